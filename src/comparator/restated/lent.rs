//! A bare figure that counts what the sentence measures before it: "half a stone heavier", « trois de plus » after « 110 kilos »;
//! « limitée à 40 » after « 66 km/h »; "a 30-footer", « neuf mètres ».

use super::{Tell, told};
use crate::comparator::side::Side;
use crate::comparator::unit;
use crate::comparator::verdict;
use crate::normalizer::claim::{Amount, Claim, Currency, NumberRole, Value};
use crate::normalizer::date::{DurationValue, TimeUnit};
use crate::rules::Pack;

/// Tokens before a figure among which « en » lends it a unit.
const NEAR: usize = 4;
/// Claims before a figure among which is the measure whose unit it shares: of a table none is lent.
const REACH: usize = 20;
/// How a word of English makes who or what measures so much: "footer", "miler".
const MEASURED: [&str; 2] = ["er", "r"];

/// What a figure is measured in.
#[derive(Clone, Copy, PartialEq)]
enum Measure<'a> {
    Unit(&'a str),
    Time(TimeUnit),
}

/// Whether two figures, one of which or both are bare, measure the same once the units of their sentences are lent to them.
pub fn agree(left: &Side, x: &Claim, right: &Side, y: &Claim) -> bool {
    let bare = |c: &Claim| matches!(c.value, Value::Number { .. });
    if !bare(x) && !bare(y) {
        return false;
    }
    let (mine, theirs) = (readings(left, x), readings(right, y));
    mine.iter().any(|a| theirs.iter().any(|b| a.1 != b.1 && is_one(*a, *b)))
}

/// Whether a measure is another told in another unit.
fn is_one((x, u): (Amount, Measure), (y, v): (Amount, Measure)) -> bool {
    match (u, v) {
        (Measure::Unit(u), Measure::Unit(v)) => verdict::converts((x, u), (y, v)),
        (Measure::Time(u), Measure::Time(v)) => {
            verdict::same_length(DurationValue::new(x, u), DurationValue::new(y, v))
        }
        _ => false,
    }
}

/// What a figure may measure: its own unit, or those told before it in its sentence.
fn readings<'a>(side: &Side<'a>, claim: &Claim) -> Vec<(Amount, Measure<'a>)> {
    let sentence = side.claims(&(claim.sentence..claim.sentence + 1));
    // They stand in the order of the text.
    let before = &sentence[..sentence.partition_point(|c| c.span.start() <= claim.span.start())];
    let measure = |c: &'a Claim| match &c.value {
        Value::Quantity { amount, unit, .. } => Some((*amount, Measure::Unit(unit.as_str()))),
        Value::Duration(d) => Some((d.amount, Measure::Time(d.unit))),
        _ => None,
    };
    match &claim.value {
        Value::Quantity { .. } | Value::Duration(_) => {
            before.iter().rev().find(|c| c.id == claim.id).and_then(measure).into_iter().collect()
        }
        // "Five pounds more" of what is weighed.
        Value::Money { amount, currency: Currency::Open(name), .. } if name == "pound" => {
            vec![(*amount, Measure::Unit("pound"))]
        }
        Value::Number { amount, role: NumberRole::Label, of: Some(of), .. } => {
            let unit = MEASURED.iter().filter_map(|end| of.lemma.strip_suffix(end)).find_map(|word| {
                let rules = side.reading.cursor.rules;
                rules.find(side.reading.cursor.language(), word).find(|h| h.record.pack() == Pack::Unit)
            });
            unit.map(|h| (*amount, Measure::Unit(h.record.id()))).into_iter().collect()
        }
        Value::Number { amount, role: NumberRole::Count | NumberRole::Fraction, of, per: None }
            if lends(side, claim) || of.is_none() && unit::ends(side, claim) =>
        {
            let near = before.iter().rev().take(REACH).filter_map(measure);
            // "At 560 and 310 miles": the one that is told with it.
            let next = sentence.get(before.len()).filter(|c| is_joined(side, claim, c)).and_then(measure);
            near.chain(next).map(|(_, measure)| (*amount, measure)).collect()
        }
        _ => Vec::new(),
    }
}

/// Whether no more than "and" stands between two figures: "at 560 and 310 miles", « à 900 et à 500 km ».
fn is_joined(side: &Side, claim: &Claim, next: &Claim) -> bool {
    let (from, to) = (side.tokens(claim.id).end, side.tokens(next.id).start);
    let cursor = &side.reading.cursor;
    from < to && to - from <= 2 && matches!(cursor.key(from), "and" | "et" | "or" | "ou")
}

/// Whether the words beside a bare figure say that it counts what was told before: "two more", « en a perdu trois ».
fn lends(side: &Side, claim: &Claim) -> bool {
    let (cursor, own) = (&side.reading.cursor, side.tokens(claim.id));
    let near = own.start.saturating_sub(NEAR)..own.start;
    let within = |i: &usize| cursor.same_sentence(*i, own.start);
    (own.start..own.end + 1).filter(within).any(|i| told(cursor, i, Tell::More).is_some())
        || near.into_iter().filter(within).any(|i| told(cursor, i, Tell::OfThese).is_some())
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_unit_is_told_once_for_two_figures() {
        check(&[
            (
                "The van was doing 60 mph in a 30 mph zone, the court in Leeds was told.",
                "La camionnette roulait à 97 km/h dans une zone limitée à 48, a entendu le tribunal de Leeds.",
                "",
            ),
            (
                "The van was doing 60 mph in a 30 mph zone, the court in Leeds was told.",
                "La camionnette roulait à 97 km/h dans une zone limitée à 80, a entendu le tribunal de Leeds.",
                "quantity/amount 30 mph | 80",
            ),
            (
                "The first strike at the port of Leith lasted four days; the second went on for 14.",
                "La première grève au port de Leith avait duré quatre jours ; la deuxième s'est prolongée deux semaines.",
                "",
            ),
            (
                "The stay in hospital fell from 9.5 bed days to 6.2 after the reform in Leeds.",
                "La durée du séjour à l'hôpital est passée de 9,5 à 6,2 jours après la réforme à Leeds.",
                "",
            ),
            (
                "Two more passes over Io are planned, at 560 and 310 miles.",
                "Deux autres survols de Io sont prévus, à 900 et à 500 km.",
                "",
            ),
            (
                "The crew in Oban sailed home in a 40-footer after the race.",
                "L'équipage d'Oban est rentré sur un voilier de 12 mètres après la course.",
                "",
            ),
        ]);
    }
}
