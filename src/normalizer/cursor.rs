//! The one pass over an article's text: tokens, the phrases of rules that begin at each, and sentence bounds.

use super::date::cue::Cues;
use super::duration::Length;
use super::memo::Memo;
use super::name::{Quotation, quotations};
use super::number_run::NumberRun;
use super::numeral::rank::Rank;
use super::numeral::{Numeral, Part};
use crate::article::{Article, Language, Span};
use crate::rules::keys::Keys;
use crate::rules::tokenize::{Figure, Gap, Run, Shape, Token, TokenKind};
use crate::rules::{Hit, Known, Pack, PackSet, Rules};
use std::cell::OnceCell;

/// How many tokens are near one, itself among them: so many are close and so many more ahead.
const CLOSE: usize = 3;
pub(super) const AHEAD: usize = 8;

/// What every reader of claims looks at. Token numbers beyond the end are harmless everywhere.
pub struct Cursor<'a> {
    /// The article.
    pub article: &'a Article,
    /// The rules in force.
    pub rules: &'a Rules,
    tokens: Run<'a>,
    /// The key of each token: what is asked for most.
    keys: Vec<&'a str>,
    sentence: Vec<u32>,
    /// The phrases that begin at each token.
    begun: Vec<Begun>,
    /// Where each list of phrases that are not all one word stands in `hits`.
    lists: Vec<(usize, usize)>,
    hits: Vec<Hit<'a>>,
    /// The packs at each token, and at those behind the last.
    packs: Vec<PackSet>,
    pub(super) memos: Memos,
    quotations: OnceCell<Vec<Quotation>>,
}

/// The phrases that begin at a token.
#[derive(Clone, Copy)]
struct Begun {
    /// Those of the shipped rules that are one word.
    alone: &'static [Hit<'static>],
    /// Where there are others, the list of all, counted from 1.
    list: u32,
}

/// What was read at the last few tokens.
#[derive(Default)]
pub(super) struct Memos {
    pub number: Memo<Option<Numeral>>,
    pub scaled: Memo<Option<Numeral>>,
    pub part: Memo<Option<Part>>,
    pub rank: Memo<Option<Rank>>,
    pub length: Memo<Option<Length>>,
    pub run: NumberRun,
    pub cues: Cues,
}

impl<'a> Cursor<'a> {
    /// Looks every token of `article` up in the rules.
    pub fn new(article: &'a Article, rules: &'a Rules) -> Self {
        let tokens = article.tokens();
        let mut sentence = Vec::with_capacity(tokens.len());
        for (i, s) in article.sentences.iter().enumerate() {
            let rest = &tokens.list()[sentence.len()..];
            let own = rest.partition_point(|t| (t.start as usize) < s.span.end());
            sentence.resize(sentence.len() + own, u32::try_from(i).unwrap_or(u32::MAX));
        }
        let words = tokens.words();
        let known = article.known();
        let known: &Known = &known;
        let written: Vec<&str> = words.iter().collect();
        let mut begun = vec![Begun { alone: &[], list: 0 }; tokens.len()];
        let mut keys = vec![""; tokens.len()];
        // Nothing stands behind the last.
        let mut packs = vec![PackSet::NONE; tokens.len() + AHEAD];
        let rows = begun.iter_mut().zip(&mut keys).zip(&mut packs);
        for (token, ((begun, key), packs)) in tokens.list().iter().zip(rows) {
            if let Some(written) = written.get(token.word as usize) {
                let alone = known.alone(token.word);
                *key = written;
                begun.alone = alone.hits;
                *packs = alone.packs.and(unpacked(token));
            }
        }
        let starts = rules.starts(known, words);
        let openings = rules.openings(article.language);
        // One token in twenty begins a phrase of several words, with some that are one word beside it.
        let mut hits = Vec::with_capacity(tokens.len() / 4);
        let mut lists = Vec::with_capacity(tokens.len() / 16);
        let mut longer: Vec<Hit> = Vec::new();
        let has_own = rules.has_own();
        for (i, token) in tokens.list().iter().enumerate() {
            if starts.goes_on(token.word) && openings.may_stand(tokens, i) {
                rules.longer(article.language, &starts, tokens, i, &mut longer);
            } else if !has_own {
                continue;
            }
            if longer.is_empty() && starts.own(token.word) == 0 {
                continue;
            }
            // A phrase does not run over the end of its sentence.
            longer.retain(|h| sentence.get(i + h.len - 1) == sentence.get(i));
            // Longest first; a stable sort keeps a newsroom's own before the shipped ones.
            longer.sort_by_key(|h| std::cmp::Reverse(h.len));
            let from = hits.len();
            hits.append(&mut longer);
            hits.extend(rules.own_alone(&starts, token.word));
            packs[i] = hits[from..].iter().map(|h| h.record.pack()).collect::<PackSet>().and(packs[i]);
            hits.extend_from_slice(begun[i].alone);
            lists.push((from, hits.len()));
            begun[i].list = u32::try_from(lists.len()).unwrap_or(0);
        }
        Self {
            article,
            rules,
            tokens,
            keys,
            sentence,
            begun,
            lists,
            hits,
            packs,
            memos: Memos::default(),
            quotations: OnceCell::new(),
        }
    }

