//! A mention of a name while it is being read.

use crate::normalizer::claim::{NameForm, NameKind};

/// A mention of a name.
#[derive(Clone, Debug)]
pub struct Mention<'a> {
    /// First token.
    pub from: usize,
    /// One past the last token.
    pub to: usize,
    /// What it names, as far as known.
    pub kind: NameKind,
    /// The key both languages share.
    pub key: Option<&'a str>,
    /// How it is meant.
    pub form: NameForm,
    /// The fullest form in the article, where it is not this one.
    pub full: Option<String>,
    /// Whether the kind is settled by a rule or a sure sign.
    pub sure: bool,
}

impl Mention<'_> {
    /// Whether it may be a person.
    pub fn maybe_person(&self) -> bool {
        self.form == NameForm::Proper
            && match self.kind {
                NameKind::Person => true,
                NameKind::Other => !self.sure,
                _ => false,
            }
    }

    /// Settles that it is a person.
    pub fn is_person(&mut self) {
        if self.maybe_person() {
            self.kind = NameKind::Person;
            self.sure = true;
        }
    }
}
