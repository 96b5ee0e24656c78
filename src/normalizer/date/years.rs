//! Years in pairs: "1939-1945", "between 1815 and 1848", "2014-18", and years that begin in one and end in the next ("2019-20").

use super::words::{self, before, is, near};
use super::year::{four_digits, plural_noun};
use super::{Dated, Edtf};
use crate::normalizer::cursor::Cursor;

/// "1939-1945": the first of two years, with a dash.
pub(super) fn span_of_years(c: &Cursor, i: usize) -> bool {
    // "138-2010-2015" is a telephone number.
    if i > 1 && c.glued(i) && c.glued(i - 1) && words::dash(c, i - 1) && c.is_digits(i - 2) {
        return false;
    }
    let (Some(a), Some(b)) = (four_digits(c, i), four_digits(c, i + 2).or_else(|| second_of_span(c, i + 2)))
    else {
        return false;
    };
    (words::dash(c, i + 1) || is(c, i + 1, &["/"])) && a < b && b <= 2100 && !words::tied_after(c, i + 3)
}

/// "1939-1945": the second.
pub(super) fn spanned(c: &Cursor, i: usize) -> bool {
    i > 1 && four_digits(c, i - 2).is_some() && span_of_years(c, i - 2)
}

/// "between 1815 and 1848", "de 1815 à 1848", "in 1815 and 1848".
pub(super) fn and_year(c: &Cursor, i: usize) -> bool {
    const JOIN: &[&str] = &["and", "to", "et", "à", "or", "ou", "until"];
    const FIRST: &[&str] = &["between", "from", "in", "entre", "de", "en", "years", "années"];
    let ahead = near(c, i, i + 1, JOIN)
        && four_digits(c, i + 2).is_some()
        && before(c, i, FIRST)
        && !plural_noun(c, i, i + 3);
    let back = before(c, i, JOIN) && i > 2 && four_digits(c, i - 2).is_some() && before(c, i - 2, FIRST);
    ahead || back
}

/// The "18" of "2014-18".
pub(super) fn second_of_span(c: &Cursor, i: usize) -> Option<i16> {
    if i < 2
        || !c.is_digits(i)
        || c.key(i).len() != 2
        || !words::dash(c, i - 1)
        || !c.glued(i)
        || !c.glued(i - 1)
    {
        return None;
    }
    let first = four_digits(c, i - 2).filter(|y| (1500..2100).contains(y))?;
    let second = first - first.rem_euclid(100) + c.key(i).parse::<i16>().ok()?;
    let date = c.glued(i - 2) || words::tied_after(c, i + 1) || words::dash(c, i + 1);
    (second > first && !date).then_some(second)
}

/// "2019-20", "2019/2020": a school, fiscal or sporting year.
pub(super) fn season(c: &Cursor, i: usize) -> Option<Dated> {
    let first = four_digits(c, i).filter(|y| (1850..2100).contains(y))?;
    if words::tied_before(c, i)
        || !(words::dash(c, i + 1) || is(c, i + 1, &["/"]))
        || !c.glued(i + 1)
        || !c.glued(i + 2)
    {
        return None;
    }
    let second = match c.key(i + 2).len() {
        4 => four_digits(c, i + 2)?,
        2 => {
            first - first.rem_euclid(100)
                + c.key(i + 2).parse::<i16>().ok()?
                + if first % 100 == 99 { 100 } else { 0 }
        }
        _ => return None,
    };
    let ends =
        !words::tied_after(c, i + 3) && !(words::dash(c, i + 3) && c.glued(i + 3) && c.is_digits(i + 4));
    (second == first + 1 && c.is_digits(i + 2) && ends)
        .then(|| Dated::absolute(c, i, i + 3, Edtf::Years(first, second)))?
}
