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
    let constants = constants(one)?;
    let name = &item.ident;
    let new = constructor(one, &fields, &constants)?;
    let optional = fields
        .iter()
        .filter(|(property, _)| !one.required.contains(property));
    let setters = optional.map(|(property, (ident, field))| {
        let constant = constants.get(property);
        constant.map_or_else(
            || setter(ident, field),
            |value| constant_setter(ident, field, value),
        )
    });
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

/// Takes what is required, but for what can have one value only.
fn constructor(
    one: &Struct,
    fields: &Fields<'_>,
    constants: &BTreeMap<String, TokenStream>,
) -> Result<TokenStream, Failure> {
    if one.required.is_empty() {
        return Ok(quote! {
            /// Creates a value with no field set.
            pub fn new() -> Self { Self::default() }
        });
    }
    let mut arguments = Vec::new();
    let mut values = Vec::new();
    for property in &one.required {
        let (ident, field) = fields.get(property).ok_or_else(|| missing(one, property))?;
        if let (Some(value), false) = (constants.get(property), is_option(field)) {
            values.push(quote! { #ident: #value });
        } else {
            let Argument { ty, value } = Argument::new(ident, &field.ty, Scope::Types);
            arguments.push(quote! { #ident: #ty });
            values.push(field_value(ident, &value));
        }
    }
    let optional = fields
        .iter()
        .filter(|(property, _)| !one.required.contains(property));
    values.extend(optional.map(|(_, (ident, field))| unset(ident, field)));
    Ok(quote! {
        /// Creates a value from its required fields.
        pub fn new(#(#arguments),*) -> Self { Self { #(#values),* } }
    })
}

/// The expressions of the properties that have one value only.
fn constants(one: &Struct) -> Result<BTreeMap<String, TokenStream>, Failure> {
    let constants = one.constants.iter().map(|(property, constant)| {
        let value = match constant {
            Value::String(text) => Some(quote! { #text.into() }),
            Value::Bool(_) | Value::Number(_) => constant.to_string().parse().ok(),
            _ => None,
        };
        let value = value.ok_or_else(|| not_constant(one, property))?;
        Ok((property.clone(), value))
    });
    constants.collect()
}

fn not_constant(one: &Struct, property: &str) -> Failure {
    Failure::document(
        format_args!("schema `{}`, property `{property}`", one.name),
        "`x-constant` must be a string, a number or a bool",
    )
}

fn unset(ident: &Ident, field: &Field) -> TokenStream {
    if is_option(field) {
        quote! { #ident: None }
    } else {
        quote! { #ident: Default::default() }
    }
}

fn is_option(field: &Field) -> bool {
    matches!(Shape::of(&field.ty), Shape::Option(_))
}

fn setter(ident: &Ident, field: &Field) -> TokenStream {
    let ty = match Shape::of(&field.ty) {
        Shape::Option(inner) => inner,
        _ => &field.ty,
    };
    let Argument { ty, value } = Argument::new(&format_ident!("value"), ty, Scope::Types);
    setter_method(ident, field, &quote! { value: #ty }, &value)
}

/// Sets an optional field to the only value that it can have.
fn constant_setter(ident: &Ident, field: &Field, value: &TokenStream) -> TokenStream {
    setter_method(ident, field, &TokenStream::new(), value)
}

fn setter_method(
    ident: &Ident,
    field: &Field,
    argument: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    let fallback = format!("Sets `{ident}`.");
    let docs = docs::text(&field.attrs);
    let docs = docs::lines(docs::first_paragraph(docs.as_deref().unwrap_or(&fallback)));
    let value = if is_option(field) {
        quote! { Some(#value) }
    } else {
        value.clone()
    };
    let method = method_name(ident);
    quote! {
        #docs
        pub fn #method(mut self, #argument) -> Self {
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
