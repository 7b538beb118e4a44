//! A request that the document allows.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    document::{Document, Parameter, Route},
    validate::{Problem, Validator},
};

/// A request whose parameters and body have been checked.
pub(super) struct Call {
    pub(super) document: &'static Document,
    pub(super) route: &'static Route,
    pub(super) body: Value,
    path: BTreeMap<String, String>,
    query: Vec<(String, String)>,
}

impl Call {
    /// Checks a request against what the document says about the operation.
    pub(super) fn check(
        document: &'static Document,
        route: &'static Route,
        path: BTreeMap<String, String>,
        query: Vec<(String, String)>,
        body: &[u8],
    ) -> Result<Self, Vec<Problem>> {
        let mut call = Self {
            document,
            route,
            body: Value::Null,
            path,
            query,
        };
        let mut problems = Vec::new();
        for parameter in &route.parameters {
            call.check_parameter(parameter, &mut problems);
        }
        call.read_body(body, &mut problems);
        if problems.is_empty() {
            Ok(call)
        } else {
            Err(problems)
        }
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

    fn check_parameter(&mut self, parameter: &Parameter, problems: &mut Vec<Problem>) {
        let name = parameter.name.as_str();
        let schema = self.document.resolve(&parameter.schema);
        let is_list = schema["type"] == "array";
        let items = if is_list { &schema["items"] } else { schema };
        let place = if parameter.in_path { "path" } else { "query" };
        let mut count = 0;
        for (index, text) in self.texts(parameter).enumerate() {
            let mut loc = vec![json!(place), json!(name)];
            if is_list {
                loc.push(json!(index));
            }
            count += 1;
            check_text(self.document, loc, items, text, problems);
        }
        if count == 0 && parameter.required {
            let loc = [json!(place), json!(name)];
            problems.push(Problem::new(&loc, "missing", "required, and not there"));
        }
        self.write_uuids_alike(name, items);
    }

    fn texts(&self, parameter: &Parameter) -> Box<dyn Iterator<Item = &str> + '_> {
        if parameter.in_path {
            Box::new(
                self.path
                    .get(&parameter.name)
                    .map(String::as_str)
                    .into_iter(),
            )
        } else {
            let name = parameter.name.clone();
            let pairs = self.query.iter().filter(move |pair| pair.0 == name);
            Box::new(pairs.map(|pair| pair.1.as_str()))
        }
    }

    /// There are many ways to write a UUID, and ids are compared as text.
    fn write_uuids_alike(&mut self, name: &str, schema: &Value) {
        if schema["format"] != "uuid" {
            return;
        }
        let pairs = self.query.iter_mut().filter(|pair| pair.0 == name);
        let in_query = pairs.map(|pair| &mut pair.1);
        for text in in_query.chain(self.path.get_mut(name)) {
            if let Ok(id) = text.parse::<Uuid>() {
                *text = id.to_string();
            }
        }
    }

    fn read_body(&mut self, bytes: &[u8], problems: &mut Vec<Problem>) {
        let Some(schema) = &self.route.body else {
            return;
        };
        let loc = [json!("body")];
        if bytes.is_empty() {
            problems.push(Problem::new(&loc, "missing", "required, and not there"));
            return;
        }
        match serde_json::from_slice(bytes) {
            Ok(body) => {
                let mut validator = Validator::new(self.document, loc.to_vec());
                validator.check(schema, &body);
                problems.append(&mut validator.problems);
                self.body = body;
            }
            Err(error) => {
                let loc = [json!("body"), json!(error.column())];
                problems.push(Problem::new(&loc, "json_invalid", "not JSON"));
            }
        }
    }
}

/// Checks a text that stands for a value of the schema.
fn check_text(
    document: &Document,
    loc: Vec<Value>,
    schema: &Value,
    text: &str,
    problems: &mut Vec<Problem>,
) {
    let value = match document.resolve(schema)["type"].as_str() {
        Some("integer") => text
            .parse::<i64>()
            .map(Value::from)
            .map_err(|_| "int_parsing"),
        Some("boolean") => text
            .parse::<bool>()
            .map(Value::from)
            .map_err(|_| "bool_parsing"),
        _ => Ok(Value::from(text)),
    };
    match value {
        Ok(value) => {
            let mut validator = Validator::new(document, loc);
            validator.check(schema, &value);
            problems.append(&mut validator.problems);
        }
        Err(kind) => problems.push(Problem::new(&loc, kind, "not of the right type")),
    }
}
