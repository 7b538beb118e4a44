//! What the structs are made of, as far as making values of them goes.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Attribute, Field, Ident, ItemStruct, LitStr, Type};

use crate::conversions::Conversions;
use crate::document::{Document, Struct};
use crate::error::Error;
use crate::pointer::Pointer;
use crate::raw::Raw;
use crate::rust_type::Shape;

/// What a struct is made of.
pub(crate) struct Parts<'a> {
    /// What is required, which the constructor takes or knows.
    pub(crate) required: Vec<Part<'a>>,
    /// What is optional, for which there are setters.
    pub(crate) optional: Vec<Part<'a>>,
}

/// The functions of every struct that a setter would hide.
const TAKEN: [&str; 4] = ["clone", "default", "into", "new"];

/// A field.
pub(crate) struct Part<'a> {
    pub(crate) ident: &'a Ident,
    pub(crate) field: &'a Field,
    /// The only value that it can have.
    pub(crate) constant: Option<TokenStream>,
    /// Whether the constructor takes its value though an answer may lack it.
    pub(crate) is_asked_for: bool,
    /// Why it should not be used any more.
    pub(crate) deprecated: Option<String>,
}

impl<'a> Parts<'a> {
    /// What the constructor takes: all that is required and can have several values.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = &Part<'a>> {
        self.required.iter().filter(|part| !part.is_fixed())
    }

    /// The type of the only thing that can be chosen, if there is one and it is required.
    pub(crate) fn only(&self) -> Option<&Type> {
        let mut arguments = self.arguments();
        let (first, second) = (arguments.next(), arguments.next());
        let has_choice = self.optional.iter().any(|part| part.constant.is_none());
        first
            .filter(|_| second.is_none() && !has_choice)
            .map(Part::taken)
    }

    /// What the constructor takes by position, and what it asks for by name: arguments that could be mistaken for each
    /// other.
    pub(crate) fn by_position_or_name(
        &self,
        conversions: &Conversions,
    ) -> (Vec<&Part<'a>>, Vec<&Part<'a>>) {
        let types: Vec<&Type> = self.arguments().map(Part::taken).collect();
        let confusable = conversions.confusable(&types);
        let (named, positional): (Vec<_>, Vec<_>) = self
            .arguments()
            .zip(confusable)
            .partition(|(_, by_name)| *by_name);
        let parts = |of: Vec<(_, bool)>| of.into_iter().map(|(part, _)| part).collect();
        (parts(positional), parts(named))
    }
}

impl Part<'_> {
    /// Whether a required field leaves no choice: it has one value and cannot be null.
    pub(crate) fn is_fixed(&self) -> bool {
        self.constant.is_some() && !self.is_option()
    }

    /// The type of what the constructor takes.
    pub(crate) fn taken(&self) -> &Type {
        match Shape::of(&self.field.ty) {
            Shape::Option(inner) if self.is_asked_for => inner,
            _ => &self.field.ty,
        }
    }

    pub(crate) fn is_option(&self) -> bool {
        matches!(Shape::of(&self.field.ty), Shape::Option(_))
    }

    /// The name of the setter: the field's, unless every struct has a function of that name.
    pub(crate) fn method(&self) -> Ident {
        if TAKEN.iter().any(|taken| self.ident == taken) {
            format_ident!("{}_", self.ident)
        } else {
            self.ident.clone()
        }
    }
}

/// The parts of all structs by name.
pub(crate) fn all<'a>(
    document: &'a Document,
    raw: &'a Raw,
) -> Result<BTreeMap<&'a str, Parts<'a>>, Error> {
    let items = raw.structs();
    let parts = document.structs.iter().map(|one| {
        let item = items.get(&one.name).ok_or_else(|| missing(one, "struct"))?;
        Ok((one.name.as_str(), parts(one, item)?))
    });
    parts.collect()
}

fn parts<'a>(one: &Struct, item: &'a ItemStruct) -> Result<Parts<'a>, Error> {
    let mut fields = fields_by_property(item);
    let mut constants = constants(one)?;
    let mut part = |property: &str, (ident, field)| Part {
        ident,
        field,
        constant: constants.remove(property),
        is_asked_for: one.required_in_requests.iter().any(|name| name == property),
        deprecated: one.deprecated.get(property).cloned(),
    };
    let mut required = Vec::new();
    for property in one.required.iter().chain(&one.required_in_requests) {
        let field = fields
            .remove(property)
            .ok_or_else(|| missing(one, property))?;
        required.push(part(property, field));
    }
    let optional = fields
        .into_iter()
        .map(|(property, field)| part(&property, field));
    Ok(Parts {
        required,
        optional: optional.collect(),
    })
}

type Fields<'a> = BTreeMap<String, (&'a Ident, &'a Field)>;

/// The fields by the names of their properties.
fn fields_by_property(item: &ItemStruct) -> Fields<'_> {
    let fields = item.fields.iter();
    fields
        .filter_map(|field| {
            let ident = field.ident.as_ref()?;
            Some((property(field)?, (ident, field)))
        })
        .collect()
}

/// The property that a field stands for.
pub(crate) fn property(field: &Field) -> Option<String> {
    let ident = field.ident.as_ref()?;
    Some(renamed(&field.attrs).unwrap_or_else(|| ident.to_string()))
}

/// The name in `#[serde(rename = "...")]`.
pub(crate) fn renamed(attributes: &[Attribute]) -> Option<String> {
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

/// The expressions of the properties that have one value only.
fn constants(one: &Struct) -> Result<BTreeMap<String, TokenStream>, Error> {
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

fn not_constant(one: &Struct, property: &str) -> Error {
    Error::document(
        &Pointer::schema(&one.name).property(property),
        "`x-constant` must be a string, a number or a bool",
    )
}

fn missing(one: &Struct, what: &str) -> Error {
    Error::generator(
        format_args!("schema `{}`", one.name),
        format_args!("`{what}` was not generated"),
    )
}
