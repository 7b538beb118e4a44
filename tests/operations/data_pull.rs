//! How much of the past is fetched from a provider.

use management_client::types::{
    DataPullDefault, DataPullOverride, DataPullProvider, Env, Provider,
    ProviderDataPullPreferences, Region, Resource, TeamDataPullPreferencesResponse,
    UpsertTeamDataPullPreferencesBody,
};
use management_client_tests::ORG;
use serde_json::{Value, json};

use crate::operations::{OTHER, TEAM, exchange::Api};

operations!(
    get_team_data_pull_preferences,
    upsert_team_data_pull_preferences,
    delete_team_data_pull_preferences,
);

fn page() -> Value {
    json!({
        "data_pull_preferences": [
            {
                "team_id": TEAM,
                "providers": {
                    "oura": {
                        "default": {
                            "historical_days_to_pull": 30,
                            "historical_days_to_pull_limit": 180,
                        },
                        "resource_overrides": {
                            "sleep": {
                                "historical_days_to_pull": 90,
                                "historical_days_to_pull_limit": 365,
                            },
                            "dreams": {
                                "historical_days_to_pull": 1,
                                "historical_days_to_pull_limit": 2,
                            },
                        },
                    },
                    "a_new_ring": {
                        "default": {
                            "historical_days_to_pull": 0,
                            "historical_days_to_pull_limit": 0,
                        },
                        "resource_overrides": null,
                    },
                },
            },
            {"team_id": OTHER, "providers": {}},
        ],
        "next_cursor": "p2",
    })
}

fn check_page(page: &TeamDataPullPreferencesResponse) {
    let [team, other] = &*page.data_pull_preferences else {
        panic!("{page:?}");
    };
    assert_eq!((team.team_id, other.team_id), (TEAM, OTHER));
    let oura = &team.providers[&Provider::Oura];
    assert_eq!(oura.default.historical_days_to_pull, 30);
    assert_eq!(oura.default.historical_days_to_pull_limit, 180);
    let overrides = oura.resource_overrides.as_ref().unwrap();
    assert_eq!(overrides[&Resource::Sleep].historical_days_to_pull, 90);
    assert_eq!(overrides[&"dreams".into()].historical_days_to_pull_limit, 2);
    let ring = &team.providers[&"a_new_ring".into()];
    assert_eq!(ring.resource_overrides, None);
    assert!(other.providers.is_empty());
    assert_eq!(page.next_cursor.as_deref(), Some("p2"));
}

async fn get_team_data_pull_preferences(api: &Api) {
    let line = format!(
        "GET /v1/org/{ORG}/team_data_pull_preferences/sandbox/us\
         ?team_id={TEAM}&team_id={OTHER}&provider=oura&provider=fitbit&next_cursor=p1&limit=2"
    );
    let page = api
        .expect(line)
        .answer(200, page())
        .call(|client| {
            client
                .get_team_data_pull_preferences(Env::Sandbox, Region::Us)
                .team_id([TEAM, OTHER])
                .provider([DataPullProvider::Oura, DataPullProvider::Fitbit])
                .next_cursor("p1")
                .limit(2)
                .send()
        })
        .await;
    check_page(&page);
}

async fn upsert_team_data_pull_preferences(api: &Api) {
    let oura = ProviderDataPullPreferences::new(DataPullDefault::new(30)).resource_overrides(
        [(Resource::Sleep, 90), (Resource::Activity, 7)]
            .map(|(resource, days)| (resource, DataPullOverride::new(days)))
            .into_iter()
            .collect::<std::collections::BTreeMap<_, _>>(),
    );
    let strava = ProviderDataPullPreferences::new(DataPullDefault::new(365));
    let providers = [
        (DataPullProvider::Oura, oura),
        (DataPullProvider::Strava, strava),
    ];
    let body = UpsertTeamDataPullPreferencesBody::new(providers, [TEAM, OTHER]);
    let page = api
        .expect(format!(
            "POST /v1/org/{ORG}/team_data_pull_preferences/production/eu"
        ))
        .body(json!({
            "team_ids": [TEAM, OTHER],
            "providers": {
                "oura": {
                    "default": {"historical_days_to_pull": 30},
                    "resource_overrides": {
                        "sleep": {"historical_days_to_pull": 90},
                        "activity": {"historical_days_to_pull": 7},
                    },
                },
                "strava": {"default": {"historical_days_to_pull": 365}},
            },
        }))
        .answer(200, page())
        .call(|client| {
            client
                .upsert_team_data_pull_preferences(Env::Production, Region::Eu, body)
                .send()
        })
        .await;
    check_page(&page);
}

async fn delete_team_data_pull_preferences(api: &Api) {
    let line = format!(
        "DELETE /v1/org/{ORG}/team_data_pull_preferences/production/us\
         ?team_id={TEAM}&team_id={OTHER}&provider=oura&provider=zwift"
    );
    api.expect(line)
        .answer(200, json!({}))
        .call(|client| {
            client
                .delete_team_data_pull_preferences(Env::Production, Region::Us, [TEAM, OTHER])
                .provider([DataPullProvider::Oura, DataPullProvider::Zwift])
                .send()
        })
        .await;
}
