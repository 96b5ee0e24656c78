//! How surely two opposite words are said of one thing.

use super::{Cue, MOVEMENT, NEGATED, WINDOW, WORD_FOR_WORD, kin, negated};
use crate::article::Language;
use crate::comparator::align::Bead;
use crate::comparator::feature::Features;
use crate::comparator::finding::Verdict;
use crate::comparator::name;
use crate::comparator::negation::{
    self,
    word::{self, Part},
};
use crate::comparator::side::Side;
use crate::comparator::verdict::{Judgement, judge};
use crate::normalizer::claim::{Amount, Claim, ClaimId, Kind, Name, NumberRole, Value};
use crate::normalizer::decimal::Decimal;
use crate::rules::{Hit, Pack};
use std::ops::Range;

/// Tokens on either side of a word of rise or fall among which is the figure it moves.
const AROUND: usize = 9;
/// Claims of a sentence among which is the name a word is said of.
const NAMED: usize = 24;
/// Tokens behind a hedge among which its figure begins.
const HEDGED: usize = 2;
/// Tokens behind such a word among which is what rises or falls: "a fall in prices".
const BEHIND: usize = 5;
/// How much of the words around two others must meet for them to be said of one thing beyond doubt.
const SAME_WORDS: f32 = 0.8;
/// Tokens between "after" and the date it points to: "after the age of 40".
const ARTICLES: usize = 3;
/// The family of words that tell how fast something rises or falls.
const PACE: &str = "accelerate-slow";
/// Tokens beside a word of rise among which is one that slows it.
const BESIDE: usize = 3;
/// Tokens behind « ne » among which « que » makes it "only".
const ONLY: usize = 6;
/// The family of "before" and "after".
pub const ORDER: &str = "before-after";
/// The family of leading and trailing.
const LEAD: &str = "ahead-behind";
/// How much of either half of the context must meet for two doubtful words to be held against each other.
const SAME_HALF: f32 = 0.6;

/// Whether nothing around two sure words makes one of them mean less than it says: one sentence against one, the rest of
/// the two nearly word for word, no wish or condition on one side only ("could lose", "gagneraient à"), and for words of
/// rise and fall a figure told in both, or nothing but words that answer.
pub fn is_plain(
    (left, a, mine): (&Side, &Cue, &[Cue]),
    (right, b, theirs): (&Side, &Cue, &[Cue]),
    bead: &Bead,
) -> bool {
    let close = kin(left, a, right, b) >= SAME_WORDS;
    let single = close || bead.left.len() == 1 && bead.right.len() == 1 && bead.likeness >= WORD_FOR_WORD;
    let alone = |all: &[Cue], one: &Cue| all.iter().filter(|c| c.id == one.id).count() == 1;
    let moved = !a.figures || moves(left, a, right, b) || close;
    let free = close || alone(mine, a) && alone(theirs, b);
    single && moved && free && is_supposed(left, a) == is_supposed(right, b)
}

/// Whether a word tells what might be: "could lose", "gagnerait".
fn is_supposed(side: &Side, cue: &Cue) -> bool {
    let cursor = &side.reading.cursor;
    let near = cue.tokens.start.saturating_sub(NEGATED)..cue.tokens.end;
    near.filter(|i| cursor.same_sentence(*i, cue.tokens.start)).any(|i| match cursor.language() {
        Language::En => matches!(cursor.key(i), "could" | "would" | "might" | "may" | "should" | "if" | "'d"),
        Language::Fr => {
            let key = cursor.key(i);
            ["rait", "rais", "raient", "rions"].iter().any(|end| key.len() > 5 && key.ends_with(end))
                || key == "si"
        }
    })
}

/// Whether a figure that both versions tell stands close to both words.
pub fn moves(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let near = |side: &Side, cue: &Cue| -> Vec<ClaimId> {
        let sentence = side.reading.cursor.sentence(cue.tokens.start);
        let reach = cue.tokens.start.saturating_sub(AROUND)..cue.tokens.end + AROUND;
        let claims = side.claims(&(sentence..sentence + 1)).iter();
        // Who won or lost, and when: there a day tells as much.
        let fits = |c: &&Claim| {
            if cue.id == MOVEMENT {
                is_level(&c.value) && !is_small(side, c)
            } else {
                c.value.kind().is_figure()
            }
        };
        let figures = claims.filter(fits);
        figures.map(|c| c.id).filter(|id| reach.contains(&side.tokens(*id).start)).collect()
    };
    let (x, y) = (near(left, a), near(right, b));
    x.iter().any(|i| y.iter().any(|j| judge(left.claim(*i), right.claim(*j)).agrees()))
}

