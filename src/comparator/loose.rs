//! Words that carry a figure without being read as one: weekdays inside the names of papers, magnitudes without a number
//! ("thousands of"), numbers of models and works ("F125", "Nord Stream 2"), Roman numerals of kings and Games ("Louis XIV").
//!
//! Each sort is counted on both sides of sentences that answer each other. What stands on both cancels; where one word is
//! left over on either side, the one has become the other.

mod model;
mod read;

use super::align::Alignment;
use super::assign::Assigned;
use super::effort;
use super::finding::{Finding, FindingType, Location, Role, Severity, Why};
use super::mixed::Map;
use super::rule::Rule;
use super::side::Side;
use crate::normalizer::claim::{Claim, ClaimId};
use crate::normalizer::decimal::Decimal;
use crate::rules::tokenize::Shape;
use crate::rules::{Pack, PackSet};
use read::{is_order, kin, month, order, stage, weekday};
pub use read::{is_staged, magnitude, roman};
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;
use std::ops::Range;

/// A bead less alike than this is too free to hold its words against each other.
const ALIKE: f32 = 0.25;
/// Tokens that a figure takes at most.
const LONGEST_CLAIM: usize = 100;

/// What was found, and the claims it speaks of: (article, claim).
#[derive(Default)]
pub struct Loose {
    /// The findings.
    pub findings: Vec<Finding>,
    /// Claims that are no findings of their own any more.
    pub claims: Vec<(usize, ClaimId)>,
}

/// A sort of words that are held against each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Weekday,
    Month,
    Magnitude,
    Stage,
    Roman,
    Kin,
}

/// A word of one sort.
struct Word {
    value: Decimal,
    tokens: Range<usize>,
}

/// What is known of the claims of both versions: how each was answered.
type Answers = Map<(usize, ClaimId), Why>;

/// Findings for words that no claim holds, or whose claim nothing answers.
pub fn findings(left: &Side, right: &Side, alignment: &Alignment, assigned: &Assigned) -> Loose {
    let ends = assigned.links.iter().flat_map(|l| [(l.left, l.why), (l.right, l.why)]);
    let answers: Answers = ends.collect();
    let mut out = Loose::default();
    for bead in alignment.beads.iter().filter(|b| b.is_pair() && b.likeness >= ALIKE) {
        let ours = words(left, &bead.left);
        if ours.iter().any(|words| !words.is_empty()) {
            let both = Sort::ALL.iter().zip(ours).zip(words(right, &bead.right));
            for ((sort, mut a), mut b) in both.filter(|((_, a), b)| !a.is_empty() && !b.is_empty()) {
                // Of two equal words, the one that has its answer goes out against the answer.
                a.sort_by_key(|x| !is_answered(left, x, &answers));
                b.sort_by_key(|y| !is_answered(right, y, &answers));
                cancel(&mut a, &mut b, |word| word.value.key());
                if let ([x], [y]) = (&a[..], &b[..]) {
                    out.add((left, x), (right, y), &answers, sort.verdict());
                }
            }
        }
        model::findings(left, right, bead, &answers, &mut out);
    }
    out
}

/// What begins words of some sort, but for orders of magnitude that are claims, and names.
const SORTED: PackSet = PackSet::of(&[Pack::Weekday, Pack::Month, Pack::Scale, Pack::Stage, Pack::Kin]);

impl Sort {
    /// In the order in which they are told.
    const ALL: [Self; 6] = [Self::Weekday, Self::Month, Self::Magnitude, Self::Stage, Self::Roman, Self::Kin];

    /// The word of this sort at token `i`.
    fn read(self, side: &Side, i: usize) -> Option<Word> {
        let (value, len) = match self {
            Self::Weekday => (weekday(side, i)?, 1),
            Self::Month => (month(side, i)?, 1),
            Self::Magnitude => order(side, i)?,
            Self::Stage => stage(side, i)?,
            Self::Roman => (roman(side, i)?, 1),
            Self::Kin => kin(side, i)?,
        };
        Some(Word { value, tokens: i..i + len })
    }

