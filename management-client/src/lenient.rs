//! Whole numbers, also where they are written with a fraction of zero.
//!
//! JSON has one type of numbers, and a server may write 1800 as `1800.0`. serde takes that for a
//! number with a fraction and refuses it. Fields with whole numbers are decoded by
//! [`deserialize`] instead; `codegen/src/adjust.rs` sees to it.

use std::{collections::BTreeMap, fmt};

use serde::{
    Deserialize, Deserializer,
    de::{
        self, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor, value::MapAccessDeserializer,
    },
};
use serde_json::Number;

use crate::Nullable;

/// Decodes a type in which whole numbers stand.
pub(crate) fn deserialize<'de, T: Lenient, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<T, D::Error> {
    T::decode(deserializer)
}

/// A type that is decoded as [`Deserialize`] would, but for its whole numbers.
#[diagnostic::on_unimplemented(
    message = "a field holds whole numbers and `{Self}`, which does not implement `Lenient`",
    note = "implement it in `src/lenient.rs`"
)]
pub(crate) trait Lenient: Sized {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

/// Takes [`Lenient`] where serde wants [`Deserialize`].
struct Part<T>(T);

impl<'de, T: Lenient> Deserialize<'de> for Part<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::decode(deserializer).map(Self)
    }
}

impl Lenient for i64 {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Fails while it reads, so that the error has the place of the number.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number of 64 bits")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<i64, E> {
        Ok(number)
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<i64, E> {
        number.try_into().map_err(|_| other(&self))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<i64, E> {
        whole(number).ok_or_else(|| other(&self))
    }

    /// What the feature `arbitrary_precision` of `serde_json` makes of numbers.
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<i64, A::Error> {
        let number = Number::deserialize(MapAccessDeserializer::new(map))?;
        let whole = number.as_i64().or_else(|| whole(number.as_f64()?));
        whole.ok_or_else(|| other(&self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<i64, A::Error> {
        // Read to its end, behind which the error has the place of the list.
        IgnoredAny.visit_seq(list)?;
        Err(de::Error::invalid_type(Unexpected::Seq, &self))
    }
}

fn other<E: de::Error>(reader: &Reader) -> E {
    E::invalid_value(Unexpected::Other("another number"), reader)
}

/// The whole number that a JSON text is.
pub(crate) fn integer(json: &str) -> Option<i64> {
    let is_number = json.starts_with(|first: char| first == '-' || first.is_ascii_digit());
    let number = is_number.then(|| serde_json::from_str(json).ok())?;
    number.map(|Part(number)| number)
}

/// The number without its fraction, if that is zero and the rest fits.
fn whole(number: f64) -> Option<i64> {
    /// 2 to the power of 63, the first number that is too large.
    const LIMIT: f64 = 9_223_372_036_854_775_808.0;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "it is in the range, and there is no fraction to cut off"
    )]
    (number.fract() == 0.0 && (-LIMIT..LIMIT).contains(&number)).then_some(number as i64)
}

macro_rules! scalars {
    ($($name:ty),*) => {$(
        impl Lenient for $name {
            fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                Self::deserialize(deserializer)
            }
        }
    )*};
}

scalars!(String, bool, f64);

impl<T: Lenient> Lenient for Option<T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Option::<Part<T>>::deserialize(deserializer)?;
        Ok(value.map(|Part(value)| value))
    }
}

impl<T: Lenient> Lenient for Nullable<T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::decode(deserializer).map(Self::from)
    }
}

impl<T: Lenient> Lenient for Vec<T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let items = Vec::<Part<T>>::deserialize(deserializer)?;
        Ok(items.into_iter().map(|Part(item)| item).collect())
    }
}

impl<K: Ord + for<'de> Deserialize<'de>, T: Lenient> Lenient for BTreeMap<K, T> {
    fn decode<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let members = BTreeMap::<K, Part<T>>::deserialize(deserializer)?;
        let members = members.into_iter();
        Ok(members.map(|(key, Part(value))| (key, value)).collect())
    }
}

macro_rules! tuples {
    ($(($($name:ident $item:ident),*))*) => {$(
        impl<$($name: Lenient),*> Lenient for ($($name,)*) {
            fn decode<'de, De: Deserializer<'de>>(deserializer: De) -> Result<Self, De::Error> {
                let ($(Part($item),)*) = Deserialize::deserialize(deserializer)?;
                Ok(($($item,)*))
            }
        }
    )*};
}

tuples!((A a, B b) (A a, B b, C c) (A a, B b, C c, D d));

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: Lenient>(json: &str) -> Option<T> {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let value = deserialize(&mut deserializer).ok()?;
        deserializer.end().is_ok().then_some(value)
    }

    #[test]
    fn whole_numbers_decode_however_they_are_written() {
        for json in ["1800", "1800.0", "1.8e3", "18000e-1", "1800.000"] {
            assert_eq!(read::<i64>(json), Some(1800), "{json}");
        }
        assert_eq!(read::<i64>("-0.0"), Some(0));
        assert_eq!(read::<i64>("9223372036854775807"), Some(i64::MAX));
        assert_eq!(read::<i64>("-9223372036854775808.0"), Some(i64::MIN));
    }

    #[test]
    fn what_is_no_whole_number_of_64_bits_is_refused() {
        for json in [
            "1800.5",
            "1e300",
            "9223372036854775808",
            "9223372036854775808.0",
            "1e-7",
            "\"1800\"",
            "true",
            "null",
            "[1800]",
            "{}",
        ] {
            assert_eq!(read::<i64>(json), None, "{json}");
        }
    }

    #[test]
    fn they_decode_inside_of_other_types() {
        assert_eq!(read("null"), Some(None::<i64>));
        assert_eq!(read("2.0"), Some(Some(2)));
        assert_eq!(read("null"), Some(Nullable::<i64>::Null));
        assert_eq!(read("2.0"), Some(Nullable::Value(2)));
        let pairs = vec![(1, "a".to_owned()), (2, "b".to_owned())];
        assert_eq!(read(r#"[[1.0, "a"], [2, "b"]]"#), Some(pairs));
        assert_eq!(read("[1.0, true, 2.5]"), Some((1, true, 2.5)));
        assert_eq!(read("[1.0, 2.0, 3.0, 4]"), Some((1, 2, 3, 4)));
        let map = BTreeMap::from([("a".to_owned(), 1)]);
        assert_eq!(read(r#"{"a": 1.0}"#), Some(map));
    }
}
