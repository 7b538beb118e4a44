//! Talks to cargo: the instructions of the build script, and the file that it leaves.

use std::path::Path;
use std::{env, fs};

use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::failure::Failure;
use crate::verbatim;

/// Tells cargo when the build script has to run again.
pub(crate) fn rerun_if_changed(paths: &[&str]) {
    for path in paths {
        println!("cargo::rerun-if-changed={path}");
    }
}

/// Tells the crate which document it is made from.
pub(crate) fn name_document(hash: &str) {
    println!("cargo::rustc-env=MANAGEMENT_CLIENT_DOCUMENT={hash}");
}

/// Puts the parts together and writes `client.rs`.
pub(crate) fn write(
    raw: &[Item],
    types: &[TokenStream],
    operations: &TokenStream,
) -> Result<(), Failure> {
    let tokens = quote! {
        mod raw { pub mod types { #(#raw)* } }
        /// The values that operations take and answer with.
        pub mod types { #(#types)* }
        #operations
    };
    let file = syn::parse2(tokens).map_err(|error| Failure::generator("client.rs", error))?;
    let directory = env::var("OUT_DIR").map_err(|error| Failure::generator("OUT_DIR", error))?;
    let path = Path::new(&directory).join("client.rs");
    let text = verbatim::fill_in(&prettyplease::unparse(&file))
        .map_err(|error| Failure::generator("client.rs", error))?;
    fs::write(&path, text).map_err(|error| Failure::file(path.display(), &error))
}
