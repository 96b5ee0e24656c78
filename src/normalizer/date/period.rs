//! Quarters, halves and seasons: "first quarter of 2022", "T1 2022", "second semestre", "l'été dernier".

use super::words::{self, Cue, after, before, french, is, near, skip, skip_hyphen};
use super::{Dated, Edtf, Written, year};
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::Shape;

/// A quarter, a half or a season.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Dated> {
    season(c, i).or_else(|| named(c, i)).or_else(|| lettered(c, i))
}

#[derive(Clone, Copy)]
enum Part {
    Quarter(i8),
    Half(i8),
}

fn dated(c: &Cursor, from: usize, to: usize, part: Part, year: Option<i16>) -> Option<Dated> {
    match (part, year) {
        (Part::Quarter(quarter), Some(year)) => Dated::absolute(c, from, to, Edtf::Quarter { year, quarter }),
        (Part::Half(half), Some(year)) => Dated::absolute(c, from, to, Edtf::Half { year, half }),
        (Part::Quarter(quarter), None) => Dated::new(c, from, to, Written::Quarter(quarter)),
        (Part::Half(half), None) => Dated::new(c, from, to, Written::Half(half)),
    }
}

/// The year of a part of it: "of 2022", "2022", "de 2022", "of fiscal 2022".
fn of_year(c: &Cursor, to: usize) -> (usize, Option<i16>) {
    let mut k = skip(c, to, &[",", "of", "de", "in", "en"]);
    k = skip(c, skip(c, k, &["the", "l'"]), &["fiscal", "exercice", "année", "calendar"]);
    k = skip(c, k, &["year"]);
    match year::four_digits(c, k) {
        Some(y) if !words::tied_after(c, k + 1) || words::dash(c, k + 1) => (k + 1, Some(y)),
        _ => (to, None),
    }
}

/// "First quarter", "troisième trimestre", "first half of the year", "second semestre".
fn named(c: &Cursor, i: usize) -> Option<Dated> {
    let (len, n) = words::rank(c, i)?;
    let n = i8::try_from(n).ok().filter(|n| (1..=4).contains(n))?;
    let j = skip_hyphen(c, i + len);
    let quarter = is(c, j, &["quarter", "trimestre"]);
    let half = n <= 2 && is(c, j, &["half", "semestre", "moitié"]);
    if !quarter && !half || (words::hyphen(c, j + 1) && is(c, j + 2, &["final", "finals", "finale"])) {
        return None;
    }
    let part = if quarter { Part::Quarter(n) } else { Part::Half(n) };
    let (to, year) = of_year(c, j + 1);
    if year.is_some() {
        return dated(c, i, to, part, year);
    }
    let of_the_year = {
        let k = skip(c, j + 1, &["of", "de"]);
        let k = skip(c, k, &["the", "this", "last", "next", "l'", "cette"]);
        is(c, k, &["year", "année", "exercice"])
    };
    // The half of a match and the quarter of a game are no parts of a year; neither is the half of a month.
    let fits = if half {
        of_the_year || is(c, j, &["semestre"]) || words::cue(c, j + 1, Cue::Accounts).is_some()
    } else {
        of_the_year || french(c) || !sport(c, i)
    };
    let mut found = if fits { dated(c, i, j + 1, part, None) } else { None }?;
    // "The fourth quarter of last year": which year is told beside it.
    if let (Some(shift), Some(today)) = (year_shift(c, j + 1), c.article.published_day()) {
        let year = today.year().checked_add(shift)?;
        found.date.resolved = Some(match part {
            Part::Quarter(quarter) => Edtf::Quarter { year, quarter },
            Part::Half(half) => Edtf::Half { year, half },
        });
    }
    Some(found)
}

/// How many years away the year lies of which a part ends before token `to`: "of last year", "de l'an prochain".
fn year_shift(c: &Cursor, to: usize) -> Option<i16> {
    let at = skip(c, skip(c, to, &["of", "in", "de"]), &["l'"]);
    if !c.same_sentence(to, at) || at == to {
        return None;
    }
    [(Cue::Last, -1), (Cue::Next, 1)].into_iter().find_map(|(which, shift)| {
        let told = match french(c) {
            true => is(c, at, &["an", "année"]) && words::cue(c, at + 1, which).is_some(),
            false => words::cue(c, at, which).is_some_and(|len| is(c, at + len, &["year"])),
        };
        told.then_some(shift)
    })
}

/// Whether words of sport stand in the sentence of `i`.
fn sport(c: &Cursor, i: usize) -> bool {
    let near = i.saturating_sub(20)..(i + 20).min(c.len());
    near.into_iter().any(|k| c.same_sentence(i, k) && words::cue(c, k, Cue::Game).is_some())
}

