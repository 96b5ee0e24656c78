//! XLIFF 1.2 and 2.0, and TMX: translators' files that hold a text in two languages, segment by segment. Only one
//! language is read: the one asked for, or else the source.

use super::html::write_text;
use super::markup::{Lexer, Syntax, Tag, Token, local};
use super::xml::{self, Depth};
use super::{About, Extract, Fault, Format, Hint, Language, Origin, Segment, Span, Writer};

/// Inline elements whose content is code of the original format.
const CODE: &[&str] = &[
    "bpt",
    "ept",
    "it",
    "ph",
    "ut",
    "note",
    "notes",
    "alt-trans",
    "seg-source",
    "originalData",
    "prop",
    "header",
    "matches",
];

/// Reads one language of a file.
///
/// # Errors
/// [`Fault::Format`] for entities of its own or deep nesting.
pub fn read(format: Format, file: String, wanted: Option<Language>) -> Result<Extract, Fault> {
    let mut reader = Reader {
        wanted,
        side: Side::Source,
        about: About::default(),
        source: About::default(),
        chosen: false,
    };
    let mut writer = Writer::new(&file);
    let (mut depth, mut skipped, mut open) = (Depth::of(format), 0usize, false);
    // Units are numbered alike in both languages, so that segments with the same number correspond.
    let (mut number, mut segments) = (0u32, Vec::new());
    for token in Lexer::new(&file, Syntax::Xml) {
        match token {
            Token::Doctype(text) => xml::check_doctype(format, text)?,
            Token::Open(tag) => {
                depth.open(&file, &tag)?;
                let name = tag.local();
                // A header may still give the language.
                reader.languages(&tag);
                number += u32::from(skipped == 0 && matches!(name, "trans-unit" | "segment" | "tu"));
                if skipped > 0 || CODE.contains(&name) {
                    skipped += usize::from(!tag.empty);
                } else if tag.empty {
                } else if reader.begins(&tag) {
                    open = true;
                    if !writer.is_open() {
                        writer.begin(Hint::Unknown);
                    }
                    segments.push(Segment { number, span: Span::new(writer.written(), writer.written()) });
                } else if matches!(name, "source" | "target" | "seg") {
                    open = false;
                }
            }
            Token::Close(name) => {
                depth.close();
                match local(name) {
                    _ if skipped > 0 => skipped -= 1,
                    "source" | "target" | "seg" if open => {
                        open = false;
                        if let Some(last) = segments.last_mut() {
                            last.span = Span::new(last.span.start(), writer.written());
                        }
                        // Segments of one unit are sentences of one paragraph.
                        let at = file.len();
                        writer.put(" ", at, at);
                    }
                    "trans-unit" | "unit" | "tu" => writer.end(),
                    _ => {}
                }
            }
            Token::Text(start, end) if open && skipped == 0 => write_text(&file, start, end, &mut writer),
            Token::Raw(start, end) if open && skipped == 0 => writer.copy(start, end),
            Token::Text(..) | Token::Raw(..) => {}
        }
    }
    let about = About { segments, ..reader.about };
    let (text, blocks, map) = writer.finish();
    Ok(Extract { text, blocks, origin: Origin::mapped(file, map), about })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Source,
    Target,
}

struct Reader {
    wanted: Option<Language>,
    /// Which of XLIFF's two sides is read.
    side: Side,
    /// What is known about the side that is read.
    about: About,
    /// The language of the source.
    source: About,
    /// Whether the current TMX variant is in the language that is read.
    chosen: bool,
}

