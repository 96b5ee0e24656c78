//! One thing with two prices, heights or weights: "the bridge cost 40 million euros", later "the 60-million-euro bridge".

use super::cue::Cue;
use super::figure::{Figure, same_digits};
use super::list::is_sign;
use super::view::View;
use crate::article::{Language, PartKind};
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, Value};
use crate::normalizer::date::{Edtf, Written};
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::{Shape, TokenKind};

/// Most measures an article is searched for.
const MOST_TOLD: usize = 100;
/// Claims on either side of a measure among which another time may be told.
const MOST_BESIDE: usize = 30;
/// Tokens after a measure in which another figure tells of it.
const CLAUSE: usize = 3;
/// Two measures of one thing are at most this far apart, as a factor.
const MOST_APART: f64 = 4.0;

/// What a measure is of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Dimension {
    Height,
    Length,
    Untold,
}

struct Told {
    noun: String,
    dimension: Dimension,
    figure: Figure,
    sentence: usize,
    /// "The", "this": it was told before.
    known: bool,
}

/// Holds the measures told of the same thing in two sentences against each other.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let all: Vec<Told> = view.claims.iter().filter_map(|c| told(view, c)).take(MOST_TOLD).collect();
    for (n, later) in all.iter().enumerate() {
        let Some(earlier) = all[..n].iter().find(|e| e.noun == later.noun) else { continue };
        let (a, b) = (&earlier.figure, &later.figure);
        let one = earlier.dimension == later.dimension
            || [earlier.dimension, later.dimension].contains(&Dimension::Untold);
        let alike = one && a.measure == b.measure && earlier.sentence != later.sentence;
        let apart = a.low > b.high || b.low > a.high;
        let ratio = a.middle() / b.middle();
        // What the article says once more, of this or of another thing, may be the change between the two.
        let again = |f: &Figure| {
            let same = |c: &&Claim| c.id != f.id && Figure::of(c).is_some_and(|g| g.value == f.value);
            view.claims.iter().filter(|c| !c.value.kind().is_name()).any(|c| same(&c))
        };
        // "A contract", of which there may be several, is the one told further down where the figures are alike.
        let slip = earlier.known || same_digits(a, b);
        let near = (1.0 / MOST_APART..=MOST_APART).contains(&ratio) && later.known && slip;
        if alike && apart && near && !again(a) && !again(b) {
            let mut finding = view.finding(Rule::InsideRepeated, Why::ToldTwice, b.id, &[a.id]);
            finding.severity = Severity::Warning;
            finding.confidence = 0.7;
            out.push(finding);
        }
    }
}

/// A price or a measure and what it is of, where both are read without doubt.
fn told(view: &View, claim: &Claim) -> Option<Told> {
    if !matches!(claim.value, Value::Money { per: None, .. } | Value::Quantity { per: None, .. })
        || view.part(claim.sentence) != PartKind::Paragraph
        || claim.direction.is_some()
    {
        return None;
    }
    let figure = Figure::of(claim)?;
    // A measure of another time: "cost 40 million in 1990", "before it was 120 metres high". What stands beyond a comma
    // after it is told of something else.
    let range = view.sentence(claim.sentence);
    let clause = view.end(claim.id)..range.end.min(view.end(claim.id) + CLAUSE);
    let stop = clause.into_iter().find(|t| is_sign(view, *t, &[",", ";", "–", "—"]));
    let near = range.start..stop.unwrap_or(range.end);
    let another_time = |id: &usize| match view.claim(*id).map(|c| &c.value) {
        Some(Value::Date(date)) => {
            matches!(date.written, Written::Absolute(edtf) if !matches!(edtf, Edtf::Day(_) | Edtf::DayOfYear { .. }))
        }
        Some(Value::Number { .. } | Value::Time(_)) | None => false,
        Some(_) => *id != claim.id,
    };
    let beside = view.claims.iter().skip(claim.id.saturating_sub(MOST_BESIDE)).take(2 * MOST_BESIDE);
    let dated = beside.filter(|c| c.value.kind().is_figure()).any(|c| {
        let start = view.place(c.id).start;
        near.start <= start && start < near.end.min(view.end(claim.id) + CLAUSE) && another_time(&c.id)
    });
    if dated
        || view.find(range.clone(), Cue::Meanwhile).is_some()
        || view.find(range.clone(), Cue::ChangedPost).is_some()
        || view.find(range, Cue::Again).is_some()
    {
        return None;
    }
    let place = view.place(claim.id);
    let (height, length) = (view.cue(place.end, Cue::Height), view.cue(place.end, Cue::Length));
    let dimension = match (height > 0, length > 0) {
        (true, _) => Dimension::Height,
        (_, true) => Dimension::Length,
        _ => Dimension::Untold,
    };
    let verb = view.cue_before(place.start, Cue::Measures);
    // "Ce pont de 60 millions d'euros", "a gust of 87 mph".
    let of = place
        .start
        .checked_sub(2)
        .filter(|of| matches!(view.cursor.near(place.start, of + 1), "de" | "d'" | "of"));
    let (noun, determined) = if verb > 0 {
        let other = view.cue(place.end, Cue::OtherDimension) > 0 && dimension == Dimension::Untold;
        let t = (place.start - verb).checked_sub(1).filter(|_| !other)?;
        (t, t)
    } else if let Some(of) = of {
        (of, of)
    } else if height + length > 0
        && let Some(t) = place.start.checked_sub(1).filter(|t| named(view, *t, *t).is_some())
    {
        // "A bridge 240 metres long".
        (t, t)
    } else if view.cursor.language() == Language::En {
        // "The 60-million-euro bridge".
        let t = place.end + height.max(length);
        (Some(t).filter(|t| ends(view, *t))?, place.start)
    } else {
        return None;
    };
    let known = named(view, noun, determined)?;
    let french = view.cursor.language() == Language::Fr;
    Some(Told {
        noun: stem(view.cursor.key(noun), french).into_owned(),
        dimension,
        figure,
        sentence: claim.sentence,
        known,
    })
}

