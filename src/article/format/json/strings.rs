//! The strings of a JSON document, each with its path and the place of each character.

use super::super::Fault;

/// Deepest nesting.
const DEEPEST: usize = 200;

/// A string value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Names of the fields that lead to it; an empty name for a place in a list.
    pub path: Vec<String>,
    /// The record it belongs to, from 0: each document of several, or each object of a top-level list, is one.
    pub record: usize,
    /// Bytes of the file between the quotation marks.
    start: usize,
    end: usize,
}

/// A piece of a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it says.
    pub text: String,
    /// Its bytes in the file.
    pub start: usize,
    /// One past them.
    pub end: usize,
    /// Whether it is written as an escape.
    pub escaped: bool,
}

impl Found {
    /// The string, escapes replaced.
    pub fn value(&self, file: &str) -> String {
        self.pieces(file).map(|p| p.text).collect()
    }

    /// The string in pieces: escapes one by one, and what stands between them.
    pub fn pieces<'f>(&self, file: &'f str) -> impl Iterator<Item = Piece> + 'f {
        let (mut at, end) = (self.start, self.end);
        std::iter::from_fn(move || {
            let rest = file.get(at..end).filter(|r| !r.is_empty())?;
            let start = at;
            let (text, len, escaped) = match rest.find('\\') {
                Some(0) => {
                    let (c, len) = escape(rest);
                    (c.to_string(), len, true)
                }
                Some(i) => (rest[..i].to_owned(), i, false),
                None => (rest.to_owned(), rest.len(), false),
            };
            at += len;
            Some(Piece { text, start, end: at, escaped })
        })
    }
}

/// The character of the escape at the start of `text`, and the escape's length in bytes. An unpaired surrogate is
/// U+FFFD.
fn escape(text: &str) -> (char, usize) {
    let code = |at: usize| text.get(at..at + 4).and_then(|h| u32::from_str_radix(h, 16).ok());
    match text.as_bytes().get(1) {
        Some(b'n') => ('\n', 2),
        Some(b't') => ('\t', 2),
        Some(b'r') => ('\r', 2),
        Some(b'b') => ('\u{8}', 2),
        Some(b'f') => ('\u{c}', 2),
        Some(b'u') => {
            let Some(high) = code(2) else { return ('\u{fffd}', 2) };
            let low = text.get(6..8).filter(|e| *e == "\\u").and_then(|_| code(8));
            match (high, low) {
                (0xD800..=0xDBFF, Some(low @ 0xDC00..=0xDFFF)) => {
                    let c = 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
                    (char::from_u32(c).unwrap_or('\u{fffd}'), 12)
                }
                _ => (char::from_u32(high).unwrap_or('\u{fffd}'), 6),
            }
        }
        Some(b) if b.is_ascii() => (char::from(*b), 2),
        _ => ('\u{fffd}', 1),
    }
}

/// A fault at byte `at` of the file.
pub fn fault(file: &str, at: usize, what: &str) -> Fault {
    let line = file.get(..at).unwrap_or(file).matches('\n').count() + 1;
    Fault::Format {
        format: "JSON",
        what: format!("line {line}: {what}"),
        remedy: "mend the file, or save the article as text",
    }
}

/// Finds every string value of a document, or of one document per line.
///
/// # Errors
/// [`Fault::Format`] where the file breaks the rules of JSON, or nests too deep.
pub fn read(file: &str) -> Result<Vec<Found>, Fault> {
    let start = if file.starts_with('\u{feff}') { 3 } else { 0 };
    let mut reader = Reader { file, at: start, open: Vec::new(), record: 0, found: Vec::new() };
    reader.space();
    while reader.at < file.len() {
        reader.document()?;
        reader.record += 1;
        reader.space();
    }
    Ok(reader.found)
}

/// An object or list around a value.
enum Open {
    Object(String),
    List,
}

struct Reader<'f> {
    file: &'f str,
    at: usize,
    open: Vec<Open>,
    record: usize,
    found: Vec<Found>,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.file.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\r' | b'\t')) {
            self.at += 1;
        }
    }

    fn fault<T>(&self, what: &str) -> Result<T, Fault> {
        Err(fault(self.file, self.at, what))
    }

    /// Reads the string at the current place and gives the bytes between its quotation marks.
    fn string(&mut self) -> Result<(usize, usize), Fault> {
        if self.peek() != Some(b'"') {
            return self.fault("expected a string in quotation marks");
        }
        let start = self.at + 1;
        let mut end = start;
        loop {
            match self.file.as_bytes().get(end) {
                Some(b'"') => break,
                Some(b'\\') => end += 2,
                Some(_) => end += 1,
                None => return self.fault("a string without its closing quotation mark"),
            }
        }
        self.at = end + 1;
        Ok((start, end))
    }

    /// Reads one value with its content; without recursion, so that depth costs no stack.
    fn document(&mut self) -> Result<(), Fault> {
        loop {
            self.space();
            let complete = match self.peek() {
                Some(b'{') => {
                    self.at += 1;
                    self.space();
                    if self.peek() == Some(b'}') {
                        self.at += 1;
                        true
                    } else {
                        let key = self.key()?;
                        self.open.push(Open::Object(key));
                        false
                    }
                }
                Some(b'[') => {
                    self.at += 1;
                    self.space();
                    if self.peek() == Some(b']') {
                        self.at += 1;
                        true
                    } else {
                        self.open.push(Open::List);
                        false
                    }
                }
                Some(b'"') => {
                    let (start, end) = self.string()?;
                    let path = self.open.iter().map(|o| match o {
                        Open::Object(key) => key.clone(),
                        Open::List => String::new(),
                    });
                    self.found.push(Found { path: path.collect(), record: self.record, start, end });
                    true
                }
                Some(b't' | b'f' | b'n' | b'-' | b'0'..=b'9') => {
                    while self
                        .peek()
                        .is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'.'))
                    {
                        self.at += 1;
                    }
                    true
                }
                _ => return self.fault("expected a value"),
            };
            if self.open.len() > DEEPEST {
                return self.fault("nested too deep");
            }
            if complete && self.close()? {
                return Ok(());
            }
        }
    }

    /// After a value, reads on to the next key or item, closing what ends here. Returns whether the document is
    /// complete.
    fn close(&mut self) -> Result<bool, Fault> {
        loop {
            self.space();
            let Some(open) = self.open.last() else { return Ok(true) };
            let object = matches!(open, Open::Object(_));
            match (self.peek(), object) {
                (Some(b','), true) => {
                    self.at += 1;
                    self.space();
                    let key = self.key()?;
                    if let Some(Open::Object(open)) = self.open.last_mut() {
                        *open = key;
                    }
                    return Ok(false);
                }
                (Some(b','), false) => {
                    self.at += 1;
                    // Each object of a top-level list is a record.
                    self.record += usize::from(self.open.len() == 1);
                    return Ok(false);
                }
                (Some(b'}'), true) | (Some(b']'), false) => {
                    self.at += 1;
                    self.open.pop();
                }
                _ => return self.fault("expected a comma or the end of an object or list"),
            }
        }
    }

    fn key(&mut self) -> Result<String, Fault> {
        let (start, end) = self.string()?;
        let key = Found { path: Vec::new(), record: 0, start, end }.value(self.file);
        self.space();
        if self.peek() != Some(b':') {
            return self.fault("expected a colon after a name");
        }
        self.at += 1;
        Ok(key)
    }
}
