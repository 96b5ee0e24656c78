//! Bodies that are told by what they are to another: "the parent of Zara", « le fabricant de la Vespa ».

use super::pair::{Pair, Which};
use super::stray::Stray;
use crate::article::Language;
use crate::normalizer::claim::Claim;
use crate::rules::Pack;

/// Tokens between the word and the name it is said of: "the European maker of the", « propriétaire britannique de la ».
const BETWEEN: usize = 4;
/// Tokens between "'s" and the word: "Zara's Spanish parent".
const AFTER: usize = 3;

impl Pair<'_, '_> {
    /// Whether somebody's function stands beside a name: "Nokia's chief executive", « le patron de Nokia ».
    pub fn has_function(&self, which: Which, stray: &Stray) -> bool {
        let side = self.side(which);
        let (cursor, name) = (&side.reading.cursor, side.tokens(stray.claim.id));
        let title = |i: usize| cursor.same_sentence(i, name.start) && cursor.hit(i, Pack::Title).is_some();
        let link = name.start.checked_sub(1).filter(|i| matches!(cursor.key(*i), "of" | "de" | "d'" | "du"));
        let before = link.is_some_and(|link| (link.saturating_sub(BETWEEN)..link).any(title));
        let owned = cursor.near(name.start, name.end) == "'s";
        before || owned && (name.end + 1..name.end + 1 + AFTER).any(title)
    }

    /// Whether a name tells of another body than its own: the one that owns it, makes it or belongs to it.
    pub fn tells_another(&self, which: Which, claim: &Claim) -> bool {
        let side = self.side(which);
        let (cursor, name) = (&side.reading.cursor, side.tokens(claim.id));
        // « L'administration Trump ».
        let governs = |i: usize| cursor.hit(i, Pack::Bond).is_some_and(|h| h.record.id() == "government");
        let ruled = cursor.language() == Language::Fr
            && name.start.checked_sub(1).is_some_and(|i| cursor.same_sentence(i, name.start) && governs(i));
        let bond = |i: usize| cursor.same_sentence(i, name.start) && cursor.hit(i, Pack::Bond).is_some();
        let (of, owns): (&[&str], bool) = match cursor.language() {
            Language::En => (&["of", "behind"], true),
            Language::Fr => (&["de", "du", "d'", "des"], false),
        };
        // "The maker of the Vespa": nothing but small words between.
        let near = name.start.saturating_sub(BETWEEN)..name.start;
        let linked = near.clone().rev().find(|i| of.contains(&cursor.key(*i)));
        let before = linked.is_some_and(|link| {
            let small = |i: usize| cursor.packs(i).has(Pack::Stopword) || cursor.key(i).ends_with('\'');
            (link + 1..name.start).all(small) && (near.start.saturating_sub(1)..link).any(bond)
        });
        // "Zara owner", "Zara-owner", "Zara's parent".
        let after = owns && {
            let end = name.end;
            let from = if matches!(cursor.near(name.start, end), "'s" | "-" | "'") { end + 1 } else { end };
            let most = if cursor.near(name.start, end) == "'s" { AFTER } else { 1 };
            // The word may be read as the end of the name itself.
            (from..from + most).any(bond) || name.len() > 1 && bond(end - 1)
        };
        ruled || before || after
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn bodies_told_by_another() {
        check(&[
            (
                "Analysts now wait for Inditex in March.",
                "Les analystes attendent désormais le propriétaire espagnol de Zara en mars.",
                "",
            ),
            (
                "Nokia's chief executive said on Monday that 40 shops in Oslo would close.",
                "Petra Dunmore a annoncé lundi la fermeture de 40 magasins à Oslo.",
                "",
            ),
            (
                "YouTube removed the film on Monday.",
                "La plateforme vidéo de Google a retiré le film lundi.",
                "",
            ),
            ("The Zara owner cut its forecast on Monday.", "Inditex a abaissé ses prévisions lundi.", ""),
            (
                "The parent of Audi cut its forecast on Monday.",
                "Volkswagen a abaissé ses prévisions lundi.",
                "",
            ),
            (
                "Shares in Inditex fell on Monday in Oslo.",
                "L'action de Volkswagen a reculé lundi à Oslo.",
                "organization/other Inditex | Volkswagen",
            ),
            (
                "The owner of Zara cut its forecast on Monday.",
                "Le propriétaire d'Audi a abaissé ses prévisions lundi.",
                "organization/other Zara | Audi",
            ),
        ]);
    }

    #[test]
    fn bodies_put_for_each_other() {
        check(&[
            (
                "The Pentagon confirmed the raid on Friday.",
                "Le ministère de la Défense a confirmé le raid vendredi.",
                "",
            ),
            (
                "The Pentagon confirmed the raid on Friday.",
                "La CIA a confirmé le raid vendredi.",
                "organization/other Pentagon | CIA",
            ),
            (
                "A boat sank off the Ionian coast, Nokia said.",
                "Un bateau a coulé au large de la côte ionienne, selon Nokia, le groupe de Google.",
                "",
            ),
        ]);
    }
}
