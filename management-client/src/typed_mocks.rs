//! What the generated mocks for the crate `httpmock` share.

use std::fmt::Display;

use httpmock::{Then, When};
use serde_json::{Value, json};

use crate::{Conflict, draft::segment};

/// Requires a path; `*` in its template stands for any segment, `{}` for the value as the client sends it.
pub(crate) fn path(when: When, template: &str, value: impl Display) -> When {
    let value = regex::escape(&segment(value));
    let pattern = regex::escape(template);
    let pattern = pattern.replace(r"\*", "[^/]+").replace(r"\{\}", &value);
    when.path_matches(format!("^{pattern}$"))
}

/// Requires that a parameter of the query has exactly these values, in any order.
pub(crate) fn values(when: When, key: &'static str, values: impl Iterator<Item = String>) -> When {
    let mut wanted: Vec<_> = values.collect();
    wanted.sort();
    let count = wanted.len();
    let when = match count {
        0 => when.query_param_missing(key),
        _ => wanted
            .iter()
            .fold(when, |when, value| when.query_param(key, value)),
    };
    when.is_true(move |request| {
        let pairs = request.query_params().into_iter();
        let mut sent: Vec<_> = pairs
            .filter(|pair| pair.0 == key)
            .map(|pair| pair.1)
            .collect();
        sent.sort();
        sent == wanted
    })
}

/// Answers with a status of refusal and a `detail`.
pub(crate) fn refusal(then: Then, status: u16, detail: Value) -> Then {
    then.status(status)
        .json_body(Value::from_iter([("detail", detail)]))
}

/// Answers with 409 and what is in the way.
pub(crate) fn conflict(then: Then, conflict: Conflict) -> Then {
    let body = match conflict {
        Conflict::Team(id) => json!({ "team_id": id }),
        Conflict::Member(id) => json!({ "member_id": id }),
    };
    then.status(409).json_body(body)
}

/// Answers with anything at all.
pub(crate) fn raw<'a>(
    then: Then,
    status: u16,
    headers: impl IntoIterator<Item = (&'a str, &'a str)>,
    body: impl AsRef<[u8]>,
) -> Then {
    let headers = headers.into_iter();
    let then = headers.fold(then.status(status), |then, (name, value)| {
        then.header(name, value)
    });
    then.body(body)
}
