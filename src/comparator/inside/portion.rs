//! A share that its part and its whole do not make: "50 of the 200 employees, or 40 %", "half of the 200 passengers, 120
//! people".

use super::cue::Cue;
use super::figure::{Figure, Measure};
use super::gap::{adjusted, free, idle, timed};
use super::list::is_sign;
use super::view::View;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, ClaimId, NumberRole, Value};
use crate::normalizer::decimal::Decimal;

/// Most tokens from a share to the whole it is of: "5 percent of its workforce of".
const MOST_TO_WHOLE: usize = 6;
/// "A third" is said of anything from this far below it to this far above, as a share of itself.
const LOOSE: f64 = 0.13;

/// Looks at every share with two counts beside it.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        let all = view.figures(sentence);
        if all.len() < 3 || adjusted(view, sentence) {
            continue;
        }
        let plain: Vec<ClaimId> = all
            .iter()
            .copied()
            .filter(|id| view.claim(*id).is_some_and(|c| !timed(view, c) && !idle(c)))
            .collect();
        for three in plain.windows(3) {
            let &[first, second, third] = three else { continue };
            out.extend(
                told(view, first, second, third)
                    .and_then(|(told, part, whole)| contradiction(view, part, whole, &told)),
            );
        }
    }
}

/// A share as told.
struct Share {
    id: ClaimId,
    percent: f64,
    slack: f64,
}

/// The share, the part and the whole among three figures in a row.
fn told(view: &View, a: ClaimId, b: ClaimId, c: ClaimId) -> Option<(Share, ClaimId, ClaimId)> {
    if let Some(share) = share(view, c) {
        // "50 of the 200 employees, or 40 %", "of the 200 employees, 50 are women, or 40 %".
        let (part, whole) = of_whole(view, a, b)?;
        return (follows(view, b, c) || concludes(view, b, c)).then_some((share, part, whole));
    }
    if let Some(share) = share(view, a) {
        // "Half of the 200 passengers, 120 people,".
        if of(view, a, b) && (follows(view, b, c) || apposed(view, b, c)) {
            return Some((share, c, b));
        }
        // « Un salarié sur quatre, soit 150 des 400 employés ».
        let (part, whole) = of_whole(view, b, c).filter(|_| follows(view, a, b))?;
        return Some((share, part, whole));
    }
    let share = share(view, b)?;
    // "Of the 500 employees, 20 percent, or 150,".
    if of_part(view, a, b).is_some() && follows(view, b, c) {
        return Some((share, c, a));
    }
    // "Fifty people, or 40 percent of the 200 staff".
    let beside =
        follows(view, a, b) || is_sign(view, view.end(a), &[","]) && view.end(a) + 1 == view.place(b).start;
    (beside && of(view, b, c)).then_some((share, a, c))
}

/// A share in percent or as a fraction, neither hedged nor a change.
fn share(view: &View, id: ClaimId) -> Option<Share> {
    let claim = view.claim(id)?;
    if claim.bound.is_some() || claim.direction.is_some() {
        return None;
    }
    match claim.value {
        // Newspapers cut as often as they round.
        Value::Percent { amount: Amount::One(p), points: false, .. } => {
            Some(Share { id, percent: p.to_f64(), slack: p.unit().to_f64().min(1.0) })
        }
        Value::Number { amount: Amount::One(f), role: NumberRole::Fraction, .. } => {
            let percent = f.to_f64() * 100.0;
            Some(Share { id, percent, slack: percent * LOOSE })
        }
        _ => None,
    }
}

/// The part and the whole of two figures in a row: "50 of the 200 employees", "of the 200 employees, 50".
pub fn of_whole(view: &View, first: ClaimId, second: ClaimId) -> Option<(ClaimId, ClaimId)> {
    let forth = part_of(view, first, second).map(|()| (first, second));
    forth.or_else(|| of_part(view, first, second).map(|()| (second, first)))
}

/// "50 of the 200 employees".
fn part_of(view: &View, part: ClaimId, whole: ClaimId) -> Option<()> {
    let from = view.end(part);
    let of = view.cue(from, Cue::Of);
    let the = view.cue(from + of, Cue::The);
    (of > 0 && from + of + the == view.place(whole).start).then_some(())
}

