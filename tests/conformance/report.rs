//! What the tests say beside passing.

/// Says something in the output of the tests.
#[allow(clippy::print_stderr, reason = "cargo shows it with `--nocapture`")]
pub(crate) fn note(text: &str) {
    eprintln!("{text}");
}

/// Fails with the first of what went wrong, so that a systematic fault stays readable.
pub(crate) fn assert_none(what: &str, failures: &[String]) {
    const SHOWN: usize = 40;
    assert!(
        failures.is_empty(),
        "{what}: {} failures\n\n{}",
        failures.len(),
        failures[..failures.len().min(SHOWN)].join("\n\n")
    );
}

/// Shortens a text for a message.
pub(crate) fn short(text: &str) -> String {
    const SHOWN: usize = 600;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}...", &text[..end]),
        None => text.to_owned(),
    }
}
