//! The Rust SDK for the Org Management API of Junction, formerly Vital: teams, members, keys, provider credentials, scope
//! requirements, webhooks, pipelines and all else that belongs to an organization rather than to a user.
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
//! [`Client`] has one method for each operation. What an operation requires is an argument, what is
//! optional a setter of the request that the method returns, and `.await` sends it: it gives a
//! [`Response`], which is the value with its status and headers, or the one [`Error`]. `send().await`
//! does the same without a future on the heap.
//!
//! An operation that the API has and this crate does not, yet, is called by [`Client::request`], with the
//! same transport, retries, hooks and errors:
//!
//! ```no_run
//! # async fn example(client: &management_client::Client) -> Result<(), management_client::Error> {
//! use management_client::http::Method;
//!
//! let answer = client.request(Method::GET, "/v1/org/{org_id}/brand_new").query("limit", &10).await?;
//! println!("{}", answer["items"]);
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
//! A call that has no value ends with an [`Error`]: one line that names operation, method, path template, status, attempts,
//! request id and trace id; that of a 422 also names the first fields that were refused. [`Error::kind`] gives an
//! [`ErrorKind`] to match on, with a word for metrics. Its documentation has a table: which fault becomes what, and after which
//! the client attempts the call again.
//!
//! # Trace ids
//!
//! The vendor's support finds a call by the trace id that the client sent. So each call sends a
//! `traceparent` ([W3C Trace Context](https://www.w3.org/TR/trace-context/)) with a trace id of its own
//! and a new span id for each attempt; [`Response::trace_id`] and [`Error::trace_id`] tell it, and the
//! error's line shows it. The application's own trace id goes out instead where it is given: by
//! `trace_id` or `header` of a request, or by a hook.
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
//! Each operation has a [class](Client#retry-classes) that stands in its documentation: `safe`,
//! `rejected` or `never`. [`RetryPolicy`] says how often and after which wait, for the client or for
//! one call, and [`RetryBudget`] how many retries all calls of a client and its clones make together.
//! Every attempt sends the same bytes, but for the key and what hooks add. After a status that is
//! worth another attempt, the body of the answer is awaited for 1 s at most.
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
//! The requests of lists that come in pages have `pages()` and `items()`, which are [`Pages`] and
//! [`Items`]: streams that ask for the next page when it is needed and never before, that end after
//! the first error, and that can go on from a cursor. Each page is a call of its own.
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
//! [`management_key`](ClientBuilder::management_key) is for a key that stays. For one that changes,
//! [`credentials`](ClientBuilder::credentials) takes a provider, which is asked before each attempt:
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
//! | [`credentials`](ClientBuilder::credentials) | the one [`management_key`](ClientBuilder::management_key) | |
//! | [`base_url`](ClientBuilder::base_url) | `https://api.management.junction.com`; https only, but for this machine | |
//! | [`legacy`](ClientBuilder::legacy) | off; `https://api.tryvital.io/management`, header `X-Vital-Org-Key` | |
//! | [`retry`](ClientBuilder::retry) | 3 attempts; waits of a random part of 100 ms, 200 ms, ..., 5 s | `retry` |
//! | [`RetryPolicy::max_retry_after`] | 30 s; where the API asks for more, the call ends | `retry` |
//! | [`retry_budget`](ClientBuilder::retry_budget) | 20 retries at once, then one for five definite answers (100 tokens, a retry costs 5, an answer that no repeating would change returns 1); clones share it | |
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
//! # Telemetry
//!
//! With the feature `tracing`, each call, also one that is refused before it is sent, is a span `call` at the level INFO, with the target
//! `management_client` and the names of OpenTelemetry:
//!
//! | field | |
//! |---|---|
//! | `otel.name`, `otel.kind` | method and path template; `client` |
//! | `operation` | the name of the client's method |
//! | `http.request.method`, `url.template` | `GET`, `/v1/org/{org_id}/team` |
//! | `server.address`, `server.port` | of the base URL |
//! | `http.response.status_code` | of the last answer |
//! | `http.request.resend_count` | how many attempts came after the first, if any did |
//! | `error.type` | the status, or the word of the [`ErrorKind`]: `timeout`, `connect`, `invalid_request`, ...; `cancelled` where its future was dropped |
//! | `otel.status_code` | `ERROR` where the call failed |
//! | `request_id` | as [`Error::request_id`], where the call failed |
//! | `trace_id` | that was sent, if one was |
//!
//! In it, each attempt is an event: WARN where it failed and another one might not, DEBUG otherwise.
//! Its fields are `http.request.resend_count`, `http.response.status_code`, `error.type`,
//! `request_id`, `retry_after` in seconds, and `elapsed_ms`. Neither span nor events have a key, a
//! body, a concrete URL, a cursor, or another header.
//!
//! Without any feature, hooks tell enough for metrics:
//!
//! | hook | when | told |
//! |---|---|---|
//! | [`on_request`](ClientBuilder::on_request) | before each attempt | operation, number, headers, which it may change |
//! | [`on_response`](ClientBuilder::on_response) | as soon as the head of an answer is there | status, headers, time |
//! | [`on_attempt_end`](ClientBuilder::on_attempt_end) | after each attempt that began, also without an answer | outcome, status, error, time |
//! | [`on_call_end`](ClientBuilder::on_call_end) | after each call, also a refused one | outcome, status, error, attempts, time |
//!
//! A future that is dropped ends its attempt and its call too, with the outcome `cancelled`.
//!
//! ```
//! use std::{collections::BTreeMap, sync::Mutex};
//! use management_client::Client;
//!
//! // The words of `outcome` are few, so that they can be labels.
//! static CALLS: Mutex<BTreeMap<(&str, &str), u64>> = Mutex::new(BTreeMap::new());
//!
//! let client = Client::builder()
//!     .management_key("mg_...")
//!     .on_call_end(|end| {
//!         if let Ok(mut calls) = CALLS.lock() {
//!             *calls.entry((end.operation_id(), end.outcome())).or_default() += 1;
//!         }
//!     })
//!     .build()?;
//! # Ok::<(), management_client::Error>(())
//! ```
//!
//! A hook adds a header, a `traceparent` for example, to each attempt:
//!
//! ```
//! use management_client::{Client, http::HeaderValue};
//!
//! let client = Client::builder()
//!     .management_key("mg_...")
//!     .on_request(|request| {
//!         let parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"; // the current one
//!         request.headers_mut().insert("traceparent", HeaderValue::from_static(parent));
//!     })
//!     .build()?;
//! # Ok::<(), management_client::Error>(())
//! ```
//!
//! # Open types
//!
//! The API adds values to its enums and kinds of objects to its unions without notice. Each enum and union has a variant
//! `Unknown`, which keeps what came, as text, and sends it again. `KNOWN` lists the values that this version knows; the text of
//! one of them is always its variant, wherever it comes from. How the variants of a union are told apart is a table in
//! its documentation.
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
//! | `rustls-no-provider` | no | TLS by rustls, with the crypto provider that the application installs, see [TLS](#tls) |
//! | `native-tls` | no | TLS by the platform's library |
//! | `socks` | no | SOCKS proxies; without it, one in the environment is refused when the client is built |
//! | `httpmock` | no | the module `httpmock`: typed mocks for the crate of that name |
//! | `tracing` | no | a span for each call and an event for each attempt, see [Telemetry](#telemetry) |
//! | `mock` | no | the module `mock`: a server that behaves like the API, for tests |
//! | `schemars` | no | `schemars::JsonSchema` for all types: enums and unions as open as they are |
//!
//! The application may enable any feature of `serde_json` and of reqwest: types decode all the same, and
//! nothing is compressed.
//!
//! # TLS
//!
//! https needs one of the three features, or an [`http_client`](ClientBuilder::http_client) that has
//! TLS; without, [`build`](ClientBuilder::build) says so. `rustls` brings aws-lc, which needs a C
//! compiler and is most of a cold build. For ring, or any other provider of rustls, turn it off and
//! install the provider before the first client is built:
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
