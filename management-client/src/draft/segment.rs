//! A value in a path.

use std::fmt::{self, Display, Write};

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What does not stand for itself in a segment of a path.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// A value as it stands in a path.
#[cfg(feature = "httpmock")]
pub(crate) fn segment(value: impl Display) -> String {
    let mut segment = String::new();
    push(&mut segment, value);
    segment
}

/// Appends a value, encoded, and tells whether it is a segment of its own.
pub(super) fn push(url: &mut String, value: impl Display) -> bool {
    let start = url.len();
    let mut segment = Segment { url, is_one: true };
    let is_written = write!(segment, "{value}").is_ok();
    let is_one = segment.is_one;
    is_written && is_one && !["", ".", ".."].contains(&&url[start..])
}

struct Segment<'a> {
    url: &'a mut String,
    is_one: bool,
}

impl Write for Segment<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        // An identifier, as most values are, needs no second look at each byte.
        if text.bytes().all(is_plain) {
            self.url.push_str(text);
            return Ok(());
        }
        self.is_one &= !text.contains(['/', '\\']);
        self.url.extend(utf8_percent_encode(text, ENCODED));
        Ok(())
    }
}
