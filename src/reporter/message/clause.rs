//! The catalogue: what each cause is called and why it matters, in both languages.
//!
//! Blanks are in braces; a part in brackets falls away when one of its blanks is not known. French follows its own
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

const fn w(en: &'static str, fr: &'static str) -> Words {
    Words { en, fr }
}

/// What happened, in a clause that ends a message.
pub fn clause(why: Why, rule: Rule) -> Words {
    match why {
        Why::Exact => w("they agree", "elles s’accordent"),
        Why::Rounded => w("one is rounded", "l’une est arrondie"),
        Why::Converted => w("one is converted", "l’une est convertie"),
        Why::Restated => w("the same thing said otherwise", "la même chose dite autrement"),
        Why::BoundHolds => w("the hedge holds", "la nuance reste juste"),
        Why::PartOf => w("one is part of the other", "l’une fait partie de l’autre"),
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
        Why::UnitLost => w("only one of them names the unit", "une seule des deux donne l’unité"),
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
        Why::BoundDropped => w(
            "the hedge is lost[: “{bound_left}”]",
            "la nuance est perdue[\u{a0}: «\u{a0}{bound_left}\u{a0}»]",
        ),
        Why::BoundAdded => w(
            "a hedge is added[: “{bound_right}”]",
            "une nuance est ajoutée[\u{a0}: «\u{a0}{bound_right}\u{a0}»]",
        ),
        Why::DayShifted => w("the day is not the same", "le jour n’est pas le même"),
        Why::MonthChanged => w("the month is not the same", "le mois n’est pas le même"),
        Why::YearChanged => w("the year is not the same", "l’année n’est pas la même"),
        Why::PeriodChanged => {
            w("it is not the same part of the period", "ce n’est pas le même moment de la période")
        }
        Why::DirectionReversed => {
            w("a rise has become a fall, or a fall a rise", "une hausse est devenue une baisse, ou l’inverse")
        }
        Why::OwnerSwapped => w("the figures have changed owners", "les chiffres ont changé de propriétaire"),
        Why::LettersSlipped => w("the name is spelt otherwise", "le nom est écrit autrement"),
        Why::OtherName => w("it is another name", "c’est un autre nom"),
        Why::CompassChanged => w("the direction is not the same", "la direction n’est pas la même"),
        Why::TitleChanged => w("the function is not the same", "la fonction n’est pas la même"),
        Why::ModifierLost => w(
            "a word that qualifies the function is lost or added",
            "un mot qui précise la fonction est perdu ou ajouté",
        ),
        Why::SpeakerChanged => w("another person is made to say it", "une autre personne est censée le dire"),
        Why::QuoteAltered => w("the words quoted do not agree", "les propos cités ne s’accordent pas"),
        Why::QuoteUnmarked => {
            w("only one of them is in quotation marks", "une seule des deux est entre guillemets")
        }
        Why::OppositeWord => w("one says the opposite of the other", "l’une dit le contraire de l’autre"),
        Why::NegationLost => w("only one of them is negative", "une seule des deux est négative"),
        Why::NotFound | Why::PassageNotFound => w("nothing answers to it", "rien n’y répond"),
        Why::HiddenCharacter => w(
            "hidden or look-alike characters in the text",
            "des caractères cachés ou trompeurs dans le texte",
        ),
        Why::DoesNotSum => w(
            "the parts do not add up to it[: they make {expected}]",
            "la somme des parties ne donne pas ce total[\u{a0}: elle fait {expected}]",
        ),
        Why::DoesNotFollow => w(
            "it does not follow from the figures beside it[: they give {expected}]",
            "il ne découle pas des chiffres voisins[\u{a0}: ils donnent {expected}]",
        ),
        Why::WrongWeekday => w(
            "the weekday is wrong[: that date is a {expected}]",
            "le jour de la semaine est faux[\u{a0}: cette date est un {expected}]",
        ),
        Why::WrongAge => w(
            "the age and the dates do not agree[: they make {expected}]",
            "l’âge et les dates ne s’accordent pas[\u{a0}: elles donnent {expected}]",
        ),
        Why::WrongDuration => w(
            "the time and the dates do not agree[: they make {expected}]",
            "la durée et les dates ne s’accordent pas[\u{a0}: elles donnent {expected}]",
        ),
        Why::UpsideDown => w("it ends before it begins", "la fin précède le début"),
        Why::OverHundred => w(
            "the shares make more than 100%[: {expected}]",
            "les parts dépassent 100\u{a0}%[\u{a0}: {expected}]",
        ),
        Why::HeadlineDiffers => {
            w("the headline and the text do not agree", "le titre et le texte ne s’accordent pas")
        }
        Why::ToldTwice => w("told twice, with two values", "dit deux fois, avec deux valeurs"),
        Why::SpeltTwoWays => w("one name, spelt two ways", "un même nom, écrit de deux façons"),
        Why::TwoTitles => w("one person, two functions", "une même personne, deux fonctions"),
        Why::TwoExpansions => w("one acronym, two full names", "un même sigle, deux noms développés"),
        Why::NoSuchDay => w("there is no such day", "ce jour n’existe pas"),
        Why::Changed => w("the fact has changed", "le fait a changé"),
        Why::Added => w("it is new", "il est nouveau"),
        Why::Dropped => w("it is gone", "il a disparu"),
        Why::LeftStanding => w("the old value is left standing", "l’ancienne valeur est restée"),
        Why::DependantUnmoved => w(
            "it rests on a figure that has changed[: it should be {expected}]",
            "il repose sur un chiffre qui a changé[\u{a0}: il devrait être {expected}]",
        ),
        Why::Undone => w("a correction is undone", "une correction est annulée"),
        Why::HouseTerm => w(
            "the house’s term is missing[: “{expected}”]",
            "le terme de la maison manque[\u{a0}: «\u{a0}{expected}\u{a0}»]",
        ),
        Why::HouseSpelling => {
            w("the house writes[ “{expected}”]", "la maison écrit[ «\u{a0}{expected}\u{a0}»]")
        }
        Why::NotYetUpdated => {
            w("one has not followed the update of the other", "l’une n’a pas suivi la mise à jour de l’autre")
        }
    }
}

