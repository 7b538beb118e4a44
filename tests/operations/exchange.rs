//! An exchange with the API: the request that is expected, and the answer to it.

use std::{
    cell::Cell,
    fmt::Debug,
    sync::{Arc, Mutex},
};

use httpmock::{HttpMockRequest, HttpMockResponse, MockServer};
use management_client::{Client, Error, Response};
use management_client_tests::{KEY, assert_debug_clean, client};
use serde::Serialize;
use serde_json::Value;
use url::form_urlencoded;

use crate::operations::{document::Operation, prism};

/// Names the operations of a module. Each has a function of the same name, and nothing else makes
/// it a test: one that is not named is dead code, and a name without one does not compile.
macro_rules! operations {
    ($($operation:ident),+ $(,)?) => {
        /// The operations that this module tests.
        pub(crate) const OPERATIONS: &[&str] = &[$(stringify!($operation)),+];

        mod tests {
            $(
                #[tokio::test]
                async fn $operation() {
                    crate::operations::exchange::run(stringify!($operation), super::$operation).await;
                }
            )+
        }
    };
}

/// Runs the test of an operation, which has to call it.
pub(crate) async fn run(operation: &str, test: impl AsyncFn(&Api)) {
    let api = Api {
        operation: Operation::find(operation),
        calls: Cell::new(0),
    };
    test(&api).await;
    assert!(api.calls.get() > 0, "`{operation}` was not called");
}

/// The API, as far as one operation goes.
#[derive(Debug)]
pub(crate) struct Api {
    operation: Operation,
    calls: Cell<usize>,
}

impl Api {
    /// Expects a method and a target, as in `GET /path?key=value&key=other`. Only the values of one
    /// key have an order.
    pub(crate) fn expect(&self, line: impl Into<String>) -> Exchange<'_> {
        Exchange {
            api: self,
            line: line.into(),
            body: None,
            status: 200,
            answer: None,
        }
    }
}

/// A request that is expected, and the answer to it.
#[derive(Debug)]
pub(crate) struct Exchange<'a> {
    api: &'a Api,
    line: String,
    body: Option<Value>,
    status: u16,
    answer: Option<Value>,
}

impl Exchange<'_> {
    /// Expects exactly this body; otherwise there must be none.
    pub(crate) fn body(mut self, body: Value) -> Self {
        self.body = Some(body);
        self
    }

    /// Answers with a status and a body.
    pub(crate) fn answer(mut self, status: u16, body: Value) -> Self {
        self.answer = Some(body);
        self.answer_empty(status)
    }

    /// Answers with a status and nothing else.
    pub(crate) fn answer_empty(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Makes the call, which has to send what is expected, and to keep all that is answered.
    pub(crate) async fn call<T, F>(self, call: impl FnOnce(&Client) -> F + Clone) -> T
    where
        T: Debug + Serialize,
        F: Future<Output = Result<Response<T>, Error>>,
    {
        prism::judge(self.api.operation.id, call.clone()).await;
        let server = MockServer::start_async().await;
        let seen = Arc::<Mutex<Vec<HttpMockRequest>>>::default();
        let (requests, response) = (Arc::clone(&seen), self.response());
        let mock = server.mock_async(|when, then| {
            when.any_request();
            then.respond_with(move |request| {
                requests.lock().unwrap().push(request.clone());
                response.clone()
            });
        });
        mock.await;
        let result = call(&client(server.base_url())).await;
        self.check_request(&seen.lock().unwrap());
        self.check_answer(result.unwrap())
    }

    fn response(&self) -> HttpMockResponse {
        let response = HttpMockResponse::builder().status(self.status);
        let Some(answer) = &self.answer else {
            return response.build();
        };
        let response = response.header("content-type", "application/json");
        response.body(answer.to_string()).build()
    }

    fn check_request(&self, requests: &[HttpMockRequest]) {
        let [request] = requests else {
            panic!("one request was expected: {requests:?}");
        };
        let (method, target) = self.line.split_once(' ').unwrap();
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = pairs(query);
        let uri = request.uri();
        assert_eq!((request.method_str(), uri.path()), (method, path));
        assert_eq!(pairs(uri.query().unwrap_or_default()), query);
        assert_eq!(request.headers()["x-management-key"], KEY);
        let body = (!request.body_ref().is_empty())
            .then(|| serde_json::from_slice::<Value>(request.body_ref()).unwrap());
        assert_eq!(body, self.body);

        let keys = query.iter().map(|(key, _)| &**key);
        let operation = &self.api.operation;
        operation.check_request(method, path, keys, body.is_some());
        operation.check_status(self.status);
        self.api.calls.set(self.api.calls.get() + 1);
    }

    fn check_answer<T: Debug + Serialize>(&self, response: Response<T>) -> T {
        assert_eq!(response.status().as_u16(), self.status);
        let answer = response.into_inner();
        assert_debug_clean(&answer);
        let kept = serde_json::to_value(&answer).unwrap();
        // Nothing is kept of an answer that means nothing.
        if !kept.is_null() {
            let sent = self.answer.clone().unwrap();
            assert_eq!(without_nulls(kept), without_nulls(sent));
        }
        answer
    }
}

/// The decoded pairs of a query, ordered by their keys.
fn pairs(query: &str) -> Vec<(String, String)> {
    let mut pairs: Vec<_> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    pairs.sort_by(|one, other| one.0.cmp(&other.0));
    pairs
}

/// The same value without the fields that are null: in an answer they say what absence says.
fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().filter(|(_, value)| !value.is_null());
            fields
                .map(|(key, value)| (key, without_nulls(value)))
                .collect()
        }
        Value::Array(items) => items.into_iter().map(without_nulls).collect(),
        other => other,
    }
}
