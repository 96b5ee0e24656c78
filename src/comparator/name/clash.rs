//! How stray words of names face each other: a slip of the pen, another name, or a name told by one version alone.

use super::likeness::{Spelling, consonants, spelling};
use super::nation::is_british;
use super::pair::{Pair, Which};
use super::stray::Stray;
use super::words::{folded, holds, letters};
use super::{LEAST_LETTERS, Mention};
use crate::comparator::finding::{Finding, FindingType, Location, Role, Severity, Why};
use crate::comparator::omission::{in_order, place};
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Claim, ClaimId, Name, NameForm, NameKind};
use std::collections::HashSet;

/// Fewest letters of a word that is taken for a name on the strength of its strangeness.
const STRANGE: usize = 5;
/// Most letters of an acronym.
const LONGEST_ACRONYM: usize = 6;
/// Letters two words share at their heads when one comes of the other: "Brexiteers", "Brexit".
const STEM: usize = 4;

/// How two stray words of names stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Clash {
    /// A slip of the pen.
    Slip,
    /// Two names for one thing.
    Other,
    /// Two names for one thing, though both versions speak of both nearby.
    Unsure,
}

impl Pair<'_, '_> {
    /// What is wrong with the names of the two, beyond what is told of nations, rulers and works.
    pub fn judge(
        &self,
        a: &[Mention],
        b: &[Mention],
        others_told: Vec<Finding>,
        works: &[Finding],
        findings: &mut Vec<Finding>,
    ) {
        let mut p = self.strays(Which::Left, a);
        let mut q = self.strays(Which::Right, b);
        let mut blamed: HashSet<(usize, ClaimId)> = HashSet::new();
        let told = others_told.iter().flat_map(|f| &f.locations);
        blamed.extend(told.filter_map(|l| Some((l.article, l.claim?))));
        let work = |article: usize, stray: &Stray| {
            let mut places = works.iter().flat_map(|f| &f.locations);
            places.any(|l| l.article == article && l.span.overlaps(stray.claim.span))
        };
        for (article, strays) in [(self.left.article, &mut p), (self.right.article, &mut q)] {
            strays.retain(|s| !blamed.contains(&(article, s.claim.id)) && !work(article, s));
        }
        findings.extend(others_told);
        // First slips of the pen, then other names: what is nearest meets first.
        for wanted in [Clash::Slip, Clash::Other, Clash::Unsure] {
            let mut at = 0;
            while at < p.len() {
                let partner = q.iter().position(|t| self.clash(&p[at], t) == Some(wanted));
                let Some(j) = partner else {
                    at += 1;
                    continue;
                };
                let (u, t) = (p.remove(at), q.remove(j));
                let places = [(self.left.article, u.claim.id), (self.right.article, t.claim.id)];
                if places.iter().all(|c| blamed.contains(c)) {
                    continue;
                }
                blamed.extend(places);
                let (rule, why, severity) = match wanted {
                    Clash::Slip => (spelling_rule(u.name, t.name), Why::LettersSlipped, Severity::Warning),
                    Clash::Other => (other_rule(u.name, t.name), Why::OtherName, Severity::Error),
                    Clash::Unsure => (other_rule(u.name, t.name), Why::OtherName, Severity::Warning),
                };
                findings.push(self.mismatch(u.claim, t.claim, rule, why, severity));
            }
        }
        for (which, strays, theirs, others) in [(Which::Left, &p, &q, b), (Which::Right, &q, &p, a)] {
            for stray in strays {
                let place = (self.side(which).article, stray.claim.id);
                if blamed.contains(&place) {
                    continue;
                }
                let slip = self.slip_of_a_told_name(which, stray, others);
                let faced = || theirs.iter().any(|t| t.country && !akin(t, stray));
                let lost = self.is_lost(which, stray) || self.is_new_country(which, stray) && faced();
                if let Some(finding) = slip.or_else(|| self.alone(which, stray, lost)) {
                    blamed.insert(place);
                    findings.push(finding);
                }
            }
        }
    }

