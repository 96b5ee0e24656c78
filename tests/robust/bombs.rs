//! Files made to consume time or memory: deep nesting, nested entities, archives that unpack to huge sizes. Each is
//! under 1 MB, and read or refused within two seconds of an optimised build.

use super::promises::packed;
use recoupe::Rules;
use recoupe::article::{Hints, Language, open};
use std::time::{Duration, Instant};

/// Tests run unoptimised, thirty times slower, on machines that have other work.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 90 } else { 2 });

const SIZE: usize = 900_000;

fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let many = |piece: &str| piece.repeat(SIZE / piece.len());
    let text = |name, text: String| (name, text.into_bytes());
    let nested = |open: &str, middle: &str, close: &str| {
        let n = SIZE / (open.len() + close.len());
        format!("{}{middle}{}", open.repeat(n), close.repeat(n))
    };
    let entities = |name: &str| {
        let mut xml = format!("<?xml version=\"1.0\"?><!DOCTYPE {name} [<!ENTITY a0 \"mot \">");
        for i in 1..20 {
            let inner = format!("&a{};", i - 1).repeat(10);
            xml.push_str(&format!("<!ENTITY a{i} \"{inner}\">"));
        }
        xml.push_str(&format!("]><{name}><body><body.content><p>&a19;</p></body.content></body></{name}>"));
        xml
    };
    let mut all = vec![
        text("a.html", nested("<div>", "Le mot", "</div>")),
        text("a.html", nested("<table><tr><td>", "Le mot", "</td></tr></table>")),
        text("a.html", many("<p>Le <b>mot <i>de")),
        text("a.html", many("<!--")),
        text("a.html", many("<script>")),
        text("a.html", many("<a href=\"x")),
        text("a.html", many("</p>")),
        text("a.html", many("&amp")),
        text("a.html", format!("<p {}>mot</p>", many("a=1 "))),
        text("a.html", format!("<p>{}</p>", many("&eacute;"))),
        text("a.html", many("<svg><p><title>")),
        text("a.nitf", entities("nitf")),
        text("a.nitf", nested("<block>", "<p>mot</p>", "</block>")),
        text("a.nitf", format!("<nitf><body><body.content>{}", many("<p>mot"))),
        text("a.xml", nested("<newsItem><inlineXML>", "mot", "</inlineXML></newsItem>")),
        text("a.xlf", entities("xliff")),
        text("a.xlf", format!("<xliff version=\"1.2\"><file>{}", many("<trans-unit><source>mot"))),
        text("a.xlf", format!("<xliff><source>{}", many("<g id=\"1\">"))),
        text("a.tmx", format!("<tmx><body>{}", many("<tu><tuv xml:lang=\"fr\"><seg>mot"))),
        text("a.xml", many("<![CDATA[")),
        text("a.xml", many("<?xml ")),
        text("a.json", nested("[", "1", "]")),
        text("a.json", nested("{\"body\":", "\"mot\"", "}")),
        text("a.json", format!("{{\"body\":\"{}\"}}", many("\\u00e9"))),
        text("a.json", format!("{{\"body\":\"{}", many("\\"))),
        text("a.json", format!("[{}", many("\"mot\","))),
        text("a.jsonl", many("{\"title\":\"mot\"}\n")),
        text("a.jsonl", many("{}\n")),
        text("a.md", many("> ")),
        text("a.md", many("- ")),
        text("a.md", many("*a **b ")),
        text("a.md", many("[")),
        text("a.md", many("![[]](")),
        text("a.md", many("`")),
        text("a.md", many("| a ")),
        text("a.md", many("[a]: b\n")),
        text("a.md", format!("---\n{}", many("a: &x [*x]\n"))),
        text("a.md", many("<b>")),
        text("a.srt", many("1\n00:00:00,000 --> 00:00:01,000\nmot\n\n")),
        text("a.srt", many("-->\n")),
        text("a.vtt", format!("WEBVTT\n\n{}", many("00:00.000 --> 00:01.000\n<c>mot"))),
        text("a.vtt", format!("WEBVTT\n\nNOTE {}", many("-->"))),
        // A search for the closing mark at each unclosed one would be quadratic.
        text("a.vtt", format!("WEBVTT\n\n00:00.000 --> 00:01.000\n{}", many("<"))),
        text("a.srt", format!("1\n00:00:00,000 --> 00:00:01,000\n{}", many("{\\a"))),
        text("a.srt", format!("1\n00:00:00,000 --> 00:00:01,000\n{}}}", many("{"))),
        text("a.txt", many("\r")),
        text("a.txt", many("\u{200b}")),
        text("a.txt", many("e\u{301}\u{301}\u{301}")),
        ("a.txt", vec![0xff; SIZE]),
        ("a.txt", [0xff, 0xfe].into_iter().chain([0x00, 0xd8].into_iter().cycle().take(SIZE)).collect()),
        ("a.txt", [0x1b, b'$', b'B'].into_iter().cycle().take(SIZE).collect()),
        ("a.docx", packed("word/document.xml", nested("<w:p>", "<w:t>mot</w:t>", "</w:p>").as_bytes())),
        ("a.docx", packed("word/document.xml", entities("document").as_bytes())),
        ("a.docx", packed("word/document.xml", many("<w:p><w:r><w:t>mot</w:t></w:r></w:p>").as_bytes())),
        ("a.odt", packed("content.xml", nested("<text:p>", "mot", "</text:p>").as_bytes())),
        ("a.odt", packed("content.xml", many("<text:p>mot</text:p>").as_bytes())),
    ];
    // A list of entries that all claim the same bytes.
    let mut lying = packed("word/document.xml", b"<w:p/>");
    let end = lying.len() - 22;
    lying[end + 10..end + 12].copy_from_slice(&u16::MAX.to_le_bytes());
    all.push(("a.docx", lying));
    all
}

#[test]
fn no_file_under_a_megabyte_holds_the_program_up() {
    let rules = Rules::shipped();
    let hints = Hints { language: Some(Language::Fr), ..Hints::default() };
    for (i, (name, file)) in bombs().into_iter().enumerate() {
        assert!(file.len() < 1 << 20, "{i}");
        let head = String::from_utf8_lossy(&file[..file.len().min(40)]).into_owned();
        let begun = Instant::now();
        let read = open(name, file, &hints, &rules);
        let took = begun.elapsed();
        assert!(took < LONGEST, "{i} {name} {head:?}: {took:?}");
        // The text never grows much beyond the file.
        if let Ok(article) = read {
            assert!(article.text.len() <= 2 << 20, "{i} {name} {head:?}: {} bytes", article.text.len());
        }
    }
}
