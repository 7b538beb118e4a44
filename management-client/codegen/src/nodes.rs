//! Emits `Node`: one type for all parts of nested values, so that such a value can be walked.
//!
//! A value is nested where a union holds, somewhere in one of its variants, another union: the expressions of a query
//! language are. `Node` has a variant for each struct that such a value is made of; a union is passed through.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type};

use crate::docs;
use crate::parts::{Part, Parts};
use crate::rust_type::{self, Shape};
use crate::samples::{Component, Samples};
use crate::unions::Variant;

/// What each struct and union is made of, by name.
struct Held<'s, 'a> {
    samples: &'s Samples<'a>,
    direct: BTreeMap<&'s str, BTreeSet<String>>,
}

/// Emits the module `nodes`, if there are nested values.
pub(crate) fn emit(samples: &Samples<'_>) -> TokenStream {
    let held = Held::of(samples);
    let structs = held.nodes();
    if structs.is_empty() {
        return quote! {
            /// The parts of values that nest: there are none.
            pub mod nodes {}
        };
    }
    let structs: Vec<(Ident, &Parts<'_>)> = structs
        .iter()
        .map(|name| (format_ident!("{name}"), &samples.structs()[name.as_str()]))
        .collect();
    let names: Vec<&Ident> = structs.iter().map(|(name, _)| name).collect();
    let unions = samples.unions().iter().filter(|(name, _)| {
        let mut parts = held.direct[**name].iter();
        parts.all(|part| names.iter().any(|name| *name == part))
    });
    let unions: BTreeMap<&str, &Vec<Variant>> =
        unions.map(|(name, variants)| (*name, variants)).collect();
    let docs = names
        .iter()
        .map(|name| docs::lines(&format!("The part [`{name}`](crate::types::{name}).")));
    let arms = structs
        .iter()
        .map(|(name, parts)| children(name, parts, &names, &unions, samples));
    let from_unions = unions
        .iter()
        .map(|(name, variants)| from_union(name, variants));
    quote! {
        /// The parts of values that nest, such as queries: see [`Node`](nodes::Node).
        pub mod nodes {
            use crate::types;
            /// One part of a value that is made of others, for walking it.
            ///
            /// Made by `From` from a reference to each type that it has a variant for, and to the unions of them.
            #[derive(Clone, Copy, Debug)]
            #[non_exhaustive]
            pub enum Node<'a> {
                #(#docs #names(&'a types::#names),)*
                /// A part that this version does not know.
                Unknown(&'a crate::UnknownJson),
            }
            impl<'a> Node<'a> {
                /// The parts that this one holds directly.
                pub fn children(self) -> impl DoubleEndedIterator<Item = Node<'a>> {
                    let mut found: Vec<Node<'a>> = Vec::new();
                    match self {
                        #(#arms)*
                        Self::Unknown(_) => {}
                    }
                    found.into_iter()
                }
                /// This part and all parts below it, each before those that it holds.
                pub fn descendants(self) -> impl Iterator<Item = Node<'a>> {
                    let mut waiting = vec![self];
                    ::std::iter::from_fn(move || {
                        let node = waiting.pop()?;
                        waiting.extend(node.children().rev());
                        Some(node)
                    })
                }
            }
            #(
                impl<'a> From<&'a types::#names> for Node<'a> {
                    fn from(part: &'a types::#names) -> Self { Self::#names(part) }
                }
            )*
            #(#from_unions)*
        }
    }
}

impl<'s, 'a> Held<'s, 'a> {
    fn of(samples: &'s Samples<'a>) -> Self {
        let structs = samples.structs().iter().map(|(name, parts)| {
            let fields = fields(parts);
            let held = fields.filter_map(|part| samples.component(innermost(&part.field.ty)));
            let held = held.filter(|(_, one)| !matches!(one, Component::Enum(_)));
            (*name, held.map(|(name, _)| name).collect())
        });
        let unions = samples.unions().iter().map(|(name, variants)| {
            (
                *name,
                variants.iter().map(|one| one.schema.to_string()).collect(),
            )
        });
        Self {
            samples,
            direct: structs.chain(unions).collect(),
        }
    }

