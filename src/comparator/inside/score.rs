//! A score whose sets do not make its result, a final score that the score at half-time forbids.

use super::cue::Cue;
use super::gap::free;
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Claim, ClaimId, Value};
use crate::rules::Pack;

/// Most tokens between the result in sets and the sets.
const MOST_BETWEEN: usize = 3;
/// Most tokens before the sets in which their number is told: "in two sets, the Swiss Clara Voss,".
const MOST_BEFORE: usize = 12;
/// Most tokens between a score and the words that tell when it stood.
const MOST_TO_CUE: usize = 2;

/// Looks at every sentence with two scores or more.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        out.extend(sets(view, sentence));
        out.extend(half_time(view, sentence));
    }
}

/// What each side has.
pub type Score = (i64, i64);

/// The score a claim tells.
pub fn score(claim: &Claim) -> Option<Score> {
    match claim.value {
        Value::Score { left, right } => Some((left.to_i64()?, right.to_i64()?)),
        _ => None,
    }
}

/// "by three sets to one, 6-4, 7-6, 6-3".
fn sets(view: &View, sentence: usize) -> Option<Finding> {
    let run = set_run(view, sentence)?;
    let (first, last) = (run.first()?, run.last()?);
    let start = view.place(*first).start;
    let scores: Vec<Score> = run.iter().filter_map(|id| score(view.claim(*id)?)).collect();
    let left = scores.iter().filter(|(a, b)| a > b).count() as i64;
    let right = scores.len() as i64 - left;
    let made = (left.max(right), left.min(right));
    let end = view.place(*last).end;
    let (told, from) = told_in_sets(view, sentence, start, end)
        .or_else(|| lost_first(view, sentence, start, end))
        .or_else(|| straight_before(view, sentence, start, end))
        .or_else(|| (view.cue_before(start, Cue::Won) > 0).then_some((Told::Won, (start, end))))?;
    let holds = match told {
        Told::Result(a, b) => made == (a.max(b), a.min(b)),
        Told::Straight => made.1 == 0,
        Told::Sets(count) => scores.len() as i64 == count,
        // "After losing the first set, she won 6-4, 3-6, 6-2."
        Told::LostFirst => scores.first().is_some_and(|(a, b)| a < b),
        Told::Won => left >= right,
    };
    if holds {
        return None;
    }
    let (from, to) = (from.0.min(start), from.1.max(view.place(*last).end));
    let mut finding = view.at_span(Rule::InsideScore, Why::DoesNotSum, view.cursor.span(from, to), &[]);
    finding.claims = run.iter().map(|id| (0, *id)).collect();
    finding.expected = Some(format!("{}-{}", made.0, made.1));
    Some(finding)
}

/// Two or more sets in a row: tennis, as a set of six games or seven looks like.
fn set_run(view: &View, sentence: usize) -> Option<Vec<ClaimId>> {
    let mut run: Vec<ClaimId> = Vec::new();
    for id in view.figures(sentence) {
        let is_set = view.claim(*id).and_then(score).is_some_and(|(a, b)| {
            let (most, least) = (a.max(b), a.min(b));
            (most == 6 && least <= 4) || (most == 7 && (least == 5 || least == 6))
        });
        let next = run.last().is_none_or(|last| {
            let between = view.place(*last).end..view.place(*id).start;
            between.len() <= 2
                && between.clone().all(|t| is_sign(view, t, &[","]) || view.cue(t, Cue::And) > 0)
        });
        match (is_set, next) {
            (true, true) => run.push(*id),
            (true, false) if run.len() < 2 => run = vec![*id],
            // A tie-break in brackets, another match: not surely all the sets.
            (true, false) => return None,
            _ => {}
        }
    }
    let last = view.place(*run.last()?).end;
    // "6-4, 7-6 (7-3), 6-3", "6-4, 3-0 retired".
    let open = is_sign(view, last, &["(", "/"])
        || view.figures(sentence).iter().any(|id| {
            view.claim(*id).and_then(score).is_some() && !run.contains(id) && {
                let start = view.place(*id).start;
                start >= last && start < last + 4
            }
        });
    (run.len() >= 2 && !open).then_some(run)
}

