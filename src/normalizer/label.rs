//! Numbers that name and do not count: models, routes, telephone numbers, addresses of the web.

use crate::normalizer::claim::{Amount, NumberRole, Value};
use crate::normalizer::cursor::Cursor;
use crate::normalizer::decimal::Decimal;
use crate::normalizer::figure::Found;
use crate::normalizer::term::Term;
use crate::rules::tokenize::{Gap, Shape, TokenKind};
use crate::rules::{FormCase, Pack, PackSet};
use std::ops::Range;

/// Tokens between a word of calling and the number called: "call the charity's helpline, free of charge, on".
const CALLED: usize = 12;

/// How many tokens from `i` on hold no figure of their own: a web address, a telephone number, a code such as `A320`.
pub fn skip(c: &Cursor, i: usize) -> Option<usize> {
    // All but an address of the web have digits there or behind a sign or letters.
    if !c.close(i).meets(PackSet::DIGITS) {
        return address(c, i);
    }
    address(c, i)
        .or_else(|| article(c, i).map(|(len, _)| len))
        .or_else(|| telephone(c, i))
        .or_else(|| set_phrase(c, i))
        .or_else(|| code(c, i))
}

/// A telephone number, as a label: its digits in a row.
pub fn number(c: &Cursor, i: usize) -> Option<Found> {
    let label = |to, value| {
        let value =
            Value::Number { amount: Amount::One(value), role: NumberRole::Label, of: None, per: None };
        Some(Found { from: i, to, value, bound: None, direction: None })
    };
    if let Some((len, value)) = article(c, i) {
        return label(i + len, value);
    }
    let to = i + telephone(c, i)?;
    let mut digits: i128 = 0;
    for at in (i..to).filter(|at| c.is_digits(*at)) {
        for byte in c.key(at).bytes() {
            digits = digits.checked_mul(10)?.checked_add((byte - b'0').into())?;
        }
    }
    label(to, Decimal::new(digits, 0))
}

/// "Le 49-3", "le 49.3", "l'article 49 alinéa 3": an article of the French constitution, whatever joins its numbers.
fn article(c: &Cursor, i: usize) -> Option<(usize, Decimal)> {
    if !c.is_digits(i) || !matches!(c.key(i), "49" | "47" | "44" | "16") {
        return None;
    }
    let said = i > 0 && matches!(c.near(i, i - 1), "le" | "du" | "au" | "article" | "the" | "a");
    let joined = matches!(c.key(i + 1), "-" | "." | ",") && c.glued(i + 1) && c.glued(i + 2);
    let comma = i + 1 + usize::from(c.key(i + 1) == ",");
    let paragraph = c.same_sentence(i, comma + 1) && matches!(c.key(comma), "alinéa" | "al" | "paragraph");
    let at = if paragraph { comma + 1 } else { i + 2 };
    let article = said
        && (paragraph || joined && matches!((c.key(i), c.key(at)), ("49", "3") | ("47", "1") | ("44", "3")));
    // "Le 49,3 %" and "49-3 d'avance" are figures.
    let free =
        !(c.glued(at + 1) && c.kind(at + 1) == Some(TokenKind::Word)) && !matches!(c.key(at + 1), "%" | "/");
    let digits = c.is_digits(at) && c.key(at).len() == 1;
    let value = (article && free && digits)
        .then(|| c.key(i).parse::<i128>().ok().zip(c.key(at).parse::<i128>().ok()))??;
    Some((at + 1 - i, Decimal::new(value.0 * 10 + value.1, -1)))
}

