//! No answer that the document refuses, whatever was sent.

use management_client::{
    http::{
        StatusCode,
        header::{ALLOW, CONTENT_TYPE},
    },
    mock::Server,
    types::{OrgMember, OrgRole},
};
use reqwest::Method;
use serde_json::{Value, json};

use crate::mock::{MEMBER, TEAM, known, raw::Raw, server};

/// The places of a refusal.
fn places((status, answer): (StatusCode, Value)) -> Vec<String> {
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{answer}");
    let entries = answer["detail"].as_array().unwrap().iter();
    entries.map(|entry| entry["loc"].to_string()).collect()
}

#[tokio::test]
async fn a_change_that_would_break_an_answer_is_refused_and_changes_nothing() {
    let server = server().await;
    let raw = Raw::new(&server);
    let team = format!("team/{TEAM}");
    let before = raw.get(&team).await;
    let color = json!({"sandbox": {"brand_information": {"brand_color": "red"}}});
    assert_eq!(
        places(raw.patch(&team, &color).await),
        [r#"["body","sandbox","brand_information","company_name"]"#]
    );
    assert_eq!(raw.get(&team).await, before);
    let brand = json!({"sandbox": {"brand_information": {"company_name": "Acme"}}});
    assert_eq!(raw.patch(&team, &brand).await.0, StatusCode::OK);
    assert_eq!(raw.patch(&team, &color).await.0, StatusCode::OK);
}

/// What only later answers show is judged at once, too.
#[tokio::test]
async fn a_change_that_would_break_a_later_answer_is_refused_and_changes_nothing() {
    let server = server().await;
    let raw = Raw::new(&server);
    let place = format!("team/{TEAM}/scope_requirements");
    let scopes = json!({"user_may_grant": [], "user_must_grant": []});
    let body = json!({"oura": scopes, "sundial": scopes});
    assert_eq!(
        places(raw.post(&place, &body).await),
        [r#"["body","provider"]"#]
    );
    let listed = raw.get(&place).await;
    assert_eq!(listed, (StatusCode::OK, json!({"requirements": []})));
}

#[tokio::test]
async fn null_is_refused_where_none_is_allowed() {
    let server = server().await;
    let raw = Raw::new(&server);
    let query = json!({"select": [{"group_key": null}], "group_by": []});
    let body = json!({"title": "t", "slug": "s", "query": query});
    let place = format!("team/{TEAM}/sandbox/continuous_query");
    let refused = places(raw.post(&place, &body).await);
    let place_of_null = r#"["body","query","select",0,"GroupKeyColumnExpr","group_key","int"]"#;
    assert!(refused.iter().any(|it| it == place_of_null), "{refused:?}");
}

#[tokio::test]
async fn what_is_there_from_the_start_is_judged() {
    let created = "2026-08-19T10:00:00Z".parse().unwrap();
    let member = OrgMember::new(MEMBER, created, OrgRole::from("owner"))
        .email("ada@mock.test")
        .name("Ada");
    let refused = Server::builder().member(member).start().await.unwrap_err();
    assert!(refused.to_string().contains("\"role\""), "{refused}");
}

#[tokio::test]
async fn other_methods_are_refused_with_those_that_are_taken() {
    let server = server().await;
    let raw = Raw::new(&server);
    for (method, place, allow) in [
        (Method::PUT, "team", "GET, POST"),
        (Method::HEAD, "team", "GET, POST"),
        (Method::OPTIONS, "resolve_team", "POST"),
    ] {
        let answer = raw.request(method, place).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED);
        assert_eq!(answer.headers()[ALLOW], allow);
    }
}

#[tokio::test]
async fn a_body_has_to_be_announced_as_json() {
    let server = server().await;
    let raw = Raw::new(&server);
    for (kind, expected) in [
        ("application/json", StatusCode::NOT_FOUND),
        ("Application/JSON; charset=utf-8", StatusCode::NOT_FOUND),
        ("text/plain", StatusCode::UNPROCESSABLE_ENTITY),
    ] {
        let request = raw.request(Method::POST, "resolve_team");
        let request = request.header(CONTENT_TYPE, kind);
        let answer = request.body(r#"{"integration_team_id": "x"}"#).send().await;
        assert_eq!(answer.unwrap().status(), expected, "{kind}");
    }
}

#[tokio::test]
async fn times_are_those_of_the_clock() {
    let time = "2026-08-19T10:00:00Z".parse().unwrap();
    let server = Server::builder().clock(move || time).start().await.unwrap();
    let raw = Raw::new(&server);
    let body = json!({"name": "Acme", "region": "us"});
    let team = raw.post("team", &body).await.1;
    assert_eq!(team["created_on"], "2026-08-19T10:00:00.000000Z");
    known(server.client().list_teams().send().await);
}
