//! Makes every edit of every row of the grammar, both ways, and holds what `diff` says against the row.
//!
//! A row that names rules has to be reported by one of them, whatever the edit; a row that says why nothing has to be
//! said must not be reported. So a row without either fails, and so does a reason that holds no longer.

mod samples;

use std::collections::BTreeSet;

use super::super::change::Comparison;
use super::documents::{compared, document};
use crate::document::tree::Node;
use crate::grammar::{Judged, KINDS, Kind, Lowering, Row};
use samples::{Sample, WAYS, samples, wrapped};

/// One edit of a row, and what came of it.
struct Edit<'s> {
    sample: &'s Sample,
    name: String,
    comparison: Comparison,
}

impl Sample {
    fn row(&self) -> &'static Row {
        let row = self.kind.row(self.field);
        row.unwrap_or_else(|| panic!("{:?} has no `{}`", self.kind, self.field))
    }

    /// The object with a value in the field, or without the field.
    fn object(&self, value: Option<&str>) -> String {
        let field = value.map(|value| format!("{}: {value}", self.field));
        let with = self.with.map(str::to_owned);
        let fields: Vec<_> = with.into_iter().chain(field).collect();
        format!("{{{}}}", fields.join(", "))
    }

    fn document(&self, value: Option<&str>, way: usize) -> Node {
        let (hole, object) = wrapped(self.kind, &self.object(value), way);
        document(&[(hole, &object)])
    }

    /// Every edit of the field, one way.
    fn edits(&self, way: usize, visit: &mut dyn FnMut(&Edit<'_>)) {
        let first = Some(self.first);
        let mut edits = Vec::new();
        if self.second.is_some() {
            edits.push(("changed", first, self.second));
        }
        if !self.row().required {
            edits.extend([("added", None, first), ("removed", first, None)]);
        }
        for (what, old, new) in edits {
            let [base, head] = [old, new].map(|value| self.document(value, way));
            let ours = if self.kind == Kind::Pagination {
                "x-"
            } else {
                ""
            };
            let text = format!("{ours}{} {}", self.field, self.with.unwrap_or_default());
            visit(&Edit {
                sample: self,
                name: format!("{:?}.{} {what}, {}", self.kind, self.field, WAYS[way]),
                comparison: compared(&base, &head, &text),
            });
        }
    }
}

/// What is wrong with what was said of an edit.
fn complaint(edit: &Edit<'_>) -> Option<String> {
    let said: Vec<_> = edit
        .comparison
        .changes
        .iter()
        .map(|change| change.rule)
        .collect();
    let ids = || said.iter().map(|rule| rule.id).collect::<Vec<_>>();
    let name = &edit.name;
    match edit.sample.row().judged {
        Judged::By(rules)
            if rules
                .iter()
                .any(|group| said.iter().any(|rule| group.contains(rule))) =>
        {
            None
        }
        Judged::By(rules) => {
            let wanted: Vec<_> = rules
                .iter()
                .copied()
                .flatten()
                .map(|rule| rule.id)
                .collect();
            Some(format!(
                "{name}: one of {wanted:?} is not among {:?}",
                ids()
            ))
        }
        Judged::Words | Judged::No(_) if said.is_empty() => None,
        Judged::Words | Judged::No(_) => Some(format!(
            "{name}: nothing has to be said, and {:?} was",
            ids()
        )),
    }
}

#[test]
fn every_edit_of_every_row_is_judged_as_the_row_says() {
    let mut complaints = Vec::new();
    for sample in samples() {
        for way in 0..WAYS.len() {
            sample.edits(way, &mut |edit| complaints.extend(complaint(edit)));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Kinds that no document of a vendor and none of ours has: they stand inside of what is words.
const NOWHERE: [Kind; 6] = [
    Kind::Contact,
    Kind::License,
    Kind::ExternalDocs,
    Kind::Example,
    Kind::Xml,
    Kind::Tag,
];

/// Fields that every document must have, or that are written twice: what is inside of them is edited.
const INSIDE: [(Kind, &str); 6] = [
    (Kind::Document, "openapi"),
    (Kind::Document, "info"),
    (Kind::Document, "paths"),
    (Kind::Document, "components"),
    (Kind::Components, "schemas"),
    (Kind::Components, "securitySchemes"),
];

#[test]
fn every_row_has_an_edit() {
    let edited: BTreeSet<_> = samples()
        .map(|sample| (sample.kind, sample.field))
        .collect();
    let kinds = KINDS.into_iter().filter(|kind| !NOWHERE.contains(kind));
    let rows = kinds.flat_map(|kind| kind.definition().rows.iter().map(move |row| (kind, row)));
    let is_inside = |kind: Kind, row: &Row| {
        let is_reference = row.name == "$ref" && kind != Kind::Schema;
        let is_added = matches!(row.lowering, Lowering::Added | Lowering::Between);
        is_reference || is_added || INSIDE.contains(&(kind, row.name))
    };
    let missing: Vec<_> = rows
        .filter(|(_, row)| !matches!(row.judged, Judged::Words))
        .filter(|(kind, row)| !is_inside(*kind, row) && !edited.contains(&(*kind, row.name)))
        .map(|(kind, row)| format!("{kind:?}.{}", row.name))
        .collect();
    assert!(missing.is_empty(), "no edit of {missing:?}");
}

/// Nothing of what is inside of words is compared.
#[test]
fn what_stands_inside_of_words_is_words() {
    for kind in NOWHERE {
        for row in kind.definition().rows {
            assert!(
                !matches!(row.judged, Judged::By(_)),
                "{kind:?}.{}",
                row.name
            );
        }
    }
}
