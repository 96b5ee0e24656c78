//! What the phrases of `rules/article/` say of a block.

use crate::article::Language;
use crate::rules::tokenize::{Run, TokenKind};
use crate::rules::{Pack, Rules, Starts, intern};

/// How a phrase marks the block it stands in. `rules/article/boilerplate.toml` and `credits.toml` say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    /// The block is the phrase.
    Alone,
    /// A button under a promotion.
    Button,
    /// A block begins so.
    Lead,
    /// A block points to another article.
    Pointer,
    /// A block that is no sentence begins so.
    Call,
    /// A block holds it.
    Inside,
    /// A block that is no sentence holds it.
    Aside,
    /// Words of a sale.
    Sale,
    /// Ordinary words that also belong to a sale.
    Offer,
    /// What is promoted.
    Promoted,
    /// The head of what follows the article.
    Foot,
    /// Before the name of an author.
    Byline,
    /// Before the date of publication.
    Dated,
    /// An agency.
    Agency,
    /// The credit of a picture.
    Photo,
    /// Who reported and edited.
    Staff,
}

impl Cue {
    /// Reads the `tag` of a rule; `None` for a word that is none.
    pub fn of(tag: &str) -> Option<Self> {
        Some(match tag {
            "alone" => Self::Alone,
            "button" => Self::Button,
            "lead" => Self::Lead,
            "pointer" => Self::Pointer,
            "call" => Self::Call,
            "inside" => Self::Inside,
            "aside" => Self::Aside,
            "sale" => Self::Sale,
            "offer" => Self::Offer,
            "promoted" => Self::Promoted,
            "foot" => Self::Foot,
            "byline" => Self::Byline,
            "dated" => Self::Dated,
            "agency" => Self::Agency,
            "photo" => Self::Photo,
            "staff" => Self::Staff,
            _ => return None,
        })
    }
}

/// A phrase found in a block: tokens `start..end` of the block's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// What it says.
    pub cue: Cue,
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
}

/// The tokens of a block and the phrases found in it.
#[derive(Debug)]
pub struct Cues<'t> {
    /// Its tokens.
    pub tokens: Run<'t>,
    /// Phrases, in the order of the text.
    pub found: Vec<Found>,
    /// What the block is when figures and signs are left out, where that is a phrase.
    pub whole: Vec<Cue>,
}

impl<'t> Cues<'t> {
    /// Those of a block that is not searched for any.
    pub fn none(tokens: Run<'t>) -> Self {
        Self { tokens: tokens.part(0, 0), found: Vec::new(), whole: Vec::new() }
    }

    /// Reads one block. What begins with each word is given.
    pub fn read(tokens: Run<'t>, starts: &Starts, language: Language, rules: &Rules) -> Self {
        let mut found = Vec::new();
        rules.boilerplate(language, starts, tokens, |start, hit| {
            if let Some(cue) = Cue::of(hit.record.tag()) {
                found.push(Found { cue, start, end: start + hit.len });
            }
        });
        let whole = Self::whole(tokens, starts, language, rules);
        Self { tokens, found, whole }
    }

    /// What all words as one phrase say.
    fn whole(tokens: Run, starts: &Starts, language: Language, rules: &Rules) -> Vec<Cue> {
        let mut words = tokens.list().iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.word);
        let Some(first) = words.next().filter(|first| starts.boilerplate(*first)) else { return Vec::new() };
        let hash = |word| tokens.words().hash(word).unwrap_or_default();
        let openings = rules.openings(language);
        // Most blocks begin as no phrase does.
        let all = words.try_fold((hash(first), 1), |(phrase, n), word| {
            let phrase = intern::after(phrase, hash(word));
            openings.may_go_on(phrase).then_some((phrase, n + 1))
        });
        let Some((phrase, words)) = all else { return Vec::new() };
        let whole = rules.find_hash(language, phrase, words).filter(|h| h.record.pack() == Pack::Boilerplate);
        whole.filter_map(|h| Cue::of(h.record.tag())).collect()
    }

    /// Whether there is no phrase in it, and it is none.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty() && self.whole.is_empty()
    }

    /// Whether the block as a whole is such a phrase.
    pub fn is_whole(&self, cue: Cue) -> bool {
        self.whole.contains(&cue)
    }

    /// Whether it holds such a phrase.
    pub fn holds(&self, cue: Cue) -> bool {
        self.found.iter().any(|f| f.cue == cue)
    }

    /// One past the longest such phrase at the head of the block, bullets and brackets aside. A quotation mark there
    /// is somebody speaking.
    pub fn lead(&self, cue: Cue) -> Option<usize> {
        if !self.holds(cue) {
            return None;
        }
        let first = self.first_word();
        if (0..first).any(|i| matches!(self.tokens.key(i), "«" | "“" | "\"" | "‘" | "'" | "„")) {
            return None;
        }
        self.found.iter().filter(|f| f.cue == cue && f.start <= first).map(|f| f.end).max()
    }

    /// The first token that is no sign, or that is a sign of a phrase itself.
    fn first_word(&self) -> usize {
        let sign = |t: &&crate::rules::tokenize::Token| t.kind == TokenKind::Sign;
        self.tokens.list().iter().take_while(sign).count()
    }

    /// How many words.
    pub fn words(&self) -> usize {
        self.tokens.list().iter().filter(|t| t.kind == TokenKind::Word).count()
    }
}
