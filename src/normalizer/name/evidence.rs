//! What the whole article says about each word: whether its capital means a name.
//!
//! A capital proves a name only where the grammar asks for none: not at the start of a sentence, not in a headline
//! that capitalises every word. What such places leave open, the rest of the article settles.

use crate::article::Language;
use crate::normalizer::cursor::Cursor;
use crate::rules::bilingual::Bilingual;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{FormCase, Hit, Pack, PackSet};

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// As grammar asks: first word and names.
    Running,
    /// On nearly every word, as English headlines.
    TitleCase,
    /// Throughout.
    AllCaps,
}

#[derive(Clone, Copy, Default)]
struct Seen {
    /// Times with a capital that means something.
    strong: u32,
    /// Times without a capital.
    lower: u32,
    /// Whether it stands after a given name or "Mr": a surname here, whatever it means elsewhere.
    surname: bool,
}

/// What is known of the words of one article.
pub struct Evidence<'c> {
    styles: Vec<Style>,
    /// Whether the capital of a token, by number, proves nothing.
    weak: Vec<bool>,
    /// Whether a token belongs to a figure or a date.
    taken: Vec<bool>,
    cursor: &'c Cursor<'c>,
    /// How each word is written, by its number.
    seen: Vec<Seen>,
}

impl<'c> Evidence<'c> {
    /// Reads the article once. `taken` holds the token ranges of figures and dates.
    pub fn of(cursor: &'c Cursor<'c>, taken: &[(usize, usize)]) -> Self {
        let mut busy = vec![false; cursor.len()];
        for (from, to) in taken {
            for slot in busy.iter_mut().take(*to).skip(*from) {
                *slot = true;
            }
        }
        let styles = styles(cursor);
        let weak = weak(cursor, &styles);
        let mut words = vec![Seen::default(); cursor.words().len()];
        for (i, (weak, token)) in weak.iter().zip(cursor.tokens()).enumerate() {
            if token.kind != TokenKind::Word {
                continue;
            }
            let Some(seen) = words.get_mut(token.word as usize) else { continue };
            match token.shape {
                Shape::Lower => seen.lower += 1,
                _ if !weak => seen.strong += 1,
                _ => {}
            }
            if !weak && token.shape != Shape::Lower && follows_person_sign(cursor, i) {
                seen.surname = true;
            }
        }
        Self { styles, weak, taken: busy, cursor, seen: words }
    }

    /// How the sentence of token `i` uses capitals.
    pub fn style(&self, cursor: &Cursor, i: usize) -> Style {
        self.styles.get(cursor.sentence(i)).copied().unwrap_or(Style::Running)
    }

    /// Whether the capital of token `i` proves nothing.
    pub fn weak(&self, i: usize) -> bool {
        self.weak.get(i).copied().unwrap_or(true)
    }

    /// Whether token `i` belongs to a figure or a date.
    pub fn taken(&self, i: usize) -> bool {
        self.taken.get(i).copied().unwrap_or(false)
    }

    /// Whether the word of token `i` has a capital elsewhere in the article that means a name.
    pub fn named_elsewhere(&self, i: usize) -> bool {
        self.seen(i).is_some_and(|s| s.strong > s.lower)
    }

    /// Whether the article also writes the word of token `i` without a capital.
    pub fn lower_elsewhere(&self, i: usize) -> bool {
        self.seen(i).is_some_and(|s| s.lower > 0)
    }

    /// Whether the word of token `i` stands somewhere after a given name or "Mr".
    pub fn surname(&self, i: usize) -> bool {
        self.seen(i).is_some_and(|s| s.surname)
    }

    fn seen(&self, i: usize) -> Option<&Seen> {
        self.seen.get(self.cursor.token(i)?.word as usize)
    }

    /// Whether token `i` is a word of the language rather than of names alone, as far as rules and article tell.
    pub fn ordinary(&self, cursor: &Cursor, i: usize) -> bool {
        if self.lower_elsewhere(i) {
            return true;
        }
        let listed = cursor.hits(i).iter().any(|h| {
            h.len == 1
                && match h.record.pack() {
                    Pack::Name | Pack::Given | Pack::Unit | Pack::Currency | Pack::Abbreviation => false,
                    Pack::Common => true,
                    _ => h.case == FormCase::Lower && !h.folded,
                }
        });
        listed || in_dictionary(cursor.language(), cursor.key(i))
    }
}

/// Whether token `i` is a small word that opens sentences and never names.
pub fn is_small(cursor: &Cursor, i: usize) -> bool {
    const SMALL: PackSet = PackSet::of(&[Pack::Stopword, Pack::Negation, Pack::Bound]);
    let small = |h: &Hit| h.len == 1 && SMALL.has(h.record.pack());
    cursor.packs(i).meets(SMALL) && cursor.hits(i).iter().any(small)
}

