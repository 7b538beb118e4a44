//! A small service, and how it is tested: gives a customer a team that reports events to the customer's URL.
//!
//! `cargo run --example provision_team -- <customer> <url>` does it, with the organization and key of
//! `JUNCTION_ORG_ID` and `JUNCTION_MANAGEMENT_KEY`. `cargo test --example provision_team` runs the tests at the end of
//! this file, on a server in memory.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what an example is for"
)]

use std::{env, process::ExitCode};

use management_client::{
    Client, Conflict, Error,
    types::{CreateTeamBody, CreateWebhookBody, Env, Region},
    uuid::Uuid,
};

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<_> = env::args().skip(1).collect();
    let [customer, url] = &arguments[..] else {
        eprintln!("usage: provision_team <customer> <url>");
        return ExitCode::FAILURE;
    };
    let done = match Client::from_env() {
        Ok(client) => provision(&client, customer, url).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(team) => println!("{customer} has the team {team}"),
        Err(ref error) => eprintln!("{customer} has no team: {error}"),
    }
    if done.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Makes sure that a customer has a team with a webhook. To call it again does no harm.
async fn provision(client: &Client, customer: &str, url: &str) -> Result<Uuid, Error> {
    let team = team_of(client, customer).await?;
    if !has_webhook(client, team, url).await? {
        let body = CreateWebhookBody::new(url);
        client
            .create_webhook(team, Env::Production, body)
            .send()
            .await?;
    }
    Ok(team)
}

/// The team of a customer: a new one, or the one that has the customer's name as its reference.
async fn team_of(client: &Client, customer: &str) -> Result<Uuid, Error> {
    let body = CreateTeamBody::new(customer, Region::Eu).integration_team_id(customer.to_owned());
    match client.create_team(body).send().await {
        Ok(team) => Ok(team.id),
        Err(error) => match error.conflict() {
            Some(Conflict::Team(id)) => Ok(id),
            _ => Err(error),
        },
    }
}

async fn has_webhook(client: &Client, team: Uuid, url: &str) -> Result<bool, Error> {
    let mut cursor: Option<String> = None;
    loop {
        let mut request = client.list_webhooks(team, Env::Production);
        if let Some(cursor) = cursor {
            request = request.next_cursor(cursor);
        }
        let page = request.send().await?.into_inner();
        if page.data.iter().any(|webhook| webhook.url.expose() == url) {
            return Ok(true);
        }
        match page.next_cursor {
            Some(next) if !next.is_empty() => cursor = Some(next),
            _ => return Ok(false),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use management_client::{http::StatusCode, mock::Server};
    use serde_json::json;

    use super::*;

    const URL: &str = "https://acme.test/events";

    #[tokio::test]
    async fn a_customer_gets_one_team_and_one_webhook() {
        let server = Server::start().await.unwrap();
        let client = server.client();
        let first = provision(&client, "acme", URL).await.unwrap();
        assert_eq!(provision(&client, "acme", URL).await.unwrap(), first);

        let webhooks = client
            .list_webhooks(first, Env::Production)
            .send()
            .await
            .unwrap();
        assert_eq!(webhooks.data.len(), 1);
        let created = server.requests_to("create_team");
        assert_eq!(created[0].body.as_ref().unwrap()["region"], "eu");
    }

    #[tokio::test]
    async fn the_webhook_is_looked_for_on_all_pages() {
        let server = Server::builder().page_size(1).start().await.unwrap();
        let client = server.client();
        let urls = ["https://acme.test/1", "https://acme.test/2", URL];
        for url in urls.iter().chain(&urls) {
            provision(&client, "acme", url).await.unwrap();
        }
        assert_eq!(server.requests_to("create_webhook").len(), urls.len());
    }

    #[tokio::test]
    async fn what_failed_half_way_is_finished_by_the_next_call() {
        let server = Server::start().await.unwrap();
        let client = server.client();
        let detail = json!({"detail": "not today"});
        server.fail_next("create_webhook", StatusCode::FORBIDDEN, &detail);
        let error = provision(&client, "acme", URL).await.unwrap_err();
        assert!(error.is_forbidden());

        let team = provision(&client, "acme", URL).await.unwrap();
        let webhooks = client
            .list_webhooks(team, Env::Production)
            .send()
            .await
            .unwrap();
        assert_eq!(webhooks.data.len(), 1);
    }
}
