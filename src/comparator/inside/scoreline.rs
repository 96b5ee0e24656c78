//! A score that its own words forbid: "a 2-1 draw", "won 2-3 at home", quarters that do not make the final score, two legs
//! that do not make the aggregate.

use super::cue::Cue;
use super::list::is_sign;
use super::score::{Score, score};
use super::view::View;
use crate::article::Language;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, ClaimId, Value};

/// Most tokens between "beat" and the score: "beat the visitors from Porto 5-3".
const MOST_BEATEN: usize = 7;
/// Most tokens from a score to "at home", or from "trailing" to a score.
const MOST_NEAR: usize = 4;
/// Rounds of golf: there the lower score wins.
const GOLF: std::ops::RangeInclusive<i64> = 58..=85;

/// Looks at every sentence with a score.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        let scores: Vec<(ClaimId, Score)> =
            view.figures(sentence).iter().filter_map(|id| Some((*id, score(view.claim(*id)?)?))).collect();
        if scores.is_empty() {
            continue;
        }
        let other = view.find(view.sentence(sentence), Cue::OtherMatch).is_some();
        for told in &scores {
            let lone = scores.len() == 1;
            out.extend(if other { None } else { outcome(view, *told, lone) });
            out.extend(partials(view, *told));
        }
        out.extend(aggregate(view, sentence, &scores));
        out.extend(if other { None } else { turned(view, &scores) });
    }
}

/// "A 2-1 draw", "a 2-2 win", "won 2-3 at home".
fn outcome(view: &View, (id, (left, right)): (ClaimId, Score), lone: bool) -> Option<Finding> {
    let place = view.place(id);
    // "Un match nul (2-1)".
    let start = place.start - usize::from(is_sign(view, place.start.wrapping_sub(1), &["("]));
    let drawn = view.cue(place.end, Cue::Draw) > 0 || view.cue_before(start, Cue::Drew) > 0;
    let won = view.cue(place.end, Cue::Win) > 0 || view.cue_before(place.start, Cue::Won) > 0;
    let near = place.end..place.end + MOST_NEAR;
    let home = near
        .take_while(|t| view.cursor.same_sentence(place.start, *t) && !is_sign(view, *t, &[",", ";"]))
        .any(|t| view.cue(t, Cue::AtHome) > 0);
    let wrong = drawn && left != right || won && left == right || won && home && left < right;
    if wrong {
        return Some(finding(view, &[id], Severity::Error));
    }
    // In English the side that wins comes first, whoever is at home.
    let beaten = (1..=MOST_BEATEN)
        .take_while(|n| *n <= place.start)
        .find(|n| view.cue(place.start - n, Cue::Beat) > 0)?;
    let from = place.start - beaten;
    let same = view.cursor.same_sentence(from, place.start);
    let free = (from + 1..place.start).all(|t| {
        !is_sign(view, t, &[",", ";", "(", ":"]) && view.cue(t, Cue::And) == 0 && view.cue(t, Cue::Drew) == 0
    });
    let golf = GOLF.contains(&left) && GOLF.contains(&right);
    let set = left.max(right) == 7 || right == 6 && left < 6;
    let lower =
        lone && same && free && left < right && !golf && !set && view.cursor.language() == Language::En;
    lower.then(|| finding(view, &[id], Severity::Warning))
}

/// "60-50 (20-10, 10-15, 15-15, 15-10)": the quarters make the score, or it counts the sets won.
fn partials(view: &View, (first, whole): (ClaimId, Score)) -> Option<Finding> {
    let open = view.place(first).end;
    is_sign(view, open, &["(", "["]).then_some(())?;
    let mut at = open + 1;
    let mut parts: Vec<(ClaimId, Score)> = Vec::new();
    for id in view.figures(view.cursor.sentence(open)).iter().filter(|id| view.place(**id).start > open) {
        let Some(part) = view.claim(*id).and_then(part) else { break };
        let place = view.place(*id);
        let joined = place.start.checked_sub(at)?;
        let plain = (at..place.start).all(|t| {
            is_sign(view, t, &[",", ";", "/"])
                || view.cue(t, Cue::And) > 0
                || matches!(view.cursor.key(t), "puis" | "then")
        });
        if joined > 3 || !plain {
            break;
        }
        parts.push((*id, part));
        at = place.end;
    }
    if parts.len() < 2 || !is_sign(view, at, &[")", "]"]) {
        return None;
    }
    let sum =
        parts.iter().fold((0i64, 0i64), |(a, b), (_, (l, r))| (a.saturating_add(*l), b.saturating_add(*r)));
    let won = |by: fn(&Score) -> bool| parts.iter().filter(|(_, s)| by(s)).count() as i64;
    let sets = (won(|(l, r)| l > r), won(|(l, r)| l < r));
    let is = |s: (i64, i64)| s == whole || (s.1, s.0) == whole;
    if is(sum) || is(sets) {
        return None;
    }
    let ids: Vec<ClaimId> = std::iter::once(first).chain(parts.iter().map(|(id, _)| *id)).collect();
    let mut finding = finding(view, &ids, Severity::Error);
    finding.expected = Some(format!("{}-{}", sum.0, sum.1));
    Some(finding)
}

