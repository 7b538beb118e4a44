//! The whole pipeline, against `fixtures/compile/<case>/openapi/`.

use std::fs;
use std::path::Path;

use super::fixtures::each_case;
use crate::compile::{Compiled, compile};
use crate::diagnostics::report::{Format, render};
use crate::workspace::Staged;

fn text(compiled: &Compiled) -> String {
    compiled
        .lowered
        .as_ref()
        .map_or_else(String::new, |lowered| lowered.text.clone())
}

#[test]
fn compile_gives_what_the_fixtures_say() {
    each_case("compile", |case| {
        let compiled = compile(&case.folder.join("openapi"), &Staged::default()).unwrap();
        assert_eq!(
            compiled.lowered.is_none(),
            compiled.diagnostics.has_errors()
        );
        case.expect("expected.json", &text(&compiled));
        let merged = compiled.lowered.as_ref().map(|lowered| &*lowered.merged);
        case.expect("merged.json", merged.unwrap_or_default());
        case.expect(
            "expected.txt",
            &render(&compiled.diagnostics, &compiled.sources, Format::Text),
        );
    });
}

#[test]
fn the_same_documents_give_the_same_bytes() {
    each_case("compile", |case| {
        let first = text(&compile(&case.folder.join("openapi"), &Staged::default()).unwrap());
        let again = text(&compile(&case.folder.join("openapi"), &Staged::default()).unwrap());
        assert_eq!(first, again);
        let renamed = tempfile::tempdir().unwrap();
        copy(
            &case.folder.join("openapi"),
            renamed.path(),
            &|index, text| (format!("z{}.yaml", 99 - index), text),
        );
        assert_eq!(
            text(&compile(renamed.path(), &Staged::default()).unwrap()),
            first,
            "files in other order"
        );
        let windows = tempfile::tempdir().unwrap();
        copy(
            &case.folder.join("openapi"),
            windows.path(),
            &|index, text| (format!("a{index:02}.yaml"), text.replace('\n', "\r\n")),
        );
        assert_eq!(
            text(&compile(windows.path(), &Staged::default()).unwrap()),
            first,
            "CRLF line ends"
        );
    });
}

/// Copies documents under other names; the overlay keeps its name.
fn copy(from: &Path, to: &Path, change: &dyn Fn(usize, String) -> (String, String)) {
    let mut paths: Vec<_> = fs::read_dir(from)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    for (index, path) in paths.iter().enumerate() {
        let (name, text) = change(index, fs::read_to_string(path).unwrap());
        let is_overlay = path.file_name().is_some_and(|name| name == "overlay.yaml");
        fs::write(
            to.join(if is_overlay {
                "overlay.yaml".to_owned()
            } else {
                name
            }),
            text,
        )
        .unwrap();
    }
}

#[test]
fn what_is_emitted_is_openapi_3_0() {
    each_case("compile", |case| {
        let text = text(&compile(&case.folder.join("openapi"), &Staged::default()).unwrap());
        if !text.is_empty() {
            let document: openapiv3::OpenAPI = serde_json::from_str(&text).unwrap();
            assert_eq!(document.openapi, "3.0.3");
            assert!(document.operations().count() > 0);
        }
    });
}
