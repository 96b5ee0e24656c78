//! Two functions for one person: "adjoint à l'urbanisme", later "adjoint aux sports".

use super::cue::Cue;
use super::list::is_sign;
use super::view::View;
use crate::article::Language;
use crate::comparator::finding::{Finding, Location, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, ClaimId, Kind, NameKind, Value};
use crate::rules::Pack;
use crate::rules::stem::stem;
use crate::rules::tokenize::TokenKind;
use std::ops::Range;

/// Most tokens of what a function is of: "deputy mayor for housing and public works".
const MOST_OF: usize = 8;
/// Most functions an article is searched for.
const MOST_HELD: usize = 200;
/// The posts of a state, which those of a club or a party are called after.
const STATE: &str = "state";

struct Held<'v> {
    person: String,
    claim: ClaimId,
    id: &'v str,
    /// The set of functions of which nobody holds two.
    post: Option<&'v str>,
    /// The function with what it is of.
    place: Range<usize>,
    /// Stems of what it is of.
    of: Vec<String>,
}

/// Holds the functions told right beside a full name against each other.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    let told = view.claims.iter().filter_map(|c| held(view, c.id).or_else(|| post(view, c)));
    let held: Vec<Held> = told.take(MOST_HELD).collect();
    for (n, later) in held.iter().enumerate() {
        let Some(earlier) = held[..n].iter().find(|earlier| clash(view, earlier, later)) else { continue };
        let span = view.cursor.span(later.place.start, later.place.end);
        let mut finding = view.at_span(Rule::InsideTitle, Why::TwoTitles, span, &[]);
        let span = view.cursor.span(earlier.place.start, earlier.place.end);
        finding.locations.push(Location { article: 0, span, claim: None, role: Role::Related });
        finding.claims = vec![(0, earlier.claim), (0, later.claim)];
        finding.severity = Severity::Warning;
        finding.confidence = 0.75;
        out.push(finding);
    }
}

/// Whether one person cannot be both.
fn clash(view: &View, earlier: &Held, later: &Held) -> bool {
    if earlier.person != later.person {
        return false;
    }
    if earlier.id == later.id {
        let both = !earlier.of.is_empty() && !later.of.is_empty();
        return both && !earlier.of.iter().any(|w| later.of.contains(w));
    }
    let apart = view.cursor.sentence(earlier.place.start) != view.cursor.sentence(later.place.start);
    let posts = earlier.post.is_some() && earlier.post == later.post;
    let one = |a: &Held, b: &Held| a.of.is_empty() || a.of.iter().any(|w| b.of.contains(w));
    let house = one(earlier, later) || later.of.is_empty();
    posts && apart && house && !alike(view, earlier, later) && !changed(view, &later.person)
}

/// Whether one of the phrases also reads as the other's function.
fn alike(view: &View, a: &Held, b: &Held) -> bool {
    let reads = |place: &Range<usize>, id: &str| {
        let hits = view.cursor.hits(place.start);
        hits.iter().any(|h| h.record.pack() == Pack::Title && h.record.id() == id)
    };
    reads(&a.place, b.id) || reads(&b.place, a.id)
}

/// Whether a sentence that names the person tells of a function taken up or given up.
fn changed(view: &View, person: &str) -> bool {
    let named = view.claims.iter().filter(|c| matches!(&c.value, Value::Name(n) if n.name == person));
    named.map(|c| view.sentence(c.sentence)).any(|s| view.find(s, Cue::ChangedPost).is_some())
}

/// "Foreign minister Claire Hart", "Claire Hart, the finance director", "la ministre de la Défense, Claire Hart".
fn post<'v>(view: &View<'v, '_>, claim: &'v Claim) -> Option<Held<'v>> {
    let Value::Title { title, modifiers, person: Some(person) } = &claim.value else { return None };
    let Value::Name(name) = &view.claim(*person)?.value else { return None };
    let place = view.place(claim.id);
    let hits = view.cursor.hits(place.start);
    let hit = hits.iter().find(|h| h.record.pack() == Pack::Title && h.record.id() == title)?;
    let post = hit.record.attribute("post")?;
    let (person, end) = (view.place(*person), view.place(claim.id).end);
    let comma = |t: usize| usize::from(is_sign(view, t, &[","]));
    let (of, end) = house(view, end).filter(|_| post != STATE).unwrap_or((Vec::new(), end));
    // "The finance minister, Mr Sato".
    let mister = view.cursor.hit(end + comma(end), Pack::Honorific).map_or(0, |h| h.len);
    let dot = usize::from(mister > 0 && is_sign(view, end + comma(end) + mister, &["."]));
    let before = end + comma(end) + mister + dot == person.start;
    let start = place.start - view.cue_before(place.start, Cue::The);
    let after = person.end + comma(person.end) == start && comma(person.end) > 0;
    // "President and prime minister": two at once after all.
    let joined = view.cue(end, Cue::And) > 0 || view.cue_before(place.start, Cue::And) > 0;
    let sure =
        modifiers.is_empty() && (before || after) && !joined && (name.name.contains(' ') || mister > 0);
    // A president is a state's when nothing tells what of.
    let free = post != STATE || !is_of(view, end);
    (sure && free).then(|| Held {
        person: name.name.clone(),
        claim: claim.id,
        id: hit.record.id(),
        post: Some(post),
        place: place.start..end,
        of,
    })
}

/// "of Leeds", "de Lyon", "of Acme": the place or the house whose function it is.
fn house(view: &View, from: usize) -> Option<(Vec<String>, usize)> {
    is_of(view, from).then_some(())?;
    let of = view.claims_of(view.cursor.sentence(from)).find(|c| {
        let named = matches!(c.value.kind(), Kind::Place | Kind::Organization | Kind::Name);
        named && view.place(c.id).start == from + 1
    })?;
    let range = view.place(of.id);
    Some((range.clone().map(|t| view.cursor.key(t).to_owned()).collect(), range.end))
}

fn is_of(view: &View, t: usize) -> bool {
    matches!(view.cursor.near(t.saturating_sub(1), t), "of" | "for" | "de" | "du" | "des" | "d'")
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
        post: hit.record.attribute("post"),
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
            of.push(stem(view.cursor.key(t), french).into_owned());
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
