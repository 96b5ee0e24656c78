//! What the XML formats share: their limits and their dates.

use super::markup::Tag;
use super::{Fault, Format};
use crate::article::Published;

/// Deepest nesting.
const DEEPEST: usize = 300;

/// How many elements are open.
#[derive(Debug)]
pub struct Depth {
    format: Format,
    open: usize,
}

impl Depth {
    /// None yet.
    pub fn of(format: Format) -> Self {
        Self { format, open: 0 }
    }

    /// Counts an opening tag.
    ///
    /// # Errors
    /// [`Fault::Format`] when elements are nested too deep.
    pub fn open(&mut self, file: &str, tag: &Tag) -> Result<(), Fault> {
        self.open += usize::from(!tag.empty);
        if self.open <= DEEPEST {
            return Ok(());
        }
        let line = file.get(..tag.start).unwrap_or("").matches('\n').count() + 1;
        Err(fault(self.format, format!("line {line}: elements nested more than {DEEPEST} deep")))
    }

    /// Counts a closing tag.
    pub fn close(&mut self) {
        self.open = self.open.saturating_sub(1);
    }
}

/// Refuses a document type that defines entities: expanding them turns small files into huge ones.
///
/// # Errors
/// [`Fault::Format`] when it does.
pub fn check_doctype(format: Format, text: &str) -> Result<(), Fault> {
    if text.contains("<!ENTITY") {
        return Err(fault(format, "the document type defines entities, which are not expanded".to_owned()));
    }
    Ok(())
}

fn fault(format: Format, what: String) -> Fault {
    Fault::Format { format: format.name(), what, remedy: "save the article as text, or mend the file" }
}

/// Reads `2021-03-04T08:00:00Z` and the basic form `20210304T080000Z`.
pub fn date(text: &str) -> Option<Published> {
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let digits = text.get(..8).filter(|d| d.bytes().all(|b| b.is_ascii_digit()))?;
    format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]).parse().ok()
}
