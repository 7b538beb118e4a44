//! What each operation does.

mod credentials;
mod scopes;
mod teams;

use serde_json::Value;

use super::{
    answer::Outcome,
    call::Call,
    collection::{delete_many, list},
    resources::{CREDENTIALS, SCOPES},
    state::State,
};

pub(super) use teams::team;

/// What an operation does with the state, to a request that has been checked.
pub(super) type Handler = fn(&mut State, &Call) -> Outcome;

/// Finds what an operation does.
pub(super) fn handler(operation_id: &str) -> Option<Handler> {
    let mut rows = TABLE.iter();
    rows.find(|row| row.0 == operation_id).map(|row| row.1)
}

#[rustfmt::skip]
const TABLE: &[(&str, Handler)] = &[
    ("delete_team_custom_credentials", |s, c| Ok(delete_many(s, c, &CREDENTIALS))),
    ("get_team_custom_credentials", |s, c| list(s, c, &CREDENTIALS)),
    ("get_team_scope_requirements", |s, c| list(s, c, &SCOPES)),
    ("prepare_team_custom_credentials", |_, c| Ok(credentials::prepare(c))),
    ("upsert_team_custom_credentials", |s, c| Ok(credentials::store(s, c))),
    ("upsert_team_scope_requirements", |s, c| { scopes::store(s, c); Ok(Value::Null) }),
];
