//! Changes that were accepted: `openapi/accepted.toml`.
//!
//! ```toml
//! [[accept]]
//! rule = "operation-removed"
//! place = "GET /crew"
//! reason = "nobody called it"
//! expires = "2026-12-31"
//! ```

use std::time::{Duration, UNIX_EPOCH};

use serde::Deserialize;

use super::change::Comparison;
use crate::failure::{Failure, Result};

/// What a person accepted, why, and until when.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Accepted {
    rule: String,
    place: String,
    reason: String,
    /// The last day on which it holds, as `2026-12-31`.
    expires: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    accept: Vec<Accepted>,
}

/// Marks the changes that a file accepts. An entry that is out of date, or that accepts nothing, is an error.
pub(crate) fn accept(
    comparison: &mut Comparison,
    text: &str,
    name: &str,
    today: &str,
) -> Result<()> {
    let file: File = toml::from_str(text)
        .map_err(|error| Failure::new(format!("cannot read `{name}`: {error}")))?;
    let mut wrong = Vec::new();
    for entry in &file.accept {
        wrong.extend(apply(comparison, entry, today));
    }
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("{name}:\n  {}", wrong.join("\n  "))))
}

/// Marks what one entry accepts, or says what is wrong with it.
fn apply(comparison: &mut Comparison, entry: &Accepted, today: &str) -> Option<String> {
    let Accepted {
        rule,
        place,
        reason,
        expires,
    } = entry;
    let what = format!("the entry for `{rule}` at `{place}`");
    if reason.trim().is_empty() {
        return Some(format!("{what} gives no reason"));
    }
    if !is_date(expires) {
        return Some(format!(
            "{what} must expire on a day such as `2026-12-31`, not `{expires}`"
        ));
    }
    if expires.as_str() < today {
        return Some(format!(
            "{what} expired on {expires}: remove it, or decide again"
        ));
    }
    let mut found = false;
    for change in &mut comparison.changes {
        if change.rule.id == rule && change.place == *place {
            change.accepted = Some(reason.clone());
            found = true;
        }
    }
    (!found).then(|| format!("{what} matches no change: remove it"))
}

fn is_date(text: &str) -> bool {
    let pattern = "dddd-dd-dd";
    text.len() == pattern.len()
        && text
            .chars()
            .zip(pattern.chars())
            .all(|(found, wanted)| match wanted {
                'd' => found.is_ascii_digit(),
                other => found == other,
            })
}

/// The day of a moment, in UTC, as `2026-12-31`.
pub(crate) fn day(since_epoch: Duration) -> String {
    // Years are counted from March, so that a leap day is the last of its year.
    let days = since_epoch.as_secs() / 86_400 + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, carry) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    format!("{:04}-{month:02}-{day:02}", year + era * 400 + carry)
}

/// The present day.
pub(crate) fn today() -> String {
    day(UNIX_EPOCH.elapsed().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::tests::fixture;

    fn accepted(text: &str, today: &str) -> std::result::Result<Comparison, String> {
        let mut comparison = fixture("operation-removed");
        let result = accept(&mut comparison, text, "accepted.toml", today);
        result
            .map(|()| comparison)
            .map_err(|failure| failure.to_string())
    }

    const ENTRY: &str = "[[accept]]\nrule = 'operation-removed'\nplace = 'GET /crew'\nreason = 'unused'\nexpires = '2026-12-31'\n";

    #[test]
    fn an_entry_accepts_until_its_last_day() {
        let comparison = accepted(ENTRY, "2026-12-31").unwrap();
        assert_eq!(comparison.changes[0].accepted.as_deref(), Some("unused"));
        let error = accepted(ENTRY, "2027-01-01").unwrap_err();
        assert!(error.contains("expired on 2026-12-31"), "{error}");
    }

    #[test]
    fn an_entry_that_matches_nothing_is_an_error() {
        let error = accepted(&ENTRY.replace("/crew", "/ship"), "2026-01-01").unwrap_err();
        assert!(error.contains("matches no change"), "{error}");
    }

    #[test]
    fn an_entry_must_be_whole() {
        for (from, to) in [("2026-12-31", "soon"), ("unused", " "), ("reason", "why")] {
            assert!(
                accepted(&ENTRY.replace(from, to), "2026-01-01").is_err(),
                "{to}"
            );
        }
    }

    #[test]
    fn a_day_is_that_of_the_calendar() {
        for (seconds, date) in [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_798_675_200, "2026-12-31"),
        ] {
            assert_eq!(day(Duration::from_secs(seconds)), date);
        }
    }
}
