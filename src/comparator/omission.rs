//! Figures that only one version tells: which of them an editor should look at.

use super::align::{Alignment, Bead, Neighbours};
use super::derived;
use super::finding::{Finding, FindingType, Link, Location, Severity, Why};
use super::loose::{self, is_staged};
use super::rule::Rule;
use super::side::Side;
use super::verdict::{self, Judgement, judge};
use super::weight::{is_half_a_night, is_weak, weight};
use crate::article::Span;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Currency, Kind, NumberRole, Value};
use crate::normalizer::date::words::{self, Cue};
use crate::normalizer::date::{CalendarUnit, DurationValue, Edtf, Written};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral;
use crate::rules::tokenize::Shape;
use crate::rules::{Hit, Pack};
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Beads on either side within which a repeated figure answers its other telling.
const REACH: usize = 3;
/// Tokens of a phrase before the figure in it.
const PHRASE: usize = 4;
/// Bytes between a bracket and the converted amount in it: "(about", "(soit environ".
const GLOSS: usize = 16;
/// Most tokens of a run of sentences in which a stray figure is looked for.
const MOST_SEARCHED: usize = 5000;
/// Figures of one bead that are looked for in the other version: of a table that is another nobody reads more.
const MOST_STRAYS: usize = 200;
/// Pairs of such a figure and one of the other version in which it is looked for.
const MOST_PAIRS: usize = 1_000_000;
/// Claims before a bracket of which one may be what it converts: others are inside it, or the word between.
const MOST_NESTED: usize = 32;

/// The figures of one version that nothing answers.
pub struct Strays<'a> {
    /// Each with its bead.
    pub over: &'a [(ClaimId, usize)],
    /// Those of the other version, which answer nothing either.
    pub facing: &'a [(ClaimId, usize)],
    /// Whether another finding speaks of it.
    pub told: &'a dyn Fn(&ClaimId) -> bool,
    /// The figures that found their answers.
    pub links: &'a [Link],
}

/// Findings for the figures of `side` that nothing answers; `kind` says which version lacks them.
pub fn findings(
    side: &Side,
    other: &Side,
    alignment: &Alignment,
    strays: &Strays,
    kind: FindingType,
) -> Vec<Finding> {
    let omitted = kind == FindingType::Omission;
    let theirs = |bead: &Bead| if omitted { bead.right.clone() } else { bead.left.clone() };
    let neighbours = Neighbours::of(alignment);
    let answered = answered(other, strays.links);
    let ends = strays.links.iter().flat_map(|l| [l.left, l.right]);
    let spoken: HashSet<ClaimId> = ends.filter(|l| l.0 == side.article).map(|l| l.1).collect();
    let one = |c: &Claim| values(&c.value) == [Decimal::ONE];
    let facing = strays.facing.iter().filter(|(id, _)| !one(other.claim(*id)));
    let faced: HashSet<usize> = facing.map(|(_, k)| *k).collect();
    let over: HashSet<ClaimId> = strays.over.iter().map(|(id, _)| *id).collect();
    let mut told = HashMap::<usize, usize>::new();
    strays
        .over
        .iter()
        .filter(|(id, _)| !(strays.told)(id))
        .filter(|(_, k)| {
            let count = told.entry(*k).or_default();
            *count += 1;
            let there: usize =
                neighbours.near(*k, REACH).iter().map(|b| other.claims(&theirs(b)).len()).sum();
            *count <= MOST_STRAYS.min(MOST_PAIRS / there.max(1))
        })
        .filter_map(|(id, k)| {
            let claim = side.claim(*id);
            let bead = alignment.beads.get(*k)?;
            let near = neighbours.near(*k, REACH);
            let told = near.iter().flat_map(|b| other.claims(&theirs(b))).any(|c| is_told(claim, c));
            let there: Vec<&Claim> = near.iter().flat_map(|b| other.claims(&theirs(b))).collect();
            if told
                || is_told_by_ends(claim, &there)
                || is_end_of_score(side, claim, &there)
                || is_gloss(side, claim)
                || is_repeated(claim, side, &near, omitted, &over)
                || mentions(other, &theirs(bead), (claim, claim.span.of(side.text())), &answered)
                || is_kept(side, claim, other, &theirs(bead))
                || told_from_there(other, &theirs(bead), claim)
                || is_half_a_night(side, claim, &spoken)
            {
                return None;
            }
            if is_staged(side, claim) || says_phrase(side, claim, other, &theirs(bead)) {
                return None;
            }
            let faced = faced.contains(k);
            let severity = match share(side, claim) {
                Some(numbers) if stand(other, &theirs(bead), &numbers, &answered) => return None,
                Some(_) => Severity::Warning,
                None if derived::is_derived(side, claim, &spoken) => weight(claim).map(|_| Severity::Note)?,
                None if is_weak(side, claim, bead, faced) => weight(claim).map(|_| Severity::Note)?,
                None => weight(claim)?,
            };
            let rule = if omitted { Rule::ClaimOmitted } else { Rule::ClaimAdded };
            let locations = vec![
                side.place_of(claim),
                other.gap(place(other, &nearest(side, claim, other, &theirs(bead)))),
            ];
            let confidence = if severity == Severity::Warning { 0.6 } else { 0.4 };
            Some(Finding {
                rule,
                kind,
                severity,
                confidence,
                locations: in_order(locations),
                claims: Vec::new(),
                why: Why::NotFound,
                expected: None,
            })
        })
        .collect()
}