/// Whether "the" or "this" stands before token `from`, or "a", and a plain noun at `t`.
fn named(view: &View, t: usize, from: usize) -> Option<bool> {
    let noun = view.cursor.kind(t) == Some(TokenKind::Word)
        && view.cursor.shape(t) == Shape::Lower
        && view.cursor.key(t).chars().count() >= 3
        && view.cursor.hit(t, Pack::Stopword).is_none()
        && from.checked_sub(1).is_some_and(|b| view.cursor.same_sentence(b, t));
    let known = view.cue_before(from, Cue::This) > 0;
    let new = || from > 0 && matches!(view.cursor.near(t, from - 1), "a" | "an" | "un" | "une");
    (noun && (known || new())).then_some(known)
}

/// Whether a noun is no part of a longer one: "the 60-million-euro bridge fund" is a fund.
fn ends(view: &View, t: usize) -> bool {
    let next = t + 1;
    !view.cursor.same_sentence(t, next)
        || view.cursor.kind(next) != Some(TokenKind::Word)
        || view.cursor.hit(next, Pack::Stopword).is_some()
        || view.cue(next, Cue::Verb) > 0
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
                    "The bridge cost 40 million euros. The mayor said the 60-million-euro bridge was a success.",
                    "60-million-euro",
                ),
                ("The tower is 120 metres high. On Monday, fog hid the 130-metre tower.", "130-metre"),
                ("The whale weighed 18 tonnes. A crane lifted the 28-tonne whale.", "28-tonne"),
                (
                    "The bridge cost 40 million euros. The mayor said the 40-million-euro bridge was a success.",
                    "",
                ),
                (
                    "The bridge cost 40 million euros. The mayor said the 60-million-euro tunnel was a success.",
                    "",
                ),
                ("The bridge cost 40 million euros in 1990. The 60-million-euro bridge was a success.", ""),
                ("The bridge cost about 40 million euros. The 45-million-euro bridge was a success.", ""),
                ("The tower is 120 metres high. The tower is 30 metres wide.", ""),
                ("The tower is 120 metres away. The 130-metre tower leans.", ""),
                (
                    "A bridge cost 40 million euros. Another one, the 60-million-euro bridge in Lyon, did too.",
                    "",
                ),
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
                    "Le pont a coûté 40 millions d’euros. Ce pont de 60 millions d’euros est un succès.",
                    "60 millions",
                ),
                (
                    "La tour mesure 120 mètres de haut. Le brouillard cache la tour de 130 mètres.",
                    "130 mètres",
                ),
                ("Le pont a coûté 40 millions d’euros. Ce pont de 40 millions d’euros est un succès.", ""),
                ("Le pont a coûté 40 millions d’euros. Ce tunnel de 60 millions d’euros est un succès.", ""),
                (
                    "Le pont a coûté 40 millions d’euros en 1990. Ce pont de 60 millions d’euros est un succès.",
                    "",
                ),
                ("La tour mesure 120 mètres de haut. La tour mesure 30 mètres de large.", ""),
            ],
        );
    }
}
