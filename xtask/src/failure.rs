//! Why a command could not do its work, apart from what the documents say.

use std::fmt;
use std::path::Path;

/// A message for the person at the terminal: what failed, where, and what to do.
#[derive(Debug)]
pub(crate) struct Failure(String);

pub(crate) type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// An operating system error, with what was tried and on which path.
    pub(crate) fn io(action: &str, path: &Path, error: &dyn std::error::Error) -> Self {
        Self(format!(
            "cannot {action} `{}`: {error}",
            crate::workspace::files::shown(path)
        ))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Failure {}
