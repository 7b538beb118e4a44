//! Schemas of every kind, in every writing.

use serde_json::{Map, Value as Json, json};

use super::names::{FIELDS, SCHEMAS, VALUES};
use super::random::Random;

/// Scalars as documents write them.
const SCALARS: &[&str] = &[
    r#"{"type": "string"}"#,
    r#"{"type": "string"}"#,
    r#"{"type": "string", "format": "uuid"}"#,
    r#"{"type": "string", "format": "date-time"}"#,
    r#"{"type": "string", "format": "date"}"#,
    r#"{"type": "string", "format": "time"}"#,
    r#"{"type": "string", "format": "duration"}"#,
    r#"{"type": "string", "format": "uri", "minLength": 1, "maxLength": 2083}"#,
    r#"{"type": "string", "format": "email"}"#,
    r#"{"type": "string", "format": "binary"}"#,
    r#"{"type": "string", "format": "byte"}"#,
    r#"{"type": "string", "format": "ipv4"}"#,
    r#"{"type": "string", "format": "ipv6"}"#,
    r#"{"type": "string", "format": "ip"}"#,
    r#"{"type": "string", "format": "int64"}"#,
    r#"{"type": "string", "format": "odd one"}"#,
    r#"{"type": "string", "pattern": "^(?!x)a`*$", "default": "a"}"#,
    r#"{"type": "string", "contentMediaType": "application/octet-stream"}"#,
    r#"{"type": "string", "x-secret": true}"#,
    r#"{"type": "integer"}"#,
    r#"{"type": "integer", "format": "int32", "default": 7}"#,
    r#"{"type": "integer", "format": "int64", "minimum": 0}"#,
    r#"{"type": "integer", "format": "uint8"}"#,
    r#"{"type": "integer", "format": "date-time"}"#,
    r#"{"type": "integer", "minimum": 1, "maximum": 9, "default": 100}"#,
    r#"{"type": "integer", "exclusiveMinimum": 0, "multipleOf": 5}"#,
    r#"{"type": "number"}"#,
    r#"{"type": "number", "format": "float", "default": 1}"#,
    r#"{"type": "number", "format": "double", "minimum": 0.5}"#,
    r#"{"type": "boolean"}"#,
    r#"{"type": "boolean", "default": true}"#,
    r#"{"type": "boolean", "default": "yes"}"#,
    r#"{"type": "number", "format": "decimal"}"#,
];

/// What holds no type of its own.
const RAW: &[&str] = &[
    "{}",
    "true",
    r#"{"type": "object"}"#,
    r#"{"type": "object", "additionalProperties": true}"#,
    r#"{"type": "object", "properties": {}}"#,
    r#"{"type": "object", "additionalProperties": false}"#,
    r#"{"type": "object", "x-secret": true}"#,
    r#"{"type": "null"}"#,
    r#"{"type": ["string", "integer"]}"#,
    r#"{"anyOf": [{"type": "string"}, {"type": "integer"}]}"#,
    r#"{"oneOf": [{"type": "boolean"}, {"type": "array", "items": {"type": "string"}}]}"#,
    r#"{"anyOf": []}"#,
    r#"{"enum": []}"#,
    r#"{"enum": [1, 2]}"#,
    r#"{"enum": [1, "a", null]}"#,
    r#"{"type": "integer", "enum": [1]}"#,
    r#"{"const": 1}"#,
    r#"{"const": true, "default": true}"#,
    r#"{"const": null}"#,
    r#"{"not": {"type": "string"}}"#,
    r#"{"type": "object", "patternProperties": {"^x": {"type": "string"}}}"#,
    r#"{"type": "array"}"#,
    r#"{"type": "array", "prefixItems": [{"type": "string"}]}"#,
    r#"{"$dynamicRef": "x"}"#,
];

/// The components of a document while it grows.
pub(super) struct Schemas<'a> {
    pub(super) random: &'a mut Random,
    pub(super) names: Vec<&'static str>,
    pub(super) components: Map<String, Json>,
}

