//! Webhooks.

use serde_json::{Map, Value, json};

use super::super::{call::Call, reply::Outcome, resources::WEBHOOK, state::State};
use super::keys::random;

/// The fields that hold what only operations of their own tell.
const SECRET: &str = "secret";
const HEADERS: &str = "headers";

/// The headers whose values are never told.
const SENSITIVE: [&str; 3] = ["authorization", "x-api-key", "cookie"];

/// What a new webhook has beyond the body.
pub(super) fn new() -> Value {
    json!({
        "id": format!("ep_{}", random()),
        "disabled": false,
        "description": "",
        SECRET: new_secret(),
        HEADERS: {},
    })
}

pub(super) fn headers(state: &mut State, call: &Call) -> Outcome {
    let webhook = state.named(&WEBHOOK, call)?;
    let headers = webhook.fields.get(HEADERS).and_then(Value::as_object);
    let (hidden, shown): (Map<_, _>, Map<_, _>) = headers
        .cloned()
        .unwrap_or_default()
        .into_iter()
        .partition(|header| SENSITIVE.contains(&header.0.to_lowercase().as_str()));
    let names: Vec<_> = hidden.keys().collect();
    Ok(json!({"headers": shown, "sensitive": names}))
}

/// Replaces all headers.
pub(super) fn set_headers(state: &mut State, call: &Call) -> Outcome {
    let webhook = state.named(&WEBHOOK, call)?;
    webhook
        .fields
        .insert(HEADERS.into(), call.body["headers"].clone());
    Ok(Value::Null)
}

pub(super) fn secret(state: &mut State, call: &Call) -> Outcome {
    let webhook = state.named(&WEBHOOK, call)?;
    Ok(json!({"key": webhook.text(SECRET)}))
}

/// Takes the secret of the body, or makes one.
pub(super) fn rotate_secret(state: &mut State, call: &Call) -> Outcome {
    let webhook = state.named(&WEBHOOK, call)?;
    let secret = call.text("key").map_or_else(new_secret, str::to_owned);
    webhook.fields.insert(SECRET.into(), json!(secret));
    Ok(Value::Null)
}

fn new_secret() -> String {
    format!("whsec_{}", random())
}

/// One series without deliveries: this server delivers nothing.
pub(super) fn metric(call: &Call) -> Value {
    let step = match call.query("interval") {
        Some("5m") => 300,
        Some("15m") => 900,
        Some("1d") => 86_400,
        _ => 3600,
    };
    let now = call.now.timestamp();
    let values: Vec<_> = (0..3)
        .rev()
        .map(|back| json!([now - back * step, "0"]))
        .collect();
    let series = json!({"metric": {"team_id": call.path("team_id")}, "values": values});
    json!({"status": "success", "data": {"resultType": "matrix", "result": [series]}})
}
