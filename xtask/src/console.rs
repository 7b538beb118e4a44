//! The only place that prints. A closed pipe is no reason to fail.

use std::io::{IsTerminal as _, Write as _};

use crate::escape;

/// Writes to standard output.
pub(crate) fn say(text: &str) {
    let _ = std::io::stdout()
        .lock()
        .write_all(escape::screen(text).as_bytes());
}

/// Writes to standard error.
pub(crate) fn error(text: &str) {
    let _ = std::io::stderr()
        .lock()
        .write_all(escape::screen(text).as_bytes());
}

/// Says what takes a while, to a person who waits for it.
pub(crate) fn progress(text: &str) {
    if std::io::stderr().is_terminal() {
        error(&format!("{}\n", escape::line(text)));
    }
}
