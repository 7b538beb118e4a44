//! A schema of the document, and what it says of values.

use serde_json::Value;

use super::document::{Document, Side, escaped};

/// A schema at its place in the document.
#[derive(Clone, Debug)]
pub(super) struct Schema<'a> {
    pub(super) document: &'a Document,
    pub(super) side: Side,
    pub(super) pointer: String,
    json: &'a Value,
}

impl<'a> Schema<'a> {
    pub(super) fn new(
        document: &'a Document,
        side: Side,
        pointer: String,
        json: &'a Value,
    ) -> Self {
        Self {
            document,
            side,
            pointer,
            json,
        }
    }

    /// What stands under a keyword.
    pub(super) fn get(&self, keyword: &str) -> Option<&'a Value> {
        self.json.get(keyword)
    }

    pub(super) fn has_type(&self, name: &str) -> bool {
        self.get("type").is_some_and(|it| it == name)
    }

    pub(super) fn has_format(&self, name: &str) -> bool {
        self.get("format").is_some_and(|it| it == name)
    }

    /// The schema at some steps below this one.
    pub(super) fn below(&self, steps: &[&str]) -> Option<Self> {
        let mut pointer = self.pointer.clone();
        for step in steps {
            pointer.push('/');
            pointer.push_str(&escaped(step));
        }
        self.at(pointer)
    }

    /// Another schema of the document.
    pub(super) fn at(&self, pointer: String) -> Option<Self> {
        self.document.schema_of(self.side, pointer)
    }

    /// The schema behind references, and behind "or null".
    pub(super) fn resolved(self) -> Self {
        let target = self.target().or_else(|| match self.variants().as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        });
        target.map_or(self, Self::resolved)
    }

    /// What a reference leads to.
    fn target(&self) -> Option<Self> {
        let reference = self.get("$ref")?.as_str()?;
        self.at(reference.strip_prefix('#')?.to_owned())
    }

    /// The alternatives, without null; none when the schema is no union.
    pub(super) fn variants(&self) -> Vec<Self> {
        let mut variants = Vec::new();
        for keyword in ["anyOf", "oneOf", "allOf"] {
            let count = self
                .get(keyword)
                .and_then(Value::as_array)
                .map_or(0, Vec::len);
            for index in 0..count {
                variants.extend(self.below(&[keyword, &index.to_string()]));
            }
        }
        variants.retain(|variant| !variant.has_type("null"));
        variants
    }

    /// Whether null is a value of the schema.
    pub(super) fn is_nullable(&self) -> bool {
        let branches =
            ["anyOf", "oneOf"].map(|keyword| self.get(keyword).and_then(Value::as_array));
        let mut branches = branches.into_iter().flatten().flatten();
        branches.any(|branch| branch["type"] == "null")
            || self.target().is_some_and(|target| target.is_nullable())
    }

    /// The names of the properties that a value must have.
    pub(super) fn required(&self) -> impl Iterator<Item = &'a str> {
        let names = self.get("required").and_then(Value::as_array);
        names.into_iter().flatten().filter_map(Value::as_str)
    }

    /// The names of the properties that a value can have.
    pub(super) fn properties(&self) -> impl Iterator<Item = &'a str> {
        let properties = self.get("properties").and_then(Value::as_object);
        properties
            .into_iter()
            .flat_map(|it| it.keys().map(String::as_str))
    }

    /// The schema of a property of an object; `None` where the schema has no such property.
    pub(super) fn property(&self, name: &str) -> Option<Self> {
        self.clone().resolved().below(&["properties", name])
    }

    /// The values of an enum.
    pub(super) fn values(&self) -> impl Iterator<Item = &'a str> {
        let values = self
            .clone()
            .resolved()
            .get("enum")
            .and_then(Value::as_array);
        values.into_iter().flatten().filter_map(Value::as_str)
    }

    /// Whether it has a name of its own.
    pub(super) fn is_component(&self) -> bool {
        let name = self.pointer.strip_prefix("/components/schemas/");
        name.is_some_and(|name| !name.contains('/'))
    }

    /// How FastAPI calls an alternative of a union in the place of an error.
    pub(super) fn label(&self) -> String {
        if let Some(name) = self
            .get("$ref")
            .and_then(|it| it.as_str()?.rsplit('/').next())
        {
            let is_enum = self.target().is_some_and(|it| it.get("enum").is_some());
            return if is_enum {
                format!("str-enum[{name}]")
            } else {
                name.to_owned()
            };
        }
        let values = self
            .get("enum")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        let values: Vec<_> = values.chain(self.get("const")).map(literal).collect();
        if !values.is_empty() {
            return format!("literal[{}]", values.join(","));
        }
        let inner = |keyword| {
            self.below(&[keyword])
                .map_or("any".to_owned(), |it| it.label())
        };
        match self.get("type").and_then(Value::as_str) {
            Some("string") => "str".to_owned(),
            Some("integer") => "int".to_owned(),
            Some("number") => "float".to_owned(),
            Some("boolean") => "bool".to_owned(),
            Some("array") => format!("list[{}]", inner("items")),
            _ => format!("dict[str,{}]", inner("additionalProperties")),
        }
    }
}

/// A value as Python writes it.
fn literal(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), |text| format!("'{text}'"))
}
