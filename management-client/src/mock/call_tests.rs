//! Requests against parameters of kinds that the document of the crate does not have.

use std::collections::BTreeMap;

use bytes::Bytes;
use chrono::Utc;
use http::Request;
use serde_json::{Value, json};

use super::{call::Call, document::Document, validate::Problem};

/// What is wrong with a request that has these headers: places and kinds.
fn problems(parameters: &Value, headers: &[(&str, &str)]) -> Vec<String> {
    let operation = json!({
        "operationId": "a", "parameters": parameters, "responses": {"200": {"description": ""}},
    });
    let json = json!({"paths": {"/a": {"get": operation}}});
    let document: &'static Document = Box::leak(Box::new(Document::of(json).unwrap()));
    let mut request = Request::builder();
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Bytes::new()).unwrap();
    let path = BTreeMap::new();
    let checked = Call::check(document, &document.routes[0], path, &request, Utc::now());
    let problems = checked.err().unwrap_or_default();
    let problems = problems.iter().map(Problem::to_json);
    problems
        .map(|problem| format!("{} {}", problem["loc"], problem["type"]).replace('"', ""))
        .collect()
}

#[test]
fn headers_are_read_by_their_names_in_any_case() {
    let parameters = json!([
        {"name": "X-Deck", "in": "header", "required": true, "schema": {"type": "integer"}},
        {"name": "x-ids", "in": "header", "schema": {"type": "array", "items": {"type": "integer"}}},
    ]);
    assert_eq!(problems(&parameters, &[]), ["[header,X-Deck] missing"]);
    assert!(problems(&parameters, &[("x-deck", "7")]).is_empty());
    let sent = [("X-DECK", "7"), ("X-IDS", "1, 2,3")];
    assert!(problems(&parameters, &sent).is_empty());
    assert_eq!(
        problems(&parameters, &[("x-deck", "a"), ("x-ids", "1,b")]),
        [
            "[header,X-Deck] int_parsing",
            "[header,x-ids,1] int_parsing"
        ]
    );
}

#[test]
fn what_says_nothing_about_requests_is_passed_over() {
    let text = json!({"type": "string"});
    let parameters = json!([
        {"name": "Authorization", "in": "header", "required": true, "schema": text},
        {"name": "a", "in": "cookie", "required": true, "schema": text},
    ]);
    assert!(problems(&parameters, &[]).is_empty());
}
