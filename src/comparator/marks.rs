//! In which kinds of claims each token of a version stands.

use crate::normalizer::claim::{NameKind, Value};

/// The kinds of claims a token stands in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marks(u8);

impl Marks {
    /// A name.
    pub const NAME: Self = Self(1);
    /// The name of a person.
    pub const PERSON: Self = Self(2);
    /// A function.
    pub const TITLE: Self = Self(4);

    /// The marks a claim gives its tokens.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Name(name) if name.kind == NameKind::Person => Self(Self::NAME.0 | Self::PERSON.0),
            Value::Name(_) => Self::NAME,
            Value::Title { .. } => Self::TITLE,
            _ => Self::default(),
        }
    }

    /// Both together.
    pub fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether there is any of these.
    pub fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}
