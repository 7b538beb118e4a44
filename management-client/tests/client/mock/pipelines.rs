//! Pipelines.

use management_client::{
    mock::Server,
    types::{
        EhrAuthentication, EhrPipelineApiKey, EhrPipelineOAuth2ClientCredentials, EhrType, Env,
        EventDestination, EventDestinationPreferences, EventDestinationRabbitMqAttributes, Region,
        UpsertTeamEhrPipelinesBody, UpsertTeamEtlPipelinesBody,
    },
    uuid::Uuid,
};

use crate::mock::{OTHER_TEAM, TEAM, known, server};

pub(crate) async fn tour(server: &Server) {
    etl(server).await;
    ehr(server).await;
}

fn rabbit(teams: &[Uuid]) -> UpsertTeamEtlPipelinesBody {
    let rabbit = EventDestinationRabbitMqAttributes::new()
        .exchange("events")
        .uri("amqps://u:p@rabbit.test");
    UpsertTeamEtlPipelinesBody::new(teams.iter().copied()).rabbitmq(rabbit)
}

async fn etl(server: &Server) {
    let client = server.client();
    let body = rabbit(&[TEAM, OTHER_TEAM]);
    let set = client.upsert_team_etl_pipelines(Env::Sandbox, Region::Us, body);
    let set = known(set.send().await);
    assert_eq!(set.len(), 2);
    assert_eq!(set[0].preferences.preferred, EventDestination::RabbitMq);

    let preferences = EventDestinationPreferences::new([], EventDestination::Svix);
    let body = rabbit(&[TEAM]).preferences(preferences);
    let changed = client.upsert_team_etl_pipelines(Env::Sandbox, Region::Us, body);
    known(changed.send().await);
    let of_team = client
        .get_team_etl_pipelines(Env::Sandbox, Region::Us)
        .team_id(TEAM);
    let of_team = known(of_team.send().await).pipelines;
    assert_eq!(of_team.len(), 1);
    assert_eq!(of_team[0].preferences.preferred, EventDestination::Svix);

    let deleted = client.delete_team_etl_pipelines(Env::Sandbox, Region::Us, [TEAM]);
    assert_eq!(known(deleted.send().await), of_team);
    let rest = client.get_team_etl_pipelines(Env::Sandbox, Region::Us);
    assert_eq!(known(rest.send().await).pipelines[0].team_id, OTHER_TEAM);
}

async fn ehr(server: &Server) {
    let client = server.client();
    let key = EhrPipelineApiKey::new("ehr key");
    let set = async |authentication: EhrAuthentication, ehr_type: EhrType| {
        let url = "https://ehr.test/fhir";
        let body = UpsertTeamEhrPipelinesBody::new(authentication, url, ehr_type, [TEAM]);
        let set = client.upsert_team_ehr_pipelines(Env::Sandbox, Region::Us, body);
        known(set.send().await)
    };
    set(EhrAuthentication::ApiKey(key.clone()), EhrType::HintHealth).await;
    let url = "https://ehr.test/token";
    let oauth = EhrPipelineOAuth2ClientCredentials::new()
        .client_id("acme")
        .token_url(url)
        .client_secret("ehr secret");
    let stored = set(EhrAuthentication::ClientCredentials(oauth), EhrType::Fhir).await;
    let json = serde_json::to_string(&stored).unwrap();
    assert!(
        json.contains("acme") && !json.contains("ehr secret"),
        "{json}"
    );

    let all = client.get_team_ehr_pipelines(Env::Sandbox, Region::Us);
    assert_eq!(known(all.send().await).data.len(), 2);
    let delete = client.delete_team_ehr_pipelines(Env::Sandbox, Region::Us, EhrType::Fhir, [TEAM]);
    known(delete.send().await);
    let rest = client.get_team_ehr_pipelines(Env::Sandbox, Region::Us);
    let rest = known(rest.team_id(TEAM).send().await).data;
    assert_eq!(rest[0].authentication, EhrAuthentication::ApiKey(key));
}

#[tokio::test]
async fn without_teams_nothing_changes() {
    let server = server().await;
    let client = server.client();
    let set = client.upsert_team_etl_pipelines(Env::Sandbox, Region::Us, rabbit(&[]));
    assert!(set.send().await.unwrap_err().is_invalid_request());
    let all = client.get_team_etl_pipelines(Env::Sandbox, Region::Us);
    assert!(known(all.send().await).pipelines.is_empty());
}

#[tokio::test]
async fn the_cursor_of_ehr_pipelines_has_another_name() {
    let server = Server::builder()
        .team(TEAM, "Acme", Region::Us)
        .team(OTHER_TEAM, "Bcme", Region::Us)
        .page_size(1);
    let server = server.start().await.unwrap();
    let client = server.client();
    let key = EhrAuthentication::ApiKey(EhrPipelineApiKey::new("ehr key"));
    let teams = [TEAM, OTHER_TEAM];
    let body = UpsertTeamEhrPipelinesBody::new(key, "https://ehr.test", EhrType::Fhir, teams);
    let set = client.upsert_team_ehr_pipelines(Env::Sandbox, Region::Us, body);
    known(set.send().await);
    let first = client.get_team_ehr_pipelines(Env::Sandbox, Region::Us);
    let first = known(first.send().await);
    let second = client.get_team_ehr_pipelines(Env::Sandbox, Region::Us);
    let second = known(second.next_cursor(first.next_token.unwrap()).send().await);
    assert_eq!(
        (second.data[0].team_id, second.next_token),
        (OTHER_TEAM, None)
    );
}
