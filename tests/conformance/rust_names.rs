//! Which Rust structs a value is made of: a serializer that writes nothing but notes their names.
//!
//! The variant of a union shows in it too: a union is serialized as the struct that it holds.

use std::{
    collections::BTreeMap,
    fmt::{self, Display},
};

use serde::ser::{self, Impossible, Serialize, Serializer};
use serde_json::Value;

use super::generate::child;

/// The name of the struct at each place, by JSON pointer.
pub(crate) type Names = BTreeMap<String, &'static str>;

/// The structs that a value is made of.
pub(crate) fn of(value: &impl Serialize) -> Names {
    let mut names = Names::new();
    value
        .serialize(Walk {
            pointer: String::new(),
            names: &mut names,
        })
        .unwrap();
    names
}

/// What a serializer has to be able to say, and this one never does but for `Impossible`.
#[derive(Debug)]
pub(crate) struct Unexpected(String);

impl Display for Unexpected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unexpected {}

impl ser::Error for Unexpected {
    fn custom<T: Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

type Done = Result<(), Unexpected>;

struct Walk<'a> {
    pointer: String,
    names: &'a mut Names,
}

/// The walk through what a value is made of.
struct Parts<'a> {
    walk: Walk<'a>,
    index: usize,
    key: String,
}

impl<'a> Walk<'a> {
    #[allow(clippy::unnecessary_wraps, reason = "as `Serializer` wants it")]
    fn parts(self) -> Result<Parts<'a>, Unexpected> {
        let (index, key) = Default::default();
        Ok(Parts {
            walk: self,
            index,
            key,
        })
    }
}

impl Parts<'_> {
    fn walk(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Done {
        value.serialize(Walk {
            pointer: child(&self.walk.pointer, name),
            names: self.walk.names,
        })
    }

    fn next(&mut self, value: &(impl Serialize + ?Sized)) -> Done {
        self.index += 1;
        self.walk(&(self.index - 1).to_string(), value)
    }
}

macro_rules! scalars {
    ($($name:ident: $ty:ty),*) => {
        $(fn $name(self, _: $ty) -> Done {
            Ok(())
        })*
    };
}

impl<'a> Serializer for Walk<'a> {
    type Ok = ();
    type Error = Unexpected;
    type SerializeSeq = Parts<'a>;
    type SerializeTuple = Parts<'a>;
    type SerializeTupleStruct = Impossible<(), Unexpected>;
    type SerializeTupleVariant = Impossible<(), Unexpected>;
    type SerializeMap = Parts<'a>;
    type SerializeStruct = Parts<'a>;
    type SerializeStructVariant = Impossible<(), Unexpected>;

    scalars!(
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32,
        serialize_u64: u64, serialize_f32: f32, serialize_f64: f64, serialize_char: char,
        serialize_str: &str, serialize_bytes: &[u8], serialize_unit_struct: &'static str
    );

    fn serialize_none(self) -> Done {
        Ok(())
    }

    fn serialize_unit(self) -> Done {
        Ok(())
    }

    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Done {
        Err(Unexpected(format!("a closed enum with `{name}`")))
    }

    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: &T,
    ) -> Done {
        Err(Unexpected(format!("a closed union with `{name}`")))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Parts<'a>, Unexpected> {
        self.parts()
    }

    fn serialize_tuple(self, _: usize) -> Result<Parts<'a>, Unexpected> {
        self.parts()
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Parts<'a>, Unexpected> {
        self.parts()
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Parts<'a>, Unexpected> {
        self.names.insert(self.pointer.clone(), name);
        self.parts()
    }

    fn serialize_tuple_struct(
        self,
        name: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unexpected> {
        Err(Unexpected(name.to_owned()))
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unexpected> {
        Err(Unexpected(name.to_owned()))
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unexpected> {
        Err(Unexpected(name.to_owned()))
    }
}

macro_rules! elements {
    ($($list:ident),*) => {
        $(impl ser::$list for Parts<'_> {
            type Ok = ();
            type Error = Unexpected;

            fn serialize_element<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
                self.next(value)
            }

            fn end(self) -> Done {
                Ok(())
            }
        })*
    };
}

elements!(SerializeSeq, SerializeTuple);

impl ser::SerializeMap for Parts<'_> {
    type Ok = ();
    type Error = Unexpected;

    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Done {
        // A key of JSON is a string, whatever its type in Rust.
        self.key = match serde_json::to_value(key) {
            Ok(Value::String(key)) => key,
            other => return Err(Unexpected(format!("the key {other:?}"))),
        };
        Ok(())
    }

    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        let key = std::mem::take(&mut self.key);
        self.walk(&key, value)
    }

    fn end(self) -> Done {
        Ok(())
    }
}

impl ser::SerializeStruct for Parts<'_> {
    type Ok = ();
    type Error = Unexpected;

    fn serialize_field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Done {
        self.walk(name, value)
    }

    fn end(self) -> Done {
        Ok(())
    }
}
