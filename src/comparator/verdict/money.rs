//! Amounts of money.

use super::amount::{Match, compare};
use super::{Conflict, Judgement, amounts};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Currency};
use crate::normalizer::decimal::Decimal;
use crate::normalizer::money::{self, in_coins, in_whole, may_be_called};

/// Compares two amounts of money, coins as so many hundredths: 99 cents are $0.99, 50p are £0.50.
pub fn judge(a: (Amount, &Currency), b: (Amount, &Currency)) -> Judgement {
    let (x, y) = (in_whole(a.0, a.1), in_whole(b.0, b.1));
    let one = may_be_one(a.1, b.1);
    if in_coins(a.1) != in_coins(b.1) {
        return in_coins_or_whole((x, a.1), (y, b.1), one);
    }
    let figures = amounts(x, y, Rule::MoneyAmount, Rule::NumberDigits);
    if one {
        // "$16,000" beside « 21 000 $ CA »: the one names no country, the other may be its conversion.
        let converted = is_unnamed(a.1, b.1) && !figures.agrees() && near(x, y);
        return if converted { Judgement::equivalent(Why::Converted) } else { figures };
    }
    other_currency(compare(x, y))
}

/// Compares an amount in coins with one that is not.
fn in_coins_or_whole(a: (Amount, &Currency), b: (Amount, &Currency), one: bool) -> Judgement {
    match compare(a.0, b.0) {
        Match::Same if one => Judgement::equivalent(Why::Converted),
        same @ Match::Same => other_currency(same),
        // "20 cents", « 20 euros »
        _ if compare(coins(a.0, a.1), coins(b.0, b.1)) == Match::Same => other_currency(Match::Same),
        _ if one => amounts(a.0, b.0, Rule::MoneyAmount, Rule::NumberDigits),
        other => other_currency(other),
    }
}

/// An amount in coins as so many of them.
fn coins(whole: Amount, currency: &Currency) -> Amount {
    if in_coins(currency) { whole.map(|d| d.scaled(2)) } else { whole }
}

/// Amounts in currencies that cannot be one.
fn other_currency(figures: Match) -> Judgement {
    match figures {
        Match::Same | Match::OtherReading => {
            Conflict::judged(Rule::MoneyCurrency, Why::CurrencyKeptAmount, 0.9)
        }
        // Another figure in another currency: most often a conversion.
        _ => Conflict::judged(Rule::MoneyCurrency, Why::WrongConversion, 0.2),
    }
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
    let cents = coins(in_whole(Amount::One(money), currency), currency).first();
    coin == "cent"
        && hundreds < Decimal::int(1000)
        && hundreds.reduced().exponent() == 2
        && cents.scaled(2) == hundreds
}

/// Whether two currencies may be the same, as far as the texts settle them.
pub fn may_be_one(a: &Currency, b: &Currency) -> bool {
    match (a, b) {
        (Currency::Iso(a), Currency::Iso(b)) => a == b,
        (Currency::Open(a), Currency::Open(b)) => money::may_be_one(a, b),
        (Currency::Iso(code), Currency::Open(name)) | (Currency::Open(name), Currency::Iso(code)) => {
            may_be_called(code, name)
        }
        // What one article takes "dollar" for is its own guess: the other may know better.
        (Currency::Settled { open, .. }, Currency::Settled { open: other, .. }) => {
            money::may_be_one(open, other)
        }
        (Currency::Settled { open, .. }, Currency::Open(name))
        | (Currency::Open(name), Currency::Settled { open, .. }) => money::may_be_one(open, name),
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
            ("The ticket costs 50 cents.", "Le billet coûte 50 centimes.", ""),
            ("The ticket costs 90 cents.", "Le billet coûte 90 centimes d'euro.", ""),
            (
                "The ticket costs 50 cents.",
                "Le billet coûte 60 centimes.",
                "money/amount 50 cents | 60 centimes",
            ),
            (
                "The ticket costs 20 euros more in Graz.",
                "Le billet coûte 20 centimes de plus à Graz.",
                "money/currency 20 euros | 20 centimes",
            ),
            (
                "The ticket costs 50 cents.",
                "Le billet coûte 50 kopecks.",
                "money/currency 50 cents | 50 kopecks",
            ),
            (
                "The bus costs 2.40 euros in Graz, and children pay 20 cents.",
                "Le bus coûte 2,40 euros à Graz, et les enfants paient 20 euros.",
                "money/currency 20 cents | 20 euros",
            ),
            (
                "The ticket rose by 20 cents to 2.40 euros in Graz.",
                "Le billet a augmenté de 20 centimes, à 2,40 euros, à Graz.",
                "",
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
