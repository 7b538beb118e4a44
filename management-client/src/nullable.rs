//! Fields with three states.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::Secret;

/// A field of a request that can be left out, set to `null`, or set to a value.
///
/// The API tells the three apart: a field that is not sent is left as it is, `null` clears it. A
/// struct leaves out a field that is [`Absent`](Self::Absent) (its `skip_serializing_if` asks
/// [`is_absent`](Self::is_absent)); serialised alone, where there is nothing to leave out, `Absent`
/// gives `null`.
///
/// ```
/// use management_client::Nullable;
///
/// let mut field: Nullable<&str> = Nullable::default();
/// assert!(field.is_absent());
/// field = "daily".into();
/// assert_eq!(field, Nullable::Value("daily"));
/// field = None.into();
/// assert!(field.is_null());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nullable<T> {
    /// The field is not sent.
    #[default]
    Absent,
    /// The field is sent as `null`.
    Null,
    /// The field is sent with this value.
    Value(T),
}

impl<T> Nullable<T> {
    /// Tells whether the field is left out.
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// Tells whether the field is `null`, which is not the same as left out.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Borrows the value, keeping all three states.
    pub const fn as_ref(&self) -> Nullable<&T> {
        match self {
            Self::Absent => Nullable::Absent,
            Self::Null => Nullable::Null,
            Self::Value(value) => Nullable::Value(value),
        }
    }

    /// Borrows the value; absent and `null` both give `None`.
    pub const fn as_option(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Takes the value; absent and `null` both give `None`.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => None,
        }
    }

    /// Changes the value if there is one, keeping all three states.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Nullable<U> {
        match self {
            Self::Absent => Nullable::Absent,
            Self::Null => Nullable::Null,
            Self::Value(value) => Nullable::Value(change(value)),
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

/// `None` becomes [`Null`](Nullable::Null): a setter that is called sends the field. To leave the
/// field out, do not call the setter, or pass [`Absent`](Nullable::Absent).
impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T, const N: usize> From<[T; N]> for Nullable<Vec<T>> {
    fn from(items: [T; N]) -> Self {
        Self::Value(items.into())
    }
}

impl From<&str> for Nullable<String> {
    fn from(value: &str) -> Self {
        Self::Value(value.into())
    }
}

impl From<&str> for Nullable<Secret> {
    fn from(value: &str) -> Self {
        Self::Value(value.into())
    }
}

impl From<String> for Nullable<Secret> {
    fn from(value: String) -> Self {
        Self::Value(value.into())
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_option().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Body {
        #[serde(default, skip_serializing_if = "Nullable::is_absent")]
        field: Nullable<i64>,
    }

    #[test]
    fn three_states_survive_json() {
        for (json, field) in [
            ("{}", Nullable::Absent),
            (r#"{"field":null}"#, Nullable::Null),
            (r#"{"field":7}"#, Nullable::Value(7)),
        ] {
            let body = Body { field };
            assert_eq!(serde_json::to_string(&body).unwrap(), json);
            assert_eq!(serde_json::from_str::<Body>(json).unwrap(), body);
        }
    }

    #[test]
    fn absent_alone_is_null() {
        assert_eq!(
            serde_json::to_string(&Nullable::<i64>::Absent).unwrap(),
            "null"
        );
    }

    #[test]
    fn none_means_null() {
        assert_eq!(Nullable::<i64>::from(None), Nullable::Null);
        assert_eq!(Nullable::<i64>::from(Some(1)), Nullable::Value(1));
        assert_eq!(
            Nullable::<String>::from("a"),
            Nullable::Value("a".to_owned())
        );
    }

    #[test]
    fn views_keep_or_merge_the_states() {
        let value = Nullable::Value(String::from("ab"));
        assert_eq!(value.as_ref().map(String::len), Nullable::Value(2));
        assert_eq!(value.as_option().map(String::as_str), Some("ab"));
        assert_eq!(value.into_option(), Some(String::from("ab")));
        assert_eq!(Nullable::<i64>::Null.as_ref(), Nullable::Null);
        assert_eq!(Nullable::<i64>::Absent.into_option(), None);
        assert_eq!(Nullable::<i64>::Null.map(|n| n + 1), Nullable::Null);
    }
}
