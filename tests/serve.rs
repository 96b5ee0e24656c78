//! `recoupe serve` as clients meet it.

mod chromium;
#[path = "serve/client.rs"]
mod client;
#[path = "serve/page.rs"]
mod page;
#[path = "formats/schema.rs"]
mod schema;

use client::{Service, request};
use serde_json::{Value as Json, json};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const EN: &str =
    "Carrow Foods cut 340 jobs on Monday.\n\nIt paid $3.9 billion for its rival, Helen Marchbank said.\n";
const FR: &str = "Carrow Foods a supprimé 340 postes lundi.\n\nIl a payé 39 milliards de dollars pour son rival, a dit \
                  Helen Marchbank.\n";

fn pair() -> Json {
    json!({"articles": [{"text": EN}, {"text": FR}]})
}

#[test]
fn a_check_and_its_forms() {
    let service = Service::begin(&[]);
    let answer = service.post("/v1/check", &pair());
    assert_eq!((answer.status, answer.header("content-type")), (200, Some("application/json")));
    let report = answer.json();
    assert_eq!(
        (report["schema"].as_str(), report["summary"]["error"].as_u64()),
        (Some("recoupe-report/1"), Some(1))
    );
    assert_eq!(report["findings"][0]["rule"], "number/separator");
    // Dismissed, it is settled.
    let id = report["findings"][0]["id"].as_str().unwrap();
    let mut asked = pair();
    asked["dismissed"] = json!({id: "it was 39 after all"});
    let settled = service.post("/v1/check", &asked).json();
    assert_eq!(
        (&settled["summary"]["error"], &settled["findings"][0]["settled"]["by"]),
        (&json!(0), &json!("dismissed"))
    );
    // As a page, in French, of a file's bytes.
    let asked = json!({
        "articles": [{"base64": "Q2Fycm93IEZvb2RzIGN1dCAzNDAgam9icyBvbiBNb25kYXku", "name": "one.txt", "language": "en"}],
        "format": "html", "ui_lang": "fr",
    });
    let page = service.post("/v1/check", &asked);
    assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")));
    assert!(
        page.text().starts_with("<!doctype html>\n<html lang=\"fr\">") && page.text().contains("one.txt")
    );
    // Claims.
    let claims =
        service.post("/v1/claims", &json!({"article": {"text": EN, "published": "2022-07-21"}})).json();
    assert_eq!(
        (&claims["article"]["language"], &claims["article"]["published"]),
        (&json!("en"), &json!("2022-07-21"))
    );
    assert!(claims["claims"].as_array().unwrap().iter().any(|c| c["kind"] == "money"));
    for path in ["/", "/page.css", "/page.js", "/healthz", "/metrics", "/v1/openapi.json"] {
        let answer = service.get(path);
        assert_eq!((answer.status, answer.header("cache-control")), (200, Some("no-store")), "{path}");
    }
    let metrics = service.get("/metrics").text();
    assert!(metrics.contains("recoupe_requests_total{path=\"/v1/check\",status=\"200\"} 3"), "{metrics}");
    assert_eq!(service.end(), (Some(0), String::new()));
}

#[test]
fn answers_are_what_the_document_says() {
    let service = Service::begin(&[]);
    let document = service.get("/v1/openapi.json").json();
    let empty = json!({});
    for (path, body, status) in [
        ("/v1/check", pair(), "200"),
        ("/v1/check", json!({"articles": [{"text": EN}], "ui_lang": "fr", "relation": "auto"}), "200"),
        ("/v1/check", empty.clone(), "400"),
        ("/v1/check", json!({"articles": [{"text": "…"}]}), "422"),
        ("/v1/claims", json!({"article": {"text": FR, "name": "x.fr.txt"}}), "200"),
        ("/v1/claims", empty.clone(), "400"),
    ] {
        let answer = service.post(path, &body);
        assert_eq!(answer.status.to_string(), status, "{path} {body}");
        let told =
            &document["paths"][path]["post"]["responses"][status]["content"]["application/json"]["schema"];
        assert!(told.is_object(), "{path} {status} is not in the document");
        let mut told = told.clone();
        told["components"] = document["components"].clone();
        told["$defs"] = empty.clone();
        let faults = schema::faults(&told, &answer.json());
        assert!(faults.is_empty(), "{path} {status}: {faults:#?}");
    }
}

