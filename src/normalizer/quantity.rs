//! Measured quantities: units after the figure, and rows of them ("six foot six", "1 m 80").

mod row;

pub use row::compound;

use crate::normalizer::claim::Amount;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral::{self, Form, Numeral};
use crate::normalizer::term::{Measure, Term, english, particle, sentence_has, short_sentence};
use crate::normalizer::unit::Unit;
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{Hit, Pack};

/// The figure with the unit at `at`.
pub fn suffix(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    if let Some(len) = particle(c, at, "below-zero").filter(|_| c.same_sentence(term.from, at)) {
        let negative = Term { amount: term.amount.map(|d| -d.abs()), ..term.clone() };
        return Some(negative.with(Measure::Unit("generic".to_owned()), at + len));
    }
    if let Some(term) = bracketed(c, term, at) {
        return Some(term);
    }
    if let Some(term) = primes(c, term, at) {
        return Some(term);
    }
    let hit = find(c, term, at, false)?;
    let mut to = at + hit.len;
    let mut unit = hit.record.id();
    let mut amount = term.amount;
    if unit == "generic" {
        if sentence_has(c, at, "angle") {
            unit = "degree";
        }
        // "50 deg."
        if c.key(at) == "deg" && c.key(to) == "." && c.glued(to) {
            to += 1;
        }
    }
    if let Some(len) = below_zero(c, to).filter(|_| c.same_sentence(at, to)) {
        amount = amount.map(|d| -d.abs());
        to += len;
    }
    if unit == "pound"
        && english(c)
        && c.key(at).starts_with("lb")
        && c.key(to) == "."
        && c.glued(to)
        && c.same_sentence(at, to + 1)
    {
        to += 1;
    }
    // "Trois mètres et demi"
    if let (Some(half), Amount::One(whole)) = (numeral::after_noun(c, term.from, to), amount)
        && let Some(sum) = whole.checked_add(half.value).filter(|_| whole.is_integer())
    {
        (amount, to) = (Amount::One(sum), to + half.len);
    }
    Some(Term { amount, ..term.with(Measure::Unit(unit.to_owned()), to) })
}

/// "A mile and a half", "a metre and a quarter".
pub fn and_a_part(c: &Cursor, from: usize) -> Option<Term> {
    if !english(c) || !matches!(c.key(from), "a" | "an") || !c.same_sentence(from, from + 1) {
        return None;
    }
    let hit = c.hit(from + 1, Pack::Unit).filter(|h| h.record.tag().is_empty())?;
    let joint = from + 1 + hit.len;
    let amount = match c.near(from, joint + 2) {
        "half" => Decimal::new(15, -1),
        "quarter" => Decimal::new(125, -2),
        _ => return None,
    };
    let (to, amount) = (joint + 3, Amount::One(amount));
    let joined =
        c.key(joint) == "and" && c.key(joint + 1) == "a" && !matches!(c.near(from, to), "of" | "a" | "-");
    let numeral =
        Numeral { len: to - from, amount, words: true, form: Form::Plain, scale: 0, negative: false };
    let measure = Measure::Unit(hit.record.id().to_owned());
    joined.then_some(Term { from, to, numeral, amount, measure, prefixed: false })
}

fn below_zero(c: &Cursor, at: usize) -> Option<usize> {
    particle(c, at, "below-zero")
}

/// "20 (kg)", "20 [kg]", "20 <kg>"
fn bracketed(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    let close = match c.key(at) {
        "(" => ")",
        "[" => "]",
        "<" => ">",
        _ => return None,
    };
    let hit = find(c, term, at + 1, false)?;
    let end = at + 1 + hit.len;
    (c.key(end) == close && c.kind(at + 1) == Some(TokenKind::Word))
        .then(|| term.with(Measure::Unit(hit.record.id().to_owned()), end + 1))
}

/// `6'2"` is a man's height: feet and inches.
fn primes(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    let foot = matches!(c.key(at), "'" | "′") && c.glued(at) && c.is_digits(at - 1) && c.is_digits(at + 1);
    if !foot || !(3..=8).contains(&term.first().to_i64()?) {
        return None;
    }
    let inches = c.key(at + 1).parse::<i64>().ok().filter(|n| *n < 12)?;
    let mark = matches!(c.key(at + 2), "\"" | "″" | "”" | "''") && c.glued(at + 2);
    if !mark && !c.glued(at + 1) {
        return None;
    }
    let amount = term.first().checked_mul(Decimal::int(12))?.checked_add(Decimal::int(inches))?;
    let to = at + 2 + usize::from(mark);
    Some(Term { amount: Amount::One(amount), ..term.with(Measure::Unit("inch".to_owned()), to) })
}

