//! Webhooks.

use management_client::{
    Secret,
    mock::Server,
    types::{
        CreateWebhookBody, Env, RotateWebhookSecretBody, UpdateWebhookBody,
        UpdateWebhookHeadersBody,
    },
};

use crate::mock::{TEAM, known, server};

const SANDBOX: Env = Env::Sandbox;

pub(crate) async fn tour(server: &Server) {
    let client = server.client();
    let body = CreateWebhookBody::new("https://acme.test/hook").secret(Secret::from("whsec_a"));
    let webhook = known(client.create_webhook(TEAM, SANDBOX, body).send().await);
    let id = webhook.id.as_str();
    let change = UpdateWebhookBody::new().disabled(true);
    let changed = client.update_webhook(TEAM, SANDBOX, id, change);
    assert_eq!(known(changed.send().await).disabled, Some(true));
    let found = known(client.get_webhook(TEAM, SANDBOX, id).send().await);
    assert_eq!(found.url.expose(), "https://acme.test/hook");
    headers(server, id).await;

    let key = async || {
        let secret = client.get_webhook_secret(TEAM, SANDBOX, id).send().await;
        known(secret).key
    };
    assert_eq!(key().await.expose(), "whsec_a");
    let rotate = RotateWebhookSecretBody::new().key(Secret::from("whsec_b"));
    let rotated = client.rotate_webhook_secret(TEAM, SANDBOX, id, rotate);
    assert_eq!(rotated.send().await.unwrap().status(), 204);
    assert_eq!(key().await.expose(), "whsec_b");

    let listed = client.list_webhooks(TEAM, Env::Production);
    assert!(known(listed.send().await).data.is_empty());
    let deleted = client.delete_webhook(TEAM, SANDBOX, id).send().await;
    assert_eq!(deleted.unwrap().status(), 204);
    assert!(
        client
            .get_webhook(TEAM, SANDBOX, id)
            .send()
            .await
            .unwrap_err()
            .is_not_found()
    );
}

async fn headers(server: &Server, id: &str) {
    let client = server.client();
    let headers = [("Authorization", "Bearer t"), ("x-source", "junction")];
    let headers = headers.map(|(name, value)| (name.to_owned(), Secret::from(value)));
    let body = UpdateWebhookHeadersBody::new(headers);
    let set = client.update_webhook_headers(TEAM, SANDBOX, id, body);
    assert_eq!(set.send().await.unwrap().status(), 204);
    let set = known(client.get_webhook_headers(TEAM, SANDBOX, id).send().await);
    assert_eq!(set.sensitive, ["Authorization"]);
    assert_eq!(set.headers.len(), 1);
    assert_eq!(set.headers["x-source"].expose(), "junction");
}

#[tokio::test]
async fn pages_go_on_where_the_last_one_ended() {
    let server = server().await;
    let client = server.client();
    for number in 0..5 {
        let body = CreateWebhookBody::new(format!("https://acme.test/{number}"));
        known(client.create_webhook(TEAM, SANDBOX, body).send().await);
    }
    let list = || client.list_webhooks(TEAM, SANDBOX).limit(2);
    let first = known(list().send().await);
    // What is deleted between two pages does not shift the second one.
    known(
        client
            .delete_webhook(TEAM, SANDBOX, &first.data[0].id)
            .send()
            .await,
    );
    let second = known(list().next_cursor(first.next_cursor.unwrap()).send().await);
    let third = known(list().next_cursor(second.next_cursor.unwrap()).send().await);
    let urls = [&second.data[0], &second.data[1], &third.data[0]].map(|it| it.url.expose());
    let expected = [
        "https://acme.test/2",
        "https://acme.test/3",
        "https://acme.test/4",
    ];
    assert_eq!(urls, expected);
    assert_eq!((third.data.len(), third.next_cursor), (1, None));
}
