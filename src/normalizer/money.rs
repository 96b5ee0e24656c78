//! Money: signs and codes before or after the figure, names after it, coins, and which dollar is meant.

mod coins;
mod family;
mod settle;

pub use coins::compound;
pub use family::{in_coins, in_whole, may_be_called, may_be_one};
pub use settle::{settle, understood};

use crate::normalizer::claim::Currency;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::numeral::{self, Form, Numeral};
use crate::normalizer::rate;
use crate::normalizer::term::{Measure, Term, english, sentence_has, short_sentence};
use crate::rules::tokenize::{Shape, TokenKind};
use crate::rules::{Hit, Pack};

/// The currency or coin of an entry.
fn measure(hit: &Hit) -> Measure {
    let id = hit.record.id().to_owned();
    if hit.record.tag() == "minor" {
        return Measure::Coin(id);
    }
    let iso = id.len() == 3 && id.bytes().all(|b| b.is_ascii_uppercase());
    Measure::Money(if iso { Currency::Iso(id) } else { Currency::Open(id) })
}

/// The currency that a word at `at` names, and of how many tokens: the pounds of "millions of pounds".
pub fn named_at(c: &Cursor, at: usize) -> Option<(Currency, usize)> {
    let word = c.kind(at) == Some(TokenKind::Word) && c.key(at).len() > 3;
    let hits = c.hits(at).iter().filter(|h| word && h.record.pack() == Pack::Currency);
    hits.max_by_key(|h| h.len).and_then(|hit| match measure(hit) {
        Measure::Money(currency) => Some((currency, hit.len)),
        _ => None,
    })
}

/// "$3.5 million", "US$ 4", "EUR 20", "£-5", "malaysian ringgit 42", "75 USD million" seen from its code.
pub fn prefixed(c: &Cursor, at: usize, until_and: bool) -> Option<Term> {
    let minus = usize::from(is_minus(c, at));
    let start = at + minus;
    let hit = c.hits_of(start, Pack::Currency).find(|h| may_lead(c, start, h))?;
    let number_at = start + hit.len;
    if !c.same_sentence(at, number_at) {
        return None;
    }
    let number = if until_and { numeral::read_until_and(c, number_at) } else { numeral::read(c, number_at) }?;
    if number.form == Form::One || number.words && c.kind(start) != Some(TokenKind::Sign) {
        return None;
    }
    let amount = if minus > 0 { number.amount.map(|d| -d) } else { number.amount };
    let mut to = number_at + number.len;
    let mut measure = measure(hit);
    // "$75 USD", "$5 CA"; "$75 dollars"
    if let Some(next) = c.hits_of(to, Pack::Currency).find(|h| numeral::fits(c, to, h)) {
        let code = next.record.tag() == "iso" && c.shape(to) == Shape::Upper;
        let same = Measure::Money(Currency::Open(next.record.id().to_owned())) == measure
            && c.kind(to) == Some(TokenKind::Word);
        if (code || same) && !c.glued(to + next.len) && c.same_sentence(at, to) {
            if code {
                measure = self::measure(next);
            }
            to += next.len;
        }
    }
    let term = Term { from: at, to, numeral: number, amount, measure, prefixed: true };
    // "$20 and 43 cents"
    Some(compound(c, &term).unwrap_or(term))
}

/// Whether a sign or word before a currency takes from nothing: "-£5", "stood at minus £3m", not "the fee minus £3m".
fn is_minus(c: &Cursor, at: usize) -> bool {
    let sign = || matches!(c.key(at), "-" | "\u{2212}") && c.glued(at + 1) && !c.glued(at);
    let word = || english(c) && matches!(c.key(at), "minus" | "negative") && c.same_sentence(at, at + 1);
    let opens = || c.starts_sentence(at) || c.hit(at - 1, Pack::Stopword).is_some();
    sign() || word() && opens()
}

