//! Ages: "54-year-old", "aged 54", "âgé de 54 ans", "Jones, 52,", "in his 40s", "une octogénaire".

use crate::normalizer::claim::{Amount, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, Cue, after, before, french, is, near, skip, skip_hyphen};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::duration::{self, Length, TimeUnit};
use crate::normalizer::figure::Found;
use crate::normalizer::numeral;
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};

/// Oldest age a person is told to be without a word for it.
const OLDEST: i64 = 115;

/// An age that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    if words::tied_before(c, i) {
        return None;
    }
    if french(c) {
        tens(c, i).or_else(|| french_age(c, i)).or_else(|| french_list(c, i))
    } else {
        tens(c, i).or_else(|| english_old(c, i)).or_else(|| english_aged(c, i)).or_else(|| apposed(c, i))
    }
}

fn found(from: usize, to: usize, amount: Amount, unit: TimeUnit) -> Option<Found> {
    let unit = match unit {
        TimeUnit::Year => "year",
        TimeUnit::Month => "month",
        TimeUnit::Week => "week",
        TimeUnit::Day => "day",
        _ => return None,
    };
    Some(Found {
        from,
        to,
        value: Value::Age { amount, unit: unit.to_owned() },
        bound: None,
        direction: None,
    })
}

fn of_length(from: usize, to: usize, length: &Length) -> Option<Found> {
    (length.value.months == 0).then(|| found(from, to, length.value.amount, length.value.unit))?
}

/// "In his 40s", "her early sixties", "la quarantaine", "quadragénaire", "âgé d'une quarantaine d'années".
fn tens(c: &Cursor, i: usize) -> Option<Found> {
    let decade = |tens: i64| Amount::Range(Decimal::int(tens * 10), Decimal::int(tens * 10 + 9));
    // The article is no number of its own: "d'une quarantaine d'années".
    if is(c, i, &["une"]) && before(c, i, &["d'", "de"]) && c.hit(i + 1, Pack::Decade).is_some() {
        return tens(c, i + 1);
    }
    if let Some(hit) = c.hit(i, Pack::Decade) {
        let n = hit.record.value()?.to_i64()?;
        let to = i + hit.len;
        return match hit.record.tag() {
            "person" => found(i, to, decade(n), TimeUnit::Year),
            "both" => of_person(c, i).then(|| found(i, to, decade(n), TimeUnit::Year))?,
            _ => french_tens(c, i, to, decade(n)),
        };
    }
    // "His 40s", "their late 20s".
    let at = if words::apostrophe(c, i) { i + 1 } else { i };
    let s = c.is_digits(at)
        && c.key(at).len() == 2
        && c.key(at).ends_with('0')
        && is(c, at + 1, &["s", "'s"])
        && c.glued(at + 1);
    if !french(c) && s && of_person(c, i) {
        let n: i64 = c.key(at).parse().ok()?;
        return found(i, at + 2, decade(n / 10), TimeUnit::Year);
    }
    None
}

/// Whether a possessive stands before the tens of an age: "his", "her late".
fn of_person(c: &Cursor, i: usize) -> bool {
    let k = if i > 0 && words::hyphen(c, i - 1) { i - 1 } else { i };
    let k = if before(c, k, &["early", "mid", "late", "middle"]) { k - 1 } else { k };
    before(c, k, &["his", "her", "their", "my", "your", "our", "its"])
}

fn french_tens(c: &Cursor, i: usize, to: usize, amount: Amount) -> Option<Found> {
    // "D'une quarantaine d'années" is an age; "pendant une quarantaine d'années" a length, "une quarantaine de personnes" a count.
    if is(c, to, &["d'"]) && is(c, to + 1, &["années"]) {
        let of = before(c, i, &["une"]) && before(c, i - 1, &["d'", "de"]);
        return of.then(|| found(i, to + 2, amount, TimeUnit::Year))?;
    }
    // "La quarantaine" without "de"; a quarantine is one too.
    let alone = !is(c, to, &["de", "d'"]) && !is(c, i, &["quarantaine"]);
    let passed = before(c, i, &["la"])
        && (before(c, i - 1, &["dans", "passé", "approchant", "dépassé", "atteint"])
            || is(c, to, &["passée", "bien", "approchant"]));
    ((alone && before(c, i, &["la", "sa"])) || passed).then(|| found(i, to, amount, TimeUnit::Year))?
}

