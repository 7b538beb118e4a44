//! A request that the document allows.

use std::collections::BTreeMap;

use bytes::Bytes;
use chrono::{DateTime, SecondsFormat, Utc};
use http::{HeaderMap, Request, header::CONTENT_TYPE};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    document::{Document, Parameter, Place, Route},
    schema::Schema,
    validate::Problem,
};

/// A request whose parameters and body have been checked.
pub(super) struct Call {
    pub(super) document: &'static Document,
    pub(super) route: &'static Route,
    pub(super) body: Value,
    /// When it came.
    pub(super) now: DateTime<Utc>,
    path: BTreeMap<String, String>,
    query: Vec<(String, String)>,
}

impl Call {
    /// Checks a request against what the document says about the operation.
    pub(super) fn check(
        document: &'static Document,
        route: &'static Route,
        path: BTreeMap<String, String>,
        request: &Request<Bytes>,
        now: DateTime<Utc>,
    ) -> Result<Self, Vec<Problem>> {
        let mut call = Self {
            document,
            route,
            body: Value::Null,
            now,
            path,
            query: query(request),
        };
        let mut problems = Vec::new();
        for parameter in &route.parameters {
            call.check_parameter(parameter, request.headers(), &mut problems);
        }
        call.read_body(request, &mut problems);
        if problems.is_empty() {
            Ok(call)
        } else {
            Err(problems)
        }
    }

    /// The schema of the answer; `None` when it means nothing.
    pub(super) fn answer(&self) -> Option<Schema<'static>> {
        self.document.answer(&self.route.operation_id)
    }

    /// When it came, as the API writes it.
    pub(super) fn time(&self) -> String {
        self.now.to_rfc3339_opts(SecondsFormat::Micros, true)
    }

    /// The value of a path parameter; empty when the path has none of this name.
    pub(super) fn path(&self, name: &str) -> &str {
        self.path.get(name).map_or("", String::as_str)
    }

    /// All path parameters with their values.
    pub(super) fn path_parameters(&self) -> &BTreeMap<String, String> {
        &self.path
    }

    /// The value of a query parameter.
    pub(super) fn query(&self, name: &str) -> Option<&str> {
        self.query_all(name).last()
    }

    /// The values of a query parameter that can be repeated.
    pub(super) fn query_all(&self, name: &str) -> impl DoubleEndedIterator<Item = &str> {
        let pairs = self.query.iter().filter(move |pair| pair.0 == name);
        pairs.map(|pair| pair.1.as_str())
    }

    /// A text of the body; `None` when it is absent or null.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.body[name].as_str()
    }

    fn check_parameter(
        &mut self,
        parameter: &Parameter,
        headers: &HeaderMap,
        problems: &mut Vec<Problem>,
    ) {
        let Some(schema) = self.document.schema(&parameter.schema) else {
            return;
        };
        let schema = schema.resolved();
        let place = match parameter.place {
            Place::Path => "path",
            Place::Query => "query",
            Place::Header => "header",
        };
        let loc = [json!(place), json!(parameter.name)];
        let items = schema.below(&["items"]).map(Schema::resolved);
        let texts = self.texts(parameter, headers, items.is_some());
        if texts.is_empty() {
            if parameter.required {
                problems.push(Problem::new(&loc, "missing", "required, and not there"));
            }
        } else if let Some(items) = &items {
            let list = texts.iter().map(|text| value(items, text)).collect();
            problems.extend(schema.problems(&list, &loc));
        } else {
            // As FastAPI: of several, the last.
            let texts = texts.last().into_iter();
            problems.extend(texts.flat_map(|text| schema.problems(&value(&schema, text), &loc)));
        }
        if items.as_ref().unwrap_or(&schema).has_format("uuid") {
            self.write_uuids_alike(&parameter.name);
        }
    }

    fn texts<'t>(
        &'t self,
        parameter: &Parameter,
        headers: &'t HeaderMap,
        is_list: bool,
    ) -> Vec<&'t str> {
        let name = parameter.name.as_str();
        match parameter.place {
            Place::Path => self
                .path
                .get(name)
                .map(String::as_str)
                .into_iter()
                .collect(),
            Place::Query => self.query_all(name).collect(),
            Place::Header => {
                let lines = headers.get_all(name).into_iter();
                let lines = lines.filter_map(|line| line.to_str().ok());
                if is_list {
                    let items = lines.flat_map(|line| line.split(','));
                    items.map(str::trim).collect()
                } else {
                    lines.collect()
                }
            }
        }
    }

    /// There are many ways to write a UUID, and ids are compared as text.
    fn write_uuids_alike(&mut self, name: &str) {
        let pairs = self.query.iter_mut().filter(|pair| pair.0 == name);
        let in_query = pairs.map(|pair| &mut pair.1);
        for text in in_query.chain(self.path.get_mut(name)) {
            if let Ok(id) = text.parse::<Uuid>() {
                *text = id.to_string();
            }
        }
    }

    fn read_body(&mut self, request: &Request<Bytes>, problems: &mut Vec<Problem>) {
        let Some(schema) = self
            .route
            .body
            .as_ref()
            .and_then(|it| self.document.schema(it))
        else {
            return;
        };
        let loc = [json!("body")];
        let bytes = request.body();
        if bytes.is_empty() {
            problems.push(Problem::new(&loc, "missing", "required, and not there"));
        } else if !is_json(request.headers()) {
            let msg = "not announced as JSON by `content-type`";
            problems.push(Problem::new(&loc, "model_attributes_type", msg));
        } else {
            match serde_json::from_slice(bytes) {
                Ok(body) => {
                    problems.extend(schema.problems(&body, &loc));
                    self.body = body;
                }
                Err(error) => {
                    let loc = [json!("body"), json!(offset(bytes, &error))];
                    problems.push(Problem::new(&loc, "json_invalid", "not JSON"));
                }
            }
        }
    }
}

/// The pairs of the query, decoded.
pub(super) fn query(request: &Request<Bytes>) -> Vec<(String, String)> {
    let query = request.uri().query().unwrap_or_default();
    url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect()
}

/// What a text of a path or a query stands for.
fn value(schema: &Schema<'_>, text: &str) -> Value {
    let read = |is: bool| is.then(|| serde_json::from_str(text).ok()).flatten();
    let number = read(schema.has_type("integer") || schema.has_type("number"));
    let number = number.filter(Value::is_number);
    let flag = read(schema.has_type("boolean")).filter(Value::is_boolean);
    number.or(flag).unwrap_or_else(|| json!(text))
}

/// Where in a text an error is.
fn offset(text: &[u8], error: &serde_json::Error) -> usize {
    let before = text
        .split(|byte| *byte == b'\n')
        .take(error.line().saturating_sub(1));
    before.map(|line| line.len() + 1).sum::<usize>() + error.column().saturating_sub(1)
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    let kind = kind.and_then(|it| it.split(';').next()).map(str::trim);
    kind.is_some_and(|it| it.eq_ignore_ascii_case("application/json"))
}
