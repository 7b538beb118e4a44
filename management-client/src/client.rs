//! The client.

use std::{fmt, sync::Arc, time::Duration};

use http::HeaderValue;
use uuid::Uuid;

use crate::{
    ClientBuilder, Error, RetryPolicy, base_url::BaseUrl, credentials::Authentication,
    hooks::Hooks, http_client::HttpClient, retry::Bucket,
};

/// The client of the Org Management API: one method for each operation.
///
/// It holds a pool of connections, so make one and keep it. A clone is cheap and shares the pool;
/// all methods take `&self` and may run at the same time. The calls need a tokio runtime.
///
/// A method takes the required parameters of its operation and returns a request with a setter for each optional one;
/// `.await` sends it, and gives a [`Response`](crate::Response).
///
/// # Retry classes
///
/// Each method names its retry class: after which failures its call may be repeated. The client repeats it, as
/// [`RetryPolicy`] says; [`Error::is_retryable`] tells whether you may call again.
///
/// | class | the call may be repeated |
/// |---|---|
/// | `safe` | after every failure: doing it twice has the same result |
/// | `rejected` | if the API rejected it ([`is_rate_limited`](Error::is_rate_limited), or status 503), or it was never sent ([`is_connect`](Error::is_connect), or an HTTP/2 server says that it has not begun) |
/// | `never` | only if it was never sent: each call that arrives may create another live secret or send another mail |
///
/// To override the class for one call, set `idempotent(true)` (`safe`) or `idempotent(false)` (`never`) on the request. Before
/// you repeat a call yourself that the client does not, check whether it was done: list what exists.
///
/// ```no_run
/// # use management_client::{Client, types::{CreateTeamApiKeyBody, Env, Region}, uuid::Uuid};
/// # async fn example(client: &Client, team: Uuid) -> Result<(), management_client::Error> {
/// // A second key of the same label does no harm here: whoever made it removes the spare ones.
/// let body = CreateTeamApiKeyBody::new(team, "nightly");
/// client.create_team_api_key(Env::Sandbox, Region::Us, body).idempotent(true).send().await?;
/// # Ok(())
/// # }
/// ```
///
/// # Keys
///
/// Each method says which management keys may call it, where the vendor documents it: an organization key may do everything, a
/// team key what concerns its teams. A call with too narrow a key fails with [`is_forbidden`](Error::is_forbidden).
#[derive(Clone)]
pub struct Client(Arc<Settings>);

/// What the builder has checked.
pub(crate) struct Settings {
    pub(crate) http: HttpClient,
    pub(crate) user_agent: HeaderValue,
    pub(crate) base_url: BaseUrl,
    pub(crate) authentication: Authentication,
    pub(crate) org_id: Option<Uuid>,
    pub(crate) timeout: Duration,
    pub(crate) deadline: Option<Duration>,
    pub(crate) retry: RetryPolicy,
    /// Shared by all clones.
    pub(crate) bucket: Bucket,
    pub(crate) max_response_bytes: usize,
    pub(crate) hooks: Hooks,
    /// Whether calls send a trace id of their own.
    pub(crate) traceparent: bool,
}

impl Client {
    /// Starts a client with the default settings.
    ///
    /// ```
    /// use management_client::Client;
    ///
    /// let client = Client::builder().management_key("mg_...").build()?;
    /// # Ok::<(), management_client::Error>(())
    /// ```
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// Builds a client from the environment variables that [`ClientBuilder::from_env`] lists.
    ///
    /// # Errors
    ///
    /// As [`ClientBuilder::from_env`] and [`ClientBuilder::build`]; for all of them
    /// [`Error::is_configuration`] holds.
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }

    /// The organization of calls that do not name one.
    pub fn org_id(&self) -> Option<Uuid> {
        self.0.org_id
    }

    pub(crate) fn new(settings: Settings) -> Self {
        Self(Arc::new(settings))
    }

    pub(crate) fn settings(&self) -> &Settings {
        &self.0
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.0.base_url.as_str())
            .field("org_id", &self.0.org_id)
            .finish_non_exhaustive()
    }
}
