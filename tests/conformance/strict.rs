//! The mock server judges requests by every keyword of the document: a value that violates one is refused at its place,
//! and one that fits is not.

mod calls;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use self::calls::{Caller, Part, operations};
use super::{coverage, document, judge::Judge, schema::Schemas};

/// What a fitting body can be refused for, because the API could not answer then.
const UNANSWERABLE: &str = "a team that has a brand without a name";

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

/// Makes every call of which one part violates one keyword at one place, and counts them by keyword.
async fn refused(part: Part) -> BTreeMap<&'static str, usize> {
    let document = &mut document::merged();
    let operations = operations(document);
    let (schemas, judge) = (&Schemas::read(document), Judge::new(document));
    let all = json!(document.schemas());
    let caller = Caller::new(schemas).await;
    let mut seen = BTreeSet::new();
    let mut refused: BTreeMap<&str, usize> = BTreeMap::new();
    for operation in &operations {
        let Some(name) = operation.schema(part) else {
            continue;
        };
        for instance in coverage::instances(schemas, name) {
            for visit in instance.visits.iter().filter(|visit| !visit.key) {
                let place = &schemas.node(visit.schema).place;
                let Some(value) = instance.json.pointer(&visit.pointer) else {
                    continue;
                };
                let schema = all.pointer(&format!("/{place}")).unwrap();
                for (keyword, violating, further) in violations(schema, value) {
                    // Every parameter is sent as texts.
                    let is_text = schema["type"] != "integer" && part == Part::Parameters;
                    if keyword == "type" && is_text {
                        continue;
                    }
                    let mut sent = instance.json.clone();
                    *sent.pointer_mut(&visit.pointer).unwrap() = violating;
                    let key = (
                        name.clone(),
                        place.clone(),
                        keyword,
                        json!(further).to_string(),
                    );
                    // Within a union, another alternative may take it.
                    if seen.contains(&key) || judge.refusal(name, &sent).is_none() {
                        continue;
                    }
                    seen.insert(key);
                    let (status, places) = caller.call(operation, part, &sent).await;
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
    super::report::note(&format!("the mock server refuses, by keyword: {refused:?}"));
    refused
}
#[tokio::test]
async fn a_body_that_violates_a_keyword_is_refused_at_its_place() {
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
    let refused = refused(Part::Body).await;
    assert!(refused.keys().eq(&expected), "{refused:?}");
}

#[tokio::test]
async fn a_parameter_that_violates_a_keyword_is_refused_at_its_place() {
    let refused = refused(Part::Parameters).await;
    let expected = ["const", "enum", "format", "pattern", "required", "type"];
    assert!(refused.keys().eq(&expected), "{refused:?}");
}

/// Makes calls of which one part fits; tells how many were taken.
async fn taken(part: Part) -> usize {
    let document = &mut document::merged();
    let operations = operations(document);
    let schemas = &Schemas::read(document);
    let caller = Caller::new(schemas).await;
    let mut taken = 0;
    for operation in &operations {
        let Some(name) = operation.schema(part) else {
            continue;
        };
        for mut instance in coverage::instances(schemas, name).into_iter().take(60) {
            if part == Part::Parameters {
                // A key is for one organization.
                let parameters = instance.json.as_object_mut().unwrap();
                parameters.remove("org_id");
                // No query says that a list is empty.
                if parameters.values().any(|value| *value == json!([])) {
                    continue;
                }
            }
            let (status, places) = caller.call(operation, part, &instance.json).await;
            let is_brand = |place: &Vec<Value>| place.last() == Some(&json!("company_name"));
            let is_refused = part == Part::Parameters || !places.is_empty();
            if status == 422 && is_refused && places.iter().all(is_brand) {
                super::report::note(UNANSWERABLE);
                continue;
            }
            assert!(
                [200, 201, 204, 404, 409].contains(&status),
                "{name}: {status} {places:?}"
            );
            taken += usize::from(status < 300);
        }
    }
    taken
}

#[tokio::test]
async fn a_body_that_fits_is_not_refused() {
    let taken = taken(Part::Body).await;
    assert!(taken > 500, "{taken}");
}

#[tokio::test]
async fn parameters_that_fit_are_not_refused() {
    let taken = taken(Part::Parameters).await;
    assert!(taken > 500, "{taken}");
}
