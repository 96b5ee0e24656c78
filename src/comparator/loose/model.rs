//! Numbers of models and works: "F125", "Nord Stream 2".

use super::{Answers, Loose, Word, cancel, claim_at};
use crate::article::Language;
use crate::comparator::align::Bead;
use crate::comparator::finding::{Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::comparator::verdict::slip;
use crate::normalizer::claim::Kind;
use crate::normalizer::decimal::Decimal;
use crate::rules::tokenize::{Gap, Shape, TokenKind};
use crate::rules::{Pack, PackSet};
use std::collections::HashMap;
use std::ops::Range;

/// Digits of the longest number of a model: longer ones are codes that each country has its own of.
const MODEL: usize = 4;

/// A number that names: what it is the number of, and the number.
struct Model<'a> {
    of: &'a str,
    word: Word,
}

/// Numbers of models and works that differ where all else of the name is the same.
pub(super) fn findings(left: &Side, right: &Side, bead: &Bead, answers: &Answers, out: &mut Loose) {
    let mut a = numbered(left, &bead.left);
    if a.is_empty() {
        return;
    }
    let mut b = numbered(right, &bead.right);
    cancel(&mut a, &mut b, |m| (m.of, m.word.value.key()));
    let (ours, theirs) = (by_noun(&a), by_noun(&b));
    for x in &a {
        if let (Some([_]), Some([y])) = (ours.get(x.of).map(|m| &m[..]), theirs.get(x.of).map(|m| &m[..])) {
            let why = slip::why(x.word.value, y.word.value);
            let in_words = !left.reading.cursor.is_digits(x.word.tokens.end - 1);
            let other = why == Why::OtherValue || in_words;
            let rule = if other { Rule::NumberValue } else { Rule::NumberDigits };
            out.add((left, &x.word), (right, &y.word), answers, (rule, why, Severity::Error));
        }
    }
}

fn by_noun<'m, 'a>(models: &'m [Model<'a>]) -> HashMap<&'a str, Vec<&'m Model<'a>>> {
    let mut by: HashMap<&str, Vec<&Model>> = HashMap::new();
    for model in models {
        by.entry(model.of).or_default().push(model);
    }
    by
}

fn numbered<'a>(side: &'a Side, sentences: &Range<usize>) -> Vec<Model<'a>> {
    let cursor = &side.reading.cursor;
    let capitals = side.capitals(sentences).iter().copied();
    let in_words = capitals.clone().filter_map(|i| spelt(side, i));
    let digits = side.packs(sentences).meets(PackSet::DIGITS);
    let found = capitals.filter(|_| digits).filter_map(|i| {
        if cursor.kind(i) != Some(TokenKind::Word) || cursor.key(i).ends_with('\'') {
            return None;
        }
        let joint = cursor.key(i + 1) == "-" && cursor.glued(i + 1) && cursor.glued(i + 2);
        let at = i + 1 + usize::from(joint);
        let apart = matches!(cursor.gap(at), Gap::Space | Gap::Hard);
        if !cursor.is_digits(at)
            || cursor.key(at).len() > MODEL
            || !cursor.same_sentence(i, at)
            || !(joint || apart || cursor.glued(at))
            || cursor.glued(i) && cursor.kind(i.wrapping_sub(1)) == Some(TokenKind::Digits)
            || goes_on(side, at + 1)
            || cursor
                .hits(i)
                .iter()
                .any(|h| matches!(h.record.pack(), Pack::Month | Pack::Weekday | Pack::Currency))
        {
            return None;
        }
        let value = Decimal::int(cursor.key(at).parse().ok()?);
        let word = Word { value, tokens: if apart { at..at + 1 } else { i..at + 1 } };
        let counts = claim_at(side, &word).is_none_or(|c| c.value.kind() == Kind::Number);
        counts.then(|| Model { of: cursor.key(i), word })
    });
    found.chain(in_words).collect()
}

/// A number in words inside a title, in the language of either version: "Five Lives". French texts keep English titles.
fn spelt<'a>(side: &'a Side, i: usize) -> Option<Model<'a>> {
    let cursor = &side.reading.cursor;
    let capital = |at: usize| cursor.kind(at) == Some(TokenKind::Word) && cursor.shape(at) == Shape::Capital;
    if !capital(i) || !capital(i + 1) || !cursor.same_sentence(i, i + 1) {
        return None;
    }
    let hash = cursor.words().hash(cursor.token(i)?.word)?;
    let number = [Language::En, Language::Fr].into_iter().find_map(|language| {
        cursor.rules.find_hash(language, hash, 1).find(|h| h.record.pack() == Pack::Numeral)?.record.value()
    })?;
    Some(Model { of: cursor.key(i + 1), word: Word { value: number, tokens: i..i + 1 } })
}

/// Whether a number does not end before token `at`: "12.5", "15:30", "7pm", "20%".
fn goes_on(side: &Side, at: usize) -> bool {
    let cursor = &side.reading.cursor;
    cursor.glued(at)
        && (cursor.kind(at) == Some(TokenKind::Word)
            || cursor.key(at) == "%"
            || cursor.glued(at + 1) && cursor.is_digits(at + 1))
}
