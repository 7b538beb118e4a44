//! The types that rows are made of.

use super::schema::REMOVE;
use crate::document::tree::{Node, Value};
use crate::rules::Rule;

/// The types of JSON Schema.
pub(super) const TYPES: &[&str] = &[
    "array", "boolean", "integer", "null", "number", "object", "string",
];

/// The formats of JSON Schema 2020-12, of OpenAPI's registry, and of pydantic, which FastAPI publishes.
#[rustfmt::skip] // A word a line would be a page.
pub(super) const FORMATS: &[&str] = &[
    "base64", "base64url", "binary", "byte", "char", "color", "commonmark", "date", "date-time",
    "date-time-local", "decimal", "decimal128", "directory-path", "double", "double-int",
    "duration", "email", "file-path", "float", "hostname", "html", "http-date", "idn-email",
    "idn-hostname", "int16", "int32", "int64", "int8", "ipv4", "ipv6", "ipvanyaddress",
    "ipvanyinterface", "ipvanynetwork", "iri", "iri-reference", "json-pointer", "json-string",
    "media-range", "multi-host-uri", "name-email", "password", "path", "regex",
    "relative-json-pointer", "sf-binary", "sf-boolean", "sf-decimal", "sf-integer", "sf-string",
    "sf-token", "time", "time-delta", "time-local", "uint16", "uint32", "uint64", "uint8",
    "unixtime", "uri", "uri-reference", "uri-template", "url", "uuid", "uuid1", "uuid3", "uuid4",
    "uuid5", "uuid6", "uuid7", "uuid8",
];

/// A kind of object in an OpenAPI document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Kind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Paths,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Header,
    Callback,
    Example,
    Link,
    Tag,
    Schema,
    Discriminator,
    /// The values of a discriminator and the schemas that they stand for.
    Mapping,
    Xml,
    /// The properties of a schema, and those that each of them needs.
    Dependencies,
    Components,
    SecurityScheme,
    Flows,
    Flow,
    /// A security requirement: schemes and the scopes that each must grant.
    Requirement,
    /// Our own `x-pagination`.
    Pagination,
}

/// One kind of object.
#[derive(Debug)]
pub(crate) struct Definition {
    /// How messages name it, with its article.
    pub(crate) what: &'static str,
    /// Its fields, in the order in which import writes them.
    pub(crate) rows: &'static [Row],
    /// What a field holds that has no row; nothing where there can be none.
    pub(crate) rest: Option<Rest>,
}

/// The fields of an object whose names are free.
#[derive(Debug)]
pub(crate) struct Rest {
    /// What a name must be, in words.
    pub(crate) named: &'static str,
    /// Whether a name can be one.
    pub(crate) fits: fn(&str) -> bool,
    pub(crate) holds: Holds,
}

/// One field of an object.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) holds: Holds,
    /// Whether an object is nothing without it. A reference in its place needs none.
    pub(crate) required: bool,
    pub(crate) import: Import,
    pub(crate) lowering: Lowering,
    pub(crate) judged: Judged,
}

/// What the value of a field must be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Holds {
    Text,
    /// One of these texts and no other.
    Word(&'static [&'static str]),
    /// The type of a schema, or a list of types.
    Types,
    /// A format: a text, of which OpenAPI and JSON Schema give names to some.
    Format,
    Flag,
    Number,
    /// A whole number that is not negative.
    Count,
    /// Texts whose order says nothing: they are written sorted.
    Names,
    /// Texts in an order that matters.
    Texts,
    /// A list of any values.
    Values,
    /// A mapping from names to texts.
    Glossary,
    /// Any JSON.
    Any,
    One(Kind),
    List(Kind),
    Map(Kind),
}

impl Holds {
    /// Whether a value has the right shape, apart from what is inside of it.
    pub(super) fn fits(self, node: &Node) -> bool {
        match self {
            Self::Any => true,
            Self::Text | Self::Word(_) | Self::Format => node.as_str().is_some(),
            Self::Types => node.as_str().is_some() || is_texts(node),
            Self::Flag => matches!(node.value, Value::Bool(_)),
            Self::Number => matches!(node.value, Value::Number(_)),
            Self::Count => count(node).is_some(),
            Self::Names | Self::Texts | Self::Values | Self::List(_) => node.as_array().is_some(),
            Self::Glossary | Self::One(_) | Self::Map(_) => node.as_object().is_some(),
        }
    }

