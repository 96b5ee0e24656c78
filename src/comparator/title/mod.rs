//! Functions of people across versions: changed, or stripped of their "former".

#[cfg(test)]
mod tests;

use super::align::{Alignment, Bead};
use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::name::same;
use super::omission::in_order;
use super::rule::Rule;
use super::side::Side;
use crate::article::{Language, Span};
use crate::normalizer::claim::{Claim, ClaimId, Name, Value};
use crate::rules::{Hit, Pack};

/// Tokens before a title among which is what qualifies it.
const BEFORE: usize = 4;

/// A function and who holds it.
struct Held<'a> {
    claim: &'a Claim,
    title: &'a str,
    modifiers: &'a [String],
    person: &'a Name,
}

/// Findings for the functions of people whom both versions name in sentences that answer each other.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment) -> Vec<Finding> {
    let mut out = Vec::new();
    for bead in alignment.beads.iter().filter(|b| b.is_pair()) {
        let (a, b) = (held(left, left.claims(&bead.left)), held(right, right.claims(&bead.right)));
        for x in &a {
            let theirs: Vec<&Held> = b.iter().filter(|y| same(x.person, y.person).is_some()).collect();
            // Of two functions of one person it cannot be told which answers which.
            let mine = a.iter().filter(|y| same(x.person, y.person).is_some()).count();
            if let ([y], 1) = (&theirs[..], mine) {
                out.extend(judge(left, x, right, y));
            }
            if theirs.is_empty() {
                out.extend(missing(left, x, right, bead, FindingType::Omission));
            }
        }
        for y in b.iter().filter(|y| !a.iter().any(|x| same(x.person, y.person).is_some())) {
            out.extend(missing(right, y, left, bead, FindingType::Addition));
        }
    }
    out
}

/// A function that only one version tells of somebody whom both name in the sentence.
fn missing(side: &Side, held: &Held, other: &Side, bead: &Bead, kind: FindingType) -> Option<Finding> {
    let sentences = if kind == FindingType::Omission { &bead.right } else { &bead.left };
    let named = |c: &&Claim| matches!(&c.value, Value::Name(n) if same(n, held.person).is_some());
    let there = other.claims(sentences).iter().find(named)?;
    // Told anywhere else there, or in words the rules do not take for a function, it is not lost.
    let (ids, _) = functions(side, held);
    let (from, to) = other.sentence_tokens(sentences);
    let hinted = (from..to)
        .flat_map(|i| other.reading.cursor.hits(i))
        .any(|h| matches!(h.record.pack(), Pack::Title | Pack::Honorific) && h.record.id() != "mister");
    let known = held_anywhere(other, held.person, &ids);
    let tokens = side.tokens(held.claim.id);
    let translated = side.features.get(held.claim.sentence).is_some_and(|f| {
        let own = f.within(tokens.start, tokens.end);
        sentences.clone().any(|s| other.features.get(s).is_some_and(|g| f.translates(own, g)))
    });
    if hinted || known || translated {
        return None;
    }
    Some(Finding {
        rule: Rule::TitleMissing,
        kind,
        severity: Severity::Note,
        confidence: 0.5,
        locations: in_order(vec![
            Location {
                article: side.article,
                span: held.claim.span,
                claim: Some(held.claim.id),
                role: Role::Claim,
            },
            Location { article: other.article, span: before(there), claim: None, role: Role::Missing },
        ]),
        claims: Vec::new(),
        why: Why::NotFound,
        expected: None,
    })
}

/// The place just before a name, where most functions stand.
fn before(name: &Claim) -> Span {
    Span::new(name.span.start(), name.span.start())
}

/// Whether the version gives somebody one of these functions anywhere.
fn held_anywhere(side: &Side, person: &Name, ids: &[&str]) -> bool {
    let all = held(side, &side.reading.claims);
    all.iter().any(|h| ids.contains(&h.title) && same(h.person, person).is_some())
}

