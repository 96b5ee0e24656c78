//! Which of the two languages a text is written in, by a vote of its function words.

use super::Language;
use crate::rules::tokenize::{Run, TokenKind};
use crate::rules::{Pack, Rules, intern};
use std::cell::RefCell;

/// How many bytes of the text are read at most: more would not change the outcome.
const HEARD: usize = 40_000;
/// How many bytes are read first, at most, at each of three places of a text of at least [`LEAST`] bytes.
const SAMPLE: usize = 400;
const LEAST: usize = 800;
/// Fewest words of another language that outweigh what a file says of itself.
const FOREIGN: u32 = 6;

/// The language of `text`, given with its tokens.
///
/// # Errors
/// When the text is too short or its words speak for another language.
pub fn language(text: &str, tokens: Run, rules: &Rules) -> Result<Language, Unheard> {
    let bytes = text.len().min(HEARD);
    let mut poll = Poll::new(tokens, rules);
    let outcome = match sampled(&mut poll, bytes) {
        Some(language) => Ok(language),
        None => poll.votes(0, bytes).outcome(&poll.ear.names),
    };
    poll.keep();
    outcome
}

/// Why a text has no language of the two by its words.
#[derive(Debug)]
pub struct Unheard {
    /// What was found instead, in words.
    pub found: String,
    /// Whether it is surely in another language, whatever is said of it elsewhere.
    pub foreign: bool,
}

/// The language that the beginning, middle and end of a text all indicate, if together they leave no doubt.
fn sampled(poll: &mut Poll, bytes: usize) -> Option<Language> {
    if bytes < LEAST {
        return None;
    }
    let sample = SAMPLE.min(bytes / 5);
    let last = bytes - sample;
    let samples = [0, last / 2, last].map(|start| poll.votes(start, start + sample));
    let first = samples[0].most().0;
    let agreed = samples.iter().all(|other| other.leans() == Some(first));
    samples.into_iter().reduce(Votes::and).filter(|all| agreed && all.clear())?;
    Some(first)
}

/// How many words of a text indicate each language.
struct Votes {
    words: u32,
    /// By [`Language::index`].
    own: [u32; 2],
    /// For unsupported languages, by their places in [`Ear::names`].
    foreign: Vec<(u32, u32)>,
}

impl Votes {
    /// Counts a word.
    fn count(&mut self, voice: &Voice) {
        self.words += 1;
        if let Some(language) = voice.own {
            self.own[language.index()] += 1;
        }
        voice.foreign.iter().for_each(|language| self.stranger(*language, 1));
    }

    fn stranger(&mut self, language: u32, count: u32) {
        match self.foreign.iter_mut().find(|f| f.0 == language) {
            Some(f) => f.1 += count,
            None => self.foreign.push((language, count)),
        }
    }

    /// The language with more votes, its votes, and those of the other.
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

    /// The language a sample indicates, if it does so clearly enough.
    fn leans(&self) -> Option<Language> {
        let (language, most, least) = self.most();
        (most >= 3 && most > 2 * least && most > self.strangers()).then_some(language)
    }

    /// Whether samples leave no doubt.
    fn clear(&self) -> bool {
        let (_, most, least) = self.most();
        most >= 12 && most * 6 >= self.words && most > 5 * least && 2 * most > 3 * self.strangers()
    }

    /// The most votes of any unsupported language.
    fn strangers(&self) -> u32 {
        self.foreign.iter().map(|f| f.1).max().unwrap_or(0)
    }

    /// The language, or what was found instead; `names` are those of the unsupported languages.
    fn outcome(&self, names: &[String]) -> Result<Language, Unheard> {
        let (language, most, least) = self.most();
        let stranger = self.foreign.iter().max_by_key(|f| f.1).filter(|f| f.1 > most && f.1 > 1);
        let unheard = |found: &str| Err(Unheard { found: found.to_owned(), foreign: false });
        match stranger {
            _ if self.words == 0 => unheard("no words"),
            Some((name, votes)) => {
                let name = names.get(*name as usize).map_or("", String::as_str);
                // A quotation, a title or a list of names is no running text.
                let foreign = *votes >= FOREIGN && *votes > 3 * most && *votes * 12 >= self.words;
                Err(Unheard { found: format!("it reads like {name}"), foreign })
            }
            // Running text has about four function words in ten; one in twelve allows for lists and tables.
            None if most < 2 || most * 12 < self.words => unheard("too few words of either"),
            None if most * 2 < least * 3 => unheard("words of both"),
            None => Ok(language),
        }
    }
}

/// The languages one word indicates.
struct Voice {
    /// The language it indicates; `None` for a word of both or of neither.
    own: Option<Language>,
    /// Unsupported languages, by their places in [`Ear::names`].
    foreign: Vec<u32>,
}

/// How many of the voices, at the start of the list, indicate one supported language or none.
const PLAIN: usize = 3;

/// The languages that words indicate, looked up once per word.
#[derive(Default)]
struct Ear {
    /// Id of the word memory whose numbers index `said`; 0 if there is none.
    memory: u64,
    /// What each word indicates, by its number: its place in `voices` plus one, 0 if not yet looked up.
    said: Vec<u32>,
    voices: Vec<Voice>,
    /// The names of unsupported languages.
    names: Vec<String>,
}

