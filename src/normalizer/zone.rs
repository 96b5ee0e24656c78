//! Time zones after a time: "GMT", "ET", "heure de l'Est".

use crate::normalizer::cursor::Cursor;
use crate::normalizer::date::words;
use crate::rules::Pack;
use crate::rules::tokenize::Shape;

/// The zone at token `i`: tokens it takes, minutes to add to UTC. Letters are a zone only in capitals.
pub fn at(c: &Cursor, i: usize) -> Option<(usize, i16)> {
    let j = words::skip(c, i, &[",", "("]);
    let hit = c.hit(j, Pack::Timezone)?;
    let letters = hit.len == 1 && c.key(j).len() <= 4;
    if letters && c.shape(j) != Shape::Upper {
        return None;
    }
    let minutes = i16::try_from(hit.record.value()?.to_i64()?).ok()?;
    let close = usize::from(j > i && words::is(c, i, &["("]) && words::is(c, j + hit.len, &[")"]));
    (close == 1 || !words::is(c, i, &["("])).then_some((j + hit.len - i + close, minutes))
}
