//! Titles of works in quotation marks: another book, film or song in the same place.

use super::pair::{Pair, Which};
use super::words::folded;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::Value;
use crate::normalizer::name::Quotation;
use crate::rules::Pack;
use crate::rules::tokenize::Shape;

/// Longest title, in words.
const MOST_WORDS: usize = 8;
/// Titles in one group of sentences: more are a list, whose order may differ.
const MOST_TITLES: usize = 3;
/// Words that weigh in a title before it is held against another: one alone is often left or told freely.
const LEAST_WEIGHT: f32 = 1.5;
impl Pair<'_, '_> {
    /// Works of one version that the other exchanges for others, as far as their words tell.
    pub fn works(&self) -> Vec<Finding> {
        let (a, b) = (self.titles(Which::Left), self.titles(Which::Right));
        if a.len() != b.len() || a.len() > MOST_TITLES {
            return Vec::new();
        }
        let strange = |x: &Quotation, all: &[&Quotation], which| {
            self.weight(which, x) >= LEAST_WEIGHT && !all.iter().any(|y| self.kindred(which, x, y))
        };
        a.iter()
            .zip(&b)
            .filter(|(x, y)| strange(x, &b, Which::Left) && strange(y, &a, Which::Right))
            .map(|(x, y)| {
                self.replaced(x, y, &[(Which::Left, x), (Which::Right, y)].map(|(w, q)| self.is_book(w, q)))
            })
            .collect()
    }

    fn replaced(&self, x: &Quotation, y: &Quotation, books: &[bool]) -> Finding {
        let place = |side: &Side, q: &Quotation| side.place_of_words(q.open..q.close);
        Finding {
            rule: Rule::NameOther,
            kind: FindingType::Mismatch,
            severity: if books.contains(&false) { Severity::Warning } else { Severity::Error },
            confidence: 0.6,
            locations: vec![place(self.left, x), place(self.right, y)],
            claims: Vec::new(),
            why: Why::OtherName,
            expected: None,
        }
    }

    /// The quotations of a side that look like titles and that nobody says.
    fn titles(&self, which: Which) -> Vec<&Quotation> {
        let side = self.side(which);
        let cursor = &side.reading.cursor;
        let sentences = self.sentences(which, self.bead);
        let (from, to) = side.sentence_tokens(&sentences);
        let all = side.quotations();
        let first = all.partition_point(|q| q.open < from);
        let title = |q: &&Quotation| {
            let ends = cursor.key(q.close.saturating_sub(2));
            let sentence = matches!(ends, "." | "!" | "?" | "…");
            q.words <= MOST_WORDS
                && q.close <= to
                && cursor.shape(q.open + 1) != Shape::Lower
                && !(sentence && !q.titled)
                && !cursor.starts_sentence(q.open)
        };
        all[first..].iter().take_while(|q| q.open < to).filter(title).collect()
    }

    /// Whether the sentence speaks of a book: films and shows often go by another title abroad.
    fn is_book(&self, which: Which, q: &Quotation) -> bool {
        let side = self.side(which);
        let sentence = side.reading.cursor.sentence(q.open);
        let (from, to) = side.sentence_tokens(&(sentence..sentence + 1));
        (from..to).any(|i| side.reading.cursor.hit(i, Pack::Work).is_some_and(|h| h.record.tag() == "book"))
    }

    fn weight(&self, which: Which, q: &Quotation) -> f32 {
        let side = self.side(which);
        let features = side.features.get(side.reading.cursor.sentence(q.open));
        features.map_or(0.0, |f| f.weigh(f.within(q.open, q.close)))
    }

    /// Whether two titles have anything in common: a word, a name, a translation.
    fn kindred(&self, which: Which, x: &Quotation, y: &Quotation) -> bool {
        let (side, other) = (self.side(which), self.side(which.other()));
        let (here, there) = (&side.reading.cursor, &other.reading.cursor);
        let (f, g) = (here.sentence(x.open), there.sentence(y.open));
        let (Some(f), Some(g)) = (side.features.get(f), other.features.get(g)) else { return true };
        let met = f.meet(g);
        if met.left & f.within(x.open, x.close) != 0 && met.right & g.within(y.open, y.close) != 0 {
            return true;
        }
        let known = |s: &Side<'_>, q: &Quotation| {
            let span = s.reading.cursor.span(q.open, q.close);
            let sentence = s.reading.cursor.sentence(q.open);
            let mut claims = s.claims(&(sentence..sentence + 1)).iter();
            claims.any(|c| c.span.overlaps(span) && matches!(&c.value, Value::Name(n) if n.key.is_some()))
        };
        // Two works the rules know are judged as names; a word both write alike is a bond.
        known(side, x) && known(other, y)
            || (x.open + 1..x.close).any(|i| {
                let word = folded(here.key(i));
                word.len() > 3 && (y.open + 1..y.close).any(|j| folded(there.key(j)) == word)
            })
    }
}