/// Locations in the order of the articles.
pub fn in_order(mut locations: Vec<Location>) -> Vec<Location> {
    locations.sort_by_key(|l| l.article);
    locations
}

/// Where in a run of sentences something is missing: after the last of them.
pub fn place(side: &Side, sentences: &Range<usize>) -> Span {
    let all = &side.reading.cursor.article.sentences;
    let last = sentences.end.checked_sub(1).and_then(|s| all.get(s)).or(all.last());
    Span::at(last.map_or(0, |s| s.span.end()))
}

/// Tokens of the figures that answer another, with what the figure is: its own digits are spoken for, while those of
/// "71.25" say nothing of 25.
fn answered(side: &Side, links: &[Link]) -> HashMap<usize, Vec<Decimal>> {
    let ends = links.iter().flat_map(|l| [l.left, l.right]).filter(|(article, _)| *article == side.article);
    let claims = ends.map(|(_, id)| side.claim(id));
    claims.flat_map(|c| side.tokens(c.id).map(|token| (token, values(&c.value)))).collect()
}

/// The sentence of a run that says most of what the claim's own sentence says, as a run of one.
fn nearest(side: &Side, claim: &Claim, other: &Side, run: &Range<usize>) -> Range<usize> {
    let Some(features) = side.features.get(claim.sentence) else { return run.clone() };
    let likeness = |s: usize| other.features.get(s).map_or(0.0, |f| f.weigh(features.meet(f).right));
    let best = run.clone().max_by(|a, b| likeness(*a).total_cmp(&likeness(*b)).then(b.cmp(a)));
    best.map_or(run.clone(), |s| s..s + 1)
}

/// Whether the other figure tells this one; "last month" and some month may be one, but does not say so.
fn is_told(claim: &Claim, other: &Claim) -> bool {
    match judge(claim, other) {
        Judgement::Agree(_, why) => {
            let one_kind = claim.value.kind() == other.value.kind();
            let date = matches!(claim.value, Value::Date(_));
            match why {
                Why::Resolved | Why::Restated => one_kind && !date,
                // A figure inside a range is not the range, unless it is one of its ends.
                Why::PartOf => date || is_end(claim, other),
                _ => true,
            }
        }
        _ => false,
    }
}

/// The two numbers of a fraction told by two, "three in four": that is no loose "half" or "third".
pub fn share(side: &Side, claim: &Claim) -> Option<Vec<Decimal>> {
    if !matches!(claim.value, Value::Number { role: NumberRole::Fraction, .. }) {
        return None;
    }
    let (cursor, own) = (&side.reading.cursor, side.tokens(claim.id));
    let mut numbers = Vec::new();
    let mut i = own.start;
    while i < own.end {
        let number = numeral::read(cursor, i).filter(|n| n.len > 0);
        numbers.extend(number.as_ref().map(|n| n.value()));
        i += number.map_or(1, |n| n.len);
    }
    (numbers.len() >= 2).then_some(numbers)
}

