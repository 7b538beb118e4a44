//! Enums that keep the values they do not know.

use std::{fmt, marker::PhantomData};

use serde::{Deserialize as _, Deserializer, de};

use crate::{ParseKnownError, UnknownValue};

/// What the shared parts of all open enums need to know of one of them.
pub(crate) trait OpenEnum: Sized {
    /// The name of the enum.
    const NAME: &'static str;
    /// The texts of all known values, in the order of the document.
    const TEXTS: &'static [&'static str];

    /// The variant of a known value.
    fn known(wire: &str) -> Option<Self>;

    /// The variant of all other values.
    fn unknown(value: UnknownValue) -> Self;
}

/// Reads a borrowed text; allocates only for a value that is not known.
pub(crate) fn from_str<T: OpenEnum>(wire: &str) -> T {
    T::known(wire).unwrap_or_else(|| T::unknown(UnknownValue::new(wire)))
}

/// Reads an owned text and keeps its memory for a value that is not known.
pub(crate) fn from_string<T: OpenEnum>(wire: String) -> T {
    T::known(&wire).unwrap_or_else(|| T::unknown(UnknownValue::new(wire)))
}

/// Reads a text that has to be one of the known values.
pub(crate) fn parse_known<T: OpenEnum>(text: &str) -> Result<T, ParseKnownError> {
    T::known(text).ok_or_else(|| ParseKnownError::new(T::NAME, T::TEXTS, text))
}

/// Decodes a string that has to be one of the known values.
pub(crate) fn deserialize_known<'de, T: OpenEnum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    parse_known(&text).map_err(de::Error::custom)
}

/// Decodes a string.
pub(crate) fn deserialize<'de, T: OpenEnum, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(Reader(PhantomData))
}

struct Reader<T>(PhantomData<T>);

impl<T: OpenEnum> de::Visitor<'_> for Reader<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, wire: &str) -> Result<T, E> {
        Ok(from_str(wire))
    }

    fn visit_string<E: de::Error>(self, wire: String) -> Result<T, E> {
        Ok(from_string(wire))
    }
}

