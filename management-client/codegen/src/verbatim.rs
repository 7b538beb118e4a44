//! Keeps the layout of macro calls, of which prettyplease knows nothing and prints a heap of tokens.
//!
//! An emitter asks for a call with a text; the syntax tree holds a mark with that text as a string,
//! and the text takes the place of the mark once the tree is printed.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{ItemMacro, LitStr};

const MARK: &str = "verbatim!";

pub(crate) fn is_mark(call: &ItemMacro) -> bool {
    call.mac.path.is_ident("verbatim")
}

/// The text that a mark stands for.
pub(crate) fn text(mark: &ItemMacro) -> syn::Result<String> {
    mark.mac.parse_body::<LitStr>().map(|text| text.value())
}

/// A call of the macro `path` with this content.
pub(crate) fn call(path: &str, content: &str) -> TokenStream {
    let lines = content.lines();
    let inner: String = lines.flat_map(|line| ["    ", line, "\n"]).collect();
    let text = format!("{path}! {{\n{inner}}}");
    quote! { verbatim! { #text } }
}

/// Puts the texts into the printed tree.
pub(crate) fn fill_in(printed: &str) -> syn::Result<String> {
    let mut filled = String::with_capacity(printed.len());
    let mut lines = printed.lines();
    while let Some(line) = lines.next() {
        let indent = &line[..line.len() - line.trim_start().len()];
        if line.trim_start().starts_with(MARK) {
            let literal: LitStr = syn::parse_str(lines.next().unwrap_or_default().trim())?;
            let text = literal.value();
            filled.extend(text.lines().flat_map(|line| [indent, line, "\n"]));
            // The closing brace of the mark.
            lines.next();
        } else {
            filled.push_str(line);
            filled.push('\n');
        }
    }
    Ok(filled)
}
