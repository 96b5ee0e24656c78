//! Years: "in 1066", "211 BC", "nineteen ninety-six".

use super::words::{self, Cue, after, apostrophe, before, french, is, skip_hyphen};
use super::{Dated, Edtf, century, years};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::number_run::soon;
use crate::normalizer::zone;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{Pack, PackSet};

/// A year, a decade or a century.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    // "XIXe", "the nineteenth and twentieth": the century stands behind them.
    let century = || if soon(c, i, PackSet::of(&[Pack::Calendar])) { century::read(c, i) } else { None };
    fiscal(c, i)
        .or_else(century)
        .or_else(|| century::decade(c, i))
        .or_else(|| era(c, i))
        .or_else(|| years::season(c, i))
        .or_else(|| bare(c, i))
        .or_else(|| in_words(c, i))
}

/// A year of four digits at token `i`, whatever stands around it.
pub(super) fn four_digits(c: &Cursor, i: usize) -> Option<i16> {
    if !c.is_digits(i) || c.key(i).len() != 4 {
        return None;
    }
    c.key(i).parse().ok().filter(|y| (1000..=2999).contains(y))
}

/// Two digits of a year: 00 to 39 are of this century, as on most calendars.
pub(super) fn two_digits(c: &Cursor, i: usize) -> Option<i16> {
    if !c.is_digits(i) || c.key(i).len() != 2 {
        return None;
    }
    let n: i16 = c.key(i).parse().ok()?;
    Some(if n < 40 { 2000 + n } else { 1900 + n })
}

/// A year right after a month or a day of it, in digits or words; `comma` when a comma stands between.
pub(super) fn after_month(c: &Cursor, k: usize, day: bool, comma: bool) -> Option<(usize, i16)> {
    if let Some(year) = four_digits(c, k) {
        return (!words::tied_after(c, k + 1) || c.glued(k + 1) && words::dash(c, k + 1))
            .then_some((1, year));
    }
    if apostrophe(c, k) && c.glued(k + 1) {
        return two_digits(c, k + 1).map(|y| (2, y));
    }
    if let Some(year) = two_digits(c, k) {
        let tied = words::tied_after(c, k + 1);
        let ends = !c.same_sentence(k, k + 1) || c.kind(k + 1) == Some(TokenKind::Sign);
        let n = year.rem_euclid(100);
        // "May 12" is a day, "mai 68" a year; "1er avril 78" one too, "le 12 mai 20 personnes" none.
        let year_only =
            n > 31 && (ends || !c.same_sentence(k, k + 1) || c.kind(k + 1) == Some(TokenKind::Word));
        let prefix = is(c, k - 1, &["of", "/", "-"]);
        // "September 39, 2018" is a slip in the day.
        let year_follows = c.key(k + 1) == "," && four_digits(c, k + 2).is_some();
        let ok = if year_follows {
            false
        } else if day {
            year_only || (ends && prefix) || (n > 9 && !c.same_sentence(k, k + 1))
        } else {
            n > 31 || prefix
        };
        return (!comma && !tied && ok).then_some((1, year));
    }
    spoken(c, k)
}

/// A year in words: "nineteen ninety-six", "two thousand and fifteen", "deux mille vingt-deux".
fn spoken(c: &Cursor, i: usize) -> Option<(usize, i16)> {
    let (len, first, in_words) = words::whole(c, i)?;
    if !in_words {
        return None;
    }
    if (1900..=2099).contains(&first) {
        return Some((len, i16::try_from(first).ok()?));
    }
    if french(c) || !(13..=20).contains(&first) {
        return None;
    }
    let j = skip_hyphen(c, i + len);
    if is(c, j, &["zero", "oh", "o", "nought"]) {
        let (more, ones, _) = words::whole(c, j + 1).filter(|(_, n, _)| (1..10).contains(n))?;
        return Some((j + 1 + more - i, i16::try_from(first * 100 + ones).ok()?));
    }
    let (more, rest, rest_in_words) = words::whole(c, j)?;
    let fits = rest_in_words && (10..100).contains(&rest);
    fits.then(|| Some((j + more - i, i16::try_from(first * 100 + rest).ok()?)))?
}

fn in_words(c: &Cursor, i: usize) -> Option<Dated> {
    // No word is a year by itself.
    if c.is_digits(i) || !c.close(i + 1).meets(PackSet::of(&[Pack::Numeral, Pack::Scale])) {
        return None;
    }
    let (len, year) = spoken(c, i)?;
    let sure = (1800..2000).contains(&year) && len > 1 && !french(c);
    let cued = after(c, i, Cue::Year) && !is(c, i - 1, WEAK);
    let counted = plural_noun(c, i, i + len);
    ((sure || cued) && !counted).then(|| Dated::absolute(c, i, i + len, Edtf::Year(year)))?
}

