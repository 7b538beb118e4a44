//! Union variants that this version does not know.

use std::fmt;

use serde::{Serialize, Serializer, de::DeserializeOwned, ser::Error as _};
use serde_json::value::RawValue;

/// A value of an open union that this version of the crate does not know: the JSON text as it came.
///
/// Every union of the API is open, because the API adds kinds of objects without notice. As JSON, it
/// is sent again byte for byte, however large its numbers and in whatever order its members are. Two
/// are equal when their texts are.
///
/// `Debug` prints `[redacted]`, because it may hold secrets; [`as_str`](Self::as_str) and
/// [`parse`](Self::parse) read it. It cannot be built by hand: decode the union, and an object that
/// is known becomes the known variant.
///
/// ```
/// use management_client::types::Carry;
/// use serde_json::json;
///
/// let carry: Carry = serde_json::from_value(json!({"mode": "carry_sideways"}))?;
/// let Carry::Unknown(unknown) = carry else { panic!("a newer version") };
/// assert_eq!(unknown.as_str(), r#"{"mode":"carry_sideways"}"#);
/// assert_eq!(unknown.parse::<serde_json::Value>()?["mode"], "carry_sideways");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownJson(Box<str>);

impl UnknownJson {
    /// Takes what was found to be JSON.
    pub(crate) fn new(json: &str) -> Self {
        Self(json.into())
    }

    /// The JSON as it came.
    pub const fn as_str(&self) -> &str {
        &self.0
    }

    /// Decodes it as a type of the caller's, or as a [`serde_json::Value`].
    ///
    /// # Errors
    ///
    /// Those of [`serde_json::from_str`], whose text may quote the value.
    pub fn parse<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_str(&self.0)
    }
}

impl Serialize for UnknownJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let json: &RawValue = serde_json::from_str(&self.0).map_err(S::Error::custom)?;
        json.serialize(serializer)
    }
}

impl fmt::Debug for UnknownJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}