/// "24/7", "20/20", "7j/7", "50-50": two figures that are one phrase.
fn set_phrase(c: &Cursor, i: usize) -> Option<usize> {
    if !c.is_digits(i) || i > 0 && c.glued(i) && c.kind(i - 1) != Some(TokenKind::Sign) {
        return None;
    }
    let letter = usize::from(matches!(c.key(i + 1), "j" | "h") && c.glued(i + 1));
    let bar = i + 1 + letter;
    let joined = matches!(c.key(bar), "/" | "-" | "–") && c.glued(bar) && c.glued(bar + 1);
    let joined = joined || c.key(bar) == "×" && c.glued(bar) && c.glued(bar + 1);
    let phrase = matches!(
        (c.key(i), c.key(bar), c.key(bar + 1)),
        ("24", "/", "24" | "7")
            | ("7", "/", "7")
            | ("20", "/", "20")
            | ("50", "/" | "-" | "–", "50")
            | ("4", "×", "4")
    );
    let free = !(c.glued(bar + 2)
        && (c.kind(bar + 2) == Some(TokenKind::Word) && c.key(bar + 2) != "'s"
            || c.is_digits(bar + 3) && c.glued(bar + 3)));
    // "24h/24 et 7j/7"
    let tail = usize::from(letter > 0 && matches!(c.key(bar + 2), "j" | "h") && c.glued(bar + 2));
    (joined && phrase && (free || tail > 0)).then_some(bar + 2 + tail - i)
}

fn address(c: &Cursor, i: usize) -> Option<usize> {
    // Few words have a sign glued to them.
    let tied = c.kind(i + 1) == Some(TokenKind::Sign) && c.gap(i + 1) == Gap::None;
    let begins = tied
        && (matches!(c.key(i), "http" | "https") && c.key(i + 1) == ":"
            || c.key(i) == "www" && c.key(i + 1) == ".");
    begins.then(|| (i + 1..).take_while(|k| c.glued(*k)).count() + 1)
}

/// "01 42 34 56 78", "06.12.34.56.78", "+44 20 7946 0958", "555-1234", "1111-22223333-4444".
fn telephone(c: &Cursor, i: usize) -> Option<usize> {
    let plus = usize::from(c.key(i) == "+" && c.glued(i + 1));
    let start = i + plus;
    if !c.is_digits(start) || c.glued(start) && plus == 0 {
        return None;
    }
    let mut at = start + 1;
    let first = c.key(start).len();
    let mut groups = 1;
    let mut pairs = usize::from(c.key(start).len() == 2);
    let mut hyphens = 0;
    let mut spaces = 0;
    // No telephone number has more groups than this.
    while c.same_sentence(start, at) && groups < 12 {
        let (next, hyphen) = match c.key(at) {
            "." | "-" | "/" if c.glued(at) && c.glued(at + 1) => (at + 1, c.key(at) == "-"),
            _ if matches!(c.gap(at), Gap::Space | Gap::Hard) => (at, false),
            _ => break,
        };
        if !c.is_digits(next) || !c.same_sentence(start, next) {
            break;
        }
        groups += 1;
        pairs += usize::from(c.key(next).len() == 2);
        hyphens += usize::from(hyphen);
        spaces += usize::from(next == at);
        at = next + 1;
    }
    // "020 7946 0958", "0800 123 456", "0 800 12 34 56"
    let trunk = c.key(start).starts_with('0') && (first >= 3 && groups >= 2 || groups >= 3);
    let french = groups >= 4 && pairs >= 3 && c.key(start).len() <= 2 && pairs >= groups - 1;
    let abroad = plus > 0 && groups >= 2;
    // "call Samaritans on 116 123"
    let called = groups >= 2
        && groups - 1 == spaces
        && first >= 3
        && (start.saturating_sub(CALLED)..start).any(|k| calls(c, k) && c.same_sentence(k, start))
        && c.hit(at, Pack::Currency).is_none()
        && !(c.kind(at) == Some(TokenKind::Word)
            && c.shape(at) == Shape::Lower
            && c.same_sentence(start, at));
    // "1-800-555-0199"
    let tolled = c.key(start) == "1" && groups == 4 && hyphens == 3 && c.key(start + 2).len() == 3;
    let hyphened = hyphens >= 1
        && hyphens == groups - 1
        && first >= 3
        && c.key(at - 1).len() >= 4
        && (groups > 2 || first == 3 && !(c.same_sentence(start, at) && c.kind(at) == Some(TokenKind::Word)));
    (french || abroad || hyphened || tolled || trunk || called).then_some(at - i)
}

