//! The formats articles come in: which one a file is in, and a reader for each.
//!
//! A reader takes the text of the article out of its file, in blocks, with what the format says about them; it never
//! judges the text itself.

mod bilingual;
mod entity;
mod frontmatter;
mod html;
mod json;
mod markdown;
mod markup;
mod news;
mod office;
mod subtitles;
mod xml;
mod zip;

pub use json::{FieldMap, NoFieldMap};

use super::error::Fault;
use super::origin::{Builder, Map, Origin};
use super::parts::{Block, Hint};
use super::{Encoding, Hints, Language, Published, Segment, Span, encoding, layout};

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text.
    Plain,
    /// Markdown, with or without front matter.
    Markdown,
    /// A web page.
    Html,
    /// A Word document.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// SRT or WebVTT subtitles.
    Subtitles,
    /// JSON or JSON Lines.
    Json,
    /// NITF or NewsML-G2.
    News,
    /// XLIFF: one of its two languages.
    Xliff,
    /// TMX: one of its languages.
    Tmx,
}

impl Format {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain text",
            Self::Markdown => "Markdown",
            Self::Html => "HTML",
            Self::Docx => "DOCX",
            Self::Odt => "ODT",
            Self::Subtitles => "subtitles",
            Self::Json => "JSON",
            Self::News => "news XML",
            Self::Xliff => "XLIFF",
            Self::Tmx => "TMX",
        }
    }

    /// The format of a file, by its content first, then by its name.
    pub fn of_text(path: &str, text: &str) -> Self {
        let name = path.to_ascii_lowercase();
        let is = |ends: &[&str]| ends.iter().any(|e| name.ends_with(e));
        let head = text.trim_start_matches('\u{feff}').trim_start();
        let opens = |mark: &str| {
            head.as_bytes().get(..mark.len()).is_some_and(|h| h.eq_ignore_ascii_case(mark.as_bytes()))
        };
        if is(&[".html", ".htm", ".xhtml"]) || opens("<!doctype html") || opens("<html") {
            Self::Html
        } else if is(&[".srt", ".vtt"]) || subtitles::opens(text) {
            Self::Subtitles
        } else if let Some(format) = root(head).or_else(|| Self::of_xml_name(&name)) {
            format
        } else if is(&[".json", ".jsonl", ".ndjson", ".jsonld"]) || json::opens(text) {
            Self::Json
        } else if is(&[".md", ".markdown", ".mdown", ".mkd"])
            || frontmatter::opens(text)
            || head.starts_with("# ")
        {
            Self::Markdown
        } else {
            Self::Plain
        }
    }

    fn of_xml_name(name: &str) -> Option<Self> {
        let is = |ends: &[&str]| ends.iter().any(|e| name.ends_with(e));
        match () {
            () if is(&[".nitf", ".newsml"]) => Some(Self::News),
            () if is(&[".xlf", ".xliff"]) => Some(Self::Xliff),
            () if is(&[".tmx"]) => Some(Self::Tmx),
            () => None,
        }
    }
}

/// The format of an XML document by its root element.
fn root(head: &str) -> Option<Format> {
    if !head.starts_with('<') {
        return None;
    }
    let root = markup::Lexer::new(head, markup::Syntax::Xml).take(8).find_map(|t| match t {
        markup::Token::Open(tag) => Some(tag.local().to_owned()),
        _ => None,
    })?;
    match root.as_str() {
        "nitf" | "newsItem" | "newsMessage" | "NewsML" | "packageItem" => Some(Format::News),
        "xliff" => Some(Format::Xliff),
        "tmx" => Some(Format::Tmx),
        "html" => Some(Format::Html),
        _ => None,
    }
}

/// Whether this is XML of an unsupported kind, whose tags must not be read as text.
fn is_other_xml(file: &str) -> bool {
    file.trim_start_matches('\u{feff}').trim_start().starts_with("<?xml")
}

/// An article's text as taken from its file.
#[derive(Debug)]
pub struct Extract {
    /// The text.
    pub text: String,
    /// Its blocks, in order.
    pub blocks: Vec<Block>,
    /// Where the text stands in the file.
    pub origin: Origin,
    /// What the file says about itself.
    pub about: About,
}

/// What a file says about its article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The language, if it is one of the two.
    pub language: Option<Language>,
    /// When the article was published.
    pub published: Option<Published>,
    /// In a file in two languages, the segments of the one that is read.
    pub segments: Vec<Segment>,
}

