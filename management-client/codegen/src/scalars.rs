//! Emits the types of values that are whole numbers or one of some texts.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::Ident;

use crate::docs;
use crate::document::{EnumValue, OpenEnum};

/// Emits the enum: a variant for whole numbers, one for each known text, and `Unknown` for all else.
pub(crate) fn emit(one: &OpenEnum) -> TokenStream {
    let name = format_ident!("{}", one.name);
    let docs = docs::lines_or(one.docs.as_deref(), "A whole number, or a text.");
    let alias = docs::alias(one.published.as_deref());
    let variants: Vec<Ident> = one
        .values
        .iter()
        .map(|value| format_ident!("{}", value.variant))
        .collect();
    let texts: Vec<&String> = one.values.iter().map(|value| &value.wire).collect();
    let documented = one
        .values
        .iter()
        .map(|EnumValue { wire, docs, .. }| match docs {
            Some(docs) => docs::lines(&format!("`{wire}`: {}", docs.trim())),
            None => docs::lines(&format!("`{wire}`")),
        });
    let codec = codec(&name, &variants, &texts);
    quote! {
        #docs
        #alias
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            /// A whole number.
            Integer(i64),
            #(#documented #variants,)*
            /// A value that this version does not know, as it came.
            Unknown(crate::UnknownJson),
        }
        impl From<i64> for #name {
            fn from(value: i64) -> Self { Self::Integer(value) }
        }
        #codec
        #[cfg(feature = "schemars")]
        crate::json_schema::named! {
            #name, _generator => crate::json_schema::integer_or_text(&[#(#texts),*])
        }
    }
}

fn codec(name: &Ident, variants: &[Ident], texts: &[&String]) -> TokenStream {
    quote! {
        impl ::serde::Serialize for #name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    Self::Integer(value) => serializer.serialize_i64(*value),
                    #(Self::#variants => serializer.serialize_str(#texts),)*
                    Self::Unknown(value) => value.serialize(serializer),
                }
            }
        }
        impl<'de> ::serde::Deserialize<'de> for #name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let json = crate::union::text(deserializer)?;
                let text = crate::union::string(&json);
                Ok(match (crate::lenient::integer(&json), text.as_deref()) {
                    (Some(value), _) => Self::Integer(value),
                    #((_, Some(#texts)) => Self::#variants,)*
                    _ => Self::Unknown(crate::UnknownJson::new(&json)),
                })
            }
        }
    }
}
