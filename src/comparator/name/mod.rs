//! Names across versions: the same by key, spelling or meaning; misspelt; or somebody else's.

mod alone;
mod asked;
mod bond;
mod campus;
mod clash;
pub mod coverage;
mod covering;
mod exchanged;
mod heard;
mod judge;
mod kept;
mod keys;
pub(super) mod likeness;
mod mismatch;
mod namesakes;
mod nation;
mod pair;
mod regnal;
mod same;
mod short;
mod stray;
pub(super) mod words;
mod work;

#[cfg(test)]
mod tests;

use super::align::{Alignment, Neighbours};
use super::finding::{Finding, Link};
use super::side::Side;
use crate::normalizer::claim::{Claim, ClaimId, Name, NameForm, Value};
use asked::Answers;
use keys::Keys;
use pair::{Counted, Pair};
pub use same::{Spelt, same};
use std::cell::{OnceCell, RefCell};
use std::collections::HashSet;
use std::ops::Range;
use words::Words;

/// Beads on either side in which a name said by a pronoun here may stand.
const REACH: usize = 1;
/// Names and functions of two groups of sentences that are held against each other: who tells more makes a list.
pub(super) const MOST_HELD: usize = 120;
/// Shortest word of a name that is held letter by letter against others.
const LEAST_LETTERS: usize = 4;

/// Links and findings for the names of two aligned versions; `lost` are claims of passages already reported.
pub fn compare(
    left: &Side,
    right: &Side,
    alignment: &Alignment,
    lost: &HashSet<(usize, ClaimId)>,
) -> (Vec<Link>, Vec<Finding>) {
    let words = (Words::of(left), Words::of(right));
    let keys = Keys::of([left, right]);
    let asked = Answers::default();
    let mut links = Vec::new();
    let mut findings = Vec::new();
    let neighbours = Neighbours::of(alignment);
    let counted = RefCell::new(Counted::new());
    for (k, bead) in alignment.beads.iter().enumerate() {
        if !bead.is_pair() {
            continue;
        }
        counted.borrow_mut().clear();
        let pair = Pair {
            left,
            right,
            bead,
            neighbours: &neighbours,
            place: k,
            words: (&words.0, &words.1),
            keys: &keys,
            asked: &asked,
            counted: &counted,
            shorts: OnceCell::new(),
        };
        let (a, b) = (names(left, &bead.left, lost), names(right, &bead.right, lost));
        pair.link(&a, &b, &mut links);
        let mut works = pair.works();
        works.extend(pair.kept(&a, &b));
        let mut others = pair.nations(&a, &b);
        others.extend(pair.regnals(&a, &b));
        others.extend(pair.exchanged(&a, &b));
        pair.judge(&a, &b, others, &works, &mut findings);
        findings.extend(works);
        findings.extend(pair.campus());
    }
    (links, findings)
}

/// A name with its claim.
type Mention<'a> = (&'a Claim, &'a Name);

fn names<'a>(
    side: &Side<'a>,
    sentences: &Range<usize>,
    lost: &HashSet<(usize, ClaimId)>,
) -> Vec<Mention<'a>> {
    let claims = side.claims(sentences).iter().filter(|c| !lost.contains(&(side.article, c.id)));
    claims
        .filter_map(|c| match &c.value {
            Value::Name(n) if n.form != NameForm::Compass => Some((c, n)),
            _ => None,
        })
        .collect()
}
