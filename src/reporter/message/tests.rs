use super::Messages;
use crate::article::Language::{self, En, Fr};
use crate::comparator::finding::{FindingType, Relation, Role, Severity, Why};
use crate::comparator::rule::Rule;
use crate::reporter::sample::{Sample, money, number, translation};

fn shown(sample: &Sample, ui: Language) -> String {
    let told = Messages::new(ui).told(&sample.report());
    told.into_iter().map(|t| format!("{}\n    {}\n", t.message, t.why)).collect()
}

#[test]
fn a_translation_in_english() {
    insta::assert_snapshot!(shown(&translation(), En), @r"
    “$3.9 billion” in English, “39 milliards de dollars” in French: the decimal point is lost or moved
        3.9 billion USD against 39 billion USD. The digits are the same, the decimal sign is not: French writes 3,9 where English writes 3.9.
    “188 clinics” is missing from the French version
        No equal or near value was found where it should stand, nor elsewhere in the text.
    “Neil Lindsay” in English, “Neil Linsday” in French: the name is spelt otherwise
        The two spellings are too close to be two names.
    “more than $90 million” in English, “moins de 90 millions de dollars” in French: the hedge is turned round (more than / less than)
        One says at least, the other at most.
    A passage is missing from the French version: “<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe.”
        No sentence of the other version answers to this passage or holds its facts.
    ");
}

#[test]
fn a_translation_in_french() {
    insta::assert_snapshot!(shown(&translation(), Fr).replace(['\u{a0}', '\u{202f}'], "_"), @r"
    «_$3.9 billion_» en anglais, «_39 milliards de dollars_» en français_: la virgule décimale est perdue ou déplacée
        3,9_milliards_de dollars américains contre 39_milliards_de dollars américains. Les chiffres sont les mêmes, la virgule non_: le français écrit 3,9 là où l’anglais écrit 3.9.
    «_188 clinics_» manque dans la version française
        Aucune valeur égale ou proche n’a été trouvée là où elle devrait être, ni ailleurs dans le texte.
    «_Neil Lindsay_» en anglais, «_Neil Linsday_» en français_: le nom est écrit autrement
        Les deux graphies sont trop proches pour être deux noms.
    «_more than $90 million_» en anglais, «_moins de 90 millions de dollars_» en français_: la nuance est inversée (plus de / moins de)
        Un chiffre est donné comme un minimum, l’autre comme un maximum.
    Un passage manque dans la version française_: «_<b>Nothing</b> =1+1 ⟨U+001B⟩[31m is safe._»
        Aucune phrase de l’autre version ne répond à ce passage ni n’en reprend les faits.
    ");
}

#[test]
fn a_revision() {
    let texts = [
        (Fr, "Douze morts et 12 blessés. On a compté 12 victimes."),
        (Fr, "Le bilan : 41 blessés. On a compté 12 victimes. 5 pompiers."),
    ];
    let mut s = Sample::new(Relation::Revision, &texts);
    let (a, b) = (s.at(0, "12 blessés", Some(number("12"))), s.at(1, "41 blessés", Some(number("41"))));
    s.find(Rule::RevisionChanged, FindingType::Mismatch, Severity::Warning, Why::Changed, vec![a, b]);
    let stale = s.at(1, "12 victimes", Some(number("12")));
    let mut now = b;
    now.role = Role::Related;
    s.find(
        Rule::RevisionStale,
        FindingType::Inconsistency,
        Severity::Error,
        Why::LeftStanding,
        vec![stale, now],
    );
    let new = s.at(1, "5", Some(number("5")));
    s.find(Rule::RevisionAdded, FindingType::Addition, Severity::Note, Why::Added, vec![new]);
    insta::assert_snapshot!(shown(&s, En), @r"
    “12 blessés” became “41 blessés”
        12 against 41. The two versions give two values in the same passage.
    “12 victimes” still stands, updated elsewhere to “41 blessés”
        The new version updates this fact in one place and repeats the old value in another.
    Added: “5 pompiers”
        The old version does not have it.
    ");
    insta::assert_snapshot!(shown(&s, Fr).replace(['\u{a0}', '\u{202f}'], "_"), @r"
    «_12 blessés_» est devenu «_41 blessés_»
        12 contre 41. Les deux versions donnent deux valeurs dans le même passage.
    «_12 victimes_» est resté, mis à jour ailleurs en «_41 blessés_»
        La nouvelle version met ce fait à jour à un endroit et répète l’ancienne valeur à un autre.
    Ajouté_: «_5 pompiers_»
        L’ancienne version ne l’a pas.
    ");
}

#[test]
fn one_article_and_coverage() {
    let mut s = Sample::new(Relation::Single, &[(En, "It paid $12 million in all.")]);
    let a = s.at(0, "$12 million", Some(money("12", 6, "USD")));
    s.find(Rule::InsideTotal, FindingType::Inconsistency, Severity::Warning, Why::DoesNotSum, vec![a]);
    s.last().expected = Some("14250000".to_owned());
    insta::assert_snapshot!(shown(&s, En), @r"
    “$12 million”: the parts do not add up to it: they make 14.25 million
        The article gives the parts and the total.
    ");
    let mut s = Sample::new(Relation::Coverage, &[(En, "A."), (Fr, "Les 188 implantations d’un groupe.")]);
    let b = s.at(1, "188", Some(number("188")));
    s.find(Rule::ClaimAdded, FindingType::Addition, Severity::Note, Why::NotFound, vec![b]);
    insta::assert_snapshot!(shown(&s, En), @r"
    Only the French version has “188 implantations”
        Reports choose their facts; only one of them tells this.
    ");
    insta::assert_snapshot!(shown(&s, Fr).replace(['\u{a0}', '\u{202f}'], "_"), @r"
    Seule la version française donne «_188 implantations_»
        Chaque récit choisit ses faits_; un seul donne celui-ci.
    ");
}

/// French typography: no plain space before a double mark or inside guillemets, no straight apostrophe.
#[test]
fn the_catalogue_is_set_properly() {
    for why in Why::ALL.iter().copied() {
        for rule in Rule::all() {
            let fr = format!(
                "{} {}",
                super::clause::clause(why, rule).of(Fr),
                super::reason::reason(why, rule).of(Fr)
            );
            for wrong in [" :", "\u{202f}:", " ;", " ?", " !", " %", "« ", " »", "'", "..."] {
                assert!(!fr.contains(wrong), "{fr}: {wrong:?}");
            }
            let en = format!(
                "{} {}",
                super::clause::clause(why, rule).of(En),
                super::reason::reason(why, rule).of(En)
            );
            for wrong in [" :", " %", "'", "\"", "..."] {
                assert!(!en.contains(wrong), "{en}: {wrong:?}");
            }
        }
    }
}
