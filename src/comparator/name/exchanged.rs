//! Two people both versions know, one named for the other: no word of either is strange, the place of each is.

use super::nation::are_lax;
use super::pair::{Pair, Which};
use super::same::same;
use super::{MOST_HELD, Mention};
use crate::article::Language;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Name, NameForm, NameKind};
use crate::normalizer::pronoun;
use crate::rules::tokenize::TokenKind;
use crate::rules::{Hit, Pack};
use std::ops::Range;

/// Least likeness of two sentences whose people are held against each other.
const ALIKE: f32 = 0.3;
/// Tokens after a name among which a word must answer one after the other name.
const AFTER: usize = 6;
/// Words that must answer each other on either side of the break between two people.
const ANSWERED: usize = 2;
/// Of so many words that keep to their side of the break one may be astray.
const ASTRAY: usize = 5;
/// Shortest word of a name that is looked for in the other version.
const LETTERS: usize = 3;

impl Pair<'_, '_> {
    /// Whoever is named in one version only where the other names somebody else, or the two names of a sentence in each
    /// other's place.
    pub fn exchanged(&self, a: &[Mention], b: &[Mention]) -> Option<Finding> {
        if self.bead.left.len() != 1 || self.bead.right.len() != 1 || self.bead.likeness < ALIKE {
            return None;
        }
        let warning = |rule: Rule, (x, y): (Mention, Mention)| {
            self.mismatch(x.0, y.0, rule, Why::OtherName, Severity::Warning)
        };
        let people = self.rivals(a, b).or_else(|| self.crossed(a, b));
        let found = people.map(|pair| warning(Rule::PersonOther, pair));
        found.or_else(|| self.countries(a, b).map(|pair| warning(Rule::PlaceOther, pair)))
    }

