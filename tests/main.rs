//! The tests of the client in one binary: how it behaves on the wire, what each operation sends, whether its types say
//! what the document says, the typed mocks, and the invariants of the README.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod conformance;
mod invariants;
mod operations;
mod typed_mocks;
mod wire;
