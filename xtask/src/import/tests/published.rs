//! The vendor's documents, which are not part of the repository: the tests are skipped where they are not there.

use std::path::Path;

use super::Workspace;
use crate::document;
use crate::document::source::Sources;
use crate::document::tree::Node;
use crate::import::folder::Folder;
use crate::tests::published::shared;

fn listed(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path().display().to_string())
        .collect();
    files.sort();
    files
}

/// What `openapi` says, merged.
fn merged(workspace: &Workspace) -> Node {
    let mut sources = Sources::default();
    let folder = Folder::read(&workspace.path("openapi"), &mut sources).unwrap();
    folder
        .present(&sources, &mut crate::diagnostics::Diagnostics::default())
        .unwrap()
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn the_pages_with_a_document_are_imported_and_the_one_without_is_refused() {
    let pages = shared("published/pages");
    let pages = listed(&pages);
    let (without, with): (Vec<_>, Vec<_>) = pages.iter().partition(|page| page.contains("/002_"));
    let workspace = Workspace::new();
    for page in &without {
        let run = workspace.import(&[page]);
        assert_eq!(run.status, 1);
        assert!(
            run.errors.contains("there is no OpenAPI document in it"),
            "{run:?}"
        );
        assert!(workspace.files().is_empty());
    }
    let arguments: Vec<_> = with.iter().map(|page| page.as_str()).collect();
    let run = workspace.import(&arguments);
    assert_eq!((run.status, run.errors.as_str()), (0, ""));
    // The root, what is shared, and two areas.
    assert_eq!(workspace.files().len(), 4);
    assert_eq!(document::operations(&merged(&workspace)).count(), 3);
    assert!(workspace.files().values().all(|text| {
        !text
            .replace("description: \"\"", "")
            .contains("description: ")
    }));
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn pages_one_by_one_in_any_order_give_what_all_at_once_give() {
    let pages = shared("published/pages");
    let mut pages = listed(&pages);
    pages.retain(|page| !page.contains("/002_"));
    let together = Workspace::new();
    together.import(&pages.iter().map(String::as_str).collect::<Vec<_>>());
    let one_by_one = Workspace::new();
    for page in pages.iter().rev() {
        assert_eq!(one_by_one.import(&[page]).status, 0);
    }
    assert_eq!(one_by_one.files(), together.files());
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn everything_of_the_newest_document_arrives() {
    let newest = shared("published/management-api-2026-08-19.json");
    let newest = newest.display().to_string();
    let workspace = Workspace::new();
    let run = workspace.import(&[&newest]);
    assert_eq!(run.status, 0, "{}", run.errors);
    let warnings: Vec<_> = run
        .errors
        .lines()
        .filter(|line| line.contains("]: "))
        .collect();
    // The one thing that is left out and is no words.
    assert!(
        matches!(warnings[..], [one] if one.starts_with("warning[publisher-extensions]")),
        "{warnings:?}"
    );
    let document = merged(&workspace);
    assert_eq!(document::operations(&document).count(), 69);
    assert_eq!(document.get("paths").unwrap().entries().count(), 38);
    assert_eq!(document::schemas(&document).count(), 213);
    let check = workspace.import(&["--check", &newest]);
    assert_eq!(check.status, 0, "{}", check.output);
    let again = workspace.files();
    workspace.import(&["--replace", &newest]);
    assert_eq!(workspace.files(), again);
}

/// Each revision is imported over the one before it, as a maintainer would.
#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn every_revision_is_imported() {
    let history = shared("published/history");
    let workspace = Workspace::new();
    for revision in listed(&history) {
        let run = workspace.import(&["--replace", &revision]);
        assert_eq!(run.status, 0, "{revision}: {}", run.errors);
        assert_eq!(
            workspace
                .import(&["--check", "--replace", &revision])
                .status,
            0
        );
        let alone = Workspace::new();
        alone.import(&[&revision]);
        assert_eq!(alone.files(), workspace.files(), "{revision}");
    }
}

/// Documents of other services: what an overlay can mend is a warning.
#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn whole_documents_of_others_are_imported() {
    for document in listed(&shared("foreign")) {
        let run = Workspace::new().import(&[&document]);
        assert_eq!(run.status, 0, "{document}: {}", run.errors);
        assert!(!run.errors.contains("[unknown-word]"), "{}", run.errors);
        assert!(!run.errors.contains("[unknown-format]"), "{}", run.errors);
    }
}
