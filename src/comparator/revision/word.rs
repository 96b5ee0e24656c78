//! Words with a capital and digits exchanged in a sentence that is otherwise untouched, whatever they were read as: a
//! letter slipped in a name, a day that is none.

use super::change::changed;
use super::step::{Step, exchanged};
use crate::comparator::finding::{Finding, Location, Severity, Verdict};
use crate::comparator::side::Side;
use crate::normalizer::claim::ClaimId;
use crate::rules::accent::fold;
use crate::rules::tokenize::{Shape, TokenKind};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::ops::Range;

/// Likeness of two sentences that are one but for a word or two.
pub const UNTOUCHED: f32 = 0.8;
/// Longest run of tokens exchanged: what is longer was rewritten.
const MOST_TOKENS: usize = 3;

/// The exchanges that no finding in `told` tells of.
pub fn find(step: &Step, told: &[&Finding]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut told_as: HashMap<[String; 2], usize> = HashMap::new();
    if !step.is_edited() {
        return findings;
    }
    for bead in step.alignment.beads.iter().filter(|b| b.likeness >= UNTOUCHED) {
        for (old, new) in exchanged(&step.old, &step.new, bead) {
            if old.len() > MOST_TOKENS || new.len() > MOST_TOKENS || same(step, &old, &new) {
                continue;
            }
            let places = [place(&step.old, &old), place(&step.new, &new)];
            let known = |l: &Location| {
                let meets = |m: &Location| m.article == l.article && m.span.overlaps(l.span);
                told.iter().flat_map(|f| &f.locations).any(meets)
            };
            if marked(&step.old, &old) && marked(&step.new, &new) && !places.iter().any(known) {
                // One word exchanged in several places is one change.
                match told_as.entry([text(step, &places[0]), text(step, &places[1])]) {
                    Entry::Occupied(same) => findings[*same.get()].locations.extend(places),
                    Entry::Vacant(new) => {
                        new.insert(findings.len());
                        findings.push(changed(places.to_vec(), Severity::Warning, 0.7));
                    }
                }
            }
        }
    }
    findings
}

/// Whether a run holds a capital or digits.
fn marked(side: &Side, run: &Range<usize>) -> bool {
    let cursor = &side.reading.cursor;
    run.clone().any(|t| {
        let name = matches!(cursor.shape(t), Shape::Capital | Shape::Upper) && !cursor.starts_sentence(t);
        name || cursor.kind(t) == Some(TokenKind::Digits)
    })
}

/// Whether two runs say one thing: the same but for accents, capitals and signs, or figures that agree.
fn same(step: &Step, old: &Range<usize>, new: &Range<usize>) -> bool {
    let letters = |side: &Side, run: &Range<usize>| -> String {
        let text = side.reading.cursor.text(run.start, run.end);
        fold(&text.to_lowercase()).chars().filter(|c| c.is_alphanumeric()).collect()
    };
    let touched = |side: &Side, run: &Range<usize>, id: ClaimId| {
        let tokens = side.tokens(id);
        tokens.start < run.end && run.start < tokens.end
    };
    let agree = step.links.iter().any(|l| {
        l.verdict != Verdict::Conflict
            && touched(&step.old, old, l.left.1)
            && touched(&step.new, new, l.right.1)
    });
    agree || letters(&step.old, old) == letters(&step.new, new)
}

fn text(step: &Step, place: &Location) -> String {
    let side = if place.article == step.old.article { &step.old } else { &step.new };
    place.span.of(side.text()).to_owned()
}

fn place(side: &Side, run: &Range<usize>) -> Location {
    side.place_of_words(run.clone())
}
