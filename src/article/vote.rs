//! Which of the two languages a text is written in, by a vote of its function words.

use super::Language;
use crate::rules::tokenize::{TokenKind, Tokens};
use crate::rules::{Pack, Rules};

/// How many bytes of the text vote: more would not change the outcome.
const HEARD: usize = 40_000;

/// The language of `text`.
///
/// # Errors
/// What was found instead, in words, when the text is too short or its words speak for another language.
pub fn language(text: &str, rules: &Rules) -> Result<Language, String> {
    let end = text.char_indices().map(|(i, _)| i).find(|i| *i >= HEARD).unwrap_or(text.len());
    let mut tokens = Tokens::default();
    tokens.extend(text, 0, end);
    // How often each word comes; what it says is asked once.
    let mut count = vec![0u32; tokens.words().len()];
    for token in tokens.list().iter().filter(|t| t.kind == TokenKind::Word) {
        count[token.word as usize] += 1;
    }
    let mut votes = [0u32; 2];
    let mut foreign: Vec<(&str, u32)> = Vec::new();
    for (word, count) in (0u32..).zip(&count).filter(|(_, count)| **count > 0) {
        let key = tokens.words().get(word).trim_end_matches('\'');
        let own = Language::ALL.map(|language| {
            rules.find(language, key).any(|h| h.record.pack() == Pack::Stopword && !h.folded)
        });
        // A word of both languages says nothing.
        if own[0] != own[1] {
            votes[usize::from(own[1])] += count;
        }
        for hit in rules.find(Language::En, key) {
            if hit.record.pack() == Pack::Foreign && !hit.folded {
                match foreign.iter_mut().find(|f| f.0 == hit.record.id()) {
                    Some(f) => f.1 += count,
                    None => foreign.push((hit.record.id(), *count)),
                }
            }
        }
    }
    let words: u32 = count.iter().sum();
    let [en, fr] = votes;
    let (language, most, least) = if en >= fr { (Language::En, en, fr) } else { (Language::Fr, fr, en) };
    let stranger = foreign.into_iter().max_by_key(|f| f.1).filter(|f| f.1 > most && f.1 > 1);
    match stranger {
        _ if words == 0 => Err("no words".to_owned()),
        Some((name, _)) => Err(format!("it reads like {name}")),
        // Running text has about four function words in ten; one in twelve allows for lists and tables.
        None if most < 2 || most * 12 < words => Err("too few words of either".to_owned()),
        None if most * 2 < least * 3 => Err("words of both".to_owned()),
        None => Ok(language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes() {
        let rules = Rules::shipped();
        for (text, expected) in [
            ("The minister said that the law would be passed before the summer.", Some(Language::En)),
            ("Le ministre a dit que la loi serait votée avant l'été.", Some(Language::Fr)),
            ("Amazon offers One Medical: with this takeover, the group strikes", Some(Language::En)),
            ("L’ENTREPRISE SUPPRIME 200 POSTES DANS LE NORD", Some(Language::Fr)),
            (
                "El ministro dijo que la ley se votaría antes del verano y que no habría cambios en el texto.",
                None,
            ),
            (
                "Il ministro ha detto che la legge sarà votata prima dell'estate e che non ci saranno cambi.",
                None,
            ),
            (
                "O ministro disse que a lei seria votada antes do verão e que não haveria mudanças no texto.",
                None,
            ),
            ("Der Minister sagte, dass das Gesetz vor dem Sommer verabschiedet wird und nicht mehr.", None),
            ("De minister zei dat de wet voor de zomer wordt aangenomen en dat het niet anders kan.", None),
            (
                "El ministre va dir que la llei es votaria abans de l'estiu i que no hi hauria canvis amb els altres.",
                None,
            ),
            ("12 345", None),
            ("", None),
            ("Amazon One Medical Google Alexa Teladoc Airbnb", None),
        ] {
            assert_eq!(language(text, &rules).ok(), expected, "{text}");
        }
    }
}
