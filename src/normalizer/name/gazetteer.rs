//! Names the rules know: which of them stands at a token, and what it names.

use super::evidence::{Evidence, Style};
use crate::article::Language;
use crate::normalizer::claim::{NameForm, NameKind};
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{FormCase, Hit, Pack, Record};

/// A known name that begins at a token.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// How many tokens it takes.
    pub len: usize,
    /// The key both languages share.
    pub key: &'a str,
    /// What it names.
    pub kind: NameKind,
    /// The name itself, or an adjective or inhabitant.
    pub form: NameForm,
    /// Whether the word means something else as often: its capital must prove it.
    pub doubtful: bool,
}

/// From this weight on a name is of general importance and stands against any ordinary word of its form.
const WEIGHTY: u32 = 5000;

/// What the tag of an entry stands for.
fn sort(tag: &str) -> (NameKind, NameForm) {
    let kind = match tag.trim_end_matches('?') {
        // A word for a people is mostly one for its language too.
        "demonym" | "language" => return (NameKind::Place, NameForm::Demonym),
        // Members of a party, and its adjective: "Republicans", "travailliste".
        "adherent" => return (NameKind::Organization, NameForm::Demonym),
        "faith" | "term" => return (NameKind::Other, NameForm::Demonym),
        "country" | "area" | "continent" | "region" | "city" | "island" | "mountain" | "sea" | "ocean"
        | "strait" | "river" | "canal" | "lake" | "planet" | "building" | "site" | "street" | "park"
        | "place" => NameKind::Place,
        "person" => NameKind::Person,
        "organization" | "institution" | "media" | "team" | "party" | "company" | "bank" | "university" => {
            NameKind::Organization
        }
        _ => NameKind::Other,
    };
    (kind, NameForm::Proper)
}

/// Whether `tag` is of a place where people live or rule, so that "Paris" before a person is not part of the name.
pub fn is_territory(kind: NameKind, form: NameForm) -> bool {
    kind == NameKind::Place || form == NameForm::Demonym
}

/// The longest known name that begins at token `i`, the weightiest among equals. A people wins over its language:
/// what one version tells of the language the other may well tell of the people.
#[inline]
pub fn at<'a>(cursor: &Cursor<'a>, evidence: &Evidence, i: usize) -> Option<Known<'a>> {
    let listed = if cursor.packs(i).has(Pack::Name) { listed(cursor, evidence, i) } else { None };
    listed.or_else(|| if cursor.shape(i) == Shape::Upper { dotted(cursor, i) } else { None })
}

/// The name that the rules have among the phrases that begin at token `i`.
fn listed<'a>(cursor: &Cursor<'a>, evidence: &Evidence, i: usize) -> Option<Known<'a>> {
    let mut best: Option<(Known<'a>, &Hit<'a>)> = None;
    let weight = |hit: &Hit| (!hit.record.tag().starts_with("language"), hit.record.weight());
    for hit in cursor.hits(i) {
        if best.is_some_and(|(b, _)| b.len > hit.len) {
            break;
        }
        // "Le nord-est du Canada" is no "est du Canada".
        if hit.len > 1
            && i > 1
            && cursor.glued(i)
            && cursor.hit(i - 2, Pack::Compass).is_some_and(|h| h.len > 1)
        {
            continue;
        }
        if hit.record.pack() != Pack::Name {
            continue;
        }
        let Some(known) = admit(cursor, evidence, i, hit) else { continue };
        let better = best.is_none_or(|(b, other)| {
            let (new, old) = ((known.len, !known.doubtful), (b.len, !b.doubtful));
            new > old || new == old && weight(hit) > weight(other)
        });
        if better {
            best = Some((known, hit));
        }
    }
    best.map(|(known, _)| known)
}

/// "F.B.I." where the rules know "FBI".
fn dotted<'a>(cursor: &Cursor<'a>, i: usize) -> Option<Known<'a>> {
    let key = cursor.key(i);
    if !key.contains('.') {
        return None;
    }
    let bare: String = key.chars().filter(|c| *c != '.').collect();
    let mut found = cursor.rules.find(cursor.language(), &bare);
    let hit = found.find(|h| h.record.pack() == Pack::Name && h.case == FormCase::Upper)?;
    let (kind, form) = sort(hit.record.tag());
    Some(Known { len: 1, key: hit.record.id(), kind, form, doubtful: false })
}

