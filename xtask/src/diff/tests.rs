//! The comparison, on invented documents and on those that were published.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

use super::change::{Change, Comparison};
use super::render::{Format, Report};
use super::revision::{Texts, compile};
use super::{RULES, Rust, Wire, compare};
use crate::diagnostic::Diagnostics;
use crate::import;
use crate::source::Sources;
use crate::tree::Node;

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/diff")
}

/// A side of a fixture; `named` says whether it is read as what a client is generated from.
fn read(case: &Path, file: &str, named: bool, sources: &mut Sources) -> Node {
    let mut diagnostics = Diagnostics::default();
    let text = fs::read_to_string(case.join(file)).unwrap();
    let texts = Texts {
        files: vec![(file.to_owned(), file.to_owned(), text)],
        surface: None,
    };
    let side = compile(&texts, sources, &mut diagnostics);
    let said = crate::report::render(&diagnostics, sources, crate::report::Format::Text);
    let mut document = side
        .unwrap_or_else(|| panic!("{}: {said}", case.display()))
        .document;
    if !named {
        // As import leaves published documents.
        let strip = &mut |schema: &mut Node| drop(schema.remove("title"));
        crate::document::each_schema(&mut document, crate::document::Role::Frame, strip);
    }
    document
}

/// The comparison that a fixture shows.
pub(super) fn fixture(rule: &str) -> Comparison {
    let (case, mut sources) = (fixtures().join(rule), Sources::default());
    let base = read(&case, "base.yaml", false, &mut sources);
    let head = read(&case, "head.yaml", false, &mut sources);
    compare(&base, &head, false)
}

#[test]
fn each_rule_has_a_fixture_that_shows_it() {
    for rule in RULES.into_iter().flatten() {
        let case = fixtures().join(rule.id);
        let named = ["method-renamed", "type-renamed"].contains(&rule.id);
        let mut sources = Sources::default();
        let base = read(&case, "base.yaml", named, &mut sources);
        let head = read(&case, "head.yaml", named, &mut sources);
        let comparison = compare(&base, &head, named);
        let shown = comparison.changes.iter().any(|change| {
            change.rule.id == rule.id
                && (change.wire, change.naive, change.rust) == (rule.wire, rule.naive, rule.rust)
        });
        let report = Report {
            comparison: &comparison,
            sources: &sources,
            naive: false,
            surface: None,
        };
        let text = report.render(Format::Text);
        assert!(shown, "{} is not shown:\n{text}", rule.id);
        expect_file![case.join("expected.txt")].assert_eq(&text);
        assert!(compare(&base, &base, named).changes.is_empty());
        assert_mirrored(rule.id, &comparison, &compare(&head, &base, named));
    }
}

#[test]
fn each_fixture_has_a_rule_and_each_rule_says_all() {
    for entry in fs::read_dir(fixtures()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let rule = super::find(&name).unwrap_or_else(|| panic!("no rule `{name}`"));
        for text in [rule.what, rule.why, rule.bad, rule.good] {
            assert!(!text.is_empty(), "{name}");
        }
        assert!(
            rule.naive >= rule.wire,
            "{name}: no client takes less than a naive one"
        );
    }
}

/// What one way adds, the other way removes.
fn assert_mirrored(name: &str, forward: &Comparison, reverse: &Comparison) {
    let count = |comparison: &Comparison| {
        let mut counts = BTreeMap::<&str, usize>::new();
        for change in &comparison.changes {
            *counts.entry(change.rule.family).or_default() += 1;
        }
        counts
    };
    assert_eq!(count(forward), count(reverse), "{name}");
}

/// The published revisions, oldest first; none where they are not beside the workspace.
fn history() -> Vec<(String, Node)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/published/history");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("skipped: no published documents beside the workspace");
        return Vec::new();
    };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let argument = path.display().to_string();
        let document = import::published(&argument, &mut sources, &mut diagnostics);
        let name = path.file_name().unwrap().to_str().unwrap()[..10].to_owned();
        (name, document.unwrap().unwrap())
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn no_pair_of_revisions_panics_and_each_is_mirrored() {
    let history = history();
    for (index, (name, base)) in history.iter().enumerate() {
        assert!(compare(base, base, false).changes.is_empty(), "{name}");
        for (_, head) in &history[index + 1..] {
            let forward = compare(base, head, false);
            let reverse = compare(head, base, false);
            assert!(!forward.changes.is_empty() && !reverse.changes.is_empty());
        }
    }
    for pair in history.windows(2) {
        let [(name, base), (_, head)] = pair else {
            continue;
        };
        let forward = compare(base, head, false);
        assert_mirrored(name, &forward, &compare(head, base, false));
    }
}

