//! Functions told right beside the name of who holds them: "Foreign minister Claire Hart", "Hart, the chairman of Acme".

use super::cue::Cue;
use super::list::is_sign;
use super::view::View;
use crate::article::Language;
use crate::normalizer::claim::{Claim, ClaimId, Kind, Name, NameKind, Value};
use crate::rules::stem::stem;
use crate::rules::tokenize::TokenKind;
use crate::rules::{Hit, Pack};
use std::ops::Range;

/// Most tokens of what a function is of: "deputy mayor for housing and public works".
const MOST_OF: usize = 8;
/// Most tokens of the house before a function: "the city's", "Acme's".
const MOST_HOUSE: usize = 4;
/// Most functions an article is searched for.
const MOST_HELD: usize = 200;
/// Claims among which another of the family name is looked for.
const MOST_CLAIMS: usize = 600;
/// The posts of a state, which those of a club or a party are called after.
const STATE: &str = "state";
/// The posts of a government, told by what they are of.
const MINISTER: &str = "minister";
/// The two sides of a trial.
const TRIAL: &str = "trial";

/// A function and who holds it.
pub struct Held<'v> {
    /// The full name of who holds it.
    pub person: String,
    /// The claim of the function or of the name.
    pub claim: ClaimId,
    /// Which function.
    pub id: &'v str,
    /// The sets of functions of which nobody holds two.
    posts: &'v str,
    /// The function with what it is of.
    pub place: Range<usize>,
    /// Stems or words of what it is of.
    pub of: Vec<String>,
}

impl Held<'_> {
    /// The set of functions both are of, if there is one.
    pub fn shares_post(&self, other: &Held) -> Option<&str> {
        self.posts.split('|').find(|post| !post.is_empty() && other.posts.split('|').any(|p| p == *post))
    }
}

/// The function with the name of who holds it.
pub fn shown(view: &View, held: &Held) -> Range<usize> {
    let name = match view.claim(held.claim).map(|c| &c.value) {
        Some(Value::Title { person: Some(person), .. }) => view.place(*person),
        _ => view.place(held.claim),
    };
    let start = held.place.start;
    (start - view.cue_before(start, Cue::The)).min(name.start)..held.place.end.max(name.end)
}

/// Every function told right beside a name, in the order of the text.
pub fn told<'v>(view: &View<'v, '_>) -> Vec<Held<'v>> {
    let all = view.claims.iter().filter_map(|c| match &c.value {
        Value::Title { .. } => beside(view, c),
        Value::Name(name) => {
            of_something(view, c, name).or_else(|| apposed(view, c, name)).or_else(|| ahead(view, c, name))
        }
        _ => None,
    });
    let mut told: Vec<Held> = all.take(MOST_HELD).collect();
    told.sort_by_key(|held| held.place.start);
    told
}

/// "Foreign minister Claire Hart", "Claire Hart, the finance director", "la ministre de la Défense, Claire Hart".
fn beside<'v>(view: &View<'v, '_>, claim: &'v Claim) -> Option<Held<'v>> {
    let Value::Title { title, modifiers, person: Some(person) } = &claim.value else { return None };
    let Value::Name(name) = &view.claim(*person)?.value else { return None };
    let place = view.place(claim.id);
    let (person, end) = (view.place(*person), place.end);
    let mut reading = read(view, place.clone(), Some(title))?;
    // "The finance minister, Mr Sato".
    let until = reading.end;
    let mister = view.cursor.hit(until + comma(view, until), Pack::Honorific).map_or(0, |h| h.len);
    let dot = usize::from(mister > 0 && is_sign(view, until + comma(view, until) + mister, &["."]));
    let before = until + comma(view, until) + mister + dot == person.start;
    let start = place.start - view.cue_before(place.start, Cue::The);
    let after = person.end + comma(view, person.end) == start && comma(view, person.end) > 0;
    // "President and prime minister": two at once after all.
    let joined = view.cue(end, Cue::And) > 0 || view.cue_before(place.start, Cue::And) > 0;
    let sure =
        modifiers.is_empty() && (before || after) && !joined && (name.name.contains(' ') || mister > 0);
    if let Some(of) = country(view, reading.posts, place.start).filter(|_| reading.of.is_empty()) {
        reading.of = of;
    }
    // "Chief executive Anna Berg of Acme".
    if let Some((of, _)) = house(view, person.end).filter(|_| reading.of.is_empty()) {
        reading.of = of;
    }
    sure.then(|| Held {
        person: name.name.clone(),
        claim: claim.id,
        id: reading.id,
        posts: reading.posts,
        place: place.start..reading.end,
        of: reading.of,
    })
}