/// Whether the halves about two words of order have changed places, where "after" is rightly "avant": what follows one
/// stands before the other ("opens an hour after the bank closes", « la banque ferme une heure avant l'ouverture »).
pub fn is_turned_round(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let (straight, crossed) = halves(left, a, right, b);
    crossed > 0 && crossed >= straight
}

/// Whether what follows two words of order answers.
pub fn points_alike(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    halves(left, a, right, b).0 > 0
}

/// How many of the words that follow a word of order stand after the other one too, and how many before it.
fn halves(left: &Side, a: &Cue, right: &Side, b: &Cue) -> (usize, usize) {
    let sentence = |side: &Side, cue: &Cue| side.reading.cursor.sentence(cue.tokens.start);
    let (i, j) = (sentence(left, a), sentence(right, b));
    let (Some(f), Some(g)) = (left.features.get(i), right.features.get(j)) else { return (0, 0) };
    let halves = |side: &Side, cue: &Cue, features: Features| {
        let cursor = &side.reading.cursor;
        let inside = |t: &usize| {
            cursor.same_sentence(cue.tokens.start, *t)
                && !matches!(cursor.key(*t), "," | ";" | ":" | "." | "(")
        };
        let end = (cue.tokens.end..cue.tokens.end + WINDOW).take_while(inside).last();
        let object = end.map_or(0, |end| features.within(cue.tokens.end, end + 1));
        (object, features.within(0, cue.tokens.start))
    };
    let ((object, before), (theirs, there)) = (halves(left, a, f), halves(right, b, g));
    let shared = |mine: u128, others: u128| {
        let words = (0..u128::BITS).map(|i| 1u128 << i).filter(|bit| mine & bit != 0);
        words.filter(|word| f.meets(*word, g, others)).count()
    };
    let crossed = shared(object, there) + shared(before, theirs);
    (shared(object, theirs), crossed)
}

/// Whether both words tell what one figure moved to: "fell to 41 percent", « a bondi à 41 % ».
pub fn is_aimed(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let aim = |side: &Side, cue: &Cue| -> Option<ClaimId> {
        let cursor = &side.reading.cursor;
        let at = cue.tokens.end;
        // "Up to 41 percent" tells no rise.
        if !matches!(cursor.key(at), "to" | "à") || matches!(cursor.key(cue.tokens.start), "up" | "down") {
            return None;
        }
        let sentence = cursor.sentence(cue.tokens.start);
        let mut claims = side.claims(&(sentence..sentence + 1)).iter();
        claims.find(|c| side.tokens(c.id).start == at + 1).map(|c| c.id)
    };
    let (Some(x), Some(y)) = (aim(left, a), aim(right, b)) else { return false };
    a.figures
        && b.figures
        && matches!(judge(left.claim(x), right.claim(y)), Judgement::Agree(Verdict::Same, _))
}

/// Whether two words of rise and fall are said of one thing: a figure that both move, or what stands before one of them
/// answers words beside the other. Words behind both may tell of the hour or the place.
pub fn concern_one(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let sentence = |side: &Side, cue: &Cue| side.reading.cursor.sentence(cue.tokens.start);
    let (Some(f), Some(g)) = (left.features.get(sentence(left, a)), right.features.get(sentence(right, b)))
    else {
        return false;
    };
    // "Two" of whatever is in either sentence is no common matter.
    let words = |side: &Side, f: Features, tokens: Range<usize>| {
        let cursor = &side.reading.cursor;
        let counts = |t: &usize| cursor.is_digits(*t) || cursor.packs(*t).has(Pack::Numeral);
        tokens.filter(|t| !counts(t)).fold(0, |mask, t| mask | f.within(t, t + 1))
    };
    let before = |side: &Side, f: Features, c: &Cue| {
        words(side, f, c.tokens.start.saturating_sub(AROUND)..c.tokens.start)
    };
    let after = |side: &Side, f: Features, c: &Cue| words(side, f, c.tokens.end..c.tokens.end + BEHIND);
    let (p, q) = (before(left, f, a), before(right, g, b));
    // "Higher prices", « la baisse des prix »: the word next to both.
    let next = |f: Features, c: &Cue| {
        let mut tokens = c.tokens.end..c.tokens.end + BEHIND;
        tokens.find(|t| f.within(*t, *t + 1) != 0).map_or(0, |t| f.within(t, t + 1))
    };
    f.meets(p, g, q | after(right, g, b))
        || f.meets(after(left, f, a), g, q)
        || f.meets(next(f, a), g, next(g, b))
        || moves(left, a, right, b)
}

