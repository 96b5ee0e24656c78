//! Results and votes: "3-1", "2 à 1", "52 votes to 48", "52 voix contre 48".

mod halves;

use crate::normalizer::claim::Value;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::numeral::{self, Form};
use crate::normalizer::term::{Measure, particle};
use crate::normalizer::{percent, quantity, term};
use crate::rules::Pack;
use crate::rules::tokenize::TokenKind;

/// Reads the score that begins at token `i`.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    if let Some(found) = set_with_bar(c, i).or_else(|| level(c, i)).or_else(|| halves::read(c, i)) {
        return Some(found);
    }
    let left = plain(c, i)?;
    let mut at = i + left.0;
    if !c.same_sentence(i, at) {
        return None;
    }
    // "52 votes to 48", "52 voix contre 48"
    let goals = particle(c, at, "goals").is_some();
    let vote = goals || particle(c, at, "vote").is_some();
    if vote {
        at += 1;
    }
    let key = c.near(i, at);
    let close = c.glued(at) && c.glued(at + 1);
    let hyphen = matches!(key, "-" | "–" | "\u{2011}") && close;
    // "2:1" is a result in some papers, else a ratio or a time.
    let colon = key == ":" && close && c.key(at + 1).len() == 1 && left.1 < 20;
    if !vote && !hyphen && !colon && !matches!(key, "to" | "à" | "contre") {
        return None;
    }
    let next = at + 1;
    let right = plain(c, next).filter(|_| c.same_sentence(i, next))?;
    let to = next + right.0;
    let (a, b) = (left.1, right.1);
    let ballot = (a >= 20 && b <= 999 && a <= 999) && term::sentence_has(c, i, "ballot");
    let small = a <= 200 && b <= 200;
    // "Ils ont perdu 2 à 1": of other things one loses so many and no more.
    let lost =
        i > 0 && matches!(c.near(i, i - 1), "perdu" | "perd" | "perdent" | "perdait" | "lost") && key != "to";
    let sport = term::sentence_has(c, i, "score") || lost && ends(c, i, to);
    // "312 to 287", but not "200-300 MPs".
    let voted = ballot && (a >= b || after_vote(c, i));
    let fits = match key {
        // "De 60 voix à une majorité de 51" is no vote.
        _ if vote => {
            let article =
                matches!(c.key(next), "un" | "une" | "a" | "an") && c.kind(to) == Some(TokenKind::Word);
            matches!(key, "to" | "contre" | "against" | "à") && !article && (!goals || ends(c, i, to))
        }
        _ if hyphen => voted || tally(a, b) || small && (sport || a >= b && a <= 30 || a == 0 && b <= 30),
        _ if colon => sport,
        "to" | "contre" if voted && after_vote(c, i) => true,
        "to" | "à" | "contre" => small && (sport && a >= b || a == b || b == 0 && a <= 12),
        _ => false,
    };
    let free = !(c.glued(to) && c.kind(to) == Some(TokenKind::Word))
        && !(matches!(c.key(to), "-" | "–" | "/" | ":") && c.glued(to) && c.is_digits(to + 1));
    if !fits
        || !free
        || measured(c, i, next, right.0)
        || i > 0 && c.glued(i) && !matches!(c.key(i - 1), "(" | "[" | "“" | "\"" | "«" | "'")
    {
        return None;
    }
    Some(found(i, to, a, b))
}

/// "312-287": nothing else is written so; "747-400" is an aircraft, "345-6" a state of play at cricket.
fn tally(a: i64, b: i64) -> bool {
    (31..=999).contains(&a) && (20..a).contains(&b) && b % 100 != 0
}

/// "6/3, 7/6": sets of tennis as some French papers write them.
fn set_with_bar(c: &Cursor, i: usize) -> Option<Found> {
    let game = |at: usize| {
        let n: i64 = (c.is_digits(at) && c.key(at).len() == 1).then(|| c.key(at).parse().ok())??;
        (n <= 7).then_some(n)
    };
    let (left, right) = (game(i)?, game(i + 2)?);
    let bar = c.key(i + 1) == "/" && c.glued(i + 1) && c.glued(i + 2) && !c.glued(i);
    let tied =
        c.glued(i + 3) && (c.kind(i + 3) == Some(TokenKind::Word) || c.is_digits(i + 4) && c.glued(i + 4));
    let won = left.max(right) >= 6 && !term::english(c) && term::sentence_has(c, i, "score");
    (bar && !tied && won).then(|| found(i, i + 3, left, right))
}

