//! The three operations, so that a test can do the same to each.

use management_client::{
    Client, Error, Response,
    http::HeaderMap,
    types::{
        Env, PrepareTeamCustomCredentialsBody, Provider, Region, UpsertTeamScopeRequirementsBody,
    },
    uuid::{Uuid, uuid},
};
use serde_json::Value;

/// The team that the calls are about.
pub(crate) const TEAM: Uuid = uuid!("6a1d3c5e-7b9f-4d2e-8c4a-5e6f7a8b9c0d");

/// A body that sets nothing.
pub(crate) fn no_requirements() -> UpsertTeamScopeRequirementsBody {
    UpsertTeamScopeRequirementsBody::new()
}

/// A plain call of an operation, nothing optional set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Call {
    Prepare,
    List,
    Upsert,
}

/// What a call of any operation returned.
#[derive(Debug)]
pub(crate) struct Success {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    /// The value as it would be encoded again.
    pub(crate) json: Value,
    /// The debug text of the value.
    pub(crate) debug: String,
}

impl Call {
    pub(crate) const ALL: [Self; 3] = [Self::Prepare, Self::List, Self::Upsert];

    /// Those whose answer is decoded.
    pub(crate) const DECODED: [Self; 2] = [Self::Prepare, Self::List];

    pub(crate) async fn send(self, client: &Client) -> Result<Success, Error> {
        match self {
            Self::Prepare => {
                let body = PrepareTeamCustomCredentialsBody::new(TEAM, Provider::Fitbit);
                client
                    .prepare_team_custom_credentials(Env::Sandbox, Region::Us, body)
                    .send()
                    .await
                    .map(Success::of)
            }
            Self::List => client
                .get_team_custom_credentials(Env::Sandbox, Region::Us)
                .send()
                .await
                .map(Success::of),
            Self::Upsert => client
                .upsert_team_scope_requirements(TEAM, no_requirements())
                .send()
                .await
                .map(Success::of),
        }
    }

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Prepare => "prepare_team_custom_credentials",
            Self::List => "get_team_custom_credentials",
            Self::Upsert => "upsert_team_scope_requirements",
        }
    }

    pub(crate) const fn method(self) -> &'static str {
        match self {
            Self::Prepare | Self::Upsert => "POST",
            Self::List => "GET",
        }
    }

    /// The path with its placeholders.
    pub(crate) const fn template(self) -> &'static str {
        match self {
            Self::Prepare => "/v1/org/{org_id}/prepare_team_custom_credentials/{env}/{region}",
            Self::List => "/v1/org/{org_id}/team_custom_credentials/{env}/{region}",
            Self::Upsert => "/v1/org/{org_id}/team/{team_id}/scope_requirements",
        }
    }

    /// The path of the call.
    pub(crate) const fn path(self) -> &'static str {
        match self {
            Self::Prepare => {
                "/v1/org/0f6b1a52-3c4d-4e5f-8a9b-0c1d2e3f4a5b/prepare_team_custom_credentials/sandbox/us"
            }
            Self::List => {
                "/v1/org/0f6b1a52-3c4d-4e5f-8a9b-0c1d2e3f4a5b/team_custom_credentials/sandbox/us"
            }
            Self::Upsert => {
                "/v1/org/0f6b1a52-3c4d-4e5f-8a9b-0c1d2e3f4a5b/team/6a1d3c5e-7b9f-4d2e-8c4a-5e6f7a8b9c0d/scope_requirements"
            }
        }
    }

    /// The smallest answer that is a success.
    pub(crate) const fn minimal(self) -> &'static str {
        match self {
            Self::Prepare => r#"{"status":"no_action_needed"}"#,
            Self::List => r#"{"credentials":[]}"#,
            Self::Upsert => "",
        }
    }
}

impl Success {
    fn of<T: serde::Serialize + std::fmt::Debug>(response: Response<T>) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            debug: format!("{response:?}\n{response:#?}"),
            json: serde_json::to_value(response.into_inner()).unwrap(),
        }
    }
}
