//! What the server remembers.

use std::{collections::BTreeMap, sync::Arc};

use serde_json::{Map, Value, json};

use super::{
    call::Call, document::Document, reply::Reply, resources::Resource, trim::trim,
    validate::Problem,
};

/// One thing that was created, or that was there from the start.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) resource: &'static Resource,
    /// Its place in lists: the order of creation.
    pub(super) number: u64,
    /// The path parameters that say where it lives, such as environment and region.
    pub(super) scope: BTreeMap<String, String>,
    pub(super) fields: Map<String, Value>,
}

/// All records.
///
/// A call works on a clone, which takes the place of the state when all that it holds can be answered.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    pub(super) records: Vec<Arc<Record>>,
    pub(super) page_size: Option<usize>,
    pub(super) taken_slugs: Vec<String>,
    pub(super) last_number: u64,
}

impl Record {
    /// A field as text; empty when it is none.
    pub(super) fn text(&self, name: &str) -> &str {
        self.fields
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
    }

    pub(super) fn json(&self) -> Value {
        Value::Object(self.fields.clone())
    }

    pub(super) fn is_a(&self, resource: &Resource) -> bool {
        std::ptr::eq(self.resource, resource)
    }

    /// What the document refuses of it, wherever an answer would show it.
    fn problems(&self, document: &'static Document) -> Vec<Problem> {
        let shown = self.resource.shown(document);
        let problems =
            shown.map(|schema| schema.problems(&trim(&schema, self.json()), &[json!("body")]));
        problems.flatten().collect()
    }

    /// Whether it lives where the path of a call says.
    pub(super) fn is_in_scope(&self, call: &Call) -> bool {
        let path = call.path_parameters();
        self.scope
            .iter()
            .all(|(name, value)| path.get(name).is_none_or(|it| it == value))
    }

    /// All texts at a path of field names such as `team_role_bindings.team_id`; lists count by their items.
    pub(super) fn texts(&self, path: &str) -> Vec<&str> {
        let (first, rest) = path.split_once('.').unwrap_or((path, ""));
        self.fields
            .get(first)
            .map(|value| texts(value, rest))
            .unwrap_or_default()
    }
}

/// All texts at a path of field names, below a value.
pub(super) fn texts<'a>(value: &'a Value, path: &str) -> Vec<&'a str> {
    match value {
        Value::String(text) if path.is_empty() => vec![text.as_str()],
        Value::Array(items) => items.iter().flat_map(|item| texts(item, path)).collect(),
        Value::Object(fields) => {
            let (first, rest) = path.split_once('.').unwrap_or((path, ""));
            fields
                .get(first)
                .map(|value| texts(value, rest))
                .unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

impl State {
    /// Adds a record at the end of all lists, and gives it back.
    pub(super) fn insert(
        &mut self,
        resource: &'static Resource,
        scope: BTreeMap<String, String>,
        fields: Map<String, Value>,
    ) -> Value {
        self.last_number += 1;
        let record = Record {
            resource,
            number: self.last_number,
            scope,
            fields,
        };
        let json = record.json();
        self.records.push(Arc::new(record));
        json
    }

    /// Adds a record that lives everywhere.
    pub(super) fn seed(&mut self, resource: &'static Resource, json: &Value) {
        let fields = json.as_object().cloned().unwrap_or_default();
        self.insert(resource, BTreeMap::new(), fields);
    }

    /// What the document refuses of the records that are not those of an earlier state.
    pub(super) fn problems_since(&self, old: &Self, document: &'static Document) -> Vec<Problem> {
        // Records stand in the order of their numbers.
        let is_old = |it: &Arc<Record>| {
            let found = old
                .records
                .binary_search_by_key(&it.number, |old| old.number);
            let old = found.ok().and_then(|index| old.records.get(index));
            old.is_some_and(|old| Arc::ptr_eq(old, it))
        };
        let new = self.records.iter().filter(|it| !is_old(it));
        new.flat_map(|it| it.problems(document)).collect()
    }

    /// The records of a resource that live where the path of a call says.
    pub(super) fn in_scope(
        &self,
        resource: &Resource,
        call: &Call,
    ) -> impl Iterator<Item = &Record> {
        let records = self.records.iter().map(Arc::as_ref);
        records.filter(|record| record.is_a(resource) && record.is_in_scope(call))
    }

    /// The record that a predicate picks among those that live where the path of a call says.
    pub(super) fn pick(
        &mut self,
        resource: &Resource,
        call: &Call,
        test: impl Fn(&Record) -> bool,
    ) -> Option<&mut Record> {
        let mut records = self.records.iter_mut();
        let found = records.find(|it| it.is_a(resource) && it.is_in_scope(call) && test(it));
        found.map(Arc::make_mut)
    }

    /// The record that the path of a call names.
    pub(super) fn named(&mut self, resource: &Resource, call: &Call) -> Result<&mut Record, Reply> {
        let id = call.path(resource.id);
        self.pick(resource, call, |record| record.text("id") == id)
            .ok_or_else(|| Reply::not_found(resource.kind))
    }

    /// Removes what a predicate picks among the records that live where the path of a call says, and gives it back.
    pub(super) fn remove(
        &mut self,
        resource: &Resource,
        call: &Call,
        test: impl Fn(&Record) -> bool,
    ) -> Vec<Arc<Record>> {
        let gone = |it: &mut Arc<Record>| it.is_a(resource) && it.is_in_scope(call) && test(it);
        self.records.extract_if(.., gone).collect()
    }
}
