//! Rows of measures: "six foot six", "1 m 80", "3 kg 200".

use super::{ends, find};
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral::{self, Form};
use crate::normalizer::term::{Measure, Term, english};
use crate::normalizer::unit::Unit;

/// Rows of measures: "7 feet 10 inches", "2 km and 1 metre", "6'2", "1 m 80", "12 ft 2 in".
pub fn compound(c: &Cursor, term: &Term) -> Option<Term> {
    let Measure::Unit(first) = &term.measure else { return None };
    if term.numeral.scale > 0 || !term.first().is_integer() {
        return None;
    }
    let mut unit = Unit::of(first)?;
    let mut id = first.clone();
    let mut amount = term.first();
    let mut to = term.to;
    let mut rows = 0;
    while rows < 4 {
        let skip =
            usize::from(matches!(c.near(term.from, to), "," | "and" | "et") || numeral::is_joint(c, to));
        let Some(number) = numeral::read(c, to + skip).filter(|_| c.same_sentence(term.from, to + skip))
        else {
            break;
        };
        if number.scale > 0 || number.negative {
            break;
        }
        let at = to + skip;
        let part = Term {
            from: at,
            to: at + number.len,
            numeral: number,
            amount: number.amount,
            measure: Measure::None,
            prefixed: false,
        };
        let next = numeral::to_unit(c, part.to, &number);
        if let Some(hit) = find(c, &part, next, true).filter(|_| c.same_sentence(at, next)) {
            let small = Unit::of(hit.record.id()).and_then(|small| Some((small, unit.holds(small)?)));
            let Some((small, holds)) = small else { break };
            amount = amount.checked_mul(holds)?.checked_add(part.first())?;
            unit = small;
            id = hit.record.id().to_owned();
            to = next + hit.len;
            rows += 1;
            continue;
        }
        // "six foot six", "1 m 80"
        let value = number.value().to_i64();
        let bare = skip == 0 || numeral::is_joint(c, to);
        match (id.as_str(), value) {
            ("foot", Some(inches @ 0..=11))
                if bare
                    && (c.key(to - 1) == "foot" || c.key(to - 1) == "ft")
                    && number.form == Form::Plain =>
            {
                amount = amount.checked_mul(Decimal::int(12))?.checked_add(Decimal::int(inches))?;
                id = "inch".to_owned();
                to = part.to;
                rows += 1;
            }
            ("meter", Some(cm @ 0..=99))
                if bare && c.is_digits(at) && c.key(at).len() == 2 && number.len == 1 && !english(c) =>
            {
                amount = amount.checked_add(Decimal::new(cm.into(), -2))?;
                to = part.to;
                rows += 1;
            }
            // "3 kg 200", "5 km 300"
            ("kilogram" | "kilometer", Some(rest @ 0..=999))
                if bare
                    && c.is_digits(at)
                    && c.key(at).len() == 3
                    && number.len == 1
                    && !english(c)
                    && ends(c, part.to) =>
            {
                amount = amount.checked_add(Decimal::new(rest.into(), -3))?;
                to = part.to;
                rows += 1;
            }
            // "un mètre quatre-vingts", "deux mètres dix"
            ("meter", Some(cm @ 2..=99)) if bare && number.words && !english(c) && ends(c, part.to) => {
                amount = amount.checked_add(Decimal::new(cm.into(), -2))?;
                to = part.to;
                rows += 1;
            }
            _ => {}
        }
        break;
    }
    (rows > 0).then(|| Term { amount: Amount::One(amount), ..term.with(Measure::Unit(id), to) })
}
