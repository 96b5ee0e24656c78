//! One measure, sum or share told twice with its digits mixed up: "342 metres long, the viaduct", later "the 324 metres
//! of the viaduct".

use super::cue::Cue;
use super::figure::{Figure, Measure, same_digits};
use super::list::is_sign;
use super::view::View;
use crate::article::{Language, PartKind};
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, Value};
use crate::normalizer::date::Written;
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::{Shape, TokenKind};

/// Figures an article is searched for.
const MOST_FIGURES: usize = 80;
/// Words on each side of a figure that may say what it is of.
const NEAR: usize = 5;
/// Tokens before a figure in which a date is that of the figure.
const BEFORE: usize = 8;
/// Shortest of them.
const LEAST_LETTERS: usize = 5;
/// Digits that count, from which two orders of them are no chance.
const LEAST_DIGITS: u32 = 3;

struct Told<'v> {
    claim: &'v Claim,
    figure: Figure,
    /// Stems of the words around it.
    of: Vec<String>,
}

/// Holds every figure of three digits or more against those of its measure that have the same digits.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let all: Vec<Told> = view.claims.iter().filter_map(|c| told(view, c)).take(MOST_FIGURES).collect();
    for (n, later) in all.iter().enumerate() {
        let mixed = |earlier: &&Told| {
            let (a, b) = (&earlier.figure, &later.figure);
            earlier.claim.sentence != later.claim.sentence
                && a.measure == b.measure
                && a.value != b.value
                && a.value.exponent() == b.value.exponent()
                && same_digits(a, b)
                && earlier.of.iter().any(|word| later.of.contains(word))
        };
        let once = |told: &Told| all.iter().filter(|t| t.figure.value == told.figure.value).count() == 1;
        let Some(earlier) = all[..n].iter().find(mixed).filter(|e| once(e) && once(later)) else { continue };
        let known = |f: &Finding| f.locations.iter().any(|l| l.claim == Some(later.claim.id));
        if !out.iter().any(known) {
            let mut finding =
                view.finding(Rule::InsideRepeated, Why::ToldTwice, later.claim.id, &[earlier.claim.id]);
            finding.severity = Severity::Warning;
            finding.confidence = 0.75;
            out.push(finding);
        }
    }
}

/// A figure told of no other time, and the words around it.
fn told<'v>(view: &View<'v, '_>, claim: &'v Claim) -> Option<Told<'v>> {
    let measure = matches!(
        claim.value,
        Value::Money { per: None, .. }
            | Value::Quantity { per: None, .. }
            | Value::Percent { points: false, .. }
    );
    if !measure || view.part(claim.sentence) != PartKind::Paragraph || claim.direction.is_some() {
        return None;
    }
    let figure = Figure::of(claim)?;
    let least = if figure.measure == Measure::Percent { LEAST_DIGITS - 1 } else { LEAST_DIGITS };
    let place = view.place(claim.id);
    let french = view.cursor.language() == Language::Fr;
    let range = view.sentence(claim.sentence);
    // What is told of another time.
    let around = place.start.saturating_sub(BEFORE).max(range.start)..(place.end + NEAR).min(range.end);
    let mut near = around.clone().filter_map(|t| view.at(t));
    let dated = near
        .any(|c| matches!(&c.value, Value::Date(date) if !matches!(date.written, Written::Weekday { .. })));
    let again = [Cue::Meanwhile, Cue::ChangedPost, Cue::Again];
    if figure.value.reduced().significant() < least
        || dated
        || again.iter().any(|cue| view.find(around.clone(), *cue).is_some())
    {
        return None;
    }
    let stop = |t: &usize| is_sign(view, *t, &[";", "(", ")", ":"]) || view.at(*t).is_some();
    let before =
        (range.start..place.start).rev().take(NEAR).take_while(|t| view.over(*t).is_none() && !stop(t));
    let after = (place.end..range.end).take(NEAR).take_while(|t| !stop(t));
    let word = |t: usize| {
        let noun = view.cursor.kind(t) == Some(TokenKind::Word)
            && (view.cursor.shape(t) == Shape::Lower || t == range.start)
            && view.cursor.key(t).chars().count() >= LEAST_LETTERS
            && view.cursor.hit(t, Pack::Stopword).is_none()
            && view.cursor.hit(t, Pack::Saying).is_none();
        noun.then(|| stem(view.cursor.key(t), french).into_owned())
    };
    let of: Vec<String> = before.chain(after).filter_map(word).collect();
    (!of.is_empty()).then_some(Told { claim, figure, of })
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideRepeated,
            Language::En,
            &[
                (
                    "At 342 metres long, the viaduct is closed. Crews will work along the 324 metres of the viaduct.",
                    "324 metres",
                ),
                (
                    "The council set aside £4.75m for the harbour. The harbour will cost £4.57m, it said.",
                    "£4.57m",
                ),
                (
                    "Turnout was 43.2 per cent in the vote. With a turnout of 42.3 per cent, few are happy.",
                    "42.3",
                ),
                (
                    "At 342 metres long, the viaduct is closed. Crews will work along the 342 metres of the viaduct.",
                    "",
                ),
                ("At 342 metres long, the viaduct is closed. The tunnel beside it runs for 324 metres.", ""),
                ("The council set aside £4.75m for the harbour. In 2015 the harbour cost £4.57m.", ""),
                ("Turnout was 43.2 per cent in May. Turnout was 42.3 per cent in June.", ""),
                ("Turnout was 43.2 per cent. Turnout was 41.2 per cent before noon.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideRepeated,
            Language::Fr,
            &[
                (
                    "Long de 342 mètres, le viaduc sera fermé. Les ouvriers se relaieront sur les 324 mètres du viaduc.",
                    "324 mètres",
                ),
                (
                    "La ville prévoit 4,75 millions d’euros pour le chantier. Le chantier coûtera 4,57 millions d’euros, dit-elle.",
                    "4,57 millions",
                ),
                (
                    "La participation s’est élevée à 43,2 %. Avec 42,3 % de participation, le vote mobilise peu.",
                    "42,3",
                ),
                (
                    "Long de 342 mètres, le viaduc sera fermé. Les ouvriers se relaieront sur les 342 mètres du viaduc.",
                    "",
                ),
                ("Long de 342 mètres, le viaduc sera fermé. Le tunnel voisin mesure 324 mètres.", ""),
                (
                    "La ville prévoit 4,75 millions d’euros pour le chantier. En 2015, le chantier a coûté 4,57 millions d’euros.",
                    "",
                ),
                ("La participation était de 43,2 % en mai. La participation était de 42,3 % en juin.", ""),
            ],
        );
    }
}
