//! What every operation sends and what it makes of the answer: one test an operation, which reads
//! like its documentation.
//!
//! All bodies are written by hand, never by the generator, which would agree with itself. A test is
//! an `async fn` with the name of its operation, named in the `operations!` of its module.

use management_client::uuid::{Uuid, uuid};

#[macro_use]
mod exchange;

mod continuous_query;
mod coverage;
mod credentials;
mod data_pull;
mod document;
mod domain;
mod ehr_member;
mod ehr_pipeline;
mod etl_pipeline;
mod integration;
mod key;
mod lab_account;
mod member;
mod org;
mod prism;
mod scope;
mod team;
mod webhook;
mod webhook_secret;

/// The team that the calls are about.
const TEAM: Uuid = uuid!("6a1d3c5e-7b9f-4d2e-8c4a-5e6f7a8b9c0d");

/// Another team of the organization.
const OTHER: Uuid = uuid!("b2c4d6e8-1f3a-4b5c-9d7e-8f9a0b1c2d3e");

/// Whatever else has an id: a member, a key, a query.
const ID: Uuid = uuid!("3e5f7a9b-2c4d-4e6f-8a0b-1c3d5e7f9a0b");
