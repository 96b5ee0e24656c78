//! What the words of a title may stand for, and what qualifies them.

use super::Held;
use crate::article::Language;
use crate::comparator::side::Side;
use crate::rules::{Hit, Pack};

/// Tokens before a title among which is what qualifies it.
const BEFORE: usize = 4;
/// Tokens behind a title among which « à la retraite » stands.
const BEHIND: usize = 5;

/// Whether "former" or "retired" stands shortly before a title, parted from it by an institution: "retired Supreme Court
/// justice"; or behind it, parted by a place: « directrice d'école de Bangor à la retraite ».
pub fn says_former(side: &Side, held: &Held) -> bool {
    let cursor = &side.reading.cursor;
    let own = side.tokens(held.claim.id);
    let start = own.start;
    let behind = own.end..own.end + BEHIND;
    (start.saturating_sub(BEFORE)..start).chain(behind).filter(|k| cursor.same_sentence(*k, start)).any(|k| {
        let former = |id: &str| matches!(id, "former" | "retired");
        cursor.hits(k).iter().any(|h| h.record.pack() == Pack::Modifier && former(h.record.id()))
    })
}

/// Whether a title is one of an opposition: "shadow Brexit secretary".
pub fn is_shadow(side: &Side, held: &Held) -> bool {
    let cursor = &side.reading.cursor;
    let start = side.tokens(held.claim.id).start;
    let before = (start.saturating_sub(BEFORE)..start).filter(|k| cursor.same_sentence(*k, start));
    held.modifiers.iter().any(|m| m == "shadow") || before.into_iter().any(|k| cursor.key(k) == "shadow")
}

/// Whether a function may be that of who speaks for an opposition, in a parliament that has no shadow cabinet.
pub fn speaks(functions: &[&str]) -> bool {
    functions.iter().any(|id| matches!(*id, "spokesperson" | "shadow-minister" | "minister"))
}

/// Every function the words of a title may stand for, and whether one of them is broad.
pub fn functions<'a>(side: &Side<'a>, held: &Held<'a>) -> (Vec<&'a str>, bool) {
    let cursor = &side.reading.cursor;
    if is_police_captain(side, held) {
        return (vec!["police-captain"], false);
    }
    let mut ids = vec![held.title];
    let mut broad = false;
    let tokens = side.tokens(held.claim.id);
    // A deputy mayor is no mayor, but a "senior vice president" is a vice president.
    let whole = tokens.len() > 1 && (is_deputy(side, held) || is_shared(held) || is_rank(side, held));
    // A prime minister is one function, however broad "minister" is.
    let vague =
        |h: &Hit| h.record.tag() == "broad" && (h.len == tokens.len() || wholes(side, held).0.is_empty());
    for token in tokens.clone() {
        let fits = |h: &&Hit| h.record.pack() == Pack::Title && (!whole || h.len == tokens.len());
        for hit in cursor.hits(token).iter().filter(fits) {
            ids.push(hit.record.id());
            broad |= vague(hit);
        }
    }
    ids.extend(parted(side, held).map(|h| h.record.id()));
    (ids, broad)
}

/// What a French title may stand for without the people named in its midst: "ministre américaine de la Justice".
fn parted<'a>(side: &Side<'a>, held: &Held) -> impl Iterator<Item = Hit<'a>> {
    let cursor = &side.reading.cursor;
    let tokens = side.tokens(held.claim.id);
    let people = |i: &usize| {
        *i > tokens.start && cursor.hit(*i, Pack::Name).is_some_and(|h| h.record.tag() == "demonym")
    };
    let inside = tokens.clone().any(|i| people(&i));
    let words = tokens.clone().filter(|i| inside && !people(i) && cursor.key(*i) != "-");
    let phrase: Vec<&str> = words.map(|i| cursor.key(i)).collect();
    let found = cursor.rules.find(cursor.language(), &phrase.join(" "));
    found.filter(move |h| inside && h.record.pack() == Pack::Title)
}

/// The functions that the title as a whole may stand for, and whether one of them is broad.
pub fn wholes<'a>(side: &Side<'a>, held: &Held) -> (Vec<&'a str>, bool) {
    let tokens = side.tokens(held.claim.id);
    let whole = |h: &&Hit<'a>| h.record.pack() == Pack::Title && h.len == tokens.len();
    let mut hits: Vec<Hit> = side.reading.cursor.hits(tokens.start).iter().filter(whole).copied().collect();
    if hits.is_empty() {
        hits.extend(parted(side, held));
    }
    (hits.iter().map(|h| h.record.id()).collect(), hits.iter().any(|h| h.record.tag() == "broad"))
}

/// Whether the title is a deputy's.
pub fn is_deputy(side: &Side, held: &Held) -> bool {
    let cursor = &side.reading.cursor;
    // "assistant" and "associate" are ranks of their own as often.
    let deputy = |i: usize| ["deputy", "vice", "adjoint"].iter().any(|d| cursor.key(i).starts_with(d));
    held.modifiers.iter().any(|m| m == "deputy") || side.tokens(held.claim.id).any(deputy)
}

/// Whether the title is shared with others.
pub fn is_shared(held: &Held) -> bool {
    held.title.starts_with("co-") || held.modifiers.iter().any(|m| m == "co")
}

/// Whether an English captain is one of the police: on a ship or in a plane « le commandant » is the same person.
pub fn is_police_captain(side: &Side, held: &Held) -> bool {
    let cursor = &side.reading.cursor;
    let sentence = held.claim.sentence;
    let (from, to) = side.sentence_tokens(&(sentence..sentence + 1));
    held.title == "captain"
        && cursor.language() == Language::En
        && side.tokens(held.claim.id).len() == 1
        && (from..to).any(|i| cursor.hit(i, Pack::Force).is_some())
}

/// Whether the title is one of a ladder of ranks: a police captain is no other captain.
pub fn is_rank(side: &Side, held: &Held) -> bool {
    let tokens = side.tokens(held.claim.id);
    let rank = |h: &Hit| h.record.pack() == Pack::Title && h.len == tokens.len() && h.record.tag() == "rank";
    side.reading.cursor.hits(tokens.start).iter().any(rank)
}

/// Whether a weighty word of the title is met by the lexicon in the sentence of the other.
pub fn is_translated(side: &Side, held: &Held, other: &Side, there: &Held) -> bool {
    let (Some(f), Some(g)) =
        (side.features.get(held.claim.sentence), other.features.get(there.claim.sentence))
    else {
        return false;
    };
    let tokens = side.tokens(held.claim.id);
    f.translates(f.within(tokens.start, tokens.end), g)
}
