//! What the whole article says about each word: whether its capital means a name.
//!
//! A capital proves a name only where the grammar asks for none: not at the start of a sentence, not in a headline
//! that capitalises every word. What such places leave open, the rest of the article settles.

use crate::article::Language;
use crate::normalizer::cursor::Cursor;
use crate::rules::bilingual::Bilingual;
use crate::rules::tokenize::{Shape, Token, TokenKind};
use crate::rules::{FormCase, Hit, Pack, PackSet};
use std::cell::Cell;

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

#[derive(Clone, Default)]
struct Seen {
    /// Times with a capital that means something.
    strong: u32,
    /// Times without a capital.
    lower: u32,
    /// Whether it stands after a given name or "Mr": a surname here, whatever it means elsewhere.
    surname: bool,
    /// Whether the word pairs know it, where that was asked.
    listed: Cell<Option<bool>>,
}

/// A mark for a token whose capital proves nothing.
const WEAK: u8 = 1;
/// A mark for a token that belongs to a figure or a date.
const TAKEN: u8 = 2;

/// What is known of the words of one article.
pub struct Evidence<'c> {
    styles: Vec<Style>,
    /// [`WEAK`] and [`TAKEN`], by token.
    marks: Vec<u8>,
    /// The tokens at which a name or what stands before one may begin, in order.
    places: Vec<u32>,
    cursor: &'c Cursor<'c>,
    /// How each word is written, by its number.
    seen: Vec<Seen>,
}

impl<'c> Evidence<'c> {
    /// Reads the article once. `taken` holds the token ranges of figures and dates.
    pub fn of(cursor: &'c Cursor<'c>, taken: &[(usize, usize)]) -> Self {
        let mut evidence = Self {
            styles: vec![Style::Running; cursor.article.sentences.len()],
            marks: vec![0; cursor.len()],
            places: Vec::with_capacity(cursor.len() / 2),
            cursor,
            seen: vec![Seen::default(); cursor.words().len()],
        };
        let mut from = 0;
        while from < cursor.len() {
            from = evidence.sentence(from);
        }
        for (from, to) in taken {
            for mark in evidence.marks.iter_mut().take(*to).skip(*from) {
                *mark |= TAKEN;
            }
        }
        evidence
    }

    /// Reads the sentence that begins at token `from`; gives one past its last token.
    fn sentence(&mut self, from: usize) -> usize {
        const OF_NAMES: PackSet = PackSet::of(&[
            Pack::Name,
            Pack::Title,
            Pack::Honorific,
            Pack::OrgWord,
            Pack::Common,
            Pack::Compass,
        ])
        .and(PackSet::NAMING);
        let c = self.cursor;
        let sentence = c.sentence(from);
        let end = c.article.sentences.get(sentence).map_or(0, |s| s.span.end());
        let rest = &c.tokens()[from..];
        let own = &rest[..rest.partition_point(|t| (t.start as usize) < end).max(1)];
        let style = style(c, from, own);
        if let Some(slot) = self.styles.get_mut(sentence) {
            *slot = style;
        }
        let (mut fresh, running) = (true, style == Style::Running);
        let known = own.iter().zip(&c.all_packs()[from..]).zip(&mut self.marks[from..]);
        for (n, ((token, packs), mark)) in known.enumerate() {
            let i = from + n;
            let weak = fresh || !running;
            *mark = u8::from(weak) * WEAK;
            let mut place = packs.meets(OF_NAMES);
            match token.kind {
                TokenKind::Word => {
                    fresh = false;
                    let Some(seen) = self.seen.get_mut(token.word as usize) else { continue };
                    if token.shape == Shape::Lower {
                        seen.lower += 1;
                    } else {
                        place = true;
                        if !weak {
                            seen.strong += 1;
                            seen.surname |= follows_person_sign(c, i);
                        }
                    }
                }
                TokenKind::Sign => match c.key(i).as_bytes() {
                    b"," => {}
                    b"#" | b"@" => place = true,
                    _ => fresh = fresh || opens(c, i),
                },
                TokenKind::Digits => {}
            }
            if place {
                self.places.push(u32::try_from(i).unwrap_or(u32::MAX));
            }
        }
        from + own.len()
    }

