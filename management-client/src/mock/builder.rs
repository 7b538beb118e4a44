//! The settings of a server.

use std::{
    fmt, io,
    sync::{Arc, Mutex},
};

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::json;
use uuid::{Uuid, uuid};

use super::{
    document::Document,
    operations::team,
    resources::{LAB_ACCOUNT, MEMBER, ORG, TEAM},
    server::Server,
    service::{Clock, Service},
    state::State,
};
use crate::{
    Secret,
    types::{Env, LabAccount, OrgMember, Region},
};

/// The settings of a [`Server`].
///
/// ```
/// # async fn example() -> std::io::Result<()> {
/// use management_client::{mock::Server, types::Region, uuid::uuid};
///
/// let team = uuid!("9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e");
/// let server = Server::builder().team(team, "Acme", Region::Us).page_size(2).start().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
#[must_use = "a builder does nothing until `start` is called"]
pub struct ServerBuilder {
    org_id: Uuid,
    key: Secret,
    port: u16,
    clock: Clock,
    page_size: Option<usize>,
    teams: Vec<(Uuid, String, Region)>,
    members: Vec<OrgMember>,
    lab_accounts: Vec<(Env, Region, LabAccount)>,
    taken_slugs: Vec<String>,
}

impl Default for ServerBuilder {
    fn default() -> Self {
        Self {
            org_id: uuid!("5d1c3b6e-8f0a-4c27-9b4e-2a7f6c1d0e93"),
            key: Secret::from("mg_mock-0123456789abcdef"),
            port: 0,
            clock: Arc::new(Utc::now),
            page_size: None,
            teams: Vec::new(),
            members: Vec::new(),
            lab_accounts: Vec::new(),
            taken_slugs: Vec::new(),
        }
    }
}

impl ServerBuilder {
    /// The organization. Default: always the same one.
    pub fn org_id(mut self, org_id: Uuid) -> Self {
        self.org_id = org_id;
        self
    }

    /// The key that the server takes. Default: always the same one.
    pub fn management_key(mut self, key: impl Into<Secret>) -> Self {
        self.key = key.into();
        self
    }

    /// The port that it listens on. Default: a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// What time it is, in UTC, for all times that the server writes. Default: the time of this machine.
    ///
    /// ```
    /// use chrono::{DateTime, Utc};
    /// use management_client::mock::Server;
    ///
    /// let time: DateTime<Utc> = "2026-08-19T10:00:00Z".parse()?;
    /// let builder = Server::builder().clock(move || time);
    /// # Ok::<_, chrono::ParseError>(())
    /// ```
    pub fn clock(mut self, clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// How many items a page has, unless a call says it. Default: 50, or 5 where the API has 5.
    ///
    /// Lists that the API does not page are not paged here.
    pub fn page_size(mut self, items: usize) -> Self {
        self.page_size = Some(items);
        self
    }

    /// A team that is there from the start.
    pub fn team(mut self, id: Uuid, name: impl Into<String>, region: impl Into<Region>) -> Self {
        self.teams.push((id, name.into(), region.into()));
        self
    }

    /// A member who is there from the start. Default: none.
    ///
    /// The API creates no members; see also [`Server::accept_invite`].
    pub fn member(mut self, member: OrgMember) -> Self {
        self.members.push(member);
        self
    }

    /// An account at a lab that is there from the start. Default: none.
    ///
    /// The API creates no accounts.
    pub fn lab_account(
        mut self,
        env: impl Into<Env>,
        region: impl Into<Region>,
        account: LabAccount,
    ) -> Self {
        self.lab_accounts.push((env.into(), region.into(), account));
        self
    }

    /// A slug that another organization has, so that taking it is a conflict.
    pub fn taken_slug(mut self, slug: impl Into<String>) -> Self {
        self.taken_slugs.push(slug.into());
        self
    }

    /// Starts the server on this machine.
    ///
    /// # Errors
    ///
    /// As [`Server::start`]; also when the API could not answer with what is to be there from the start, by its
    /// document.
    pub async fn start(self) -> io::Result<Server> {
        let document = Document::embedded().map_err(io::Error::other)?;
        let state = self.state();
        let problems = state.problems_since(&State::default(), document);
        if let Some(problem) = problems.first() {
            let message = format!(
                "the document refuses what is to be there from the start: {}",
                problem.to_json()
            );
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let service = Service {
            document,
            org_id: self.org_id,
            state: Mutex::new(state),
            key: self.key,
            clock: self.clock,
            requests: Mutex::default(),
            faults: Mutex::default(),
        };
        Server::serve(service, self.port).await
    }

    fn state(&self) -> State {
        let mut state = State {
            page_size: self.page_size,
            taken_slugs: self.taken_slugs.clone(),
            ..State::default()
        };
        let org = json!({"id": self.org_id, "name": "Mock Organization"});
        state.seed(&ORG, &org);
        let now = (self.clock)().to_rfc3339_opts(SecondsFormat::Micros, true);
        for (id, name, region) in &self.teams {
            state.seed(&TEAM, &team(*id, name, region, &now));
        }
        for member in &self.members {
            state.seed(&MEMBER, &json!(member));
        }
        for (env, region, account) in &self.lab_accounts {
            let scope = [("env", env.as_str()), ("region", region.as_str())];
            let scope = scope.map(|(name, value)| (name.to_owned(), value.to_owned()));
            let fields = json!(account).as_object().cloned().unwrap_or_default();
            state.insert(&LAB_ACCOUNT, scope.into(), fields);
        }
        state
    }
}

impl fmt::Debug for ServerBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerBuilder")
            .field("org_id", &self.org_id)
            .field("port", &self.port)
            .field("page_size", &self.page_size)
            .field("teams", &self.teams)
            .finish_non_exhaustive()
    }
}
