//! A page as a list of elements and the pieces of text between their ends.

use super::super::Fault;
use super::super::markup::{Lexer, Syntax, Tag, Token};
use super::about::PageAbout;
use super::class::{self, Class};

/// Deepest nesting; no page written by a person comes near it.
const DEEPEST: usize = 600;

/// What an element is to the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Part of the line it stands in.
    Inline,
    /// A link.
    Link,
    /// Begins and ends a block.
    Block,
    /// `<p>`.
    Paragraph,
    /// `<h1>` to `<h6>`.
    Heading(u8),
    /// `<li>`, `<dt>`, `<dd>`, a cell.
    Item,
    /// `<figcaption>`.
    Caption,
    /// `<title>` of the page.
    PageTitle,
    /// A script, a menu, a form field: its text is not read.
    Skipped,
}

impl Kind {
    fn of(name: &str) -> Self {
        match name {
            "a" => Self::Link,
            "p" => Self::Paragraph,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" | "h5" | "h6" => Self::Heading(4),
            "li" | "dt" | "dd" | "td" | "th" => Self::Item,
            "figcaption" | "caption" => Self::Caption,
            "title" => Self::PageTitle,
            "script" | "style" | "noscript" | "template" | "svg" | "math" | "iframe" | "object" | "nav"
            | "footer" | "button" | "select" | "textarea" | "label" | "dialog" | "menu" | "audio"
            | "video" | "canvas" | "datalist" | "fieldset" | "del" | "s" => Self::Skipped,
            "address" | "article" | "aside" | "blockquote" | "body" | "center" | "details" | "div" | "dl"
            | "fig" | "figure" | "form" | "head" | "header" | "hgroup" | "html" | "main" | "ol" | "pre"
            | "section" | "summary" | "table" | "tbody" | "thead" | "tfoot" | "tr" | "ul" | "hr" => {
                Self::Block
            }
            _ => Self::Inline,
        }
    }

    /// Whether its start and end separate blocks.
    pub fn is_block(self) -> bool {
        !matches!(self, Self::Inline | Self::Link)
    }
}

/// An element.
#[derive(Clone, Copy, Debug)]
pub struct Element {
    /// What it is.
    pub kind: Kind,
    /// The element around it, by number; the root is its own parent.
    pub parent: usize,
    /// What its attributes say.
    pub class: Class,
    /// Whether a link is around it, or it is one.
    pub linked: bool,
    /// One past the last piece of text in it, by number.
    pub pieces_end: usize,
}

/// What is found between two tags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Bytes of the file.
    Text(usize, usize),
    /// `<br>`.
    Break,
    /// The start or end of a block.
    Edge,
}

/// A page.
#[derive(Debug)]
pub struct Page<'a> {
    /// The file.
    pub file: &'a str,
    /// Elements in the order of their opening tags.
    pub elements: Vec<Element>,
    /// Pieces in order, each with the innermost element around it.
    pub pieces: Vec<(Piece, usize)>,
    /// The bytes of the page's title.
    pub title: Option<(usize, usize)>,
    /// What the page says about its article.
    pub about: PageAbout,
}

const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

struct Open<'a> {
    name: &'a str,
    element: usize,
    skipped: bool,
}

impl<'a> Page<'a> {
    /// Reads a page.
    ///
    /// # Errors
    /// [`Fault::Format`] when elements are nested too deep.
    pub fn read(file: &'a str) -> Result<Self, Fault> {
        Self::read_range(file, 0, file.len())
    }

