//! The Rust SDK for the Org Management API of Junction (formerly Vital): teams, members, API keys, provider credentials,
//! scope requirements, webhooks, pipelines and everything else that belongs to an organization rather than to a user.
//!
//! ```toml
//! [dependencies]
//! management-client = "0.1"
//! tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
//! ```
//!
//! ```no_run
//! use management_client::{Client, types::{Env, PrepareTeamCustomCredentialsBody, Provider, Region}, uuid::uuid};
//!
//! # async fn example() -> Result<(), management_client::Error> {
//! let client = Client::from_env()?; // JUNCTION_MANAGEMENT_KEY, JUNCTION_ORG_ID
//! let team_id = uuid!("9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e");
//! let body = PrepareTeamCustomCredentialsBody::new(team_id, Provider::Oura);
//! match client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body).await {
//!     Ok(prepared) => println!("{:?}", prepared.status),
//!     Err(error) if error.is_not_found() => println!("no such team"),
//!     Err(error) => return Err(error),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! [`Client`] has one method for each operation. Required parameters are arguments of the method; optional ones are setters of
//! the request that it returns. `.await` sends the request, and gives a [`Response`] (the value with its status and headers) or
//! an [`Error`]. `send().await` does the same without allocating the future.
//!
//! A setter takes the value, an `Option` or a [`Nullable`] of it. A setter of a list takes an array or a `Vec`; without a list,
//! do not call it.
//!
//! [`Client::request`] calls an operation that this version does not have yet, with the same transport, retries, hooks and
//! errors:
//!
//! ```no_run
//! # async fn example(client: &management_client::Client) -> Result<(), management_client::Error> {
//! use management_client::http::Method;
//!
//! let response = client.request(Method::GET, "/v1/org/{org_id}/brand_new").query("limit", &10).await?;
//! println!("{}", response["items"]);
//! # Ok(())
//! # }
//! ```
//!
//! The [guide](_guide/index.html) goes through the API by task: onboarding, keys, scopes, bulk calls, webhooks, queries,
//! testing, a checklist for production, upgrading.
//!
//! # Operations
//!
#![doc = include_str!("generated/operations.md")]
//!
//! # Errors
//!
//! All calls have one [`Error`]. It prints as one line: operation, method, path template, status, attempts, request id and trace
//! id, and for a 422 the first fields that were refused. [`Error::kind`] gives an [`ErrorKind`] to match on, with a word for
//! metrics. The documentation of [`Error`] has a table of faults: which error each becomes, and after which the client repeats
//! the call.
//!
//! # Trace ids
//!
//! The vendor's support finds a call by its trace id. So each call sends the header `traceparent`
//! ([W3C Trace Context](https://www.w3.org/TR/trace-context/)) with a new trace id, and each attempt a new span id.
//! [`Response::trace_id`] and [`Error::trace_id`] return the trace id, and the error's line shows it. Give the trace id of
//! your own application by `trace_id` or `header` of a request, or by a hook.
//!
//! ```no_run
//! # async fn example(client: &management_client::Client) -> Result<(), Box<dyn std::error::Error>> {
//! // Of the request that this service works on.
//! let trace_id = "0af7651916cd43dd8448eb211c80319c".parse()?;
//! if let Err(error) = client.get_org().trace_id(trace_id).await {
//!     assert_eq!(error.trace_id(), Some(trace_id));
//!     println!("{error}"); // ...; trace id 0af7651916cd43dd8448eb211c80319c
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Retrying
//!
//! The documentation of each operation names its [class](Client#retry-classes): `safe`, `rejected` or `never`. [`RetryPolicy`]
//! sets how often the client repeats a call and how long it waits, for all calls or for one. [`RetryBudget`] limits the retries
//! of all calls of a client and its clones. Every attempt sends the same bytes, apart from the key and what hooks add. When a
//! status can be retried, the client waits for the body of the response for 1 s at most.
//!
//! ```no_run
//! use std::time::Duration;
//! use management_client::{Client, RetryBudget, RetryPolicy};
//!
//! # async fn example() -> Result<(), management_client::Error> {
//! let client = Client::builder()
//!     .management_key("mg_...")
//!     .retry(RetryPolicy::new().max_attempts(5).max_retry_after(Duration::from_secs(10)))
//!     .retry_budget(RetryBudget::new().capacity(500))
//!     .timeout(Duration::from_secs(10))
//!     .deadline(Duration::from_secs(60))
//!     .build()?;
//! match client.list_teams().retry(RetryPolicy::none()).await {
//!     Err(error) if error.is_retryable() => println!("later, in {:?}", error.retry_after()),
//!     other => println!("{} teams", other?.teams.len()),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Paging
//!
//! The requests of paged lists have `pages()` and `items()`, which return the streams [`Pages`] and [`Items`]. They fetch the
//! next page when it is needed and never before, end after the first error, and can go on from a cursor. Each page is a call
//! of its own.
//!
//! ```no_run
//! # async fn example(client: &management_client::Client) -> Result<(), management_client::Error> {
//! let mut teams = client.list_teams().items();
//! while let Some(team) = teams.next().await {
//!     println!("{}", team?.name);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Credentials
//!
//! [`management_key`](ClientBuilder::management_key) sets a fixed key. For one that changes,
//! [`credentials`](ClientBuilder::credentials) takes a provider, which the client asks for the key before each attempt:
//! [`EnvCredentials`], a closure, or anything that implements [`Credentials`].
//!
//! ```
//! use std::sync::{Arc, RwLock};
//! use management_client::{Client, Secret};
//!
//! let key = Arc::new(RwLock::new(Secret::from("mg_first")));
//! let current = Arc::clone(&key);
//! let provider = move || {
//!     let key = current.read().map(|key| key.clone()).map_err(|_| "the lock is poisoned".into());
//!     std::future::ready(key)
//! };
//! let client = Client::builder().credentials(provider).build()?;
//! // Whenever the key changes; all clones of the client send it from then on.
//! *key.write().unwrap() = Secret::from("mg_second");
//! # Ok::<(), management_client::Error>(())
//! ```
//!
//! # Settings
//!
//! | setting | default | for one call |
//! |---|---|---|
//! | [`credentials`](ClientBuilder::credentials) | the key of [`management_key`](ClientBuilder::management_key) | |
//! | [`base_url`](ClientBuilder::base_url) | `https://api.management.junction.com`; https only, except for loopback | |
//! | [`legacy`](ClientBuilder::legacy) | off; `https://api.tryvital.io/management`, header `X-Vital-Org-Key` | |
//! | [`retry`](ClientBuilder::retry) | 3 attempts; backoff with full jitter: a random part of 100 ms, 200 ms, ..., 5 s | `retry` |
//! | [`RetryPolicy::max_retry_after`] | 30 s; where the API asks for more, the call ends | `retry` |
//! | [`retry_budget`](ClientBuilder::retry_budget) | 20 retries at once, then one for five definite responses (100 tokens, a retry costs 5, a response that no repeating would change returns 1); clones share it | |
//! | [`timeout`](ClientBuilder::timeout) | 30 s for an attempt | `timeout` |
//! | [`deadline`](ClientBuilder::deadline) | none for the call as a whole | `deadline` |
//! | [`connect_timeout`](ClientBuilder::connect_timeout) | 5 s | |
//! | [`max_response_bytes`](ClientBuilder::max_response_bytes) | 64 MiB; of an error 64 KiB, of a 422 1 MiB | |
//! | class of retries | that of the operation | `idempotent` |
//! | [`org_id`](ClientBuilder::org_id) | none | `org_id` |
//! | [`user_agent`](ClientBuilder::user_agent) | `management-client/<version> (document <hash>)` | |
//! | [`on_request`](ClientBuilder::on_request), [`on_response`](ClientBuilder::on_response), [`on_attempt_end`](ClientBuilder::on_attempt_end), [`on_call_end`](ClientBuilder::on_call_end) | nothing | |
//! | [`traceparent`](ClientBuilder::traceparent) | each call sends a trace id of its own | `trace_id` |
//! | [`http_client`](ClientBuilder::http_client) | one of its own, which follows no redirects | |
//! | [`http2_prior_knowledge`](ClientBuilder::http2_prior_knowledge) | off; over TLS the server chooses | |
//! | headers | none but the client's own | `header` |
//!
//! Redirects are not followed. Nothing runs in the background: a call ends when its future is
//! dropped.
//!
#![doc = include_str!("telemetry/front_page.md")]
//!
//! # Open types
//!
//! The API adds values to its enums and kinds of objects to its unions without notice. Each enum and union has a variant
//! `Unknown`, which keeps a new value as it was received and sends it back unchanged. `KNOWN` lists the values of an enum that
//! this version knows; `Unknown` never holds one of them. The documentation of each union has a table of how its variants are
//! told apart.
//!
//! ```
//! use management_client::types::Provider;
//!
//! assert!(matches!(Provider::from("oura"), Provider::Oura));
//! assert!(Provider::KNOWN.contains(&Provider::Oura));
//! let new = Provider::from("brand_new");
//! assert!(!new.is_known());
//! assert_eq!(new.as_str(), "brand_new");
//! ```
//!
//! # Secrets
//!
//! The management key and every field that holds a secret are [`Secret`]s: `Debug` prints
//! `[redacted]`, there is no `Display`, and [`expose`](Secret::expose) reads them. The key is sent in a header that is marked
//! sensitive, over https only (except to loopback or by [opt-in](ClientBuilder::allow_http)), and never to the target of a
//! redirect. No error prints a key, a body, a concrete URL, or a value that was sent or received.
//!
//! # Features
//!
//! | feature | default | |
//! |---|---|---|
//! | `rustls` | yes | TLS by rustls, trusting what the platform trusts |
//! | `rustls-no-provider` | no | TLS by rustls, with the crypto provider that the application installs, see [TLS](#tls) |
//! | `native-tls` | no | TLS by the platform's library |
//! | `socks` | no | SOCKS proxies, beside a feature for TLS; without both, `build` refuses one that the environment sets |
//! | `httpmock` | no | the module `httpmock`: typed mocks for the crate of that name |
//! | `tracing` | no | a span for each call and an event for each attempt, see [Telemetry](#telemetry) |
//! | `mock` | no | the module `mock`: a server that behaves like the API, for tests |
//! | `schemars` | no | `schemars::JsonSchema` for all types, with open enums and unions |
//!
//! The application may enable any feature of `serde_json` and of reqwest; they change nothing here.
//!
//! # TLS
//!
//! https needs one of the three TLS features, or an [`http_client`](ClientBuilder::http_client) that has TLS; otherwise
//! [`build`](ClientBuilder::build) fails. `rustls` brings aws-lc, which needs a C compiler and takes most of the time of a cold
//! build. To use ring, or any other provider of rustls, turn it off and install the provider before the first client is built:
//!
//! ```toml
//! management-client = { version = "0.1", default-features = false, features = ["rustls-no-provider"] }
//! rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
//! ```
//!
//! ```ignore
//! rustls::crypto::ring::default_provider().install_default().expect("no other is installed");
//! let client = management_client::Client::from_env()?;
//! ```

