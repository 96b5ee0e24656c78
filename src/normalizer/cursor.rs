//! The one pass over an article's text: tokens, the phrases of rules that begin at each, and sentence bounds.

use super::date::cue::Cues;
use super::duration::Length;
use super::memo::Memo;
use super::name::{Quotation, quotations};
use super::numeral::rank::Rank;
use super::numeral::{Numeral, Part};
use crate::article::{Article, Language, Span};
use crate::rules::keys::Keys;
use crate::rules::tokenize::{Figure, Gap, Run, Shape, Token, TokenKind};
use crate::rules::{Hit, Listed, Pack, PackSet, Rules};
use std::cell::OnceCell;

/// How many tokens are near one, itself among them: so many are close and so many more ahead.
const CLOSE: usize = 3;
const AHEAD: usize = 8;

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
    hits: Vec<Hit<'a>>,
    /// Where the phrases that begin at each token stand in `hits`, and their packs.
    begun: Vec<Listed>,
    /// The packs at each token, those at it and the two after it, those at it and the seven after it.
    near: Vec<[PackSet; 3]>,
    pub(super) memos: Memos,
    quotations: OnceCell<Vec<Quotation>>,
}

/// What was read at the last few tokens.
#[derive(Default)]
pub(super) struct Memos {
    pub number: Memo<Option<Numeral>>,
    pub scaled: Memo<Option<Numeral>>,
    pub part: Memo<Option<Part>>,
    pub rank: Memo<Option<Rank>>,
    pub length: Memo<Option<Length>>,
    pub cues: Cues,
}

impl<'a> Cursor<'a> {
    /// Looks every token of `article` up in the rules.
    pub fn new(article: &'a Article, rules: &'a Rules) -> Self {
        let tokens = article.tokens();
        let mut sentence = Vec::with_capacity(tokens.len());
        for (i, s) in article.sentences.iter().enumerate() {
            let own =
                tokens.list()[sentence.len()..].iter().take_while(|t| (t.start as usize) < s.span.end());
            sentence.resize(sentence.len() + own.count(), u32::try_from(i).unwrap_or(u32::MAX));
        }
        // What is one word is looked up once, however often the word comes.
        let words = tokens.words();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut hits = Vec::with_capacity(2 * tokens.len());
        let (starts, alone) = rules.alone(article.language, words, &mut hits);
        let mut longer: Vec<Hit> = Vec::new();
        let mut begun: Vec<Listed> = Vec::with_capacity(tokens.len());
        for (i, token) in tokens.list().iter().enumerate() {
            let mut found = alone.get(token.word as usize).copied().unwrap_or_default();
            if starts.goes_on(token.word) {
                rules.longer(article.language, &starts, tokens, i, &mut longer);
            }
            if !longer.is_empty() {
                // A phrase does not run over the end of its sentence.
                longer.retain(|h| sentence.get(i + h.len - 1) == sentence.get(i));
                // Longest first; a stable sort keeps a newsroom's own before the shipped ones.
                longer.sort_by_key(|h| std::cmp::Reverse(h.len));
                found.packs = longer.iter().map(|h| h.record.pack()).collect::<PackSet>().and(found.packs);
                let from = number(hits.len());
                hits.append(&mut longer);
                hits.extend_from_within(found.from as usize..found.to as usize);
                (found.from, found.to) = (from, number(hits.len()));
            }
            found.packs = found.packs.and(unpacked(token));
            begun.push(found);
        }
        // Nothing stands behind the last.
        let behind = [PackSet::NONE; AHEAD - 1];
        let packs: Vec<PackSet> = begun.iter().map(|b| b.packs).chain(behind).collect();
        let near = packs.windows(AHEAD).map(|next| {
            let next: &[PackSet; AHEAD] = next.first_chunk().unwrap_or(&[PackSet::NONE; AHEAD]);
            let all = |from: usize, to: usize| (from..to).fold(PackSet::NONE, |all, i| all.and(next[i]));
            let close = all(0, CLOSE);
            [next[0], close, close.and(all(CLOSE, AHEAD))]
        });
        let near = near.collect();
        let written: Vec<&str> = words.iter().collect();
        let keys =
            tokens.list().iter().map(|t| written.get(t.word as usize).copied().unwrap_or("")).collect();
        Self {
            article,
            rules,
            tokens,
            keys,
            sentence,
            hits,
            begun,
            near,
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
    pub fn hits(&self, i: usize) -> &[Hit<'a>] {
        self.begun.get(i).map_or(&[], |b| &self.hits[b.from as usize..b.to as usize])
    }

    /// Where the phrases that begin at each token are listed: where some are, tokens with one beginning have one list.
    pub fn begun(&self) -> &[Listed] {
        &self.begun
    }

    /// The phrases of a list, longest first.
    pub fn phrases(&self, listed: Listed) -> &[Hit<'a>] {
        self.hits.get(listed.from as usize..listed.to as usize).unwrap_or(&[])
    }

    /// How many phrases were found, those of one list counted once.
    pub fn found(&self) -> usize {
        self.hits.len()
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
        self.near_packs(i)[1]
    }

    /// The packs at token `i`, those at it and the two after it, and those at it and the seven after it, whatever their
    /// sentence.
    pub(super) fn near_packs(&self, i: usize) -> [PackSet; 3] {
        self.near.get(i).copied().unwrap_or_default()
    }

    /// The packs of the phrases that begin at token `i`, and what it is that is no pack.
    pub fn packs(&self, i: usize) -> PackSet {
        self.begun.get(i).map_or_else(PackSet::default, |b| b.packs)
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

/// What a token is that is no pack.
fn unpacked(token: &Token) -> PackSet {
    match token.figure {
        Figure::None => PackSet::NONE,
        Figure::Digits => PackSet::DIGITS,
        Figure::Fraction => PackSet::FRACTION_SIGN,
        Figure::Rank => PackSet::ROMAN,
    }
}
