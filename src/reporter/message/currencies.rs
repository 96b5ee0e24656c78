//! French names of currencies; English uses their codes.

use crate::article::Language;
use crate::normalizer::decimal::Decimal;

/// The name of the currency of an ISO 4217 code, as it is written after `count`; `None` if the code is clearer.
pub fn name(code: &str, count: Decimal, ui: Language) -> Option<&'static str> {
    if ui == Language::En {
        return None;
    }
    let [one, many] = match code {
        "AUD" => ["dollar australien", "dollars australiens"],
        "BRL" => ["réal brésilien", "réals brésiliens"],
        "CAD" => ["dollar canadien", "dollars canadiens"],
        "CHF" => ["franc suisse", "francs suisses"],
        "CNY" => ["yuan", "yuans"],
        "DEM" => ["mark allemand", "marks allemands"],
        "DKK" => ["couronne danoise", "couronnes danoises"],
        "DZD" => ["dinar algérien", "dinars algériens"],
        "EUR" => ["euro", "euros"],
        "FRF" => ["franc français", "francs français"],
        "GBP" => ["livre sterling", "livres sterling"],
        "HKD" => ["dollar de Hong Kong", "dollars de Hong Kong"],
        "INR" => ["roupie indienne", "roupies indiennes"],
        "JPY" => ["yen", "yens"],
        "KRW" => ["won sud-coréen", "wons sud-coréens"],
        "MAD" => ["dirham marocain", "dirhams marocains"],
        "MXN" => ["peso mexicain", "pesos mexicains"],
        "NOK" => ["couronne norvégienne", "couronnes norvégiennes"],
        "NZD" => ["dollar néo-zélandais", "dollars néo-zélandais"],
        "PLN" => ["zloty", "zlotys"],
        "RUB" => ["rouble", "roubles"],
        "SEK" => ["couronne suédoise", "couronnes suédoises"],
        "TND" => ["dinar tunisien", "dinars tunisiens"],
        "TRY" => ["livre turque", "livres turques"],
        "UAH" => ["hryvnia", "hryvnias"],
        "USD" => ["dollar américain", "dollars américains"],
        "ZAR" => ["rand", "rands"],
        _ => return None,
    };
    Some(if count.abs() < Decimal::int(2) { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Fr};

    #[test]
    fn names_agree_with_their_figures() {
        for (code, count, shown) in [
            ("EUR", 12, Some("euros")),
            ("GBP", 1, Some("livre sterling")),
            ("USD", 1_500_000, Some("dollars américains")),
            ("ISK", 12, None),
        ] {
            assert_eq!(name(code, Decimal::int(count), Fr), shown);
            assert_eq!(name(code, Decimal::int(count), En), None);
        }
    }
}
