//! Success is any status that says so: the one that the document names, and all others.

use management_client::{
    types::{CreateOrgDomainBody, Env},
    uuid::Uuid,
};
use management_client_tests::{head, pair, reply};

use crate::wire::calls::TEAM;

const DOMAIN: &str = r#"{"id":"3f0e9c52-7a41-4d0b-9b1e-0c2d4e6f8a10","domain":"health.example.com",
    "is_verified":false,"created_on":"2026-01-02T03:04:05Z"}"#;

#[tokio::test]
async fn a_created_thing_is_decoded() {
    let (server, client) = pair().await;
    for status in [201, 200, 202] {
        server.now_answer(reply(status, DOMAIN));
        let body = CreateOrgDomainBody::new("health.example.com");
        let answer = client.create_org_domain(body).send().await.unwrap();
        assert_eq!(answer.status(), status);
        assert_eq!(answer.domain, "health.example.com");
    }
}

#[tokio::test]
async fn no_content_is_a_success() {
    let (server, client) = pair().await;
    for answer in [
        head(204, &["connection: close"]),
        reply(200, "null"),
        reply(200, "{}"),
    ] {
        server.now_answer(answer);
        let call = client.delete_webhook(TEAM, Env::Sandbox, Uuid::nil().to_string());
        call.send().await.unwrap();
    }
}

#[tokio::test]
async fn interim_answers_are_passed_over() {
    let (server, client) = pair().await;
    for interim in [100, 102, 103, 199] {
        let answer = [head(interim, &["link: </a>"]), reply(201, DOMAIN)].concat();
        server.now_answer(answer);
        let body = CreateOrgDomainBody::new("health.example.com");
        let answer = client.create_org_domain(body).send().await.unwrap();
        assert_eq!(answer.status(), 201, "{interim}");
        assert!(!answer.headers().contains_key("link"));
    }
}