    /// The tokens at which a name, a function or a point of the compass may begin, in order: those with a capital, words of
    /// names, and signs that tag.
    pub fn places(&self) -> impl ExactSizeIterator<Item = usize> {
        self.places.iter().map(|place| *place as usize)
    }

    /// How the sentence of token `i` uses capitals.
    pub fn style(&self, cursor: &Cursor, i: usize) -> Style {
        self.styles.get(cursor.sentence(i)).copied().unwrap_or(Style::Running)
    }

    /// Whether the capital of token `i` proves nothing.
    pub fn weak(&self, i: usize) -> bool {
        self.marks.get(i).is_none_or(|mark| mark & WEAK != 0)
    }

    /// Whether token `i` belongs to a figure or a date.
    pub fn taken(&self, i: usize) -> bool {
        self.marks.get(i).is_some_and(|mark| mark & TAKEN != 0)
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
        listed || self.in_dictionary(i)
    }

    /// Whether the word pairs of the two languages know the word of token `i`.
    fn in_dictionary(&self, i: usize) -> bool {
        let look = || in_dictionary(self.cursor.language(), self.cursor.key(i));
        let Some(seen) = self.seen(i) else { return look() };
        let known = seen.listed.get().unwrap_or_else(look);
        seen.listed.set(Some(known));
        known
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

/// Whether the sign at token `i` is one after which a sentence may begin anew inside a sentence.
fn opens(cursor: &Cursor, i: usize) -> bool {
    match cursor.key(i).as_bytes() {
        // The full stop of "J. Smith" or "St. Louis" opens nothing.
        b"." => i == 0 || cursor.shape(i - 1) != Shape::Capital,
        b":" | b"?" | b"!" | b"*" | b"|" => true,
        // An apostrophe or a straight quotation mark opens where it leans on the word after it.
        b"\"" | b"'" => !cursor.glued(i),
        [_] => false,
        _ => match cursor.key(i) {
            "“" | "«" | "‹" | "„" | "…" | "•" => true,
            "‘" => !cursor.glued(i),
            _ => false,
        },
    }
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
        let mut letters = 0;
        for byte in key.bytes() {
            if byte == b'\'' {
                return Self::None;
            }
            letters += usize::from(byte & 0xc0 != 0x80);
        }
        match letters {
            ..2 => Self::None,
            2..=3 => Self::Short,
            _ => Self::Long,
        }
    }
}

/// How the sentence that begins at token `from` uses capitals.
fn style(cursor: &Cursor, from: usize, own: &[Token]) -> Style {
    let (mut shouted, mut capitals) = (0, 0);
    for token in own {
        shouted += u32::from(token.shape == Shape::Upper);
        capitals += u32::from(token.shape == Shape::Capital);
    }
    // Most have none of them.
    let most = shouted + capitals;
    if most < 3 {
        return Style::Running;
    }
    let (mut words, mut upper, mut capital, mut long_lower) = (0, 0, 0, 0);
    for (i, token) in own.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let long = match Size::of(cursor.key(from + i)) {
            Size::Short => 0,
            Size::Long => 1,
            Size::None => continue,
        };
        words += 1;
        match token.shape {
            Shape::Upper => {
                upper += 1;
                capital += long;
            }
            Shape::Capital if i > 0 => capital += long,
            Shape::Capital => {}
            _ => long_lower += long,
        }
        // No capital to come makes up for these words.
        if most < 4 * long_lower && shouted * 10 < words * 8 {
            return Style::Running;
        }
    }
    // French headlines have capitals where sentences have them.
    let english = cursor.language() == Language::En;
    let stop = cursor.key(from + own.len() - 1) == ".";
    if words >= 3 && upper * 10 >= words * 8 {
        Style::AllCaps
    } else if (english && capital >= 3 && capital >= 4 * long_lower && !stop)
        || (capital >= 6 && long_lower == 0)
    {
        // Small words keep their small letter; a longer one now and then does too ("with", "from"). With a full stop
        // it takes more to tell a headline from a sentence full of names.
        Style::TitleCase
    } else {
        Style::Running
    }
}
