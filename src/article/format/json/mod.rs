//! JSON and JSON Lines: an article as a record of a publishing system.
//!
//! [`strings`] finds the strings of a document and the paths that lead to them; here the fields of an article are
//! chosen among them.

mod fields;
mod strings;

pub use fields::{FieldMap, NoFieldMap};

use super::{About, Extract, Fault, Hint, Origin, Writer, html};
use fields::Field;
use strings::{Found, fault};

/// Whether a text looks like a JSON object.
pub fn opens(text: &str) -> bool {
    let head = text.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('{') && head[1..].trim_start().starts_with(['"', '}'])
}

/// Reads the one article of a document, its fields found by their usual names or where `map` says.
///
/// # Errors
/// [`Fault::Format`] when it is not JSON, is nested too deep, or holds several articles or none.
pub fn read(file: String, map: Option<&FieldMap>) -> Result<Extract, Fault> {
    let found = strings::read(&file)?;
    let mut about = About::default();
    let mut chosen: Vec<(Field, &Found)> = Vec::new();
    let records = found.iter().map(|f| f.record).max().map_or(0, |r| r + 1);
    for string in &found {
        let named = match map {
            Some(map) => map.field(&string.path),
            // An author is a name or an object with one; a body is a text, or a list of texts or of objects with one.
            None => string.path.iter().rev().filter(|n| !n.is_empty()).take(3).find_map(|n| fields::usual(n)),
        };
        match named {
            Some(Field::Date) => about.published(&string.value(&file)),
            Some(Field::Language) => about.language(&string.value(&file)),
            Some(field) if map.is_some() || is_text(string) => chosen.push((field, string)),
            _ => {}
        }
    }
    if records > 1 {
        return Err(Fault::Format {
            format: "JSON",
            what: format!("{records} records in it"),
            remedy: "give each article a file of its own, or check them all with recoupe batch",
        });
    }
    if !chosen.iter().any(|(f, _)| *f == Field::Body) {
        let what = match map {
            Some(_) => "the field given for the body holds no text",
            None => {
                "no field named body, content, text or articleBody holds a text; tell which does with --map"
            }
        };
        return Err(fault(&file, 0, what));
    }
    let mut writer = Writer::new(&file);
    let mut pages = false;
    for (wanted, hint) in [
        (Field::Title, Hint::Title),
        (Field::Standfirst, Hint::Standfirst),
        (Field::Byline, Hint::Credit),
        (Field::Body, Hint::Unknown),
    ] {
        for (_, string) in chosen.iter().filter(|(f, _)| *f == wanted) {
            pages |= wanted == Field::Body && is_markup(&string.value(&file));
            write(&file, string, hint, pages, &mut writer);
            // One headline, one standfirst, one byline, but all pieces of a body.
            if wanted != Field::Body {
                break;
            }
        }
    }
    let (text, blocks, map) = writer.finish();
    let origin = Origin::mapped(file, map);
    if !pages {
        return Ok(Extract { text, blocks, origin, about });
    }
    // The body is HTML: the extracted text must itself be read as a file.
    let inner = html::fragment(&text, &blocks)?;
    let about = About { language: about.language, published: about.published, ..About::default() };
    Ok(Extract { text: inner.0, blocks: inner.1, origin: origin.after(inner.2), about })
}

/// Strings may also be identifiers, addresses and flags.
fn is_text(string: &Found) -> bool {
    let last = string.path.iter().rev().find(|n| !n.is_empty());
    !last.is_some_and(|n| {
        matches!(
            n.to_ascii_lowercase().as_str(),
            "id" | "@id" | "type" | "@type" | "url" | "href" | "slug" | "image" | "class" | "uuid"
        )
    })
}

fn is_markup(text: &str) -> bool {
    ["</p>", "<p>", "<br", "</div>", "<p "].iter().any(|tag| text.contains(tag))
}

