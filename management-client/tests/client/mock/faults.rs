//! Faults and records.

use std::time::Duration;

use management_client::{
    Conflict, RetryPolicy, Secret,
    http::{Method, StatusCode},
    mock::{Fault, Server},
    types::{CreateTeamBody, Env, Provider, Region, UpsertTeamCustomCredentialsBody},
};
use serde_json::json;
use tokio::time::Instant;

use crate::mock::{NOBODY, TEAM, known, server};

#[tokio::test]
async fn a_fault_is_for_one_call_of_one_operation() {
    let server = server().await;
    let client = server.client();
    let body = || CreateTeamBody::new("Dcme", Region::Us);
    server.fail_next(
        "create_team",
        StatusCode::CONFLICT,
        &json!({"team_id": NOBODY}),
    );
    known(client.list_teams().send().await);
    let failed = client.create_team(body()).send().await.unwrap_err();
    assert_eq!(failed.conflict(), Some(Conflict::Team(NOBODY)));
    assert_eq!(known(client.list_teams().send().await).teams.len(), 3);
    known(client.create_team(body()).send().await);
}

#[tokio::test]
async fn faults_wait_for_each_other() {
    let server = server().await;
    let client = server.client();
    let gone = Fault::text(StatusCode::GONE, "gone").times(2);
    server.fail_with("get_org", gone);
    server.fail_with("get_org", Fault::status(StatusCode::IM_A_TEAPOT).times(0));
    server.fail_with(
        "get_org",
        Fault::json(StatusCode::OK, &json!({"id": NOBODY, "name": "x"})),
    );
    for _ in 0..2 {
        let failed = client.get_org().send().await.unwrap_err();
        assert_eq!(failed.status(), Some(StatusCode::GONE));
        assert_eq!(failed.body(), Some(&b"gone"[..]));
    }
    assert_eq!(known(client.get_org().send().await).id, NOBODY);
    assert_eq!(known(client.get_org().send().await).id, server.org_id());
}

#[tokio::test]
async fn headers_and_broken_connections() {
    let server = server().await;
    let client = server.client();
    let body = || CreateTeamBody::new("Dcme", Region::Us);
    let busy = Fault::status(StatusCode::TOO_MANY_REQUESTS).header("retry-after", "3600");
    server.fail_with("create_team", busy);
    let failed = client.create_team(body()).send().await.unwrap_err();
    assert_eq!(failed.retry_after(), Some(Duration::from_secs(3600)));
    server.fail_with("create_team", Fault::disconnect());
    let failed = client.create_team(body()).send().await.unwrap_err();
    assert!(failed.is_transport() && !failed.is_connect(), "{failed}");
}

#[tokio::test]
async fn a_lost_answer_has_done_its_work() {
    let server = server().await;
    let client = server.client();
    let teams = async || known(client.list_teams().send().await).teams.len();
    for (fault, expected) in [
        (Fault::disconnect(), 3),
        (Fault::perform_then_disconnect(), 4),
    ] {
        server.fail_with("create_team", fault);
        let body = CreateTeamBody::new("Dcme", Region::Us);
        let failed = client.create_team(body).send().await.unwrap_err();
        assert!(failed.is_transport(), "{failed}");
        assert_eq!(teams().await, expected);
    }
}

