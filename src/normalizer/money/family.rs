//! Names that several currencies share, and their coins: a "dollar" may be any country's, a "cent" a hundredth of many.

use crate::normalizer::claim::{Amount, Currency};
use crate::rules::{Pack, Rules};
use std::collections::HashMap;
use std::sync::OnceLock;

/// What the entries of `rules/money` say of names and coins.
struct Families {
    /// The open names of each currency: `CAD` is a dollar.
    names: HashMap<&'static str, &'static str>,
    /// The currencies of each coin, by code or open name: a cent is of a dollar or a euro.
    coins: HashMap<&'static str, &'static str>,
}

fn families() -> &'static Families {
    static FAMILIES: OnceLock<Families> = OnceLock::new();
    FAMILIES.get_or_init(|| {
        // The entries of the shipped rules live as long as the program.
        static RULES: OnceLock<Rules> = OnceLock::new();
        let rules = RULES.get_or_init(Rules::shipped);
        let of = |coin: bool| {
            let entries = rules.entries(Pack::Currency).filter(move |r| (r.tag() == "minor") == coin);
            entries.filter_map(|r| Some((r.id(), r.attribute("family")?))).collect()
        };
        Families { names: of(false), coins: of(true) }
    })
}

fn lists(names: Option<&&str>, name: &str) -> bool {
    names.is_some_and(|names| names.split(' ').any(|n| n == name))
}

/// Whether the currency of ISO 4217 code `iso` may go by the open name `name` ("dollar", "pound"), by the `family` of
/// its entry in `rules/money`, or has the coin of that name.
pub fn may_be_called(iso: &str, name: &str) -> bool {
    let known = families();
    lists(known.names.get(iso), name)
        || known
            .coins
            .get(name)
            .is_some_and(|of| of.split(' ').any(|whole| whole == iso || lists(known.names.get(iso), whole)))
}

/// Whether `name` is that of a coin.
pub(super) fn is_coin(name: &str) -> bool {
    families().coins.contains_key(name)
}

/// The only currency that has the coin `name`; `None` of a coin of several, and of what is no coin.
pub(super) fn only_of(name: &str) -> Option<&'static str> {
    families().coins.get(name).copied().filter(|of| of.len() == 3)
}

/// Whether two open names may be told of one currency: the same name, a coin and what it is a hundredth of ("cent",
/// "dollar"), or coins of one currency ("cent", "centime").
pub fn may_be_one(a: &str, b: &str) -> bool {
    let Families { names, coins } = families();
    let called = |whole: &str, name: &str| whole == name || lists(names.get(whole), name);
    let of = |coin: &str, name: &str| {
        coins
            .get(coin)
            .is_some_and(|of| of.split(' ').any(|whole| called(whole, name) || called(name, whole)))
    };
    let shared = || coins.get(b).is_some_and(|whole| whole.split(' ').any(|whole| of(a, whole)));
    a == b || of(a, b) || of(b, a) || shared()
}

/// Whether an amount of this currency is told in its coins, settled or not.
pub fn in_coins(currency: &Currency) -> bool {
    match currency {
        Currency::Iso(_) => false,
        Currency::Open(name) | Currency::Settled { open: name, .. } => is_coin(name),
    }
}

/// The amount in whole units of its currency: coins that nothing settles are told as so many coins, 50 cents as 0.50.
pub fn in_whole(amount: Amount, currency: &Currency) -> Amount {
    match currency {
        Currency::Open(name) if is_coin(name) => amount.map(|d| d.scaled(-2)),
        _ => amount,
    }
}

#[cfg(test)]
mod tests {
    use super::{may_be_called, may_be_one};

    #[test]
    fn families() {
        for (iso, name, expected) in [
            ("CAD", "dollar", true),
            ("GBP", "dollar", false),
            ("GBP", "pound", true),
            ("EGP", "pound", true),
            ("XOF", "franc", true),
            ("MAD", "dollar", false),
            ("MAD", "dirham", true),
            ("QAR", "rial", true),
            ("EUR", "cent", true),
            ("AUD", "cent", true),
            ("CHF", "centime", true),
            ("GBP", "penny", true),
            ("GBP", "cent", false),
            ("EUR", "kopeck", false),
            ("EUR", "penny", false),
            ("EUR", "franc", false),
        ] {
            assert_eq!(may_be_called(iso, name), expected, "{iso} {name}");
        }
    }

    #[test]
    fn coins() {
        for (a, b, expected) in [
            ("cent", "centime", true),
            ("cent", "dollar", true),
            ("pound", "penny", true),
            ("rappen", "centime", true),
            ("us-cent", "cent", true),
            ("us-cent", "dollar", true),
            ("us-cent", "euro-cent", false),
            ("penny", "centime", false),
            ("kopeck", "cent", false),
            ("pound", "cent", false),
            ("dollar", "franc", false),
        ] {
            assert_eq!(may_be_one(a, b), expected, "{a} {b}");
        }
    }
}