/// Writes a string; its line ends separate blocks, unless it is markup.
fn write(file: &str, string: &Found, hint: Hint, markup: bool, writer: &mut Writer) {
    writer.begin(hint);
    for piece in string.pieces(file) {
        if piece.text == "\n" && !markup {
            writer.begin(hint);
        } else if piece.escaped {
            writer.put(&piece.text, piece.start, piece.end);
        } else {
            writer.copy(piece.start, piece.end);
        }
    }
    writer.end();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Language, Span};

    fn shown(file: &str) -> Vec<(Hint, String)> {
        let extract = read(file.to_owned(), None).unwrap();
        extract.blocks.iter().map(|b| (b.hint, b.span.of(&extract.text).to_owned())).collect()
    }

    #[test]
    fn reads_records() {
        for (file, expected) in [
            (
                r#"{"id": "x1", "headline": "Le \"vieux\" port", "body": "Un.\n\nDeux à 3\u00a0€.", "author": {"name": "A. Leroy"}}"#,
                vec![
                    (Hint::Title, "Le \"vieux\" port"),
                    (Hint::Credit, "A. Leroy"),
                    (Hint::Unknown, "Un."),
                    (Hint::Unknown, "Deux à 3\u{a0}€."),
                ],
            ),
            (
                r#"{"article": {"content": [{"type": "p", "text": "Un."}, {"type": "p", "text": "Deux."}], "title": "T"}}"#,
                vec![(Hint::Title, "T"), (Hint::Unknown, "Un."), (Hint::Unknown, "Deux.")],
            ),
            (
                r#"{"title": "T", "content_html": "<p>Il a co&ucirc;t\u00e9 <b>3<\/b> millions.</p>\n<p>Fin.<\/p>"}"#,
                vec![(Hint::Title, "T"), (Hint::Text, "Il a coûté 3 millions."), (Hint::Text, "Fin.")],
            ),
        ] {
            let expected: Vec<_> = expected.into_iter().map(|(h, t)| (h, t.to_owned())).collect();
            assert_eq!(shown(file), expected, "{file}");
        }
    }

    #[test]
    fn reads_the_fields_it_is_told() {
        let file = r#"{"head": {"main": "T"}, "title": "no", "parts": [{"txt": "Un."}, {"txt": "Deux.", "id": "x"}], "when": "2020-02"}"#;
        let map: FieldMap = "title=.head.main,body=.parts[].txt,date=.when".parse().unwrap();
        let extract = read(file.to_owned(), Some(&map)).unwrap();
        let texts: Vec<_> = extract.blocks.iter().map(|b| b.span.of(&extract.text)).collect();
        assert_eq!(texts, ["T", "Un.", "Deux."]);
        assert_eq!(extract.about.published.map(|p| p.to_string()).as_deref(), Some("2020-02"));
    }

    #[test]
    fn keeps_every_place() {
        let file = r#"{"lang": "fr-CA", "date": "2021-03-04T10:00:00Z", "body": "<p>Il a co\u00fbt&eacute; <b>3\u00a0millions<\/b>.</p>"}"#;
        let extract = read(file.to_owned(), None).unwrap();
        for (words, found) in
            [("coûté", r"co\u00fbt&eacute;"), ("3\u{a0}millions", r"3\u00a0millions"), ("a", "a")]
        {
            let at = extract.text.find(words).unwrap();
            let (start, end) = extract.origin.range(&extract.text, Span::new(at, at + words.len()));
            assert_eq!(&file[start.byte..end.byte], found);
        }
        assert_eq!(extract.about.language, Some(Language::Fr));
        assert_eq!(extract.about.published.map(|p| p.to_string()).as_deref(), Some("2021-03-04"));
    }

    #[test]
    fn refuses_what_is_no_article() {
        for (file, part) in [
            ("{\"body\": \"x\"", "line 1"),
            ("{\"body\": 3}", "no field named body"),
            ("{\"body\": \"a\"}\n{\"body\": \"b\"}\n", "2 records"),
            ("[{\"body\": \"a\"}, {\"body\": \"b\"}]", "2 records"),
            (&"[".repeat(5000), "nested"),
            ("{\"body\": \"\\ud800\"}x", "line 1"),
        ] {
            let said = read(file.to_owned(), None).map(|e| e.text).map_err(|f| f.to_string());
            assert!(said.as_ref().is_err_and(|f| f.contains(part)), "{said:?}");
        }
    }
}