/// Whether the word pairs of the two languages know the word.
pub fn in_dictionary(language: Language, key: &str) -> bool {
    match language {
        Language::En => Bilingual::shipped().english(key).is_some(),
        Language::Fr => Bilingual::shipped().french(key).next().is_some(),
    }
}

fn follows_person_sign(cursor: &Cursor, i: usize) -> bool {
    let Some(before) = i.checked_sub(1).filter(|b| cursor.same_sentence(*b, i)) else { return false };
    let is = |at: usize, pack: Pack, len: usize| {
        let fits = |h: &Hit| h.record.pack() == pack && h.len == len && h.case != FormCase::Lower;
        cursor.packs(at).has(pack) && cursor.hits(at).iter().any(fits)
    };
    let capital = cursor.shape(before) == Shape::Capital;
    if cursor.key(before) == "." {
        return before.checked_sub(1).is_some_and(|b| {
            cursor.shape(b) == Shape::Capital
                && (is(b, Pack::Honorific, 1) || is(b, Pack::Honorific, 2) || cursor.key(b).len() == 1)
        });
    }
    capital && (is(before, Pack::Given, 1) || is(before, Pack::Honorific, 1))
}

/// Signs after which a sentence may begin anew inside a sentence.
fn opens(cursor: &Cursor, i: usize) -> bool {
    match cursor.key(i) {
        "“" | "«" | "‹" | "„" | ":" | "?" | "!" | "." | "…" | "•" | "*" | "|" => true,
        // An apostrophe or a straight quotation mark opens where it leans on the word after it.
        "\"" | "'" | "‘" => !cursor.glued(i),
        _ => false,
    }
}

fn weak(cursor: &Cursor, styles: &[Style]) -> Vec<bool> {
    let mut out = Vec::with_capacity(cursor.len());
    let (mut fresh, mut running, mut sentence) = (true, true, usize::MAX);
    for (i, token) in cursor.tokens().iter().enumerate() {
        if cursor.sentence(i) != sentence {
            sentence = cursor.sentence(i);
            fresh = true;
            running = styles.get(sentence).is_none_or(|s| *s == Style::Running);
        }
        out.push(fresh || !running);
        match token.kind {
            TokenKind::Word => fresh = false,
            TokenKind::Sign if opens(cursor, i) => {
                // The full stop of "J. Smith" or "St. Louis" opens nothing.
                let initial = cursor.key(i) == "." && i > 0 && cursor.shape(i - 1) == Shape::Capital;
                fresh |= !initial;
            }
            _ => {}
        }
    }
    out
}

/// How much a word tells of how a line uses capitals.
enum Size {
    /// Nothing: a letter, or what an elision left.
    None,
    /// Up to three letters: small words keep their small letter in headlines.
    Short,
    /// More.
    Long,
}

impl Size {
    fn of(key: &str) -> Self {
        let letters = key.bytes().filter(|b| b & 0xc0 != 0x80).count();
        match letters {
            _ if letters < 2 || key.bytes().any(|b| b == b'\'') => Self::None,
            2..=3 => Self::Short,
            _ => Self::Long,
        }
    }
}

fn styles(cursor: &Cursor) -> Vec<Style> {
    #[derive(Clone, Copy, Default)]
    struct Count {
        words: u32,
        upper: u32,
        capital: u32,
        long_lower: u32,
        stop: bool,
    }
    // French headlines have capitals where sentences have them.
    let english = cursor.language() == Language::En;
    let sizes: Vec<Size> = cursor.words().iter().map(Size::of).collect();
    let mut counts = vec![Count::default(); cursor.article.sentences.len()];
    for (i, token) in cursor.tokens().iter().enumerate() {
        let Some(count) = counts.get_mut(cursor.sentence(i)) else { continue };
        if token.kind != TokenKind::Word {
            count.stop = cursor.key(i) == ".";
            continue;
        }
        count.stop = false;
        let long = match sizes.get(token.word as usize) {
            Some(Size::Short) => 0,
            Some(Size::Long) => 1,
            Some(Size::None) | None => continue,
        };
        count.words += 1;
        match token.shape {
            Shape::Upper => {
                count.upper += 1;
                count.capital += long;
            }
            Shape::Capital if !cursor.starts_sentence(i) => count.capital += long,
            Shape::Capital => {}
            _ => count.long_lower += long,
        }
    }
    counts
        .iter()
        .map(|c| {
            if c.words >= 3 && c.upper * 10 >= c.words * 8 {
                Style::AllCaps
            } else if (english && c.capital >= 3 && c.capital >= 4 * c.long_lower && !c.stop)
                || (c.capital >= 6 && c.long_lower == 0)
            {
                // Small words keep their small letter; a longer one now and then does too ("with", "from"). With a
                // full stop it takes more to tell a headline from a sentence full of names.
                Style::TitleCase
            } else {
                Style::Running
            }
        })
        .collect()
}
