//! Takes out what only narrows values: no Rust type says it, and none needs it.
//!
//! ```yaml
//! # before                                                        # after
//! {type: array, items: {type: string}, contains: {const: a}}      {type: array, items: {type: string}}
//! ```
//!
//! A person who reads the document removes it in the overlay. By rule it leaves here, with a warning.

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::each_schema;
use crate::document::tree::Node;
use crate::grammar::{Kind, Role, Row, Tally};

pub(in crate::compile) fn remove(document: &mut Node, diagnostics: &mut Diagnostics) {
    let mut lost = Tally::default();
    each_schema(document, Role::DOCUMENT, &mut |schema| {
        let is_raw = schema.has("x-raw-json");
        let keywords = schema.as_object_mut().filter(|_| !is_raw);
        let Some(keywords) = keywords else {
            return;
        };
        keywords.retain(|keyword| {
            let row = Kind::Schema.row(&keyword.key);
            let is_needed = !row.is_some_and(Row::only_narrows);
            if !is_needed {
                let message = format!(
                    "`{}` of a schema is not compiled: only the server judges by it",
                    keyword.key
                );
                let warning = Diagnostic::warning("not-compiled", message);
                lost.add(warning.at(keyword.key_span, "has no effect"));
            }
            is_needed
        });
    });
    lost.report(diagnostics);
}
