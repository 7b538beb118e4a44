//! What OpenAPI 3.1 says an object can hold. Import reads from it what to keep, what shape it must have, and in which
//! order it is written.

use super::tables;

/// A kind of object in an OpenAPI document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Root,
    Info,
    Server,
    ServerVariable,
    PathItem,
    Operation,
    Parameter,
    Header,
    RequestBody,
    Response,
    MediaType,
    Encoding,
    Link,
    /// A callback: a mapping from expressions to path items.
    Callback,
    Components,
    SecurityScheme,
    Flows,
    Flow,
    Schema,
    Discriminator,
}

/// What the value of a key must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    Flag,
    /// A list of strings whose order says nothing: it is written sorted.
    Names,
    /// A list of strings in an order that matters.
    Texts,
    /// A mapping from names to words: the names are kept.
    Glossary,
    /// Any value, kept as it is.
    Data,
    Object(Kind),
    List(Kind),
    /// A mapping from free names to objects.
    Map(Kind),
    /// As [`Shape::Map`], but keys that start with `x-` are extensions.
    ExtensibleMap(Kind),
}

/// The keys of one kind of object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grammar {
    /// How messages name the kind, with its article.
    pub(super) what: &'static str,
    /// What is kept, in the order in which it is written.
    pub(super) keys: &'static [(&'static str, Shape)],
    /// What is known and left out: words, and what is derived from the rest.
    pub(super) left_out: &'static [&'static str],
    /// What must be there.
    pub(super) required: &'static [&'static str],
}

impl Grammar {
    pub(super) fn shape(&self, key: &str) -> Option<Shape> {
        let found = self.keys.iter().find(|(name, _)| *name == key)?;
        Some(found.1)
    }

    /// Where a key is written: known keys in the order of the table, others behind them.
    pub(super) fn rank(&self, key: &str) -> usize {
        let position = self.keys.iter().position(|(name, _)| *name == key);
        position.unwrap_or(self.keys.len())
    }
}

impl Kind {
    /// Whether a `$ref` can stand in the place of the object. A schema can have one among its keys instead.
    pub(super) fn can_be_reference(self) -> bool {
        matches!(
            self,
            Self::Parameter
                | Self::Header
                | Self::RequestBody
                | Self::Response
                | Self::Link
                | Self::Callback
                | Self::SecurityScheme
        )
    }

    pub(super) fn grammar(self) -> &'static Grammar {
        match self {
            Self::Root => &tables::ROOT,
            Self::Info => &tables::INFO,
            Self::Server => &tables::SERVER,
            Self::ServerVariable => &tables::SERVER_VARIABLE,
            Self::PathItem => &tables::PATH_ITEM,
            Self::Operation => &tables::OPERATION,
            Self::Parameter => &tables::PARAMETER,
            Self::Header => &tables::HEADER,
            Self::RequestBody => &tables::REQUEST_BODY,
            Self::Response => &tables::RESPONSE,
            Self::MediaType => &tables::MEDIA_TYPE,
            Self::Encoding => &tables::ENCODING,
            Self::Link => &tables::LINK,
            Self::Callback => &tables::CALLBACK,
            Self::Components => &tables::COMPONENTS,
            Self::SecurityScheme => &tables::SECURITY_SCHEME,
            Self::Flows => &tables::FLOWS,
            Self::Flow => &tables::FLOW,
            Self::Schema => &tables::SCHEMA,
            Self::Discriminator => &tables::DISCRIMINATOR,
        }
    }
}