/// What differs, for two values of one sort.
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

/// Why it is reported, in sentences of their own.
pub fn reason(why: Why) -> Words {
    match why {
        Why::Exact => w("Both versions give the same value.", "Les deux versions donnent la même valeur."),
        Why::Rounded => w(
            "One figure is the other one rounded to the digits written.",
            "Un chiffre est l’autre arrondi aux décimales écrites.",
        ),
        Why::Converted => {
            w("One value is the other one in other units.", "Une valeur est l’autre dans une autre unité.")
        }
        Why::Restated => {
            w("The same value is written in another way.", "La même valeur est écrite autrement.")
        }
        Why::BoundHolds => {
            w("The hedge of one figure covers the other.", "La nuance d’un chiffre couvre l’autre.")
        }
        Why::PartOf => {
            w("One date or name lies within the other.", "Une date ou un nom est compris dans l’autre.")
        }
        Why::Resolved => w(
            "Counted from the day of publication, both name the same day.",
            "Comptés depuis le jour de parution, les deux désignent le même jour.",
        ),
        Why::EitherReading => w(
            "The figure reads two ways, and one agrees.",
            "Le chiffre se lit de deux façons, et l’une s’accorde.",
        ),
        Why::SameKey => w(
            "Both names are known to mean the same.",
            "Les deux noms sont connus pour désigner la même chose.",
        ),
        Why::SameSpelling => {
            w("Both versions write the same name.", "Les deux versions écrivent le même nom.")
        }
        Why::Transliterated => {
            w("Both spell one foreign name.", "Les deux transcrivent un même nom étranger.")
        }
        Why::ShortForm => w("One is a shorter form of the other.", "L’un est une forme courte de l’autre."),
        Why::Translated => w("Word for word, one is the other.", "Mot à mot, l’un est l’autre."),
        Why::ScaleWord => w(
            "A scale word was mistaken: a French “milliard” is an English “billion”, and a French “billion” is a thousand times more.",
            "Un mot d’échelle a été confondu\u{a0}: le «\u{a0}billion\u{a0}» anglais est un milliard, le «\u{a0}billion\u{a0}» français vaut mille fois plus.",
        ),
        Why::DecimalSeparator => w(
            "The digits are the same, the decimal sign is not: French writes 3,9 where English writes 3.9.",
            "Les chiffres sont les mêmes, la virgule non\u{a0}: le français écrit 3,9 là où l’anglais écrit 3.9.",
        ),
        Why::DigitDropped => w(
            "All digits agree but one, which is missing.",
            "Tous les chiffres s’accordent sauf un, qui manque.",
        ),
        Why::DigitAdded => w(
            "All digits agree but one, which is too many.",
            "Tous les chiffres s’accordent sauf un, qui est de trop.",
        ),
        Why::DigitsSwapped => {
            w("The same digits stand in another order.", "Les mêmes chiffres sont dans un autre ordre.")
        }
        Why::DigitChanged => w("All digits agree but one.", "Tous les chiffres s’accordent sauf un."),
        Why::OtherValue => w(
            "Both passages speak of the same thing and do not give the same value.",
            "Les deux passages parlent de la même chose et ne donnent pas la même valeur.",
        ),
        Why::CurrencyKeptAmount => w(
            "The figure was kept and the currency changed, so the amount is another.",
            "Le chiffre a été gardé et la monnaie changée\u{202f}: le montant n’est plus le même.",
        ),
        Why::UnitKeptAmount => w(
            "The figure was kept and the unit changed, so the measure is another.",
            "Le chiffre a été gardé et l’unité changée\u{202f}: la mesure n’est plus la même.",
        ),
        Why::UnitLost => w(
            "The figure is the same, and what it is a figure of stands in one of them only.",
            "Le chiffre est le même, et ce qu’il mesure n’est dit que dans l’une des deux.",
        ),
        Why::WrongConversion => w(
            "The units differ, and one converted does not give the other.",
            "Les unités diffèrent, et l’une convertie ne donne pas l’autre.",
        ),
        Why::PointsForPercent => w(
            "From 4% to 5% is a rise of one point, and of 25 percent.",
            "De 4\u{a0}% à 5\u{a0}%, la hausse est d’un point, et de 25 pour cent.",
        ),
        Why::BoundReversed => {
            w("One says at least, the other at most.", "L’une dit au moins, l’autre au plus.")
        }
        Why::BoundDropped => {
            w("An approximate figure is given as exact.", "Un chiffre approché est donné comme exact.")
        }
        Why::BoundAdded => {
            w("An exact figure is given as approximate.", "Un chiffre exact est donné comme approché.")
        }
        Why::DayShifted => {
            w("The two dates are some days apart.", "Les deux dates sont à quelques jours l’une de l’autre.")
        }
        Why::MonthChanged => w(
            "The rest of the date agrees, the month does not.",
            "Le reste de la date s’accorde, le mois non.",
        ),
        Why::YearChanged => w(
            "The rest of the date agrees, the year does not.",
            "Le reste de la date s’accorde, l’année non.",
        ),
        Why::PeriodChanged => w(
            "The date agrees, but one is early in it, the other in the middle or late.",
            "La date s’accorde, mais l’une en dit le début, l’autre le milieu ou la fin.",
        ),
        Why::DirectionReversed => w(
            "The figure agrees, and moves the other way.",
            "Le chiffre s’accorde, mais il varie dans l’autre sens.",
        ),
        Why::OwnerSwapped => w(
            "Both figures are in both versions, each said of the other’s owner.",
            "Les deux chiffres sont dans les deux versions, chacun attribué à l’autre.",
        ),
        Why::LettersSlipped => w(
            "The two spellings are too close to be two names.",
            "Les deux graphies sont trop proches pour être deux noms.",
        ),
        Why::OtherName => w(
            "The passages answer to each other, the names do not.",
            "Les passages se répondent, les noms non.",
        ),
        Why::CompassChanged => w("The points of the compass differ.", "Les points cardinaux diffèrent."),
        Why::TitleChanged => w(
            "The same person is given functions that do not translate each other.",
            "La même personne reçoit des fonctions qui ne se traduisent pas l’une l’autre.",
        ),
        Why::ModifierLost => w(
            "“Former”, “deputy” or “acting” changes who the person is.",
            "«\u{a0}Ancien\u{a0}», «\u{a0}adjoint\u{a0}» ou «\u{a0}par intérim\u{a0}» change la qualité de la personne.",
        ),
        Why::SpeakerChanged => w(
            "The quote is in both versions, under two names.",
            "La citation est dans les deux versions, sous deux noms.",
        ),
        Why::QuoteAltered => w(
            "The quotes answer to each other, and their claims or lengths do not.",
            "Les citations se répondent, leurs faits ou leurs longueurs non.",
        ),
        Why::QuoteUnmarked => w(
            "What one version quotes as somebody’s own words the other tells in the words of the paper.",
            "Ce qu’une version cite comme les mots de quelqu’un, l’autre le dit avec ceux du journal.",
        ),
        Why::OppositeWord => w(
            "The passages answer to each other, and a word is turned into its opposite.",
            "Les passages se répondent, et un mot y est devenu son contraire.",
        ),
        Why::NegationLost => w(
            "The passages answer to each other, and a “not” stands in one of them only.",
            "Les passages se répondent, et un «\u{a0}ne… pas\u{a0}» n’est que dans l’un d’eux.",
        ),
        Why::NotFound => w(
            "No equal or near value was found where it should stand, nor elsewhere in the text.",
            "Aucune valeur égale ou proche n’a été trouvée là où elle devrait être, ni ailleurs dans le texte.",
        ),
        Why::PassageNotFound => w(
            "No sentence of the other version answers to this passage or holds its facts.",
            "Aucune phrase de l’autre version ne répond à ce passage ni n’en reprend les faits.",
        ),
        Why::HiddenCharacter => w(
            "Characters that are not seen, or not what they look like, hide words and break searches and links.",
            "Des caractères invisibles, ou qui en imitent d’autres, cachent des mots et cassent recherches et liens.",
        ),
        Why::DoesNotSum => {
            w("The article gives the parts and the total.", "L’article donne les parties et le total.")
        }
        Why::DoesNotFollow => w(
            "The article gives the figures from which this one is computed.",
            "L’article donne les chiffres dont celui-ci se calcule.",
        ),
        Why::WrongWeekday => w("The calendar settles it.", "Le calendrier tranche."),
        Why::WrongAge => w(
            "The article gives the dates from which the age is computed.",
            "L’article donne les dates dont l’âge se calcule.",
        ),
        Why::WrongDuration => w(
            "The article gives the dates from which the time is computed.",
            "L’article donne les dates dont la durée se calcule.",
        ),
        Why::UpsideDown => {
            w("A range runs from the lesser to the greater.", "Un intervalle va du plus petit au plus grand.")
        }
        Why::OverHundred => {
            w("Shares of one whole make 100% at most.", "Les parts d’un même tout font 100\u{a0}% au plus.")
        }
        Why::HeadlineDiffers => w(
            "The headline and the text tell the same fact with two values.",
            "Le titre et le texte donnent le même fait avec deux valeurs.",
        ),
        Why::ToldTwice => w(
            "The same fact is told twice in one article.",
            "Le même fait est dit deux fois dans un article.",
        ),
        Why::SpeltTwoWays => {
            w("Both spellings stand in one article.", "Les deux graphies sont dans un même article.")
        }
        Why::TwoTitles => {
            w("Both functions stand in one article.", "Les deux fonctions sont dans un même article.")
        }
        Why::TwoExpansions => {
            w("Both full names stand in one article.", "Les deux noms développés sont dans un même article.")
        }
        Why::NoSuchDay => w(
            "The month has fewer days, or the year is not a leap year.",
            "Le mois a moins de jours, ou l’année n’est pas bissextile.",
        ),
        Why::Changed => w(
            "The two versions give two values in the same passage.",
            "Les deux versions donnent deux valeurs dans le même passage.",
        ),
        Why::Added => w("The old version does not have it.", "L’ancienne version ne l’a pas."),
        Why::Dropped => w("The new version does not have it.", "La nouvelle version ne l’a pas."),
        Why::LeftStanding => w(
            "The new version updates this fact in one place and repeats the old value in another.",
            "La nouvelle version met ce fait à jour à un endroit et répète l’ancienne valeur à un autre.",
        ),
        Why::DependantUnmoved => w(
            "A figure it is computed from was changed, and it was not.",
            "Un chiffre dont il se calcule a changé, et lui non.",
        ),
        Why::Undone => w(
            "An earlier version had corrected this value; the new one brings it back.",
            "Une version précédente avait corrigé cette valeur\u{202f}; la nouvelle la rétablit.",
        ),
        Why::HouseTerm => {
            w("The glossary of the house pairs these terms.", "Le glossaire de la maison associe ces termes.")
        }
        Why::HouseSpelling => {
            w("The house prefers one spelling to the other.", "La maison préfère une graphie à l’autre.")
        }
        Why::NotYetUpdated => w(
            "The other language has the new value, this one still the old.",
            "L’autre langue a la nouvelle valeur, celle-ci encore l’ancienne.",
        ),
    }
}

/// Why what only one of two reports tells is listed.
pub fn told_once() -> Words {
    w(
        "Reports choose their facts; only one of them tells this.",
        "Chaque récit choisit ses faits\u{202f}; un seul donne celui-ci.",
    )
}
