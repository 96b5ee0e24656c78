//! A range upside down: "between 3,200 and 2,800".

use super::cue::{Cue, CueSet};
use super::figure::{Figure, Measure};
use super::view::View;
use crate::comparator::finding::{Finding, Severity, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{Amount, Claim, Value};
use crate::normalizer::date::{Edtf, TimeUnit, Written};
use crate::rules::Pack;

/// Below this, "between 9 and 5" tells hours and "between 2 and 1" a score.
const LEAST: f64 = 13.0;

/// What brings a range.
const OPENING: CueSet = CueSet::of(&[Cue::Between, Cue::Aged, Cue::From, Cue::Ranging, Cue::Spread]);
/// The same, whatever follows.
const SURE: CueSet = CueSet::of(&[Cue::Between, Cue::Aged, Cue::Ranging, Cue::Spread]);
/// Most tokens from "a range" to its lower end: "a range that goes from".
const MOST_TO_END: usize = 4;

/// Looks after every "between", "aged" and "from".
pub fn check(view: &View, out: &mut Vec<Finding>) {
    // What brings a range may be the last word of a sentence.
    let figures = |s: usize| !view.figures(s).is_empty() || !view.figures(s + 1).is_empty();
    let sentences = (0..view.sentences().len()).filter(|s| view.told(*s).meets(OPENING) && figures(*s));
    for i in sentences.flat_map(|s| view.sentence(s)).filter(|i| view.cues(*i).meets(OPENING)) {
        // Most are "from" and "de", without a figure.
        if !view.cues(i).meets(SURE) && view.at(i + view.cue(i, Cue::From)).is_none() {
            continue;
        }
        let len = view.cue(i, Cue::Between);
        out.extend(ranging(view, i));
        // "The gap between 40 and 30 percent".
        if len > 0 && view.cue_before(i, Cue::Gap) == 0 {
            out.extend(upside_down(view, i, i + len));
        }
        out.extend(spread(view, i));
        out.extend(ages(view, i).or_else(|| days(view, i)).or_else(|| years(view, i)));
    }
}

/// "Prices range from 50 to 20 euros".
fn ranging(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::Ranging);
    let first = (len > 0).then(|| view.at(i + len)).flatten()?;
    let (a, b, second) = if let Some((a, b)) = ends(&first.value) {
        (lifted(&first.value).unwrap_or(a), b, None)
    } else {
        let to = view.end(first.id);
        let joined = view.cue(to, Cue::To);
        let second = view.at(to + joined).filter(|_| joined > 0)?;
        let (a, b) = (view.figure(first.id)?, view.figure(second.id)?);
        if !comparable(&a, &b) || a.value.exponent() > b.value.exponent() {
            return None;
        }
        (a.middle(), b.middle(), Some(second))
    };
    let mut finding = (a > b && b > 0.0).then(|| told(view, i, first, second))?;
    // Some tell the dearest first.
    finding.severity = Severity::Warning;
    finding.confidence = 0.6;
    Some(finding)
}

/// "a range of 2.8 percent to 2.3 percent".
fn spread(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::Spread);
    let near = (i + len..i + len + MOST_TO_END).take_while(|t| len > 0 && view.cursor.same_sentence(i, *t));
    // "a range going from" is told by its verb.
    if near.clone().any(|t| view.cue(t, Cue::Ranging) + view.cue(t, Cue::Between) > 0) {
        return None;
    }
    let first = near.filter_map(|t| view.at(t)).next()?;
    if let Some((a, b)) = ends(&first.value) {
        return (a > b && b > 0.0).then(|| told(view, view.place(first.id).start, first, None));
    }
    let to = view.end(first.id);
    let joined = view.cue(to, Cue::To).max(view.cue(to, Cue::And));
    let second = view.at(to + joined).filter(|_| joined > 0)?;
    let (a, b) = (view.figure(first.id)?, view.figure(second.id)?);
    let falls = comparable(&a, &b) && a.middle() > b.middle() && b.middle() > 0.0;
    falls.then(|| told(view, view.place(first.id).start, first, Some(second)))
}

