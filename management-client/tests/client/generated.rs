//! What the generated types promise, whatever the document says.

use std::collections::BTreeMap;

use management_client::types::{
    BillingType, CredentialDetails, CredentialProvider, CredentialSource, Env, FitbitDetails,
    FitbitMetadata, FitbitScope, FitbitScopeRequirements, GoogleFitScope, Lab,
    LabcorpBillingMethod, LabcorpDetails, LabcorpMetadata, PolarDetails,
    PrepareTeamCustomCredentialsBody, Provider, QuestDetails, Region, TeamCredentials,
    TeamCredentialsListResponse, UpdateOrgMemberBody, UpsertTeamScopeRequirementsBody,
};
use management_client::{Client, Nullable, Secret, SecretJson, uuid::Uuid};
use serde_json::{Value, from_value, json, to_value};

const CANARY: &str = "canary-3141";

fn details(json: &Value) -> CredentialDetails {
    let details: CredentialDetails = from_value(json.clone()).unwrap();
    assert_eq!(to_value(&details).unwrap(), *json, "nothing is lost");
    details
}

#[test]
fn an_enum_keeps_known_and_unknown_values() {
    assert_eq!(to_value(Env::Sandbox).unwrap(), "sandbox");
    assert_eq!(from_value::<Env>(json!("sandbox")).unwrap(), Env::Sandbox);
    let newer: Env = from_value(json!("staging ")).unwrap();
    assert!(!newer.is_known());
    assert_eq!(to_value(&newer).unwrap(), "staging ");
    assert_eq!(
        GoogleFitScope::FitnessSleepRead.as_str(),
        "https://www.googleapis.com/auth/fitness.sleep.read"
    );
}

#[test]
fn an_enum_of_enums_takes_each_of_its_members() {
    assert_eq!(
        CredentialProvider::from(Provider::Oura),
        CredentialProvider::Oura
    );
    assert_eq!(
        CredentialProvider::from(Lab::Quest),
        CredentialProvider::Quest
    );
    // Both members have this value.
    assert!(matches!(
        CredentialProvider::from(Lab::Manual),
        CredentialProvider::Manual
    ));
    assert!(matches!(
        CredentialProvider::from(Provider::Manual),
        CredentialProvider::Manual
    ));
    let newer = CredentialSource::from(Lab::from("new_lab"));
    assert_eq!((newer.as_str(), newer.is_known()), ("new_lab", false));
}

#[test]
fn every_member_value_is_a_known_value_of_the_whole() {
    assert!(
        Provider::KNOWN
            .iter()
            .all(|one| CredentialSource::from(one.clone()).is_known())
    );
    assert!(
        Lab::KNOWN
            .iter()
            .all(|one| CredentialProvider::from(one.clone()).is_known())
    );
}

#[test]
fn a_union_is_told_apart_by_its_table() {
    let fitbit = json!({"fitbit": {
        "workout_verify_token": "a", "sleep_verify_token": "b", "body_verify_token": "c"}});
    assert!(matches!(details(&fitbit), CredentialDetails::Fitbit(_)));
    let polar = json!({"webhook_secret": "s"});
    assert!(matches!(details(&polar), CredentialDetails::Polar(_)));
    // Two labs of nearly the same name.
    let account = json!({"labcorp": {"account_number": "7", "billing_method": "CM"}});
    assert!(matches!(details(&account), CredentialDetails::Labcorp(_)));
    let facility = json!({"sending_facility": "a", "sending_application": "b",
        "receiving_facility": "c", "receiving_application": "d"});
    assert!(matches!(
        details(&facility),
        CredentialDetails::LabcorpHl7(_)
    ));
    let quest = json!({"quest": {"any": [1, null]}, "allowed_business_units": []});
    assert!(matches!(details(&quest), CredentialDetails::Quest(_)));
}

#[test]
fn a_union_keeps_what_no_variant_takes() {
    let broken = json!({"fitbit": {"workout_verify_token": CANARY}});
    for unknown in [
        broken,
        json!({"new": {"key": CANARY}}),
        json!({}),
        json!([CANARY]),
        json!(null),
    ] {
        let decoded = details(&unknown);
        assert_eq!(format!("{decoded:?}"), "Unknown([redacted])");
        let CredentialDetails::Unknown(kept) = decoded else {
            panic!("{unknown}")
        };
        assert_eq!(kept.as_str(), unknown.to_string());
    }
}

