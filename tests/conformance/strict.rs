//! The mock server judges requests by every keyword of the document: a value that violates one is refused at its place,
//! and one that fits is not.

use std::collections::{BTreeMap, BTreeSet};

use management_client::{
    mock::Server,
    types::Region,
    uuid::{Uuid, uuid},
};
use reqwest::{Client, Method};
use serde_json::{Value, json};

use crate::{
    coverage, document,
    document::{Document, referenced},
    judge::Judge,
    schema::Schemas,
};

const TEAM: Uuid = uuid!("9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e");

/// What a fitting body can be refused for, because the API could not answer then.
const UNANSWERABLE: &str = "a team that has a brand without a name";

/// An operation that takes a body.
struct Operation {
    method: Method,
    path: String,
    body: String,
}

fn operations(document: &Document) -> Vec<Operation> {
    let mut operations = Vec::new();
    for (path, item) in document.root["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
            if let Some(reference) = schema["$ref"].as_str() {
                operations.push(Operation {
                    method: method.to_uppercase().parse().unwrap(),
                    path: path.clone(),
                    body: referenced(reference).to_owned(),
                });
            }
        }
    }
    operations
}

struct Caller {
    server: Server,
    http: Client,
}

impl Caller {
    async fn new() -> Self {
        let server = Server::builder().team(TEAM, "Acme", Region::Us);
        Self {
            server: server.start().await.unwrap(),
            http: Client::builder().no_proxy().build().unwrap(),
        }
    }

    /// The status of an answer, and the places that it refuses.
    async fn call(&self, operation: &Operation, body: &Value) -> (u16, Vec<Vec<Value>>) {
        let mut path = operation.path.clone();
        let org = self.server.org_id().to_string();
        let team = TEAM.to_string();
        for (name, value) in [
            ("{org_id}", org.as_str()),
            ("{team_id}", &team),
            ("{env}", "sandbox"),
            ("{environment}", "sandbox"),
            ("{region}", "us"),
        ] {
            path = path.replace(name, value);
        }
        while let Some((before, after)) = path.split_once('{') {
            path = format!(
                "{before}{}{}",
                Uuid::max(),
                after.split_once('}').unwrap().1
            );
        }
        let url = format!("{}{path}", self.server.url());
        let request = self.http.request(operation.method.clone(), url);
        let key = self.server.management_key().expose();
        let request = request.header("x-management-key", key).json(body);
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
        (status, places.collect())
    }
}

