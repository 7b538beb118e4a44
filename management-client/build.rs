//! Generates the client from `openapi.json`: progenitor's client, and on top of it the types and the facade that users see.
//!
//! Reads one file of this package, writes `client.rs` into `OUT_DIR`, needs nothing else.

#[path = "build/adjust.rs"]
mod adjust;
#[path = "build/call.rs"]
mod call;
#[path = "build/docs.rs"]
mod docs;
#[path = "build/document.rs"]
mod document;
#[path = "build/enums.rs"]
mod enums;
#[path = "build/examples.rs"]
mod examples;
#[path = "build/expressions.rs"]
mod expressions;
#[path = "build/extensions.rs"]
mod extensions;
#[path = "build/failure.rs"]
mod failure;
#[path = "build/features.rs"]
mod features;
#[path = "build/inline.rs"]
mod inline;
#[path = "build/links.rs"]
mod links;
#[path = "build/methods.rs"]
mod methods;
#[path = "build/operation.rs"]
mod operation;
#[path = "build/operations.rs"]
mod operations;
#[path = "build/output.rs"]
mod output;
#[path = "build/paging.rs"]
mod paging;
#[path = "build/parts.rs"]
mod parts;
#[path = "build/raw.rs"]
mod raw;
#[path = "build/request_structs.rs"]
mod request_structs;
#[path = "build/requests.rs"]
mod requests;
#[path = "build/rust_type.rs"]
mod rust_type;
#[path = "build/samples.rs"]
mod samples;
#[path = "build/setters.rs"]
mod setters;
#[path = "build/structs.rs"]
mod structs;
#[path = "build/typed_mocks.rs"]
mod typed_mocks;
#[path = "build/unions.rs"]
mod unions;
#[path = "build/verbatim.rs"]
mod verbatim;

use document::Document;
use failure::Failure;
use raw::Raw;
use samples::Samples;

const DOCUMENT: &str = "openapi.json";

fn main() -> Result<(), Failure> {
    output::rerun_if_changed(&[DOCUMENT, "build", "build.rs"]);
    let document = Document::read(DOCUMENT)?;
    output::name_document(&document.hash);
    let mut raw = Raw::generate(&document)?;
    adjust::adjust(&mut raw.file, &features::derives())?;
    let samples = Samples::new(&document, &raw)?;
    let enums = enums::emit(&document)?;
    let unions = unions::emit(&document)?;
    let structs = structs::emit(&samples)?;
    let mut operations = operations::emit(&document, &raw, &samples)?;
    operations.extend(typed_mocks::emit(&document)?);
    output::write(raw.types(), &[structs, enums, unions], &operations)
}
