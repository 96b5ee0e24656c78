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
use claim::{Claim, ClaimId, Value};
use cursor::Cursor;

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
    let figures = outside(figures.into_iter().map(|(claim, ..)| claim), &names);
    let mut claims = merge(figures, names);
    own::put(cursor, &mut claims);
    subject::assign(cursor, &mut claims);
    claims
}

/// The figures that are no part of a name: "May" of "Theresa May", "20" of "G 20".
fn outside(figures: impl Iterator<Item = Claim>, names: &[Claim]) -> Vec<Claim> {
    let mut spans: Vec<Span> = names.iter().filter(|c| c.value.kind().is_name()).map(|c| c.span).collect();
    spans.sort();
    figures
        .filter(|figure| {
            let after = spans.partition_point(|s| s.start() <= figure.span.start());
            after.checked_sub(1).is_none_or(|n| spans[n] == figure.span || !spans[n].contains(figure.span))
        })
        .collect()
}

/// One list in the order of the text; ids that names hold of one another follow them to their new places.
fn merge(figures: Vec<Claim>, mut names: Vec<Claim>) -> Vec<Claim> {
    let first_name = figures.len();
    let mut claims = figures;
    claims.append(&mut names);
    // Claims are large: their places are sorted, a stable sort finding the runs that are in order, and each is moved once.
    let place = |c: &Claim| (c.span.start(), std::cmp::Reverse(c.span.end()));
    let mut order: Vec<_> = claims.iter().map(place).zip(0..).collect();
    order.sort();
    let mut moved: Vec<ClaimId> = vec![0; order.len()];
    for (id, (_, old)) in order.iter().enumerate() {
        moved[*old] = id;
    }
    let follow = |old: &mut Option<ClaimId>| *old = old.and_then(|o| moved.get(first_name + o).copied());
    for claim in &mut claims[first_name..] {
        follow(&mut claim.subject);
        match &mut claim.value {
            Value::Title { person, .. } => follow(person),
            Value::Quote { speaker, .. } => follow(speaker),
            _ => {}
        }
    }
    for at in 0..claims.len() {
        while moved[at] != at {
            let to = moved[at];
            claims.swap(at, to);
            moved.swap(at, to);
        }
        claims[at].id = at;
    }
    claims
}
