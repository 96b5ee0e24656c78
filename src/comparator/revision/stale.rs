//! A fact brought up to date in one place and left at its old value in another.

use super::change::{Change, location, noun};
use super::step::Step;
use crate::article::PartKind;
use crate::comparator::facing::Facing;
use crate::comparator::finding::{Finding, FindingType, Role, Severity, Verdict, Why};
use crate::comparator::inside::cue::Cue;
use crate::comparator::rule::Rule;
use crate::comparator::verdict::judge;
use crate::normalizer::claim::{Claim, ClaimId, NumberRole, Value};
use crate::normalizer::date::{Edtf, Written};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Figures written with this many digits that count do not meet by chance.
const DISTINCT: u32 = 3;
/// A year this many tokens after a figure, or nearer, is the figure's.
const CLAUSE: usize = 8;
/// Most tokens of a verb before a figure: "has killed", "ont fait".
const MOST_VERB: usize = 4;
/// Least sureness of a change from which something may be left behind.
const SURE: f32 = 0.6;

/// The old values that still stand in the newer version.
pub fn find(step: &Step) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut seen: HashSet<ClaimId> = HashSet::new();
    let stayed = Stayed::of(step);
    for change in step.changes.iter().filter(|c| c.sureness >= SURE) {
        for id in kept(step, change, &stayed) {
            if seen.insert(id) {
                findings.push(finding(step, change, id));
            }
        }
    }
    findings
}

/// The figures of the older version that the newer tells as they were.
struct Stayed<'a> {
    figures: Facing<'a>,
    /// Where the newer version tells each.
    now: HashMap<ClaimId, Vec<ClaimId>>,
}

impl<'a> Stayed<'a> {
    fn of(step: &Step<'a>) -> Self {
        let (mut figures, mut now) = (Vec::new(), HashMap::<ClaimId, Vec<ClaimId>>::new());
        for link in step.links.iter().filter(|l| l.verdict != Verdict::Conflict) {
            let new = now.entry(link.left.1).or_default();
            if new.is_empty() {
                figures.push(step.old.claim(link.left.1));
            }
            new.push(link.right.1);
        }
        Self { figures: Facing::new(&figures, step.changes.len()), now }
    }
}

/// Claims of the newer version that still tell the old value of the same thing.
fn kept(step: &Step, change: &Change, stayed: &Stayed) -> Vec<ClaimId> {
    let (before, after) = (step.old.claim(change.old), step.new.claim(change.new));
    if !may_be_stale(before) {
        return Vec::new();
    }
    let place = change.old as f64 / step.old.reading.claims.len().max(1) as f64;
    let same = |a: &Claim, b: &Claim| a.value.kind() == b.value.kind() && judge(a, b).agrees();
    stayed
        .figures
        .against(before, place)
        .filter(|o| o.id != change.old && same(o, before))
        .flat_map(|o| stayed.now.get(&o.id).into_iter().flatten())
        .filter(|new| {
            let n = step.new.claim(**new);
            same(n, before)
                && !same(n, after)
                && same_thing(step, change, **new)
                && !tells_both(step, n, after)
                && !of_another_time(step, n, after)
        })
        .copied()
        .collect()
}

/// Whether a value says enough to be known again.
fn may_be_stale(claim: &Claim) -> bool {
    match &claim.value {
        // "un" and "one" are articles as often as figures.
        Value::Number { role, amount, .. } => *role == NumberRole::Count && amount.first() >= Decimal::int(2),
        Value::Ordinal { .. } | Value::Time(_) | Value::Duration(_) | Value::Score { .. } => false,
        // Every article names the days of one week over and over.
        Value::Date(_) => false,
        value => value.kind().is_figure(),
    }
}

/// Whether the figure is surely the one that changed elsewhere: the same noun or one of its class, or a value that
/// two facts do not share by chance.
fn same_thing(step: &Step, change: &Change, new: ClaimId) -> bool {
    let nouns = [noun(&step.old, change.old), noun(&step.new, change.new)];
    let here = noun(&step.new, new);
    if here.as_ref().is_some_and(|here| nouns.iter().flatten().any(|n| n == here))
        || class_at(step, true, change.old).is_some_and(|c| Some(c) == class_at(step, false, new))
    {
        return true;
    }
    let claim = step.new.claim(new);
    // Nouns that differ name different things, unless the figure is one of a kind.
    let digits = claim.value.level().map_or(0, |d| d.reduced().significant());
    digits >= if here.is_some() { DISTINCT + 1 } else { DISTINCT }
}

