//! One version as the comparison of two sees it: its reading, the features of its sentences, where its claims stand.

use super::feature::{Meeting, Sentences, features};
use super::finding::{Location, Role};
use super::lexis::{Lexis, Numbers};
use super::marks::Marks;
use super::told::{CUES, Told, within};
use crate::article::Span;
use crate::normalizer::Reading;
use crate::normalizer::claim::{Claim, ClaimId};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::name::Quotation;
use crate::rules::{Pack, PackSet};
use std::cell::{Cell, OnceCell};
use std::ops::Range;

/// Tokens on either side of a claim that make its context.
const WINDOW: usize = 6;

/// One version.
pub struct Side<'a> {
    /// Its place in the order given.
    pub article: usize,
    /// Its tokens and claims.
    pub reading: &'a Reading<'a>,
    /// Features of each sentence.
    pub features: Sentences,
    /// Characters of all sentences.
    pub length: f32,
    /// Token range of each claim.
    tokens: Vec<Range<usize>>,
    /// First claim of each sentence, and one past the last of all.
    first: Vec<usize>,
    /// What its tokens tell.
    told: Told,
    /// The words around each claim that has been asked for.
    contexts: Vec<OnceCell<u128>>,
    /// In what each token stands, once it is asked for.
    marks: OnceCell<Vec<Marks>>,
    /// The pair of sentences last compared: ours, the other version and its sentence.
    met: Cell<Option<(usize, usize, usize, Meeting)>>,
    /// The same for whether one of them says no where the other says yes.
    turned: Cell<Option<(usize, usize, usize, bool)>>,
}

impl<'a> Side<'a> {
    /// Where a claim stands, as the place of a finding.
    pub fn place_of(&self, claim: &Claim) -> Location {
        Location { article: self.article, span: claim.span, claim: Some(claim.id), role: Role::Claim }
    }

    /// Where words stand that are no claim.
    pub fn place_of_words(&self, tokens: Range<usize>) -> Location {
        let span = self.reading.cursor.span(tokens.start, tokens.end);
        Location { article: self.article, span, claim: None, role: Role::Claim }
    }

    /// Where something is missing.
    pub fn gap(&self, at: Span) -> Location {
        Location { article: self.article, span: at, claim: None, role: Role::Missing }
    }

    /// Prepares two versions that are compared, each with its place in the order given. With `bilingual` false their
    /// words meet as those of one language.
    pub fn pair(
        left: (usize, &'a Reading<'a>),
        right: (usize, &'a Reading<'a>),
        bilingual: bool,
    ) -> (Self, Self) {
        Lexis::make_room();
        let told = [left.1, right.1].map(|reading| Told::of(&reading.cursor));
        let [a, b] = features([(left.1, &told[0]), (right.1, &told[1])], bilingual);
        let [p, q] = told;
        (Self::new(left.0, left.1, a, p), Self::new(right.0, right.1, b, q))
    }

    fn new(article: usize, reading: &'a Reading<'a>, features: Sentences, told: Told) -> Self {
        let sentences = reading.cursor.article.sentences.len();
        let mut first = vec![0; sentences + 1];
        let mut at = 0;
        for (s, first) in first.iter_mut().enumerate() {
            at += reading.claims[at..].iter().take_while(|c| c.sentence < s).count();
            *first = at;
        }
        Self {
            article,
            reading,
            length: features.run(0..sentences).map(|f| f.length).sum(),
            features,
            tokens: claim_tokens(reading),
            first,
            told,
            contexts: vec![OnceCell::new(); reading.claims.len()],
            marks: OnceCell::new(),
            met: Cell::new(None),
            turned: Cell::new(None),
        }
    }

    /// The numbers of its words.
    pub fn numbers(&self) -> &Numbers {
        &self.told.numbers
    }

