//! Names that several currencies share: a "dollar" may be any country's.

use crate::rules::{Pack, Rules};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Whether the currency of ISO 4217 code `iso` may go by the open name `name` ("dollar", "pound"), by the `family` of
/// its entry in `rules/money`. A coin such as "cent" goes with any currency.
pub fn may_be_called(iso: &str, name: &str) -> bool {
    static FAMILIES: OnceLock<HashMap<&str, &str>> = OnceLock::new();
    let families = FAMILIES.get_or_init(|| {
        // The entries of the shipped rules live as long as the program.
        static RULES: OnceLock<Rules> = OnceLock::new();
        let rules = RULES.get_or_init(Rules::shipped);
        rules.entries(Pack::Currency).filter_map(|r| Some((r.id(), r.attribute("family")?))).collect()
    });
    is_coin(name) || families.get(iso).is_some_and(|names| names.split(' ').any(|n| n == name))
}

/// Whether `name` is that of a coin which many currencies have.
pub(super) fn is_coin(name: &str) -> bool {
    static COINS: OnceLock<Vec<String>> = OnceLock::new();
    let coins = COINS.get_or_init(|| {
        let rules = Rules::shipped();
        rules.entries(Pack::Currency).filter(|r| r.tag() == "minor").map(|r| r.id().to_owned()).collect()
    });
    coins.iter().any(|coin| coin == name)
}

#[cfg(test)]
mod tests {
    use super::may_be_called;

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
            ("EUR", "franc", false),
        ] {
            assert_eq!(may_be_called(iso, name), expected, "{iso} {name}");
        }
    }
}
