//! Teams.

use serde_json::{Value, json};
use uuid::Uuid;

use super::super::fields::now;
use crate::types::Region;

/// A team with the settings that the server gives it.
pub(in super::super) fn team(id: Uuid, name: &str, region: &Region) -> Value {
    json!({
        "id": id,
        "name": name,
        "region": region,
        "created_on": now(),
        "environments": ["production", "sandbox"],
        "production": settings(),
        "sandbox": settings(),
    })
}

/// The settings of an environment when nobody has said anything.
pub(super) fn settings() -> Value {
    json!({
        "lab_tests_patient_email_communication_enabled": true,
        "lab_tests_patient_sms_communication_enabled": true,
        "minor_ordering_enabled": false,
        "partial_webhooks_enabled": false,
        "reject_duplicate_connection": false,
        "sdk_per_device_activity_timeseries": false,
    })
}