/// Whether a figure is part of a phrase for which the other version has its own: "in the top ten" for "parmi les meilleurs".
pub fn says_phrase(side: &Side, claim: &Claim, other: &Side, run: &Range<usize>) -> bool {
    let (own, theirs) = (side.tokens(claim.id), other.sentence_tokens(run));
    let terms = |side: &Side, i: usize| -> Vec<(usize, String)> {
        let phrase = |h: &&Hit| match h.record.pack() {
            Pack::Term => true,
            Pack::Retelling => h.record.tagged("phrase"),
            _ => false,
        };
        let hits = side.reading.cursor.hits(i).iter().filter(phrase);
        hits.map(|h| (h.len, h.record.id().to_owned())).collect()
    };
    let around = own.start.saturating_sub(PHRASE)..own.end;
    let mine = around.flat_map(|i| terms(side, i).into_iter().map(move |(len, id)| (i, len, id)));
    let mut held = mine.filter(|(i, len, _)| *len > 1 && *i <= own.start && i + len >= own.end);
    held.any(|(.., id)| (theirs.0..theirs.1).any(|i| terms(other, i).iter().any(|(_, t)| *t == id)))
}

/// The two ends of a span of time, each as a length of its own; none of what is no span.
fn ends_of(claim: &Claim) -> Option<[Claim; 2]> {
    // "Between six and seven o'clock", « entre 18 et 19 heures ».
    if let Value::Number { amount: Amount::Range(a, b), role, of, per } = &claim.value {
        let end = |d: &Decimal| {
            let (of, per) = (of.clone(), per.clone());
            let value = Value::Number { amount: Amount::One(*d), role: *role, of, per };
            Claim { value, ..claim.clone() }
        };
        return Some([end(a), end(b)]);
    }
    let Value::Duration(DurationValue { amount: Amount::Range(a, b), unit, .. }) = &claim.value else {
        return None;
    };
    let end = |d: Decimal| {
        let value = Value::Duration(DurationValue::new(Amount::One(d), *unit));
        Claim { value, ..claim.clone() }
    };
    Some([end(*a), end(*b)])
}

/// Whether a span of time is told by both of its ends, or a length is the end of a span: "between 30 and 90 minutes" is "entre
/// une demi-heure et une heure et demie".
pub fn is_told_by_ends(claim: &Claim, there: &[&Claim]) -> bool {
    if let Some(ends) = ends_of(claim) {
        return ends.iter().all(|end| there.iter().any(|t| judge(end, t).agrees()));
    }
    let length = matches!(claim.value, Value::Duration(_));
    length && there.iter().filter_map(|t| ends_of(t)).flatten().any(|end| judge(claim, &end).agrees())
}

/// Whether a count is one of the two of a vote or result of which its sentence tells the other too: "beat him by 1,214 votes
/// to 1,211", « 1214 voix, contre 1211 ».
fn is_end_of_score(side: &Side, claim: &Claim, there: &[&Claim]) -> bool {
    let Value::Number { amount: Amount::One(number), .. } = claim.value else { return false };
    let own = side.claims(&(claim.sentence..claim.sentence + 1));
    let told = |d: Decimal| own.iter().any(|c| c.id != claim.id && values(&c.value) == [d]);
    there.iter().any(|c| match c.value {
        Value::Score { left, right } => left == number && told(right) || right == number && told(left),
        _ => false,
    })
}

/// Whether a run of sentences says a whole number above two in words or digits of which no figure was read: "1-for-6" for
/// "une fois en six occasions".
pub fn is_spoken(side: &Side, sentences: &Range<usize>, claim: &Claim) -> bool {
    let Value::Number { amount: Amount::One(number), .. } = claim.value else { return false };
    if number <= Decimal::int(2) || number.exponent() != 0 {
        return false;
    }
    let read = side.claims(sentences).iter().filter(|c| c.value.kind().is_figure());
    let read = read.flat_map(|c| side.tokens(c.id).map(move |token| (token, vec![number]))).collect();
    // Only a date is asked how it is written.
    mentions(side, sentences, (claim, ""), &read)
}

/// Nothing, or the word that is counted.
fn is_one_word(text: &str) -> bool {
    text.trim().chars().all(char::is_alphabetic)
}

/// Whether a single figure is an end of the other's range.
fn is_end(claim: &Claim, other: &Claim) -> bool {
    let (figure, ends) = (values(&claim.value), values(&other.value));
    matches!(&figure[..], [d, ..] if ends.contains(d)) && figure.len() == 1
}

