//! The embedded document: which operations there are, and what their parts look like.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, Mutex},
};

use http::{Method, StatusCode};
use jsonschema::{Draft, EmailOptions, Registry, RegistryBuilder, Validator};
use serde_json::{Value, json};

use super::{schema::Schema, service::lock};

/// The document that the client is generated from, before what the generator cannot use was taken out of it.
const TEXT: &str = include_str!("../../openapi-3.1.json");

/// The headers of which `OpenAPI` has no parameters.
const IGNORED: [&str; 3] = ["accept", "authorization", "content-type"];

/// The address under which the schemas of the document refer to each other.
const ADDRESS: &str = "urn:document";

static EMBEDDED: LazyLock<Result<Document, String>> =
    LazyLock::new(|| Document::of(serde_json::from_str(TEXT).map_err(|error| error.to_string())?));

/// The operations and schemas.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) routes: Vec<Route>,
    json: Value,
    sent: Judge,
    told: Judge,
}

/// Who sends a value: what may only be written is required of callers, and never told to them.
#[derive(Clone, Copy, Debug)]
pub(super) enum Side {
    Caller,
    Server,
}

/// What judges values.
#[derive(Debug)]
struct Judge {
    registry: Registry<'static>,
    /// By the pointers to their schemas, made when they are first asked for.
    validators: Mutex<BTreeMap<String, Arc<Validator>>>,
}

/// One operation: how it is found, what it takes, and what it answers.
#[derive(Debug)]
pub(super) struct Route {
    pub(super) operation_id: String,
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) parameters: Vec<Parameter>,
    /// The pointer to the schema of the body; `None` when the operation takes none.
    pub(super) body: Option<String>,
    /// The status of success.
    pub(super) status: StatusCode,
    /// The pointer to the schema of the answer to success; `None` when it means nothing.
    pub(super) answer: Option<String>,
}

/// A parameter of an operation.
#[derive(Debug)]
pub(super) struct Parameter {
    pub(super) name: String,
    pub(super) place: Place,
    pub(super) required: bool,
    /// The pointer to its schema.
    pub(super) schema: String,
}

/// Where a [`Parameter`] is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Place {
    Path,
    Query,
    Header,
}

impl Document {
    pub(super) fn of(json: Value) -> Result<Self, String> {
        let routes =
            routes(&json).ok_or("openapi-3.1.json lacks a part that every document has")?;
        Ok(Self {
            routes,
            sent: Judge::new(json.clone())?,
            told: Judge::new(without_write_only(json.clone()))?,
            json,
        })
    }

    /// Reads the document that is part of the crate, once in a process.
    pub(super) fn embedded() -> Result<&'static Self, &'static str> {
        EMBEDDED.as_ref().map_err(String::as_str)
    }

    /// The schema at a pointer, of what callers send.
    pub(super) fn schema(&self, pointer: impl Into<String>) -> Option<Schema<'_>> {
        self.schema_of(Side::Caller, pointer.into())
    }

    pub(super) fn schema_of(&self, side: Side, pointer: String) -> Option<Schema<'_>> {
        let json = self.json.pointer(&pointer)?;
        Some(Schema::new(self, side, pointer, json))
    }

    /// The schema of the bodies that an operation takes.
    pub(super) fn body(&self, operation_id: &str) -> Option<Schema<'_>> {
        self.schema(self.route(operation_id)?.body.as_deref()?)
    }

    /// The schema of the answers of an operation.
    pub(super) fn answer(&self, operation_id: &str) -> Option<Schema<'_>> {
        let pointer = self.route(operation_id)?.answer.clone()?;
        self.schema_of(Side::Server, pointer)
    }

    pub(super) fn route(&self, operation_id: &str) -> Option<&Route> {
        let mut routes = self.routes.iter();
        routes.find(|route| route.operation_id == operation_id)
    }

    /// What judges values of the schema at a pointer.
    pub(super) fn validator(&self, side: Side, pointer: &str) -> Result<Arc<Validator>, String> {
        match side {
            Side::Caller => self.sent.validator(pointer),
            Side::Server => self.told.validator(pointer),
        }
    }
}

