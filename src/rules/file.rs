//! One file of a newsroom's rules, and where its entries stand in it.

use super::pack::Packs;
use std::path::PathBuf;

/// A file of rules as it was read.
pub struct RuleFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its text.
    pub text: String,
    /// Its entries by table.
    pub packs: Packs,
}

impl RuleFile {
    /// `file:line:column` of `words` in an entry; of the entry if they are not found there as written, as when they are
    /// escaped; of the table if no entry is named.
    pub fn place(&self, table: &str, entry: Option<&str>, words: &str) -> String {
        let head = self.text.find(&format!("[[{table}]]")).unwrap_or(0);
        let id = |id: &str| {
            ["id = ", "id=", ""].iter().find_map(|key| self.text[head..].find(&format!("{key}\"{id}\"")))
        };
        let at = entry.and_then(id).map_or(head, |at| head + at);
        let within = if words.is_empty() { None } else { self.text[at..].find(words) };
        let (line, column) = line_column(&self.text, at + within.unwrap_or(0));
        format!("{}:{line}:{column}", self.path.display())
    }
}

/// Line and column of a byte, both from 1, the column in characters.
pub fn line_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or("");
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1;
    (line, column)
}