/// A converted amount in brackets after the amount it converts.
pub fn is_gloss(side: &Side, claim: &Claim) -> bool {
    let before = side.text().get(..claim.span.start()).unwrap_or("").trim_end();
    let near = before.len().saturating_sub(GLOSS + 1);
    let opened = before.as_bytes()[near..].iter().rposition(|b| matches!(b, b'(' | b'['));
    let Some(bracket) = opened.map(|at| near + at) else { return false };
    let claims = &side.reading.claims;
    let earlier = claims.partition_point(|c| c.span.start() < bracket);
    !is_of_another_country(side, claim)
        && claims[earlier.saturating_sub(MOST_NESTED)..earlier].iter().any(|c| {
            let end = c.span.end();
            // "300 000 livres (345 000 euros)": whether livres are money or books, the brackets convert them.
            (c.value.kind() == claim.value.kind() || c.value.kind() == Kind::Number)
                && end <= bracket
                && before.get(end..bracket).is_some_and(is_one_word)
        })
}

/// "15 milliards d'euros canadiens": no conversion gives a currency that does not exist.
fn is_of_another_country(side: &Side, claim: &Claim) -> bool {
    let Value::Money { currency: Currency::Iso(iso), .. } = &claim.value else { return false };
    let after = side.reading.cursor.hits(side.tokens(claim.id).end);
    let mut countries =
        after.iter().filter(|h| h.record.pack() == Pack::Particle && h.record.tagged("country"));
    countries.any(|h| h.record.id() != iso)
}

/// Whether the same figure stands nearby in its own version, so that the other version need not say it again.
/// The twin must itself be answered: two that both got lost do not stand for each other.
fn is_repeated(claim: &Claim, side: &Side, near: &[&Bead], omitted: bool, over: &HashSet<ClaimId>) -> bool {
    let ours = |b: &Bead| if omitted { b.left.clone() } else { b.right.clone() };
    let mut twins = near.iter().flat_map(|b| side.claims(&ours(b)));
    twins.any(|c| {
        c.id != claim.id
            && c.value.kind() == claim.value.kind()
            && !over.contains(&c.id)
            && judge(claim, c).agrees()
    })
}

/// Whether a word read as a date stands in the other language as it is, and is none there: June may be a woman.
fn is_kept(side: &Side, claim: &Claim, other: &Side, sentences: &Range<usize>) -> bool {
    let tokens = side.tokens(claim.id);
    if !matches!(claim.value, Value::Date(_)) || tokens.len() != 1 {
        return false;
    }
    let (word, cursor) = (side.reading.cursor.key(tokens.start), &other.reading.cursor);
    let (from, to) = other.sentence_tokens(sentences);
    let dated = |i: usize| cursor.hit(i, Pack::Month).or_else(|| cursor.hit(i, Pack::Weekday)).is_some();
    let mut words = (from..to).filter(|i| cursor.key(*i) == word && cursor.shape(*i) == Shape::Capital);
    words.any(|i| !dated(i))
}

/// Whether a run of sentences holds the figure's bare value, each of its ends, in a form that was not read as a claim.
fn mentions(
    side: &Side,
    sentences: &Range<usize>,
    (claim, written): (&Claim, &str),
    answered: &HashMap<usize, Vec<Decimal>>,
) -> bool {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    if let Value::Date(d) = &claim.value {
        // "This autumn" for "de l'automne"
        let season = verdict::season(d);
        let (weekday, month) = match d.written {
            Written::Weekday { weekday, .. } => (Some(weekday), None),
            Written::Absolute(
                Edtf::MonthOfYear { month } | Edtf::DayOfYear { month, .. } | Edtf::Month { month, .. },
            ) => (None, Some(month)),
            _ => (None, None),
        };
        // "Wyatt and June" are twins and no month.
        let own = Some(written).filter(|w| w.chars().all(char::is_alphabetic)).map(str::to_lowercase);
        let named = |i: usize| {
            let same = own.as_deref() == Some(cursor.key(i)) && cursor.shape(i) == Shape::Capital;
            same || cursor.hits(i).iter().any(|h| match h.record.pack() {
                Pack::Weekday => h.record.value() == weekday.map(|w| Decimal::int(w.into())),
                Pack::Month => h.record.value() == month.map(|m| Decimal::int(m.into())),
                Pack::Season => season.is_some() && words::season(cursor, i).map(|(_, s, _)| s) == season,
                _ => false,
            })
        };
        if (from..to).any(named) {
            return true;
        }
    }
    if let Value::Duration(length) = &claim.value {
        // "A record of 58:18", « 58 min 18 s ».
        let parts: Vec<Decimal> = written
            .split(|c: char| !c.is_ascii_digit())
            .filter_map(|n| n.parse::<i64>().ok())
            .map(Decimal::int)
            .collect();
        if parts.len() >= 2 && stand(side, sentences, &parts, answered) {
            return true;
        }
        // "Three months" is "le trimestre".
        let named = |i: usize| {
            words::spanning(cursor, i).filter(|u| u.times > 1).is_some_and(|unit| {
                *length == DurationValue::new(Amount::One(Decimal::int(unit.times.into())), unit.unit)
            })
        };
        if (from..to).any(named) {
            return true;
        }
    }
    // "With 1:54 to play": a time or what is left on the clock, one version having read it and the other not.
    if let Value::Time(t) = &claim.value {
        // "The last 3:52", « les 3 minutes et 52 dernières secondes ».
        let (major, minor) = (i64::from(t.minutes / 60), i64::from(t.minutes % 60));
        let parts = [Decimal::int(major), Decimal::int(minor)];
        if is_written(side, (from, to), written, answered)
            || written.contains(':') && minor > 0 && stand(side, sentences, &parts, answered)
        {
            return true;
        }
    }
    if let Value::Time(t) = &claim.value
        && t.minutes % 60 == 0
    {
        // "Gets up at four" for "se lève à quatre heures".
        let hour = i64::from(t.minutes / 60);
        let hours = [hour, (hour + 11) % 12 + 1];
        let told = |h: i64| stand(side, sentences, &[Decimal::int(h)], answered);
        if hours.into_iter().any(told) {
            return true;
        }
    }
    if let Value::Quantity { amount, unit, .. } = &claim.value {
        // "Three feet deep" is "un mètre d'eau".
        let one = |i: usize| {
            matches!(cursor.key(i), "un" | "une" | "a" | "an")
                && cursor
                    .hit(i + 1, Pack::Unit)
                    .is_some_and(|h| verdict::same_quantity((*amount, unit), h.record.id()))
        };
        if (from..to).any(one) {
            return true;
        }
    }
    let written = values(&claim.value);
    !written.is_empty() && stand(side, sentences, &written, answered)
}

