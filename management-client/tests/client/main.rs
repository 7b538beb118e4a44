//! The generated types, and the mock server through the client.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod generated;
#[cfg(feature = "mock")]
mod mock;
