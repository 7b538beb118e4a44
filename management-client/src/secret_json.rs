//! JSON values that must never be seen.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Nullable;

/// A JSON value that is never printed: settings whose content the API does not publish, and which may hold keys.
///
/// `Debug` prints `[redacted]`, and there is no `Display`. [`expose`](Self::expose) and
/// [`into_exposed`](Self::into_exposed) are the only ways to read it. Serialising writes the value itself, because a
/// request has to carry it.
///
/// ```
/// use management_client::SecretJson;
/// use serde_json::json;
///
/// let settings = SecretJson::from(json!({"password": "hunter2"}));
/// assert_eq!(format!("{settings:?}"), "[redacted]");
/// assert_eq!(settings.expose()["password"], "hunter2");
/// ```
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SecretJson(Value);

impl SecretJson {
    /// Reads the value.
    pub const fn expose(&self) -> &Value {
        &self.0
    }

    /// Takes the value out.
    pub fn into_exposed(self) -> Value {
        self.0
    }
}

impl fmt::Debug for SecretJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl From<Value> for SecretJson {
    fn from(secret: Value) -> Self {
        Self(secret)
    }
}

impl From<Value> for Nullable<SecretJson> {
    fn from(secret: Value) -> Self {
        Self::Value(secret.into())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::SecretJson;
    use crate::Nullable;

    #[test]
    fn debug_shows_nothing_of_it() {
        let secret = SecretJson::from(json!({"canary": [3141]}));
        assert_eq!(format!("{secret:?}"), "[redacted]");
    }

    #[test]
    fn json_carries_the_value_itself() {
        let json = json!({"b": [1.5, null], "a": "x"});
        let secret: SecretJson = serde_json::from_value(json.clone()).unwrap();
        assert_eq!(serde_json::to_value(&secret).unwrap(), json);
        assert_eq!(secret.into_exposed(), json);
        let sent: Nullable<SecretJson> = json.clone().into();
        assert_eq!(sent, Nullable::Value(json.into()));
    }
}
