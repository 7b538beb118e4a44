//! The text of the generated files: laid out the same on every machine.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{File, Item};

use crate::document::Document;
use crate::error::Error;
use crate::verbatim;

/// Puts the parts of `client.rs` together.
pub(crate) fn client(
    document: &Document,
    raw: &[Item],
    types: &[TokenStream],
    operations: &TokenStream,
) -> TokenStream {
    let hash = &document.hash;
    quote! {
        /// Tells which document the client is generated from.
        pub(crate) const DOCUMENT: &str = #hash;
        mod raw { pub mod types { #(#raw)* } }
        /// The values that operations take and return.
        pub mod types { #(#types)* }
        #operations
    }
}

/// `client.rs` as the tree that [`print()`] lays out.
pub(crate) fn tree(client: TokenStream) -> Result<File, Error> {
    syn::parse2(client).map_err(|error| Error::generator("client.rs", error))
}

/// The text of a generated file.
pub(crate) fn print(name: &str, file: &File) -> Result<String, Error> {
    let text = verbatim::fill_in(&prettyplease::unparse(file));
    text.map(|text| spaced(&text))
        .map_err(|error| Error::generator(name, error))
}

/// Puts a blank line between items, which prettyplease prints without one.
fn spaced(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    let mut before = "";
    for line in text.lines() {
        if ends_item(before) && starts_item(line) && indent(before) == indent(line) {
            output.push('\n');
        }
        output.extend([line, "\n"]);
        before = line;
    }
    output
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn ends_item(line: &str) -> bool {
    line.ends_with(['}', ';']) && !line.trim_start().starts_with("///")
}

/// Uses stand together; no statement starts like any of the others.
fn starts_item(line: &str) -> bool {
    let starts = ["///", "#[", "pub ", "impl", "mod ", "crate::", "trait "];
    let text = line.trim_start();
    starts.iter().any(|start| text.starts_with(start))
}
