//! How much it matters that a figure stands in one version only.

use super::align::Bead;
use super::finding::Severity;
use super::side::Side;
use crate::article::Language;
use crate::normalizer::claim::{Amount, Bound, Claim, ClaimId, NumberRole, Value};
use crate::normalizer::date::Written;
use crate::normalizer::decimal::Decimal;
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;
use std::collections::HashSet;

/// Likeness of two passages below which one tells the other too freely to miss a figure in it.
const FREE: f32 = 0.22;

/// Tokens from "nuit" to the first of its two days.
const NIGHT: usize = 3;

/// Numbers up to this, in words and of nothing named, are turns of phrase as often as figures.
const SMALL: i64 = 20;

/// How much it matters that a figure is in one version only; `None` when not at all.
pub fn weight(claim: &Claim) -> Option<Severity> {
    let two = Decimal::int(2);
    // "Hundreds of people" may be "many people" elsewhere.
    if claim.bound == Some(Bound::Order) {
        return None;
    }
    match &claim.value {
        Value::Number { role: NumberRole::Label, .. } => None,
        // "one", "a second time", "both": every text has its own.
        Value::Number { amount: Amount::One(d), .. } if *d <= two => None,
        Value::Ordinal { value, .. } if *value <= two => None,
        Value::Money { amount: Amount::One(d), .. } if *d <= Decimal::ONE => None,
        Value::Number { role: NumberRole::Fraction | NumberRole::Multiple, .. } => Some(Severity::Note),
        Value::Date(d) => match d.written {
            Written::Offset { .. } => Some(Severity::Note),
            _ => Some(Severity::Warning),
        },
        Value::Duration(d) if d.amount.first() <= Decimal::ONE => Some(Severity::Note),
        // "A couple of days" is no figure to hold anyone to.
        Value::Duration(d) if d.amount.first() <= two && claim.bound == Some(Bound::About) => {
            Some(Severity::Note)
        }
        _ => Some(Severity::Warning),
    }
}

/// Whether a day is one of the two of a night and the other has its answer: "dans la nuit de samedi à dimanche" is "early on
/// Sunday" or "late on Saturday".
pub fn is_half_a_night(side: &Side, claim: &Claim, spoken: &HashSet<ClaimId>) -> bool {
    let Value::Date(_) = &claim.value else { return false };
    let cursor = &side.reading.cursor;
    let tokens = side.tokens(claim.id);
    let night = |at: usize| {
        (at.saturating_sub(NIGHT)..at)
            .any(|k| matches!(cursor.key(k), "nuit" | "night" | "overnight") && cursor.same_sentence(k, at))
    };
    let twin = |c: &&Claim| {
        let other = side.tokens(c.id);
        let (first, second) = if other.start < tokens.start { (&other, &tokens) } else { (&tokens, &other) };
        let between = first.end..second.start;
        c.id != claim.id
            && matches!(c.value, Value::Date(_))
            && spoken.contains(&c.id)
            && (1..=2).contains(&between.len())
            && between.clone().any(|k| matches!(cursor.key(k), "à" | "au" | "to" | "into"))
            && night(first.start)
            && follow(if other.start < tokens.start { (*c, claim) } else { (claim, *c) })
    };
    side.claims(&(claim.sentence..claim.sentence + 1)).iter().any(|c| twin(&c))
}

/// Whether two weekdays are one after the other, as far as both are told by the weekday.
fn follow((a, b): (&Claim, &Claim)) -> bool {
    let day = |c: &Claim| match &c.value {
        Value::Date(d) => d.weekday.or(match d.written {
            Written::Weekday { weekday, .. } => Some(weekday),
            _ => None,
        }),
        _ => None,
    };
    day(a).zip(day(b)).is_none_or(|(a, b)| a % 7 + 1 == b)
}

/// Whether little tells that a figure was dropped: its sentence is told too freely, or it is of a kind that the two
/// languages often do without. Where the other version has a figure too much it was rather changed than left out.
pub fn is_weak(side: &Side, claim: &Claim, bead: &Bead, faced: bool) -> bool {
    let written = claim.span.of(side.text());
    let in_words = !written.chars().any(|c| c.is_ascii_digit());
    bead.is_pair() && bead.left.len() == bead.right.len() && bead.likeness < FREE
        || match &claim.value {
            // "The bottom three", "in twos and threes", "twenty to ten"
            Value::Number { amount: Amount::One(d), of: None, .. } => {
                in_words && !faced && *d <= Decimal::int(SMALL)
            }
            // "A third country" and "un pays tiers"
            Value::Ordinal { value, .. } => in_words && !faced && *value <= Decimal::int(3),
            // "By lunchtime" for "à midi"
            Value::Time(_) => in_words && !faced,
            // "Quatre pieds minuscules"
            Value::Quantity { amount, unit, .. } => {
                let part = matches!(unit.as_str(), "foot" | "inch" | "yard");
                let french = side.reading.cursor.language() == Language::Fr;
                french && part && in_words && amount.first() <= Decimal::int(SMALL)
            }
            Value::Age { .. } => stands_for_a_name(side, claim),
            _ => false,
        }
}

