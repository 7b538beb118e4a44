//! A guide to the Org Management API by task. These modules are documentation; there is nothing to import.
//!
//! | page | task |
//! |---|---|
//! | [`concepts`] | tell organization, team, environment and region apart |
//! | [`keys`] | choose the right key, and give a service no more rights than it needs |
//! | [`onboarding`] | onboard a customer: team, API key, webhook, provider credentials |
//! | [`scopes`] | say what users must grant before a provider counts as connected |
//! | [`bulk`] | delete many things with one call, and handle partial failure |
//! | [`webhooks`] | receive events, verify their signatures and rotate the secret |
//! | [`queries`] | build a continuous query, check it and walk its expressions |
//! | [`testing`] | test your service without a key and without the network |
//! | [`production`] | go through a checklist before the first real customer |
//! | [`upgrading`] | take a new version of this crate, and know what changes of the API do |
//!
//! Most pages have a program in the repository that runs with no key and no network, on a server inside the process:
//! `cargo run --example onboarding`.

#[doc = include_str!("_guide/concepts.md")]
pub mod concepts {}
#[doc = include_str!("_guide/keys.md")]
pub mod keys {}
#[doc = include_str!("_guide/onboarding.md")]
pub mod onboarding {}
#[doc = include_str!("_guide/scopes.md")]
pub mod scopes {}
#[doc = include_str!("_guide/bulk.md")]
pub mod bulk {}
#[doc = include_str!("_guide/webhooks.md")]
pub mod webhooks {}
#[doc = include_str!("_guide/queries.md")]
pub mod queries {}
#[doc = include_str!("_guide/testing.md")]
pub mod testing {}
#[doc = include_str!("_guide/production.md")]
pub mod production {}
#[doc = include_str!("_guide/upgrading.md")]
pub mod upgrading {}
