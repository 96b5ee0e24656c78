//! How two stray words of names face each other: a slip of the pen, or another name.

use super::LEAST_LETTERS;
use super::likeness::{Spelling, consonants, spelling};
use super::nation::are_lax;
use super::pair::{Pair, Which};
use super::stray::Stray;
use super::words::{holds, letters};
use crate::article::PartKind;
use crate::comparator::feature::Features;
use crate::comparator::side::Side;
use crate::normalizer::claim::{Name, NameForm, NameKind};
use crate::normalizer::pronoun;
use crate::rules::Pack;

/// Most letters of an acronym.
const LONGEST_ACRONYM: usize = 6;
/// Letters two words share at their heads when one comes of the other: "Brexiteers", "Brexit".
const STEM: usize = 4;

/// Words that make a name another land's: "New England".
const NEW: &[&str] = &["new", "nova", "nouveau", "nouvel", "nouvelle"];

/// How two stray words of names stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clash {
    /// A slip of the pen.
    Slip,
    /// Two names for one thing.
    Other,
    /// Two names for one thing, though both versions speak of both nearby.
    Unsure,
}

/// Tokens on either side of a name among which a word must answer one beside the other name.
const AROUND: usize = 10;

impl Pair<'_, '_> {
    /// How two stray words of names clash; `None` when they do not face each other.
    pub fn clash(&self, u: &Stray, t: &Stray) -> Option<Clash> {
        self.facing(u, t).filter(|clash| *clash != Clash::Other || self.stand_alike(u, t))
    }

    /// Whether two names stand among words that answer each other. One sentence that answers one is enough by itself; of
    /// several, each may tell of another thing.
    fn stand_alike(&self, u: &Stray, t: &Stray) -> bool {
        let lone = self.bead.left.len() == 1 && self.bead.right.len() == 1;
        let (Some((f, ours)), Some((g, theirs))) = (around(self.left, u), around(self.right, t)) else {
            return true;
        };
        lone || f.meets(ours, g, theirs)
    }

