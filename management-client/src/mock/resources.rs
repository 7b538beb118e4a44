//! The kinds of things that the server keeps, and how each is found.

use super::{document::Document, schema::Schema};

/// A schema of an answer: the operation, and the steps to it.
type Shown = (&'static str, &'static [&'static str]);

/// A kind of thing.
#[derive(Debug)]
pub(super) struct Resource {
    /// Its name, as a refusal says it.
    pub(super) kind: &'static str,
    /// The schemas by which answers show it.
    shown: &'static [Shown],
    /// The parameter that holds its id: in the path, or in the query of a call that deletes many.
    pub(super) id: &'static str,
    /// Which field a filter of the query looks at, where the two have other names.
    pub(super) filters: &'static [(&'static str, &'static str)],
    /// The fields that a search looks through.
    pub(super) search: &'static [&'static str],
    /// How many a page has when nothing else is said.
    pub(super) page_size: usize,
}

impl Resource {
    /// The schemas by which answers show it; the first has all that is told.
    pub(super) fn shown(
        &self,
        document: &'static Document,
    ) -> impl Iterator<Item = Schema<'static>> {
        let shown = self.shown.iter();
        shown.filter_map(|(operation, steps)| document.answer(operation)?.resolved().below(steps))
    }
}

const fn resource(kind: &'static str, id: &'static str, shown: &'static [Shown]) -> Resource {
    Resource {
        kind,
        shown,
        id,
        filters: &[],
        search: &[],
        page_size: 50,
    }
}

#[rustfmt::skip]
macro_rules! items {
    ($operation:literal, $list:literal) => {
        &[($operation, &["properties", $list, "items"])]
    };
}

pub(super) static ORG: Resource = resource("organization", "org_id", &[("get_org", &[])]);
pub(super) static DOMAIN: Resource = resource(
    "domain",
    "domain_id",
    &[
        ("get_org_domain", &[]),
        ("list_org_domains", &["properties", "data", "items"]),
    ],
);
pub(super) static EHR_CONFIGURATION: Resource = resource(
    "configuration",
    "",
    &[("get_ehr_integration_configuration", &[])],
);
pub(super) static EHR_PIPELINE: Resource =
    resource("EHR pipeline", "", items!("get_team_ehr_pipelines", "data"));
pub(super) static ETL_PIPELINE: Resource = resource(
    "ETL pipeline",
    "",
    items!("get_team_etl_pipelines", "pipelines"),
);
pub(super) static SCOPES: Resource = resource(
    "scope requirement",
    "",
    items!("get_team_scope_requirements", "requirements"),
);
pub(super) static QUERY: Resource = resource(
    "continuous query",
    "query_id",
    items!("list_continuous_queries", "data"),
);
pub(super) static WEBHOOK: Resource =
    resource("webhook", "webhook_id", items!("list_webhooks", "data"));
pub(super) static TEAM_KEY: Resource = resource(
    "API key",
    "api_key_id",
    items!("list_team_api_keys", "api_keys"),
);

pub(super) static TEAM: Resource = Resource {
    filters: &[("team_id", "id")],
    search: &["name"],
    ..resource(
        "team",
        "team_id",
        &[
            ("get_team", &[]),
            ("list_teams", &["properties", "teams", "items"]),
        ],
    )
};

pub(super) static MEMBER: Resource = Resource {
    search: &["name", "email"],
    ..resource("member", "member_id", items!("list_members", "members"))
};

pub(super) static MANAGED_MEMBER: Resource = resource(
    "integration-managed member",
    "member_id",
    &[
        ("get_integration_managed_member", &[]),
        (
            "list_integration_managed_members",
            &["properties", "data", "items"],
        ),
    ],
);

pub(super) static INVITE: Resource = Resource {
    search: &["email"],
    ..resource("invite", "invite_id", items!("list_invites", "invites"))
};

pub(super) static MANAGEMENT_KEY: Resource = Resource {
    filters: &[("team_id", "team_role_bindings.team_id")],
    ..resource(
        "management key",
        "key_id",
        items!("list_management_keys", "data"),
    )
};

pub(super) static LAB_ACCOUNT: Resource = Resource {
    filters: &[("lab_account_id", "id"), ("team_id", "team_id_allowlist")],
    ..resource(
        "lab account",
        "account_id",
        items!("list_lab_accounts", "data"),
    )
};

pub(super) static CREDENTIALS: Resource = Resource {
    filters: &[("provider", "source")],
    ..resource(
        "set of credentials",
        "credential_id",
        items!("get_team_custom_credentials", "credentials"),
    )
};

pub(super) static DATA_PULL: Resource = Resource {
    page_size: 5,
    ..resource(
        "data pull preference",
        "team_id",
        items!("get_team_data_pull_preferences", "data_pull_preferences"),
    )
};

#[cfg(test)]
pub(super) static ALL: [&Resource; 17] = [
    &ORG,
    &DOMAIN,
    &EHR_CONFIGURATION,
    &EHR_PIPELINE,
    &ETL_PIPELINE,
    &SCOPES,
    &QUERY,
    &WEBHOOK,
    &TEAM_KEY,
    &TEAM,
    &MEMBER,
    &MANAGED_MEMBER,
    &INVITE,
    &MANAGEMENT_KEY,
    &LAB_ACCOUNT,
    &CREDENTIALS,
    &DATA_PULL,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_that_shows_something_is_in_the_document() {
        let document = Document::embedded().unwrap();
        for resource in ALL {
            let found = resource.shown(document);
            let objects = found.filter(|schema| schema.clone().resolved().has_type("object"));
            assert_eq!(objects.count(), resource.shown.len(), "{}", resource.kind);
            assert!(!resource.shown.is_empty());
        }
    }
}