/// Whether a currency form stands before figures: signs and codes do, names only with their country.
fn may_lead(c: &Cursor, at: usize, hit: &Hit) -> bool {
    let leads = !matches!(hit.record.tag(), "minor" | "shy" | "code");
    // "R300 million" are rands, "R8" a car; "Y500m" are yen.
    if matches!(c.key(at), "r" | "y") && hit.len == 1 {
        return english(c)
            && c.shape(at) != Shape::Lower
            && c.glued(at + 1)
            && numeral::read(c, at + 1)
                .is_some_and(|n| n.scale >= 6 || n.value() >= Decimal::int(1000) && n.len > 1);
    }
    if !leads || !numeral::fits(c, at, hit) || !lettered_sign(c, at, hit) {
        return false;
    }
    let sign =
        (at..at + hit.len).any(|k| c.kind(k) == Some(TokenKind::Sign) && c.key(k) != "-" && c.key(k) != ".");
    let code = hit.len == 1 && c.key(at).len() <= 3 && c.shape(at) == Shape::Upper;
    let point = c.key(at + hit.len - 1) == ".";
    // "Rs 20", "Rp 500"
    let short = hit.len == 1
        && c.key(at).len() == 2
        && (c.shape(at) == Shape::Capital || c.key(at) == "kr" && !c.glued(at + 1))
        || hit.len == 1 && c.key(at) == "sfr";
    sign || code || point || short || hit.len > 1 && english(c)
}

/// "A$5" is Australian and "a $5 fine" is not, nor is "5 $ au total": one or two letters beside a sign are in capitals,
/// and glued where they stand first. A text that spaces its signs ("c $ 5 million") can only mean Canada's.
fn lettered_sign(c: &Cursor, at: usize, hit: &Hit) -> bool {
    let end = at + hit.len;
    let sign = |k: usize| c.kind(k) == Some(TokenKind::Sign) && c.key(k) != ".";
    if hit.len < 2 || !(at..end).any(sign) {
        return true;
    }
    (at..end).all(|k| {
        let letters = c.kind(k) == Some(TokenKind::Word) && c.key(k).len() <= 2;
        let first = k == at && (c.shape(k) == Shape::Lower || !c.glued(k + 1));
        let lower = c.shape(k) == Shape::Lower;
        !letters || matches!(c.key(k), "c" | "us") && k == at || !(first || lower)
    })
}

/// "a dollar", "a US$4.7 billion" is another matter.
pub fn unnumbered(c: &Cursor, at: usize) -> Option<Term> {
    if !(english(c) && c.key(at) == "a") {
        return None;
    }
    let hit =
        c.hits_of(at + 1, Pack::Currency).find(|h| matches!(h.record.tag(), "open" | "iso" | "minor"))?;
    let to = at + 1 + hit.len;
    // "a dollar-denominated bond", "a euro area country", "a penny saved"
    let ends = !c.same_sentence(at, to)
        || c.kind(to) == Some(TokenKind::Sign) && !c.glued(to + 1)
        || matches!(c.key(to), "a" | "an" | "per" | "each" | "or");
    let word = c.kind(at + 1) == Some(TokenKind::Word) && c.key(at + 1).len() > 3;
    if !ends || !word || !c.same_sentence(at, at + 1) {
        return None;
    }
    let amount = crate::normalizer::claim::Amount::One(Decimal::ONE);
    let numeral = Numeral { len: 1, amount, words: true, form: Form::One, scale: 0, negative: false };
    Some(Term { from: at, to, numeral, amount, measure: measure(hit), prefixed: false })
}

/// The figure with the currency at `at`: "3 euros", "10 $", "5 M€", "75 USD million", "13p".
pub fn suffix(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    let hit = c
        .hits_of(at, Pack::Currency)
        .find(|h| numeral::fits(c, at, h) && may_follow(c, term, at, h))
        .copied();
    let Some(hit) = hit else { return in_millions(c, term, at).or_else(|| of_country(c, term, at)) };
    let to = at + hit.len;
    let mut out = term.with(measure(&hit), to);
    // "75 USD million"
    if term.numeral.scale == 0
        && let Some(scale) = millions_after(c, term.from, to)
    {
        out.amount = out.amount.map(|d| d.scaled(scale.1));
        out.to += scale.0;
    }
    Some(out)
}

