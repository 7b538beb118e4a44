//! The judgement of `jsonschema`, which has no part in the client.

use std::collections::BTreeMap;

use jsonschema::{Draft, Registry, ValidationOptions, Validator};
use serde_json::{Map, Value, json};

use super::{
    document::Document,
    samples,
    schema::{Kind, Scalar},
};

/// The address of the document while it is judged by.
const ADDRESS: &str = "urn:document";

/// Draft 2020-12 with formats, which OpenAPI 3.1 means.
fn options<'a>() -> ValidationOptions<'a> {
    jsonschema::options()
        .with_draft(Draft::Draft202012)
        .should_validate_formats(true)
}

/// The validators of all schemas of a document.
pub(crate) struct Judge(BTreeMap<String, Validator>);

impl Judge {
    pub(crate) fn new(document: &Document) -> Self {
        let resource = Draft::Draft202012.create_resource(document.root.clone());
        let registry = Registry::new().add(ADDRESS, resource).unwrap();
        let registry = registry.prepare().unwrap();
        let validators = document.schemas().keys().map(|name| {
            let schema = json!({"$ref": format!("{ADDRESS}#/components/schemas/{name}")});
            let validator = options().with_registry(&registry).build(&schema);
            (name.clone(), validator.unwrap())
        });
        Self(validators.collect())
    }

    /// The validator of one schema that refers to nothing else.
    pub(crate) fn alone(schema: &Value) -> Validator {
        options().build(schema).unwrap()
    }

    /// Why an instance is not one of the schema.
    pub(crate) fn refusal(&self, schema: &str, instance: &Value) -> Option<String> {
        let error = self.0[schema].validate(instance).err()?;
        Some(format!("{} at `{}`", error, error.instance_path()))
    }
}

/// The scalars that a schema of no other kind accepts, out of samples of all kinds.
pub(crate) fn scalar(place: &str, ty: Option<&str>, schema: &Map<String, Value>) -> Kind {
    let (scalar, mut values) = match ty {
        None => (Scalar::Any, samples::any()),
        Some("null") => (Scalar::Null, vec![Value::Null]),
        Some("boolean") => (Scalar::Boolean, vec![json!(false), json!(true)]),
        Some("integer") => (Scalar::Integer, samples::integers()),
        Some("number") => (Scalar::Number, samples::numbers()),
        Some("string") => match schema.get("format").and_then(Value::as_str) {
            Some("date-time") => (Scalar::Timestamp, samples::texts()),
            _ => (Scalar::Text, samples::texts()),
        },
        Some(other) => panic!("{place}: the type `{other}`"),
    };
    let validator = options().build(&Value::Object(schema.clone())).unwrap();
    values.retain(|value| validator.is_valid(value));
    assert!(!values.is_empty(), "{place}: no sample is accepted");
    Kind::Scalar(scalar, values)
}
