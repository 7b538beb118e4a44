//! No document makes a stage panic, and what passes all stages is OpenAPI 3.0.

use std::fs;

use proptest::prelude::*;
use serde_json::Value as Json;

use super::documents::{any_json, any_schema, pointers, read};
use super::fixtures::root;
use crate::compile::{emit, lint, lower, merge, overlay, resolve, shape, verify};
use crate::diagnostics::Diagnostics;

/// All stages over one text and the overlay of the fixture; the emitted text when nothing is wrong.
fn compile(document: &Json) -> Option<String> {
    let folder = root("compile/small/openapi");
    let words = fs::read_to_string(folder.join("overlay.yaml")).unwrap();
    let (mut nodes, _, mut diagnostics) = read(&[document.to_string(), words]);
    let overlays = nodes.split_off(1);
    let mut document = merge::merge(nodes, &mut diagnostics)?;
    shape::check(&document, &mut diagnostics);
    resolve::resolve(&document, &mut diagnostics);
    resolve::only_schemas(&document, &mut diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    overlay::apply(&mut document, &overlays, &mut diagnostics);
    lint::lint(&document, &mut diagnostics);
    lower::lower(&mut document, &mut diagnostics);
    verify::verify(&document, &mut diagnostics);
    (!diagnostics.has_errors()).then(|| emit::emit(&document).unwrap())
}

/// The document of the fixture, merged.
fn sound() -> Json {
    let folder = root("compile/small/openapi");
    let files = ["animal.yaml", "management.yaml"]
        .map(|name| fs::read_to_string(folder.join(name)).unwrap());
    let (nodes, _, _) = read(&files);
    merge::merge(nodes, &mut Diagnostics::default())
        .unwrap()
        .to_json()
}

/// A document with one place that holds something else.
#[derive(Clone)]
struct Damaged {
    place: String,
    content: Json,
    document: Json,
}

/// The document itself would be too long for a message.
impl std::fmt::Debug for Damaged {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "`{}` is {}", self.place, self.content)
    }
}

fn damaged() -> impl Strategy<Value = Damaged> {
    let sound = sound();
    let mut places = pointers(&sound);
    // How a caller is authenticated is nothing that the compiler reads.
    places.retain(|place| !place.starts_with("/components/securitySchemes/"));
    let content = prop_oneof![any_json(), any_schema()];
    (prop::sample::select(places), content).prop_map(move |(place, content)| {
        let mut document = sound.clone();
        *document.pointer_mut(&place).unwrap() = content.clone();
        Damaged {
            place,
            content,
            document,
        }
    })
}

#[test]
fn the_sound_document_compiles() {
    assert!(compile(&sound()).is_some());
}

proptest! {
    #[test]
    fn a_damaged_document_is_reported_or_compiled(damaged in damaged()) {
        if let Some(text) = compile(&damaged.document) {
            let read = serde_json::from_str::<openapiv3::OpenAPI>(&text);
            prop_assert!(read.is_ok(), "{read:?}");
        }
    }
}
