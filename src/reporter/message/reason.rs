//! The catalogue: why each cause is reported, in both languages.

use super::clause::{Words, w};
use crate::comparator::finding::Why;
use crate::comparator::rule::Rule;

/// Why it is reported, in full sentences.
pub fn reason(why: Why, rule: Rule) -> Words {
    match why {
        Why::Exact => w("Both versions give the same value.", "Les deux versions donnent la même valeur."),
        Why::Rounded => w(
            "One figure is the other one rounded to the digits written.",
            "Un chiffre est l’arrondi de l’autre, à la précision écrite.",
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
            "Le chiffre se lit de deux façons, dont l’une s’accorde.",
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
            "One scale was taken for another: thousand, million, billion.",
            "Un ordre de grandeur a été pris pour un autre\u{a0}: millier, million, milliard.",
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
            "Le chiffre a été gardé et la monnaie changée\u{a0}: le montant n’est plus le même.",
        ),
        Why::UnitKeptAmount => w(
            "The figure was kept and the unit changed, so the measure is another.",
            "Le chiffre a été gardé et l’unité changée\u{a0}: la mesure n’est plus la même.",
        ),
        Why::UnitLost => w(
            "The figure is the same, and what it is a figure of stands in one of them only.",
            "Le chiffre est le même, mais une seule version dit ce qu’il mesure.",
        ),
        Why::WrongConversion => w(
            "The units differ, and one converted does not give the other.",
            "Les unités diffèrent, et une mesure convertie ne donne pas l’autre.",
        ),
        Why::PointsForPercent => w(
            "From 4% to 5% is a rise of one point, and of 25 percent.",
            "De 4\u{a0}% à 5\u{a0}%, la hausse est d’un point, et de 25 pour cent.",
        ),
        Why::BoundReversed => w(
            "One says at least, the other at most.",
            "Un chiffre est donné comme un minimum, l’autre comme un maximum.",
        ),
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
            "La date s’accorde, mais une version en dit le début, l’autre le milieu ou la fin.",
        ),
        Why::DirectionReversed => w(
            "The figure agrees, and moves the other way.",
            "Le chiffre s’accorde, mais il varie dans l’autre sens.",
        ),
        Why::OwnerSwapped => w(
            "Both figures are in both versions, each said of the other’s owner.",
            "Les deux chiffres sont dans les deux versions, chacun attribué au propriétaire de l’autre.",
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
        Why::OtherRecord => w(
            "Both versions say that it holds a record, but not the same one: the tallest in one, say, and the oldest in the other.",
            "Les deux versions lui prêtent un record, mais pas le même\u{a0}: la plus haute, par exemple, dans l’une, la plus ancienne dans l’autre.",
        ),
        Why::NegationLost => w(
            "The passages answer to each other, and a “not” stands in one of them only.",
            "Les passages se répondent, mais un «\u{a0}ne… pas\u{a0}» n’est que dans l’un d’eux.",
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
        Why::Crowded => w(
            "So much of one kind stands close together that it was held only against what is nearest, or not at all.",
            "Tant d’éléments d’une sorte se suivent qu’ils n’ont été comparés qu’aux plus proches, ou pas du tout.",
        ),
        Why::DoesNotSum => {
            w("The article gives the parts and the total.", "L’article donne les parties et le total.")
        }
        Why::DoesNotFollow if rule == Rule::InsideDirection => w(
            "The article gives both levels, and the word contradicts them.",
            "L’article donne les deux niveaux, et le mot les contredit.",
        ),
        Why::DoesNotFollow => w(
            "The article gives the figures from which this one is computed.",
            "L’article donne les chiffres à partir desquels celui-ci se calcule.",
        ),
        Why::WrongWeekday => w("The calendar settles it.", "Le calendrier tranche."),
        Why::WrongAge => w(
            "The article gives the dates from which the age is computed.",
            "L’article donne les dates à partir desquelles l’âge se calcule.",
        ),
        Why::AfterDeath => {
            w("The article gives the year of the death.", "L’article donne l’année de la mort.")
        }
        Why::WrongDuration => w(
            "The article gives the dates from which the time is computed.",
            "L’article donne les dates à partir desquelles la durée se calcule.",
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
        Why::NoSuchTime => {
            w("A day has 24 hours, and an hour 60 minutes.", "Un jour a 24 heures, et une heure 60 minutes.")
        }
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
            "Un chiffre à partir duquel il se calcule a changé, et lui non.",
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

/// Why a scale is wrong where one of the figures is a “billion”.
pub fn billion() -> Words {
    w(
        "A scale word was mistaken: a French “milliard” is an English “billion”, and a French “billion” is a thousand times more.",
        "Le «\u{a0}billion\u{a0}» anglais est un milliard\u{202f}; le «\u{a0}billion\u{a0}» français vaut mille fois plus.",
    )
}

/// Why a fact that only one of two reports mentions is listed.
pub fn told_once() -> Words {
    w(
        "Reports choose their facts; only one of them tells this.",
        "Chaque récit choisit ses faits\u{202f}; un seul donne celui-ci.",
    )
}
