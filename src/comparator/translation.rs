//! One text in two languages: nothing may be changed, lost or invented.

use super::align::Alignment;
use super::assign::{Clash, assign};
use super::finding::{Finding, FindingType, Link, Location, Severity, Why};
use super::rule::Rule;
use super::side::Side;
use super::{
    bound, loose, magnitude, name, negation, omission, owner, passage, quote, restated, segment, sets, title,
    unit, wording,
};
use crate::normalizer::claim::{Amount, ClaimId, Value};
use crate::normalizer::decimal::Decimal;
use std::collections::HashSet;

/// Clashes at least this sure are errors, the others warnings.
const SURE: f32 = 0.45;
/// The same of two small numbers in words.
const SURE_OF_SMALL: f32 = 0.6;

/// Compares a text with its translation.
pub fn compare(left: &Side, right: &Side) -> (Vec<Link>, Vec<Finding>) {
    let alignment = segment::aligned(left, right);
    compare_aligned(left, right, &alignment)
}

/// Compares two versions whose sentences are aligned.
pub fn compare_aligned(left: &Side, right: &Side, alignment: &Alignment) -> (Vec<Link>, Vec<Finding>) {
    let assigned = assign(left, right, alignment);
    let mut findings: Vec<Finding> = assigned.clashes.iter().map(|c| mismatch(left, right, c)).collect();
    let mut gone = HashSet::new();
    let loose = loose::findings(left, right, alignment, &assigned);
    findings.extend(loose.findings);
    findings.extend(bound::findings(left, right, &assigned.links));
    findings.extend(magnitude::findings(left, right, alignment));
    findings.extend(unit::findings(left, right, &assigned.links));
    findings.extend(sets::findings(left, right, &assigned.links));
    findings.extend(restated::record::findings(left, right, &assigned.links));
    // A figure that moves the other way, or is hedged so, is one finding, not two.
    let reversed: Vec<usize> = findings
        .iter()
        .filter(|f| {
            matches!(f.rule, Rule::NumberDirection | Rule::NumberBound) && f.severity == Severity::Error
        })
        .filter_map(|f| left.claim(f.locations.first()?.claim?).sentence.into())
        .collect();
    let mut words = wording::findings(left, right, alignment);
    words.retain(|f| {
        let sentences = &left.reading.cursor.article.sentences;
        let at = f.locations.first().map_or(0, |l| l.span.start());
        !reversed.iter().any(|s| sentences.get(*s).is_some_and(|s| s.span.start() <= at && at < s.span.end()))
    });
    // "Fewer than half have", « plus de la moitié n'ont pas »: what is turned round is the share with its denial.
    let rest = |l: &&Link| restated::differs(left, right, l);
    let rests: Vec<usize> =
        assigned.links.iter().filter(rest).map(|l| left.claim(l.left.1).sentence).collect();
    let of_rest =
        |f: &Finding| f.locations.first().is_some_and(|l| rests.contains(&sentence_at(left, l.span.start())));
    words.retain(|f| !of_rest(f));
    // A sister told as a brother is one finding.
    let kin = |w: &Finding| {
        let places = |f: &Finding| f.locations.iter().map(|l| (l.article, l.span)).collect::<Vec<_>>();
        findings.iter().any(|f| f.rule == Rule::TitleChanged && places(f) == places(w))
    };
    words.retain(|w| !kin(w));
    findings.extend(words);
    findings.extend(negation::findings(left, right, alignment).into_iter().filter(|f| !of_rest(f)));
    findings.extend(title::findings(left, right, alignment));
    findings.extend(quote::findings(left, right, alignment));
    findings.extend(owner::findings(left, right, &assigned.links));
    let (only_left, only_right) = (&assigned.left_over, &assigned.right_over);
    for (side, other, over, facing, kind) in [
        (left, right, only_left, only_right, FindingType::Omission),
        (right, left, only_right, only_left, FindingType::Addition),
    ] {
        let lost = passage::lost(side, other, alignment, kind);
        let of_side = loose.claims.iter().filter(|(article, _)| *article == side.article).map(|(_, id)| *id);
        let known: HashSet<ClaimId> = lost.iter().flat_map(|l| &l.claims).copied().chain(of_side).collect();
        let told = |id: &ClaimId| known.contains(id);
        let strays = omission::Strays { over, facing, told: &told, links: &assigned.links };
        findings.extend(omission::findings(side, other, alignment, &strays, kind));
        for passage in lost {
            gone.extend(passage.finding.claims.iter().copied());
            findings.push(passage.finding);
        }
    }
    let mut links = assigned.links;
    let (linked, named) = name::compare(left, right, alignment, &gone);
    links.extend(linked);
    let named = without_speakers(left, &findings, named);
    one_of_names(&mut findings, named);
    (links, findings)
}