    fn verdict(self) -> (Rule, Why, Severity) {
        match self {
            Self::Weekday => (Rule::DateWeekday, Why::DayShifted, Severity::Warning),
            Self::Month => (Rule::DateValue, Why::MonthChanged, Severity::Warning),
            Self::Magnitude => (Rule::NumberScale, Why::ScaleWord, Severity::Error),
            Self::Stage => (Rule::NumberValue, Why::OtherValue, Severity::Warning),
            Self::Kin => (Rule::TitleChanged, Why::TitleChanged, Severity::Warning),
            Self::Roman => (Rule::OrdinalValue, Why::OtherValue, Severity::Error),
        }
    }
}

impl Loose {
    fn add(
        &mut self,
        (left, x): (&Side, &Word),
        (right, y): (&Side, &Word),
        answers: &Answers,
        verdict: (Rule, Why, Severity),
    ) {
        if is_answered(left, x, answers) || is_answered(right, y, answers) {
            return;
        }
        let (rule, why, severity) = verdict;
        let locations = [(left, x), (right, y)].map(|(side, word)| {
            let claim = claim_at(side, word).filter(|c| side.tokens(c.id) == word.tokens).map(|c| c.id);
            self.claims.extend(claim_at(side, word).map(|c| (side.article, c.id)));
            let span = side.reading.cursor.span(word.tokens.start, word.tokens.end);
            Location { article: side.article, span, claim, role: Role::Claim }
        });
        self.findings.push(Finding {
            rule,
            kind: FindingType::Mismatch,
            severity,
            confidence: if severity == Severity::Error { 0.75 } else { 0.55 },
            locations: locations.to_vec(),
            claims: Vec::new(),
            why,
            expected: None,
        });
    }
}

/// Takes out what stands on both sides by its key, one for one.
pub(super) fn cancel<T, K: Eq + Hash>(a: &mut Vec<T>, b: &mut Vec<T>, key: impl Fn(&T) -> K) {
    if a.is_empty() || b.is_empty() {
        return;
    }
    let mut places: HashMap<K, VecDeque<usize>> = HashMap::new();
    for (at, y) in b.iter().enumerate() {
        effort::step();
        places.entry(key(y)).or_default().push_back(at);
    }
    let mut gone = vec![false; b.len()];
    a.retain(|x| match places.get_mut(&key(x)).and_then(VecDeque::pop_front) {
        Some(at) => {
            gone[at] = true;
            false
        }
        None => true,
    });
    let mut gone = gone.into_iter();
    b.retain(|_| gone.next() != Some(true));
}

/// The figure or date that a word stands in.
fn claim_at<'a>(side: &Side<'a>, word: &Word) -> Option<&'a Claim> {
    let sentence = side.reading.cursor.sentence(word.tokens.start);
    let claims = side.claims(&(sentence..sentence + 1));
    // They stand in the order of the text.
    let from = claims.partition_point(|c| side.tokens(c.id).start + LONGEST_CLAIM < word.tokens.start);
    let near = claims[from..].iter().take_while(|c| side.tokens(c.id).start < word.tokens.end);
    near.filter(|c| c.value.kind().is_figure()).find(|c| {
        let tokens = side.tokens(c.id);
        tokens.start < word.tokens.end && word.tokens.start < tokens.end
    })
}

/// Whether the word's claim has found its answer. "Today" answers a weekday only for want of a better one.
fn is_answered(side: &Side, word: &Word, answers: &Answers) -> bool {
    let why = claim_at(side, word).and_then(|c| answers.get(&(side.article, c.id)));
    why.is_some_and(|why| !matches!(why, Why::Resolved | Why::Restated))
}

