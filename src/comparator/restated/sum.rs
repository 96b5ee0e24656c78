//! A figure told by two others of which the other version tells one: "of the 14 on board three survived", « onze des 14
//! occupants sont morts »; "62 passengers and a crew of six", « 68 personnes, dont six membres d'équipage ».

use super::{Tell, tells, told};
use crate::comparator::omission::share;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Kind, NumberRole, Value};
use crate::normalizer::date::TimeUnit;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::money;
use std::ops::Range;

/// Digits of a whole below it that two parts do not make by chance.
const TELLING: u32 = 3;
/// A whole below this is made of any two small figures, unless it is told as one: "of the 14".
const LEAST_WHOLE: i64 = 20;
/// The greater of two figures a third apart must be at least this: of small ones some two are any number apart.
const LEAST_APART: i64 = 20;
/// And the third at least the so manieth part of it: figures that differ by a little are one mistaken.
const SHARE: i64 = 20;
/// Tokens before a count among which a word makes it a whole.
const BEFORE: usize = 3;
/// Most figures told in both versions that are tried.
const MOST: usize = 20;

/// What two figures must share to be added.
#[derive(Clone, Copy, PartialEq)]
enum Measure<'a> {
    Kind(Kind),
    Unit(&'a str),
    Time(TimeUnit),
}

/// Whether a percentage is what another, told just before it, comes to by so many points: "raise the rate of 2.25 per cent by a
/// quarter of a point", « la porter à 2,5 % ».
pub fn is_step(step: &Claim, other: &Side, end: &Claim) -> bool {
    let (Kind::Percent, Some(by)) = (kind(step), points(step)) else { return false };
    let Value::Percent { amount: Amount::One(to), points: false, .. } = end.value else { return false };
    let about = end.sentence.saturating_sub(1)..end.sentence + 1;
    let apart = |c: &Claim| match c.value {
        Value::Percent { amount: Amount::One(from), points: false, .. } => {
            from.checked_sub(to).is_some_and(|d| d.abs() == by)
        }
        _ => false,
    };
    other.claims(&about).iter().take(MOST).any(apart)
}

/// Whether an amount is told in the coins of its currency.
fn is_coin(claim: &Claim) -> bool {
    matches!(&claim.value, Value::Money { currency, .. } if money::in_coins(currency))
}

/// Whether a figure of percents is told in points.
fn is_points(claim: &Claim) -> bool {
    matches!(claim.value, Value::Number { .. } | Value::Percent { points: true, .. })
}

/// How many points of percent a figure is.
fn points(claim: &Claim) -> Option<Decimal> {
    match &claim.value {
        Value::Percent { amount: Amount::One(d), points: true, .. }
        | Value::Number { amount: Amount::One(d), role: NumberRole::Count | NumberRole::Fraction, .. } => {
            Some(*d)
        }
        _ => None,
    }
}

/// Figures of a passage that both versions tell.
pub struct Shared<'a> {
    levels: Vec<(Measure<'a>, Decimal, bool)>,
}

impl<'a> Shared<'a> {
    /// Of the claims of one version that answer the other's.
    pub fn of(side: &Side<'a>, answered: impl Iterator<Item = ClaimId>) -> Self {
        let levels = answered.filter_map(|id| {
            let claim = side.claim(id);
            Some((measure(claim), level(claim)?, is_whole(side, claim)))
        });
        Self { levels: levels.take(MOST).collect() }
    }

