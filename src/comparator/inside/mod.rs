//! Checks inside one article: what its own words contradict.
//!
//! Each check is a file. It speaks only when both sides of a contradiction are read without doubt, and its arithmetic
//! allows for the rounding that the writing of each figure shows.

mod acronym;
mod act;
mod age;
pub mod agreed;
mod bounds;
mod calendar;
mod casualty;
mod clock;
mod conversion;
mod counts;
pub mod cue;
mod day;
mod difference;
mod direction;
mod duration;
mod ends;
mod enumeration;
mod event;
pub mod figure;
mod function;
mod gap;
mod headline;
mod lead;
mod life;
mod list;
mod majority;
mod measure;
mod mixed;
mod multiple;
mod origin;
mod pair;
mod percentage;
mod person;
mod portion;
mod range;
mod repeated;
mod room;
mod score;
mod scoreline;
mod shares;
mod slip;
mod spelling;
mod title;
mod total;
mod twins;
mod view;
mod weekday;

#[cfg(test)]
mod cases;
#[cfg(test)]
mod change;
#[cfg(test)]
mod table;

use super::finding::Finding;
use super::rule::Rule;
use crate::normalizer::Reading;
use std::collections::HashMap;
use view::View;

/// Looks for one sort of contradiction.
type Check = fn(&View, &mut Vec<Finding>);

const CHECKS: &[Check] = &[
    total::check,
    enumeration::check,
    percentage::check,
    portion::check,
    difference::check,
    direction::check,
    majority::check,
    multiple::check,
    conversion::check,
    weekday::check,
    calendar::check,
    clock::check,
    age::check,
    life::check,
    origin::check,
    duration::check,
    lead::check,
    range::check,
    bounds::check,
    shares::check,
    score::check,
    scoreline::check,
    headline::check,
    casualty::check,
    repeated::check,
    measure::check,
    mixed::check,
    spelling::check,
    title::check,
    acronym::check,
    act::check,
    day::check,
];

/// The findings of one rule in one wording.
#[derive(Default)]
struct Told {
    /// By their place among all findings.
    findings: Vec<usize>,
    /// How many of them the version that is looked at has in the same words.
    next: usize,
}

/// Every contradiction inside each version; what several versions contradict in the same words is one finding.
pub fn check_all(versions: &[Reading]) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    let mut told: HashMap<(Rule, Vec<String>), Told> = HashMap::new();
    for (article, version) in versions.iter().enumerate() {
        let text = &version.cursor.article.text;
        told.values_mut().for_each(|told| told.next = 0);
        for mut finding in check(version, article) {
            let words = finding.locations.iter().map(|l| l.span.of(text).to_lowercase()).collect();
            let told = told.entry((finding.rule, words)).or_default();
            let earlier = |at: &&usize| findings[**at].locations.iter().all(|l| l.article < article);
            if let Some(at) = told.findings.get(told.next).filter(earlier) {
                let known = &mut findings[*at];
                known.locations.append(&mut finding.locations);
                known.claims.append(&mut finding.claims);
                told.next += 1;
            } else {
                told.findings.push(findings.len());
                findings.push(finding);
            }
        }
    }
    findings
}

/// Every contradiction inside article number `article`, in the order of the text.
pub fn check(reading: &Reading, article: usize) -> Vec<Finding> {
    let view = View::new(reading);
    let mut findings = Vec::new();
    for check in CHECKS {
        check(&view, &mut findings);
    }
    for finding in &mut findings {
        finding.locations.iter_mut().for_each(|l| l.article = article);
        finding.claims.iter_mut().for_each(|(a, _)| *a = article);
    }
    findings.sort_by_key(|f| (f.locations.first().map(|l| l.span), f.rule));
    // Two ways to see one contradiction are one finding.
    findings.dedup_by_key(|f| (f.locations.first().map(|l| l.span), f.rule));
    findings
}
