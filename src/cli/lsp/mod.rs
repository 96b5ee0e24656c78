//! `recoupe lsp`: a language server on standard input and output.

mod diagnostics;
mod uri;
mod wire;

use super::args::LspArgs;
use super::failure::Failure;
use diagnostics::{Document, Open};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::io::{self, BufReader};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{self, Receiver};
use std::thread;

pub fn run(args: &LspArgs) -> Result<ExitCode, Failure> {
    let (sender, messages) = mpsc::channel();
    // Reading on another thread lets a check wait until the user stops typing.
    thread::spawn(move || {
        let mut input = BufReader::new(io::stdin());
        while let Ok(Some(message)) = wire::read(&mut input) {
            if sender.send(message).is_err() {
                break;
            }
        }
    });
    let mut server = Server { args, open: Open::new(), changed: BTreeSet::new(), stopping: false };
    let served = server.serve(&messages);
    served.map_err(|e| Failure(format!("lsp: standard output cannot be written: {e}")))
}

struct Server<'a> {
    args: &'a LspArgs,
    open: Open,
    /// Documents to be checked when no more messages wait.
    changed: BTreeSet<PathBuf>,
    stopping: bool,
}

impl Server<'_> {
    fn serve(&mut self, messages: &Receiver<Json>) -> io::Result<ExitCode> {
        loop {
            let message = match messages.try_recv() {
                Ok(message) => message,
                Err(mpsc::TryRecvError::Empty) if !self.changed.is_empty() => {
                    self.check()?;
                    continue;
                }
                Err(_) => match messages.recv() {
                    Ok(message) => message,
                    Err(_) => return Ok(ExitCode::SUCCESS),
                },
            };
            if message["method"] == "exit" {
                // The protocol requires 1 if no shutdown request came before.
                return Ok(if self.stopping { ExitCode::SUCCESS } else { ExitCode::from(1) });
            }
            self.answer(&message)?;
        }
    }

    fn answer(&mut self, message: &Json) -> io::Result<()> {
        let params = &message["params"];
        let document = &params["textDocument"];
        let path = document["uri"].as_str().and_then(uri::path);
        match message["method"].as_str().unwrap_or("") {
            "initialize" => {
                let result = json!({
                    "capabilities": {"textDocumentSync": {"openClose": true, "change": 1, "save": true}},
                    "serverInfo": {"name": "recoupe", "version": env!("CARGO_PKG_VERSION")},
                });
                return reply(message, result);
            }
            "shutdown" => {
                self.stopping = true;
                return reply(message, Json::Null);
            }
            "textDocument/didOpen" => self.take(path, &document["text"], document),
            "textDocument/didChange" => {
                let last = params["contentChanges"].as_array().and_then(|c| c.last());
                self.take(path, last.map_or(&Json::Null, |c| &c["text"]), document);
            }
            // A saved file may be the source of an open one.
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => {
                self.changed.extend(self.open.keys().cloned());
            }
            "textDocument/didClose" => {
                if let Some(path) = path {
                    self.open.remove(&path);
                    self.changed.remove(&path);
                    publish(&path, None, Vec::new())?;
                }
            }
            _ if !message["id"].is_null() && message["method"].is_string() => {
                let error = json!({"code": -32601, "message": "recoupe does not do this"});
                return send(&json!({"jsonrpc": "2.0", "id": message["id"], "error": error}));
            }
            _ => {}
        }
        Ok(())
    }

    /// Stores the editor's current text of a document, and marks it and those compared with it for checking.
    fn take(&mut self, path: Option<PathBuf>, text: &Json, document: &Json) {
        let (Some(path), Some(text)) = (path, text.as_str()) else { return };
        let taken = Document { text: text.to_owned(), version: document["version"].as_i64() };
        self.open.insert(path.clone(), taken);
        let held = |p: &&PathBuf| diagnostics::counterpart(p, &self.open).as_ref() == Some(&path);
        self.changed.extend(self.open.keys().filter(held).cloned());
        self.changed.insert(path);
    }

    /// Checks what changed.
    fn check(&mut self) -> io::Result<()> {
        for path in std::mem::take(&mut self.changed) {
            let version = self.open.get(&path).and_then(|d| d.version);
            match diagnostics::of(&path, &self.open, &self.args.house, self.args.ui.ui_lang) {
                Ok(found) => publish(&path, version, found)?,
                Err(fault) => {
                    publish(&path, version, Vec::new())?;
                    let params = json!({"type": 2, "message": format!("recoupe: {fault}")});
                    send(&json!({"jsonrpc": "2.0", "method": "window/logMessage", "params": params}))?;
                }
            }
        }
        Ok(())
    }
}

fn reply(message: &Json, result: Json) -> io::Result<()> {
    send(&json!({"jsonrpc": "2.0", "id": message["id"], "result": result}))
}

fn publish(path: &std::path::Path, version: Option<i64>, found: Vec<Json>) -> io::Result<()> {
    let mut params = json!({"uri": uri::of(path), "diagnostics": found});
    if let Some(version) = version {
        params["version"] = json!(version);
    }
    send(&json!({"jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": params}))
}

fn send(message: &Json) -> io::Result<()> {
    wire::write(&mut io::stdout().lock(), message)
}
