//! NITF and NewsML-G2, the formats of news agencies.

use super::html::write_text;
use super::markup::{Lexer, Syntax, Tag, Token, local};
use super::xml::{self, Depth};
use super::{About, Extract, Fault, Format, Hint, Origin, Writer};

/// Elements whose text is not the article's.
const SKIPPED: &[&str] = &[
    "docdata",
    "tobject",
    "rightsInfo",
    "itemMeta",
    "catalogRef",
    "catalog",
    "remoteContent",
    "partMeta",
    "script",
    "style",
    "keyword-list",
    "key-list",
    "media-metadata",
    "media-producer",
    "header",
    "deliverable-of",
    "subject",
    "keyword",
    "slugline",
    "genre",
    "infoSource",
    "body.end",
];

/// Elements that give the headline as metadata, skipped if the body has it too.
const TOLD_TWICE: &[&str] = &["headline", "title"];

/// Reads a news item.
///
/// # Errors
/// [`Fault::Format`] for a document type with entities of its own, or deep nesting.
pub fn read(file: String) -> Result<Extract, Fault> {
    let mut about = About::default();
    let mut writer = Writer::new(&file);
    let headline_in_body = ["<hl1", "<h1"].iter().any(|tag| file.contains(tag));
    // Text is read only inside blocks: metadata contains figures too.
    let (mut depth, mut skipped, mut inside, mut titled) = (Depth::of(Format::News), 0usize, 0usize, false);
    let mut date = None;
    // When the text was written or issued and, less reliably, when this version of the item was made.
    let (mut dated, mut version): (Option<String>, Option<String>) = (None, None);
    for token in Lexer::new(&file, Syntax::Xml) {
        match token {
            Token::Doctype(text) => xml::check_doctype(Format::News, text)?,
            Token::Open(tag) => {
                depth.open(&file, &tag)?;
                let name = tag.local();
                note(&tag, &mut about, &mut dated);
                if skipped > 0 || SKIPPED.contains(&name) || headline_in_body && TOLD_TWICE.contains(&name) {
                    skipped += usize::from(!tag.empty);
                }
                date = match name {
                    "contentCreated" | "firstCreated" => Some(&mut dated),
                    "versionCreated" => Some(&mut version),
                    _ => None,
                };
                if skipped == 0
                    && let Some(hint) = hint(name, titled)
                {
                    titled |= hint == Hint::Title;
                    inside += usize::from(!tag.empty);
                    writer.begin(hint);
                }
            }
            Token::Close(name) => {
                depth.close();
                date = None;
                if skipped > 0 {
                    skipped -= 1;
                } else if hint(local(name), titled).is_some() {
                    inside = inside.saturating_sub(1);
                    writer.end();
                }
            }
            Token::Text(start, end) if date.is_some() => {
                if let Some(date) = date.take() {
                    date.get_or_insert_with(|| file[start..end].trim().to_owned());
                }
            }
            Token::Text(start, end) if skipped == 0 && inside > 0 => {
                // White space between elements opens no block.
                if writer.is_open() || !file[start..end].trim().is_empty() {
                    write_text(&file, start, end, &mut writer);
                }
            }
            Token::Raw(start, end) if skipped == 0 && inside > 0 => writer.copy(start, end),
            Token::Text(..) | Token::Raw(..) => {}
        }
    }
    about.published = dated.or(version).and_then(|d| xml::date(&d));
    let (text, blocks, map) = writer.finish();
    Ok(Extract { text, blocks, origin: Origin::mapped(file, map), about })
}

/// Notes the language and the date an element gives.
fn note(tag: &Tag, about: &mut About, dated: &mut Option<String>) {
    match tag.local() {
        "nitf" | "newsItem" | "inlineXML" | "html" | "body" => {
            about.language(&tag.attribute("xml:lang").or_else(|| tag.attribute("lang")).unwrap_or_default());
        }
        "language" => about.language(&tag.attribute("tag").unwrap_or_default()),
        "date.issue" | "story.date" | "date.release" => {
            if let Some(norm) = tag.attribute("norm").filter(|n| !n.is_empty()) {
                dated.get_or_insert(norm);
            }
        }
        _ => {}
    }
}

