//! Hedges on figures: "près de", "at least", "or more".

use crate::normalizer::claim::Bound;
use crate::normalizer::cursor::Cursor;
use crate::rules::tokenize::Shape;
use crate::rules::{Pack, PackSet};

fn bound(tag: &str) -> Option<Bound> {
    Some(match tag {
        "about" => Bound::About,
        "nearly" => Bound::Nearly,
        "at-least" => Bound::AtLeast,
        "more-than" => Bound::MoreThan,
        "at-most" => Bound::AtMost,
        "less-than" => Bound::LessThan,
        _ => return None,
    })
}

/// The hedge that begins at token `i`, and how many tokens it takes with an article after it ("plus de la moitié").
pub fn before(c: &Cursor, i: usize) -> Option<(usize, Bound)> {
    let mut at = i;
    let mut found = None;
    // "at least about 300": the stronger word counts, and the later one where both are as strong.
    while let Some((len, next)) = one(c, at).filter(|_| at == i || c.same_sentence(i, at)) {
        if found.is_none_or(|f| f == Bound::About) || next != Bound::About {
            found = Some(next);
        }
        at += len;
        if at > i + 12 {
            break;
        }
    }
    let found = found?;
    // "Under-16s", "the over-65s"
    let aged = c.key(at) == "-" && c.glued(at) && c.is_digits(at + 1) && c.key(at + 2) == "s";
    if aged && c.glued(at + 1) && c.glued(at + 2) {
        return Some((at + 1 - i, found));
    }
    if matches!(c.near(i, at), "la" | "le" | "les" | "l'" | "the" | "a" if !c.key(at).starts_with('a')) {
        at += 1;
    }
    Some((at - i, found))
}

/// Tokens before "over" among which is the figure that is spread over a time.
const SPREAD: usize = 4;

/// Whether the "over" at `i` tells how long a figure before it took, and is no hedge: "$3 billion over five years", "4,000
/// jobs over two years".
pub fn is_spread(c: &Cursor, i: usize) -> bool {
    let measures = PackSet::DIGITS.and(PackSet::of(&[Pack::Scale, Pack::Currency, Pack::Percent]));
    c.key(i) == "over"
        && i > 0
        && c.hit(i - 1, Pack::Stopword).is_none()
        && (i.saturating_sub(SPREAD)..i).any(|k| c.same_sentence(k, i) && c.packs(k).meets(measures))
}

/// Tokens before « plus que » among which « ne » stands.
const DENIED: usize = 5;

fn one(c: &Cursor, i: usize) -> Option<(usize, Bound)> {
    if !c.packs(i).has(Pack::Bound) {
        return None;
    }
    // "A 5-under 67": under par.
    if i > 0 && c.glued(i) && c.key(i - 1) == "-" {
        return None;
    }
    let hit = c.hits_of(i, Pack::Bound).find(|h| !h.record.tag().ends_with(" after"))?;
    // « Elle n'accepte plus que 300 personnes » tells no more than 300.
    let only = c.key(i) == "plus" && c.key(i + 1) == "que" && hit.len == 2;
    let denies = |k: usize| c.same_sentence(k, i) && matches!(c.key(k), "ne" | "n'");
    if only && (i.saturating_sub(DENIED)..i).any(denies) {
        return None;
    }
    // ">" beside a tag is markup.
    Some((hit.len, bound(hit.record.tag())?))
}

/// The hedge behind a figure that ends before token `at`: "ou plus", "or so", "+".
pub fn after(c: &Cursor, at: usize) -> Option<(usize, Bound)> {
    let prior = at.checked_sub(1)?;
    if !c.same_sentence(prior, at) {
        return None;
    }
    if c.key(at) == "+" && c.glued(at) && !c.glued(at + 1) {
        return Some((1, Bound::AtLeast));
    }
    let hit = c.hits_of(at, Pack::Bound).find(|h| h.record.tag().ends_with(" after"))?;
    // "737 MAX"
    if c.shape(at) == Shape::Upper {
        return None;
    }
    let end = at + hit.len;
    // "300 au moins deux fois": the hedge is the next figure's.
    let next_is_figure = crate::normalizer::numeral::read(c, end).is_some() && c.same_sentence(at, end);
    if next_is_figure {
        return None;
    }
    Some((hit.len, bound(hit.record.tag().trim_end_matches(" after"))?))
}

#[cfg(test)]
mod tests {
    use crate::article::Language;
    use crate::normalizer::testing::check;

    #[test]
    fn english() {
        check(
            Language::En,
            &[
                ("About 300 cars.", "300 of cars ~"),
                ("Nearly 300 cars.", "300 of cars <~"),
                ("At least 300 cars.", "300 of cars ≥"),
                ("No fewer than 300 cars.", "300 of cars ≥"),
                ("More than 300 cars.", "300 of cars >"),
                ("As many as 300 cars.", "300 of cars ≤"),
                ("Under 300 cars.", "300 of cars <"),
                ("300 or more cars.", "300 of cars ≥"),
                ("300+ cars.", "300 of cars ≥"),
                ("Just over 300 cars.", "300 of cars >"),
                (">= 30", "30 ≥"),
                ("They spend $3 million over five weeks.", "3000000 open dollar; duration"),
                ("It promised 400 jobs over three years.", "400 of jobs; duration"),
                ("It lasted for over three years.", "duration >"),
                ("A ban for under-16s and over-65s.", "age <; age >"),
                ("She shot a 4-under 68.", "4 label; 68"),
                ("less than 5000 or equal", "5000 <"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Quelque 300 voitures.", "300 of voitures ~"),
                ("Près de 300 voitures.", "300 of voitures <~"),
                ("Au moins 300 voitures.", "300 of voitures ≥"),
                ("Plus de 300 voitures.", "300 of voitures >"),
                ("Jusqu'à 300 voitures.", "300 of voitures ≤"),
                ("Moins de 300 voitures.", "300 of voitures <"),
                ("300 voitures ou plus.", "300 of voitures ≥"),
                ("300 ou plus.", "300 ≥"),
                ("Environ 300 voitures.", "300 of voitures ~"),
                ("Pas moins de 300 voitures.", "300 of voitures ≥"),
                ("Il n'accepte plus que 300 voitures.", "300 of voitures"),
                ("Près d'un tiers des voitures.", "0.3333 share of voitures <~"),
            ],
        );
    }
}
