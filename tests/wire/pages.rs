//! Lists that come in pages.

use management_client::{
    Client, Error,
    types::{Env, Region},
};
use management_client_tests::{Listener, Manners, client, configure, reply};

use crate::wire::{calls::TEAM, retries::QUICK};

/// A page of a list: what is in it, and where its cursor is.
fn page(list: &str, items: &str, cursor: &str, next: Option<&str>) -> Vec<u8> {
    let next = next.map_or("null".to_owned(), |next| format!("\"{next}\""));
    reply(200, format!(r#"{{"{list}":[{items}],"{cursor}":{next}}}"#))
}

fn credentials(next: Option<&str>) -> Vec<u8> {
    let item = r#"{"id":"2b6e7c1d-4f5a-4c3b-9d8e-7f6a5b4c3d2e","team_id":"6a1d3c5e-7b9f-4d2e-8c4a-5e6f7a8b9c0d","source":"oura",
        "created_at":"2026-01-02T03:04:05Z","updated_at":"2026-01-02T03:04:05Z"}"#;
    page("credentials", item, "next_cursor", next)
}

/// Reads an empty list of two pages; its list and its cursor have these names.
macro_rules! reads_to_the_end {
    ($($operation:ident($($argument:expr),*): $list:literal, $cursor:literal;)+) => {$(
        #[tokio::test]
        async fn $operation() {
            let answers = [
                page($list, "", $cursor, Some("c/1 &")),
                page($list, "", $cursor, None),
            ];
            let server = Listener::start(Manners::HangUp).await;
            let client = client(server.url());
            server.now_answer_each(answers.clone());
            assert!(client.$operation($($argument),*).items().next().await.is_none());
            server.now_answer_each(answers);
            let mut pages = client.$operation($($argument),*).pages();
            assert!(pages.next().await.unwrap().is_ok());
            assert_eq!(pages.cursor(), Some("c/1 &"));
            assert!(pages.next().await.unwrap().is_ok());
            assert!(pages.next().await.is_none());
            let requests = server.requests();
            let queries: Vec<_> = requests.iter().map(|request| request.query()).collect();
            let second = Some("next_cursor=c%2F1+%26");
            assert_eq!(queries, [None, second, None, second]);
        }
    )+};
}

reads_to_the_end! {
    list_teams(): "teams", "next_cursor";
    list_members(): "members", "next_cursor";
    list_invites(): "invites", "next_cursor";
    list_integration_managed_members(): "data", "next_cursor";
    list_webhooks(TEAM, Env::Sandbox): "data", "next_cursor";
    get_team_ehr_pipelines(Env::Sandbox, Region::Us): "data", "next_token";
    list_team_api_keys(Env::Sandbox, Region::Us): "api_keys", "next_cursor";
    get_team_custom_credentials(Env::Sandbox, Region::Us): "credentials", "next_cursor";
    get_team_etl_pipelines(Env::Sandbox, Region::Us): "pipelines", "next_cursor";
    get_team_data_pull_preferences(Env::Sandbox, Region::Us): "data_pull_preferences", "next_cursor";
}

async fn items(client: &Client) -> Vec<Result<(), Error>> {
    let request = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    let mut items = request.team_id([TEAM]).items();
    let mut all = Vec::new();
    while let Some(item) = items.next().await {
        all.push(item.map(|_| ()));
    }
    all
}

#[tokio::test]
async fn every_page_is_asked_for_with_the_same_filters() {
    let server = Listener::start(Manners::HangUp).await;
    server.now_answer_each([
        credentials(Some("a")),
        credentials(Some("b")),
        credentials(None),
    ]);
    assert_eq!(items(&client(server.url())).await.len(), 3);
    let filter = format!("team_id={TEAM}");
    for (request, cursor) in server.requests().iter().zip([None, Some("a"), Some("b")]) {
        let query = request.query().unwrap();
        assert!(query.contains(&filter), "{query}");
        let cursor = cursor.map(|cursor| format!("next_cursor={cursor}"));
        assert!(
            cursor.is_none_or(|cursor| query.contains(&cursor)),
            "{query}"
        );
    }
}

#[tokio::test]
async fn every_page_has_attempts_of_its_own() {
    let server = Listener::start(Manners::HangUp).await;
    let client = configure(server.url()).retry(QUICK).build().unwrap();
    let busy = || reply(503, "");
    server.now_answer_each([
        busy(),
        busy(),
        credentials(Some("a")),
        busy(),
        credentials(None),
    ]);
    assert!(items(&client).await.iter().all(Result::is_ok));
    assert_eq!(server.requests().len(), 5);
}

#[tokio::test]
async fn an_error_in_the_middle_ends_the_list() {
    let server = Listener::start(Manners::HangUp).await;
    server.now_answer_each([credentials(Some("a")), reply(500, "")]);
    let read = items(&client(server.url())).await;
    assert!(matches!(&*read, [Ok(()), Err(error)] if error.is_server_error()));
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_server_that_ignores_cursors_is_noticed() {
    let server = Listener::answer(credentials(Some("a"))).await;
    let read = items(&client(server.url())).await;
    assert!(matches!(&*read, [Ok(()), Err(error)] if error.is_repeated_cursor()));
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_list_goes_on_from_a_cursor() {
    let server = Listener::start(Manners::HangUp).await;
    server.now_answer_each([credentials(Some("b")), credentials(None)]);
    let client = client(server.url());
    let request = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    let mut pages = request.next_cursor("a").pages();
    while let Some(page) = pages.next().await {
        page.unwrap();
    }
    let requests = server.requests();
    let queries: Vec<_> = requests.iter().filter_map(|one| one.query()).collect();
    assert_eq!(queries, ["next_cursor=a", "next_cursor=b"]);
}