/// Whether digits with a sign between them stand letter for letter among tokens that answer nothing else.
fn is_written(
    side: &Side,
    (from, to): (usize, usize),
    written: &str,
    answered: &HashMap<usize, Vec<Decimal>>,
) -> bool {
    let cursor = &side.reading.cursor;
    let digits = written.chars().all(|c| c.is_ascii_digit() || c == ':') && written.contains(':');
    digits
        && (from..to).any(|i| {
            let head =
                cursor.is_digits(i) && written.starts_with(cursor.key(i)) && !answered.contains_key(&i);
            head && (i + 1..(i + 6).min(to) + 1).any(|end| end <= to && cursor.text(i, end) == written)
        })
}

/// Whether figures stand one by one in a run of sentences, where they answer nothing else.
fn stand(
    side: &Side,
    sentences: &Range<usize>,
    figures: &[Decimal],
    answered: &HashMap<usize, Vec<Decimal>>,
) -> bool {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    // Among so many words nobody can say that a figure is missing, and each would be looked for among them all.
    if to - from > MOST_SEARCHED {
        return true;
    }
    let free = |i: usize, value: Decimal| answered.get(&i).is_none_or(|own| !own.contains(&value));
    let mut wanted: Vec<Vec<Decimal>> = figures.iter().copied().map(forms).collect();
    for i in from..to {
        let written: Vec<Decimal> = if cursor.is_digits(i) {
            let digits = cursor.key(i).parse::<i64>().ok().map(Decimal::int);
            let lent = digits.zip(lent_scale(side, i)).and_then(|(d, scale)| d.checked_mul(scale));
            digits.filter(|d| !scaled(side, sentences, i, *d)).into_iter().chain(lent).collect()
        } else {
            let numeral = |p: Pack| matches!(p, Pack::Numeral | Pack::Ordinal | Pack::Multiple | Pack::Group);
            cursor
                .hits(i)
                .iter()
                .filter(|h| numeral(h.record.pack()))
                .filter_map(|h| h.record.value())
                // "Le LIVe Super Bowl" for "Super Bowl LIV"
                .chain(loose::roman(side, i))
                .collect()
        };
        let told = |forms: &Vec<Decimal>| forms.iter().any(|f| written.contains(f) && free(i, *f));
        if let Some(at) = wanted.iter().position(told) {
            wanted.swap_remove(at);
        }
    }
    wanted.is_empty()
}

/// A figure, and its digits without the point: "71 fr. 25". Of a round figure they are another one.
fn forms(d: Decimal) -> Vec<Decimal> {
    // "150p" is £1.50 and "150 pence".
    if d.exponent() < 0 { vec![d, Decimal::new(d.digits(), 0), d.scaled(2).reduced()] } else { vec![d] }
}