    /// How two stray words of names clash; `None` when they do not face each other.
    fn clash(&self, u: &Stray, t: &Stray) -> Option<Clash> {
        if is_calque(u.name, t.name) || is_calque(t.name, u.name) {
            return None;
        }
        // "Bank of Canada" is no "Banque du Chine", though a country amid a longer name is else let pass.
        let said_here = u.near && !t.foreign || t.near && !u.foreign || u.near && t.near;
        if u.land && t.land && (u.inner || t.inner) {
            return (!said_here && (u.foreign || t.foreign)).then_some(Clash::Other);
        }
        // Members of a party are told by its name as often.
        let demonym = |s: &Stray| s.name.form == NameForm::Demonym && s.name.kind == NameKind::Place;
        if u.weak || t.weak || demonym(u) != demonym(t) {
            return None;
        }
        if u.name.key.is_some() && u.name.key == t.name.key {
            return None;
        }
        // "between Turkey and Turkey" for "between Turkey and Russia": one gone, the other once too often.
        if u.near && t.near {
            let known = u.name.key.is_some() && t.name.key.is_some() && u.name.kind == t.name.kind;
            return (known && u.gone != t.gone && !demonym(u)).then_some(Clash::Unsure);
        }
        // A name said by a pronoun here only clashes with one that the other version nowhere has.
        if u.near && !t.foreign || t.near && !u.foreign {
            return None;
        }
        // "Hotspur" of "Tottenham Hotspur" does not face "Tottenham".
        if holds(u.name, &t.word) || holds(t.name, &u.word) {
            return None;
        }
        // Of two known names that differ no likeness of letters makes one: Virginia is not West Virginia.
        if u.name.key.is_some() && t.name.key.is_some() {
            // "Moscow said", « la Russie a dit »; "an Indian reservation", « une réserve autochtone ».
            // But New York is no New Jersey, be one a city.
            let apart = u.sorts.differ(t.sorts) && !share_a_word(u.name, t.name);
            return (u.name.kind == t.name.kind && !apart).then_some(Clash::Other);
        }
        match spelling(&u.word, &t.word) {
            Spelling::Variant => None,
            // "The Biafran war", « la guerre du Biafra ».
            Spelling::Slip
                if (u.sorts.known() || t.sorts.known())
                    && (is_derived(&u.word, &t.word) || is_derived(&t.word, &u.word)) =>
            {
                None
            }
            // Written so throughout, it is this version's way of writing it.
            Spelling::Slip if u.word.len() >= LEAST_LETTERS && (u.foreign || t.foreign) => {
                (!(u.foreign && u.habit && t.foreign && t.habit)).then_some(Clash::Slip)
            }
            Spelling::Slip => None,
            // "Sadiq al-Mahdi", "Sadek al-Mahdi": the rest of the name is told, the vowels are a matter of hearing.
            Spelling::Other if u.part && t.part && consonants(&u.word) == consonants(&t.word) => None,
            Spelling::Other => match (&u.name.key, &t.name.key) {
                // A capital that may be its place's does not face a name the gazetteer knows.
                (Some(_), None) if t.opens => None,
                (None, Some(_)) if u.opens => None,
                // A name no gazetteer knows is written alike in both languages.
                // "ERA" and "MPM" are short for one thing, and neither for Seattle.
                (Some(_), None) if is_acronym(t) => None,
                (None, Some(_)) if is_acronym(u) => None,
                (None, None) if is_acronym(u) && is_acronym(t) => Some(Clash::Unsure),
                _ => {
                    let kinds = u.name.kind == t.name.kind
                        || u.name.kind == NameKind::Other
                        || t.name.kind == NameKind::Other
                        || NameKind::Place != u.name.kind.max(t.name.kind);
                    let sure = if u.shouted || t.shouted { Clash::Unsure } else { Clash::Other };
                    (kinds && (u.foreign || t.foreign)).then_some(sure)
                }
            },
        }
    }

    /// A stray word the other version nowhere has, one slip away from a name told in its sentence.
    fn slip_of_a_told_name(&self, which: Which, stray: &Stray, others: &[Mention]) -> Option<Finding> {
        let known = stray.near && stray.name.key.is_some();
        if !stray.foreign || known || stray.habit || stray.word.chars().count() <= LEAST_LETTERS {
            return None;
        }
        let other = self.side(which.other());
        let same_key = |name: &Name| name.key.is_some() && name.key == stray.name.key;
        for (claim, name) in others.iter().filter(|(_, name)| !same_key(name)) {
            for token in other.tokens(claim.id) {
                let theirs = folded(other.reading.cursor.key(token));
                if is_derived(&stray.word, &theirs) || is_derived(&theirs, &stray.word) {
                    continue;
                }
                if theirs.chars().count() > LEAST_LETTERS && spelling(&stray.word, &theirs) == Spelling::Slip
                {
                    let (x, y) =
                        if which == Which::Left { (stray.claim, *claim) } else { (*claim, stray.claim) };
                    let rule = spelling_rule(stray.name, name);
                    return Some(self.mismatch(x, y, rule, Why::LettersSlipped, Severity::Warning));
                }
            }
        }
        None
    }

