//! Scope requirements.

use serde_json::{Map, Value, json};

use super::super::{call::Call, collection::upsert, resources::SCOPES, state::State};

/// Sets what the body has, clears what is null in it, and leaves alone what it leaves out.
pub(super) fn store(state: &mut State, call: &Call) {
    for (provider, scopes) in call.body.as_object().into_iter().flatten() {
        if let Value::Object(scopes) = scopes {
            let mut fields: Map<_, _> = scopes.clone();
            fields.insert("provider".into(), json!(provider));
            fields.insert("team_id".into(), json!(call.path("team_id")));
            upsert(state, call, &SCOPES, &["provider"], fields);
        } else {
            state.remove(&SCOPES, call, |record| record.text("provider") == provider);
        }
    }
}
