//! What the phrases of `rules/article/` say about a block.

use crate::article::Language;
use crate::rules::tokenize::{Run, TokenKind};
use crate::rules::{Pack, Rules, Starts, intern};

/// What a phrase says about its block. `rules/article/boilerplate.toml` and `credits.toml` say more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cue {
    /// The block is the phrase.
    Alone,
    /// A button under a promotion.
    Button,
    /// A block begins with the phrase.
    Lead,
    /// A block points to another article.
    Pointer,
    /// A block that is not a sentence begins with it.
    Call,
    /// A block contains it.
    Inside,
    /// A block that is not a sentence contains it.
    Aside,
    /// Words of a sale.
    Sale,
    /// Ordinary words that also belong to a sale.
    Offer,
    /// What is promoted.
    Promoted,
    /// The heading of what follows the article.
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
    /// Reads the `tag` of a rule; `None` for an unknown one.
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

/// A phrase found in a block: its tokens `start..end`.
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
    /// The cues of the block as a whole, if its words, without figures and signs, are one phrase.
    pub whole: Vec<Cue>,
}

impl<'t> Cues<'t> {
    /// No cues, for a block that is not searched.
    pub fn none(tokens: Run<'t>) -> Self {
        Self { tokens: tokens.part(0, 0), found: Vec::new(), whole: Vec::new() }
    }

    /// Reads one block. `starts` holds what the rules know of each word.
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

    /// The cues of all its words taken as one phrase.
    fn whole(tokens: Run, starts: &Starts, language: Language, rules: &Rules) -> Vec<Cue> {
        let mut words = tokens.list().iter().filter(|t| t.kind == TokenKind::Word).map(|t| t.word);
        let Some(first) = words.next().filter(|first| starts.boilerplate(*first)) else { return Vec::new() };
        let hash = |word| tokens.words().hash(word).unwrap_or_default();
        let openings = rules.openings(language);
        // For most blocks this ends early: no phrase begins like them.
        let all = words.try_fold((hash(first), 1), |(phrase, n), word| {
            let phrase = intern::after(phrase, hash(word));
            openings.may_go_on(phrase).then_some((phrase, n + 1))
        });
        let Some((phrase, words)) = all else { return Vec::new() };
        let whole = rules.find_hash(language, phrase, words).filter(|h| h.record.pack() == Pack::Boilerplate);
        whole.filter_map(|h| Cue::of(h.record.tag())).collect()
    }

    /// Whether it contains no phrase and is none as a whole.
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

    /// One past the longest such phrase at the start of the block, after any bullets and brackets. `None` after a
    /// quotation mark: somebody is speaking.
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

    /// The place of the first token that is not a sign.
    fn first_word(&self) -> usize {
        let sign = |t: &&crate::rules::tokenize::Token| t.kind == TokenKind::Sign;
        self.tokens.list().iter().take_while(sign).count()
    }

    /// The number of words.
    pub fn words(&self) -> usize {
        self.tokens.list().iter().filter(|t| t.kind == TokenKind::Word).count()
    }
}
