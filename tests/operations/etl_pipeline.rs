//! Where the events of a team go.

use management_client::{
    Nullable,
    types::{
        AzureAmqpCompression, Env, EtlPipeline, EventDestination,
        EventDestinationAzureAmqpAttributes, EventDestinationAzureBlobStorage,
        EventDestinationCloudPubSubAttributes, EventDestinationEventHubMatcher,
        EventDestinationPreferences, EventDestinationRabbitMqAttributes,
        EventDestinationSvixAttributes, Region, UpsertTeamEtlPipelinesBody,
    },
};
use management_client_tests::{CANARY, ORG, assert_debug_clean};
use serde_json::{Value, json};

use crate::operations::{OTHER, TEAM, exchange::Api};

operations!(
    get_team_etl_pipelines,
    upsert_team_etl_pipelines,
    delete_team_etl_pipelines,
);

fn azure() -> Value {
    json!({
        "connection_string": format!("Endpoint=sb://hub.test;SharedAccessKey={CANARY}"),
        "default_event_hub": "events",
        "compression": "always",
        "event_hub_matchers": [
            {"event_type_prefix": "daily.", "event_hub": "daily"},
            {
                "event_type_regex": "^historical\\.",
                "blob_storage": {
                    "connection_string": format!("AccountKey={CANARY}"),
                    "container_name": "past",
                },
            },
        ],
    })
}

fn rabbit() -> Value {
    json!({"uri": format!("amqps://pier:{CANARY}@mq.test"), "exchange": "junction"})
}

fn pipeline() -> Value {
    json!({
        "team_id": TEAM,
        "azure_amqp": azure(),
        "cloud_pubsub": {"project": "pier", "topic": "events", "message_ordering": true},
        "rabbitmq": rabbit(),
        "svix": {"regional": true},
        "preferences": {"preferred": "azure_amqp", "enabled": ["svix", "carrier_pigeon"]},
        "event_type_prefixes": ["daily.", "labtest."],
        "provider_raw_data": true,
        "push_historical_data": false,
    })
}

/// A pipeline of which only the least is known.
fn bare() -> Value {
    json!({
        "team_id": OTHER,
        "azure_amqp": null,
        "cloud_pubsub": null,
        "rabbitmq": null,
        "svix": null,
        "preferences": {"preferred": "svix", "enabled": []},
        "event_type_prefixes": null,
        "provider_raw_data": false,
        "push_historical_data": true,
    })
}

fn check_pipelines(pipelines: &[EtlPipeline]) {
    let [full, bare] = pipelines else {
        panic!("{pipelines:?}");
    };
    assert_eq!((full.team_id, bare.team_id), (TEAM, OTHER));
    let azure = full.azure_amqp.as_ref().unwrap();
    assert_eq!(
        azure.connection_string.expose(),
        format!("Endpoint=sb://hub.test;SharedAccessKey={CANARY}")
    );
    assert_eq!(azure.compression, Some(AzureAmqpCompression::Always));
    let [daily, past] = azure.event_hub_matchers.as_deref().unwrap() else {
        panic!("{azure:?}");
    };
    assert_eq!(daily.event_hub, "daily".into());
    assert!(daily.event_type_regex.is_absent());
    let storage = past.blob_storage.as_option().unwrap();
    assert_eq!(
        storage.connection_string.expose(),
        format!("AccountKey={CANARY}")
    );
    let topic = full.cloud_pubsub.as_ref().unwrap();
    assert_eq!(
        (topic.topic.as_str(), topic.message_ordering),
        ("events", true)
    );
    let rabbit = full.rabbitmq.as_ref().unwrap();
    assert_eq!(
        rabbit.uri.expose(),
        format!("amqps://pier:{CANARY}@mq.test")
    );
    assert_eq!(full.preferences.preferred, EventDestination::AzureAmqp);
    assert_eq!(full.preferences.enabled[1].as_str(), "carrier_pigeon");
    assert_eq!(full.event_type_prefixes.as_ref().unwrap()[1], "labtest.");
    assert_eq!(full.provider_raw_data, Some(true));
    assert_eq!((&bare.azure_amqp, &bare.svix), (&None, &None));
    assert_eq!(bare.push_historical_data, Some(true));
}

