//! Reads every figure, date and time of a text: tries each grammar in turn at each token, the most specific first.

use crate::normalizer::claim::{Amount, Bound, Claim, Direction, Kind, NumberRole, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words::{self, Cue};
use crate::normalizer::promise::{NUMBERS, Need, Opening, Promise, Small};
use crate::normalizer::{
    age, bound, counted, date, degrees, direction, duration, label, money, multiple, number, ordinal, range,
    score, share, time,
};
use crate::rules::tokenize::TokenKind;
use crate::rules::{Pack, PackSet};
use std::ops::Range;

/// A claim found at a token.
pub struct Found {
    /// First token of the claim, at or after the token it was looked for at.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
    /// What it says.
    pub value: Value,
    /// How it is hedged.
    pub bound: Option<Bound>,
    /// Which way it moved.
    pub direction: Option<Direction>,
}

/// Looks for one kind of claim that begins at token `i`.
pub type Reader = fn(&Cursor, usize) -> Option<Found>;

const DIGITS: PackSet = PackSet::DIGITS;
const NONE: PackSet = PackSet::NONE;

/// The grammars of the calendar and the clock, and what each cannot do without: what they read is no plain figure.
const OF_TIME: &[(Need, Reader)] = &[
    (
        Need::first(NUMBERS.and(PackSet::of(&[Pack::Decade])), Small::ARTICLE.and(Small::SIGN)).near(
            PackSet::of(&[Pack::Numeral, Pack::Decade]),
            // "A hundred years old", "a dozen years old", "half a year old", "a year old".
            DIGITS.and(PackSet::of(&[
                Pack::Numeral,
                Pack::Scale,
                Pack::Group,
                Pack::Fraction,
                Pack::Calendar,
            ])),
            NONE,
        ),
        age::read,
    ),
    (Need::here(DIGITS), duration::clocked::read),
    (Need::ANY, date::read),
    (
        Need::first(NUMBERS.and(PackSet::of(&[Pack::Daypart])), Small::ARTICLE).near(
            PackSet::of(&[Pack::Daypart, Pack::Numeral]).and(DIGITS),
            PackSet::of(&[Pack::Fraction]),
            NONE,
        ),
        time::read,
    ),
    (
        Need::first(NUMBERS.and(PackSet::of(&[Pack::Calendar, Pack::Hint])), Small::ARTICLE.and(Small::SIGN))
            .near(NONE, NONE, PackSet::of(&[Pack::Calendar])),
        duration::read,
    ),
];

/// The other grammars, in the order in which they are tried: what reads the most specific thing comes first.
const OF_FIGURES: &[(Need, Reader)] = &[
    (Need::first(DIGITS, Small::WORD).near(NONE, DIGITS, NONE), degrees::read),
    (Need::here(NUMBERS), score::read),
    (Need::here(NUMBERS), share::read),
    (Need::here(NUMBERS.and(PackSet::ROMAN)), ordinal::read),
    (
        Need::first(
            NUMBERS.and(PackSet::of(&[Pack::Currency])),
            Small::ARTICLE.and(Small::SIGN).and(Small::WORD),
        ),
        range::read,
    ),
    (
        Need::first(PackSet::of(&[Pack::Multiple]), Small::SIGN.and(Small::WORD)).near(
            PackSet::of(&[Pack::Multiple]),
            DIGITS,
            NONE,
        ),
        multiple::read,
    ),
];

/// Every figure of the text, in order; they do not overlap. Ids and subjects are left to the caller.
pub fn read(cursor: &Cursor) -> Vec<(Claim, usize, usize)> {
    let mut claims = Vec::new();
    let mut promise = Promise::of(cursor);
    let mut next = 0;
    while let Some((i, opening)) = promise.next(next) {
        hold(cursor, next..i);
        assert!(
            !cfg!(test) || opening == Opening::Figure || hedged(cursor, i).is_none(),
            "{}",
            cursor.key(i)
        );
        let found = if opening == Opening::Figure { hedged(cursor, i) } else { None };
        let Some(found) = found else {
            next = i + label::skip(cursor, i).unwrap_or(1);
            continue;
        };
        let mut end = found.to;
        let mut found = range::between_bounds(cursor, &found, |at| first(cursor, at)).unwrap_or(found);
        end = end.max(found.to);
        if takes_bound(&found) && matches!(found.bound, None | Some(Bound::About)) {
            // "300 or more people", "300 people or more"
            let noun = usize::from(noun_follows(cursor, &found));
            let at = [found.to, found.to + noun];
            if let Some((at, (len, bound))) =
                at.into_iter().find_map(|at| Some((at, bound::after(cursor, at)?)))
            {
                found.bound = Some(bound);
                end = at + len;
                count_after(cursor, &mut found.value, end);
            }
        }
        if found.direction.is_none() && found.bound != Some(Bound::Order) && moves(&found.value) {
            let share = is_share(&found.value);
            let noun = usize::from(noun_follows(cursor, &found));
            let whole = matches!(cursor.key(found.to), "of" | "de" | "d'" | "des" | "du");
            // "A third of them" is no fall by a third.
            if !(is_fraction(&found.value) && whole) {
                found.direction = direction::of(cursor, found.from, found.to, noun, share);
            }
        }
        let claim = Claim {
            id: 0,
            span: cursor.span(found.from, found.to),
            sentence: cursor.sentence(found.from),
            value: found.value,
            bound: found.bound,
            direction: found.direction,
            subject: None,
        };
        claims.push((claim, found.from, found.to));
        next = end.max(i + 1);
    }
    hold(cursor, next..cursor.len());
    settle(cursor, &mut claims);
    claims
}

/// In every test of the grammars, holds the promise to what it passed over.
fn hold(cursor: &Cursor, passed: Range<usize>) {
    if cfg!(test) {
        for i in passed {
            let none = hedged(cursor, i).is_none() && label::skip(cursor, i).is_none();
            assert!(none, "{:?}", [0, 1, 2].map(|k| cursor.key(i + k)));
        }
    }
}

/// Whether "un", "une" or "one" at token `i` is surely an article or pronoun: nothing near it could make it a figure. That is
/// what most of them are.
fn is_idle(c: &Cursor, i: usize) -> bool {
    const DATES: PackSet = PackSet::of(&[
        Pack::Month,
        Pack::Weekday,
        Pack::Season,
        Pack::Calendar,
        Pack::Relative,
        Pack::Daypart,
        Pack::Timezone,
        Pack::Decade,
        Pack::Multiple,
        Pack::Percent,
    ]);
    const BEHIND: PackSet = PackSet::of(&[Pack::Unit, Pack::Currency, Pack::Particle]);
    const BEGUN: PackSet = DATES.and(PackSet::of(&[
        Pack::Scale,
        Pack::Fraction,
        Pack::Group,
        Pack::Ordinal,
        Pack::Unit,
        Pack::Currency,
        Pack::Bound,
        Pack::Feast,
    ]));
    let next = i + 1;
    matches!(c.key(i), "un" | "une" | "one")
        && !c.packs(i).meets(BEGUN)
        && !c.close(next).meets(NUMBERS.and(DATES).and(BEHIND))
        && !(c.near_packs(next)[2].meets(NUMBERS) && share::may_follow(c, next))
        && c.kind(next) == Some(TokenKind::Word)
        && !c.glued(next)
        && !matches!(
            c.key(next),
            "partout"
                | "o'clock"
                | "oclock"
                | "am"
                | "pm"
                | "a.m."
                | "p.m."
                | "a.m"
                | "p.m"
                | "a"
                | "p"
                | "yo"
                | "y.o."
                | "y.o"
        )
        && !words::before(
            c,
            i,
            &["at", "à", "is", "was", "to", "from", "between", ",", "and", "et", "or", "ou"],
        )
        && !words::after(c, i, Cue::Aged)
        && !number::is_one(c, i, next)
}

/// What a bare token begins.
fn first(cursor: &Cursor, i: usize) -> Option<Found> {
    if !cfg!(test) && is_idle(cursor, i) {
        return None;
    }
    let found = any(cursor, i);
    assert!(
        !cfg!(test) || found.is_none() || !is_idle(cursor, i),
        "{:?}",
        [0, 1, 2].map(|k| cursor.key(i + k))
    );
    found
}

fn any(cursor: &Cursor, i: usize) -> Option<Found> {
    if let Some(found) = asked(OF_TIME, cursor, i) {
        return Some(found);
    }
    if label::skip(cursor, i).is_some() {
        return label::number(cursor, i);
    }
    let found = asked(OF_FIGURES, cursor, i)?;
    // "from 2019 to 2020", "de 3 à 5 ans": what opens a range may open a span of time.
    (found.from == i || asked(OF_TIME, cursor, found.from).is_none()).then_some(found)
}

fn asked(grammars: &[(Need, Reader)], cursor: &Cursor, i: usize) -> Option<Found> {
    Need::find(grammars, cursor, i)
}

/// What token `i` begins, with the hedge before it.
fn hedged(cursor: &Cursor, i: usize) -> Option<Found> {
    if let Some((len, bound)) = bound::before(cursor, i)
        && let Some(mut found) = first(cursor, i + len).filter(|_| cursor.same_sentence(i, i + len))
    {
        let spread = matches!(found.value, Value::Duration(_)) && bound::is_spread(cursor, i);
        if takes_bound(&found) && !spread && matches!(found.bound, None | Some(Bound::About)) {
            found.bound = Some(bound);
        }
        return Some(found);
    }
    first(cursor, i)
}

fn takes_bound(found: &Found) -> bool {
    !matches!(found.value.kind(), Kind::Date | Kind::Time | Kind::Ordinal | Kind::Score)
}

/// Whether a value is a share or points, which are gained and lost.
fn is_share(value: &Value) -> bool {
    match value {
        Value::Percent { .. } => true,
        value if is_fraction(value) => true,
        Value::Number { of: Some(of), .. } => matches!(of.text.as_str(), "point" | "points"),
        _ => false,
    }
}

fn is_fraction(value: &Value) -> bool {
    matches!(value, Value::Number { role: NumberRole::Fraction, .. })
}

/// Whether a value can be the size of a rise or fall.
fn moves(value: &Value) -> bool {
    match value {
        Value::Percent { .. } | Value::Money { .. } | Value::Quantity { .. } => true,
        Value::Number { amount, role, .. } => {
            matches!(role, NumberRole::Count | NumberRole::Fraction) && !matches!(amount, Amount::Range(..))
        }
        _ => false,
    }
}

/// Whether the noun a number counts stands right behind it.
fn noun_follows(cursor: &Cursor, found: &Found) -> bool {
    match &found.value {
        Value::Number { of: Some(of), .. } => of.span == cursor.span(found.to, found.to + 1),
        _ => false,
    }
}

/// Gives a number without a noun the noun at token `at`.
fn count_after(cursor: &Cursor, value: &mut Value, at: usize) {
    if let Value::Number { of: of @ None, role: NumberRole::Count, .. } = value {
        *of = counted::noun_after(cursor, at);
    }
}

fn settle(cursor: &Cursor, claims: &mut [(Claim, usize, usize)]) {
    money::understood(cursor, claims);
    let open =
        |v: &Value| matches!(v, Value::Money { currency: crate::normalizer::claim::Currency::Open(_), .. });
    if claims.iter().any(|(c, ..)| open(&c.value)) {
        money::settle(cursor, claims);
    }
}