/// "54-year-old", "five years old", "6 weeks of age", "87 yo", "18-to-24-year-olds".
fn english_old(c: &Cursor, i: usize) -> Option<Found> {
    if let Some(n) = numeral::read(c, i)
        && is(c, i + n.len, &["yo", "y.o.", "y.o"])
    {
        return found(i, i + n.len + 1, n.amount, TimeUnit::Year);
    }
    let (length, amount) = match duration::length(c, i) {
        Some(length) => (length, None),
        // "18-to-24-year-olds", "33 and 34 years old".
        None => {
            let n = numeral::read(c, i)?;
            let j = skip_hyphen(c, i + n.len);
            let j = skip_hyphen(c, skip(c, j, &["to", "or", "and"]));
            let length = (j > i + n.len).then(|| duration::length(c, j))??;
            (length, Some(n))
        }
    };
    let j = skip_hyphen(c, length.to);
    let old = is(c, j, &["old", "olds"]);
    let of_age = is(c, length.to, &["of"]) && is(c, length.to + 1, &["age"]);
    // "A year-old dispute" is so long old as well; "the two-year old" too.
    if !old && !of_age {
        return None;
    }
    match amount {
        // The first of several: only itself.
        Some(n) if is(c, i + n.len, &["and"]) => found(i, i + n.len, n.amount, length.value.unit),
        Some(n) => {
            let range = Amount::Range(n.value(), length.value.amount.first());
            found(i, j + 1, range, length.value.unit)
        }
        None => of_length(i, if old { j + 1 } else { length.to + 2 }, &length),
    }
}

/// "Aged 54", "age 54", "aged 33, 34 and 39", "turned 40", "under-21s".
fn english_aged(c: &Cursor, i: usize) -> Option<Found> {
    let n = numeral::read(c, i).filter(|n| !n.negative && n.value().is_integer())?;
    let value = n.value().to_i64().filter(|n| (0..=OLDEST).contains(n))?;
    let mut to = i + n.len;
    if words::tied_after(c, to) && !words::dash(c, to) {
        return None;
    }
    let aged = aged_before(c, i);
    let unit = match duration::length(c, i) {
        Some(length) if aged => {
            to = length.to;
            length.value.unit
        }
        _ => TimeUnit::Year,
    };
    if !aged {
        return None;
    }
    // "Aged 18 to 24", "ages 5-11".
    if (is(c, to, &["to", "and"]) || words::dash(c, to))
        && let Some(second) =
            numeral::read(c, to + 1).filter(|m| m.value() > n.value() && m.value() <= Decimal::int(OLDEST))
        && (!is(c, to, &["and"]) || before(c, i, &["between"]))
        && Decimal::int(value) < second.value()
    {
        return found(i, to + 1 + second.len, Amount::Range(n.value(), second.value()), unit);
    }
    // "Turned 40 people away": a count after a verb.
    let verb = before(c, i, &["turned", "turning", "turns"]);
    let counts =
        c.same_sentence(i, to) && c.kind(to) == Some(TokenKind::Word) && c.hit(to, Pack::Stopword).is_none();
    (!(verb && counts)).then(|| found(i, to, n.amount, unit))?
}

/// Whether "aged" or its like stands before a figure, other figures of a list between.
fn aged_before(c: &Cursor, i: usize) -> bool {
    let mut at = i;
    for _ in 0..6 {
        if after(c, at, Cue::Aged) || before(c, at, &["between"]) && after(c, at - 1, Cue::Aged) {
            return true;
        }
        let sep = at;
        while before(c, at, &[",", "and", "et", "or", "ou"]) {
            at -= 1;
        }
        if at == sep || at == 0 || !c.is_digits(at - 1) || !c.same_sentence(i, at - 1) {
            return false;
        }
        at -= 1;
    }
    false
}

