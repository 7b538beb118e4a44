//! The few rewrites of progenitor's syntax tree, for what its settings cannot say.
//!
//! * Structs become `#[non_exhaustive]`, so that a new field breaks nobody.
//! * `Option<T>` becomes `Nullable<T>` where callers can leave a value out and set it to null: three states.
//! * A required field that may be null also decodes where it is missing.
//! * Whole numbers also decode where they are written with a fraction of zero.
//! * Documentation comes one line an attribute, and standard types by their short names.
//! * What the facade does not use goes: it would only cost the compiler time. See [`requests`] for
//!   the methods.

use std::collections::{BTreeMap, BTreeSet};

use syn::punctuated::Punctuated;
use syn::{Attribute, Field, File, Item, ItemStruct, Meta, Token, parse_quote};

use crate::docs;
use crate::document::Document;
use crate::error::Error;
use crate::parts;
use crate::rust_type::{self, Scope, Shape};

/// The properties with three states, by the name of their struct.
type ThreeStates<'a> = BTreeMap<&'a str, &'a BTreeSet<String>>;

/// Rewrites the types of `file` in place.
pub(crate) fn adjust(file: &mut File, document: &Document) -> Result<(), Error> {
    let three_states: ThreeStates<'_> = document
        .structs
        .iter()
        .map(|one| (one.name.as_str(), &one.three_states))
        .collect();
    for item in &mut file.items {
        if let Item::Mod(module) = item
            && module.ident == "types"
            && let Some((_, items)) = &mut module.content
        {
            // Only the enums of typify use its error type, and all enums are ours.
            items.retain(|item| !is_module(item, "error"));
            items
                .iter_mut()
                .filter_map(as_struct)
                .try_for_each(|one| adjust_struct(one, &three_states))?;
        }
    }
    Ok(())
}

fn is_module(item: &Item, name: &str) -> bool {
    matches!(item, Item::Mod(module) if module.ident == name)
}

fn as_struct(item: &mut Item) -> Option<&mut ItemStruct> {
    match item {
        Item::Struct(one) => Some(one),
        _ => None,
    }
}

fn adjust_struct(item: &mut ItemStruct, three_states: &ThreeStates<'_>) -> Result<(), Error> {
    adjust_docs(&mut item.attrs);
    item.attrs.push(parse_quote! { #[non_exhaustive] });
    item.attrs
        .push(parse_quote! { #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))] });
    let place = format!("struct `{}`", item.ident);
    let three_states = three_states.get(item.ident.to_string().as_str());
    for field in &mut item.fields {
        adjust_docs(&mut field.attrs);
        let property = parts::property(field).unwrap_or_default();
        let has_three = three_states.is_some_and(|names| names.contains(&property));
        adjust_field(field, has_three).map_err(|error| Error::generator(&place, error))?;
    }
    Ok(())
}

/// Splits the text that typify puts into one attribute.
fn adjust_docs(attributes: &mut Vec<Attribute>) {
    let Some(text) = docs::text(attributes) else {
        return;
    };
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    let lines = docs::lines(&text);
    let documented: ItemStruct = parse_quote! { #lines struct Documented; };
    attributes.splice(0..0, documented.attrs);
}

fn adjust_field(field: &mut Field, has_three_states: bool) -> syn::Result<()> {
    let nullable: Option<syn::Type> = match Shape::of(&field.ty) {
        Shape::Option(inner) if has_three_states => {
            Some(parse_quote! { ::management_client::Nullable<#inner> })
        }
        _ => None,
    };
    for attribute in &mut field.attrs {
        if attribute.path().is_ident("serde") {
            let options =
                attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
            let options = options
                .into_iter()
                .flat_map(|option| adjust_option(option, nullable.is_some()));
            *attribute = parse_quote! { #[serde(#(#options),*)] };
        }
    }
    field.ty = Scope::Raw.local(nullable.as_ref().unwrap_or(&field.ty));
    if rust_type::holds(&field.ty, "i64") {
        field.attrs.push(lenient(&field.ty));
    }
    Ok(())
}

/// How a field with whole numbers is decoded. serde takes a missing option for none by itself only
/// where nothing is said about decoding it.
fn lenient(ty: &syn::Type) -> Attribute {
    if matches!(Shape::of(ty), Shape::Option(_)) {
        parse_quote! { #[serde(default, deserialize_with = "crate::lenient::deserialize")] }
    } else {
        parse_quote! { #[serde(deserialize_with = "crate::lenient::deserialize")] }
    }
}

fn adjust_option(option: Meta, nullable: bool) -> Vec<Meta> {
    if option.path().is_ident("deserialize_with") {
        vec![parse_quote! { default }]
    } else if nullable && option.path().is_ident("skip_serializing_if") {
        vec![
            parse_quote! { default },
            parse_quote! { skip_serializing_if = "crate::Nullable::is_absent" },
        ]
    } else {
        vec![option]
    }
}
