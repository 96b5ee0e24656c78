//! Cuts a block of text into sentences.
//!
//! A sentence ends at `.`, `!`, `?` or `…`, with the quotation marks and brackets that close after it, when what
//! follows can open a sentence. One pass: every character is examined a bounded number of times.

use super::abbreviation::{self, Kind};
use super::{Language, Span};
use crate::rules::tokenize::{Tokens, is_hidden};
use crate::rules::{Pack, Rules};
use unicode_normalization::char::is_combining_mark;

/// How many words after a closed quotation are searched for the verb of saying that belongs to it.
const SAYING_WITHIN: usize = 4;
/// How many bytes are searched at once for marks of either sort, so that a rare sort is not searched for far ahead.
const STEP: usize = 256;
/// Longest word looked ahead at, in characters.
const WORD: usize = 40;

/// Appends the sentences of `block`, a part of `text`, in order; none is empty.
pub fn cut(text: &str, block: Span, language: Language, rules: &Rules, out: &mut Vec<Span>) {
    let cutter = Cutter { text: block.of(text), language, rules };
    let mut push = |from: usize, to: usize| {
        if from < to {
            out.push(Span::new(block.start() + from, block.start() + to));
        }
    };
    let mut from = cutter.skip_space(0);
    let mut i = from;
    while let Some(mark) = cutter.next_terminal(i) {
        let stop = cutter.stop(mark, from);
        if let Some(next) = stop.next {
            push(from, stop.close);
            from = next;
        }
        i = stop.close.max(stop.next.unwrap_or(0));
    }
    push(from, cutter.text.trim_end_matches(is_blank).len());
}

/// What was found at a mark that may end a sentence, in bytes of the block.
struct Stop {
    /// One past the last closing mark.
    close: usize,
    /// Where the next sentence begins, if one does.
    next: Option<usize>,
}

/// A block and what is known of its language. Places in it are bytes, always on character boundaries.
struct Cutter<'a> {
    text: &'a str,
    language: Language,
    rules: &'a Rules,
}

impl<'a> Cutter<'a> {
    fn at(&self, i: usize) -> Option<char> {
        self.text.get(i..)?.chars().next()
    }