/// "Of 200 employees, 50", "of the 120 guests who came by train, 30".
fn of_part(view: &View, whole: ClaimId, part: ClaimId) -> Option<()> {
    let start = view.place(whole).start;
    let the = view.cue_before(start, Cue::The);
    let of = view.cue_before(start - the, Cue::Of);
    let comma = view.place(part).start.checked_sub(1).filter(|t| is_sign(view, *t, &[","]))?;
    // In "18 of 200 workers in the north, 50" the whole is another's.
    let begins = (start - the - of).checked_sub(1).is_none_or(|t| view.over(t).is_none());
    let gap = view.end(whole)..comma;
    (of > 0 && (gap.is_empty() || begins && free(view, gap))).then_some(())
}

/// A share "of the 200 employees", "of its workforce of 10,000".
fn of(view: &View, share: ClaimId, whole: ClaimId) -> bool {
    let (from, to) = (view.place(share).end, view.place(whole).start);
    let len = view.cue(from, Cue::Of).max(view.cue(from, Cue::By));
    let gap = from..to;
    len > 0
        && view.cue(from, Cue::OfWhich) == 0
        && gap.len() <= MOST_TO_WHOLE
        && !gap.clone().any(|t| is_sign(view, t, &[",", "("]))
        && free(view, gap)
}

/// ", or 40 %", "(40 %)".
fn follows(view: &View, figure: ClaimId, next: ClaimId) -> bool {
    let (from, to) = (view.end(figure), view.place(next).start);
    let len = view.cue(from, Cue::ThatIs);
    len > 0 && from + len == to
}

/// "voted on the plan, a turnout of 40 per cent": the share of what was told before.
fn concludes(view: &View, figure: ClaimId, share: ClaimId) -> bool {
    let (from, to) = (view.end(figure), view.place(share).start);
    let len = view.cue_before(to, Cue::ThatIs).max(view.cue_before(to, Cue::Turnout));
    let comma = is_sign(view, to - len, &[","]) || to > len && is_sign(view, to - len - 1, &[","]);
    len > 0 && comma && to >= len && from <= to - len && free(view, from..to - len)
}

/// "200 passengers, 120 people, were": a figure between two commas.
fn apposed(view: &View, figure: ClaimId, next: ClaimId) -> bool {
    let (from, end) = (view.end(figure), view.end(next));
    is_sign(view, from, &[",", "—", "–"])
        && from + 1 == view.place(next).start
        && is_sign(view, end, &[",", ".", "—", "–"])
}

