//! One count told twice with two values: "some 120 firefighters", later "the 210 firefighters were".

use super::counts::{Count, may_be_one};
use super::cue::Cue;
use super::figure::{digits, same_digits};
use super::list::is_sign;
use super::view::View;
use crate::article::PartKind;
use crate::comparator::effort;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};
use std::collections::HashMap;

/// Counts told before that one may take up.
const MOST_COUNTS: usize = 300;
/// Two totals of one thing are at most this far apart, as a factor.
const NEAR: f64 = 2.0;
/// Most figures told before that may make one by being added.
const MOST_EARLIER: usize = 40;

/// Looks at every count with "the" before it and a verb right after its noun: it takes up one told before.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    ranks(view, out);
    let counts = view.counts();
    if counts.len() < 2 {
        return;
    }
    let written: Vec<Vec<u8>> = counts.iter().map(|c| digits(&c.figure)).collect();
    // Counts of one noun by their digits, and how often each value is told: none is held against all.
    let mut alike: HashMap<(&str, &[u8]), Vec<usize>> = HashMap::new();
    let mut often: HashMap<(i128, i32), usize> = HashMap::new();
    for (n, (count, digits)) in counts.iter().zip(&written).enumerate() {
        alike.entry((&count.noun, digits)).or_default().push(n);
        *often.entry(count.figure.value.key()).or_default() += 1;
    }
    for (n, later) in counts.iter().enumerate() {
        let first = n.saturating_sub(MOST_COUNTS);
        let told_before = &counts[first..n];
        let same = alike.get(&(&later.noun[..], &written[n][..])).map_or(&[][..], |same| &same[..]);
        let same = &same[same.partition_point(|k| *k < first)..same.partition_point(|k| *k < n)];
        let once = often.get(&later.figure.value.key()) == Some(&1);
        let mixed = same.iter().filter(|_| once).map(|k| &counts[*k]).find(|c| digits_mixed(c, later));
        if let Some(earlier) = mixed {
            out.push(finding(view, later, earlier));
            continue;
        }
        let earlier: Vec<&Count> = told_before
            .iter()
            .filter(|c| c.noun == later.noun && view.part(c.sentence) != PartKind::Title)
            .collect();
        let [only] = earlier[..] else { continue };
        let again = (!only.compound && !later.compound && takes_up(view, later) && plausible(only, later))
            || whole(view, only, later);
        let told = counts.iter().any(|c| c.id != later.id && may_be_one(&c.figure, &later.figure));
        if !again || told || made_of_others(view, later) {
            continue;
        }
        out.push(finding(view, later, only));
    }
}

/// "The second place", and "this third place": the one told before.
fn ranks(view: &View, out: &mut Vec<Finding>) {
    let rank = |claim: &Claim| match &claim.value {
        Value::Ordinal { value, of: Some(of) } => Some((*value, of.lemma.clone())),
        _ => None,
    };
    let ranks: Vec<(&Claim, Decimal, String)> = view
        .claims
        .iter()
        .filter_map(|c| rank(c).map(|(value, of)| (c, value, of)))
        .take(MOST_COUNTS)
        .collect();
    for (n, (later, value, of)) in ranks.iter().enumerate() {
        let before = view.place(later.id).start.checked_sub(1);
        let this =
            before.is_some_and(|t| matches!(view.cursor.near(t + 1, t), "this" | "ce" | "cet" | "cette"));
        let same: Vec<_> =
            ranks[..n].iter().filter(|(c, _, o)| o == of && c.sentence != later.sentence).collect();
        if let [(earlier, other, _)] = same[..]
            && this
            && other != value
        {
            let mut finding = view.finding(Rule::InsideRepeated, Why::ToldTwice, later.id, &[earlier.id]);
            finding.severity = Severity::Warning;
            finding.confidence = 0.75;
            out.push(finding);
        }
    }
}

fn finding(view: &View, later: &Count, earlier: &Count) -> Finding {
    let mut finding = view.finding(Rule::InsideRepeated, Why::ToldTwice, later.id, &[earlier.id]);
    finding.expected = Some(earlier.figure.value.to_string());
    finding.confidence = 0.8;
    finding
}

/// Whether two counts of the same digits are 1,256 and 1,265 of one noun in two sentences: three digits or more count.
fn digits_mixed(earlier: &Count, later: &Count) -> bool {
    effort::step();
    let plain = earlier.bound.is_none() && later.bound.is_none();
    plain
        && !earlier.compound
        && !later.compound
        && earlier.noun == later.noun
        && earlier.sentence != later.sentence
        && [earlier, later].iter().any(|c| c.figure.value.reduced().significant() >= 3)
        && earlier.figure.value != later.figure.value
}

/// "The 210 firefighters were": no word tells which of them.
fn takes_up(view: &View, count: &Count) -> bool {
    let start = view.place(count.id).start;
    let the = view.cue_before(start, Cue::The);
    // "62 of the 349 seats" tells of the whole.
    count.bound.is_none()
        && the > 0
        && view.cue_before(start.saturating_sub(the), Cue::Of) == 0
        && (view.cue(count.at + 1, Cue::Verb) > 0 || told_of(view, count.at))
}

/// "The 32 clients, who …", "les 32 clients lésés, qui …": what is told after the comma is told of all.
fn told_of(view: &View, noun: usize) -> bool {
    let comma = (noun + 1..=noun + 2).find(|t| is_sign(view, *t, &[","]));
    comma.is_some_and(|t| {
        matches!(view.cursor.near(t, t + 1), "who" | "qui" | "which")
            && view.cursor.same_sentence(noun, t + 1)
    })
}

