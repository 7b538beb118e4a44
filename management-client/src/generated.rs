//! What the document becomes: checked in for dependents, and made anew by every build of this repository.

#[cfg(feature = "generate")]
include!(concat!(env!("OUT_DIR"), "/client.rs"));
#[cfg(not(feature = "generate"))]
include!("generated/client.rs");

impl crate::draft::Draft<'_> {
    /// Adds a header that is a parameter: here, because not all documents have one.
    pub(crate) fn header(self, name: &str, value: &(impl serde::Serialize + ?Sized)) -> Self {
        self.with_header(name, value)
    }
}

#[cfg(all(test, feature = "generate"))]
mod tests {
    /// What dependents compile is what this build has made, byte for byte.
    #[test]
    fn the_checked_in_text_is_fresh() {
        const MEND: &str =
            "src/generated is stale: run `cargo xtask generate` and commit what it writes";
        let client = include_str!(concat!(env!("OUT_DIR"), "/client.rs"));
        assert!(client == include_str!("generated/client.rs"), "{MEND}");
        let mocks = include_str!(concat!(env!("OUT_DIR"), "/httpmock.rs"));
        assert!(mocks == include_str!("generated/httpmock.rs"), "{MEND}");
        let operations = include_str!(concat!(env!("OUT_DIR"), "/operations.md"));
        assert!(
            operations == include_str!("generated/operations.md"),
            "{MEND}"
        );
    }
}

/// Typed mocks for the crate `httpmock`: a method of its server for each operation.
///
/// A value in a path, in the query or in a header matches what the client sends for it, and nothing else. When an assertion fails,
/// `httpmock` prints the requests that came, with headers and bodies: let no real secret stand in a test.
#[cfg(feature = "httpmock")]
#[expect(
    missing_debug_implementations,
    reason = "what httpmock gives to tests has none to derive it from"
)]
pub mod httpmock {
    #[cfg(feature = "generate")]
    include!(concat!(env!("OUT_DIR"), "/httpmock.rs"));
    #[cfg(not(feature = "generate"))]
    include!("generated/httpmock.rs");
}
