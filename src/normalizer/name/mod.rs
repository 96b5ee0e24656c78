//! Names, titles and quotes.

mod evidence;
mod find;
mod gazetteer;
mod kind;
mod mention;
mod run;

use crate::normalizer::claim::{Claim, Name, Value};
use crate::normalizer::cursor::Cursor;
use evidence::Evidence;
use mention::Mention;

/// Every name, title and quote of the text. `taken` holds the token ranges that are figures and dates, in order.
/// Ids are left to the caller; ids inside the values (speaker, person) index the returned list.
pub fn read(cursor: &Cursor, taken: &[(usize, usize)]) -> Vec<Claim> {
    let evidence = Evidence::of(cursor, taken);
    let mentions = find::mentions(cursor, &evidence);
    mentions.iter().map(|m| claim(cursor, m)).collect()
}

fn claim(cursor: &Cursor, mention: &Mention) -> Claim {
    let text = cursor.text(mention.from, mention.to);
    Claim {
        id: 0,
        span: cursor.span(mention.from, mention.to),
        sentence: cursor.sentence(mention.from),
        value: Value::Name(Name {
            kind: mention.kind,
            name: mention.full.clone().unwrap_or_else(|| text.to_owned()),
            key: mention.key.map(str::to_owned),
            form: mention.form,
        }),
        bound: None,
        direction: None,
        subject: None,
    }
}