impl Judge {
    fn new(json: Value) -> Result<Self, String> {
        let registry = Registry::new().add(ADDRESS, Draft::Draft202012.create_resource(json));
        let registry = registry.and_then(RegistryBuilder::prepare);
        Ok(Self {
            registry: registry.map_err(|error| error.to_string())?,
            validators: Mutex::default(),
        })
    }

    fn validator(&self, pointer: &str) -> Result<Arc<Validator>, String> {
        if let Some(found) = lock(&self.validators).get(pointer) {
            return Ok(Arc::clone(found));
        }
        let options = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .should_validate_formats(true)
            .with_email_options(EmailOptions::default().with_required_tld())
            .with_registry(&self.registry);
        let built = options.build(&json!({"$ref": format!("{ADDRESS}#{}", fragment(pointer))}));
        let built = Arc::new(built.map_err(|error| error.to_string())?);
        lock(&self.validators).insert(pointer.to_owned(), Arc::clone(&built));
        Ok(built)
    }
}

/// A document that does not require what may only be written.
fn without_write_only(mut json: Value) -> Value {
    if let Value::Array(parts) = &mut json {
        for part in parts {
            *part = without_write_only(part.take());
        }
    }
    if let Value::Object(parts) = &mut json {
        for part in parts.values_mut() {
            *part = without_write_only(part.take());
        }
        let properties = parts.get("properties").cloned().unwrap_or_default();
        let is_told = |name: &Value| {
            let property = name.as_str().and_then(|name| properties.get(name));
            property.is_none_or(|it| it["writeOnly"] != true)
        };
        if let Some(Value::Array(required)) = parts.get_mut("required") {
            required.retain(is_told);
        }
    }
    json
}

/// A pointer as a fragment of a URI.
fn fragment(pointer: &str) -> String {
    let pointer = pointer.replace('%', "%25");
    pointer.replace('{', "%7B").replace('}', "%7D")
}

fn routes(json: &Value) -> Option<Vec<Route>> {
    let mut routes = Vec::new();
    for (path, item) in json.get("paths")?.as_object()? {
        for (method, operation) in item.as_object()? {
            routes.push(Route::read(path, method, operation)?);
        }
    }
    Some(routes)
}

impl Route {
    fn read(path: &str, method: &str, operation: &Value) -> Option<Self> {
        let pointer = format!("/paths/{}/{method}", escaped(path));
        let answers = operation["responses"].as_object()?;
        let (status, answer) = answers.iter().find(|it| it.0.starts_with('2'))?;
        let schema = |part: &Value, place: String| {
            let schema = part.pointer("/content/application~1json/schema")?;
            let means_something = schema.as_object().is_some_and(|it| !it.is_empty());
            means_something.then(|| format!("{pointer}/{place}/content/application~1json/schema"))
        };
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let parameters = parameters.enumerate().filter_map(|(index, parameter)| {
            Parameter::read(parameter, format!("{pointer}/parameters/{index}/schema"))
        });
        Some(Self {
            operation_id: operation["operationId"].as_str()?.to_owned(),
            method: Method::from_bytes(method.to_uppercase().as_bytes()).ok()?,
            path: path.to_owned(),
            parameters: parameters.collect(),
            body: schema(&operation["requestBody"], "requestBody".into()),
            status: status.parse().ok()?,
            answer: schema(answer, format!("responses/{status}")),
        })
    }

    /// The parameters of the query.
    pub(super) fn query(&self) -> impl Iterator<Item = &Parameter> {
        let parameters = self.parameters.iter();
        parameters.filter(|parameter| parameter.place == Place::Query)
    }

    /// Whether the operation answers a page at a time.
    pub(super) fn is_paged(&self) -> bool {
        self.query().any(|it| it.name == "next_cursor")
    }
}

impl Parameter {
    /// Nothing for one that says nothing about requests.
    fn read(parameter: &Value, schema: String) -> Option<Self> {
        let name = parameter["name"].as_str()?;
        let place = match parameter["in"].as_str()? {
            "path" => Place::Path,
            "query" => Place::Query,
            "header" if !IGNORED.iter().any(|one| one.eq_ignore_ascii_case(name)) => Place::Header,
            _ => return None,
        };
        Some(Self {
            name: name.to_owned(),
            place,
            required: parameter["required"] == true,
            schema,
        })
    }
}

/// A key as a step of a JSON pointer.
pub(super) fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