/// "aged 12 to 8".
fn ages(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::Aged);
    let first = view.at(i + len).filter(|_| len > 0)?;
    let whole = age(first).filter(|(a, b)| a > b).map(|_| first);
    if let Some(claim) = whole {
        return Some(told(view, i, claim, None));
    }
    let to = view.end(first.id);
    let second =
        view.at(to + view.cue(to, Cue::To)).filter(|s| view.cue(to, Cue::To) > 0 && s.id != first.id)?;
    let (a, b) = (age(first)?.0, age(second)?.0);
    // "aged 18 to 6 months".
    let years = |c: &Claim| match &c.value {
        Value::Age { unit, .. } => unit == "year",
        Value::Number { of: None, .. } => true,
        Value::Duration(d) => d.unit == TimeUnit::Year,
        _ => false,
    };
    (a > b && years(first) && years(second)).then(|| told(view, i, first, Some(second)))
}

fn age(claim: &Claim) -> Option<(f64, f64)> {
    let amount = match &claim.value {
        Value::Duration(d) => d.amount,
        value => amount(value)?,
    };
    match amount {
        Amount::One(a) => Some((a.to_f64(), a.to_f64())),
        Amount::Range(a, b) => Some((a.to_f64(), b.to_f64())),
        Amount::Either(..) => None,
    }
}

/// "from 12 to 5 June": two days of the month that is named once.
fn days(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::From);
    let first = view.at(i + len).filter(|_| len > 0)?;
    let to = view.place(first.id).end;
    let joined = view.cue(to, Cue::To);
    let second = view.at(to + joined).filter(|_| joined > 0)?;
    let day = |claim: &Claim| match &claim.value {
        Value::Date(date) => match date.written {
            Written::Absolute(Edtf::DayOfYear { month, day }) => Some((None, month, day)),
            Written::Absolute(Edtf::Day(d)) => Some((Some(d.year()), d.month(), d.day())),
            _ => None,
        },
        _ => None,
    };
    let ((y, m, a), (z, n, b)) = (day(first)?, day(second)?);
    let once = view.place(first.id).len() == 1;
    (once && y == z && m == n && a > b).then(|| told(view, i, first, Some(second)))
}

/// "from 2014 to 2012", as dates.
fn years(view: &View, i: usize) -> Option<Finding> {
    let len = view.cue(i, Cue::From);
    let first = view.at(i + len).filter(|_| len > 0)?;
    let to = view.place(first.id).end;
    let joined = view.cue(to, Cue::To);
    let second = view.at(to + joined).filter(|_| joined > 0)?;
    let dates = [first, second].iter().all(|c| matches!(c.value, Value::Date(_)));
    // "fell from 2014 to 2012" are no years.
    let moves = |t: &usize| view.cursor.packs(*t).has(Pack::Direction);
    if view.sentence(first.sentence).any(|t| moves(&t)) {
        return None;
    }
    let (a, b) = (view.year(first.id)?, view.year(second.id)?);
    (dates && a > b).then(|| told(view, i, first, Some(second)))
}

fn told(view: &View, start: usize, first: &Claim, second: Option<&Claim>) -> Finding {
    let last = second.unwrap_or(first);
    let span = view.cursor.span(start, view.place(last.id).end);
    let mut finding = view.at_span(Rule::InsideRange, Why::UpsideDown, span, &[]);
    finding.claims = second.map_or(Vec::new(), |s| vec![(0, first.id), (0, s.id)]);
    finding.locations[0].claim = Some(first.id);
    finding
}