impl About {
    /// Notes a language tag such as `fr-CA`; the first known one is kept.
    pub fn language(&mut self, tag: &str) {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or("");
        let language = Language::ALL.into_iter().find(|l| primary.eq_ignore_ascii_case(l.tag()));
        self.language = self.language.or(language);
    }

    /// Notes a date; the first valid one is kept.
    pub fn published(&mut self, date: &str) {
        self.published = self.published.or(date.parse().ok());
    }
}

/// Reads a file: decodes it unless it is an archive, and takes the article's text out of it. In a file in two
/// languages, the one `hints` ask for is read.
///
/// # Errors
/// Those of [`encoding::decode`], and [`Fault::Format`] when the file is broken or not safe to read.
pub fn read(path: &str, bytes: Vec<u8>, hints: &Hints) -> Result<(Extract, Format, Encoding), Fault> {
    if zip::opens(&bytes) {
        let (extract, format) = office::read(&bytes)?;
        return Ok((extract, format, Encoding::Utf8));
    }
    let (file, encoding) = encoding::decode(bytes)?;
    let format = Format::of_text(path, &file);
    let extract = match format {
        Format::Markdown => markdown::read(file),
        Format::Html => html::read(file)?,
        Format::Subtitles => subtitles::read(file),
        Format::Json => json::read(file, hints.fields)?,
        Format::News => news::read(file)?,
        Format::Xliff | Format::Tmx => bilingual::read(format, file, hints.language)?,
        Format::Plain if is_other_xml(&file) => {
            return Err(Fault::Format {
                format: "XML",
                what: "its root element is none of NITF, NewsML-G2, XLIFF, TMX and XHTML".to_owned(),
                remedy: "save the article as text or HTML",
            });
        }
        // DOCX and ODT archives were recognised above by their first bytes.
        Format::Plain | Format::Docx | Format::Odt => plain(file),
    };
    Ok((extract, format, encoding))
}

/// Plain text is its own extract.
pub fn plain(file: String) -> Extract {
    let blocks = layout::blocks(&file).into_iter().map(|span| Block { span, hint: Hint::Unknown }).collect();
    Extract { blocks, origin: Origin::same(&file), about: About::default(), text: file }
}

/// Builds an extract block by block.
struct Writer<'a> {
    builder: Builder<'a>,
    blocks: Vec<Block>,
    /// Where the open block begins.
    open: Option<usize>,
    hint: Hint,
}

impl<'a> Writer<'a> {
    fn new(file: &'a str) -> Self {
        Self { builder: Builder::new(file), blocks: Vec::new(), open: None, hint: Hint::Unknown }
    }

    /// Begins a block; what is written next belongs to it.
    fn begin(&mut self, hint: Hint) {
        self.end();
        self.hint = hint;
    }

    /// Ends the open block, if any. Blocks without a visible character are dropped.
    fn end(&mut self) {
        let Some(start) = self.open.take() else { return };
        let body = &self.builder.text()[start..];
        let lead = body.len() - body.trim_start_matches(layout::is_blank).len();
        let body = body.trim_matches(layout::is_blank);
        if !body.is_empty() {
            let span = Span::new(start + lead, start + lead + body.len());
            self.blocks.push(Block { span, hint: self.hint });
        }
        let at = self.builder.file().len();
        self.builder.put("\n\n", at, at);
        self.hint = Hint::Unknown;
    }

    fn opened(&mut self) {
        if self.open.is_none() {
            self.open = Some(self.builder.text().len());
        }
    }

    /// Writes a piece of the file unchanged.
    fn copy(&mut self, start: usize, end: usize) {
        self.opened();
        self.builder.copy(start, end);
    }

    /// Writes `text` in place of a piece of the file.
    fn put(&mut self, text: &str, start: usize, end: usize) {
        self.opened();
        self.builder.put(text, start, end);
    }

    /// Bytes written so far.
    fn written(&self) -> usize {
        self.builder.text().len()
    }

    /// The text of the open block so far.
    fn open_text(&self) -> &str {
        self.open.map_or("", |start| &self.builder.text()[start..])
    }

    /// Whether the open block is empty or ends in white space.
    fn ends_blank(&self) -> bool {
        self.open_text().chars().next_back().is_none_or(char::is_whitespace)
    }

    /// Whether the open block holds anything.
    fn is_open(&self) -> bool {
        self.open.is_some()
    }

    fn finish(mut self) -> (String, Vec<Block>, Map) {
        self.end();
        let (text, map) = self.builder.finish();
        (text, self.blocks, map)
    }
}
