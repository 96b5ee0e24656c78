//! [`Article`] in, claims out: numeric, dated and named claims with values two languages share.

pub mod age;
pub mod bound;
pub mod claim;
pub mod counted;
pub mod cursor;
pub mod date;
pub mod decimal;
pub mod degrees;
mod determiner;
pub mod direction;
pub mod duration;
pub mod edtf;
pub mod figure;
pub mod label;
pub mod lemma;
mod memo;
pub mod money;
pub mod multiple;
pub mod name;
pub mod number;
mod number_run;
pub mod numeral;
pub mod ordinal;
pub mod own;
pub mod percent;
mod promise;
pub mod pronoun;
pub mod quantity;
pub mod range;
pub mod rate;
pub mod score;
pub mod share;
pub mod subject;
pub mod term;
#[cfg(test)]
mod testing;
pub mod time;
pub mod unit;
pub mod zone;

use crate::article::{Article, Span};
use crate::rules::Rules;
use claim::{Claim, ClaimId};
use cursor::Cursor;
use name::Names;

/// An article as read: its tokens and its claims.
pub struct Reading<'a> {
    /// Tokens and the phrases of rules at each.
    pub cursor: Cursor<'a>,
    /// Claims in the order of the text, numbered from 0.
    pub claims: Vec<Claim>,
}

/// Reads `article`: its tokens, and every claim it makes.
pub fn read<'a>(article: &'a Article, rules: &'a Rules) -> Reading<'a> {
    let cursor = Cursor::new(article, rules);
    let claims = claims(&cursor);
    Reading { cursor, claims }
}

fn claims(cursor: &Cursor) -> Vec<Claim> {
    let figures = figure::read(cursor);
    let taken: Vec<_> = figures.iter().map(|(_, from, to)| (*from, *to)).collect();
    let names = name::read(cursor, &taken);
    let mut claims = merge(cursor, figures.into_iter().map(|(claim, ..)| claim), &names);
    own::put(cursor, &mut claims);
    subject::assign(cursor, &mut claims);
    claims
}

/// Figures, which are in the order of the text, and names as one list in that order; ids that names hold of one another
/// follow them to their new places. Figures that are part of a name are left out: "May" of "Theresa May", "20" of "G 20".
fn merge(cursor: &Cursor, figures: impl ExactSizeIterator<Item = Claim>, names: &Names) -> Vec<Claim> {
    let spans: Vec<Span> = names.spans(cursor).collect();
    let mut order: Vec<_> = spans.iter().map(|span| place(*span)).zip(0..).collect();
    order.sort_unstable();
    let named = |(_, n): &(u64, usize)| (*n < names.names()).then(|| spans.get(*n).copied())?;
    let mut named = order.iter().filter_map(named).peekable();
    let mut order = order.iter().copied().peekable();
    let mut claims = Vec::with_capacity(figures.len() + names.count());
    let mut moved: Vec<ClaimId> = vec![0; names.count()];
    let mut put = |claims: &mut Vec<Claim>, n: usize| {
        moved[n] = claims.len();
        claims.extend(names.claim(cursor, n));
    };
    let mut name: Option<Span> = None;
    for figure in figures {
        while let Some(span) = named.next_if(|span| span.start() <= figure.span.start()) {
            // Of two that begin together the longer one came first.
            name = name.filter(|name| name.start() == span.start()).or(Some(span));
        }
        if name.is_some_and(|name| name != figure.span && name.contains(figure.span)) {
            continue;
        }
        while let Some((_, n)) = order.next_if(|(before, _)| *before < place(figure.span)) {
            put(&mut claims, n);
        }
        claims.push(figure);
    }
    order.for_each(|(_, n)| put(&mut claims, n));
    claim::renumber(&mut claims, |old| moved.get(old).copied());
    claims
}

/// A number by which spans are in the order of the text, of those that begin together the longer one first.
fn place(span: Span) -> u64 {
    let number = |at: usize| u64::from(u32::try_from(at).unwrap_or(u32::MAX));
    number(span.start()) << 32 | (u64::from(u32::MAX) - number(span.end()))
}
