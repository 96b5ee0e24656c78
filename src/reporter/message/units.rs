//! Units in words.

use super::spoken::plural;
use crate::article::Language;
use crate::normalizer::decimal::Decimal;

/// The symbol of a CLDR unit if it has a familiar one, else its name after `count`; `None` if the article's own words
/// are clearer.
pub fn unit(id: &str, count: Decimal, ui: Language) -> Option<String> {
    if let Some(symbol) = symbol(id, ui) {
        return Some(symbol.to_owned());
    }
    let (en, fr) = match id {
        "barrel" => ("barrel", "baril"),
        "bushel" => ("bushel", "boisseau"),
        "carat" => ("carat", "carat"),
        "foodcalorie" => ("calorie", "calorie"),
        "furlong" => ("furlong", "furlong"),
        "gallon" => ("gallon", "gallon"),
        "joule" => ("joule", "joule"),
        "kelvin" => ("kelvin", "kelvin"),
        "knot" => ("knot", "nœud"),
        "light-year" => ("light year", "année-lumière"),
        "nautical-mile" => ("nautical mile", "mille marin"),
        "ounce-troy" => ("troy ounce", "once troy"),
        "parsec" => ("parsec", "parsec"),
        "pint" => ("pint", "pinte"),
        "pixel" => ("pixel", "pixel"),
        "ton" => ("ton", "tonne courte"),
        _ => return None,
    };
    Some(match (ui, fr.split_once([' ', '-'])) {
        (Language::En, _) => plural(count, en, ui),
        // « Boisseaux »; of two words the first takes the plural mark, and so does an adjective: « milles marins ».
        (Language::Fr, _) if fr.ends_with("eau") && plural(count, fr, ui) != fr => format!("{fr}x"),
        (Language::Fr, Some((first, second))) => {
            let gap = if fr.contains('-') { '-' } else { ' ' };
            let second = match second {
                "marin" | "courte" => plural(count, second, ui),
                // « Années-lumière », « onces troy ».
                other => other.to_owned(),
            };
            format!("{}{gap}{second}", plural(count, first, ui))
        }
        (Language::Fr, None) => plural(count, fr, ui),
    })
}

fn symbol(id: &str, ui: Language) -> Option<&'static str> {
    Some(match id {
        "millimeter" => "mm",
        "centimeter" => "cm",
        "meter" => "m",
        "kilometer" => "km",
        "micrometer" => "µm",
        "nanometer" => "nm",
        "inch" => "in",
        "foot" => "ft",
        "yard" => "yd",
        "mile" => "mi",
        "milligram" => "mg",
        "microgram" => "µg",
        "gram" => "g",
        "kilogram" => "kg",
        "tonne" | "metric-ton" => "t",
        "pound" => "lb",
        "ounce" => "oz",
        "liter" => "l",
        "milliliter" => "ml",
        "centiliter" => "cl",
        "deciliter" => "dl",
        "hectoliter" => "hl",
        "hectare" => "ha",
        "acre" => "ac",
        "square-millimeter" => "mm²",
        "square-centimeter" => "cm²",
        "square-meter" => "m²",
        "square-kilometer" => "km²",
        "square-mile" => "sq mi",
        "square-foot" => "sq ft",
        "cubic-centimeter" => "cm³",
        "cubic-meter" => "m³",
        "cubic-kilometer" => "km³",
        "celsius" => "°C",
        "fahrenheit" => "°F",
        "generic" => "°",
        "kilometer-per-hour" => "km/h",
        "mile-per-hour" => "mph",
        "meter-per-second" => "m/s",
        "watt" => "W",
        "kilowatt" => "kW",
        "megawatt" => "MW",
        "gigawatt" => "GW",
        "terawatt" => "TW",
        "kilowatt-hour" => "kWh",
        "megawatt-hour" => "MWh",
        "gigawatt-hour" => "GWh",
        "terawatt-hour" => "TWh",
        "kilojoule" => "kJ",
        "megajoule" => "MJ",
        "kilocalorie" => "kcal",
        "hectopascal" => "hPa",
        "kilopascal" => "kPa",
        "millibar" => "mbar",
        "hertz" => "Hz",
        "kilohertz" => "kHz",
        "megahertz" => "MHz",
        "gigahertz" => "GHz",
        "volt" => "V",
        "kilovolt" => "kV",
        "decibel" => "dB",
        "part-per-1e6" => "ppm",
        "gram-per-kilometer" => "g/km",
        "milligram-per-liter" => "mg/l",
        "kilobyte" if ui == Language::Fr => "ko",
        "megabyte" if ui == Language::Fr => "Mo",
        "gigabyte" if ui == Language::Fr => "Go",
        "terabyte" if ui == Language::Fr => "To",
        "kilobyte" => "kB",
        "megabyte" => "MB",
        "gigabyte" => "GB",
        "terabyte" => "TB",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_agree_with_their_figures() {
        for (id, count, en, fr) in [
            ("barrel", 300, "barrels", "barils"),
            ("barrel", 1, "barrel", "baril"),
            ("bushel", 40, "bushels", "boisseaux"),
            ("light-year", 40, "light years", "années-lumière"),
            ("nautical-mile", 12, "nautical miles", "milles marins"),
            ("ton", 2, "tons", "tonnes courtes"),
            ("ounce-troy", 2, "troy ounces", "onces troy"),
            ("megabyte", 5, "MB", "Mo"),
        ] {
            let shown = [Language::En, Language::Fr].map(|ui| unit(id, Decimal::int(count), ui).unwrap());
            assert_eq!(shown, [en, fr]);
        }
        assert_eq!(unit("radian", Decimal::ONE, Language::En), None);
    }
}
