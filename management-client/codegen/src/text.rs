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
) -> Result<String, Error> {
    let hash = &document.hash;
    let tokens = quote! {
        /// Tells which document the client is generated from.
        pub(crate) const DOCUMENT: &str = #hash;
        mod raw { pub mod types { #(#raw)* } }
        /// The values that operations take and answer with.
        pub mod types { #(#types)* }
        #operations
    };
    let file = syn::parse2(tokens).map_err(|error| Error::generator("client.rs", error))?;
    print("client.rs", &file)
}

/// The text of `httpmock.rs`.
pub(crate) fn mocks(file: &File) -> Result<String, Error> {
    print("httpmock.rs", file)
}

fn print(name: &str, file: &File) -> Result<String, Error> {
    verbatim::fill_in(&prettyplease::unparse(file)).map_err(|error| Error::generator(name, error))
}