fn upside_down(view: &View, start: usize, i: usize) -> Option<Finding> {
    // A reader may take the word into its claim.
    let first = view.at(i).or_else(|| view.at(start))?;
    if let Some((a, b)) = ends(&first.value) {
        let a = lifted(&first.value).unwrap_or(a);
        return falls(a, b).then(|| told(view, start, first, None));
    }
    let and = (view.end(first.id)..view.end(first.id) + 2).find(|t| view.cue(*t, Cue::And) > 0)?;
    let second = view.at(and + view.cue(and, Cue::And))?;
    if !view.cursor.same_sentence(start, and) {
        return None;
    }
    let wrong = match view.year(first.id).zip(view.year(second.id)) {
        Some((a, b)) => a > b,
        None => {
            let (a, b) = (view.figure(first.id)?, view.figure(second.id)?);
            comparable(&a, &b) && a.value.exponent() <= b.value.exponent() && falls(a.middle(), b.middle())
        }
    };
    if !wrong {
        return None;
    }
    Some(told(view, start, first, Some(second)))
}

fn falls(a: f64, b: f64) -> bool {
    a > b && b > 0.0 && a >= LEAST
}

/// One measure; a year written in full and one cut short are not.
fn comparable(a: &Figure, b: &Figure) -> bool {
    // "between 60 and 50 percent" names the measure once.
    (a.measure == b.measure || a.measure == Measure::Count) && !matches!(a.measure, Measure::Time(_))
        // "between 800 and 1 million", "between 1996 and 98".
        && !(a.measure == Measure::Count && a.middle() >= 1500.0 && b.middle() < 100.0)
}

/// "between 50 and 40 million": the lower end with the scale it leaves out, where both are of one size then.
fn lifted(value: &Value) -> Option<f64> {
    let Amount::Range(a, b) = amount(value)? else { return None };
    let scale = if b.exponent() > 0 { (b.exponent() + 2) / 3 * 3 } else { 0 };
    let lifted = a.scaled(scale).to_f64();
    (scale > 0 && a.exponent() <= 0 && a.to_f64() < 100.0 && lifted < 5.0 * b.to_f64()).then_some(lifted)
}

fn ends(value: &Value) -> Option<(f64, f64)> {
    match amount(value)? {
        Amount::Range(a, b) => Some((a.to_f64(), b.to_f64())),
        _ => None,
    }
}