/// The unit at `at`, if it is one there; `row` inside a row of measures, where short words are less in doubt.
fn find<'a>(c: &Cursor<'a>, term: &Term, at: usize, row: bool) -> Option<Hit<'a>> {
    let hits = c.hits_of(at, Pack::Unit);
    let mass = pound(c, term, at);
    let mut best: Option<Hit<'a>> = None;
    for hit in hits {
        let fits = numeral::fits(c, at, hit) || upper_form(c, at, hit);
        if !fits || !whole(c, at, hit) || !allowed(c, term, at, hit, row) {
            continue;
        }
        if best.is_none_or(|b| b.len < hit.len) {
            best = Some(*hit);
        }
    }
    best.or(mass)
}

/// "KM", "KG" in capitals.
fn upper_form(c: &Cursor, at: usize, hit: &Hit) -> bool {
    c.key(at).len() >= 2
        && c.shape(at) == Shape::Upper
        && hit.case == crate::rules::FormCase::Lower
        && !matches!(c.key(at), "mw" | "mb" | "mpa" | "mj" | "mv" | "ma")
}

/// Whether a form that holds digits or signs stands together: "km2" does, "m 2" does not.
fn whole(c: &Cursor, at: usize, hit: &Hit) -> bool {
    let end = at + hit.len;
    let inner =
        (at + 1..end).all(|k| !c.is_digits(k) || c.glued(k) || c.key(k - 1) == "per" || c.key(k) == "100");
    // "190 km2" read as "km" would leave a 2; "5 m3" likewise.
    let cut = c.glued(end)
        && (c.is_digits(end) && c.key(end).len() == 1
            || matches!(c.key(end), "²" | "³")
            || c.kind(end) == Some(TokenKind::Word)
                && c.kind(end - 1) == Some(TokenKind::Word)
                && c.key(end) != "'s");
    inner && !cut
}

fn allowed(c: &Cursor, term: &Term, at: usize, hit: &Hit, row: bool) -> bool {
    let end = at + hit.len;
    let glued = c.glued(at);
    let key = c.key(at);
    // "un mètre", "une tasse" count as little as "a metre" does in English.
    let height = || c.key(at) == "mètre" && numeral::below_hundred(c, end).is_some() && ends_number(c, end);
    let half = || numeral::after_noun(c, term.from, end).is_some();
    if term.is_one() && !row && !english(c) && !short_sentence(c, at, 4) && !height() && !half() {
        return false;
    }
    match hit.record.tag() {
        // "One-in-a-million", "a three-in-one tool"
        _ if key == "in" && c.glued(end) && numeral::is_hyphen_at(c, end) && numeral::is_joint(c, at - 1) => {
            false
        }
        "shy" => {
            glued || row || !c.same_sentence(at, end) || key == "mi" || matches!(c.key(end), "," | ")" | ".")
        }
        // "30 C." in a text on the weather, but "30 c. a pound" is money.
        "heat" => {
            (glued || !c.same_sentence(at, end) || c.kind(end) == Some(TokenKind::Sign)) && heat(c, term, at)
        }
        // "Three bars" are pubs where nothing speaks of pressure.
        "pressure" => sentence_has(c, at, "pressure"),
        "turn" => !c.same_sentence(at, end) || c.kind(end) == Some(TokenKind::Sign),
        // "12 st 4 lb": no saint, street or rank.
        _ if key == "st" => {
            let weight =
                c.is_digits(end) && c.key(end + 1).starts_with("lb") || sentence_has(c, at, "weight");
            english(c) && c.shape(at) == Shape::Lower && !row && weight
        }
        _ if key == "stone" || key == "stones" => {
            !term.is_one()
                && !matches!(c.near(at, end), "wall" | "walls" | "circle" | "tablets" | "floor" | "steps")
                && (key == "stone" || sentence_has(c, at, "weight"))
        }
        _ if key == "carats" || key == "carat" => true,
        // A quart is a fourth in French; a bar, a mark and an are are words.
        _ if single(c, at) => letter(c, term, at, end),
        _ if hit.record.id() == "light-year" && key == "al" => glued,
        _ => true,
    }
}

