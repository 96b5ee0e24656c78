//! A rise that is a fall: "rose to 19 from 24", « a reculé à 7,8 %, contre 7,2 % un an plus tôt ».

use super::cue::Cue;
use super::figure::Measure;
use super::list::is_sign;
use super::pair::{Pair, dated};
use super::view::View;
use crate::article::Language;
use crate::comparator::finding::{Finding, Why};
use crate::comparator::rule::Rule;
use crate::normalizer::claim::{ClaimId, Direction, Value};
use crate::normalizer::direction::told;
use crate::rules::Pack;
use std::ops::Range;

/// Most tokens from the word of rise or fall to its two levels: "rose by a further 5 percent last year to".
const REACH: usize = 8;
/// Below this a bare number may be a rank, which rises to a lower one.
const LEAST: f64 = 1000.0;

/// Looks before every two levels for the word that says which way it went.
pub fn check(view: &View, out: &mut Vec<Finding>) {
    for sentence in 0..view.sentences().len() {
        let pairs = view.pairs(sentence);
        if !pairs.is_empty() && !denied(view, sentence) {
            out.extend(pairs.iter().filter_map(|pair| contradiction(view, sentence, pair)));
        }
    }
}

fn contradiction(view: &View, sentence: usize, pair: &Pair) -> Option<Finding> {
    let went = if pair.new.low > pair.old.high {
        Direction::Up
    } else if pair.new.high < pair.old.low {
        Direction::Down
    } else {
        return None;
    };
    let (words, said) = word(view, pair.range.start)?;
    if said == went
        || !measured(view, pair)
        || quoted_in_another(view, sentence, pair)
        || is_open(view, pair, said)
    {
        return None;
    }
    let span = view.cursor.span(words.start, words.end);
    Some(view.at_span(Rule::InsideDirection, Why::DoesNotFollow, span, &pair.ids()))
}

/// The nearest word before token `end` that tells a rise or a fall, with nothing between that tells of something else.
fn word(view: &View, end: usize) -> Option<(Range<usize>, Direction)> {
    let cursor = view.cursor;
    for t in (end.saturating_sub(REACH)..end).rev() {
        if !cursor.same_sentence(t, end) {
            return None;
        }
        let hits = cursor.hits(t).iter().filter(|h| t + h.len <= end);
        if let Some((len, direction)) =
            hits.filter_map(|h| Some((h.len, told(h, false)?))).max_by_key(|(len, _)| *len)
        {
            // "A contract to", « le relevé à »: behind an article it is a noun, and may be one of something else.
            let noun = t > 0 && view.cue_before(t, Cue::The) > 0;
            return (!noun).then_some((t..t + len, direction));
        }
        let change = || view.over(t).is_some_and(|c| c.direction.is_some() || super::gap::timed(view, c));
        let adverb = || cursor.key(t).ends_with("ly") || cursor.key(t).ends_with("ment");
        // "A augmenté, passant de".
        let went = || {
            cursor.hits(t).iter().any(|h| h.record.pack() == Pack::Direction && h.record.tag() == "change")
        };
        if !(view.cue(t, Cue::Bridge) > 0 || is_sign(view, t, &[","]) || change() || adverb() || went()) {
            return None;
        }
    }
    None
}

/// Whether the two are measures or counts of which more is a rise; of temperatures, ranks and hours nobody can be sure.
fn measured(view: &View, pair: &Pair) -> bool {
    match &pair.new.measure {
        Measure::Percent | Measure::Money(_) => true,
        Measure::Unit(unit) => !matches!(unit.as_str(), "celsius" | "fahrenheit" | "generic"),
        Measure::Count => {
            let counts = |id: ClaimId| {
                matches!(view.claim(id).map(|c| &c.value), Some(Value::Number { of: Some(_), .. }))
            };
            pair.ids().into_iter().any(counts) && pair.new.middle().min(pair.old.middle()) >= 10.0
                || pair.new.middle().min(pair.old.middle()) >= LEAST
        }
        Measure::Time(_) | Measure::Age => false,
    }
}

