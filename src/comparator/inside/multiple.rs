//! A multiple that its two levels do not make: "doubled, from 3 to 5".

use super::cue::Cue;
use super::gap::{free, idle, timed};
use super::list::is_sign;
use super::pair::Pair;
use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Bound, ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use std::ops::Range;

/// Most bridge words between the multiple and the levels.
const MOST_BRIDGE: usize = 10;
/// Most tokens before a multiple among which a hedge stands: "more than doubled".
const MOST_HEDGE: usize = 4;
/// Most tokens from a comma to the levels: ", going from".
const MOST_AFTER_COMMA: usize = 2;
/// "Tripled" is said of anything from this share of three times …
const LEAST: f64 = 0.9;
/// … to this: what is more is "more than tripled".
const MOST: f64 = 1.3;

/// Looks at every sentence with two levels and a multiple.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        let pairs = view.pairs(sentence);
        if !pairs.is_empty() {
            for told in multiples(view, sentence) {
                out.extend(pairs.iter().find_map(|pair| contradiction(view, pair, &told)));
            }
        }
        out.extend(spelt_out(view, sentence));
    }
}

/// "Output has doubled in a year. It went from 30 to 50": the levels in the next sentence, which speaks of the same thing by
/// a pronoun and of nothing else.
fn spelt_out(view: &View, sentence: usize) -> Option<Finding> {
    let next = view.sentence(sentence + 1);
    // "It", « Elles », « Il y en avait ».
    if view.cue(next.start, Cue::Pronoun) == 0 || !view.follows(sentence + 1) {
        return None;
    }
    let told = multiples(view, sentence);
    let [told] = &told[..] else { return None };
    let levels = |s: usize| {
        view.figures(s).iter().filter(|id| view.claim(**id).is_some_and(|c| !timed(view, c) && !idle(c)))
    };
    // "Doubled in twelve years. It is 315, against 302 last year" tells of two times.
    let over = view.claims_of(sentence).any(|c| matches!(c.value, Value::Duration(_)));
    let dated = view.figures(sentence + 1).iter().any(|id| view.year(*id).is_some());
    if over && !dated && view.claims_of(sentence + 1).any(|c| timed(view, c)) {
        return None;
    }
    let alone = levels(sentence).all(|id| told.claim == Some(*id));
    let there: Vec<ClaimId> = levels(sentence + 1).copied().collect();
    let pair = match (view.pairs(sentence + 1), &there[..]) {
        ([pair], ids) if ids.iter().all(|id| pair.ids().contains(id)) => {
            Pair { old: pair.old.clone(), new: pair.new.clone(), range: pair.range.clone(), inner: None }
        }
        ([], [a, b]) => apart(view, *a, *b)?,
        _ => return None,
    };
    if !alone || holds(&pair, told)? {
        return None;
    }
    let mut finding = finding(view, &pair, told);
    // The pronoun may be of something else in the sentence.
    finding.severity = Severity::Warning;
    finding.confidence = 0.7;
    Some(finding)
}

/// Two levels, each with its time: "there were 120 in 2017 and there are 170 today".
fn apart(view: &View, a: ClaimId, b: ClaimId) -> Option<Pair> {
    let (old, new) = (view.figure(a)?, view.figure(b)?);
    let (from, to) = (view.place(a).start, view.end(b));
    let sentence = view.claim(a)?.sentence;
    let now = view.find(view.sentence(sentence), Cue::Now).is_some();
    let times =
        view.figures(sentence).iter().filter(|id| view.claim(**id).is_some_and(|c| timed(view, c))).count();
    (old.measure == new.measure && times + usize::from(now) >= 2).then_some(Pair {
        old,
        new,
        range: from..to,
        inner: None,
    })
}

/// "doubled", "twice", "x3".
struct Told {
    place: Range<usize>,
    factor: Decimal,
    bound: Option<Bound>,
    claim: Option<ClaimId>,
}

fn multiples(view: &View, sentence: usize) -> Vec<Told> {
    let mut told = Vec::new();
    for i in view.sentence(sentence) {
        match view.at(i) {
            Some(claim) => {
                if let Value::Number { amount: Amount::One(factor), role: NumberRole::Multiple, .. } =
                    claim.value
                {
                    told.push(Told {
                        place: view.place(claim.id),
                        factor,
                        bound: claim.bound,
                        claim: Some(claim.id),
                    });
                }
            }
            None if view.over(i).is_none() => {
                let hit = view.cursor.hit(i, Pack::Multiple).filter(|h| !h.record.tag().ends_with('?'));
                if let Some((hit, factor)) = hit.and_then(|h| Some((h, h.record.value()?))) {
                    // A word that the reader of figures did not take: whatever hedges it makes it unsure.
                    let from = i.saturating_sub(MOST_HEDGE).max(view.sentence(sentence).start);
                    let hedged = (from..i).any(|t| view.cursor.hit(t, Pack::Bound).is_some());
                    let bound = hedged.then_some(Bound::About);
                    told.push(Told { place: i..i + hit.len, factor, bound, claim: None });
                }
            }
            None => {}
        }
    }
    told
}

