//! How long the API asks to wait.

use std::time::Duration;

use chrono::{DateTime, NaiveDateTime, Utc};
use http::{HeaderMap, HeaderName, header};

/// Reads `Retry-After` (RFC 9110, section 10.2.3). A date is taken relative to the response's own
/// `Date`, so that a wrong clock on either side does not matter.
pub(super) fn find(headers: &HeaderMap, now: impl FnOnce() -> DateTime<Utc>) -> Option<Duration> {
    let value = text(headers, header::RETRY_AFTER)?;
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        // Too many digits are still a wish not to be called for very long.
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let until = date(value)?;
    let from = text(headers, header::DATE)
        .and_then(date)
        .unwrap_or_else(now);
    Some((until - from).to_std().unwrap_or_default())
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

/// The obsolete forms of an HTTP date (RFC 9110, section 5.6.7), which are always in UTC.
const OBSOLETE: [&str; 2] = ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];

/// An HTTP date in the one form that is not obsolete is a date of RFC 2822.
fn date(text: &str) -> Option<DateTime<Utc>> {
    if let Ok(date) = DateTime::parse_from_rfc2822(text) {
        return Some(date.to_utc());
    }
    let parse = |form| NaiveDateTime::parse_from_str(text, form).ok();
    OBSOLETE
        .into_iter()
        .find_map(parse)
        .map(|date| date.and_utc())
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn find_in(retry_after: &'static str, date: Option<&'static str>) -> Option<u64> {
        let mut headers = HeaderMap::new();
        headers.insert(header::RETRY_AFTER, HeaderValue::from_static(retry_after));
        if let Some(date) = date {
            headers.insert(header::DATE, HeaderValue::from_static(date));
        }
        let now = || "2026-08-19T10:00:00Z".parse().unwrap();
        find(&headers, now).map(|delay| delay.as_secs())
    }

    #[test]
    fn seconds() {
        assert_eq!(find_in("0", None), Some(0));
        assert_eq!(find_in(" 120 ", None), Some(120));
    }

    #[test]
    fn a_date_counts_from_the_answers_own() {
        let until = "Wed, 19 Aug 2026 10:00:30 GMT";
        assert_eq!(
            find_in(until, Some("Wed, 19 Aug 2026 10:00:10 GMT")),
            Some(20)
        );
        assert_eq!(find_in(until, Some("yesterday")), Some(30));
        assert_eq!(find_in(until, None), Some(30));
    }

    #[test]
    fn a_date_that_has_passed_is_no_wait() {
        assert_eq!(find_in("Wed, 19 Aug 2026 09:00:00 GMT", None), Some(0));
    }

    #[test]
    fn obsolete_dates_are_dates() {
        for date in [
            "Wednesday, 19-Aug-26 10:00:30 GMT",
            "Wed Aug 19 10:00:30 2026",
        ] {
            assert_eq!(find_in(date, None), Some(30), "{date}");
        }
        assert_eq!(find_in("Sunday, 06-Nov-94 08:49:37 GMT", None), Some(0));
        assert_eq!(find_in("Sun Nov  6 08:49:37 1994", None), Some(0));
    }

    #[test]
    fn absurd_numbers_are_very_long() {
        assert_eq!(find_in("99999999999999999999999", None), Some(u64::MAX));
        let far = "Fri, 31 Dec 9999 23:59:59 GMT";
        assert!(find_in(far, None).unwrap() > 251_000_000_000);
    }

    #[test]
    fn anything_else_is_ignored() {
        for value in [
            "",
            "-1",
            "+1",
            "1.5",
            "1s",
            "soon",
            "0x10",
            "-Wed, 19 Aug 2026 10:00:30 GMT",
            "Wed, 19 Aug 2026",
            "2026-08-19T10:00:30Z",
        ] {
            assert_eq!(find_in(value, None), None, "{value}");
        }
        assert_eq!(find(&HeaderMap::new(), Utc::now), None);
    }
}
