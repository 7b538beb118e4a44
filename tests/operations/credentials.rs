//! The credentials of a team at providers and laboratories.

use management_client::{
    Nullable,
    types::{
        CredentialDetails, CredentialProviderFilter, CredentialSource, Env, FitbitDetails,
        FitbitMetadata, Lab, PreparationStatus, PreparationStepType,
        PrepareTeamCustomCredentialsBody, Provider, Region, UpsertTeamCustomCredentialsBody,
    },
};
use management_client_tests::{CANARY, ORG, assert_debug_clean};
use serde_json::{Value, json};

use crate::operations::{ID, OTHER, TEAM, exchange::Api};

operations!(
    prepare_team_custom_credentials,
    get_team_custom_credentials,
    upsert_team_custom_credentials,
    delete_team_custom_credentials,
);

async fn prepare_team_custom_credentials(api: &Api) {
    let prepared = api
        .expect(format!(
            "POST /v1/org/{ORG}/prepare_team_custom_credentials/sandbox/eu"
        ))
        .body(json!({"team_id": TEAM, "provider": "google_health"}))
        .answer(
            200,
            json!({
                "status": "preparations_required",
                "preparation_steps": [
                    {
                        "type": "webhook_uri",
                        "key": "subscriber",
                        "value": format!("https://hooks.test/{CANARY}"),
                        "description": "register this",
                    },
                    {"type": "carrier_pigeon", "key": null, "value": "coo", "description": null},
                ],
            }),
        )
        .call(|client| {
            let body = PrepareTeamCustomCredentialsBody::new(TEAM, Provider::GoogleHealth);
            client
                .prepare_team_custom_credentials(Env::Sandbox, Region::Eu, body)
                .send()
        })
        .await;
    assert_eq!(prepared.status, PreparationStatus::PreparationsRequired);
    let [webhook, pigeon] = prepared.preparation_steps.as_deref().unwrap() else {
        panic!("{prepared:?}");
    };
    assert_eq!(webhook.type_, PreparationStepType::WebhookUri);
    assert_eq!(webhook.key.as_deref(), Some("subscriber"));
    assert_eq!(
        webhook.value.expose(),
        format!("https://hooks.test/{CANARY}")
    );
    assert_eq!(
        (pigeon.type_.as_str(), &pigeon.key),
        ("carrier_pigeon", &None)
    );
}

fn fitbit_details() -> Value {
    json!({"fitbit": {
        "body_verify_token": format!("{CANARY}-body"),
        "foods_verify_token": format!("{CANARY}-foods"),
        "sleep_verify_token": format!("{CANARY}-sleep"),
        "workout_verify_token": format!("{CANARY}-workout"),
        "is_hr_enabled": false,
    }})
}

fn credentials(source: &str, details: &Value) -> Value {
    json!({
        "id": ID,
        "team_id": TEAM,
        "source": source,
        "app_url": "https://dev.provider.test/app/7",
        "client_id": "23ABCD",
        "client_secret_hash": CANARY,
        "redirect_url_override": "https://pier.test/back",
        "details": details,
        "created_at": "2026-07-01T08:00:00.25Z",
        "updated_at": "2026-07-02T08:00:00Z",
    })
}

