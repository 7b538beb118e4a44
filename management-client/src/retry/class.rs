//! What may be repeated after which fault.

use http::StatusCode;

use crate::operation::Retry;

/// How an attempt failed, as far as repeating it depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No connection was made, or the server says that it has not begun.
    NotSent,
    /// No complete response came in time; what was asked may have been done.
    Lost,
    /// The API answered without success.
    Status(StatusCode),
    /// Repeating changes nothing.
    Final,
}

impl Fault {
    /// Tells whether it may pass by itself.
    #[cfg(feature = "tracing")]
    pub(crate) fn is_transient(self) -> bool {
        Retry::Safe.permits(self)
    }
}

impl Retry {
    /// Tells whether an operation of this class may be repeated after a fault.
    pub(crate) fn permits(self, fault: Fault) -> bool {
        match (self, fault) {
            (_, Fault::NotSent) | (Self::Safe, Fault::Lost) => true,
            (Self::Safe, Fault::Status(status)) => is_transient(status),
            (Self::Rejected, Fault::Status(status)) => is_refusal(status),
            _ => false,
        }
    }
}

/// 409 and 501 are missing on purpose: they are definite responses.
fn is_transient(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

/// With these, a server says that it has not begun.
fn is_refusal(status: StatusCode) -> bool {
    matches!(status.as_u16(), 429 | 503)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table() {
        use Retry::{Never, Rejected, Safe};
        let status = |code| Fault::Status(StatusCode::from_u16(code).unwrap());
        let rows: [(Fault, &[Retry]); 18] = [
            (Fault::NotSent, &[Safe, Rejected, Never]),
            (Fault::Lost, &[Safe]),
            (Fault::Final, &[]),
            (status(301), &[]),
            (status(400), &[]),
            (status(401), &[]),
            (status(403), &[]),
            (status(404), &[]),
            (status(408), &[Safe]),
            (status(409), &[]),
            (status(422), &[]),
            (status(425), &[]),
            (status(429), &[Safe, Rejected]),
            (status(500), &[Safe]),
            (status(501), &[]),
            (status(502), &[Safe]),
            (status(503), &[Safe, Rejected]),
            (status(504), &[Safe]),
        ];
        for (fault, permitted) in rows {
            for class in [Safe, Rejected, Never] {
                let expected = permitted.contains(&class);
                assert_eq!(class.permits(fault), expected, "{class:?} {fault:?}");
            }
        }
    }
}
