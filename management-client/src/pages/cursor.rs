//! Cursors that requests hold.

use std::fmt;

use serde::Serialize;

/// Where a list goes on. `Debug` does not show it: nobody knows what is in it.
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub(crate) struct Cursor(pub(crate) String);

impl fmt::Debug for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}
