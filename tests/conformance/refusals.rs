//! The schemas of error bodies: `Error` reads them, from answers as the server sends them.

use std::fmt::Write as _;

use management_client::{
    Client, Conflict, Error, Loc, ValidationError,
    types::{CreateTeamBody, Region},
};
use management_client_tests::{Listener, pair, reply};
use serde_json::{Value, json};

use super::{coverage, document, judge::Judge, schema::Schemas};

/// A server that refuses, and its client.
struct Refusals(Listener, Client);

impl Refusals {
    async fn new() -> Self {
        let (server, client) = pair().await;
        Self(server, client)
    }

    async fn error(&self, status: u16, body: &Value) -> Error {
        let body = body.to_string();
        self.0.now_answer(reply(status, &body));
        let request = self.1.create_team(CreateTeamBody::new("name", Region::Us));
        let error = request.send().await.unwrap_err();
        assert_eq!(error.body(), Some(body.as_bytes()), "all of it stays there");
        error
    }
}

/// The instances of a schema.
fn instances(schema: &str) -> Vec<Value> {
    let judge = Judge::new(document::judging());
    let instances = coverage::instances(Schemas::judging(), schema).into_iter();
    instances
        .map(|instance| {
            assert_eq!(judge.refusal(schema, &instance.json), None);
            instance.json
        })
        .collect()
}

/// What an entry has to say, and what is read from it.
fn assert_read(entry: &Value, read: &ValidationError) {
    assert_eq!(one_line(&entry["msg"]), read.message());
    assert_eq!(entry["type"], read.kind());
    let steps: Vec<_> = read.loc().iter().map(step).collect();
    let expected: Vec<_> = entry["loc"].as_array().unwrap().iter().map(text).collect();
    assert_eq!(steps, expected, "{entry}");
}

/// A text as it is shown: nothing in it begins a line or turns the direction.
fn one_line(text: &Value) -> String {
    let shown = |character: char| match character {
        '\u{202e}' | '\u{feff}' => character.escape_default().to_string(),
        _ if character.is_control() => character.escape_default().to_string(),
        _ => character.to_string(),
    };
    text.as_str().unwrap().chars().map(shown).collect()
}

fn step(step: &Loc) -> String {
    let mut text = String::new();
    match step {
        Loc::Field(name) => write!(text, "{name}").unwrap(),
        Loc::Index(index) => write!(text, "{index}").unwrap(),
        other => panic!("{other:?}"),
    }
    text
}

/// A step without what does not matter: whether it was a text, and how a number was written.
fn text(step: &Value) -> String {
    match (step.as_str(), step.as_f64()) {
        (Some(name), _) => name.to_owned(),
        (_, Some(number)) if step.is_f64() => number.abs().to_string(),
        _ => step.to_string(),
    }
}

#[tokio::test]
async fn every_entry_of_a_422_is_read() {
    let refusals = Refusals::new().await;
    for body in instances("HTTPValidationError") {
        let read = refusals.error(422, &body).await.validation_errors();
        let empty = Vec::new();
        let entries = body["detail"].as_array().unwrap_or(&empty);
        assert_eq!(read.len(), entries.len(), "{body}");
        for (entry, read) in entries.iter().zip(&read) {
            assert_read(entry, read);
        }
    }
}

#[tokio::test]
async fn every_choice_of_an_entry_is_read() {
    let refusals = Refusals::new().await;
    for entry in instances("ValidationError") {
        let body = json!({"detail": [entry]});
        let read = refusals.error(422, &body).await.validation_errors();
        assert_eq!(read.len(), 1, "{body}");
        assert_read(&entry, &read[0]);
    }
}

#[tokio::test]
async fn the_bodies_of_a_409_say_what_is_in_the_way() {
    let refusals = Refusals::new().await;
    let schemas: [(_, _, fn(_) -> _); 2] = [
        (
            "IntegrationTeamIDConflictResponse",
            "team_id",
            Conflict::Team,
        ),
        (
            "IntegrationMemberIDConflictResponse",
            "member_id",
            Conflict::Member,
        ),
    ];
    for (schema, property, conflict) in schemas {
        for body in instances(schema) {
            let id = body[property].as_str().unwrap().parse().unwrap();
            let error = refusals.error(409, &body).await;
            assert_eq!(error.conflict(), Some(conflict(id)));
        }
    }
}
