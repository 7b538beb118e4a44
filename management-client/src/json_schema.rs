//! JSON Schemas of the types that do not derive them.
//!
//! A schema accepts what the type decodes: any text for an open enum, with the known values beside it, and any value for
//! an open union.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::{Nullable, Secret, SecretJson, Timestamp, UnknownValue};

/// The schema of a union: its variants, and all else.
pub(crate) fn union(variants: Vec<Schema>) -> Schema {
    let other = json_schema!({"description": "What this version of the client does not know."});
    let any_of: Vec<_> = variants.into_iter().chain([other]).collect();
    json_schema!({"anyOf": any_of})
}

/// The schema of the content of a variant, which is named by its constructor.
pub(crate) fn content<T: JsonSchema, U>(
    generator: &mut SchemaGenerator,
    _variant: fn(T) -> U,
) -> Schema {
    generator.subschema_for::<T>()
}

/// The schema of an open enum: its known values, and all other texts.
pub(crate) fn open_enum(known: &[&str]) -> Schema {
    json_schema!({"anyOf": [{"type": "string", "enum": known}, {"type": "string"}]})
}

/// The schema of a whole number or a text.
#[allow(dead_code, reason = "only some documents have such values")]
pub(crate) fn integer_or_text(known: &[&str]) -> Schema {
    json_schema!({"anyOf": [{"type": "integer"}, {"type": "string", "enum": known}, {}]})
}

/// Implements `JsonSchema` for a type that schemas refer to by its name.
macro_rules! named {
    ($name:ident, $generator:ident => $schema:expr) => {
        impl ::schemars::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::core::stringify!($name).into()
            }

            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                ::core::concat!("management_client::types::", ::core::stringify!($name)).into()
            }

            fn json_schema($generator: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                $schema
            }
        }
    };
}
pub(crate) use named;

/// Implements `JsonSchema` for types that stand in schemas in full.
macro_rules! inline {
    ($($name:ident: $schema:tt)+) => {$(
        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_generator: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    )+};
}

inline! {
    Secret: {"type": "string", "format": "password"}
    SecretJson: true
    // Not the format `date-time`, which demands an offset.
    Timestamp: {
        "type": "string",
        "description": "RFC 3339; without an offset it is in UTC.",
        "examples": ["2026-08-19T10:30:00Z", "2026-08-19T10:30:00.123456"]
    }
    UnknownValue: {"type": "string"}
}

/// As for an `Option`: that the field may be absent is said by the object.
impl<T: JsonSchema> JsonSchema for Nullable<T> {
    fn inline_schema() -> bool {
        Option::<T>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        Option::<T>::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<T>::json_schema(generator)
    }
}
