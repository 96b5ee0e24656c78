//! Whether a figure tells a rise or a fall: "rose 5 %", "en hausse de 5 %", "5 % de moins", "+5 %".

use crate::normalizer::claim::Direction;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::term::{self, Measure, Term};
use crate::rules::{Hit, Pack, PackSet};

fn direction(tag: &str) -> Option<Direction> {
    match tag {
        "up" => Some(Direction::Up),
        "down" => Some(Direction::Down),
        _ => None,
    }
}

/// What may tell which way a figure moved.
const TELLING: PackSet = PackSet::of(&[Pack::Direction, Pack::Opposite]);

/// Tokens between a word of rise or fall and its figure: adverbs and the like.
const REACH: usize = 5;

/// Which way the figure in tokens `from..to` moved; `share` where it is a share or points, which are gained and lost as
/// well. What it moved *to* has no direction.
/// Behind it `noun` tokens tell what is counted: "five points lower".
pub fn of(c: &Cursor, from: usize, to: usize, noun: usize, share: bool) -> Option<Direction> {
    // The growth of "growth of -0.5 %" tells no rise.
    if is_minus(c, from) {
        return share.then_some(Direction::Down);
    }
    let signed = if share { sign(c, from) } else { None };
    signed
        .or_else(|| after(c, to))
        .or_else(|| after(c, to + noun))
        .or_else(|| before(c, from, share || is_quoted(c, to)))
}

/// Whether a price follows what it moved by: "gained $3.92 to $67.13", "a perdu 3,92 $, soit 6,2 %".
fn is_quoted(c: &Cursor, to: usize) -> bool {
    // « A gagné 3,92 dollars, à 67,13 dollars ».
    let price = if c.near(to - 1, to) == "," { to + 1 } else { to };
    let to_price = matches!(c.near(to - 1, price), "to" | "à")
        && term::read(c, price + 1, false).is_some_and(|t| is_money(&t));
    let shared = c.near(to - 1, to) == ","
        && matches!(c.near(to - 1, to + 1), "or" | "ou" | "soit")
        && term::read(c, to + 2, false).is_some_and(|t| matches!(t.measure, Measure::Percent { .. }));
    to_price || shared
}

fn is_money(term: &Term) -> bool {
    matches!(term.measure, Measure::Money(_) | Measure::Coin(_))
}

/// What a phrase tells of the figure after it. "Gained" and "lost" are said of votes, jobs and wages too, where the
/// other language has another verb.
pub fn told(hit: &Hit, share: bool) -> Option<Direction> {
    let known = match (hit.record.pack(), hit.record.id()) {
        (Pack::Direction, _) => !hit.record.tag().ends_with(" after"),
        (Pack::Opposite, "rise-fall") => true,
        (Pack::Opposite, "gain-lose") => share,
        _ => false,
    };
    let tag = if share { hit.record.tag().trim_end_matches('?') } else { hit.record.tag() };
    if known { direction(tag) } else { None }
}

fn sign(c: &Cursor, from: usize) -> Option<Direction> {
    let plus = from.checked_sub(1).is_some_and(|p| c.near(from, p) == "+") && c.glued(from);
    plus.then_some(Direction::Up)
}

/// Whether a figure begins with the sign or word of a negative one.
fn is_minus(c: &Cursor, from: usize) -> bool {
    matches!(c.key(from), "-" | "\u{2212}" | "minus" | "moins" | "negative")
}

fn after(c: &Cursor, to: usize) -> Option<Direction> {
    if !c.same_sentence(to.checked_sub(1)?, to) {
        return None;
    }
    if !c.packs(to).has(Pack::Direction) {
        return None;
    }
    let hit = c.hits_of(to, Pack::Direction).find(|h| h.record.tag().ends_with(" after"))?;
    direction(hit.record.tag().trim_end_matches(" after"))
}

/// What a phrase of several words that begins at `first` and ends before `from` tells.
fn longer(c: &Cursor, first: usize, from: usize, share: bool) -> Option<Direction> {
    if !c.same_sentence(first, from) || !c.packs(first).meets(TELLING) {
        return None;
    }
    c.hits(first).iter().filter(|h| h.len > 1 && first + h.len <= from).find_map(|h| told(h, share))
}

