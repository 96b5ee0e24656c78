//! A figure whose unit only one version names: "20 %" and "20", "two years" and "une période de deux".

use super::finding::{Finding, FindingType, Link, Severity, Verdict, Why};
use super::rule::Rule;
use super::side::Side;
use super::verdict;
use crate::article::Language;
use crate::normalizer::claim::{Claim, Kind, NumberRole, Value};
use crate::normalizer::duration::TimeUnit;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// Sentences before and after one in which a sum of money tells in which currency the others are.
const REACH: usize = 5;

/// Findings for the bare figures among those linked.
pub fn findings(left: &Side, right: &Side, links: &[Link]) -> Vec<Finding> {
    let agreeing = links.iter().filter(|l| l.verdict != Verdict::Conflict);
    agreeing
        .filter_map(|link| {
            let (a, b) = (left.claim(link.left.1), right.claim(link.right.1));
            // "Two hours late, at 10am", « à 10 heures au lieu de 8 »: of two amounts neither lost the other's unit.
            if link.why == Why::Restated && verdict::size(&a.value) != verdict::size(&b.value) {
                return None;
            }
            let rule = lost(right, b, a).or_else(|| lost(left, a, b))?;
            let place = |side: &Side, claim: &Claim| side.place_of(claim);
            Some(Finding {
                rule,
                kind: FindingType::Mismatch,
                severity: Severity::Warning,
                confidence: 0.6,
                locations: vec![place(left, a), place(right, b)],
                claims: Vec::new(),
                why: Why::UnitLost,
                expected: None,
            })
        })
        .collect()
}

/// The rule that speaks when `bare` is the figure `full` without its unit, and nothing around it tells the unit.
fn lost(side: &Side, bare: &Claim, full: &Claim) -> Option<Rule> {
    let rule = match &full.value {
        Value::Percent { .. } => Rule::PercentValue,
        Value::Money { .. } => Rule::MoneyCurrency,
        // "The average age is 35": English leaves out the years of an age.
        Value::Duration(d) if d.unit == TimeUnit::Year && english(side) => return None,
        Value::Duration(_) => Rule::DurationValue,
        // English often leaves out the degrees.
        Value::Quantity { unit, .. } if !matches!(unit.as_str(), "generic" | "celsius" | "fahrenheit") => {
            Rule::QuantityUnit
        }
        _ => return None,
    };
    let alone = matches!(&bare.value, Value::Number { role: NumberRole::Count, of: None, per: None, .. });
    (alone && ends(side, bare) && !is_lent(side, bare, &full.value)).then_some(rule)
}

fn english(side: &Side) -> bool {
    side.reading.cursor.language() == Language::En
}

/// Whether nothing after the figure may be its unit: only the end of a clause or a small word follows.
pub fn ends(side: &Side, bare: &Claim) -> bool {
    let cursor = &side.reading.cursor;
    let tokens = side.tokens(bare.id);
    let next = tokens.end;
    if next >= cursor.len() || !cursor.same_sentence(tokens.start, next) {
        return true;
    }
    match cursor.kind(next) {
        Some(TokenKind::Word) => {
            let of = matches!(cursor.key(next), "of" | "de" | "d'" | "-");
            !cursor.glued(next) && !of && cursor.packs(next).has(Pack::Stopword)
        }
        _ => matches!(cursor.key(next), "." | "," | ";" | ":" | ")" | "!" | "?" | "»" | "”"),
    }
}

/// Whether another figure of the sentence has a unit for both: "de 15 à 20 %", "42 % for the one, the other on 9". Once
/// it is known that a text counts in dollars, it need not say so each time.
fn is_lent(side: &Side, bare: &Claim, full: &Value) -> bool {
    let kind = full.kind();
    // "A premium of up to 100 per cent. Ours charges 50."
    let reach = match kind {
        Kind::Money => REACH,
        Kind::Percent | Kind::Quantity => 1,
        _ => 0,
    };
    let near = bare.sentence.saturating_sub(reach)..bare.sentence + reach + 1;
    // The pounds of one sentence are those of the next, its kilometres another matter.
    let lends = |c: &Claim| match (&c.value, full) {
        (Value::Quantity { unit, .. }, Value::Quantity { unit: own, .. }) => {
            unit == own || c.sentence == bare.sentence
        }
        (value, _) => value.kind() == kind,
    };
    side.claims(&near).iter().any(lends) || is_paired(side, bare)
}

/// Whether the figure is one end of a change whose other end stands in the same sentence with what both count: "from 9.5 bed days
/// to 6.2".
fn is_paired(side: &Side, bare: &Claim) -> bool {
    let cursor = &side.reading.cursor;
    let before = |c: &Claim| side.tokens(c.id).start.checked_sub(1).map_or("", |i| cursor.key(i));
    let (from, to) = match cursor.language() {
        Language::En => (&["from"][..], &["to"][..]),
        Language::Fr => (&["de", "d'", "des"][..], &["à", "aux"][..]),
    };
    let ends = |a: &Claim, b: &Claim| from.contains(&before(a)) && to.contains(&before(b));
    let counts = |c: &Claim| matches!(&c.value, Value::Number { of: Some(_), .. });
    let sentence = side.claims(&(bare.sentence..bare.sentence + 1));
    sentence.iter().any(|c| c.id != bare.id && counts(c) && (ends(c, bare) || ends(bare, c)))
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_figure_keeps_its_unit() {
        check(&[
            (
                "The tax rate in the region is 20%.",
                "Le taux de l’impôt dans la région est de 20.",
                "percent/value 20% | 20",
            ),
            (
                "The buses can run for up to two years without repairs.",
                "Les autobus peuvent rouler pour une durée de deux sans passer à l’atelier.",
                "duration/value two years | deux",
            ),
            ("The tax rate in the region is 20%.", "Le taux de l’impôt dans la région est de 20 %.", ""),
            ("The rate rose from 15% to 20% in May.", "Le taux est passé de 15 à 20 % en mai.", ""),
            ("The rate was 20%, against 15% in May.", "Le taux était de 20 %, contre 15 en mai.", ""),
            ("Labour is on 42%, with the Greens on 9.", "Le parti est à 42 %, et les Verts à 9 %.", ""),
            ("The plant employs 300 people in Lyon.", "L’usine de Lyon en emploie 300.", ""),
        ]);
    }
}