/// "Berg, the chairman of the company,", "Ms Berg, Acme's finance director,", "Mears, for the defence,".
fn apposed<'v>(view: &View<'v, '_>, claim: &'v Claim, name: &Name) -> Option<Held<'v>> {
    let end = view.place(claim.id).end;
    if name.kind != NameKind::Person || comma(view, end) == 0 || !name.name.contains(' ') {
        return None;
    }
    let at = end + 1;
    for (cue, id) in [(Cue::Prosecuting, "prosecuting"), (Cue::Defending, "defending")] {
        let len = view.cue(at, cue).max(view.cue(at + view.cue(at, Cue::The), cue));
        if len > 0 && ends(view, at + len) {
            let place = at..at + len;
            let person = name.name.clone();
            return Some(Held { person, claim: claim.id, id, posts: TRIAL, place, of: Vec::new() });
        }
    }
    let the = at + view.cue(at, Cue::The);
    let nation = view.claims_from(the).next().filter(|c| view.place(c.id).start == the);
    let nation = nation.filter(|c| matches!(&c.value, Value::Name(n) if n.kind == NameKind::Place));
    let from = nation.map_or(the, |c| view.place(c.id).end);
    let (of, from) = possessor(view, at).unwrap_or((Vec::new(), from));
    let hit = view.cursor.hit(from, Pack::Title)?;
    let reading = read(view, from..from + hit.len, None)?;
    let told = view.claims_from(from).next().is_some_and(|c| {
        view.place(c.id).start == from && matches!(c.value, Value::Title { person: Some(_), .. })
    });
    let whole = reading.end > from + hit.len || ends(view, reading.end);
    (whole && !(told && of.is_empty()) && !shared(view, name)).then(|| Held {
        person: name.name.clone(),
        claim: claim.id,
        id: reading.id,
        posts: reading.posts,
        place: at..reading.end,
        of: match country(view, reading.posts, from) {
            _ if !of.is_empty() => of,
            Some(country) if reading.of.is_empty() => country,
            _ => reading.of,
        },
    })
}

fn family(name: &Name) -> &str {
    name.name.rsplit(' ').next().unwrap_or_default()
}

/// Whether another of those named first in the article has the family name.
fn shared(view: &View, name: &Name) -> bool {
    let own = family(name);
    view.claims.iter().take(MOST_CLAIMS).any(|c| match &c.value {
        Value::Name(n) => {
            n.kind == NameKind::Person && n.name != name.name && n.name.contains(' ') && family(n) == own
        }
        _ => false,
    })
}

/// "The mayor, Femi Hart,": a function that no claim tells.
fn ahead<'v>(view: &View<'v, '_>, claim: &'v Claim, name: &Name) -> Option<Held<'v>> {
    let start = view.place(claim.id).start;
    let comma =
        start.checked_sub(1).filter(|t| name.kind == NameKind::Person && is_sign(view, *t, &[","]))?;
    let (at, len) = (1..=MOST_OF.min(comma)).find_map(|n| {
        let hit = view.cursor.hit(comma - n, Pack::Title).filter(|h| h.len == n)?;
        Some((comma - n, hit.len))
    })?;
    let the = view.cue_before(at, Cue::The);
    let told = view.claims_from(at).next().is_some_and(|c| {
        view.place(c.id).start == at && matches!(c.value, Value::Title { person: Some(_), .. })
    });
    let joined = the == 0 || view.cue_before(at - the, Cue::And) > 0;
    let reading = read(view, at..at + len, None).filter(|_| !told && !joined && name.name.contains(' '))?;
    Some(Held {
        person: name.name.clone(),
        claim: claim.id,
        id: reading.id,
        posts: reading.posts,
        place: at..at + len,
        of: reading.of,
    })
}

/// A function as its words tell it.
struct Reading<'v> {
    id: &'v str,
    posts: &'v str,
    of: Vec<String>,
    end: usize,
}

/// The function that stands at `place`, of the set `posts` of which nobody holds two; `None` where what it is of is
/// something else than a place or a named body, or is not told by a name.
fn read<'v>(view: &View<'v, '_>, place: Range<usize>, title: Option<&str>) -> Option<Reading<'v>> {
    let whole = |h: &&Hit<'v>| h.record.pack() == Pack::Title && h.len == place.len();
    let first = |h: &&Hit<'v>| title.is_none_or(|title| h.record.id() == title);
    let hits = view.cursor.hits(place.start);
    let named = hits.iter().find(|h| whole(h) && first(h))?;
    // "Président" is a state's when nothing tells what of, and else a company's.
    let others = hits.iter().filter(|h| whole(h) && h.record.id() != named.record.id());
    std::iter::once(named).chain(others).find_map(|hit| {
        let posts = hit.record.attribute("post")?;
        let state = posts.split('|').any(|p| p == STATE);
        if state {
            return (!is_of(view, place.end)).then(|| Reading {
                id: hit.record.id(),
                posts,
                of: Vec::new(),
                end: place.end,
            });
        }
        let (of, end) = match house(view, place.end) {
            Some(house) => house,
            // "The head of a school" is that of any school; a minister's "of" is of the function.
            None if is_of(view, place.end) && posts != MINISTER => (Vec::new(), unnamed(view, place.end)?),
            None => (Vec::new(), place.end),
        };
        Some(Reading { id: hit.record.id(), posts, of, end })
    })
}

