//! Two functions for one person: "adjoint à l'urbanisme", later "adjoint aux sports".

use super::cue::Cue;
use super::function::{Held, shown, told};
use super::view::View;
use crate::article::Language;
use crate::comparator::finding::{Finding, Location, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::Value;
use crate::rules::Pack;
use std::cell::OnceCell;
use std::ops::Range;

/// Pairs of functions that one holds both of.
const MOST_JOINED: usize = 40;
/// Ranks, of which the longer is often told by its last word.
const RANK: &str = "rank";
/// The head of a board and the head of a company, who may be one.
const HEAD: &str = "head";
/// Those who speak in a court.
const BAR: &str = "bar";
/// Those who run a company.
const OFFICER: &str = "officer";

/// Holds the functions told right beside a full name against each other.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let held = told(view);
    let joint = OnceCell::new();
    let is_joined = |a: &str, b: &str| {
        let pairs = joint.get_or_init(|| joined(view));
        pairs.iter().any(|pair| *pair == (a, b) || *pair == (b, a))
    };
    for (n, later) in held.iter().enumerate() {
        let Some(earlier) = held[..n].iter().find(|earlier| clash(view, earlier, later, &is_joined)) else {
            continue;
        };
        let words = shown(view, later);
        let span = view.cursor.span(words.start, words.end);
        let mut finding = view.at_span(Rule::InsideTitle, Why::TwoTitles, span, &[]);
        let words = shown(view, earlier);
        let span = view.cursor.span(words.start, words.end);
        finding.locations.push(Location { article: 0, span, claim: None, role: Role::Related });
        finding.claims = vec![(0, earlier.claim), (0, later.claim)];
        finding.severity = Severity::Warning;
        finding.confidence = 0.75;
        out.push(finding);
    }
}

/// Whether one person cannot be both.
fn clash(view: &View, earlier: &Held, later: &Held, is_joined: &dyn Fn(&str, &str) -> bool) -> bool {
    if earlier.person != later.person {
        return false;
    }
    if earlier.id == later.id {
        let both = !earlier.of.is_empty() && !later.of.is_empty();
        return both && !earlier.of.iter().any(|w| later.of.contains(w));
    }
    let apart = view.cursor.sentence(earlier.place.start) != view.cursor.sentence(later.place.start);
    let Some(post) = earlier.shares_post(later).filter(|_| apart) else { return false };
    // An attorney may be a prosecutor; the attorney of the defence is none.
    if post == BAR
        && view.cursor.language() == Language::En
        && !defends(view, earlier)
        && !defends(view, later)
    {
        return false;
    }
    let one = |a: &Held, b: &Held| a.of.is_empty() || a.of.iter().any(|w| b.of.contains(w));
    let house = one(earlier, later) || later.of.is_empty();
    house
        && !alike(view, earlier, later, post)
        && !changed(view, &later.person)
        && !(post == HEAD && is_joined(earlier.id, later.id))
}

/// "The defence lawyer".
fn defends(view: &View, held: &Held) -> bool {
    held.place.clone().any(|t| matches!(view.cursor.key(t), "defence" | "defense" | "defender"))
}

/// Whether one of the phrases also reads as the other's function.
fn alike(view: &View, a: &Held, b: &Held, post: &str) -> bool {
    let of = |held: &Held| held.place.start + view.cue(held.place.start, Cue::The)..held.place.end;
    let (a_words, b_words) = (of(a), of(b));
    let short = |words: &Range<usize>| !view.text(words.clone()).contains(' ');
    let reads = |words: &Range<usize>, id: &str, other: &Range<usize>| {
        words.clone().any(|t| {
            let mut hits = view.cursor.hits(t).iter();
            hits.any(|h| {
                let first = t == words.start;
                let function = h.record.pack() == Pack::Title && h.record.id() == id;
                function
                    && match post {
                        // "Lieutenant colonel" may go by "colonel", "detective inspector" by "detective".
                        RANK => t + h.len == words.end || (first && short(other)),
                        // "President and chief executive" is all of it.
                        HEAD | OFFICER => first,
                        // "Adjointe au maire" is no "adjointe".
                        _ => {
                            first && h.len + usize::from(view.cursor.key(words.end - 1) == ".") >= words.len()
                        }
                    }
            })
        })
    };
    reads(&a_words, b.id, &b_words) || reads(&b_words, a.id, &a_words)
}

/// The functions of which the article tells that one holds both: "chairman and chief executive".
fn joined<'v>(view: &View<'v, '_>) -> Vec<(&'v str, &'v str)> {
    let titles = |t: usize| view.cursor.hits(t).iter().filter(|h| h.record.pack() == Pack::Title);
    let mut joined = Vec::new();
    for t in 0..view.cursor.len() {
        for first in titles(t) {
            let and = view.cue(t + first.len, Cue::And);
            if and > 0 {
                let second = titles(t + first.len + and);
                joined.extend(second.map(|second| (first.record.id(), second.record.id())).take(MOST_JOINED));
            }
        }
        if joined.len() > MOST_JOINED {
            break;
        }
    }
    joined
}

