//! Points in time as the API writes them.

use std::{
    cmp::Ordering,
    error::Error,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, Visitor},
};

/// A point in time, together with the text in which the API wrote it.
///
/// The API writes some of its times without an offset; those are in UTC. An offset may be `Z`,
/// `+02:00`, `+0200` or `+02`. Any number of fractional digits is accepted, digits beyond the nanosecond stay in the text and do not count. Encoding
/// gives the text back byte for byte.
///
/// Comparing, ordering and hashing look at the instant alone: `2026-01-01T00:00:00Z` equals
/// `2026-01-01T01:00:00+01:00`. Compare [`as_str`](Self::as_str) where the spelling matters.
///
/// ```
/// use management_client::Timestamp;
///
/// let time: Timestamp = "2026-08-19T10:30:00.5".parse()?;
/// assert_eq!(time.as_utc().timestamp_subsec_millis(), 500);
/// assert_eq!(time.to_string(), "2026-08-19T10:30:00.5");
/// # Ok::<(), management_client::ParseTimestampError>(())
/// ```
#[derive(Clone)]
pub struct Timestamp {
    text: Box<str>,
    instant: DateTime<Utc>,
}

impl Timestamp {
    /// The instant in UTC, to the nanosecond.
    pub const fn as_utc(&self) -> DateTime<Utc> {
        self.instant
    }

    /// The text as the API wrote it.
    pub const fn as_str(&self) -> &str {
        &self.text
    }
}

/// Reads RFC 3339; a text without an offset is read as UTC, and offsets may be as short as ISO 8601 lets them.
fn instant(text: &str) -> Result<DateTime<Utc>, ParseTimestampError> {
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| DateTime::parse_from_rfc3339(&with_offset(text)))
        .map(|instant| instant.to_utc())
        .map_err(|_| ParseTimestampError(()))
}

/// Writes the offset as RFC 3339 wants it.
fn with_offset(text: &str) -> String {
    const TIME: usize = "2026-08-19T10:30:00".len();
    let sign = text.rfind(['+', '-']).filter(|sign| *sign >= TIME);
    let offset = sign.map(|sign| text.split_at(sign + 1));
    match offset {
        None => format!("{text}Z"),
        Some((before, digits)) if digits.len() == 2 => format!("{before}{digits}:00"),
        Some((before, digits)) => match digits.split_at_checked(2) {
            Some((hours, minutes)) => format!("{before}{hours}:{minutes}"),
            None => text.to_owned(),
        },
    }
}

impl FromStr for Timestamp {
    type Err = ParseTimestampError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let instant = instant(text)?;
        Ok(Self {
            text: text.into(),
            instant,
        })
    }
}

/// Written with `Z` and as many fractional digits as needed: none, 3, 6 or 9.
impl From<DateTime<Utc>> for Timestamp {
    fn from(instant: DateTime<Utc>) -> Self {
        let text = instant.to_rfc3339_opts(SecondsFormat::AutoSi, true).into();
        Self { text, instant }
    }
}

impl From<Timestamp> for DateTime<Utc> {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.instant
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timestamp({})", self.text)
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Self) -> bool {
        self.instant == other.instant
    }
}

impl Eq for Timestamp {}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        self.instant.cmp(&other.instant)
    }
}

impl Hash for Timestamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.instant.hash(state);
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader)
    }
}

/// Fails while it reads, so that the error has the place of the text.
struct Reader;

impl Visitor<'_> for Reader {
    type Value = Timestamp;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Timestamp, E> {
        text.parse().map_err(E::custom)
    }
}

/// The error of parsing a [`Timestamp`]: the text is not an RFC 3339 date and time.
///
/// It does not repeat the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseTimestampError(());

impl fmt::Display for ParseTimestampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an RFC 3339 date and time such as 2026-08-19T10:30:00Z")
    }
}

impl Error for ParseTimestampError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn every_spelling_of_an_instant_is_read() {
        let instant = parse("2026-08-19T10:30:00Z");
        for text in [
            "2026-08-19T10:30:00",
            "2026-08-19T10:30:00.000000",
            "2026-08-19T10:30:00+00:00",
            "2026-08-19T12:30:00.0+02:00",
            "2026-08-19t10:30:00z",
            "2026-08-19 10:30:00",
            "2026-08-19T10:30:00+00",
            "2026-08-19T10:30:00-00",
            "2026-08-19T10:30:00+0000",
            "2026-08-19T12:30:00.000+02",
            "2026-08-19T05:00:00-0530",
        ] {
            assert_eq!(parse(text), instant, "{text}");
        }
    }

    #[test]
    fn the_text_survives_json() {
        for text in [
            "2026-08-19T10:30:00.123456789012",
            "2026-08-19T10:30:00.1-07:00",
            "2026-08-19T10:30:00Z",
        ] {
            let json = format!("\"{text}\"");
            let time: Timestamp = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&time).unwrap(), json);
            assert_eq!(time.as_str(), text);
        }
    }

    #[test]
    fn digits_beyond_the_nanosecond_do_not_count() {
        assert_eq!(
            parse("2026-08-19T10:30:00.1234567899")
                .as_utc()
                .timestamp_subsec_nanos(),
            123_456_789
        );
    }

    #[test]
    fn order_is_that_of_the_instants() {
        assert!(parse("2026-08-19T10:30:00+02:00") < parse("2026-08-19T10:30:00"));
    }

    #[test]
    fn a_chrono_time_comes_back() {
        let time = Timestamp::from(parse("2026-08-19T10:30:00.250").as_utc());
        assert_eq!(time.to_string(), "2026-08-19T10:30:00.250Z");
        assert_eq!(DateTime::<Utc>::from(time.clone()), time.as_utc());
    }

    #[test]
    fn an_error_does_not_quote_the_text() {
        for text in [
            "",
            "canary",
            "2026-08-19",
            "2026-08-19T10:30",
            "2026-08-19T10:30:00ZZ",
            "2026-08-19T10:30:00+",
            "2026-08-19T10:30:00+0",
            "2026-08-19T10:30:00+000",
            "2026-08-19T10:30:00+00000",
            "2026-08-19T10:30:00+00é",
            "2026-08-19T10:30:00+é0",
            "2026-08-19T10:30:00+2500",
            "2026-02-30T00:00:00Z",
        ] {
            assert_eq!(
                text.parse::<Timestamp>(),
                Err(ParseTimestampError(())),
                "{text}"
            );
        }
        let error = serde_json::from_str::<Timestamp>("\"canary\"").unwrap_err();
        assert!(!error.to_string().contains("canary"), "{error}");
    }
}
