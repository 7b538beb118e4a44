//! Checks values against the schemas of the document.
//!
//! The codes in `type` are those of pydantic, with which the API reports its own refusals; the
//! messages are ours and never repeat a value, which could be a secret.

use serde_json::{Map, Value, json};

use super::{
    document::{Document, list},
    format::check_format,
};

/// What is wrong with a part of a request.
#[derive(Debug, PartialEq)]
pub(super) struct Problem {
    loc: Vec<Value>,
    msg: String,
    kind: &'static str,
}

impl Problem {
    pub(super) fn new(loc: &[Value], kind: &'static str, msg: impl Into<String>) -> Self {
        Self {
            loc: loc.to_vec(),
            msg: msg.into(),
            kind,
        }
    }

    /// The form in which an answer with status 422 lists it.
    pub(super) fn to_json(&self) -> Value {
        json!({"loc": self.loc, "msg": self.msg, "type": self.kind})
    }
}

/// Checks values and collects what is wrong with them.
pub(super) struct Validator<'a> {
    document: &'a Document,
    loc: Vec<Value>,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Validator<'a> {
    /// Starts with where the value is: `body`, or `query` and a name.
    pub(super) fn new(document: &'a Document, loc: Vec<Value>) -> Self {
        Self {
            document,
            loc,
            problems: Vec::new(),
        }
    }

    /// Checks a value.
    pub(super) fn check(&mut self, schema: &Value, value: &Value) {
        if value.is_null() && self.document.is_nullable(schema) {
            return;
        }
        let schema = self.document.resolve(schema);
        if let Some(tests) = schema["x-dispatch"].as_array() {
            return self.check_union(tests, value);
        }
        match schema["type"].as_str() {
            Some("object") => self.check_object(schema, value),
            Some("array") => self.check_array(schema, value),
            Some("string") => self.check_string(schema, value),
            Some("integer") if !is_integer(value) => self.report("int_type", "not an integer"),
            Some("number") if !value.is_number() => self.report("float_type", "not a number"),
            Some("boolean") if !value.is_boolean() => self.report("bool_type", "not a boolean"),
            _ => {}
        }
    }

    fn check_union(&mut self, tests: &[Value], value: &Value) {
        match tests.iter().find(|test| holds(test, value)) {
            Some(test) => {
                let schema = test["schema"].as_str();
                if let Some(schema) = schema.and_then(|name| self.document.schema(name)) {
                    self.check(schema, value);
                }
            }
            None => self.report("union_tag_invalid", "none of the variants"),
        }
    }

    fn check_object(&mut self, schema: &Value, value: &Value) {
        let Some(object) = value.as_object() else {
            return self.report("dict_type", "not an object");
        };
        for name in schema["required"].as_array().into_iter().flatten() {
            let name = name.as_str().unwrap_or_default();
            if !object.contains_key(name) {
                self.inside(name, |it| it.report("missing", "required, and not there"));
            }
        }
        self.check_properties(schema, object);
    }

    fn check_properties(&mut self, schema: &Value, object: &Map<String, Value>) {
        let rest = Some(&schema["additionalProperties"]).filter(|rest| rest.is_object());
        for (name, value) in object {
            let property = schema["properties"].get(name).or(rest);
            self.inside(name.as_str(), |it| {
                if let Some(keys) = key_schema(schema) {
                    it.check(keys, &json!(name));
                }
                if let Some(property) = property {
                    it.check(property, value);
                }
            });
        }
    }

    fn check_array(&mut self, schema: &Value, value: &Value) {
        let Some(items) = value.as_array() else {
            return self.report("list_type", "not a list");
        };
        if let Some(types) = tuple_schemas(schema) {
            if items.len() != types.len() {
                self.report("list_type", format!("not a list of {} items", types.len()));
            }
            for (index, (schema, item)) in types.iter().zip(items).enumerate() {
                self.inside(index, |it| it.check(schema, item));
            }
            return;
        }
        for (index, item) in items.iter().enumerate() {
            self.inside(index, |it| it.check(&schema["items"], item));
        }
    }

    fn check_string(&mut self, schema: &Value, value: &Value) {
        let Some(text) = value.as_str() else {
            return self.report("string_type", "not a text");
        };
        if let Some(values) = schema["enum"].as_array() {
            if !values.contains(value) {
                self.report("enum", format!("none of {}", list(values)));
            }
        } else if let Some((kind, msg)) = schema["format"]
            .as_str()
            .and_then(|it| check_format(it, text))
        {
            self.report(kind, msg);
        }
    }

    fn inside(&mut self, part: impl Into<Value>, check: impl FnOnce(&mut Self)) {
        self.loc.push(part.into());
        check(self);
        self.loc.pop();
    }

    fn report(&mut self, kind: &'static str, msg: impl Into<String>) {
        self.problems.push(Problem::new(&self.loc, kind, msg));
    }
}

/// Whether a value is of the variant that a test of `x-dispatch` is for.
pub(super) fn holds(test: &Value, value: &Value) -> bool {
    let property = test["property"].as_str().and_then(|name| value.get(name));
    match (property, test["values"].as_array()) {
        (Some(tag), Some(values)) => values.contains(tag),
        (found, _) => found.is_some(),
    }
}

/// The schema of the keys of a map that has one.
fn key_schema(schema: &Value) -> Option<&Value> {
    rust_parameters(schema, "::BTreeMap")?.first()
}

fn tuple_schemas(schema: &Value) -> Option<&Vec<Value>> {
    rust_parameters(schema, "::Tuple2")
}

fn rust_parameters<'a>(schema: &'a Value, name: &str) -> Option<&'a Vec<Value>> {
    let rust = schema.get("x-rust-type")?;
    (rust["path"].as_str()?.ends_with(name)).then(|| rust["parameters"].as_array())?
}

fn is_integer(value: &Value) -> bool {
    // JSON has one kind of number: `1.0` is an integer, too.
    value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|it| it.fract() == 0.0)
}
