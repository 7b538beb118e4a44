//! `cargo xtask diff`: what one document does to users of the client that was generated from another.
//!
//! ```text
//! two documents --view--> what schemas say, however written --compare--> changes, each with its verdicts --> text
//! ```
//!
//! The documents are compared as they are, without lowering: each change knows where both sides are written. What code
//! has to do is what the public items of both clients say, which are generated in the process.

mod accept;
mod answers;
mod change;
mod compare;
mod content;
mod defaults;
mod enums;
mod explain;
mod git;
mod item;
mod kinds;
mod limits;
mod lines;
mod lists;
mod made;
mod matching;
mod meaning;
mod names;
mod objects;
mod operations;
mod parameters;
mod presence;
mod print;
mod properties;
mod render;
mod revision;
mod scalars;
mod schemas;
mod security;
mod sentence;
mod servers;
mod styles;
mod subjects;
mod surface;
mod tags;
mod unions;
mod unjudged;
mod view;
mod webhooks;

#[cfg(test)]
mod tests;

pub(crate) use accept::{accept, today};
pub(crate) use change::Comparison;
pub(crate) use lines::Lines;
pub(crate) use render::{Format, Report};
pub(crate) use revision::{Revision, load, load_staged};
pub(crate) use surface::{kept, settle, signature};
