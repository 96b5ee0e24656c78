//! DOCX and ODT: the paragraphs of a word processor's document. A position there is a paragraph and a character.

use super::markup::{Lexer, Syntax, Tag, Token, local};
use super::zip::Zip;
use super::{About, Block, Extract, Fault, Format, Hint, Origin, Span, entity};

/// Reads a document.
///
/// # Errors
/// [`Fault::Binary`] for an archive that is not a document, [`Fault::Format`] for a damaged or unsafe one.
pub fn read(bytes: &[u8]) -> Result<(Extract, Format), Fault> {
    let zip = Zip::read(bytes)?;
    let most = ROOM.saturating_add(bytes.len().saturating_mul(DENSEST));
    if zip.holds("word/document.xml") {
        Ok((paragraphs(&zip.text("word/document.xml")?, &WORD, most)?, Format::Docx))
    } else if zip.holds("content.xml") {
        Ok((paragraphs(&zip.text("content.xml")?, &OPEN, most)?, Format::Odt))
    } else {
        Err(Fault::Binary("a ZIP archive"))
    }
}

/// The names a document format gives its elements.
struct Names {
    format: &'static str,
    paragraph: &'static [&'static str],
    /// Elements whose text is read; if empty, all text is read.
    text: &'static [&'static str],
    /// Elements whose content is not part of the text: deletions, field codes, notes, comments.
    skipped: &'static [&'static str],
    /// Elements that stand for a space.
    blank: &'static [&'static str],
    /// The element inside a paragraph and the attribute that name its style; with an empty element name, the attribute
    /// is the paragraph's own.
    style: (&'static str, &'static str),
}

const WORD: Names = Names {
    format: "DOCX",
    paragraph: &["p"],
    text: &["t"],
    skipped: &["del", "moveFrom", "instrText", "delText", "Fallback", "comment", "footnote", "endnote"],
    blank: &["tab", "br", "cr"],
    style: ("pStyle", "w:val"),
};

const OPEN: Names = Names {
    format: "ODT",
    paragraph: &["p", "h"],
    text: &[],
    skipped: &[
        "annotation",
        "note",
        "tracked-changes",
        "forms",
        "title",
        "desc",
        "sequence-decls",
        "scripts",
        "font-face-decls",
        "automatic-styles",
    ],
    blank: &["s", "tab", "line-break"],
    style: ("", "text:style-name"),
};

/// Deepest nesting: tables in tables in text boxes.
const DEEPEST: usize = 400;

#[derive(Default)]
struct Paragraph {
    text: String,
    hint: Hint,
}

/// The most a text may take, as a multiple of its archive's size: prose is compressed to a third at best.
const DENSEST: usize = 4;
/// The bytes it may take beyond that, for small archives of repetitive tables.
const ROOM: usize = 1 << 20;

fn paragraphs(xml: &str, names: &Names, most: usize) -> Result<Extract, Fault> {
    let fault = |what: &str| Fault::Format {
        format: names.format,
        what: what.to_owned(),
        remedy: "save the document again, or as plain text",
    };
    let mut out = Writer { text: String::new(), blocks: Vec::new(), titled: false };
    // A text box nests paragraphs inside a paragraph.
    let mut open: Vec<Paragraph> = Vec::new();
    let (mut depth, mut skipped, mut reading, mut held) = (0usize, 0usize, 0usize, 0usize);
    for token in Lexer::new(xml, Syntax::Xml) {
        match token {
            Token::Doctype(_) => return Err(fault("it declares a document type, which may hide entities")),
            Token::Open(tag) => {
                let name = tag.local();
                depth += usize::from(!tag.empty);
                if depth > DEEPEST {
                    return Err(fault("elements nested too deep"));
                }
                if skipped > 0 || names.skipped.contains(&name) {
                    skipped += usize::from(!tag.empty);
                } else if names.paragraph.contains(&name) && tag.name != "a:p" {
                    if tag.empty {
                        out.paragraph(Paragraph::default());
                    } else {
                        let hint =
                            if names.style.0.is_empty() { style(&tag, names.style.1) } else { Hint::Unknown };
                        open.push(Paragraph { text: String::new(), hint });
                    }
                } else if names.text.contains(&name) {
                    reading += usize::from(!tag.empty);
                } else if let Some(paragraph) = open.last_mut() {
                    if names.blank.contains(&name) {
                        paragraph.text.push(' ');
                    } else if name == names.style.0 {
                        paragraph.hint = style(&tag, names.style.1);
                    }
                }
            }
            Token::Close(name) => {
                depth = depth.saturating_sub(1);
                let name = local(name);
                if skipped > 0 {
                    skipped -= 1;
                } else if names.paragraph.contains(&name) {
                    if let Some(paragraph) = open.pop() {
                        out.paragraph(paragraph);
                    }
                } else if names.text.contains(&name) {
                    reading = reading.saturating_sub(1);
                }
            }
            Token::Text(start, end) | Token::Raw(start, end) => {
                let read = skipped == 0 && (names.text.is_empty() || reading > 0);
                if let Some(paragraph) = open.last_mut().filter(|_| read) {
                    paragraph.text.push_str(&entity::decode(&xml[start..end]));
                    held += end - start;
                }
            }
        }
        if held.max(out.text.len()) > most {
            return Err(fault(&format!(
                "its text unpacks to more than {most} bytes, far more than writing is packed from"
            )));
        }
    }
    Ok(Extract {
        origin: Origin::same(&out.text),
        text: out.text,
        blocks: out.blocks,
        about: About::default(),
    })
}