impl<'a> Schemas<'a> {
    pub(super) fn new(random: &'a mut Random) -> Self {
        // The first names are usual ones, so that odd ones are a part of a document and not all of it.
        let mut names = random.some(&SCHEMAS[..12], 1, 4);
        names.extend(random.some(&SCHEMAS[12..], 0, 2));
        let mut schemas = Self {
            random,
            names,
            components: Map::new(),
        };
        for name in schemas.names.clone() {
            let component = schemas.component(name);
            schemas.components.insert(name.to_owned(), component);
        }
        schemas
    }

    fn component(&mut self, name: &str) -> Json {
        match self.random.below(16) {
            0 => self.scalar(),
            1 => self.list(2),
            2 => self.map(2),
            3 => self.tuple(2),
            4 => self.raw(),
            5 => self.nullable(2),
            6 => self.choice(),
            7 | 8 => self.union(name),
            _ => self.object(3),
        }
    }

    /// Any schema, which holds others at most so deep.
    pub(super) fn schema(&mut self, depth: usize) -> Json {
        let mut schema = match self.random.below(if depth == 0 { 5 } else { 13 }) {
            0..=2 => self.scalar(),
            3 | 5 | 6 => self.reference(),
            4 if self.random.one_in(4) => self.raw(),
            4 => self.choice(),
            7 => self.nullable(depth - 1),
            8 => self.list(depth - 1),
            9 => self.map(depth - 1),
            10 => self.tuple(depth - 1),
            11 => self.object(depth - 1),
            _ if self.random.one_in(2) => self.nullable(depth - 1),
            _ => json!({"const": self.random.pick(VALUES)}),
        };
        if let Some(schema) = schema.as_object_mut().filter(|_| self.random.one_in(5)) {
            let (key, value) = self.words();
            schema.insert(key.to_owned(), value);
        }
        schema
    }

    /// What is said of any schema.
    fn words(&mut self) -> (&'static str, Json) {
        let texts = [
            "A thing.",
            "`code`, [x](y), <b> and https://a.example/?b=c",
            "```\nlet x = ;\n```\n\n    indented",
            "# Title\n* item\n| a |",
            "*/ \" \\ \u{202e}\r\n\ttext",
        ];
        match self.random.below(6) {
            0 => ("deprecated", json!(true)),
            1 => ("readOnly", json!(true)),
            2 => ("writeOnly", json!(true)),
            3 => ("nullable", json!(true)),
            _ => ("description", json!(self.random.pick(&texts))),
        }
    }

    pub(super) fn scalar(&mut self) -> Json {
        parsed(self.random.pick(SCALARS))
    }

    pub(super) fn raw(&mut self) -> Json {
        parsed(self.random.pick(RAW))
    }

    pub(super) fn reference(&mut self) -> Json {
        let reference = json!({"$ref": reference_to(self.random.pick(&self.names))});
        match self.random.below(8) {
            0 => json!({"allOf": [reference]}),
            1 => json!({"allOf": [reference], "description": "Beside."}),
            _ => reference,
        }
    }

    /// Or null, in all writings.
    pub(super) fn nullable(&mut self, depth: usize) -> Json {
        let mut inner = self.schema(depth);
        let key = self.random.pick(&["anyOf", "oneOf"]);
        match (
            inner.get("type").and_then(Json::as_str),
            self.random.below(4),
        ) {
            (Some(kind), 0) => inner["type"] = json!([kind, "null"]),
            (Some(_), 1) => inner["nullable"] = json!(true),
            (_, 2) => return json!({key: [{"type": "null"}, inner]}),
            _ => return json!({key: [inner, {"type": "null"}]}),
        }
        inner
    }

    pub(super) fn list(&mut self, depth: usize) -> Json {
        let mut list = json!({"type": "array", "items": self.schema(depth)});
        if self.random.one_in(4) {
            list["minItems"] = json!(1);
            list["default"] = json!([]);
        }
        list
    }

    pub(super) fn map(&mut self, depth: usize) -> Json {
        let mut map = json!({"type": "object", "additionalProperties": self.schema(depth)});
        match self.random.below(5) {
            0 => map["propertyNames"] = self.reference(),
            1 => map["propertyNames"] = self.choice(),
            2 => map["propertyNames"] = json!({"type": "string", "pattern": "^a"}),
            _ => {}
        }
        map
    }