/// The scale that the figure after this one lends it: the 63 of "de 63 à 58 millions" are millions.
fn lent_scale(side: &Side, token: usize) -> Option<Decimal> {
    let cursor = &side.reading.cursor;
    let joined = matches!(cursor.key(token + 1), "à" | "et" | "ou" | "to" | "and" | "or" | "-" | "–");
    let scale = cursor.hit(token + 3, Pack::Scale).filter(|_| joined && cursor.is_digits(token + 2))?;
    scale.record.value().filter(|_| cursor.same_sentence(token, token + 3))
}

/// Whether the digits at a token are only the head of a figure with a scale: the 200 of "200 billion" is no 200 million.
fn scaled(side: &Side, sentences: &Range<usize>, token: usize, digits: Decimal) -> bool {
    side.claims(sentences).iter().filter(|c| side.tokens(c.id).contains(&token)).any(|c| {
        let values = values(&c.value);
        values.first().is_some_and(|v| v.abs() >= Decimal::int(1000) && *v != digits)
    })
}

/// Whether a run of sentences tells a date from another date: "the month before" for "en août", "la veille" for "Monday".
fn told_from_there(side: &Side, sentences: &Range<usize>, claim: &Claim) -> bool {
    let Value::Date(date) = &claim.value else { return false };
    let Some(unit) = verdict::date_unit(date) else { return false };
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    (from..to).any(|i| {
        let Some(len) = words::cue(cursor, i, Cue::Beside) else { return false };
        let named = (i..i + len).find_map(|k| words::unit(cursor, k)).and_then(|u| u.calendar);
        named.unwrap_or(CalendarUnit::Day) == unit
    })
}

/// The numbers a figure is written with.
pub fn values(value: &Value) -> Vec<Decimal> {
    let amount = match value {
        Value::Number { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Age { amount, .. } => *amount,
        Value::Duration(d) => d.amount,
        Value::Ordinal { value, .. } => Amount::One(*value),
        Value::Score { left, right } => return vec![*left, *right],
        Value::Date(d) => {
            return match d.written {
                Written::Absolute(Edtf::Year(y)) => vec![Decimal::int(y.into())],
                _ => Vec::new(),
            };
        }
        _ => return Vec::new(),
    };
    match amount {
        Amount::One(d) => vec![d],
        Amount::Range(a, b) | Amount::Either(a, b) => vec![a, b],
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn figures_told_in_other_words() {
        check(&[
            (
                "Montreal went 1-for-6 on the power play and hit the post three times.",
                "Montréal a marqué une fois en six avantages numériques et a touché le poteau à trois reprises.",
                "",
            ),
            (
                "Pekka Rinne, who turns 36 in two weeks, stopped 34 shots.",
                "Pekka Rinne, qui fêtera ses 36 ans dans deux semaines, a bloqué 34 lancers.",
                "",
            ),
            (
                "The baker gets up at four each morning to light the oven.",
                "Le boulanger se lève à quatre heures chaque matin pour allumer le four.",
                "",
            ),
            (
                "The couple have twins, Wyatt and June, who turned 4 last week.",
                "Le couple a des jumeaux, Wyatt et June, qui ont eu quatre ans la semaine dernière.",
                "",
            ),
            (
                "The couple have twins, Wyatt and Rose, who turned 4 last week.",
                "Le couple a des jumeaux, Wyatt et Rose, qui ont eu cinq ans la semaine dernière.",
                "age/value 4 | cinq ans",
            ),
            (
                "He grows corn on 900 acres an hour west of Des Moines.",
                "Il cultive du maïs sur 900 acres à une heure à l’ouest de Des Moines.",
                "",
            ),
            (
                "The play runs for two hours and 50 minutes including one interval.",
                "La pièce dure deux heures cinquante, entracte compris.",
                "",
            ),
            (
                "The play runs for two hours and 20 minutes including one interval.",
                "La pièce dure deux heures cinquante, entracte compris.",
                "duration/value two hours and 20 minutes | deux heures cinquante",
            ),
            (
                "Net profit slipped to A$58 million from A$63 million after a heatwave.",
                "Le bénéfice net est passé de 63 à 58 millions de dollars australiens après une canicule.",
                "",
            ),
            (
                "Montreal lost its captain for ten minutes in the first after a fight.",
                "Montréal a perdu son capitaine pendant dix minutes au premier vingt après une bagarre.",
                "",
            ),
        ]);
    }
}
