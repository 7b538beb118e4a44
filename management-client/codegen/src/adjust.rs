//! The few rewrites of progenitor's syntax tree, for what its settings cannot say.
//!
//! * Structs become `#[non_exhaustive]`, so that a new field breaks nobody.
//! * `Option<T>` becomes `Nullable<T>` where callers can leave a value out and set it to null: three states.
//! * A required field that may be null also decodes where it is missing.
//! * Whole numbers also decode where they are written with a fraction of zero.
//! * Documentation comes one line an attribute, and standard types by their short names.
//! * What the facade does not use goes: it would only cost the compiler time. See `requests` for
//!   the methods.

use std::collections::BTreeMap;

use quote::format_ident;
use syn::punctuated::Punctuated;
use syn::{Attribute, Field, File, Item, ItemStruct, Meta, Token, parse_quote};

use crate::document::Document;
use crate::error::Error;
use crate::rust_type::{self, Scope, Shape};
use crate::{docs, parts};

/// Rewrites the types of `file` in place.
pub(crate) fn adjust(file: &mut File, document: &Document) -> Result<(), Error> {
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
                .try_for_each(|one| adjust_struct(one, document))?;
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

fn adjust_struct(item: &mut ItemStruct, document: &Document) -> Result<(), Error> {
    adjust_docs(&mut item.attrs);
    item.attrs.push(parse_quote! { #[non_exhaustive] });
    item.attrs
        .push(parse_quote! { #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))] });
    let place = format!("struct `{}`", item.ident);
    let known = document.structs.iter().find(|one| item.ident == one.name);
    for field in &mut item.fields {
        let property = parts::property(field).unwrap_or_default();
        if let Some(known) = known {
            rename(field, &property, &known.names);
        }
        adjust_docs(&mut field.attrs);
        let has_three = known.is_some_and(|known| known.three_states.contains(&property));
        adjust_field(field, has_three).map_err(|error| Error::generator(&place, error))?;
    }
    Ok(())
}

/// Gives the field of a property the name that the document gives it.
fn rename(field: &mut Field, property: &str, names: &BTreeMap<String, String>) {
    let Some(name) = names.get(property) else {
        return;
    };
    field.ident = Some(format_ident!("{name}"));
    if parts::renamed(&field.attrs).is_none() {
        field
            .attrs
            .push(parse_quote! { #[serde(rename = #property)] });
    }
}

/// Splits the text that typify puts into one attribute.
fn adjust_docs(attributes: &mut Vec<Attribute>) {
    let Some(text) = docs::written(attributes) else {
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
    let mut may_be_missing = matches!(Shape::of(&field.ty), Shape::Option(_)) && nullable.is_none();
    for attribute in &mut field.attrs {
        if attribute.path().is_ident("serde") {
            let options =
                attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
            let options = options
                .into_iter()
                .flat_map(|option| adjust_option(option, nullable.is_some()));
            let options: Vec<Meta> = options.collect();
            // Said already.
            may_be_missing &= !options
                .iter()
                .any(|option| option.path().is_ident("default"));
            *attribute = parse_quote! { #[serde(#(#options),*)] };
        }
    }
    field.ty = Scope::Raw.local(nullable.as_ref().unwrap_or(&field.ty));
    if rust_type::holds(&field.ty, "i64") && is_lenient(&field.ty) {
        field.attrs.push(lenient(may_be_missing));
    }
    Ok(())
}

/// Whether `src/lenient.rs` decodes a type: scalars, and what is made of them.
fn is_lenient(ty: &syn::Type) -> bool {
    let Some(last) = rust_type::last_name(ty) else {
        return false;
    };
    let mut parts = rust_type::arguments_of(ty).into_iter();
    match last.as_str() {
        "i64" | "String" | "bool" | "f64" => true,
        "BTreeMap" => parts.nth(1).is_some_and(is_lenient),
        "Box" => false,
        _ => parts.len() > 0 && parts.all(is_lenient),
    }
}

/// How a field with whole numbers is decoded. serde takes a missing option for none by itself only
/// where nothing is said about decoding it.
fn lenient(may_be_missing: bool) -> Attribute {
    if may_be_missing {
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