fn millions_after(c: &Cursor, from: usize, at: usize) -> Option<(usize, i32)> {
    let hit = c.hit(at, Pack::Scale).filter(|h| h.record.tag() == "word" && c.same_sentence(from, at))?;
    let power = i32::try_from(hit.record.value()?.to_i64()?).ok()?;
    Some((hit.len, power))
}

/// "10 Spanish pesetas": a country before a currency that is its own.
fn of_country(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    let adjective = english(c)
        && c.kind(at) == Some(TokenKind::Word)
        && (c.shape(at) != Shape::Lower || c.hit(at, Pack::Name).is_some());
    let hit = c.hits_of(at + 1, Pack::Currency).find(|h| h.record.tag() == "iso")?;
    let named =
        c.kind(at + 1) == Some(TokenKind::Word) && c.key(at + 1).len() > 3 && c.same_sentence(at, at + 1);
    (adjective && named && !term.is_one()).then(|| term.with(measure(hit), at + 1 + hit.len))
}

/// "48.5 MGBP", "3 kUSD"
fn in_millions(c: &Cursor, term: &Term, at: usize) -> Option<Term> {
    if c.kind(at) != Some(TokenKind::Word)
        || c.key(at).len() != 4
        || !c.key(at).is_ascii()
        || term.numeral.scale > 0
    {
        return None;
    }
    let text = c.text(at, at + 1);
    let power = match text.chars().next()? {
        'M' => 6,
        'k' | 'K' => 3,
        _ => return None,
    };
    let code = text.get(1..).filter(|t| t.bytes().all(|b| b.is_ascii_uppercase()))?;
    let mut hits = c.rules.find(c.language(), &code.to_lowercase());
    let hit = hits.find(|h| h.record.pack() == Pack::Currency && h.record.id() == code)?;
    Some(Term { amount: term.amount.map(|d| d.scaled(power)), ..term.with(measure(&hit), at + 1) })
}

/// Whether a currency form follows its figure here.
fn may_follow(c: &Cursor, term: &Term, at: usize, hit: &Hit) -> bool {
    let end = at + hit.len;
    if !lettered_sign(c, at, hit) {
        return false;
    }
    let sign = c.kind(at) == Some(TokenKind::Sign);
    // "3 USD50 cards", "10 $5": the sign belongs to what comes after it; but "3€50" is a price.
    if c.glued(end) && c.is_digits(end) {
        return sign && c.glued(at) && coins::is_price(c, end);
    }
    if sign && !c.glued(at) && term.to == at && c.is_digits(end) && english(c) && !short_sentence(c, at, 6) {
        return false;
    }
    let short = c.key(at).len() == 1 && c.kind(at) == Some(TokenKind::Word);
    match hit.record.tag() {
        // "13p", "43c"
        "minor" if short || c.key(at) == "ct" => {
            let joined = c.glued(end) && (c.kind(end) != Some(TokenKind::Sign) || c.glued(end + 1));
            c.glued(at) && !joined
        }
        "minor" if term.is_one() => !c.starts_sentence(term.from) || short_sentence(c, at, 4),
        "shy" => shy(c, term, at, hit),
        "code" => c.shape(at) == Shape::Upper,
        _ if term.is_one() => sign || hit.len > 1 || one_of_money(c, term, at, end),
        _ => true,
    }
}

/// "un euro", "one dollar"; but not "un euro fort", "une livre".
fn one_of_money(c: &Cursor, term: &Term, at: usize, end: usize) -> bool {
    english(c)
        || c.kind(end) != Some(TokenKind::Word)
        || matches!(
            c.key(end),
            "par" | "de" | "le" | "la" | "l'" | "pour" | "et" | "d'" | "supplémentaire" | "symbolique"
        )
        || short_sentence(c, at, 4)
        || c.key(term.from) == "une"
}

