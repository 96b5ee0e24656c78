//! Money in the millions without a figure: "millions of pounds" and "des millions de livres".

use super::align::Alignment;
use super::finding::{Finding, FindingType, Severity, Why};
use super::loose;
use super::rule::Rule;
use super::side::Side;
use super::verdict::same_currency;
use crate::normalizer::claim::{Currency, Value};
use crate::normalizer::money;
use crate::rules::{Pack, PackSet};
use std::ops::Range;

/// A bead less alike than this is too free to hold its words against each other.
const ALIKE: f32 = 0.25;

/// An order of magnitude, and the currency after it.
struct Sum {
    currency: Option<Currency>,
    tokens: Range<usize>,
}

/// Findings for sums whose currency changed on the way, or came from nowhere.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let mut out = Vec::new();
    for bead in alignment.beads.iter().filter(|b| b.is_pair() && b.likeness >= ALIKE) {
        if !left.packs(&bead.left).has(Pack::Scale) || !right.packs(&bead.right).has(Pack::Scale) {
            continue;
        }
        if let ([a], [b]) = (&sums(left, &bead.left)[..], &sums(right, &bead.right)[..]) {
            let judged = match (&a.currency, &b.currency) {
                (Some(x), Some(y)) if !same_currency(x, y) => {
                    Some((Why::CurrencyKeptAmount, Severity::Error, 0.8))
                }
                (Some(x), None) if is_foreign(right, x) => Some((Why::UnitLost, Severity::Warning, 0.6)),
                (None, Some(y)) if is_foreign(left, y) => Some((Why::UnitLost, Severity::Warning, 0.6)),
                _ => None,
            };
            out.extend(judged.map(|(why, severity, confidence)| {
                let place = |side: &Side, sum: &Sum| side.place_of_words(sum.tokens.start..sum.tokens.end);
                Finding {
                    rule: Rule::MoneyCurrency,
                    kind: FindingType::Mismatch,
                    severity,
                    confidence,
                    locations: vec![place(left, a), place(right, b)],
                    claims: Vec::new(),
                    why,
                    expected: None,
                }
            }));
        }
    }
    out
}

/// The sums of a run of sentences: of "hundreds of thousands of pounds" one.
fn sums(side: &Side, sentences: &Range<usize>) -> Vec<Sum> {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    let mut out: Vec<Sum> = Vec::new();
    let scales = side.cues(from..to, PackSet::of(&[Pack::Scale]));
    for i in scales.filter(|i| loose::magnitude(side, *i).is_some()) {
        let of = matches!(cursor.key(i + 1), "of" | "de" | "d'") && cursor.same_sentence(i, i + 1);
        let currency = if of { money::named_at(cursor, i + 2) } else { None };
        let len = currency.as_ref().map_or(1, |(_, len)| 2 + len);
        let sum = Sum { currency: currency.map(|(c, _)| c), tokens: i..i + len };
        match out.last_mut() {
            Some(last) if last.currency.is_none() && last.tokens.end + 1 == i => *last = sum,
            _ => out.push(sum),
        }
    }
    out
}

/// Whether an article speaks of money, and never of this currency.
fn is_foreign(side: &Side, currency: &Currency) -> bool {
    let mut money = side.reading.claims.iter().filter_map(|c| match &c.value {
        Value::Money { currency, .. } => Some(currency),
        _ => None,
    });
    let first = money.next();
    first.is_some_and(|c| !same_currency(c, currency)) && money.all(|c| !same_currency(c, currency))
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn money_in_the_millions() {
        check(&[
            (
                "The strike cost the airline millions of pounds in lost sales.",
                "La grève a coûté à la compagnie des millions d’euros de ventes perdues.",
                "money/currency millions of pounds | millions d’euros",
            ),
            (
                "The strike cost the airline millions of pounds in lost sales.",
                "La grève a coûté à la compagnie des millions de livres de ventes perdues.",
                "",
            ),
            (
                "The tickets cost £50. The strike cost the airline millions.",
                "Les billets coûtent 50 livres. La grève a coûté des millions de dollars à la compagnie.",
                "money/currency millions | millions de dollars",
            ),
            (
                "The tickets cost £50. The strike cost the airline millions.",
                "Les billets coûtent 50 livres. La grève a coûté des millions de livres à la compagnie.",
                "",
            ),
        ]);
    }
}
