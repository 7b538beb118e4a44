//! Calls of the mock server, made from values of the schemas that the document has for their parts.

use management_client::{
    mock::Server,
    types::Region,
    uuid::{Uuid, uuid},
};
use reqwest::{Client, Method, Url};
use serde_json::{Value, json};

use crate::conformance::{
    coverage,
    document::{Document, referenced},
    schema::Schemas,
};

const TEAM: Uuid = uuid!("9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e");

/// The two parts of a request that are judged.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    Body,
    /// All parameters, as members of one object.
    Parameters,
}

/// An operation, with the schema of each part.
pub(super) struct Operation {
    method: Method,
    path: String,
    body: Option<String>,
    parameters: String,
}

impl Operation {
    pub(super) fn schema(&self, part: Part) -> Option<&String> {
        match part {
            Part::Body => self.body.as_ref(),
            Part::Parameters => Some(&self.parameters),
        }
    }
}

/// All operations. The schemas of their parameters are added to the document.
pub(super) fn operations(document: &mut Document) -> Vec<Operation> {
    let mut operations = Vec::new();
    let mut schemas = Vec::new();
    for (path, item) in document.root["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let body = &operation["requestBody"]["content"]["application/json"]["schema"];
            let body = body["$ref"].as_str().map(referenced).map(str::to_owned);
            let id = operation["operationId"].as_str().unwrap();
            let name = format!("parameters_of_{id}");
            schemas.push((name.clone(), parameters(operation)));
            operations.push(Operation {
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                body,
                parameters: name,
            });
        }
    }
    let components = document.root["components"]["schemas"].as_object_mut();
    components.unwrap().extend(schemas);
    operations
}

/// The parameters of an operation as properties, without the cursors, which only the server can make.
fn parameters(operation: &Value) -> Value {
    let (mut properties, mut required) = (json!({}), Vec::new());
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap();
        if name != "next_cursor" {
            properties[name] = parameter["schema"].clone();
        }
        // Without a value for its path, it would be another path.
        if parameter["in"] == "query" && parameter["required"] == true {
            required.push(name);
        }
    }
    json!({"type": "object", "properties": properties, "required": required})
}

/// The texts by which a parameter is sent.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::Null => Vec::new(),
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        other => vec![other.to_string()],
    }
}

pub(super) struct Caller<'a> {
    server: Server,
    http: Client,
    schemas: &'a Schemas,
}

impl<'a> Caller<'a> {
    pub(super) async fn new(schemas: &'a Schemas) -> Self {
        let server = Server::builder().team(TEAM, "Acme", Region::Us);
        Self {
            server: server.start().await.unwrap(),
            http: Client::builder().no_proxy().build().unwrap(),
            schemas,
        }
    }

    /// The address of an operation with these parameters. Those of the path that are not among them have a value that fits.
    fn url(&self, path: &str, parameters: &Value) -> Url {
        let mut url: Url = self.server.url().parse().unwrap();
        for step in path.split('/').skip(1) {
            let name = step.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
            let given = name.and_then(|name| texts(&parameters[name]).pop());
            let value = match (given, name) {
                (Some(given), _) if !given.is_empty() => given,
                (_, None) => step.to_owned(),
                (_, Some("org_id")) => self.server.org_id().to_string(),
                (_, Some("team_id")) => TEAM.to_string(),
                (_, Some("env" | "environment")) => "sandbox".to_owned(),
                (_, Some("region")) => "us".to_owned(),
                (_, Some(_)) => Uuid::max().to_string(),
            };
            url.path_segments_mut().unwrap().push(&value);
        }
        for (name, value) in parameters.as_object().into_iter().flatten() {
            if !path.contains(&format!("{{{name}}}")) {
                let pairs = texts(value).into_iter().map(|text| (name, text));
                url.query_pairs_mut().extend_pairs(pairs);
            }
        }
        url
    }

    /// The status of an answer to this part, and the places in it that are refused; the other part fits.
    pub(super) async fn call(
        &self,
        operation: &Operation,
        part: Part,
        value: &Value,
    ) -> (u16, Vec<Vec<Value>>) {
        let fitting = |name: &String| coverage::some(self.schemas, name, 1).remove(0).json;
        let (parameters, body) = match part {
            Part::Body => (&json!({}), Some(value.clone())),
            Part::Parameters => (value, operation.body.as_ref().map(fitting)),
        };
        let url = self.url(&operation.path, parameters);
        let request = self.http.request(operation.method.clone(), url);
        let key = self.server.management_key().expose();
        let mut request = request.header("x-management-key", key);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let answer: Value = answer.json().await.unwrap_or_default();
        let entries = answer["detail"].as_array().into_iter().flatten();
        let places = entries.map(|entry| {
            let mut place = entry["loc"].as_array().unwrap().clone();
            // FastAPI names the union where the field that tells its variants apart is wrong.
            if entry["type"].as_str().unwrap().starts_with("union_tag_") {
                place.push(json!("type"));
            }
            place
        });
        let is_of_part = |place: &Vec<Value>| (place[0] == "body") == (part == Part::Body);
        (status, places.filter(is_of_part).collect())
    }
}
