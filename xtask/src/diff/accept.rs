//! Changes that were accepted: `openapi/accepted.toml`.
//!
//! ```toml
//! [[accept]]
//! rule = "operation-removed"
//! place = "GET /crew"
//! reason = "nobody called it"
//! expires = "2026-12-31"
//! ```

use jiff::{Timestamp, civil::Date, tz::TimeZone};
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
    today: Date,
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
fn apply(comparison: &mut Comparison, entry: &Accepted, today: Date) -> Option<String> {
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
    let Ok(last_day) = expires.parse::<Date>() else {
        return Some(format!(
            "{what} must expire on a day such as `2026-12-31`, not `{expires}`"
        ));
    };
    if last_day < today {
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

/// The present day, in UTC.
pub(crate) fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::tests::fixture;

    fn accepted(text: &str, today: &str) -> std::result::Result<Comparison, String> {
        let mut comparison = fixture("operation-removed");
        let today = today.parse().unwrap();
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
        for (from, to) in [
            ("2026-12-31", "soon"),
            ("12-31", "02-30"),
            ("unused", " "),
            ("reason", "why"),
        ] {
            assert!(
                accepted(&ENTRY.replace(from, to), "2026-01-01").is_err(),
                "{to}"
            );
        }
    }
}
