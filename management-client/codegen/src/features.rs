//! The features of the client that change what is generated.

use std::env;

use syn::{Path, parse_quote};

/// What structs derive because of features. Without the feature there is not even a `cfg_attr`: it would cost each struct
/// a line and the compiler time.
pub(crate) fn derives() -> Vec<Path> {
    match env::var_os("CARGO_FEATURE_SCHEMARS") {
        Some(_) => vec![parse_quote! { ::schemars::JsonSchema }],
        None => Vec::new(),
    }
}
