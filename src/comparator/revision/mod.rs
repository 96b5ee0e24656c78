//! One text at several times: what changed, what was added and dropped, what was left behind.

mod behind;
mod change;
mod dependant;
mod function;
mod history;
mod kept;
mod left;
mod moved;
mod name;
mod same;
mod stale;
mod step;
mod undone;
mod word;

#[cfg(test)]
mod tests;

use super::align::Alignment;
use super::finding::{Finding, FindingType, Link, Location, Severity};
use super::side::Side;
use super::{align, bound, rule, title, translation, wording};
use crate::normalizer::Reading;
use change::grouped;
use std::collections::{HashMap, HashSet};
use step::Step;

/// Compares versions of one text in one language, in the order of time.
pub fn compare(versions: &[Reading]) -> (Vec<Link>, Vec<Finding>) {
    let order: Vec<usize> = (0..versions.len()).collect();
    Chain::new(versions, &order).told()
}

/// Compares a version with the next, their sentences aligned.
pub fn compare_aligned(old: Side, new: Side, alignment: Alignment) -> (Vec<Link>, Vec<Finding>) {
    Chain { steps: vec![Step::aligned(old, new, alignment)] }.told()
}

/// Compares the editions of one text in two languages, each with its revisions in the order of time: first what changed
/// in each edition, then the newest of each against the newest of the other.
pub fn editions(versions: &[Reading]) -> (Vec<Link>, Vec<Finding>) {
    let Some(first) = versions.first() else { return Default::default() };
    let language = first.cursor.language();
    let (ours, theirs): (Vec<usize>, Vec<usize>) =
        (0..versions.len()).partition(|i| versions[*i].cursor.language() == language);
    let chains = [Chain::new(versions, &ours), Chain::new(versions, &theirs)];
    let (mut links, mut findings) = (Vec::new(), Vec::new());
    for chain in &chains {
        links.extend(chain.links());
        findings.extend(chain.findings());
    }
    if let (Some(a), Some(b)) = (ours.last(), theirs.last()) {
        let (left, right) = Side::pair((*a, &versions[*a]), (*b, &versions[*b]), true);
        let (linked, told) = translation::compare(&left, &right);
        findings.extend(behind::told(versions, &chains, told));
        links.extend(linked);
    }
    let far = chains[0].far_links(&links);
    links.extend(far);
    (links, findings)
}

/// The revisions of one edition.
pub struct Chain<'a> {
    steps: Vec<Step<'a>>,
}