    /// Whether two figures that differ are parts of one of these, or that much apart.
    pub fn joins(&self, x: &Claim, y: &Claim) -> bool {
        let (Some(a), Some(b)) = (level(x), level(y)) else { return false };
        let Some(measure) = common(x, y) else { return false };
        // "From €2.40 to €2.80", « 40 centimes de plus ».
        let coins = is_coin(x) != is_coin(y);
        let whole = |c: &Claim, d: Decimal| match &c.value {
            Value::Money { currency, .. } if coins => money::in_whole(Amount::One(d), currency).first(),
            _ => d,
        };
        let (a, b) = (whole(x, a), whole(y, b));
        let steps = coins || measure == Measure::Kind(Kind::Percent) && is_points(x) != is_points(y);
        let (low, high) = if a < b { (a, b) } else { (b, a) };
        a != b
            && self.levels.iter().any(|(of, third, whole)| {
                let telling = *third >= Decimal::int(LEAST_WHOLE) || third.significant() >= TELLING;
                let parts = a.checked_add(b) == Some(*third) && (*whole || telling || coins);
                // Points are always how far two shares are apart.
                let apart = high.checked_sub(low) == Some(*third)
                    && (high >= Decimal::int(LEAST_APART) || steps)
                    && third.checked_mul(Decimal::int(SHARE)).is_some_and(|d| d >= high);
                *of == measure && (parts || apart)
            })
    }

    /// Whether a figure is all of one of these but one, and the other version tells of that one.
    pub fn is_all_but_one(&self, x: &Claim, other: &Side, sentences: &Range<usize>) -> bool {
        let Some(a) = level(x).filter(|_| kind(x) == Kind::Number) else { return false };
        let rest = |(of, third, _): &(Measure, Decimal, bool)| {
            *of == Measure::Kind(Kind::Number) && third.checked_sub(a) == Some(Decimal::ONE)
        };
        let cursor = &other.reading.cursor;
        let (from, to) = other.sentence_tokens(sentences);
        let one = |i: usize| {
            matches!(cursor.key(i), "one" | "un" | "une")
                && (told(cursor, i + 1, Tell::Whole).is_some()
                    || i > from && told(cursor, i - 1, Tell::Except).is_some())
        };
        self.levels.iter().any(rest) && (from..to).any(one)
    }
}

/// Whether a count is told as a whole: "of the 14", « sur 14 ».
fn is_whole(side: &Side, claim: &Claim) -> bool {
    let (cursor, start) = (&side.reading.cursor, side.tokens(claim.id).start);
    let before = (start.saturating_sub(BEFORE)..start).filter(|i| cursor.same_sentence(*i, start));
    before.into_iter().any(|i| told(cursor, i, Tell::Whole).is_some())
}

/// Whether one price is twice the other, and each version says for which way: "£30 each way", « 60 livres aller-retour ».
pub fn is_return(left: &Side, x: &Claim, right: &Side, y: &Claim) -> bool {
    let (Some(a), Some(b)) = (level(x), level(y)) else { return false };
    let double = |d: Decimal| d.checked_add(d);
    let says = |side: &Side, claim: &Claim| {
        let (from, to) = side.sentence_tokens(&(claim.sentence..claim.sentence + 1));
        tells(&side.reading.cursor, from..to, Tell::Way)
    };
    kind(x) == Kind::Money
        && kind(y) == Kind::Money
        && (double(a) == Some(b) || double(b) == Some(a))
        && says(left, x)
        && says(right, y)
}

/// The figures that make one of so many in so many: the 29 and the 31 of "29 saves on 31 shots", where the other version
/// tells of two goals on 31.
pub fn parts(side: &Side, fraction: &Claim, other: &Side, free: &[ClaimId]) -> Option<[ClaimId; 2]> {
    let numbers = share(side, fraction)?;
    let [part, whole] = numbers[..] else { return None };
    let at = |d: Decimal| free.iter().copied().find(|id| level(other.claim(*id)) == Some(d));
    let rest = whole.checked_sub(part)?;
    let all = at(whole)?;
    let one = at(rest).or_else(|| at(part)).filter(|id| *id != all)?;
    Some([all, one])
}

/// What two figures both measure; a bare one what the other does: "the limit is 80", « 8 km/h sous la limite ».
fn common<'a>(x: &'a Claim, y: &'a Claim) -> Option<Measure<'a>> {
    let bare =
        |c: &Claim| matches!(c.value, Value::Number { of: None, role: NumberRole::Count, per: None, .. });
    match (measure(x), measure(y)) {
        (a, b) if a == b => Some(a),
        (Measure::Kind(Kind::Number), b) if bare(x) => Some(b),
        (a, Measure::Kind(Kind::Number)) if bare(y) => Some(a),
        _ => None,
    }
}

