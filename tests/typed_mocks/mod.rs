//! The typed mocks of the feature `httpmock`, used as the tests of a service would.

use httpmock::MockServer;
use management_client::Conflict;
use management_client::httpmock::MockServerExt as _;
use management_client::types::{
    CreateTeamBody, Env, PreparationStatus, PrepareTeamCustomCredentialsBody,
    PrepareTeamCustomCredentialsResponse, Provider, Region, TeamListResponse,
};
use management_client::uuid::{Uuid, uuid};
use management_client_tests::{ORG, client};

const TEAM: Uuid = uuid!("0b8d6c1e-7f55-4a53-9f0e-6d7a3f2b9c11");

#[tokio::test]
async fn a_mock_answers_what_fits_it_and_nothing_else() {
    let server = MockServer::start_async().await;
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, Provider::Oura);
    let answer = PrepareTeamCustomCredentialsResponse::new(PreparationStatus::NoActionNeeded);
    let mock = server.prepare_team_custom_credentials(|when, then| {
        let when = when.org_id(&ORG).env(&Env::Sandbox).region(&Region::Us);
        when.body(&body);
        then.ok(&answer);
    });
    let client = client(server.base_url());
    let prepare = |env, body| client.prepare_team_custom_credentials(env, Region::Us, body);

    let sent = prepare(Env::Sandbox, body.clone()).send().await.unwrap();
    assert_eq!(*sent, answer);
    let elsewhere = prepare(Env::Production, body.clone()).send().await;
    assert!(elsewhere.unwrap_err().is_not_found());
    let other = PrepareTeamCustomCredentialsBody::new(TEAM, Provider::Fitbit);
    let other = prepare(Env::Sandbox, other).send().await;
    assert!(other.unwrap_err().is_not_found());
    mock.assert_async().await;
}

#[tokio::test]
async fn lists_are_repeated_keys() {
    let server = MockServer::start_async().await;
    let both = server.list_teams(|when, then| {
        when.region([Region::Us, Region::Eu]).next_cursor(None);
        then.ok(&TeamListResponse::new([]));
    });
    let none = server.list_teams(|when, then| {
        when.region([]);
        then.refusal(403, "name a region");
    });
    let client = client(server.base_url());
    let request = client.list_teams().region([Region::Us, Region::Eu]);
    assert!(request.send().await.unwrap().teams.is_empty());
    let refused = client.list_teams().send().await.unwrap_err();
    assert!(refused.is_forbidden());
    assert_eq!(refused.detail().as_deref(), Some("name a region"));
    both.assert_async().await;
    none.assert_async().await;
}

#[tokio::test]
async fn an_answer_may_be_null() {
    let server = MockServer::start_async().await;
    let mock = server.delete_management_key(|when, then| {
        when.key_id(&TEAM);
        then.ok(None);
    });
    let deleted = client(server.base_url()).delete_management_key(TEAM);
    assert_eq!(deleted.send().await.unwrap().into_inner(), None);
    mock.assert_async().await;
}

/// What the client sends for a value matches it, and nothing that a regular expression would see in it.
#[tokio::test]
async fn a_value_in_a_path_is_itself_and_nothing_else() {
    for id in ["ep(1", "ep.1", "ep+1", "ep*", "ep 1", "ä", "{}", "100%"] {
        let server = MockServer::start_async().await;
        let mock = server.delete_webhook(|when, then| {
            when.team_id(&TEAM)
                .environment(&Env::Sandbox)
                .webhook_id(id);
            then.no_content();
        });
        let client = client(server.base_url());
        let delete = |id: &str| client.delete_webhook(TEAM, Env::Sandbox, id).send();
        delete(id).await.unwrap();
        for other in ["epX1", "epp1", "ep", "ep-1"] {
            assert!(
                delete(other).await.unwrap_err().is_not_found(),
                "{id}: {other}"
            );
        }
        mock.assert_async().await;
    }
}

#[tokio::test]
async fn a_list_is_exactly_its_values() {
    let server = MockServer::start_async().await;
    let mock = server.list_teams(|when, then| {
        when.region([Region::Us]);
        then.ok(&TeamListResponse::new([]));
    });
    let client = client(server.base_url());
    let list = |regions: &[Region]| client.list_teams().region(regions.to_vec()).send();
    list(&[Region::Us]).await.unwrap();
    for regions in [
        &[Region::Us, Region::Eu][..],
        &[Region::Us, Region::Us],
        &[Region::Eu],
    ] {
        assert!(
            list(regions).await.unwrap_err().is_not_found(),
            "{regions:?}"
        );
    }
    mock.assert_async().await;
}

#[tokio::test]
async fn a_value_in_a_query_is_itself() {
    let server = MockServer::start_async().await;
    let text = "a+b &c=%41 (ü)*";
    let mock = server.list_teams(|when, then| {
        when.search_query(text);
        then.ok(&TeamListResponse::new([]));
    });
    let client = client(server.base_url());
    client.list_teams().search_query(text).send().await.unwrap();
    let other = client.list_teams().search_query("a b &c=A (ü)*").send();
    assert!(other.await.unwrap_err().is_not_found());
    mock.assert_async().await;
}

#[tokio::test]
async fn every_documented_answer_and_any_other_can_be_given() {
    let server = MockServer::start_async().await;
    let client = client(server.base_url());
    let create = || {
        client
            .create_team(CreateTeamBody::new("Acme", Region::Us))
            .send()
    };
    for conflict in [Conflict::Team(TEAM), Conflict::Member(TEAM)] {
        let mock = server.create_team(|_, then| {
            then.conflict(conflict);
        });
        let refused = create().await.unwrap_err();
        assert_eq!(refused.conflict(), Some(conflict));
        mock.delete_async().await;
    }
    server.create_team(|_, then| {
        let headers = [("content-type", "text/html"), ("retry-after", "7")];
        then.raw(418, headers, b"<p>\xff</p>");
    });
    let refused = create().await.unwrap_err();
    assert_eq!(refused.status().unwrap().as_u16(), 418);
    assert_eq!(refused.headers().unwrap()["retry-after"], "7");
    assert_eq!(refused.body(), Some(&b"<p>\xff</p>"[..]));
}
