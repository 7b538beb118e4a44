//! Values in paths.

use std::fmt::Display;

/// The segment of a path that stands for a value, encoded.
pub(crate) fn segment(value: impl Display) -> String {
    progenitor_client::encode_path(&value.to_string())
}

#[cfg(test)]
mod tests {
    use super::segment;

    #[test]
    fn no_value_ends_its_segment() {
        assert_eq!(segment("a/b?c#d e%"), "a%2Fb%3Fc%23d%20e%25");
    }
}
