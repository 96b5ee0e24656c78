//! What the parts of a list are: men and women, gold and silver, wins and draws. Parts of one sort shut each other out.

use super::super::cue::{Cue, CueSet};
use super::super::list::{Item, List, is_sign};
use super::super::view::View;
use crate::normalizer::claim::{Claim, Name, NameForm, NameKind, Value};
use std::ops::Range;

/// Sorts of parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Men, women and children.
    People,
    /// Gold, silver and bronze.
    Medals,
    /// Won, drawn and lost.
    Results,
    /// Passed and failed.
    Trial,
    /// Alive and dead.
    Fate,
    /// By nationality.
    Nations,
}

/// What a list is made of.
#[derive(Clone, Copy)]
pub struct Sort {
    /// The sort its parts are of.
    pub family: Family,
    /// Whether its parts are all there are of that sort.
    pub whole: bool,
    /// Whether nothing stands after the last part but what it counts.
    pub tight: bool,
}

/// The words that tell one part of a sort.
const MEMBERS: &[(Cue, Family)] = &[
    (Cue::Men, Family::People),
    (Cue::Women, Family::People),
    (Cue::Adults, Family::People),
    (Cue::Children, Family::People),
    (Cue::Gold, Family::Medals),
    (Cue::Silver, Family::Medals),
    (Cue::Bronze, Family::Medals),
    (Cue::Wins, Family::Results),
    (Cue::Draws, Family::Results),
    (Cue::Losses, Family::Results),
    (Cue::Passed, Family::Trial),
    (Cue::Failed, Family::Trial),
    (Cue::Survived, Family::Fate),
    (Cue::Perished, Family::Fate),
];

/// The same words.
const TELLING: CueSet = {
    let mut set = CueSet::NONE;
    let mut n = 0;
    while n < MEMBERS.len() {
        set = set.with(CueSet::of(&[MEMBERS[n].0]));
        n += 1;
    }
    set
};

/// One part.
#[derive(PartialEq)]
enum Member<'a> {
    Told(Cue),
    Nation(&'a str),
}

/// Whether the items of a list in a sentence may be told apart. The word for the first may stand before it.
pub fn may_sort(view: &View, sentence: usize) -> bool {
    let nation = |c: &Claim| matches!(&c.value, Value::Name(name) if name.kind == NameKind::Place && name.form == NameForm::Demonym);
    // A comma may end a headline.
    let near = sentence.saturating_sub(1)..=sentence + 1;
    near.clone().any(|s| view.told(s).meets(TELLING)) || near.flat_map(|s| view.claims_of(s)).any(nation)
}

/// The sort of a list, where each item is a part of it and no two are the same.
pub fn sort(view: &View, list: &List) -> Option<Sort> {
    let mut members: Vec<Member> = Vec::with_capacity(list.items.len());
    let mut family = None;
    let mut end = 0;
    for item in &list.items {
        let (of, member, last) = member(view, item)?;
        end = last;
        if *family.get_or_insert(of) != of || members.contains(&member) {
            return None;
        }
        members.push(member);
    }
    let has = |cue: Cue| members.contains(&Member::Told(cue));
    let sexes = has(Cue::Men) || has(Cue::Women);
    // A woman is an adult too.
    if members.len() < 2 || has(Cue::Adults) && sexes {
        return None;
    }
    let whole = match family? {
        Family::People => has(Cue::Men) && has(Cue::Women) || has(Cue::Adults) && has(Cue::Children),
        Family::Medals | Family::Results => members.len() == 3,
        Family::Trial | Family::Fate | Family::Nations => false,
    };
    // "Five bronze medals".
    let tight = end + 1 >= list.end && ends(view, list);
    Some(Sort { family: family?, whole, tight })
}

/// Whether a list ends at a sign or with its sentence.
fn ends(view: &View, list: &List) -> bool {
    let same = list.end.checked_sub(1).is_some_and(|last| view.cursor.same_sentence(last, list.end));
    !same || is_sign(view, list.end, &[".", ",", ";", ":", ")", "—", "–", "!", "?"])
}

/// What an item is a part of, as the first word for it tells, and one past that word.
fn member<'v>(view: &View<'v, '_>, item: &Item) -> Option<(Family, Member<'v>, usize)> {
    // "Winning 12".
    let lead = item.range.start.checked_sub(1).filter(|t| view.cue(*t, Cue::And) == 0);
    let told = |t: usize| {
        let cues = view.cues(t);
        let of = MEMBERS.iter().filter(|(cue, _)| cues.has(*cue));
        of.map(|(cue, family)| (*family, *cue, view.cue(t, *cue))).find(|(.., len)| *len > 0)
    };
    let places = item.range.clone().chain(lead);
    let first =
        places.filter_map(|t| told(t).map(|(family, cue, len)| (family, Member::Told(cue), t + len))).next();
    first.or_else(|| nation(view, &item.range).map(|(key, end)| (Family::Nations, Member::Nation(key), end)))
}

/// Most tokens from a figure to the nation it counts: "ten were British".
const MOST_TO_NATION: usize = 3;

/// The nation an item counts, and one past its name.
fn nation<'v>(view: &View<'v, '_>, range: &Range<usize>) -> Option<(&'v str, usize)> {
    let near = range.start..range.end.min(range.start + 1 + MOST_TO_NATION);
    view.claims_from(near.start).take_while(|c| view.place(c.id).start < near.end).find_map(|c| {
        match &c.value {
            Value::Name(Name { kind: NameKind::Place, form: NameForm::Demonym, key: Some(key), .. }) => {
                Some((key.as_str(), view.place(c.id).end))
            }
            _ => None,
        }
    })
}
