//! Emits setters, a line each: what they have in common is in a macro of the client.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Ident;

use crate::docs;
use crate::error::Error;
use crate::verbatim;

/// A method that sets a field and gives the value back.
pub(crate) struct Setter {
    pub(crate) docs: String,
    pub(crate) name: Ident,
    /// Why it should not be used any more.
    pub(crate) deprecated: Option<String>,
    /// The type of the argument, if there is one; it is called `value`.
    pub(crate) argument: Option<TokenStream>,
    /// What is set, as a path from `self`.
    pub(crate) place: TokenStream,
    /// What it is set to.
    pub(crate) value: TokenStream,
}

/// Emits the setters of a type.
pub(crate) fn emit(owner: &Ident, setters: &[Setter]) -> Result<TokenStream, Error> {
    if setters.is_empty() {
        return Ok(TokenStream::new());
    }
    let mut text = format!("impl {owner} {{\n");
    for setter in setters {
        let line = line(setter)
            .map_err(|error| Error::generator(format_args!("`{owner}::{}`", setter.name), error))?;
        let deprecated = setter.deprecated.iter();
        let deprecated = deprecated.map(|words| format!("#[deprecated = {words:?}]"));
        for line in docs::comment(&setter.docs).chain(deprecated).chain([line]) {
            text.extend(["    ", &line, "\n"]);
        }
    }
    text.push('}');
    Ok(verbatim::call("crate::setters", &text))
}

fn line(setter: &Setter) -> syn::Result<String> {
    let Setter {
        name,
        argument,
        place,
        value,
        ..
    } = setter;
    let argument = argument.as_ref().map(|ty| quote! { value: #ty });
    let method = syn::parse2(quote! { pub fn #name(#argument) { #place = #value; } })?;
    let text = prettyplease::unparse(&method);
    let words: Vec<&str> = text.split_whitespace().collect();
    // Undoes what the layout adds where it breaks a line.
    Ok(words
        .join(" ")
        .replace("( ", "(")
        .replace(", )", ")")
        .replace(",)", ")"))
}
