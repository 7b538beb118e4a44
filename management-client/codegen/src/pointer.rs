//! JSON pointers (RFC 6901): how an error names its place in the document.

use std::fmt;

/// The place of a value in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pointer(String);

impl Pointer {
    /// The component schema of this name.
    pub(crate) fn schema(name: &str) -> Self {
        Self::default()
            .step("components")
            .step("schemas")
            .step(name)
    }

    /// The operation at this path; the method in either case.
    pub(crate) fn operation(path: &str, method: &str) -> Self {
        Self::default()
            .step("paths")
            .step(path)
            .step(&method.to_lowercase())
    }

    /// The property of a schema.
    pub(crate) fn property(&self, name: &str) -> Self {
        self.step("properties").step(name)
    }

    /// What stands at a key, or at an index that is written as text.
    pub(crate) fn step(&self, key: &str) -> Self {
        Self(format!(
            "{}/{}",
            self.0,
            key.replace('~', "~0").replace('/', "~1")
        ))
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn a_key_is_escaped() {
        assert_eq!(
            Pointer::operation("/a~b/{c}", "GET").to_string(),
            "/paths/~1a~0b~1{c}/get"
        );
    }
}
