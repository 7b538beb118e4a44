//! From a request to its answer.

use std::{
    collections::BTreeMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use http::{HeaderMap, Request, Response, StatusCode, header::CONTENT_TYPE};
use serde_json::Value;
use uuid::Uuid;

use super::{
    answer::{Answer, Outcome},
    call::Call,
    document::{Document, Route},
    fault::Faults,
    operations,
    recorded::RecordedRequest,
    router::{self, Found},
    rules,
    shape::shape,
    state::State,
    validate::Validator,
};
use crate::Secret;

/// The headers that can hold the key: today's, and that of the legacy API.
const KEY_HEADERS: [&str; 2] = ["x-management-key", "x-vital-org-key"];

/// What all connections of a server share.
pub(super) struct Service {
    pub(super) document: &'static Document,
    pub(super) org_id: Uuid,
    pub(super) key: Secret,
    pub(super) state: Mutex<State>,
    pub(super) requests: Mutex<Vec<RecordedRequest>>,
    pub(super) faults: Mutex<Faults>,
}

impl Service {
    /// Answers a request; `None` when the connection is to be closed instead.
    pub(super) fn answer(&self, request: &Request<Bytes>) -> Option<Response<Bytes>> {
        let found = router::find(self.document, request.method(), request.uri().path());
        self.record(request, &found);
        let answer = match found {
            Found::Route(route, path) => {
                if let Some(fault) = lock(&self.faults).take(&route.operation_id) {
                    return fault.answer();
                }
                self.call(request, route, path)
            }
            Found::OtherMethod => Answer::detail(
                StatusCode::METHOD_NOT_ALLOWED,
                "the path takes other methods",
            ),
            Found::Nothing => Answer::detail(StatusCode::NOT_FOUND, "no operation has this path"),
        };
        Some(write(answer))
    }

    fn call(
        &self,
        request: &Request<Bytes>,
        route: &'static Route,
        path: BTreeMap<String, String>,
    ) -> Answer {
        let mut state = lock(&self.state);
        if !self.is_key(&state, request.headers()) {
            return Answer::detail(
                StatusCode::UNAUTHORIZED,
                "the management key is missing or wrong",
            );
        }
        let query = query(request);
        let call = match Call::check(self.document, route, path, query, request.body()) {
            Ok(call) => call,
            Err(problems) => return Answer::invalid(&problems),
        };
        if call.path("org_id") != self.org_id.to_string() {
            return Answer::detail(
                StatusCode::FORBIDDEN,
                "the management key is not that of this organization",
            );
        }
        finish(&call, run(&mut state, &call))
    }

    fn is_key(&self, state: &State, headers: &HeaderMap) -> bool {
        let mut sent = KEY_HEADERS
            .iter()
            .filter_map(|name| headers.get(*name)?.to_str().ok());
        sent.any(|key| Secret::from(key) == self.key || rules::is_created_key(state, key))
    }

    fn record(&self, request: &Request<Bytes>, found: &Found) {
        let route = match found {
            Found::Route(route, _) => Some(*route),
            Found::OtherMethod | Found::Nothing => None,
        };
        let mut headers = request.headers().clone();
        for name in KEY_HEADERS {
            headers.remove(name);
        }
        lock(&self.requests).push(RecordedRequest {
            operation_id: route.map(|route| route.operation_id.as_str()),
            method: request.method().clone(),
            path_template: route.map_or("", |route| &route.path),
            path: request.uri().path().to_owned(),
            query: query(request),
            headers,
            body: serde_json::from_slice(request.body()).ok(),
        });
    }
}

fn run(state: &mut State, call: &Call) -> Outcome {
    rules::check(state, call)?;
    match operations::handler(&call.route.operation_id) {
        Some(handler) => handler(state, call),
        None => Err(Answer::detail(
            StatusCode::NOT_IMPLEMENTED,
            "the mock server does not know the operation",
        )),
    }
}

/// Cuts an answer down to what the document has, and checks that it has all of it.
fn finish(call: &Call, outcome: Outcome) -> Answer {
    let route = call.route;
    let value = match outcome {
        Ok(value) => value,
        Err(refusal) => return refusal,
    };
    let Some(schema) = &route.answer else {
        let body = (route.status != StatusCode::NO_CONTENT).then_some(value);
        return Answer {
            status: route.status,
            body,
        };
    };
    let value = shape(call.document, schema, value);
    let mut validator = Validator::new(call.document, vec![Value::from("answer")]);
    validator.check(schema, &value);
    if validator.problems.is_empty() {
        Answer::new(route.status, value)
    } else {
        let problems = Answer::invalid(&validator.problems);
        Answer {
            status: StatusCode::INTERNAL_SERVER_ERROR,
            ..problems
        }
    }
}

fn query(request: &Request<Bytes>) -> Vec<(String, String)> {
    let query = request.uri().query().unwrap_or_default();
    url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

fn write(answer: Answer) -> Response<Bytes> {
    let body = answer.body.map(|body| body.to_string());
    let has_body = body.is_some();
    let mut response = Response::new(body.unwrap_or_default().into());
    *response.status_mut() = answer.status;
    if has_body {
        let json = http::HeaderValue::from_static("application/json");
        response.headers_mut().insert(CONTENT_TYPE, json);
    }
    response
}

/// Locks; a test that panicked while it held the lock has left nothing half done.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
