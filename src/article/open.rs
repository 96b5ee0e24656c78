//! Opens an article: bytes, and what is known of them, into an [`Article`].

use super::error::Fault;
use super::parts::{Block, Hint};
use super::{
    Article, ArticleError, Encoding, Language, LineIndex, Published, Sentence, encoding, layout, parts,
    sentence, vote,
};
use crate::rules::Rules;

/// What is known of an article beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hints {
    /// Its language; `None` to find out.
    pub language: Option<Language>,
    /// When it was published; `None` to take what it says itself.
    pub published: Option<Published>,
    /// How many bytes it may have.
    pub limit: usize,
}

impl Hints {
    /// The usual limit: 8 MiB, some hundred times a long article.
    pub const LIMIT: usize = 8 << 20;
}

impl Default for Hints {
    fn default() -> Self {
        Self { language: None, published: None, limit: Self::LIMIT }
    }
}

/// Reads an article. `path` is its name in messages; nothing is read from disk.
///
/// # Errors
/// [`ArticleError`], one line that says what is wrong, where, and what to do.
pub fn open(path: &str, bytes: Vec<u8>, hints: &Hints, rules: &Rules) -> Result<Article, ArticleError> {
    // Spans hold 32 bits, and decoding a single-byte encoding may triple the size.
    let limit = hints.limit.min(1 << 30);
    if bytes.len() > limit {
        return Err(Fault::TooLarge { size: bytes.len(), limit }.at(path));
    }
    let (text, encoding) = encoding::decode(bytes).map_err(|f| f.at(path))?;
    if !text.chars().any(char::is_alphanumeric) {
        return Err(Fault::Empty.at(path));
    }
    let language = match hints.language {
        Some(language) => language,
        None => vote::language(&text, rules).map_err(|found| Fault::Language { found }.at(path))?,
    };
    let mut article = plain(path, text, language, rules);
    article.encoding = encoding;
    article.published = hints.published.or(article.published);
    Ok(article)
}

/// An article of plain text whose language is known.
pub fn plain(path: &str, text: String, language: Language, rules: &Rules) -> Article {
    let blocks: Vec<Block> =
        layout::blocks(&text).into_iter().map(|span| Block { span, hint: Hint::Unknown }).collect();
    let judged = parts::judge(&text, &blocks, language, rules);
    let parts = judged.list;
    let mut sentences = Vec::new();
    let mut spans = Vec::new();
    for (part, block) in parts.iter().enumerate().filter(|(_, p)| p.kind.is_content()) {
        sentence::cut(&text, block.span, language, rules, &mut spans);
        sentences.extend(spans.drain(..).map(|span| Sentence { span, part }));
    }
    Article {
        path: path.to_owned(),
        lines: LineIndex::new(&text),
        text,
        language,
        published: judged.published,
        encoding: Encoding::Utf8,
        parts,
        sentences,
    }
}
