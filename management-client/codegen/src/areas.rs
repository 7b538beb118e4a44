//! The operations by area: the areas of a document are its tags.

use std::fmt::Write as _;

use crate::docs;
use crate::document::Document;
use crate::operation::Operation;

/// The heading of operations that have no tag.
const OTHER: &str = "Other";

/// An area with its operations, in the order of the document.
pub(crate) struct Area<'a> {
    pub(crate) name: &'a str,
    pub(crate) operations: Vec<&'a Operation>,
}

/// All areas: in the order in which the document lists its tags, then those that it does not list.
pub(crate) fn of(document: &Document) -> Vec<Area<'_>> {
    let listed = document.api.tags.iter().map(|tag| tag.name.as_str());
    let mut areas: Vec<Area<'_>> = listed.map(Area::empty).collect();
    for operation in &document.operations {
        let name = operation.area.as_deref().unwrap_or(OTHER);
        let index = areas.iter().position(|area| area.name == name);
        let index = index.unwrap_or_else(|| {
            areas.push(Area::empty(name));
            areas.len() - 1
        });
        areas[index].operations.push(operation);
    }
    areas.retain(|area| !area.operations.is_empty());
    areas
}

impl<'a> Area<'a> {
    fn empty(name: &'a str) -> Self {
        Self {
            name,
            operations: Vec::new(),
        }
    }
}

/// A table an area, a line an operation, in Markdown for the front page.
pub(crate) fn tables(document: &Document) -> String {
    let mut text = String::new();
    for Area { name, operations } in of(document) {
        // Writing to a string cannot fail.
        let _ = write!(text, "## {name}\n\n| call | |\n|---|---|\n");
        for Operation { id, docs, .. } in operations {
            let docs = docs::one_line(docs.as_deref().unwrap_or_default());
            let _ = writeln!(text, "| [`{id}`](crate::Client::{id}) | {docs} |");
        }
        text.push('\n');
    }
    text
}
