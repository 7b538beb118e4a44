//! Each pass alone, against `fixtures/lower/<pass>/<case>/`.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde_json::json;

use super::{PASSES, Pass};
use crate::diagnostics::Diagnostics;
use crate::document::source::{Sources, Span};
use crate::document::tree::Node;
use crate::tests::documents::any_schema;
use crate::tests::fixtures::{each_case, folders, root};

fn pass(name: &str) -> &'static Pass {
    PASSES.iter().find(|pass| pass.name == name).unwrap()
}

#[test]
fn every_pass_does_what_its_fixtures_say() {
    for pass in PASSES {
        each_case(&format!("lower/{}", pass.name), |case| {
            let mut document = case.input();
            (pass.run)(&mut document, &mut case.diagnostics);
            case.expect_document(&document);
            case.expect_diagnostics();
        });
    }
}

#[test]
fn every_pass_has_fixtures_and_every_folder_a_pass() {
    let passes: BTreeSet<String> = PASSES.iter().map(|pass| pass.name.to_owned()).collect();
    let folders: BTreeSet<String> = folders(&root("lower")).into_iter().collect();
    assert_eq!(passes, folders);
}

/// A pass that meets its own work again has nothing to do.
#[test]
fn passes_are_idempotent_on_their_fixtures() {
    for pass in PASSES {
        each_case(&format!("lower/{}", pass.name), |case| {
            let mut once = case.input();
            (pass.run)(&mut once, &mut case.diagnostics);
            if case.diagnostics.has_errors() {
                return;
            }
            let mut twice = once.clone();
            (pass.run)(&mut twice, &mut case.diagnostics);
            assert_eq!(once.to_json(), twice.to_json(), "pass {}", pass.name);
        });
    }
}

/// All writings of "or null" in a folder end as the same schema.
#[test]
fn every_writing_of_null_ends_the_same() {
    each_case("lower/nullable", |case| {
        if !case.folder.ends_with("same-end") {
            return;
        }
        let mut document = case.input();
        (pass("nullable").run)(&mut document, &mut case.diagnostics);
        let mut schemas = crate::document::schemas(&document);
        let first = schemas.next().unwrap();
        for schema in schemas {
            assert_eq!(first.node, schema.node, "{} and {}", first.key, schema.key);
        }
    });
}

/// The passes that need nothing from others, and whose work any schema can meet again.
const REPEATABLE: [&str; 6] = [
    "nullable",
    "constants",
    "keywords",
    "enum_unions",
    "limits",
    "references",
];

proptest! {
    #[test]
    fn passes_are_idempotent(schema in any_schema()) {
        let document = json!({"components": {"schemas": {
            "Thing": schema,
            "Mammals": {"type": "string", "enum": ["bear", "bat"]},
            "Hay": {"type": "object"},
        }}});
        let span = Span::new(Sources::default().add("a", ""), 0..0);
        for name in REPEATABLE {
            let mut once = Node::from_json(span, &document);
            (pass(name).run)(&mut once, &mut Diagnostics::default());
            let mut twice = once.clone();
            (pass(name).run)(&mut twice, &mut Diagnostics::default());
            prop_assert_eq!(once.to_json(), twice.to_json(), "pass {}", name);
        }
    }
}
