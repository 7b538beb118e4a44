//! Custom credentials.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Value, json};

use super::super::{
    call::Call, collection::upsert, fields::stamp, resources::CREDENTIALS, state::State,
};

/// Answers with one thing to do: any provider wants to know where users come back to.
pub(super) fn prepare(call: &Call) -> Value {
    let provider = call.text("provider").unwrap_or_default();
    let region = call.path("region");
    json!({
        "status": "preparations_required",
        "preparation_steps": [{
            "type": "redirect_uri",
            "key": null,
            "value": format!("https://callback.{region}.mock.test/{provider}"),
            "description": "Register this redirect URI with the application at the provider.",
        }],
    })
}

/// Keeps one set of credentials for a team and a provider; of the secret, no more than a hash.
pub(super) fn store(state: &mut State, call: &Call) -> Value {
    let mut fields = call.body.as_object().cloned().unwrap_or_default();
    fields.insert("source".into(), fields["provider"].clone());
    fields.remove("provider");
    if let Some(Value::String(secret)) = fields.remove("client_secret") {
        fields.insert("client_secret_hash".into(), json!(hash(&secret)));
    }
    stamp(call, &mut fields);
    upsert(state, call, &CREDENTIALS, &["team_id", "source"], fields)
}

fn hash(secret: &str) -> String {
    let mut hasher = DefaultHasher::new();
    secret.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}