/// A value that violates a keyword of its schema, and the steps from it to what is wrong.
type Violation = (&'static str, Value, Option<Value>);

fn violations(schema: &Value, value: &Value) -> Vec<Violation> {
    let text = |length: u64| json!("x".repeat(usize::try_from(length).unwrap()));
    let mut all = Vec::new();
    for (keyword, limit) in schema.as_object().into_iter().flatten() {
        let number = limit.as_f64().unwrap_or_default();
        match keyword.as_str() {
            "type" => all.push(("type", of_other_type(limit), None)),
            "enum" => all.push(("enum", json!("no such value"), None)),
            "const" => all.push(("const", json!("no such value"), None)),
            "pattern" => all.push(("pattern", json!("-\n-"), None)),
            "format" if limit != "password" => all.push(("format", json!("no format"), None)),
            "minLength" => all.push(("minLength", json!(""), None)),
            "maxLength" => all.push(("maxLength", text(limit.as_u64().unwrap() + 1), None)),
            "minimum" => all.push(("minimum", json!(number - 1.0), None)),
            "maximum" => all.push(("maximum", json!(number + 1.0), None)),
            "uniqueItems" => {
                let first = value.get(0).cloned().unwrap_or_else(|| json!("twice"));
                all.push(("uniqueItems", json!([first, first]), None));
            }
            "required" => all.extend(limit.as_array().unwrap().iter().map(|name| {
                let mut value = value.clone();
                value
                    .as_object_mut()
                    .unwrap()
                    .remove(name.as_str().unwrap());
                ("required", value, Some(name.clone()))
            })),
            "additionalProperties" if limit == false => {
                all.push((
                    "additionalProperties",
                    with(value, "no_such_field"),
                    Some(json!("no_such_field")),
                ));
            }
            "propertyNames" => {
                all.push((
                    "propertyNames",
                    with(value, "no such key"),
                    Some(json!("no such key")),
                ));
            }
            _ => {}
        }
    }
    all
}

fn of_other_type(kind: &Value) -> Value {
    match kind.as_str() {
        Some("object") => json!(7),
        _ => json!({"no": "such type"}),
    }
}

/// An object with a further member.
fn with(value: &Value, name: &str) -> Value {
    let mut value = value.clone();
    if let Some(members) = value.as_object_mut() {
        let any = members.values().next().cloned().unwrap_or_default();
        members.insert(name.to_owned(), any);
    }
    value
}

/// The steps of a pointer, which stand in a place in this order, with the labels of unions between them.
fn is_at(place: &[Value], pointer: &str, further: Option<&Value>) -> bool {
    let steps = pointer.split('/').skip(1);
    let steps = steps.map(|step| step.replace("~1", "/").replace("~0", "~"));
    let further = further.and_then(Value::as_str).map(str::to_owned);
    let mut place = place.iter().skip(1).map(|step| {
        step.as_str()
            .map_or_else(|| step.to_string(), str::to_owned)
    });
    steps.chain(further).all(|step| place.any(|it| it == step))
}

#[tokio::test]
async fn a_body_that_violates_a_keyword_is_refused_at_its_place() {
    let document = &document::merged();
    let (schemas, judge) = (&Schemas::read(document), Judge::new(document));
    let all = json!(document.schemas());
    let caller = Caller::new().await;
    let mut seen = BTreeSet::new();
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    for operation in operations(document) {
        for instance in coverage::instances(schemas, &operation.body) {
            for visit in instance.visits.iter().filter(|visit| !visit.key) {
                let place = &schemas.node(visit.schema).place;
                let Some(value) = instance.json.pointer(&visit.pointer) else {
                    continue;
                };
                let schema = all.pointer(&format!("/{place}")).unwrap();
                for (keyword, violating, further) in violations(schema, value) {
                    let mut body = instance.json.clone();
                    *body.pointer_mut(&visit.pointer).unwrap() = violating;
                    let key = (
                        operation.body.clone(),
                        place.clone(),
                        keyword,
                        json!(further).to_string(),
                    );
                    // Within a union, another alternative may take it.
                    if seen.contains(&key) || judge.refusal(&operation.body, &body).is_none() {
                        continue;
                    }
                    seen.insert(key);
                    let (status, places) = caller.call(&operation, &body).await;
                    let found = places
                        .iter()
                        .any(|it| is_at(it, &visit.pointer, further.as_ref()));
                    assert!(
                        status == 422 && found,
                        "{keyword} at {place}: {status} {places:?}"
                    );
                    *refused.entry(keyword).or_default() += 1;
                }
            }
        }
    }
    crate::report::note(&format!("the mock server refuses, by keyword: {refused:?}"));
    let expected = [
        "additionalProperties",
        "const",
        "enum",
        "format",
        "maxLength",
        "minLength",
        "minimum",
        "pattern",
        "propertyNames",
        "required",
        "type",
        "uniqueItems",
    ];
    assert!(refused.keys().eq(&expected), "{refused:?}");
}

#[tokio::test]
async fn a_body_that_fits_is_not_refused() {
    let document = &document::merged();
    let schemas = &Schemas::read(document);
    let caller = Caller::new().await;
    let mut taken = 0;
    for operation in operations(document) {
        for instance in coverage::instances(schemas, &operation.body)
            .iter()
            .take(60)
        {
            let (status, places) = caller.call(&operation, &instance.json).await;
            let is_brand = |place: &Vec<Value>| place.last() == Some(&json!("company_name"));
            if status == 422 && !places.is_empty() && places.iter().all(is_brand) {
                crate::report::note(UNANSWERABLE);
                continue;
            }
            let body = &operation.body;
            assert!(
                [200, 201, 204, 404, 409].contains(&status),
                "{body}: {status} {places:?}"
            );
            taken += usize::from(status < 300);
        }
    }
    assert!(taken > 500, "{taken}");
}
