//! The search for what must not be printed.

use std::{
    error::Error,
    fmt::{Debug, Write as _},
};

/// A text that stands for a secret, and that occurs nowhere by accident. It is a valid part of a
/// header, of a JSON string and of a URL.
pub const CANARY: &str = "canary-7f3d9b";

/// Fails when an error, or an error that caused it, prints the canary in any form.
pub fn assert_clean(error: &(dyn Error + 'static)) {
    let mut texts = String::new();
    let mut next = Some(error);
    while let Some(error) = next {
        let _ = writeln!(texts, "{error}\n{error:#}\n{error:?}\n{error:#?}");
        next = error.source();
    }
    assert!(!texts.contains(CANARY), "{texts}");
}

/// Fails when a value prints the canary in either form of `Debug`.
pub fn assert_debug_clean(value: &dyn Debug) {
    let texts = format!("{value:?}\n{value:#?}");
    assert!(!texts.contains(CANARY), "{texts}");
}
