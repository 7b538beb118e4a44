//! Emits the constructors and setters of the structs.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Attribute, Field, Ident, ItemStruct, LitStr};

use crate::docs;
use crate::document::{Document, Struct};
use crate::failure::Failure;
use crate::raw::Raw;
use crate::rust_type::{Argument, Scope, Shape, field_value};

/// Emits the `impl` blocks of all structs, and makes the structs public.
pub(crate) fn emit(document: &Document, raw: &Raw) -> Result<TokenStream, Failure> {
    let items = raw.structs();
    let names = items.keys().map(|name| format_ident!("{name}"));
    let blocks = document.structs.iter().map(|one| {
        let item = items.get(&one.name).ok_or_else(|| missing(one, "struct"))?;
        block(one, item)
    });
    let blocks: TokenStream = blocks.collect::<Result<_, _>>()?;
    Ok(quote! {
        pub use super::raw::types::{ #(#names),* };
        #blocks
    })
}

fn block(one: &Struct, item: &ItemStruct) -> Result<TokenStream, Failure> {
    let fields = fields_by_property(item);
    let name = &item.ident;
    let new = constructor(one, &fields)?;
    let optional = fields.iter().filter(|(property, _)| {
        !one.required.contains(property) && !one.constants.contains_key(*property)
    });
    let setters = optional.map(|(_, (ident, field))| setter(ident, field));
    Ok(quote! {
        impl #name {
            #new
            #(#setters)*
        }
    })
}

type Fields<'a> = BTreeMap<String, (&'a Ident, &'a Field)>;

/// The fields by the names of their properties.
fn fields_by_property(item: &ItemStruct) -> Fields<'_> {
    let fields = item.fields.iter();
    fields
        .filter_map(|field| {
            let ident = field.ident.as_ref()?;
            let property = renamed(&field.attrs).unwrap_or_else(|| ident.to_string());
            Some((property, (ident, field)))
        })
        .collect()
}

/// The name in `#[serde(rename = "...")]`.
fn renamed(attributes: &[Attribute]) -> Option<String> {
    let mut name = None;
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("serde"))
    {
        // What is not a rename is not looked at, so its form does not matter.
        let _ = attribute.parse_nested_meta(|option| {
            let value = option
                .value()
                .and_then(syn::parse::ParseBuffer::parse::<LitStr>);
            if let (true, Ok(value)) = (option.path.is_ident("rename"), value) {
                name = Some(value.value());
            }
            Ok(())
        });
    }
    name
}

fn constructor(one: &Struct, fields: &Fields<'_>) -> Result<TokenStream, Failure> {
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    for property in &one.required {
        let (ident, field) = fields.get(property).ok_or_else(|| missing(one, property))?;
        if !one.constants.contains_key(property) {
            let Argument { ty, value } = Argument::new(ident, &field.ty, Scope::Types);
            arguments.push(quote! { #ident: #ty });
            values.push(field_value(ident, &value));
        }
    }
    if values.is_empty() && one.constants.is_empty() {
        return Ok(quote! {
            /// Creates a value with no field set.
            pub fn new() -> Self { Self::default() }
        });
    }
    for (property, (ident, field)) in fields {
        if let Some(constant) = one.constants.get(property) {
            let constant = literal(constant).ok_or_else(|| not_constant(one, property))?;
            values.push(quote! { #ident: #constant });
        } else if !one.required.contains(property) {
            let unset = unset(field);
            values.push(quote! { #ident: #unset });
        }
    }
    Ok(quote! {
        /// Creates a value from its required fields.
        pub fn new(#(#arguments),*) -> Self { Self { #(#values),* } }
    })
}

/// The expression of a constant; `None` where there is none.
fn literal(constant: &Value) -> Option<TokenStream> {
    match constant {
        Value::String(text) => Some(quote! { #text.into() }),
        Value::Bool(_) | Value::Number(_) => constant.to_string().parse().ok(),
        _ => None,
    }
}

fn not_constant(one: &Struct, property: &str) -> Failure {
    Failure::document(
        format_args!("schema `{}`, property `{property}`", one.name),
        "`x-constant` must be a string, a number or a bool",
    )
}

fn unset(field: &Field) -> TokenStream {
    if matches!(Shape::of(&field.ty), Shape::Option(_)) {
        quote! { None }
    } else {
        quote! { Default::default() }
    }
}

fn setter(ident: &Ident, field: &Field) -> TokenStream {
    let fallback = format!("Sets `{ident}`.");
    let docs = docs::text(&field.attrs);
    let docs = docs::lines(docs::first_paragraph(docs.as_deref().unwrap_or(&fallback)));
    let (ty, is_option) = match Shape::of(&field.ty) {
        Shape::Option(inner) => (inner, true),
        _ => (&field.ty, false),
    };
    let Argument { ty, value } = Argument::new(&format_ident!("value"), ty, Scope::Types);
    let value = if is_option {
        quote! { Some(#value) }
    } else {
        value
    };
    let method = method_name(ident);
    quote! {
        #docs
        pub fn #method(mut self, value: #ty) -> Self {
            self.#ident = #value;
            self
        }
    }
}

/// The name of the setter: the field's, unless the constructor has it.
fn method_name(field: &Ident) -> Ident {
    if field == "new" {
        format_ident!("new_")
    } else {
        field.clone()
    }
}

fn missing(one: &Struct, what: &str) -> Failure {
    Failure::generator(
        format_args!("schema `{}`", one.name),
        format_args!("`{what}` was not generated"),
    )
}
