//! Cuts a block of text into sentences.
//!
//! A sentence ends at `.`, `!`, `?` or `…`, with the quotation marks and brackets that close after it, when what
//! follows can open a sentence. One pass: every character is looked at a bounded number of times.

use super::abbreviation::{self, Kind};
use super::{Language, Span};
use crate::rules::tokenize::{Tokens, is_hidden};
use crate::rules::{Pack, Rules};
use unicode_normalization::char::is_combining_mark;

/// How many words after a closed quotation are searched for the verb of saying that belongs to it.
const SAYING_WITHIN: usize = 4;
/// Longest word looked ahead at, in characters.
const WORD: usize = 40;

/// Appends the sentences of `block`, a part of `text`, in order; none is empty.
pub fn cut(text: &str, block: Span, language: Language, rules: &Rules, out: &mut Vec<Span>) {
    let chars: Vec<(usize, char)> =
        block.of(text).char_indices().map(|(i, c)| (block.start() + i, c)).collect();
    let cutter = Cutter { text, chars: &chars, end: block.end(), language, rules };
    let mut from = cutter.skip_space(0);
    let mut i = from;
    while i < chars.len() {
        if !is_terminal(chars[i].1) {
            i += 1;
            continue;
        }
        let stop = cutter.stop(i, from);
        if let Some(next) = stop.next {
            push(out, cutter.span(from, stop.close));
            from = next;
        }
        i = stop.close.max(stop.next.unwrap_or(0));
    }
    push(out, cutter.span(from, cutter.trimmed_end()));
}

fn push(out: &mut Vec<Span>, span: Span) {
    if !span.is_empty() {
        out.push(span);
    }
}

/// What was found at a mark that may end a sentence; indices of characters.
struct Stop {
    /// One past the last closing mark.
    close: usize,
    /// Where the next sentence begins, if one does.
    next: Option<usize>,
}

struct Cutter<'a> {
    text: &'a str,
    chars: &'a [(usize, char)],
    end: usize,
    language: Language,
    rules: &'a Rules,
}