/// "Jones, 52, joined", "under-21s", "children under 5", "was 13 when": a figure that is an age by what stands around it.
fn apposed(c: &Cursor, i: usize) -> Option<Found> {
    if !c.is_digits(i) || c.key(i).len() > 3 {
        return None;
    }
    let value: i64 = c.key(i).parse().ok().filter(|n| (1..=OLDEST).contains(n))?;
    if at_death(c, i) {
        return found(i, i + 1, Amount::One(Decimal::int(value)), TimeUnit::Year);
    }
    if i < 2 {
        return None;
    }
    let closed = is(c, i + 1, &[","]) && c.glued(i + 1) && !c.glued(i + 2);
    let ends = is(c, i + 1, &["."]) && !c.same_sentence(i, i + 2) || !c.same_sentence(i, i + 1);
    let bracket =
        before(c, i, &["under", "over"]) || words::hyphen(c, i - 1) && before(c, i - 1, &["under", "over"]);
    if bracket && is(c, i + 1, &["s"]) && c.glued(i + 1) {
        return found(i, i + 2, Amount::One(Decimal::int(value)), TimeUnit::Year);
    }
    let counted = c.same_sentence(i, i + 1)
        && c.kind(i + 1) == Some(TokenKind::Word)
        && c.hit(i + 1, Pack::Stopword).is_none();
    if of_then(c, i)
        || of_somebody(c, i)
        || (bracket && after(c, i - 1, Cue::People) && !counted && !words::tied_after(c, i + 1))
    {
        return found(i, i + 1, Amount::One(Decimal::int(value)), TimeUnit::Year);
    }
    let start = if before(c, i, &["also", "now", "then", "both", "just"]) { i - 1 } else { i };
    let set_off = before(c, start, &[","]) && (closed || ends);
    let name = start.checked_sub(2)?;
    let person = c.same_sentence(name, i)
        && c.kind(name) == Some(TokenKind::Word)
        && (matches!(c.shape(name), Shape::Capital) || words::cue(c, name, Cue::Trade).is_some()
            // "a mother of three, 45,"
            || name > 1 && before(c, name, &["of"]) && words::cue(c, name - 2, Cue::Trade).is_some())
        && words::month(c, name).is_none()
        && words::weekday(c, name).is_none()
        && c.gap(i) != crate::rules::tokenize::Gap::None;
    // "In London, 52, ..." is not written; but lists of figures are: "Chelsea, 52, Arsenal, 48".
    let list = c.is_digits(i + 2)
        || (c.kind(i + 3) == Some(TokenKind::Sign) && c.is_digits(i + 4))
        || (ends && value < 10);
    (set_off && person && !list).then(|| found(i, i + 1, Amount::One(Decimal::int(value)), TimeUnit::Year))?
}

/// "She was 54.", "who is now 68, said": somebody is a bare figure, and the clause ends there.
fn of_somebody(c: &Cursor, i: usize) -> bool {
    let ends = !c.same_sentence(i, i + 1)
        || c.kind(i + 1) == Some(TokenKind::Sign) && !words::tied_after(c, i + 1) && !words::dash(c, i + 1)
        || is(c, i + 1, &["and", "but", "at", "in", "years"]) && c.same_sentence(i, i + 1);
    let verb =
        if before(c, i, &["just", "only", "now", "already", "still", "nearly", "almost", "about", "then"]) {
            i - 1
        } else {
            i
        };
    let being = before(c, verb, &["was", "is", "'s", "turned", "turns", "am"]);
    being && ends && c.same_sentence(verb - 1, i) && after(c, verb - 1, Cue::Somebody) && c.key(i).len() < 3
}

/// "Died at 54", "At 54, she": an age without a word for it.
fn at_death(c: &Cursor, i: usize) -> bool {
    if !before(c, i, &["at"]) || c.key(i).len() != 2 || words::tied_after(c, i + 1) {
        return false;
    }
    let at = i - 1;
    let ends = !c.same_sentence(i, i + 1) || c.kind(i + 1) == Some(TokenKind::Sign) && !words::dash(c, i + 1);
    let opens = c.starts_sentence(at) && is(c, i + 1, &[","]) && is(c, i + 2, &["she", "he"]);
    opens || ends && after(c, at, Cue::Dying)
}