/// The pairs that are known, with their verdicts: our client, a naive one, Rust.
const PAIRS: [(&str, &str, Wire, Wire, Rust); 11] = [
    (
        "2025-01-14",
        "2025-01-17",
        Wire::None,
        Wire::None,
        Rust::None,
    ),
    (
        "2024-12-11",
        "2025-01-09",
        Wire::None,
        Wire::None,
        Rust::Minor,
    ),
    (
        "2025-01-13",
        "2025-01-14",
        Wire::Breaking,
        Wire::Breaking,
        Rust::Major,
    ),
    (
        "2024-06-14",
        "2024-07-08",
        Wire::None,
        Wire::None,
        Rust::Minor,
    ),
    (
        "2025-04-18",
        "2025-04-25",
        Wire::Silent,
        Wire::Breaking,
        Rust::Major,
    ),
    (
        "2025-10-29",
        "2025-10-31",
        Wire::Breaking,
        Wire::Breaking,
        Rust::Major,
    ),
    (
        "2026-03-19",
        "2026-03-26",
        Wire::None,
        Wire::Breaking,
        Rust::Major,
    ),
    (
        "2026-05-19",
        "2026-05-26",
        Wire::Conditional,
        Wire::Breaking,
        Rust::Major,
    ),
    (
        "2026-06-16",
        "2026-06-23",
        Wire::Breaking,
        Wire::Breaking,
        Rust::Major,
    ),
    (
        "2026-07-20",
        "2026-08-04",
        Wire::Breaking,
        Wire::Breaking,
        Rust::Major,
    ),
    (
        "2025-05-08",
        "2025-05-09",
        Wire::Breaking,
        Wire::Breaking,
        Rust::None,
    ),
];

/// How many changes of a rule a pair has, where the number is the point.
const COUNTS: [(&str, &str, usize); 16] = [
    ("2025-01-14", "required-parameter-added", 0),
    ("2025-01-14", "undeclared-path-parameter", 2),
    ("2024-12-11", "request-property-became-required", 0),
    ("2025-01-13", "response-type-widened", 1),
    ("2025-01-13", "response-variant-added", 2),
    ("2024-06-14", "schema-renamed", 1),
    ("2024-06-14", "operation-added", 3),
    ("2025-04-18", "parameter-renamed", 1),
    ("2025-10-29", "required-parameter-added", 1),
    ("2026-03-19", "request-value-moved", 1),
    ("2026-03-19", "request-enum-value-removed", 0),
    ("2026-05-19", "operation-renamed", 6),
    ("2026-05-19", "schema-renamed", 5),
    ("2026-06-16", "operation-moved", 1),
    ("2026-07-20", "request-limit-narrowed", 4),
    ("2025-05-08", "security-removed", 1),
];

#[test]
fn the_known_pairs_come_out_as_they_are_known() {
    let history = history();
    let find = |date: &str| &history.iter().find(|(name, _)| name == date).unwrap().1;
    for (base, head, wire, naive, rust) in PAIRS {
        if history.is_empty() {
            return;
        }
        let comparison = compare(find(base), find(head), false);
        let found = (
            comparison.wire(false),
            comparison.wire(true),
            comparison.rust(),
        );
        assert_eq!(found, (wire, naive, rust), "{base} to {head}");
        let of = |id: &'static str| {
            let changes = comparison.changes.iter();
            changes
                .filter(move |change: &&Change| change.rule.id == id)
                .count()
        };
        for (_, id, count) in COUNTS.iter().filter(|(date, ..)| *date == base) {
            assert_eq!(of(id), *count, "{base} to {head}: {id}");
        }
    }
}
