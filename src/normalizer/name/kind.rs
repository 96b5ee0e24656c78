//! What a name unknown to the rules names, by the signs around and inside it.

use super::ground::Ground;
use crate::article::Language;
use crate::normalizer::claim::NameKind;
use crate::rules::tokenize::Shape;
use crate::rules::{FormCase, Pack};

/// The kind of the name `from..to`, and whether the sign for it is sure. `person` tells of a title or "Mr" before it.
pub fn of(g: &Ground, from: usize, to: usize, person: bool) -> (NameKind, bool) {
    let c = g.cursor;
    if person {
        return (NameKind::Person, true);
    }
    let capital_org =
        |i: usize| g.org_word(i) && (c.shape(i) != Shape::Lower) && !(g.given(i) || g.evidence.surname(i));
    // English firms keep their "Limited" and "Airways" in French.
    let foreign = |i: usize| {
        let mut found = c.rules.find(Language::En, c.key(i));
        c.shape(i) != Shape::Lower
            && found.any(|h| h.record.pack() == Pack::OrgWord && h.case != FormCase::Lower)
    };
    let org = match c.language() {
        // The head of a French name comes first, of an English one last or before "of".
        Language::Fr => capital_org(from) || (to - from > 1 && (capital_org(to - 1) || foreign(to - 1))),
        Language::En => (from..to).any(capital_org),
    };
    if org && to - from > 1 {
        return (NameKind::Organization, true);
    }
    if (from + 1..to).any(|i| c.key(i) == "&") {
        return (NameKind::Organization, true);
    }
    if from > 0 && c.same_sentence(from - 1, from) && house(g, from - 1) {
        return (NameKind::Organization, true);
    }
    // What fills a quotation is the name of a work or a thing.
    if to - from > 1 && quoted(g, from, to) {
        return (NameKind::Other, true);
    }
    if g.given(from) {
        return (NameKind::Person, to - from > 1 && !g.ordinary(to - 1));
    }
    // One word that speaks may be a country or a firm; two are mostly a person.
    let plain = || (from..to).any(|i| c.shape(i) != Shape::Lower && g.ordinary(i));
    if (2..=3).contains(&(to - from)) && c.shape(from) == Shape::Capital && said(g, from, to) && !plain() {
        return (NameKind::Person, false);
    }
    // "Aix-en-Provence", "Stratford-upon-Avon".
    let on = (from + 1..to.saturating_sub(1)).any(|i| {
        c.shape(i) == Shape::Lower
            && c.key(i - 1) == "-"
            && c.glued(i)
            && c.key(i + 1) == "-"
            && c.glued(i + 1)
    });
    if on {
        return (NameKind::Place, false);
    }
    let before = from.checked_sub(1).map_or("", |b| c.near(from, b));
    let place = match c.language() {
        Language::En => before == "in",
        // "à" also says to whom.
        Language::Fr => before == "en",
    };
    if place && c.shape(from) == Shape::Capital && !g.evidence.weak(from) && !plain() {
        return (NameKind::Place, false);
    }
    (NameKind::Other, false)
}

/// Whether quotation marks enclose the name and nothing else but a point.
fn quoted(g: &Ground, from: usize, to: usize) -> bool {
    let opens = from > 0 && matches!(g.cursor.key(from - 1), "“" | "«" | "\"" | "‘");
    let closes = |i: usize| matches!(g.cursor.key(i), "”" | "»" | "\"" | "’");
    opens && (closes(to) || matches!(g.cursor.key(to), "." | ",") && closes(to + 1))
}

/// Words that make the name after them a house's: "le groupe Merlin", "the charity Merlin".
fn house(g: &Ground, i: usize) -> bool {
    const HOUSES: &[&str] = &[
        "group",
        "foundation",
        "bank",
        "laboratory",
        "institute",
        "airline",
        "publisher",
        "hotel",
        "union",
        "charity",
        "newspaper",
        "company",
    ];
    let word = |h: &crate::rules::Hit| {
        h.len == 1 && h.record.pack() == Pack::OrgWord && HOUSES.contains(&h.record.id())
    };
    g.cursor.shape(i) == Shape::Lower && g.cursor.hits(i).iter().any(word)
}

/// Whether a verb of saying follows ("Lindsay said", "Lindsay a déclaré") or stands before ("said Lindsay", "dit-il").
fn said(g: &Ground, from: usize, to: usize) -> bool {
    let c = g.cursor;
    let verb = |i: usize| c.same_sentence(from, i) && c.packs(i).has(Pack::Saying);
    verb(to) || (matches!(c.near(from, to), "a" | "has" | "had" | "avait") && verb(to + 1))
}