/// "Was 13 when", "who was 11 at the time": an age by what follows.
fn of_then(c: &Cursor, i: usize) -> bool {
    let being = before(c, i, &["was", "is", "were", "am", "are", "being", "just", "only", "turned", "'s"]);
    let then = is(c, i + 1, &["when"])
        || (is(c, i + 1, &["at"]) && is(c, i + 2, &["the"]) && is(c, i + 3, &["time"]));
    being && then && c.same_sentence(i, i + 1)
}

/// "Âgé de 54 ans", "à 18 ans", "avait 13 ans", "une fille de 3 ans", ", 52 ans,", "les 18-25 ans", "dix-huit mois d'âge".
fn french_age(c: &Cursor, i: usize) -> Option<Found> {
    let length = duration::length(c, i)?;
    let unit = length.value.unit;
    if unit < TimeUnit::Day || length.vague {
        return None;
    }
    let to = length.to;
    let age = |to| of_length(i, to, &length);
    if near(c, i, to, &["d'"]) && is(c, to + 1, &["âge"]) {
        return age(to + 2);
    }
    let year =
        unit == TimeUnit::Year && is(c, to - 1, &["ans", "an"]) || length.compound && unit >= TimeUnit::Month;
    let start = hedge_before(c, i);
    if aged_before(c, start) || aged_before(c, i) {
        return age(to);
    }
    let first = length.value.amount.first();
    let of = near(c, i, to, &["de", "d'", "plus"]);
    if year && !length.article && after(c, start, Cue::Has) && !of && had(c, start, i) {
        return age(to);
    }
    let fits = first <= Decimal::int(OLDEST) && first >= Decimal::ONE;
    // "Cette proposition a 8 mois.", "À 6 semaines, on peut" and "un 90 jours vieille": clauses that end there.
    let ends = !c.same_sentence(i, to) || is(c, to, &[",", ".", ")", ";", "!", "?"]);
    let verb = before(c, start, &["a", "avait", "ont", "avaient"]) && had(c, start, i);
    let at_start = before(c, start, &["à"]) && c.starts_sentence(start - 1) && is(c, to, &[","]);
    let small = unit != TimeUnit::Year
        && !length.article
        && (person_of_weeks(c, start) || (ends && verb) || at_start);
    let old = |k| near(c, i, k, &["vieux", "vieille", "vieilles"]);
    if small || old(to) || (old(to + 1) && is(c, to, &["la", "le"]) && before(c, i, &["un", "une"])) {
        return age(to);
    }
    if !year || !fits || length.article {
        return None;
    }
    let tens = matches!(length.value.amount, Amount::Range(..));
    let yes = before(c, start, &["à", "dès"]) && at_age(c, start, to) && !of
        || (of_person_noun(c, start) && !(of && words::cue(c, to + 1, Cue::Span).is_some()))
        || (set_off(c, i, to) && !length.compound)
        || (before(c, start, &["les", "aux", "des"]) && (tens || start < i)) && !of
        || (before(c, start, &["ses", "mes", "leurs"]) && !of);
    yes.then(|| age(to))?
}

/// First token of the hedge before a figure: "à peine", "seulement", "plus de", "moins de", "environ", "près de".
fn hedge_before(c: &Cursor, i: usize) -> usize {
    let mut k = i;
    for _ in 0..4 {
        let hedge = after(c, k, Cue::Hedge)
            || (before(c, k, &["de", "d'"]) && before(c, k - 1, &["plus", "moins", "près", "autour"]))
            || (before(c, k, &["à"]) && is(c, k, &["peine"]))
            || (before(c, k, &["plus", "moins", "près", "autour"]) && is(c, k, &["de", "d'"]));
        if !hedge {
            break;
        }
        k -= 1;
    }
    k
}