#[test]
fn what_is_no_request_is_told_so() {
    let service = Service::begin(&["--max-body", "20000"]);
    let article = |article: Json| json!({"articles": [article]}).to_string();
    let long = "The town lost 340 jobs. ".repeat(2000);
    for (body, status, says) in [
        (String::new(), 400, "no such request"),
        ("{\"articles\": [".to_owned(), 400, "no such request"),
        ("[]".to_owned(), 400, "no such request"),
        ("\u{0}\u{1}".to_owned(), 400, "no such request"),
        ("[".repeat(9000), 400, "no such request"),
        (json!({"articles": []}).to_string(), 400, "give 1 to 8"),
        (json!({"articles": [{"text": EN}], "cheks": "x"}).to_string(), 400, "cheks"),
        (json!({"articles": [{"text": EN}], "checks": "x"}).to_string(), 400, "no check is called"),
        (article(json!({})), 400, "either text or base64"),
        (article(json!({"text": EN, "base64": "AA=="})), 400, "either text or base64"),
        (article(json!({"base64": "?"})), 400, "base64"),
        (article(json!({"text": EN, "published": "soon"})), 400, "no date"),
        (article(json!({"text": "…"})), 422, "no text in it"),
        (
            article(json!({"text": "El gobierno de la nación ha dicho que el presupuesto será aprobado."})),
            422,
            "--lang",
        ),
        (article(json!({"base64": "UEsDBAAA"})), 422, ""),
        (article(json!({"text": long})), 413, "over the limit of 20000"),
    ] {
        let answer =
            service.send("POST", "/v1/check", &[("content-type", "application/json")], body.as_bytes());
        let told = answer.json()["error"].as_str().unwrap_or("").to_owned();
        assert!(answer.status == status && told.contains(says), "{} {told} for {:.60}", answer.status, body);
    }
    let send =
        |method: &str, path: &str, media: &str| service.send(method, path, &[("content-type", media)], b"{}");
    assert_eq!(send("POST", "/v1/check", "text/plain").status, 415);
    assert_eq!(send("GET", "/v1/check", "application/json").header("allow"), Some("POST"));
    assert_eq!(send("DELETE", "/healthz", "application/json").status, 405);
    assert_eq!(send("GET", "/v2", "application/json").status, 404);
    // A body without a stated length is cut off at the limit, too.
    let chunk = format!("1000\r\n{}\r\n", "x".repeat(0x1000)).repeat(20);
    let head = "POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n";
    let answer = request(&service.address, format!("{head}{chunk}0\r\n\r\n").as_bytes());
    assert_eq!(answer.map(|a| a.status), Some(413));
    // No articles and none of their words were written anywhere.
    assert_eq!(service.end(), (Some(0), String::new()));
}

#[test]
fn a_token_is_required_where_there_is_one() {
    let refused = client::command(&["--listen", "0.0.0.0:0"]).output().unwrap();
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("beyond loopback a token is required"));
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("token");
    std::fs::write(&file, "0123456789abcdef0123\n").unwrap();
    let service = Service::begin(&["--listen", "0.0.0.0:0", "--token-file", file.to_str().unwrap()]);
    let body = pair().to_string();
    let send = |token: &str| {
        let headers = [("content-type", "application/json"), ("authorization", token)];
        service.send("POST", "/v1/check", &headers, body.as_bytes())
    };
    assert_eq!(send("Bearer 0123456789abcdef0123").status, 200);
    for wrong in ["", "Bearer", "Bearer 0123456789abcdef012", "Basic 0123456789abcdef0123"] {
        let answer = send(wrong);
        assert_eq!((answer.status, answer.header("www-authenticate")), (401, Some("Bearer")), "{wrong:?}");
    }
    assert_eq!((service.get("/metrics").status, service.get("/healthz").status), (401, 200));
}

#[test]
fn many_clients_at_once_with_bad_ones_among_them() {
    let service = Service::begin(&["--max-body", "300000", "--queue", "16"]);
    let resident = |service: &Service| service.resident();
    service.post("/v1/check", &pair());
    let before = resident(&service);
    let address = &service.address;
    let (mut served, mut refused) = (0, 0);
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..64)
            .map(|client| {
                scope.spawn(move || {
                    let mut counts = (0, 0);
                    for round in 0..6 {
                        let body = match (client + round) % 8 {
                            0 => "{".repeat(200_000),
                            1 => json!({"articles": [{"text": "x ".repeat(400_000)}]}).to_string(),
                            2 => json!({"articles": [{"text": EN.repeat(40)}, {"text": FR.repeat(40)}]})
                                .to_string(),
                            3 => {
                                // A client that disconnects midway.
                                let mut stream = TcpStream::connect(address).unwrap();
                                let _ = stream.write_all(
                                    b"POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-length: 5000\r\n",
                                );
                                let _ = stream.write_all(b"content-type: application/json\r\n\r\n{\"art");
                                continue;
                            }
                            _ => pair().to_string(),
                        };
                        let wanted: &[u16] = match (client + round) % 8 {
                            0 => &[400, 503],
                            1 => &[413, 503],
                            _ => &[200, 503],
                        };
                        let message = client::message(
                            "POST",
                            "/v1/check",
                            &[("content-type", "application/json")],
                            body.as_bytes(),
                        );
                        // The connection may close before a refused body is fully sent.
                        let Some(answer) = request(address, &message) else {
                            assert_eq!((client + round) % 8, 1);
                            continue;
                        };
                        assert!(wanted.contains(&answer.status), "{} is not in {wanted:?}", answer.status);
                        if answer.status == 503 {
                            assert_eq!(answer.header("retry-after"), Some("1"));
                            counts.1 += 1;
                        } else {
                            counts.0 += 1;
                        }
                    }
                    counts
                })
            })
            .collect();
        for client in clients {
            let counts = client.join().unwrap();
            served += counts.0;
            refused += counts.1;
        }
    });
    assert!(served > 20, "{served} served, {refused} refused");
    // It still works, and uses little more memory.
    assert_eq!(service.post("/v1/check", &pair()).status, 200);
    let (before, after) = (before, resident(&service));
    if let (Some(before), Some(after)) = (before, after) {
        assert!(after < before + (80 << 20), "{before} bytes before, {after} after");
    }
    assert_eq!(service.end(), (Some(0), String::new()));
}

#[test]
fn slow_clients_and_the_end() {
    let service = Service::begin(&["--timeout", "1"]);
    let mut slow = TcpStream::connect(&service.address).unwrap();
    slow.write_all(b"POST /v1/check HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{")
        .unwrap();
    let mut text = String::new();
    slow.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    slow.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 408"), "{text}");
    // An idle client does not delay the end.
    let _idle = TcpStream::connect(&service.address).unwrap();
    let begun = Instant::now();
    assert_eq!(service.end().0, Some(0));
    assert!(begun.elapsed() < Duration::from_secs(20));
}
