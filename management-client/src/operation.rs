//! What is known of an operation before it is called.

/// One operation of the document.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Operation {
    /// The name of the client's method.
    pub(crate) id: &'static str,
    /// The HTTP method, in capitals.
    pub(crate) method: &'static str,
    /// The path with its placeholders: `/v1/org/{org_id}/team`.
    pub(crate) path: &'static str,
    /// When the call may be repeated.
    pub(crate) retry: Retry,
}

/// When a call may be repeated without asking the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Retry {
    /// Whatever went wrong: twice is as good as once.
    Safe,
    /// If the API rejected it (429, 503), or it was never sent.
    Rejected,
    /// When it was never sent.
    Never,
}

/// Starts a call of the operation that these words describe.
macro_rules! operation {
    ($client:expr, $retry:ident, $id:literal, $method:literal, $path:literal) => {
        $crate::call::Call::new(
            $client,
            $crate::operation::Operation {
                id: $id,
                method: $method,
                path: $path,
                retry: $crate::operation::Retry::$retry,
            },
        )
    };
}
pub(crate) use operation;
