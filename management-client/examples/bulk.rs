//! Deletes many keys with few calls, and handles partial failure. `cargo run --example bulk`
//!
//! No key is needed: a server in this process stands in for the API.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use management_client::{
    Client, Error,
    http::StatusCode,
    mock::Server,
    types::{CreateTeamApiKeyBody, CreateTeamBody, Env, Region},
    uuid::Uuid,
};
use serde_json::json;

/// How many ids go into one URL: proxies limit its length.
const AT_ONCE: usize = 100;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::start().await?;
    let client = server.client(); // For the real API: `Client::from_env()?`.
    let acme = CreateTeamBody::new("Acme", Region::Us);
    let team = client.create_team(acme).await?.id;

    let mut ids = Vec::new();
    for number in 0..150 {
        let body = CreateTeamApiKeyBody::new(team, format!("worker {number}"));
        let key = client
            .create_team_api_key(Env::Sandbox, Region::Us, body)
            .await?;
        ids.push(key.id);
    }
    ids.push(Uuid::nil());
    println!(
        "{} ids of keys to delete, one of which does not exist",
        ids.len()
    );

    // The response to the first call says that one key could not be deleted.
    let (failed, deleted) = (ids[0], &ids[1..AT_ONCE]);
    let partial = json!({"success": deleted, "failure": [failed], "not_found": []});
    server.fail_next("delete_team_api_keys", StatusCode::OK, &partial);

    let left = delete_all(&client, ids).await?;
    println!("{} keys left", left.len());
    Ok(())
}

/// Deletes keys, tries those that failed a second time, and returns those that still exist.
async fn delete_all(client: &Client, ids: Vec<Uuid>) -> Result<Vec<Uuid>, Error> {
    let mut left = ids;
    for attempt in ["first", "second"] {
        let mut failed = Vec::new();
        for some in left.chunks(AT_ONCE) {
            let request =
                client.delete_team_api_keys(Env::Sandbox, Region::Us, some.iter().copied());
            // A call with status 200 may have failed for some of the keys.
            let result = request.await?;
            println!(
                "  {attempt} attempt: {} deleted, {} not found, {} failed",
                result.success.len(),
                result.not_found.len(),
                result.failure.len(),
            );
            failed.extend_from_slice(&result.failure);
        }
        left = failed;
    }
    Ok(left)
}