#[test]
fn the_debug_text_of_a_union_hides_the_secrets_of_its_variants() {
    let fitbit = FitbitMetadata::new()
        .body_verify_token(CANARY)
        .sleep_verify_token(CANARY)
        .workout_verify_token(Secret::from(CANARY))
        .foods_verify_token(CANARY);
    let fitbit = CredentialDetails::from(FitbitDetails::new(fitbit));
    let quest = CredentialDetails::from(QuestDetails::new(json!({"key": CANARY})));
    let polar = CredentialDetails::from(PolarDetails::new(CANARY));
    let text = format!("{fitbit:?} {quest:?} {polar:#?}");
    assert!(
        text.contains("FitbitMetadata") && text.contains("[redacted]"),
        "{text}"
    );
    assert!(!text.contains(CANARY), "{text}");
}

#[test]
fn a_nullable_field_has_three_states() {
    let scopes = FitbitScopeRequirements::new()
        .user_may_grant([])
        .user_must_grant([FitbitScope::Sleep]);
    let body = UpsertTeamScopeRequirementsBody::new()
        .fitbit(scopes)
        .oura(Nullable::Null);
    let sent =
        json!({"fitbit": {"user_must_grant": ["sleep"], "user_may_grant": []}, "oura": null});
    assert_eq!(to_value(&body).unwrap(), sent);
    let back: UpsertTeamScopeRequirementsBody = from_value(sent).unwrap();
    assert_eq!(back, body);
    assert!(back.strava.is_absent() && back.oura.is_null());
    assert_eq!(
        to_value(UpsertTeamScopeRequirementsBody::default()).unwrap(),
        json!({})
    );
}

#[test]
fn what_is_not_set_is_not_sent_and_an_empty_list_is() {
    let account = LabcorpMetadata::new("7", LabcorpBillingMethod::Cm);
    let details = LabcorpDetails::new(account.clone());
    let account = to_value(account).unwrap();
    assert_eq!(to_value(&details).unwrap(), json!({"labcorp": account}));
    let states = BTreeMap::from([(BillingType::ClientBill, vec![String::from("NY")])]);
    let details = details
        .allowed_billing_types([])
        .disallowed_billing_states(states);
    let sent = json!({"labcorp": account, "allowed_billing_types": [],
        "disallowed_billing_states": {"client_bill": ["NY"]}});
    assert_eq!(to_value(&details).unwrap(), sent);
    assert_eq!(from_value::<LabcorpDetails>(sent).unwrap(), details);
}

#[test]
fn a_constructor_takes_what_is_required_identifiers_first() {
    let body = PrepareTeamCustomCredentialsBody::new(Uuid::nil(), Provider::Oura);
    assert_eq!(
        body,
        PrepareTeamCustomCredentialsBody::new(Uuid::nil(), "oura")
    );
    assert_eq!(
        to_value(&body).unwrap(),
        json!({"team_id": Uuid::nil(), "provider": "oura"})
    );
}

#[test]
fn a_required_field_that_may_be_null_is_sent_as_null_and_may_be_missing() {
    let body = UpdateOrgMemberBody::new(None, None);
    let json = json!({"role": null, "team_role_bindings": null});
    assert_eq!(to_value(&body).unwrap(), json);
    let missing = json!({"role": null, "new_field": 1});
    assert_eq!(from_value::<UpdateOrgMemberBody>(missing).unwrap(), body);
}

#[test]
fn an_answer_decodes_with_everything_newer_than_the_client() {
    let credentials = json!({"id": Uuid::nil(), "team_id": Uuid::nil(), "source": "new_source",
        "created_at": "2026-01-02T03:04:05.678901", "updated_at": "2026-01-02T03:04:05Z",
        "client_secret_hash": CANARY, "details": {"new": CANARY}, "app_url": null});
    let page: TeamCredentialsListResponse =
        from_value(json!({"credentials": [credentials], "next_cursor": null})).unwrap();
    let [one]: &[TeamCredentials] = page.credentials.as_slice() else {
        panic!("one set of credentials");
    };
    assert!(!one.source.is_known());
    assert!(matches!(one.details, Some(CredentialDetails::Unknown(_))));
    assert!(!format!("{page:?}").contains(CANARY));
}

#[test]
fn a_free_form_secret_is_read_by_expose_alone() {
    let quest = QuestDetails::new(SecretJson::from(json!({"key": CANARY})));
    assert_eq!(quest.quest.expose()["key"], CANARY);
}

#[test]
fn the_future_of_a_call_can_move_between_threads() {
    fn assert_send<T: Send>(_: T) {}
    let client = Client::builder()
        .management_key("mg_canary")
        .org_id(Uuid::nil())
        .build()
        .unwrap();
    let body = PrepareTeamCustomCredentialsBody::new(Uuid::nil(), Provider::Oura);
    let request = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
    assert_send(request.clone());
    assert_send(request.send());
}
