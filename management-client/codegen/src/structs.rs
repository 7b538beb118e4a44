//! Emits the constructors and setters of the structs.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use crate::docs;
use crate::error::Error;
use crate::parts::{Part, Parts};
use crate::rust_type::{Argument, Scope, Shape, field_value};
use crate::samples::Samples;
use crate::setters::{self, Setter};

/// Emits the `impl` blocks of all structs, and makes the structs public.
pub(crate) fn emit(samples: &Samples<'_>) -> Result<TokenStream, Error> {
    let all = samples.structs();
    let names = all.keys().map(|name| format_ident!("{name}"));
    let blocks = all
        .iter()
        .map(|(name, parts)| block(&format_ident!("{name}"), parts));
    let blocks: TokenStream = blocks.collect::<Result<_, _>>()?;
    Ok(quote! {
        pub use super::raw::types::{ #(#names),* };
        #blocks
    })
}

fn block(name: &Ident, parts: &Parts<'_>) -> Result<TokenStream, Error> {
    let new = constructor(parts);
    let setters = parts.optional.iter().map(setter).collect::<Vec<_>>();
    let setters = setters::emit(name, &setters)?;
    Ok(quote! {
        impl #name { #new }
        #setters
    })
}

/// Takes what is required, but for what can have one value only.
fn constructor(parts: &Parts<'_>) -> TokenStream {
    if parts.required.is_empty() {
        return quote! {
            /// Creates a value with no field set.
            pub fn new() -> Self { Self::default() }
        };
    }
    let arguments = parts.arguments().map(|part| {
        let Argument { ty, .. } = Argument::new(part.ident, part.taken(), Scope::Types);
        let ident = part.ident;
        quote! { #ident: #ty }
    });
    let required = parts.required.iter().map(required_value);
    let optional = parts.optional.iter().map(unset);
    quote! {
        /// Creates a value from its required fields.
        pub fn new(#(#arguments),*) -> Self { Self { #(#required,)* #(#optional),* } }
    }
}

fn required_value(part: &Part<'_>) -> TokenStream {
    let ident = part.ident;
    match &part.constant {
        Some(value) if part.is_fixed() => quote! { #ident: #value },
        _ => {
            let value = Argument::new(ident, part.taken(), Scope::Types).value;
            if part.is_asked_for {
                quote! { #ident: Some(#value) }
            } else {
                field_value(ident, &value)
            }
        }
    }
}

fn unset(part: &Part<'_>) -> TokenStream {
    let ident = part.ident;
    if part.is_option() {
        quote! { #ident: None }
    } else {
        quote! { #ident: Default::default() }
    }
}

/// Sets an optional field; one with a single value is set to that.
fn setter(part: &Part<'_>) -> Setter {
    let ty = match Shape::of(&part.field.ty) {
        Shape::Option(inner) => inner,
        _ => &part.field.ty,
    };
    let Argument { ty, value } = Argument::new(&format_ident!("value"), ty, Scope::Types);
    let (argument, value) = match &part.constant {
        Some(constant) => (None, constant.clone()),
        None => (Some(ty), value),
    };
    let ident = part.ident;
    let fallback = format!("Sets `{ident}`.");
    let docs = docs::text(&part.field.attrs);
    Setter {
        docs: docs::first_paragraph(docs.as_deref().unwrap_or(&fallback)).to_owned(),
        name: part.method(),
        argument,
        place: quote! { #ident },
        value: if part.is_option() {
            quote! { Some(#value) }
        } else {
            value
        },
    }
}