/// Whether another currency stands in the sentence: who gets fewer roubles for a dollar has a rouble that rose.
fn quoted_in_another(view: &View, sentence: usize, pair: &Pair) -> bool {
    let within = |t: usize| pair.ids().into_iter().any(|id| view.place(id).contains(&t));
    // "Le" is a sign of money, too.
    let named = |t: usize| view.cursor.key(t).chars().count() > 2;
    let currency = |t: &usize| view.cursor.packs(*t).has(Pack::Currency) && named(*t) && !within(*t);
    matches!(pair.new.measure, Measure::Money(_) | Measure::Count)
        && view.sentence(sentence).any(|t| currency(&t))
}

/// Whether the two may be no level before and after: the ends of how much things fell by, or what somebody else has.
fn is_open(view: &View, pair: &Pair, said: Direction) -> bool {
    if pair.old.id == pair.new.id {
        return true;
    }
    if !is_level(view, pair) {
        return true;
    }
    let (old, new) = (view.place(pair.old.id), view.place(pair.new.id));
    if view.cue_before(old.start, Cue::Against) > 0 && view.cue_before(old.start, Cue::From) == 0 {
        let end = view.end(pair.old.id);
        // « 24 milliards un an plus tôt »: it may be read as a count of years.
        return !dated(view, end) && ![end, old.end].iter().any(|t| earlier(view, *t));
    }
    // « Repliée à 9,1 %, soit une perte de 0,5 % »: "to" before "from" is English.
    if new.start < old.start && view.cursor.language() == Language::Fr {
        return true;
    }
    // "Slashed from 10 to 50 percent".
    let range = old.start < new.start && said == Direction::Down;
    range && !(old.end..new.start).any(|t| view.over(t).is_some_and(|c| super::gap::timed(view, c)))
}

/// Most words between "to" and a level: "to just over".
const HEDGE: usize = 3;

/// Whether the newer figure is what something went to, and not by how much: prices that rose 2.4 per cent, against 2.7 the
/// month before, rose both times.
fn is_level(view: &View, pair: &Pair) -> bool {
    let new = view.place(pair.new.id).start;
    (new.saturating_sub(HEDGE)..=new)
        .rev()
        .take_while(|t| view.cursor.same_sentence(*t, new) && (*t == new || !is_sign(view, *t, &[","])))
        .any(|t| view.cue_before(t, Cue::To) > 0)
}

/// Whether token `t` begins the words for an earlier time: « un an plus tôt ».
fn earlier(view: &View, t: usize) -> bool {
    view.cursor.hits(t).iter().any(|h| h.record.pack() == Pack::Hint && h.record.tagged("beside"))
}

/// Whether the sentence denies something, or says what did not come about.
fn denied(view: &View, sentence: usize) -> bool {
    let denies = |key: &str| {
        matches!(key, "ne" | "n'" | "not" | "never" | "cannot" | "without" | "sans") || key.ends_with("n't")
    };
    view.sentence(sentence).any(|t| denies(view.cursor.key(t)))
}

#[cfg(test)]
mod tests {
    use super::super::table::run;
    use crate::article::Language;
    use crate::comparator::rule::Rule;

