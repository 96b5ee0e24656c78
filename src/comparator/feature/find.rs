//! Finds the features of the sentences of two versions: what a word has is looked up once a version, however often it stands
//! there.

use super::recognised::How;
use super::sentences::Sentences;
use super::table::Table;
use super::{BY_LEXICON, PREFIX, SPELLING, STRONG, TERM, UNKNOWN, WORD, claimed, hash, number};
use crate::article::{Language, PartKind, width};
use crate::comparator::align::is_short;
use crate::comparator::lexis::Lexis;
use crate::comparator::told::Told;
use crate::normalizer::Reading;
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;
use crate::rules::tokenize::{Token, TokenKind};

/// The features of two versions that are compared with each other, by sentence; with `bilingual` false words meet by
/// their own stems only. Features found in only one version are dropped: nothing can match them.
pub fn features(sides: [(&Reading, &Told); 2], bilingual: bool) -> [Sentences; 2] {
    // A French word has many features, one for each English word it may stand for: those of the other version are put in.
    let first = usize::from(bilingual && sides[0].0.cursor.language() == Language::Fr);
    let count = sides.map(|(reading, _)| reading.cursor.article.sentences.len());
    let how = Recognising { bilingual, spelt: !is_short(count[0], count[1]) };
    let mut table = Table::for_words(sides[first].0.cursor.len());
    let mut one = found(sides[first], how, &mut First(&mut table));
    let mut other = found(sides[1 - first], how, &mut Other(&mut table, !how.spelt));
    one.settle(|feature| table.is_met(number(feature)));
    other.settle(|_| true);
    table.keep();
    if first == 0 { [one, other] } else { [other, one] }
}

/// Gives features their numbers.
trait Numbering {
    /// The number of a feature, if it is told.
    fn one(&mut self, id: u64) -> Option<u32>;

    /// Appends those of a word, without its place.
    fn word(&mut self, ids: &[u64], features: &mut Vec<u32>);
}

/// Of the version whose features are put in, and of the one whose features are looked for among them; of that perhaps only
/// those that are needed to tell which words meet.
struct First<'t>(&'t mut Table);
struct Other<'t>(&'t mut Table, bool);

impl Numbering for First<'_> {
    fn one(&mut self, id: u64) -> Option<u32> {
        self.0.put(id)
    }

    fn word(&mut self, ids: &[u64], features: &mut Vec<u32>) {
        self.0.put_word(ids, features);
    }
}

impl Numbering for Other<'_> {
    fn one(&mut self, id: u64) -> Option<u32> {
        self.0.meet(id)
    }

    fn word(&mut self, ids: &[u64], features: &mut Vec<u32>) {
        self.0.meet_word(ids, self.1, features);
    }
}

/// How the words of two versions are recognised.
#[derive(Clone, Copy)]
struct Recognising {
    /// Whether in another language; else by their stems only.
    bilingual: bool,
    /// Whether it is told how a word is written where it is told how it begins: it shows which words stand once in long
    /// texts, but which words meet it does not change.
    spelt: bool,
}

/// What is known of a word of a version.
#[derive(Clone, Copy)]
struct Known {
    /// Where its features stand that have a number.
    from: u32,
    to: u32,
    /// How many it has in all; [`UNASKED`] until that is asked.
    all: u32,
    /// The list of phrases last looked at, and whether it has the word alone as one that tells nothing.
    list: u32,
    stop: bool,
}

/// What stands for what was not asked of a word.
const UNASKED: u32 = u32::MAX;

impl Known {
    const NOTHING: Self = Self { from: 0, to: 0, all: UNASKED, list: UNASKED, stop: false };

    /// Whether the word, at token `i` where a phrase of words that tell nothing begins, tells nothing.
    #[inline]
    fn stops(&mut self, cursor: &Cursor, i: usize) -> bool {
        let list = cursor.list(i) as u32;
        if self.list != list {
            // The shortest phrases come last.
            let mut single = cursor.hits(i).iter().rev().take_while(|h| h.len == 1);
            (self.list, self.stop) = (list, single.any(|h| h.record.pack() == Pack::Stopword));
        }
        self.stop
    }
}

/// The words of a version, each asked for once.
struct Words<'w, 'a, N> {
    cursor: &'w Cursor<'a>,
    told: &'w Told,
    lexis: &'w mut Lexis,
    how: How,
    spelt: bool,
    numbering: &'w mut N,
    /// By [`Token::word`].
    known: Vec<Known>,
    /// Features without the place of their word.
    features: Vec<u32>,
}

