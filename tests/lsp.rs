//! The language server as an editor meets it.

use serde_json::{Value as Json, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

struct Editor {
    child: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Editor {
    fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_recoupe"))
            .arg("lsp")
            .env_remove("RECOUPE_UI_LANG")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, from) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()));
        Self { child, to, from }
    }

    fn send(&mut self, message: &Json) {
        let body = message.to_string();
        write!(self.to, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
        self.to.flush().unwrap();
    }

    fn notify(&mut self, method: &str, params: &Json) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    fn receive(&mut self) -> Json {
        let mut length = 0;
        loop {
            let mut line = String::new();
            self.from.read_line(&mut line).unwrap();
            match line.trim_end().split_once(": ") {
                Some(("Content-Length", n)) => length = n.parse().unwrap(),
                Some(_) => {}
                None => break,
            }
        }
        let mut body = vec![0; length];
        self.from.read_exact(&mut body).unwrap();
        serde_json::from_slice(&body).unwrap()
    }
}

#[test]
fn findings_come_and_go_while_one_types() {
    let dir = tempfile::tempdir().unwrap();
    let en = "It paid $3.9 billion for its rival on Monday, said Helen Marchbank, who runs the firm.\n";
    std::fs::write(dir.path().join("story.en.md"), en).unwrap();
    let uri = format!("file://{}", dir.path().join("story.fr.md").display());
    let fr = |amount: &str| {
        format!(
            "𝄞 Il a payé {amount} de dollars pour son rival lundi, a dit Helen Marchbank, qui dirige la société.\n"
        )
    };

    let mut editor = Editor::start();
    editor.send(&json!({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}));
    let answer = editor.receive();
    assert_eq!(answer["id"], 1);
    assert_eq!(answer["result"]["capabilities"]["textDocumentSync"]["change"], 1);
    editor.notify("initialized", &json!({}));

    let document = json!({"uri": uri, "languageId": "markdown", "version": 1, "text": fr("39 milliards")});
    editor.notify("textDocument/didOpen", &json!({"textDocument": document}));
    let published = editor.receive();
    assert_eq!(published["method"], "textDocument/publishDiagnostics");
    assert_eq!(published["params"]["uri"].as_str().unwrap(), uri);
    let found = &published["params"]["diagnostics"][0];
    assert_eq!((&found["severity"], &found["source"]), (&json!(1), &json!("recoupe")), "{published}");
    // The clef before the words takes two units of UTF-16.
    assert_eq!(found["range"]["start"], json!({"line": 0, "character": 13}), "{found}");
    let related = found["relatedInformation"][0]["location"]["uri"].as_str().unwrap();
    assert!(related.ends_with("story.en.md"));

    let changed = json!({"textDocument": {"uri": uri, "version": 2}, "contentChanges": [{"text": fr("3,9 milliards")}]});
    editor.notify("textDocument/didChange", &changed);
    let published = editor.receive();
    assert_eq!(published["params"]["diagnostics"], json!([]));

    assert_eq!(published["params"]["version"], 2);

    // A half-finished translation is compared with the whole source.
    let begun = json!({"textDocument": {"uri": uri, "version": 3}, "contentChanges": [{"text": "Il a payé 7 milliards.\n"}]});
    editor.notify("textDocument/didChange", &begun);
    let found = editor.receive()["params"]["diagnostics"].clone();
    assert!(found.as_array().unwrap().iter().any(|d| d["severity"] == 2), "{found}");

    // A change of the source, also open, affects both.
    let source = format!("file://{}", dir.path().join("story.en.md").display());
    let document =
        json!({"uri": source, "languageId": "markdown", "version": 1, "text": "It paid $7 billion.\n"});
    editor.notify("textDocument/didOpen", &json!({"textDocument": document}));
    let mut told =
        [editor.receive(), editor.receive()].map(|p| p["params"]["uri"].as_str().unwrap().to_owned());
    told.sort();
    assert_eq!(told, [source.clone(), uri.clone()]);
    editor.notify("textDocument/didClose", &json!({"textDocument": {"uri": source}}));
    assert_eq!(editor.receive()["params"]["diagnostics"], json!([]));

    // A source named in the front matter takes precedence over the one the file name implies.
    std::fs::write(dir.path().join("wire.txt"), en.replace("3.9", "7.2")).unwrap();
    let front = format!("---\nsource: wire.txt\n---\n{}", fr("3,9 milliards"));
    let changed = json!({"textDocument": {"uri": uri, "version": 4}, "contentChanges": [{"text": front}]});
    editor.notify("textDocument/didChange", &changed);
    let published = editor.receive();
    let related = &published["params"]["diagnostics"][0]["relatedInformation"][0]["location"]["uri"];
    assert!(related.as_str().is_some_and(|uri| uri.ends_with("wire.txt")), "{published}");

    editor.send(&json!({"jsonrpc": "2.0", "id": 2, "method": "textDocument/hover", "params": {}}));
    assert_eq!(editor.receive()["error"]["code"], -32601);
    editor.send(&json!({"jsonrpc": "2.0", "id": 3, "method": "shutdown"}));
    assert_eq!(editor.receive()["result"], Json::Null);
    editor.notify("exit", &Json::Null);
    assert!(editor.child.wait().unwrap().success());
}
