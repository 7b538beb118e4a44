//! Values in paths.

use std::fmt::Display;

/// The segment of a path that stands for a value, encoded.
pub(crate) fn segment(value: &(impl Display + ?Sized)) -> String {
    progenitor_client::encode_path(&value.to_string())
}
