//! What the emitters need to know about a type that progenitor emitted, and how it is passed.

use proc_macro2::TokenStream;
use quote::quote;
use syn::visit_mut::{self, VisitMut};
use syn::{GenericArgument, Ident, PathArguments, Type, TypePath, parse_quote};

use crate::conversions::Conversions;

/// How a type is built, as far as the facade treats types differently.
pub(crate) enum Shape<'a> {
    Option(&'a Type),
    Nullable,
    Boxed(&'a Type),
    List(&'a Type),
    Map(&'a Type, &'a Type),
    String,
    /// An open enum, an open union or a secret: made from what it is made of.
    Converted,
    Plain,
}

impl<'a> Shape<'a> {
    pub(crate) fn of(ty: &'a Type) -> Self {
        let Type::Path(TypePath { path, .. }) = ty else {
            return Self::Plain;
        };
        if path.segments.len() > 1 && path.segments[0].ident == "crate" {
            return Self::Converted;
        }
        let Some(last) = path.segments.last() else {
            return Self::Plain;
        };
        // A type of the document stands alone and never has one of these names.
        match (
            last.ident.to_string().as_str(),
            arguments(&last.arguments).as_slice(),
        ) {
            ("Option", [inner]) => Self::Option(inner),
            ("Nullable", [_]) => Self::Nullable,
            ("Box", [inner]) => Self::Boxed(inner),
            ("Vec", [items]) => Self::List(items),
            ("BTreeMap", [keys, values]) => Self::Map(keys, values),
            ("String", []) => Self::String,
            ("Secret" | "SecretJson", []) if path.leading_colon.is_some() => Self::Converted,
            _ => Self::Plain,
        }
    }
}

fn arguments(arguments: &PathArguments) -> Vec<&Type> {
    let PathArguments::AngleBracketed(list) = arguments else {
        return Vec::new();
    };
    let types = list.args.iter();
    types
        .filter_map(|argument| match argument {
            GenericArgument::Type(ty) => Some(ty),
            _ => None,
        })
        .collect()
}

/// How a function takes a value of a type: the type of the argument, and the value made of it.
pub(crate) struct Argument {
    pub(crate) ty: TokenStream,
    pub(crate) value: TokenStream,
}

/// The field `name: value` of a struct literal, short where both are the same.
pub(crate) fn field_value(name: &Ident, value: &TokenStream) -> TokenStream {
    if name == &value.to_string() {
        quote! { #name }
    } else {
        quote! { #name: #value }
    }
}

impl Argument {
    /// The argument `name` for a value of type `ty`.
    pub(crate) fn new(name: &Ident, ty: &Type, scope: Scope, conversions: &Conversions) -> Self {
        let local = scope.local(ty);
        match Shape::of(ty) {
            Shape::Nullable => Self::into(name, &local),
            Shape::Option(inner) => Self::optional(name, inner, scope),
            _ if conversions.takes_others(ty) => Self::into(name, &local),
            Shape::List(items) => Self::list(name, items, scope, conversions),
            Shape::Map(keys, values) => {
                let (keys, values) = (scope.local(keys), scope.local(values));
                Self {
                    ty: quote! { impl IntoIterator<Item = (#keys, #values)> },
                    value: quote! { #name.into_iter().collect() },
                }
            }
            Shape::Boxed(inner) => {
                let inner = scope.local(inner);
                Self {
                    ty: quote! { #inner },
                    value: quote! { Box::new(#name) },
                }
            }
            Shape::String | Shape::Converted | Shape::Plain => Self {
                ty: quote! { #local },
                value: quote! { #name },
            },
        }
    }

    fn into(name: &Ident, ty: &Type) -> Self {
        Self {
            ty: quote! { impl Into<#ty> },
            value: quote! { #name.into() },
        }
    }

    /// The argument `name` for a value that may be left out: the value, an `Option` of it, or a `Nullable`.
    pub(crate) fn optional(name: &Ident, ty: &Type, scope: Scope) -> Self {
        let local = scope.local(ty);
        Self {
            ty: quote! { impl Into<crate::Nullable<#local>> },
            value: quote! { #name.into().into_option() },
        }
    }

    /// The argument `name` of a setter for a value that may be left out. A list or map is made of what it is made of.
    pub(crate) fn of_setter(
        name: &Ident,
        ty: &Type,
        scope: Scope,
        conversions: &Conversions,
    ) -> Self {
        match Shape::of(ty) {
            Shape::List(_) | Shape::Map(..) | Shape::Boxed(_) => {
                let Self { ty, value } = Self::new(name, ty, scope, conversions);
                Self {
                    ty,
                    value: quote! { Some(#value) },
                }
            }
            _ => Self::optional(name, ty, scope),
        }
    }

    fn list(name: &Ident, items: &Type, scope: Scope, conversions: &Conversions) -> Self {
        let local = scope.local(items);
        if conversions.takes_others(items) {
            return Self {
                ty: quote! { impl IntoIterator<Item = impl Into<#local>> },
                value: quote! { #name.into_iter().map(Into::into).collect() },
            };
        }
        Self {
            ty: quote! { impl IntoIterator<Item = #local> },
            value: quote! { #name.into_iter().collect() },
        }
    }
}

/// The module that emitted code stands in, which decides how types are written.
#[derive(Clone, Copy)]
pub(crate) enum Scope {
    /// `types`: a component is written by its name.
    Types,
    /// A module that sees `types`.
    Beside,
    /// What progenitor emitted: paths stay, but for the standard types.
    Raw,
    /// The code of a caller, in which no name is imported. The types of other crates are re-exported by this one.
    Outside,
}

impl Scope {
    /// `ty` as it is written here, with the short names of the standard types.
    pub(crate) fn local(self, ty: &Type) -> Type {
        let mut ty = ty.clone();
        Localize(self).visit_type_mut(&mut ty);
        ty
    }
}

struct Localize(Scope);

impl VisitMut for Localize {
    fn visit_type_path_mut(&mut self, ty: &mut TypePath) {
        visit_mut::visit_type_path_mut(self, ty);
        let names: Vec<String> = ty
            .path
            .segments
            .iter()
            .map(|part| part.ident.to_string())
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let Some(last) = ty.path.segments.last().cloned() else {
            return;
        };
        if matches!(self.0, Scope::Outside) {
            return outside(&mut ty.path, &names);
        }
        match (names.as_slice(), self.0) {
            (["std", .., "Option" | "Vec" | "String" | "Box"], _)
            | (["crate", "types", _], Scope::Types) => {
                ty.path = parse_quote! { #last };
            }
            (["crate", "types", _], Scope::Beside) => ty.path = parse_quote! { types::#last },
            ([name], Scope::Beside) if is_component(name) => {
                ty.path = parse_quote! { types::#last }
            }
            (["management_client", _], Scope::Types | Scope::Beside) => {
                ty.path = parse_quote! { crate::#last }
            }
            _ => {}
        }
    }
}

/// Whether a name that stands alone is that of a component: the others are those of numbers and the standard types.
fn is_component(name: &str) -> bool {
    !name.starts_with(char::is_lowercase) && !["Box", "Option", "String", "Vec"].contains(&name)
}

/// Writes a path as a caller would.
fn outside(path: &mut syn::Path, names: &[&str]) {
    let is_rooted = path.leading_colon.take().is_some();
    let last = path.segments.last().cloned();
    match names {
        ["management_client" | "std", ..] => {}
        _ if is_rooted => *path = parse_quote! { management_client::#path },
        [name] if !is_component(name) => {}
        _ => *path = parse_quote! { management_client::types::#last },
    }
}

/// The last name in the path of a type.
pub(crate) fn last_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(TypePath { path, .. }) => Some(path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// Whether a type is one of the client's own, and not of the document.
pub(crate) fn is_foreign(ty: &Type) -> bool {
    matches!(ty, Type::Path(TypePath { path, .. }) if path.leading_colon.is_some())
}

/// Whether a type is the client's own for texts that are secret.
pub(crate) fn is_secret(ty: &Type) -> bool {
    is_foreign(ty) && last_name(ty).is_some_and(|name| name == "Secret")
}

/// A parameter of progenitor's method, which borrows what the facade owns.
pub(crate) struct Passing {
    pub(crate) owned: Type,
    pub(crate) optional: bool,
}

impl Passing {
    /// Reads the type of an argument.
    pub(crate) fn of(ty: &Type) -> Self {
        let (ty, optional) = match Shape::of(ty) {
            Shape::Option(inner) => (inner, true),
            _ => (ty, false),
        };
        let owned = match ty {
            Type::Reference(reference) => match reference.elem.as_ref() {
                Type::Path(path) if path.path.is_ident("str") => {
                    parse_quote! { ::std::string::String }
                }
                inner => inner.clone(),
            },
            _ => ty.clone(),
        };
        Self { owned, optional }
    }

    /// The same for a value that a call can do without: not to send it is as good as null.
    pub(crate) fn or_none(self) -> Self {
        let owned = match Shape::of(&self.owned) {
            Shape::Option(inner) => inner.clone(),
            _ => self.owned,
        };
        Self {
            owned,
            optional: true,
        }
    }
}

/// `T` of `Type<T, ...>`.
pub(crate) fn first_argument(ty: &Type) -> Option<&Type> {
    arguments_of(ty).first().copied()
}

/// The types in the brackets of a type.
pub(crate) fn arguments_of(ty: &Type) -> Vec<&Type> {
    match ty {
        Type::Path(TypePath { path, .. }) => {
            let last = path.segments.last();
            last.map_or_else(Vec::new, |last| arguments(&last.arguments))
        }
        _ => Vec::new(),
    }
}

/// Whether a type is, or is made of, the one of this name.
pub(crate) fn holds(ty: &Type, name: &str) -> bool {
    let Type::Path(TypePath { path, .. }) = ty else {
        return false;
    };
    path.is_ident(name)
        || path.segments.iter().any(|part| {
            let parts = arguments(&part.arguments);
            parts.into_iter().any(|part| holds(part, name))
        })
}
