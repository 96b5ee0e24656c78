//! "The late Owen Pryce", « feu Owen Pryce »: that somebody is dead, told by one version alone.

use crate::article::Span;
use crate::comparator::align::Alignment;
use crate::comparator::finding::{Finding, FindingType, Location, Role, Severity, Why};
use crate::comparator::inside::cue::Cue;
use crate::comparator::name::same;
use crate::comparator::omission::in_order;
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Name, NameKind, Value};
use crate::rules::Pack;
use std::cell::OnceCell;

/// Tokens between the word and the name: a function of a few words.
const BETWEEN: usize = 5;

/// What is told of people as dead in one version, where the other names them as if they lived and has no word of a death.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let dead = (OnceCell::new(), OnceCell::new());
    let mut out = Vec::new();
    for bead in alignment.beads.iter().filter(|b| b.is_pair()) {
        let (a, b) = (left.claims(&bead.left), right.claims(&bead.right));
        for (side, mine, other, theirs, dead, kind) in [
            (left, a, right, b, &dead.1, FindingType::Omission),
            (right, b, left, a, &dead.0, FindingType::Addition),
        ] {
            for (claim, name) in people(mine) {
                let Some(from) = marked(side, claim) else { continue };
                let Some((named, _)) = people(theirs).find(|(_, n)| same(name, n).is_some()) else {
                    continue;
                };
                if !*dead.get_or_init(|| speaks_of_a_death(other)) {
                    out.push(finding(side, (claim, from), other, named, kind));
                }
            }
        }
    }
    out
}

fn people(claims: &[Claim]) -> impl Iterator<Item = (&Claim, &Name)> {
    claims.iter().filter_map(|c| match &c.value {
        Value::Name(n) if n.kind == NameKind::Person => Some((c, n)),
        _ => None,
    })
}

/// The token of "late" before somebody's name, or before the function that stands there.
fn marked(side: &Side, claim: &Claim) -> Option<usize> {
    let cursor = &side.reading.cursor;
    let name = side.tokens(claim.id).start;
    let mut end = name;
    while name - end < BETWEEN {
        let at = end.checked_sub(1).filter(|at| cursor.same_sentence(*at, name))?;
        let is = |pack: Pack| cursor.packs(at).has(pack);
        let late = |at: usize| {
            cursor
                .hits(at)
                .iter()
                .any(|h| h.record.pack() == Pack::Modifier && h.record.id() == "late" && at + h.len == end)
        };
        if late(at) {
            // "Late mayor" is a man who comes late, "the late mayor" is none.
            let lone = cursor.language() == crate::article::Language::En && cursor.key(at) == "late";
            let led = !lone || at.checked_sub(1).is_some_and(|b| is_determiner(cursor.key(b)));
            return led.then_some(at);
        }
        if !is(Pack::Title) && !is(Pack::Honorific) && !is(Pack::Kin) && !is(Pack::Name) {
            return None;
        }
        end = at;
    }
    None
}

fn is_determiner(key: &str) -> bool {
    matches!(key, "the" | "his" | "her" | "their" | "my" | "our" | "your" | "its" | "'s" | "'")
}

/// Whether a version has a word of dying anywhere.
fn speaks_of_a_death(side: &Side) -> bool {
    let cursor = &side.reading.cursor;
    // "Late on Monday" is nobody's death.
    (0..cursor.len()).filter(|i| cursor.key(*i) != "late").any(|i| {
        cursor.hits(i).iter().any(|h| match h.record.pack() {
            Pack::Cue => h.record.tag() == Cue::Died.tag() || h.record.tag() == Cue::Mourned.tag(),
            Pack::Kind => h.record.id() == "deaths",
            _ => false,
        })
    })
}

fn finding(
    side: &Side,
    (claim, from): (&Claim, usize),
    other: &Side,
    named: &Claim,
    kind: FindingType,
) -> Finding {
    let span = side.reading.cursor.span(from, side.tokens(claim.id).end);
    Finding {
        rule: Rule::TitleMissing,
        kind,
        severity: Severity::Warning,
        confidence: 0.6,
        locations: in_order(vec![
            Location { article: side.article, span, claim: Some(claim.id), role: Role::Claim },
            other.gap(Span::at(named.span.start())),
        ]),
        claims: Vec::new(),
        why: Why::NotFound,
        expected: None,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn the_dead_and_the_living() {
        check(&[
            (
                "The late Simon Crale left the farm to his niece.",
                "Feu Simon Crale a légué la ferme à sa nièce.",
                "",
            ),
            (
                "The late Simon Crale left the farm to his niece.",
                "Simon Crale a légué la ferme à sa nièce.",
                "title/missing late Simon Crale | ",
            ),
            (
                "The late Simon Crale left the farm to his niece.",
                "Simon Crale, mort en mer, a légué la ferme à sa nièce.",
                "",
            ),
            (
                "The late actor Simon Crale owned the farm.",
                "Le regretté acteur Simon Crale possédait la ferme.",
                "",
            ),
            (
                "The street is named after the painter Owen Pryce.",
                "La rue porte le nom de feu le peintre Owen Pryce.",
                "",
            ),
            (
                "The street is named after Owen Pryce.",
                "La rue porte le nom de feu Owen Pryce.",
                "title/missing  | feu Owen Pryce",
            ),
            (
                "Owen Pryce came late on Friday and left early.",
                "Owen Pryce est arrivé tard vendredi et est reparti tôt.",
                "",
            ),
        ]);
    }
}