/// Whether the number in words at `at` ends its phrase: the "quatre-vingts" of "un mètre quatre-vingts".
fn ends_number(c: &Cursor, at: usize) -> bool {
    numeral::read(c, at).is_some_and(|n| n.words && ends(c, at + n.len))
}

fn single(c: &Cursor, at: usize) -> bool {
    c.kind(at) == Some(TokenKind::Word) && c.key(at).chars().count() == 1
}

/// One letter: "9m", "3 g", "2 l"; not "I ' m", "5 L'Oréal", and not after a word number ("two m").
fn letter(c: &Cursor, term: &Term, at: usize, end: usize) -> bool {
    let digits = c.is_digits(at - 1) || matches!(c.key(at - 1), "(" | "[" | "<" | "½");
    let pointed = c.key(end) == "." && c.glued(end) && c.same_sentence(at, end + 1) && c.glued(end + 1);
    // "500 V" is a tension; "5 V" after a capital word is a name. "2 A", "3 W" are too rare alone.
    let plain = matches!(c.key(at), "m" | "g" | "l" | "t");
    digits
        && !pointed
        && c.key(end) != "'"
        && (plain || c.glued(at) || term.first() >= Decimal::int(10))
        && c.key(at + 1) != "°"
}

/// Whether "30C" is a temperature here: the text speaks of heat, or gives it in the other scale too.
fn heat(c: &Cursor, term: &Term, at: usize) -> bool {
    let plausible =
        term.first() >= Decimal::int(-90) && term.first() <= Decimal::int(3000) && !term.numeral.words;
    let other = c.key(at + 1) == "(" && c.is_digits(at + 2) && matches!(c.key(at + 3), "c" | "f" | "°");
    let twin = at >= 4 && c.key(at - 2) == "(" && matches!(c.key(at - 3), "c" | "f");
    plausible
        && (other
            || twin
            || measured_by(c, term, at)
            || term.first().is_negative()
            || short_sentence(c, at, 3)
            || sentence_has(c, at, "heat"))
}

/// Whether what stands before "1.5C", "30C" glued to its figure measures: a decimal fraction, or a word that no seat or
/// clause has before it.
fn measured_by(c: &Cursor, term: &Term, at: usize) -> bool {
    let Some(prior) = term.from.checked_sub(1).map(|p| c.near(term.from, p)) else { return false };
    let warm = term.first().abs() < Decimal::int(60);
    let said = matches!(prior, "below" | "above" | "exceeding" | "exceed" | "exceeded" | "topped" | "than")
        || prior == "was" && term.from > 1 && c.near(term.from, term.from - 2) == "it";
    c.shape(at) != Shape::Lower && c.glued(at) && english(c) && (warm && !term.first().is_integer() || said)
}

/// "pounds" and "livres" of mass, which are money or books elsewhere.
fn pound<'a>(c: &Cursor<'a>, term: &Term, at: usize) -> Option<Hit<'a>> {
    let named = matches!(c.key(at), "pound" | "pounds" | "livre" | "livres");
    // Half a pound is no money, 2.5 "livres" are no books.
    let part = term.numeral.form == Form::Fraction || !english(c) && !term.first().is_integer();
    let of = english(c) && matches!(c.near(at, at + 1), "of" | "overweight");
    if !named || term.is_one() || !(part || of || sentence_has(c, at, "weight")) {
        return None;
    }
    c.hits_of(at, Pack::Currency).find(|h| h.record.id() == "pound").copied()
}

/// The second side of an area told with one unit: the 20 of "30 feet by 20", the "six" of "neuf mètres sur six".
pub fn second_side(c: &Cursor, term: &Term) -> Option<Term> {
    let by = term.from.checked_sub(1).filter(|b| c.same_sentence(*b, term.from))?;
    let year = c.is_digits(term.from) && c.key(term.from).len() == 4;
    if !matches!(c.key(by), "by" | "sur") || year || term.is_one() || !ends(c, term.to) {
        return None;
    }
    let at = by.checked_sub(1).filter(|a| c.same_sentence(*a, by))?;
    let hit =
        c.hits(at).iter().find(|h| h.len == 1 && h.record.pack() == Pack::Unit && numeral::fits(c, at, h))?;
    let length = Unit::of(hit.record.id())?.dimension() == Unit::of("meter")?.dimension();
    let counted = at > 0 && (c.is_digits(at - 1) || c.hit(at - 1, Pack::Numeral).is_some());
    (length && counted).then(|| term.with(Measure::Unit(hit.record.id().to_owned()), term.to))
}

