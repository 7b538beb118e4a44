//! Strings that must never be seen.

use std::fmt;

use secrecy::{ExposeSecret, SecretString};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{self, IgnoredAny, SeqAccess, Unexpected, Visitor},
};
use subtle::ConstantTimeEq;

/// A string that is never printed: a key, a token, a client secret.
///
/// `Debug` prints `[redacted]`, there is no `Display`, and the memory is overwritten when the value
/// is dropped. [`expose`](Self::expose) is the only way to read it. Serialising writes the string
/// itself, because a request has to carry it: do not serialise a type that holds a `Secret` into a
/// log.
///
/// Two secrets are compared in constant time for their length.
///
/// ```
/// use management_client::Secret;
///
/// let secret = Secret::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "[redacted]");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
#[derive(Clone, Default)]
pub struct Secret(SecretString);

impl Secret {
    /// Reads the string.
    ///
    /// Every place that sees a secret calls this method, so a search for its name finds them all.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.expose()
            .as_bytes()
            .ct_eq(other.expose().as_bytes())
            .into()
    }
}

impl Eq for Secret {}

impl From<String> for Secret {
    fn from(secret: String) -> Self {
        Self(secret.into())
    }
}

impl From<&str> for Secret {
    fn from(secret: &str) -> Self {
        Self(secret.into())
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.expose())
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

/// Asks for any value, since the message of serde would quote a number in place of a string.
struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Secret;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E: de::Error>(self, secret: &str) -> Result<Secret, E> {
        Ok(secret.into())
    }

    fn visit_string<E: de::Error>(self, secret: String) -> Result<Secret, E> {
        Ok(secret.into())
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Secret, E> {
        Err(E::invalid_type(NUMBER, &self))
    }

    fn visit_u64<E: de::Error>(self, _: u64) -> Result<Secret, E> {
        Err(E::invalid_type(NUMBER, &self))
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Secret, E> {
        Err(E::invalid_type(NUMBER, &self))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Secret, A::Error> {
        // Read to its end, behind which the error has the place of the list.
        IgnoredAny.visit_seq(list)?;
        Err(de::Error::invalid_type(Unexpected::Seq, &self))
    }
}

const NUMBER: Unexpected<'_> = Unexpected::Other("integer or floating point");

#[cfg(test)]
mod tests {
    use super::Secret;

    const CANARY: &str = "canary-3141";

    #[test]
    fn debug_shows_nothing_of_it() {
        let text = format!(
            "{:?} {:#?}",
            Secret::from(CANARY),
            Some(Secret::from(CANARY))
        );
        assert!(!text.contains(CANARY), "{text}");
        assert_eq!(format!("{:?}", Secret::default()), "[redacted]");
    }

    #[test]
    fn json_carries_the_string_itself() {
        let secret: Secret = serde_json::from_str("\"a\\nb\"").unwrap();
        assert_eq!(secret.expose(), "a\nb");
        assert_eq!(serde_json::to_string(&secret).unwrap(), "\"a\\nb\"");
    }

    #[test]
    fn an_error_does_not_quote_what_is_not_a_string() {
        let error = serde_json::from_str::<Secret>("3141").unwrap_err();
        assert!(!error.to_string().contains("3141"), "{error}");
    }

    #[test]
    fn equality_is_that_of_the_strings() {
        assert_eq!(Secret::from("a"), Secret::from(String::from("a")));
        assert_ne!(Secret::from("a"), Secret::from("b"));
        assert_ne!(Secret::from("a"), Secret::from("ab"));
    }
}