fn held<'a>(side: &Side<'a>, claims: &'a [Claim]) -> Vec<Held<'a>> {
    let all = &side.reading.claims;
    claims
        .iter()
        .filter_map(|claim| match &claim.value {
            Value::Title { title, modifiers, person: Some(person) } => {
                match all.get(*person).map(|c| &c.value) {
                    Some(Value::Name(person)) => Some(Held { claim, title, modifiers, person }),
                    _ => None,
                }
            }
            _ => None,
        })
        .collect()
}

fn judge(left: &Side, x: &Held, right: &Side, y: &Held) -> Option<Finding> {
    let ((mut p, mut broad), (mut q, mut vague)) = (functions(left, x), functions(right, y));
    if is_shadow(left, x) && speaks(&q) || is_shadow(right, y) && speaks(&p) {
        return None;
    }
    // Of two functions of several words each the heads alone prove nothing: "chief executive", "directeur financier".
    let deputies = ((is_deputy(left, x), is_shared(x)), (is_deputy(right, y), is_shared(y)));
    if left.tokens(x.claim.id).len() > 1 && right.tokens(y.claim.id).len() > 1 {
        let (whole, all) = (wholes(left, x), wholes(right, y));
        if !whole.0.is_empty() && !all.0.is_empty() {
            ((p, broad), (q, vague)) = (whole, all);
        }
    }
    let settled = !broad && !vague && left.tokens(x.claim.id).len() > 1 && right.tokens(y.claim.id).len() > 1
        || is_police_captain(left, x)
        || is_police_captain(right, y)
        || is_rank(left, x)
        || is_rank(right, y);
    let mut severity = Severity::Warning;
    let why = if x.title != y.title && !p.iter().any(|id| q.contains(id)) {
        // Said of this person elsewhere in the other version, or in other words here, it is a choice of words.
        if has_title(right, y.person, x.title)
            || has_title(left, x.person, y.title)
            || deputies.0 == deputies.1
                && !settled
                && (is_translated(left, x, right, y) || is_translated(right, y, left, x))
        {
            return None;
        }
        if broad && vague && deputies.0 == deputies.1 {
            severity = Severity::Note;
        }
        Why::TitleChanged
    } else {
        // What stands in one version only; a deputy is no senior, but "senior" alone is let pass.
        let weighty = |m: &&String| m.as_str() != "senior";
        // A retired judge is a former one.
        fn plain(m: &str) -> &str {
            if m == "retired" { "former" } else { m }
        }
        let lost = |p: &[String], q: &[String]| {
            p.iter().filter(weighty).any(|m| !q.iter().any(|n| plain(n) == plain(m)))
        };
        let mine = lost(x.modifiers, y.modifiers) && !says_former(right, y);
        let theirs = lost(y.modifiers, x.modifiers) && !says_former(left, x);
        if !mine && !theirs {
            return None;
        }
        Why::ModifierLost
    };
    let place = |side: &Side, id: ClaimId| Location {
        article: side.article,
        span: side.claim(id).span,
        claim: Some(id),
        role: Role::Claim,
    };
    Some(Finding {
        rule: Rule::TitleChanged,
        kind: FindingType::Mismatch,
        severity,
        confidence: 0.6,
        locations: vec![place(left, x.claim.id), place(right, y.claim.id)],
        claims: Vec::new(),
        why,
        expected: None,
    })
}

/// Whether "former" or "retired" stands shortly before a title, parted from it by an institution: "retired Supreme Court
/// justice".
fn says_former(side: &Side, held: &Held) -> bool {
    let cursor = &side.reading.cursor;
    let start = side.tokens(held.claim.id).start;
    (start.saturating_sub(BEFORE)..start).filter(|k| cursor.same_sentence(*k, start)).any(|k| {
        let former = |id: &str| matches!(id, "former" | "retired");
        cursor.hits(k).iter().any(|h| h.record.pack() == Pack::Modifier && former(h.record.id()))
    })
}

/// Whether a title is one of an opposition: "shadow Brexit secretary".
fn is_shadow(side: &Side, held: &Held) -> bool {
    let cursor = &side.reading.cursor;
    let start = side.tokens(held.claim.id).start;
    let before = (start.saturating_sub(BEFORE)..start).filter(|k| cursor.same_sentence(*k, start));
    held.modifiers.iter().any(|m| m == "shadow") || before.into_iter().any(|k| cursor.key(k) == "shadow")
}

