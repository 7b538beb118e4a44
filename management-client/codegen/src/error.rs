//! The error of the generator.

use std::fmt;

use crate::pointer::Pointer;

/// Why nothing is generated: the place in the document, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    pointer: String,
    problem: String,
    others: Vec<Error>,
}

impl Error {
    /// The JSON pointer (RFC 6901) of the place in the document that is wrong; empty for the document as a whole, and
    /// where no place can be told.
    pub fn pointer(&self) -> &str {
        &self.pointer
    }

    /// What is wrong there, in one sentence.
    pub fn problem(&self) -> &str {
        &self.problem
    }

    /// What is wrong elsewhere: all operations are looked at, so that one run shows what is to be mended.
    pub fn others(&self) -> &[Error] {
        &self.others
    }

    /// Several errors as one; none is none.
    pub(crate) fn several(errors: Vec<Self>) -> Option<Self> {
        let mut errors = errors.into_iter();
        let mut first = errors.next()?;
        first.others.extend(errors);
        Some(first)
    }

    /// A place of the document that no Rust can be made of.
    pub(crate) fn document(place: &Pointer, problem: impl fmt::Display) -> Self {
        Self {
            pointer: place.to_string(),
            problem: problem.to_string(),
            others: Vec::new(),
        }
    }

    /// progenitor did not emit what this library builds on.
    pub(crate) fn generator(place: impl fmt::Display, problem: impl fmt::Display) -> Self {
        let problem = format_args!("{place}, as progenitor generates it: {problem}");
        Self::document(&Pointer::default(), problem)
    }

    /// A Rust source that cannot be read.
    pub(crate) fn source(file: &str, error: &syn::Error) -> Self {
        let start = error.span().start();
        let (line, column) = (start.line, start.column + 1);
        let problem = format_args!("{file}:{line}:{column}: cannot read the Rust source: {error}");
        Self::document(&Pointer::default(), problem)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.pointer.is_empty() {
            write!(f, "{}: ", self.pointer)?;
        }
        f.write_str(&self.problem)
    }
}

impl std::error::Error for Error {}
