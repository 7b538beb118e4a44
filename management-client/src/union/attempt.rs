//! Attempts: decoding in which nothing has to be kept, because whoever started it can start again. And how deep
//! decoding goes, because the stack is not endless.

use std::{cell::Cell, thread::LocalKey};

/// How many texts inside of texts are decoded at most in an attempt.
const MAX_TEXTS: u8 = 16;
/// How many unions inside of unions are decoded at most from their texts: as many as other JSON can have.
const MAX_UNIONS: u8 = 64;

thread_local! {
    /// How many texts deep the attempt of this thread is; 0 if there is none. Decoding does not await anything, so
    /// that it stays on its thread.
    static TEXTS: Cell<u8> = const { Cell::new(0) };
    /// How many unions are being decoded from their texts.
    static UNIONS: Cell<u8> = const { Cell::new(0) };
}

/// What is under way until this is dropped, which also happens when decoding panics.
#[must_use]
pub(crate) struct Underway(&'static LocalKey<Cell<u8>>, u8);

impl Drop for Underway {
    fn drop(&mut self) {
        self.0.set(self.1);
    }
}

/// Starts an attempt to decode JSON whose text is at hand, so that unions in it need not keep theirs: one that would
/// have to is an error, after which the caller decodes the text again, without this.
pub(crate) fn attempt() -> Underway {
    Underway(&TEXTS, TEXTS.replace(1))
}

/// Whether an attempt is under way.
pub(super) fn is_running() -> bool {
    TEXTS.get() > 0
}

/// Starts to decode a text inside of the attempt, unless that goes too deep.
pub(super) fn text() -> Option<Underway> {
    deeper(&TEXTS, MAX_TEXTS)
}

/// Starts to decode a union from its text, unless that goes too deep.
pub(super) fn union() -> Option<Underway> {
    deeper(&UNIONS, MAX_UNIONS)
}

fn deeper(count: &'static LocalKey<Cell<u8>>, max: u8) -> Option<Underway> {
    let now = count.get();
    if now >= max {
        return None;
    }
    count.set(now + 1);
    Some(Underway(count, now))
}

#[cfg(test)]
mod tests {
    use super::{MAX_TEXTS, MAX_UNIONS, Underway, attempt, is_running, text, union};

    fn depth(deeper: fn() -> Option<Underway>) -> u8 {
        deeper().map_or(0, |_underway| depth(deeper) + 1)
    }

    #[test]
    fn decoding_goes_so_deep_and_no_deeper() {
        assert_eq!(depth(union), MAX_UNIONS);
        {
            let _attempt = attempt();
            assert_eq!(depth(text), MAX_TEXTS - 1);
        }
        // What went deep has come back.
        assert_eq!(depth(union), MAX_UNIONS);
        assert!(!is_running());
    }
}
