//! Whose a figure is by what stands right beside it: "gave Lund 47 per cent to Berg's 44 per cent", « accordait 44 % à Mme
//! Lund et 47 % à M. Berg ».

use crate::article::Language;
use crate::comparator::finding::{Finding, Link, Verdict};
use crate::comparator::name::same;
use crate::comparator::omission::values;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, Kind, Name, NameKind, Value};
use crate::rules::Pack;

/// Words of what is counted, between a figure and whose it is: « 44 % des intentions de vote à ».
const COUNTED: usize = 5;
/// Figures after one among which is the other half of an exchange.
const FAR: usize = 8;

/// A linked figure with whose it is in either version.
type Owned<'a> = (&'a Claim, &'a Claim, &'a Name, &'a Name);

/// Claims on either side of a figure among which its owner is.
const BESIDE: usize = 16;

/// Shares and counts of two people in one sentence, each given to the other.
pub fn findings(left: &Side, right: &Side, links: &[Link]) -> Vec<Finding> {
    let sure = links.iter().filter(|l| l.verdict != Verdict::Conflict);
    let owned: Vec<Owned> = sure
        .filter_map(|l| {
            let (a, b) = (left.claim(l.left.1), right.claim(l.right.1));
            let counts = matches!(a.value.kind(), Kind::Percent | Kind::Number | Kind::Money);
            if !counts {
                return None;
            }
            Some((a, b, owner(left, a)?, owner(right, b)?))
        })
        .collect();
    let mut out = Vec::new();
    for (i, (a, b, p, q)) in owned.iter().enumerate() {
        let other_half = |(c, d, r, s): &&Owned| {
            c.sentence == a.sentence
                && d.sentence == b.sentence
                && c.value.kind() == a.value.kind()
                && values(&c.value) != values(&a.value)
                && same(p, s).is_some()
                && same(q, r).is_some()
        };
        if same(p, q).is_none() && owned[i + 1..].iter().take(FAR).any(|half| other_half(&half)) {
            out.push(super::finding((left, a), (right, b)));
        }
    }
    out
}

/// The person whose a figure is said to be by the words that join the two.
fn owner<'a>(side: &Side<'a>, claim: &Claim) -> Option<&'a Name> {
    let cursor = &side.reading.cursor;
    let tokens = side.tokens(claim.id);
    let sentence = claim.sentence..claim.sentence + 1;
    let claims = side.claims(&sentence);
    let at = claims.partition_point(|c| c.span.start() < claim.span.start());
    let near = &claims[at.saturating_sub(BESIDE)..claims.len().min(at + BESIDE)];
    let people = near.iter().filter_map(|c| match &c.value {
        Value::Name(name)
            if name.kind == NameKind::Person || name.kind == NameKind::Other && name.key.is_none() =>
        {
            Some((side.tokens(c.id), name))
        }
        _ => None,
    });
    let people: Vec<_> = people.collect();
    let ending = |at: usize| people.iter().find(|(t, _)| t.end == at).map(|(_, name)| *name);
    let beginning = |at: usize| people.iter().find(|(t, _)| t.start == at).map(|(_, name)| *name);
    let joint = match cursor.language() {
        Language::En => {
            // "Berg's 44 per cent"
            if let Some(before) = tokens.start.checked_sub(1)
                && matches!(cursor.key(before), "'s" | "'")
            {
                return ending(before);
            }
            // "gave Lund 47 per cent"
            if let Some(name) = ending(tokens.start) {
                return Some(name);
            }
            &["for"][..]
        }
        Language::Fr => &["à", "pour"][..],
    };
    let stops = |at: &usize| {
        !cursor.same_sentence(tokens.start, *at)
            || matches!(cursor.key(*at), "," | ";" | "et" | "and" | "contre")
    };
    let mut near = (tokens.end..tokens.end + COUNTED).take_while(|at| !stops(at));
    let to = near.find(|at| joint.contains(&cursor.key(*at)))? + 1;
    // « à M. Berg »
    let titled = cursor.hit(to, Pack::Honorific).map_or(0, |h| h.len);
    beginning(to)
        .or_else(|| beginning(to + titled))
        .or_else(|| beginning(to + titled + 1).filter(|_| titled > 0))
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn shares_given_to_the_other() {
        check(&[
            (
                "A poll taken in May gave Paula Hartnell 52 percent to Luc Brisbois's 41 percent in Graz.",
                "Un sondage mené en mai accordait 41 % des intentions de vote à Paula Hartnell et 52 % à Luc Brisbois à Graz.",
                "number/owner 52 percent | 52 %",
            ),
            (
                "A poll taken in May gave Paula Hartnell 52 percent to Luc Brisbois's 41 percent in Graz.",
                "Un sondage mené en mai accordait 52 % des intentions de vote à Paula Hartnell et 41 % à Luc Brisbois à Graz.",
                "",
            ),
            (
                "A poll taken in May gave Paula Hartnell 52 percent to Luc Brisbois's 41 percent in Graz.",
                "Un sondage mené en mai à Graz accordait 41 % des voix à Luc Brisbois et 52 % à Paula Hartnell.",
                "",
            ),
        ]);
    }
}
