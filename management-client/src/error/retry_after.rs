//! How long the API asks to wait.

use std::time::Duration;

use chrono::{DateTime, Utc};
use http::{HeaderMap, HeaderName, header};

/// Reads `Retry-After` (RFC 9110, section 10.2.3). A date is taken relative to the answer's own
/// `Date`, so that a wrong clock on either side does not matter.
pub(super) fn find(headers: &HeaderMap, now: impl FnOnce() -> DateTime<Utc>) -> Option<Duration> {
    let value = text(headers, header::RETRY_AFTER)?;
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.parse().ok().map(Duration::from_secs);
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

/// An HTTP date in the one form that is not obsolete is a date of RFC 2822.
fn date(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc2822(text)
        .ok()
        .map(|date| date.to_utc())
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
    fn anything_else_is_ignored() {
        for value in ["", "-1", "1.5", "soon", "99999999999999999999999"] {
            assert_eq!(find_in(value, None), None, "{value}");
        }
        assert_eq!(find(&HeaderMap::new(), Utc::now), None);
    }
}