/// What a block element holds; `None` for inline elements.
fn hint(name: &str, titled: bool) -> Option<Hint> {
    Some(match name {
        "hl1" | "headline" | "h1" | "title" => {
            if titled {
                Hint::Heading
            } else {
                Hint::Title
            }
        }
        "hl2" | "abstract" | "description" => Hint::Standfirst,
        "h2" | "h3" | "h4" | "h5" | "h6" | "subheadline" => Hint::Heading,
        "byline" | "distributor" | "by" | "creditline" | "copyrightHolder" | "usageTerms"
        | "copyrightNotice" => Hint::Credit,
        "media-caption" | "figcaption" | "caption" => Hint::Caption,
        "p" | "note" => Hint::Text,
        "body" | "inlineXML" | "inlineData" | "dateline" | "li" | "td" | "th" | "tr" | "bq"
        | "blockquote" | "block" | "div" | "body.content" | "body.head" | "dt" | "dd" | "pre" => {
            Hint::Unknown
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Language, Span};

    fn check(file: &str, expected: &[(Hint, &str)], date: &str) {
        let extract = read(file.to_owned()).unwrap();
        let found: Vec<_> = extract.blocks.iter().map(|b| (b.hint, b.span.of(&extract.text))).collect();
        assert_eq!(found, expected);
        assert_eq!(extract.about.published.map(|p| p.to_string()).as_deref(), Some(date));
        let at = extract.text.find("3 millions").unwrap();
        let (start, end) = extract.origin.range(&extract.text, Span::new(at, at + 10));
        assert_eq!(&file[start.byte..end.byte], "3 millions");
        assert_eq!(extract.about.language, Some(Language::Fr));
    }

    #[test]
    fn reads_nitf() {
        check(
            r#"<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf xml:lang="fr"><head><title>Port</title><docdata><date.issue norm="20210304T080000Z"/><key-list><keyword key="port"/></key-list></docdata></head>
            <body><body.head><hedline><hl1>Le port perd son bac</hl1><hl2>Après 170 ans</hl2></hedline><byline>Par <person>A. Leroy</person></byline><dateline><location>BREST</location></dateline></body.head>
            <body.content><p>Le bac a co&#251;t&#233; <em>3 millions</em>.</p><media><media-caption>Le quai</media-caption></media></body.content><body.end><tagline>al</tagline></body.end></body></nitf>"#,
            &[
                (Hint::Title, "Le port perd son bac"),
                (Hint::Standfirst, "Après 170 ans"),
                (Hint::Credit, "Par A. Leroy"),
                (Hint::Unknown, "BREST"),
                (Hint::Text, "Le bac a coûté 3 millions."),
                (Hint::Caption, "Le quai"),
            ],
            "2021-03-04",
        );
    }

    #[test]
    fn reads_newsml() {
        check(
            r#"<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" xml:lang="fr"><itemMeta><versionCreated>2021-03-09T08:00:00Z</versionCreated><title>x</title></itemMeta>
            <contentMeta><contentCreated>2021-03-04T08:00:00Z</contentCreated><language tag="fr"/><headline>Le port perd son bac</headline></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Le bac a coûté 3 millions.</p></body></html></inlineXML></contentSet></newsItem>"#,
            &[(Hint::Title, "Le port perd son bac"), (Hint::Text, "Le bac a coûté 3 millions.")],
            "2021-03-04",
        );
    }

    #[test]
    fn refuses_entities_and_depth() {
        for file in
            ["<!DOCTYPE nitf [<!ENTITY a \"b\">]><nitf/>".to_owned(), format!("<nitf>{}", "<p>".repeat(3000))]
        {
            assert!(read(file).is_err());
        }
    }
}
