//! The formats of texts.

use url::Url;
use uuid::Uuid;

use crate::Timestamp;

/// Says what is wrong with a text of a format: a code and a message. Formats that nobody knows have no rules.
pub(super) fn check_format(format: &str, text: &str) -> Option<(&'static str, &'static str)> {
    match format {
        "uuid" if text.parse::<Uuid>().is_err() => Some(("uuid_parsing", "not a UUID")),
        "uri" if Url::parse(text).is_err() => Some(("url_parsing", "not a URL")),
        "email" if !is_email(text) => Some(("value_error", "not a mail address")),
        "date-time" if text.parse::<Timestamp>().is_err() => {
            Some(("datetime_parsing", "not a time as RFC 3339 has it"))
        }
        _ => None,
    }
}

fn is_email(text: &str) -> bool {
    let parts = text.split_once('@');
    parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::check_format;

    #[test]
    fn formats_are_checked() {
        for (format, good, bad) in [
            ("uuid", "9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e", "9f3c"),
            ("uri", "https://h.test/a", "h.test"),
            ("email", "a@h.test", "a@h"),
            ("email", "a@h.test", "a@b@h.test"),
            ("date-time", "2026-08-19T10:00:00Z", "yesterday"),
        ] {
            assert_eq!(check_format(format, good), None, "{good}");
            assert!(check_format(format, bad).is_some(), "{bad}");
        }
        assert_eq!(check_format("nothing", ""), None);
    }
}
