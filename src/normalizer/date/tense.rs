//! Whether a sentence speaks of what is to come.

use super::words::{self, Cue, before, french};
use crate::normalizer::cursor::Cursor;
use crate::rules::Pack;
use crate::rules::tokenize::Shape;

/// Tokens before and after a figure among which a verb tells what is to come.
const NEAR: (usize, usize) = (12, 10);

/// Whether a verb of the future stands near token `i`: "will", "is expected", "décidera", "doit".
pub fn coming(c: &Cursor, i: usize) -> bool {
    let around = i.saturating_sub(NEAR.0)..i + NEAR.1;
    around
        .filter(|k| c.same_sentence(*k, i))
        .any(|k| words::cue(c, k, Cue::Future).is_some() || french(c) && ends_as_future(c, k))
}

/// "Décidera", "ouvriront"; an opera and a camera have their article.
fn ends_as_future(c: &Cursor, k: usize) -> bool {
    const NOUN: &[&str] =
        &["la", "le", "les", "l'", "une", "un", "cette", "cet", "sa", "son", "d'", "de", "à", "en"];
    let key = c.key(k);
    let future = [
        "era", "ira", "dra", "rra", "ura", "vra", "tra", "eront", "iront", "dront", "rront", "auront",
        "vront", "tront",
    ];
    c.shape(k) == Shape::Lower
        && key.len() > 4
        && future.iter().any(|end| key.ends_with(end))
        && !before(c, k, NOUN)
        && c.hit(k, Pack::Stopword).is_none()
}