/// Cue words that stand before counts as often as before years.
const WEAK: &[&str] = &[
    "of", "to", "from", "for", "about", "around", "by", "as", "before", "after", "between", "through",
    "until", "till", "pour", "entre", "vers", "avant", "après", "saison", "season", "édition", "horizon",
];

/// Those of them that stand before years when nothing is counted: a count of four digits is grouped in most papers.
const LOOSE: &[&str] =
    &["about", "around", "by", "before", "after", "until", "till", "vers", "avant", "après", "horizon"];

/// Whether a lower-case plural follows: "2000 people" counts.
pub(super) fn plural_noun(c: &Cursor, from: usize, at: usize) -> bool {
    if !c.same_sentence(from, at) || c.kind(at) != Some(TokenKind::Word) || c.shape(at) != Shape::Lower {
        return false;
    }
    let key = c.key(at);
    let stop = c.hit(at, Pack::Stopword).is_some();
    let verb = is(
        c,
        at,
        &[
            "was", "has", "is", "as", "this", "its", "does", "sees", "saw", "les", "des", "ces", "ses",
            "dans", "alors", "puis", "mais", "très", "plus",
        ],
    );
    !stop && !verb && (key == "people" || (key.len() > 3 && (key.ends_with('s') || key.ends_with('x'))))
}

/// Whether what follows shows a count or a measure: "2000 euros", "1950 kg", "1900 GMT".
fn measured(c: &Cursor, at: usize) -> bool {
    let unit = |h: &crate::rules::Hit| {
        // "To" is a terabyte, "to" none.
        let unit = matches!(
            h.record.pack(),
            Pack::Unit | Pack::Currency | Pack::Calendar | Pack::Scale | Pack::Percent
        );
        unit && crate::normalizer::numeral::fits(c, at, h)
            && !is(c, at, &["in", "a", "à", "as", "at", "an", "second", "at", "pound"])
    };
    c.hits(at).iter().any(unit) || zone::at(c, at).is_some()
}

fn bare(c: &Cursor, i: usize) -> Option<Dated> {
    // "The class of '98", "the summer of '69".
    if apostrophe(c, i)
        && !c.glued(i)
        && c.glued(i + 1)
        && before(c, i, &["of", "in", "since"])
        && !words::tied_after(c, i + 2)
    {
        return Dated::absolute(c, i, i + 2, Edtf::Year(two_digits(c, i + 1)?));
    }
    let year = year_here(c, i)?;
    Dated::absolute(c, i, i + 1, Edtf::Year(year))
}

/// "En 68", "mai 81, puis en 95": a year of the last century as French says it, where nothing is counted.
fn spoken_short(c: &Cursor, i: usize) -> Option<i16> {
    let year = two_digits(c, i).filter(|y| (1944..2000).contains(y))?;
    let ends = !c.same_sentence(i, i + 1)
        || is(c, i + 1, &[",", ".", ";", ")", "!", "?", "»"]) && !words::tied_after(c, i + 1);
    // "De 50 à 60, en 70": another bare figure near by is of the same sort.
    let counts = (i.saturating_sub(6)..i).any(|k| c.is_digits(k) && c.key(k).len() < 4);
    (french(c) && before(c, i, &["en"]) && ends && !counts && !words::tied_before(c, i)).then_some(year)
}

/// "Les accords de 68": a year of the last century behind what is told by its year.
fn dated_short(c: &Cursor, i: usize) -> Option<i16> {
    let year = two_digits(c, i).filter(|y| (1944..2000).contains(y))?;
    // "La victoire de 68 à 60", "les élections de 68 communes" tell a score and a count.
    let next = i + 1;
    let stops = !c.same_sentence(i, next)
        || is(c, next, &[",", ".", ";", ")", "!", "?", "»"]) && !c.glued(next + 1)
        || c.hit(next, Pack::Stopword).is_some()
            && !is(c, next, &["à", "contre", "et", "ou", "pour", "sur", "de", "d'"]);
    let plural = before(c, i, &["de"]) && words::after(c, i, Cue::Dating);
    (french(c) && plural && stops && !words::tied_before(c, i)).then_some(year)
}

