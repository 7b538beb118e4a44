//! Method and path of every operation.

use management_client::{
    Client,
    types::{Env, PrepareTeamCustomCredentialsBody, Provider, Region},
    uuid::Uuid,
};
use management_client_tests::{Listener, ORG, assert_clean, client, configure, reply};

use crate::wire::calls::{Call, TEAM, no_requirements};

#[tokio::test]
async fn every_operation_has_its_method_and_path() {
    for call in Call::ALL {
        let server = Listener::answer(reply(200, call.minimal())).await;
        call.send(&client(server.url())).await.unwrap();
        let request = server.request();
        assert_eq!(request.method, call.method(), "{call:?}");
        assert_eq!(request.target, call.path(), "{call:?}");
    }
}

async fn listed(client: &Client, env: Env, region: Region) -> bool {
    let sent = client.get_team_custom_credentials(env, region).send().await;
    if let Err(error) = &sent {
        assert!(error.is_invalid_request(), "{error}");
        assert_eq!(error.attempts(), 0);
        assert_eq!(error.operation_id(), Some(Call::List.id()));
        assert!(error.status().is_none() && !error.is_status() && !error.is_transport());
    }
    sent.is_ok()
}

#[tokio::test]
async fn environment_and_region_are_segments_of_the_path() {
    for (env, region, end) in [
        (Env::Sandbox, Region::Us, "sandbox/us"),
        (Env::Production, Region::Eu, "production/eu"),
        ("staging".into(), "ca".into(), "staging/ca"),
        ("a b".into(), "c?d#e".into(), "a%20b/c%3Fd%23e"),
        ("a%2Fb".into(), "c".into(), "a%252Fb/c"),
        ("a\tb".into(), "c\r\nd".into(), "a%09b/c%0D%0Ad"),
        ("ü b".into(), "%2e%2e".into(), "%C3%BC%20b/%252e%252e"),
    ] {
        let server = Listener::answer(reply(200, Call::List.minimal())).await;
        assert!(listed(&client(server.url()), env, region).await);
        let path = format!("/v1/org/{ORG}/team_custom_credentials/{end}");
        assert_eq!(server.request().target, path);
    }
}

#[tokio::test]
async fn a_value_that_would_lead_to_another_path_is_not_sent() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = client(format!("{}/prefix", server.url()));
    for (env, region) in [
        ("", "us"),
        ("sandbox", ""),
        (".", "us"),
        ("..", ".."),
        ("sandbox", ".."),
        ("sandbox", "a\\b"),
        ("\\", "us"),
        ("a/b", "us"),
        ("sandbox", "us/"),
    ] {
        assert!(
            !listed(&client, env.into(), region.into()).await,
            "{env:?} {region:?}"
        );
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_call_may_name_another_organization() {
    let server = Listener::answer(reply(200, "{\"credentials\":[],\"status\":\"\"}")).await;
    let client = client(server.url());
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, Provider::Oura);
    let other = Uuid::max();
    let prepare = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
    prepare.org_id(other).send().await.unwrap();
    let list = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    list.org_id(other).send().await.unwrap();
    let upsert = client.upsert_team_scope_requirements(TEAM, no_requirements());
    upsert.org_id(other).send().await.unwrap();
    // The client's own stays what it was.
    Call::List.send(&client).await.unwrap();

    let requests = server.requests();
    let (own, others) = requests.split_last().unwrap();
    assert_eq!(others.len(), 3);
    for request in others {
        let start = format!("/v1/org/{other}/team");
        let prepare = format!("/v1/org/{other}/prepare_team_custom_credentials/sandbox/us");
        assert!(request.target.starts_with(&start) || request.target == prepare);
    }
    assert_eq!(own.target, Call::List.path());
}

#[tokio::test]
async fn without_an_organization_nothing_is_sent() {
    let server = Listener::answer(reply(200, "{}")).await;
    let client = Client::builder()
        .management_key("mg_a")
        .base_url(server.url())
        .build()
        .unwrap();
    assert_eq!(client.org_id(), None);
    for call in Call::ALL {
        let error = call.send(&client).await.unwrap_err();
        assert!(error.is_invalid_request() && !error.is_configuration());
        assert_eq!(error.attempts(), 0);
        assert_eq!(error.operation_id(), Some(call.id()));
        let text = error.to_string();
        assert!(
            text.contains("org_id") && text.contains(call.id()),
            "{text}"
        );
        assert_clean(&error);
    }
    assert_eq!(server.connections(), 0);

    let request = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    request.org_id(ORG).send().await.unwrap_err();
    assert_eq!(server.request().target, Call::List.path());
}

#[tokio::test]
async fn a_request_can_be_sent_again() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = configure(server.url()).build().unwrap();
    let request = client
        .get_team_custom_credentials(Env::Sandbox, Region::Us)
        .team_id([TEAM]);
    request.clone().send().await.unwrap();
    request.send().await.unwrap();
    let [first, second] = server.requests().try_into().unwrap();
    assert_eq!(first.target, second.target);
    assert_eq!(first.header_names(), second.header_names());
    // It is another call.
    assert_ne!(first.header("traceparent"), second.header("traceparent"));
}
