//! What the wire tests share: a server that sends exactly the bytes of a test, clients that talk to
//! it, and the search for what must not be printed. The tests themselves are in `wire/`.

#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot go on has failed"
)]

mod canary;
mod client;
mod http2;
mod listener;
mod received;
mod reply;

/// The code of the README, which has to compile.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

pub use self::{
    canary::{CANARY, assert_clean, assert_debug_clean},
    client::{KEY, ORG, client, configure, pair},
    http2::{Http2, Turn},
    listener::{Listener, Manners, nobody},
    received::Received,
    reply::{chunked, head, reply, reply_with},
};