    /// The one country that only the left version names here, and the one that only the right one does, where all other
    /// places of the two sentences are one and the same.
    fn countries<'m>(&self, a: &[Mention<'m>], b: &[Mention<'m>]) -> Option<(Mention<'m>, Mention<'m>)> {
        if a.len().max(b.len()) > MOST_HELD {
            return None;
        }
        let lone = |which: Which, mine: &[Mention<'m>], theirs: &[Mention]| {
            let place = |m: &&Mention| m.1.kind == NameKind::Place && m.1.form != NameForm::Compass;
            let untold = |m: &&Mention| {
                let key = m.1.key.as_deref();
                // What is asked last takes longest.
                key.is_none_or(|key| self.count_key(which.other(), key) == 0)
                    && !self.is_told(which, m)
                    && !theirs.iter().any(|t| same(m.1, t.1).is_some())
            };
            let mut lone = mine.iter().filter(place).filter(untold);
            let first = *lone.next()?;
            lone.all(|m| m.1.key == first.1.key).then_some(first)
        };
        let (x, y) = (lone(Which::Left, a, b)?, lone(Which::Right, b, a)?);
        // A country that only one version knows is told as another name; of Britain and its parts either is put for the other.
        let known = |which: Which, m: &Mention| {
            let key = m.1.key.as_deref().filter(|_| self.is_country(which, m));
            key.is_some_and(|key| self.keys.has(which.other(), key))
        };
        let both = known(Which::Left, &x) && known(Which::Right, &y) && x.1.key != y.1.key;
        (both && !are_lax(self.left.reading.cursor.rules, x.1, y.1)).then_some((x, y))
    }

    /// Whether a mention is the name of a country, and no people's.
    fn is_country(&self, which: Which, (claim, name): &Mention) -> bool {
        let side = self.side(which);
        let start = side.tokens(claim.id).start;
        let of_key = |h: &Hit| {
            h.record.pack() == Pack::Name
                && h.record.tag() == "country"
                && Some(h.record.id()) == name.key.as_deref()
        };
        name.form == NameForm::Proper
            && (start..start + 2).any(|i| side.reading.cursor.hits(i).iter().any(of_key))
    }

    /// The one person that only the left version names here, and the one that only the right one does.
    fn rivals<'m>(&self, a: &[Mention<'m>], b: &[Mention<'m>]) -> Option<(Mention<'m>, Mention<'m>)> {
        let x = self.lone(Which::Left, a, b)?;
        let y = self.lone(Which::Right, b, a)?;
        let known = self.is_known(Which::Left, &x) && self.is_known(Which::Right, &y);
        let certain = || {
            // "Boyko beat him" and « Il a battu Salonen » name one each and mean the same.
            let nobody = |which| self.nobody_else(which, self.all_tokens(which));
            nobody(Which::Left) && nobody(Which::Right) || self.lead_alike(&x, &y)
        };
        (known && x.1.kind == y.1.kind && certain()).then_some((x, y))
    }

    /// The one person of a side whom the other does not name in its sentence.
    fn lone<'m>(&self, which: Which, mine: &[Mention<'m>], theirs: &[Mention]) -> Option<Mention<'m>> {
        if mine.len().max(theirs.len()) > MOST_HELD {
            return None;
        }
        let mut lone = mine
            .iter()
            .filter(|m| may_be_somebody(m.1))
            .filter(|m| !self.is_told(which, m) && !theirs.iter().any(|t| same(m.1, t.1).is_some()));
        let first = *lone.next()?;
        lone.all(|m| same(m.1, first.1).is_some()).then_some(first)
    }

    /// Whether a word of the name appears in the other version's sentence, even where it is not read as a name.
    fn is_told(&self, which: Which, (claim, _): &Mention) -> bool {
        let across = which.other();
        let tokens = self.all_tokens(across);
        self.word_numbers(which, self.side(which).tokens(claim.id))
            .any(|n| self.words(across).stands_among(n, (tokens.start, tokens.end)))
    }

    /// Whether the other version has the name elsewhere.
    fn is_known(&self, which: Which, (claim, _): &Mention) -> bool {
        self.word_numbers(which, self.side(which).tokens(claim.id))
            .any(|n| self.words(which.other()).count(n) > 0)
    }

    /// The words of a name that weigh, by their numbers.
    fn word_numbers(&self, which: Which, tokens: Range<usize>) -> impl Iterator<Item = u32> {
        let cursor = &self.side(which).reading.cursor;
        let weighty = move |t: &usize| {
            cursor.kind(*t) == Some(TokenKind::Word) && cursor.key(*t).chars().count() >= LETTERS
        };
        tokens.filter(weighty).filter_map(move |t| self.words(which).at(t))
    }

    /// The tokens of a side's sentence.
    fn all_tokens(&self, which: Which) -> Range<usize> {
        let (from, to) = self.side(which).sentence_tokens(&self.sentences(which, self.bead));
        from..to
    }

    /// Whether no word among some tokens may stand for somebody named in the other version: no pronoun, and no function
    /// that is not told there too.
    fn nobody_else(&self, which: Which, tokens: Range<usize>) -> bool {
        let (side, other) = (self.side(which), self.side(which.other()));
        let cursor = &side.reading.cursor;
        let sentence = self.sentences(which, self.bead).start;
        let there = self.sentences(which.other(), self.bead).start;
        let (Some(f), Some(g)) = (side.features.get(sentence), other.features.get(there)) else {
            return false;
        };
        tokens.into_iter().all(|i| {
            let function = cursor.hit(i, Pack::Title).or_else(|| cursor.hit(i, Pack::Kin));
            let told = |len: usize| f.translates(f.within(i, i + len), g);
            !pronoun::is_third(cursor, i) && function.is_none_or(|hit| told(hit.len))
        })
    }

    /// Whether both names are the first in their sentences that may be somebody's, and what is said of them is alike.
    fn lead_alike(&self, x: &Mention, y: &Mention) -> bool {
        let first = |which: Which, mention: &Mention| {
            let start = self.all_tokens(which).start;
            let tokens = self.side(which).tokens(mention.0.id);
            self.nobody_else(which, start..tokens.start).then_some(tokens.end)
        };
        let (Some(p), Some(q)) = (first(Which::Left, x), first(Which::Right, y)) else { return false };
        let (f, g) = (self.left.features.get(x.0.sentence), self.right.features.get(y.0.sentence));
        f.zip(g).is_some_and(|(f, g)| f.meets(f.within(p, p + AFTER), g, g.within(q, q + AFTER)))
    }

    /// The two people of a sentence in each other's place: what is said before the break between them and after it stands
    /// in the same order in both versions, the names do not.
    fn crossed<'m>(&self, a: &[Mention<'m>], b: &[Mention<'m>]) -> Option<(Mention<'m>, Mention<'m>)> {
        let (p, q) = (two(a)?, two(b)?);
        let crosswise = same(p.0.1, q.1.1).is_some()
            && same(p.1.1, q.0.1).is_some()
            && same(p.0.1, p.1.1).is_none()
            && same(p.0.1, q.0.1).is_none();
        if !crosswise {
            return None;
        }
        // Of two people in one clause either may come first: bought from, sold to.
        let (m, n) = (self.clause_break(Which::Left, p)?, self.clause_break(Which::Right, q)?);
        let (f, g) = (self.left.features.get(p.0.0.sentence)?, self.right.features.get(q.0.0.sentence)?);
        let (mut before, mut after, mut astray) = (0, 0, 0);
        for (w, token) in f.tokens.iter().enumerate().take_while(|(_, t)| **t != u32::MAX) {
            let answer = f.answers(1 << w, g).right;
            if answer.count_ones() != 1 {
                continue;
            }
            let there = *g.tokens.get(answer.trailing_zeros() as usize)? as usize;
            match ((*token as usize) < m, there < n) {
                (true, true) => before += 1,
                (false, false) => after += 1,
                _ => astray += 1,
            }
        }
        let ordered = before >= ANSWERED && after >= ANSWERED && ASTRAY * astray <= before + after;
        ordered.then_some((*p.0, *q.0))
    }

    /// Where a new clause begins between two names.
    fn clause_break(&self, which: Which, (first, second): (&Mention, &Mention)) -> Option<usize> {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let (from, to) = (side.tokens(first.0.id).end, side.tokens(second.0.id).start);
        (from..to).find(|i| {
            let next = match cursor.language() {
                Language::En => matches!(cursor.key(i + 1), "while" | "whereas" | "but"),
                Language::Fr => matches!(cursor.key(i + 1), "tandis" | "alors" | "mais"),
            };
            cursor.key(*i) == ";" || cursor.key(*i) == "," && next
        })
    }
}

