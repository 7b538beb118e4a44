//! Errors in a log.

use std::fmt::{self, Display, Formatter};

use http::StatusCode;

use super::{Error, Inner, Kind};

/// How many fields the line of an error names.
const FIELDS: usize = 3;

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            write!(
                f,
                "{} ({} {}): ",
                operation.id, operation.method, operation.path
            )?;
        }
        self.0.write_what_happened(f)?;
        match self.0.attempts {
            0 => {}
            1 => f.write_str("; 1 attempt")?,
            attempts => write!(f, "; {attempts} attempts")?,
        }
        if let Some(delay) = self.retry_after() {
            write!(f, "; the API asks to wait {} s", delay.as_secs())?;
        }
        if let Some(id) = self.request_id() {
            write!(f, "; request id {id}")?;
        }
        match self.0.trace_id {
            Some(id) => write!(f, "; trace id {id}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut fields = f.debug_struct("Error");
        fields.field("message", &format_args!("{self}"));
        if let Some(status) = self.status() {
            fields.field("status", &status.as_u16());
        }
        fields.field("attempts", &self.0.attempts);
        // What a provider of keys says is for it to keep clean, and for the caller to print.
        let source = std::error::Error::source(self).filter(|_| !self.is_credentials());
        if let Some(source) = source {
            fields.field("source", source);
        }
        fields.finish_non_exhaustive()
    }
}

impl Inner {
    fn write_what_happened(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::Configuration { problem, .. } => {
                write!(f, "the client cannot be built: {problem}")
            }
            Kind::Refused(problem) => write!(f, "the request was not sent: {problem}"),
            Kind::Credentials { problem, .. } => {
                write!(f, "no management key can be sent: {problem}")
            }
            Kind::Transport(error) => f.write_str(self.transport_text(error)),
            #[cfg(feature = "mock")]
            Kind::Made(kind) => write!(f, "{kind}, made for a test"),
            Kind::TooLarge { limit } => write!(
                f,
                "the answer is longer than the {limit} bytes that the client reads"
            ),
            Kind::Status => self.write_status(f),
            Kind::RepeatedCursor => {
                self.write_status(f)?;
                f.write_str(", with a cursor that it has given before")
            }
            Kind::EmptyPages(pages) => {
                self.write_status(f)?;
                write!(
                    f,
                    ", with the last of {pages} pages in a row that have no item"
                )
            }
            Kind::Decode(failure) => {
                self.write_status(f)?;
                write!(f, ", {failure}")
            }
        }
    }

    fn transport_text(&self, error: &reqwest::Error) -> &'static str {
        match (error.is_connect(), error.is_timeout()) {
            (true, true) => "no connection was made in the time allowed",
            (true, false) => "no connection was made",
            (false, true) => "no complete answer came in the time allowed",
            (false, false) if error.is_redirect() || error.is_builder() => {
                "the HTTP client that was passed to the builder refused"
            }
            (false, false) if self.answer.is_some() => {
                "the connection broke in the middle of the answer"
            }
            (false, false) => "the connection broke before an answer came",
        }
    }

    fn write_status(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Some(answer) = &self.answer else {
            return f.write_str("an answer came");
        };
        write!(f, "the API answered {}", answer.status)?;
        if let Some(meaning) = meaning(answer.status) {
            write!(f, ", {meaning}")?;
        }
        match answer.status {
            StatusCode::UNPROCESSABLE_ENTITY => self.write_fields(f),
            _ => Ok(()),
        }
    }

    /// Names the first values that were refused: place and rule.
    fn write_fields(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let errors = self.validation_errors();
        for (index, error) in errors.iter().take(FIELDS).enumerate() {
            write!(f, "{} {error}", if index == 0 { ":" } else { "," })?;
        }
        match errors.len().saturating_sub(FIELDS) {
            0 => Ok(()),
            more => write!(f, ", and {more} more"),
        }
    }
}

/// What a status means for the caller, where its name does not say.
fn meaning(status: StatusCode) -> Option<&'static str> {
    match status {
        StatusCode::UNAUTHORIZED => Some("the management key is not accepted"),
        StatusCode::FORBIDDEN => Some("the management key does not permit this call"),
        StatusCode::CONFLICT => Some("something that exists stands in the way"),
        StatusCode::UNPROCESSABLE_ENTITY => Some("values of the request are refused"),
        status if status.is_redirection() => {
            Some("a redirect, which is not followed; check the base URL")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::answered;

    #[test]
    fn one_line_says_it_all() {
        let error = answered(401, &[("x-request-id", "r1")], "canary");
        assert_eq!(
            error.to_string(),
            "set_thing (POST /v1/org/{org_id}/thing): the API answered 401 Unauthorized, \
             the management key is not accepted; 1 attempt; request id r1"
        );
    }

    #[test]
    fn a_status_is_told_with_what_it_means() {
        for (status, meaning) in [
            (
                403,
                "403 Forbidden, the management key does not permit this call",
            ),
            (404, "404 Not Found; 1 attempt"),
            (409, "409 Conflict, something that exists stands in the way"),
            (
                307,
                "307 Temporary Redirect, a redirect, which is not followed",
            ),
        ] {
            let text = answered(status, &[], "").to_string();
            assert!(text.contains(meaning), "{text}");
        }
    }

    #[test]
    fn the_first_fields_of_a_422_are_named() {
        let entry = |place: &str| {
            format!(
                r#"{{"loc":["body",{place}],"type":"missing","msg":"canary","input":"canary"}}"#
            )
        };
        let line = |places: &[&str]| {
            let entries: Vec<_> = places.iter().map(|place| entry(place)).collect();
            let body = format!(r#"{{"detail":[{}]}}"#, entries.join(","));
            answered(422, &[], body.leak()).to_string()
        };
        let start = "set_thing (POST /v1/org/{org_id}/thing): the API answered \
                     422 Unprocessable Entity, values of the request are refused";
        for (places, fields) in [
            (&[][..], ""),
            (&[r#""name""#], ": body.name: missing"),
            (&[r#""a""#, "7"], ": body.a: missing, body[7]: missing"),
            (
                &[r#""a""#, r#""b""#, r#""can ary""#, r#""d""#, r#""e""#],
                ": body.a: missing, body.b: missing, body.?: missing, and 2 more",
            ),
        ] {
            assert_eq!(line(places), format!("{start}{fields}; 1 attempt"));
        }
    }

    #[test]
    fn attempts_are_told_when_there_were_any() {
        let mut error = answered(500, &[], "");
        error.0.attempts = 3;
        assert!(
            error
                .to_string()
                .ends_with("500 Internal Server Error; 3 attempts"),
            "{error}"
        );
        error.0.attempts = 0;
        assert!(!error.to_string().contains("attempt"), "{error}");
    }

    #[test]
    fn the_delay_that_the_api_asks_for_is_told() {
        let error = answered(429, &[("retry-after", "120")], "");
        let end = "429 Too Many Requests; 1 attempt; the API asks to wait 120 s";
        assert!(error.to_string().ends_with(end), "{error}");
    }

    #[test]
    fn nothing_of_the_body_or_the_headers_is_printed() {
        for status in [302, 400, 401, 403, 404, 409, 422, 429, 500, 799] {
            let error = answered(
                status,
                &[("set-cookie", "canary")],
                r#"{"detail":"canary"}"#,
            );
            let text = format!("{error} {error:#} {error:?} {error:#?}");
            assert!(!text.contains("canary"), "{text}");
            assert!(text.contains(&status.to_string()), "{text}");
        }
    }
}
