//! Keys and tokens.

use serde_json::{Value, json};
use uuid::Uuid;

use super::super::{call::Call, resources::MANAGEMENT_KEY, rules::KEY, state::State};

/// How long a token lives, in seconds.
const TOKEN_SECONDS: u32 = 600;

/// Letters and digits that nobody can guess.
pub(super) fn random() -> String {
    Uuid::new_v4().simple().to_string()
}

/// What a new management key has beyond the body: the secret, which no other answer has.
pub(super) fn management_key() -> Value {
    json!({KEY: format!("mg_{}", random())})
}

/// Deletes a management key, and answers with it; with null when there is none.
pub(super) fn delete(state: &mut State, call: &Call) -> Value {
    let id = call.path(MANAGEMENT_KEY.id);
    let gone = state.remove(&MANAGEMENT_KEY, call, |key| key.text("id") == id);
    gone.first().map_or(Value::Null, |key| key.json())
}

/// What a new API key of a team has beyond the body.
pub(super) fn team_key(call: &Call) -> Value {
    let prefix = if call.path("env") == "production" {
        "pk"
    } else {
        "sk"
    };
    json!({"value": format!("{prefix}_{}_{}", call.path("region"), random())})
}

pub(super) fn access_token() -> Value {
    json!({"access_token": random(), "expires_in": TOKEN_SECONDS})
}