/// `A320`, `G20`, `H1N1`, `24703L202`: letters glued to digits, but no unit, scale, ordinal or currency.
fn code(c: &Cursor, i: usize) -> Option<usize> {
    let letters = c.kind(i) == Some(TokenKind::Word)
        && c.glued(i + 1)
        && c.is_digits(i + 1)
        && c.same_sentence(i, i + 1);
    if letters {
        let upper = c.shape(i) != Shape::Lower;
        let known = c.packs(i).has(Pack::Currency)
            && (c.key(i).len() >= 2 || crate::normalizer::money::prefixed(c, i, false).is_some());
        let label = upper
            && !known
            && c.key(i).len() <= 4
            && !c.key(i).ends_with('\'')
            && !matches!(c.key(i), "q" | "t" | "h" | "s");
        // Only of a label is the end looked for: it is read over.
        let tied = |k: &usize| c.glued(*k) && c.kind(*k) != Some(TokenKind::Sign);
        return label.then(|| (i + 1..).take_while(tied).count() + 1);
    }
    // "24703L202"
    let digits =
        c.is_digits(i) && c.glued(i + 1) && c.shape(i + 1) == Shape::Capital && c.key(i + 1).len() == 1;
    (digits && c.glued(i + 2) && c.is_digits(i + 2)).then_some(3)
}

/// Whether the words around a number make it a label: "Boeing 737", "page 3", "5G", "Artemis 2".
pub fn labels(c: &Cursor, term: &Term) -> bool {
    let from = term.from;
    let Some(before) = from.checked_sub(1).filter(|b| c.same_sentence(*b, from)) else { return false };
    let plain = !c.key(term.to - 1).is_empty() && term.numeral.scale == 0;
    if plain && (called(c, from, term.to) || addressed(c, term)) {
        return true;
    }
    // "4 x 100 m"
    if matches!(c.near(from, term.to), "x" | "×") && c.is_digits(term.to + 1) {
        return true;
    }
    let word = (0..3).filter_map(|back| before.checked_sub(back)).find_map(|k| {
        let hits = c.hits_of(k, Pack::Label).filter(|h| h.record.tag() == "before");
        hits.filter(|h| k + h.len == from || k + h.len + 1 == from && c.key(from - 1) == ".")
            .map(|h| (k, h.case, matches!(h.record.id(), "model" | "index")))
            .next()
    });
    if let Some((k, case, named)) = word {
        // "Route 66" but "la route 12 fois"; a form with a capital needs one in the text.
        let capital = case == FormCase::Lower || c.shape(k) != Shape::Lower;
        if capital && plain && (named || !c.starts_sentence(k) || !counts_next(c, term)) {
            return true;
        }
    }
    // "Five Lives and One House": a word in capitals amid a sentence belongs to a title.
    let titled = term.numeral.words
        && c.shape(from) == Shape::Capital
        && !matches!(c.key(before), "«" | "“" | "\"" | "'" | ":" | "‘");
    if titled && !c.starts_sentence(from) {
        return true;
    }
    // A name and a figure: "Artemis 2", "Bundesliga 2".
    let name = matches!(c.shape(before), Shape::Capital | Shape::Upper) && !c.starts_sentence(before);
    let short = c.is_digits(from) && term.to == from + 1 && c.key(from).len() <= 3;
    name && short
        && !counts_next(c, term)
        && !c
            .hits(before)
            .iter()
            .any(|h| matches!(h.record.pack(), Pack::Month | Pack::Weekday | Pack::Stopword))
}

/// Whether token `k` is a word of calling: "call", "appelez", "téléphone".
fn calls(c: &Cursor, k: usize) -> bool {
    c.hits_of(k, Pack::Particle).any(|h| h.record.tag() == "call")
}

/// "Call 999 or 111", "Appelez le 15 ou le 112": a short number behind a word of calling.
fn called(c: &Cursor, from: usize, to: usize) -> bool {
    let counts = c.kind(to) == Some(TokenKind::Word)
        && c.same_sentence(from, to)
        && c.hit(to, Pack::Stopword).is_none();
    let near = |k: &usize| c.same_sentence(*k, from) && !matches!(c.key(*k), "," | ";");
    c.is_digits(from)
        && c.key(from).len() <= 6
        && !counts
        && (from.saturating_sub(6)..from).rev().take_while(near).any(|k| {
            // What stands between is "the", "on", "or" and other numbers.
            calls(c, k) && (k + 1..from).all(|m| c.is_digits(m) || c.hit(m, Pack::Stopword).is_some())
        })
}

