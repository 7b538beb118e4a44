//! How values of the components are made, and which take the fewest words, for examples.

use std::collections::BTreeMap;

use quote::format_ident;
use syn::{Ident, Type, TypePath};

use crate::conversions::Conversions;
use crate::document::Document;
use crate::error::Error;
use crate::parts::{self, Parts};
use crate::raw::Raw;
use crate::rust_type::{self, Shape};
use crate::unions::{self, Variant};

/// How the values of all components are made.
pub(crate) struct Samples<'a> {
    /// The variant that stands for each enum.
    enums: BTreeMap<&'a str, Ident>,
    unions: BTreeMap<&'a str, Vec<Variant>>,
    structs: BTreeMap<&'a str, Parts<'a>>,
    conversions: Conversions,
    /// How many values it takes to make a component that is a union or a struct.
    costs: BTreeMap<&'a str, usize>,
}

/// The component that a type names.
pub(crate) enum Component<'s, 'a> {
    Enum(&'s Ident),
    Union(&'s [Variant]),
    Struct(&'s Parts<'a>),
}

/// The cost of what holds itself, as far as is known.
const ENDLESS: usize = 1_000_000;

impl<'a> Samples<'a> {
    /// Looks at all components.
    pub(crate) fn new(document: &'a Document, raw: &'a Raw) -> Result<Self, Error> {
        let enums = document.enums.iter().filter_map(|one| {
            let shown = one
                .values
                .iter()
                .find(|value| Some(&value.wire) == one.example.as_ref());
            let value = shown.or(one.values.first())?;
            Some((one.name.as_str(), format_ident!("{}", value.variant)))
        });
        let unions = document.unions.iter().map(|one| {
            let variants = unions::variants(document, one)?;
            Ok((one.name.as_str(), variants))
        });
        let unions = unions.collect::<Result<_, Error>>()?;
        let structs = parts::all(document, raw)?;
        let mut samples = Self {
            enums: enums.collect(),
            conversions: Conversions::of(document, &unions, &structs),
            unions,
            structs,
            costs: BTreeMap::new(),
        };
        while samples.lower_costs() {}
        Ok(samples)
    }

    /// The structs by name.
    pub(crate) fn structs(&self) -> &BTreeMap<&'a str, Parts<'a>> {
        &self.structs
    }

    /// The variants of the unions by name.
    pub(crate) fn unions(&self) -> &BTreeMap<&'a str, Vec<Variant>> {
        &self.unions
    }

    /// What converts into the components.
    pub(crate) fn conversions(&self) -> &Conversions {
        &self.conversions
    }

    /// Whether a field of a struct holds this component, unless it is left out or null.
    pub(crate) fn is_optional(&self, name: &str) -> bool {
        let parts = self.structs.values();
        let mut parts = parts.flat_map(|parts| parts.required.iter().chain(&parts.optional));
        parts.any(|part| {
            let inner = match Shape::of(&part.field.ty) {
                Shape::Option(inner) => Some(inner),
                Shape::Nullable => rust_type::first_argument(&part.field.ty),
                _ => None,
            };
            inner.and_then(rust_type::last_name).as_deref() == Some(name)
        })
    }

    /// The component that a type is, if it is one.
    pub(crate) fn component(&self, ty: &Type) -> Option<(String, Component<'_, 'a>)> {
        let name = component_name(ty)?;
        let text = name.as_str();
        let one = if let Some(variant) = self.enums.get(text) {
            Component::Enum(variant)
        } else if let Some(variants) = self.unions.get(text) {
            Component::Union(variants)
        } else {
            Component::Struct(self.structs.get(text)?)
        };
        Some((name, one))
    }

    /// The variant of a union that takes the fewest words.
    pub(crate) fn cheapest<'v>(&self, variants: &'v [Variant]) -> Option<&'v Variant> {
        variants
            .iter()
            .min_by_key(|one| self.cost_of_name(&one.schema.to_string()))
    }

    /// One step towards the lowest costs; tells whether there was something to lower.
    fn lower_costs(&mut self) -> bool {
        let structs = self.structs.iter().map(|(name, parts)| {
            let costs = parts.arguments().map(|part| self.cost(part.taken()));
            (*name, costs.sum::<usize>())
        });
        let unions = self.unions.iter().map(|(name, variants)| {
            let cheapest = self.cheapest(variants);
            (
                *name,
                cheapest.map_or(ENDLESS, |one| self.cost_of_name(&one.schema.to_string())),
            )
        });
        let lower = |(name, cost): &(&str, usize)| *cost + 1 < self.cost_of_name(name);
        let lowered: Vec<(&str, usize)> = structs.chain(unions).filter(lower).collect();
        let changed = !lowered.is_empty();
        self.costs
            .extend(lowered.into_iter().map(|(name, cost)| (name, cost + 1)));
        changed
    }

    /// Whether every value of a component that an example could make holds another one.
    pub(crate) fn is_endless(&self, name: &str) -> bool {
        self.cost_of_name(name) >= ENDLESS
    }

    fn cost_of_name(&self, name: &str) -> usize {
        let known = self.costs.get(name).copied();
        known.unwrap_or(if self.enums.contains_key(name) {
            1
        } else {
            ENDLESS
        })
    }

    fn cost(&self, ty: &Type) -> usize {
        match Shape::of(ty) {
            Shape::Option(inner) | Shape::Boxed(inner) | Shape::List(inner) => self.cost(inner),
            Shape::Nullable => rust_type::first_argument(ty).map_or(1, |inner| self.cost(inner)),
            Shape::Map(keys, values) => self.cost(keys) + self.cost(values),
            Shape::String | Shape::Converted | Shape::Plain => self
                .component(ty)
                .map_or(1, |(name, _)| self.cost_of_name(&name)),
        }
    }
}

/// The name of the component that a type could be: those of other crates are written from the root.
fn component_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(TypePath { path, .. }) if path.leading_colon.is_none() => {
            Some(path.segments.last()?.ident.to_string())
        }
        _ => None,
    }
}
