//! What keeps the program from doing its work.

/// One clear line: what, where, what to do.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Failure(pub String);

impl Failure {
    /// A failure about a file.
    pub fn about(path: &std::path::Path, what: impl std::fmt::Display) -> Self {
        Self(format!("{}: {what}", path.display()))
    }
}
