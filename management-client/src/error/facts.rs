//! What is known beside what happened.

use std::time::Duration;

use chrono::Utc;
use http::{HeaderMap, StatusCode};
use serde::{Deserialize, de::DeserializeOwned};

use super::{
    Conflict, Error, Inner, Kind, ValidationError, conflict::Body, one_line::one_line, request_id,
    retry_after, validation,
};
use crate::{TraceId, surrogates::replace_lone};

impl Error {
    /// The status of the response; none when no response came.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.answer.as_ref().map(|answer| answer.status)
    }

    /// The headers of the response; none when no response came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.answer.as_ref().map(|answer| &answer.headers)
    }

    /// The body of the response, up to 64 KiB of it, or 1 MiB where the status is 422; none when no
    /// response came.
    ///
    /// It may repeat what was sent, secrets included. Do not log it.
    pub fn body(&self) -> Option<&[u8]> {
        self.0.answer.as_ref().map(|answer| &*answer.body)
    }

    /// Tells whether the response went on after [`body`](Self::body): it was longer than that, or was
    /// cut short. After a status that is worth another attempt, its body is awaited for 1 s at most.
    pub fn body_truncated(&self) -> bool {
        self.0
            .answer
            .as_ref()
            .is_some_and(|answer| answer.truncated)
    }

    /// The identifier by which whoever answered may find the call in their logs.
    ///
    /// Best effort, because the API promises no such header: the first of `x-request-id`,
    /// `x-correlation-id`, `x-amzn-requestid`, `x-amzn-trace-id`, `x-cloud-trace-context`,
    /// `cf-ray`, `traceparent` that the response has, of at most 128 visible characters.
    pub fn request_id(&self) -> Option<&str> {
        self.headers().and_then(request_id::find)
    }

    /// The trace id that was sent in the header `traceparent`, by which the vendor's support finds the
    /// call.
    ///
    /// It is the client's own, unless the call, a header of it or a hook gave another one: that of
    /// the last attempt. None where nothing was sent, or no trace id with it.
    pub fn trace_id(&self) -> Option<TraceId> {
        self.0.trace_id
    }

    /// How long the API asks to wait before the next attempt, from the header `Retry-After`.
    ///
    /// The header gives seconds or a date; a date counts from the header `Date`, else from now, and
    /// one that has passed gives zero. There is no upper limit.
    pub fn retry_after(&self) -> Option<Duration> {
        self.headers()
            .and_then(|headers| retry_after::find(headers, Utc::now))
    }

    /// The name of the client's method that was called; none when a client could not be built.
    pub fn operation_id(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// The HTTP method of the operation, in capitals; none when a client could not be built.
    pub fn method(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.method)
    }

    /// The path of the operation with its placeholders, as in `/v1/org/{org_id}/team`; none when a
    /// client could not be built.
    pub fn path(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.path)
    }

    /// How many attempts were made; 0 when the call was refused before the first.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// Where in the JSON a response stopped fitting its type, as in `credentials[17].details`.
    ///
    /// None when [`is_decode`](Self::is_decode) does not hold, or when the body as a whole is at
    /// fault.
    pub fn json_path(&self) -> Option<&str> {
        match &self.0.kind {
            Kind::Decode(failure) => failure.path(),
            _ => None,
        }
    }

    /// What is wrong with which value of the request; empty unless the response lists it.
    ///
    /// The responses with status 422 do, as a list in the field `detail`. Entries of other shapes are
    /// left out, and of a response of more than 1 MiB those that did not come whole:
    /// [`body_truncated`](Self::body_truncated) tells.
    pub fn validation_errors(&self) -> Vec<ValidationError> {
        self.0.validation_errors()
    }

    /// The text in the field `detail` of the response, which is how the API explains itself.
    ///
    /// None when that field is a list: see [`validation_errors`](Self::validation_errors). It is
    /// the API's text, which may repeat what was sent, as one line: control characters are escaped.
    pub fn detail(&self) -> Option<String> {
        #[derive(Deserialize)]
        struct Body {
            detail: String,
        }
        self.parse_body().map(|body: Body| one_line(&body.detail))
    }

    /// What exists already, where a response with status 409 says so.
    pub fn conflict(&self) -> Option<Conflict> {
        let body: Body = self.is_conflict().then(|| self.parse_body())??;
        body.conflict()
    }

    /// Decodes the body of a response without success, if it has this shape.
    fn parse_body<T: DeserializeOwned>(&self) -> Option<T> {
        let text = str::from_utf8(self.0.refusal()?).ok()?;
        serde_json::from_str(&replace_lone(text)).ok()
    }
}

