//! What a word does in a denial, as the rules have it.

use crate::article::Language;
use crate::normalizer::cursor::Cursor;
use crate::rules::bilingual::{Bilingual, is_english};
use crate::rules::compile::phrase;
use crate::rules::stem::stem;
use crate::rules::{Hit, Pack, intern};

macro_rules! parts {
    ($($(#[$doc:meta])* $part:ident $tag:literal,)+) => {
        /// The part of a word in denials.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Part {
            /// Turns round the word after it, and no more is known: "hardly", "peu".
            Turns,
            $($(#[$doc])* $part,)+
        }

        impl Part {
            /// The part of an entry of the rules; `None` for entries of other packs.
            pub fn of(hit: &Hit) -> Option<Self> {
                if hit.record.pack() != Pack::Negator {
                    return None;
                }
                Some(match hit.record.tag() {
                    $($tag => Self::$part,)+
                    _ => Self::Turns,
                })
            }

            /// Whether an entry of the rules plays this part: most that do not are told at a glance.
            #[inline]
            fn is_of(self, hit: &Hit) -> bool {
                match self {
                    $(Self::$part => hit.record.pack() == Pack::Negator && hit.record.tagged($tag),)+
                    Self::Turns => Self::of(hit) == Some(self),
                }
            }
        }
    };
}

parts! {
    /// Denies alone what follows it: "not", "no longer".
    Plain "plain",
    /// Denies before the first half of a denial: "personne ne".
    Subject "subject",
    /// First half of a denial: "ne".
    Opens "opens",
    /// Second half of a denial: "pas".
    Closes "closes",
    /// Second half of a denial of what has stopped: "ne … plus".
    Ends "ends",
    /// Denies what follows it, and counts where that very word is told: "no", "without", "failed to".
    Lacks "lacks",
    /// Denies what stands between it and the first half of a denial: "ni".
    Neither "neither",
    /// Denies in another way: "refused", "missed".
    Implied "implied",
    /// May tell a denial another way, though it denies nothing itself: "cancelled".
    Hints "hints",
    /// Stands between a denial and the word it denies: "really", "vraiment".
    Adverb "adverb",
    /// Begins words that deny: "un-".
    Prefix "prefix",
    /// Ends words that deny: "-less".
    Suffix "suffix",
    /// Only seems to begin with a denying prefix: "declar".
    Whole "whole",
    /// Turns a denial before it back: "not until", "not bad".
    Back "back",
    /// Denies without a verb: "without", "ni".
    Bare "bare",
    /// Up to now: "since", "never".
    Since "since",
    /// The last time, or the first: "dernier".
    Latest "latest",
    /// Until when something is denied: "before".
    Limit "limit",
    /// From when on it is so: "at the earliest".
    Earliest "earliest",
}

impl Part {
    /// Whether a word of this part turns round the word after it.
    pub fn turns(self) -> bool {
        matches!(self, Self::Turns | Self::Plain | Self::Subject | Self::Opens | Self::Closes)
    }

    /// Whether a sentence with a word of this part may deny something in words of its own.
    pub fn denies(self) -> bool {
        self.turns() || matches!(self, Self::Lacks | Self::Neither | Self::Implied | Self::Hints)
    }
}

/// How many tokens the longest phrase at token `i` has that plays `part`.
pub fn at(cursor: &Cursor, i: usize, part: Part) -> Option<usize> {
    if !cursor.packs(i).has(Pack::Negator) {
        return None;
    }
    // The longest stand first.
    cursor.hits(i).iter().find(|h| part.is_of(h)).map(|h| h.len)
}

/// The endings that words have behind their apostrophes, and whether each is a plain denial: asked for once, for they are few.
pub struct Endings<'c, 'a> {
    cursor: &'c Cursor<'a>,
    known: Vec<(&'a str, bool)>,
}

/// Endings of words that are remembered.
const MOST_ENDINGS: usize = 16;

impl<'c, 'a> Endings<'c, 'a> {
    /// None is known yet.
    pub fn of(cursor: &'c Cursor<'a>) -> Self {
        Self { cursor, known: Vec::new() }
    }

    /// "Didn't": whether a word with an apostrophe ends in a plain denial, which the apostrophe ties to it; a "knot"
    /// denies nothing.
    pub fn deny(&mut self, key: &'a str) -> bool {
        let short = |at: &usize| key.len() - at <= 3;
        key.char_indices().skip(1).map(|(at, _)| at).filter(short).any(|at| self.denies(&key[at..]))
    }

    fn denies(&mut self, ending: &'a str) -> bool {
        if let Some((_, denies)) = self.known.iter().find(|(known, _)| *known == ending) {
            return *denies;
        }
        let denies = plays(self.cursor, ending, Part::Plain);
        if self.known.len() < MOST_ENDINGS {
            self.known.push((ending, denies));
        }
        denies
    }
}

/// "Homeless", "didn't": a word that ends as words do that deny.
pub fn ends(cursor: &Cursor, i: usize) -> bool {
    let key = cursor.key(i);
    let denies =
        |n| key.len() > n && key.get(key.len() - n..).is_some_and(|s| plays(cursor, s, Part::Suffix));
    (3..=4).any(denies) && !is_whole(cursor, key)
}

/// "Déclarer": a word that seems to deny another and does not.
fn is_whole(cursor: &Cursor, key: &str) -> bool {
    plays(cursor, &stem(key, cursor.language() == Language::Fr), Part::Whole)
}

/// Whether the word at token `i` is another one with a denying prefix: "impossible", but not "inondation".
pub fn is_undone(cursor: &Cursor, i: usize) -> bool {
    let key = cursor.key(i);
    let bare = key.char_indices().map(|(at, _)| at).skip(2).take(2);
    bare.filter(|at| plays(cursor, &key[..*at], Part::Prefix)).any(|at| stands(cursor.language(), &key[at..]))
        && !is_whole(cursor, key)
}

/// « Inacceptable », « irréversible »: a French word of that make denies as a rule, whatever is left without the prefix.
pub fn seems_undone(cursor: &Cursor, i: usize) -> bool {
    let key = cursor.key(i);
    let word = key.strip_suffix('s').unwrap_or(key);
    cursor.language() == Language::Fr
        && ["able", "ible", "uble"].iter().any(|end| word.ends_with(end))
        && plays(cursor, key.get(..2).unwrap_or(""), Part::Prefix)
        && !is_whole(cursor, key)
}

/// Whether what is left without the prefix is a word.
fn stands(language: Language, rest: &str) -> bool {
    match language {
        Language::En => rest.len() > 2 && is_english(rest),
        Language::Fr => {
            let letters = rest.chars().count();
            letters > 4
                && 2 * stem(rest, true).len() > letters
                && Bilingual::shipped().french(rest).next().is_some()
        }
    }
}

fn plays(cursor: &Cursor, affix: &str, part: Part) -> bool {
    // Letters alone are a phrase as they stand, of one word.
    if affix.bytes().all(|b| b.is_ascii_lowercase()) {
        let mut found = cursor.rules.find_hash(cursor.language(), intern::hash(affix.as_bytes()), 1);
        return found.any(|h| part.is_of(&h));
    }
    cursor.rules.find(cursor.language(), &phrase(affix)).any(|h| part.is_of(&h))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;
    use crate::rules::Rules;

    #[test]
    fn words_that_seem_to_deny() {
        let rules = Rules::shipped();
        for (word, seems) in
            [("inacceptable", true), ("irréversibles", true), ("impôts", false), ("table", false)]
        {
            let article = Article::from_text(word, Language::Fr);
            assert_eq!(seems_undone(&Cursor::new(&article, &rules), 0), seems, "{word}");
        }
    }

    #[test]
    fn denying_prefixes() {
        let rules = Rules::shipped();
        for (language, word, undone) in [
            (Language::En, "unlikely", true),
            (Language::En, "impossible", true),
            (Language::En, "disagree", true),
            (Language::En, "interest", false),
            (Language::En, "industry", false),
            (Language::En, "image", false),
            (Language::Fr, "impossible", true),
            (Language::Fr, "illégal", true),
            (Language::Fr, "injuste", true),
            (Language::Fr, "mécontent", true),
            (Language::Fr, "inondation", false),
            (Language::Fr, "impôts", false),
            (Language::Fr, "industrie", false),
            (Language::Fr, "information", false),
            (Language::Fr, "déclaré", false),
            (Language::Fr, "découverte", false),
            (Language::En, "investigation", false),
            (Language::En, "increased", false),
        ] {
            let article = Article::from_text(word, language);
            assert_eq!(is_undone(&Cursor::new(&article, &rules), 0), undone, "{word}");
        }
    }
}
