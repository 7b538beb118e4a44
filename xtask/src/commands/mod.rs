//! The commands: each reads its arguments, runs stages and prints.

pub(crate) mod import;
