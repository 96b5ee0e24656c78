//! Two functions for one person: "adjoint à l'urbanisme", later "adjoint aux sports".

use super::view::View;
use crate::article::Language;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{ClaimId, NameKind, Value};
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::TokenKind;
use std::ops::Range;

/// Most tokens of what a function is of: "deputy mayor for housing and public works".
const MOST_OF: usize = 8;

struct Held<'v> {
    person: String,
    claim: ClaimId,
    id: &'v str,
    /// The function with what it is of.
    place: Range<usize>,
    /// Stems of what it is of.
    of: Vec<String>,
}

/// Holds the functions told right after a full name against each other.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let held: Vec<Held> = view.claims.iter().filter_map(|c| held(view, c.id)).collect();
    for (n, later) in held.iter().enumerate() {
        let clash = held[..n].iter().find(|earlier| {
            let one = earlier.person == later.person && earlier.id == later.id;
            one && !earlier.of.iter().any(|w| later.of.contains(w))
        });
        if let Some(earlier) = clash {
            let span = view.cursor.span(later.place.start, later.place.end);
            let mut finding = view.at_span(Rule::InsideTitle, Why::TwoTitles, span, &[]);
            finding.locations.push(crate::comparator::finding::Location {
                article: 0,
                span: view.cursor.span(earlier.place.start, earlier.place.end),
                claim: None,
                role: crate::comparator::finding::Role::Related,
            });
            finding.claims = vec![(0, earlier.claim), (0, later.claim)];
            finding.severity = Severity::Warning;
            finding.confidence = 0.75;
            out.push(finding);
        }
    }
}

/// "Farid Benali, adjoint à l'urbanisme,": a full name, a comma, a function, what it is of, an end mark.
fn held<'v>(view: &View<'v, '_>, id: ClaimId) -> Option<Held<'v>> {
    let claim = view.claim(id)?;
    let Value::Name(name) = &claim.value else { return None };
    let place = view.place(id);
    let words = place.clone().filter(|t| view.cursor.kind(*t) == Some(TokenKind::Word)).count();
    let person = matches!(name.kind, NameKind::Person | NameKind::Other);
    if !person || words < 2 || view.cursor.key(place.end) != "," {
        return None;
    }
    let article = usize::from(matches!(view.cursor.key(place.end + 1), "le" | "la" | "l'" | "the"));
    let at = place.end + 1 + article;
    let hit = view.cursor.hit(at, Pack::Title)?;
    let (of, end) = complement(view, at + hit.len)?;
    (!of.is_empty()).then(|| Held {
        person: view.text(place).to_owned(),
        claim: id,
        id: hit.record.id(),
        place: at..end,
        of,
    })
}

/// What a function is of, up to the next comma or full stop: "à l'urbanisme", "for housing".
fn complement(view: &View, from: usize) -> Option<(Vec<String>, usize)> {
    let french = view.cursor.language() == Language::Fr;
    let opens = if french {
        &["à", "au", "aux", "chargé", "chargée", "délégué", "déléguée"][..]
    } else {
        &["for"][..]
    };
    opens.contains(&view.cursor.near(from - 1, from)).then_some(())?;
    let mut of = Vec::new();
    for t in from..from + MOST_OF {
        if !view.cursor.same_sentence(from, t) || view.cursor.kind(t) == Some(TokenKind::Sign) {
            return matches!(view.cursor.near(from, t), "," | "." | ")" | "" | ";").then_some((of, t));
        }
        if view.cursor.hit(t, Pack::Stopword).is_none() && view.cursor.key(t).chars().count() > 2 {
            of.push(stem(view.cursor.key(t), french).to_owned());
        }
    }
    None
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
            ],
        );
    }
}
