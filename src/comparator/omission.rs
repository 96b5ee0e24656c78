//! Figures that only one version tells: which of them an editor should look at.

mod ends;
mod glossed;
mod school;
mod written;

pub use ends::is_told_by_ends;
pub use written::is_spoken;

use super::align::{Alignment, Bead, Neighbours};
use super::crowded;
use super::derived;
use super::finding::{Finding, FindingType, Link, Location, Severity, Why};
use super::loose::is_staged;
use super::mixed::Map;
use super::rule::Rule;
use super::side::Side;
use super::verdict::{Judgement, judge};
use super::weight::{is_half_a_night, is_weak, weight};
use super::wording::superlative;
use crate::article::Span;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Currency, Kind, NumberRole, Value};
use crate::normalizer::date::{Edtf, Written};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral;
use crate::rules::tokenize::{Shape, is_letter};
use crate::rules::{Hit, Pack};
use ends::{is_end, is_end_of_score};
use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use written::{mentions, stand, told_from_there};

/// Beads on either side within which a repeated figure answers its other telling.
const REACH: usize = 3;
/// Tokens of a phrase before the figure in it.
const PHRASE: usize = 4;
/// Bytes between a bracket and the converted amount in it: "(about", "(soit environ".
const GLOSS: usize = 16;
/// Most words between a sum and the brackets that convert it.
const MOST_BETWEEN: usize = 4;
/// Figures of one bead that are looked for in the other version: of a table that is another nobody reads more.
const MOST_STRAYS: usize = 200;
/// Figures of one version that are looked for in the other.
const MOST_LOOKED: usize = 3_000;
/// Pairs of such a figure and one of the other version in which it is looked for.
const MOST_PAIRS: usize = 1_000_000;
/// Claims before a bracket of which one may be what it converts: others are inside it, or the word between.
const MOST_NESTED: usize = 32;

/// What the figures say that found their answers, by each of their tokens.
type Answered = Map<usize, Vec<Decimal>>;

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
    if strays.over.is_empty() {
        return Vec::new();
    }
    let omitted = kind == FindingType::Omission;
    let theirs = |bead: &Bead| if omitted { bead.right.clone() } else { bead.left.clone() };
    let neighbours = Neighbours::of(alignment);
    let answered = LazyCell::new(|| answered(other, strays.links));
    let spoken: LazyCell<HashSet<ClaimId>, _> = LazyCell::new(|| {
        let ends = strays.links.iter().flat_map(|l| [l.left, l.right]);
        ends.filter(|l| l.0 == side.article).map(|l| l.1).collect()
    });
    let one = |c: &Claim| values(&c.value) == [Decimal::ONE];
    let facing = strays.facing.iter().filter(|(id, _)| !one(other.claim(*id)));
    let faced: HashSet<usize> = facing.map(|(_, k)| *k).collect();
    // "25 states", « la moitié des États »: told as a share of what only the reader knows.
    let part = |c: &Claim| matches!(c.value, Value::Number { role: NumberRole::Fraction, of: Some(_), .. });
    let shared: HashSet<usize> =
        strays.facing.iter().filter(|(id, _)| part(other.claim(*id))).map(|(_, k)| *k).collect();
    let over: HashSet<ClaimId> = strays.over.iter().map(|(id, _)| *id).collect();
    let mut told = HashMap::<usize, usize>::new();
    let mut looked_for = |k: usize| {
        let count = told.entry(k).or_default();
        *count += 1;
        let there: usize = neighbours.near(k, REACH).iter().map(|b| other.claims(&theirs(b)).len()).sum();
        *count <= MOST_STRAYS.min(MOST_PAIRS / there.max(1))
    };
    let untold = strays.over.iter().filter(|(id, _)| !(strays.told)(id));
    let (mut looked, mut rest): (Vec<&(ClaimId, usize)>, Vec<_>) = untold.partition(|(_, k)| looked_for(*k));
    if looked.len() > MOST_LOOKED {
        rest.extend(looked.split_off(MOST_LOOKED));
    }
    let rest: Vec<ClaimId> = rest.into_iter().map(|(id, _)| *id).collect();
    let found = looked.into_iter().filter_map(|(id, k)| {
        let claim = side.claim(*id);
        let bead = alignment.beads.get(*k)?;
        let near = neighbours.near(*k, REACH);
        let told = near.iter().flat_map(|b| other.claims(&theirs(b))).any(|c| is_told(claim, c));
        let there: Vec<&Claim> = near.iter().flat_map(|b| other.claims(&theirs(b))).collect();
        if told
            || is_told_by_ends(claim, &there)
            || is_end_of_score(side, claim, &there)
            || is_gloss(side, claim)
            || glossed::is_rounded(side, claim, &spoken)
            || is_repeated(claim, side, &near, omitted, &over)
            || mentions(other, &theirs(bead), (claim, claim.span.of(side.text())), &answered)
            || is_kept(side, claim, other, &theirs(bead))
            || is_of_a_name(side, claim, other, &theirs(bead))
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
            None if shared.contains(k) && is_amount(claim) => weight(claim).map(|_| Severity::Note)?,
            None if superlative::loses_rank(side, claim, other, &theirs(bead)) => Severity::Warning,
            None if school::is_of_school(side, claim, other, &theirs(bead)) => {
                weight(claim).map(|_| Severity::Note)?
            }
            None if is_weak(side, claim, bead, faced) => weight(claim).map(|_| Severity::Note)?,
            None => weight(claim)?,
        };
        let rule = if omitted { Rule::ClaimOmitted } else { Rule::ClaimAdded };
        let locations =
            vec![side.place_of(claim), other.gap(place(other, &nearest(side, claim, other, &theirs(bead))))];
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
    });
    found.chain(crowded::note(side, &rest)).collect()
}