    /// The characters before `i`, the nearest first, each with its place.
    fn back(&self, from: usize, i: usize) -> impl Iterator<Item = (usize, char)> + use<'a> {
        let text = self.text.get(from..i).unwrap_or("");
        text.char_indices().rev().map(move |(at, c)| (from + at, c))
    }

    /// The same, at most `most` visible characters: neither `\r` nor combining marks count.
    fn near(&self, from: usize, i: usize, most: usize) -> impl Iterator<Item = (usize, char)> + use<'a> {
        self.back(from, i).scan(0, move |seen, (at, c)| {
            *seen += usize::from(c != '\r' && !is_combining_mark(c));
            (*seen <= most).then_some((at, c))
        })
    }

    /// The next mark that may end a sentence, from `i` on.
    fn next_terminal(&self, i: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut from = i;
        while from < bytes.len() {
            let step = &bytes[from..bytes.len().min(from + STEP)];
            let plain = memchr::memchr3(b'.', b'!', b'?', step);
            let before = &step[..plain.unwrap_or(step.len())];
            let is_mark = |at: &usize| self.at(from + at).is_some_and(is_terminal);
            let other = memchr::memchr_iter(TERMINAL, before).find(is_mark);
            if let Some(at) = other.or(plain) {
                return Some(from + at);
            }
            from += step.len();
        }
        None
    }

    fn skip(&self, i: usize, class: impl Fn(char) -> bool) -> usize {
        let rest = self.text.get(i..).unwrap_or("");
        i + rest.find(|c| !class(c)).unwrap_or(rest.len())
    }

    fn skip_space(&self, i: usize) -> usize {
        self.skip(i, is_blank)
    }

    /// Judges the mark at `i`; the current sentence began at `from`.
    fn stop(&self, i: usize, from: usize) -> Stop {
        let marks = self.skip(i, is_terminal);
        let close = self.close(marks);
        let next = self.skip_space(close);
        let going_on = Stop { close, next: None };
        if next >= self.text.len() {
            return going_on;
        }
        // "(!)" and "(…)" are remarks inside a sentence.
        if self.text[..i].ends_with(['(', '[']) {
            return going_on;
        }
        let quoted = self.text[marks..close].chars().any(is_closing_quote);
        let spaced = self.text[close..next].chars().any(char::is_whitespace);
        let single = marks == i + 1 && self.at(i) == Some('.');
        if !spaced && !self.glued(i, close, next, quoted, single) {
            return going_on;
        }
        let opens = match self.opening(next) {
            Opening::Nothing | Opening::Lower => false,
            Opening::Figure => !single || !self.holds_figure(i, from),
            Opening::Capital(word) => {
                !(single && self.holds_name(i, from, word) || quoted && !single && self.is_said_next(word))
            }
        };
        Stop { close, next: opens.then_some(next) }
    }

    /// One past the marks that close after a full stop: `”`, `)`, and French `»` after a space.
    fn close(&self, mut i: usize) -> usize {
        loop {
            i = self.skip(i, |c| is_closer(c) || is_hidden(c));
            let spaced = self.skip_space(i);
            // After a line break, » would open a quotation the other way round.
            let few = || self.text[i..spaced].chars().count() <= 2;
            match self.at(spaced) {
                Some(mark @ ('»' | '›')) if spaced > i && few() => i = spaced + mark.len_utf8(),
                _ => return i,
            }
        }
    }

    /// Without a space after the mark, a sentence begins only where a scraper lost the space, before a word that opens
    /// sentences.
    fn glued(&self, i: usize, close: usize, next: usize, quoted: bool, single: bool) -> bool {
        if quoted {
            return self.at(next).is_some_and(char::is_uppercase) && close == next;
        }
        let mut last = self.back(0, i).map(|b| b.1).filter(|c| !is_combining_mark(*c));
        let before = (0..3).all(|_| last.next().is_some_and(char::is_lowercase));
        let word = self.word(next);
        single
            && close == next
            && before
            && letters(word).nth(1).is_some_and(char::is_lowercase)
            && self.opens_sentences(word)
    }

    /// How the text at `i` begins, after quotation marks, brackets and dashes.
    fn opening(&self, i: usize) -> Opening {
        let first = self.skip(i, |c| is_opener(c) || is_blank(c));
        match self.at(first) {
            Some(c) if c.is_lowercase() => {
                // "iPhone", "eBay"
                let word = self.word_at(first);
                let inner = letters(&self.text[first..word]).skip(1).take(3).any(char::is_uppercase);
                if inner { Opening::Capital(first) } else { Opening::Lower }
            }
            Some(c) if c.is_numeric() || matches!(c, '$' | '€' | '£' | '#' | '+') => Opening::Figure,
            Some(c) if c.is_alphabetic() => Opening::Capital(first),
            _ => Opening::Nothing,
        }
    }

    fn word_at(&self, i: usize) -> usize {
        let rest = self.text.get(i..).unwrap_or("");
        i + rest.chars().take(WORD).take_while(|c| is_letter(*c)).map(char::len_utf8).sum::<usize>()
    }

    /// The letters at `i`.
    fn word(&self, i: usize) -> &'a str {
        &self.text[i..self.word_at(i)]
    }

    fn abbreviation(&self, stop: usize, from: usize) -> Option<Kind> {
        let start = self.back(from, stop).take(WORD).last().map_or(stop, |(at, _)| at);
        abbreviation::before_stop(&self.text[start..=stop], self.language, self.rules)
    }

    /// Whether the full stop at `stop`, before a figure, belongs to a list number or an abbreviation.
    fn holds_figure(&self, stop: usize, from: usize) -> bool {
        self.is_list_number(stop, from)
            || matches!(
                self.abbreviation(stop, from),
                Some(Kind::Name | Kind::Figure | Kind::Inner | Kind::Last)
            )
    }

    /// Whether the full stop at `stop`, before a capital, belongs to a list number or an abbreviation.
    fn holds_name(&self, stop: usize, from: usize, word: usize) -> bool {
        if self.is_list_number(stop, from) {
            return true;
        }
        match self.abbreviation(stop, from) {
            None | Some(Kind::Figure) => false,
            Some(Kind::Name | Kind::Inner) => true,
            Some(Kind::Firm) => !self.opens_sentences(self.word(word)),
            Some(Kind::Last) => self.names_time(self.word(word)),
            Some(Kind::Initial) => self.is_initial(stop, from) && !self.opens_after_initial(word),
        }
    }

    /// "1. Paris" at the head of a block.
    fn is_list_number(&self, stop: usize, from: usize) -> bool {
        stop - from <= 3 && stop > from && self.text.as_bytes()[from..stop].iter().all(u8::is_ascii_digit)
    }

    /// Whether the letter before `stop` is a person's initial and not a letter by itself ("vitamin C."): a capital,
    /// a figure or nothing before it, or a small word as in "by J. Smith".
    fn is_initial(&self, stop: usize, from: usize) -> bool {
        let first =
            self.back(from, stop).take_while(|(_, c)| is_letter(*c)).last().map_or(stop, |(at, _)| at);
        let count = letters(&self.text[first..stop]).count();
        let between = self.near(from, first, WORD.saturating_sub(count));
        let end = between.take_while(|(_, c)| !is_letter(*c)).last().map_or(first, |(at, _)| at);
        let start = self.near(from, end, WORD).take_while(|(_, c)| is_letter(*c)).last();
        let before = &self.text[start.map_or(end, |(at, _)| at)..end];
        before.chars().next().is_none_or(char::is_uppercase) || self.stopword(before)
    }

    fn opens_after_initial(&self, word: usize) -> bool {
        let text = self.word(word);
        if !self.opens_sentences(text) {
            return false;
        }
        // "J. Le Goff" is a name; in "Charles V. Le roi" a small word follows.
        let next = self.skip_space(self.word_at(word));
        !(is_particle(text) && self.at(next).is_some_and(char::is_uppercase))
    }

    fn stopword(&self, word: &str) -> bool {
        self.any(word, |p| p == Pack::Stopword)
    }

    fn opens_sentences(&self, word: &str) -> bool {
        self.stopword(word)
    }

    fn names_time(&self, word: &str) -> bool {
        let zone = letters(word).count() > 1 && letters(word).all(char::is_uppercase);
        zone || self.any(word, |p| matches!(p, Pack::Weekday | Pack::Month | Pack::Timezone))
    }

    fn any(&self, word: &str, test: impl Fn(Pack) -> bool) -> bool {
        let key = crate::rules::compile::phrase(word);
        self.rules.find(self.language, &key).any(|h| test(h.record.pack()))
    }

    /// Whether a verb of saying follows within a few words, so that the quotation before it is part of its
    /// sentence: `“Why now?” Smith asked.`
    fn is_said_next(&self, word: usize) -> bool {
        // A capital on a pronoun opens a sentence of its own: “Why now?” She said no more.
        if self.stopword(self.word(word)) {
            return false;
        }
        let mut end = word;
        let mut words = 0;
        while words < SAYING_WITHIN && end < self.text.len() {
            let next = self.word_at(end);
            if next == end {
                return false;
            }
            words += 1;
            end = next;
            end = self.skip(end, |c| is_blank(c) || matches!(c, '-' | '.' | '\'' | '’'));
        }
        let cut = Tokens::of(&self.text[word..end]);
        let tokens = cut.run();
        let mut hits = Vec::new();
        (1..tokens.len()).any(|i| {
            hits.clear();
            self.rules.hits(self.language, tokens, i, &mut hits);
            hits.iter().any(|h| h.record.pack() == Pack::Saying)
        })
    }
}

