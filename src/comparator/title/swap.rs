//! Two people of one sentence with each other's functions: the mayor is the prefect, the prefect the mayor.

use super::Held;
use super::function::functions;
use crate::comparator::finding::{Finding, FindingType, Severity, Why};
use crate::comparator::name::same;
use crate::comparator::rule::Rule;
use crate::comparator::side::Side;

/// People of one sentence that are looked at: more are a list.
const MOST: usize = 8;

/// The first two people whose functions changed owners between sentences that answer each other.
pub fn finding((left, a): (&Side, &[Held]), (right, b): (&Side, &[Held])) -> Option<Finding> {
    if a.len().min(b.len()) < 2 || a.len().max(b.len()) > MOST {
        return None;
    }
    // Each with one function on either side: of several it cannot be told which answers which.
    let once =
        |all: &[Held], x: &Held| all.iter().filter(|y| same(x.person, y.person).is_some()).count() == 1;
    let pairs: Vec<(&Held, &Held)> = a
        .iter()
        .filter_map(|x| {
            let y = b.iter().find(|y| same(x.person, y.person).is_some())?;
            (once(a, x) && once(b, x)).then_some((x, y))
        })
        .collect();
    let meets = |x: &Held, y: &Held| {
        let ((p, _), (q, _)) = (functions(left, x), functions(right, y));
        p.iter().any(|id| q.contains(id))
    };
    let (x, y) = pairs.iter().enumerate().find_map(|(n, (x, y))| {
        let swapped = |(u, v): &(&Held, &Held)| meets(x, v) && meets(u, y) && !meets(x, y) && !meets(u, v);
        pairs[n + 1..].iter().any(swapped).then_some((x, y))
    })?;
    let place = |side: &Side, held: &Held| side.place_of(held.claim);
    Some(Finding {
        rule: Rule::TitleChanged,
        kind: FindingType::Mismatch,
        severity: Severity::Warning,
        confidence: 0.8,
        locations: vec![place(left, x), place(right, y)],
        claims: Vec::new(),
        why: Why::TitleChanged,
        expected: None,
    })
}

#[cfg(test)]
mod tests {
    use crate::comparator::testing::check;

    #[test]
    fn functions_in_each_others_place() {
        check(&[
            (
                "The mayor, Anna Holm, and the prefect, Peter Brandt, visited the site.",
                "La préfète, Anna Holm, et le maire, Peter Brandt, ont visité le site.",
                "title/changed mayor | préfète",
            ),
            (
                "The mayor, Anna Holm, and the prefect, Peter Brandt, visited the site.",
                "Le préfet, Peter Brandt, et la maire, Anna Holm, ont visité le site.",
                "",
            ),
            (
                "Architect Lena Fors and engineer Karl Weiss designed the hall.",
                "L'architecte Lena Fors et l'ingénieur Karl Weiss ont conçu la salle.",
                "",
            ),
        ]);
    }
}
