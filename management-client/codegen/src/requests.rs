//! Emits the expression that puts the request of a call together: its path, query, headers and body.
//!
//! How a request is sent and its answer read is the same for all operations, and stands in the
//! client's own sources once. Of progenitor's methods only the signatures are used.
//!
//! ```text
//! call.draft()
//!     .org_id("org_id", call.org_id)
//!     .path("thing", thing)
//!     .query("region", region)
//!     .header("X-Trace", x_trace)
//!     .json(body)
//! ```

use proc_macro2::TokenStream;
use quote::quote;

use crate::call::{Call, Input};
use crate::error::Error;
use crate::operation::Location;
use crate::rust_type::{self, Passing};

/// The expression; `call` and the fields of the request are in scope, by reference.
pub(crate) fn draft(call: &Call<'_>) -> Result<TokenStream, Error> {
    let path = segments(call)?;
    let inputs = call.inputs.iter();
    let checks = inputs.clone().flat_map(checks);
    let others = inputs.clone().filter_map(beside_path);
    let draft = quote! { call.draft() #(#path)* #(#checks)* #(#others)* };
    let mut bodies = inputs.filter(|input| input.parameter.is_none());
    Ok(
        match bodies.next().map(|body| (&body.name, &body.passing)) {
            None => draft,
            Some((
                body,
                Passing {
                    optional: false, ..
                },
            )) => quote! { #draft.json(#body) },
            Some((body, _)) => quote! {
                match #body {
                    Some(#body) => #draft.json(#body),
                    None => #draft,
                }
            },
        },
    )
}

/// What fills the placeholders, in the order of the path.
fn segments(call: &Call<'_>) -> Result<Vec<TokenStream>, Error> {
    let placeholders = call.operation.placeholders();
    let segments = placeholders.map(|placeholder| {
        let mut inputs = call.inputs.iter();
        let input = inputs.find(|input| {
            let parameter = input.parameter;
            parameter.is_some_and(|one| one.location == Location::Path && one.wire == placeholder)
        });
        let input = input.ok_or_else(|| {
            Error::generator(
                format_args!("operation `{}`", call.operation.id),
                format_args!("nothing fills `{{{placeholder}}}`"),
            )
        })?;
        Ok(segment(input, placeholder))
    });
    segments.collect()
}

fn segment(input: &Input<'_>, placeholder: &str) -> TokenStream {
    if let Some(setting) = input.client_setting() {
        return quote! { .#setting(#placeholder, call.#setting) };
    }
    let name = &input.name;
    if rust_type::is_secret(&input.passing.owned) {
        return quote! { .path(#placeholder, #name.expose()) };
    }
    quote! { .path(#placeholder, #name) }
}

fn beside_path(input: &Input<'_>) -> Option<TokenStream> {
    let parameter = input.parameter?;
    let (key, name) = (&parameter.wire, &input.name);
    match parameter.location {
        Location::Path => None,
        Location::Query => Some(quote! { .query(#key, #name) }),
        Location::Header => Some(quote! { .header(#key, #name) }),
    }
}

/// Refuses empty lists for which nothing would be sent, or who knows what would happen.
fn checks(input: &Input<'_>) -> impl Iterator<Item = TokenStream> {
    let Input { name, lists, .. } = input;
    lists.iter().map(move |list| {
        let (label, value) = match list {
            Some(field) => (field, quote! { &#name.#field }),
            None if input.is_hidden() => (name, quote! { &#name.0 }),
            None => (name, quote! { #name }),
        };
        let label = label.to_string();
        quote! { .need_items(#label, #value) }
    })
}