/// Every kind of details, and one that is unheard of.
fn all_details() -> [(&'static str, Value); 13] {
    let lab = json!({
        "allowed_billing_types": ["client_bill"],
        "disallowed_billing_states": {"patient_bill": ["NY", "NJ"]},
        "sub_account_id": "s-1",
        "sub_account_name": null,
    });
    let with_lab = |mut details: Value| {
        let fields = lab.as_object().unwrap().clone();
        details.as_object_mut().unwrap().extend(fields);
        details
    };
    [
        ("fitbit", fitbit_details()),
        (
            "google_fit",
            json!({"data_scopes": ["a", "b"], "redirect_uri": "https://pier.test/g"}),
        ),
        (
            "google_health",
            json!({"project_number": "81", "service_account_email": "s@p.test"}),
        ),
        (
            "bioreference",
            with_lab(json!({"bioreference": {"password": CANARY}})),
        ),
        (
            "labcorp",
            with_lab(json!({"labcorp": {"account_number": "9", "billing_method": "PT"}})),
        ),
        (
            "quest",
            with_lab(json!({"quest": [CANARY], "allowed_business_units": ["DLO"]})),
        ),
        ("polar", json!({"webhook_secret": CANARY})),
        (
            "getlabs",
            json!({"getlabs": {"webhook_secret_key": CANARY, "webhook_secret_token": CANARY}}),
        ),
        (
            "phlebfinders",
            json!({"phlebfinders": {
                "account_id": "a",
                "account_name": "b",
                "email": "c@d.test",
                "team_id": "e",
                "team_name": "f",
                "webhook_token": CANARY,
            }}),
        ),
        (
            "labcorp",
            with_lab(json!({
                "receiving_application": "RA",
                "receiving_facility": "RF",
                "sending_application": "SA",
                "sending_facility": "SF",
            })),
        ),
        ("my_fitness_pal_v2", json!({"client": CANARY})),
        ("a_new_ring", json!({"ring_token": CANARY})),
        ("oura", Value::Null),
    ]
}

async fn get_team_custom_credentials(api: &Api) {
    let all = all_details().map(|(source, details)| credentials(source, &details));
    let line = format!(
        "GET /v1/org/{ORG}/team_custom_credentials/production/us\
         ?team_id={TEAM}&team_id={OTHER}&provider=freestyle_libre&next_cursor=c1"
    );
    let page = api
        .expect(line)
        .answer(200, json!({"credentials": all, "next_cursor": "c2"}))
        .call(|client| {
            client
                .get_team_custom_credentials(Env::Production, Region::Us)
                .team_id([TEAM, OTHER])
                .provider(CredentialProviderFilter::FreestyleLibre)
                .next_cursor("c1")
                .send()
        })
        .await;
    assert_eq!(page.next_cursor.as_deref(), Some("c2"));
    let details: Vec<_> = page.credentials.iter().map(|one| &one.details).collect();
    let [
        Some(CredentialDetails::Fitbit(fitbit)),
        Some(CredentialDetails::GoogleFit(google)),
        Some(CredentialDetails::GoogleHealth(_)),
        Some(CredentialDetails::BioReference(bioreference)),
        Some(CredentialDetails::Labcorp(labcorp)),
        Some(CredentialDetails::Quest(quest)),
        Some(CredentialDetails::Polar(polar)),
        Some(CredentialDetails::GetLabs(_)),
        Some(CredentialDetails::PhlebFinders(phlebfinders)),
        Some(CredentialDetails::LabcorpHl7(_)),
        Some(CredentialDetails::MyFitnessPalV2(_)),
        Some(CredentialDetails::Unknown(unknown)),
        None,
    ] = &*details
    else {
        panic!("{details:?}");
    };
    let sleep = fitbit.fitbit.sleep_verify_token.expose();
    assert_eq!(sleep, format!("{CANARY}-sleep"));
    assert_eq!(google.data_scopes, ["a", "b"]);
    assert_eq!(bioreference.bioreference.expose()["password"], CANARY);
    assert!(bioreference.sub_account_name.is_null());
    let states = labcorp.disallowed_billing_states.as_option().unwrap();
    assert_eq!(states[&"patient_bill".into()], ["NY", "NJ"]);
    assert_eq!(quest.quest.expose()[0], CANARY);
    assert_eq!(polar.webhook_secret.expose(), CANARY);
    assert_eq!(phlebfinders.phlebfinders.webhook_token.expose(), CANARY);
    assert_eq!(unknown.parse::<Value>().unwrap()["ring_token"], CANARY);
    let sources = [3, 6, 11].map(|index| page.credentials[index].source.clone());
    let polar = CredentialSource::from(Provider::Polar);
    assert_eq!(
        sources,
        [Lab::BioReference.into(), polar, "a_new_ring".into()]
    );
}

async fn upsert_team_custom_credentials(api: &Api) {
    let token = |end: &str| format!("{CANARY}-{end}");
    let fitbit = FitbitMetadata::new()
        .body_verify_token(token("body"))
        .sleep_verify_token(token("sleep"))
        .workout_verify_token(token("workout"))
        .foods_verify_token(token("foods"))
        .is_hr_enabled(false);
    let body = UpsertTeamCustomCredentialsBody::new(TEAM, Provider::Fitbit)
        .client_id("23ABCD")
        .client_secret(CANARY)
        .details(CredentialDetails::from(FitbitDetails::new(fitbit)))
        .redirect_url_override(Nullable::Null);
    assert_debug_clean(&body);
    let set = api
        .expect(format!(
            "POST /v1/org/{ORG}/team_custom_credentials/sandbox/us"
        ))
        .body(json!({
            "team_id": TEAM,
            "provider": "fitbit",
            "client_id": "23ABCD",
            "client_secret": CANARY,
            "details": fitbit_details(),
            "redirect_url_override": null,
        }))
        .answer(200, credentials("fitbit", &fitbit_details()))
        .call(|client| {
            client
                .upsert_team_custom_credentials(Env::Sandbox, Region::Us, body)
                .send()
        })
        .await;
    assert_eq!((set.id, set.team_id), (ID, TEAM));
    assert_eq!(set.source, CredentialSource::Fitbit);
    assert_eq!(set.client_id.as_deref(), Some("23ABCD"));
    assert_eq!(set.client_secret_hash.unwrap().expose(), CANARY);
    assert_eq!(
        set.redirect_url_override.as_deref(),
        Some("https://pier.test/back")
    );
    assert!(set.created_at < set.updated_at);
}

async fn delete_team_custom_credentials(api: &Api) {
    let line = format!(
        "DELETE /v1/org/{ORG}/team_custom_credentials/sandbox/us\
         ?credential_id={OTHER}&credential_id={ID}"
    );
    let deleted = api
        .expect(line)
        .answer(
            200,
            json!({"success": [ID], "failure": [], "not_found": [OTHER]}),
        )
        .call(|client| {
            client
                .delete_team_custom_credentials(Env::Sandbox, Region::Us, [OTHER, ID])
                .send()
        })
        .await;
    assert_eq!(
        (deleted.success, deleted.not_found),
        (vec![ID], vec![OTHER])
    );
    assert!(deleted.failure.is_empty());
}
