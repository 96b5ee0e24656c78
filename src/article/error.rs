//! Why bytes cannot be read as an article, in one line: what, where and what to do.

/// Bytes that cannot be read as an article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}: {fault}", shown(path))]
pub struct ArticleError {
    /// The path given.
    pub path: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What is wrong with the bytes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// More bytes than allowed.
    #[error("larger than the limit of {limit} bytes; split the file, or raise --max-size")]
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// No letter and no digit in it.
    #[error("no text in it; give a file that holds an article")]
    Empty,
    /// A kind of file that is not text.
    #[error("{0} is not text; save the article as plain text, Markdown, HTML or DOCX")]
    Binary(&'static str),
    /// UTF-8 except for some bytes.
    #[error(
        "line {line}, byte {byte}: byte 0x{value:02X} breaks the UTF-8 the rest is written in; mend that character or convert the file to UTF-8"
    )]
    BrokenUtf8 {
        /// Line, from 1.
        line: usize,
        /// Offset in the file, from 0.
        byte: usize,
        /// The byte found there.
        value: u8,
    },
    /// Bytes in no supported encoding.
    #[error(
        "the encoding is not known ({guess}); convert the file to UTF-8, for example with iconv -f ENCODING -t UTF-8"
    )]
    Encoding {
        /// What it may be, in words.
        guess: String,
    },
    /// Not clearly French or English.
    #[error("the language is neither French nor English for certain ({found}); give --lang fr or --lang en")]
    Language {
        /// What was found instead, in words.
        found: String,
    },
    /// A format that is known, but broken or not safe to read.
    #[error("{format}: {what}; {remedy}")]
    Format {
        /// The format's name.
        format: &'static str,
        /// What was found, and where.
        what: String,
        /// What to do.
        remedy: &'static str,
    },
}

impl Fault {
    /// The fault of the file at `path`.
    pub fn at(self, path: &str) -> ArticleError {
        ArticleError { path: path.to_owned(), fault: self }
    }
}

/// A path is untrusted too: its control characters are escaped, so that none reaches a terminal and the message stays
/// one line.
fn shown(path: &str) -> String {
    path.chars().flat_map(|c| if c.is_control() { c.escape_default().collect() } else { vec![c] }).collect()
}
