//! The mock server, through the client.

mod credentials;
mod ehr;
mod faults;
mod judged;
mod keys;
mod org;
mod pipelines;
mod queries;
mod raw;
mod refusals;
mod teams;
mod unchecked;
mod webhooks;

use std::{collections::BTreeSet, fmt::Debug};

use management_client::{
    Error, Response, Timestamp,
    mock::Server,
    types::{
        BillingType, Env, Lab, LabAccount, LabAccountDelegatedFlow, LabAccountStatus, OrgMember,
        OrgRole, Region, UsState,
    },
    uuid::{Uuid, uuid},
};
use serde_json::Value;

const TEAM: Uuid = uuid!("9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e");
const OTHER_TEAM: Uuid = uuid!("0b1c2d3e-4f50-4162-8374-95a6b7c8d9e0");
const EUROPEAN_TEAM: Uuid = uuid!("c1d2e3f4-0516-4728-939a-4b5c6d7e8f90");
const NOBODY: Uuid = Uuid::max();
const MEMBER: Uuid = uuid!("7a8b9c0d-1e2f-4031-8425-364758697a8b");
const ACCOUNT: Uuid = uuid!("3d4e5f60-7182-4394-a5b6-c7d8e9fa0b1c");

/// A server with teams, a member, and an account at a lab.
async fn server() -> Server {
    let created: Timestamp = "2026-08-19T10:00:00Z".parse().unwrap();
    let member = OrgMember::new(MEMBER, created, OrgRole::OrgAdmin)
        .email("ada@mock.test")
        .name("Ada");
    let billing = [(BillingType::ClientBill, vec![UsState::Arizona])];
    let flow = LabAccountDelegatedFlow::NotDelegated;
    let active = LabAccountStatus::Active;
    let account = LabAccount::new(ACCOUNT, billing, flow, Lab::Quest, "4711", active, [TEAM]);
    let server = Server::builder()
        .team(TEAM, "Acme", Region::Us)
        .team(OTHER_TEAM, "Bcme", Region::Us)
        .team(EUROPEAN_TEAM, "Ccme", Region::Eu)
        .member(member)
        .lab_account(Env::Sandbox, Region::Us, account)
        .taken_slug("taken");
    server.start().await.unwrap()
}

/// The value of an answer of which the client knew every part.
#[track_caller]
fn known<T: Debug>(answer: Result<Response<T>, Error>) -> T {
    let value = match answer {
        Ok(value) => value.into_inner(),
        Err(error) => panic!("{error}: {:?}", error.validation_errors()),
    };
    assert!(!format!("{value:?}").contains("Unknown"), "{value:?}");
    value
}

#[tokio::test]
async fn every_operation_answers() {
    let server = server().await;
    org::tour(&server).await;
    teams::tour(&server).await;
    keys::tour(&server).await;
    credentials::tour(&server).await;
    ehr::tour(&server).await;
    pipelines::tour(&server).await;
    queries::tour(&server).await;
    webhooks::tour(&server).await;
    let asked = server.requests();
    let asked: BTreeSet<_> = asked.iter().filter_map(|it| it.operation_id).collect();
    let documented = operations();
    let documented: BTreeSet<_> = documented.iter().map(String::as_str).collect();
    assert_eq!(documented.len(), 69);
    assert_eq!(asked, documented);
}

fn operations() -> Vec<String> {
    let document: Value = serde_json::from_str(include_str!("../../../openapi.json")).unwrap();
    let paths = document["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    let id = |operation: &Value| operation["operationId"].as_str().unwrap().to_owned();
    operations.map(id).collect()
}
