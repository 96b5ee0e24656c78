//! Rulers and popes of one name, told apart by their number: Elizabeth II is no « Élisabeth Ire ».

use super::heard::Heard;
use super::pair::{Pair, Which};
use super::words::folded;
use super::{MOST_HELD, Mention};
use crate::comparator::crowded;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{ClaimId, NameKind};
use crate::normalizer::ordinal::roman_value;
use std::collections::{HashMap, HashSet};

/// Mismatches of two groups of sentences that are told: of two lists of rulers nobody reads more.
const MOST_TOLD: usize = 200;

/// The number of a name, and the ruler's.
type Ruler = (usize, i64);

/// The rulers that one side of a pair names.
#[derive(Default)]
struct Rulers<'m> {
    /// Their names, folded, each once.
    names: Vec<String>,
    heard: Heard,
    /// The numbers of each name.
    numbers: Vec<HashSet<i64>>,
    /// In the order of the text.
    told: Vec<(Ruler, Mention<'m>)>,
}

impl<'m> Rulers<'m> {
    fn put(&mut self, name: String, number: i64, mention: Mention<'m>) {
        let at = self.heard.number(&name);
        if at == self.names.len() {
            self.names.push(name);
            self.numbers.push(HashSet::new());
        }
        self.numbers[at].insert(number);
        self.told.push(((at, number), mention));
    }

    /// Whether a ruler of the other side is told here, as either language writes the name.
    fn has(&self, theirs: &Rulers, (name, number): Ruler) -> bool {
        self.heard.alike(&theirs.names[name]).iter().any(|at| self.numbers[*at].contains(&number))
    }

    /// For each name, the first ruler of it that the other side does not tell.
    fn missed(&self, theirs: &Rulers) -> Vec<Option<usize>> {
        let mut missed = vec![None; self.names.len()];
        let mut asked = HashSet::new();
        for (at, (ruler, _)) in self.told.iter().enumerate() {
            if missed[ruler.0].is_none() && asked.insert(*ruler) && !theirs.has(self, *ruler) {
                missed[ruler.0] = Some(at);
            }
        }
        missed
    }
}

impl Pair<'_, '_> {
    /// Rulers whose number the two tell differently.
    pub fn regnals(&self, a: &[Mention], b: &[Mention]) -> Vec<Finding> {
        let told = |which: Which, all: &[Mention]| -> Vec<(String, i64)> {
            all.iter().filter_map(|mention| self.regnal(which, mention)).collect()
        };
        let (here, there) = (told(Which::Left, a), told(Which::Right, b));
        // Most texts tell of none, or both of the same.
        let same = here.len().max(there.len()) <= MOST_HELD && here.iter().all(|ruler| there.contains(ruler));
        if here.is_empty() || there.is_empty() || same {
            return Vec::new();
        }
        let (p, q) = (self.rulers(Which::Left, a), self.rulers(Which::Right, b));
        let missed = q.missed(&p);
        let mut rivals: HashMap<Ruler, Option<usize>> = HashMap::new();
        let rival = |x: &Ruler| {
            *rivals.entry(*x).or_insert_with(|| {
                let namesakes = q.heard.alike(&p.names[x.0]);
                if q.has(&p, *x) { None } else { namesakes.iter().filter_map(|y| missed[*y]).min() }
            })
        };
        let others = p.told.iter().map(|(x, _)| x).map(rival);
        let found = p.told.iter().zip(others).filter_map(|((_, u), rival)| Some((u, q.told[rival?].1)));
        let mut found: Vec<_> = found.collect();
        let rest: Vec<ClaimId> =
            found.split_off(found.len().min(MOST_TOLD)).iter().map(|(u, _)| u.0.id).collect();
        let told = found.into_iter();
        told.map(|(u, t)| self.mismatch(u.0, t.0, Rule::PersonOther, Why::OtherName, Severity::Error))
            .chain(crowded::note(self.left, &rest))
            .collect()
    }

    /// The rulers among the names of one side.
    fn rulers<'m>(&self, which: Which, all: &[Mention<'m>]) -> Rulers<'m> {
        let mut rulers = Rulers::default();
        for mention in all {
            if let Some((name, number)) = self.regnal(which, mention) {
                rulers.put(name, number, *mention);
            }
        }
        rulers
    }

    /// The name before the number of a ruler, folded, and the number.
    fn regnal(&self, which: Which, (claim, name): &Mention) -> Option<(String, i64)> {
        if name.kind != NameKind::Person {
            return None;
        }
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let tokens = side.tokens(claim.id);
        let last = tokens.end.checked_sub(1).filter(|l| *l > tokens.start)?;
        let text = cursor.text(last, last + 1);
        if !text.starts_with(['I', 'V', 'X', 'L', 'C']) {
            return None;
        }
        // « Ier », « Ire ».
        let numeral = text.trim_end_matches(|c: char| c.is_lowercase());
        let value = roman_value(numeral)?;
        Some((folded(cursor.key(last - 1)).into_owned(), value))
    }
}
