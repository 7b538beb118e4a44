//! Rust SDK for the Org Management API of Junction, formerly Vital: teams, members, keys, custom
//! credentials, scope requirements and all else that belongs to an organization rather than to a
//! user.
//!
//! ```no_run
//! use management_client::{Client, types::{Env, PrepareTeamCustomCredentialsBody, Provider, Region}, uuid::uuid};
//!
//! # async fn example() -> Result<(), management_client::Error> {
//! let client = Client::from_env()?; // JUNCTION_MANAGEMENT_KEY, JUNCTION_ORG_ID
//! let team_id = uuid!("9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e");
//! let body = PrepareTeamCustomCredentialsBody::new(team_id, Provider::Oura);
//! match client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body).send().await {
//!     Ok(prepared) => println!("{:?}", prepared.status),
//!     Err(error) if error.is_not_found() => println!("no such team"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [`Client`] has one method for each operation. What an operation requires is an argument, what is
//! optional a setter of the request that the method returns, and `send().await` gives the answer's
//! value, status and headers or the one [`Error`].
//!
//! # What a fault becomes
//!
//! | fault | predicate | more |
//! |---|---|---|
//! | a setting is missing or wrong, a team API key | [`is_configuration`](Error::is_configuration) | nothing was sent |
//! | no organization, a parameter that no URL can carry | [`is_invalid_request`](Error::is_invalid_request) | nothing was sent |
//! | name, network or TLS fails | [`is_connect`](Error::is_connect) | nothing was sent |
//! | 5 s without a connection, 30 s without a complete answer | [`is_timeout`](Error::is_timeout) | both can be set |
//! | the connection breaks, the answer is cut short | [`is_transport`](Error::is_transport) | |
//! | an answer of more than 64 MiB | [`is_body_too_large`](Error::is_body_too_large) | can be set |
//! | 401, 403, 404 | [`is_unauthorized`](Error::is_unauthorized), [`is_forbidden`](Error::is_forbidden), [`is_not_found`](Error::is_not_found) | [`detail`](Error::detail) |
//! | 409 | [`is_conflict`](Error::is_conflict) | [`conflict`](Error::conflict) |
//! | 422 | [`is_validation`](Error::is_validation) | [`validation_errors`](Error::validation_errors) |
//! | 429 | [`is_rate_limited`](Error::is_rate_limited) | [`retry_after`](Error::retry_after) |
//! | 5xx | [`is_server_error`](Error::is_server_error) | [`retry_after`](Error::retry_after) |
//! | a cursor for the second time | [`is_repeated_cursor`](Error::is_repeated_cursor) | the stream of pages ends |
//! | any other status but success, redirects too | [`is_status`](Error::is_status) | [`status`](Error::status), [`body`](Error::body) |
//! | success with an unexpected or no body | [`is_decode`](Error::is_decode) | [`json_path`](Error::json_path) |
//! | an enum value or a union variant that is new | none | the `Unknown` variant holds it |
//!
//! Before a fault becomes an error, the call may have been attempted again: [`RetryPolicy`] says after
//! which faults, for which operations and how often. [`attempts`](Error::attempts) counts, and
//! [`is_retryable`](Error::is_retryable) tells whether it may be repeated later.
//!
//! # Settings
//!
//! | setting | default | for one call |
//! |---|---|---|
//! | [`retry`](ClientBuilder::retry) | 3 attempts, waits of up to 100 ms, 200 ms, ..., 5 s | `retry` |
//! | [`retry_budget`](ClientBuilder::retry_budget) | 20 retries at once, then one for five successes; clones share it | |
//! | [`timeout`](ClientBuilder::timeout) | 30 s for an attempt | `timeout` |
//! | [`deadline`](ClientBuilder::deadline) | none for the call as a whole | `deadline` |
//! | [`connect_timeout`](ClientBuilder::connect_timeout) | 5 s | |
//! | [`max_response_bytes`](ClientBuilder::max_response_bytes) | 64 MiB; 64 KiB of an error | |
//! | [`org_id`](ClientBuilder::org_id) | none | `org_id` |
//! | headers | none but the client's own | `header` |
//!
//! Redirects are not followed. Nothing runs in the background: a call ends when its future is
//! dropped.
//!
//! # Lists
//!
//! The requests of lists that come in pages have `pages()` and `items()`, which are
//! [`Pages`] and [`Items`]: streams that ask for the next page when it is needed, and that can go on
//! from a cursor.
//!
//! # Secrets
//!
//! The management key and every field that holds a secret are [`Secret`]s: `Debug` prints
//! `[redacted]`, there is no `Display`, and [`expose`](Secret::expose) reads them. The key travels
//! in a header that is marked sensitive, over https alone (except to this machine or by
//! [`opt-in`](ClientBuilder::allow_http)), and never to the target of a redirect. No error prints a
//! key, a body, a concrete URL, or a value that was sent or received.
//!
//! # Features
//!
//! | feature | default | |
//! |---|---|---|
//! | `rustls` | yes | TLS by rustls, trusting what the platform trusts |
//! | `native-tls` | no | TLS by the platform's library |
//! | `mock` | no | the module `mock`: a server that behaves like the API, for tests |
//! | `schemars` | no | `schemars::JsonSchema` for all types: enums and unions as open as they are |
//!
//! Without either, https works only where the application enables a TLS feature of reqwest itself.

// Generated types name this crate from outside, because progenitor writes paths to types as a user
// would.
extern crate self as management_client;

mod answer;
mod base_url;
mod body;
mod builder;
mod call;
mod client;
mod credentials;
mod error;
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    reason = "progenitor and typify wrote most of it, and their style is not ours to change"
)]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "progenitor emits a client for others to use; the facade uses a part of it"
)]
#[allow(
    rustdoc::redundant_explicit_links,
    reason = "a description may stand in any module, so that its links always lead the whole way"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/client.rs"));
}
#[cfg(feature = "schemars")]
mod json_schema;
mod lenient;
#[cfg(feature = "mock")]
pub mod mock;
mod nullable;
mod open_enum;
mod operation;
mod pages;
#[cfg(doctest)]
mod required_arguments;
mod retry;
mod secret;
mod secret_json;
mod segment;
mod setters;
#[cfg(test)]
mod testing;
mod timestamp;
mod transport;
mod tuple;
mod union;
mod union_impls;
mod unknown_value;
mod vars;

pub use progenitor_client::ResponseValue;
// Their types stand in the signatures of this crate.
#[cfg(feature = "schemars")]
pub use schemars;
pub use {chrono, http, serde_json, uuid};

pub use self::{
    builder::ClientBuilder,
    client::Client,
    error::{Conflict, Error, Loc, ValidationError},
    generated::{operations, types},
    nullable::Nullable,
    pages::{Items, Pages},
    retry::{RetryBudget, RetryPolicy},
    secret::Secret,
    secret_json::SecretJson,
    timestamp::{ParseTimestampError, Timestamp},
    tuple::{Tuple2, Tuple3, Tuple4},
    unknown_value::UnknownValue,
};
pub(crate) use self::{open_enum::open_enum, setters::setters, union_impls::union_impls};
