//! Sentences and paragraphs that only one version has.

use super::align::{Alignment, Bead};
use super::feature::Features;
use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::name;
use super::omission::{in_order, is_told_by_ends, place};
use super::rule::Rule;
use super::side::Side;
use super::verdict;
use crate::article::{PartKind, Span};
use crate::normalizer::claim::{Claim, ClaimId, Value};
use std::ops::Range;

/// Share of a passage's words that may be met by the sentences around its place; more, and it was only told otherwise.
const COVERED: f32 = 0.42;
/// Least weight of words that make a passage.
const LEAST: f32 = 4.0;
/// By how much nearer a neighbour's lengths must come to those of the whole texts, as a factor e, for a passage to be a part
/// of it that the words did not show.
const FITS: f32 = 0.2;
/// How far from them, as a factor e, a neighbour may then still be.
const FITTED: f32 = 0.3;

/// How long a text in French may be of one in English, and the reverse.
const RATIO: (f32, f32) = (0.8, 1.3);

/// A passage without figures or names that weighs less than this may be told in a clause of the sentences around it.
const CLAUSE: f32 = 6.5;

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
        let around = around(&beads, k, end, &theirs, other.features.count());
        let joined = beads[..k].iter().rev().find(|b| !ours(b).is_empty() || !theirs(b).is_empty());
        let next = beads.get(end + 1);
        let told = [joined, next].into_iter().flatten().any(|b| {
            let (near, answer) = (ours(b), theirs(b));
            let adjoins = near.end == sentences.start || near.start == sentences.end;
            adjoins
                && b.is_pair()
                && fills((side, &near), (other, &answer), &sentences)
                && claims_are_there(side, &sentences, other, &answer)
        });
        if !told && let Some(lost) = judge(side, other, &sentences, &around, kind) {
            out.push(lost);
        }
        k = end + 1;
    }
    out
}

/// Whether a neighbour's answer is too long for it alone and just long enough for it and the passage: two sentences became
/// one there, or one and a half, though the words do not show it.
fn fills(
    (side, near): (&Side, &Range<usize>),
    (other, answer): (&Side, &Range<usize>),
    sentences: &Range<usize>,
) -> bool {
    let length =
        |side: &Side, run: &Range<usize>| -> f32 { side.features.run(run.clone()).map(|f| f.length).sum() };
    let whole = other.length / side.length.max(1.0);
    // What one of two short texts lacks tells nothing of how the languages write.
    let whole = whole.clamp(RATIO.0, RATIO.1);
    let there = length(other, answer).max(1.0);
    let skew = |here: f32| (here * whole / there).max(f32::MIN_POSITIVE).ln().abs();
    let (alone, both) = (length(side, near), length(side, near) + length(side, sentences));
    skew(both) <= FITTED && skew(both) + FITS <= skew(alone)
}

/// Whether every figure and name of a passage has its like in the sentences that may hold it.
fn claims_are_there(side: &Side, sentences: &Range<usize>, other: &Side, answer: &Range<usize>) -> bool {
    let all: Vec<&Claim> = other.claims(answer).iter().collect();
    side.claims(sentences).iter().all(|c| {
        let mut there = other.claims(answer).iter();
        match &c.value {
            Value::Name(n) => there.any(|t| matches!(&t.value, Value::Name(m) if name::same(n, m).is_some())),
            value => {
                let told = there.any(|t| verdict::judge(c, t).agrees()) || is_told_by_ends(c, &all);
                !value.kind().is_figure() || told
            }
        }
    })
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

/// A passage without what says nothing at its ends, a line of dashes: either side may have it.
fn trimmed(side: &Side, sentences: &Range<usize>) -> Option<Range<usize>> {
    let says = |s: &usize| side.features.get(*s).is_some_and(|f| f.total > 0.0);
    Some(sentences.clone().find(says)?..sentences.clone().rev().find(says)? + 1)
}

fn judge(
    side: &Side,
    other: &Side,
    sentences: &Range<usize>,
    around: &(usize, Range<usize>),
    kind: FindingType,
) -> Option<Lost> {
    let (place_at, around) = around;
    let sentences = &trimmed(side, sentences)?;
    // Where the sentences around it were moved past each other there is no place for it.
    if around.start > around.end {
        return None;
    }
    let (mut met, mut all) = (0.0, 0.0);
    // A headline tells beforehand what the first sentence says: the sentence may be gone all the same.
    let near = Features::of_all(other.features.run(around.clone()).filter(|near| !near.title));
    for s in sentences.clone() {
        let features = side.features.get(s)?;
        met += features.weigh(features.met_by(&near));
        all += features.total;
    }
    if all < LEAST || met / all > COVERED {
        return None;
    }
    let claims: Vec<ClaimId> = side.claims(sentences).iter().map(|c| c.id).collect();
    // A clause that one version makes a sentence of: "…, in its biggest acquisition to date".
    let clause = all < CLAUSE && met > 0.0 && side.claims(sentences).is_empty();
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
        severity: if clause { Severity::Note } else { severity(weighty, side, sentences) },
        confidence: (1.0 - met / all).clamp(0.0, 0.95),
        locations: in_order(vec![
            Location { article: side.article, span, claim: None, role: Role::Claim },
            other.gap(gap),
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
    use crate::comparator::testing::check;

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

    #[test]
    fn sentences_that_became_one_are_not_lost() {
        check(&[
            (
                "Those who slept for between 30 and 90 minutes scored highest. Their mental agility was like that of people five years younger. The study was published on Monday.",
                "Les meilleurs résultats ont été obtenus par ceux dont la sieste durait entre une demi-heure et une heure et demie : leur agilité mentale était comme celle de gens de cinq ans plus jeunes. L’étude a été publiée lundi.",
                "",
            ),
            (
                "The government denies that the aircraft are unsafe. A board of inquiry headed by a judge will report within 60 days.",
                "Le gouvernement dément que ces appareils soient dangereux. Une commission d’enquête présidée par un juge rendra son rapport dans les 60 jours.",
                "",
            ),
            (
                "Some suggested they might be long-lost twins, but a $59 DNA test told another story: one is of Polish stock, the other Mexican.",
                "D’aucuns ont avancé qu’il pourrait s’agir de jumeaux séparés à la naissance. Un test d’ADN à 59 $ a établi le contraire : l’un est d’origine polonaise, l’autre mexicaine.",
                "",
            ),
        ]);
    }

    #[test]
    fn a_sentence_with_figures_of_its_own_is_lost() {
        check(&[(
            "The mayor opened the bridge on Monday. It cost 40 million euros and took six years. He thanked the workers.",
            "Le maire a inauguré le pont lundi. Il a remercié les ouvriers.",
            "passage/omitted It cost 40 million euros and took six years. | ",
        )]);
    }

    #[test]
    fn a_clause_made_a_sentence() {
        check(&[(
            "Nordhav said on Tuesday it had agreed to buy Derwent, a salmon producer, in its biggest acquisition to date.",
            "Nordhav a annoncé mardi un accord en vue du rachat de Derwent, producteur de saumon. Il s’agit de sa plus grosse acquisition à ce jour.",
            "",
        )]);
    }
}
