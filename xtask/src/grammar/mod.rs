//! What OpenAPI 3.1 knows: a file an object, a row a field. Every stage asks these rows, so that a document which
//! passes one is not lost in the next.
//!
//! ```text
//! import:   what to keep, which shape it has, in which order it is written
//! compile:  shapes, keys and words that are not known; which pass lowers a field, and what is lost
//! diff:     which rules judge a field that differs
//! ```
//!
//! A new field is one new row; nothing else lists what a document can have.

mod callback;
mod check;
mod components;
mod discriminator;
mod document;
mod example;
mod header;
mod info;
mod judged;
mod link;
mod lost;
mod media_type;
mod operation;
mod pagination;
mod parameter;
mod path_item;
mod request_body;
mod response;
mod row;
mod schema;
mod security;
mod server;
mod similar;
mod tag;
mod tally;
#[cfg(test)]
mod tests;
mod walk;

pub(crate) use check::{Unknown, check};
pub(crate) use lost::warn_of_lost;
pub(crate) use row::{Definition, Holds, Import, Judged, Kind, Lowering, Row, is_extension};
pub(crate) use schema::{RAW, REMOVE};
pub(crate) use similar::similar;
pub(crate) use tally::Tally;
pub(crate) use walk::{Role, walk};

/// All kinds of object.
pub(crate) const KINDS: [Kind; 32] = [
    Kind::Document,
    Kind::Info,
    Kind::Contact,
    Kind::License,
    Kind::Server,
    Kind::ServerVariable,
    Kind::Paths,
    Kind::PathItem,
    Kind::Operation,
    Kind::ExternalDocs,
    Kind::Parameter,
    Kind::RequestBody,
    Kind::MediaType,
    Kind::Encoding,
    Kind::Responses,
    Kind::Response,
    Kind::Header,
    Kind::Callback,
    Kind::Example,
    Kind::Link,
    Kind::Tag,
    Kind::Schema,
    Kind::Discriminator,
    Kind::Xml,
    Kind::Components,
    Kind::SecurityScheme,
    Kind::Flows,
    Kind::Flow,
    Kind::Requirement,
    Kind::Pagination,
    Kind::Dependencies,
    Kind::Mapping,
];

impl Kind {
    /// What is known of this kind of object.
    pub(crate) fn definition(self) -> &'static Definition {
        match self {
            Self::Document => &document::DOCUMENT,
            Self::Info => &info::INFO,
            Self::Contact => &info::CONTACT,
            Self::License => &info::LICENSE,
            Self::Server => &server::SERVER,
            Self::ServerVariable => &server::VARIABLE,
            Self::Paths => &path_item::PATHS,
            Self::PathItem => &path_item::PATH_ITEM,
            Self::Operation => &operation::OPERATION,
            Self::ExternalDocs => &tag::EXTERNAL_DOCS,
            Self::Parameter => &parameter::PARAMETER,
            Self::RequestBody => &request_body::REQUEST_BODY,
            Self::MediaType => &media_type::MEDIA_TYPE,
            Self::Encoding => &media_type::ENCODING,
            Self::Responses => &response::RESPONSES,
            Self::Response => &response::RESPONSE,
            Self::Header => &header::HEADER,
            Self::Callback => &callback::CALLBACK,
            Self::Example => &example::EXAMPLE,
            Self::Link => &link::LINK,
            Self::Tag => &tag::TAG,
            Self::Schema => &schema::SCHEMA,
            Self::Discriminator => &discriminator::DISCRIMINATOR,
            Self::Mapping => &discriminator::MAPPING,
            Self::Xml => &schema::XML,
            Self::Dependencies => &schema::DEPENDENCIES,
            Self::Components => &components::COMPONENTS,
            Self::SecurityScheme => &security::SCHEME,
            Self::Flows => &security::FLOWS,
            Self::Flow => &security::FLOW,
            Self::Requirement => &security::REQUIREMENT,
            Self::Pagination => &pagination::PAGINATION,
        }
    }

    /// The row of a field, if this kind of object can have it.
    pub(crate) fn row(self, name: &str) -> Option<&'static Row> {
        self.definition().rows.iter().find(|row| row.name == name)
    }
}