/// The sentence in which a byte of the text stands.
fn sentence_at(side: &Side, byte: usize) -> usize {
    let sentences = &side.reading.cursor.article.sentences;
    sentences.partition_point(|s| s.span.start() <= byte).saturating_sub(1)
}

/// What was found of names but for a name exchanged where the quotation is told to have another speaker: the same slip.
fn without_speakers(left: &Side, findings: &[Finding], mut named: Vec<Finding>) -> Vec<Finding> {
    let sentence = |f: &Finding| Some(left.claim(f.locations.first()?.claim?).sentence);
    let spoken: HashSet<_> =
        findings.iter().filter(|f| f.rule == Rule::QuoteSpeaker).filter_map(sentence).collect();
    let exchanged = |f: &Finding| f.rule == Rule::PersonOther && f.severity == Severity::Warning;
    named.retain(|f| !(exchanged(f) && sentence(f).is_some_and(|s| spoken.contains(&s))));
    named
}

/// Adds what was found of names. A king's number and his name are one finding: a mismatch of names that holds the
/// number says more, a name that seems to be left out says less.
fn one_of_names(findings: &mut Vec<Finding>, named: Vec<Finding>) {
    let touch = |a: &Finding, b: &Finding| {
        a.locations.iter().any(|x| {
            let overlaps = |y: &Location| {
                x.article == y.article && x.span.start() < y.span.end() && y.span.start() < x.span.end()
            };
            b.locations.iter().any(overlaps)
        })
    };
    let of_number =
        |f: &Finding| f.rule == Rule::OrdinalValue && f.locations.iter().all(|l| l.claim.is_none());
    let mismatch = |f: &Finding| f.kind == FindingType::Mismatch;
    findings.retain(|f| !(of_number(f) && named.iter().any(|n| mismatch(n) && touch(f, n))));
    let numbers: Vec<Finding> = findings.iter().filter(|f| of_number(f)).cloned().collect();
    findings.extend(named.into_iter().filter(|n| mismatch(n) || !numbers.iter().any(|f| touch(f, n))));
}

/// Whether two clashing figures surely speak of one thing. Small numbers in words are everywhere, and a foreign amount
/// is converted more often than mistaken: those take more to be sure.
fn is_sure(left: &Side, right: &Side, clash: &Clash) -> bool {
    let small = |side: &Side, id| {
        let claim = side.claim(id);
        let digits = claim.span.of(side.text()).contains(|c: char| c.is_ascii_digit());
        matches!(&claim.value, Value::Number { amount: Amount::One(d), .. } if !digits && d.abs() <= Decimal::int(10))
    };
    match clash.conflict.why {
        Why::WrongConversion if clash.conflict.rule == Rule::MoneyCurrency => false,
        Why::OtherValue | Why::DigitChanged if small(left, clash.left) && small(right, clash.right) => {
            clash.sureness >= SURE_OF_SMALL
        }
        _ => clash.sureness >= SURE,
    }
}

fn mismatch(left: &Side, right: &Side, clash: &Clash) -> Finding {
    let place = |side: &Side, id| side.place_of(side.claim(id));
    Finding {
        rule: clash.conflict.rule,
        kind: FindingType::Mismatch,
        severity: if is_sure(left, right, clash) { Severity::Error } else { Severity::Warning },
        confidence: (0.4 + 0.6 * clash.sureness).min(0.99),
        locations: vec![place(left, clash.left), place(right, clash.right)],
        claims: Vec::new(),
        why: clash.conflict.why,
        expected: None,
    }
}
