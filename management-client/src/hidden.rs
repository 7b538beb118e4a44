//! What requests hold and do not show.

use std::fmt;

use serde::Serialize;

/// A cursor, or a header that the caller sets. `Debug` does not show it: nobody knows what is in it.
#[derive(Clone, Serialize)]
#[serde(transparent)]
pub(crate) struct Hidden<T>(pub(crate) T);

impl<T> fmt::Debug for Hidden<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

#[cfg(test)]
mod tests {
    use super::Hidden;

    #[test]
    fn it_is_sent_and_not_shown() {
        let hidden = Some(Hidden("canary"));
        assert_eq!(format!("{hidden:?}"), "Some([hidden])");
        assert_eq!(serde_json::to_string(&hidden).unwrap(), "\"canary\"");
    }
}