/// Whether the names nearest before two words are two, each with the other's behind it: what one wins the other loses.
pub fn have_other_subjects(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let sentence = |side: &Side, cue: &Cue| side.reading.cursor.sentence(cue.tokens.start);
    let names = |side: &Side, sentence: usize| -> Vec<(usize, Name)> {
        let name = |c: &Claim| match &c.value {
            Value::Name(name) => Some((side.tokens(c.id).start, name.clone())),
            _ => None,
        };
        side.claims(&(sentence..sentence + 1)).iter().take(NAMED).filter_map(name).collect()
    };
    let (mine, theirs) = (names(left, sentence(left, a)), names(right, sentence(right, b)));
    let before = |names: &[(usize, Name)], cue: &Cue| {
        names.iter().rposition(|(at, _)| *at < cue.tokens.start).map(|i| names[i].1.clone())
    };
    let (Some(x), Some(y)) = (before(&mine, a), before(&theirs, b)) else { return false };
    let behind = |names: &[(usize, Name)], cue: &Cue, name: &Name| {
        names.iter().any(|(at, n)| *at >= cue.tokens.end && name::same(n, name).is_some())
    };
    name::same(&x, &y).is_none() && behind(&theirs, b, &x) && behind(&mine, a, &y)
}

/// Whether two hedges stand before figures that are no answer to each other: "less than half of the peak", « divisé par plus
/// de deux ».
pub fn hedge_others(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let hedged = |side: &Side, cue: &Cue| -> Option<ClaimId> {
        let sentence = side.reading.cursor.sentence(cue.tokens.start);
        let mut claims = side.claims(&(sentence..sentence + 1)).iter();
        let near =
            |c: &&Claim| (cue.tokens.start..cue.tokens.end + HEDGED).contains(&side.tokens(c.id).start);
        claims.find(|c| c.value.kind().is_figure() && near(c)).map(|c| c.id)
    };
    match (hedged(left, a), hedged(right, b)) {
        (Some(x), Some(y)) => !judge(left.claim(x), right.claim(y)).agrees(),
        (one, other) => one.is_some() != other.is_some(),
    }
}

/// Whether one of the two clauses denies: "eligible after ten years", « pas avant dix ans ».
pub fn denies_more(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let denies = |side: &Side, cue: &Cue| {
        let cursor = &side.reading.cursor;
        let sentence = cursor.sentence(cue.tokens.start);
        let (from, to) = side.sentence_tokens(&(sentence..sentence + 1));
        let clause = negation::clause_of(cursor, cue.tokens.start, &(from..to));
        // « Ne pourra avant dix ans » has but the first half of a denial, « on ne connaît que » is none.
        let only = |i: usize| (i + 1..i + ONLY).any(|k| matches!(cursor.near(i, k), "que" | "qu'"));
        let opens = |i: usize| word::at(cursor, i, Part::Opens).is_some() && !only(i);
        negation::denying(side, clause.clone()).0 > 0 || clause.clone().any(opens)
    };
    denies(left, a) != denies(right, b)
}

/// Whether a figure counts a few of something in a word: "two people" are in every third sentence.
fn is_small(side: &Side, claim: &Claim) -> bool {
    let few = |d: &Decimal| d.abs() <= Decimal::int(10) && d.is_integer();
    let digits = claim.span.of(side.text()).contains(|c: char| c.is_ascii_digit());
    match &claim.value {
        Value::Number { amount: Amount::One(d), role: NumberRole::Count, of: Some(_), .. } => {
            few(d) && !digits
        }
        _ => false,
    }
}

/// Whether the word next to one of rise says that the rise slows: neither a rise nor a fall is what the two tell together.
pub fn is_slowed(side: &Side, cue: &Cue) -> bool {
    let cursor = &side.reading.cursor;
    let near = cue.tokens.start.saturating_sub(BESIDE)..cue.tokens.end + BESIDE;
    let slows = |h: &Hit| h.record.id() == PACE && h.record.tag().starts_with("down");
    let beside = |i: &usize| !cue.tokens.contains(i) && cursor.same_sentence(*i, cue.tokens.start);
    cue.id == MOVEMENT && cue.tag == "up" && near.filter(beside).any(|i| cursor.hits(i).iter().any(slows))
}

/// Whether a figure can rise and fall: a time left on the clock, a day or an age does not.
fn is_level(value: &Value) -> bool {
    matches!(value.kind(), Kind::Number | Kind::Percent | Kind::Money | Kind::Quantity)
}