/// "À 18 ans": an age, but "une peine de 15 à 18 ans" and "taux à 10 ans" are lengths.
fn at_age(c: &Cursor, start: usize, to: usize) -> bool {
    if start < 2 {
        return true;
    }
    let loan = words::cue(c, start - 2, Cue::Loan).is_some() || c.is_digits(start - 2);
    let sentenced = |k| words::cue(c, k, Cue::Sentenced).is_some();
    let prison = (start.saturating_sub(4)..start).any(sentenced) || is(c, to, &["de"]);
    !loan && !prison
}

/// "Avait 13 ans": the verb and its figure stand together, hedges between; "il y a 13 ans" tells a date.
fn had(c: &Cursor, start: usize, i: usize) -> bool {
    let verb = words::cue_before(c, start, Cue::Has).unwrap_or(start);
    let there = before(c, verb, &["y"]);
    let being =
        is(c, start - 1, &["est", "était"]) && !before(c, verb, &["elle", "il", "j'ai", "je", "bébé"]);
    i - verb <= 6 && !there && !being
}

/// "De 54 ans" after someone: not after a noun whose length is told.
fn of_person_noun(c: &Cursor, start: usize) -> bool {
    if !before(c, start, &["de", "d'"]) {
        return false;
    }
    let de = start - 1;
    let (lo, hi) = (de.saturating_sub(4), de);
    if lo == hi || !c.same_sentence(de - 1, de) {
        return false;
    }
    let clause = (lo..hi).rev().take_while(|k| c.same_sentence(*k, de) && !is(c, *k, &[",", ";", "("]));
    let spans = clause.into_iter().any(|k| words::cue(c, k, Cue::Span).is_some());
    let last = hi - 1;
    if c.kind(last) == Some(TokenKind::Sign) && !is(c, last, &[",", ")", "»", "”"]) || spans {
        return false;
    }
    // "Depuis l'âge de": told by its cue; a verb or preposition before "de" makes no person.
    !(c.hit(last, Pack::Stopword).is_some()
        || c.is_digits(last)
        || is(c, last, &["plus", "moins", "près", "lors", "afin"]))
}

/// Whether the figure in weeks or months is told of someone young.
fn person_of_weeks(c: &Cursor, start: usize) -> bool {
    if before(c, start, &["de", "d'"]) {
        let de = start - 1;
        return (de.saturating_sub(2)..de)
            .any(|k| c.same_sentence(k, de) && words::cue(c, k, Cue::Young).is_some());
    }
    // "Quand le bébé était seulement dix mois", "le bébé avait dix mois".
    after(c, start, Cue::Has)
        && (start.saturating_sub(3)..start)
            .any(|k| c.same_sentence(k, start) && words::cue(c, k, Cue::Young).is_some())
}

/// ", 52 ans,", "(54 ans)", "Jones, 52 ans".
fn set_off(c: &Cursor, i: usize, to: usize) -> bool {
    let open = before(c, i, &[",", "("]);
    let close = is(c, to, &[",", ")", "."]) || !c.same_sentence(i, to);
    let name = i >= 2 && c.kind(i - 2) == Some(TokenKind::Word) && words::unit(c, i - 2).is_none();
    open && name && (close || words::capital(c, i - 2)) && !(c.is_digits(i.saturating_sub(2)))
}

/// The "33" of "âgés de 33, 34 et 39 ans", the "18" of "entre 18 et 25 ans" after "âgés".
fn french_list(c: &Cursor, i: usize) -> Option<Found> {
    let n = numeral::read(c, i)?;
    if !aged_before(c, i) {
        return None;
    }
    let mut j = i + n.len;
    for _ in 0..6 {
        if !is(c, j, &[",", "et", "ou", "à"]) || !c.same_sentence(i, j) {
            return None;
        }
        if let Some(length) = duration::length(c, j + 1) {
            return found(i, i + n.len, n.amount, length.value.unit)
                .filter(|_| n.value() <= Decimal::int(OLDEST));
        }
        j += 1 + numeral::read(c, j + 1)?.len;
    }
    None
}
