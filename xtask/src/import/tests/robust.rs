//! Whatever is imported: no panic, and what is refused changes nothing.

use std::fs;
use std::path::Path;

use serde_json::{Value as Json, json};

use super::{Run, Workspace, files};
use crate::tests::documents::pointers;

fn fixture(path: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import");
    fs::read_to_string(folder.join(path))
        .unwrap()
        .replace("\r\n", "\n")
}

fn import_text(name: &str, text: &str) -> (Run, Workspace) {
    let workspace = Workspace::new();
    let path = workspace.path(name);
    fs::write(&path, text).unwrap();
    (workspace.import(&[&path.display().to_string()]), workspace)
}

#[test]
fn a_document_cut_short_anywhere_is_refused() {
    let text = fixture("facts-and-words/input/harbour.json");
    for end in (0..text.trim_end().len()).step_by(7) {
        let (run, workspace) = import_text("harbour.json", &text[..end]);
        assert_eq!(run.status, 1, "cut at {end}: {run:?}");
        assert!(workspace.files().is_empty());
    }
}

#[test]
fn a_page_cut_short_anywhere_before_the_end_of_its_block_is_refused() {
    let text = fixture("page/input/page.md");
    let end_of_block = text.rfind("\n````").unwrap() + "\n````".len();
    let cuts = (0..end_of_block)
        .step_by(5)
        .filter(|end| text.is_char_boundary(*end));
    for end in cuts {
        let (run, workspace) = import_text("page.md", &text[..end]);
        assert_eq!(run.status, 1, "cut at {end}: {run:?}");
        assert!(workspace.files().is_empty());
    }
    assert_eq!(import_text("page.md", &text[..end_of_block]).0.status, 0);
}

/// Every value of a document, one after the other, is replaced by values of other kinds.
#[test]
fn a_wrong_value_anywhere_gives_a_message_or_a_result() {
    let document: Json =
        serde_json::from_str(&fixture("facts-and-words/input/harbour.json")).unwrap();
    for (index, pointer) in pointers(&document).iter().enumerate() {
        let wrong = [
            Json::Null,
            json!(7),
            json!("x"),
            json!([]),
            json!({"$ref": "#/x"}),
            json!([{}]),
        ];
        let mut changed = document.clone();
        *changed.pointer_mut(pointer).unwrap() = wrong[index % wrong.len()].clone();
        let (run, workspace) = import_text("harbour.json", &changed.to_string());
        let is_refused = run.status == 1 && run.errors.contains("error[");
        assert!(run.status == 0 || is_refused, "{pointer}: {run:?}");
        assert_eq!(is_refused, workspace.files().is_empty(), "{pointer}");
    }
}

/// `serde_json` sorts keys, so the text that it writes has another order than the fixture.
#[test]
fn the_order_of_keys_changes_nothing() {
    let text = fixture("facts-and-words/input/harbour.json");
    let document: Json = serde_json::from_str(&text).unwrap();
    let (_, as_published) = import_text("harbour.json", &text);
    let (_, sorted) = import_text("harbour.json", &document.to_string());
    assert_eq!(sorted.files(), as_published.files());
}

#[test]
fn when_one_file_cannot_be_written_none_is() {
    let workspace = Workspace::new();
    let input = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import/replace");
    for (name, text) in files(&input.join("openapi")) {
        fs::create_dir_all(workspace.path("openapi")).unwrap();
        fs::write(workspace.path("openapi").join(name), text).unwrap();
    }
    // A folder where a file is to be written lets the write fail after others were made.
    fs::create_dir(workspace.path("openapi").join("untagged.yaml")).unwrap();
    fs::write(workspace.path("openapi/untagged.yaml/keep"), "").unwrap();
    let before = workspace.files();
    let path = workspace.path("harbour.yaml");
    let text = fixture("replace/input/harbour.yaml");
    let text = text.replace(
        "paths:\n",
        "paths:\n  /ping:\n    get: {operationId: ping, responses: {}}\n",
    );
    fs::write(&path, text).unwrap();
    let run = workspace.import(&["--replace", &path.display().to_string()]);
    assert_eq!(run.status, 1);
    assert!(
        run.errors.contains("cannot read `openapi/untagged.yaml`"),
        "{run:?}"
    );
    assert_eq!(workspace.files(), before);
}
