//! A name mended, or a function changed, in one place and left as it was in another.

use super::function::held as held_in;
use super::step::Step;
use crate::comparator::align::Bead;
use crate::comparator::finding::{Finding, FindingType, Location, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{ClaimId, Value};
use crate::rules::Pack;
use crate::rules::accent::fold;
use std::ops::Range;

/// Letters in which a word and its mended spelling may differ.
const MOST_LETTERS: usize = 2;
/// Most changes that are followed through the rest of the text: more are those of a table.
const MOST: usize = 200;
/// The shortest word of a name that is looked for on its own.
const LEAST: usize = 4;

/// What the changes told in `changed` left behind.
pub fn find(step: &Step, changed: &[Finding]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    for change in changed.iter().filter(|f| f.severity > Severity::Note).take(MOST) {
        let of = |side: &Side| change.locations.iter().find(|l| l.article == side.article).copied();
        let (Some(old), Some(new)) = (of(&step.old), of(&step.new)) else { continue };
        let known = |l: &Location| {
            findings
                .iter()
                .chain(changed)
                .flat_map(|f| &f.locations)
                .any(|k| k.article == l.article && k.span.overlaps(l.span))
        };
        let left: Vec<Location> =
            spelt(step, &old, &new).into_iter().chain(held(step, &old, &new)).filter(|l| !known(l)).collect();
        // Where most mentions keep the old form, the new one is the slip.
        let moved = change.locations.iter().filter(|l| l.article == step.new.article).count();
        if left.len() <= moved {
            findings.extend(left.into_iter().map(|place| finding(step, place, new)));
        }
    }
    findings
}

/// Mentions that keep the old spelling of a name.
fn spelt(step: &Step, old: &Location, new: &Location) -> Vec<Location> {
    let Some((lost, gained)) =
        mended(&words(old.span.of(step.old.text())), &words(new.span.of(step.new.text())))
    else {
        return Vec::new();
    };
    let name = whole(step, old);
    let names = |side: &Side, id: ClaimId| -> Vec<String> { words(side.claim(id).span.of(side.text())) };
    let claims = &step.new.reading.claims;
    let mentions = claims.iter().filter(|c| c.value.kind().is_name()).filter(|c| {
        let here = names(&step.new, c.id);
        let other = here.iter().any(|w| *w != lost && !name.contains(w));
        here.contains(&lost) && !other && stood(step, c.sentence, &lost)
    });
    let told = |sentence: usize| {
        let all = step.new.claims(&(sentence..sentence + 1)).iter();
        all.filter(|c| c.value.kind().is_name()).any(|c| names(&step.new, c.id).contains(&gained))
    };
    mentions.filter(|c| !told(c.sentence)).map(|c| step.new.place_of(c)).collect()
}

/// The words of the name that a place of the older version is of.
fn whole(step: &Step, place: &Location) -> Vec<String> {
    let mut words = words(place.span.of(step.old.text()));
    let claims = step.old.reading.claims.iter().filter(|c| c.span.overlaps(place.span));
    for claim in claims {
        if let Value::Name(name) = &claim.value {
            words.extend(self::words(&name.name));
        }
    }
    words
}

/// The one word in which two names differ, by a letter or two: before, after.
fn mended(old: &[String], new: &[String]) -> Option<(String, String)> {
    let mut differing = old.iter().zip(new).filter(|(a, b)| a != b);
    let (a, b) = differing.next()?;
    let one = old.len() == new.len() && differing.next().is_none();
    let long = a.chars().count() >= LEAST && b.chars().count() >= LEAST;
    (one && long && letters_apart(a, b) <= MOST_LETTERS).then(|| (a.clone(), b.clone()))
}

/// Letters between what two words begin and end with alike.
fn letters_apart(a: &str, b: &str) -> usize {
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let start = x.iter().zip(&y).take_while(|(p, q)| p == q).count();
    let most = x.len().min(y.len()) - start;
    let end = x.iter().rev().zip(y.iter().rev()).take(most).take_while(|(p, q)| p == q).count();
    x.len().max(y.len()) - start - end
}

fn words(text: &str) -> Vec<String> {
    let text = fold(&text.to_lowercase());
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| w.chars().count() > 1).map(str::to_owned).collect()
}

/// Whether the sentence of the newer version answers one of the older that had the word already.
fn stood(step: &Step, sentence: usize, word: &str) -> bool {
    let Some(bead) = bead_of(step, sentence) else { return false };
    let (from, to) = step.old.sentence_tokens(&bead.left);
    let cursor = &step.old.reading.cursor;
    (from..to).any(|t| fold(cursor.key(t)) == word)
}