/// Words that must follow both words of order for one that changed places.
const FOR_ONE_CROSSED: usize = 3;
/// Words for next to no time before a word of order.
const SHORTLY: &[&str] = &[
    "just",
    "shortly",
    "soon",
    "right",
    "immediately",
    "moments",
    "minutes",
    "peu",
    "juste",
    "aussitôt",
    "immédiatement",
    "instants",
    "temps",
];

/// Whether both words of order have next to no time before them, and what follows one follows the other: "just before the
/// break", « juste après la pause ».
pub fn is_close_by(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let close = |side: &Side, cue: &Cue| {
        let cursor = &side.reading.cursor;
        let before = cue.tokens.start.checked_sub(1);
        before.is_some_and(|t| cursor.same_sentence(t, t + 1) && SHORTLY.contains(&cursor.key(t)))
    };
    a.id == ORDER && b.id == ORDER && close(left, a) && close(right, b) && {
        let (straight, crossed) = halves(left, a, right, b);
        // One word of many may answer by chance: "took office", « contacts officiels ».
        straight > 0 && straight >= FOR_ONE_CROSSED * crossed
    }
}

/// Whether the same measure stands right before both words: "four minutes before the break", "quatre minutes après".
pub fn is_measured(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let before = |side: &Side, cue: &Cue| -> Option<ClaimId> {
        let sentence = side.reading.cursor.sentence(cue.tokens.start);
        let mut claims = side.claims(&(sentence..sentence + 1)).iter();
        claims.find(|c| side.tokens(c.id).end == cue.tokens.start).map(|c| c.id)
    };
    let (Some(x), Some(y)) = (before(left, a), before(right, b)) else { return false };
    let (x, y) = (left.claim(x), right.claim(y));
    let measure = matches!(x.value, Value::Duration(_) | Value::Quantity { .. });
    measure && a.id == ORDER && b.id == ORDER && matches!(judge(x, y), Judgement::Agree(Verdict::Same, _))
}

/// Whether the same result stands right behind two words of leading and trailing that are said of one side: "the Otters
/// trailed 3-1", « les Otters menaient 3 à 1 »; where the sides change places, so do the words.
pub fn is_scored(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let behind = |side: &Side, cue: &Cue| -> Option<ClaimId> {
        let sentence = side.reading.cursor.sentence(cue.tokens.start);
        let mut claims = side.claims(&(sentence..sentence + 1)).iter();
        let next = |c: &&Claim| (cue.tokens.end..=cue.tokens.end + 1).contains(&side.tokens(c.id).start);
        claims.find(|c| c.value.kind() == Kind::Score && next(c)).map(|c| c.id)
    };
    if a.id != LEAD || b.id != LEAD {
        return false;
    }
    let (Some(x), Some(y)) = (behind(left, a), behind(right, b)) else { return false };
    let sentence = |side: &Side, cue: &Cue| side.reading.cursor.sentence(cue.tokens.start);
    let (Some(f), Some(g)) = (left.features.get(sentence(left, a)), right.features.get(sentence(right, b)))
    else {
        return false;
    };
    let before = |side: &Side, f: Features, c: &Cue| {
        let (from, to) = side.sentence_tokens(&(sentence(side, c)..sentence(side, c) + 1));
        let clause = negation::clause_of(&side.reading.cursor, c.tokens.start, &(from..to));
        f.within(clause.start, c.tokens.start)
    };
    let (p, q) = (before(left, f, a), before(right, g, b));
    let after = |f: Features, c: &Cue| f.within(c.tokens.end, usize::MAX);
    let crossed = |f: Features, mine: u128, g: Features, theirs: u128, after: u128| {
        let mut words = (0..u128::BITS).map(|i| 1u128 << i).filter(|bit| mine & bit != 0);
        words.any(|word| !f.meets(word, g, theirs) && f.meets(word, g, after))
    };
    left.claim(x).value == right.claim(y).value
        && f.meets(p, g, q)
        && !crossed(f, p, g, q, after(g, b))
        && !crossed(g, q, f, p, after(f, a))
}

