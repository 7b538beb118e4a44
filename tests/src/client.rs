//! Clients for a server on this machine.

use std::time::Duration;

use management_client::{
    Client, ClientBuilder, RetryPolicy,
    uuid::{Uuid, uuid},
};

use crate::{Listener, Manners};

/// The key of the clients.
pub const KEY: &str = "mg_wire-key";

/// The organization of the clients.
pub const ORG: Uuid = uuid!("0f6b1a52-3c4d-4e5f-8a9b-0c1d2e3f4a5b");

/// Long enough for a busy machine, short enough to notice that a call hangs.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The settings of a client that makes one attempt at a base URL.
pub fn configure(base_url: impl Into<String>) -> ClientBuilder {
    Client::builder()
        .management_key(KEY)
        .org_id(ORG)
        .base_url(base_url)
        .timeout(TIMEOUT)
        .retry(RetryPolicy::none())
}

/// A client that makes one attempt at a base URL.
pub fn client(base_url: impl Into<String>) -> Client {
    configure(base_url).build().unwrap()
}

/// A server that hangs up until it is told better, and a client for it.
///
/// Making a client takes far longer than a call, so a test with many answers makes one.
pub async fn pair() -> (Listener, Client) {
    let server = Listener::start(Manners::HangUp).await;
    let client = client(server.url());
    (server, client)
}