/// Whether a figure tells how many of something there are or how long it is, so that another may tell it as a share.
fn is_amount(claim: &Claim) -> bool {
    match &claim.value {
        Value::Number { role, .. } => *role == NumberRole::Count,
        Value::Duration(_) => true,
        _ => false,
    }
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
fn answered(side: &Side, links: &[Link]) -> Answered {
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

/// Nothing, or the word that is counted.
fn is_one_word(text: &str) -> bool {
    text.trim().chars().all(is_letter)
}

/// What may stand between a sum and the brackets that convert it: "£40,000 more over a year ($51,000)".
fn is_a_few_words(text: &str) -> bool {
    text.split_whitespace().take(MOST_BETWEEN + 1).count() <= MOST_BETWEEN
        && text.chars().all(|c| is_letter(c) || c == ' ' || c == '\u{a0}')
}

/// Whether two sums are in different currencies, so that one may be the other converted.
fn converts(sum: &Claim, converted: &Claim) -> bool {
    match (&sum.value, &converted.value) {
        (Value::Money { currency: own, .. }, Value::Money { currency: other, .. }) => own != other,
        // « 30 000 livres de plus (près de 50 000 $) »: as above.
        (Value::Number { of: Some(_), .. }, Value::Money { .. }) => true,
        _ => false,
    }
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
                && before
                    .get(end..bracket)
                    .is_some_and(|text| is_one_word(text) || converts(c, claim) && is_a_few_words(text))
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

/// Whether the word of a number stands in the other language as it is, before the same word with a capital: the name of Erik
/// ten Hag or of the Seven Network counts nothing.
fn is_of_a_name(side: &Side, claim: &Claim, other: &Side, sentences: &Range<usize>) -> bool {
    let (first, cursor) = (side.tokens(claim.id).start, &side.reading.cursor);
    let next = first + 1;
    if cursor.is_digits(first) || cursor.shape(next) != Shape::Capital || !cursor.same_sentence(first, next) {
        return false;
    }
    let there = &other.reading.cursor;
    let (from, to) = other.sentence_tokens(sentences);
    let same = |i: usize, j: usize| cursor.key(i) == there.key(j);
    (from..to.saturating_sub(1))
        .any(|j| same(first, j) && same(next, j + 1) && there.shape(j + 1) == Shape::Capital)
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
                "Thefts in the county rose 8 per cent in the year to March, the chief said.",
                "Les vols dans le comté ont augmenté de 8 % pendant les 12 mois se terminant en mars, a dit le chef.",
                "",
            ),
            (
                "Thefts in the county rose 8 per cent in the 12 months to March, the chief said.",
                "Les vols dans le comté ont augmenté de 8 % durant l’année close fin mars, a dit le chef.",
                "",
            ),
            (
                "Thefts in the county rose 8 per cent last year, until March, the chief said.",
                "Les vols dans le comté ont augmenté de 8 % en 14 mois, jusqu’en mars, a dit le chef.",
                "claim/added  | 14 mois",
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
                "Corrie ten Kate's bakery in Graz opened nine shops in May.",
                "La boulangerie de Corrie ten Kate, à Graz, a ouvert neuf magasins en mai.",
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