fn admit<'a>(cursor: &Cursor<'a>, evidence: &Evidence, i: usize, hit: &Hit<'a>) -> Option<Known<'a>> {
    let record: Record<'a> = hit.record;
    let tag = record.tag();
    let (kind, form) = sort(tag);
    let end = i + hit.len;
    let style = evidence.style(cursor, i);
    let first = (i..end).find(|t| cursor.kind(*t) == Some(TokenKind::Word))?;
    let last = (i..end).rev().find(|t| cursor.kind(*t) == Some(TokenKind::Word))?;
    let shape = cursor.shape(first);
    match hit.case {
        FormCase::Lower => {
            // "the Hague", "l'Hexagone": the article has no capital, the name has.
            let article = first != last && is_article(cursor.key(first));
            if article && !capital(cursor, first + 1) {
                return None;
            }
            if hit.folded && shape == Shape::Lower {
                return None;
            }
        }
        FormCase::Capital if shape == Shape::Lower || shape == Shape::None => return None,
        // "FIN", "ORANGE" outside a line of capitals is an acronym of its own, not the capitalised name.
        FormCase::Capital
            if shape == Shape::Upper
                && hit.len == 1
                && style != Style::AllCaps
                && cursor.key(first).len() < 5 =>
        {
            return None;
        }
        FormCase::Upper if shape != Shape::Upper && cursor.key(first).chars().count() > 1 => return None,
        _ => {}
    }
    // English capitalises every word of a name that weighs, unless the rule has it otherwise ("US military"); "white
    // House" and "House of cards" are not names. Nor is "Le monde" the paper, in French.
    if !hit.small_end
        && hit.case != FormCase::Lower
        && (cursor.language() == Language::En || is_article(cursor.key(first)))
        && first != last
        && cursor.shape(last) == Shape::Lower
        && cursor.key(last) != "'s"
    {
        return None;
    }
    // "La Croix-Rouge" is not "La Croix".
    if hit.case != FormCase::Lower
        && is_article(cursor.key(first))
        && cursor.glued(end)
        && cursor.key(end) == "-"
    {
        return None;
    }
    let common = tag.ends_with('?') && !(kind == NameKind::Organization && acts(cursor, i))
        || cursor.hits(i).iter().any(|h| h.record.pack() == Pack::Common && h.len == hit.len)
        // "Sud-Ouest" is a newspaper, and more often a point of the compass.
        || cursor.hits(i).iter().any(|h| h.record.pack() == Pack::Compass && h.len == hit.len)
        // In a line of capitals "US" may be "us".
        || (style == Style::AllCaps && hit.len == 1 && hit.case == FormCase::Upper && evidence.ordinary(cursor, i));
    // At the head of a sentence "Cela" is a word before it is a town of Angola; a country or a capital is not.
    let word = hit.len == 1
        && hit.case == FormCase::Capital
        && evidence.weak(i)
        && record.weight() < WEIGHTY
        && kind != NameKind::Organization
        // "German forces": a people is one at the head of a sentence too, though the dictionary knows the word.
        && form != NameForm::Demonym
        && evidence.ordinary(cursor, i);
    Some(Known { len: hit.len, key: record.id(), kind, form, doubtful: common || word })
}

/// Whether a word at the head of an English sentence does what companies do, without an article before it: "Apple sold",
/// "Target's shares".
fn acts(cursor: &Cursor, i: usize) -> bool {
    let next = i + 1;
    cursor.language() == Language::En
        && cursor.starts_sentence(i)
        && cursor.same_sentence(i, next)
        && (cursor.key(next) == "'s"
            || cursor.shape(next) == Shape::Lower
                && (cursor.hit(next, Pack::Saying).is_some()
                    || matches!(
                        cursor.key(next),
                        "sold" | "bought" | "posted" | "launched" | "unveiled" | "makes"
                    )))
}

/// English and French articles, elided or not.
pub fn is_article(key: &str) -> bool {
    matches!(key, "the" | "le" | "la" | "les" | "l'")
}

/// Whether token `i` is a word with a capital, at its head or inside ("iPhone").
pub fn capital(cursor: &Cursor, i: usize) -> bool {
    match cursor.shape(i) {
        Shape::Capital | Shape::Upper => true,
        Shape::Lower => {
            cursor.token(i).is_some_and(|t| t.inner) && cursor.key(i) != "'s" && cursor.key(i).len() > 3
        }
        Shape::None => false,
    }
}
