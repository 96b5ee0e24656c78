//! Functions told of nobody by name: "the former president", « le président »; "the president of the youth wing",
//! « le vice-président des jeunes ».

use super::Held;
use crate::comparator::align::Alignment;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::marks::Marks;
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::cursor::Cursor;
use crate::rules::{Hit, Pack};
use std::ops::Range;

/// Least likeness of two sentences whose functions are held against each other.
const ALIKE: f32 = 0.5;
/// Functions of a sentence at most: of many it cannot be told which answers which.
const MOST: usize = 6;

/// Tokens before such a function among which is the relation of whoever holds it.
const RELATION: usize = 4;

/// A function without a holder.
struct Unheld<'a> {
    /// Its tokens, with what qualifies it.
    tokens: Range<usize>,
    /// What it may be, without what qualifies it.
    ids: Vec<&'a str>,
    /// Who no longer holds it, or stands a step below.
    qualified: Option<Quality>,
}

/// What makes a function another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quality {
    Former,
    Deputy,
}

/// Findings for functions that one version qualifies and the other does not.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let mut out = Vec::new();
    for bead in alignment.beads.iter().filter(|b| b.is_pair() && b.likeness >= ALIKE) {
        let both = left.packs(&bead.left).has(Pack::Title) && right.packs(&bead.right).has(Pack::Title);
        if bead.left.len() > 1 || bead.right.len() > 1 || !both {
            continue;
        }
        let (p, q) = (left.sentence_tokens(&bead.left), right.sentence_tokens(&bead.right));
        let (a, b) = (unheld(left, p.0..p.1), unheld(right, q.0..q.1));
        if a.len() > MOST || b.len() > MOST {
            continue;
        }
        for x in &a {
            let mut answers = b.iter().filter(|y| y.meets(x));
            let (Some(y), None) = (answers.next(), answers.next()) else { continue };
            let alone = a.iter().filter(|z| z.meets(y)).count() == 1;
            let lost = match (x.qualified, y.qualified) {
                (Some(_), None) => !is_qualified_anywhere(&right.reading.cursor, q.0..q.1),
                (None, Some(_)) => !is_qualified_anywhere(&left.reading.cursor, p.0..p.1),
                _ => false,
            };
            if alone && lost {
                out.push(finding((left, x), (right, y)));
            }
        }
    }
    out
}

impl Unheld<'_> {
    fn meets(&self, other: &Unheld) -> bool {
        self.ids.iter().any(|id| other.ids.contains(id))
    }
}

/// The functions among some tokens that are no named person's; of more than [`MOST`] only the first.
fn unheld<'a>(side: &Side<'a>, tokens: Range<usize>) -> Vec<Unheld<'a>> {
    let cursor = &side.reading.cursor;
    let held = |i: usize| side.marks(i).meets(Marks::NAME.with(Marks::TITLE));
    let mut out = Vec::new();
    let mut i = tokens.start;
    while i < tokens.end && out.len() <= MOST {
        let Some(hit) = cursor.hit(i, Pack::Title).filter(|_| !held(i)) else {
            i += 1;
            continue;
        };
        let hits = cursor.hits(i).iter().filter(|h| h.record.pack() == Pack::Title && h.len == hit.len);
        let own: Vec<&str> = hits.map(|h| h.record.id()).collect();
        let deputy = own.iter().filter_map(|id| id.strip_prefix("vice-").or(id.strip_prefix("deputy-")));
        let below: Vec<&str> = deputy.collect();
        let before = quality_before(cursor, i, tokens.start);
        let start = before.map_or(i, |(at, _)| at);
        let (ids, qualified) = match (below.is_empty(), before) {
            (false, _) => (below, Some(Quality::Deputy)),
            (true, before) => (own, before.map(|(_, quality)| quality)),
        };
        out.push(Unheld { tokens: start..i + hit.len, ids, qualified });
        i += hit.len;
    }
    out
}

