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

#![allow(
    dead_code,
    unused_imports,
    reason = "the stages move over to these rows one by one"
)]

mod callback;
mod components;
mod discriminator;
mod document;
mod example;
mod header;
mod info;
mod link;
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
mod tag;
mod walk;

pub(crate) use row::{Definition, Holds, Import, Judged, Kind, Lowering, Row};
pub(crate) use walk::{Found, Place, walk};

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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::compile::lower::PASSES;

    fn inner(holds: Holds) -> Option<Kind> {
        match Place::from(holds) {
            Place::One(kind) | Place::List(kind) | Place::Map(kind) => Some(kind),
            Place::Data => None,
        }
    }

    #[test]
    fn a_document_leads_to_every_kind_of_object() {
        let mut found = BTreeSet::from([Kind::Document]);
        let mut open = vec![Kind::Document];
        while let Some(kind) = open.pop() {
            let definition = kind.definition();
            let rows = definition.rows.iter().map(|row| row.holds);
            let rest = definition.rest.iter().map(|rest| rest.holds);
            open.extend(
                rows.chain(rest)
                    .filter_map(inner)
                    .filter(|kind| found.insert(*kind)),
            );
        }
        assert_eq!(found, BTreeSet::from(KINDS));
    }

    #[test]
    fn a_field_has_one_row_and_its_pass_exists() {
        for kind in KINDS {
            let mut names = BTreeSet::new();
            for row in kind.definition().rows {
                assert!(names.insert(row.name), "{kind:?} has `{}` twice", row.name);
                if let Lowering::Pass(pass) = row.lowering {
                    let exists = PASSES.iter().any(|known| known.name == pass);
                    assert!(exists, "`{}` of {kind:?}: no pass `{pass}`", row.name);
                }
            }
        }
    }
}
