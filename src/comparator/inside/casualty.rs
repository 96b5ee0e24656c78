//! The dead, the injured, the missing and those arrested, told as one figure or as the parts of it: of the headline
//! against the lead, and of the body, taken up further down.

use super::cue::{Cue, CueSet};
use super::list::{self, is_sign};
use super::view::View;
use crate::article::PartKind;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, NameKind, NumberRole, Value};
use crate::normalizer::date::Written;
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;

/// Most words from a figure to what became of those it counts: "people were killed", "personnes ont été tuées".
const MOST_AFTER: usize = 4;

/// Names of a sentence that may tell of another scene.
const MOST_NAMES: usize = 40;
/// Tolls an article is searched for.
const MOST_TOLLS: usize = 60;

/// What became of people.
#[derive(Clone, Copy)]
struct Fate {
    /// The verbs before a figure.
    before: Option<Cue>,
    /// The nouns and participles after it.
    noun: Option<&'static str>,
    /// The verbs after it.
    after: Option<Cue>,
}

const FATES: [Fate; 4] = [
    Fate { before: Some(Cue::Killing), noun: Some("deaths"), after: Some(Cue::Dying) },
    Fate { before: Some(Cue::Hurting), noun: Some("injured"), after: None },
    Fate { before: None, noun: Some("missing"), after: None },
    Fate { before: None, noun: None, after: Some(Cue::TakenIn) },
];

/// The verbs of all fates, before a figure and after it.
const BEFORE: CueSet = CueSet::of(&[Cue::Killing, Cue::Hurting]);
const AFTER: CueSet = CueSet::of(&[Cue::Dying, Cue::TakenIn]);

/// How many, and where.
struct Toll {
    value: Decimal,
    claims: Vec<ClaimId>,
    hedged: bool,
}

/// Looks at both tolls.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let lead = view.lead();
    let told = |s: &usize| {
        !view.figures(*s).is_empty()
            && (view.packs(*s).has(Pack::Kind)
                || view.told(*s).meets(AFTER)
                || told_before(view, *s).meets(BEFORE))
    };
    let sentences: Vec<usize> = (0..view.sentences().len()).filter(told).collect();
    if sentences.is_empty() {
        return;
    }
    for fate in FATES {
        let title: Vec<Toll> = (sentences.iter())
            .filter(|s| view.part(**s) == PartKind::Title)
            .flat_map(|s| tolls(view, *s, fate))
            .collect();
        taken_up(view, &sentences, fate, out);
        if title.len() != 1 {
            continue;
        }
        let told: Vec<Toll> = lead.iter().flat_map(|s| tolls(view, *s, fate)).collect();
        // Two tolls are those of two things, or of two times.
        let ([head], [body]) = (&title[..], &told[..]) else { continue };
        let [claim] = head.claims[..] else { continue };
        let agrees = rounded(head.value, body.value) || head.hedged || body.hedged;
        if agrees || mentioned(view, head.value) || out.iter().any(|f| f.locations[0].claim == Some(claim)) {
            continue;
        }
        let mut finding = view.finding(Rule::InsideHeadline, Why::HeadlineDiffers, claim, &body.claims);
        finding.expected = Some(body.value.to_string());
        finding.confidence = 0.85;
        out.push(finding);
    }
}