/// Whether the same date, time, age or length stands right after "before" in one version and "after" in the other, and
/// nothing denies either: "not until after the 14th" is "not before".
pub fn is_anchored(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let behind = |side: &'_ Side, cue: &Cue| -> Option<ClaimId> {
        let sentence = side.reading.cursor.sentence(cue.tokens.start);
        let mut claims = side.claims(&(sentence..sentence + 1)).iter();
        let timed = |c: &&Claim| {
            matches!(c.value.kind(), Kind::Date | Kind::Time | Kind::Age)
                && (cue.tokens.end..=cue.tokens.end + ARTICLES).contains(&side.tokens(c.id).start)
        };
        claims.find(timed).map(|c| c.id)
    };
    if a.id != ORDER || b.id != ORDER || negated(left, a) || negated(right, b) {
        return false;
    }
    behind(left, a).zip(behind(right, b)).is_some_and(|(x, y)| judge(left.claim(x), right.claim(y)).agrees())
}

/// Whether what stands before two words answers, and what stands after them: "the shop opens before the holidays" and
/// "le magasin ouvre après les vacances". Where the halves change places, "after" is rightly "avant".
pub fn in_one_place(left: &Side, a: &Cue, right: &Side, b: &Cue, bead: &Bead) -> bool {
    let single = bead.left.len() == 1 && bead.right.len() == 1 && bead.likeness >= WORD_FOR_WORD;
    let sentence = |side: &Side, cue: &Cue| side.reading.cursor.sentence(cue.tokens.start);
    let (Some(f), Some(g)) = (left.features.get(sentence(left, a)), right.features.get(sentence(right, b)))
    else {
        return false;
    };
    let met = f.meet(g);
    let half = |p: u128, q: u128| {
        // By the heavier half: "Moreau ran a few yards before" is more than "Moreau, après".
        let all = f.weigh(p).max(g.weigh(q));
        all > 0.0 && f.weigh(met.left & p).min(g.weigh(met.right & q)) >= SAME_HALF * all
    };
    let before = |c: &Cue| c.tokens.start.saturating_sub(WINDOW)..c.tokens.start;
    let after = |c: &Cue| c.tokens.end..c.tokens.end + WINDOW;
    let mask = |f: Features, r: Range<usize>| f.within(r.start, r.end);
    // Or the words next to both answer.
    let next = |f: Features, mut tokens: Range<usize>| {
        tokens.find(|t| f.within(*t, *t + 1) != 0).map_or(0, |t| f.within(t, t + 1))
    };
    let last = |f: Features, tokens: Range<usize>| {
        tokens.rev().find(|t| f.within(*t, *t + 1) != 0).map_or(0, |t| f.within(t, t + 1))
    };
    let tight = || {
        f.meets(last(f, before(a)), g, last(g, before(b))) && f.meets(next(f, after(a)), g, next(g, after(b)))
    };
    // "The top right corner", « le coin supérieur droit »: adjectives change places.
    let (x, y) = (last(f, before(a)) | next(f, after(a)), last(g, before(b)) | next(g, after(b)));
    let (p, q) = (met.left & x, met.right & y);
    let around = || {
        a.id != ORDER && x.count_ones() == 2 && y.count_ones() == 2 && (x, y) == (p, q) && {
            let mut each = (0..u128::BITS).map(|i| 1u128 << i).filter(|bit| x & bit != 0);
            each.all(|word| f.meets(word, g, y))
        }
    };
    // In a sentence told freely, the words about the two alone.
    let close = bead.left.len() == 1 && bead.right.len() == 1;
    if !single && close && a.id == ORDER && tight() {
        let (straight, crossed) = halves(left, a, right, b);
        return straight >= 2 && crossed == 0;
    }
    single
        && (half(mask(f, before(a)), mask(g, before(b))) && half(mask(f, after(a)), mask(g, after(b)))
            || tight()
            || around()
            || a.id == ORDER && is_straight(f, g, (before(a), after(a)), (before(b), after(b))))
}

/// Whether what one version tells before a word of order stands before it in the other, what it tells after it after it,
/// and nothing of either on the other side: in "opens an hour after the bank closes", « ferme une heure avant que la
/// boutique n'ouvre », the halves have changed places.
fn is_straight(
    f: Features,
    g: Features,
    (x, y): (Range<usize>, Range<usize>),
    (p, q): (Range<usize>, Range<usize>),
) -> bool {
    let mask = |f: Features, r: &Range<usize>| f.within(r.start, r.end);
    let shared = |mine: u128, theirs: u128| {
        let words = (0..u128::BITS).map(|i| 1u128 << i).filter(|bit| mine & bit != 0);
        words.filter(|word| f.meets(*word, g, theirs)).count()
    };
    let (before, after) = ((mask(f, &x), mask(g, &p)), (mask(f, &y), mask(g, &q)));
    let crossed = shared(before.0, after.1) + shared(after.0, before.1);
    crossed == 0 && shared(before.0, before.1) > 0 && shared(after.0, after.1) > 0
}
