//! Which of the two languages a text is written in, by a vote of its function words.

use super::Language;
use crate::rules::tokenize::{Sink, Token, TokenKind};
use crate::rules::{Pack, Rules, intern, tokenize};

/// How many bytes of the text vote: more would not change the outcome.
const HEARD: usize = 40_000;
/// How many bytes are heard first, at most, at each of three places, and at least of what text.
const SAMPLE: usize = 400;
const LEAST: usize = 800;

/// The language of `text`.
///
/// # Errors
/// What was found instead, in words, when the text is too short or its words speak for another language.
pub fn language(text: &str, rules: &Rules) -> Result<Language, String> {
    let text = &text[..boundary(text, HEARD)];
    match sampled(text, rules) {
        Some(language) => Ok(language),
        None => Votes::of(text, rules).outcome(),
    }
}

/// The language that the beginning, the middle and the end of a text speak for, none of them for another and all
/// together clearly.
fn sampled(text: &str, rules: &Rules) -> Option<Language> {
    if text.len() < LEAST {
        return None;
    }
    let sample = SAMPLE.min(text.len() / 5);
    let last = text.len() - sample;
    let samples = [0, last / 2, last].map(|start| {
        let (from, to) = (boundary(text, start), boundary(text, start + sample));
        Votes::of(&text[from..to], rules)
    });
    let first = samples[0].most().0;
    let agreed = samples.iter().all(|other| other.leans() == Some(first));
    samples.into_iter().reduce(Votes::and).filter(|all| agreed && all.clear())?;
    Some(first)
}

/// The first character boundary from `at` on.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|i| text.is_char_boundary(*i)).unwrap_or(text.len())
}

/// How many words of a text are of one language alone.
struct Votes<'r> {
    words: u32,
    /// By [`Language::index`].
    own: [u32; 2],
    /// Of languages that are not read.
    foreign: Vec<(&'r str, u32)>,
}

impl<'r> Votes<'r> {
    fn of(text: &str, rules: &'r Rules) -> Self {
        let votes = Self { words: 0, own: [0; 2], foreign: Vec::new() };
        let mut poll = Poll { votes, rules, word: 0, key: String::new() };
        tokenize::cut(text, 0, &mut poll);
        poll.votes
    }

    /// Counts a word, given by its hash.
    fn count(&mut self, word: u64, rules: &'r Rules) {
        self.words += 1;
        let mut own = [false; 2];
        for language in Language::ALL {
            for hit in rules.voices(language, word).filter(|h| !h.folded) {
                match hit.record.pack() {
                    Pack::Stopword => own[language.index()] = true,
                    // They are listed for both languages.
                    Pack::Foreign if language == Language::En => self.stranger(hit.record.id(), 1),
                    _ => {}
                }
            }
        }
        // A word of both languages says nothing.
        if own[0] != own[1] {
            self.own[usize::from(own[1])] += 1;
        }
    }

    fn stranger(&mut self, language: &'r str, count: u32) {
        match self.foreign.iter_mut().find(|f| f.0 == language) {
            Some(f) => f.1 += count,
            None => self.foreign.push((language, count)),
        }
    }

    /// The language most speak for, how many do, and how many speak for the other.
    fn most(&self) -> (Language, u32, u32) {
        let [en, fr] = self.own;
        if en >= fr { (Language::En, en, fr) } else { (Language::Fr, fr, en) }
    }

    /// These votes and those of another text.
    fn and(mut self, other: Self) -> Self {
        self.words += other.words;
        self.own[0] += other.own[0];
        self.own[1] += other.own[1];
        other.foreign.into_iter().for_each(|(language, count)| self.stranger(language, count));
        self
    }

    /// The language of a sample that does not speak for another.
    fn leans(&self) -> Option<Language> {
        let (language, most, least) = self.most();
        (most >= 3 && most > 2 * least && most > self.strangers()).then_some(language)
    }

    /// Whether samples leave no doubt.
    fn clear(&self) -> bool {
        let (_, most, least) = self.most();
        most >= 12 && most * 6 >= self.words && most > 5 * least && 2 * most > 3 * self.strangers()
    }

    /// The votes for the language that is not read and has most.
    fn strangers(&self) -> u32 {
        self.foreign.iter().map(|f| f.1).max().unwrap_or(0)
    }

    fn outcome(&self) -> Result<Language, String> {
        let (language, most, least) = self.most();
        let stranger = self.foreign.iter().max_by_key(|f| f.1).filter(|f| f.1 > most && f.1 > 1);
        match stranger {
            _ if self.words == 0 => Err("no words".to_owned()),
            Some((name, _)) => Err(format!("it reads like {name}")),
            // Running text has about four function words in ten; one in twelve allows for lists and tables.
            None if most < 2 || most * 12 < self.words => Err("too few words of either".to_owned()),
            None if most * 2 < least * 3 => Err("words of both".to_owned()),
            None => Ok(language),
        }
    }
}

/// Counts the words of a text as it is cut: they need neither numbers nor places.
struct Poll<'r> {
    votes: Votes<'r>,
    rules: &'r Rules,
    /// The hash of the key cut last.
    word: u64,
    key: String,
}

impl Sink for Poll<'_> {
    fn word(&mut self, key: &str) -> u32 {
        self.word = intern::hash(key.as_bytes());
        0
    }

    fn written(&mut self, write: impl FnOnce(&mut String)) -> u32 {
        self.key.clear();
        write(&mut self.key);
        // "l'" votes as "l".
        self.word = intern::hash(self.key.trim_end_matches('\'').as_bytes());
        0
    }

    fn put(&mut self, token: Token) {
        if token.kind == TokenKind::Word {
            self.votes.count(self.word, self.rules);
        }
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
            ("Carrow buys Tilden Foods: with that deal, the group strikes", Some(Language::En)),
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