/// The class of the noun a figure counts, or of what the verb before it does to those counted: "kills 12", "12 deaths"
/// and "12 victims" are one.
fn class_at(step: &Step, old: bool, id: ClaimId) -> Option<String> {
    let side = if old { &step.old } else { &step.new };
    let cursor = &side.reading.cursor;
    let Range { start, end } = side.tokens(id);
    let done = |t: usize, cue: Cue| {
        cursor
            .hits(t)
            .iter()
            .any(|h| h.record.pack() == Pack::Cue && h.record.tagged(cue.tag()) && t + h.len == start)
    };
    for (verb, class) in [(Cue::Killing, "deaths"), (Cue::Hurting, "injured")] {
        if (start.saturating_sub(MOST_VERB)..start).any(|t| done(t, verb)) {
            return Some(class.to_owned());
        }
    }
    let of = match &side.claim(id).value {
        Value::Number { of: Some(of), .. } => Some(of.span.start()),
        _ => None,
    };
    let from = end.saturating_sub(3);
    (from..end + 3)
        .filter(|t| cursor.same_sentence(end.saturating_sub(1), *t))
        .filter(|t| of.map_or(*t == end, |at| cursor.span(*t, t + 1).start() == at))
        .find_map(|t| cursor.hit(t, Pack::Kind).map(|h| h.record.id().to_owned()))
}

/// "up from 12": the sentence tells the new value too.
fn tells_both(step: &Step, claim: &Claim, after: &Claim) -> bool {
    let sentence = claim.sentence..claim.sentence + 1;
    step.new.claims(&sentence).iter().any(|c| c.id != claim.id && judge(c, after).agrees())
}

/// Whether the sentence speaks of another year, or of an earlier count.
fn of_another_time(step: &Step, claim: &Claim, after: &Claim) -> bool {
    let years = |c: &Claim, near: bool| -> Vec<i16> {
        let sentence = c.sentence..c.sentence + 1;
        let at = step.new.tokens(c.id);
        // "In 1978 …" frames what follows; a year further on is one of another clause.
        let close = |d: &Claim| !near || step.new.tokens(d.id).start < at.end + CLAUSE;
        let year = |c: &Claim| match &c.value {
            Value::Date(d) => match d.written {
                Written::Absolute(Edtf::Year(y) | Edtf::Month { year: y, .. }) => Some(y),
                Written::Absolute(Edtf::Day(d)) => Some(d.year()),
                _ => None,
            },
            _ => None,
        };
        step.new.claims(&sentence).iter().filter(|d| close(d)).filter_map(year).collect()
    };
    let (here, there) = (years(claim, true), years(after, false));
    if !here.is_empty() && !here.iter().any(|y| there.contains(y)) {
        return true;
    }
    let (from, to) = step.new.sentence_tokens(&(claim.sentence..claim.sentence + 1));
    let cursor = &step.new.reading.cursor;
    let earlier = |t: usize| {
        cursor.hits(t).iter().any(|h| h.record.pack() == Pack::Cue && h.record.tag() == "earlier-count")
    };
    (from..to).any(earlier)
}

fn finding(step: &Step, change: &Change, id: ClaimId) -> Finding {
    let part = step.new.reading.cursor.article.part_of(step.new.claim(id).sentence);
    let above = matches!(part, PartKind::Title | PartKind::Standfirst | PartKind::Caption);
    let mut updated = location(&step.new, change.new);
    updated.role = Role::Related;
    Finding {
        rule: if above { Rule::RevisionHeadline } else { Rule::RevisionStale },
        kind: FindingType::Inconsistency,
        severity: Severity::Error,
        confidence: 0.9,
        locations: vec![location(&step.new, id), updated],
        claims: Vec::new(),
        why: Why::LeftStanding,
        expected: None,
    }
}
