//! The rows are whole, and CONTRIBUTING says of our extensions what they say.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::*;
use crate::compile::lower::PASSES;

fn inner(holds: Holds) -> Option<Kind> {
    match Role::from(holds) {
        Role::One(kind) | Role::List(kind) | Role::Map(kind) => Some(kind),
        Role::Data => None,
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

/// The part of CONTRIBUTING about extensions.
fn chapter() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../CONTRIBUTING.md");
    let text = std::fs::read_to_string(path).unwrap();
    let (_, chapter) = text.split_once("\n### Extensions\n").unwrap();
    chapter.split("\n### ").next().unwrap().to_owned()
}

/// The extensions whose rows say so, and the objects that have them.
fn extensions(is_wanted: fn(&Row) -> bool) -> BTreeMap<String, BTreeSet<Kind>> {
    let mut found: BTreeMap<String, BTreeSet<Kind>> = BTreeMap::new();
    for kind in KINDS {
        let rows = kind.definition().rows.iter();
        for row in rows.filter(|row| row.is_extension() && is_wanted(row)) {
            found.entry(row.name.to_owned()).or_default().insert(kind);
        }
    }
    found
}

/// The table says by one word what has an extension; what is no operation and no parameter is a kind of schema.
#[test]
fn the_table_of_extensions_says_what_the_rows_say() {
    let kind = |word: &str| match word {
        "operation" => Kind::Operation,
        "parameter" => Kind::Parameter,
        _ => Kind::Schema,
    };
    let chapter = chapter();
    let lines = chapter
        .lines()
        .filter_map(|line| line.strip_prefix("| `x-"));
    let said = lines.map(|line| {
        let (name, rest) = line.split_once("` | ").unwrap();
        let (objects, _) = rest.split_once(" | ").unwrap();
        (format!("x-{name}"), objects.split(", ").map(kind).collect())
    });
    assert_eq!(
        said.collect::<BTreeMap<_, _>>(),
        extensions(|row| !row.is_added())
    );
}

#[test]
fn the_extensions_of_the_emitted_document_are_named() {
    let chapter = chapter();
    let (_, emitted) = chapter.split_once("Only in the emitted").unwrap();
    let names = emitted.split('`').filter(|part| part.starts_with("x-"));
    let said: BTreeSet<String> = names.map(str::to_owned).collect();
    let added = extensions(|row| row.lowering == Lowering::Added);
    assert_eq!(said, added.into_keys().collect());
}