/// Whether the sentence of a function that somebody holds tells another one too, of nobody by name; and if so, whether of
/// somebody told by a relation: "her sister, the prefect".
pub fn tells(side: &Side, held: &Held, title: &str) -> Option<bool> {
    let cursor = &side.reading.cursor;
    let (sentence, own) = (held.claim.sentence, side.tokens(held.claim.id));
    let (from, to) = side.sentence_tokens(&(sentence..sentence + 1));
    let mut all = unheld(side, from..to).into_iter();
    let found = all.find(|u| {
        let apart = u.tokens.end <= own.start || own.end <= u.tokens.start;
        apart && u.qualified.is_none() && u.ids.contains(&title)
    })?;
    let before = found.tokens.start.saturating_sub(RELATION).max(from)..found.tokens.start;
    Some(before.into_iter().any(|i| cursor.hit(i, Pack::Kin).is_some()))
}

/// What qualifies a function right before it, and where that begins: "former president", "ex-président".
fn quality_before(cursor: &Cursor, i: usize, from: usize) -> Option<(usize, Quality)> {
    let end = if i > from && cursor.key(i - 1) == "-" { i - 1 } else { i };
    (end.saturating_sub(2).max(from)..end).find_map(|at| {
        let fits = |h: &&Hit| h.record.pack() == Pack::Modifier && at + h.len == end;
        let quality = |h: &Hit| match h.record.id() {
            "former" | "retired" => Some(Quality::Former),
            "deputy" if is_below(cursor.key(at)) => Some(Quality::Deputy),
            _ => None,
        };
        cursor.hits(at).iter().filter(fits).find_map(quality).map(|q| (at, q))
    })
}

/// Whether a word says surely that somebody stands a step below: "assistant" and "second" are ranks of their own as often.
fn is_below(key: &str) -> bool {
    matches!(key, "vice" | "vice-" | "deputy" | "sous" | "sous-")
}

/// Whether anything among some tokens may qualify a function in other words.
fn is_qualified_anywhere(cursor: &Cursor, tokens: Range<usize>) -> bool {
    tokens.into_iter().any(|i| {
        cursor.hits(i).iter().any(|h| {
            let modifier = h.record.pack() == Pack::Modifier && h.record.attribute("telling").is_some();
            let deputy = h.record.pack() == Pack::Title
                && (h.record.id().starts_with("vice-") || h.record.id().starts_with("deputy-"));
            modifier || deputy
        })
    })
}

fn finding((left, x): (&Side, &Unheld), (right, y): (&Side, &Unheld)) -> Finding {
    let place = |side: &Side, unheld: &Unheld| side.place_of_words(unheld.tokens.start..unheld.tokens.end);
    Finding {
        rule: Rule::TitleChanged,
        kind: FindingType::Mismatch,
        severity: Severity::Warning,
        confidence: 0.6,
        locations: vec![place(left, x), place(right, y)],
        claims: Vec::new(),
        why: Why::ModifierLost,
        expected: None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn functions_of_nobody_by_name() {
        check(&[
            (
                "The former president told the court that the minutes of the meeting were lost.",
                "L'ancien président a dit au tribunal que le procès-verbal de la réunion était perdu.",
                "",
            ),
            (
                "The former president told the court that the minutes of the meeting were lost.",
                "Le président a dit au tribunal que le procès-verbal de la réunion était perdu.",
                "title/changed former president | président",
            ),
            (
                "The president of the youth wing was also to have been on board the plane.",
                "Le vice-président des jeunes devait lui aussi être à bord de l'avion.",
                "title/changed president | vice-président",
            ),
            (
                "The retired judge advised the committee on the new law for three months.",
                "L'ancien juge a conseillé le comité sur la nouvelle loi pendant trois mois.",
                "",
            ),
            (
                "The vice president of the club thanked the volunteers after the match.",
                "La vice-présidente du club a remercié les bénévoles après le match.",
                "",
            ),
        ]);
    }
}
