//! Names of two reports of one event: linked wherever they stand; those of one report alone are told once each.

use super::super::finding::{Finding, FindingType, Link, Severity, Verdict, Why};
use super::super::omission::{in_order, place};
use super::super::rule::Rule;
use super::super::side::Side;
use super::same;
use super::words::{letters, lowered};
use crate::normalizer::claim::{ClaimId, Name, NameForm, NameKind, Value};
use std::collections::HashMap;

/// Somebody or something named, with every mention.
struct Entity {
    name: Name,
    mentions: Vec<ClaimId>,
}

/// Links and notes for the names of two reports.
pub fn compare(left: &Side, right: &Side) -> (Vec<Link>, Vec<Finding>) {
    let (a, b) = (entities(left), entities(right));
    let index = index(&b);
    let mut told = vec![false; b.len()];
    let (mut links, mut findings) = (Vec::new(), Vec::new());
    for x in &a {
        let mut candidates: Vec<usize> =
            handles(&x.name).filter_map(|h| index.get(&h)).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        let alike = candidates.into_iter().filter_map(|j| Some((same(&x.name, &b[j].name)?, j)));
        // A person goes by half a name; Amazon Care is not Amazon.
        let person = |j: usize| x.name.kind == NameKind::Person || b[j].name.kind == NameKind::Person;
        let alike: Vec<(Why, usize)> =
            alike.filter(|(why, j)| *why != Why::ShortForm || person(*j)).collect();
        // One name written in two ways there is two entities, both of them told here.
        for (why, j) in &alike {
            told[*j] |= *why == Why::SameSpelling;
        }
        let Some((why, j)) = alike.into_iter().min_by_key(|(why, _)| rank(*why)) else {
            findings.extend(note(left, right, x, FindingType::Omission));
            continue;
        };
        told[j] = true;
        let verdict = if why == Why::SameSpelling { Verdict::Same } else { Verdict::Equivalent };
        for id in &x.mentions {
            // Every mention here answers the first of its form there.
            let form = |id: &ClaimId, side: &Side| match &side.claim(*id).value {
                Value::Name(n) => Some(n.form),
                _ => None,
            };
            let wanted = form(id, left);
            let partner = b[j].mentions.iter().find(|m| form(m, right) == wanted).or(b[j].mentions.first());
            if let Some(partner) = partner {
                links.push(Link {
                    left: (left.article, *id),
                    right: (right.article, *partner),
                    verdict,
                    why,
                });
            }
        }
    }
    for (y, told) in b.iter().zip(told) {
        if !told {
            findings.extend(note(right, left, y, FindingType::Addition));
        }
    }
    (links, findings)
}

/// How good a reason is, the best first.
fn rank(why: Why) -> u8 {
    match why {
        Why::SameSpelling => 0,
        Why::SameKey => 1,
        Why::Transliterated => 2,
        _ => 3,
    }
}

fn entities(side: &Side) -> Vec<Entity> {
    let mut by: HashMap<String, usize> = HashMap::new();
    let mut all: Vec<Entity> = Vec::new();
    for claim in &side.reading.claims {
        let Value::Name(name) = &claim.value else { continue };
        if name.form == NameForm::Compass {
            continue;
        }
        let mut name = name.clone();
        // "Amazon" may be short for one of its companies, but is a name of its own to who reads another report.
        if name.form == NameForm::Short && name.kind != NameKind::Person {
            name.name = claim.span.of(side.text()).to_owned();
        }
        let handle = name.key.clone().unwrap_or_else(|| name.name.clone());
        let at = *by.entry(handle).or_insert_with(|| {
            all.push(Entity { name, mentions: Vec::new() });
            all.len() - 1
        });
        all[at].mentions.push(claim.id);
    }
    all
}

/// What a name can be found by: its key and its weighty words, or all of a name that has none.
fn handles(name: &Name) -> impl Iterator<Item = String> {
    let words = letters(&name.name).filter(|w| w.chars().count() >= 2).map(lowered);
    let mut handles: Vec<String> = name.key.clone().into_iter().chain(words).collect();
    if handles.is_empty() {
        handles.push(lowered(&name.name));
    }
    handles.into_iter()
}

fn index(entities: &[Entity]) -> HashMap<String, Vec<usize>> {
    let mut index: HashMap<String, Vec<usize>> = HashMap::new();
    for (j, entity) in entities.iter().enumerate() {
        for handle in handles(&entity.name) {
            index.entry(handle).or_default().push(j);
        }
    }
    index
}

fn note(side: &Side, other: &Side, entity: &Entity, kind: FindingType) -> Option<Finding> {
    // The Americans and the Londoners are told wherever America and London are.
    if entity.name.form == NameForm::Demonym {
        return None;
    }
    let claim = side.claim(*entity.mentions.first()?);
    let often = 0.02 * entity.mentions.len().min(5) as f32;
    let weight = often
        + match entity.name.kind {
            NameKind::Person => 0.65,
            NameKind::Organization => 0.6,
            NameKind::Other => 0.45,
            NameKind::Place => 0.4,
        };
    let omitted = kind == FindingType::Omission;
    Some(Finding {
        rule: if omitted { Rule::NameOmitted } else { Rule::NameAdded },
        kind,
        severity: Severity::Note,
        confidence: weight,
        locations: in_order(vec![side.place_of(claim), other.gap(place(other, &(0..other.features.len())))]),
        claims: Vec::new(),
        why: Why::NotFound,
        expected: None,
    })
}
