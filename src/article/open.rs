//! Opens an article: turns bytes, and what is known about them, into an [`Article`].

use super::error::Fault;
use super::format::{self, Extract, FieldMap, Format};
use super::tokens::Blocks;
use super::{Article, ArticleError, Encoding, Language, Published, Sentence, parts, sentence, vote};
use crate::rules::{Known, Rules};

/// What the caller knows about an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hints<'a> {
    /// Its language; `None` to detect it.
    pub language: Option<Language>,
    /// When it was published; `None` to use the date it gives itself.
    pub published: Option<Published>,
    /// The largest size accepted, in bytes.
    pub limit: usize,
    /// Where a JSON record holds its parts; `None` to use the usual names.
    pub fields: Option<&'a FieldMap>,
}

impl Hints<'_> {
    /// The usual limit: 8 MiB, some hundred times a long article.
    pub const LIMIT: usize = 8 << 20;
}

impl Default for Hints<'_> {
    fn default() -> Self {
        Self { language: None, published: None, limit: Self::LIMIT, fields: None }
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
        return Err(Fault::TooLarge { limit }.at(path));
    }
    let (extract, format, encoding) = format::read(path, bytes, hints).map_err(|f| f.at(path))?;
    if !extract.text.chars().any(char::is_alphanumeric) {
        return Err(Fault::Empty.at(path));
    }
    let tokens = Blocks::cut(&extract.text, &extract.blocks);
    let language = match hints.language {
        Some(language) => language,
        None => vote::language(&extract.text, tokens.all(), rules)
            .or_else(|unheard| {
                // A text that is surely German is no English one for being named so.
                let told = || extract.about.language.or_else(|| named(path));
                if unheard.foreign { Err(unheard) } else { told().ok_or(unheard) }
            })
            .map_err(|unheard| Fault::Language { found: unheard.found }.at(path))?,
    };
    let mut article = cut(extract, tokens, language, rules);
    article.path = path.to_owned();
    article.format = format;
    article.encoding = encoding;
    article.published = hints.published.or(article.published);
    Ok(article)
}

/// The language in a file name: `story.fr.md`, `fr.txt`.
fn named(path: &str) -> Option<Language> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_ascii_lowercase();
    let mut fields = name.split(['.', '_', '-']).rev();
    fields.find_map(|field| Language::ALL.into_iter().find(|l| l.tag() == field))
}

/// An article of plain text whose language is known.
pub fn plain(text: &str, language: Language, rules: &Rules) -> Article {
    let extract = format::plain(text.to_owned());
    let tokens = Blocks::cut(&extract.text, &extract.blocks);
    cut(extract, tokens, language, rules)
}

/// Judges the blocks of an extract and cuts them into sentences.
fn cut(extract: Extract, tokens: Blocks, language: Language, rules: &Rules) -> Article {
    let Extract { text, blocks, origin, about } = extract;
    let mut known = Known::of(language, tokens.all().words());
    let judged = parts::judge(&text, &blocks, &tokens, &known, rules);
    let mut sentences = Vec::new();
    let mut spans = Vec::new();
    for (part, block) in judged.list.iter().enumerate().filter(|(_, p)| p.kind.is_content()) {
        sentence::cut(&text, block.span, language, rules, &mut spans);
        sentences.extend(spans.drain(..).map(|span| Sentence { span, part }));
    }
    let tokens = tokens.of_sentences(&text, &sentences);
    known.complete(tokens.run().words());
    Article {
        path: "-".to_owned(),
        text,
        language,
        published: about.published.or(judged.published),
        encoding: Encoding::Utf8,
        format: Format::Plain,
        parts: judged.list,
        sentences,
        segments: about.segments,
        origin,
        tokens,
        known,
    }
}