/// "14 dead", and further down "the 41 people who died": all of them, of whom nothing tells that they are others.
fn taken_up(view: &View, sentences: &[usize], fate: Fate, out: &mut Vec<Finding>) {
    let all: Vec<Toll> = (sentences.iter())
        .filter(|s| view.part(**s) == PartKind::Paragraph)
        .flat_map(|s| tolls(view, *s, fate))
        .take(MOST_TOLLS)
        .collect();
    for (n, later) in all.iter().enumerate().skip(1) {
        let [id] = later.claims[..] else { continue };
        let first = &all[0];
        let ([known], false) = (&first.claims[..], first.hedged || later.hedged) else { continue };
        // Between them no other toll stands.
        let alone = all[..n].iter().all(|t| t.value == first.value || t.hedged);
        let apart = view.claim(*known).map(|c| c.sentence) != view.claim(id).map(|c| c.sentence);
        if !alone || !apart || later.value <= first.value || rounded(first.value, later.value) {
            continue;
        }
        let again =
            view.claims.iter().filter(|c| c.id != id && count(view, c) == Some(later.value)).count() > 0;
        if again || !definite(view, id) || elsewhere(view, *known, id) || made(view, id, later.value) {
            continue;
        }
        let mut finding = view.finding(Rule::InsideRepeated, Why::ToldTwice, id, &[*known]);
        finding.expected = Some(first.value.to_string());
        finding.confidence = 0.8;
        out.push(finding);
        return;
    }
}

/// "The 41 dead", "les 41 victimes": those told before.
fn definite(view: &View, id: ClaimId) -> bool {
    let start = view.place(id).start;
    let the = view.cue_before(start, Cue::The);
    the > 0
}

/// Whether the later toll is of another scene or time: its sentence, or the one before, tells of a year, of a change,
/// or of a place that the article did not name until then.
fn elsewhere(view: &View, earlier: ClaimId, later: ClaimId) -> bool {
    let (Some(first), Some(claim)) = (view.claim(earlier), view.claim(later)) else { return true };
    let told = |c: &&Claim| match &c.value {
        Value::Date(date) => !matches!(date.written, Written::Weekday { .. }),
        Value::Name(name) if matches!(name.kind, NameKind::Place | NameKind::Other) => {
            let before = |d: &&Claim| matches!(&d.value, Value::Name(n) if n.name == name.name);
            !view.claims[..c.id].iter().any(|d| before(&d))
        }
        _ => false,
    };
    let new = view.claims_of(claim.sentence).take(MOST_NAMES).any(|c| told(&c));
    let cued = |cue: Cue| view.find(view.sentence(claim.sentence), cue).is_some();
    new || cued(Cue::Meanwhile) || cued(Cue::Again) || first.sentence > claim.sentence
}

/// Whether figures told before make a toll: 14 in one place and 27 in another.
fn made(view: &View, id: ClaimId, whole: Decimal) -> bool {
    let values: Vec<Decimal> = view.claims[..id].iter().filter_map(|c| count(view, c)).take(40).collect();
    values.iter().enumerate().any(|(i, a)| values[i + 1..].iter().any(|b| a.checked_add(*b) == Some(whole)))
}

/// The cues before a figure of a sentence: a verb may end the sentence before.
fn told_before(view: &View, sentence: usize) -> CueSet {
    let told = view.told(sentence);
    sentence.checked_sub(1).map_or(told, |s| told.with(view.told(s)))
}

/// Whether a sentence with figures may tell of a fate.
fn may_tell(view: &View, sentence: usize, fate: Fate) -> bool {
    if view.figures(sentence).is_empty() {
        return false;
    }
    fate.before.is_some_and(|cue| told_before(view, sentence).has(cue))
        || fate.after.is_some_and(|cue| view.told(sentence).has(cue))
        || fate.noun.is_some() && view.packs(sentence).has(Pack::Kind)
}