    /// The same, wherever in the sentences the two stand.
    fn facing(&self, u: &Stray, t: &Stray) -> Option<Clash> {
        if is_calque(u.name, t.name) || is_calque(t.name, u.name) {
            return None;
        }
        // "Keller" and « Anna Keller » are one: only the given names of two Kellers face each other.
        let alike = || match u.extra && t.extra {
            true => share_a_word(u.name, t.name),
            false => letters(&u.name.name).last().eq(&letters(&t.name.name).last()),
        };
        if (u.extra || t.extra) && !alike() {
            return None;
        }
        // "Bank of Canada" is no "Banque du Chine", though a country amid a longer name is else let pass.
        let said_here = u.near && !t.foreign || t.near && !u.foreign || u.near && t.near;
        if u.land && t.land && (u.inner || t.inner) {
            return (!said_here && (u.foreign || t.foreign)).then_some(Clash::Other);
        }
        // Members of a party are told by its name as often.
        let demonym = |s: &Stray| s.name.form == NameForm::Demonym && s.name.kind == NameKind::Place;
        // "Pierre Keller" at the head of a sentence is no stone where "Paul Keller" faces him.
        let namesakes = u.extra && t.extra && self.is_given(Which::Left, u) && self.is_given(Which::Right, t);
        if (u.weak || t.weak) && !namesakes || u.explained || t.explained || demonym(u) != demonym(t) {
            return None;
        }
        if u.name.key.is_some() && u.name.key == t.name.key {
            return None;
        }
        // "between Turkey and Turkey" for "between Turkey and Russia": one gone, the other once too often.
        let countries = u.country && t.country && !u.foreign && !t.foreign && u.gone != t.gone;
        if u.near && t.near || countries {
            let known = u.name.key.is_some() && t.name.key.is_some() && u.name.kind == t.name.kind;
            return (known && u.gone != t.gone && !demonym(u)).then_some(Clash::Unsure);
        }
        // "Alphabet", « la maison mère de Google »: what is told by its owner, its maker or its part.
        if self.tells_another(Which::Left, u.claim) != self.tells_another(Which::Right, t.claim) {
            return None;
        }
        // "The Ionian island", « l'île ionienne »: a word of no known name that the other version has as another word.
        if u.name.key.is_none() && self.has_kin(Which::Left, u, t)
            || t.name.key.is_none() && self.has_kin(Which::Right, t, u)
        {
            return None;
        }
        // A name said by a pronoun here only clashes with one that the other version nowhere has.
        if u.near && !t.foreign || t.near && !u.foreign {
            return None;
        }
        // "Hotspur" of "Tottenham Hotspur" does not face "Tottenham".
        if holds(u.name, &t.word) || holds(t.name, &u.word) {
            return None;
        }
        // "The Florida Panhandle", « le nord-ouest de la Floride »: a part told by where it lies in the whole.
        if (is_located(u.name) || is_located(t.name)) && share_a_head(u.name, t.name) {
            return None;
        }
        // "Gozo Heights", « Gozo »: a name that holds the other.
        if self.is_within(Which::Left, u, t) || self.is_within(Which::Right, t, u) {
            return None;
        }
        // Of two known names that differ no likeness of letters makes one: Virginia is not West Virginia.
        if u.name.key.is_some() && t.name.key.is_some() {
            // "The Pentagon", « le ministère de la Défense ».
            if are_lax(self.left.reading.cursor.rules, u.name, t.name) {
                return None;
            }
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
                // "Ionian", « la Grèce »: what no gazetteer knows may lie in a land, or be a word made of one.
                (Some(_), None) if u.land => None,
                (None, Some(_)) if t.land => None,
                // "Interstate 40" is a road, and no « nord du Texas ».
                (Some(_), None) if t.numbered && u.name.kind == NameKind::Place => None,
                (None, Some(_)) if u.numbered && t.name.kind == NameKind::Place => None,
                // A name no gazetteer knows is written alike in both languages.
                // "ERA" and "MPM" are short for one thing, and neither for Seattle.
                (Some(_), None) if is_acronym(t) => None,
                (None, Some(_)) if is_acronym(u) => None,
                (None, None) if is_acronym(u) && is_acronym(t) => Some(Clash::Unsure),
                // "Triple-A", « AAA »: letters are no person.
                (None, None) if is_acronym(u) && is_person(t) || is_acronym(t) && is_person(u) => None,
                // "Two senators asked Okafor", « Deux membres du Sénat lui ont demandé »: who is told by a pronoun is no body.
                (None, Some(_)) if is_person(u) && is_body(t) && self.is_pronoun(Which::Right, u) => None,
                (Some(_), None) if is_person(t) && is_body(u) && self.is_pronoun(Which::Left, t) => None,
                // "Pompey" in a headline may be Portsmouth, of which both versions tell.
                (None, Some(_)) if self.is_nickname(Which::Left, u, t) => Some(Clash::Unsure),
                (Some(_), None) if self.is_nickname(Which::Right, t, u) => Some(Clash::Unsure),
                _ => {
                    let kinds = u.name.kind == t.name.kind
                        || u.name.kind == NameKind::Other
                        || t.name.kind == NameKind::Other
                        || NameKind::Place != u.name.kind.max(t.name.kind);
                    // "Preheat the oven", « Préchauffer le four »: two words that may have their capitals from their places.
                    // "Nokia's chief executive", « Anna Keller »: nobody is a body.
                    let apart = is_person(u) && is_body(t) && self.has_function(Which::Right, t)
                        || is_body(u) && is_person(t) && self.has_function(Which::Left, u);
                    let placed = |s: &Stray| s.opens && !s.habit && s.name.kind == NameKind::Other;
                    let named = !(placed(u) && placed(t) && letters(&u.name.name).nth(1).is_none());
                    let sure = if u.shouted || t.shouted { Clash::Unsure } else { Clash::Other };
                    (kinds && !apart && named && (u.foreign || t.foreign)).then_some(sure)
                }
            },
        }
    }

    /// Whether the known name `whole` is in the longer name that a version tells of a part of it. "West Virginia" is no part, and
    /// "Georgia State" a university.
    fn is_within(&self, which: Which, longer: &Stray, whole: &Stray) -> bool {
        if is_body(longer) != is_body(whole) {
            return false;
        }
        let Some(key) = whole.name.key.as_deref().and_then(|key| self.keys.number(key)) else { return false };
        let (side, tokens) = (self.side(which), self.side(which).tokens(longer.claim.id));
        let cursor = &side.reading.cursor;
        let another = |t: usize| cursor.packs(t).has(Pack::Compass) || NEW.contains(&cursor.key(t));
        let own = longer.name.key.is_some() && !longer.sorts.differ(whole.sorts);
        tokens.clone().any(|t| self.keys.at(which, t).any(|k| k == key))
            && !(own && tokens.clone().any(another))
    }

    /// Whether a stray word is a given name.
    fn is_given(&self, which: Which, stray: &Stray) -> bool {
        let cursor = &self.side(which).reading.cursor;
        let mut found = cursor.rules.find(cursor.language(), &stray.word);
        found.any(|hit| hit.record.pack() == Pack::Given)
    }

    /// Whether somebody whom a version names elsewhere may be told by a pronoun in its sentences here.
    fn is_pronoun(&self, there: Which, stray: &Stray) -> bool {
        let side = self.side(there);
        let (from, to) = side.sentence_tokens(&self.sentences(there, self.bead));
        let cursor = &side.reading.cursor;
        // "Lambert thanked her voters", « Dupont a remercié ses électeurs »: what is theirs tells of whoever is named.
        let owns =
            |i: usize| matches!(cursor.key(i), "son" | "sa" | "ses" | "leurs" | "his" | "her" | "their");
        !stray.foreign && (from..to).any(|i| pronoun::is_third(cursor, i) && !owns(i))
    }

    /// Whether a name no gazetteer knows stands in a headline where the other version has one that is told in both.
    pub fn is_nickname(&self, which: Which, unknown: &Stray, known: &Stray) -> bool {
        let article = self.side(which).reading.cursor.article;
        let told = |key: &str| self.keys.has(which, key);
        article.part_of(unknown.claim.sentence) == PartKind::Title
            && known.name.key.as_deref().is_some_and(told)
    }
}

