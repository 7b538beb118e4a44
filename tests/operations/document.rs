//! What the compiled document says about an operation.

use std::{collections::BTreeSet, fs, sync::LazyLock};

use serde_json::Value;

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../management-client/openapi.json"
    );
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
});

/// An operation of the document.
#[derive(Clone, Debug)]
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    method: String,
    path: &'static str,
    query: BTreeSet<&'static str>,
    body: bool,
    statuses: Vec<&'static str>,
}

impl Operation {
    /// All operations.
    pub(crate) fn all() -> Vec<Self> {
        let paths = DOCUMENT["paths"].as_object().unwrap().iter();
        let operations = paths.flat_map(|(path, item)| {
            let methods = item.as_object().unwrap().iter();
            methods.map(move |(method, operation)| Self::read(method, path, operation))
        });
        operations.collect()
    }

    /// The operation with an id.
    pub(crate) fn find(id: &str) -> Self {
        let mut all = Self::all().into_iter();
        all.find(|operation| operation.id == id)
            .unwrap_or_else(|| panic!("the document has no operation `{id}`"))
    }

    fn read(method: &str, path: &'static str, operation: &'static Value) -> Self {
        let parameters = operation["parameters"].as_array();
        let parameters = parameters.into_iter().flatten();
        let query = parameters.filter(|parameter| parameter["in"] == "query");
        let responses = operation["responses"].as_object().unwrap();
        Self {
            id: operation["operationId"].as_str().unwrap(),
            method: method.to_uppercase(),
            path,
            query: query.map(|one| one["name"].as_str().unwrap()).collect(),
            body: operation.get("requestBody").is_some(),
            statuses: responses.keys().map(String::as_str).collect(),
        }
    }

    /// Fails when a request belongs to another operation, or leaves out a parameter or the body.
    pub(crate) fn check_request<'a>(
        &self,
        method: &str,
        path: &str,
        query: impl Iterator<Item = &'a str>,
        body: bool,
    ) {
        assert_eq!(method, self.method, "`{}`", self.id);
        assert!(self.has_path(path), "{path} is not a path of `{}`", self.id);
        assert_eq!(query.collect::<BTreeSet<_>>(), self.query, "`{}`", self.id);
        assert_eq!(body, self.body, "`{}`", self.id);
    }

    /// Fails when the operation does not answer with this status.
    pub(crate) fn check_status(&self, status: u16) {
        assert_eq!(self.statuses, [status.to_string()], "`{}`", self.id);
    }

    fn has_path(&self, path: &str) -> bool {
        let (own, other) = (self.path.split('/'), path.split('/'));
        own.clone().count() == other.clone().count()
            && own
                .zip(other)
                .all(|(own, other)| own.starts_with('{') || own == other)
    }
}
