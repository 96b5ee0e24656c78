//! Sentences and paragraphs that only one version has.

use super::align::{Alignment, Bead};
use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::omission::{in_order, place};
use super::rule::Rule;
use super::side::Side;
use crate::article::{PartKind, Span};
use crate::normalizer::claim::ClaimId;
use std::ops::Range;

/// Share of a passage's words that may be met by the sentences around its place; more, and it was only told otherwise.
const COVERED: f32 = 0.42;
/// Least weight of words that make a passage.
const LEAST: f32 = 4.0;

/// A passage without counterpart.
pub struct Lost {
    /// The finding for it.
    pub finding: Finding,
    /// Its figures and names, which are not findings of their own.
    pub claims: Vec<ClaimId>,
}

/// Every passage of one side that the other lacks.
pub fn lost(side: &Side, other: &Side, alignment: &Alignment, kind: FindingType) -> Vec<Lost> {
    let omitted = kind == FindingType::Omission;
    let ours = |b: &Bead| if omitted { b.left.clone() } else { b.right.clone() };
    let theirs = |b: &Bead| if omitted { b.right.clone() } else { b.left.clone() };
    // In the order of this side's text, in which what was moved stands elsewhere.
    let mut beads: Vec<&Bead> = alignment.beads.iter().collect();
    if !omitted {
        beads.sort_by_key(|b| b.right.start);
    }
    let mut out = Vec::new();
    let mut k = 0;
    while k < beads.len() {
        // A run of beads without counterpart; beads of the other side between them do not end it.
        if ours(beads[k]).is_empty() || !theirs(beads[k]).is_empty() {
            k += 1;
            continue;
        }
        let mut end = k;
        let mut sentences = ours(beads[k]);
        while let Some(next) = beads.get(end + 1) {
            if !ours(next).is_empty() && theirs(next).is_empty() && ours(next).start == sentences.end {
                sentences.end = ours(next).end;
            } else if !ours(next).is_empty() {
                break;
            }
            end += 1;
        }
        let around = around(&beads, k, end, &theirs, other.features.len());
        if let Some(lost) = judge(side, other, &sentences, &around, kind) {
            out.push(lost);
        }
        k = end + 1;
    }
    out
}

/// Sentences of the other version about the place where the passage should stand.
fn around(
    beads: &[&Bead],
    from: usize,
    to: usize,
    theirs: &dyn Fn(&Bead) -> Range<usize>,
    count: usize,
) -> (usize, Range<usize>) {
    let before = beads[..from].iter().rev().copied().map(theirs).find(|r| !r.is_empty());
    let after = beads[to + 1..].iter().copied().map(theirs).find(|r| !r.is_empty());
    let place = before.as_ref().map_or(0, |r| r.end);
    let start = before.map_or(0, |r| r.start).saturating_sub(1);
    (place, start..(after.map_or(count, |r| r.end) + 1).min(count))
}

fn judge(
    side: &Side,
    other: &Side,
    sentences: &Range<usize>,
    around: &(usize, Range<usize>),
    kind: FindingType,
) -> Option<Lost> {
    let (place_at, around) = around;
    let (mut met, mut all) = (0.0, 0.0);
    for s in sentences.clone() {
        let features = side.features.get(s)?;
        let mut mask = 0;
        for t in around.clone() {
            let near = other.features.get(t)?;
            // A headline tells beforehand what the first sentence says: the sentence may be gone all the same.
            if !near.title {
                mask |= features.meet(near).left;
            }
        }
        met += features.weigh(mask);
        all += features.total;
    }
    if all < LEAST || met / all > COVERED {
        return None;
    }
    let claims: Vec<ClaimId> = side.claims(sentences).iter().map(|c| c.id).collect();
    let weighty =
        side.claims(sentences).iter().any(|c| c.value.kind().is_figure() || c.value.kind().is_name());
    let text = &side.reading.cursor.article.sentences;
    let span = text.get(sentences.start)?.span.cover(text.get(sentences.end.checked_sub(1)?)?.span);
    let gap = if *place_at == 0 {
        Span::at(other.reading.cursor.article.sentences.first().map_or(0, |s| s.span.start()))
    } else {
        place(other, &(0..*place_at))
    };
    let omitted = kind == FindingType::Omission;
    let finding = Finding {
        rule: if omitted { Rule::PassageOmitted } else { Rule::PassageAdded },
        kind,
        severity: severity(weighty, side, sentences),
        confidence: (1.0 - met / all).clamp(0.0, 0.95),
        locations: in_order(vec![
            Location { article: side.article, span, claim: None, role: Role::Claim },
            Location { article: other.article, span: gap, claim: None, role: Role::Missing },
        ]),
        claims: claims.iter().map(|c| (side.article, *c)).collect(),
        why: Why::PassageNotFound,
        expected: None,
    };
    Some(Lost { finding, claims })
}

/// A picture is chosen anew for each edition, and its caption with it: what only captions say weighs less.
fn severity(weighty: bool, side: &Side, sentences: &Range<usize>) -> Severity {
    let article = side.reading.cursor.article;
    let caption = |s| matches!(article.part_of(s), PartKind::Caption | PartKind::Credit);
    match (weighty, sentences.clone().all(caption)) {
        (true, false) => Severity::Error,
        (false, true) => Severity::Note,
        (true, true) | (false, false) => Severity::Warning,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::article::{Article, Hints, open};

    #[test]
    fn a_caption_weighs_less_than_a_passage() {
        let en = "# Carrow shuts its Leeds plant\n\nThe group said it would shut its plant in Leeds on Monday.\n\n";
        let fr = "# Carrow ferme son usine de Leeds\n\nLe groupe a annoncé lundi la fermeture de son usine de Leeds.\n\n";
        for (more, severity) in [
            ("![A tram passes in front of the station of Bradford in 2019](a.jpg)\n", Severity::Warning),
            ("![A tram passes in front of the old station](a.jpg)\n", Severity::Note),
            ("A tram passed in front of the station of Bradford in 2019.\n", Severity::Error),
        ] {
            let options = Options::default();
            let article = |name, text: &str| {
                open(name, text.as_bytes().to_vec(), &Hints::default(), &options.rules).unwrap()
            };
            let articles: [Article; 2] = [article("en.md", &format!("{en}{more}")), article("fr.md", fr)];
            let report = crate::check(&articles, &options);
            let told: Vec<_> = report.findings.iter().map(|f| (f.rule, f.severity)).collect();
            assert_eq!(told, [(Rule::PassageOmitted, severity)], "{more}");
        }
    }
}
