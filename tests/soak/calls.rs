//! The calls that the tasks make.

use management_client::{
    Client, Error,
    types::{CreateTeamBody, Env, Region, UpsertTeamScopeRequirementsBody},
    uuid::Uuid,
};

use crate::ledger::Outcome;

/// The kinds of calls; all retry classes are among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Of the class `never`.
    Create,
    /// Of the class `rejected`.
    Delete,
    /// Of the class `safe`.
    Upsert,
    /// Of the class `safe`.
    List,
}

impl Kind {
    /// What the call with a number does: two of five are creates.
    pub(crate) const fn of(number: usize) -> Self {
        match number % 5 {
            0 | 1 => Self::Create,
            2 => Self::Delete,
            3 => Self::Upsert,
            _ => Self::List,
        }
    }
}

/// Makes the call with a number. An error says what must not have happened.
pub(crate) async fn call(client: &Client, number: usize) -> Result<Outcome, String> {
    let answered = match Kind::of(number) {
        Kind::Create => create(client, number).await,
        Kind::List => list(client, number).await,
        Kind::Delete => {
            let deleted = client.delete_team(team(number)).send().await;
            deleted.map(|answer| header(answer.headers()))
        }
        Kind::Upsert => {
            let body = UpsertTeamScopeRequirementsBody::new();
            let upsert = client.upsert_team_scope_requirements(team(number), body);
            upsert.send().await.map(|answer| header(answer.headers()))
        }
    };
    let (outcome, answers) = match answered {
        Ok(answers) => (Outcome::Success, answers),
        Err(error) => (judge(&error)?, error.request_id().map(str::to_owned)),
    };
    match answers {
        // No answer came.
        None if outcome == Outcome::Unclear => Ok(outcome),
        Some(answers) if answers == number.to_string() => Ok(outcome),
        other => Err(format!("call {number} got the answer of {other:?}")),
    }
}

fn team(number: usize) -> Uuid {
    Uuid::from_u128(number as u128)
}

/// The call that an answer is for, as its header says.
fn header(headers: &management_client::http::HeaderMap) -> Option<String> {
    let value = headers.get("x-request-id")?.to_str().ok()?;
    Some(value.to_owned())
}

async fn create(client: &Client, number: usize) -> Result<Option<String>, Error> {
    let body = CreateTeamBody::new("Acme", Region::Us).integration_team_id(number.to_string());
    let created = client.create_team(body).send().await?.into_inner();
    Ok(created
        .integration_team_id
        .filter(|_| created.id == team(number)))
}

async fn list(client: &Client, number: usize) -> Result<Option<String>, Error> {
    let list = client.get_team_custom_credentials(Env::Sandbox, Region::Us);
    let page = list.next_cursor(number.to_string()).send().await?;
    Ok(page.into_inner().next_cursor)
}

/// What an error says about the server; an error itself when no fault of the server explains it.
fn judge(error: &Error) -> Result<Outcome, String> {
    let status = error.status().map(|status| status.as_u16());
    match status {
        Some(429 | 503) if error.is_status() => Ok(Outcome::Refused),
        Some(500) if error.is_status() => Ok(Outcome::Unclear),
        _ if error.is_transport() => Ok(Outcome::Unclear),
        _ => Err(format!("an error that no fault explains: {error}")),
    }
}
