//! The types that one would write by hand for the same JSON, in the way that gives the fastest code with serde alone:
//! the variants of a union are optional fields of one struct, which a `match` sorts out, so that nothing is buffered.
//!
//! They know exactly what the JSON of the benchmark holds, refuse all else, and keep nothing that they do not know.

#![expect(dead_code, reason = "what is decoded is not looked at")]

use std::collections::BTreeMap;

use management_client::{
    chrono::{DateTime, Utc},
    serde_json::{Value, value::RawValue},
    uuid::Uuid,
};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Page<Details> {
    credentials: Vec<Credentials<Details>>,
    next_cursor: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Credentials<Details> {
    id: Uuid,
    team_id: Uuid,
    source: String,
    client_id: Option<String>,
    client_secret_hash: Option<String>,
    app_url: Option<String>,
    redirect_url_override: Option<String>,
    details: Option<Details>,
    created_at: DateTime<Utc>,
    updated_at: DateTime<Utc>,
}

/// Details that are left to the reader.
pub(crate) type Raw = Box<RawValue>;

/// Details of the kind that their members tell.
#[derive(Deserialize)]
#[serde(try_from = "AllDetails")]
pub(crate) enum Dispatched {
    Fitbit(Fitbit),
    GoogleFit {
        redirect_uri: String,
        data_scopes: Vec<String>,
    },
    GoogleHealth {
        project_number: String,
        service_account_email: String,
    },
    BioReference {
        bioreference: Value,
        lab: Lab,
    },
    Labcorp {
        labcorp: Labcorp,
        lab: Lab,
    },
    Quest {
        quest: Value,
        allowed_business_units: Option<Vec<String>>,
        lab: Lab,
    },
    Polar {
        webhook_secret: String,
    },
    GetLabs(GetLabs),
    PhlebFinders(PhlebFinders),
    LabcorpHl7 {
        sending: Hl7,
        receiving: Hl7,
        lab: Lab,
    },
    MyFitnessPal {
        client: String,
    },
}

pub(crate) struct Hl7 {
    application: String,
    facility: String,
}

pub(crate) struct Lab {
    allowed_billing_types: Option<Vec<String>>,
    disallowed_billing_states: Option<BTreeMap<String, Vec<String>>>,
    sub_account_id: Option<String>,
    sub_account_name: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fitbit {
    workout_verify_token: String,
    sleep_verify_token: String,
    body_verify_token: String,
    foods_verify_token: Option<String>,
    is_hr_enabled: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Labcorp {
    account_number: String,
    billing_method: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GetLabs {
    webhook_secret_key: String,
    webhook_secret_token: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PhlebFinders {
    account_id: String,
    account_name: String,
    team_id: String,
    team_name: String,
    email: String,
    webhook_token: String,
}

/// The members of all kinds of details.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllDetails {
    fitbit: Option<Fitbit>,
    redirect_uri: Option<String>,
    data_scopes: Option<Vec<String>>,
    project_number: Option<String>,
    service_account_email: Option<String>,
    bioreference: Option<Value>,
    labcorp: Option<Labcorp>,
    quest: Option<Value>,
    allowed_business_units: Option<Vec<String>>,
    webhook_secret: Option<String>,
    getlabs: Option<GetLabs>,
    phlebfinders: Option<PhlebFinders>,
    sending_application: Option<String>,
    sending_facility: Option<String>,
    receiving_application: Option<String>,
    receiving_facility: Option<String>,
    client: Option<String>,
    allowed_billing_types: Option<Vec<String>>,
    disallowed_billing_states: Option<BTreeMap<String, Vec<String>>>,
    sub_account_id: Option<String>,
    sub_account_name: Option<String>,
}

impl TryFrom<AllDetails> for Dispatched {
    type Error = &'static str;

    fn try_from(all: AllDetails) -> Result<Self, Self::Error> {
        const MISSING: &str = "a member is missing";
        let lab = Lab {
            allowed_billing_types: all.allowed_billing_types,
            disallowed_billing_states: all.disallowed_billing_states,
            sub_account_id: all.sub_account_id,
            sub_account_name: all.sub_account_name,
        };
        let hl7 = |(application, facility)| Hl7 {
            application,
            facility,
        };
        Ok(if let Some(fitbit) = all.fitbit {
            Self::Fitbit(fitbit)
        } else if let Some(data_scopes) = all.data_scopes {
            let redirect_uri = all.redirect_uri.ok_or(MISSING)?;
            Self::GoogleFit {
                redirect_uri,
                data_scopes,
            }
        } else if let Some(project_number) = all.project_number {
            let service_account_email = all.service_account_email.ok_or(MISSING)?;
            Self::GoogleHealth {
                project_number,
                service_account_email,
            }
        } else if let Some(bioreference) = all.bioreference {
            Self::BioReference { bioreference, lab }
        } else if let Some(labcorp) = all.labcorp {
            Self::Labcorp { labcorp, lab }
        } else if let Some(quest) = all.quest {
            let allowed_business_units = all.allowed_business_units;
            Self::Quest {
                quest,
                allowed_business_units,
                lab,
            }
        } else if let Some(webhook_secret) = all.webhook_secret {
            Self::Polar { webhook_secret }
        } else if let Some(getlabs) = all.getlabs {
            Self::GetLabs(getlabs)
        } else if let Some(phlebfinders) = all.phlebfinders {
            Self::PhlebFinders(phlebfinders)
        } else if let Some(client) = all.client {
            Self::MyFitnessPal { client }
        } else {
            let sending = all
                .sending_application
                .zip(all.sending_facility)
                .map(hl7)
                .ok_or(MISSING)?;
            let receiving = all
                .receiving_application
                .zip(all.receiving_facility)
                .map(hl7)
                .ok_or(MISSING)?;
            Self::LabcorpHl7 {
                sending,
                receiving,
                lab,
            }
        })
    }
}