// On docs.rs each item names the features that it needs.
#![cfg_attr(docsrs, feature(doc_cfg))]

// Generated types name this crate from outside, because progenitor writes paths to types as a user
// would.
extern crate self as management_client;

// Pages need no feature, though their code does.
#[cfg_attr(docsrs, doc(auto_cfg = false))]
#[cfg(any(doctest, all(doc, feature = "httpmock", feature = "mock")))]
pub mod _guide;
mod answer;
mod base_url;
mod body;
mod builder;
mod call;
mod client;
mod credentials;
mod draft;
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
    deprecated,
    reason = "constructors and decoders have to name what users should not use any more"
)]
#[allow(
    rustdoc::redundant_explicit_links,
    reason = "a description may stand in any module, so that its links always lead the whole way"
)]
mod generated;
mod hidden;
mod hooks;
mod http_client;
#[cfg(feature = "schemars")]
mod json_schema;
mod lenient;
#[cfg(feature = "mock")]
pub mod mock;
mod nullable;
mod open_enum;
mod operation;
mod pages;
mod parse_known;
mod request;
#[cfg(doctest)]
mod required_arguments;
mod response;
mod retry;
mod secret;
mod secret_json;
mod setters;
mod step;
mod surrogates;
mod telemetry;
#[cfg(test)]
mod testing;
mod timestamp;
mod trace_id;
mod transport;
mod tuple;
#[cfg(feature = "httpmock")]
mod typed_mocks;
mod union;
mod union_impls;
mod unknown_json;
mod unknown_value;
mod vars;

#[cfg(feature = "httpmock")]
pub use self::generated::httpmock;
// Their types stand in the signatures of this crate.
#[cfg(feature = "schemars")]
pub use schemars;
pub use {chrono, http, reqwest, serde_json, uuid};

pub use self::{
    builder::ClientBuilder,
    call::CallFuture,
    client::Client,
    credentials::{Credentials, CredentialsError, EnvCredentials, StaticCredentials},
    error::{Conflict, Error, ErrorKind, Loc, ValidationError},
    generated::{nodes, operations, types},
    hooks::{AttemptEnd, CallEnd, RequestHead, ResponseHead},
    nullable::Nullable,
    pages::{Items, Pages},
    parse_known::ParseKnownError,
    request::Request,
    response::Response,
    retry::{RetryBudget, RetryPolicy},
    secret::Secret,
    secret_json::SecretJson,
    step::Step,
    timestamp::{ParseTimestampError, Timestamp},
    trace_id::{ParseTraceIdError, TraceId},
    tuple::{Tuple2, Tuple3, Tuple4},
    unknown_json::UnknownJson,
    unknown_value::UnknownValue,
};
pub(crate) use self::{open_enum::open_enum, setters::setters, union_impls::union_impls};