fn comma(view: &View, t: usize) -> usize {
    usize::from(is_sign(view, t, &[","]))
}

/// Whether an apposition ends before token `t`.
fn ends(view: &View, t: usize) -> bool {
    !view.cursor.same_sentence(t.saturating_sub(1), t) || is_sign(view, t, &[",", ".", ")", ";", ":"])
}

/// "Acme's", "the firm's": whose, and where the function begins.
fn possessor(view: &View, from: usize) -> Option<(Vec<String>, usize)> {
    let at = (from + 1..from + MOST_HOUSE).find(|t| matches!(view.cursor.key(*t), "'s" | "s'"))?;
    let house = from + view.cue(from, Cue::The)..at;
    if view.cue(house.start, Cue::House) > 0 {
        return Some((Vec::new(), at + 1));
    }
    Some((house.map(|t| view.cursor.key(t).to_owned()).collect(), at + 1))
}

/// One past "of the company": a body told before.
fn unnamed(view: &View, from: usize) -> Option<usize> {
    let the = from + 1 + view.cue(from + 1, Cue::The);
    let len = view.cue(the, Cue::House);
    (len > 0).then_some(the + len)
}

/// "of Leeds", "de Lyon", "of Acme", "de l'Ohio": the place or the house whose function it is.
fn house(view: &View, from: usize) -> Option<(Vec<String>, usize)> {
    is_of(view, from).then_some(())?;
    let start = [from + 1, from + 1 + view.cue(from + 1, Cue::The)];
    let near = view.claims_from(from + 1).take_while(|c| view.place(c.id).start <= start[1]);
    let of = near.into_iter().find(|c| {
        let named = matches!(c.value.kind(), Kind::Place | Kind::Organization | Kind::Name);
        named && start.contains(&view.place(c.id).start)
    })?;
    Some((name_of(view, of), view.place(of.id).end))
}

/// What a name is known by: "France" for "French", or else its words.
fn name_of(view: &View, claim: &Claim) -> Vec<String> {
    match &claim.value {
        Value::Name(Name { key: Some(key), .. }) => vec![key.clone()],
        _ => view.place(claim.id).map(|t| view.cursor.key(t).to_owned()).collect(),
    }
}

/// "French finance minister", "Texas governor": the place whose public office it is. Those of a club may be told by a
/// nation that is the holder's.
fn country(view: &View, posts: &str, start: usize) -> Option<Vec<String>> {
    let public = posts.split('|').any(|p| matches!(p, MINISTER | STATE | "governor" | "town"));
    let before = view.claim_before(start)?;
    let known = matches!(&before.value, Value::Name(Name { kind: NameKind::Place, key: Some(_), .. }));
    (public && known).then(|| name_of(view, before))
}

fn is_of(view: &View, t: usize) -> bool {
    matches!(
        view.cursor.near(t.saturating_sub(1), t),
        "of" | "for" | "at" | "de" | "du" | "des" | "d'" | "chez"
    )
}

/// "Farid Benali, adjoint à l'urbanisme,": a full name, a comma, a function, what it is of, an end mark.
fn of_something<'v>(view: &View<'v, '_>, claim: &'v Claim, name: &Name) -> Option<Held<'v>> {
    let place = view.place(claim.id);
    let words = || place.clone().filter(|t| view.cursor.kind(*t) == Some(TokenKind::Word)).count();
    let person = matches!(name.kind, NameKind::Person | NameKind::Other);
    if !person || comma(view, place.end) == 0 || words() < 2 {
        return None;
    }
    let article = usize::from(matches!(view.cursor.key(place.end + 1), "le" | "la" | "l'" | "the"));
    let at = place.end + 1 + article;
    let hit = view.cursor.hit(at, Pack::Title)?;
    let (of, end) = complement(view, at + hit.len)?;
    (!of.is_empty()).then(|| Held {
        person: view.text(place).to_owned(),
        claim: claim.id,
        id: hit.record.id(),
        posts: hit.record.attribute("post").unwrap_or_default(),
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
