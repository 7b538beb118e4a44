//! Which type each operation of the older client answers with: none here.
//!
//! `cargo xtask replay` writes the table of the client that it generates in place of this one, in a copy of the workspace.

use crate::recode::Recode;

/// The name of an operation, which is that of the schema of its answer too, and its type.
pub(crate) const TABLE: &[(&str, Recode)] = &[];
