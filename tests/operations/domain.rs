//! The domains of an organization.

use management_client::types::{
    CreateOrgDomainBody, OrgDomainStatus, SendOrgDomainInstructionsBody,
};
use management_client_tests::ORG;
use serde_json::{Value, json};

use crate::operations::{ID, exchange::Api};

operations!(
    list_org_domains,
    create_org_domain,
    get_org_domain,
    delete_org_domain,
    send_org_domain_instructions,
    verify_org_domain,
);

fn domain() -> Value {
    json!({
        "id": ID,
        "domain": "harbour.test",
        "is_verified": false,
        "created_on": "2026-01-02T03:04:05Z",
        "dns_records": [
            {"type": "TXT", "name": "_junction.harbour.test", "value": "proof=81"},
            {"type": "CNAME", "name": "login.harbour.test", "value": "sso.harbour.test"},
        ],
    })
}

async fn list_org_domains(api: &Api) {
    let verified = json!({
        "id": ORG,
        "domain": "quay.test",
        "is_verified": true,
        "created_on": "2025-12-31T23:59:59+00:00",
        "dns_records": null,
    });
    let list = api
        .expect(format!("GET /v1/org/{ORG}/domain"))
        .answer(200, json!({"data": [domain(), verified]}))
        .call(|client| client.list_org_domains().send())
        .await;
    let [new, verified] = &*list.data else {
        panic!("{list:?}");
    };
    assert_eq!((new.id, new.domain.as_str()), (ID, "harbour.test"));
    let records = new.dns_records.as_ref().unwrap();
    assert_eq!(records[1]["type"], "CNAME");
    assert!(verified.is_verified && !new.is_verified);
    assert_eq!(verified.dns_records, None);
    assert!(verified.created_on < new.created_on);
}

async fn create_org_domain(api: &Api) {
    let created = api
        .expect(format!("POST /v1/org/{ORG}/domain"))
        .body(json!({"domain": "harbour.test"}))
        .answer(201, domain())
        .call(|client| {
            let body = CreateOrgDomainBody::new("harbour.test");
            client.create_org_domain(body).send()
        })
        .await;
    assert_eq!(created.id, ID);
    let records = created.dns_records.unwrap();
    assert_eq!(records[0]["value"], "proof=81");
    assert_eq!(created.created_on.as_str(), "2026-01-02T03:04:05Z");
}

async fn get_org_domain(api: &Api) {
    let domain = api
        .expect(format!("GET /v1/org/{ORG}/domain/{ID}"))
        .answer(200, domain())
        .call(|client| client.get_org_domain(ID).send())
        .await;
    assert_eq!(domain.domain, "harbour.test");
    assert!(!domain.is_verified);
    assert_eq!(domain.dns_records.unwrap().len(), 2);
}

async fn delete_org_domain(api: &Api) {
    api.expect(format!("DELETE /v1/org/{ORG}/domain/{ID}"))
        .answer(200, json!({}))
        .call(|client| client.delete_org_domain(ID).send())
        .await;
}

async fn send_org_domain_instructions(api: &Api) {
    let line = format!("POST /v1/org/{ORG}/domain/{ID}/send_domain_instructions");
    let sent = api
        .expect(line)
        .body(json!({"to_email": "dns@harbour.test"}))
        .answer(
            200,
            json!({"sent": true, "sendgrid_message_id": "m-17.filter"}),
        )
        .call(|client| {
            let body = SendOrgDomainInstructionsBody::new("dns@harbour.test");
            client.send_org_domain_instructions(ID, body).send()
        })
        .await;
    assert!(sent.sent);
    assert_eq!(sent.sendgrid_message_id.as_deref(), Some("m-17.filter"));
}

async fn verify_org_domain(api: &Api) {
    for (answer, status) in [
        ("verified", OrgDomainStatus::Verified),
        ("pending", OrgDomainStatus::Pending),
    ] {
        let verified = api
            .expect(format!("POST /v1/org/{ORG}/domain/{ID}/verify"))
            .answer(200, json!({"status": answer}))
            .call(|client| client.verify_org_domain(ID).send())
            .await;
        assert_eq!(verified.status, status);
    }
}
