//! Clients and calls that move between threads, and calls at the same time.

use httpmock::{HttpMockResponse, MockServer};
use management_client::{
    Client, ClientBuilder, Error, Nullable, Response, Secret, Timestamp,
    operations::{
        GetTeamCustomCredentials, PrepareTeamCustomCredentials, UpsertTeamScopeRequirements,
    },
    types::{Env, PrepareTeamCustomCredentialsBody, Provider, Region},
};
use management_client_tests::{Listener, client, reply};

use crate::wire::calls::{Call, TEAM, no_requirements};

const fn is_shared<T: Send + Sync + Unpin + 'static>() {}
const fn is_cloned<T: Clone>() {}

/// Holds as soon as it compiles.
const _: () = {
    is_shared::<Client>();
    is_shared::<ClientBuilder>();
    is_shared::<Error>();
    is_shared::<Response<()>>();
    is_shared::<(Secret, Timestamp, Nullable<Provider>)>();
    is_shared::<GetTeamCustomCredentials>();
    is_shared::<PrepareTeamCustomCredentials>();
    is_shared::<UpsertTeamScopeRequirements>();
    is_cloned::<Client>();
    is_cloned::<ClientBuilder>();
    is_cloned::<GetTeamCustomCredentials>();
    is_cloned::<PrepareTeamCustomCredentials>();
    is_cloned::<UpsertTeamScopeRequirements>();
};

/// Holds as soon as it compiles: the futures borrow nothing and may change threads.
#[test]
fn futures_cross_threads() {
    fn crosses<T: Future + Send + 'static>(_: T) {}
    let client = client("http://127.0.0.1:1");
    let body = PrepareTeamCustomCredentialsBody::new(TEAM, Provider::Oura);
    crosses(
        client
            .prepare_team_custom_credentials(Env::Sandbox, Region::Us, body)
            .send(),
    );
    crosses(
        client
            .get_team_custom_credentials(Env::Sandbox, Region::Us)
            .send(),
    );
    crosses(
        client
            .upsert_team_scope_requirements(TEAM, no_requirements())
            .send(),
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calls_at_the_same_time_keep_their_answers() {
    let server = MockServer::start_async().await;
    // The cursor comes back; every third call fails, and says which.
    let mock = server.mock_async(|when, then| {
        when.any_request();
        then.respond_with(|request| {
            let query = request.uri().query().unwrap_or_default().to_owned();
            let number: usize = query.replace("next_cursor=", "").parse().unwrap();
            let (status, body) = if fails(number) {
                (404, format!(r#"{{"detail":"{number}"}}"#))
            } else {
                (
                    200,
                    format!(r#"{{"credentials":[],"next_cursor":"{number}"}}"#),
                )
            };
            HttpMockResponse::builder()
                .status(status)
                .body(body)
                .build()
        });
    });
    mock.await;
    let client = client(server.base_url());
    let calls: Vec<_> = (0..60)
        .map(|number| tokio::spawn(echo(client.clone(), number)))
        .collect();
    for call in calls {
        call.await.unwrap();
    }
}

const fn fails(number: usize) -> bool {
    number.is_multiple_of(3)
}

async fn echo(client: Client, number: usize) {
    let request = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    match request.next_cursor(number.to_string()).send().await {
        Ok(page) => {
            let json = serde_json::to_value(page.into_inner()).unwrap();
            assert_eq!(json["next_cursor"], number.to_string());
            assert!(!fails(number));
        }
        Err(error) => {
            assert!(error.is_not_found(), "{error}");
            assert_eq!(error.detail(), Some(number.to_string()));
            assert!(fails(number));
        }
    }
}

#[tokio::test]
async fn a_call_that_is_dropped_harms_no_other() {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = client(server.url());
    drop(Call::List.send(&client));
    let call = tokio::spawn({
        let client = client.clone();
        async move { Call::List.send(&client).await }
    });
    call.abort();
    let _ = call.await;
    Call::List.send(&client).await.unwrap();
}
