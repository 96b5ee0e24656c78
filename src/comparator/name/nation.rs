//! Whose compatriot somebody is: "Russia's Daniil Medvedev" is no « Serbe Daniil Medvedev ».

use super::Mention;
use super::pair::{Pair, Which};
use super::same::same;
use crate::article::Language;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Name, NameForm, NameKind};
use crate::rules::compile::phrase;
use crate::rules::{Pack, Rules};

/// Tokens between a nation and the one it is said of: "'s", a function of a few words.
const BETWEEN: usize = 5;

/// Somebody and the nation said of them right before their name.
struct National<'m> {
    person: &'m Name,
    nation: Mention<'m>,
}

impl Pair<'_, '_> {
    /// People whom the two give different nations.
    pub fn nations(&self, a: &[Mention], b: &[Mention]) -> Vec<Finding> {
        let (p, q) = (self.nationals(Which::Left, a), self.nationals(Which::Right, b));
        let mut out = Vec::new();
        for x in &p {
            let Some(y) = q.iter().find(|y| same(x.person, y.person).is_some()) else { continue };
            let (m, n) = (x.nation.1, y.nation.1);
            if m.key == n.key || are_lax(self.left.reading.cursor.rules, m, n) {
                continue;
            }
            // Of two nations said of one person each version may put the other first; another's is another's.
            let elsewhere = |all: &[National], name: &Name, mentions: &[Mention]| {
                let told = mentions.iter().any(|(_, n)| n.key == name.key);
                !told || all.iter().any(|z| z.nation.1.key == name.key && same(z.person, x.person).is_none())
            };
            if elsewhere(&q, m, b) && elsewhere(&p, n, a) {
                out.push(self.mismatch(
                    x.nation.0,
                    y.nation.0,
                    Rule::PlaceOther,
                    Why::OtherName,
                    Severity::Error,
                ));
            }
        }
        out
    }

    fn nationals<'m>(&self, which: Which, mentions: &[Mention<'m>]) -> Vec<National<'m>> {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let said = |(nation, person): (&Mention<'m>, &Mention<'m>)| {
            let (from, to) = (side.tokens(nation.0.id).end, side.tokens(person.0.id).start);
            let people = matches!(person.1.kind, NameKind::Person | NameKind::Other)
                && person.1.key.is_none()
                && side.tokens(person.0.id).len() > 1;
            let country = nation.1.kind == NameKind::Place && nation.1.key.is_some();
            if !people || !country || from > to || to - from > BETWEEN || !cursor.same_sentence(from, to) {
                return None;
            }
            let function = |i: usize| {
                cursor.hits(i).iter().any(|h| matches!(h.record.pack(), Pack::Title | Pack::Modifier))
            };
            let fits = (from..to).all(|i| i == from && cursor.key(i) == "'s" || function(i));
            // "in Russia President Putin": a country needs its "'s", a people none.
            let of = cursor.key(from) == "'s" || nation.1.form == NameForm::Demonym;
            (fits && of).then_some(National { person: person.1, nation: *nation })
        };
        mentions.iter().zip(mentions.iter().skip(1)).filter_map(said).collect()
    }
}

/// Whether two names are ones that writers put for each other: Britain and England, Moscow and the Kremlin.
pub fn are_lax(rules: &Rules, a: &Name, b: &Name) -> bool {
    let (Some(a), Some(b)) = (&a.key, &b.key) else { return false };
    groups(rules, a).any(|of| groups(rules, b).any(|group| group == of))
}

/// The groups of names that writers put for each other in which a key stands.
pub fn groups<'r>(rules: &'r Rules, key: &str) -> impl Iterator<Item = &'r str> {
    let found = rules.find(Language::En, &phrase(key));
    found.filter(|h| h.record.pack() == Pack::Lax).map(|h| h.record.tag())
}