impl Reader {
    /// Notes the languages given by a file element, a header or an XLIFF root.
    fn languages(&mut self, tag: &Tag) {
        let (source, target) = match tag.local() {
            "file" => ("source-language", "target-language"),
            "xliff" => ("srcLang", "trgLang"),
            "header" => ("srclang", ""),
            _ => return,
        };
        let mut target_about = About::default();
        self.source.language(&tag.attribute(source).unwrap_or_default());
        target_about.language(&tag.attribute(target).unwrap_or_default());
        let is_target = self.wanted.is_some()
            && target_about.language == self.wanted
            && self.source.language != self.wanted;
        self.side = if is_target { Side::Target } else { self.side };
        let language = if is_target { target_about.language } else { self.source.language };
        self.about.language = self.about.language.or(language);
    }

    /// Whether an element begins text of the language that is read; notes the language of a TMX variant.
    fn begins(&mut self, tag: &Tag) -> bool {
        match tag.local() {
            "source" => self.side == Side::Source,
            "target" => self.side == Side::Target,
            "tuv" => {
                let mut own = About::default();
                own.language(
                    &tag.attribute("xml:lang").or_else(|| tag.attribute("lang")).unwrap_or_default(),
                );
                let wanted = self.wanted.or(self.about.language).or(own.language);
                self.chosen = wanted.is_some() && own.language == wanted;
                if self.chosen {
                    self.about.language = own.language;
                }
                false
            }
            "seg" => self.chosen,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const XLIFF1: &str = r#"<?xml version="1.0"?><xliff version="1.2"><file source-language="fr-FR" target-language="en-GB"><body>
        <trans-unit id="1"><source>Le port perd <g id="1">son bac</g></source><seg-source>x</seg-source><target>The port loses its ferry</target><note>n</note></trans-unit>
        <trans-unit id="2"><source>Il a coûté <ph id="2">&lt;b&gt;</ph>3 millions.</source><target>It cost 3 million.</target><alt-trans><target>z</target></alt-trans></trans-unit></body></file></xliff>"#;
    const XLIFF2: &str = r#"<xliff version="2.0" srcLang="fr" trgLang="en"><file id="f"><unit id="1"><segment><source>Un.</source><target>One.</target></segment><segment><source>Deux à 3 millions.</source><target>Two at 3 million.</target></segment></unit></file></xliff>"#;
    const TMX: &str = r#"<tmx version="1.4"><header srclang="fr"/><body><tu><tuv xml:lang="fr"><seg>Il a coûté 3 millions.</seg></tuv><tuv xml:lang="en"><seg>It cost <bpt i="1">b</bpt>3 million.</seg></tuv></tu></body></tmx>"#;

    #[test]
    fn reads_one_language() {
        use Language::{En, Fr};
        for (format, file, wanted, expected) in [
            (Format::Xliff, XLIFF1, None, vec!["Le port perd son bac", "Il a coûté 3 millions."]),
            (Format::Xliff, XLIFF1, Some(Fr), vec!["Le port perd son bac", "Il a coûté 3 millions."]),
            (Format::Xliff, XLIFF1, Some(En), vec!["The port loses its ferry", "It cost 3 million."]),
            (Format::Xliff, XLIFF2, Some(En), vec!["One. Two at 3 million."]),
            (Format::Xliff, XLIFF2, None, vec!["Un. Deux à 3 millions."]),
            (Format::Tmx, TMX, None, vec!["Il a coûté 3 millions."]),
            (Format::Tmx, TMX, Some(En), vec!["It cost 3 million."]),
        ] {
            let extract = read(format, file.to_owned(), wanted).unwrap();
            let found: Vec<_> = extract.blocks.iter().map(|b| b.span.of(&extract.text)).collect();
            assert_eq!(found, expected);
            assert_eq!(extract.about.language, wanted.or(Some(Fr)));
            let last = extract.about.segments.last().unwrap();
            assert!(last.span.of(&extract.text).contains("3 million"));
            assert_eq!(last.number as usize, extract.about.segments.len());
            let at = extract.text.find("3 million").unwrap();
            let (start, end) = extract.origin.range(&extract.text, Span::new(at, at + 9));
            assert_eq!(&file[start.byte..end.byte], "3 million");
        }
    }
}