/// The words beside a name, as a mask over the features of its sentence.
fn around<'s>(side: &'s Side, stray: &Stray) -> Option<(Features<'s>, u128)> {
    let tokens = side.tokens(stray.claim.id);
    let features = side.features.get(stray.claim.sentence)?;
    let before = features.within(tokens.start.saturating_sub(AROUND), tokens.start);
    let after = features.within(tokens.end, tokens.end + AROUND);
    Some((features, before | after))
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

/// Whether two names have a word in common but for its ending: "Florida", « Floride ».
fn share_a_head(a: &Name, b: &Name) -> bool {
    let heads = |name: &Name| -> Vec<String> {
        let words = letters(&name.name).filter(|w| w.starts_with(char::is_uppercase));
        words
            .map(|w| w.chars().take(STEM).collect::<String>())
            .filter(|h| h.chars().count() == STEM)
            .collect()
    };
    let theirs = heads(b);
    heads(a).iter().any(|h| theirs.contains(h))
}

/// Whether a known name is that of a place and where in it something lies: « nord du Texas ».
fn is_located(name: &Name) -> bool {
    name.kind == NameKind::Place
        && name.key.is_some()
        && name.name.contains(' ')
        && name.name.starts_with(char::is_lowercase)
}

fn is_person(stray: &Stray) -> bool {
    stray.name.kind == NameKind::Person
}

fn is_body(stray: &Stray) -> bool {
    stray.name.kind == NameKind::Organization
}

/// Whether a stray is letters that stand for a name: each language has its own.
fn is_acronym(stray: &Stray) -> bool {
    let short = stray.name.name.chars().count() <= LONGEST_ACRONYM;
    short && stray.name.key.is_none() && stray.name.name.chars().all(|c| c.is_uppercase() || c == '.')
}

/// Endings by which a place makes the word for what is of it, in either language.
pub const OF_A_PLACE: &[&str] = &[
    "n", "an", "ian", "ean", "ese", "i", "er", "ers", "ite", "ites", "ish", "en", "ien", "ienne", "iens",
    "iennes", "ais", "aise", "aises", "ois", "oise", "oises", "ain", "aine", "ains", "aines", "ns", "ans",
    "ians", "ne", "nes", "ic", "ique", "iques", "ate", "ates",
];

/// Whether one word is the other with such an ending, behind it or in place of its last vowel: "Biafran", "Biafra".
pub fn is_derived(long: &str, short: &str) -> bool {
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let stems = [short, short.trim_end_matches(vowel)];
    let stems = stems.iter().filter(|s| s.chars().count() >= STEM);
    stems.filter_map(|stem| long.strip_prefix(stem)).any(|end| OF_A_PLACE.contains(&end))
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
    fn given_names_are_told_or_left_out_but_not_exchanged() {
        check(&[
            (
                "Sources at the Grand Hotel said Lindqvist would not resign.",
                "L’entourage du directeur a indiqué que Marit Lindqvist ne démissionnerait pas.",
                "",
            ),
            (
                "Lawyers for Obradov said he was ill.",
                "Les avocats de Milan Obradov ont dit qu’il était malade.",
                "",
            ),
            ("Marit Lindqvist has died at the age of 91.", "Lindqvist est morte à l’âge de 91 ans.", ""),
            (
                "Paul Lindqvist was named head of the agency on Friday.",
                "Pierre Lindqvist a été nommé vendredi à la tête de l’agence.",
                "person/other Paul Lindqvist | Pierre Lindqvist",
            ),
            (
                "The jury heard Anna Lindqvist on Friday.",
                "Le jury a entendu Julie Lindqvist vendredi.",
                "person/other Anna Lindqvist | Julie Lindqvist",
            ),
            (
                "The minister thanked Lindqvist on Friday.",
                "Le ministre a remercié vendredi Claire Fournel.",
                "person/other Lindqvist | Claire Fournel",
            ),
        ]);
    }

    #[test]
    fn seats_stand_for_countries_and_their_governments() {
        check(&[
            (
                "The Kremlin said on Monday that the talks with Kyiv could go on.",
                "Moscou a dit lundi que les discussions avec l’Ukraine pourraient se poursuivre.",
                "",
            ),
            (
                "Tehran urged Israel on Friday to open the border.",
                "L’Iran a exhorté vendredi l’Etat hébreu à ouvrir la frontière.",
                "",
            ),
            (
                "Beijing and Washington signed it in May.",
                "La Chine et les États-Unis l’ont signé en mai.",
                "",
            ),
            ("The EU thanked Poland on Monday.", "Bruxelles a remercié lundi Varsovie.", ""),
            (
                "Moscow thanked Ankara on Monday for its help.",
                "Moscou a remercié lundi Varsovie pour son aide.",
                "place/other Ankara | Varsovie",
            ),
            (
                "Russia thanked Turkey on Monday for its help.",
                "Moscou a remercié lundi la Pologne pour son aide.",
                "place/other Turkey | Pologne",
            ),
        ]);
    }

    #[test]
    fn names_in_sentences_that_tell_of_other_things() {
        check(&[(
            "The Green Front holds 12 of the 60 seats in the National Assembly.\n\nAccording to figures published by the ministry on Monday, 310 candidates have registered.",
            "Le Front vert compte 12 élus sur 60.\n\nSelon les chiffres publiés lundi par la place Beauvau, 310 candidats se sont inscrits.",
            "",
        )]);
    }

    #[test]
    fn names_that_do_not_face_each_other() {
        check(&[
            (
                "Hanna Berg founded the firm in 2010.\n\nTwo senators, a Democrat and a Republican, have asked Berg to testify by May.",
                "Hanna Berg a fondé la société en 2010.\n\nDeux membres du Sénat, un démocrate et un républicain, lui ont demandé de témoigner d'ici mai.",
                "",
            ),
            (
                "A male Amur tiger was caught in the Primorye region after it killed dogs in Vesyoly Yar, a village.",
                "Un tigre de l'Amour a été capturé dans le Primorié, en Extrême-Orient russe, après avoir tué des chiens à Vessioly Iar, un village.",
                "",
            ),
            (
                "Rescuers searched the Florida Panhandle for the missing fishermen on Friday.",
                "Les secouristes ont fouillé le nord de la Floride à la recherche des pêcheurs disparus vendredi.",
                "",
            ),
            (
                "The wildfire crossed the Texas Panhandle on Friday.",
                "L’incendie a traversé vendredi la queue de poêle du Texas.",
                "",
            ),
            (
                "The fishermen sailed along the Florida Panhandle on Friday.",
                "Les pêcheurs ont longé vendredi l’enclave de la Floride.",
                "",
            ),
            (
                "The ferry serves the Ionian islands from May.",
                "Le traversier dessert la Grèce à partir de mai.",
                "",
            ),
            (
                "The mine lies in West Virginia, the owner said.",
                "La mine se trouve en Virginie, a dit le propriétaire.",
                "place/other West Virginia | Virginie",
            ),
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