/// Whether a sentence that names the person tells of a function taken up or given up.
fn changed(view: &View, person: &str) -> bool {
    let named = view.claims.iter().filter(|c| matches!(&c.value, Value::Name(n) if n.name == person));
    named.map(|c| view.sentence(c.sentence)).any(|s| view.find(s, Cue::ChangedPost).is_some())
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideTitle,
            Language::En,
            &[
                (
                    "Farid Benali, minister for housing, spoke first. Then Farid Benali, minister for sport, answered.",
                    "minister for sport",
                ),
                (
                    "Farid Benali, minister for housing, spoke first. Then Farid Benali, minister for housing, answered.",
                    "",
                ),
                (
                    "Farid Benali, minister for housing, spoke first. Then Omar Benali, minister for sport, answered.",
                    "",
                ),
                ("Farid Benali, minister for housing, spoke. Farid Benali, a father of two, smiled.", ""),
                (
                    "Acme chief executive Claire Hart opened the plant. Finance director Claire Hart said sales rose.",
                    "Finance director",
                ),
                (
                    "Foreign minister Claire Hart opened the plant. Defence minister Claire Hart said sales rose.",
                    "Defence minister",
                ),
                (
                    "President Claire Hart arrived at noon. Prime Minister Claire Hart left at one.",
                    "Prime Minister",
                ),
                (
                    "Claire Hart, the mayor of Leeds, spoke. Claire Hart, the mayor of York, left.",
                    "mayor of York",
                ),
                (
                    "Former foreign minister Claire Hart opened the plant. Defence minister Claire Hart spoke.",
                    "",
                ),
                ("Foreign minister Claire Hart opened the plant. Minister Claire Hart spoke.", ""),
                ("Foreign minister Claire Hart spoke. Defence minister Omar Hart listened.", ""),
                (
                    "Foreign minister Claire Hart was appointed on Monday. Defence minister Claire Hart spoke.",
                    "",
                ),
                ("President and chief executive Claire Hart spoke. Chief executive Claire Hart left.", ""),
                ("Claire Hart, the mayor of Leeds, spoke. Claire Hart, the mayor, left.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideTitle,
            Language::Fr,
            &[
                (
                    "Le ministre des Finances, M. Sato, a parlé. Plus tard, le ministre des Affaires étrangères, M. Sato, est parti.",
                    "ministre des Affaires étrangères",
                ),
                (
                    "« C’est bien », assure Farid Benali, adjoint à l’urbanisme. Plus tard, Farid Benali, adjoint aux sports, est parti.",
                    "adjoint aux sports",
                ),
                (
                    "« C’est bien », assure Farid Benali, adjoint à l’urbanisme. Plus tard, Farid Benali, adjoint à l’urbanisme, est parti.",
                    "",
                ),
                (
                    "« C’est bien », assure Farid Benali, adjoint à l’urbanisme. Plus tard, Omar Benali, adjoint aux sports, est parti.",
                    "",
                ),
                (
                    "« C’est bien », assure Farid Benali, adjoint à l’urbanisme. Farid Benali, père de deux enfants, est parti.",
                    "",
                ),
                (
                    "La directrice générale Claire Hart a ouvert l’usine. La directrice financière Claire Hart a parlé des ventes.",
                    "directrice financière",
                ),
                (
                    "Claire Hart, ministre de la Défense, a parlé. Plus tard, Claire Hart, ministre de la Santé, a répondu.",
                    "ministre de la Santé",
                ),
                (
                    "La ministre de la Défense, Claire Hart, a parlé. La ministre de la Santé, Claire Hart, a répondu.",
                    "ministre de la Santé",
                ),
                (
                    "Le président Paul Dumas est arrivé à midi. Le Premier ministre Paul Dumas est reparti.",
                    "Premier ministre",
                ),
                (
                    "Claire Hart, la maire de Lyon, a parlé. Claire Hart, la maire de Lille, est partie.",
                    "maire de Lille",
                ),
                (
                    "L’ancienne ministre de la Défense, Claire Hart, a parlé. La ministre de la Santé, Claire Hart, a répondu.",
                    "",
                ),
                ("La ministre Claire Hart a parlé. La ministre de la Santé, Claire Hart, a répondu.", ""),
                (
                    "La ministre de la Défense, Claire Hart, a été nommée lundi. La ministre de la Santé, Claire Hart, a répondu.",
                    "",
                ),
                (
                    "Le président du club, Paul Dumas, est arrivé. Le Premier ministre Paul Dumas est reparti.",
                    "",
                ),
                ("Claire Hart, la maire de Lyon, a parlé. Claire Hart, la maire, est partie.", ""),
            ],
        );
    }
}
