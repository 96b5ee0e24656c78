//! What is told of the stray words of names of two groups of sentences, each once.

use super::Mention;
use super::clash::{Clash, is_derived};
use super::likeness::{Spelling, spelling};
use super::mismatch::{other_rule, spelling_rule};
use super::nation::are_lax;
use super::pair::{Pair, Which};
use super::stray::Stray;
use super::words::folded;
use super::{LEAST_LETTERS, MOST_HELD};
use crate::comparator::crowded;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::mixed::Set;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{ClaimId, Name};

impl Pair<'_, '_> {
    /// What is wrong with the names of the two, beyond what is told of nations, rulers and works.
    pub fn judge(
        &self,
        a: &[Mention],
        b: &[Mention],
        others_told: Vec<Finding>,
        works: &[Finding],
        findings: &mut Vec<Finding>,
    ) {
        let mut p = self.strays(Which::Left, a);
        let mut q = self.strays(Which::Right, b);
        let mut blamed: Set<(usize, ClaimId)> = Set::default();
        let told = others_told.iter().flat_map(|f| &f.locations);
        blamed.extend(told.filter_map(|l| Some((l.article, l.claim?))));
        let work = |article: usize, stray: &Stray| {
            let mut places = works.iter().flat_map(|f| &f.locations);
            places.any(|l| l.article == article && l.span.overlaps(stray.claim.span))
        };
        for (which, strays) in [(Which::Left, &mut p), (Which::Right, &mut q)] {
            let article = self.side(which).article;
            strays.retain(|s| !blamed.contains(&(article, s.claim.id)) && !work(article, s));
            if strays.len() > MOST_HELD {
                let side = self.side(which);
                let rest: Vec<ClaimId> = strays.split_off(MOST_HELD).iter().map(|s| s.claim.id).collect();
                findings.extend(crowded::note(side, &rest));
            }
        }
        findings.extend(others_told);
        // First slips of the pen, then other names: what is nearest meets first.
        for wanted in [Clash::Slip, Clash::Other, Clash::Unsure] {
            let mut at = 0;
            while at < p.len() {
                let partner = q.iter().position(|t| self.clash(&p[at], t) == Some(wanted));
                let Some(j) = partner else {
                    at += 1;
                    continue;
                };
                let (u, t) = (p.remove(at), q.remove(j));
                let places = [(self.left.article, u.claim.id), (self.right.article, t.claim.id)];
                if places.iter().all(|c| blamed.contains(c)) {
                    continue;
                }
                blamed.extend(places);
                let (rule, why, severity) = match wanted {
                    Clash::Slip => (spelling_rule(u.name, t.name), Why::LettersSlipped, Severity::Warning),
                    Clash::Other => (other_rule(u.name, t.name), Why::OtherName, Severity::Error),
                    Clash::Unsure => (other_rule(u.name, t.name), Why::OtherName, Severity::Warning),
                };
                findings.push(self.mismatch(u.claim, t.claim, rule, why, severity));
            }
        }
        // A country for another whose names differ in kind: "Iraq's army", « l'armée iranienne ».
        for u in &p {
            let new = |which, s: &Stray| {
                self.is_new_country(which, s) && !blamed.contains(&(self.side(which).article, s.claim.id))
            };
            let facing = |t: &&Stray| new(Which::Right, t) && !self.are_akin(u, t);
            if let Some(t) = q.iter().find(facing).filter(|_| new(Which::Left, u)) {
                blamed.extend([(self.left.article, u.claim.id), (self.right.article, t.claim.id)]);
                findings.push(self.mismatch(
                    u.claim,
                    t.claim,
                    Rule::PlaceOther,
                    Why::OtherName,
                    Severity::Warning,
                ));
            }
        }
        for (which, strays, theirs, others) in [(Which::Left, &p, &q, b), (Which::Right, &q, &p, a)] {
            for stray in strays {
                let place = (self.side(which).article, stray.claim.id);
                if blamed.contains(&place) {
                    continue;
                }
                let slip = self.slip_of_a_told_name(which, stray, others);
                let faced = || theirs.iter().any(|t| t.country && !self.are_akin(t, stray));
                let lost = self.is_lost(which, stray) || self.is_new_country(which, stray) && faced();
                if let Some(finding) = slip.or_else(|| self.alone(which, stray, lost)) {
                    blamed.insert(place);
                    findings.push(finding);
                }
            }
        }
    }

    /// A stray word the other version nowhere has, one slip away from a name told in its sentence.
    fn slip_of_a_told_name(&self, which: Which, stray: &Stray, others: &[Mention]) -> Option<Finding> {
        let known = stray.near && stray.name.key.is_some();
        if !stray.foreign || known || stray.habit || stray.word.chars().count() <= LEAST_LETTERS {
            return None;
        }
        let other = self.side(which.other());
        let same_key = |name: &Name| name.key.is_some() && name.key == stray.name.key;
        for (claim, name) in others.iter().filter(|(_, name)| !same_key(name)) {
            for token in other.tokens(claim.id) {
                let theirs = folded(other.reading.cursor.key(token));
                if is_derived(&stray.word, &theirs) || is_derived(&theirs, &stray.word) {
                    continue;
                }
                if theirs.chars().count() > LEAST_LETTERS && spelling(&stray.word, &theirs) == Spelling::Slip
                {
                    let (x, y) =
                        if which == Which::Left { (stray.claim, *claim) } else { (*claim, stray.claim) };
                    let rule = spelling_rule(stray.name, name);
                    return Some(self.mismatch(x, y, rule, Why::LettersSlipped, Severity::Warning));
                }
            }
        }
        None
    }

    /// Whether two strays name one country, or parts of one that writers put for each other.
    fn are_akin(&self, a: &Stray, b: &Stray) -> bool {
        a.name.key == b.name.key || are_lax(self.left.reading.cursor.rules, a.name, b.name)
    }
}
