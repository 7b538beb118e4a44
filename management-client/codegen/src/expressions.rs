//! Writes expressions for examples, and notes what they need around them.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use syn::{Ident, Type, TypePath};

use crate::names;
use crate::parts::{Part, Parts};
use crate::rust_type::{self, Scope, Shape};
use crate::samples::{Component, Samples};
use crate::unions::Variant;

/// Writes expressions.
pub(crate) struct Writer<'s, 'a> {
    samples: &'s Samples<'a>,
    /// The names that the expressions use from the module `types`.
    pub(crate) types: BTreeSet<String>,
    /// The names that they use from the root of the crate.
    pub(crate) roots: BTreeSet<String>,
    /// The variables that they use, with their types.
    pub(crate) variables: BTreeMap<String, String>,
}

impl<'s, 'a> Writer<'s, 'a> {
    pub(crate) fn new(samples: &'s Samples<'a>) -> Self {
        Self {
            samples,
            types: BTreeSet::new(),
            roots: BTreeSet::new(),
            variables: BTreeMap::new(),
        }
    }

    /// What is passed for an argument `name` that is made for values of type `ty`.
    pub(crate) fn argument(&mut self, name: &str, ty: &Type) -> TokenStream {
        match Shape::of(ty) {
            Shape::String => text(name),
            Shape::Converted => self.converted(name, ty),
            Shape::Nullable => match rust_type::first_argument(ty) {
                Some(inner) => self.nullable(name, inner),
                None => self.typed(name, ty),
            },
            Shape::Option(inner) => self.nullable(name, inner),
            Shape::Boxed(inner) => self.typed(name, inner),
            Shape::List(items) => {
                let item = match Shape::of(items) {
                    Shape::String => text(singular(name)),
                    Shape::Converted => self.converted(singular(name), items),
                    _ => self.typed(singular(name), items),
                };
                quote! { [#item] }
            }
            Shape::Map(keys, values) => self.map(name, keys, values),
            Shape::Plain => self.typed(name, ty),
        }
    }

    /// An argument that takes what converts into `ty`: an enum, a union or a secret.
    fn converted(&mut self, name: &str, ty: &Type) -> TokenStream {
        match self.samples.component(ty) {
            Some((_, Component::Union(variants))) => match self.samples.cheapest(variants) {
                Some(one) if one.converts => self.component(&one.schema),
                _ => self.typed(name, ty),
            },
            None if is(ty, "Secret") => text(name),
            None if is(ty, "SecretJson") => self.json(),
            _ => self.typed(name, ty),
        }
    }

    /// An argument that takes what converts into `Nullable<inner>`.
    fn nullable(&mut self, name: &str, inner: &Type) -> TokenStream {
        match Shape::of(inner) {
            Shape::String => text(name),
            Shape::List(items) => {
                let item = self.typed(singular(name), items);
                quote! { [#item] }
            }
            Shape::Map(keys, values) => {
                let pairs = self.map(name, keys, values);
                // What it converts into twice has to be said.
                quote! { std::collections::BTreeMap::from(#pairs) }
            }
            Shape::Converted => self.converted(name, inner),
            _ => self.typed(name, inner),
        }
    }

    /// An expression that has the type `ty` wherever it stands.
    fn typed(&mut self, name: &str, ty: &Type) -> TokenStream {
        match Shape::of(ty) {
            Shape::String => {
                let text = text(name);
                quote! { #text.to_owned() }
            }
            Shape::Nullable => match rust_type::first_argument(ty) {
                Some(inner) => {
                    self.roots.insert("Nullable".to_owned());
                    let inner = self.typed(name, inner);
                    quote! { Nullable::Value(#inner) }
                }
                None => self.variable(name, ty),
            },
            Shape::Option(inner) => {
                let inner = self.typed(name, inner);
                quote! { Some(#inner) }
            }
            Shape::Boxed(inner) => {
                let inner = self.typed(name, inner);
                quote! { Box::new(#inner) }
            }
            Shape::List(items) => {
                let item = self.typed(singular(name), items);
                quote! { vec![#item] }
            }
            Shape::Map(keys, values) => {
                let pairs = self.map(name, keys, values);
                quote! { #pairs.into() }
            }
            Shape::Converted | Shape::Plain => match self.samples.component(ty) {
                Some((component, _)) if self.samples.is_endless(&component) => {
                    self.variable(name, ty)
                }
                Some((component, one)) => self.known(&format_ident!("{component}"), &one),
                None => self.plain(name, ty),
            },
        }
    }

    fn map(&mut self, name: &str, keys: &Type, values: &Type) -> TokenStream {
        let (key, value) = (self.typed("key", keys), self.typed(singular(name), values));
        quote! { [(#key, #value)] }
    }

    /// A value of a component by its name.
    fn component(&mut self, name: &Ident) -> TokenStream {
        let ty: Type = syn::parse_quote! { #name };
        self.typed("value", &ty)
    }

    fn known(&mut self, name: &Ident, component: &Component<'_, 'a>) -> TokenStream {
        self.types.insert(name.to_string());
        match component {
            Component::Enum(variant) => quote! { #name::#variant },
            Component::Union(variants) => self.union(name, variants),
            Component::Struct(parts) => self.structure(name, parts),
        }
    }

    fn union(&mut self, name: &Ident, variants: &[Variant]) -> TokenStream {
        let Some(Variant {
            name: variant,
            schema,
            boxed,
            ..
        }) = self.samples.cheapest(variants)
        else {
            return quote! { #name::from(()) };
        };
        let content = self.component(schema);
        if *boxed {
            quote! { #name::#variant(Box::new(#content)) }
        } else {
            quote! { #name::#variant(#content) }
        }
    }

    fn structure(&mut self, name: &Ident, parts: &Parts<'_>) -> TokenStream {
        let (positional, named) = parts.by_position_or_name(self.samples.conversions());
        let arguments: Vec<_> = positional
            .into_iter()
            .map(|part| self.argument(&part.ident.to_string(), part.taken()))
            .collect();
        let steps: Vec<_> = named
            .into_iter()
            .map(|part| {
                let (ident, value) = (
                    part.method(),
                    self.argument(&part.ident.to_string(), part.taken()),
                );
                quote! { .#ident(#value) }
            })
            .collect();
        quote! { #name::new(#(#arguments),*) #(#steps)* }
    }

    /// A struct that says something: one without arguments gets a field.
    pub(crate) fn body(&mut self, ty: &Type) -> TokenStream {
        let Some((_, component)) = self.samples.component(ty) else {
            return self.argument("body", ty);
        };
        let value = self.typed("body", ty);
        let Component::Struct(parts) = component else {
            return value;
        };
        let choices = parts.optional.iter().filter(|part| part.constant.is_none());
        match choices.min_by_key(|part| self.rank(&part.field.ty)) {
            Some(part) if parts.arguments().next().is_none() => {
                let set = self.setter(part);
                quote! { #value #set }
            }
            _ => value,
        }
    }

    fn setter(&mut self, part: &Part<'_>) -> TokenStream {
        let ty = match Shape::of(&part.field.ty) {
            Shape::Option(inner) => inner,
            _ => &part.field.ty,
        };
        let (method, value) = (part.method(), self.argument(&part.ident.to_string(), ty));
        quote! { .#method(#value) }
    }

    /// How little an example gains from a value of this type: an enum says most.
    pub(crate) fn rank(&self, ty: &Type) -> usize {
        match Shape::of(ty) {
            Shape::Option(inner) | Shape::List(inner) | Shape::Boxed(inner) => self.rank(inner),
            Shape::Nullable => rust_type::first_argument(ty).map_or(9, |inner| self.rank(inner)),
            Shape::String => 3,
            Shape::Map(..) => 8,
            Shape::Converted | Shape::Plain => match self.samples.component(ty) {
                Some((_, Component::Enum(_))) => 0,
                Some(_) => 5,
                None if is(ty, "Uuid") => 1,
                None => 2,
            },
        }
    }

    fn plain(&mut self, name: &str, ty: &Type) -> TokenStream {
        match ty.to_token_stream().to_string().as_str() {
            "bool" => quote! { true },
            "i64" | "u64" | "i32" | "u32" => quote! { 1 },
            "f64" | "f32" => quote! { 1.0 },
            _ if is(ty, "Secret") => {
                self.roots.insert("Secret".to_owned());
                let text = text(name);
                quote! { Secret::from(#text) }
            }
            _ => self.variable(name, ty),
        }
    }

    fn json(&mut self) -> TokenStream {
        self.roots.insert("serde_json::json".to_owned());
        quote! { json!({}) }
    }

    /// A variable that the surroundings have.
    fn variable(&mut self, name: &str, ty: &Type) -> TokenStream {
        let ty = Scope::Outside.local(ty).to_token_stream();
        self.declare(name, ty.to_string().replace(' ', ""))
    }

    /// A variable of this type, with this name unless the name is taken. An id can be said twice; what else there is
    /// would have moved.
    pub(crate) fn declare(&mut self, name: &str, ty: String) -> TokenStream {
        let mut name = names::field(name);
        let is_taken = |name: &String| match self.variables.get(name) {
            Some(other) => *other != ty || !ty.ends_with("Uuid"),
            None => TAKEN.contains(&name.as_str()),
        };
        while is_taken(&name) {
            name.push_str("_value");
        }
        let variable = format_ident!("{name}").to_token_stream();
        self.variables.insert(name, ty);
        variable
    }
}

/// The variables that every example has.
const TAKEN: [&str; 2] = ["body", "client"];

/// A text for what is called `name`.
fn text(name: &str) -> TokenStream {
    let is = |parts: &[&str]| {
        parts
            .iter()
            .any(|part| name.split('_').any(|word| word == *part))
    };
    let text = if is(&["url", "uri", "website", "origin"]) {
        "https://example.com".to_owned()
    } else if is(&["email"]) {
        "someone@example.com".to_owned()
    } else {
        name.replace('_', " ")
    };
    quote! { #text }
}

fn singular(name: &str) -> &str {
    let singular = name.strip_suffix('s');
    singular.filter(|word| !word.is_empty()).unwrap_or(name)
}

/// Whether a type of another crate has this name.
fn is(ty: &Type, name: &str) -> bool {
    matches!(
        ty,
        Type::Path(TypePath { path, .. })
            if path.leading_colon.is_some() && path.segments.last().is_some_and(|last| last.ident == name)
    )
}
