//! Amounts of money.

use super::amount::{Match, compare};
use super::{Conflict, Judgement, amounts};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Currency};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::money::may_be_called;

/// Compares two amounts of money.
pub fn judge(a: (Amount, &Currency), b: (Amount, &Currency)) -> Judgement {
    if in_coins(a, b) || in_coins(b, a) {
        return Judgement::equivalent(Why::Converted);
    }
    let figures = amounts(a.0, b.0, Rule::MoneyAmount, Rule::NumberDigits);
    if may_be_one(a.1, b.1) {
        // "$16,000" beside « 21 000 $ CA »: the one names no country, the other may be its conversion.
        let converted = is_unnamed(a.1, b.1) && !figures.agrees() && near(a.0, b.0);
        return if converted { Judgement::equivalent(Why::Converted) } else { figures };
    }
    match compare(a.0, b.0) {
        Match::Same | Match::OtherReading => {
            Conflict::judged(Rule::MoneyCurrency, Why::CurrencyKeptAmount, 0.9)
        }
        // Another figure in another currency: most often a conversion.
        _ => Conflict::judged(Rule::MoneyCurrency, Why::WrongConversion, 0.2),
    }
}

/// Whether so many coins of one side are the amount of the other: 99 cents and $0.99, 50p and £0.50.
fn in_coins(coins: (Amount, &Currency), whole: (Amount, &Currency)) -> bool {
    let (Currency::Open(coin) | Currency::Settled { open: coin, .. }) = coins.1 else { return false };
    let of = match coin.as_str() {
        "penny" => is_pound(whole.1),
        "cent" | "centime" => !is_pound(whole.1) && *whole.1 != *coins.1,
        _ => return false,
    };
    of && compare(coins.0.map(|d| d.scaled(-2)), whole.0) == Match::Same
}

/// Whether one side names another country's dollar than the one that goes by "$" alone most often, and the other none.
fn is_unnamed(a: &Currency, b: &Currency) -> bool {
    match (a, b) {
        (Currency::Iso(code), Currency::Open(open)) | (Currency::Open(open), Currency::Iso(code)) => {
            open == "dollar" && code != "USD"
        }
        (Currency::Iso(code), Currency::Settled { open, iso })
        | (Currency::Settled { open, iso }, Currency::Iso(code)) => {
            open == "dollar" && code != "USD" && code != iso
        }
        _ => false,
    }
}

/// Whether one amount may be the other at the rate of two dollars that newspapers convert.
fn near(a: Amount, b: Amount) -> bool {
    let (a, b) = (a.first().to_f64(), b.first().to_f64());
    a > 0.0 && b > 0.0 && (0.5..=2.0).contains(&(a / b))
}

/// Whether the currency may be told as "pounds".
pub fn is_pound(currency: &Currency) -> bool {
    match currency {
        Currency::Iso(code) => code == "GBP",
        Currency::Open(name) | Currency::Settled { open: name, .. } => name == "pound",
    }
}

/// Whether so many hundreds of something may be a sum in cents: « quatre cents ».
pub fn is_in_cents(money: Decimal, currency: &Currency, hundreds: Decimal) -> bool {
    let (Currency::Open(coin) | Currency::Settled { open: coin, .. }) = currency else { return false };
    coin == "cent"
        && hundreds < Decimal::int(1000)
        && hundreds.reduced().exponent() == 2
        && money.scaled(2) == hundreds
}

/// Whether two currencies may be the same, as far as the texts settle them.
pub fn may_be_one(a: &Currency, b: &Currency) -> bool {
    match (a, b) {
        (Currency::Iso(a), Currency::Iso(b)) => a == b,
        (Currency::Open(a), Currency::Open(b)) => a == b,
        (Currency::Iso(code), Currency::Open(name)) | (Currency::Open(name), Currency::Iso(code)) => {
            may_be_called(code, name)
        }
        // What one article takes "dollar" for is its own guess: the other may know better.
        (Currency::Settled { open, .. }, Currency::Settled { open: other, .. }) => open == other,
        (Currency::Settled { open, .. }, Currency::Open(name))
        | (Currency::Open(name), Currency::Settled { open, .. }) => open == name,
        (Currency::Settled { open, iso }, Currency::Iso(code))
        | (Currency::Iso(code), Currency::Settled { open, iso }) => iso == code || may_be_called(code, open),
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn a_dollar_converted_is_no_other_amount() {
        check(&[
            (
                "He was released on bail of 500,000 Taiwan dollars ($16,000) last night.",
                "Il a été remis en liberté hier soir moyennant une caution de 500 000 dollars taïwanais (environ 21 000 $ CA).",
                "",
            ),
            (
                "A return ticket to Nashville costs $310 in winter.",
                "L’aller-retour pour Nashville coûte 410 $ CA en hiver.",
                "",
            ),
            (
                "The old bridge will be repaired for $4.6 million.",
                "Le vieux pont sera réparé pour 6,1 millions de dollars canadiens.",
                "",
            ),
            (
                "A return ticket to Nashville costs $310 in winter.",
                "L’aller-retour pour Nashville coûte 340 $ US en hiver.",
                "money/amount $310 | 340 $ US",
            ),
            (
                "A return ticket to Nashville costs C$310 in winter.",
                "L’aller-retour pour Nashville coûte 410 $ CA en hiver.",
                "money/amount C$310 | 410 $ CA",
            ),
            (
                "The cost has reached $4.3 billion ($4.9bn) so far this year.",
                "Le coût atteint 4,3 milliards d’euros (4,9 milliards de dollars américains) depuis le début de l’année.",
                "money/currency $4.3 billion | 4,3 milliards d’euros",
            ),
            (
                "The cost has reached €4.3 billion ($4.9bn) so far this year.",
                "Le coût atteint 4,3 milliards d’euros (4,7 milliards de dollars américains) depuis le début de l’année.",
                "money/amount $4.9bn | 4,7 milliards de dollars américains",
            ),
            ("A stamp costs $0.99 at the counter.", "Un timbre coûte 99 cents au guichet.", ""),
            (
                "A stamp costs 50p at the counter in London.",
                "Un timbre coûte 0,50 livre au guichet à Londres.",
                "",
            ),
            (
                "The sum came to seven pounds, four shillings and sixpence in the end.",
                "La somme était finalement de sept livres, quatre shillings et six pence.",
                "",
            ),
        ]);
    }
}
