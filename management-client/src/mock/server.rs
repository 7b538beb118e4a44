//! The server, and what a test does with it.

use std::{fmt, io, net::SocketAddr, sync::Arc};

use chrono::SecondsFormat;
use http::StatusCode;
use serde_json::Value;
use tokio::{net::TcpListener, task::AbortHandle};
use uuid::Uuid;

use super::{
    builder::ServerBuilder,
    connection::accept,
    fault::{Fault, Faults},
    operations::accept_invite,
    recorded::RecordedRequest,
    service::{Service, lock},
};
use crate::{Client, ClientBuilder, Secret};

/// A server that behaves like the Org Management API, in memory.
///
/// See the [module](super) for what it does. It stops when it is dropped.
pub struct Server {
    service: Arc<Service>,
    url: String,
    client: Client,
    accepting: AbortHandle,
}

impl Server {
    /// Starts a server with the default settings, on a free port of this machine.
    ///
    /// It runs on the tokio runtime that this is called in.
    ///
    /// # Errors
    ///
    /// No port can be opened, or no client can be made.
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Starts the settings of a server.
    pub fn builder() -> ServerBuilder {
        ServerBuilder::default()
    }

    pub(super) async fn serve(service: Service, port: u16) -> io::Result<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], port))).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let client = client(&service, &url).build().map_err(io::Error::other)?;
        let service = Arc::new(service);
        let accepting = tokio::spawn(accept(listener, Arc::clone(&service))).abort_handle();
        Ok(Self {
            service,
            url,
            client,
            accepting,
        })
    }

    /// The base URL, such as `http://127.0.0.1:49152`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The key that the server takes. It also takes those that `create_management_key` makes.
    pub fn management_key(&self) -> &Secret {
        &self.service.key
    }

    /// The one organization that the server has.
    pub fn org_id(&self) -> Uuid {
        self.service.org_id
    }

    /// A client for the server.
    pub fn client(&self) -> Client {
        self.client.clone()
    }

    /// A client for the server that is still to be built, for other settings: a time-out, a wrong key.
    pub fn client_builder(&self) -> ClientBuilder {
        client(&self.service, &self.url)
    }

    /// What the server has been asked until now, refused requests included.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        lock(&self.service.requests).clone()
    }

    /// What the server has been asked to do by one operation, such as `create_team`.
    pub fn requests_to(&self, operation_id: &str) -> Vec<RecordedRequest> {
        let mut requests = self.requests();
        requests.retain(|request| request.operation_id == Some(operation_id));
        requests
    }

    /// Answers the next call of an operation with a status and a body of JSON, and does nothing else.
    ///
    /// Every attempt of a client is a call, so a client that repeats calls may need more of them:
    /// see [`fail_with`](Self::fail_with).
    ///
    /// # Panics
    ///
    /// There is no operation of this name.
    #[track_caller]
    pub fn fail_next(&self, operation_id: &str, status: StatusCode, body: &Value) {
        self.fail_with(operation_id, Fault::json(status, body));
    }

    /// Does a fault to the next calls of an operation. Several faults wait for each other.
    ///
    /// # Panics
    ///
    /// There is no operation of this name.
    #[track_caller]
    pub fn fail_with(&self, operation_id: &str, fault: Fault) {
        let Some(route) = self.service.document.route(operation_id) else {
            panic!("no operation has the name `{operation_id}`")
        };
        lock(&self.service.faults).add(&route.operation_id, fault);
    }

    /// Does a fault to a share of all calls, between 0 and 1: the same calls for the same seed, in the order of arrival.
    ///
    /// It lasts until [`clear_faults`](Self::clear_faults); [`Fault::times`] has no effect on it. A call for which
    /// another fault waits gets that one.
    ///
    /// ```
    /// use management_client::{http::StatusCode, mock::{Fault, Server}};
    ///
    /// # async fn example(server: Server) {
    /// server.fail_share(0.05, 42, Fault::status(StatusCode::SERVICE_UNAVAILABLE));
    /// # }
    /// ```
    pub fn fail_share(&self, share: f64, seed: u64, fault: Fault) {
        lock(&self.service.faults).add_share(share, seed, fault);
    }

    /// Ends all faults.
    pub fn clear_faults(&self) {
        *lock(&self.service.faults) = Faults::default();
    }

    /// Forgets what the server has been asked until now; what it was told to keep, it keeps.
    pub fn forget_requests(&self) {
        lock(&self.service.requests).clear();
    }

    /// Does what somebody does who accepts an invite, and gives the id of the new member.
    ///
    /// `None` when there is no open invite for the address.
    pub fn accept_invite(&self, email: &str, name: &str) -> Option<Uuid> {
        let now = (self.service.clock)().to_rfc3339_opts(SecondsFormat::Micros, true);
        let id = accept_invite(&mut lock(&self.service.state), email, name, &now)?;
        id.parse().ok()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("url", &self.url)
            .field("org_id", &self.service.org_id)
            .finish_non_exhaustive()
    }
}

fn client(service: &Service, url: &str) -> ClientBuilder {
    Client::builder()
        .base_url(url)
        .management_key(service.key.clone())
        .org_id(service.org_id)
}
