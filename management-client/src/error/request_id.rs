//! Identifiers of a response.

use http::HeaderMap;

/// Most specific first.
const HEADERS: [&str; 7] = [
    "x-request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-amzn-trace-id",
    "x-cloud-trace-context",
    "cf-ray",
    "traceparent",
];

const MAX_LEN: usize = 128;

/// The first identifier that is fit for a line of a log.
pub(crate) fn find(headers: &HeaderMap) -> Option<&str> {
    let values = HEADERS
        .iter()
        .filter_map(|name| headers.get(*name)?.to_str().ok());
    values.map(str::trim).find(|value| is_printable(value))
}

fn is_printable(value: &str) -> bool {
    (1..=MAX_LEN).contains(&value.len()) && value.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderName, HeaderValue};

    use super::find;

    fn headers(values: &[(&'static str, &str)]) -> HeaderMap {
        let header = |(name, value): &(&'static str, &str)| {
            (
                HeaderName::from_static(name),
                HeaderValue::from_bytes(value.as_bytes()).unwrap(),
            )
        };
        values.iter().map(header).collect()
    }

    #[test]
    fn the_most_specific_wins() {
        assert_eq!(
            find(&headers(&[("traceparent", "00-a"), ("x-request-id", "r")])),
            Some("r")
        );
        assert_eq!(find(&headers(&[("cf-ray", "c")])), Some("c"));
        assert_eq!(find(&headers(&[])), None);
    }

    #[test]
    fn what_would_spoil_a_log_is_passed_over() {
        let long = "x".repeat(129);
        for bad in ["", "a\tb", "\u{e9}", &long] {
            assert_eq!(
                find(&headers(&[("x-request-id", bad), ("cf-ray", "c")])),
                Some("c")
            );
        }
    }
}
