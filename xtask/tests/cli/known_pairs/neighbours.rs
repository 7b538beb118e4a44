//! Every published revision with the one after it, with the public items of both clients.

use std::path::{Path, PathBuf};

use super::{Report, beside, of, reported};

/// The documents of a folder, oldest first.
fn revisions(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

/// What is wrong with a report, whatever the documents are.
fn complaints(report: &Report) -> Vec<String> {
    let surface = &report.0["surface"];
    let mut complaints = Vec::new();
    for (key, what) in [
        ("missing", "a client is not generated"),
        ("left_out", "an operation is left out"),
        ("unexplained", "a line has no reason"),
    ] {
        let found = &surface[key];
        if !found.is_null() && found.as_array().is_none_or(|list| !list.is_empty()) {
            complaints.push(format!("{what}: {found:#}"));
        }
    }
    complaints
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn both_clients_of_all_neighbours_are_generated_and_each_line_has_a_reason() {
    let history = beside("published/history");
    let mut wrong = Vec::new();
    for pair in revisions(&history).windows(2) {
        let report = reported(&pair[0], &pair[1]);
        let found = complaints(&report);
        wrong.extend(
            found
                .iter()
                .map(|what| format!("{}: {what}", pair[0].display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nine maps get keys of an enum.
#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/cases")]
fn keys_of_maps_become_values_of_an_enum() {
    let steps = beside("cases/steps");
    let report = reported(&of(&steps, "2025-09-25"), &of(&steps, "2025-10-01"));
    assert_eq!(complaints(&report), [""; 0]);
    assert_eq!(report.0["rust"], "major");
    assert_eq!(report.0["wire"], "conditional");
    let of_answers = report.of("rule", "response-enum-closed");
    for change in &of_answers {
        assert_eq!(change["wire"], "none", "{change}");
    }
    let of_requests = report.of("rule", "request-enum-closed");
    for change in &of_requests {
        assert_eq!(change["wire"], "conditional", "{change}");
    }
    assert!(!of_answers.is_empty() && !of_requests.is_empty());
}

/// Two components that are keys of maps become one, under another name: users keep the name that they know.
#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/cases")]
fn two_components_that_become_one_are_renamed_and_keep_their_rust_name() {
    let steps = beside("cases/steps");
    let report = reported(&of(&steps, "2025-12-18"), &of(&steps, "2026-01-15"));
    assert_eq!(complaints(&report), [""; 0]);
    assert_eq!(report.of("rule", "schema-renamed").len(), 2);
}
