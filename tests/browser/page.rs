//! The page that checks in the browser itself, without a service: `examples/page`, if it has been built.

use super::chromium::Chromium;
use super::{EN, FR};
use serde_json::json;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};

/// The page's files on loopback, and nothing else, for a module script may not be loaded from a file.
fn files() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            // A browser that disconnects needs no answer.
            let _ = send(stream);
        }
    });
    address
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/page")
}

fn send(mut stream: TcpStream) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let path = match first.split(' ').nth(1).unwrap_or_default() {
        "/" => "index.html",
        path => path.trim_start_matches('/'),
    };
    let kind = match path.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        _ => "text/html; charset=utf-8",
    };
    let (status, body) = match std::fs::read(folder().join(path)) {
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

#[test]
fn it_checks_without_a_server() {
    if !folder().join("pkg/recoupe_bg.wasm").is_file() {
        return eprintln!("skipped: examples/page/build.sh has not been run");
    }
    let Some(mut browser) = Chromium::start() else {
        return eprintln!("skipped: no Chromium is installed");
    };
    let address = files();
    browser.visit(&format!("http://{address}/"));
    let check = |a: &str, b: &str| {
        format!(
            "document.getElementById('a').value = {}; document.getElementById('b').value = {}; \
             document.getElementById('form').requestSubmit()",
            json!(a),
            json!(b)
        )
    };
    browser.value(&check(EN, FR));
    browser.wait("document.getElementById('told').textContent.endsWith(' ms')");
    let report = browser.value("document.getElementById('report').srcdoc");
    let report = report.as_str().unwrap();
    assert!(report.contains("number/separator") && report.contains("date/year"), "{report}");
    // It reports what it refuses, and carries on.
    browser.value(&check("…", FR));
    browser.wait("document.getElementById('report').hidden");
    assert_eq!(browser.value("document.getElementById('told').textContent.includes('no text in it')"), true);
    browser.value(&check(EN, ""));
    browser.wait("!document.getElementById('report').hidden");
    // Nothing was requested but the page's own files.
    let asked: Vec<&str> =
        browser.events.iter().filter_map(|e| e["params"]["request"]["url"].as_str()).collect();
    let own = format!("http://{address}/");
    assert!(
        asked.len() >= 4 && asked.iter().all(|url| url.starts_with(&own) || url.starts_with("about:")),
        "{asked:?}"
    );
}