fn amount(value: &Value) -> Option<Amount> {
    match value {
        Value::Number { amount, .. }
        | Value::Percent { amount, .. }
        | Value::Money { amount, .. }
        | Value::Quantity { amount, .. }
        | Value::Age { amount, .. } => Some(*amount),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideRange,
            Language::En,
            &[
                ("Between 3,200 and 2,800 people are expected every night.", "3,200 and 2,800"),
                ("The work will cost between 50 and 40 million dollars.", "50 and 40 million"),
                ("Between 1995 and 1985 the town lost its factories.", "1995 and 1985"),
                ("Between 60 and 50 percent of voters stayed away.", "60 and 50 percent"),
                ("Children aged 12 to 8 are admitted.", "aged 12 to 8"),
                ("The festival runs from 12 to 5 June.", "from 12 to 5 June"),
                ("He lived there from 2014 to 2012.", "from 2014 to 2012"),
                ("Staff fell from 2014 to 2012.", ""),
                ("Growth is seen in a range of 2.8 percent to 2.3 percent.", "2.8 percent to 2.3 percent"),
                ("Growth is seen in a range of 2.3 percent to 2.8 percent.", ""),
                ("The cars, with a range of 400 miles, cost from 50,000 to 20,000 euros.", ""),
                ("Children aged 8 to 12 are admitted.", ""),
                ("The festival runs from 12 May to 5 June.", ""),
                ("The festival runs from 5 to 12 June.", ""),
                ("Between 2,800 and 3,200 people are expected.", ""),
                ("He works between 9 and 5.", ""),
                ("They sailed between 10 and 2 miles off the coast.", ""),
                ("Between 1996 and 98 he lived in Rome.", ""),
                ("Between -5 and -10 degrees.", ""),
                ("Prices fell from 3,200 to 2,800.", ""),
                ("Between 800 and 1 million were invited.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideRange,
            Language::Fr,
            &[
                ("Entre 3200 et 2800 spectateurs sont attendus chaque soir.", "3200 et 2800"),
                ("Les travaux coûteront entre 50 et 40 millions d’euros.", "50 et 40 millions"),
                ("Entre 1995 et 1985, la ville a perdu ses usines.", "1995 et 1985"),
                ("Entre 60 et 50 % des électeurs se sont abstenus.", "60 et 50 %"),
                ("Les enfants de 12 à 8 ans sont admis.", "12 à 8 ans"),
                ("Le festival se tient du 12 au 5 juin.", "du 12 au 5 juin"),
                ("Il y a vécu de 2014 à 2012.", "de 2014 à 2012"),
                ("L’effectif est tombé de 2014 à 2012.", ""),
                ("La hausse est attendue dans une fourchette allant de 2,8 % à 2,3 %.", "2,8 % à 2,3 %"),
                ("La hausse est attendue dans une fourchette allant de 2,3 % à 2,8 %.", ""),
                ("Les enfants de 8 à 12 ans sont admis.", ""),
                ("L’âge passe de 12 à 8 ans.", ""),
                ("Le festival se tient du 12 mai au 5 juin.", ""),
                ("Le festival se tient du 5 au 12 juin.", ""),
                ("Entre 2800 et 3200 spectateurs sont attendus.", ""),
                ("Il travaille entre 9 et 5.", ""),
                ("Il fera entre -5 et -10 degrés.", ""),
                ("Les prix sont passés de 3 200 à 2 800.", ""),
                ("Entre 23 heures et 2 heures, le bar est plein.", ""),
                ("Entre 800 et 1 million de personnes.", ""),
            ],
        );
    }

    #[test]
    fn english_reports() {
        run(
            Rule::InsideRange,
            Language::En,
            &[
                ("Temperatures will range between 25 and 15 degrees.", "between 25 and 15 degrees"),
                (
                    "The work will cost between $50 million and $40 million.",
                    "between $50 million and $40 million",
                ),
                ("Between 5,000 and 3,000 people are expected.", "Between 5,000 and 3,000"),
                ("He lived there from 2014 to 2012.", "from 2014 to 2012"),
                ("The festival runs from 12 to 5 June.", "from 12 to 5 June"),
                ("Prices range from $50 to $20 a night.", "range from $50 to $20 a night"),
                ("Salaries range from 4,000 to 2,000 euros.", "range from 4,000 to 2,000 euros"),
                ("Tickets cost between 30 and 20 dollars.", "between 30 and 20 dollars"),
                ("Temperatures will range between 15 and 25 degrees.", ""),
                ("Temperatures will fall from 25 to 15 degrees.", ""),
                ("The price fell from 50 to 40 dollars.", ""),
                ("Temperatures will be between -5 and -10 degrees.", ""),
                ("Between 9 and 5, the shop is open.", ""),
                ("Leeds led 10-5 at the break.", ""),
                ("He cut it from 2,000 to 1,500.", ""),
                ("The shop is open from 9 to 5.", ""),
            ],
        );
    }

    #[test]
    fn french_reports() {
        run(
            Rule::InsideRange,
            Language::Fr,
            &[
                ("Les températures seront comprises entre 25 et 15 degrés.", "entre 25 et 15 degrés"),
                ("Entre 5 000 et 3 000 personnes sont attendues.", "Entre 5 000 et 3 000"),
                ("Les enfants âgés de 12 à 8 ans sont admis.", "âgés de 12 à 8 ans"),
                ("Il y a vécu de 2014 à 2012.", "de 2014 à 2012"),
                ("Les prix vont de 50 à 20 euros la nuit.", "vont de 50 à 20 euros la nuit"),
                ("Les billets coûtent entre 30 et 20 euros.", "entre 30 et 20 euros"),
                ("Les températures seront comprises entre 15 et 25 degrés.", ""),
                ("Les températures passeront de 25 à 15 degrés.", ""),
                ("Le prix a baissé de 50 à 40 euros.", ""),
                ("L’écart entre 40 et 30 % est grand.", ""),
                ("Lyon menait 10-5 à la pause.", ""),
                ("La réduction va de 50 à 40 euros.", ""),
            ],
        );
    }
}