    /// What it must be, in words.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::Any => "a value",
            Self::Text | Self::Word(_) | Self::Format => "a string",
            Self::Types => "a string or a list of strings",
            Self::Flag => "`true` or `false`",
            Self::Number => "a number",
            Self::Count => "a whole number that is not negative",
            Self::Names | Self::Texts | Self::Values | Self::List(_) => "a list",
            Self::Glossary | Self::One(_) | Self::Map(_) => "a mapping",
        }
    }
}

fn is_texts(node: &Node) -> bool {
    let texts = node.as_array();
    texts.is_some_and(|texts| texts.iter().all(|text| text.as_str().is_some()))
}

/// The whole number that a node is, also where it is written as `1.0`.
fn count(node: &Node) -> Option<f64> {
    let number = node.to_json().as_f64()?;
    (matches!(node.value, Value::Number(_)) && number >= 0.0 && number.fract() == 0.0)
        .then_some(number)
}

/// What import does with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Import {
    /// It is a fact of the interface.
    Kept,
    /// It is words of the vendor, or follows from the rest.
    Dropped,
    /// It is words that OpenAPI wants to be there: an empty text takes their place.
    Emptied,
}

/// What becomes of a field in the lowered document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lowering {
    /// It stands there and the generator reads it.
    Stays,
    /// This pass puts something else in its place, or reports that it cannot.
    Pass(&'static str),
    /// It says nothing to the generator, and nothing is lost without it.
    Unread,
    /// It is dropped, with a warning that says what is lost.
    Lost(&'static str),
    /// It is an error, whose help says what to do.
    Refused(&'static str),
    /// A pass adds it for the generator: in `openapi/` it is an error.
    Added,
    /// A pass adds it for a later one, which takes it away: in `openapi/` and in the end it is an error.
    Between,
}

/// How `diff` judges a field that differs.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Judged {
    /// By the rules of these groups.
    By(&'static [Rules]),
    /// It is words.
    Words,
    /// Nothing has to be said, for this reason.
    No(#[allow(dead_code, reason = "for who reads the rows")] &'static str),
}

pub(crate) type Rules = &'static [&'static Rule];

/// A row, in the order of the columns.
pub(super) const fn row(
    name: &'static str,
    holds: Holds,
    import: Import,
    lowering: Lowering,
    judged: Judged,
) -> Row {
    Row {
        name,
        holds,
        required: false,
        import,
        lowering,
        judged,
    }
}

/// The row of words about the object.
pub(super) const fn words(name: &'static str, holds: Holds) -> Row {
    row(
        name,
        holds,
        Import::Dropped,
        Lowering::Unread,
        Judged::Words,
    )
}

impl Row {
    /// The object must have the field.
    pub(super) const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }

    /// Whether it is one of our extensions.
    pub(crate) fn is_extension(&self) -> bool {
        is_extension(self.name)
    }

    /// Whether it narrows which values fit, and no type needs it.
    pub(crate) fn only_narrows(&self) -> bool {
        self.lowering == Lowering::Refused(REMOVE)
    }

    /// Whether passes write it, and nobody else.
    pub(crate) fn is_added(&self) -> bool {
        matches!(self.lowering, Lowering::Added | Lowering::Between)
    }
}

impl Rest {
    /// Names of any kind.
    pub(super) const fn any(holds: Holds) -> Self {
        Self {
            named: "a name",
            fits: |_| true,
            holds,
        }
    }
}

impl Kind {
    /// Whether a `$ref` can stand in the place of the object. A schema has it among its fields instead.
    pub(crate) fn can_be_reference(self) -> bool {
        self != Self::Schema && self.row("$ref").is_some()
    }

    /// Whether `true` or `false` can stand in the place of the object: any schema or none, and no pages.
    pub(super) fn can_be(self, flag: bool) -> bool {
        self == Self::Schema || (self == Self::Pagination && !flag)
    }
}

/// Whether a field is an extension, ours or another's.
pub(crate) fn is_extension(name: &str) -> bool {
    name.starts_with("x-")
}