/// The tolls of one sentence.
fn tolls(view: &View, sentence: usize, fate: Fate) -> Vec<Toll> {
    let mut tolls: Vec<Toll> = Vec::new();
    if !may_tell(view, sentence, fate) {
        return tolls;
    }
    let told = view.told(sentence);
    let groups =
        told.has(Cue::Men) && told.has(Cue::Women) || told.has(Cue::Adults) && told.has(Cue::Children);
    let mut from = 0;
    for id in view.figures(sentence) {
        let i = view.place(*id).start;
        let Some(claim) = view.at(i).filter(|c| c.id == *id && i >= from) else { continue };
        let list = if groups { list::read(view, i).filter(|l| l.items.len() > 1) } else { None };
        let people = list.as_ref().is_some_and(|l| {
            let has = |cue: Cue| view.find(i..l.end, cue).is_some();
            (has(Cue::Men) && has(Cue::Women)) || (has(Cue::Adults) && has(Cue::Children))
        });
        if let Some(list) = list.filter(|l| people && suffers(view, i, l.end, l.items.last(), fate)) {
            let value =
                list.items.iter().try_fold(Decimal::ZERO, |sum, item| sum.checked_add(item.figure.value));
            let claims: Vec<ClaimId> = list.items.iter().filter_map(|item| item.claim).collect();
            let hedged = claims.iter().any(|id| view.claim(*id).is_some_and(|c| c.bound.is_some()));
            tolls.extend(value.map(|value| Toll { value, claims, hedged }));
            from = list.end;
            continue;
        }
        if let Some(value) = count(view, claim)
            && (after(view, claim.id, fate) || before(view, i, fate))
        {
            let hedged = claim.bound.is_some() || unsure(view, claim.id);
            tolls.push(Toll { value, claims: vec![claim.id], hedged });
        }
    }
    tolls
}

/// Whether a list of people is followed or brought by their fate.
fn suffers(view: &View, start: usize, end: usize, last: Option<&list::Item>, fate: Fate) -> bool {
    let from = last.and_then(|i| i.claim).map_or(end.saturating_sub(1), |id| view.place(id).end);
    before(view, start, fate)
        || (from..from + MOST_AFTER + 1).any(|t| view.cursor.same_sentence(start, t) && is(view, t, fate))
}

fn count(view: &View, claim: &Claim) -> Option<Decimal> {
    let Value::Number { amount: Amount::One(value), per: None, role: NumberRole::Count, .. } = claim.value
    else {
        return None;
    };
    // "une douzaine" is not counted out.
    let exact = view.place(claim.id).all(|t| view.cursor.hit(t, Pack::Group).is_none());
    exact.then_some(value)
}

/// "14 people are feared dead", "14 people may have died".
fn unsure(view: &View, id: ClaimId) -> bool {
    let place = view.place(id);
    let near = place.start.saturating_sub(MOST_AFTER)..place.end + MOST_AFTER;
    near.filter(|t| view.cursor.same_sentence(*t, place.start)).any(|t| view.cue(t, Cue::Feared) > 0)
}

/// Whether one may be the other rounded: "40 dead" for 38, or for 41.
fn rounded(a: Decimal, b: Decimal) -> bool {
    let step = |d: Decimal| if d.reduced().exponent() > 0 { d.reduced().unit().to_f64() } else { 0.0 };
    (a.to_f64() - b.to_f64()).abs() <= step(a).max(step(b))
}

fn is(view: &View, t: usize, fate: Fate) -> bool {
    let noun = || view.cursor.hit(t, Pack::Kind).is_some_and(|h| Some(h.record.id()) == fate.noun);
    fate.after.is_some_and(|cue| view.cue(t, cue) > 0) || noun()
}

/// "14 dead", "14 people were killed", "14 morts".
fn after(view: &View, id: ClaimId, fate: Fate) -> bool {
    let from = view.place(id).end;
    (from..from + MOST_AFTER)
        .take_while(|t| view.cursor.same_sentence(from.saturating_sub(1), *t))
        .take_while(|t| !is_sign(view, *t, &[",", ";", ":", "(", "—", "–"]))
        .take_while(|t| view.cue(*t, Cue::And) == 0 && view.at(*t).is_none())
        .any(|t| is(view, t, fate))
}

/// "kills 14", "a tué 14 personnes".
fn before(view: &View, at: usize, fate: Fate) -> bool {
    fate.before.is_some_and(|cue| view.cue_before(at, cue) > 0)
}