/// "pounds", "livres", "won", "crowns", "marks": ordinary words as well.
fn shy(c: &Cursor, term: &Term, at: usize, hit: &Hit) -> bool {
    let scale = term.numeral.scale >= 6;
    if term.numeral.form == Form::Order && !scale {
        return false;
    }
    match hit.record.id() {
        "pound" if english(c) => {
            // "six pounds of meat", "she lost 25 pounds in weight"
            let of = c.near(at, at + hit.len) == "of"
                || c.near(at, at + hit.len) == "per"
                || c.near(at, at + hit.len) == "overweight";
            let part = term.numeral.form == Form::Fraction;
            scale || !of && !part && !sentence_has(c, at, "weight")
        }
        // "500 livres par semaine" are no books.
        "pound" => {
            scale || sterling(c) || rate::after(c, at + hit.len).is_some() && term.first() >= Decimal::int(10)
        }
        _ => scale || term.first().abs() >= Decimal::int(100),
    }
}

/// Whether an article speaks of pounds as money: their sign, "sterling", or something British.
fn sterling(c: &Cursor) -> bool {
    let look = |k: usize| {
        matches!(
            c.key(k),
            "£" | "sterling"
                | "livre"
                | "gbp"
                | "londres"
                | "royaume"
                | "britannique"
                | "britanniques"
                | "angleterre"
                | "anglais"
                | "liban"
                | "égypte"
                | "égyptienne"
        ) && c.key(k) != "livre"
    };
    (0..c.len().min(3000)).any(look)
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
                ("It cost US$4.7 billion.", "4700000000 USD"),
                ("A $500 fine.", "500 open dollar"),
                ("C$5m and A$6m.", "5000000 CAD; 6000000 AUD"),
                ("The fund has £3bn.", "3000000000 open pound"),
                ("He paid 3 dollars 50 cents.", "3.5 open dollar"),
                ("He paid 15 dollars 50.", "15.5 open dollar"),
                ("It closed at 34 cents a share.", "34 open cent per share"),
                ("They lost 75 USD million.", "75000000 USD"),
                ("The price is 48.5 MGBP.", "48500000 GBP"),
                ("USD 200 and EUR125.", "200 USD; 125 EUR"),
                ("It costs ten pounds.", "10 open pound"),
                ("10 pounds of potatoes.", "10 pound"),
                ("Half a million euros.", "500000 EUR"),
                ("A £500-a-week job.", "500 open pound per week"),
                ("It cost 5,000 won.", "5000 KRW"),
                ("They won 5 medals.", "5 of medals"),
                ("All 70 of us.", "70"),
                ("$3-5 million was lost.", "3000000-5000000 open dollar"),
                ("Between $3m and $4m.", "3000000-4000000 open dollar"),
                ("From 10 to 20 dollars.", "10-20 open dollar"),
                ("Oil fell $2 to $70 a barrel.", "2 open dollar ↓; 70 open dollar per barrel"),
                ("10 Spanish pesetas.", "10 ESP"),
                ("A dollar a day.", "1 open dollar per day"),
                ("Four shillings and sixpence.", "4.06 open shilling"),
                ("Cut from 265p to 150p.", "265 open penny; 150 open penny"),
                ("It cost 99p.", "99 open penny"),
                ("They paid R300 million.", "300000000 ZAR"),
                ("The Audi R8 is fast.", ""),
                ("It lost Y500m.", "500000000 JPY"),
                ("The Y8 is fast.", ""),
                ("It costs kr 400.", "400 open crown"),
                ("One billion dollars.", "1000000000 open dollar"),
                ("10 turkish lira.", "10 TRY"),
                ("The balance was minus £3m.", "-3000000 open pound"),
                ("He kept the fee minus £3m.", "3000000 open pound"),
                ("It costs two pounds fifty.", "2.5 open pound"),
                ("It cost SFr20.", "20 CHF"),
                ("India found Rs 500 crore.", "5000000000 rupee=INR"),
                ("It costs 2 euros, or 20 cents a slice.", "2 EUR; 0.2 cent=EUR"),
                ("It costs 2 euros in Oslo, and $3 or 20 cents here.", "2 EUR; 3 open dollar; 20 open cent"),
                ("It costs 90 euro cents, not 3 kopecks.", "0.9 euro-cent=EUR; 3 open kopeck"),
                ("It costs £2, or 70 cents.", "2 open pound; 70 open cent"),
                ("They ask 40 US cents.", "0.4 us-cent=USD"),
                ("It costs 35 groszy.", "0.35 groszy=PLN"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Il a coûté 12,50 $ CA.", "12.5 CAD"),
                ("Une dette de 4 M€.", "4000000 EUR"),
                ("Une dette de 5 G$.", "5000000000 open dollar"),
                ("Un loyer de 500 livres par semaine.", "500 open pound per week"),
                ("Le fonds pèse 3 Mds€.", "3000000000 EUR"),
                ("Le milliard d’euros promis n’est pas venu.", "1000000000 EUR"),
                ("Il a rendu le million de dollars.", "1000000 open dollar"),
                ("Le million d’habitants est dépassé.", ""),
                ("3 millions de francs suisses.", "3000000 CHF"),
                ("Quatorze euros et trente-cinq cents.", "14.35 EUR"),
                ("Cinq cents euros, deux cents personnes.", "500 EUR; 200 of personnes"),
                ("Il gagne 10 euros 50.", "10.5 EUR"),
                ("À 71 fr. 25 à la Bourse suisse.", "71.25 CHF"),
                ("Le dividende est de 3 francs 40 par action.", "3.4 open franc per share"),
                ("Pour 10 euros 50 personnes mangent.", "10 EUR; 50 of personnes"),
                ("Un dividende de 18 dollars par action.", "18 open dollar per share"),
                ("Entre 3 et 4 millions d'euros.", "3000000-4000000 EUR"),
                ("Elle a lu 25 livres.", "25 of livres"),
                ("À Londres, elle a payé 25 livres.", "25 pound=GBP"),
                (
                    "Il a atteint 3,1 milliards d'euros, contre 2,2 milliards.",
                    "3100000000 EUR; 2200000000 EUR",
                ),
                (
                    "Il a atteint 3,1 milliards d'euros, soit 88 cents par action, contre 2,2 milliards.",
                    "3100000000 EUR; 0.88 cent=EUR per share; 2200000000 EUR",
                ),
                ("Jusqu'à 5 $ au total.", "5 open dollar ≤"),
                ("Un euro symbolique.", "1 EUR"),
                ("La finale de l'Euro 2024.", "2024 label"),
                ("Plus de 10 euros.", "10 EUR >"),
                ("Il a coûté 20 FS.", "20 CHF"),
                ("Il a coûté 3€50.", "3.5 EUR"),
                ("Il coûte 1,50 €, soit 20 centimes la part.", "1.5 EUR; 0.2 centime=EUR"),
                ("Il coûte 90 centimes d'euro.", "0.9 euro-cent=EUR"),
                ("Le prix passe de 90 centimes à 1,10 euro.", "0.9 centime=EUR; 1.1 EUR"),
                ("Il coûte 50 centimes.", "50 open centime"),
                ("Il touche 2 000 euros bruts mensuels.", "2000 EUR per month"),
                ("Un solde de moins 3 millions d'euros.", "-3000000 EUR"),
                ("Il coûte deux euros cinquante.", "2.5 EUR"),
                ("Il coûte 2 € 50.", "2.5 EUR"),
                ("Avec deux euros cinquante personnes mangent.", "2 EUR; 50 of personnes"),
            ],
        );
    }
}