fn contradiction(view: &View, part: ClaimId, whole: ClaimId, told: &Share) -> Option<Finding> {
    let (small, large) = (view.figure(part)?, view.figure(whole)?);
    let counts = |f: &Figure| matches!(f.measure, Measure::Count | Measure::Money(_) | Measure::Unit(_));
    let alike = small.measure == large.measure || small.measure == Measure::Count;
    if !counts(&large) || !alike || small.low <= 0.0 || small.middle() >= large.middle() {
        return None;
    }
    let (least, most) = (100.0 * small.low / large.high, 100.0 * small.high / large.low);
    // "Half of 25" are 12 or 13.
    let one = if small.measure == Measure::Count { 100.0 / large.low } else { 0.0 };
    let slack = told.slack.max(one);
    if told.percent + slack >= least && told.percent - slack <= most {
        return None;
    }
    let mut finding = view.finding(Rule::InsidePercentage, Why::DoesNotFollow, told.id, &[part, whole]);
    let made = 100.0 * small.middle() / large.middle();
    finding.expected = Some(format!("{} %", Decimal::from_f64(made, 1)));
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
            Rule::InsidePercentage,
            Language::En,
            &[
                ("Of 200 employees, 50, or 40%, are women.", "40%"),
                ("Fifty of the 200 employees, or 40%, are women.", "40%"),
                ("Some schools closed. In all, 31 of 124 schools (35%) did.", "35%"),
                ("Fifty of the 200 employees, or 25%, are women.", ""),
                ("Fifty of the 200 employees, or about 40%, are women.", ""),
                ("Of 200 employees, 67, or 33%, are women.", ""),
                ("Fifty of the 200 employees got a rise of 40%.", ""),
                ("In all, 50 of 200 schools (up 40%) closed.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsidePercentage,
            Language::Fr,
            &[
                ("Sur 200 salariés, 50, soit 40 %, sont des femmes.", "40 %"),
                ("Cinquante des 200 salariés, soit 40 %, sont des femmes.", "40 %"),
                ("Au total, 31 écoles sur 124 (35 %) ont fermé.", "35 %"),
                ("Sur 200 salariés, 50, soit 25 %, sont des femmes.", ""),
                ("Sur 200 salariés, 50, soit environ 40 %, sont des femmes.", ""),
                ("Cinquante des 200 salariés ont reçu 40 % de plus.", ""),
            ],
        );
    }

    #[test]
    fn english_reports() {
        run(
            Rule::InsidePercentage,
            Language::En,
            &[
                ("Half of the 200 passengers, 120 people, were injured.", "Half"),
                ("One in four of the 400 workers, or 150, will go.", "One in four"),
                ("A third of the 90 pupils, or 40, failed.", "A third"),
                (
                    "Twenty percent of the 500 employees, or 150 people, will lose their jobs.",
                    "Twenty percent",
                ),
                ("Of the 500 employees, 20 percent, or 150, will lose their jobs.", "20 percent"),
                ("Fifty of the 200 employees, or 40%, are women.", "40%"),
                ("Of the 200 workers, 50 are women, or 40 percent.", "40 percent"),
                ("Fifty people, or 40 percent of the 200 staff, fell ill.", "40 percent"),
                ("The firm will cut 1,000 jobs, 5 percent of its workforce of 10,000.", "5 percent"),
                ("The firm will cut 1,000 jobs, or 5 percent of its 10,000 workers.", "5 percent"),
                ("The firm will cut 1,000 of its 10,000 jobs, or 5 percent of the workforce.", "5 percent"),
                ("The tax brought in $30 million, 20 percent of the $100 million budget.", "20 percent"),
                ("Of the 1,200 voters, 300, or one in three, stayed at home.", "one in three"),
                ("Three out of five of the 200 residents, or 90 people, had left.", "Three out of five"),
                ("She got 600 of the 1,000 votes (70 percent).", "70 percent"),
                ("She got 600 votes out of 1,000, or 70 percent.", "70 percent"),
                ("Two-thirds of the 300 members, or 250, voted yes.", "Two-thirds"),
                ("Three-quarters of the 400 homes (200) were destroyed.", "Three-quarters"),
                ("Half of the 200 passengers, 100 people, were injured.", ""),
                ("Half of the 200 passengers, 120 people in all, and 20 staff were injured.", ""),
                ("Half of the 200 passengers and 120 crew were injured.", ""),
                ("Half of the 200 passengers died and 120 people were injured.", ""),
                ("One in four of the 400 workers, or 100, will go.", ""),
                ("One in four of the 400 workers, or about 120, will go.", ""),
                ("A third of the 100 pupils, or 33, failed.", ""),
                ("Twenty percent of the 500 employees, or 100 people, will lose their jobs.", ""),
                ("Fifty of the 200 employees, or 25%, are women.", ""),
                ("Fifty of the 200 employees are women, up 40 percent from last year.", ""),
                ("Of the 200 workers, 50 are women, and 40 percent are under 30.", ""),
                ("Fifty people, 40 percent of them women, fell ill in a staff of 200.", ""),
                ("Fifty people, or 25 percent of the 200 staff, fell ill.", ""),
                ("With 50 of the 200 seats and 40 percent of the vote, the party leads.", ""),
                ("The firm will cut 1,000 jobs, 5 percent of its workforce.", ""),
                ("The firm will cut 1,000 jobs, 10 percent of its workforce of 10,000.", ""),
                ("The firm will cut 1,000 jobs, 5 percent of them in its 10,000-strong division.", ""),
                ("The tax brought in $20 million, 20 percent of the $100 million budget.", ""),
                ("About half of the 200 passengers, 80 people, were injured.", ""),
                ("The company will cut 10 percent of its 4,000 staff, or 400 jobs.", ""),
            ],
        );
    }

    #[test]
    fn french_reports() {
        run(
            Rule::InsidePercentage,
            Language::Fr,
            &[
                ("La moitié des 200 passagers, soit 120 personnes, ont été blessés.", "moitié"),
                ("Un quart des 400 salariés, soit 150, partiront.", "Un quart"),
                ("Un tiers des 90 élèves, soit 40, a échoué.", "Un tiers"),
                ("Un salarié sur quatre, soit 150 des 400 employés, partira.", "Un salarié sur quatre"),
                (
                    "Vingt pour cent des 500 salariés, soit 150 personnes, perdront leur emploi.",
                    "Vingt pour cent",
                ),
                ("Sur les 500 salariés, 20 %, soit 150, perdront leur emploi.", "20 %"),
                ("Sur les 500 salariés, 20 %, c’est-à-dire 150, perdront leur emploi.", "20 %"),
                ("Sur les 120 sièges du conseil, 55 vont au parti, c’est-à-dire 40 %.", "40 %"),
                ("Cinquante des 200 salariés, soit 40 %, sont des femmes.", "40 %"),
                ("Cinquante salariés sur 200, soit 40 %, sont des femmes.", "40 %"),
                ("Cinquante salariés sur 200 (40 %) sont des femmes.", "40 %"),
                ("Cinquante personnes, soit 40 % des 200 salariés, sont tombées malades.", "40 %"),
                ("L’entreprise supprime 1 000 postes, soit 5 % de ses 10 000 emplois.", "5 %"),
                ("L’entreprise supprime 1 000 postes, 5 % de ses effectifs de 10 000 personnes.", "5 %"),
                ("L’entreprise supprime 1 000 postes sur 10 000, soit 5 % des effectifs.", "5 %"),
                ("L’entreprise supprimera 10 % de ses 4 000 postes, soit 600 emplois.", "10 %"),
                ("Elle a obtenu 600 voix sur 1 000, soit 70 %.", "70 %"),
                ("Les deux tiers des 300 membres, soit 250, ont voté oui.", "deux tiers"),
                ("Les trois quarts des 400 maisons (200) ont été détruites.", "trois quarts"),
                ("Avec 50 des 200 sièges, soit 40 %, le parti arrive en tête.", "40 %"),
                ("Sur 1 200 électeurs, 300, soit un sur trois, se sont abstenus.", "un sur trois"),
                ("La moitié des 200 passagers, soit 100 personnes, ont été blessés.", ""),
                ("La moitié des 200 passagers sont morts et 120 personnes ont été blessées.", ""),
                ("Un quart des 400 salariés, soit 100, partiront.", ""),
                ("Un quart des 400 salariés, soit environ 120, partiront.", ""),
                ("Un tiers des 100 élèves, soit 33, a échoué.", ""),
                ("Vingt pour cent des 500 salariés, soit 100 personnes, perdront leur emploi.", ""),
                ("Cinquante des 200 salariés, soit 25 %, sont des femmes.", ""),
                ("Cinquante des 200 salariés sont des femmes, en hausse de 40 %.", ""),
                ("Sur les 200 salariés, 50 sont des femmes, et 40 % ont moins de 30 ans.", ""),
                ("Cinquante personnes, dont 40 % de femmes, sur un effectif de 200, sont malades.", ""),
                ("L’entreprise supprime 1 000 postes, soit 10 % de ses 10 000 emplois.", ""),
                ("L’entreprise supprime 1 000 postes, soit 5 % de ses effectifs.", ""),
                ("L’entreprise supprimera 10 % de ses 4 000 postes, et 600 emplois en Asie.", ""),
                ("Les deux tiers des 300 membres, soit 200, ont voté oui.", ""),
                ("Près des deux tiers des 300 membres, soit 190, ont voté oui.", ""),
                ("La moitié des 25 élèves, soit 12 filles, étaient malades.", ""),
                ("La moitié des 200 passagers, 120 hommes et 80 femmes, ont été blessés.", ""),
            ],
        );
    }
}
