//! Trace ids, and the header that carries them.

use std::{fmt, num::NonZeroU128, ops::Range, str::FromStr};

use http::{HeaderMap, HeaderName, HeaderValue};
use uuid::{Uuid, fmt::Simple};

/// The header of W3C Trace Context.
pub(crate) const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

/// How many digits a trace id has.
const DIGITS: usize = 32;
/// `00-<trace id>-<span id>-<flags>`
const LENGTH: usize = 55;
const TRACE_ID: Range<usize> = 3..35;
const SPAN_ID: Range<usize> = 36..52;
const FLAGS: Range<usize> = 53..55;

/// The identifier of a trace: 128 bits, not all of them zero, as the header `traceparent` of [W3C
/// Trace Context](https://www.w3.org/TR/trace-context/) carries them.
///
/// All attempts of a call have the same. `Display` and `FromStr` are the form in the header, 32
/// hexadecimal digits in lower case.
///
/// ```
/// use management_client::TraceId;
///
/// let trace_id: TraceId = "0af7651916cd43dd8448eb211c80319c".parse()?;
/// assert_eq!(trace_id.to_string(), "0af7651916cd43dd8448eb211c80319c");
/// assert!("00000000000000000000000000000000".parse::<TraceId>().is_err());
/// # Ok::<(), management_client::ParseTraceIdError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TraceId(NonZeroU128);

impl TraceId {
    /// A new one, which nobody else has.
    pub fn random() -> Self {
        // A UUID of version 4 has 122 random bits, and is never zero.
        Self(NonZeroU128::new(Uuid::new_v4().as_u128()).unwrap_or(NonZeroU128::MAX))
    }

    /// The one that these bytes make, the most significant first; `None` if all are zero.
    pub fn from_bytes(bytes: [u8; 16]) -> Option<Self> {
        NonZeroU128::new(u128::from_be_bytes(bytes)).map(Self)
    }

    /// Its bytes, the most significant first.
    pub fn to_bytes(self) -> [u8; 16] {
        self.0.get().to_be_bytes()
    }

    /// The header that names a new span of this trace as the parent, and says that it is recorded.
    pub(crate) fn traceparent(self) -> Option<HeaderValue> {
        // Each attempt of each call writes one: `uuid` has the fastest digits.
        let mut span_id = [0; DIGITS];
        Uuid::new_v4().simple().encode_lower(&mut span_id);
        let mut text = *b"00-________________________________-________________-01";
        self.simple().encode_lower(&mut text[TRACE_ID]);
        text[SPAN_ID].copy_from_slice(&span_id[..SPAN_ID.len()]);
        HeaderValue::from_bytes(&text).ok()
    }

    /// The trace id that these headers carry, if their `traceparent` is one.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        parse(headers.get(TRACEPARENT)?.as_bytes())
    }

    fn simple(self) -> Simple {
        Uuid::from_u128(self.0.get()).simple()
    }
}

/// Reads the header as the standard says: later versions may add to it at the end.
fn parse(text: &[u8]) -> Option<TraceId> {
    let (known, more) = text.split_at_checked(LENGTH)?;
    let version = &known[..2];
    let is_of_version =
        version != b"ff" && (more.is_empty() || version != b"00" && more.starts_with(b"-"));
    let is_parted = [2, 35, 52].iter().all(|at| known[*at] == b'-');
    let is_whole = is_hex(version) && is_hex(&known[SPAN_ID]) && is_hex(&known[FLAGS]);
    let has_span = known[SPAN_ID].iter().any(|digit| *digit != b'0');
    (is_of_version && is_parted && is_whole && has_span).then(|| read(&known[TRACE_ID]))?
}

/// Reads the digits of a trace id.
fn read(digits: &[u8]) -> Option<TraceId> {
    let id = is_hex(digits).then(|| Uuid::try_parse_ascii(digits).ok())??;
    TraceId::from_bytes(id.into_bytes())
}

fn is_hex(text: &[u8]) -> bool {
    let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    text.iter().all(is_digit)
}

impl fmt::Display for TraceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.simple(), f)
    }
}

impl fmt::Debug for TraceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for TraceId {
    type Err = ParseTraceIdError;

    fn from_str(text: &str) -> Result<Self, ParseTraceIdError> {
        let digits = Some(text.as_bytes()).filter(|digits| digits.len() == DIGITS);
        digits.and_then(read).ok_or(ParseTraceIdError(()))
    }
}

/// A text that is no [`TraceId`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseTraceIdError(());

impl fmt::Display for ParseTraceIdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "a trace id is 32 hexadecimal digits in lower case, and not all of them are zero",
        )
    }
}

impl std::error::Error for ParseTraceIdError {}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0af7651916cd43dd8448eb211c80319c";

    #[test]
    fn each_header_names_the_trace_and_a_new_span() {
        let trace_id = TraceId::random();
        assert_ne!(trace_id, TraceId::random());
        let headers: Vec<_> = (0..2).filter_map(|_| trace_id.traceparent()).collect();
        assert_ne!(headers[0], headers[1]);
        for header in headers {
            let text = header.to_str().unwrap();
            assert_eq!(text.len(), LENGTH);
            assert!(text.starts_with(&format!("00-{trace_id}-")) && text.ends_with("-01"));
            assert_eq!(
                TraceId::of(&HeaderMap::from_iter([(TRACEPARENT, header)])),
                Some(trace_id)
            );
        }
    }

    #[test]
    fn bytes_text_and_number_are_the_same() {
        let trace_id: TraceId = ID.parse().unwrap();
        assert_eq!(TraceId::from_bytes(trace_id.to_bytes()), Some(trace_id));
        assert_eq!(trace_id.to_bytes()[..2], [0x0a, 0xf7]);
        assert_eq!(format!("{trace_id} {trace_id:?}"), format!("{ID} {ID}"));
        assert_eq!(TraceId::from_bytes([0; 16]), None);
    }

    #[test]
    fn what_is_no_trace_id_is_refused() {
        let zero = "0".repeat(32);
        for text in [
            "",
            "0",
            &ID[1..],
            &ID.to_uppercase(),
            &format!("{ID}0"),
            &zero,
        ] {
            assert!(text.parse::<TraceId>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_header_is_read_as_the_standard_says() {
        let read = |text: String| parse(text.as_bytes()).map(|trace_id| trace_id.to_string());
        let span = "b7ad6b7169203331";
        for text in [
            format!("00-{ID}-{span}-00"),
            format!("01-{ID}-{span}-01"),
            format!("cc-{ID}-{span}-01-what-will-be"),
        ] {
            assert_eq!(read(text.clone()).as_deref(), Some(ID), "{text}");
        }
        for text in [
            String::new(),
            format!("ff-{ID}-{span}-01"),
            format!("00-{ID}-{span}-01-more"),
            format!("01-{ID}-{span}-01more"),
            format!("00-{ID}-0000000000000000-01"),
            format!("00-{}-{span}-01", "0".repeat(32)),
            format!("00-{ID}-{span}-0"),
            format!("00-{ID}-{span}-0x"),
            format!("00_{ID}_{span}_01"),
            format!("00-{ID}-{}\u{e9}-01", &span[2..]),
        ] {
            assert_eq!(read(text.clone()), None, "{text}");
        }
    }
}
