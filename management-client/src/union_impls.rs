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

                const ROWS: &'static [$crate::union::Row<Variant>] = &[$($crate::union::Row {
                    property: $property,
                    values: &[$($value),*],
                    alone: $crate::union::alone!($([$($only),*])?),
                    variant: Variant::$picked,
                }),+];

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
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::union::deserialize(deserializer)
            }
        }

        impl ::serde::Serialize for $name {
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
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let (name, value): (_, &dyn ::core::fmt::Debug) = match self {
                    $(Self::$variant(value) => (::core::stringify!($variant), value),)+
                    Self::Unknown(json) => ("Unknown", json),
                };
                f.debug_tuple(name).field(value).finish()
            }
        }

        $(impl ::core::convert::From<$content> for $name {
            fn from(value: $content) -> Self {
                Self::$holder(value.into())
            }
        })*

        $($(impl ::core::convert::From<$part> for $name {
            fn from(value: $part) -> Self {
                $object::new(value).into()
            }
        })*)?
    };
}
pub(crate) use union_impls;

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};
    use serde_json::{Value, from_value, json, to_value};

    use crate::UnknownJson;

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    struct Circle {
        kind: String,
        radius: i64,
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    struct Polygon {
        kind: String,
    }

    #[derive(Clone, PartialEq)]
    enum Shape {
        Circle(Circle),
        Polygon(Box<Polygon>),
        Unknown(UnknownJson),
    }

    union_impls! {
        Shape {
            "kind" ["circle"] => Circle, "kind" ["square", "star"] => Polygon, "sides" [] => Polygon,
            "kind" [] alone ["kind"] => Polygon
        }
        [Circle, Polygon]
        [Circle => Circle, Polygon => Polygon]
    }

    fn decode(json: &Value) -> Shape {
        let shape = from_value(json.clone()).unwrap();
        assert_eq!(to_value(&shape).unwrap(), *json);
        shape
    }

    #[test]
    fn the_first_row_that_fits_decides() {
        assert!(matches!(
            decode(&json!({"kind": "circle", "radius": 1})),
            Shape::Circle(_)
        ));
        assert!(matches!(
            decode(&json!({"kind": "star"})),
            Shape::Polygon(_)
        ));
        let both = json!({"kind": "square", "sides": 4});
        assert!(matches!(from_value(both).unwrap(), Shape::Polygon(_)));
    }

    #[test]
    fn a_row_for_the_rest_takes_only_what_its_variant_keeps() {
        let line = decode(&json!({"kind": "line"}));
        assert!(matches!(line, Shape::Polygon(_)));
        let longer = decode(&json!({"kind": "line", "length": 1}));
        assert!(matches!(longer, Shape::Unknown(_)));
    }

    #[test]
    fn what_no_variant_takes_is_kept_and_not_printed() {
        for json in [
            json!({"kind": "line", "length": 1.0}),
            json!({"kind": "circle", "radius": "x"}),
            json!(7),
        ] {
            let shape = decode(&json);
            assert_eq!(format!("{shape:?}"), "Unknown([redacted])");
            let Shape::Unknown(kept) = shape else {
                panic!("{json}")
            };
            assert_eq!(kept.as_str(), json.to_string());
        }
        let circle = decode(&json!({"kind": "circle", "radius": 1}));
        assert_eq!(
            format!("{circle:?}"),
            r#"Circle(Circle { kind: "circle", radius: 1 })"#
        );
    }
}
