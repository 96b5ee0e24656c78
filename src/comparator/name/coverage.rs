//! Names of two reports of one event: linked wherever they stand; those of one report alone are told once each.

use super::super::finding::{Finding, FindingType, Link, Severity, Verdict, Why};
use super::super::omission::{in_order, place};
use super::super::rule::Rule;
use super::super::side::Side;
use super::namesakes::Namesakes;
use crate::normalizer::claim::{ClaimId, Name, NameForm, NameKind, Value};
use crate::normalizer::name::composed;
use std::collections::HashMap;

/// Somebody or something named, with every mention.
struct Entity {
    name: Name,
    mentions: Vec<ClaimId>,
}

/// Links and notes for the names of two reports.
pub fn compare(left: &Side, right: &Side) -> (Vec<Link>, Vec<Finding>) {
    let (a, b) = (entities(left), entities(right));
    let index = Namesakes::of(b.iter().map(|y| &y.name));
    let mut told = vec![false; b.len()];
    let (mut links, mut findings) = (Vec::new(), Vec::new());
    for x in &a {
        // A person goes by half a name; Amazon Care is not Amazon.
        let person = |j: usize| x.name.kind == NameKind::Person || b[j].name.kind == NameKind::Person;
        let mut alike = index.alike(&x.name);
        alike.retain(|(why, j)| *why != Why::ShortForm || person(*j));
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
            name.name = composed(claim.span.of(side.text()));
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
        locations: in_order(vec![
            side.place_of(claim),
            other.gap(place(other, &(0..other.features.count()))),
        ]),
        claims: Vec::new(),
        why: Why::NotFound,
        expected: None,
    })
}
