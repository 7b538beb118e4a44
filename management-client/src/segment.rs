//! Values in paths.

use std::fmt::Display;

/// The segment of a path that stands for a value, encoded.
pub(crate) fn segment(value: impl Display) -> String {
    let text = value.to_string();
    // Identifiers, which nearly all values are, stay as they are.
    if text.bytes().all(is_plain) {
        return text;
    }
    progenitor_client::encode_path(&text)
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

#[cfg(test)]
mod tests {
    use super::segment;

    #[test]
    fn no_value_ends_its_segment() {
        assert_eq!(segment("a/b?c#d e%"), "a%2Fb%3Fc%23d%20e%25");
    }

    #[test]
    fn plain_values_are_what_encoding_makes_of_them() {
        let plain: String = (0..=127_u8)
            .filter(|byte| super::is_plain(*byte))
            .map(char::from)
            .collect();
        assert_eq!(plain.len(), 64);
        assert_eq!(segment(&plain), progenitor_client::encode_path(&plain));
    }
}
