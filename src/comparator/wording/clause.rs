//! Opposite words that stand in clauses of which each answers another one: "the ballot closes in October, and strikes could
//! begin in November", « le scrutin prendra fin en octobre, et des grèves pourraient éclater en novembre ».

use super::Cue;
use crate::comparator::name::same;
use crate::comparator::negation::clause_of;
use crate::comparator::side::Side;
use crate::comparator::verdict::judge;
use crate::normalizer::claim::{Claim, Value};
use std::ops::Range;

/// Words of the two clauses that stand elsewhere in the other sentence, from which the clauses are none that answer.
const ELSEWHERE: usize = 2;

/// Fewest words of a clause besides the word in question.
const LEAST: u32 = 2;
/// Claims of a clause that are held against those of another.
const MOST: usize = 12;

/// Whether what stands about two words, in their clauses, is told in other clauses of the other sentence.
pub fn answer_others(left: &Side, a: &Cue, right: &Side, b: &Cue) -> bool {
    let sentence = |side: &Side, cue: &Cue| side.reading.cursor.sentence(cue.tokens.start);
    let (i, j) = (sentence(left, a), sentence(right, b));
    let (Some(f), Some(g)) = (left.features.get(i), right.features.get(j)) else { return false };
    let clause = |side: &Side, cue: &Cue, sentence: usize| {
        let (from, to) = side.sentence_tokens(&(sentence..sentence + 1));
        clause_of(&side.reading.cursor, cue.tokens.start, &(from..to))
    };
    let (mine, theirs) = (clause(left, a, i), clause(right, b, j));
    let (p, q) = (f.within(mine.start, mine.end), g.within(theirs.start, theirs.end));
    let (own, their) = (f.within(a.tokens.start, a.tokens.end), g.within(b.tokens.start, b.tokens.end));
    let (p, q) = (p & !own, q & !their);
    // An apposition is no clause.
    if p.count_ones().min(q.count_ones()) < LEAST || tell_one((left, i, mine), (right, j, theirs)) {
        return false;
    }
    let (p_rest, q_rest) = (f.within(0, usize::MAX) & !p & !own, g.within(0, usize::MAX) & !q & !their);
    let each = |mask: u128| (0..u128::BITS).map(|i| 1u128 << i).filter(move |bit| mask & bit != 0);
    let straight = each(p).filter(|w| f.meets(*w, g, q)).count();
    let crossed = each(p).filter(|w| !f.meets(*w, g, q) && f.meets(*w, g, q_rest)).count()
        + each(q).filter(|w| !g.meets(*w, f, p) && g.meets(*w, f, p_rest)).count();
    straight == 0 && crossed >= ELSEWHERE
}

/// Whether a figure or name of one clause is one of the other.
fn tell_one(
    (left, i, mine): (&Side, usize, Range<usize>),
    (right, j, theirs): (&Side, usize, Range<usize>),
) -> bool {
    fn told<'s>(side: &Side<'s>, sentence: usize, clause: Range<usize>) -> Vec<&'s Claim> {
        let here = side.claims(&(sentence..sentence + 1)).iter();
        here.filter(|c| clause.contains(&side.tokens(c.id).start)).take(MOST).collect()
    }
    let others = told(right, j, theirs);
    let one = |a: &Claim, b: &Claim| match (&a.value, &b.value) {
        (Value::Name(x), Value::Name(y)) => same(x, y).is_some(),
        (x, y) => x.kind().is_figure() && y.kind().is_figure() && judge(a, b).agrees(),
    };
    told(left, i, mine).iter().any(|a| others.iter().any(|b| one(a, b)))
}