    /// A finding about two names that face each other.
    pub fn mismatch(&self, x: &Claim, y: &Claim, rule: Rule, why: Why, severity: Severity) -> Finding {
        let place = |side: &Side, claim: &Claim| Location {
            article: side.article,
            span: claim.span,
            claim: Some(claim.id),
            role: Role::Claim,
        };
        Finding {
            rule,
            kind: FindingType::Mismatch,
            severity,
            confidence: if severity == Severity::Error { 0.8 } else { 0.7 },
            locations: vec![place(self.left, x), place(self.right, y)],
            claims: Vec::new(),
            why,
            expected: None,
        }
    }

    /// Whether a word of the other version comes of the stray one, or the reverse: "Stadio", "stade".
    fn has_kin(&self, which: Which, stray: &Stray) -> bool {
        let there = self.side(which.other());
        let cursor = &there.reading.cursor;
        let (from, to) = there.sentence_tokens(&self.sentences(which.other(), self.bead));
        let head = |w: &str| w.chars().take(STEM).collect::<String>();
        (from..to).any(|i| {
            let theirs = folded(cursor.key(i));
            theirs.chars().count() >= LEAST_LETTERS
                && (head(&theirs) == head(&stray.word)
                    // "sub-Saharan", "subsahariens".
                    || theirs.contains(&stray.word.chars().take(STRANGE).collect::<String>())
                    || consonants(&theirs) == consonants(&stray.word)
                    || spelling(&stray.word, &theirs) != Spelling::Other)
        })
    }

    /// Whether a lone stray is a name beyond doubt that the other version has in no form.
    fn is_lost(&self, which: Which, stray: &Stray) -> bool {
        let name = stray.strange
            && !stray.opens
            && !stray.habit
            && stray.name.key.is_none()
            && stray.word.chars().count() >= STRANGE;
        (stray.part || name) && !self.has_kin(which, stray)
    }

    /// Whether a stray is a country of which the other version says nothing anywhere.
    fn is_new_country(&self, which: Which, stray: &Stray) -> bool {
        let key = stray.name.key.as_deref().filter(|_| stray.country);
        stray.name.form == NameForm::Proper && key.is_some_and(|key| !self.words(which.other()).has_key(key))
    }

    /// A name only one version has in this place. Mostly a note, for translators say "he" and "the company"; a name
    /// lost for good, or half a name told and half exchanged for a word that is nowhere there, is no choice of words.
    fn alone(&self, which: Which, stray: &Stray, lost: bool) -> Option<Finding> {
        // Told elsewhere in the other version, it is not lost to the reader.
        if stray.weak || stray.name.form == NameForm::Demonym || stray.near || !stray.foreign {
            return None;
        }
        let (side, there) = (self.side(which), self.side(which.other()));
        let (rule, kind) = if which == Which::Left {
            (Rule::NameOmitted, FindingType::Omission)
        } else {
            (Rule::NameAdded, FindingType::Addition)
        };
        let gap = place(there, &self.sentences(which.other(), self.bead));
        let locations = in_order(vec![
            Location {
                article: side.article,
                span: stray.claim.span,
                claim: Some(stray.claim.id),
                role: Role::Claim,
            },
            Location { article: there.article, span: gap, claim: None, role: Role::Missing },
        ]);
        Some(Finding {
            rule,
            kind,
            severity: if lost { Severity::Warning } else { Severity::Note },
            confidence: if lost { 0.6 } else { 0.5 },
            locations,
            claims: Vec::new(),
            why: Why::NotFound,
            expected: None,
        })
    }
}

/// Whether a French name is an English one said in French, one of the two being none that the rules know: "New Britain",
/// « Nouvelle-Bretagne ».
fn is_calque(english: &Name, french: &Name) -> bool {
    let known = english.key.is_some() && french.key.is_some();
    let of = |name: &Name, words: &[&str]| {
        letters(&name.name).next().is_some_and(|first| words.contains(&first))
            && letters(&name.name).nth(1).is_some()
    };
    !known && of(english, &["New"]) && of(french, &["Nouveau", "Nouvel", "Nouvelle", "Nouveaux", "Nouvelles"])
}

/// Whether two names have a word in common, as far as it is written alike.
fn share_a_word(a: &Name, b: &Name) -> bool {
    letters(&a.name).any(|w| letters(&b.name).any(|v| w == v))
}

/// Whether a stray is letters that stand for a name: each language has its own.
fn is_acronym(stray: &Stray) -> bool {
    let short = stray.name.name.chars().count() <= LONGEST_ACRONYM;
    short && stray.name.key.is_none() && stray.name.name.chars().all(|c| c.is_uppercase() || c == '.')
}

/// Endings by which a place makes the word for what is of it, in either language.
const OF_A_PLACE: &[&str] = &[
    "n", "an", "ian", "ean", "ese", "i", "er", "ers", "ite", "ites", "ish", "en", "ien", "ienne", "iens",
    "iennes", "ais", "aise", "aises", "ois", "oise", "oises", "ain", "aine", "ains", "aines", "ns", "ans",
    "ians", "ne", "nes",
];

