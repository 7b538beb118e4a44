//! The organization itself.

use management_client::types::UpdateOrgBody;
use management_client_tests::ORG;
use serde_json::json;

use crate::operations::exchange::Api;

operations!(get_org, update_org);

async fn get_org(api: &Api) {
    let org = api
        .expect(format!("GET /v1/org/{ORG}"))
        .answer(
            200,
            json!({
                "id": ORG,
                "name": "Harbour Clinics",
                "expires_at": "2031-05-06T07:08:09.123456+02:00",
            }),
        )
        .call(|client| client.get_org().send())
        .await;
    assert_eq!((org.id, org.name.as_str()), (ORG, "Harbour Clinics"));
    let expires_at = org.expires_at.unwrap();
    assert_eq!(expires_at.as_str(), "2031-05-06T07:08:09.123456+02:00");
    assert_eq!(
        expires_at.as_utc().to_rfc3339(),
        "2031-05-06T05:08:09.123456+00:00"
    );
}

async fn update_org(api: &Api) {
    let org = api
        .expect(format!("PATCH /v1/org/{ORG}"))
        .body(json!({"name": "Harbour Health"}))
        .answer(
            200,
            json!({"id": ORG, "name": "Harbour Health", "expires_at": null}),
        )
        .call(|client| {
            let body = UpdateOrgBody::new("Harbour Health");
            client.update_org(body).send()
        })
        .await;
    assert_eq!(org.name, "Harbour Health");
    assert_eq!(org.expires_at, None);
}