/// A bare year, where a reader takes the figure as one.
fn year_here(c: &Cursor, i: usize) -> Option<i16> {
    if !c.is_digits(i)
        || !matches!(c.key(i).len(), 2 | 4)
        || before(c, i, &["at"])
        || (before(c, i, &["à"]) && !years::and_year(c, i) && !before(c, i - 1, &["ici"]))
        || before(c, i, &["no", "n°", "№", "nº"])
    {
        return None;
    }
    if c.key(i).len() == 2 {
        return years::second_of_span(c, i).or_else(|| spoken_short(c, i)).or_else(|| dated_short(c, i));
    }
    let year = four_digits(c, i)?;
    if words::tied_before(c, i) && !years::spanned(c, i)
        || (words::tied_after(c, i + 1) && !years::span_of_years(c, i))
    {
        return None;
    }
    if measured(c, i + 1) && c.same_sentence(i, i + 1) || (i > 0 && c.hit(i - 1, Pack::Label).is_some()) {
        return None;
    }
    let cue = words::cue_before(c, i, Cue::Year).is_some() || before(c, i, &["'s"]);
    let strong = cue && !is(c, i - 1, WEAK);
    let counted = plural_noun(c, i, i + 1);
    let determined = before(
        c,
        i,
        &[
            "the", "this", "that", "its", "his", "her", "their", "our", "'s", "in", "since", "(", "en",
            "depuis",
        ],
    );
    if counted && (french(c) && !strong || !french(c) && !determined && !strong) {
        return None;
    }
    // "Vers 1850,", "the revolution of 1789": what counts would have a noun.
    let ends = !c.same_sentence(i, i + 1)
        || c.kind(i + 1) == Some(TokenKind::Sign)
        || c.hit(i + 1, Pack::Stopword).is_some();
    let loose = cue && ends && before(c, i, LOOSE) || words::after(c, i, Cue::Dating) && !counted;
    let paired = years::span_of_years(c, i) || years::spanned(c, i) || years::and_year(c, i);
    let enclosed = before(c, i, &["(", "["]) && is(c, i + 1, &[")", "]", ","]);
    if (1900..=2099).contains(&year) {
        let round = year % 100 == 0;
        return (!round || cue || paired || enclosed).then_some(year);
    }
    ((strong || paired || enclosed || loose) && year <= 2100).then_some(year)
}

/// "FY2020", "FY 2021-22", "FY21": a year of accounts.
fn fiscal(c: &Cursor, i: usize) -> Option<Dated> {
    if c.key(i) != "fy" || c.shape(i) != Shape::Upper {
        return None;
    }
    let at = i + 1;
    if let Some(years) = years::season(c, at) {
        return Some(Dated { from: i, ..years });
    }
    let glued = || two_digits(c, at).filter(|_| c.glued(at));
    let year = four_digits(c, at).or_else(glued)?;
    // "FY21/22"
    let second = (words::dash(c, at + 1) || is(c, at + 1, &["/"])).then(|| two_digits(c, at + 2)).flatten();
    match second.filter(|s| *s == year + 1) {
        Some(second) => Dated::absolute(c, i, at + 3, Edtf::Years(year, second)),
        None if words::tied_after(c, at + 1) => None,
        None => Dated::absolute(c, i, at + 1, Edtf::Year(year)),
    }
}

/// "211 BC", "AD 79", "44 av. J.-C.", "in 2014 AD", "l'an 800".
fn era(c: &Cursor, i: usize) -> Option<Dated> {
    if let Some(len) = words::cue(c, i, Cue::Ad)
        && words::capital(c, i)
        && !french(c)
        && c.is_digits(i + len)
    {
        let year = c.key(i + len).parse().ok().filter(|y| (1..=2100).contains(y))?;
        return Dated::absolute(c, i, i + len + 1, Edtf::Year(year));
    }
    if !c.is_digits(i) || words::tied_before(c, i) {
        return None;
    }
    let year: i16 = c.key(i).parse().ok().filter(|y| (1..=9999).contains(y))?;
    let written = |at: usize| french(c) || c.shape(at) == Shape::Upper;
    if let Some(len) = words::cue(c, i + 1, Cue::Bc).filter(|_| written(i + 1)) {
        return Dated::absolute(c, i, i + 1 + len, Edtf::Year(1 - year));
    }
    if let Some(len) = words::cue(c, i + 1, Cue::Ad).filter(|_| written(i + 1)) {
        return Dated::absolute(c, i, i + 1 + len, Edtf::Year(year));
    }
    let named = french(c) && before(c, i, &["an"]) && before(c, i - 1, &["l'"]);
    (named && (2..=2100).contains(&year) && !words::tied_after(c, i + 1))
        .then(|| Dated::absolute(c, i, i + 1, Edtf::Year(year)))?
}
