//! Defeats told of the winner: "a 31-27 defeat to Leeds" lost by another, « la défaite de Leeds » by Leeds.

use super::Cue;
use crate::article::Language;
use crate::comparator::align::Bead;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::name::same;
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Name, Value};
use crate::rules::{Hit, Pack, PackSet};
use std::ops::Range;

/// Tokens between the words of a defeat and the name behind them: "defeat to the defending champions Leeds" has three.
const TO_NAME: usize = 3;

/// Defeats of one sentence that are looked at: more are a list of results.
const MOST: usize = 6;

/// The part that a name plays in a defeat.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// "Defeat to Leeds"
    Winner,
    /// « Défaite de Leeds »
    Loser,
}

struct Defeat<'a> {
    part: Part,
    name: &'a Name,
    tokens: Range<usize>,
}

/// The finding for a team that wins in one version what it loses in the other, neither version telling of it both ways.
pub fn turned(left: &Side, right: &Side, bead: &Bead) -> Option<Finding> {
    // « Défaite » is a word of losing in the rules, "defeat" is none: where the French version has none, there is nothing to turn.
    let french = |side: &Side| side.reading.cursor.language() == Language::Fr;
    let lost = |side: &Side, sentences: &Range<usize>| !french(side) || has_cue(side, sentences);
    if !(french(left) || french(right)) || !lost(left, &bead.left) || !lost(right, &bead.right) {
        return None;
    }
    let (mine, theirs) = (defeats(left, &bead.left), defeats(right, &bead.right));
    let told = |all: &[Defeat], part: Part, name: &Name| {
        all.iter().any(|d| d.part == part && same(d.name, name).is_some())
    };
    let turned = |a: &&Defeat| {
        told(&theirs, if a.part == Part::Winner { Part::Loser } else { Part::Winner }, a.name)
            && !told(&theirs, a.part, a.name)
    };
    let a = mine.iter().find(turned)?;
    let b = theirs.iter().find(|b| b.part != a.part && same(b.name, a.name).is_some())?;
    let cue = |d: &Defeat| Cue { id: "", tag: "", sure: true, figures: false, tokens: d.tokens.clone() };
    let (rule, severity) = (Rule::WordingOpposite, Severity::Error);
    Some(super::finding(left, &cue(a), right, &cue(b), rule, Why::OppositeWord, severity))
}

/// The defeats of some sentences, each with the name right behind it.
fn defeats<'a>(side: &Side<'a>, sentences: &Range<usize>) -> Vec<Defeat<'a>> {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    let defeat = |i: usize| {
        let hits = cursor.hits(i).iter().filter(|h| h.record.pack() == Pack::Particle);
        let (len, part) =
            hits.filter_map(|h| Some((h.len, part_of(h.record.tag())?))).max_by_key(|(len, _)| *len)?;
        let end = i + len;
        let claims = side.claims(sentences);
        let behind = &claims[claims.partition_point(|c| side.tokens(c.id).start < end)..];
        let near = |at: usize| at <= end + TO_NAME && cursor.same_sentence(i, at);
        let mut near = behind.iter().take_while(|c| near(side.tokens(c.id).start));
        let name = near.find_map(|c| match &c.value {
            Value::Name(name) => Some(name),
            _ => None,
        })?;
        Some(Defeat { part, name, tokens: i..end })
    };
    (from..to).filter(|i| cursor.packs(*i).has(Pack::Particle)).filter_map(defeat).take(MOST).collect()
}

/// Whether a phrase that tells of a defeat begins at a word of losing.
fn has_cue(side: &Side, sentences: &Range<usize>) -> bool {
    let (from, to) = side.sentence_tokens(sentences);
    let tells = |h: &Hit| h.record.pack() == Pack::Particle && part_of(h.record.tag()).is_some();
    side.cues(from..to, PackSet::of(&[Pack::Opposite])).any(|i| side.reading.cursor.hits(i).iter().any(tells))
}

/// The part of the name behind a phrase that the rules tag so.
fn part_of(tag: &str) -> Option<Part> {
    match tag {
        "defeat-by" => Some(Part::Winner),
        "defeat-of" => Some(Part::Loser),
        _ => None,
    }
}
