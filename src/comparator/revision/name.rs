//! A name that became another from one version to the next.

use super::change::changed;
use super::step::{KEPT, Step, exchanged};
use super::word::UNTOUCHED;
use crate::comparator::finding::{Finding, FindingType, Location, Severity, Why};
use crate::comparator::name as names;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Name, NameForm, NameKind, Value};
use crate::rules::accent::fold;
use std::collections::HashSet;
use std::ops::Range;

/// Longest run of tokens in which one name stands for another: what is longer was rewritten.
const MOST_WORDS: usize = 4;
/// Confidence in a name that became another while the words around it changed too.
const UNSURE: f32 = 0.5;

/// Names that stand in each other's place in kept sentences, one finding a pair of names.
pub fn find(step: &Step) -> Vec<Finding> {
    let mut findings: Vec<(String, String, Finding)> = Vec::new();
    let edited = step.is_edited();
    for bead in step.alignment.beads.iter().filter(|b| b.likeness >= KEPT) {
        for (old, new) in exchanged(&step.old, &step.new, bead) {
            if old.len() > MOST_WORDS || new.len() > MOST_WORDS {
                continue;
            }
            let (Some(a), Some(b)) = (sole(&step.old, &bead.left, &old), sole(&step.new, &bead.right, &new))
            else {
                continue;
            };
            if !other(step, a, b) {
                continue;
            }
            let place = |side: &Side, c: &Claim| side.place_of(c);
            let here = [place(&step.old, a.0), place(&step.new, b.0)];
            let known = findings.iter_mut().find(|(x, y, _)| *x == a.1.name && *y == b.1.name);
            match known {
                Some((.., finding)) => finding.locations.extend(here),
                None => {
                    let sure = (edited && bead.likeness >= UNTOUCHED) || sure(step, a, b, (&old, &new));
                    let (severity, confidence) =
                        if sure { (Severity::Warning, 0.8) } else { (Severity::Note, 0.5) };
                    let finding = changed(here.to_vec(), severity, confidence);
                    findings.push((a.1.name.clone(), b.1.name.clone(), finding));
                }
            }
        }
    }
    findings.into_iter().map(|(.., f)| f).collect()
}

/// Names of rewritten sentences that the other version nowhere has, each with one that stands for it there: people, known
/// places, and slips of the pen.
pub fn rewritten(step: &Step, known: &[Finding]) -> Vec<Finding> {
    let (_, told) = names::compare(&step.old, &step.new, &step.alignment, &HashSet::new());
    let mut findings: Vec<(&str, &str, Finding)> = Vec::new();
    for found in told.iter().filter(|f| f.kind == FindingType::Mismatch && f.severity > Severity::Note) {
        let mut places = known.iter().flat_map(|k| &k.locations);
        let overlaps =
            |k: &Location| found.locations.iter().any(|l| k.article == l.article && k.span.overlaps(l.span));
        let [old, new] = &found.locations[..] else { continue };
        let (Some(a), Some(b)) = (named(&step.old, old), named(&step.new, new)) else { continue };
        let slip = found.why == Why::LettersSlipped;
        let places_both = a.1.key.is_some() && b.1.key.is_some() && a.1.kind == b.1.kind;
        let people = may_be_somebody(a.1) && may_be_somebody(b.1);
        let two = (places_both || people) && other(step, a, b) || people && namesake(a.1, b.1);
        if !(slip || two) || places.any(overlaps) {
            continue;
        }
        match findings.iter_mut().find(|(x, y, _)| *x == a.1.name && *y == b.1.name) {
            Some((.., finding)) => finding.locations.extend(found.locations.iter().cloned()),
            None => {
                let finding = changed(found.locations.clone(), Severity::Warning, UNSURE);
                findings.push((&a.1.name, &b.1.name, finding));
            }
        }
    }
    findings.into_iter().map(|(.., f)| f).collect()
}

/// Whether two people have the first of their names in common and not the last: "Anna Holm", "Anna Brandt".
fn namesake(a: &Name, b: &Name) -> bool {
    let (x, y): (Vec<&str>, Vec<&str>) = (a.name.split(' ').collect(), b.name.split(' ').collect());
    let n = x.len();
    n > 1 && n == y.len() && x[..n - 1] == y[..n - 1] && x[n - 1] != y[n - 1]
}

/// Whether a name is a person's, or a word of which no more is known.
fn may_be_somebody(name: &Name) -> bool {
    name.kind == NameKind::Person
        || name.kind == NameKind::Other && name.key.is_none() && name.name.chars().all(char::is_alphabetic)
}

/// The name at a place of a finding.
fn named<'s>(side: &'s Side, place: &Location) -> Option<(&'s Claim, &'s Name)> {
    let claim = side.claim(place.claim?);
    match &claim.value {
        Value::Name(name) => Some((claim, name)),
        _ => None,
    }
}

/// Whether the two name two persons or two known places, and the words exchanged are the names and no more: what is
/// left is mostly another spelling of one name, or its translation.
fn sure(step: &Step, a: (&Claim, &Name), b: (&Claim, &Name), run: (&Range<usize>, &Range<usize>)) -> bool {
    let within = |side: &Side, c: &Claim, run: &Range<usize>| {
        let tokens = side.tokens(c.id);
        tokens.start <= run.start && run.end <= tokens.end
    };
    let known = a.1.key.is_some() && b.1.key.is_some();
    let person = a.1.kind == NameKind::Person;
    within(&step.old, a.0, run.0)
        && within(&step.new, b.0, run.1)
        && a.1.kind == b.1.kind
        && (known || person)
}

/// The only name that a run of tokens touches.
fn sole<'s>(side: &'s Side, sentences: &Range<usize>, run: &Range<usize>) -> Option<(&'s Claim, &'s Name)> {
    let mut names = side.claims(sentences).iter().filter_map(|c| match &c.value {
        Value::Name(name) => {
            let tokens = side.tokens(c.id);
            (tokens.start < run.end && run.start < tokens.end).then_some((c, name))
        }
        _ => None,
    });
    let first = names.next()?;
    names.next().is_none().then_some(first)
}

/// Whether two names are surely two: no key in common, neither a shorter form of the other, nor the same but for
/// accents, capitals and signs.
fn other(step: &Step, a: (&Claim, &Name), b: (&Claim, &Name)) -> bool {
    let form = |n: &Name| matches!(n.form, NameForm::Proper | NameForm::Short);
    if !form(a.1) || !form(b.1) || (a.1.key.is_some() && a.1.key == b.1.key) {
        return false;
    }
    let words = |side: &Side, c: &Claim| -> Vec<String> {
        let text = fold(&c.span.of(side.text()).to_lowercase());
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|w| w.chars().count() > 1)
            .map(str::to_owned)
            .collect()
    };
    let (x, y) = (words(&step.old, a.0), words(&step.new, b.0));
    let initials = |w: &[String]| w.iter().filter_map(|w| w.chars().next()).collect::<String>();
    let acronym =
        |short: &[String], long: &[String]| short.len() == 1 && long.len() > 1 && short[0] == initials(long);
    let shared = x.iter().any(|w| y.iter().any(|v| w.trim_end_matches('s') == v.trim_end_matches('s')));
    !x.is_empty() && !y.is_empty() && !shared && !acronym(&x, &y) && !acronym(&y, &x)
}
