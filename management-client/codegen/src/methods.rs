//! Emits the methods of the client, which make requests, and what their documentation says.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::call::{Call, Input};
use crate::conversions::Conversions;
use crate::docs;
use crate::error::Error;
use crate::examples::{self, Called, Returned};
use crate::operation::Operation;
use crate::rust_type::{Argument, Scope, field_value};
use crate::samples::Samples;

/// Emits the method of a call, whose answer may be a page of a list.
pub(crate) fn emit(
    call: &Call<'_>,
    is_paged: bool,
    samples: &Samples<'_>,
) -> Result<TokenStream, Error> {
    let Call {
        operation:
            Operation {
                id,
                method: verb,
                path,
                retry,
                published,
                deprecated,
                ..
            },
        method,
        request,
        ..
    } = call;
    let retry = format_ident!("{}", retry.variant());
    let docs = docs::lines(&documentation(call, is_paged, samples)?);
    let aliases = published.iter().filter(|name| *name != id).chain([path]);
    let aliases = aliases.filter_map(|name| docs::alias(Some(name)));
    let deprecated = docs::deprecated(deprecated.as_deref());
    let fields = call.fields();
    let (arguments, values): (Vec<_>, Vec<_>) = fields
        .map(|input| argument(input, samples.conversions()))
        .unzip();
    let arguments = arguments.into_iter().flatten();
    Ok(quote! {
        #docs
        #(#aliases)*
        #deprecated
        pub fn #method(&self, #(#arguments),*) -> operations::#request {
            operations::#request {
                call: operation!(self, #retry, #id, #verb, #path),
                #(#values),*
            }
        }
    })
}

/// The argument for a field, if it is required, and its value in the struct.
fn argument(input: &Input<'_>, conversions: &Conversions) -> (Option<TokenStream>, TokenStream) {
    let name = &input.name;
    if input.passing.optional {
        return (None, quote! { #name: None });
    }
    let Argument { ty, value } =
        Argument::new(name, &input.passing.owned, Scope::Beside, conversions);
    let field = if input.is_hidden() {
        quote! { #name: crate::hidden::Hidden(#value) }
    } else {
        field_value(name, &value)
    };
    (Some(quote! { #name: #ty }), field)
}

fn documentation(call: &Call<'_>, is_paged: bool, samples: &Samples<'_>) -> Result<String, Error> {
    let Operation {
        docs,
        method,
        path,
        retry,
        key,
        ..
    } = call.operation;
    let text = docs.as_deref().map_or("Makes the request.", str::trim);
    let bullets: Vec<String> = call.inputs.iter().filter_map(bullet).collect();
    let bullets = match bullets.as_slice() {
        [] => String::new(),
        bullets => bullets.join("\n") + "\n\n",
    };
    let (class, types) = (retry.word(), call.types_in_words());
    let example = examples::example(samples, &called(call, is_paged))?;
    Ok(format!(
        "{text}\n\n{bullets}`{method} {path}`, retry class [`{class}`](crate::Client#retry-classes). {types}\n\n\
         Needs {key}: see [`Client`](crate::Client#keys).\n\n\
         # Errors\n\nThe call fails with an [`Error`](crate::Error), which says why.\n\n\
         # Example\n\n{example}"
    ))
}

/// The item about an argument in a list.
fn bullet(input: &Input<'_>) -> Option<String> {
    let docs = input.docs().filter(|_| input.is_argument())?;
    let more = if input.lists.is_empty() {
        ""
    } else {
        " An empty list is refused before anything is sent."
    };
    Some(format!(
        "* `{}`: {}{more}",
        input.name,
        docs::one_line(docs)
    ))
}

fn called<'a>(call: &'a Call<'_>, is_paged: bool) -> Called<'a> {
    let of = |input: &Input<'_>| (input.setter_name(), input.passing.owned.clone());
    let (arguments, setters): (Vec<_>, Vec<_>) =
        call.fields().partition(|input| input.is_argument());
    Called {
        method: &call.method,
        arguments: arguments.into_iter().map(of).collect(),
        setters: setters.into_iter().map(of).collect(),
        answer: match (call.is_empty(), is_paged) {
            (true, _) => Returned::Nothing,
            (false, false) => Returned::Value,
            (false, true) => Returned::Page,
        },
    }
}
