//! Deletes many keys, and handles an answer that says "some of them". `cargo run --example bulk`
//!
//! No key is needed: a server in this process stands in for the API.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use management_client::{
    Client, Error,
    http::StatusCode,
    mock::Server,
    types::{CreateTeamApiKeyBody, Env, Region},
    uuid::{Uuid, uuid},
};
use serde_json::json;

const TEAM: Uuid = uuid!("4cbdd4f2-cc3c-4c5e-9a37-6ac4cf1fcd0b");
/// How many ids go into one URL: proxies on the way limit its length.
const AT_ONCE: usize = 100;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let server = Server::builder()
        .team(TEAM, "Acme", Region::Us)
        .start()
        .await?;
    // For the real API: `Client::from_env()?`.
    let client = server.client();

    let mut ids = Vec::new();
    for number in 0..150 {
        let body = CreateTeamApiKeyBody::new(TEAM, format!("worker {number}"));
        let key = client
            .create_team_api_key(Env::Sandbox, Region::Us, body)
            .await?;
        ids.push(key.id);
    }
    ids.push(Uuid::nil());
    println!("{} keys are to go, one of which does not exist", ids.len());

    // The answer to the first call: one key could not be deleted.
    let (stays, goes) = (ids[0], &ids[1..AT_ONCE]);
    let partial = json!({"success": goes, "failure": [stays], "not_found": []});
    server.fail_next("delete_team_api_keys", StatusCode::OK, &partial);

    let left = delete_all(&client, ids).await?;
    println!("{} left", left.len());
    Ok(())
}

/// Deletes keys, asks a second time for those that failed, and gives back what is still there.
async fn delete_all(client: &Client, ids: Vec<Uuid>) -> Result<Vec<Uuid>, Error> {
    let mut left = ids;
    for attempt in ["first", "second"] {
        let mut failed = Vec::new();
        for some in left.chunks(AT_ONCE) {
            let request =
                client.delete_team_api_keys(Env::Sandbox, Region::Us, some.iter().copied());
            // Status 200 says that the call was understood; the three lists say what was done.
            let answer = request.await?;
            println!(
                "  {attempt} attempt: {} deleted, {} not found, {} failed",
                answer.success.len(),
                answer.not_found.len(),
                answer.failure.len(),
            );
            failed.extend_from_slice(&answer.failure);
        }
        left = failed;
    }
    Ok(left)
}