/// "The town has 12,400 people", "the town's 14,200 people": all of one thing, told of the same.
fn whole(view: &View, earlier: &Count, later: &Count) -> bool {
    if earlier.bound.is_some() || later.bound.is_some() || earlier.sentence == later.sentence {
        return false;
    }
    let (from, start) = (view.place(earlier.id).start, view.place(later.id).start);
    if view.cue_before(from, Cue::Totals) == 0 && !earlier.compound {
        return false;
    }
    let holder = |t: usize| {
        let key = view.cursor.key(t);
        let word = view.cursor.kind(t) == Some(TokenKind::Word) && key.chars().count() >= 3;
        let told = || view.sentence(earlier.sentence).any(|e| e < from && view.cursor.key(e) == key);
        word && view.cursor.hit(t, Pack::Stopword).is_none() && told()
    };
    // "The town's 14,200 people".
    let the_or_name = |t: usize| view.cue_before(t, Cue::The) > 0 || view.cursor.shape(t) == Shape::Capital;
    let possessed =
        start >= 2 && view.cursor.key(start - 1) == "'s" && holder(start - 2) && the_or_name(start - 2);
    // "The 14,200 people of the town", "les 14 200 habitants de la ville".
    let of = later.at + 1;
    let tied =
        matches!(view.cursor.near(later.at, of), "of" | "in" | "at" | "de" | "du" | "dans" | "à" | "au");
    let the = view.cue(of + 1, Cue::The);
    let definite =
        view.cue_before(start, Cue::The) > 0 || view.cursor.near(start, start.saturating_sub(1)) == "des";
    let owned = definite
        && tied
        && (holder(of + 1 + the) && (the > 0 || matches!(view.cursor.key(of), "du" | "au"))
            || holder(of + 1) && view.cursor.shape(of + 1) == Shape::Capital);
    // "The 121-page report".
    let joined = later.compound && view.cue_before(start, Cue::The) > 0 && holder(of);
    let (a, b) = (earlier.figure.middle(), later.figure.middle());
    let near = (1.0 / NEAR..=NEAR).contains(&(a / b));
    let apart = earlier.figure.low > later.figure.high || later.figure.low > earlier.figure.high;
    let changed = [earlier.sentence, later.sentence].iter().any(|s| {
        let range = view.sentence(*s);
        view.find(range.clone(), Cue::Meanwhile).is_some()
            || view.figures(*s).iter().any(|id| view.year(*id).is_some())
    });
    (possessed || owned || joined) && apart && near && a >= 10.0 && !changed
}

/// Whether a second count contradicts the first: a smaller one is probably a part of it, a slip of the digits or a greater one
/// is not.
fn plausible(earlier: &Count, later: &Count) -> bool {
    let (a, b) = (earlier.figure.middle(), later.figure.middle());
    let slip = same_digits(&earlier.figure, &later.figure);
    (slip || b > a) && b >= 10.0 && a >= 10.0 && b / a < 10.0
}

/// Whether figures told before make it: 120 firefighters, then 90 more.
fn made_of_others(view: &View, later: &Count) -> bool {
    let told = view.claims[..later.id].iter().rev().filter_map(|c| match c.value {
        Value::Number { amount: Amount::One(value), .. } => Some(value),
        _ => None,
    });
    let near: Vec<Decimal> = told.take(MOST_EARLIER).collect();
    let whole = later.figure.value;
    near.iter().enumerate().any(|(i, x)| {
        near[i + 1..]
            .iter()
            .any(|y| x.checked_add(*y) == Some(whole) || x.checked_sub(*y).map(Decimal::abs) == Some(whole))
    })
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideRepeated,
            Language::En,
            &[
                (
                    "Some 120 firefighters were sent. A fire boat came too. The 210 firefighters were still there at noon.",
                    "210",
                ),
                (
                    "The hotel has 45 guests. All of them were woken. The 54 guests were taken to a school.",
                    "54",
                ),
                ("Some 120 firefighters were sent. The 120 firefighters were still there at noon.", ""),
                (
                    "Some 120 firefighters were sent, then 90 others. The 210 firefighters were still there at noon.",
                    "",
                ),
                ("Police held 25 suspects. The 12 suspects were charged on Friday.", ""),
                ("Police held 12 suspects. The 25 suspects from Lyon were charged.", ""),
                ("The union has 27 members. The 19 members that use the euro were against.", ""),
                (
                    "The city hired 1,256 teachers this year, the mayor said. Of the 1,265 teachers, most are women.",
                    "1,265",
                ),
                ("The city hired 1,256 teachers this year. Last year 1,198 teachers left.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideRepeated,
            Language::Fr,
            &[
                (
                    "Quelque 120 pompiers ont été envoyés sur place. Les 210 pompiers sont restés toute la journée.",
                    "210",
                ),
                ("L’hôtel comptait 45 clients. Les 54 clients ont été conduits dans une école.", "54"),
                ("Quelque 120 pompiers ont été envoyés. Les 120 pompiers sont restés toute la journée.", ""),
                ("Quelque 120 pompiers ont été envoyés, puis 90 autres. Les 210 pompiers sont restés.", ""),
                ("La police a arrêté 25 suspects. Les 12 suspects ont été inculpés vendredi.", ""),
                ("La police a arrêté 12 suspects. Les 25 suspects de Lyon ont été inculpés.", ""),
                ("L’Union compte 27 pays. Les 19 pays de la zone euro ont voté contre.", ""),
                (
                    "La ville a recruté 1 256 enseignants. Les parents sont contents. Les 1 265 enseignants commenceront en septembre.",
                    "1 265",
                ),
                ("La ville a recruté 1 256 enseignants. L’an dernier, 1 198 enseignants sont partis.", ""),
            ],
        );
    }
}
