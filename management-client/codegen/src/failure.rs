//! The error of the build script.

use std::fmt;

/// Why generation stopped: the place in the document, what is wrong there and what to do.
///
/// Cargo prints the `Debug` form of what `main` returns, so that form is the plain text.
pub(crate) struct Failure(String);

impl Failure {
    /// A defect of `openapi.json`, which is itself generated: the reader is sent to its source.
    pub(crate) fn document(place: impl fmt::Display, problem: impl fmt::Display) -> Self {
        Self(format!(
            "openapi.json: {place}: {problem}\n\
             The file is generated: mend `openapi/*.yaml` and run `cargo xtask generate`."
        ))
    }

    /// The generator did not emit what this build script builds on.
    pub(crate) fn generator(place: impl fmt::Display, problem: impl fmt::Display) -> Self {
        Self(format!(
            "code generated from openapi.json: {place}: {problem}\n\
             If the pinned version of progenitor changed, adapt `management-client/build/`; \
             otherwise run `cargo xtask generate`."
        ))
    }

    /// A file that cannot be read or written.
    pub(crate) fn file(path: impl fmt::Display, error: &std::io::Error) -> Self {
        Self(format!("{path}: {error}"))
    }
}

impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