fn measure(claim: &Claim) -> Measure<'_> {
    match &claim.value {
        Value::Quantity { unit, .. } => Measure::Unit(unit),
        Value::Duration(d) => Measure::Time(d.unit),
        _ => Measure::Kind(kind(claim)),
    }
}

/// The kind of a figure; points are those of percents.
fn kind(claim: &Claim) -> Kind {
    match &claim.value {
        Value::Number { of: Some(of), .. } if of.lemma == "point" => Kind::Percent,
        value => value.kind(),
    }
}

fn level(claim: &Claim) -> Option<Decimal> {
    match &claim.value {
        // "Half a point"
        Value::Number { amount: Amount::One(d), role: NumberRole::Fraction, of: Some(of), .. }
            if of.lemma == "point" =>
        {
            Some(*d)
        }
        Value::Number { amount: Amount::One(d), role: NumberRole::Count, .. }
        | Value::Percent { amount: Amount::One(d), .. }
        | Value::Quantity { amount: Amount::One(d), .. }
        | Value::Money { amount: Amount::One(d), .. } => Some(*d),
        Value::Duration(d) if d.months == 0 && d.span.is_none() => match d.amount {
            Amount::One(d) => Some(d),
            _ => None,
        },
        _ => None,
    }
}

/// Whether two figures of one kind are two amounts.
pub fn differ(x: &Claim, y: &Claim) -> bool {
    measure(x) == measure(y) && level(x).zip(level(y)).is_some_and(|(a, b)| a != b)
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn figures_follow_from_a_third() {
        check(&[
            (
                "Those treated in Graz waited 41 minutes on average, against 78 minutes for the others.",
                "Les patients soignés à Graz ont attendu 41 minutes en moyenne, soit 37 minutes de moins que les autres.",
                "",
            ),
            (
                "Those treated in Graz waited 41 minutes on average, against 78 minutes for the others.",
                "Les patients soignés à Graz ont attendu 41 minutes en moyenne, contre 79 minutes pour les autres.",
                "duration/value 78 minutes | 79 minutes",
            ),
            (
                "Households in Graz will pay €12.75 a month for water, up from €9.50.",
                "Les ménages de Graz paieront l'eau 12,75 € par mois, une hausse de 3,25 €.",
                "",
            ),
            (
                "The tax in Graz stands at 1.75 per cent. The voters will be asked to raise it by a quarter of a point.",
                "L'impôt est de 1,75 % à Graz. Les électeurs diront s'ils acceptent de le porter à 2 %.",
                "",
            ),
            (
                "The price of a ticket in Graz rises from €2.40 to €2.80 in May.",
                "Le ticket passera en mai à 2,80 € à Graz, soit 40 centimes de plus.",
                "",
            ),
            (
                "The fund in Graz holds £1.2bn, up from £900m in May.",
                "Le fonds de Graz détient 1,2 milliard de livres, 300 millions de plus qu'en mai.",
                "",
            ),
            (
                "The firm in Graz cut its forecast for the year from 4.5 percent to 3 percent on Monday.",
                "La société de Graz a abaissé lundi sa prévision pour l'année de 1,5 point, à 3 %.",
                "",
            ),
            (
                "The firm in Graz cut its forecast for the year from 4.5 percent to 3 percent on Monday.",
                "La société de Graz a abaissé lundi sa prévision pour l'année de 2,5 points, à 3 %.",
                "claim/omitted 4.5 percent | ; claim/added  | 2,5",
            ),
            (
                "The bus in Graz was doing 62 km/h on a stretch where the limit is 70 when it hit the wall.",
                "L'autobus de Graz roulait à 62 km/h, 8 km/h sous la limite, quand il a heurté le mur.",
                "",
            ),
        ]);
    }
}
