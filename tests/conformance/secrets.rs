//! Every place that holds a secret, by the list of the project: what is there is kept, sent and not printed.
//!
//! Not here, because they are in no type: the key in the header of each request, what an error body repeats of a
//! request, and cursors in URLs. The tests of `wire/` look for those.

use management_client_tests::CANARY;
use serde_json::{Value, json};

use super::{codecs::CODECS, coverage, document, schema::Schemas};

/// What stands at a place.
#[derive(Clone, Copy)]
enum Holds {
    Text,
    /// An object of which nothing is known.
    Object,
    /// A map whose values are secrets.
    Map,
}

use Holds::{Map, Object, Text};

/// The schemas as they are published, their secret properties and what stands there.
const PLACES: &[(&str, &[&str], Holds)] = &[
    ("ClientFacingManagementKeyUnhashed", &["key"], Text),
    ("ClientFacingTeamAPIKey", &["value"], Text),
    ("CreateTeamAccessTokenResponse", &["access_token"], Text),
    // A link that signs in whoever follows it.
    ("CreateDashboardURLResponse", &["url"], Text),
    ("UpsertTeamCustomCredentialsBody", &["client_secret"], Text),
    // A hash can be guessed against.
    (
        "ClientFacingTeamProviderCredentials",
        &["client_secret_hash"],
        Text,
    ),
    (
        "FitbitMetadata",
        &[
            "workout_verify_token",
            "sleep_verify_token",
            "body_verify_token",
            "foods_verify_token",
        ],
        Text,
    ),
    ("PolarTeamProviderDetails", &["webhook_secret"], Text),
    (
        "GetLabsMetadata",
        &["webhook_secret_key", "webhook_secret_token"],
        Text,
    ),
    ("PhlebFindersMetadata", &["webhook_token"], Text),
    ("BioReferenceProviderDetails", &["bioreference"], Object),
    ("QuestProviderDetails", &["quest"], Object),
    ("MyFitnessPalV2TeamProviderDetails", &["client"], Text),
    // User and password stand in it.
    ("EventDestinationRabbitMQAttributes", &["uri"], Text),
    (
        "EventDestinationAzureAMQPAttributes-Input",
        &["connection_string"],
        Text,
    ),
    (
        "EventDestinationAzureAMQPAttributes-Output",
        &["connection_string"],
        Text,
    ),
    (
        "EventDestinationAzureBlobStorage",
        &["connection_string"],
        Text,
    ),
    (
        "EHRPipelineOAuth2ClientCredentials",
        &["client_secret"],
        Text,
    ),
    ("EHRPipelineAPIKey", &["api_key"], Text),
    ("CreateWebhookBody", &["secret", "url"], Text),
    ("RotateWebhookSecretBody", &["key"], Text),
    ("WebhookSecretResponse", &["key"], Text),
    ("UpdateWebhookHeadersBody", &["headers"], Map),
    ("WebhookHeadersResponse", &["headers"], Map),
    // URLs of webhooks may hold tokens, in the query or as user information.
    ("PatchWebhookBody", &["url"], Text),
    ("Webhook", &["url"], Text),
    ("CustomCredentialPreparationStep", &["value"], Text),
];

impl Holds {
    fn canary(self) -> Value {
        match self {
            Self::Text => json!(format!("https://{CANARY}@h.test/?token={CANARY}")),
            Self::Object => json!({CANARY: [CANARY, {"deep": CANARY}]}),
            Self::Map => json!({"Authorization": CANARY}),
        }
    }

    /// The last word of the type in the emitted document.
    fn ty(self) -> &'static str {
        match self {
            Self::Text | Self::Map => "::Secret",
            Self::Object => "::SecretJson",
        }
    }
}

#[test]
fn what_is_secret_is_kept_and_not_printed() {
    for (schema, properties, holds) in PLACES {
        let codec = CODECS.iter().find(|codec| codec.schema == *schema).unwrap();
        let instances = coverage::instances(Schemas::judging(), schema);
        for property in *properties {
            let place = format!("{schema}.{property}");
            let instance = instances
                .iter()
                .find(|one| one.json.get(property).is_some());
            let mut json = instance
                .unwrap_or_else(|| panic!("{place} is gone"))
                .json
                .clone();
            json[property] = holds.canary();
            let recoded = (codec.recode)(json.to_string().as_bytes()).unwrap();
            assert_eq!(recoded.json[property], json[property], "{place}");
            assert!(
                !recoded.debug.contains(CANARY),
                "{place}: {}",
                recoded.debug
            );
            assert!(recoded.debug.contains("[redacted]"), "{place}");
        }
    }
}

/// The type, and not a chance of the instance, is why it is not printed.
#[test]
fn what_is_secret_has_the_type_for_it_in_the_emitted_document() {
    let emitted = document::emitted();
    for (schema, properties, holds) in PLACES {
        let codec = CODECS.iter().find(|codec| codec.schema == *schema).unwrap();
        for property in *properties {
            let schema = &emitted["components"]["schemas"][codec.rust];
            let property = schema["properties"][property].to_string();
            assert!(
                property.contains(&format!("{}\"", holds.ty())),
                "{}: {property}",
                codec.rust
            );
        }
    }
}
