//! The embedded document: which operations there are, and what their parts look like.

use std::{fmt::Write as _, sync::LazyLock};

use http::{Method, StatusCode};
use serde_json::{Map, Value};

/// The document that the client is generated from, so that server and client agree.
const TEXT: &str = include_str!("../../openapi.json");

static EMBEDDED: LazyLock<Result<Document, String>> = LazyLock::new(|| {
    let json = serde_json::from_str(TEXT).map_err(|error| error.to_string())?;
    Document::read(json).ok_or_else(|| "openapi.json lacks a part that every document has".into())
});

/// The operations and schemas.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) routes: Vec<Route>,
    schemas: Map<String, Value>,
}

/// One operation: how it is found, what it takes, and what it answers.
#[derive(Debug)]
pub(super) struct Route {
    pub(super) operation_id: String,
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) parameters: Vec<Parameter>,
    /// The schema of the body; `None` when the operation takes none.
    pub(super) body: Option<Value>,
    /// The status of success.
    pub(super) status: StatusCode,
    /// The schema of the answer to success; `None` when it means nothing.
    pub(super) answer: Option<Value>,
}

/// A parameter in the path or the query.
#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) in_path: bool,
    pub(super) required: bool,
    pub(super) schema: Value,
}

impl Document {
    /// Reads the document that is part of the crate, once in a process.
    pub(super) fn embedded() -> Result<&'static Self, &'static str> {
        EMBEDDED.as_ref().map_err(String::as_str)
    }

    fn read(mut json: Value) -> Option<Self> {
        let mut routes = Vec::new();
        for (path, methods) in json.get("paths")?.as_object()? {
            for (method, operation) in methods.as_object()? {
                routes.push(Route::read(path, method, operation)?);
            }
        }
        let schemas = json.pointer_mut("/components/schemas")?.take();
        match schemas {
            Value::Object(schemas) => Some(Self { routes, schemas }),
            _ => None,
        }
    }

    pub(super) fn schema(&self, name: &str) -> Option<&Value> {
        self.schemas.get(name)
    }

    /// Follows references to the schema that says what a value looks like.
    pub(super) fn resolve<'a>(&'a self, mut schema: &'a Value) -> &'a Value {
        while let Some(target) = self.target(schema) {
            schema = target;
        }
        schema
    }

    /// Whether null is a value of the schema.
    pub(super) fn is_nullable(&self, schema: &Value) -> bool {
        schema["nullable"] == true
            || nullable(schema).is_some()
            || self.target(schema).is_some_and(|it| self.is_nullable(it))
    }

    /// The schema of a property of an object; `None` where the schema has no such property.
    pub(super) fn property<'a>(&'a self, schema: &'a Value, name: &str) -> Option<&'a Value> {
        self.resolve(schema).get("properties")?.get(name)
    }

    fn target<'a>(&'a self, schema: &'a Value) -> Option<&'a Value> {
        if let Some(reference) = schema["$ref"].as_str() {
            return self.schema(reference.rsplit('/').next()?);
        }
        nullable(schema).or_else(|| schema["allOf"].get(0))
    }
}

/// What is behind the three states of an optional value that can be null.
fn nullable(schema: &Value) -> Option<&Value> {
    let rust = schema.get("x-rust-type")?;
    let path = rust["path"].as_str()?;
    (path.ends_with("::Nullable")).then(|| rust["parameters"].get(0))?
}

impl Route {
    fn read(path: &str, method: &str, operation: &Value) -> Option<Self> {
        let (status, answer) = operation["responses"].as_object()?.iter().next()?;
        let parameters = operation["parameters"].as_array();
        Some(Self {
            operation_id: operation["operationId"].as_str()?.to_owned(),
            method: Method::from_bytes(method.to_uppercase().as_bytes()).ok()?,
            path: path.to_owned(),
            parameters: parameters
                .into_iter()
                .flatten()
                .map(Parameter::read)
                .collect::<Option<_>>()?,
            body: content(&operation["requestBody"]),
            status: status.parse().ok()?,
            answer: content(answer),
        })
    }

    /// The parameters of the query, or of the path.
    pub(super) fn parameters(&self, in_path: bool) -> impl Iterator<Item = &Parameter> {
        let parameters = self.parameters.iter();
        parameters.filter(move |parameter| parameter.in_path == in_path)
    }

    /// Whether the operation answers a page at a time.
    pub(super) fn is_paged(&self) -> bool {
        self.parameters(false).any(|it| it.name == "next_cursor")
    }
}

impl Parameter {
    fn read(parameter: &Value) -> Option<Self> {
        Some(Self {
            name: parameter["name"].as_str()?.to_owned(),
            in_path: parameter["in"] == "path",
            required: parameter["required"] == true,
            schema: parameter["schema"].clone(),
        })
    }
}

fn content(part: &Value) -> Option<Value> {
    part.pointer("/content/application~1json/schema").cloned()
}

/// The values of an enum as a message lists them: all, if they are few.
pub(super) fn list(values: &[Value]) -> String {
    const FEW: usize = 8;
    let mut text = String::new();
    for (index, value) in values.iter().take(FEW).enumerate() {
        let comma = if index == 0 { "" } else { ", " };
        let _ = write!(text, "{comma}{value}");
    }
    if values.len() > FEW {
        let _ = write!(text, " and {} more", values.len() - FEW);
    }
    text
}
