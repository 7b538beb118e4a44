//! `cargo xtask diff`: what one document does to users of the client that was generated from another.
//!
//! ```text
//! two documents --view--> what schemas say, however written --compare--> changes, each with its verdicts --> text
//! ```
//!
//! The documents are compared as they are, without lowering: each change knows where both sides are written.

mod accept;
mod answers;
mod change;
mod compare;
mod enums;
mod git;
mod limits;
mod matching;
mod names;
mod operations;
mod parameters;
mod properties;
mod render;
mod revision;
mod rules;
mod schemas;
mod security;
mod sentence;
mod unions;
mod verdict;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use accept::{accept, today};
pub(crate) use change::Comparison;
pub(crate) use matching::operations;
pub(crate) use render::{Format, Lines, Report};
pub(crate) use revision::{Revision, load, load_staged};
pub(crate) use rules::{Rule, all as rules, find};
pub(crate) use verdict::{Rust, Wire};
