//! The comparison, on invented documents and on those that were published.

mod audit;
mod chains;
mod documents;
mod edits;
mod explained;
mod reports;
mod surfaces;
mod writings;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use expect_test::expect_file;

use super::change::Comparison;
use super::compare::{Names, compare};
use super::render::{Format, Report};
use super::revision::{Texts, compile};
use crate::diagnostics::Diagnostics;
use crate::document::source::Sources;
use crate::document::tree::Node;
use crate::grammar::Role;
use crate::import;
use crate::rules;
use crate::tests::published::published;

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
    let said = crate::diagnostics::report::render(
        &diagnostics,
        sources,
        crate::diagnostics::report::Format::Text,
    );
    let mut document = side
        .unwrap_or_else(|| panic!("{}: {said}", case.display()))
        .document;
    if !named {
        // As import leaves published documents.
        let strip = &mut |schema: &mut Node| drop(schema.remove("title"));
        crate::document::each_schema(&mut document, Role::DOCUMENT, strip);
    }
    document
}

/// The comparison that a fixture shows.
pub(super) fn fixture(rule: &str) -> Comparison {
    let (case, mut sources) = (fixtures().join(rule), Sources::default());
    let base = read(&case, "base.yaml", false, &mut sources);
    let head = read(&case, "head.yaml", false, &mut sources);
    compare(&base, &head, Names::Vendors)
}

/// Calls `visit` with each pair of whole documents, its name, and what is said of it.
fn each_fixture(visit: &mut dyn FnMut(&str, &Comparison)) {
    for entry in fs::read_dir(fixtures()).unwrap() {
        let case = entry.unwrap().path();
        if !case.is_dir() {
            continue;
        }
        let name = case.file_name().unwrap().to_str().unwrap();
        let named = ["method-renamed", "type-renamed"].contains(&name);
        let mut sources = Sources::default();
        let base = read(&case, "base.yaml", named, &mut sources);
        let head = read(&case, "head.yaml", named, &mut sources);
        let whose = if named { Names::Ours } else { Names::Vendors };
        let comparison = compare(&base, &head, whose);
        let report = Report {
            comparison: &comparison,
            sources: &sources,
            naive: false,
            verbose: true,
            surface: None,
        };
        expect_file![case.join("expected.txt")].assert_eq(&report.render(Format::Text));
        assert!(compare(&base, &base, whose).changes.is_empty());
        assert_mirrored(name, &comparison, &compare(&head, &base, whose));
        visit(name, &comparison);
    }
}

#[test]
fn each_fixture_shows_the_rule_that_it_is_named_by() {
    each_fixture(&mut |name, comparison| {
        let rule = rules::find(name).unwrap_or_else(|| panic!("no rule `{name}`"));
        let mut changes = comparison.changes.iter();
        assert!(changes.any(|change| change.rule == rule), "{name}");
    });
}

#[test]
fn each_rule_says_all() {
    for rule in rules::all() {
        let name = rule.id;
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

/// The published revisions, oldest first.
fn history() -> &'static [(String, Node)] {
    static HISTORY: OnceLock<Vec<(String, Node)>> = OnceLock::new();
    HISTORY.get_or_init(|| {
        let mut paths = published();
        paths.sort_by_key(|path| day(path));
        let read = |path: PathBuf| {
            let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
            let argument = path.display().to_string();
            let document = import::published(&argument, &mut sources, &mut diagnostics);
            (day(&path), document.unwrap().unwrap())
        };
        paths.into_iter().map(read).collect()
    })
}

/// The date in the name of a published document.
fn day(path: &Path) -> String {
    let name = path.file_stem().unwrap().to_str().unwrap();
    let start = name.find("20").unwrap();
    name[start..start + 10].to_owned()
}

/// Neighbours, and each revision with the newest one.
fn pairs() -> impl Iterator<Item = [&'static (String, Node); 2]> {
    let history = history();
    let newest = history.last();
    let neighbours = history.windows(2).map(|pair| [&pair[0], &pair[1]]);
    let with_newest = history.iter().filter_map(move |base| Some([base, newest?]));
    neighbours.chain(with_newest.filter(|[base, head]| base.0 != head.0))
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn no_pair_of_revisions_panics_and_each_has_changes() {
    for [(old, base), (new, head)] in pairs() {
        for (base, head) in [(base, head), (head, base)] {
            let comparison = compare(base, head, Names::Vendors);
            assert!(!comparison.changes.is_empty(), "{old} and {new}");
        }
    }
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn a_revision_does_not_differ_from_itself() {
    for (name, document) in history() {
        let comparison = compare(document, document, Names::Vendors);
        assert!(comparison.changes.is_empty(), "{name}");
    }
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn a_step_back_undoes_a_step_forward() {
    for pair in history().windows(2) {
        let [(name, base), (_, head)] = pair else {
            continue;
        };
        let forward = compare(base, head, Names::Vendors);
        assert_mirrored(name, &forward, &compare(head, base, Names::Vendors));
    }
}