enum Told {
    LostFirst,
    Won,
    Result(i64, i64),
    Straight,
    Sets(i64),
}

/// The result in sets right before or after the run, and its tokens.
fn told_in_sets(view: &View, sentence: usize, start: usize, end: usize) -> Option<(Told, (usize, usize))> {
    let range = view.sentence(sentence);
    let before = start.saturating_sub(MOST_BEFORE).max(range.start)..start;
    let after = end..(end + MOST_BETWEEN + 4).min(range.end);
    for t in before.chain(after) {
        let len = view.cue(t, Cue::Straight);
        if len > 0 && near(t, t + len, start, end) {
            return Some((Told::Straight, (t, t + len)));
        }
        let len = view.cue(t, Cue::Sets);
        if len == 0 {
            continue;
        }
        // One claim over it all, or "three" and "one" on either side of "sets to".
        if let Some((a, b)) = view.over(t).and_then(score) {
            let place = view.place(view.over(t)?.id);
            return near(place.start, place.end, start, end)
                .then_some((Told::Result(a, b), (place.start, place.end)));
        }
        // "in four sets", "en deux sets".
        let before = t.checked_sub(2).filter(|b| matches!(view.cursor.key(*b), "in" | "en"));
        if let Some((from, count)) = before.and_then(|b| Some((b, small(view, t - 1)?)))
            && (near(from, t + len, start, end) || t + len <= start && free(view, t + len..start))
        {
            return Some((Told::Sets(count), (from, t + len)));
        }
        let to = t + len + view.cue(t + len, Cue::To).max(view.cue(t + len, Cue::Versus));
        let Some(from) = t.checked_sub(1) else { continue };
        if to > t + len && near(from, to + 1, start, end) {
            let result = small(view, from).zip(small(view, to));
            return result.map(|(a, b)| (Told::Result(a, b), (from, to + 1)));
        }
    }
    None
}

/// "After losing the first set, she won", where the sets of the winner follow.
fn lost_first(view: &View, sentence: usize, start: usize, end: usize) -> Option<(Told, (usize, usize))> {
    let lost = view.find(view.sentence(sentence), Cue::FirstSetLost)?;
    let won = lost < start && view.cue_before(start, Cue::Won) > 0;
    won.then_some((Told::LostFirst, (start, end)))
}

/// "Won in straight sets", in the sentence before the sets.
fn straight_before(view: &View, sentence: usize, start: usize, end: usize) -> Option<(Told, (usize, usize))> {
    let told = view.follows(sentence) && view.find(view.sentence(sentence - 1), Cue::Straight).is_some();
    let other = view.figures(sentence).iter().filter(|id| view.claim(**id).and_then(score).is_some()).count();
    let all = view
        .figures(sentence)
        .iter()
        .filter(|id| view.place(**id).start >= start && view.place(**id).end <= end);
    let won = view.cue_before(start, Cue::Won) > 0 && other == all.count();
    (told && won).then_some((Told::Straight, (start, end)))
}

/// The number of sets that token `t` tells, in digits or in a word: "one" alone is no claim.
fn small(view: &View, t: usize) -> Option<i64> {
    if view.cursor.is_digits(t) {
        return view.cursor.key(t).parse().ok();
    }
    let hit = view.cursor.hit(t, Pack::Numeral).filter(|h| h.len == 1)?;
    hit.record.value()?.to_i64()
}

fn near(from: usize, to: usize, start: usize, end: usize) -> bool {
    start.saturating_sub(to) <= MOST_BETWEEN && from.saturating_sub(end) <= MOST_BETWEEN
}