async fn get_team_etl_pipelines(api: &Api) {
    let line =
        format!("GET /v1/org/{ORG}/team_etl_pipelines/sandbox/eu?team_id={TEAM}&next_cursor=l1");
    let page = api
        .expect(line)
        .answer(
            200,
            json!({"pipelines": [pipeline(), bare()], "next_cursor": "l2"}),
        )
        .call(|client| {
            let request = client.get_team_etl_pipelines(Env::Sandbox, Region::Eu);
            request.team_id(TEAM).next_cursor("l1").send()
        })
        .await;
    check_pipelines(&page.pipelines);
    assert_eq!(page.next_cursor.as_deref(), Some("l2"));
}

fn azure_attributes() -> EventDestinationAzureAmqpAttributes {
    let storage = EventDestinationAzureBlobStorage::new()
        .connection_string(format!("AccountKey={CANARY}"))
        .container_name("past");
    let matchers = [
        EventDestinationEventHubMatcher::new()
            .event_type_prefix("daily.")
            .event_hub("daily"),
        EventDestinationEventHubMatcher::new()
            .event_type_regex("^historical\\.")
            .blob_storage(storage),
    ];
    let connection = format!("Endpoint=sb://hub.test;SharedAccessKey={CANARY}");
    EventDestinationAzureAmqpAttributes::new()
        .connection_string(connection)
        .default_event_hub("events")
        .compression(AzureAmqpCompression::Always)
        .event_hub_matchers(matchers)
}

async fn upsert_team_etl_pipelines(api: &Api) {
    let preferences =
        EventDestinationPreferences::new([EventDestination::Svix], EventDestination::AzureAmqp);
    let uri = format!("amqps://pier:{CANARY}@mq.test");
    #[expect(deprecated, reason = "those who set it still send it")]
    let svix = EventDestinationSvixAttributes::new().regional();
    let body = UpsertTeamEtlPipelinesBody::new([TEAM, OTHER])
        .azure_amqp(azure_attributes())
        .cloud_pubsub(
            EventDestinationCloudPubSubAttributes::new(true)
                .project("pier")
                .topic("events"),
        )
        .rabbitmq(
            EventDestinationRabbitMqAttributes::new()
                .exchange("junction")
                .uri(uri),
        )
        .svix(svix)
        .preferences(preferences)
        .event_type_prefixes(["daily.", "labtest."])
        .provider_raw_data(true)
        .push_historical_data(Nullable::Null);
    assert_debug_clean(&body);
    let answer = api
        .expect(format!(
            "POST /v1/org/{ORG}/team_etl_pipelines/production/us"
        ))
        .body(json!({
            "team_ids": [TEAM, OTHER],
            "azure_amqp": azure(),
            "cloud_pubsub": {"project": "pier", "topic": "events", "message_ordering": true},
            "rabbitmq": rabbit(),
            "svix": {"regional": true},
            "preferences": {"preferred": "azure_amqp", "enabled": ["svix"]},
            "event_type_prefixes": ["daily.", "labtest."],
            "provider_raw_data": true,
            "push_historical_data": null,
        }))
        .answer(200, json!([pipeline(), bare()]))
        .call(|client| {
            client
                .upsert_team_etl_pipelines(Env::Production, Region::Us, body)
                .send()
        })
        .await;
    check_pipelines(&answer);
}

async fn delete_team_etl_pipelines(api: &Api) {
    let line = format!(
        "DELETE /v1/org/{ORG}/team_etl_pipelines/production/eu?team_id={TEAM}&team_id={OTHER}"
    );
    let deleted = api
        .expect(line)
        .answer(200, json!([pipeline(), bare()]))
        .call(|client| {
            let request =
                client.delete_team_etl_pipelines(Env::Production, Region::Eu, [TEAM, OTHER]);
            request.send()
        })
        .await;
    check_pipelines(&deleted);
}
