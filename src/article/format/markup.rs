//! Cuts HTML and XML into tags and text, with the place of each. It knows nothing of what tags mean.
//!
//! Every byte is examined a bounded number of times, whatever the file; entities a document defines are not expanded.

use super::entity;

/// Which rules tags follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// Names in any case; the content of scripts and styles is not markup.
    Html,
    /// Names as written; CDATA.
    Xml,
}

/// A piece of a file; numbers are bytes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// `<name attributes>` or `<name/>`.
    Open(Tag<'a>),
    /// `</name>`.
    Close(&'a str),
    /// Text, its references not replaced.
    Text(usize, usize),
    /// Text without references: CDATA, the content of a script.
    Raw(usize, usize),
    /// `<!DOCTYPE …>`.
    Doctype(&'a str),
}

/// An opening tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name, as written.
    pub name: &'a str,
    /// Everything between the name and the end.
    pub attributes: &'a str,
    /// Whether it closes itself.
    pub empty: bool,
    /// Its first byte.
    pub start: usize,
}

impl Tag<'_> {
    /// The value of an attribute, references replaced; names are compared without case.
    pub fn attribute(&self, name: &str) -> Option<String> {
        attributes(self.attributes)
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .map(|(_, v)| entity::decode(v))
    }

    /// The name without a namespace prefix.
    pub fn local(&self) -> &str {
        local(self.name)
    }
}

/// A name without its namespace prefix.
pub fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The attributes of a tag: names and raw values.
pub fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/' || c == '=');
        let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '/')).unwrap_or(rest.len());
        if end == 0 {
            return None;
        }
        let name = &rest[..end];
        rest = rest[end..].trim_start();
        let Some(value) = rest.strip_prefix('=').map(str::trim_start) else { return Some((name, "")) };
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            _ => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        rest = after;
        Some((name, value))
    })
}

/// Reads a file token by token.
pub struct Lexer<'a> {
    file: &'a str,
    at: usize,
    syntax: Syntax,
    /// The element whose content is not markup, if its opening tag has just been read.
    raw: Option<&'static str>,
    /// Set when the rest has no complete tag: it is all text.
    exhausted: bool,
}

/// HTML elements whose content is not markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

impl<'a> Lexer<'a> {
    /// Begins at the head of `file`.
    pub fn new(file: &'a str, syntax: Syntax) -> Self {
        Self::range(file, 0, file.len(), syntax)
    }

    /// Reads bytes `from..to` of `file` alone.
    pub fn range(file: &'a str, from: usize, to: usize, syntax: Syntax) -> Self {
        let file = file.get(..to).unwrap_or(file);
        let mark = file.get(from..).is_some_and(|f| f.starts_with('\u{feff}'));
        Self { file, at: if mark { from + 3 } else { from }, syntax, raw: None, exhausted: false }
    }

    fn rest(&self) -> &'a str {
        &self.file[self.at..]
    }

    /// Takes the text up to byte `end`.
    fn text(&mut self, end: usize) -> Token<'a> {
        let start = std::mem::replace(&mut self.at, end);
        Token::Text(start, end)
    }

    fn raw_content(&mut self, name: &str) -> Option<Token<'a>> {
        let start = self.at;
        let mut from = start;
        let end = loop {
            let Some(i) = self.file[from..].find("</") else { break self.file.len() };
            let after = self.file.as_bytes().get(from + i + 2..from + i + 2 + name.len());
            if after.is_some_and(|a| a.eq_ignore_ascii_case(name.as_bytes())) {
                break from + i;
            }
            from += i + 2;
        };
        self.at = end;
        let token = if name == "title" || name == "textarea" {
            Token::Text(start, end)
        } else {
            Token::Raw(start, end)
        };
        (end > start).then_some(token)
    }

    /// Reads the markup at a `<`: `None` if it is not markup, `Some(None)` if it is skipped (a comment, a processing
    /// instruction).
    fn markup(&mut self) -> Option<Option<Token<'a>>> {
        let rest = self.rest();
        let skip_to = |mark: &str, from: usize| rest[from..].find(mark).map(|i| from + i + mark.len());
        if rest.starts_with("<!--") {
            // An unclosed comment hides the rest, as in a browser.
            self.at += skip_to("-->", 4).unwrap_or(rest.len());
            return Some(None);
        }
        if self.syntax == Syntax::Xml && rest.starts_with("<![CDATA[") {
            let start = self.at + 9;
            let end = rest.find("]]>").map_or(self.file.len(), |i| self.at + i);
            self.at = (end + 3).min(self.file.len());
            return Some(Some(Token::Raw(start.min(end), end)));
        }
        if rest.starts_with("<?") {
            self.at += skip_to(">", 2).unwrap_or(rest.len());
            return Some(None);
        }
        let second = rest.as_bytes().get(1).copied();
        if !second.is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'!' | b'_') || b >= 0x80) {
            return None;
        }
        let Some(end) = tag_end(rest) else {
            self.exhausted = true;
            return None;
        };
        let inner = &rest[1..end];
        let start = self.at;
        self.at += end + 1;
        if let Some(name) = inner.strip_prefix('/') {
            return Some(Some(Token::Close(name.split(char::is_whitespace).next().unwrap_or(""))));
        }
        if inner.starts_with('!') {
            return Some(Some(Token::Doctype(inner)));
        }
        let empty = inner.ends_with('/');
        let body = inner.strip_suffix('/').unwrap_or(inner);
        let (name, attributes) =
            body.split_at(body.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(body.len()));
        if self.syntax == Syntax::Html && !empty {
            self.raw = RAW.into_iter().find(|r| r.eq_ignore_ascii_case(name));
        }
        Some(Some(Token::Open(Tag { name, attributes, empty, start })))
    }
}

