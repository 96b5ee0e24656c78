//! Shares told by two numbers: "one in five", "un Français sur quatre", "two out of three".

use crate::normalizer::claim::{Amount, Counted, NumberRole, Value};
use crate::normalizer::counted;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::figure::Found;
use crate::normalizer::numeral::{self, Form, ratio};
use crate::normalizer::term::{self, Measure, english};
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// Most words between the two numbers: "un jeune Français sur quatre".
const REACH: usize = 3;

/// Reads the share that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    let part = numeral::read(c, i).filter(|n| matches!(n.form, Form::Plain | Form::One) && n.scale == 0)?;
    let n = part.value().to_i64().filter(|n| (1..=999).contains(n))?;
    let start = i + part.len;
    let mut at = start;
    // "A one-in-five chance"
    let joint =
        usize::from(numeral::is_joint(c, at) && c.key(at + 1) == "in" && numeral::is_joint(c, at + 2));
    at += joint;
    let start = at;
    while at < start + REACH && connector(c, i, at).is_none() {
        // "un premier rassemblement sur cinq" is one of a row.
        let ranked = c.hit(at, Pack::Ordinal).is_some();
        if c.kind(at) != Some(TokenKind::Word) || !c.same_sentence(i, at) || ranked {
            return None;
        }
        at += 1;
    }
    let (len, strict) = connector(c, i, at)?;
    let whole_at = at + len + joint;
    let whole =
        numeral::read(c, whole_at).filter(|w| w.form == Form::Plain && c.same_sentence(i, whole_at))?;
    let d = whole.value().to_i64().filter(|d| *d > n && *d <= 1_000_000)?;
    // "60 sur 577" stays two figures: only a whole that is round, or small, makes a share.
    let round = d <= 20 || whole.value().reduced().digits() <= 99 || !strict;
    let noun = at > start;
    if !round || noun && n > 20 || part.form == Form::One && noun && strict && !part_is_one(c, i) {
        return None;
    }
    let to = whole_at + whole.len;
    // "one in 10 days", "5 in 10 minutes": the second figure is of something else.
    let other = term::read(c, whole_at, false).is_some_and(|t| t.measure != Measure::None);
    let time = c.packs(to).has(Pack::Calendar);
    let digits_in = c.key(at) == "in"
        && c.is_digits(whole_at)
        && (c.key(whole_at).len() == 4 || c.is_digits(i) && d > 10 && d % 10 != 0);
    if other || time || digits_in {
        return None;
    }
    let of = if noun {
        let span = c.span(at - 1, at);
        let lemma = crate::normalizer::lemma::of(c, at - 1);
        Some(Counted { text: c.text(at - 1, at).to_owned(), lemma, span })
    } else if english(c) {
        // "one in five voters", "one in five of the voters"
        counted::share_of(c, to).or_else(|| counted::noun_after(c, to))
    } else {
        counted::share_of(c, to)
    };
    let value = Value::Number {
        amount: Amount::One(ratio(n.into(), d.into())?),
        role: NumberRole::Fraction,
        of,
        per: None,
    };
    Some(Found { from: i, to, value, bound: None, direction: None })
}

/// "one" and "un" before a noun are taken for numbers here because a whole follows.
fn part_is_one(c: &Cursor, i: usize) -> bool {
    matches!(c.key(i), "one" | "un" | "une" | "1")
}

/// Whether words between part and whole may stand at token `start` or soon behind it; where they do not, no share is told.
pub fn may_follow(c: &Cursor, start: usize) -> bool {
    (start..=start + REACH).any(|at| matches!(c.key(at), "sur" | "in" | "out" | "over"))
}

/// The words between part and whole: how many tokens, and whether they mean other things as well.
fn connector(c: &Cursor, from: usize, at: usize) -> Option<(usize, bool)> {
    if !c.same_sentence(from, at) {
        return None;
    }
    if english(c) {
        match (c.key(at), c.near(at, at + 1)) {
            ("out", "of") => Some((if c.key(at + 2) == "every" { 3 } else { 2 }, true)),
            ("in", "every") => Some((2, true)),
            ("in", _) => Some((1, true)),
            ("over", _) if at <= from + 3 => Some((1, false)),
            _ => None,
        }
    } else {
        match c.key(at) {
            "sur" => Some((1, true)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::Language;
    use crate::normalizer::testing::check;

    #[test]
    fn english() {
        check(
            Language::En,
            &[
                ("One in five children.", "0.2 share of children"),
                ("One in five of the voters.", "0.2 share of voters"),
                ("One in five said so.", "0.2 share"),
                ("Nine out of 10 doctors.", "0.9 share of doctors"),
                ("One person in ten.", "0.1 share of person"),
                ("Three out of six hundred radios.", "0.005 share of radios"),
                ("60 out of 577 deputies.", "60; 577 of deputies"),
                ("One in 2010.", "date"),
                ("One over three.", "0.3333 share"),
                ("A one-in-five chance.", "0.2 share of chance"),
                ("The risk is 1-in-1,000.", "0.001 share"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Un Français sur quatre.", "0.25 share of Français"),
                ("Neuf médecins sur dix.", "0.9 share of médecins"),
                ("Un sur 3.", "0.3333 share"),
                ("60 députés sur 577.", "60 of députés; 577"),
                ("Le premier rassemblement sur cinq.", "#1 rassemblement; 5"),
            ],
        );
    }
}
