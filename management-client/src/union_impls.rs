//! The impls that all open unions share, written from their dispatch tables.

/// Implements `Serialize`, `Deserialize`, `Debug` and conversions for an open union.
///
/// The first list is the dispatch table, in its order: a property, the values that it has to have
/// (any, if there are none) and the variant that it picks; after `alone`, the only properties that
/// there may be. The second list has each variant once, the third the types that convert into the
/// union, with their variants, and the fourth the types that an object of the union is `new` of, with that object.
///
/// `Unknown` holds what no variant takes.
macro_rules! union_impls {
    (
        $name:ident
        {
            $(
                $property:literal [$($value:literal),*] $(alone [$($only:literal),*])?
                => $picked:ident
            ),+ $(,)?
        }
        [$($variant:ident),+ $(,)?]
        [$($content:ident => $holder:ident),* $(,)?]
        $([$($part:ident => $object:ident),* $(,)?])?
    ) => {
        const _: () = {
            pub(crate) enum Variant { $($variant),+ }

            impl $crate::union::Union for $name {
                type Variant = Variant;

                const ROWS: &'static [$crate::union::Row] = &[$($crate::union::Row {
                    property: $property,
                    values: &[$($value),*],
                    alone: $crate::union::alone!($([$($only),*])?),
                }),+];

                const VARIANTS: &'static [Variant] = &[$(Variant::$picked),+];

                #[inline]
                fn decode<'de, D: ::serde::Deserializer<'de>>(
                    variant: &Variant,
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    match variant {$(
                        Variant::$variant => {
                            ::serde::Deserialize::deserialize(deserializer).map(Self::$variant)
                        }
                    )+}
                }

                #[inline]
                fn unknown(json: $crate::UnknownJson) -> Self {
                    Self::Unknown(json)
                }
            }
        };

        #[cfg(feature = "schemars")]
        $crate::json_schema::named! {
            $name, generator => $crate::json_schema::union(vec![
                $($crate::json_schema::content(generator, Self::$variant)),+
            ])
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::union::deserialize(deserializer)
            }
        }

        impl ::serde::Serialize for $name {
            #[inline]
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                match self {
                    $(Self::$variant(value) => value.serialize(serializer),)+
                    Self::Unknown(value) => value.serialize(serializer),
                }
            }
        }

        impl ::core::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let (name, value): (_, &dyn ::core::fmt::Debug) = match self {
                    $(Self::$variant(value) => (::core::stringify!($variant), value),)+
                    Self::Unknown(json) => ("Unknown", json),
                };
                f.debug_tuple(name).field(value).finish()
            }
        }

        $(impl ::core::convert::From<$content> for $name {
            #[inline]
            fn from(value: $content) -> Self {
                Self::$holder(value.into())
            }
        })*

        $($(impl ::core::convert::From<$part> for $name {
            #[inline]
            fn from(value: $part) -> Self {
                $object::new(value).into()
            }
        })*)?
    };
}
pub(crate) use union_impls;
