//! A guide to the Org Management API by task. These pages exist in the documentation only.
//!
//! | page | what you can do after it |
//! |---|---|
//! | [`concepts`] | tell organization, team, environment and region apart |
//! | [`keys`] | choose the right key, and give a service no more rights than it needs |
//! | [`onboarding`] | take a customer in: team, access, webhook, provider credentials |
//! | [`scopes`] | say what users must grant before a provider counts as connected |
//! | [`bulk`] | delete many things, and handle an answer that says "some of them" |
//! | [`webhooks`] | receive events, check their signatures and rotate the secret |
//! | [`queries`] | write a continuous query, check it and walk through it |
//! | [`testing`] | test your service without a key and without the network |
//! | [`production`] | go through a checklist before the first real customer |
//! | [`upgrading`] | take a new version of this crate, and live through changes of the API |
//!
//! Each page has a program in the repository that does what the page says, on a server inside the process: no key, no
//! network. `cargo run --example onboarding` runs one of them.

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