/// "led 2-0 at half-time and drew 1-1".
fn half_time(view: &View, sentence: usize) -> Option<Finding> {
    let range = view.sentence(sentence);
    let scores: Vec<(ClaimId, Score)> =
        view.figures(sentence).iter().filter_map(|id| Some((*id, score(view.claim(*id)?)?))).collect();
    let [(first, a), (second, b)] = scores[..] else { return None };
    if view.find(range.clone(), Cue::OtherMatch).is_some() {
        return None;
    }
    let timed = |id: ClaimId| {
        let place = view.place(id);
        (place.end..=place.end + MOST_TO_CUE).any(|t| view.cue(t, Cue::HalfTime) > 0)
            || view.cue_before(place.start, Cue::HalfTime) > 0
    };
    let ended = |id: ClaimId| {
        let start = view.place(id).start;
        (start.saturating_sub(MOST_TO_CUE + 2)..start)
            .any(|t| t >= range.start && view.cue(t, Cue::Ended) > 0)
    };
    let (half, full) = match (timed(first), timed(second)) {
        (true, false) if ended(second) => (a, b),
        (false, true) if ended(first) => (b, a),
        _ => return None,
    };
    let reaches = |f: Score| f.0 >= half.0 && f.1 >= half.1;
    if reaches(full) || reaches((full.1, full.0)) {
        return None;
    }
    let span = view.cursor.span(view.place(first).start, view.place(second).end);
    let mut finding = view.at_span(Rule::InsideScore, Why::DoesNotFollow, span, &[]);
    finding.claims = vec![(0, first), (0, second)];
    Some(finding)
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideScore,
            Language::En,
            &[
                ("Roche beat Aumann by three sets to one, 6-4, 7-6, 6-3.", "6-4, 7-6, 6-3"),
                ("She won 6-4, 3-6, 7-5 in straight sets.", "6-4, 3-6, 7-5"),
                ("They led 2-0 at half-time, were pegged back and drew 1-1.", "2-0 at half-time"),
                ("They were 3-1 up at the break but lost 2-4.", ""),
                ("They were 3-1 up at the break but lost 2-2.", "3-1"),
                ("Farrell won 6-4, 3-6, 7-5 in two hours and 20 minutes.", ""),
                ("Roche beat Aumann by three sets to one, 6-4, 3-6, 7-6, 6-3.", ""),
                ("She won 6-4, 6-3 in straight sets.", ""),
                ("Level at 1-1 at the interval, they won 3-1 with two late goals.", ""),
                ("They led 2-0 at half-time in the first leg and drew 1-1.", ""),
                ("Clare won 1-18 to 0-15.", ""),
                ("Nadal won in four sets, 6-4, 3-6, 6-3.", "in four sets, 6-4, 3-6, 6-3"),
                ("Nadal won in three sets, 6-4, 3-6, 6-3.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideScore,
            Language::Fr,
            &[
                ("Roche a battu Aumann trois sets à un, 6-4, 7-6, 6-3.", "6-4, 7-6, 6-3"),
                ("Elle s’est imposée sans perdre un set, 6-4, 3-6, 7-5.", "6-4, 3-6, 7-5"),
                ("Menés 2-0 à la mi-temps, les Bretons ont gagné 1-0.", "2-0"),
                ("Menés 2-0 à la mi-temps, les Bretons ont gagné 3-2.", ""),
                ("Roche a battu Aumann trois sets à un, 6-4, 3-6, 7-6, 6-3.", ""),
                ("Elle s’est imposée sans perdre un set, 6-4, 6-3.", ""),
                ("Menés 2-0 à la mi-temps du match aller, ils ont gagné 1-0.", ""),
                ("Elle s’est imposée 6-4, 3-6, 7-5 en deux heures.", ""),
                ("Nadal a battu Federer en deux sets, 6-4, 3-6, 6-3.", "en deux sets, 6-4, 3-6, 6-3"),
                ("Nadal a battu Federer en trois sets, 6-4, 3-6, 6-3.", ""),
            ],
        );
    }
}