/// "12 rue de la Paix", "221 bis", "12 Oak Street": a house.
fn addressed(c: &Cursor, term: &Term) -> bool {
    let after = |k: usize| {
        let hit = c.hits_of(k, Pack::Label).find(|h| h.record.tag() == "after");
        hit.is_some() && c.same_sentence(term.from, k)
    };
    if term.numeral.words || c.glued(term.to) {
        return false;
    }
    let at = term.to + usize::from(c.key(term.to) == ",");
    if !crate::normalizer::term::english(c) {
        return after(at);
    }
    let capital = |k: usize| c.same_sentence(term.from, k) && c.shape(k) == Shape::Capital;
    (at + 1..at + 3).any(|k| (at..=k).all(capital) && after(k))
}

fn counts_next(c: &Cursor, term: &Term) -> bool {
    c.same_sentence(term.from, term.to)
        && c.kind(term.to) == Some(TokenKind::Word)
        && crate::normalizer::counted::noun_after(c, term.to).is_some()
}

/// Whether a phrase that holds the number of some tokens counts nothing: "one of", "second half", "quart de finale". A
/// number that goes on behind it does: "à neuf", « à neuf millions ».
pub fn never(c: &Cursor, tokens: Range<usize>) -> bool {
    phrase(c, tokens, "never")
}

/// Whether a phrase that holds the ordinal at `at` ranks nothing: "Premier ministre", "at first".
pub fn ranks_nothing(c: &Cursor, at: usize) -> bool {
    phrase(c, at..at + 1, "ordinal")
}

fn phrase(c: &Cursor, tokens: Range<usize>, tag: &str) -> bool {
    let at = tokens.start;
    (0..4).filter_map(|back| at.checked_sub(back)).any(|k| {
        c.packs(k).has(Pack::Label)
            && c.hits(k).iter().any(|h| {
                let cased = h.case == FormCase::Lower || c.shape(k) != Shape::Lower || h.len > 1;
                h.record.pack() == Pack::Label && h.record.tag() == tag && k + h.len >= tokens.end && cased
            })
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
                ("The Boeing 737 MAX.", "737 label"),
                ("He drove down Route 66.", "66 label"),
                ("See page 3.", "3 label"),
                ("Call 999 or 111.", "999 label; 111 label"),
                ("He lives at 12 Oak Street.", "12 label"),
                ("He lives at 221B Baker Street.", ""),
                ("A 4K television.", ""),
                ("Call 020 7946 0958.", "2079460958 label"),
                ("Call 555-1234.", "5551234 label"),
                ("Call 1-800-555-0199.", "18005550199 label"),
                ("Open 24/7.", ""),
                ("The 4 x 100m relay.", "4 label; 100 meter"),
                ("The Boeing 737 Max 8 crashed.", "737 label; 8 label"),
                ("Call Samaritans on 116 123.", "116123 label"),
                ("The Airbus A320.", ""),
                ("iPhone 15 sales.", "15 label"),
                ("See www.site.com/2019/300.", ""),
                ("At first, nobody came.", ""),
                ("5G and 4G networks.", ""),
            ],
        );
    }

    #[test]
    fn french() {
        check(
            Language::Fr,
            &[
                ("Le Boeing 737.", "737 label"),
                ("La nationale 7.", "7 label"),
                ("Appelez le 15 ou le 112.", "15 label; 112 label"),
                ("Il habite 12 rue de la Paix.", "12 label"),
                ("On compte 12 rues.", "12 of rues"),
                ("Le TGV 8524.", "8524 label"),
                ("Ouvert 24h/24 et 7j/7.", ""),
                ("Il a eu 20/20.", ""),
                ("Le 01 42 34 56 78.", "142345678 label"),
                ("Le 0 800 123 456.", "800123456 label"),
                ("L'article 50.", "50 label"),
                ("Le recours au 49-3 a surpris.", "49.3 label"),
                ("Le 49.3 a été utilisé.", "49.3 label"),
                ("L'article 49, alinéa 3.", "49.3 label"),
                ("Il a obtenu 49,3 % des voix.", "49.3%"),
                ("Le Premier ministre.", ""),
                ("Le troisième cycle.", ""),
            ],
        );
    }
}
