//! The scopes that the users of a team have to grant, or may.

use management_client::{
    Nullable,
    types::{
        FitbitScope, FitbitScopeRequirements, GoogleFitScope, GoogleFitScopeRequirements,
        GoogleHealthScope, GoogleHealthScopeRequirements, MyFitnessPalScope,
        MyFitnessPalScopeRequirements, OAuthProvider, OuraScope, OuraScopeRequirements,
        StravaScope, StravaScopeRequirements, UpsertTeamScopeRequirementsBody, WahooScope,
        WahooScopeRequirements, WhoopScope, WhoopScopeRequirements,
    },
};
use management_client_tests::ORG;
use serde_json::{Value, json};

use crate::operations::{TEAM, exchange::Api};

operations!(get_team_scope_requirements, upsert_team_scope_requirements);

async fn get_team_scope_requirements(api: &Api) {
    let line = format!("GET /v1/org/{ORG}/team/{TEAM}/scope_requirements?provider=strava");
    let answer = api
        .expect(line)
        .answer(
            200,
            json!({"requirements": [{
                "team_id": TEAM,
                "provider": "strava",
                "user_must_grant": ["activity:read_all", "a scope of tomorrow"],
                "user_may_grant": ["profile:read_all"],
            }]}),
        )
        .call(|client| {
            let request = client.get_team_scope_requirements(TEAM);
            request.provider(OAuthProvider::Strava).send()
        })
        .await;
    let [strava] = &*answer.requirements else {
        panic!("{answer:?}");
    };
    assert_eq!(strava.team_id, TEAM);
    assert_eq!(strava.provider, OAuthProvider::Strava);
    assert_eq!(
        strava.user_must_grant,
        ["activity:read_all", "a scope of tomorrow"]
    );
    assert_eq!(strava.user_may_grant, ["profile:read_all"]);
}

/// One scope that may be granted, one that must.
fn scopes(may: &str, must: &str) -> Value {
    json!({"user_may_grant": [may], "user_must_grant": [must]})
}

async fn upsert_team_scope_requirements(api: &Api) {
    let body = UpsertTeamScopeRequirementsBody::new()
        .fitbit(
            FitbitScopeRequirements::new()
                .user_may_grant([FitbitScope::OxygenSaturation])
                .user_must_grant([FitbitScope::Heartrate]),
        )
        .google_fit(
            GoogleFitScopeRequirements::new()
                .user_may_grant([GoogleFitScope::Openid])
                .user_must_grant([GoogleFitScope::FitnessBodyRead]),
        )
        .google_health(
            GoogleHealthScopeRequirements::new()
                .user_may_grant([GoogleHealthScope::EcgReadonly])
                .user_must_grant([GoogleHealthScope::SleepReadonly]),
        )
        .my_fitness_pal_v2(
            MyFitnessPalScopeRequirements::new()
                .user_may_grant([MyFitnessPalScope::PrivateExercises])
                .user_must_grant([MyFitnessPalScope::Diary]),
        )
        .oura(
            OuraScopeRequirements::new()
                .user_may_grant([OuraScope::Tag])
                .user_must_grant([OuraScope::Daily]),
        )
        .strava(
            StravaScopeRequirements::new()
                .user_may_grant([StravaScope::ProfileReadAll])
                .user_must_grant([StravaScope::ActivityReadAll]),
        )
        .wahoo(
            WahooScopeRequirements::new()
                .user_may_grant([WahooScope::Email])
                .user_must_grant([WahooScope::WorkoutsRead]),
        )
        .whoop_v2(
            WhoopScopeRequirements::new()
                .user_may_grant([])
                .user_must_grant([WhoopScope::ReadSleep, WhoopScope::Offline]),
        )
        .withings(Nullable::Null);
    api.expect(format!("POST /v1/org/{ORG}/team/{TEAM}/scope_requirements"))
        .body(json!({
            "fitbit": scopes("oxygen_saturation", "heartrate"),
            "google_fit": scopes("openid", "https://www.googleapis.com/auth/fitness.body.read"),
            "google_health": scopes(
                "https://www.googleapis.com/auth/googlehealth.ecg.readonly",
                "https://www.googleapis.com/auth/googlehealth.sleep.readonly",
            ),
            "my_fitness_pal_v2": scopes("private-exercises", "diary"),
            "oura": scopes("tag", "daily"),
            "strava": scopes("profile:read_all", "activity:read_all"),
            "wahoo": scopes("email", "workouts_read"),
            "whoop_v2": {"user_may_grant": [], "user_must_grant": ["read:sleep", "offline"]},
            "withings": null,
        }))
        .answer(200, json!({}))
        .call(|client| client.upsert_team_scope_requirements(TEAM, body).send())
        .await;
}