impl Inner {
    pub(super) fn validation_errors(&self) -> Vec<ValidationError> {
        self.refusal().map(validation::list).unwrap_or_default()
    }

    /// The body of a response without success.
    fn refusal(&self) -> Option<&[u8]> {
        let answer = self.answer.as_ref()?;
        matches!(self.kind, Kind::Status).then_some(&*answer.body)
    }
}

#[cfg(test)]
mod tests {
    use super::{super::tests::answered, *};

    #[test]
    fn an_answer_is_kept() {
        let error = answered(503, &[("x-request-id", "r1"), ("retry-after", "7")], "down");
        assert_eq!(error.status(), Some(StatusCode::SERVICE_UNAVAILABLE));
        assert_eq!(error.headers().map(HeaderMap::len), Some(2));
        assert_eq!(error.body(), Some(&b"down"[..]));
        assert!(!error.body_truncated());
        assert_eq!(error.request_id(), Some("r1"));
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)));
        assert_eq!(error.operation_id(), Some("set_thing"));
        assert_eq!(error.method(), Some("POST"));
        assert_eq!(error.path(), Some("/v1/org/{org_id}/thing"));
        assert_eq!(error.attempts(), 1);
        assert_eq!(error.json_path(), None);
    }

    #[test]
    fn without_an_answer_there_is_nothing() {
        let error = Error::configuration("x");
        assert_eq!(error.status(), None);
        assert_eq!(error.body(), None);
        assert_eq!(error.retry_after(), None);
        assert_eq!(error.operation_id(), None);
        assert_eq!(error.detail(), None);
        assert!(error.validation_errors().is_empty());
    }

    #[test]
    fn detail_is_a_text_or_a_list() {
        let text = answered(404, &[], r#"{"detail":"No such team"}"#);
        assert_eq!(text.detail().as_deref(), Some("No such team"));
        assert!(text.validation_errors().is_empty());

        let text = answered(404, &[], r#"{"detail":"No\nsuch\u001b team"}"#);
        assert_eq!(text.detail().as_deref(), Some("No\\nsuch\\u{1b} team"));

        let list = answered(
            422,
            &[],
            r#"{"detail":[{"loc":["body"],"msg":"m\n","type":"t"}]}"#,
        );
        assert_eq!(list.detail(), None);
        let errors = list.validation_errors();
        assert_eq!(errors.len(), 1);
        assert_eq!(errors[0].message(), "m\\n");

        for body in [
            "",
            "<html>",
            "null",
            "[]",
            "{}",
            r#"{"detail":null}"#,
            r#"{"detail":7}"#,
        ] {
            let error = answered(422, &[], body);
            assert_eq!(error.detail(), None, "{body}");
            assert!(error.validation_errors().is_empty(), "{body}");
        }
    }

    #[test]
    fn only_a_conflict_names_what_exists() {
        let body = r#"{"team_id":"9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e"}"#;
        assert!(matches!(
            answered(409, &[], body).conflict(),
            Some(Conflict::Team(_))
        ));
        assert_eq!(answered(422, &[], body).conflict(), None);
        assert_eq!(answered(409, &[], "Conflict").conflict(), None);
    }
}
