//! What operations on all kinds of things have in common.

use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::{
    call::Call,
    fields::stamp,
    page,
    reply::{Outcome, Reply},
    resources::Resource,
    state::{Record, State},
    trim::merge,
};

/// Lists what the filters of the query leave, a page at a time where the operation has pages.
pub(super) fn list(state: &mut State, call: &Call, resource: &Resource) -> Outcome {
    let records = state.in_scope(resource, call);
    let found = records.filter(|record| is_wanted(record, call, resource));
    let items = found.map(|record| (record.number, record.json())).collect();
    page::answer(call, items, state.page_size.unwrap_or(resource.page_size))
}

fn is_wanted(record: &Record, call: &Call, resource: &Resource) -> bool {
    call.route.query().all(|parameter| {
        let name = parameter.name.as_str();
        let wanted: Vec<_> = call.query_all(name).collect();
        match name {
            _ if wanted.is_empty() => true,
            "next_cursor" | "limit" => true,
            "search_query" => resource
                .search
                .iter()
                .any(|field| contains(record.text(field), wanted[0])),
            _ => {
                let alias = resource.filters.iter().find(|filter| filter.0 == name);
                let found = record.texts(alias.map_or(name, |filter| filter.1));
                found.iter().any(|text| wanted.contains(text))
            }
        }
    })
}

fn contains(text: &str, part: &str) -> bool {
    text.to_lowercase().contains(&part.to_lowercase())
}

/// Gets the one that the path names.
pub(super) fn get(state: &mut State, call: &Call, resource: &Resource) -> Outcome {
    state.named(resource, call).map(|record| record.json())
}

/// Creates one from the body, and answers with it.
pub(super) fn create(state: &mut State, call: &Call, resource: &'static Resource) -> Value {
    create_with(state, call, resource, &json!({}))
}

/// As [`create`], with fields that the body does not have, or has only if the caller likes.
pub(super) fn create_with(
    state: &mut State,
    call: &Call,
    resource: &'static Resource,
    defaults: &Value,
) -> Value {
    let mut fields = defaults.as_object().cloned().unwrap_or_default();
    let body = call.body.as_object().cloned().unwrap_or_default();
    fields.extend(body.into_iter().filter(|(_, value)| !value.is_null()));
    stamp(call, &mut fields);
    state.insert(resource, scope(call, resource), fields)
}

/// Changes the one that the path names by the body, and answers with it.
pub(super) fn update(state: &mut State, call: &Call, resource: &Resource) -> Outcome {
    let record = state.named(resource, call)?;
    merge(
        resource.shown(call.document).next().as_ref(),
        &mut record.fields,
        &call.body,
    );
    record.fields.remove("updated_at");
    stamp(call, &mut record.fields);
    Ok(record.json())
}

/// Removes the one that the path names.
pub(super) fn delete(state: &mut State, call: &Call, resource: &Resource) -> Outcome {
    state.named(resource, call)?;
    let id = call.path(resource.id);
    state.remove(resource, call, |record| record.text("id") == id);
    Ok(json!({}))
}

/// Removes those that the query names, and says what became of each.
pub(super) fn delete_many(state: &mut State, call: &Call, resource: &Resource) -> Value {
    let ids: Vec<_> = call.query_all(resource.id).collect();
    let gone = state.remove(resource, call, |record| ids.contains(&record.text("id")));
    let success: Vec<_> = gone.iter().map(|record| record.text("id")).collect();
    let not_found: Vec<_> = ids.iter().filter(|id| !success.contains(id)).collect();
    json!({"success": success, "failure": [], "not_found": not_found})
}

/// Refuses a value that another record has in a field, by a body with the id of that record.
pub(super) fn refuse_taken(
    state: &State,
    call: &Call,
    resource: &Resource,
    field: &str,
    answer: &str,
) -> Result<(), Reply> {
    let Some(value) = call.text(field) else {
        return Ok(());
    };
    let mut others = state.in_scope(resource, call);
    let taken =
        others.find(|it| it.text(field) == value && it.text("id") != call.path(resource.id));
    taken.map_or(Ok(()), |it| {
        Err(Reply::conflict(json!({answer: it.text("id")})))
    })
}

/// Stores fields under a key that is made of some of them: changes the record that has it, or adds one.
pub(super) fn upsert(
    state: &mut State,
    call: &Call,
    resource: &'static Resource,
    key: &[&str],
    mut fields: Map<String, Value>,
) -> Value {
    let old = state.pick(resource, call, |record| {
        key.iter()
            .all(|name| record.fields.get(*name) == fields.get(*name))
    });
    let Some(old) = old else {
        return state.insert(resource, scope(call, resource), fields);
    };
    for name in ["id", "created_at"] {
        if let Some(value) = old.fields.remove(name) {
            fields.insert(name.to_owned(), value);
        }
    }
    old.fields = fields;
    old.json()
}

/// The path parameters that say where a new record lives.
fn scope(call: &Call, resource: &Resource) -> std::collections::BTreeMap<String, String> {
    let mut scope = call.path_parameters().clone();
    scope.remove("org_id");
    scope.remove(resource.id);
    scope
}

/// A new id.
pub(super) fn new_id() -> String {
    Uuid::new_v4().to_string()
}