/// The features of every sentence of a version, in the order of its words and behind them of its claims: those that have a
/// number.
fn found((reading, told): (&Reading, &Told), how: Recognising, numbering: &mut impl Numbering) -> Sentences {
    let cursor = &reading.cursor;
    let article = cursor.article;
    let words = cursor.len() / 2 + reading.claims.len();
    let mut all = Sentences::with_room(article.sentences.len(), words, 2 * words);
    let mut claims = reading.claims.iter().peekable();
    let mut ids = Vec::new();
    Lexis::with(|lexis| {
        let mut words = Words {
            cursor,
            told,
            lexis,
            how: How::of(cursor.language(), how.bilingual),
            spelt: how.spelt,
            numbering,
            known: vec![Known::NOTHING; cursor.words().len()],
            features: Vec::with_capacity(2 * cursor.words().len()),
        };
        for (s, sentence) in article.sentences.iter().enumerate() {
            let title = article.parts.get(sentence.part).is_some_and(|p| p.kind == PartKind::Title);
            all.open(width(sentence.span.of(&article.text)) as f32, title);
            words.put(s, how.bilingual, &mut all);
            while let Some(claim) = claims.next_if(|claim| claim.sentence <= s) {
                ids.clear();
                claimed::ids(claim, &mut ids);
                if let Some(word) = all.room().filter(|_| !ids.is_empty()) {
                    let numbers = ids.iter().filter_map(|id| words.numbering.one(*id));
                    all.features(numbers.map(|number| number << 8 | word));
                    all.word(usize::MAX, STRONG);
                }
            }
            all.close();
        }
    });
    all
}

impl<N: Numbering> Words<'_, '_, N> {
    /// Puts the words of a sentence.
    fn put(&mut self, sentence: usize, bilingual: bool, all: &mut Sentences) {
        let cursor = self.cursor;
        let run = match self.told.first.get(sentence..=sentence + 1) {
            Some(&[from, to]) => from..to,
            _ => return,
        };
        let start = run.start;
        let (Some(tokens), Some(packs)) = (cursor.tokens().get(run.clone()), cursor.all_packs().get(run))
        else {
            return;
        };
        let (mut place, mut next) = (0, 0);
        for (i, (token, packs)) in tokens.iter().zip(packs).enumerate() {
            // Some words stand for others only in a phrase; its words count together then.
            if i < next {
                continue;
            }
            if place > WORD {
                return;
            }
            let at = start + i;
            let term = if packs.has(Pack::Term) && bilingual { cursor.hit(at, Pack::Term) } else { None };
            let mut weight = 1.0;
            if token.kind == TokenKind::Word && term.is_none_or(|term| term.len == 1) {
                let Some(known) = self.known.get_mut(token.word as usize) else { continue };
                if packs.has(Pack::Stopword) && known.stops(cursor, at) {
                    continue;
                }
                let known = if known.all == UNASKED { self.ask(token) } else { *known };
                if known.all == 0 {
                    continue;
                }
                if bilingual && known.all + u32::from(term.is_some()) <= 2 {
                    weight = UNKNOWN;
                }
                let own = self.features.get(known.from as usize..known.to as usize).unwrap_or(&[]);
                all.features(own.iter().map(|feature| feature | place));
            } else if term.is_none() {
                continue;
            }
            if let Some(term) = term {
                next = i + term.len;
                let number = self.numbering.one(hash(TERM, term.record.id()));
                all.features(number.into_iter().map(|number| number << 8 | BY_LEXICON | place));
            }
            all.word(at, weight);
            place += 1;
        }
    }

    /// Asks what the word of a token is recognised by; nothing where it is too short for it.
    fn ask(&mut self, token: &Token) -> Known {
        let number = self.lexis.number(&self.told.numbers, self.cursor, token);
        let recognised = &mut self.lexis.recognised[self.how.place()];
        let ids = recognised.ids(number, || self.cursor.words().get(token.word), self.how);
        let from = self.features.len() as u32;
        // What is written alike begins alike.
        let told = match ids {
            [rest @ .., last]
                if !self.spelt
                    && rest.last().is_some_and(|id| id >> 56 == PREFIX)
                    && last >> 56 == SPELLING =>
            {
                rest
            }
            all => all,
        };
        self.numbering.word(told, &mut self.features);
        let all = ids.len() as u32;
        let Some(known) = self.known.get_mut(token.word as usize) else { return Known::NOTHING };
        (known.from, known.to, known.all) = (from, self.features.len() as u32, all);
        *known
    }
}
