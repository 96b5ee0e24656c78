//! Whether a fraction word tells a share: "half of the votes", "up by half", "a third bigger".

use crate::normalizer::cursor::Cursor;
use crate::normalizer::direction;
use crate::normalizer::numeral::is_joint;
use crate::normalizer::term::{Term, english, short_sentence};
use crate::rules::Pack;
use crate::rules::tokenize::{Shape, TokenKind};

/// Whether a fraction word is a share: "half of the votes", "un tiers"; not "the second half", "a fifth term".
pub(super) fn is_share(c: &Cursor, term: &Term) -> bool {
    let (from, to) = (term.from, term.to);
    if !term.numeral.words || !c.same_sentence(from, to) {
        return true;
    }
    let before = if from > 0 { c.near(from, from - 1) } else { "" };
    let next = c.key(to);
    let of = matches!(
        next,
        "of" | "de"
            | "des"
            | "du"
            | "d'"
            | "the"
            | "a"
            | "an"
            | "his"
            | "her"
            | "its"
            | "their"
            | "our"
            | "my"
            | "that"
            | "this"
            | "those"
            | "these"
            | "all"
    );
    let lone = term.to - term.from == 1;
    // "Un demi-point", "a half-point", "a quarter point"
    let at = to + usize::from(is_joint(c, to));
    if matches!(c.near(from, at), "point" | "points") && (at > to || !lone || english(c)) {
        return true;
    }
    // "Up by half", "augmentent de moitié"
    if lone && matches!(before, "by" | "de") && direction::changes(c, from - 1) {
        return true;
    }
    if english(c) && lone {
        // "half" itself
        // "Covers only about half;"
        let ends = !c.same_sentence(from, to) || c.kind(to) == Some(TokenKind::Sign) && !is_joint(c, to);
        let hedged = matches!(
            before,
            "about" | "around" | "nearly" | "almost" | "roughly" | "over" | "under" | "than"
        );
        return hedged && ends
            || of && !matches!(before, "first" | "second" | "other" | "better" | "top" | "bottom")
            || short_sentence(c, from, 2);
    }
    if lone {
        // "Moitié moins", "moitié plus"
        if c.key(from) == "moitié" && matches!(next, "moins" | "plus") && before != "la" {
            return true;
        }
        // "Le quart des élus": read only where it is a share.
        if matches!(c.key(from), "quart" | "tiers") {
            return true;
        }
        return c.key(from) == "moitié"
            && !matches!(before, "première" | "seconde" | "deuxième")
            && (of || before == "la")
            || short_sentence(c, from, 2);
    }
    // « Augmenté d'un quart », « près d'un quart l'an dernier »
    let led = before == "d'"
        && from > 1
        && (matches!(c.near(from, from - 2), "près" | "plus" | "moins") || direction::changes(c, from - 2));
    if led && matches!(c.key(to - 1), "quart" | "tiers" | "cinquième" | "dixième") {
        return true;
    }
    let plural = c.key(to - 1).ends_with('s');
    let quarter = matches!(c.key(to - 1), "quarter" | "quarters" | "half" | "halves");
    // "a quarter", "three quarters" of a year stand alone as well.
    let stands = c.kind(to) == Some(TokenKind::Sign) && !is_joint(c, to);
    match c.language() {
        crate::article::Language::En => {
            of || plural && !quarter
                || outdone(c, to)
                || stands && before != "in"
                || c.packs(to).has(Pack::Stopword)
        }
        crate::article::Language::Fr => {
            // "Dont un quart irait plus loin", "un tiers a voté".
            let told = matches!(c.key(to - 1), "quart" | "tiers")
                && (before == "dont"
                    || matches!(
                        next,
                        "a" | "ont" | "avait" | "avaient" | "seulement" | "environ" | "ne" | "n'"
                    ));
            told || of && !(next == "de" && matches!(c.key(to + 1), "finale" | "finales"))
                || stands
                || plural && !matches!(before, "les" | "aux")
                || plural && c.key(to - 1) == "tiers"
        }
    }
}

/// Whether a comparison ends at `at`: "a third bigger than", "a quarter less."; not "a third smaller party".
fn outdone(c: &Cursor, at: usize) -> bool {
    let more =
        matches!(c.key(at), "more" | "less" | "fewer") || c.key(at).len() > 4 && c.key(at).ends_with("er");
    let next = at + 1;
    more && c.shape(at) == Shape::Lower
        && (!c.same_sentence(at, next) || c.kind(next) == Some(TokenKind::Sign) || c.key(next) == "than")
}