/// The score of a part: "19-22" looks like a range.
fn part(claim: &Claim) -> Option<Score> {
    match claim.value {
        Value::Number { amount: Amount::Range(a, b), of: None, .. } => Some((a.to_i64()?, b.to_i64()?)),
        _ => score(claim),
    }
}

/// "4-2 on aggregate" after 2-1 and 1-1: whoever played where, the goals of both legs are those of the whole.
fn aggregate(view: &View, sentence: usize, scores: &[(ClaimId, Score)]) -> Option<Finding> {
    let &[a, b, c] = scores else { return None };
    let range = view.sentence(sentence);
    view.told(sentence).has(Cue::Aggregate).then_some(())?;
    if view.find(range, Cue::Shootout).is_some() {
        return None;
    }
    let whole = |(id, _): (ClaimId, Score)| {
        let place = view.place(id);
        view.cue(place.end, Cue::Aggregate) > 0 || view.cue_before(place.start, Cue::Aggregate) > 0
    };
    let (all, legs) = match (whole(a), whole(b), whole(c)) {
        (true, false, false) => (a, [b, c]),
        (false, true, false) => (b, [a, c]),
        (false, false, true) => (c, [a, b]),
        _ => return None,
    };
    let goals = |(_, (l, r)): (ClaimId, Score)| l.saturating_add(r);
    let made = goals(legs[0]).saturating_add(goals(legs[1]));
    (made != goals(all)).then(|| finding(view, &[a.0, b.0, c.0], Severity::Error))
}

/// "Trailing 2-0 at the break, they won 2-1": the other side has more goals at the break than at the end.
fn turned(view: &View, scores: &[(ClaimId, Score)]) -> Option<Finding> {
    let &[(first, half), (second, full)] = scores else { return None };
    let place = view.place(first);
    let trailing = view.cue_before(place.start, Cue::Trailing) > 0;
    let broken = (place.end..place.end + MOST_NEAR).any(|t| view.cue(t, Cue::HalfTime) > 0);
    let won = view.cue_before(view.place(second).start, Cue::Won) > 0;
    let wrong = trailing && broken && won && full.0.min(full.1) < half.0.max(half.1);
    wrong.then(|| finding(view, &[first, second], Severity::Error))
}