impl Cutter<'_> {
    fn at(&self, i: usize) -> Option<char> {
        self.chars.get(i).map(|c| c.1)
    }

    fn byte(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.end, |c| c.0)
    }

    fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.byte(from), self.byte(to))
    }

    fn skip(&self, mut i: usize, class: impl Fn(char) -> bool) -> usize {
        while self.at(i).is_some_and(&class) {
            i += 1;
        }
        i
    }

    fn skip_space(&self, i: usize) -> usize {
        self.skip(i, is_blank)
    }

    fn trimmed_end(&self) -> usize {
        let mut end = self.chars.len();
        while end > 0 && is_blank(self.chars[end - 1].1) {
            end -= 1;
        }
        end
    }

    /// Judges the mark at `i`; the sentence under way began at `from`.
    fn stop(&self, i: usize, from: usize) -> Stop {
        let marks = self.skip(i, is_terminal);
        let close = self.close(marks);
        let next = self.skip_space(close);
        let going_on = Stop { close, next: None };
        if next >= self.chars.len() {
            return going_on;
        }
        // "(!)" and "(…)" are remarks inside a sentence.
        if i > 0 && matches!(self.at(i - 1), Some('(' | '[')) {
            return going_on;
        }
        let quoted = self.chars[marks..close].iter().any(|c| is_closing_quote(c.1));
        let spaced = self.chars[close..next].iter().any(|c| c.1.is_whitespace());
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
            // A line break before » would be a quotation that opens the other way round.
            if spaced > i && spaced - i <= 2 && matches!(self.at(spaced), Some('»' | '›')) {
                i = spaced + 1;
            } else {
                return i;
            }
        }
    }

    /// No space after the mark: a new sentence only where a scraper lost it, before a word that opens sentences.
    fn glued(&self, i: usize, close: usize, next: usize, quoted: bool, single: bool) -> bool {
        if quoted {
            return self.at(next).is_some_and(char::is_uppercase) && close == next;
        }
        let mut last = self.chars[..i].iter().rev().map(|c| c.1).filter(|c| !is_combining_mark(*c));
        let before = (0..3).all(|_| last.next().is_some_and(char::is_lowercase));
        let word = self.word(next);
        single
            && close == next
            && before
            && letters(word).nth(1).is_some_and(char::is_lowercase)
            && self.opens_sentences(word)
    }

    /// How the text at `i` begins, past quotation marks, brackets and dashes.
    fn opening(&self, i: usize) -> Opening {
        let first = self.skip(i, |c| is_opener(c) || is_blank(c));
        match self.at(first) {
            Some(c) if c.is_lowercase() => {
                // "iPhone", "eBay"
                let word = self.word_at(first);
                let inner = self.text[self.byte(first)..self.byte(word)]
                    .chars()
                    .skip(1)
                    .take(3)
                    .any(char::is_uppercase);
                if inner { Opening::Capital(first) } else { Opening::Lower }
            }
            Some(c) if c.is_numeric() || matches!(c, '$' | '€' | '£' | '#' | '+') => Opening::Figure,
            Some(c) if c.is_alphabetic() => Opening::Capital(first),
            _ => Opening::Nothing,
        }
    }

    fn word_at(&self, i: usize) -> usize {
        let mut end = i;
        while end - i < WORD && self.at(end).is_some_and(is_letter) {
            end += 1;
        }
        end
    }

    /// The letters at `i`.
    fn word(&self, i: usize) -> &str {
        &self.text[self.byte(i)..self.byte(self.word_at(i))]
    }

    fn abbreviation(&self, stop: usize, from: usize) -> Option<Kind> {
        let start = stop.saturating_sub(WORD).max(from);
        abbreviation::before_stop(self.span(start, stop + 1).of(self.text), self.language, self.rules)
    }

    /// The full stop at `stop` belongs to a number of a list or to an abbreviation, before a figure.
    fn holds_figure(&self, stop: usize, from: usize) -> bool {
        self.is_list_number(stop, from)
            || matches!(
                self.abbreviation(stop, from),
                Some(Kind::Name | Kind::Figure | Kind::Inner | Kind::Last)
            )
    }

    /// The full stop at `stop` belongs to a number of a list or to an abbreviation, before a capital.
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
        stop - from <= 3 && stop > from && self.chars[from..stop].iter().all(|c| c.1.is_ascii_digit())
    }

    /// Whether the letter before `stop` is a person's initial and not a letter by itself ("vitamin C."): a capital,
    /// a figure or nothing before it, or a small word as in "by J. Smith".
    fn is_initial(&self, stop: usize, from: usize) -> bool {
        let mut i = stop;
        while i > from && is_letter(self.chars[i - 1].1) {
            i -= 1;
        }
        let mut end = i;
        while end > from && !is_letter(self.chars[end - 1].1) && stop - end < WORD {
            end -= 1;
        }
        let mut start = end;
        while start > from && is_letter(self.chars[start - 1].1) && end - start < WORD {
            start -= 1;
        }
        let before = self.span(start, end).of(self.text);
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
        while words < SAYING_WITHIN && end < self.chars.len() {
            let next = self.word_at(end);
            if next == end {
                return false;
            }
            words += 1;
            end = next;
            while self.at(end).is_some_and(|c| is_blank(c) || matches!(c, '-' | '.' | '\'' | '’')) {
                end += 1;
            }
        }
        let mut tokens = Tokens::default();
        tokens.extend(self.text, self.byte(word), self.byte(end));
        let mut hits = Vec::new();
        (1..tokens.len()).any(|i| {
            hits.clear();
            self.rules.hits(self.language, &tokens, i, &mut hits);
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

fn is_terminal(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '‽' | '⁇' | '⁈' | '⁉')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_hidden(c) || c == '\0'
}

/// The letters of a word without their accents as characters of their own, so that composed and decomposed text are
/// judged alike.
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
