//! Ages in French: "âgé de 54 ans", "à 18 ans", "une fille de 3 ans", "les 18-25 ans".

use super::{OLDEST, aged_before, found, of_length};
use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, Cue, after, before, is, near};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::duration::{self, TimeUnit};
use crate::normalizer::figure::Found;
use crate::normalizer::numeral;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// An age in the words of French.
pub(super) fn read(c: &Cursor, i: usize) -> Option<Found> {
    age(c, i).or_else(|| list(c, i))
}

/// "Âgé de 54 ans", "à 18 ans", "avait 13 ans", "une fille de 3 ans", ", 52 ans,", "les 18-25 ans", "dix-huit mois d'âge".
fn age(c: &Cursor, i: usize) -> Option<Found> {
    let length = duration::length(c, i)?;
    let unit = length.value.unit;
    if unit < TimeUnit::Day || length.vague {
        return None;
    }
    let to = length.to;
    let told = |to| of_length(i, to, &length);
    if near(c, i, to, &["d'"]) && is(c, to + 1, &["âge"]) {
        return told(to + 2);
    }
    let year =
        unit == TimeUnit::Year && is(c, to - 1, &["ans", "an"]) || length.compound && unit >= TimeUnit::Month;
    let start = hedge_before(c, i);
    if aged_before(c, start) || aged_before(c, i) {
        return told(to);
    }
    let first = length.value.amount.first();
    let of = near(c, i, to, &["de", "d'", "plus"]);
    if year && !length.article && after(c, start, Cue::Has) && !of && had(c, start, i) {
        return told(to);
    }
    // "Le bébé a un an.", "elle avait un an et demi": of someone young, and nothing more is told of the year.
    let one = length.value.unit == TimeUnit::Year
        && first <= Decimal::int(2)
        && (length.article || length.compound);
    if one && is_one(c, start, to) {
        return told(to);
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
        return told(to);
    }
    if !year || !fits || length.article {
        return None;
    }
    let tens = matches!(length.value.amount, Amount::Range(..));
    let yes = before(c, start, &["à", "dès"]) && at_age(c, start, to) && !of
        || (of_person_noun(c, start) && !(of && words::cue(c, to + 1, Cue::Span).is_some()))
        || (set_off(c, i, to) && !length.compound)
        || (before(c, start, &["les", "aux", "des"]) && (tens || start < i)) && !of
        || (before(c, start, &["ses", "mes", "leurs"]) && !of)
        || of_ages(c, start) && !of;
    yes.then(|| told(to))?
}

/// Whether "un an" is someone's age: behind "elle a", "le bébé avait", and the clause ends there.
fn is_one(c: &Cursor, start: usize, to: usize) -> bool {
    let ends = !c.same_sentence(start, to)
        || is(c, to, &[",", ".", ";", ")", "!", "?", "et", "quand", "lorsque", "lorsqu'"]);
    let has = before(c, start, &["a", "avait", "ont", "avaient", "aura"]) && start > 1;
    let whose = start.saturating_sub(2);
    let somebody =
        is(c, whose, &["il", "elle", "ils", "elles"]) || words::cue(c, whose, Cue::Young).is_some();
    ends && has && somebody && c.same_sentence(whose, start) && !before(c, whose, &["y"])
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

/// "L'âge minimum est de 21 ans": what is told of an age, in the words before the figure.
fn of_ages(c: &Cursor, start: usize) -> bool {
    let words = (start.saturating_sub(7)..start).rev();
    let mut words = words.take_while(|k| c.same_sentence(*k, start) && c.kind(*k) == Some(TokenKind::Word));
    before(c, start, &["de", "d'", "à", "est", "était"]) && words.any(|k| is(c, k, &["âge", "âges"]))
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
    // "Lorsque la petite était à peine neuf mois", "la petite avait neuf mois".
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

/// The "31" of "âgés de 31, 36 et 42 ans", the "18" of "entre 18 et 25 ans" after "âgés".
fn list(c: &Cursor, i: usize) -> Option<Found> {
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
