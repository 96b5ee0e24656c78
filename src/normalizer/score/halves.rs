//! Results in half points, as golf and chess have them: "17 1/2-10 1/2", « 17 ½ à 10 ½ », "9.5-6.5".

use crate::normalizer::claim::Value;
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::numeral::{self, Form};
use crate::normalizer::term;
use crate::rules::tokenize::TokenKind;

/// Most points of a side.
const MOST: i64 = 100;
/// The half point, as tenths.
const HALF: Decimal = Decimal::new(5, -1);

/// Reads such a result that begins at token `i`: both sides have a half, for the points of a match make a whole.
pub fn read(c: &Cursor, i: usize) -> Option<Found> {
    let (len, a) = halved(c, i)?;
    let at = i + len;
    let close = c.glued(at) && c.glued(at + 1);
    let fits = match c.near(i, at) {
        "-" | "–" | "\u{2011}" => close,
        // « L'emporte 16,5 à 11,5 », but « est passé de 9,5 à 8,5 ».
        "to" | "à" | "contre" => {
            let from = i > 0 && matches!(c.near(i, i - 1), "de" | "from" | "between" | "entre");
            !from && term::sentence_has(c, i, "score")
        }
        _ => false,
    };
    let next = at + 1;
    let (len, b) = halved(c, next).filter(|_| fits && c.same_sentence(i, next))?;
    let to = next + len;
    let free = !c.same_sentence(i, to) || c.kind(to) != Some(TokenKind::Word) || !c.glued(to);
    // "17.5-10.5 million", « 2,5 à 3,5 mètres »: what is measured is a range.
    let bare = !super::measured(c, i, next, len) && super::ends(c, i, to);
    (free && bare && a >= b).then(|| {
        let value = Value::Score { left: a, right: b };
        Found { from: i, to, value, bound: None, direction: None }
    })
}

/// A number of points and a half: its length and its value.
fn halved(c: &Cursor, at: usize) -> Option<(usize, Decimal)> {
    let number = numeral::read(c, at).filter(|n| n.form == Form::Plain && !n.negative && n.scale == 0)?;
    let value = number.value();
    let whole = value.checked_sub(HALF)?;
    let fits = whole.is_integer() && whole >= Decimal::ZERO && whole <= Decimal::int(MOST);
    fits.then_some((number.len, value))
}

#[cfg(test)]
mod tests {
    use crate::article::Language;
    use crate::normalizer::testing::check;

    #[test]
    fn half_points() {
        check(
            Language::En,
            &[
                ("Sweden won the match 14 1/2-9 1/2.", "14.5:9.5"),
                ("Sweden won the match 14½-9½.", "14.5:9.5"),
                ("Sweden led 5.5-2.5 on Friday.", "5.5:2.5; date"),
                ("Sweden won 14 1/2 to 9 1/2.", "14.5:9.5"),
            ],
        );
        check(
            Language::Fr,
            &[
                ("La Suède a gagné 14 ½ à 9 ½.", "14.5:9.5"),
                ("La Suède mène 5,5 à 2,5.", "5.5:2.5"),
                ("Il a gagné 5,5 à 6,5 kilos.", "5.5-6.5 kilogram"),
            ],
        );
    }
}
