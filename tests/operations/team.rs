//! The teams of an organization.

use management_client::{
    Nullable,
    types::{
        BrandInformation, CreateTeamBody, Env, Region, Team, UpdateBrandInformationBody,
        UpdateTeamBody, UpdateTeamEnvironmentBody,
    },
};
use management_client_tests::ORG;
use serde_json::{Value, json};

use crate::operations::{OTHER, TEAM, exchange::Api};

operations!(list_teams, create_team, get_team, update_team, delete_team);

async fn list_teams(api: &Api) {
    let line = format!(
        "GET /v1/org/{ORG}/team?team_id={TEAM}&region=us&region=eu\
         &search_query=north%20pier&next_cursor=dDE%2B"
    );
    let page = api
        .expect(line)
        .answer(
            200,
            json!({
                "teams": [
                    {
                        "id": TEAM,
                        "name": "North Pier",
                        "region": "eu",
                        "integration_team_id": "pier/1",
                        "created_on": "2024-02-29T12:00:00Z",
                    },
                    {
                        "id": OTHER,
                        "name": "South Pier",
                        "region": "ca",
                        "integration_team_id": null,
                        "created_on": "2024-02-29T12:00:00Z",
                    },
                ],
                "next_cursor": "dDI+",
            }),
        )
        .call(|client| {
            let request = client
                .list_teams()
                .team_id(TEAM)
                .region([Region::Us, Region::Eu]);
            let request = request.search_query("north pier").next_cursor("dDE+");
            request.send()
        })
        .await;
    let [north, south] = &*page.teams else {
        panic!("{page:?}");
    };
    assert_eq!((north.id, north.name.as_str()), (TEAM, "North Pier"));
    assert_eq!(north.region, Region::Eu);
    assert_eq!(north.integration_team_id.as_deref(), Some("pier/1"));
    assert!(!south.region.is_known() && south.region.as_str() == "ca");
    assert_eq!(south.integration_team_id, None);
    assert_eq!(page.next_cursor.as_deref(), Some("dDI+"));
}

/// A team, as the server answers with it.
fn team() -> Value {
    json!({
        "id": TEAM,
        "name": "North Pier",
        "region": "us",
        "integration_team_id": "pier/1",
        "created_on": "2024-02-29T12:00:00Z",
        "environments": ["production", "sandbox"],
        "production": {
            "brand_information": {
                "brand_color": "#0a6c74",
                "company_address": "1 Pier Road",
                "company_name": "Pier Ltd",
                "company_website": "https://pier.test",
                "support_contact": "+44 20 0000 0000",
                "support_email": "help@pier.test",
            },
            "critical_result_notification_email": "critical@pier.test",
            "lab_tests_patient_email_communication_enabled": false,
            "lab_tests_patient_sms_communication_enabled": true,
            "logo_url": "https://pier.test/logo.svg",
            "minor_ordering_enabled": true,
            "partial_webhooks_enabled": false,
            "reject_duplicate_connection": true,
            "sdk_per_device_activity_timeseries": false,
        },
        "sandbox": {
            "brand_information": {"company_name": "Pier Test", "support_contact": null},
            "critical_result_notification_email": null,
            "lab_tests_patient_email_communication_enabled": true,
            "lab_tests_patient_sms_communication_enabled": true,
            "logo_url": null,
            "minor_ordering_enabled": null,
            "partial_webhooks_enabled": null,
            "reject_duplicate_connection": false,
            "sdk_per_device_activity_timeseries": true,
        },
    })
}

fn check_team(team: &Team) {
    assert_eq!((team.id, &team.region), (TEAM, &Region::Us));
    let environments = team.environments.as_deref();
    assert_eq!(environments, Some(&[Env::Production, Env::Sandbox][..]));
    let production = team.production.as_ref().unwrap();
    let brand = production.brand_information.as_ref().unwrap();
    assert_eq!(brand.company_name, "Pier Ltd");
    assert_eq!(brand.support_email.as_deref(), Some("help@pier.test"));
    assert_eq!(
        production.logo_url.as_deref(),
        Some("https://pier.test/logo.svg")
    );
    assert_eq!(production.minor_ordering_enabled, Some(true));
    assert_eq!(
        production.lab_tests_patient_email_communication_enabled,
        Some(false)
    );
    let sandbox = team.sandbox.as_ref().unwrap();
    let brand = sandbox.brand_information.as_ref().unwrap();
    assert!(brand.support_contact.is_null());
    assert_eq!(sandbox.logo_url, None);
    assert_eq!(sandbox.sdk_per_device_activity_timeseries, Some(true));
}