    fn is_union(&self, name: &str) -> bool {
        self.samples.unions().contains_key(name)
    }

    /// All that a component is made of, without itself unless it holds itself.
    fn reach(&self, name: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut waiting = vec![name.to_owned()];
        while let Some(next) = waiting.pop() {
            for part in self.direct.get(next.as_str()).into_iter().flatten() {
                if found.insert(part.clone()) {
                    waiting.push(part.clone());
                }
            }
        }
        found
    }

    /// The structs that hold a union that holds a union, and all structs below them.
    fn nodes(&self) -> BTreeSet<String> {
        let is_nested = |name: &String| {
            self.is_union(name) && self.reach(name).iter().any(|part| self.is_union(part))
        };
        let tops = self
            .direct
            .iter()
            .filter(|(name, parts)| !self.is_union(name) && parts.iter().any(is_nested));
        let all =
            tops.flat_map(|(name, _)| self.reach(name).into_iter().chain([(*name).to_owned()]));
        all.filter(|name| !self.is_union(name)).collect()
    }
}

fn fields<'p, 'a>(parts: &'p Parts<'a>) -> impl Iterator<Item = &'p Part<'a>> {
    parts.required.iter().chain(&parts.optional)
}

/// The type behind options, lists, boxes and maps.
fn innermost(ty: &Type) -> &Type {
    match Shape::of(ty) {
        Shape::Option(inner) | Shape::Boxed(inner) | Shape::List(inner) | Shape::Map(_, inner) => {
            innermost(inner)
        }
        Shape::Nullable => rust_type::first_argument(ty).map_or(ty, innermost),
        _ => ty,
    }
}

/// The arm that finds the children of a struct.
fn children(
    name: &Ident,
    parts: &Parts<'_>,
    nodes: &[&Ident],
    unions: &BTreeMap<&str, &Vec<Variant>>,
    samples: &Samples<'_>,
) -> TokenStream {
    let is_part = |ty: &Type| {
        let component = samples.component(innermost(ty));
        component.is_some_and(|(name, _)| {
            unions.contains_key(name.as_str()) || nodes.iter().any(|node| **node == name)
        })
    };
    let mut held = fields(parts)
        .filter(|part| is_part(&part.field.ty))
        .peekable();
    if held.peek().is_none() {
        return quote! { Self::#name(_) => {} };
    }
    let found = held.map(|part| {
        let ident = part.ident;
        visit(&quote! { part.#ident }, &part.field.ty)
    });
    quote! { Self::#name(part) => { #(#found)* } }
}

/// The statement that adds what stands at a place.
fn visit(place: &TokenStream, ty: &Type) -> TokenStream {
    let (items, inner) = match Shape::of(ty) {
        Shape::Option(inner) | Shape::List(inner) => (quote! { #place.iter() }, inner),
        Shape::Map(_, inner) => (quote! { #place.values() }, inner),
        Shape::Nullable => match rust_type::first_argument(ty) {
            Some(inner) => (quote! { #place.as_option().into_iter() }, inner),
            None => return TokenStream::new(),
        },
        Shape::Boxed(inner) => return visit(&quote! { (*#place) }, inner),
        _ => return quote! { found.push(Node::from(&#place)); },
    };
    match Shape::of(inner) {
        Shape::Plain | Shape::Converted => quote! { found.extend(#items.map(Node::from)); },
        shape => {
            let one = if matches!(shape, Shape::Boxed(_)) {
                quote! { (*one) }
            } else {
                quote! { one }
            };
            let inner = visit(&one, inner);
            quote! { for one in #items { #inner } }
        }
    }
}

fn from_union(name: &str, variants: &[Variant]) -> TokenStream {
    let name = format_ident!("{name}");
    let arms = variants.iter().map(
        |Variant {
             name: variant,
             schema,
             ..
         }| {
            // A box derefs to what it holds.
            quote! { types::#name::#variant(part) => Self::#schema(part) }
        },
    );
    quote! {
        impl<'a> From<&'a types::#name> for Node<'a> {
            fn from(part: &'a types::#name) -> Self {
                match part {
                    #(#arms,)*
                    types::#name::Unknown(part) => Self::Unknown(part),
                }
            }
        }
    }
}
