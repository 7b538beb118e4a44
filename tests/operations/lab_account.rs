//! The accounts of an organization at laboratories.

use management_client::types::{
    BillingType, Env, Lab, LabAccount, LabAccountDelegatedFlow, LabAccountStatus, Region,
    UpdateLabAccountTeamIdAllowlistBody, UsState,
};
use management_client_tests::ORG;
use serde_json::{Value, json};

use crate::operations::{ID, OTHER, TEAM, exchange::Api};

operations!(list_lab_accounts, update_lab_account_team_id_allowlist);

fn account() -> Value {
    json!({
        "id": ID,
        "org_id": ORG,
        "account_name": "Pier main",
        "provider_account_id": "0048-11",
        "lab": "labcorp",
        "status": "ready_to_launch",
        "delegated_flow": "order_delegated",
        "business_units": ["RTP", "PHX"],
        "default_clinical_notes": "fasting",
        "allowed_billing": {
            "patient_bill": ["AZ", "NY"],
            "client_bill": [],
            "barter": ["CA", "GU"],
        },
        "team_id_allowlist": [TEAM, OTHER],
    })
}

fn check_account(account: &LabAccount) {
    assert_eq!((account.id, account.org_id), (ID, Some(ORG)));
    assert_eq!(account.lab, Lab::Labcorp);
    assert_eq!(account.status, LabAccountStatus::ReadyToLaunch);
    assert_eq!(
        account.delegated_flow,
        LabAccountDelegatedFlow::OrderDelegated
    );
    let billing = &account.allowed_billing;
    assert_eq!(
        billing[&BillingType::PatientBill],
        [UsState::Arizona, UsState::NewYork]
    );
    assert!(billing[&BillingType::ClientBill].is_empty());
    assert_eq!(billing[&"barter".into()][1].as_str(), "GU");
    assert!(!billing.contains_key(&BillingType::CommercialInsurance));
    assert_eq!(account.business_units.as_ref().unwrap()[1], "PHX");
    assert_eq!(account.team_id_allowlist, [TEAM, OTHER]);
}

async fn list_lab_accounts(api: &Api) {
    let bare = json!({
        "id": OTHER,
        "org_id": null,
        "account_name": null,
        "provider_account_id": "",
        "lab": "quest",
        "status": "active",
        "delegated_flow": "not_delegated",
        "business_units": null,
        "default_clinical_notes": null,
        "allowed_billing": {},
        "team_id_allowlist": [],
    });
    let line = format!(
        "GET /v1/org/{ORG}/lab_account/production/us\
         ?lab_account_id={ID}&team_id={TEAM}&status=ready_to_launch"
    );
    let list = api
        .expect(line)
        .answer(200, json!({"data": [account(), bare]}))
        .call(|client| {
            client
                .list_lab_accounts(Env::Production, Region::Us)
                .lab_account_id(ID)
                .team_id(TEAM)
                .status(LabAccountStatus::ReadyToLaunch)
                .send()
        })
        .await;
    let accounts = list.data.unwrap();
    let [full, bare] = &*accounts else {
        panic!("{accounts:?}");
    };
    check_account(full);
    assert_eq!((bare.id, bare.org_id), (OTHER, None));
    assert_eq!((&bare.lab, bare.allowed_billing.len()), (&Lab::Quest, 0));
    assert_eq!(bare.business_units, None);
}

async fn update_lab_account_team_id_allowlist(api: &Api) {
    for (answer, found) in [(account(), true), (Value::Null, false)] {
        let updated = api
            .expect(format!("PATCH /v1/org/{ORG}/lab_account/sandbox/eu/{ID}"))
            .body(json!({"team_id_allowlist": [TEAM, OTHER]}))
            .answer(200, json!({"lab_account": answer}))
            .call(|client| {
                let body = UpdateLabAccountTeamIdAllowlistBody::new([TEAM, OTHER]);
                client
                    .update_lab_account_team_id_allowlist(Env::Sandbox, Region::Eu, ID, body)
                    .send()
            })
            .await;
        assert_eq!(updated.lab_account.is_some(), found);
        if let Some(account) = &updated.lab_account {
            check_account(account);
        }
    }
}