fn contradiction(view: &View, pair: &Pair, told: &Told) -> Option<Finding> {
    let beside = if let Some(inner) = pair.inner {
        view.place(inner).start == told.place.start
    } else if told.place.end <= pair.range.start {
        // "Tripled in a year in all of Graz, from 20 to 40".
        let gap = told.place.end..pair.range.start;
        let comma = pair.range.start.saturating_sub(MOST_AFTER_COMMA)..pair.range.start;
        view.bridged(gap.clone(), MOST_BRIDGE)
            || gap.start < comma.start && comma.clone().any(|t| is_sign(view, t, &[","])) && free(view, gap)
    } else {
        told.place.start >= pair.range.end && view.bridged(pair.range.end..told.place.start, MOST_BRIDGE)
    };
    if !beside || holds(pair, told)? {
        return None;
    }
    Some(finding(view, pair, told))
}

/// Whether two levels make the multiple; `None` where that cannot be told.
fn holds(pair: &Pair, told: &Told) -> Option<bool> {
    let factor = told.factor.to_f64();
    if factor <= 0.0 || factor == 1.0 {
        return None;
    }
    let (mut low, mut high) = pair.ratio()?;
    // "halved" as factor 2 of a fall, or as factor one half.
    if (factor > 1.0) != (high > 1.0) && pair.new.middle() < pair.old.middle() {
        (low, high) = (1.0 / high, 1.0 / low);
    }
    Some(match told.bound {
        Some(Bound::MoreThan | Bound::AtLeast) => high >= factor,
        Some(Bound::LessThan | Bound::AtMost) => low <= factor,
        Some(Bound::Nearly) => high >= factor * 0.75 && low <= factor,
        Some(Bound::About | Bound::Order) => return None,
        // A fall by more is "more than halved", one by less "nearly".
        None if factor < 1.0 => high >= factor / MOST && low <= factor / LEAST,
        None => high >= factor * LEAST && low <= factor * MOST,
    })
}

fn finding(view: &View, pair: &Pair, told: &Told) -> Finding {
    let span = view.cursor.span(told.place.start, told.place.end);
    let mut finding = view.at_span(Rule::InsideMultiple, Why::DoesNotFollow, span, &pair.ids());
    finding.locations[0].claim = told.claim;
    finding.expected = Some(Decimal::from_f64(pair.new.middle() / pair.old.middle(), 2).to_string());
    finding
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideMultiple,
            Language::En,
            &[
                ("Thefts tripled, from 210 to 480, after a flaw became known.", "tripled"),
                ("Membership doubled from 30 to 50.", "doubled"),
                ("The budget doubled over five years, from $9 million to $28 million.", "doubled"),
                ("Output halved from 100 to 60 tonnes.", "halved"),
                ("Output halved from 100 to 55 tonnes.", ""),
                ("The number of shops has doubled in two years. It went from 310 to 420.", "doubled"),
                (
                    "The club has tripled its members. It had 2,100 at the end of June, up from 900 in 2019.",
                    "tripled",
                ),
                ("The number of shops has doubled in two years. It went from 310 to 640.", ""),
                (
                    "The price of land has doubled in twelve years. It is $3,150, up from $3,020 last year.",
                    "",
                ),
                ("The number of shops has doubled in two years. Rents went from 310 to 420 euros.", ""),
                ("The number of shops has doubled in two years. It lost 310 jobs and hired 420 people.", ""),
                ("Thefts tripled, from 160 to 480.", ""),
                ("Revenue doubled over five years, from $9 million to $18 million.", ""),
                ("Membership nearly doubled from 30 to 57.", ""),
                ("Membership more than doubled from 30 to 80.", ""),
                ("Traffic doubled after the fare went from 3 to 2 dollars.", ""),
                ("Prices doubled in a year and wages rose from 20 to 22 dollars an hour.", ""),
                ("The population has doubled since 1990, from 20,000 to 55,000.", "doubled"),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideMultiple,
            Language::Fr,
            &[
                ("La production a été divisée par deux, de 100 à 60 tonnes.", "divisée par deux"),
                ("La production a été divisée par deux, de 100 à 48 tonnes.", ""),
                ("Les vols ont triplé, passant de 210 à 480.", "triplé"),
                ("Le nombre de membres a doublé, de 30 à 50.", "doublé"),
                ("Le budget a doublé en cinq ans, passant de 9 à 28 millions d’euros.", "doublé"),
                ("Les vols ont triplé, passant de 160 à 480.", ""),
                ("Le budget a doublé en cinq ans, passant de 9 à 18 millions d’euros.", ""),
                ("Le nombre de membres a presque doublé, passant de 30 à 57.", ""),
                ("Le nombre de membres a plus que doublé, passant de 30 à 80.", ""),
                ("Le trafic a doublé depuis que le billet est passé de 3 à 2 euros.", ""),
                ("La population a doublé depuis 1990, passant de 20 000 à 55 000 habitants.", "doublé"),
            ],
        );
    }
}