fn bead_of<'s>(step: &'s Step, sentence: usize) -> Option<&'s Bead> {
    step.alignment.beads.iter().find(|b| b.right.contains(&sentence) && !b.left.is_empty())
}

/// Mentions of somebody by the function that was changed: "the finance minister said", with no name beside it, or with
/// that of the same person.
fn held(step: &Step, old: &Location, new: &Location) -> Vec<Location> {
    let function = |side: &Side, l: &Location| match l.claim.map(|id| &side.claim(id).value) {
        Some(Value::Title { title, .. }) => Some(title.clone()),
        _ => None,
    };
    let (Some(was), Some(is)) = (function(&step.old, old), function(&step.new, new)) else {
        return Vec::new();
    };
    if was == is {
        return Vec::new();
    }
    let sentences = step.new.reading.cursor.article.sentences.len();
    let mut places = Vec::new();
    let person = |side: &Side, l: &Location| {
        let claim = side.claim(l.claim?);
        let all = held_in(side, &(claim.sentence..claim.sentence + 1));
        all.into_iter().find(|h| h.claim.id == claim.id).map(|h| h.person.to_owned())
    };
    let whose = person(&step.new, new);
    for sentence in 0..sentences {
        let named = held_in(&step.new, &(sentence..sentence + 1)).into_iter();
        let named = named.filter(|h| h.title == was && Some(h.person) == whose.as_deref());
        let stood = |title: &str| {
            let bead = bead_of(step, sentence);
            bead.is_some_and(|b| held_in(&step.old, &b.left).iter().any(|h| h.title == title))
        };
        places.extend(named.filter(|h| stood(h.title)).map(|h| step.new.place_of(h.claim)));
        let bare = bare(&step.new, sentence, &was, whose.as_deref());
        let before = || {
            bead_of(step, sentence).is_some_and(|b| {
                b.left.clone().any(|s| !self::bare(&step.old, s, &was, whose.as_deref()).is_empty())
            })
        };
        if !bare.is_empty() && before() {
            places.extend(bare.into_iter().map(|tokens| step.new.place_of_words(tokens)));
        }
    }
    places
}

/// Where a sentence tells a function with an article before it and nobody's name, or behind the name of the one whose it is:
/// "le directeur général a promis", "Holm, chief executive since 2019".
fn bare(side: &Side, sentence: usize, function: &str, whose: Option<&str>) -> Vec<Range<usize>> {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(&(sentence..sentence + 1));
    let claims = side.claims(&(sentence..sentence + 1));
    let taken = |t: usize| {
        claims.iter().any(|c| {
            matches!(c.value, Value::Title { .. } | Value::Name(_)) && {
                let place = side.tokens(c.id);
                place.start <= t + 1 && t < place.end + 1
            }
        })
    };
    let theirs = |end: usize| {
        claims.iter().any(|c| match &c.value {
            Value::Name(name) => side.tokens(c.id).end == end && Some(name.name.as_str()) == whose,
            _ => false,
        })
    };
    let beside = |t: usize| t > from + 1 && cursor.key(t - 1) == "," && theirs(t - 1);
    let the = |t: usize| t > from && cursor.hit(t - 1, Pack::Stopword).is_some() || beside(t);
    let mut found = Vec::new();
    let mut t = from;
    while t < to {
        let longest = cursor.hit(t, Pack::Title).filter(|_| the(t));
        let Some(hit) = longest else {
            t += 1;
            continue;
        };
        let whole = t..t + hit.len;
        let is = cursor
            .hits(t)
            .iter()
            .any(|h| h.record.pack() == Pack::Title && h.len == hit.len && h.record.id() == function);
        if is && !whole.clone().any(taken) {
            found.push(whole.clone());
        }
        t = whole.end;
    }
    found
}

fn finding(step: &Step, place: Location, mut updated: Location) -> Finding {
    updated.role = Role::Related;
    let sentence =
        step.new.reading.cursor.article.sentences.partition_point(|s| s.span.end() <= place.span.start());
    let above = step.new.reading.cursor.article.part_of(sentence).is_above();
    Finding {
        rule: if above { Rule::RevisionHeadline } else { Rule::RevisionStale },
        kind: FindingType::Inconsistency,
        severity: Severity::Warning,
        confidence: 0.75,
        locations: vec![place, updated],
        claims: Vec::new(),
        why: Why::LeftStanding,
        expected: None,
    }
}