    pub(super) fn tuple(&mut self, depth: usize) -> Json {
        let length = 1 + self.random.below(5);
        let items: Vec<Json> = (0..length).map(|_| self.schema(depth)).collect();
        json!({"type": "array", "prefixItems": items, "minItems": length, "maxItems": length})
    }

    /// An enum of texts.
    pub(super) fn choice(&mut self) -> Json {
        let mut values = self.random.some(&VALUES[..8], 1, 3);
        if self.random.one_in(3) {
            values.extend(self.random.some(&VALUES[8..], 1, 4));
        }
        let mut values: Vec<Json> = values.into_iter().map(Json::from).collect();
        match self.random.below(8) {
            0 => values.push(Json::Null),
            1 => values.push(values[0].clone()),
            _ => {}
        }
        json!({"type": "string", "enum": values})
    }

    pub(super) fn object(&mut self, depth: usize) -> Json {
        let mut names = self.random.some(&FIELDS[..13], 1, 4);
        if self.random.one_in(2) {
            names.extend(self.random.some(&FIELDS[13..], 1, 2));
        }
        let required = self.random.some(&names, 0, names.len());
        let properties: Map<String, Json> = names
            .into_iter()
            .map(|name| (name.to_owned(), self.schema(depth)))
            .collect();
        let mut object = json!({"type": "object", "properties": properties, "required": required});
        match self.random.below(30) {
            0 => object["additionalProperties"] = json!(false),
            1 => object["additionalProperties"] = self.schema(0),
            _ => {}
        }
        object
    }

    /// A union of new objects, told apart in one of the ways that there are, or in none.
    fn union(&mut self, name: &str) -> Json {
        let way = self.random.below(6);
        let count = 1 + self.random.below(3);
        let mut members: Vec<Json> = (0..count)
            .map(|index| self.member(name, index, way))
            .collect();
        if self.random.one_in(5) {
            members.push(json!({"type": "null"}));
        }
        let mut union = json!({self.random.pick(&["anyOf", "oneOf"]): members});
        let targets = (0..count).map(|index| {
            (
                format!("tag {index}"),
                json!(reference_to(&member_name(name, index))),
            )
        });
        match way {
            0 => {
                union["discriminator"] =
                    json!({"propertyName": "kind", "mapping": targets.collect::<Map<_, _>>()});
            }
            1 => union["discriminator"] = json!({"propertyName": "kind"}),
            _ => {}
        }
        union
    }

    /// A member of a union, mostly as a component.
    fn member(&mut self, name: &str, index: usize, way: usize) -> Json {
        let mut object = self.object(1);
        let (key, tag, is_required) = match way {
            0 | 1 => ("kind".to_owned(), json!({"type": "string"}), true),
            2 => (
                "kind".to_owned(),
                json!({"const": format!("tag {index}")}),
                true,
            ),
            3 => (
                "kind".to_owned(),
                json!({"const": format!("tag {index}"), "default": format!("tag {index}")}),
                false,
            ),
            4 => (format!("only {index}"), json!({"type": "integer"}), true),
            _ => return self.schema(1),
        };
        object["properties"][&key] = tag;
        let required = object["required"].as_array_mut().unwrap();
        required.retain(|name| *name != json!(key));
        if is_required {
            required.push(json!(key));
        }
        // A mapping leads to components.
        if way != 0 && self.random.one_in(8) {
            return object;
        }
        let name = member_name(name, index);
        let reference = json!({"$ref": reference_to(&name)});
        self.components.insert(name, object);
        reference
    }
}

fn member_name(union: &str, index: usize) -> String {
    match (union, index) {
        ("Page" | "Log", 1) => "Unknown".to_owned(),
        _ => format!("{union}{}", ["One", "Two", "Unknown"][index]),
    }
}

fn reference_to(name: &str) -> String {
    format!(
        "#/components/schemas/{}",
        name.replace('~', "~0").replace('/', "~1")
    )
}

fn parsed(text: &str) -> Json {
    serde_json::from_str(text).unwrap()
}
