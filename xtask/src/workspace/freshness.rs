//! Compares a generated file with what it should be.

use std::fmt;

use similar::TextDiff;

use crate::escape;

/// The lines of a diff that a message shows at most.
const SHOWN_LINES: usize = 30;

/// In what way a generated file is not what the documents give.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Staleness {
    Missing,
    Differs {
        /// The beginning of the unified diff, from what is there to what should be.
        diff: String,
        /// How many lines of the diff are not shown.
        more: usize,
    },
}

/// Nothing when the file is fresh.
pub(crate) fn stale(present: Option<&str>, expected: &str) -> Option<Staleness> {
    match present {
        None => Some(Staleness::Missing),
        Some(present) if present == expected => None,
        Some(present) => Some(differs(present, expected)),
    }
}

fn differs(present: &str, expected: &str) -> Staleness {
    let diff = TextDiff::from_lines(present, expected);
    let text = diff
        .unified_diff()
        .context_radius(2)
        .header("committed", "generated")
        .to_string();
    let lines = text.lines().count();
    Staleness::Differs {
        diff: text
            .lines()
            .take(SHOWN_LINES)
            .map(escape::lines)
            .collect::<Vec<_>>()
            .join("\n"),
        more: lines.saturating_sub(SHOWN_LINES),
    }
}

impl fmt::Display for Staleness {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("it is not there"),
            Self::Differs { diff, more } => {
                write!(formatter, "it differs from what the documents give\n{diff}")?;
                if *more > 0 {
                    write!(formatter, "\n... and {more} more lines")?;
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_file_has_no_staleness() {
        assert_eq!(stale(Some("a\n"), "a\n"), None);
    }

    #[test]
    fn a_missing_file_is_stale() {
        assert_eq!(stale(None, "a\n"), Some(Staleness::Missing));
    }

    #[test]
    fn a_long_difference_is_cut_and_counted() {
        let expected = "line\n".repeat(100);
        let Some(Staleness::Differs { diff, more }) = stale(Some(""), &expected) else {
            panic!("it differs");
        };
        assert_eq!(diff.lines().count(), SHOWN_LINES);
        assert!(diff.starts_with("--- committed\n+++ generated\n"));
        assert_eq!(more, 103 - SHOWN_LINES);
    }
}
