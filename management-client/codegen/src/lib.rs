//! The code generator of `management-client`: a lowered OpenAPI document in, Rust text out.
//!
//! [`generate`] runs progenitor on the text of `openapi.json`, adjusts the types that it emits, and emits the open enums,
//! the unions and the facade that users see. [`surface()`] lists the public items of the client that is made of that text
//! and of the client's own sources. Nothing here reads a file, an environment variable or a clock, and nothing prints.
//!
//! ```
//! let document = r#"{
//!     "openapi": "3.0.3",
//!     "info": {"title": "Shelf", "version": "1"},
//!     "paths": {"/books": {"get": {
//!         "operationId": "list_books",
//!         "responses": {"200": {"description": "", "content": {"application/json": {
//!             "schema": {"type": "array", "items": {"type": "string"}}
//!         }}}}
//!     }}}
//! }"#;
//! let generated = management_client_codegen::generate(document)?;
//! assert!(generated.client.contains("pub fn list_books(&self)"));
//! # Ok::<(), management_client_codegen::Error>(())
//! ```

mod adjust;
mod areas;
mod call;
mod conversions;
mod descriptions;
mod docs;
mod document;
mod enums;
mod error;
mod examples;
mod expressions;
mod extensions;
mod inline;
mod marks;
mod methods;
pub mod names;
mod nodes;
mod on_demand;
mod operation;
mod operations;
mod paging;
mod parameters;
mod parts;
mod pointer;
mod raw;
mod references;
mod request_structs;
mod requests;
mod rust_type;
mod samples;
mod scalars;
mod sent;
mod setters;
mod steps;
mod structs;
mod surface;
#[cfg(test)]
mod tests;
mod text;
mod typed_mocks;
mod unions;
mod verbatim;

use proc_macro2::TokenStream;
use syn::File;

use document::Document;
use raw::Raw;
use samples::Samples;

pub use docs::is_hidden;
pub use error::Error;
pub use surface::{Sources, tokens::print as print_tokens};

/// The Rust text that a document becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Generated {
    /// The types, the operations and their requests: `client.rs`.
    pub client: String,
    /// The typed mocks for the crate `httpmock`: `httpmock.rs`.
    pub mocks: String,
    /// The operations by area, for the front page of the documentation: `operations.md`.
    pub operations: String,
}

impl Generated {
    /// The files with their names, as they lie in one folder.
    pub fn files(&self) -> [(&'static str, &str); 3] {
        [
            ("client.rs", &self.client),
            ("httpmock.rs", &self.mocks),
            ("operations.md", &self.operations),
        ]
    }
}

/// Generates the client of a lowered document, the text of `openapi.json`.
///
/// # Errors
///
/// Fails when the text is no OpenAPI 3.0 document, or has something that is not in the subset that `cargo xtask generate`
/// emits; the error has the place.
pub fn generate(document: &str) -> Result<Generated, Error> {
    let document = Document::read(document)?;
    generated(&document, &client(&document)?)
}

/// Generates the client as [`generate`] does, and lists its surface beside the client's own sources.
///
/// # Errors
///
/// As [`generate`] and [`surface()`].
pub fn generate_and_list(document: &str, written: &Sources) -> Result<(Generated, String), Error> {
    let document = Document::read(document)?;
    let client = client(&document)?;
    let generated = generated(&document, &client)?;
    Ok((generated, surface::of(written, client)?))
}

/// Lists the public items of the client that a document becomes, beside the client's own sources: a sorted line each.
///
/// Modules are followed from `src/lib.rs`, and an `include!` of `generated/client.rs` to what is generated.
///
/// # Errors
///
/// As [`generate`]; also when a module has no source, or a source cannot be read as Rust.
pub fn surface(document: &str, written: &Sources) -> Result<String, Error> {
    surface::of(written, client(&Document::read(document)?)?)
}

fn generated(document: &Document, client: &File) -> Result<Generated, Error> {
    Ok(Generated {
        client: text::print("client.rs", client)?,
        mocks: text::print("httpmock.rs", &typed_mocks::emit(document)?)?,
        operations: areas::tables(document),
    })
}

fn client(document: &Document) -> Result<File, Error> {
    let mut client = text::tree(tokens(document)?)?;
    on_demand::mark(&mut client);
    Ok(client)
}

/// The tokens of `client.rs`, after which nothing is kept of what they were made of.
fn tokens(document: &Document) -> Result<TokenStream, Error> {
    let mut raw = Raw::generate(document)?;
    adjust::adjust(&mut raw.file, document)?;
    marks::mark(&mut raw.file, document);
    let samples = Samples::new(document, &raw)?;
    let types = [
        structs::emit(&samples)?,
        enums::emit(document)?,
        unions::emit(document, &samples)?,
    ];
    let mut operations = operations::emit(document, &raw, &samples)?;
    operations.extend(nodes::emit(&samples));
    Ok(text::client(document, raw.types(), &types, &operations))
}
