//! A figure of the headline that the lead contradicts.

use super::counts::{Count, may_be_one};
use super::cue::Cue;
use super::figure::{Figure, Measure, same_digits};
use super::view::View;
use crate::article::{Language, PartKind};
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::comparator::verdict::{Judgement, judge};
use crate::normalizer::claim::{Amount, Bound, Claim, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::TokenKind;

/// Figures of a headline that are held against the lead by what is done.
const MOST_DEEDS: usize = 10;
/// Two figures of which one is hedged are two when they are this far apart, as a factor.
const HEDGED: f64 = 1.5;
/// Letters of a word that says what a sentence is about.
const LEAST_LETTERS: usize = 5;

/// Holds every count of the headline, the standfirst and the captions against the lead.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    slipped(view, out);
    done(view, out);
    let counts = view.counts();
    let above = |c: &&Count| view.part(c.sentence).is_above() && !c.compound;
    if !counts.iter().any(|c| above(&c)) {
        return;
    }
    let body: Vec<&Count> =
        counts.iter().filter(|c| view.part(c.sentence) == PartKind::Paragraph && !c.compound).collect();
    let lead = view.lead();
    for told in counts.iter().filter(above).filter(|c| c.bound.is_none()) {
        let same: Vec<&&Count> = body.iter().filter(|c| c.noun == told.noun).collect();
        let in_lead: Vec<&&&Count> = same.iter().filter(|c| lead.contains(&c.sentence)).collect();
        let [only] = in_lead[..] else { continue };
        // A headline may sum up, or take a figure from further down.
        let elsewhere = same.iter().any(|c| may_be_one(&c.figure, &told.figure)) || mentioned(view, told);
        let sums = sums(&body, told);
        if only.bound.is_some() || elsewhere || sums {
            continue;
        }
        let mut finding = view.finding(Rule::InsideHeadline, Why::HeadlineDiffers, told.id, &[only.id]);
        finding.expected = Some(only.figure.value.to_string());
        finding.confidence = 0.85;
        out.push(finding);
    }
}

/// A sum, a share or a measure of the headline that the lead tells with its digits slipped: of its kind, each tells one.
fn slipped(view: &View, out: &mut Vec<Finding>) {
    let alike = |a: &Claim, b: &Claim| match (Figure::of(a), Figure::of(b)) {
        // "A deficit of 6.8 million": the currency is left to the text.
        (Some(x), Some(y)) if bare(view, a) => {
            matches!(y.measure, Measure::Money(_)) && x.value.significant() >= 2
        }
        (Some(x), Some(y)) => x.measure == y.measure && x.measure != Measure::Count,
        _ => false,
    };
    let figures = |part: PartKind| -> Vec<&Claim> {
        let told = (0..view.sentences().len()).filter(|s| !view.figures(*s).is_empty());
        let told = told.filter(|s| view.part(*s) == part).flat_map(|s| view.figures(s));
        told.filter_map(|id| view.claim(*id)).collect()
    };
    let title = figures(PartKind::Title);
    if title.is_empty() {
        return;
    }
    let (lead, body) = (view.lead(), figures(PartKind::Paragraph));
    for told in &title {
        let same: Vec<&&Claim> = body.iter().filter(|c| alike(told, c)).collect();
        let slips = |c: &&&&Claim| {
            !bare(view, told) || Figure::of(told).zip(Figure::of(c)).is_some_and(|(a, b)| same_digits(&a, &b))
        };
        let mut in_lead = same.iter().filter(|c| lead.contains(&c.sentence)).filter(slips);
        let (Some(only), None) = (in_lead.next(), in_lead.next()) else { continue };
        let alone = title.iter().filter(|c| alike(told, c)).count() == 1;
        let agrees = same.iter().any(|c| judge(told, c).agrees());
        if bare(view, told) {
            let mixed = Figure::of(told)
                .zip(Figure::of(only))
                .is_some_and(|(a, b)| same_digits(&a, &b) && a.value != b.value);
            let known = body
                .iter()
                .filter_map(|c| Figure::of(c))
                .zip(Figure::of(told))
                .any(|(a, b)| a.value == b.value);
            if mixed && !known {
                let mut finding =
                    view.finding(Rule::InsideHeadline, Why::HeadlineDiffers, told.id, &[only.id]);
                finding.confidence = 0.8;
                out.push(finding);
            }
            continue;
        }
        let Judgement::Conflict(conflict) = judge(told, only) else { continue };
        let two = Figure::of(told).is_some_and(|f| f.value.reduced().significant() >= 2);
        let slip = match conflict.why {
            Why::ScaleWord => true,
            Why::DigitsSwapped | Why::DigitDropped | Why::DigitAdded | Why::DecimalSeparator => two,
            _ => false,
        };
        let levels =
            level(view, told).is_some() && level(view, told) == level(view, only) && apart(told, only);
        if alone && !agrees && (slip || levels) {
            let mut finding = view.finding(Rule::InsideHeadline, Why::HeadlineDiffers, told.id, &[only.id]);
            finding.confidence = 0.8;
            out.push(finding);
        }
    }
}