/// What a style's name says; word processors translate the names of their styles.
fn style(tag: &Tag, attribute: &str) -> Hint {
    let name = tag.attribute(attribute).unwrap_or_default().to_lowercase();
    let name = name.replace("_20_", "").replace([' ', '-'], "");
    let is = |starts: &[&str]| starts.iter().any(|s| name.starts_with(s));
    match name.as_str() {
        "title" | "titre" => Hint::Title,
        "subtitle" | "soustitre" => Hint::Standfirst,
        _ if is(&["heading", "titre"]) => Hint::Heading,
        _ if is(&["caption", "légende", "lgende"]) => Hint::Caption,
        _ => Hint::Unknown,
    }
}

/// Builds a text with one paragraph per line.
struct Writer {
    text: String,
    blocks: Vec<Block>,
    titled: bool,
}

impl Writer {
    fn paragraph(&mut self, paragraph: Paragraph) {
        let start = self.text.len();
        // A paragraph is one line, whatever it contains.
        self.text.extend(paragraph.text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
        let body = &self.text[start..];
        let lead = body.len() - body.trim_start().len();
        let span = Span::new(start + lead, start + lead + body.trim().len());
        if !span.is_empty() {
            // Many authors style the headline as a heading.
            let first = self.blocks.is_empty() && paragraph.hint == Hint::Heading;
            let title = !self.titled && (first || paragraph.hint == Hint::Title);
            self.titled |= title;
            let hint = match paragraph.hint {
                _ if title => Hint::Title,
                Hint::Title => Hint::Heading,
                hint => hint,
            };
            self.blocks.push(Block { span, hint });
        }
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::super::zip::pack;
    use super::*;

    fn shown(bytes: &[u8]) -> Vec<(Hint, String, usize)> {
        let (extract, _) = read(bytes).unwrap();
        let line = |b: &Block| extract.origin.start(&extract.text, b.span.start()).line;
        extract.blocks.iter().map(|b| (b.hint, b.span.of(&extract.text).to_owned(), line(b))).collect()
    }

    #[test]
    fn a_text_that_swells_is_refused() {
        for (name, piece) in
            [("word/document.xml", "<w:p><w:t>Le mot.</w:t></w:p>"), ("content.xml", "<text:p/>")]
        {
            let packed = pack(&[(name, piece.repeat(2_000_000).as_bytes())]);
            assert!(packed.len() < 1 << 20);
            let said = read(&packed).unwrap_err().to_string();
            assert!(said.contains("its text unpacks to more than"), "{said}");
        }
    }

    #[test]
    fn reads_word_documents() {
        let xml = r#"<?xml version="1.0"?><w:document xmlns:w="x"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Titre"/></w:pPr><w:r><w:t>Le port &amp; le bac</w:t></w:r></w:p>
            <w:p/>
            <w:p><w:r><w:t xml:space="preserve">Il a coûté </w:t></w:r><w:del><w:r><w:delText>4</w:delText></w:r></w:del><w:ins><w:r><w:t>3</w:t></w:r></w:ins><w:r><w:tab/><w:t>millions</w:t></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>case</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
        </w:body></w:document>"#;
        let bytes = pack(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())]);
        let expected = [
            (Hint::Title, "Le port & le bac", 1),
            (Hint::Unknown, "Il a coûté 3 millions", 3),
            (Hint::Unknown, "case", 4),
        ];
        assert_eq!(shown(&bytes), expected.map(|(h, t, l)| (h, t.to_owned(), l)));
    }

    #[test]
    fn reads_open_documents() {
        let xml = r#"<office:document-content><office:automatic-styles><style:style/></office:automatic-styles><office:body><office:text>
            <text:h text:outline-level="1" text:style-name="Heading_20_1">The harbour</text:h>
            <text:p text:style-name="P1">It cost<text:s/>$3<text:span> million</text:span><text:note><text:p>a note</text:p></text:note>.</text:p>
        </office:text></office:body></office:document-content>"#;
        let bytes = pack(&[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", xml.as_bytes()),
        ]);
        let expected = [(Hint::Title, "The harbour", 1), (Hint::Unknown, "It cost $3 million.", 2)];
        assert_eq!(shown(&bytes), expected.map(|(h, t, l)| (h, t.to_owned(), l)));
    }

    #[test]
    fn refuses_other_archives_and_document_types() {
        assert_eq!(read(&pack(&[("a", b"b")])).map(|_| ()), Err(Fault::Binary("a ZIP archive")));
        let xml = b"<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\">]><w:document/>";
        assert!(read(&pack(&[("word/document.xml", xml)])).is_err());
        let deep = "<w:p>".repeat(3000);
        assert!(read(&pack(&[("word/document.xml", deep.as_bytes())])).is_err());
    }
}
