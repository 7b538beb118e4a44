//! The members of an object on their way into the variant that its dispatch table picks.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::de::{
    DeserializeSeed, Error, IntoDeserializer, MapAccess, Visitor, value::MapAccessDeserializer,
};
use serde_json::value::RawValue;

use super::{Row, Union, attempt, listed, text::Text};

/// Decodes a union without keeping what it reads.
pub(super) struct Dispatch<U: Union> {
    /// The variant, where that is known already.
    variant: Option<&'static U::Variant>,
    union: PhantomData<U>,
}

impl<U: Union> Dispatch<U> {
    /// Lets the dispatch table pick the variant.
    pub(super) fn by_rows() -> Self {
        let (variant, union) = (None, PhantomData);
        Self { variant, union }
    }

    /// Decodes as this variant.
    pub(super) fn to(variant: &'static U::Variant) -> Self {
        let (variant, union) = (Some(variant), PhantomData);
        Self { variant, union }
    }
}

/// A member whose value is still text.
type Member<'de> = (Cow<'de, str>, &'de RawValue);

/// The members that are read already. Mostly there is one, which takes no memory of its own; the others have to be
/// turned round before they are taken.
#[derive(Default)]
struct Head<'de> {
    first: Option<Member<'de>>,
    others: Vec<Member<'de>>,
}

impl<'de> Head<'de> {
    fn push(&mut self, member: Member<'de>) {
        match self.first {
            None => self.first = Some(member),
            Some(_) => self.others.push(member),
        }
    }

    #[inline]
    fn pop(&mut self) -> Option<Member<'de>> {
        self.first.take().or_else(|| self.others.pop())
    }

    fn members(&self) -> impl Iterator<Item = &Member<'de>> {
        self.first.iter().chain(&self.others)
    }
}

impl<'de, U: Union> Visitor<'de> for Dispatch<U> {
    type Value = U;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<U, A::Error> {
        if let Some(variant) = self.variant {
            let members = Members {
                head: Head::default(),
                value: None,
                name: None,
                rest: map,
                row: None,
                earlier: &[],
            };
            return U::decode(variant, MapAccessDeserializer::new(members));
        }
        let mut head = Head::default();
        while let Some(name) = map.next_key_seed(Text)? {
            let about = |row: &Row| row.property == name;
            let first = U::ROWS.iter().position(about);
            if let Some(row) = first.filter(|row| U::ROWS[*row].values.is_empty()) {
                return decode_as(row, head, Some(name), map);
            }
            let json: &RawValue = map.next_value()?;
            let value = listed(json);
            let fits = |row: &usize| {
                let row = &U::ROWS[*row];
                row.property == name && row.takes(value.as_deref())
            };
            let row = first.and_then(|first| (first..U::ROWS.len()).find(fits));
            head.push((name, json));
            if let Some(row) = row {
                return decode_as(row, head, None, map);
            }
        }
        Err(A::Error::custom(NO_ROW))
    }
}

/// Decodes an object as a row says, of which `head` is read already, and the name of the next member too.
fn decode_as<'de, U: Union, A: MapAccess<'de>>(
    row: usize,
    mut head: Head<'de>,
    name: Option<Cow<'de, str>>,
    rest: A,
) -> Result<U, A::Error> {
    let (earlier, variant, row) = (&U::ROWS[..row], &U::VARIANTS[row], &U::ROWS[row]);
    if !head.members().all(|(name, _)| row.allows(name)) {
        return Err(A::Error::custom(OTHER_ROW));
    }
    head.others.reverse();
    let members = Members {
        head,
        value: None,
        name,
        rest,
        row: Some(row),
        earlier,
    };
    U::decode(variant, MapAccessDeserializer::new(members))
}

const NO_ROW: &str = "no row fits";
const OTHER_ROW: &str = "another row may be the first that fits";

/// The members of an object, of which the first may be read already.
struct Members<'de, A> {
    head: Head<'de>,
    /// The value of the member of the head whose name was given last.
    value: Option<&'de RawValue>,
    /// The name of the first member of the rest, if that is read already.
    name: Option<Cow<'de, str>>,
    rest: A,
    row: Option<&'static Row>,
    /// The rows that would be first, if a later member fitted them.
    earlier: &'static [Row],
}

impl<A> Members<'_, A> {
    /// Whether the row stays the first that fits, with a member of this name in the object.
    fn allows(&self, name: &str) -> bool {
        self.row.is_none_or(|row| row.allows(name))
            && !self.earlier.iter().any(|row| row.property == name)
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'de, A> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        let name = if let Some((name, json)) = self.head.pop() {
            self.value = Some(json);
            name
        } else if let Some(name) = self.name.take() {
            name
        } else if let Some(name) = self.rest.next_key_seed(Text)? {
            if !self.allows(&name) {
                return Err(A::Error::custom(OTHER_ROW));
            }
            name
        } else {
            return Ok(None);
        };
        seed.deserialize((*name).into_deserializer()).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        let Some(json) = self.value.take() else {
            return self.rest.next_value_seed(seed);
        };
        let mut json = serde_json::Deserializer::from_str(json.get());
        let too_deep = || A::Error::custom("too many texts inside of texts");
        let _underway = attempt::text().ok_or_else(too_deep)?;
        seed.deserialize(&mut json).map_err(A::Error::custom)
    }
}
