//! Rulers and popes of one name, told apart by their number: Elizabeth II is no « Élisabeth Ire ».

use super::Mention;
use super::likeness::transliterated;
use super::pair::{Pair, Which};
use super::words::folded;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::NameKind;
use crate::normalizer::ordinal::roman_value;

impl Pair<'_, '_> {
    /// Rulers whose number the two tell differently.
    pub fn regnals(&self, a: &[Mention], b: &[Mention]) -> Vec<Finding> {
        let number = |which: Which, all: &[Mention]| -> Vec<Option<(String, i64)>> {
            all.iter().map(|m| self.regnal(which, m)).collect()
        };
        let (p, q) = (number(Which::Left, a), number(Which::Right, b));
        let alike = |x: &str, y: &str| x == y || transliterated(x, y);
        let has = |all: &[Option<(String, i64)>], (name, n): &(String, i64)| {
            all.iter().flatten().any(|(other, m)| m == n && alike(name, other))
        };
        let mut out = Vec::new();
        for (x, u) in p.iter().zip(a).filter_map(|(x, m)| Some((x.as_ref()?, m))) {
            let rival = q.iter().zip(b).find_map(|(y, m)| {
                let y = y.as_ref().filter(|y| alike(&x.0, &y.0) && x.1 != y.1)?;
                (!has(&q, x) && !has(&p, y)).then_some(m)
            });
            if let Some(t) = rival {
                out.push(self.mismatch(u.0, t.0, Rule::PersonOther, Why::OtherName, Severity::Error));
            }
        }
        out
    }

    /// The name before the number of a ruler, folded, and the number.
    fn regnal(&self, which: Which, (claim, name): &Mention) -> Option<(String, i64)> {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let tokens = side.tokens(claim.id);
        let last = tokens.end.checked_sub(1).filter(|l| *l > tokens.start)?;
        let text = cursor.text(last, last + 1);
        // « Ier », « Ire ».
        let numeral = text.trim_end_matches(|c: char| c.is_lowercase());
        let value = roman_value(numeral).filter(|_| name.kind == NameKind::Person)?;
        Some((folded(cursor.key(last - 1)).into_owned(), value))
    }
}