    #[test]
    fn english() {
        run(
            Rule::InsideDirection,
            Language::En,
            &[
                ("Profit rose to 19.6 billion euros from 24.1 billion euros a year earlier.", "rose"),
                ("Profit rose from 24.1 billion euros to 19.6 billion euros last year.", "rose"),
                ("Turnout fell to 57.3 per cent from 51.6 per cent in 2019.", "fell"),
                ("The number of thefts fell from 1,200 in 2019 to 1,450 last year.", "fell"),
                ("Exports dropped 5 percent to 150,000 tonnes, from 142,000 tonnes in 2020.", "dropped"),
                ("Sales climbed sharply to 80 million dollars from 92 million dollars.", "climbed"),
                ("Profit rose to 24.1 billion euros from 19.6 billion euros a year earlier.", ""),
                ("Profit fell from 24.1 billion euros to 19.6 billion euros last year.", ""),
                ("The number of thefts fell from 1,450 in 2019 to 1,200 last year.", ""),
                ("She rose to 35 in the rankings from 50.", ""),
                ("He climbed to 12th from 18th.", ""),
                ("The rouble rose to 60 per dollar from 65 per dollar.", ""),
                ("Prices were slashed from 10 percent to 50 percent.", ""),
                ("Sales rose to 5.2 million, against 8.1 million for its rival.", ""),
                ("Turnout did not rise from 57.3 per cent to 51.6 per cent, the clerk said.", ""),
                ("Temperatures fell from 10 degrees below zero to 15 degrees below zero.", ""),
                ("It signed a contract to 50 million dollars from 60 million dollars.", ""),
                ("The company rose again after 2019, when it cut its staff from 50 people to 40 people.", ""),
                ("Refunds of up to 3 million dollars from 5 million dollars were paid.", ""),
                ("Rents rose 2.2 per cent in May, down from 2.9 per cent in April.", ""),
                ("Rents rose by 2.2 per cent in May, compared with 2.9 per cent in April.", ""),
                ("Pay grew at a rate of 3.1 per cent in the spring, against 3.4 per cent in the winter.", ""),
                ("Exports fell 4 per cent, up from 3 per cent a year earlier.", ""),
                ("Prices rose $5 last month, down from $7 in May.", ""),
                ("The fund gained 31 million euros, compared with 42 million euros in 2021.", ""),
                ("Inflation climbed to 2.2 per cent in May, down from 2.9 per cent in April.", "climbed"),
                ("The deficit narrowed to 19.6 billion euros from 24.1 billion euros.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        run(
            Rule::InsideDirection,
            Language::Fr,
            &[
                (
                    "Le bénéfice a augmenté à 19,6 milliards d’euros, contre 24,1 milliards un an plus tôt.",
                    "augmenté",
                ),
                (
                    "L’excédent s’est accru, à 19,6 milliards d’euros, contre 24,1 milliards en avril.",
                    "accru",
                ),
                ("Le chômage a reculé à 7,8 %, contre 7,2 % un an plus tôt.", "reculé"),
                ("Les effectifs ont baissé de 1 200 en 2019 à 1 450 l’an dernier.", "baissé"),
                ("Les ventes ont progressé de 92 millions d’euros à 80 millions d’euros.", "progressé"),
                (
                    "Le bénéfice a augmenté à 24,1 milliards d’euros, contre 19,6 milliards un an plus tôt.",
                    "",
                ),
                ("Le chômage a reculé à 7,2 %, contre 7,8 % un an plus tôt.", ""),
                ("Le chômage a reculé à 7,8 %, contre 7,2 % au niveau national.", ""),
                ("Le chômage a reculé à 7,8 %, contre 7,2 % attendus.", ""),
                ("Les prix ont baissé de 10 % à 50 % selon les magasins.", ""),
                ("Le chômage n’a pas reculé à 7,8 %, contre 7,2 % un an plus tôt.", ""),
                ("Le rouble a progressé à 60 pour un dollar, contre 65 en avril.", ""),
                ("Elle a grimpé à la 35e place, contre la 50e en avril.", ""),
                ("Les loyers ont augmenté de 2,2 % en mai, contre 2,9 % en avril.", ""),
                ("Les loyers ont progressé de 2,2 % en mai, après 2,9 % en avril.", ""),
                ("Les salaires augmentent de 3,1 % sur un an, contre 3,4 % un an plus tôt.", ""),
                ("Le fonds a gagné 31 millions d’euros, contre 42 millions d’euros en 2021.", ""),
                ("L’inflation a grimpé à 2,2 % en mai, contre 2,9 % en avril.", "grimpé"),
                ("La marge s’est repliée à 9,1 %, soit une perte de 0,5 %.", ""),
                ("Le bénéfice est passé de 24,1 milliards d’euros à 19,6 milliards d’euros.", ""),
            ],
        );
    }
}
