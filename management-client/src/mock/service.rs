//! From a request to its answer.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use http::{HeaderMap, Request, Response, StatusCode};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    call::{Call, query},
    document::{Document, Route},
    fault::Faults,
    operations,
    pace::Pace,
    recorded::RecordedRequest,
    reply::{Outcome, Reply},
    router::{self, Found},
    rules,
    state::State,
    trim::trim,
    validate::Problem,
};
use crate::Secret;

/// The headers that can hold the key: today's, and that of the legacy API.
const KEY_HEADERS: [&str; 2] = ["x-management-key", "x-vital-org-key"];

/// Says what time it is.
pub(super) type Clock = Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>;

/// What all connections of a server share.
pub(super) struct Service {
    pub(super) document: &'static Document,
    pub(super) org_id: Uuid,
    pub(super) key: Secret,
    pub(super) clock: Clock,
    pub(super) state: Mutex<State>,
    pub(super) requests: Mutex<Vec<RecordedRequest>>,
    pub(super) faults: Mutex<Faults>,
}

impl Service {
    /// Answers a request, at a pace; `None` when the connection is to be closed instead.
    pub(super) fn answer(&self, request: &Request<Bytes>) -> (Option<Response<Bytes>>, Pace) {
        let found = router::find(self.document, request.method(), request.uri().path());
        self.record(request, &found);
        let answer = match found {
            Found::Route(route, path) => {
                let perform = || self.call(request, route, path).write();
                // The lock must not be held while the call is performed.
                let fault = lock(&self.faults).take(&route.operation_id);
                return match fault {
                    Some(fault) => fault.apply(perform),
                    None => (Some(perform()), Pace::default()),
                };
            }
            Found::OtherMethod(methods) => Reply::other_method(&methods),
            Found::Nothing => Reply::detail(StatusCode::NOT_FOUND, "no operation has this path"),
        };
        (Some(answer.write()), Pace::default())
    }

    fn call(
        &self,
        request: &Request<Bytes>,
        route: &'static Route,
        path: BTreeMap<String, String>,
    ) -> Reply {
        let mut state = lock(&self.state);
        if !self.is_key(&state, request.headers()) {
            return Reply::detail(
                StatusCode::UNAUTHORIZED,
                "the management key is missing or wrong",
            );
        }
        let now = (self.clock)();
        let call = match Call::check(self.document, route, path, request, now) {
            Ok(call) => call,
            Err(problems) => return Reply::invalid(&problems),
        };
        if call.path("org_id") != self.org_id.to_string() {
            return Reply::detail(
                StatusCode::FORBIDDEN,
                "the management key is not that of this organization",
            );
        }
        perform(&mut state, &call)
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
            Found::OtherMethod(_) | Found::Nothing => None,
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
        None => Err(Reply::detail(
            StatusCode::NOT_IMPLEMENTED,
            "the mock server does not know the operation",
        )),
    }
}

/// Does what a call asks for, unless that would lead to an answer that the document refuses: now, or to a later call.
fn perform(state: &mut State, call: &Call) -> Reply {
    let mut new = state.clone();
    let answer = match run(&mut new, call) {
        Ok(value) => answer(call, value),
        Err(refusal) => return refusal,
    };
    let answer = answer.and_then(|answer| {
        let problems = new.problems_since(state, call.document);
        if problems.is_empty() {
            Ok(answer)
        } else {
            Err(problems)
        }
    });
    match answer {
        Ok(answer) => {
            *state = new;
            answer
        }
        Err(problems) => Reply::invalid(&problems),
    }
}

/// Cuts an answer down to what the document has, and checks that it has all of it.
fn answer(call: &Call, value: Value) -> Result<Reply, Vec<Problem>> {
    let status = call.route.status;
    let Some(schema) = call.answer() else {
        let has_body = status != StatusCode::NO_CONTENT;
        return Ok(if has_body {
            Reply::new(status, value)
        } else {
            Reply::empty(status)
        });
    };
    let value = trim(&schema, value);
    let problems = schema.problems(&value, &[json!("body")]);
    if problems.is_empty() {
        Ok(Reply::new(status, value))
    } else {
        Err(problems)
    }
}

/// Locks; a test that panicked while it held the lock has left nothing half done.
pub(super) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