/// "Five charged over brawl", of which the lead tells "police have charged four teenagers": the word right after the
/// figure of the headline, and a word of that stem beside a figure of the lead.
fn done(view: &View, out: &mut Vec<Finding>) {
    let french = view.cursor.language() == Language::Fr;
    let count = |c: &&Claim| {
        let number = matches!(
            c.value,
            Value::Number { amount: Amount::One(_), per: None, role: NumberRole::Count, .. }
        );
        number && matches!(c.bound, None | Some(Bound::About))
    };
    let word = |t: usize, sentence: usize| {
        let plain = view.cursor.kind(t) == Some(TokenKind::Word)
            && view.sentence(sentence).contains(&t)
            && view.cursor.key(t).chars().count() >= LEAST_LETTERS
            && view.cursor.hit(t, Pack::Stopword).is_none();
        plain.then(|| stem(view.cursor.key(t), french))
    };
    let lead = view.lead();
    let title = view.claims.iter().filter(|c| view.part(c.sentence) == PartKind::Title).filter(count);
    for told in title.take(MOST_DEEDS) {
        let end = view.place(told.id).end;
        // "Five teens charged".
        let Some(deed) = word(end + view.cue(end, Cue::People), told.sentence) else { continue };
        let beside = |c: &&Claim| {
            let (start, end) = (view.place(c.id).start, view.end(c.id));
            let people = view.cue(end.saturating_sub(1), Cue::People) > 0 || view.cue(end, Cue::People) > 0;
            let mut near = (start.saturating_sub(2)..start).chain(end..end + 4);
            people && near.any(|t| word(t, c.sentence).is_some_and(|w| w == deed))
        };
        let body = || view.claims.iter().filter(|c| lead.contains(&c.sentence)).filter(count);
        let mut same = body().filter(beside);
        let (Some(only), None) = (same.next(), same.next()) else { continue };
        let figure = |c: &Claim| Figure::of(&Claim { bound: None, ..c.clone() });
        let (Some(a), Some(b)) = (figure(told), figure(only)) else { continue };
        // "Some 14,000" may be 13,500, and never 40,000.
        let hedged = told.bound.is_some() || only.bound.is_some();
        let ratio = a.middle().max(b.middle()) / a.middle().min(b.middle()).max(1.0);
        if hedged && ratio < HEDGED {
            continue;
        }
        let values: Vec<Decimal> = view
            .claims
            .iter()
            .filter(|c| view.part(c.sentence) != PartKind::Title)
            .filter_map(|c| c.value.level())
            .take(40)
            .collect();
        let made = values.iter().enumerate().any(|(i, x)| {
            values[i + 1..].iter().any(|y| {
                x.checked_add(*y) == Some(a.value) || x.checked_sub(*y).map(Decimal::abs) == Some(a.value)
            })
        });
        let known = out.iter().any(|f| f.locations[0].claim == Some(told.id));
        // "Two men and a woman were arrested" are three.
        let joined = view.find(view.sentence(only.sentence), Cue::OnePerson).is_some();
        if may_be_one(&a, &b) || values.contains(&a.value) || made || known || joined {
            continue;
        }
        let mut finding = view.finding(Rule::InsideHeadline, Why::HeadlineDiffers, told.id, &[only.id]);
        finding.expected = Some(b.value.to_string());
        finding.confidence = 0.8;
        out.push(finding);
    }
}

/// Whether a claim is a number of millions that counts nothing named.
fn bare(view: &View, claim: &Claim) -> bool {
    matches!(claim.value, Value::Number { of: None, per: None, .. })
        && view.place(claim.id).any(|t| view.cursor.hit(t, Pack::Scale).is_some())
}

/// What rises or falls to a share, "inflation" of "Inflation rises to 4.2 %": the first word of weight of the sentence.
fn level<'v>(view: &View<'v, '_>, share: &Claim) -> Option<&'v str> {
    let start = view.place(share.id).start;
    let to = view.cue_before(start, Cue::To) > 0 || view.cue_before(start, Cue::Reached) > 0;
    let share = matches!(share.value, Value::Percent { points: false, .. }).then_some(share)?;
    let range = view.sentence(share.sentence);
    let weighty = |t: &usize| {
        view.cursor.kind(*t) == Some(TokenKind::Word)
            && view.cursor.hit(*t, Pack::Stopword).is_none()
            && !view.cursor.key(*t).ends_with('\'')
    };
    let word = range.filter(|_| to).find(weighty)?;
    Some(view.cursor.key(word)).filter(|w| w.chars().count() >= LEAST_LETTERS)
}

/// Whether two figures differ by more than their rounding.
fn apart(a: &Claim, b: &Claim) -> bool {
    matches!((Figure::of(a), Figure::of(b)), (Some(a), Some(b)) if a.low > b.high || b.low > a.high)
}

/// Whether the body tells the figure of something else.
fn mentioned(view: &View, told: &Count) -> bool {
    view.claims.iter().any(|c| {
        let amount = match c.value {
            Value::Number { amount, .. } => amount,
            _ => return false,
        };
        let holds = |d: Decimal| d == told.figure.value;
        c.id != told.id
            && view.part(c.sentence) == PartKind::Paragraph
            && match amount {
                Amount::One(d) => holds(d),
                Amount::Range(a, b) => a <= told.figure.value && told.figure.value <= b,
                Amount::Either(a, b) => holds(a) || holds(b),
            }
    })
}

