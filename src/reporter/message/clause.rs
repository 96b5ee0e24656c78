//! The catalogue of causes, in both languages. [`super::reason`] says why each matters.
//!
//! Blanks are in braces; a part in brackets is dropped if one of its blanks is unknown. French follows its own
//! typography: U+00A0 before a colon and inside guillemets, U+202F before a semicolon, ’ for apostrophes.

use crate::article::Language;
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;

/// The same words in both languages.
pub struct Words {
    en: &'static str,
    fr: &'static str,
}

impl Words {
    /// The words in `ui`.
    pub fn of(&self, ui: Language) -> &'static str {
        match ui {
            Language::En => self.en,
            Language::Fr => self.fr,
        }
    }
}

/// The same words in English and in French.
pub const fn w(en: &'static str, fr: &'static str) -> Words {
    Words { en, fr }
}

/// What happened, in a clause that ends a message.
pub fn clause(why: Why, rule: Rule) -> Words {
    match why {
        Why::Exact => w("the same value", "la même valeur"),
        Why::Rounded => w("one is rounded", "l’un est arrondi"),
        Why::Converted => w("one is converted", "l’un est la conversion de l’autre"),
        Why::Restated => w("the same thing said otherwise", "la même chose dite autrement"),
        Why::BoundHolds => w("the hedge holds", "la nuance reste juste"),
        Why::PartOf => w("one is part of the other", "l’un fait partie de l’autre"),
        Why::Resolved => w("the same day told two ways", "le même jour dit de deux façons"),
        Why::EitherReading => w("one of its readings agrees", "l’une de ses lectures s’accorde"),
        Why::SameKey => w("two names of one thing", "deux noms d’une même chose"),
        Why::SameSpelling => w("the same name", "le même nom"),
        Why::Transliterated => w("one name in two transliterations", "un même nom en deux translittérations"),
        Why::ShortForm => w("a short form of the same name", "une forme courte du même nom"),
        Why::Translated => w("translated word for word", "traduit mot à mot"),
        Why::ScaleWord => w(
            "the order of magnitude is wrong[, by a factor of {factor}]",
            "l’ordre de grandeur est faux[, d’un facteur {factor}]",
        ),
        Why::DecimalSeparator => {
            w("the decimal point is lost or moved", "la virgule décimale est perdue ou déplacée")
        }
        Why::DigitDropped => w("a digit is missing", "il manque un chiffre"),
        Why::DigitAdded => w("there is a digit too many", "il y a un chiffre de trop"),
        Why::DigitsSwapped => w("two digits have changed places", "deux chiffres sont intervertis"),
        Why::DigitChanged => w("one digit differs", "un chiffre diffère"),
        Why::OtherValue => differ(rule),
        Why::CurrencyKeptAmount => w("same amount, other currency", "même montant, autre monnaie"),
        Why::UnitKeptAmount => w("same figure, other unit", "même chiffre, autre unité"),
        Why::UnitLost => w("only one of them names the unit", "une seule version donne l’unité"),
        Why::WrongConversion => w(
            "the conversion does not come out[, it should be about {expected}]",
            "la conversion ne tombe pas juste[, il faudrait environ {expected}]",
        ),
        Why::PointsForPercent => w(
            "percent and percentage points are not the same",
            "pour cent et points de pourcentage ne sont pas la même chose",
        ),
        Why::BoundReversed => w(
            "the hedge is turned round[ ({bound_left} / {bound_right})]",
            "la nuance est inversée[ ({bound_left} / {bound_right})]",
        ),
        Why::BoundDropped => {
            w("the hedge is lost[: “{bound_left}”]", "la nuance[ «\u{a0}{bound_left}\u{a0}»] est perdue")
        }
        Why::BoundAdded => {
            w("a hedge is added[: “{bound_right}”]", "la nuance[ «\u{a0}{bound_right}\u{a0}»] est ajoutée")
        }
        Why::DayShifted => w("the day is not the same", "le jour n’est pas le même"),
        Why::MonthChanged => w("the month is not the same", "le mois n’est pas le même"),
        Why::YearChanged => w("the year is not the same", "l’année n’est pas la même"),
        Why::PeriodChanged => {
            w("it is not the same part of the period", "ce n’est pas le même moment de la période")
        }
        Why::DirectionReversed => {
            w("a rise has become a fall, or a fall a rise", "une hausse est devenue une baisse, ou l’inverse")
        }
        Why::OwnerSwapped => w(
            "the figures have changed owners[ ({owner_left} / {owner_right})]",
            "les chiffres ont changé de propriétaire[ ({owner_left} / {owner_right})]",
        ),
        Why::LettersSlipped => w("the name is spelt otherwise", "le nom est écrit autrement"),
        Why::OtherName => w("it is another name", "c’est un autre nom"),
        Why::CompassChanged => w("the direction is not the same", "la direction n’est pas la même"),
        Why::TitleChanged => w("the function is not the same", "la fonction n’est pas la même"),
        Why::ModifierLost => w(
            "a word that qualifies the function is lost or added",
            "un mot qui précise la fonction est perdu ou ajouté",
        ),
        Why::SpeakerChanged => w(
            "another person is made to say it[ ({speaker_left} / {speaker_right})]",
            "les propos sont prêtés à une autre personne[ ({speaker_left} / {speaker_right})]",
        ),
        Why::QuoteAltered => w("the words quoted do not agree", "les propos cités ne s’accordent pas"),
        Why::QuoteUnmarked => {
            w("only one of them is in quotation marks", "entre guillemets dans une seule version")
        }
        Why::OppositeWord => w("one says the opposite of the other", "l’un dit le contraire de l’autre"),
        Why::OtherRecord => w(
            "it holds another record: the two superlatives do not translate each other",
            "ce n’est pas le même record\u{a0}: les deux superlatifs ne se traduisent pas l’un l’autre",
        ),
        Why::NegationLost => w("only one of them is negative", "la négation n’est que dans l’un des deux"),
        Why::NotFound | Why::PassageNotFound => {
            w("nothing answers to it", "sans équivalent dans l’autre version")
        }
        Why::HiddenCharacter => w(
            "hidden or look-alike characters in the text",
            "des caractères cachés ou trompeurs dans le texte",
        ),
        Why::Crowded => w("too many to compare one by one", "trop nombreux pour être comparés un à un"),
        Why::DoesNotSum => w(
            "the parts do not add up to it[: they make {expected}]",
            "la somme des parties ne donne pas ce total[, mais {expected}]",
        ),
        Why::DoesNotFollow => follow(rule),
        Why::WrongWeekday => w(
            "the weekday is wrong[: that date is a {expected}]",
            "le jour de la semaine est faux[, cette date est un {expected}]",
        ),
        Why::WrongAge => w(
            "the age and the dates do not agree[: they make {expected}]",
            "l’âge ne s’accorde pas avec les dates[, qui donnent {expected}]",
        ),
        Why::AfterDeath => w("it comes after the death", "c’est après la mort"),
        Why::WrongDuration => w(
            "the time and the dates do not agree[: they make {expected}]",
            "la durée ne s’accorde pas avec les dates[, qui donnent {expected}]",
        ),
        Why::UpsideDown => w("it ends before it begins", "la fin précède le début"),
        Why::OverHundred => w(
            "the shares make more than 100%[ ({sum} in all)]",
            "les parts dépassent 100\u{a0}%[ ({sum} en tout)]",
        ),
        Why::HeadlineDiffers => {
            w("the headline and the text do not agree", "le titre et le texte ne s’accordent pas")
        }
        Why::ToldTwice => w("told twice, with two values", "dit deux fois, avec deux valeurs"),
        Why::SpeltTwoWays => w("one name, spelt two ways", "un même nom, écrit de deux façons"),
        Why::TwoTitles => w("one person, two functions", "une même personne, deux fonctions"),
        Why::TwoExpansions => w("one acronym, two full names", "un même sigle, deux noms développés"),
        Why::NoSuchDay => w("there is no such day", "ce jour n’existe pas"),
        Why::NoSuchTime => w("there is no such time", "cette heure n’existe pas"),
        Why::Changed => w("the fact has changed", "le fait a changé"),
        Why::Added => w("it is new", "il est nouveau"),
        Why::Dropped => w("it is gone", "il a disparu"),
        Why::LeftStanding => w("the old value is left standing", "l’ancienne valeur est restée"),
        Why::DependantUnmoved => w(
            "it rests on a figure that has changed[, and should be {expected}]",
            "un chiffre dont il dépend a changé[, il faudrait {expected}]",
        ),
        Why::Undone => w("a correction is undone", "une correction est annulée"),
        Why::HouseTerm => w(
            "the house’s term[ “{expected}”] is missing[ from {answering}]",
            "le terme de la maison[, «\u{a0}{expected}\u{a0}»,] manque[ dans {answering}]",
        ),
        Why::HouseSpelling => {
            w("the house writes[ “{expected}”]", "la maison écrit[ «\u{a0}{expected}\u{a0}»]")
        }
        Why::NotYetUpdated => w(
            "one has not followed the update of the other",
            "une version n’a pas suivi la mise à jour de l’autre",
        ),
    }
}

