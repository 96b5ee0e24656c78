//! Percent, percentage points, basis points, per mille.

use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral;
use crate::normalizer::term::{Measure, Term};
use crate::rules::Pack;

/// The figure with the percent sign or word at `at`.
pub fn suffix(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    if let Some(points) = points_and_half(c, term, at) {
        return Some(points);
    }
    // "0.5 of a percentage point"
    let part = term.first() < Decimal::ONE && c.key(at) == "of" && c.key(at + 1) == "a";
    let at = if part { at + 2 } else { at };
    let hit = c.hits_of(at, Pack::Percent).find(|h| numeral::fits(c, at, h))?;
    // "un pourcentage" is no figure.
    if term.is_one() && c.key(at).ends_with("age") {
        return None;
    }
    let end = at + hit.len;
    // "20%25": an address, not a share.
    if c.key(at) == "%" && c.glued(end) && c.is_digits(end) {
        return None;
    }
    let (points, power) = match hit.record.tag() {
        "points" => (true, 0),
        "basis" => (true, -2),
        "mille" => (false, -1),
        _ => (false, 0),
    };
    let amount = term.amount.map(|d| d.scaled(power));
    Some(Term { amount, ..term.with(Measure::Percent { points }, end) })
}

/// « Un point et demi de pourcentage », with `at` the token of the point.
fn points_and_half(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    let Amount::One(whole) = term.amount else { return None };
    let half =
        matches!(c.key(at), "point" | "points").then(|| numeral::after_noun(c, term.from, at + 1))??;
    let of = at + 1 + half.len;
    let percent = matches!(c.key(of), "de") && c.key(of + 1) == "pourcentage";
    let amount = Amount::One(whole.checked_add(half.value).filter(|_| whole.is_integer() && percent)?);
    Some(Term { amount, ..term.with(Measure::Percent { points: true }, of + 2) })
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
                ("Sales rose 5 per cent.", "5% ↑"),
                ("Shares were down 3%.", "3% ↓"),
                ("It fell by half a percentage point.", "0.5pp ↓"),
                ("It fell by 0.5 of a percentage point.", "0.5pp ↓"),
                ("Rates rose 25 basis points.", "0.25pp ↑"),
                ("From 10% to 15% of voters said so.", "10-15%"),
                ("Between 10 and 15 percent of voters.", "10-15%"),
                ("Rates rose from 5 to 5.25 per cent.", "5%; 5.25%"),
                ("One hundred percent sure.", "100%"),
                ("Inflation was -0.5% in May.", "-0.5% ↓; date"),
                ("See https://example.org/find?q=20%25.", ""),
                ("A 10% increase.", "10% ↑"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Les ventes gagnent 4,8 %.", "4.8% ↑"),
                ("Il a perdu 3 points de pourcentage.", "3pp ↓"),
                ("Le taux est passé de 15 à 10 %.", "15%; 10%"),
                ("Entre 10 et 15 % des voix.", "10-15%"),
                ("De 10-15 % des voix.", "10-15%"),
                ("La marge a perdu un point et demi de pourcentage.", "1.5pp ↓"),
                ("Le taux a gagné deux points et demi de pourcentage en mai.", "2.5pp ↑; date"),
                ("Un pourcentage élevé.", ""),
                ("Cent pour cent des voix.", "100%"),
                ("Une hausse de près de 5 % des prix.", "5% <~ ↑"),
                ("Une baisse de 25 points de base.", "0.25pp ↓"),
                ("Un taux de 3 ‰.", "0.3%"),
            ],
        );
    }
}