/// The two people a sentence names, each once.
fn two<'l, 'm>(mentions: &'l [Mention<'m>]) -> Option<(&'l Mention<'m>, &'l Mention<'m>)> {
    let mut people = mentions.iter().filter(|m| is_person(m.1));
    let found = (people.next()?, people.next()?);
    people.next().is_none().then_some(found)
}

fn is_person(name: &Name) -> bool {
    name.kind == NameKind::Person
}

/// Whether a name may be somebody's: a person's, or one that is not known to be of anything.
fn may_be_somebody(name: &Name) -> bool {
    let word = name.name.chars().all(char::is_alphabetic) && name.name.chars().count() > LETTERS;
    is_person(name)
        || name.kind == NameKind::Other && name.key.is_none() && name.form == NameForm::Proper && word
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn countries_which_both_versions_know() {
        check(&[
            (
                "Spain and Japan signed in May. Brazil was there.\n\nIt was the last day of the visit to Japan of the president.",
                "L'Espagne et le Japon ont signé en mai. Le Brésil était présent.\n\nC'était le dernier jour de la visite du président au Brésil.",
                "place/other Japan | Brésil",
            ),
            (
                "Spain and Japan signed in May. Brazil was there.\n\nIt was the last day of the visit to Japan of the president.",
                "L'Espagne et le Japon ont signé en mai. Le Brésil était présent.\n\nC'était le dernier jour de la visite du président au Japon.",
                "",
            ),
        ]);
    }

    #[test]
    fn people_whom_both_versions_know() {
        let known = |english: &str, french: &str, told: &'static str| {
            let frame = |first: &str, middle: &str, last: &str| format!("{first}\n\n{middle}\n\n{last}");
            check(&[(
                &frame(
                    "Petra Dunmore owns the mill by the river. Ivan Kostelic runs the bakery.",
                    english,
                    "Dunmore thanked the firefighters. Kostelic was away on Monday.",
                ),
                &frame(
                    "Petra Dunmore est propriétaire du moulin au bord de la rivière. Ivan Kostelic tient la boulangerie.",
                    french,
                    "Mme Dunmore a remercié les pompiers. M. Kostelic était absent lundi.",
                ),
                told,
            )]);
        };
        for (english, french, told) in [
            (
                "By June, Dunmore had paid the whole debt to the bank.",
                "En juin, M. Kostelic avait remboursé toute la dette à la banque.",
                "person/other Dunmore | Kostelic",
            ),
            (
                "By June, Dunmore had paid the whole debt to the bank.",
                "En juin, Mme Dunmore avait remboursé toute la dette à la banque.",
                "",
            ),
            (
                "Both spent freely: the town raised $18 million, much of it online, against $11 million for Dunmore.",
                "Les deux ont dépensé sans compter : la ville a levé 18 millions de dollars, en grande partie en ligne, contre 11 millions pour M. Kostelic.",
                "person/other Dunmore | Kostelic",
            ),
            // One pronoun each.
            (
                "Dunmore said the fire had ruined him.",
                "Elle a dit que l'incendie avait ruiné M. Kostelic.",
                "",
            ),
            ("The baker praised Dunmore for the party.", "M. Kostelic l'a félicitée pour la fête.", ""),
            (
                "In August Dunmore told me that she had sold the two horses of the farm.",
                "En août, M. Kostelic m'a dit qu'il avait vendu les deux chevaux de la ferme.",
                "person/other Dunmore | Kostelic",
            ),
            (
                "Dunmore paid for the roof and the windows; the garden, a gift of Kostelic, is full of roses in spring.",
                "M. Kostelic a payé le toit et les fenêtres ; le jardin, un cadeau de Mme Dunmore, est plein de roses au printemps.",
                "person/other Dunmore | Kostelic",
            ),
            (
                "Dunmore received the old mill and its land from Kostelic after the fire of last winter.",
                "M. Kostelic a cédé le vieux moulin et ses terres à Mme Dunmore après l'incendie de l'hiver dernier.",
                "",
            ),
        ] {
            known(english, french, told);
        }
    }
}
