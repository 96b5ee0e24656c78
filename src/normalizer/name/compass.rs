//! Points of the compass: "northwest of Palu", "dans l'est du pays".

use super::evidence::Evidence;
use super::mention::Mention;
use crate::normalizer::claim::{NameForm, NameKind};
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;

/// Every point of the compass outside the names already found.
pub fn points<'a>(cursor: &Cursor<'a>, evidence: &Evidence, mentions: &[Mention]) -> Vec<Mention<'a>> {
    let mut out = Vec::new();
    let mut next = 0;
    let mut from = 0;
    for i in evidence.places() {
        if i < from || !cursor.packs(i).has(Pack::Compass) {
            continue;
        }
        while mentions.get(next).is_some_and(|m| m.to <= i) {
            next += 1;
        }
        if let Some(m) = mentions.get(next).filter(|m| m.from <= i) {
            from = m.to;
            continue;
        }
        let Some(hit) = cursor
            .hit(i, Pack::Compass)
            .filter(|h| !h.record.tag().ends_with('?') || direct(cursor, i, h.len))
        else {
            continue;
        };
        // A phrase that runs into a name ("Afrique du Nord") belongs to the name.
        if mentions.get(next).is_none_or(|m| i + hit.len <= m.from) {
            out.push(Mention {
                from: i,
                to: i + hit.len,
                kind: NameKind::Place,
                key: Some(hit.record.id()),
                form: NameForm::Compass,
                full: None,
                sure: true,
            });
        }
        from = i + hit.len;
    }
    out
}

/// Whether a word that means something else as often is a direction here: "à l'est", but not "il est".
fn direct(cursor: &Cursor, i: usize, len: usize) -> bool {
    let before = |n: usize| i.checked_sub(n).map_or("", |b| cursor.near(i, b));
    let led = matches!(before(1), "l'" | "plein" | "grand") && before(2) != "que";
    led && matches!(
        cursor.near(i, i + len),
        "de" | "du" | "des" | "d'" | "," | "." | ")" | ";" | "" | "et" | "ou"
    )
}
