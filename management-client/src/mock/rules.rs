//! What holds for all operations.

use serde_json::Value;

use super::{
    call::Call,
    reply::Reply,
    resources::{MANAGEMENT_KEY, TEAM},
    state::{Record, State, texts},
};
use crate::Secret;

/// Where a body names teams.
const TEAMS: [&str; 4] = [
    "team_id",
    "team_ids",
    "team_role_bindings.team_id",
    "team_id_allowlist",
];

/// The field that keeps the secret of a management key.
pub(super) const KEY: &str = "key";

/// Refuses calls about teams that do not exist, or not in the region of the path.
pub(super) fn check(state: &State, call: &Call) -> Result<(), Reply> {
    let named = TEAMS.iter().flat_map(|path| texts(&call.body, path));
    let in_path = Some(call.path(TEAM.id)).filter(|id| !id.is_empty());
    let mut ids = named.chain(in_path);
    if ids.all(|id| {
        state
            .records
            .iter()
            .any(|record| is_team(record, id, call.path("region")))
    }) {
        Ok(())
    } else {
        Err(Reply::not_found(TEAM.kind))
    }
}

fn is_team(record: &Record, id: &str, region: &str) -> bool {
    record.is_a(&TEAM)
        && record.text("id").eq_ignore_ascii_case(id)
        && (region.is_empty() || record.text("region") == region)
}

/// Whether a key is the secret of a management key that was created here.
pub(super) fn is_created_key(state: &State, key: &str) -> bool {
    let mut keys = state
        .records
        .iter()
        .filter(|record| record.is_a(&MANAGEMENT_KEY));
    keys.any(|record| {
        let secret = record.fields.get(KEY).and_then(Value::as_str);
        secret.is_some_and(|secret| Secret::from(secret) == Secret::from(key))
    })
}
