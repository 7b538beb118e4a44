//! Ctrl-C and SIGTERM: at once, except in the moment in which files are put in place.

use std::sync::{Mutex, MutexGuard, Once, PoisonError};

/// As shells say that a program was interrupted.
const INTERRUPTED: i32 = 130;

/// Held while files are put in place; the value says whether that was done.
static COMMIT: Mutex<bool> = Mutex::new(false);

static HANDLER: Once = Once::new();

/// Lets a signal end the process, with a word on how it leaves the files.
pub(super) fn listen() {
    HANDLER.call_once(|| {
        // Without a handler a signal ends the process as before, and the next command mends what it left.
        drop(ctrlc::set_handler(|| {
            let is_written = *hold();
            crate::console::error(if is_written {
                "interrupted: the files were written before\n"
            } else {
                "interrupted: nothing was changed\n"
            });
            std::process::exit(INTERRUPTED);
        }));
    });
}

/// Puts signals off until the guard is dropped.
pub(super) fn hold() -> MutexGuard<'static, bool> {
    COMMIT.lock().unwrap_or_else(PoisonError::into_inner)
}