/// Whether one word is the other with such an ending, behind it or in place of its last vowel: "Biafran", "Biafra".
fn is_derived(long: &str, short: &str) -> bool {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let stems = [short, short.trim_end_matches(vowel)];
    let stems = stems.iter().filter(|s| s.chars().count() >= STEM);
    stems.filter_map(|stem| long.strip_prefix(stem)).any(|end| OF_A_PLACE.contains(&end))
}

/// Whether two strays name one country, or parts of one that writers put for each other.
fn akin(a: &Stray, b: &Stray) -> bool {
    a.name.key == b.name.key || is_british(a.name) && is_british(b.name)
}

fn kind_of(a: &Name, b: &Name) -> NameKind {
    if a.kind == b.kind { a.kind } else { a.kind.min(b.kind) }
}

fn other_rule(a: &Name, b: &Name) -> Rule {
    match kind_of(a, b) {
        NameKind::Person => Rule::PersonOther,
        NameKind::Organization => Rule::OrganizationOther,
        NameKind::Place => Rule::PlaceOther,
        NameKind::Other => Rule::NameOther,
    }
}

fn spelling_rule(a: &Name, b: &Name) -> Rule {
    match kind_of(a, b) {
        NameKind::Person => Rule::PersonSpelling,
        NameKind::Organization => Rule::OrganizationSpelling,
        NameKind::Place => Rule::PlaceSpelling,
        NameKind::Other => Rule::NameSpelling,
    }
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn each_language_has_its_own_acronyms_parties_and_turns_of_phrase() {
        check(&[
            (
                "The pitcher of Seattle (8-4, 3.82 ERA) faces the Angels on Thursday.",
                "Le lanceur (8-4, MPM de 3,82) affrontera les Angels jeudi.",
                "",
            ),
            (
                "The poll puts Labor in front by 53 per cent to 47.",
                "Le sondage donne le Parti travailliste en tête avec 53 % contre 47 %.",
                "",
            ),
            (
                "The numbers will be cold comfort to Liberal strategists in the city.",
                "Ces chiffres seront une mince consolation pour les stratèges libéraux de la ville.",
                "",
            ),
            (
                "We could be out of the frying pan and into the fire by Christmas, the minister said.",
                "D’ici Noël, nous pourrions tomber de Charybde en Scylla, a dit le ministre.",
                "",
            ),
            (
                "The capsule will land in the South Australian desert at the end of the year.",
                "La capsule atterrira dans le désert d’Australie-Méridionale à la fin de l’année.",
                "",
            ),
            (
                "Minerva and Rover were released by the probe on Friday.",
                "Baptisés Minerva et Rover, ils ont été largués par la sonde vendredi.",
                "",
            ),
            (
                "Two wolves trapped on an Indian reservation in Minnesota were flown to the park.",
                "Deux loups capturés dans une réserve autochtone du Minnesota ont été transportés au parc.",
                "",
            ),
            (
                "She was a midwife in the city during the Biafran war.",
                "Elle était sage-femme dans la ville pendant la guerre du Biafra.",
                "",
            ),
            (
                "The company presented its DPL car to the press on Friday in Geneva.",
                "La société a présenté sa voiture POD à la presse vendredi à Genève.",
                "name/other DPL | POD",
            ),
        ]);
    }

    #[test]
    fn names_that_do_not_face_each_other() {
        check(&[
            (
                "Spanish forecasters warned hikers to stay out of the Picos de Europa.",
                "Les météorologues espagnols ont déconseillé aux randonneurs de s’aventurer dans les pics d’Europe.",
                "",
            ),
            (
                "Two wolves trapped on an Indian reservation in Minnesota were flown to an island.",
                "Deux loups capturés dans une réserve autochtone du Minnesota ont été transportés sur une île.",
                "",
            ),
            (
                "She was a midwife in Port Harcourt during the Biafran war.",
                "Elle était sage-femme à Port Harcourt pendant la guerre du Biafra.",
                "",
            ),
            (
                "Detective Garda Eoin Lacey said the largest payment was made at Christmas.",
                "L’inspecteur Eoin Lacey a précisé que le versement le plus élevé datait de Noël.",
                "",
            ),
            (
                "Moscow said on Monday that the talks would go on.",
                "La Russie a annoncé lundi que les discussions se poursuivraient.",
                "",
            ),
            (
                "The minister flew to Austria on Monday for talks.",
                "Le ministre s’est envolé lundi pour l’Australie afin d’y mener des discussions.",
                "place/other Austria | Australie",
            ),
        ]);
    }
}
