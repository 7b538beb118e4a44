//! Whether the types of the client say what the API's document says: every schema of it, generated
//! instances that an independent validator accepts, decoded and encoded again.
//!
//! The documents are the merged files of `openapi/`, which are always there, and, where the
//! repository stands beside it, the vendor's own document in `../shared/published`. The generator of
//! the client has no part in any of it: instances come from the 3.1 schemas, and the crate
//! `jsonschema` judges them. `cargo test --test client conformance -- --nocapture` prints the figures.

mod arbitrary;
mod codecs;
mod compare;
mod coverage;
mod dispatch;
mod document;
mod enums;
mod generate;
mod json_schema;
mod judge;
mod nullable;
mod perturb;
mod perturbation;
mod random;
mod recode;
mod refusals;
mod report;
mod roundtrip;
mod rust_names;
mod samples;
mod schema;
mod secrets;
mod strict;
mod workers;
