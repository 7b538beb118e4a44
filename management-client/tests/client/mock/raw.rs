//! Requests that the client would not make.

use management_client::{http::StatusCode, mock::Server};
use reqwest::{Client, Method, RequestBuilder, header::CONTENT_TYPE};
use serde_json::Value;

/// Calls a server without the client.
pub(crate) struct Raw {
    http: Client,
    base: String,
    key: String,
}

impl Raw {
    pub(crate) fn new(server: &Server) -> Self {
        Self {
            http: Client::builder().no_proxy().build().unwrap(),
            base: format!("{}/v1/org/{}", server.url(), server.org_id()),
            key: server.management_key().expose().to_owned(),
        }
    }

    pub(crate) fn with_key(&self, key: &str) -> Self {
        Self {
            http: self.http.clone(),
            base: self.base.clone(),
            key: key.to_owned(),
        }
    }

    /// A request for a place below the organization; an empty one is the organization itself.
    pub(crate) fn request(&self, method: Method, place: &str) -> RequestBuilder {
        let url = format!("{}/{place}", self.base);
        let request = self.http.request(method, url.trim_end_matches('/'));
        request.header("x-management-key", &self.key)
    }

    pub(crate) async fn get(&self, place: &str) -> (StatusCode, Value) {
        answer(self.request(Method::GET, place)).await
    }

    pub(crate) async fn post(&self, place: &str, body: &Value) -> (StatusCode, Value) {
        answer(self.request(Method::POST, place).json(body)).await
    }

    pub(crate) async fn patch(&self, place: &str, body: &Value) -> (StatusCode, Value) {
        answer(self.request(Method::PATCH, place).json(body)).await
    }

    pub(crate) async fn post_text(&self, place: &str, body: &str) -> (StatusCode, Value) {
        let request = self.request(Method::POST, place);
        let request = request.header(CONTENT_TYPE, "application/json");
        answer(request.body(body.to_owned())).await
    }
}

/// The status and the JSON of an answer; null where it has none.
pub(crate) async fn answer(request: RequestBuilder) -> (StatusCode, Value) {
    let answer = request.send().await.unwrap();
    let status = answer.status();
    let body = answer.bytes().await.unwrap();
    (status, serde_json::from_slice(&body).unwrap_or_default())
}