/// Whether two counts of the body make the headline's, added or taken off.
fn sums(body: &[&Count], told: &Count) -> bool {
    let whole = told.figure.value;
    let near = &body[..body.len().min(40)];
    near.iter().enumerate().any(|(i, a)| {
        near[i + 1..].iter().any(|b| {
            let (x, y) = (a.figure.value, b.figure.value);
            x.checked_add(y) == Some(whole) || x.checked_sub(y).map(Decimal::abs) == Some(whole)
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
                    "Warehouse fire leaves 14 workers hurt\n\nA fire broke out on Monday in a warehouse, hurting 41 workers.\n\nThe fire was out by noon, the mayor told reporters.",
                    "14 workers",
                ),
                (
                    "Storm leaves 300 homes without power\n\nA storm cut the power of 3,000 homes on Sunday.\n\nIt was back by noon, the mayor told reporters.",
                    "300 homes",
                ),
                (
                    "Warehouse fire leaves 41 workers hurt\n\nA fire broke out on Monday in a warehouse, hurting 41 workers.\n\nThe fire was out by noon, the mayor told reporters.",
                    "",
                ),
                (
                    "Inflation rises to 4.2%\n\nInflation rose to 3.2% in May, the statistics office said on Monday.\n\nBread is dearer.",
                    "4.2%",
                ),
                (
                    "Inflation rises to 4%\n\nInflation rose to 3.8% in May, the statistics office said on Monday.\n\nBread is dearer.",
                    "",
                ),
                (
                    "Inflation rises to 4.2%\n\nInflation rose to 3.2% in the north, the statistics office said.\n\nIt was 4.2% overall.",
                    "",
                ),
                (
                    "Two workers killed in fire\n\nA fire broke out on Monday in a warehouse that employs 300 people, killing two workers.\n\nThe fire was out by noon.",
                    "",
                ),
                (
                    "More than 40 workers hurt in fire\n\nA fire broke out on Monday in a warehouse, hurting 41 workers.\n\nThe fire was out by noon.",
                    "",
                ),
                (
                    "14 workers hurt in two fires\n\nA fire hurt eight workers on Monday in a warehouse.\n\nA second fire hurt six workers in a mill.",
                    "",
                ),
                (
                    "Inflation rises to 4.2%\n\nInflation rose to 2.4% in May, the statistics office said on Monday.\n\nFood was dearer, it added.",
                    "4.2%",
                ),
                (
                    "Shares fall 5%\n\nShares fell on Monday after profit dropped 12% in May.\n\nFood was dearer, the office added.",
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
                    "L’inflation atteint 4,2 %\n\nL’inflation s’est établie à 3,2 % en mai, selon l’institut de statistique.\n\nLe pain augmente.",
                    "4,2 %",
                ),
                (
                    "L’inflation grimpe à 4,2 %\n\nL’inflation est montée à 3,2 % en mai, selon l’institut de statistique.\n\nLe pain augmente.",
                    "4,2 %",
                ),
                (
                    "L’inflation grimpe à 4 %\n\nL’inflation est montée à 3,8 % en mai, selon l’institut de statistique.\n\nLe pain augmente.",
                    "",
                ),
                (
                    "Incendie dans un entrepôt de Sète : 14 blessés, le port fermé\n\nUn incendie s’est déclaré lundi dans un entrepôt, faisant 41 blessés, selon la préfecture.\n\nLe feu était maîtrisé avant midi.",
                    "14 blessés",
                ),
                (
                    "Tempête : 300 foyers privés de courant\n\nUne tempête a privé de courant 3 000 foyers dimanche.\n\nTout était rétabli à midi, selon la mairie.",
                    "300 foyers",
                ),
                (
                    "Incendie dans un entrepôt : 41 blessés\n\nUn incendie s’est déclaré lundi dans un entrepôt, faisant 41 blessés, selon la préfecture.\n\nLe feu était maîtrisé avant midi.",
                    "",
                ),
                (
                    "Plus de 40 blessés dans un incendie\n\nUn incendie s’est déclaré lundi, faisant 41 blessés, selon la préfecture.\n\nLe feu était maîtrisé avant midi.",
                    "",
                ),
                (
                    "Quatorze blessés dans deux incendies\n\nUn incendie a fait huit blessés lundi.\n\nUn second a fait six blessés dans une usine.",
                    "",
                ),
                (
                    "L’inflation monte à 4,2 %\n\nL’inflation est montée à 2,4 % en mai, a annoncé lundi l’institut.\n\nL’alimentation augmente, ajoute-t-il.",
                    "4,2 %",
                ),
                (
                    "L’action perd 5 %\n\nL’action a baissé lundi après un recul du bénéfice de 12 % en mai.\n\nL’alimentation augmente, ajoute l’institut.",
                    "",
                ),
            ],
        );
    }
}