#[tokio::test]
async fn too_many_requests_says_when_to_come_again() {
    let server = server().await;
    let hour = Duration::from_secs(3600);
    server.fail_with("get_org", Fault::too_many_requests(hour));
    let failed = server.client().get_org().send().await.unwrap_err();
    assert_eq!(failed.status(), Some(StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(failed.retry_after(), Some(hour));
}

/// The clock is paused: nothing here really waits.
#[tokio::test(start_paused = true)]
async fn an_answer_that_is_late_comes_or_the_caller_gives_up() {
    let server = server().await;
    let minute = Duration::from_secs(60);
    let once = || server.client_builder().retry(RetryPolicy::none());
    server.fail_with("get_org", Fault::delay(minute).times(2));
    let patient = once().timeout(2 * minute).build().unwrap();
    let started = Instant::now();
    known(patient.get_org().send().await);
    assert!(started.elapsed() >= minute);
    let hasty = once().timeout(minute / 2).build().unwrap();
    let failed = hasty.get_org().send().await.unwrap_err();
    assert!(failed.is_timeout(), "{failed}");
    let busy = Fault::status(StatusCode::SERVICE_UNAVAILABLE).after(minute);
    server.fail_with("get_org", busy);
    let started = Instant::now();
    let failed = patient.get_org().send().await.unwrap_err();
    assert_eq!(failed.status(), Some(StatusCode::SERVICE_UNAVAILABLE));
    assert!(started.elapsed() >= minute);
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_drips_arrives_whole() {
    let server = server().await;
    let pause = Duration::from_secs(10);
    server.fail_with("list_teams", Fault::drip(pause));
    let client = server.client_builder().timeout(20 * pause).build().unwrap();
    let started = Instant::now();
    assert_eq!(known(client.list_teams().send().await).teams.len(), 3);
    assert!(started.elapsed() >= 8 * pause);
}

#[tokio::test]
async fn a_share_of_all_calls_fails_by_seed() {
    let pattern = async |seed| {
        let server = server().await;
        let client = server.client_builder().retry(RetryPolicy::none());
        let client = client.build().unwrap();
        server.fail_share(0.25, seed, Fault::status(StatusCode::BAD_GATEWAY));
        let mut failed = Vec::new();
        for _ in 0..200 {
            failed.push(client.get_org().send().await.is_err());
        }
        server.clear_faults();
        known(client.get_org().send().await);
        failed
    };
    let [first, again, other] = [pattern(7).await, pattern(7).await, pattern(8).await];
    assert_eq!(first, again);
    assert_ne!(first, other);
    let failed = first.iter().filter(|failed| **failed).count();
    assert!((30..70).contains(&failed), "{failed} of 200");
}

#[tokio::test]
#[should_panic(expected = "`create_taem`")]
async fn a_fault_for_an_unknown_operation_is_a_mistake() {
    server()
        .await
        .fail_next("create_taem", StatusCode::CONFLICT, &json!({}));
}

#[tokio::test]
async fn requests_are_recorded() {
    let server = server().await;
    let client = server.client();
    let body = UpsertTeamCustomCredentialsBody::new(TEAM, Provider::Oura)
        .client_secret(Secret::from("canary"));
    known(
        client
            .upsert_team_custom_credentials(Env::Sandbox, Region::Us, body)
            .send()
            .await,
    );
    let list = client.list_teams().region([Region::Us, Region::Eu]);
    known(list.send().await);
    let [stored, listed] = &server.requests()[..] else {
        panic!("there are not two requests")
    };
    assert_eq!(listed.operation_id, Some("list_teams"));
    assert_eq!(listed.method, Method::GET);
    assert_eq!(listed.path_template, "/v1/org/{org_id}/team");
    assert_eq!(listed.path, format!("/v1/org/{}/team", server.org_id()));
    let region = |value: &str| ("region".to_owned(), value.to_owned());
    assert_eq!(listed.query, [region("us"), region("eu")]);
    assert_eq!(listed.body, None);
    assert!(listed.headers.contains_key("user-agent"));
    assert!(!listed.headers.contains_key("x-management-key"));
    assert_eq!(stored.body.as_ref().unwrap()["client_secret"], "canary");
    assert!(!format!("{stored:?} {server:?}").contains("canary"));
    assert_eq!(server.requests_to("list_teams").len(), 1);
    server.forget_requests();
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_server_stops_when_it_is_dropped() {
    let server = Server::start().await.unwrap();
    let client = server.client();
    known(client.get_org().send().await);
    drop(server);
    let failed = client.get_org().send().await.unwrap_err();
    assert!(failed.is_transport(), "{failed}");
}