    /// Reads the page in bytes `from..to` of a file.
    ///
    /// # Errors
    /// [`Fault::Format`] when elements are nested too deep.
    pub fn read_range(file: &'a str, from: usize, to: usize) -> Result<Self, Fault> {
        let root =
            Element { kind: Kind::Block, parent: 0, class: Class::default(), linked: false, pieces_end: 0 };
        let mut page =
            Self { file, elements: vec![root], pieces: Vec::new(), title: None, about: PageAbout::default() };
        let mut stack = vec![Open { name: "", element: 0, skipped: false }];
        let mut script = false;
        for token in Lexer::range(file, from, to, Syntax::Html) {
            match token {
                Token::Open(tag) => {
                    page.about.element(&tag);
                    let kind = tag.attribute("type").filter(|_| tag.name.eq_ignore_ascii_case("script"));
                    script = kind.is_some_and(|k| k.eq_ignore_ascii_case("application/ld+json"));
                    page.open(&tag, &mut stack);
                    if stack.len() > DEEPEST {
                        let line = file[..tag.start].matches('\n').count() + 1;
                        return Err(Fault::Format {
                            format: "HTML",
                            what: format!("line {line}: elements nested more than {DEEPEST} deep"),
                            remedy: "save the article alone, as text or HTML",
                        });
                    }
                }
                Token::Close(name) => page.close(name, &mut stack),
                Token::Text(start, end) => page.text(start, end, &stack),
                Token::Raw(start, end) if script => page.about.script(&file[start..end]),
                Token::Raw(..) | Token::Doctype(_) => {}
            }
        }
        while stack.len() > 1 {
            page.pop(&mut stack);
        }
        page.elements[0].pieces_end = page.pieces.len();
        Ok(page)
    }

    fn open(&mut self, tag: &Tag<'a>, stack: &mut Vec<Open<'a>>) {
        let name = tag.name.to_ascii_lowercase();
        let kind = Kind::of(&name);
        // Elements whose closing tag HTML lets authors leave out.
        let closes: &[&str] = match name.as_str() {
            "li" => &["li", "p"],
            "dt" | "dd" => &["dt", "dd", "p"],
            "td" | "th" => &["td", "th", "p"],
            "tr" => &["td", "th", "tr", "p"],
            "option" => &["option"],
            _ if kind.is_block() && kind != Kind::Skipped => &["p"],
            _ => &[],
        };
        while stack.len() > 1
            && stack.last().is_some_and(|o| closes.iter().any(|c| o.name.eq_ignore_ascii_case(c)))
        {
            self.pop(stack);
        }
        let Some(top) = stack.last() else { return };
        let (parent, skipped) = (top.element, top.skipped);
        if name == "br" && !skipped {
            self.pieces.push((Piece::Break, parent));
        }
        if VOID.contains(&name.as_str()) {
            if kind.is_block() {
                self.edge(parent);
            }
            return;
        }
        let class = class::read(tag);
        let skipped = skipped || kind == Kind::Skipped || class.hidden;
        let linked = self.elements[parent].linked || kind == Kind::Link;
        if kind.is_block() {
            self.edge(parent);
        }
        self.elements.push(Element { kind, parent, class, linked, pieces_end: 0 });
        stack.push(Open { name: tag.name, element: self.elements.len() - 1, skipped });
        // "<svg/>" closes itself in practice; "<p/>" and "<div/>" do not.
        if tag.empty && kind == Kind::Skipped {
            self.pop(stack);
        }
    }

    fn close(&mut self, name: &str, stack: &mut Vec<Open<'a>>) {
        let Some(depth) = stack.iter().rposition(|o| o.name.eq_ignore_ascii_case(name)).filter(|d| *d > 0)
        else {
            return;
        };
        // A stray end of an inline element does not end the blocks around it.
        let inline = !self.elements[stack[depth].element].kind.is_block();
        if inline && stack[depth + 1..].iter().any(|o| self.elements[o.element].kind.is_block()) {
            return;
        }
        while stack.len() > depth {
            self.pop(stack);
        }
    }

    fn pop(&mut self, stack: &mut Vec<Open<'a>>) {
        let Some(open) = stack.pop() else { return };
        self.elements[open.element].pieces_end = self.pieces.len();
        if self.elements[open.element].kind.is_block() {
            self.edge(self.elements[open.element].parent);
        }
    }

    fn edge(&mut self, element: usize) {
        if !matches!(self.pieces.last(), Some((Piece::Edge, _))) {
            self.pieces.push((Piece::Edge, element));
        }
    }

    fn text(&mut self, start: usize, end: usize, stack: &[Open]) {
        let Some(top) = stack.last() else { return };
        if self.elements[top.element].kind == Kind::PageTitle {
            self.title = self.title.or(Some((start, end)));
        } else if !top.skipped {
            self.pieces.push((Piece::Text(start, end), top.element));
        }
    }
}
