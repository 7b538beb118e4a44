//! Attempts: decoding in which nothing has to be kept, because whoever started it can start again.

use std::cell::Cell;

/// How many texts inside of texts are decoded at most; the stack is not endless.
const MAX_TEXTS: u8 = 16;

thread_local! {
    /// How many texts deep the attempt of this thread is; 0 if there is none. Decoding does not await anything, so
    /// that it stays on its thread.
    static TEXTS: Cell<u8> = const { Cell::new(0) };
}

/// Sets the count back, also when decoding panics.
struct Reset(u8);

impl Drop for Reset {
    fn drop(&mut self) {
        TEXTS.set(self.0);
    }
}

/// Decodes JSON whose text is at hand, so that unions in it need not keep theirs: one that would have to is an error,
/// after which the caller decodes the text again, without this.
pub(crate) fn attempt<T>(decode: impl FnOnce() -> T) -> T {
    let _reset = Reset(TEXTS.replace(1));
    decode()
}

/// Whether an attempt is under way.
pub(super) fn is_running() -> bool {
    TEXTS.get() > 0
}

/// Decodes a text inside of the attempt, unless that goes too deep.
pub(super) fn deeper<T>(decode: impl FnOnce() -> T) -> Option<T> {
    let texts = TEXTS.get();
    if texts >= MAX_TEXTS {
        return None;
    }
    let _reset = Reset(TEXTS.replace(texts + 1));
    Some(decode())
}