/// "2-all", "2 buts partout", "un partout".
fn level(c: &Cursor, i: usize) -> Option<Found> {
    let (len, n) = plain(c, i)?;
    let mut at = i + len;
    at += usize::from(numeral::is_joint(c, at) || particle(c, at, "goals").is_some());
    let all = if term::english(c) {
        numeral::is_joint(c, i + len) && c.key(at) == "all"
    } else {
        c.key(at) == "partout"
    };
    (all && n <= 30 && c.same_sentence(i, at)).then(|| found(i, at + 1, n, n))
}

fn found(from: usize, to: usize, left: i64, right: i64) -> Found {
    let value = Value::Score { left: Decimal::int(left), right: Decimal::int(right) };
    Found { from, to, value, bound: None, direction: None }
}

/// Whether the figure at `i` stands behind "by" or a word of voting: "passed by 312", "voted 202".
fn after_vote(c: &Cursor, i: usize) -> bool {
    let at = i.wrapping_sub(1);
    c.same_sentence(at, i)
        && (matches!(c.key(at), "by" | "par" | "of" | "was") || particle(c, at, "ballot").is_some())
}

/// Whether no noun follows: "3 buts à 1", not "3 points à 4 journées".
fn ends(c: &Cursor, from: usize, to: usize) -> bool {
    !c.same_sentence(from, to) || c.kind(to) != Some(TokenKind::Word) || c.hit(to, Pack::Stopword).is_some()
}

/// A whole number of no scale: its length and value.
fn plain(c: &Cursor, at: usize) -> Option<(usize, i64)> {
    let number = numeral::read(c, at)
        .filter(|n| matches!(n.form, Form::Plain | Form::One) && !n.negative && n.scale == 0)?;
    Some((number.len, number.value().to_i64()?))
}

/// Whether the second figure has a unit, so that the two are a range: "5-3 mm", "10-8 %"; or the first a noun.
fn measured(c: &Cursor, from: usize, next: usize, len: usize) -> bool {
    let at = next + len;
    let Some(numeral) = numeral::read(c, next) else { return false };
    let bare = term::Term {
        from: next,
        to: at,
        numeral,
        amount: numeral.amount,
        measure: Measure::None,
        prefixed: false,
    };
    let unit_at = numeral::to_unit(c, at, &numeral);
    let time = c
        .hits(unit_at)
        .iter()
        .any(|h| matches!(h.record.pack(), Pack::Calendar | Pack::Month | Pack::Currency));
    c.same_sentence(from, unit_at)
        && (time
            || percent::suffix(c, &bare, unit_at).is_some()
            || quantity::suffix(c, &bare, unit_at).is_some())
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
                ("England won 3-1.", "3:1"),
                ("They drew 2-2.", "2:2"),
                ("It passed by 52 votes to 48.", "52:48"),
                ("The Senate voted 51-49.", "51:49"),
                ("She lost 6-4, 7-5.", "6:4; 7:5"),
                ("A 2:1 majority.", "2:1"),
                ("The bill passed by 312 to 287.", "312:287"),
                ("The House voted 232-196.", "232:196"),
                ("Some 200-300 MPs voted.", "200-300 of MPs ~"),
                ("A 50-50 chance.", ""),
                ("The count was 312-287.", "312:287"),
                ("It ended 2-all.", "2:2"),
                ("The Dow fell 250 points to 27,000.", "250 of points ↓; 27000"),
                ("Aged 10-15.", "age"),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("La France a gagné 3 à 1.", "3:1"),
                ("Un match nul 2-2.", "2:2"),
                ("Le texte passe par 52 voix contre 48.", "52:48"),
                ("Menée 1 à 0.", "1:0"),
                ("Lens a perdu 2 à 1 à domicile.", "2:1"),
                ("Elle a perdu 2 à 4 kilos.", "2-4 kilogram"),
                ("Elle gagne 6/3, 7/6.", "6:3; 7:6"),
                ("Score final : 2 buts partout.", "2:2"),
                ("Ils s'imposent 3 buts à 1.", "3:1"),
                ("À 3 points à 4 journées de la fin.", "3 of points; duration"),
                ("Il en a 2 à 3.", "2-3"),
            ],
        );
    }
}
