//! What a type makes of JSON.

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::rust_names::{self, Names};

/// How a value of some type is decoded and encoded again.
pub(crate) type Recode = fn(&[u8]) -> Result<Recoded, serde_json::Error>;

/// What is seen of a value that was decoded from JSON.
pub(crate) struct Recoded {
    /// The JSON that it is encoded to.
    pub(crate) json: Value,
    /// The names of the structs that it holds.
    pub(crate) names: Names,
    pub(crate) debug: String,
    /// Whether the JSON it is encoded to decodes to an equal value.
    pub(crate) stable: bool,
}

impl Recoded {
    /// Whether a part of it is a value or variant that the client does not know.
    pub(crate) fn is_unknown(&self) -> bool {
        // No sample and no name of the API holds this text.
        self.debug.contains("Unknown(")
    }
}

/// Decodes JSON and encodes it again, as the type.
pub(crate) fn recode<T>(bytes: &[u8]) -> Result<Recoded, serde_json::Error>
where
    T: Serialize + DeserializeOwned + PartialEq + Clone + Debug,
{
    let value: T = serde_json::from_slice(bytes)?;
    let encoded = serde_json::to_vec(&value)?;
    let again: T = serde_json::from_slice(&encoded)?;
    Ok(Recoded {
        json: serde_json::from_slice(&encoded)?,
        names: rust_names::of(&value),
        debug: format!("{value:?}"),
        stable: again == value.clone(),
    })
}
