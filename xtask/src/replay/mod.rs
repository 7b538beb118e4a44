//! `cargo xtask replay`: what `diff` says of published revisions, held against clients that are generated from them.
//!
//! ```text
//! two published documents --names by rule, lower--> openapi.json --copy of the client--> two surfaces
//!     --diff--> verdicts                                 |  witness of the older surface, compiled beside the newer client
//!                                                        `- answers of the newer document, decoded by the older client
//! ```

mod answers;
mod pair;
mod revision;
pub(crate) mod scratch;
mod table;
mod witness;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use crate::failure::Result;
pub(crate) use pair::Replayed;
pub(crate) use table::{details, heading, missing, row};

use scratch::Scratch;

/// The pairs of published revisions that show how the API really changes, by the beginnings of their names.
pub(crate) const PAIRS: [(&str, &str); 11] = [
    ("2025-01-14", "2025-01-17"),
    ("2024-12-11", "2025-01-09"),
    ("2025-01-13", "2025-01-14"),
    ("2024-06-14", "2024-07-08"),
    ("2025-04-18", "2025-04-25"),
    ("2025-10-29", "2025-10-31"),
    ("2026-03-19", "2026-03-26"),
    ("2026-05-19", "2026-05-26"),
    ("2026-06-16", "2026-06-23"),
    ("2026-07-20", "2026-08-04"),
    ("2025-05-08", "2025-05-09"),
];

/// Replays pairs one after the other in a copy of the workspace.
#[derive(Debug)]
pub(crate) struct Replay {
    scratch: Scratch,
}

impl Replay {
    pub(crate) fn new(folder: &Path) -> Result<Self> {
        let scratch = Scratch::new(folder)?;
        Ok(Self { scratch })
    }

    /// Replays two published documents, or two that are written like them.
    pub(crate) fn pair(&self, base: &Path, head: &Path, with_answers: bool) -> Result<Replayed> {
        pair::replay(&self.scratch, base, head, with_answers)
    }
}

/// The document of a folder whose name begins with a date.
pub(crate) fn find(folder: &Path, date: &str) -> Result<Option<PathBuf>> {
    let documents = crate::workspace::files::list(folder, &["json"])?;
    let is_it = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str());
        name.is_some_and(|name| name.starts_with(date))
    };
    Ok(documents.into_iter().find(is_it))
}
