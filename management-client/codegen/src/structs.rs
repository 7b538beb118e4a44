//! Emits the constructors and setters of the structs.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use crate::conversions::Conversions;
use crate::docs;
use crate::error::Error;
use crate::parts::{Part, Parts};
use crate::rust_type::{Argument, Scope, Shape, field_value};
use crate::samples::Samples;
use crate::setters::{self, Setter};
use crate::steps::{Chain, Taken};

/// Emits the `impl` blocks of all structs, and makes the structs public.
pub(crate) fn emit(samples: &Samples<'_>) -> Result<TokenStream, Error> {
    let all = samples.structs();
    let names = all.keys().map(|name| format_ident!("{name}"));
    let blocks = all
        .iter()
        .map(|(name, parts)| block(&format_ident!("{name}"), parts, samples.conversions()));
    let blocks: TokenStream = blocks.collect::<Result<_, _>>()?;
    Ok(quote! {
        pub use super::raw::types::{ #(#names),* };
        #blocks
    })
}

fn block(name: &Ident, parts: &Parts<'_>, conversions: &Conversions) -> Result<TokenStream, Error> {
    let (positional, named) = parts.by_position_or_name(conversions);
    let new = if named.is_empty() {
        let new = constructor(parts, conversions);
        quote! { impl #name { #new } }
    } else {
        let variable = format_ident!("value");
        let given = positional
            .into_iter()
            .map(|part| taken(part, part.ident, conversions));
        let asked = named
            .into_iter()
            .map(|part| taken(part, &variable, conversions));
        let required = parts.required.iter().map(given_value);
        let optional = parts.optional.iter().map(unset);
        let chain = Chain {
            owner: name,
            positional: given.collect(),
            named: asked.collect(),
            value: quote! { #name { #(#required,)* #(#optional),* } },
        };
        chain.emit()
    };
    let setters = parts.optional.iter().map(|part| setter(part, conversions));
    let setters = setters::emit(name, &setters.collect::<Vec<_>>())?;
    Ok(quote! {
        #new
        #setters
    })
}

/// What the constructor takes for a field, by an argument of this name.
fn taken<'a>(part: &'a Part<'a>, argument: &Ident, conversions: &Conversions) -> Taken<'a> {
    let fallback = format!("Sets `{}`.", part.ident);
    let docs = docs::written(&part.field.attrs);
    Taken {
        ident: part.ident,
        method: part.method(),
        ty: Scope::Types.local(part.taken()),
        argument: Argument::new(argument, part.taken(), Scope::Types, conversions),
        docs: docs::first_paragraph(docs.as_deref().unwrap_or(&fallback)).to_owned(),
    }
}

/// A required field of a value whose arguments are in variables of their names.
fn given_value(part: &Part<'_>) -> TokenStream {
    let ident = part.ident;
    match &part.constant {
        Some(value) if part.is_fixed() => quote! { #ident: #value },
        _ if part.is_asked_for && part.is_option() => quote! { #ident: Some(#ident) },
        _ => quote! { #ident },
    }
}

/// Takes what is required, but for what can have one value only.
fn constructor(parts: &Parts<'_>, conversions: &Conversions) -> TokenStream {
    if parts.required.is_empty() {
        return quote! {
            /// Creates a value with no field set.
            pub fn new() -> Self { Self::default() }
        };
    }
    let arguments = parts.arguments().map(|part| {
        let Argument { ty, .. } =
            Argument::new(part.ident, part.taken(), Scope::Types, conversions);
        let ident = part.ident;
        quote! { #ident: #ty }
    });
    let required = parts
        .required
        .iter()
        .map(|part| required_value(part, conversions));
    let optional = parts.optional.iter().map(unset);
    quote! {
        /// Creates a value from its required fields.
        pub fn new(#(#arguments),*) -> Self { Self { #(#required,)* #(#optional),* } }
    }
}

fn required_value(part: &Part<'_>, conversions: &Conversions) -> TokenStream {
    let ident = part.ident;
    match &part.constant {
        Some(value) if part.is_fixed() => quote! { #ident: #value },
        _ => {
            let value = Argument::new(ident, part.taken(), Scope::Types, conversions).value;
            if part.is_asked_for && part.is_option() {
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
fn setter(part: &Part<'_>, conversions: &Conversions) -> Setter {
    let (ty, variable) = (&part.field.ty, format_ident!("value"));
    let Argument {
        ty: argument,
        value,
    } = match Shape::of(ty) {
        Shape::Option(inner) => Argument::of_setter(&variable, inner, Scope::Types, conversions),
        _ => Argument::new(&variable, ty, Scope::Types, conversions),
    };
    let (argument, value) = match &part.constant {
        Some(constant) if part.is_option() => (None, quote! { Some(#constant) }),
        Some(constant) if matches!(Shape::of(ty), Shape::Nullable) => {
            (None, quote! { crate::Nullable::Value(#constant) })
        }
        Some(constant) => (None, constant.clone()),
        None => (Some(argument), value),
    };
    let ident = part.ident;
    let fallback = format!("Sets `{ident}`.");
    let docs = docs::written(&part.field.attrs);
    Setter {
        docs: docs::first_paragraph(docs.as_deref().unwrap_or(&fallback)).to_owned(),
        name: part.method(),
        deprecated: part.deprecated.clone(),
        argument,
        place: quote! { #ident },
        value,
    }
}
