//! Emits the open enums.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::docs;
use crate::document::{Document, EnumValue, OpenEnum};
use crate::error::Error;
use crate::pointer::Pointer;
use crate::{scalars, unions, verbatim};

/// Emits all open enums of the document.
pub(crate) fn emit(document: &Document) -> Result<TokenStream, Error> {
    document
        .enums
        .iter()
        .map(|one| {
            if one.integers {
                Ok(scalars::emit(one))
            } else {
                open_enum(document, one)
            }
        })
        .collect()
}

fn open_enum(document: &Document, one: &OpenEnum) -> Result<TokenStream, Error> {
    let name = format_ident!("{}", one.name);
    let docs = docs::lines_or(
        one.docs.as_deref(),
        "A string of which some values are known.",
    );
    let alias = docs::alias(one.published.as_deref());
    let values = one.values.iter().map(value);
    let members = one
        .members
        .iter()
        .map(|member| from_member(document, one, member));
    let members: TokenStream = members.collect::<Result<_, _>>()?;
    let definition = syn::parse2(quote! {
        #docs
        #alias
        pub enum #name { #(#values),* }
    });
    let definition =
        definition.map_err(|error| Error::generator(format_args!("enum `{name}`"), error))?;
    let call = verbatim::call("crate::open_enum", &prettyplease::unparse(&definition));
    Ok(quote! { #call #members })
}

fn value(value: &EnumValue) -> TokenStream {
    let EnumValue {
        wire,
        variant,
        docs,
    } = value;
    let docs = match docs {
        Some(docs) => docs::lines(&format!("`{wire}`: {}", docs.trim())),
        None => docs::lines(&format!("`{wire}`")),
    };
    let variant = format_ident!("{variant}");
    quote! { #docs #variant = #wire }
}

/// The conversion from an enum whose values are all values of `one`.
fn from_member(document: &Document, one: &OpenEnum, member: &str) -> Result<TokenStream, Error> {
    let place = Pointer::schema(&one.name).step("x-enum-members");
    let found = document
        .enums
        .iter()
        .find(|candidate| candidate.name == member);
    let Some(found) = found else {
        return Err(Error::document(
            &place,
            format_args!("there is no enum `{member}`"),
        ));
    };
    let known = |wire: &str| one.values.iter().any(|value| value.wire == wire);
    if let Some(missing) = found.values.iter().find(|value| !known(&value.wire)) {
        return Err(Error::document(
            &place,
            format_args!("`{}` of `{member}` is not a value of it", missing.wire),
        ));
    }
    let (name, member) = (format_ident!("{}", one.name), format_ident!("{member}"));
    let optional = unions::into_optional(&member, &name);
    Ok(quote! {
        impl From<#member> for #name {
            fn from(value: #member) -> Self { Self::from(value.as_str()) }
        }
        #optional
    })
}