/// Whether the body tells this figure of anything, or two of its figures make it.
fn mentioned(view: &View, whole: Decimal) -> bool {
    let body = view.claims.iter().filter(|c| view.part(c.sentence) != PartKind::Title);
    let values: Vec<Decimal> = body
        .filter_map(|c| match c.value {
            Value::Number { amount: Amount::One(d) | Amount::Either(d, _) | Amount::Range(_, d), .. } => {
                Some(d)
            }
            _ => None,
        })
        .take(40)
        .collect();
    values.contains(&whole)
        || values.iter().enumerate().any(|(i, a)| {
            values[i + 1..].iter().any(|b| {
                a.checked_add(*b) == Some(whole) || a.checked_sub(*b).map(Decimal::abs) == Some(whole)
            })
        })
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideHeadline,
            Language::En,
            &[
                (
                    "Fire kills 14 in mill\n\nA fire killed 12 people in an old mill on Monday, police said.\n\nIt was out by noon.",
                    "14",
                ),
                (
                    "Bus crash kills 12\n\nA coach left the road on Saturday. Seven men and four women were killed, police said.\n\nIt was raining.",
                    "12",
                ),
                (
                    "Mill fire leaves 41 injured\n\nA fire in an old mill injured 14 people on Monday, police said.\n\nIt was out by noon.",
                    "41",
                ),
                (
                    "Fire kills 12 in mill\n\nA fire killed 12 people in an old mill on Monday, police said.\n\nIt was out by noon.",
                    "",
                ),
                (
                    "Bus crash kills 12\n\nA coach left the road on Saturday. Seven men and five women were killed, police said.\n\nIt was raining.",
                    "",
                ),
                (
                    "Fire kills 40\n\nA fire killed 14 people on Monday, police said.\n\nIt was out by noon.",
                    "40",
                ),
                (
                    "Fire kills 40\n\nA fire killed 38 people on Monday, police said.\n\nIt was out by noon.",
                    "",
                ),
                (
                    "Fire kills 14 in mill\n\nA fire killed at least 12 people in an old mill on Monday, police said.\n\nIt was out by noon.",
                    "",
                ),
                (
                    "Fires kill 14\n\nA fire killed 12 people in an old mill on Monday, police said.\n\nA second one killed two in a barn.",
                    "",
                ),
                (
                    "Floods kill 14\n\nFloods killed 12 people on Monday and 15 people were killed in the week before, police said.\n\nIt was raining.",
                    "",
                ),
                (
                    "Fire kills 14 in mill\n\nA fire broke out in an old mill on Monday. Some 12 people live next door.\n\nIt was out by noon.",
                    "",
                ),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideHeadline,
            Language::Fr,
            &[
                (
                    "Accident de car : 12 morts\n\nUn car a quitté la route samedi. Sept hommes et quatre femmes ont été tués, a dit la police.\n\nIl pleuvait.",
                    "12",
                ),
                (
                    "Un incendie fait 14 morts\n\nUn incendie a tué 12 personnes lundi dans une usine, a dit la police.\n\nIl a été éteint à midi.",
                    "14",
                ),
                (
                    "Incendie : 41 blessés\n\nUn incendie a fait 14 blessés lundi dans une usine, a dit la police.\n\nIl a été éteint à midi.",
                    "41",
                ),
                (
                    "Un incendie fait 12 morts\n\nUn incendie a tué 12 personnes lundi dans une usine, a dit la police.\n\nIl a été éteint à midi.",
                    "",
                ),
                (
                    "Un incendie fait 14 morts\n\nUn incendie a tué plus de 12 personnes lundi dans une usine, a dit la police.\n\nIl a été éteint à midi.",
                    "",
                ),
                (
                    "Accident de car : 12 morts\n\nUn car a quitté la route samedi. Sept hommes et cinq femmes ont été tués, a dit la police.\n\nIl pleuvait.",
                    "",
                ),
                (
                    "Incendies : 14 morts\n\nUn incendie a tué 12 personnes lundi dans une usine, a dit la police.\n\nUn second a fait deux morts dans une grange.",
                    "",
                ),
                (
                    "Incendie : 14 blessés\n\nUn incendie a tué 12 personnes lundi dans une usine, a dit la police.\n\nIl a été éteint à midi.",
                    "",
                ),
            ],
        );
    }
}