fn brand() -> BrandInformation {
    BrandInformation::new("Pier Ltd")
        .brand_color("#0a6c74")
        .company_address("1 Pier Road")
        .company_website("https://pier.test")
        .support_contact("+44 20 0000 0000")
        .support_email("help@pier.test")
}

async fn create_team(api: &Api) {
    let body = CreateTeamBody::new("North Pier", Region::Us)
        .id(TEAM)
        .integration_team_id("pier/1")
        .brand_information(brand())
        .critical_result_notification_email("critical@pier.test")
        .lab_tests_patient_email_communication_enabled(false)
        .lab_tests_patient_sms_communication_enabled(true)
        .logo_url("https://pier.test/logo.svg")
        .minor_ordering_enabled(true)
        .partial_webhooks_enabled(Nullable::Null)
        .reject_duplicate_connection(true)
        .sdk_per_device_activity_timeseries(false);
    let team = api
        .expect(format!("POST /v1/org/{ORG}/team"))
        .body(json!({
            "id": TEAM,
            "name": "North Pier",
            "region": "us",
            "integration_team_id": "pier/1",
            "brand_information": {
                "brand_color": "#0a6c74",
                "company_address": "1 Pier Road",
                "company_name": "Pier Ltd",
                "company_website": "https://pier.test",
                "support_contact": "+44 20 0000 0000",
                "support_email": "help@pier.test",
            },
            "critical_result_notification_email": "critical@pier.test",
            "lab_tests_patient_email_communication_enabled": false,
            "lab_tests_patient_sms_communication_enabled": true,
            "logo_url": "https://pier.test/logo.svg",
            "minor_ordering_enabled": true,
            "partial_webhooks_enabled": null,
            "reject_duplicate_connection": true,
            "sdk_per_device_activity_timeseries": false,
        }))
        .answer(200, team())
        .call(|client| client.create_team(body).send())
        .await;
    check_team(&team);
}

async fn get_team(api: &Api) {
    let line = format!(
        "GET /v1/org/{ORG}/team/{TEAM}\
         ?include_environment=production&include_environment=sandbox"
    );
    let team = api
        .expect(line)
        .answer(200, team())
        .call(|client| {
            let request = client.get_team(TEAM);
            let both = [Env::Production, Env::Sandbox];
            request.include_environment(both).send()
        })
        .await;
    check_team(&team);
}

async fn update_team(api: &Api) {
    let brand = UpdateBrandInformationBody::new()
        .brand_color(Nullable::Null)
        .company_address("2 Pier Road")
        .company_name("Pier plc")
        .company_website("https://pier.test")
        .support_contact(Nullable::Null)
        .support_email("help@pier.test");
    let production = UpdateTeamEnvironmentBody::new()
        .brand_information(brand)
        .critical_result_notification_email(Nullable::Null)
        .lab_tests_patient_email_communication_enabled(true)
        .lab_tests_patient_sms_communication_enabled(false)
        .logo_url("https://pier.test/new.svg")
        .minor_ordering_enabled(false)
        .partial_webhooks_enabled(true)
        .patient_experience(true)
        .reject_duplicate_connection(false)
        .sdk_per_device_activity_timeseries(true);
    let body = UpdateTeamBody::new()
        .name("North Pier")
        .integration_team_id(Nullable::Null)
        .production(production)
        .sandbox(UpdateTeamEnvironmentBody::new());
    let team = api
        .expect(format!("PATCH /v1/org/{ORG}/team/{TEAM}"))
        .body(json!({
            "name": "North Pier",
            "integration_team_id": null,
            "production": {
                "brand_information": {
                    "brand_color": null,
                    "company_address": "2 Pier Road",
                    "company_name": "Pier plc",
                    "company_website": "https://pier.test",
                    "support_contact": null,
                    "support_email": "help@pier.test",
                },
                "critical_result_notification_email": null,
                "lab_tests_patient_email_communication_enabled": true,
                "lab_tests_patient_sms_communication_enabled": false,
                "logo_url": "https://pier.test/new.svg",
                "minor_ordering_enabled": false,
                "partial_webhooks_enabled": true,
                "patient_experience": true,
                "reject_duplicate_connection": false,
                "sdk_per_device_activity_timeseries": true,
            },
            "sandbox": {},
        }))
        .answer(200, team())
        .call(|client| client.update_team(TEAM, body).send())
        .await;
    check_team(&team);
}

async fn delete_team(api: &Api) {
    api.expect(format!("DELETE /v1/org/{ORG}/team/{TEAM}"))
        .answer(200, json!({}))
        .call(|client| client.delete_team(TEAM).send())
        .await;
}
