//! Names of the kinds of claims and of the families of rules; output for programs uses their codes.

use super::clause::{Words, w};
use crate::normalizer::claim::Kind;

/// The name of this kind of claim.
pub fn kind(kind: Kind) -> Words {
    match kind {
        Kind::Number => w("number", "nombre"),
        Kind::Ordinal => w("rank", "rang"),
        Kind::Percent => w("percentage", "pourcentage"),
        Kind::Money => w("amount of money", "montant"),
        Kind::Quantity => w("measure", "mesure"),
        Kind::Age => w("age", "âge"),
        Kind::Date => w("date", "date"),
        Kind::Time => w("time", "heure"),
        Kind::Duration => w("length of time", "durée"),
        Kind::Score => w("result", "résultat"),
        Kind::Person => w("person", "personne"),
        Kind::Organization => w("organisation", "organisation"),
        Kind::Place => w("place", "lieu"),
        Kind::Name => w("name", "nom"),
        Kind::Title => w("function", "fonction"),
        Kind::Quote => w("quote", "citation"),
    }
}

/// The name of the findings of a family of rules; `None` for an unknown family.
pub fn family(code: &str) -> Option<Words> {
    Some(match code {
        "age" => w("ages", "âges"),
        "claim" => w("facts missing or added", "faits absents ou ajoutés"),
        "date" => w("dates", "dates"),
        "duration" => w("lengths of time", "durées"),
        "inside" => w("inside one version", "au sein d’une version"),
        "money" => w("money", "montants"),
        "name" => w("names", "noms"),
        "number" => w("figures", "chiffres"),
        "ordinal" => w("ranks", "rangs"),
        "organization" => w("organisations", "organisations"),
        "passage" => w("passages missing or added", "passages absents ou ajoutés"),
        "percent" => w("percentages", "pourcentages"),
        "person" => w("people", "personnes"),
        "place" => w("places", "lieux"),
        "quantity" => w("measures", "mesures"),
        "quote" => w("quotes", "citations"),
        "revision" => w("updates", "mises à jour"),
        "score" => w("results", "résultats"),
        "text" => w("hidden characters", "caractères cachés"),
        "time" => w("times", "heures"),
        "title" => w("functions", "fonctions"),
        "wording" => w("wording", "termes"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparator::rule::Rule;

    #[test]
    fn every_family_has_a_name() {
        for rule in Rule::all() {
            assert!(family(rule.family()).is_some(), "{}", rule.code());
        }
    }
}