/// The `>` that ends the tag at the start of `text`, outside quotation marks and the brackets of a document type.
fn tag_end(text: &str) -> Option<usize> {
    let doctype = text.starts_with("<!");
    let (mut quote, mut after_equals, mut brackets) = (None, false, 0u32);
    for (i, b) in text.bytes().enumerate().skip(1) {
        match (quote, b) {
            (Some(q), _) if b == q => quote = None,
            (Some(_), _) => {}
            // A quotation mark counts only before a value: elsewhere an apostrophe is an error in the page.
            (None, b'"' | b'\'') if after_equals || doctype => quote = Some(b),
            (None, b'[') if doctype => brackets += 1,
            (None, b']') if doctype => brackets = brackets.saturating_sub(1),
            (None, b'>') if brackets == 0 => return Some(i),
            _ => {}
        }
        after_equals = b == b'=' || after_equals && b.is_ascii_whitespace();
    }
    None
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(token) = self.raw.take().and_then(|name| self.raw_content(name)) {
            return Some(token);
        }
        while self.at < self.file.len() {
            if self.exhausted {
                return Some(self.text(self.file.len()));
            }
            if !self.rest().starts_with('<') {
                let end = self.rest().find('<').map_or(self.file.len(), |i| self.at + i);
                return Some(self.text(end));
            }
            match self.markup() {
                Some(Some(token)) => return Some(token),
                Some(None) => {}
                None if self.exhausted => {}
                None => {
                    let end = self.rest()[1..].find('<').map_or(self.file.len(), |i| self.at + 1 + i);
                    return Some(self.text(end));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(file: &str, syntax: Syntax) -> Vec<String> {
        Lexer::new(file, syntax)
            .map(|t| match t {
                Token::Open(tag) => format!("+{}{}", tag.name, if tag.empty { "/" } else { "" }),
                Token::Close(name) => format!("-{name}"),
                Token::Text(s, e) => format!("t:{}", &file[s..e]),
                Token::Raw(s, e) => format!("r:{}", &file[s..e]),
                Token::Doctype(_) => "!".to_owned(),
            })
            .collect()
    }

    #[test]
    fn cuts_pages_and_documents() {
        use Syntax::{Html, Xml};
        for (file, syntax, expected) in [
            ("<p class='a>b'>x<br/>y</p >", Html, vec!["+p", "t:x", "+br/", "t:y", "-p"]),
            ("<!-- <p> --><b>1 < 2</b>", Html, vec!["+b", "t:1 ", "t:< 2", "-b"]),
            (
                "<SCRIPT>if (a</b>) \"<p>\"</Script>x",
                Html,
                vec!["+SCRIPT", "r:if (a</b>) \"<p>\"", "-Script", "t:x"],
            ),
            ("<p>l'un <a href=x>deux</a", Html, vec!["+p", "t:l'un ", "+a", "t:deux", "t:</a"]),
            ("<?xml version='1.0'?><a:b><![CDATA[<x>&]]></a:b>", Xml, vec!["+a:b", "r:<x>&", "-a:b"]),
            ("<!DOCTYPE x [<!ENTITY a \"b\">]><x/>", Xml, vec!["!", "+x/"]),
            ("<p title=\"unclosed>text</p>", Html, vec!["t:<p title=\"unclosed>text</p>"]),
            ("<!-- never closed <p>", Html, vec![]),
            ("<", Html, vec!["t:<"]),
            ("", Html, vec![]),
        ] {
            assert_eq!(shown(file, syntax), expected, "{file}");
        }
    }

    #[test]
    fn reads_attributes() {
        let file = "<a href = \"x y\" data-n=3 hidden class='l&rsquo;a'>";
        let Some(Token::Open(tag)) = Lexer::new(file, Syntax::Html).next() else { panic!("no tag") };
        for (name, value) in [
            ("HREF", Some("x y")),
            ("data-n", Some("3")),
            ("hidden", Some("")),
            ("class", Some("l’a")),
            ("id", None),
        ] {
            assert_eq!(tag.attribute(name).as_deref(), value);
        }
    }
}