fn before(c: &Cursor, from: usize, share: bool) -> Option<Direction> {
    for back in 1..=REACH {
        let at = from.checked_sub(back)?;
        if !c.same_sentence(at, from) {
            return None;
        }
        let telling = if c.packs(at).meets(TELLING) { c.hits(at) } else { &[] };
        let hits = || telling.iter().filter(|h| at + h.len <= from);
        // "Gave up 5 %" is no "up 5 %".
        if hits().next().is_some()
            && let Some(found) = at.checked_sub(1).and_then(|first| longer(c, first, from, share))
        {
            return Some(found);
        }
        if let Some(found) = hits().find_map(|h| told(h, share)) {
            return Some(found);
        }
        if hits().any(|h| h.record.pack() == Pack::Direction && h.record.tag() == "change") {
            return None;
        }
        // "rose to 5 %", "grimpé à 5 %", "from", and anything another clause begins with
        if matches!(
            c.key(at),
            "to" | "à"
                | "from"
                | "at"
                | ","
                | "and"
                | "et"
                | ";"
                | "("
                | "for"
                | "in"
                | "pour"
                | "dans"
                | "sur"
                | "with"
                | "avec"
                | "as"
                | "que"
                | "that"
                | "where"
                | "qui"
                | "who"
                | "au"
                | "aux"
                | "en"
                | "les"
        ) || c.is_digits(at)
        {
            return None;
        }
    }
    None
}

/// Whether a word of change stands shortly before token `at`: what follows is "from … to …", not a range.
pub fn changes(c: &Cursor, at: usize) -> bool {
    let near = (1..=6).filter_map(|back| at.checked_sub(back)).take_while(|k| c.same_sentence(*k, at));
    near.filter(|k| c.packs(*k).meets(TELLING)).any(|k| {
        let change = |h: &Hit| h.record.pack() == Pack::Direction && h.record.tag() == "change";
        c.hits(k).iter().any(|h| change(h) || told(h, true).is_some())
    })
}

#[cfg(test)]
mod tests {
    use crate::article::Language;
    use crate::normalizer::testing::check;

    #[test]
    fn english() {
        check(
            Language::En,
            &[
                ("Sales rose sharply by 5%.", "5% ↑"),
                ("Sales fell to 5%.", "5%"),
                ("Sales are down 5%.", "5% ↓"),
                ("Sales are 5% higher.", "5% ↑"),
                ("Sales gained 5%.", "5% ↑"),
                ("He earned 5 euros.", "5 EUR"),
                ("Support is five points lower.", "5 of points ↓"),
                ("Sales dropped by a third.", "0.3333 share ↓"),
                ("A third of them fell ill.", "0.3333 share"),
                ("It is $100 cheaper.", "100 open dollar ↓"),
                ("The stock lost $2.10 to $61.30.", "2.1 open dollar ↓; 61.3 open dollar"),
                ("The stock gained $3.92, or 6.2%.", "3.92 open dollar ↑; 6.2%"),
                ("Shares gave up 5%.", "5% ↓"),
                ("Shares were up 5%.", "5% ↑"),
                ("Sales rose by 5 million euros.", "5000000 EUR ↑"),
                ("Growth was minus 0.3 per cent.", "-0.3% ↓"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Les ventes sont en hausse de 5 %.", "5% ↑"),
                ("Les ventes montent à 5 %.", "5%"),
                ("Les ventes reculent de près de 5 %.", "5% <~ ↓"),
                ("Le titre cédait 5 %.", "5% ↓"),
                ("Il gagne 2 500 euros.", "2500 EUR"),
                ("Le baril gagnait 1,55 dollar à 83,40 dollars.", "1.55 open dollar ↑; 83.4 open dollar"),
                ("Le titre a perdu 3,92 euros, soit 6,2 %.", "3.92 EUR ↓; 6.2%"),
                ("Les ventes sont à +5 %.", "5% ↑"),
                ("La croissance est de moins 0,3 %.", "-0.3% ↓"),
                ("Il y a 5 % de ventes en moins.", "5%"),
                ("Le baril a gagné 1,55 dollar, à 83,40 dollars.", "1.55 open dollar ↑; 83.4 open dollar"),
                ("L’action s’est adjugé 5 %.", "5% ↑"),
            ],
        );
    }
}
