//! A server that behaves like the API, in memory, for the tests of your service.
//!
//! Needs the feature `mock`, which belongs into your `dev-dependencies`:
//!
//! ```toml
//! [dev-dependencies]
//! management-client = { version = "0.1", features = ["mock"] }
//! ```
//!
//! A [`Server`] listens on a free port of this machine until it is dropped, and has a [`Client`](crate::Client) that
//! speaks to it. Your service gets that client; the real code runs, down to HTTP.
//!
//! ```
//! use management_client::{
//!     Client, Conflict, Error, http::StatusCode, mock::Server,
//!     types::{CreateTeamBody, Region}, uuid::Uuid,
//! };
//! use serde_json::json;
//!
//! /// What your service does: makes a team for a customer, or finds the one that is there.
//! async fn team_of(client: &Client, customer: &str) -> Result<Uuid, Error> {
//!     let body = CreateTeamBody::new(customer, Region::Eu).integration_team_id(customer.to_owned());
//!     match client.create_team(body).send().await {
//!         Ok(team) => Ok(team.id),
//!         Err(error) => match error.conflict() {
//!             Some(Conflict::Team(id)) => Ok(id),
//!             _ => Err(error),
//!         },
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let server = Server::start().await?;
//! let client = server.client();
//!
//! // The server has state: the second call conflicts with the first one's team.
//! let first = team_of(&client, "acme").await?;
//! assert_eq!(team_of(&client, "acme").await?, first);
//!
//! // It fails where you want it to.
//! server.fail_next("create_team", StatusCode::FORBIDDEN, &json!({"detail": "no more teams"}));
//! assert!(team_of(&client, "bcme").await.unwrap_err().is_forbidden());
//!
//! // And it records requests.
//! let asked = server.requests_to("create_team");
//! assert_eq!(asked.len(), 3);
//! assert_eq!(asked[0].body.as_ref().unwrap()["integration_team_id"], "acme");
//! # Ok(())
//! # }
//! ```
//!
//! `examples/provision_team.rs` in the repository is a small service with tests of this kind.
//!
//! # What it does
//!
//! It serves all operations of the document that this version of the crate is generated from.
//!
//! | | |
//! |---|---|
//! | requests | checked against the whole document: parameters, required fields, types, null, formats, patterns, lengths, limits, values of enums, unions, closed objects; a violation is a 422 that lists all places, as FastAPI does |
//! | methods | 405 with `Allow` where a path has other methods |
//! | state | changed only when everything can still be answered as the document says; a request that would lead to another response is refused with 422 and changes nothing |
//! | the key | the server's own, or one that `create_management_key` made and nobody has deleted; else 401 |
//! | the organization | the server's own; else 403 |
//! | ids | 404 where nothing has the id; also for a team that a body names, or that lives in another region than that of the path |
//! | natural keys | 409, with the id of whoever has the key: `integration_team_id`, `integration_member_id`. 409 without an id: a slug of [`ServerBuilder::taken_slug`], an invite for the address of an integration-managed member |
//! | lists | filters and searches work; pages have [`ServerBuilder::page_size`] items; a cursor stays valid when items before it are deleted |
//! | bulk deletes | say which ids were deleted and which were not found |
//! | secrets | returned where the API returns them, and nowhere else: that of a management key once, that of an OAuth application never |
//! | deleting a team | deletes its webhooks, keys, credentials, pipelines and everything else |
//!
//! Members and lab accounts, which the API does not create, come from [`ServerBuilder::member`],
//! [`Server::accept_invite`] and [`ServerBuilder::lab_account`].
//!
//! [`Fault`]s are error statuses, and responses that are late, lost or slow, for the next calls of an operation or for a
//! share of all. [`ServerBuilder::clock`] sets the time.
//!
//! `cargo run --example mock_server` in the repository runs it as a process, for tests in other languages.
//!
//! # What it does not check
//!
//! - Fields that the document does not have, where it does not forbid others: they are ignored.
//! - Parameters of the query that the document does not have: they are ignored.
//! - A parameter of the query that comes several times and is no list: the last one counts.
//! - A field that comes several times in an object: the last one counts.
//! - The format `password`, which says nothing about a text.
//! - Whether somebody may do something: every key of the server may do everything, whatever its role.
//! - Whether a host, a mail address or a bucket exists.
//! - Whether a query can be computed.
//!
//! # What it does not do
//!
//! * It runs no queries, delivers no events, sends no mails, looks up no DNS: every domain verifies at once, and
//!   metrics are zero.
//! * `PATCH` with null clears what can be null in the response, and is without effect on other fields.
//! * Where the API's behavior is not published, it does what the documentation of the operation expects. An empty list
//!   of teams, for one, changes nothing here. The API may do something else.

mod builder;
mod call;
#[cfg(test)]
mod call_tests;
mod collection;
mod connection;
mod document;
mod fault;
mod fields;
mod operations;
mod pace;
mod page;
mod recorded;
mod reply;
mod resources;
mod router;
mod rules;
mod schema;
mod server;
mod service;
mod state;
mod trim;
mod validate;
#[cfg(test)]
mod validate_tests;

pub use self::{builder::ServerBuilder, fault::Fault, recorded::RecordedRequest, server::Server};
pub use crate::error::ErrorBuilder;
