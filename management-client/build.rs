//! Generates the client from `openapi.json`: progenitor's client, and on top of it the types and the facade that users see.
//!
//! Reads one file of this package, writes `client.rs` into `OUT_DIR`, needs nothing else.

#[path = "build/adjust.rs"]
mod adjust;
#[path = "build/docs.rs"]
mod docs;
#[path = "build/document.rs"]
mod document;
#[path = "build/enums.rs"]
mod enums;
#[path = "build/extensions.rs"]
mod extensions;
#[path = "build/failure.rs"]
mod failure;
#[path = "build/inline.rs"]
mod inline;
#[path = "build/operations.rs"]
mod operations;
#[path = "build/output.rs"]
mod output;
#[path = "build/raw.rs"]
mod raw;
#[path = "build/requests.rs"]
mod requests;
#[path = "build/rust_type.rs"]
mod rust_type;
#[path = "build/structs.rs"]
mod structs;
#[path = "build/unions.rs"]
mod unions;

use document::Document;
use failure::Failure;
use raw::Raw;

const DOCUMENT: &str = "openapi.json";

fn main() -> Result<(), Failure> {
    output::rerun_if_changed(&[DOCUMENT, "build", "build.rs"]);
    let document = Document::read(DOCUMENT)?;
    let mut raw = Raw::generate(&document)?;
    adjust::adjust(&mut raw.file)?;
    let enums = enums::emit(&document)?;
    let unions = unions::emit(&document)?;
    let structs = structs::emit(&document, &raw)?;
    let operations = operations::emit(&document, &raw)?;
    requests::keep(&mut raw.file)?;
    output::write(&raw, &[structs, enums, unions], &operations)
}