/// "The 23-year-old has scored twice": French says the name again, or "he".
fn stands_for_a_name(side: &Side, claim: &Claim) -> bool {
    let cursor = &side.reading.cursor;
    let tokens = side.tokens(claim.id);
    let (Some(before), Some(last)) = (tokens.start.checked_sub(1), tokens.end.checked_sub(1)) else {
        return false;
    };
    let age = matches!(cursor.key(last), "old" | "olds") || cursor.key(last).ends_with("-old");
    let noun = cursor.kind(tokens.end) == Some(TokenKind::Word)
        && cursor.same_sentence(last, tokens.end)
        && cursor.hit(tokens.end, Pack::Stopword).is_none()
        && !cursor.key(tokens.end).ends_with("ed");
    age && !noun && matches!(cursor.key(before), "the" | "this" | "that")
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn what_may_be_a_turn_of_phrase_is_no_loss() {
        check(&[
            (
                "The win leaves the club two points clear of the bottom three in the league.",
                "Cette victoire laisse au club deux points d’avance sur le premier relégable du championnat.",
                "",
            ),
            (
                "Participants were asked to subtract sevens from 100 and to remember the words.",
                "Les participants devaient soustraire de sept en sept à partir de 100 et retenir les mots.",
                "",
            ),
            (
                "The 23-year-old has not lost a match this season, his coach said.",
                "Le jeune homme n’a pas perdu un match cette saison, a dit son entraîneur.",
                "",
            ),
            (
                "The singer posted a picture of tiny feet to her followers in the early hours of Sunday.",
                "Dans la nuit de samedi à dimanche, la chanteuse a publié une photo de quatre pieds minuscules pour ses abonnés.",
                "",
            ),
            (
                "By lunchtime the picture was shared all over the world.",
                "À midi, la photo était partagée dans le monde entier.",
                "",
            ),
        ]);
    }

    #[test]
    fn what_stands_there_in_another_form_is_no_loss() {
        check(&[
            (
                "The analyst cut his price target from 265p to 150p on Friday.",
                "L’analyste a abaissé vendredi son cours cible de 265 à 150 pence.",
                "",
            ),
            (
                "He gets up at four each morning to cut grass for his cows.",
                "Il se lève à quatre heures chaque matin pour couper de l’herbe pour ses vaches.",
                "",
            ),
            (
                "The couple have twins, Wyatt and June, who turned 4 last week.",
                "Le couple a des jumeaux, Wyatt et June, qui ont eu quatre ans la semaine dernière.",
                "",
            ),
            (
                "The president, an opponent of the accord, stayed away from the polls.",
                "Opposé à l’accord, le président ne s’est pas rendu aux urnes.",
                "",
            ),
        ]);
    }

    #[test]
    fn figures_that_count_something_are_missed() {
        check(&[
            (
                "The club has two points more than the 14 others of the league this season.",
                "Le club a deux points de plus que les autres du championnat cette saison.",
                "claim/omitted 14 | ",
            ),
            (
                "The singer posted a picture to her followers late on Saturday.",
                "La chanteuse a publié une photo pour ses abonnés tard samedi et lundi.",
                "claim/added  | lundi",
            ),
            (
                "The company launched the probe in 2014 and it covered two billion miles to reach the target.",
                "La société a lancé la sonde Delta2 en 2014 et elle a atteint la cible.",
                "claim/omitted two billion miles | ",
            ),
        ]);
    }

    #[test]
    fn one_word_may_be_read_two_ways() {
        check(&[
            (
                "He is the third swimmer to be attacked in the bay in seven weeks.",
                "Il est le troisième nageur attaqué dans la baie en sept semaines.",
                "",
            ),
            (
                "The series (ITV, 9pm) promises murder and opium to the public.",
                "La série (21 heures, ITV) promet un meurtre et de l’opium au public.",
                "",
            ),
            (
                "My wife went to bed at twenty to ten and I followed her.",
                "Ma femme est allée au lit à 21 h 40 et je l’ai suivie.",
                "",
            ),
            (
                "The party leads, compared with a draw a fortnight ago in the same poll.",
                "Le parti mène, contre une égalité il y a deux semaines dans le même sondage.",
                "",
            ),
            (
                "The series (ITV, 9pm) promises murder and opium to the public.",
                "La série (20 heures, ITV) promet un meurtre et de l’opium au public.",
                "claim/omitted 9pm | ; claim/added  | 20 heures",
            ),
        ]);
    }
}
