//! What an error answer tells beside its status.

use std::time::Duration;

use management_client::{Client, Conflict, Error, Loc, uuid::Uuid};
use management_client_tests::{
    CANARY, Listener, Manners, assert_clean, assert_debug_clean, chunked, head, pair, reply,
    reply_with,
};

use crate::wire::calls::{Call, TEAM};

/// How much of the body of an error is kept.
const LIMIT: usize = 64 * 1024;

/// When the answers were sent.
const DATE: &str = "date: Wed, 19 Aug 2026 10:00:00 GMT";

/// A server that answers as each case says, and its client.
struct Cases(Listener, Client);

impl Cases {
    async fn new() -> Self {
        let (server, client) = pair().await;
        Self(server, client)
    }

    async fn error_of(&self, bytes: impl Into<Vec<u8>>) -> Error {
        self.error_from(Manners::Answer(bytes.into())).await
    }

    async fn error_from(&self, manners: Manners) -> Error {
        self.0.now(manners);
        let error = Call::Upsert.send(&self.1).await.unwrap_err();
        assert!(error.is_status(), "{error}");
        assert_clean(&error);
        error
    }
}

#[tokio::test]
async fn a_conflict_names_what_exists() {
    let cases = Cases::new().await;
    let id = Uuid::max();
    for (status, body, expected) in [
        (
            409,
            format!(r#"{{"team_id":"{TEAM}"}}"#),
            Some(Conflict::Team(TEAM)),
        ),
        (
            409,
            format!(r#"{{"member_id":"{id}","x":[1]}}"#),
            Some(Conflict::Member(id)),
        ),
        (409, format!(r#"{{"detail":"{id}"}}"#), None),
        (409, format!(r#"{{"team_id":"{CANARY}"}}"#), None),
        (409, r#"{"team_id":7}"#.into(), None),
        (409, r#"{"team_id":null}"#.into(), None),
        (409, r#"{"detail":[]}"#.into(), None),
        (409, "Conflict".into(), None),
        (409, String::new(), None),
        // Only there does it mean a conflict.
        (422, format!(r#"{{"team_id":"{TEAM}"}}"#), None),
        (404, format!(r#"{{"member_id":"{id}"}}"#), None),
    ] {
        let error = cases.error_of(reply(status, &body)).await;
        assert_eq!(error.conflict(), expected, "{status} {body}");
    }
}

#[tokio::test]
async fn refused_values_are_listed() {
    let cases = Cases::new().await;
    let body = format!(
        r#"{{"detail":[
            {{"loc":["body","fitbit","user_must_grant",2],"msg":"{CANARY}","type":"enum","input":"{CANARY}","ctx":{{"expected":"{CANARY}"}}}},
            {{"loc":["query","team_id"],"msg":"m","type":"uuid_parsing","input":{{"{CANARY}":[1]}}}},
            {{"loc":[],"msg":"m","type":"t","more":1}},
            {{"loc":["path",0]}},
            "{CANARY}", null, {{}}, {{"loc":"{CANARY}"}}
        ],"more":1}}"#
    );
    let error = cases.error_of(reply(422, body)).await;
    assert!(error.is_validation());
    assert_eq!(error.detail(), None);
    let errors = error.validation_errors();
    let text: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        text[..2],
        [
            "body.fitbit.user_must_grant[2]: enum",
            "query.team_id: uuid_parsing"
        ]
    );
    assert_eq!(errors.len(), 4, "entries of another shape are left out");
    assert_eq!(errors[0].message(), CANARY);
    assert_eq!(errors[0].kind(), "enum");
    let grant = Loc::Field("user_must_grant".into());
    assert_eq!(errors[0].loc()[2..], [grant, Loc::Index(2)]);
    assert_eq!((errors[3].message(), errors[3].kind()), ("", ""));
    assert_debug_clean(&errors);
    assert!(text.iter().all(|text| !text.contains(CANARY)));
}

/// Each entry repeats all that was sent.
#[tokio::test]
async fn a_long_list_of_refused_values_is_read_as_far_as_it_came() {
    let cases = Cases::new().await;
    let input = CANARY.repeat(100);
    let entry = |index| {
        format!(r#"{{"type":"missing","loc":["body",{index}],"msg":"\ud83d","input":"{input}"}}"#)
    };
    let size = entry(1000).len() + 1;
    for (count, listed) in [(80, 80), (600, 600), (2000, 1024 * 1024 / size)] {
        let entries: Vec<_> = (0..count).map(entry).collect();
        let body = format!(r#"{{"more":[],"detail":[{}]}}"#, entries.join(","));
        let error = cases.error_of(reply(422, body)).await;
        assert_eq!(error.body_truncated(), count == 2000);
        let errors = error.validation_errors();
        assert!(
            errors.len().abs_diff(listed) <= usize::from(count == 2000) * 4,
            "{}",
            errors.len()
        );
        let last = errors.last().unwrap().to_string();
        assert_eq!(last, format!("body[{}]: missing", errors.len() - 1));
    }
}

#[tokio::test]
async fn a_422_without_a_list_is_one_too() {
    let cases = Cases::new().await;
    for (body, detail) in [
        (r#"{"detail":"no"}"#, Some("no")),
        (r#"{"detail":""}"#, Some("")),
        (r#"{"detail":[]}"#, None),
        (r#"{"detail":null}"#, None),
        (r#"{"detail":{"a":1}}"#, None),
        (r#"{"detail":7}"#, None),
        ("{}", None),
        ("[]", None),
        ("null", None),
        (r#""detail""#, None),
        (r#"{"detail":"#, None),
        (r#"{"detail":"a"} b"#, None),
    ] {
        let error = cases.error_of(reply(422, body)).await;
        assert!(error.is_validation() && error.validation_errors().is_empty());
        assert_eq!(error.detail().as_deref(), detail, "{body}");
        assert_eq!(error.body(), Some(body.as_bytes()));
    }
}

#[tokio::test]
async fn retry_after_is_seconds_or_a_date() {
    let cases = Cases::new().await;
    for (header, seconds) in [
        ("retry-after: 120", Some(120)),
        ("Retry-After: 0", Some(0)),
        ("retry-after: 86400", Some(86_400)),
        ("retry-after: Wed, 19 Aug 2026 10:02:05 GMT", Some(125)),
        ("retry-after: Thu, 20 Aug 2026 10:00:00 GMT", Some(86_400)),
        ("retry-after: Wed, 19 Aug 2026 09:00:00 GMT", Some(0)),
        ("retry-after: soon", None),
        ("retry-after: -1", None),
        ("retry-after: 1.5", None),
        ("retry-after: 99999999999999999999999", Some(u64::MAX)),
        ("retry-after: ", None),
        ("x-other: 1", None),
    ] {
        for status in [429, 503] {
            let error = cases
                .error_of(reply_with(status, &[DATE, header], "slow down"))
                .await;
            let expected = seconds.map(Duration::from_secs);
            assert_eq!(error.retry_after(), expected, "{status} {header}");
        }
    }
}

#[tokio::test]
async fn a_date_without_a_date_counts_from_now() {
    let cases = Cases::new().await;
    let past = "retry-after: Wed, 19 Aug 2020 10:00:00 GMT";
    let error = cases.error_of(reply_with(429, &[past], "")).await;
    assert_eq!(error.retry_after(), Some(Duration::ZERO));
    let future = "retry-after: Sat, 19 Aug 2169 10:00:00 GMT";
    let error = cases.error_of(reply_with(429, &[future], "")).await;
    assert!(error.retry_after() > Some(Duration::from_hours(24)));
}

#[tokio::test]
async fn no_more_than_the_limit_of_a_body_is_kept() {
    let cases = Cases::new().await;
    for (size, kept, statuses) in [
        (LIMIT - 1, LIMIT - 1, &[401, 422, 503][..]),
        (LIMIT, LIMIT, &[401, 422, 503]),
        (LIMIT + 1, LIMIT, &[401, 503]),
        (1024 * 1024, LIMIT, &[401, 503]),
        (1024 * 1024, 1024 * 1024, &[422]),
        (1024 * 1024 + 1, 1024 * 1024, &[422]),
    ] {
        for status in statuses.iter().copied() {
            let body = CANARY.as_bytes().repeat(size / CANARY.len() + 1);
            let error = cases.error_of(reply(status, &body[..size])).await;
            assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
            assert_eq!(error.body(), Some(&body[..kept]), "{size}");
            assert_eq!(error.body_truncated(), kept < size, "{size}");
        }
    }
}

#[tokio::test]
async fn the_rest_of_an_endless_body_is_not_waited_for() {
    let cases = Cases::new().await;
    let body = "x".repeat(LIMIT + 1);
    let announced = [
        head(500, &["content-length: 99999999"]),
        body.clone().into(),
    ]
    .concat();
    for bytes in [chunked(500, &body), announced] {
        let error = cases.error_from(Manners::Stall(bytes)).await;
        assert!(error.is_server_error() && error.body_truncated());
        assert_eq!(error.body().map(<[u8]>::len), Some(LIMIT));
    }
}

#[tokio::test]
async fn what_is_cut_off_is_not_taken_for_the_whole() {
    let cases = Cases::new().await;
    let list = format!(
        r#"{{"detail":[{{"loc":["{}"],"msg":"m","type":"t"}}]}}"#,
        "x".repeat(1024 * 1024)
    );
    let error = cases.error_of(reply(422, list)).await;
    assert!(error.is_validation() && error.validation_errors().is_empty());
    let string = format!(r#"{{"detail":"{}"}}"#, "x".repeat(LIMIT));
    assert_eq!(cases.error_of(reply(404, string)).await.detail(), None);
}

#[tokio::test]
async fn a_status_counts_even_when_its_body_breaks() {
    let cases = Cases::new().await;
    let short = [head(503, &["content-length: 100"]), b"down".to_vec()].concat();
    for bytes in [short, chunked(503, "down")] {
        let error = cases.error_of(bytes).await;
        assert!(error.is_server_error() && error.body_truncated());
        assert_eq!(error.body(), Some(&b"down"[..]));
    }
}