/// Whether a function may be that of who speaks for an opposition, in a parliament that has no shadow cabinet.
fn speaks(functions: &[&str]) -> bool {
    functions.iter().any(|id| matches!(*id, "spokesperson" | "shadow-minister" | "minister"))
}

/// Every function the words of a title may stand for, and whether one of them is broad.
fn functions<'a>(side: &Side<'a>, held: &Held<'a>) -> (Vec<&'a str>, bool) {
    let cursor = &side.reading.cursor;
    if is_police_captain(side, held) {
        return (vec!["police-captain"], false);
    }
    let mut ids = vec![held.title];
    let mut broad = false;
    let tokens = side.tokens(held.claim.id);
    // A deputy mayor is no mayor, but a "senior vice president" is a vice president.
    let whole = tokens.len() > 1 && (is_deputy(side, held) || is_shared(held) || is_rank(side, held));
    for token in tokens.clone() {
        let fits = |h: &&Hit| h.record.pack() == Pack::Title && (!whole || h.len == tokens.len());
        for hit in cursor.hits(token).iter().filter(fits) {
            ids.push(hit.record.id());
            broad |= hit.record.tag() == "broad";
        }
    }
    (ids, broad)
}

/// The functions that the title as a whole may stand for, and whether one of them is broad.
fn wholes<'a>(side: &Side<'a>, held: &Held) -> (Vec<&'a str>, bool) {
    let tokens = side.tokens(held.claim.id);
    let whole = |h: &&Hit<'a>| h.record.pack() == Pack::Title && h.len == tokens.len();
    let hits = || side.reading.cursor.hits(tokens.start).iter().filter(whole);
    (hits().map(|h| h.record.id()).collect(), hits().any(|h| h.record.tag() == "broad"))
}

/// Whether the title is a deputy's.
fn is_deputy(side: &Side, held: &Held) -> bool {
    let cursor = &side.reading.cursor;
    // "assistant" and "associate" are ranks of their own as often.
    let deputy = |i: usize| ["deputy", "vice", "adjoint"].iter().any(|d| cursor.key(i).starts_with(d));
    held.modifiers.iter().any(|m| m == "deputy") || side.tokens(held.claim.id).any(deputy)
}

/// Whether the title is shared with others.
fn is_shared(held: &Held) -> bool {
    held.title.starts_with("co-") || held.modifiers.iter().any(|m| m == "co")
}

/// Whether an English captain is one of the police: on a ship or in a plane « le commandant » is the same person.
fn is_police_captain(side: &Side, held: &Held) -> bool {
    let cursor = &side.reading.cursor;
    let sentence = held.claim.sentence;
    let (from, to) = side.sentence_tokens(&(sentence..sentence + 1));
    held.title == "captain"
        && cursor.language() == Language::En
        && side.tokens(held.claim.id).len() == 1
        && (from..to).any(|i| matches!(cursor.key(i), "police" | "precinct" | "detectives"))
}

/// Whether the title is one of a ladder of ranks: a police captain is no other captain.
fn is_rank(side: &Side, held: &Held) -> bool {
    let tokens = side.tokens(held.claim.id);
    let rank = |h: &Hit| h.record.pack() == Pack::Title && h.len == tokens.len() && h.record.tag() == "rank";
    side.reading.cursor.hits(tokens.start).iter().any(rank)
}

/// Whether a weighty word of the title is met by the lexicon in the sentence of the other.
fn is_translated(side: &Side, held: &Held, other: &Side, there: &Held) -> bool {
    let (Some(f), Some(g)) =
        (side.features.get(held.claim.sentence), other.features.get(there.claim.sentence))
    else {
        return false;
    };
    let tokens = side.tokens(held.claim.id);
    f.translates(f.within(tokens.start, tokens.end), g)
}

fn has_title(side: &Side, person: &Name, title: &str) -> bool {
    held(side, &side.reading.claims).iter().any(|h| h.title == title && same(h.person, person).is_some())
}
