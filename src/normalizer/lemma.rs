//! The singular of a counted noun, so that "abonnés" and "abonné" count the same thing.

use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;

/// The lemma of the noun at token `at`: as the rules have it where it is irregular, else the plural ending cut.
pub fn of(cursor: &Cursor, at: usize) -> String {
    if let Some(hit) = cursor.hits(at).iter().find(|h| h.len == 1 && h.record.pack() == Pack::Noun) {
        return hit.record.id().to_owned();
    }
    let key = cursor.key(at);
    match cursor.language() {
        crate::article::Language::Fr => french(key),
        crate::article::Language::En => english(key),
    }
}

fn french(word: &str) -> String {
    let cut = |n: usize| word[..word.len() - n].to_owned();
    // "Irlandais", "Chinois": peoples more often than plurals.
    if word.len() < 4 || word.ends_with("ais") || word.ends_with("ois") {
        word.to_owned()
    } else if word.ends_with("eaux") || word.ends_with("eux") || word.ends_with("oux") {
        cut(1)
    } else if word.ends_with("aux") {
        cut(2) + "l"
    } else if word.ends_with('s') && !word.ends_with("ss") {
        cut(1)
    } else {
        word.to_owned()
    }
}

fn english(word: &str) -> String {
    let cut = |n: usize| word[..word.len() - n].to_owned();
    let hisses = |stem: &str| ["ch", "sh", "x", "ss", "z"].iter().any(|e| stem.ends_with(e));
    if word.len() < 4 {
        word.to_owned()
    } else if word.ends_with("ies") && word.len() > 4 {
        cut(3) + "y"
    } else if word.strip_suffix("es").is_some_and(hisses) {
        cut(2)
    } else if word.ends_with('s') && !["ss", "us", "is"].iter().any(|e| word.ends_with(e)) {
        cut(1)
    } else {
        word.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Language};
    use crate::rules::Rules;

    #[test]
    fn singulars() {
        let rules = Rules::shipped();
        for (language, plural, singular) in [
            (Language::Fr, "abonnés", "abonné"),
            (Language::Fr, "journaux", "journal"),
            (Language::Fr, "bateaux", "bateau"),
            (Language::Fr, "pays", "pays"),
            (Language::Fr, "voix", "voix"),
            (Language::Fr, "œufs", "œuf"),
            (Language::En, "subscribers", "subscriber"),
            (Language::En, "people", "person"),
            (Language::En, "companies", "company"),
            (Language::En, "churches", "church"),
            (Language::En, "women", "woman"),
            (Language::En, "buses", "bus"),
        ] {
            let article = Article::from_text(plural, language);
            let cursor = Cursor::new(&article, &rules);
            assert_eq!(of(&cursor, 0), singular, "{plural}");
        }
    }
}