/// Defines an enum of wire strings with an `Unknown` variant for all others.
///
/// The input is a plain Rust enum whose discriminants are the wire strings, so that `syn` can read
/// it too. Equality, order and hash are those of the wire string.
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $wire:literal),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        $vis enum $name {
            $($(#[$variant_meta])* $variant,)+
            /// A value that this version of the crate does not know, kept as the API sent it.
            Unknown($crate::UnknownValue),
        }

        impl $name {
            /// The values that this version of the crate knows, in the order of the document.
            $vis const KNOWN: &'static [Self] = &[$(Self::$variant),+];

            /// The value as it stands in the JSON.
            #[inline]
            $vis const fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)+
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// Tells whether this version of the crate knows the value.
            #[inline]
            $vis const fn is_known(&self) -> bool {
                !matches!(self, Self::Unknown(_))
            }

            /// Reads a value from a command line or a configuration file, where only a known value makes sense.
            ///
            /// # Errors
            ///
            /// A [`ParseKnownError`](crate::ParseKnownError) names the known values that come nearest. Its
            /// documentation shows the use with `clap` and `serde`.
            #[inline]
            $vis fn parse_known(
                text: &str,
            ) -> ::core::result::Result<Self, $crate::ParseKnownError> {
                $crate::open_enum::parse_known(text)
            }

            /// Reads a value of a configuration file: `#[serde(deserialize_with = "..::deserialize_known")]`.
            ///
            /// # Errors
            ///
            /// As [`parse_known`](Self::parse_known).
            #[inline]
            $vis fn deserialize_known<'de, D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::open_enum::deserialize_known(deserializer)
            }
        }

        impl $crate::open_enum::OpenEnum for $name {
            const NAME: &'static str = ::core::stringify!($name);
            const TEXTS: &'static [&'static str] = &[$($wire),+];

            #[inline]
            fn known(wire: &str) -> ::core::option::Option<Self> {
                match wire {
                    $($wire => ::core::option::Option::Some(Self::$variant),)+
                    _ => ::core::option::Option::None,
                }
            }

            #[inline]
            fn unknown(value: $crate::UnknownValue) -> Self {
                Self::Unknown(value)
            }
        }

        #[cfg(feature = "schemars")]
        $crate::json_schema::named! {
            $name, _generator => $crate::json_schema::open_enum(&[$($wire),+])
        }

        impl ::core::cmp::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl ::core::cmp::Eq for $name {}

        impl ::core::cmp::PartialOrd for $name {
            #[inline]
            fn partial_cmp(&self, other: &Self) -> ::core::option::Option<::core::cmp::Ordering> {
                ::core::option::Option::Some(::core::cmp::Ord::cmp(self, other))
            }
        }

        impl ::core::cmp::Ord for $name {
            #[inline]
            fn cmp(&self, other: &Self) -> ::core::cmp::Ordering {
                ::core::cmp::Ord::cmp(self.as_str(), other.as_str())
            }
        }

        impl ::core::hash::Hash for $name {
            #[inline]
            fn hash<H: ::core::hash::Hasher>(&self, state: &mut H) {
                ::core::hash::Hash::hash(self.as_str(), state);
            }
        }

        impl ::core::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::core::convert::From<&str> for $name {
            #[inline]
            fn from(wire: &str) -> Self {
                $crate::open_enum::from_str(wire)
            }
        }

        impl ::core::convert::From<&str> for $crate::Nullable<$name> {
            #[inline]
            fn from(wire: &str) -> Self {
                Self::Value(wire.into())
            }
        }

        impl ::core::convert::From<::std::string::String> for $name {
            #[inline]
            fn from(wire: ::std::string::String) -> Self {
                $crate::open_enum::from_string(wire)
            }
        }

        impl ::core::str::FromStr for $name {
            type Err = ::core::convert::Infallible;

            #[inline]
            fn from_str(wire: &str) -> ::core::result::Result<Self, Self::Err> {
                ::core::result::Result::Ok($crate::open_enum::from_str(wire))
            }
        }

        impl ::serde::Serialize for $name {
            #[inline]
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::open_enum::deserialize(deserializer)
            }
        }
    };
}
pub(crate) use open_enum;

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashSet};

    use crate::UnknownValue;

    crate::open_enum! {
        /// Fruit.
        pub(crate) enum Fruit {
            /// A pear.
            Pear = "pear",
            /// An apple, which the wire writes oddly.
            Apple = "*",
        }
    }

    #[test]
    fn known_values_are_variants() {
        assert!(matches!(Fruit::from("pear"), Fruit::Pear));
        assert!(matches!(Fruit::from(String::from("*")), Fruit::Apple));
        assert!(matches!("pear".parse(), Ok(Fruit::Pear)));
        assert_eq!(Fruit::KNOWN, [Fruit::Pear, Fruit::Apple]);
        assert!(Fruit::Pear.is_known());
    }

    #[test]
    fn only_known_values_are_parsed_where_a_known_one_is_asked_for() {
        assert!(matches!(Fruit::parse_known("pear"), Ok(Fruit::Pear)));
        assert_eq!(Fruit::parse_known("par").unwrap_err().nearest(), ["pear"]);
        let read =
            |json: &str| Fruit::deserialize_known(&mut serde_json::Deserializer::from_str(json));
        assert!(matches!(read("\"*\""), Ok(Fruit::Apple)));
        let error = read("\"par\"").unwrap_err().to_string();
        assert!(error.contains("did you mean `pear`?"), "{error}");
    }

    #[test]
    fn unknown_values_survive_byte_for_byte() {
        let fruit: Fruit = serde_json::from_str("\" Fíg\\n\"").unwrap();
        assert!(matches!(&fruit, Fruit::Unknown(value) if value.as_str() == " Fíg\n"));
        assert!(!fruit.is_known());
        assert_eq!(serde_json::to_string(&fruit).unwrap(), "\" Fíg\\n\"");
        assert_eq!(fruit.to_string(), " Fíg\n");
        assert_eq!(fruit.as_ref(), " Fíg\n");
    }

    #[test]
    fn json_is_the_wire_string() {
        assert_eq!(serde_json::to_string(&Fruit::Apple).unwrap(), "\"*\"");
        assert!(matches!(
            serde_json::from_str("\"pe\\u0061r\"").unwrap(),
            Fruit::Pear
        ));
        assert!(matches!(
            serde_json::from_value("pear".into()).unwrap(),
            Fruit::Pear
        ));
        assert!(serde_json::from_str::<Fruit>("7").is_err());
    }

    #[test]
    fn comparing_looks_at_the_wire_string() {
        assert!(Fruit::Apple < Fruit::Pear);
        assert_eq!(Fruit::Pear, Fruit::Unknown(UnknownValue::new("pear")));
        assert_ne!(Fruit::from("fig"), Fruit::from("figs"));
        assert_eq!(
            HashSet::from([Fruit::Pear, "pear".into(), "fig".into()]).len(),
            2
        );
    }

    #[test]
    fn it_is_a_map_key() {
        let map: BTreeMap<Fruit, i64> = serde_json::from_str(r#"{"pear":1,"fig":2}"#).unwrap();
        assert_eq!(map[&Fruit::Pear], 1);
        assert_eq!(
            serde_json::to_string(&map).unwrap(),
            r#"{"fig":2,"pear":1}"#
        );
    }

    #[test]
    fn display_pads() {
        assert_eq!(format!("{:>6}|", Fruit::Pear), "  pear|");
    }
}
