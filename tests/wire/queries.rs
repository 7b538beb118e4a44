//! What stands behind the question mark.

use management_client::{
    operations::GetTeamCustomCredentials,
    types::{CredentialProviderFilter, Env, Lab, Region},
    uuid::{Uuid, uuid},
};
use management_client_tests::{Listener, Received, client, reply};
use url::form_urlencoded;

use crate::wire::calls::{Call, TEAM};

const OTHER: Uuid = uuid!("b2c4d6e8-1f3a-4b5c-9d7e-8f9a0b1c2d3e");

type Change = fn(GetTeamCustomCredentials) -> GetTeamCustomCredentials;

async fn sent(change: Change) -> Received {
    let server = Listener::answer(reply(200, Call::List.minimal())).await;
    let client = client(server.url());
    let request = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    change(request).send().await.unwrap();
    let request = server.request();
    assert_eq!(request.path(), Call::List.path());
    request
}

#[tokio::test]
async fn without_parameters_there_is_no_question_mark() {
    let nothing: [Change; 2] = [|request| request, |request| request.team_id([])];
    for change in nothing {
        assert_eq!(sent(change).await.query(), None);
    }
}

#[tokio::test]
async fn each_parameter_is_a_pair() {
    let cases: [(Change, String); 8] = [
        (|r| r.team_id([TEAM]), format!("team_id={TEAM}")),
        (
            |r| r.team_id([TEAM, OTHER, TEAM]),
            format!("team_id={TEAM}&team_id={OTHER}&team_id={TEAM}"),
        ),
        (
            |r| r.provider(CredentialProviderFilter::Oura),
            "provider=oura".into(),
        ),
        (|r| r.provider(Lab::Quest), "provider=quest".into()),
        (
            |r| r.provider(CredentialProviderFilter::from("tomorrow")),
            "provider=tomorrow".into(),
        ),
        (|r| r.next_cursor("abc"), "next_cursor=abc".into()),
        // The last call of a setter counts.
        (
            |r| r.next_cursor("a").next_cursor("b"),
            "next_cursor=b".into(),
        ),
        (
            |r| r.team_id([OTHER]).team_id([TEAM]),
            format!("team_id={TEAM}"),
        ),
    ];
    for (change, query) in cases {
        assert_eq!(sent(change).await.query(), Some(query.as_str()));
    }
}

#[tokio::test]
async fn all_parameters_go_together() {
    let request = sent(|request| {
        request
            .next_cursor("c")
            .team_id([TEAM, OTHER])
            .provider(CredentialProviderFilter::Oura)
    });
    let request = request.await;
    let mut pairs: Vec<&str> = request.query().unwrap().split('&').collect();
    // Repeated keys keep their order; keys may come in any.
    assert!(pairs.windows(2).any(|pair| pair
        == [
            format!("team_id={TEAM}").as_str(),
            &format!("team_id={OTHER}")
        ]));
    pairs.sort_unstable();
    let expected = [
        "next_cursor=c".to_owned(),
        "provider=oura".to_owned(),
        format!("team_id={TEAM}"),
        format!("team_id={OTHER}"),
    ];
    assert_eq!(pairs, expected);
}

#[tokio::test]
async fn no_value_breaks_out_of_its_pair() {
    const CURSOR: &str = "a b+c&team_id=d;e=f#g?h/%20\"'<é>\u{1f600}\r\n\0==";
    let request = sent(|request| request.next_cursor(CURSOR)).await;
    let query = request.query().unwrap();
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    assert_eq!(pairs, [("next_cursor".into(), CURSOR.into())]);
    assert!(
        query.bytes().all(|byte| byte.is_ascii_graphic()) && !query.contains('#'),
        "{query}"
    );
}

#[tokio::test]
async fn an_empty_text_is_a_value() {
    assert_eq!(
        sent(|request| request.next_cursor("")).await.query(),
        Some("next_cursor=")
    );
}