    /// The article's language.
    pub fn language(&self) -> Language {
        self.article.language
    }

    /// The tokens.
    pub fn tokens(&self) -> &'a [Token] {
        self.tokens.list()
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The token at `i`.
    pub fn token(&self, i: usize) -> Option<&Token> {
        self.tokens.get(i)
    }

    /// Lower-case key of token `i`; empty beyond the end.
    pub fn key(&self, i: usize) -> &'a str {
        self.keys.get(i).copied().unwrap_or("")
    }

    /// The different keys, by [`Token::word`].
    pub fn words(&self) -> &'a Keys {
        self.tokens.words()
    }

    /// The key of token `i` if it belongs to the same sentence as `from`, else empty: how to look ahead or back.
    pub fn near(&self, from: usize, i: usize) -> &'a str {
        if self.same_sentence(from, i) { self.key(i) } else { "" }
    }

    /// Whether tokens `a` and `b` stand in one sentence.
    pub fn same_sentence(&self, a: usize, b: usize) -> bool {
        matches!((self.sentence.get(a), self.sentence.get(b)), (Some(a), Some(b)) if a == b)
    }

    /// The sentence of token `i`.
    pub fn sentence(&self, i: usize) -> usize {
        self.sentence.get(i).map_or(0, |s| *s as usize)
    }

    /// The sentence of each token; they rise.
    pub fn sentence_numbers(&self) -> &[u32] {
        &self.sentence
    }

    /// Whether token `i` is the first of its sentence.
    pub fn starts_sentence(&self, i: usize) -> bool {
        i == 0 || !self.same_sentence(i - 1, i)
    }

    /// What token `i` is, if there is one.
    pub fn kind(&self, i: usize) -> Option<TokenKind> {
        self.tokens.get(i).map(|t| t.kind)
    }

    /// How token `i` is written.
    pub fn shape(&self, i: usize) -> Shape {
        self.tokens.get(i).map_or(Shape::None, |t| t.shape)
    }

    /// What stands before token `i`.
    pub fn gap(&self, i: usize) -> Gap {
        self.tokens.get(i).map_or(Gap::Wide, |t| t.gap)
    }

    /// Whether token `i` is glued to the one before it.
    pub fn glued(&self, i: usize) -> bool {
        self.gap(i) == Gap::None && i > 0 && self.same_sentence(i - 1, i)
    }

    /// Whether token `i` is a run of digits.
    pub fn is_digits(&self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Digits)
    }

    /// The phrases of rules that begin at token `i`, longest first.
    #[inline]
    pub fn hits(&self, i: usize) -> &[Hit<'a>] {
        match self.begun.get(i) {
            Some(Begun { alone, list: 0 }) => alone,
            Some(Begun { list, .. }) => self.listed(*list),
            None => &[],
        }
    }

    fn listed(&self, list: u32) -> &[Hit<'a>] {
        self.lists.get(list as usize - 1).map_or(&[], |(from, to)| &self.hits[*from..*to])
    }

    /// The number of the list of phrases that begin at token `i`: places of one word mostly share theirs.
    pub fn list(&self, i: usize) -> usize {
        match (self.begun.get(i), self.tokens.get(i)) {
            (Some(Begun { list: 0, .. }), Some(token)) => token.word as usize,
            (Some(begun), _) => self.words().len() + begun.list as usize - 1,
            (None, _) => 0,
        }
    }

    /// How many lists there are.
    pub fn lists(&self) -> usize {
        self.words().len() + self.lists.len()
    }

    /// The longest phrase of `pack` that begins at token `i`.
    pub fn hit(&self, i: usize, pack: Pack) -> Option<Hit<'a>> {
        if !self.packs(i).has(pack) {
            return None;
        }
        self.hits(i).iter().find(|h| h.record.pack() == pack).copied()
    }

    /// The phrases of `pack` that begin at token `i`, longest first.
    pub fn hits_of(&self, i: usize, pack: Pack) -> impl Iterator<Item = &Hit<'a>> {
        let hits = if self.packs(i).has(pack) { self.hits(i) } else { &[] };
        hits.iter().filter(move |h| h.record.pack() == pack)
    }

    /// The packs at token `i` and the two after it, whatever their sentence.
    pub(super) fn close(&self, i: usize) -> PackSet {
        let Some([here, next, after]) = self.packs.get(i..).and_then(|p| p.first_chunk()) else {
            return PackSet::NONE;
        };
        here.and(*next).and(*after)
    }

    /// The packs at token `i`, those at it and the two after it, and those at it and the seven after it, whatever their
    /// sentence.
    pub(super) fn near_packs(&self, i: usize) -> [PackSet; 3] {
        let next: &[PackSet; AHEAD] =
            self.packs.get(i..).and_then(|p| p.first_chunk()).unwrap_or(&[PackSet::NONE; AHEAD]);
        let close = next[..CLOSE].iter().fold(PackSet::NONE, |all, packs| all.and(*packs));
        [next[0], close, next[CLOSE..].iter().fold(close, |all, packs| all.and(*packs))]
    }

    /// The packs of the phrases that begin at token `i`, and what it is that is no pack.
    #[inline]
    pub fn packs(&self, i: usize) -> PackSet {
        self.packs.get(i).copied().unwrap_or_default()
    }

    /// The packs at each token.
    pub fn all_packs(&self) -> &[PackSet] {
        &self.packs[..self.tokens.len()]
    }

    /// The span of tokens `from..to`; empty where there is none.
    pub fn span(&self, from: usize, to: usize) -> Span {
        match (self.tokens.get(from), to.checked_sub(1).and_then(|t| self.tokens.get(t))) {
            (Some(a), Some(b)) => Span::new(a.start as usize, b.end as usize),
            _ => Span::default(),
        }
    }

    /// The outermost quotations of the article, in order; looked for when first asked for.
    pub fn quotations(&self) -> &[Quotation] {
        self.quotations.get_or_init(|| quotations(self))
    }

    /// The text of tokens `from..to`.
    pub fn text(&self, from: usize, to: usize) -> &'a str {
        self.span(from, to).of(&self.article.text)
    }
}

/// The pseudo-pack of a token by its own form: digits, signs of fractions, Roman numerals.
fn unpacked(token: &Token) -> PackSet {
    let figure = match token.figure {
        Figure::None => PackSet::NONE,
        Figure::Digits => PackSet::DIGITS,
        Figure::Fraction => PackSet::FRACTION_SIGN,
        Figure::Rank => PackSet::ROMAN,
    };
    if token.inner { figure.and(PackSet::NAMING) } else { figure }
}