/// What does not add up: a figure, a share of a whole, or a word that says which way figures moved.
fn follow(rule: Rule) -> Words {
    match rule {
        Rule::InsideDirection => {
            w("the figures beside it went the other way", "les chiffres voisins vont dans l’autre sens")
        }
        Rule::InsideShares => w(
            "the shares do not fit together[: it should be {expected}]",
            "les parts ne vont pas ensemble[, il faudrait {expected}]",
        ),
        _ => w(
            "it does not follow from the figures beside it[: they give {expected}]",
            "il ne découle pas des chiffres voisins[, qui donnent {expected}]",
        ),
    }
}

/// What differs between two values of the same sort.
fn differ(rule: Rule) -> Words {
    match rule.family() {
        "number" => w("the figures differ", "les chiffres diffèrent"),
        "ordinal" => w("the ranks differ", "les rangs diffèrent"),
        "percent" => w("the percentages differ", "les pourcentages diffèrent"),
        "money" => w("the amounts differ", "les montants diffèrent"),
        "quantity" => w("the measures differ", "les mesures diffèrent"),
        "age" => w("the ages differ", "les âges diffèrent"),
        "date" => w("the dates differ", "les dates diffèrent"),
        "time" => w("the times differ", "les heures diffèrent"),
        "duration" => w("the lengths of time differ", "les durées diffèrent"),
        "score" => w("the results differ", "les résultats diffèrent"),
        "person" | "place" | "organization" | "name" => w("the names differ", "les noms diffèrent"),
        _ => w("the two do not agree", "les deux ne s’accordent pas"),
    }
}
