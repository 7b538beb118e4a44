//! What the server has been asked.

use std::fmt;

use http::{HeaderMap, Method};
use serde_json::Value;

/// A request that a [`Server`](super::Server) has received.
///
/// `Debug` leaves out the headers and the body, which can hold secrets.
#[derive(Clone)]
#[non_exhaustive]
pub struct RecordedRequest {
    /// The operation, by the name of the client's method; `None` when the path belongs to no operation.
    pub operation_id: Option<&'static str>,
    /// The HTTP method.
    pub method: Method,
    /// The path as the document has it, such as `/v1/org/{org_id}/team`; empty when there is no operation.
    pub path_template: &'static str,
    /// The path that was sent, still encoded.
    pub path: String,
    /// The pairs of the query in their order, decoded.
    pub query: Vec<(String, String)>,
    /// The headers, without the management key.
    pub headers: HeaderMap,
    /// The body; `None` when there was none, or it was not JSON.
    pub body: Option<Value>,
}

impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordedRequest")
            .field("operation_id", &self.operation_id)
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &self.query)
            .finish_non_exhaustive()
    }
}