/// The words of each sort in a run of sentences, by [`Sort::ALL`].
fn words(side: &Side, sentences: &Range<usize>) -> [Vec<Word>; 6] {
    let cursor = &side.reading.cursor;
    let (from, to) = side.sentence_tokens(sentences);
    let orders = side.claims(sentences).iter().filter(|c| is_order(c));
    let mut orders = orders.map(|c| side.tokens(c.id).start).peekable();
    let mut found = [const { Vec::new() }; 6];
    let mut look = |i: usize| {
        let order = orders.next_if(|start| *start <= i).is_some();
        // Names may tell days of the other language, and numbers in Roman numerals.
        let named = matches!(cursor.shape(i), Shape::Capital | Shape::Upper);
        let packs = cursor.packs(i);
        if !order && !named && !packs.meets(SORTED) {
            return;
        }
        for (words, sort) in found.iter_mut().zip(Sort::ALL) {
            let may = match sort {
                Sort::Weekday => named || packs.has(Pack::Weekday),
                Sort::Month => packs.has(Pack::Month),
                Sort::Magnitude => order || packs.has(Pack::Scale),
                Sort::Stage => packs.has(Pack::Stage),
                Sort::Roman => named,
                Sort::Kin => packs.has(Pack::Kin),
            };
            if may {
                words.extend(sort.read(side, i));
            }
        }
    };
    if side.claims(sentences).iter().any(is_order) {
        (from..to).for_each(look);
        return found;
    }
    // Most sentences have nothing to look at but names.
    let mut capitals = side.capitals(sentences).iter().copied().peekable();
    for i in side.cues(from..to, SORTED) {
        while let Some(capital) = capitals.next_if(|capital| *capital < i) {
            look(capital);
        }
        capitals.next_if_eq(&i);
        look(i);
    }
    capitals.for_each(look);
    found
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn weekdays_magnitudes_and_models() {
        check(&[
            (
                "She told the Saturday Times newspaper about her plans for the country.",
                "Elle a parlé au journal Sunday Times de ses projets pour le pays.",
                "date/weekday Saturday | Sunday",
            ),
            (
                "The storm destroyed thousands of houses in the valley.",
                "La tempête a détruit des millions de maisons dans la vallée.",
                "number/scale thousands | millions",
            ),
            (
                "The quake destroyed thousands of houses and left thousands of hikers cut off.",
                "Le séisme a détruit des millions de maisons et isolé des milliers de randonneurs.",
                "number/scale thousands | millions",
            ),
            (
                "The storm destroyed hundreds of houses in the valley.",
                "La tempête a détruit des milliers de maisons dans la vallée.",
                "number/scale hundreds | milliers",
            ),
            (
                "The storm destroyed dozens of houses in the valley.",
                "La tempête a détruit des dizaines de maisons dans la vallée.",
                "",
            ),
            (
                "The storm destroyed dozens of houses in the valley.",
                "La tempête a détruit de nombreuses maisons dans la vallée.",
                "",
            ),
            (
                "The storm destroyed hundreds of thousands of houses in the valley.",
                "La tempête a détruit des centaines de milliers de maisons dans la vallée.",
                "",
            ),
            (
                "The German navy refused the frigate F125 last year.",
                "La marine allemande a refusé la frégate F128 l’année dernière.",
                "number/digits F125 | F128",
            ),
            (
                "King Charles III opened the session of parliament.",
                "Le roi Charles II a ouvert la session du parlement.",
                "ordinal/value III | II",
            ),
            (
                "King Charles III opened the session of parliament.",
                "Le roi Charles III a ouvert la session du parlement.",
                "",
            ),
            (
                "Germany defends its project Nord Stream 2 against all critics.",
                "L’Allemagne défend son projet Nord Stream 7 contre tous les critiques.",
                "number/digits 2 | 7",
            ),
            (
                "Germany defends its project Nord Stream 2 against all critics.",
                "L’Allemagne défend son projet Nord Stream 2 contre tous les critiques.",
                "",
            ),
            (
                "Mary Holt wrote the novel Seven Lives about her childhood in Leeds.",
                "Mary Holt a écrit le roman Nine Lives sur son enfance à Leeds.",
                "number/value Seven | Nine",
            ),
            (
                "The team reached the last eight in Lyon.",
                "L’équipe a atteint les quarts de finale à Lyon.",
                "",
            ),
            (
                "The round of 16 begins on Friday in Lyon.",
                "Les huitièmes de finale débutent vendredi à Lyon.",
                "",
            ),
            (
                "The quarter-finals begin on Friday in Lyon.",
                "Les demi-finales débutent vendredi à Lyon.",
                "number/value quarter-finals | demi-finales",
            ),
            ("He won his last four matches in Lyon.", "Il a gagné ses quatre derniers matchs à Lyon.", ""),
            (
                "Kowalczyk's niece, Brooke, posted the picture on the website.",
                "La sœur de Kowalczyk, Brooke, a publié la photo sur le site.",
                "title/changed niece | sœur",
            ),
            (
                "His mother-in-law and his brother came to the wedding in Leeds.",
                "Sa belle-mère et son frère sont venus au mariage à Leeds.",
                "",
            ),
        ]);
    }
}