fn finding(view: &View, ids: &[ClaimId], severity: Severity) -> Finding {
    let places = || ids.iter().map(|id| view.place(*id));
    let (from, to) =
        (places().map(|p| p.start).min().unwrap_or(0), places().map(|p| p.end).max().unwrap_or(0));
    let mut finding = view.at_span(Rule::InsideScore, Why::DoesNotFollow, view.cursor.span(from, to), &[]);
    finding.claims = ids.iter().map(|id| (0, *id)).collect();
    finding.severity = severity;
    finding
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
                ("Leeds won 2-3 at home to Chelsea on Saturday.", "2-3"),
                ("Leeds drew 2-1 with Chelsea on Saturday.", "2-1"),
                ("Leeds led 3-1 at halftime and won 2-1.", "3-1 at halftime and won 2-1"),
                ("Trailing 2-0 at the interval, Leeds lost 1-0.", "2-0 at the interval, Leeds lost 1-0"),
                ("She won in three sets, 6-4, 6-3.", "in three sets, 6-4, 6-3"),
                ("She won 4-6, 6-3, 4-6 against the top seed.", "4-6, 6-3, 4-6"),
                ("She beat Smith 6-4, 3-6, 6-2 in straight sets.", "6-4, 3-6, 6-2 in straight sets"),
                ("After losing the first set, she won 6-4, 3-6, 6-2.", "6-4, 3-6, 6-2"),
                (
                    "Leeds won 2-1 at home and 1-1 away to go through 4-2 on aggregate.",
                    "2-1 at home and 1-1 away to go through 4-2",
                ),
                (
                    "Leeds went through 4-2 on aggregate after winning 2-1 at home and drawing 0-0 away.",
                    "4-2 on aggregate after winning 2-1 at home and drawing 0-0",
                ),
                ("A 2-2 win over Chelsea put Leeds top.", "2-2"),
                ("Boston beat Denver 98-102 on Friday night.", "98-102"),
                ("The game ended in a 2-1 draw.", "2-1"),
                (
                    "France won 24-20 at full-time after leading 27-10 at half-time.",
                    "24-20 at full-time after leading 27-10",
                ),
                ("Leeds won 3-2 at home to Chelsea on Saturday.", ""),
                ("Leeds won 2-3 at Chelsea on Saturday.", ""),
                ("Leeds lost 3-2 at home to Chelsea on Saturday.", ""),
                ("Leeds drew 2-2 with Chelsea on Saturday.", ""),
                ("Leeds drew Chelsea in the cup, after a 2-1 win over Hull.", ""),
                ("Leeds led 1-0 at halftime and won 2-1.", ""),
                ("She won 6-4, 6-3 in an hour.", ""),
                ("She won in three sets, 6-4, 3-6, 6-2.", ""),
                ("After losing the first set, she won 4-6, 6-3, 6-2.", ""),
                ("After winning the first set, she lost 6-4, 3-6, 2-6.", ""),
                ("She lost 6-4, 3-6, 6-2 to the top seed.", ""),
                ("She won 4-6, 6-3, 4-3 when Smith retired.", ""),
                ("Leeds won 2-1 at home and 2-1 away to go through 4-2 on aggregate.", ""),
                ("A 2-2 draw with Chelsea put Leeds top.", ""),
                ("After a 2-2 draw, Leeds won 4-3 on penalties.", ""),
                ("Leeds won 2-2 on away goals.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideScore,
            Language::Fr,
            &[
                ("Lyon s’est imposé 2-3 à domicile contre Nice.", "2-3"),
                ("Lyon a fait match nul 2-1 contre Nice.", "2-1"),
                (
                    "Lyon menait 3-1 à la mi-temps et s’est imposé 2-1.",
                    "3-1 à la mi-temps et s’est imposé 2-1",
                ),
                ("Mené 2-0 à la pause, Lyon s’est incliné 1-0.", "2-0 à la pause, Lyon s’est incliné 1-0"),
                ("Elle s’est imposée en trois sets, 6-4, 6-3.", "en trois sets, 6-4, 6-3"),
                ("Elle s’est imposée 4-6, 6-3, 4-6 contre la tête de série.", "4-6, 6-3, 4-6"),
                ("Elle a battu Martin 6-4, 3-6, 6-2 en deux sets.", "6-4, 3-6, 6-2 en deux sets"),
                ("Après avoir perdu le premier set, elle s’est imposée 6-4, 3-6, 6-2.", "6-4, 3-6, 6-2"),
                (
                    "Lyon s’est imposé 2-1 à l’aller et a fait 1-1 au retour, soit 4-2 sur l’ensemble des deux matches.",
                    "2-1 à l’aller et a fait 1-1 au retour, soit 4-2",
                ),
                ("Lyon et Nice se sont quittés sur un match nul (2-1).", "2-1"),
                ("Lyon s’est imposé 3-2 à domicile contre Nice.", ""),
                ("Lyon s’est imposé 2-3 à Nice.", ""),
                ("Lyon a fait match nul 2-2 contre Nice.", ""),
                ("Après un match nul, Lyon a battu Nice 2-1.", ""),
                ("Lyon menait 1-0 à la mi-temps et s’est imposé 2-1.", ""),
                ("Elle s’est imposée en trois sets, 6-4, 3-6, 6-2.", ""),
                ("Après avoir perdu le premier set, elle s’est imposée 4-6, 6-3, 6-2.", ""),
                ("Elle s’est inclinée 6-4, 3-6, 6-2 contre la tête de série.", ""),
                (
                    "Lyon s’est imposé 2-1 à l’aller et 2-1 au retour, soit 4-2 sur l’ensemble des deux matches.",
                    "",
                ),
                ("Lyon et Nice se sont quittés sur un match nul (2-2).", ""),
                ("Lyon a battu Nice 102-98, soit quatre points d’écart.", ""),
                ("Lyon a battu Nice 3-1 grâce à un triplé de Paul Jonas.", ""),
                ("Après un nul 2-2, Lyon s’est imposé aux tirs au but (4-3).", ""),
            ],
        );
        run(
            Rule::InsideDifference,
            Language::Fr,
            &[("Lyon a battu Nice 102-98, soit six points d’écart.", "six")],
        );
    }
}