thread_local! {
    /// Kept for the texts after this one.
    static EAR: RefCell<Ear> = RefCell::default();
}

impl Ear {
    /// An empty one for this memory.
    fn of(memory: u64) -> Self {
        // Most words indicate no language, and most of the others just one.
        let plain: [_; PLAIN] = [None, Some(Language::En), Some(Language::Fr)];
        let voices = plain.map(|own| Voice { own, foreign: Vec::new() }).into();
        Self { memory, said: Vec::new(), voices, names: Vec::new() }
    }

    /// Looks up the languages a word indicates.
    fn hear(&mut self, key: &str, hash: u64, rules: &Rules) -> Voice {
        // "l'" votes as "l".
        let hash = key.strip_suffix('\'').map_or(hash, |bare| intern::hash(bare.as_bytes()));
        let mut own = [false; 2];
        let mut foreign = Vec::new();
        for language in Language::ALL {
            for hit in rules.voices(language, hash).filter(|h| !h.folded) {
                match hit.record.pack() {
                    Pack::Stopword => own[language.index()] = true,
                    // They are listed for both languages.
                    Pack::Foreign if language == Language::En => foreign.push(self.name(hit.record.id())),
                    _ => {}
                }
            }
        }
        let own = Language::ALL.into_iter().find(|l| own[l.index()] && !own[1 - l.index()]);
        Voice { own, foreign }
    }

    fn name(&mut self, name: &str) -> u32 {
        let at = self.names.iter().position(|n| n == name).unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        });
        u32::try_from(at).unwrap_or(u32::MAX)
    }

    /// The place in `voices` of the word of this number; `hear` looks it up.
    #[inline]
    fn voice(&mut self, number: usize, hear: impl FnOnce(&mut Self) -> Voice) -> usize {
        match self.said.get(number) {
            None | Some(0) => self.learn(number, hear) - 1,
            Some(said) => *said as usize - 1,
        }
    }

    /// The same for a word not yet looked up.
    #[inline(never)]
    fn learn(&mut self, number: usize, hear: impl FnOnce(&mut Self) -> Voice) -> usize {
        if number >= self.said.len() {
            self.said.resize(number + 1, 0);
        }
        let voice = hear(self);
        let same = |v: &Voice| v.own == voice.own && v.foreign == voice.foreign;
        let at = self.voices.iter().take(PLAIN).position(same).unwrap_or_else(|| {
            self.voices.push(voice);
            self.voices.len() - 1
        });
        self.said[number] = u32::try_from(at + 1).unwrap_or(u32::MAX);
        at + 1
    }
}

/// Counts the words of a text.
struct Poll<'t, 'r> {
    tokens: Run<'t>,
    rules: &'r Rules,
    ear: Ear,
    /// Whether `ear` uses the numbers words have in a memory.
    kept: bool,
}

impl<'t, 'r> Poll<'t, 'r> {
    fn new(tokens: Run<'t>, rules: &'r Rules) -> Self {
        let kept = rules.are_shipped() && tokens.words().are_of_this_thread();
        let memory = tokens.words().memory();
        let ear = Some(EAR.take()).filter(|ear| kept && ear.memory == memory);
        Self { tokens, rules, ear: ear.unwrap_or_else(|| Ear::of(memory)), kept }
    }

    /// The votes of the words that begin within the bytes `from..to`.
    fn votes(&mut self, from: usize, to: usize) -> Votes {
        let mut votes = Votes { words: 0, own: [0; 2], foreign: Vec::new() };
        let mut plain = [0; PLAIN];
        let heard = self.tokens.between(from, to);
        for token in heard.list().iter().filter(|t| t.kind == TokenKind::Word) {
            let words = self.tokens.words();
            let number = if self.kept { words.kept(token.word) } else { Some(token.word) };
            let hear = |ear: &mut Ear| {
                ear.hear(words.get(token.word), words.hash(token.word).unwrap_or_default(), self.rules)
            };
            if let Some(number) = number {
                let voice = self.ear.voice(number as usize, hear);
                match plain.get_mut(voice) {
                    Some(count) => *count += 1,
                    None => votes.count(&self.ear.voices[voice]),
                }
            }
        }
        for (voice, count) in self.ear.voices.iter().zip(plain) {
            votes.words += count;
            if let Some(language) = voice.own {
                votes.own[language.index()] += count;
            }
        }
        votes
    }

    /// Keeps the lookups for the texts after this one.
    fn keep(self) {
        if self.kept {
            EAR.set(self.ear);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::tokenize::Tokens;

    #[test]
    fn surely_of_another_language() {
        let rules = Rules::shipped();
        for (text, foreign) in [
            ("Der Minister sagte, dass das Gesetz vor dem Sommer verabschiedet wird und nicht mehr.", true),
            ("Das Boot, Der Spiegel", false),
            ("12 345", false),
            ("Amazon One Medical Google Alexa Teladoc Airbnb", false),
        ] {
            let found = language(text, Tokens::of(text).run(), &rules).map_err(|unheard| unheard.foreign);
            assert_eq!(found, Err(foreign), "{text}");
        }
    }

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
            assert_eq!(language(text, Tokens::of(text).run(), &rules).ok(), expected, "{text}");
        }
    }
}
