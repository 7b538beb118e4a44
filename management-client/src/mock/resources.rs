//! The kinds of things that the server keeps, and how each is found.

/// A kind of thing.
#[derive(Debug)]
pub(super) struct Resource {
    /// Its name, as a refusal says it.
    pub(super) kind: &'static str,
    /// The parameter that holds its id: in the path, or in the query of a call that deletes many.
    pub(super) id: &'static str,
    /// Which field a filter of the query looks at, where the two have other names.
    pub(super) filters: &'static [(&'static str, &'static str)],
    /// The fields that a search looks through.
    pub(super) search: &'static [&'static str],
    /// How many a page has when nothing else is said.
    pub(super) page_size: usize,
}

const fn resource(kind: &'static str, id: &'static str) -> Resource {
    Resource {
        kind,
        id,
        filters: &[],
        search: &[],
        page_size: 50,
    }
}

pub(super) static ORG: Resource = resource("organization", "org_id");
pub(super) static DOMAIN: Resource = resource("domain", "domain_id");
pub(super) static EHR_CONFIGURATION: Resource = resource("configuration", "");
pub(super) static EHR_PIPELINE: Resource = resource("EHR pipeline", "");
pub(super) static ETL_PIPELINE: Resource = resource("ETL pipeline", "");
pub(super) static SCOPES: Resource = resource("scope requirement", "");
pub(super) static QUERY: Resource = resource("continuous query", "query_id");
pub(super) static WEBHOOK: Resource = resource("webhook", "webhook_id");
pub(super) static TEAM_KEY: Resource = resource("API key", "api_key_id");

pub(super) static TEAM: Resource = Resource {
    filters: &[("team_id", "id")],
    search: &["name"],
    ..resource("team", "team_id")
};

pub(super) static MEMBER: Resource = Resource {
    search: &["name", "email"],
    ..resource("member", "member_id")
};

pub(super) static MANAGED_MEMBER: Resource = resource("integration-managed member", "member_id");

pub(super) static INVITE: Resource = Resource {
    search: &["email"],
    ..resource("invite", "invite_id")
};

pub(super) static MANAGEMENT_KEY: Resource = Resource {
    filters: &[("team_id", "team_role_bindings.team_id")],
    ..resource("management key", "key_id")
};

pub(super) static LAB_ACCOUNT: Resource = Resource {
    filters: &[("lab_account_id", "id"), ("team_id", "team_id_allowlist")],
    ..resource("lab account", "account_id")
};

pub(super) static CREDENTIALS: Resource = Resource {
    filters: &[("provider", "source")],
    ..resource("set of credentials", "credential_id")
};

pub(super) static DATA_PULL: Resource = Resource {
    page_size: 5,
    ..resource("data pull preference", "team_id")
};