impl<'a> Chain<'a> {
    fn new(versions: &'a [Reading<'a>], order: &[usize]) -> Self {
        let step = |a: usize, b: usize| {
            let (old, new) = Side::pair((a, &versions[a]), (b, &versions[b]), false);
            Step::new(old, new)
        };
        let steps = order.windows(2).map(|w| step(w[0], w[1])).collect();
        Self { steps }
    }

    /// What is told of the versions, in the order of the text.
    fn told(&self) -> (Vec<Link>, Vec<Finding>) {
        let (mut links, mut findings) = (self.links(), self.findings());
        links.extend(self.far_links(&links));
        findings.sort_by_key(|f| f.locations.first().map(|l| (l.article, l.span)));
        (links, findings)
    }

    /// Facts told by one version and the next.
    fn links(&self) -> Vec<Link> {
        self.steps.iter().flat_map(|s| s.links.iter().copied()).collect()
    }

    /// Links from the first version to those after the second, through the ones between.
    fn far_links(&self, links: &[Link]) -> Vec<Link> {
        let mut far = Vec::new();
        let Some(first) = self.steps.first() else { return far };
        let mut known: Vec<Link> = links.iter().filter(|l| l.left.0 == first.old.article).copied().collect();
        let mut pairs: HashSet<_> = known.iter().map(|k| (k.left, k.right)).collect();
        let mut after: HashMap<_, Vec<&Link>> = HashMap::new();
        for link in links.iter().filter(|l| l.left.0 != first.old.article) {
            after.entry(link.left).or_default().push(link);
        }
        let mut at = 0;
        while let Some(near) = known.get(at).copied() {
            at += 1;
            let next = after.get(&near.right).into_iter().flatten();
            for link in next.filter(|l| near.verdict == l.verdict) {
                let through = Link { left: near.left, ..**link };
                if pairs.insert((through.left, through.right)) {
                    known.push(through);
                    far.push(through);
                }
            }
        }
        far
    }

    fn findings(&self) -> Vec<Finding> {
        let undone = undone::find(&self.steps);
        let (mut told, mut findings) = (Vec::new(), Vec::new());
        for (i, step) in self.steps.iter().enumerate() {
            let changes: Vec<_> =
                step.changes.iter().filter(|c| !undone.explained.contains(&(i, c.new))).cloned().collect();
            let mut changed = grouped(step, &changes);
            changed.extend(name::find(step));
            changed.extend(name::rewritten(step, &changed));
            changed.extend(contrary(step));
            let known: Vec<&Finding> = changed.iter().chain(&undone.findings).collect();
            let words = word::find(step, &known);
            changed.extend(words);
            let functions = function::find(step, &changed);
            changed.extend(functions);
            findings.extend(left::find(step, &changed));
            told.push(changed);
            findings.extend(stale::find(step));
            findings.extend(dependant::find(step));
            findings.extend(moved::find(step));
        }
        let mut all = undone.findings;
        all.extend(history::joined(&self.steps, told));
        all.extend(findings);
        all
    }
}

/// Words turned to their contrary are facts changed: "rose" that became "fell", a denial lost, another function.
fn contrary(step: &Step) -> Vec<Finding> {
    let likeness = |f: &Finding| {
        let bead = |b: &&align::Bead| {
            f.locations
                .iter()
                .any(|l| l.article == step.old.article && sentence_in(&step.old, &b.left, l.span))
        };
        step.alignment.beads.iter().find(bead).map(|b| b.likeness)
    };
    let kept = |f: &Finding| likeness(f).is_some_and(|l| l >= step::KEPT);
    let mut told = wording::findings(&step.old, &step.new, &step.alignment);
    told.extend(bound::findings(&step.old, &step.new, &step.links));
    // An edited text gives somebody another function; one written anew, or translated anew, puts it in other words.
    let edited = step.is_edited();
    let titles = title::findings(&step.old, &step.new, &step.alignment).into_iter();
    told.extend(titles.filter(|f| edited || likeness(f).is_some_and(|l| l >= word::UNTOUCHED)));
    told.retain(|f| f.severity > Severity::Note && f.kind == FindingType::Mismatch && kept(f));
    // One word turned in several places is one change.
    let words = |f: &Finding| -> Vec<String> {
        let text = |l: &Location| {
            let side = if l.article == step.old.article { &step.old } else { &step.new };
            l.span.of(side.text()).to_lowercase()
        };
        f.locations.iter().map(text).collect()
    };
    let mut seen = Vec::new();
    told.retain(|f| {
        let words = words(f);
        // "nord-est" for "nord" says less, nothing else.
        let part = f.rule == rule::Rule::PlaceDirection
            && matches!(&words[..], [a, b] if a.starts_with(b.as_str()) || b.starts_with(a.as_str()));
        let new = !part && !seen.contains(&words);
        seen.push(words);
        new
    });
    for finding in &mut told {
        finding.rule = rule::Rule::RevisionChanged;
        finding.severity = Severity::Warning;
    }
    told
}

fn sentence_in(side: &Side, sentences: &std::ops::Range<usize>, span: crate::article::Span) -> bool {
    let all = &side.reading.cursor.article.sentences;
    sentences.clone().any(|s| all.get(s).is_some_and(|s| s.span.overlaps(span)))
}