/// "Q1 2022", "Q3", "T1 2022", "H1", "S2 2021".
fn lettered(c: &Cursor, i: usize) -> Option<Dated> {
    let key = c.key(i);
    let n: i8 = if c.is_digits(i + 1) && c.glued(i + 1) && c.shape(i) != Shape::Lower {
        c.key(i + 1).parse().ok()?
    } else {
        return None;
    };
    if words::tied_after(c, i + 2) || (c.glued(i) && i > 0) {
        return None;
    }
    let (part, sure) = match (key, n) {
        ("q", 1..=4) => (Part::Quarter(n), true),
        ("t", 1..=4) if french(c) => (Part::Quarter(n), false),
        ("h", 1..=2) if !french(c) => (Part::Half(n), false),
        ("s", 1..=2) if french(c) => (Part::Half(n), false),
        _ => return None,
    };
    let (to, year) = of_year(c, i + 2);
    // An Audi Q3, a tram T1: without a year the letter needs a preposition.
    let cued =
        before(c, i, &["in", "for", "of", "au", "du", "le", "since", "during", "and", "from", "to", "vs"])
            || is(c, to, &["of", "results", "earnings", "sales", "revenue", "profit", "profits", "'s"])
                && !(i > 0 && words::capital(c, i - 1) && c.same_sentence(i - 1, i));
    (year.is_some() || (sure && cued)).then(|| dated(c, i, to, part, year))?
}

/// The "'69" of "the summer of '69", the "69" of "l'été 69": the place after it, and the year.
fn short_year(c: &Cursor, i: usize, at: usize) -> Option<(usize, i16)> {
    let marked = words::apostrophe(c, at) && c.glued(at + 1);
    let at = if marked { at + 1 } else { at };
    let year = year::two_digits(c, at).filter(|_| c.same_sentence(i, at) && !words::tied_after(c, at + 1))?;
    let counts = c.same_sentence(i, at + 1)
        && c.kind(at + 1) == Some(crate::rules::tokenize::TokenKind::Word)
        && c.hit(at + 1, crate::rules::Pack::Stopword).is_none();
    let told = before(c, i, &["l'", "the", "le", "au", "of", "in", "cet"]);
    (marked || told && year < 2000 && !counts).then_some((at + 1, year))
}

/// "Summer 2018", "l'été 2018", "last summer", "cet hiver", "in the spring".
fn season(c: &Cursor, i: usize) -> Option<Dated> {
    let (len, season, sure) = words::season(c, i)?;
    let to = i + len;
    let k = skip(c, to, &["of", "de", "d'"]);
    if let Some(year) = year::four_digits(c, k)
        && (k > to || !before(c, i, &["ayant", "a", "ont", "avait", "avoir"]))
    {
        // "L'hiver 2018-2019": the year in which it began.
        let span = (words::dash(c, k + 1) || is(c, k + 1, &["/"])) && c.glued(k + 1) && c.is_digits(k + 2);
        let end = if span { k + 3 } else { k + 1 };
        return Dated::absolute(c, i, end, Edtf::Season { year: Some(year), season });
    }
    if let Some((end, year)) = short_year(c, i, k) {
        return Dated::absolute(c, i, end, Edtf::Season { year: Some(year), season });
    }
    for (which, shift) in [(Cue::Last, -1), (Cue::This, 0), (Cue::Next, 1)] {
        if let Some(from) = words::cue_before(c, i, which)
            && (!french(c) || which == Cue::This)
            && !is(c, i - 1, &["following", "previous"])
        {
            return Dated::new(c, from, to, Written::Season { season, shift });
        }
        if french(c)
            && near(c, i, to, &["dernier", "passé", "prochain"])
            && let Some(more) = words::cue(c, to, which)
        {
            return Dated::new(c, i, to + more, Written::Season { season, shift });
        }
    }
    // "The Winter Olympics", "summer camp", "a spring roll": a season that names a thing is no date.
    let free = !c.same_sentence(i, to)
        || c.kind(to) != Some(crate::rules::tokenize::TokenKind::Word)
        || c.hit(to, crate::rules::Pack::Stopword).is_some();
    let cued = if french(c) {
        (before(c, i, &["en", "au"]) || before(c, i, &["l'", "le"]) && !before(c, i - 1, &["de", "dans"]))
            && !before(c, i.saturating_sub(1), &["heure"])
    } else {
        before(c, i, &["the", "in", "early", "late", "mid", "by", "until", "since", "-"])
            && before(
                c,
                i - 1,
                &[
                    "in", "by", "until", "since", "over", "during", "this", "for", "early", "late", "mid",
                    "before", "after", "through",
                ],
            )
            || (sure && before(c, i, &["in", "by", "until", "since", "early", "late"]))
    };
    (free && cued && !(words::capital(c, i) && !french(c) && !sure && !c.starts_sentence(i)))
        .then(|| Dated::absolute(c, i, to, Edtf::Season { year: None, season }))?
        .filter(|_| !after(c, i, Cue::Has))
}
