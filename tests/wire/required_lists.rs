//! Lists that an operation requires: an empty one would leave nothing to send, and what the API
//! does without the list is not documented; it might delete everything.

use management_client::{
    Error, Response,
    types::{
        EhrPipelineApiKey, EhrType, Env, Region, UpsertTeamDataPullPreferencesBody,
        UpsertTeamEhrPipelinesBody, UpsertTeamEtlPipelinesBody,
    },
    uuid::Uuid,
};
use management_client_tests::{pair, reply};

use crate::wire::calls::TEAM;

const NONE: [Uuid; 0] = [];

fn assert_refused<T>(result: Result<Response<T>, Error>, list: &str) {
    let Err(error) = result else {
        panic!("an empty `{list}` was sent");
    };
    assert!(error.is_invalid_request() && error.status().is_none());
    assert_eq!(error.attempts(), 0);
    let problem = format!("`{list}` is an empty list");
    assert!(error.to_string().contains(&problem), "{error}");
}

#[tokio::test]
async fn an_empty_list_is_refused_before_anything_is_sent() {
    let (server, client) = pair().await;
    let (env, region) = (Env::Sandbox, Region::Us);
    let call = client.delete_team_api_keys(env.clone(), region.clone(), NONE);
    assert_refused(call.send().await, "api_key_id");
    let call = client.delete_team_custom_credentials(env.clone(), region.clone(), NONE);
    assert_refused(call.send().await, "credential_id");
    let call = client.delete_team_etl_pipelines(env.clone(), region.clone(), NONE);
    assert_refused(call.send().await, "team_id");
    let call = client.delete_team_ehr_pipelines(env.clone(), region.clone(), EhrType::Fhir, NONE);
    assert_refused(call.send().await, "team_id");
    let call = client.delete_team_data_pull_preferences(env.clone(), region.clone(), NONE);
    // An optional list makes no difference.
    assert_refused(call.provider([]).send().await, "team_id");
    assert_eq!(server.connections(), 0);
}

/// A body without teams may mean every team.
#[tokio::test]
async fn a_body_with_an_empty_list_is_refused_before_anything_is_sent() {
    let (server, client) = pair().await;
    let (env, region) = (Env::Sandbox, Region::Us);
    let body = UpsertTeamEtlPipelinesBody::new(NONE);
    let call = client.upsert_team_etl_pipelines(env.clone(), region.clone(), body);
    assert_refused(call.send().await, "team_ids");
    let key = EhrPipelineApiKey::new("key");
    let body = UpsertTeamEhrPipelinesBody::new(key, "https://ehr.test", EhrType::Fhir, NONE);
    let call = client.upsert_team_ehr_pipelines(env.clone(), region.clone(), body);
    assert_refused(call.send().await, "team_ids");
    let body = UpsertTeamDataPullPreferencesBody::new([], NONE);
    let call = client.upsert_team_data_pull_preferences(env, region, body);
    assert_refused(call.send().await, "team_ids");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn one_item_is_enough() {
    let (server, client) = pair().await;
    server.now_answer(reply(200, "{}"));
    let call = client.delete_team_etl_pipelines(Env::Sandbox, Region::Us, [TEAM]);
    let _ = call.send().await;
    let query = format!("team_id={TEAM}");
    assert_eq!(server.request().query(), Some(query.as_str()));
}
