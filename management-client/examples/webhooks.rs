//! Rotates the secret of a webhook while deliveries go on, and checks each signature. `cargo run --example webhooks`
//!
//! No key is needed: a server in this process stands in for the API, and this program signs the deliveries itself, as Svix
//! does for Junction.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use management_client::{
    Secret,
    chrono::Utc,
    http::HeaderMap,
    mock::Server,
    types::{CreateWebhookBody, Env, Region, RotateWebhookSecretBody},
    uuid::{Uuid, uuid},
};
use standardwebhooks::{Webhook, WebhookError};

type Failure = Box<dyn std::error::Error>;

const TEAM: Uuid = uuid!("4cbdd4f2-cc3c-4c5e-9a37-6ac4cf1fcd0b");
const EVENT: &[u8] = br#"{"event_type": "daily.data.sleep.created"}"#;

#[tokio::main]
async fn main() -> Result<(), Failure> {
    let server = Server::builder()
        .team(TEAM, "Acme", Region::Us)
        .start()
        .await?;
    // For the real API: `Client::from_env()?`.
    let client = server.client();

    let body = CreateWebhookBody::new("https://acme.example/events");
    let webhook = client.create_webhook(TEAM, Env::Production, body).await?;
    let request = client.get_webhook_secret(TEAM, Env::Production, &webhook.id);
    let first = request.await?.key.clone();
    println!("The webhook {} has the secret {first:?}", webhook.id);

    // 1. The receiver takes the new secret beside the old one, before anything is signed with it.
    let second = new_secret();
    let mut receiver = Receiver(vec![first.clone(), second.clone()]);
    report("signed with the old secret", &receiver, &sign(&first)?);

    // 2. The secret is rotated. With a key of ours the call could be repeated after a failure.
    let body = RotateWebhookSecretBody::new().key(second.clone());
    client
        .rotate_webhook_secret(TEAM, Env::Production, &webhook.id, body)
        .await?;
    report("signed with the new secret", &receiver, &sign(&second)?);
    report(
        "signed with the old secret, on its way",
        &receiver,
        &sign(&first)?,
    );

    // 3. A day later the old one is taken out.
    receiver.0.retain(|secret| *secret != first);
    report(
        "signed with the old secret, too late",
        &receiver,
        &sign(&first)?,
    );
    report("not signed", &receiver, &HeaderMap::new());
    Ok(())
}

/// The part of a service that takes deliveries, with the secrets that it accepts.
struct Receiver(Vec<Secret>);

impl Receiver {
    /// Checks a delivery on the bytes as they came, before anything reads them.
    fn check(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), WebhookError> {
        let headers = with_standard_names(headers);
        let mut outcome = Err(WebhookError::InvalidSignature);
        for secret in &self.0 {
            outcome = Webhook::new(secret.expose())?.verify(body, &headers);
            if outcome.is_ok() {
                break;
            }
        }
        outcome
    }
}

/// Svix has names of its own for the headers of the standard.
fn with_standard_names(headers: &HeaderMap) -> HeaderMap {
    let names = [
        ("svix-id", "webhook-id"),
        ("svix-timestamp", "webhook-timestamp"),
        ("svix-signature", "webhook-signature"),
    ];
    let present = names.into_iter().filter_map(|(svix, standard)| {
        let value = headers.get(svix)?.clone();
        Some((standard.parse().ok()?, value))
    });
    present.collect()
}

/// The headers of a delivery that was signed just now.
fn sign(secret: &Secret) -> Result<HeaderMap, Failure> {
    let (id, now) = ("msg_1", Utc::now().timestamp());
    let signature = Webhook::new(secret.expose())?.sign(id, now, EVENT)?;
    let mut headers = HeaderMap::new();
    headers.insert("svix-id", id.parse()?);
    headers.insert("svix-timestamp", now.into());
    headers.insert("svix-signature", signature.parse()?);
    Ok(headers)
}

/// A secret in the form of Svix: Base64, for which the digits of two random ids do.
fn new_secret() -> Secret {
    let (one, other) = (Uuid::new_v4().simple(), Uuid::new_v4().simple());
    Secret::from(format!("whsec_{one}{other}"))
}

fn report(what: &str, receiver: &Receiver, headers: &HeaderMap) {
    match receiver.check(headers, EVENT) {
        Ok(()) => println!("  a delivery {what}: accepted"),
        Err(error) => println!("  a delivery {what}: refused, {error}"),
    }
}