enum Opening {
    /// Neither letter nor figure.
    Nothing,
    /// A small letter: the sentence goes on.
    Lower,
    /// A figure or a currency sign.
    Figure,
    /// A capital, at this index.
    Capital(usize),
}

/// The first byte of the marks of [`is_terminal`] that are not ASCII.
const TERMINAL: u8 = 0xe2;

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‽' | '⁇' | '⁈' | '⁉')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_hidden(c) || c == '\0'
}

/// The characters of a word without combining marks, so that composed and decomposed text are judged alike.
fn letters(word: &str) -> impl Iterator<Item = char> {
    word.chars().filter(|c| !is_combining_mark(*c))
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

fn is_closing_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›')
}

fn is_closer(c: char) -> bool {
    is_closing_quote(c) || matches!(c, ')' | ']')
}

fn is_opener(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '“'
            | '‘'
            | '«'
            | '‹'
            | '„'
            | '('
            | '['
            | '—'
            | '–'
            | '-'
            | '•'
            | '·'
            | '*'
            | '¿'
            | '¡'
            | '”'
            | '’'
    )
}

/// Small words that French and foreign family names begin with.
fn is_particle(word: &str) -> bool {
    matches!(word, "Le" | "La" | "Les" | "De" | "Du" | "Des" | "D" | "L" | "Van" | "Von" | "Di" | "Da")
}

#[cfg(test)]
#[path = "sentence_tests.rs"]
mod tests;
