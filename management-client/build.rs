//! Generates the client from `openapi.json`: progenitor's client, and on top of it the types and the facade that users see.
//!
//! Reads one file of this package, writes `client.rs` into `OUT_DIR`, needs nothing else.

#[path = "codegen/src/adjust.rs"]
mod adjust;
#[path = "codegen/src/call.rs"]
mod call;
#[path = "codegen/src/docs.rs"]
mod docs;
#[path = "codegen/src/document.rs"]
mod document;
#[path = "codegen/src/enums.rs"]
mod enums;
#[path = "codegen/src/examples.rs"]
mod examples;
#[path = "codegen/src/expressions.rs"]
mod expressions;
#[path = "codegen/src/extensions.rs"]
mod extensions;
#[path = "codegen/src/failure.rs"]
mod failure;
#[path = "codegen/src/features.rs"]
mod features;
#[path = "codegen/src/inline.rs"]
mod inline;
#[path = "codegen/src/links.rs"]
mod links;
#[path = "codegen/src/methods.rs"]
mod methods;
#[path = "codegen/src/operation.rs"]
mod operation;
#[path = "codegen/src/operations.rs"]
mod operations;
#[path = "codegen/src/output.rs"]
mod output;
#[path = "codegen/src/paging.rs"]
mod paging;
#[path = "codegen/src/parts.rs"]
mod parts;
#[path = "codegen/src/raw.rs"]
mod raw;
#[path = "codegen/src/request_structs.rs"]
mod request_structs;
#[path = "codegen/src/requests.rs"]
mod requests;
#[path = "codegen/src/rust_type.rs"]
mod rust_type;
#[path = "codegen/src/samples.rs"]
mod samples;
#[path = "codegen/src/setters.rs"]
mod setters;
#[path = "codegen/src/structs.rs"]
mod structs;
#[path = "codegen/src/typed_mocks.rs"]
mod typed_mocks;
#[path = "codegen/src/unions.rs"]
mod unions;
#[path = "codegen/src/verbatim.rs"]
mod verbatim;

use document::Document;
use failure::Failure;
use raw::Raw;
use samples::Samples;

const DOCUMENT: &str = "openapi.json";

fn main() -> Result<(), Failure> {
    output::rerun_if_changed(&[DOCUMENT, "codegen", "build.rs"]);
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
