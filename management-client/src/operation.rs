//! What is known of an operation before it is called.

/// One operation of the document.
#[derive(Debug)]
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
    /// When the API turned it away (429, 503), or when it was never sent.
    Rejected,
    /// When it was never sent.
    Never,
}

/// Starts a call of the operation that these words describe.
macro_rules! operation {
    ($client:expr, $retry:ident, $id:literal, $method:literal, $path:literal) => {
        $crate::call::Call::new(
            $client,
            &$crate::operation::Operation {
                id: $id,
                method: $method,
                path: $path,
                retry: $crate::operation::Retry::$retry,
            },
        )
    };
}
pub(crate) use operation;

impl Operation {
    /// Tells whether a path is this operation's, each placeholder filled by one segment that is not
    /// empty.
    ///
    /// A value that is empty or such as `..` would turn a call into a call of another operation, and so would one
    /// with a slash, at servers that decode the path before they split it.
    pub(crate) fn has_path(&self, path: &str) -> bool {
        let (mut template, mut path) = (self.path, path);
        while let Some((before, rest)) = template.split_once('{') {
            let Some(from_value) = path.strip_prefix(before) else {
                return false;
            };
            let end = from_value.find('/').unwrap_or(from_value.len());
            let value;
            (value, path) = from_value.split_at(end);
            if value.is_empty() || value.contains("%2F") {
                return false;
            }
            template = rest.split_once('}').map_or("", |(_, after)| after);
        }
        path == template
    }
}

#[cfg(test)]
mod tests {
    use super::{Operation, Retry};

    const HOOK: Operation = Operation {
        id: "get_hook",
        method: "GET",
        path: "/v1/org/{org_id}/hook/{hook_id}",
        retry: Retry::Safe,
    };

    #[test]
    fn one_segment_for_each_placeholder() {
        assert!(HOOK.has_path("/v1/org/1/hook/a"));
        assert!(HOOK.has_path("/v1/org/1/hook/a%252Fb"));
    }

    #[test]
    fn a_value_cannot_change_the_operation() {
        for path in [
            "/v1/org/1/hook/",
            "/v1/org/1/hook",
            "/v1/org/1/hook/a/b",
            "/v1/org/1/hook/a%2Fb",
            "/v1/org/1/team/a",
            "/v1/org//hook/a",
            "/v1/org/1/",
        ] {
            assert!(!HOOK.has_path(path), "{path}");
        }
    }
}