    /// The claims of a run of sentences, in order.
    pub fn claims(&self, sentences: &Range<usize>) -> &'a [Claim] {
        let at = |s: usize| self.first.get(s).or(self.first.last()).copied().unwrap_or(0);
        self.reading.claims.get(at(sentences.start)..at(sentences.end)).unwrap_or(&[])
    }

    /// The claim of an id.
    pub fn claim(&self, id: ClaimId) -> &'a Claim {
        &self.reading.claims[id]
    }

    /// The tokens of a claim.
    pub fn tokens(&self, id: ClaimId) -> Range<usize> {
        self.tokens.get(id).cloned().unwrap_or(0..0)
    }

    /// Words around a claim, as a mask over the features of its sentence; the claim's own words are left out.
    pub fn context(&self, claim: &Claim) -> u128 {
        let Some(features) = self.features.get(claim.sentence) else { return 0 };
        let around = || {
            let own = self.tokens(claim.id);
            let before = features.within(own.start.saturating_sub(WINDOW), own.start);
            before | features.within(own.end, own.end + WINDOW)
        };
        self.contexts.get(claim.id).map_or_else(around, |known| *known.get_or_init(around))
    }

    /// How the words of a sentence meet those of a sentence of another version. Claims are compared sentence by
    /// sentence: the last pair is remembered.
    pub fn meet(&self, sentence: usize, other: &Side, theirs: usize) -> Meeting {
        if let Some((a, article, b, met)) = self.met.get()
            && (a, article, b) == (sentence, other.article, theirs)
        {
            return met;
        }
        let met = match (self.features.get(sentence), other.features.get(theirs)) {
            (Some(f), Some(g)) => f.meet(g),
            _ => Meeting::default(),
        };
        self.met.set(Some((sentence, other.article, theirs, met)));
        met
    }

    /// Whether a sentence says no where one of another version says yes, as `find` finds out: the last pair is remembered.
    pub fn turned(&self, sentence: usize, other: &Side, theirs: usize, find: impl FnOnce() -> bool) -> bool {
        if let Some((a, article, b, turned)) = self.turned.get()
            && (a, article, b) == (sentence, other.article, theirs)
        {
            return turned;
        }
        let turned = find();
        self.turned.set(Some((sentence, other.article, theirs, turned)));
        turned
    }

    /// First token of a run of sentences, and one past its last.
    pub fn sentence_tokens(&self, sentences: &Range<usize>) -> (usize, usize) {
        let first = &self.told.first;
        let at = |s: usize| first.get(s).or(first.last()).copied().unwrap_or(0);
        (at(sentences.start), at(sentences.end))
    }

    /// What begins at the tokens of a run of sentences: most checks have nothing to look for in most sentences.
    pub fn packs(&self, sentences: &Range<usize>) -> PackSet {
        let all = self.told.packs.get(sentences.clone()).unwrap_or(&[]);
        all.iter().fold(PackSet::NONE, |packs, one| packs.and(*one))
    }

    /// The tokens with a capital in a run of sentences, in order: names, and what stands in them.
    pub fn capitals(&self, sentences: &Range<usize>) -> &[usize] {
        let (from, to) = self.sentence_tokens(sentences);
        within(&self.told.capitals, from..to)
    }

    /// The tokens at which known names begin, in order.
    pub fn known_names(&self) -> &[usize] {
        &self.told.names
    }

    /// The tokens at which known names begin that may run over token `i`, in order.
    pub fn names_over(&self, i: usize) -> &[usize] {
        within(&self.told.names, (i + 1).saturating_sub(self.told.longest_name)..i + 1)
    }

    /// Tokens of the longest known name.
    pub fn longest_name(&self) -> usize {
        self.told.longest_name
    }

    /// The tokens of a run at which phrases of one of these packs begin, in order; the packs must be of those that checks
    /// look for.
    pub fn cues(&self, run: Range<usize>, packs: PackSet) -> impl Iterator<Item = usize> {
        debug_assert!(packs.without(CUES).is_empty(), "no cues are kept of other packs");
        let cursor = &self.reading.cursor;
        within(&self.told.cues, run).iter().copied().filter(move |i| cursor.packs(*i).meets(packs))
    }

    /// The tokens of a run that may begin a denial, in order.
    pub fn denials(&self, run: Range<usize>) -> impl Iterator<Item = usize> {
        let cursor = &self.reading.cursor;
        let cues = within(&self.told.cues, run).iter().copied();
        cues.filter(move |i| cursor.packs(*i).has(Pack::Negator) || self.ends_plainly(*i))
    }

    /// Whether token `i` is a word like "didn't", that ends in a plain denial.
    pub fn ends_plainly(&self, i: usize) -> bool {
        let word = self.reading.cursor.token(i).map(|token| token.word as usize);
        word.is_some_and(|word| self.told.denying.get(word) == Some(&true))
    }

    /// Its outermost quotations, in order.
    pub fn quotations(&self) -> &[Quotation] {
        self.reading.cursor.quotations()
    }

    /// In which kinds of claims token `i` stands.
    pub fn marks(&self, i: usize) -> Marks {
        let all = self.marks.get_or_init(|| {
            let mut all = vec![Marks::default(); self.reading.cursor.len()];
            for claim in &self.reading.claims {
                let own = Marks::of(&claim.value);
                all[self.tokens(claim.id)].iter_mut().for_each(|marks| *marks = marks.with(own));
            }
            all
        });
        all.get(i).copied().unwrap_or_default()
    }

    /// The text of the article.
    pub fn text(&self) -> &'a str {
        &self.reading.cursor.article.text
    }
}

/// The last token that begins at a byte or before it.
fn last_before(cursor: &Cursor, byte: usize) -> usize {
    let (mut low, mut high) = (0, cursor.len());
    while low < high {
        let middle = low.midpoint(high);
        if cursor.token(middle).is_some_and(|t| t.start as usize <= byte) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low.saturating_sub(1)
}

/// The tokens of each claim, the first of them the one it begins in. They stand in the order of the text.
fn claim_tokens(reading: &Reading) -> Vec<Range<usize>> {
    let cursor = &reading.cursor;
    let first_byte = |i: usize| cursor.token(i).map_or(usize::MAX, |token| token.start as usize);
    let (mut at, mut before) = (0, 0);
    let tokens = reading.claims.iter().map(|claim| {
        let (start, end) = (claim.span.start(), claim.span.end());
        if start < before {
            at = last_before(cursor, start);
        }
        before = start;
        while first_byte(at + 1) <= start {
            at += 1;
        }
        let mut last = at;
        while first_byte(last) < end {
            last += 1;
        }
        at..last
    });
    tokens.collect()
}

/// How much the words around two claims meet, 0 to 1.
pub fn kinship(left: &Side, a: &Claim, right: &Side, b: &Claim) -> f32 {
    let (Some(f), Some(g)) = (left.features.get(a.sentence), right.features.get(b.sentence)) else {
        return 0.0;
    };
    let (p, q) = (left.context(a), right.context(b));
    let met = left.meet(a.sentence, right, b.sentence);
    let all = f.weigh(p).min(g.weigh(q));
    let shared = f.weigh(met.left & p).min(g.weigh(met.right & q));
    if all <= 0.0 { 0.0 } else { (shared / all).min(1.0) }
}