/// Whether no noun stands at `at`: "deux mètres dix", not "deux mètres dix personnes".
fn ends(c: &Cursor, at: usize) -> bool {
    !c.same_sentence(at - 1, at) || c.kind(at) != Some(TokenKind::Word) || c.hit(at, Pack::Stopword).is_some()
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
                ("It lies 12.5 km away.", "12.5 kilometer"),
                ("The floe measured 30 feet by 20 and broke.", "30 foot; 20 foot"),
                ("It was raised 3 feet by 9 men.", "3 foot ↑; 9 of men"),
                ("He is six foot six.", "78 inch"),
                ("A 6ft 4in man.", "76 inch"),
                ("The 6'2\" striker.", "74 inch"),
                ("7 feet and 10 inches.", "94 inch"),
                ("2 km and 1 metre.", "2001 meter"),
                ("The temperature hit 30C.", "30 celsius"),
                ("Scientists fear a rise of 1.5C.", "1.5 celsius ↑"),
                ("Warming must stay below 2C.", "2 celsius <"),
                ("It was 86F in Denver.", "86 fahrenheit"),
                ("The pressure was 3 bar.", "3 bar"),
                ("They drank in 3 bars.", "3 of bars"),
                ("It uses 10 litres of water a day.", "10 liter per day"),
                ("Seat 30C was free.", ""),
                ("It reached 30C (86F).", "30 celsius; 86 fahrenheit"),
                ("It was minus 5 degrees.", "-5 generic"),
                ("2 below zero.", "-2 generic"),
                ("Rotate 90 degrees.", "90 degree"),
                ("Half a mile away.", "0.5 mile"),
                ("60,000 square feet.", "60000 square-foot"),
                ("It flew at 500 mph.", "500 mile-per-hour"),
                ("He ran the 100m hurdles.", "100 meter"),
                ("There were 3m people.", "3000000 of people"),
                ("The baby weighed six pounds.", "6 pound"),
                ("20 (kg) or 30 [kg].", "20 kilogram; 30 kilogram"),
                ("The 9m wall.", "9 meter"),
                ("She weighs 12st 4lb.", "172 pound"),
                ("She weighs 12 st 4 lb.", "172 pound"),
                ("It fell to -5C overnight.", "-5 celsius"),
                ("A 1.5m-strong crowd.", "1500000 of crowd"),
                ("It turns at 1,200 rpm.", "1200 revolution-per-minute"),
                ("Use 420 parts per million.", "420 part-per-1e6"),
                ("It pumps 500,000 barrels a day.", "500000 barrel per day"),
                ("It pumped 500,000 barrels a day earlier.", "500000 barrel; duration"),
                ("scp173m", ""),
                ("A Boeing 777F.", ""),
                ("5 in London died.", "5"),
                ("A five-in-one vaccine and a 2-in-1 tablet.", "5 label; 2 label"),
                ("10kph, 10kmph.", "10 kilometer-per-hour; 10 kilometer-per-hour"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Il mesure 1 m 80.", "1.8 meter"),
                ("La plaque mesurait neuf mètres sur six et flottait.", "9 meter; 6 meter"),
                ("Il mesure 1m98.", "1.98 meter"),
                ("Il fera 35 degrés.", "35 generic"),
                ("Un parc de 660 mètres carrés.", "660 square-meter"),
                ("Il pèse 2,5 livres.", "2.5 pound"),
                ("Le vent souffle à 110 km/h.", "110 kilometer-per-hour"),
                ("Un demi-litre de lait.", "0.5 liter"),
                ("Un mur de trois mètres et demi.", "3.5 meter"),
                ("Entre 3,5 et 12 cm de neige.", "3.5-12 centimeter"),
                ("À 385 milles d'ici.", "385 mile"),
                ("Il fait moins 10 degrés.", "-10 generic"),
                ("10 degrés sous zéro.", "-10 generic"),
                ("Des câbles de 500 kV.", "500 kilovolt"),
                ("Une surface de 190 km2.", "190 square-kilometer"),
                ("7,2 milliards de mètres cubes.", "7200000000 cubic-meter"),
                ("Un mètre plus loin, il tombe.", ""),
                ("Il mesure un mètre quatre-vingts.", "1.8 meter"),
            ],
        );
    }
}
