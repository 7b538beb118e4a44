//! Small edits of a document and what is said of each: `fixtures/diff/edits.txt`.
//!
//! ```text
//! # what is edited
//! hole                        the part of the document; a schema where none is given
//! - what stands there
//! + what stands there afterwards
//!   rule wire naive rust at place: what is said
//! ```

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use expect_test::expect_file;

use super::super::change::Comparison;
use super::documents::{compared, document};
use super::{assert_mirrored, each_fixture, fixtures};
use crate::rules::{self, Rule};

struct Edit<'t> {
    title: &'t str,
    hole: Option<&'t str>,
    sides: [&'t str; 2],
}

impl<'t> Edit<'t> {
    fn parse(block: &'t str) -> Self {
        let line = |mark: &str| block.lines().find_map(|line| line.strip_prefix(mark));
        let hole = block.lines().nth(1).filter(|line| !line.starts_with('-'));
        Self {
            title: line("# ").unwrap(),
            hole,
            sides: ["- ", "+ "].map(|mark| line(mark).unwrap_or_else(|| panic!("{block}"))),
        }
    }

    fn compare(&self) -> Comparison {
        let hole = self.hole.unwrap_or("schema");
        let [base, head] = self.sides.map(|object| document(&[(hole, object)]));
        let text = self.sides.concat();
        let forward = compared(&base, &head, &text);
        for same in [&base, &head] {
            assert!(
                compared(same, same, &text).changes.is_empty(),
                "{}",
                self.title
            );
        }
        assert_mirrored(self.title, &forward, &compared(&head, &base, &text));
        forward
    }

    fn write(&self, comparison: &Comparison, text: &mut String) {
        let hole = self.hole.map_or(String::new(), |hole| format!("{hole}\n"));
        let [base, head] = self.sides;
        writeln!(text, "# {}\n{hole}- {base}\n+ {head}", self.title).unwrap();
        let mut lines: Vec<_> = comparison
            .changes
            .iter()
            .map(|change| {
                let verdicts = [change.wire.word(), change.naive.word(), change.rust.word()];
                let verdicts = verdicts.join(" ");
                let (rule, place) = (change.rule.id, &change.place);
                format!("  {rule} {verdicts} at {place}: {}", change.sentence.text())
            })
            .collect();
        if lines.is_empty() {
            lines.push("  nothing".to_owned());
        }
        lines.sort();
        writeln!(text, "{}\n", lines.join("\n")).unwrap();
    }
}

/// Calls `visit` with each edit and what is said of it.
fn each_edit(visit: &mut dyn FnMut(&Edit<'_>, &Comparison)) {
    static EDITS: OnceLock<Vec<(String, Comparison)>> = OnceLock::new();
    let edits = EDITS.get_or_init(|| {
        let text = fs::read_to_string(fixtures().join("edits.txt")).unwrap();
        let blocks = text.split("\n\n").filter(|block| block.contains("# "));
        let blocks = blocks.map(|block| block.trim_start().to_owned());
        blocks
            .map(|block| (block.clone(), Edit::parse(&block).compare()))
            .collect()
    });
    for (block, comparison) in edits {
        visit(&Edit::parse(block), comparison);
    }
}

#[test]
fn each_edit_comes_out_as_it_is_written() {
    let mut text = String::new();
    each_edit(&mut |edit, comparison| edit.write(comparison, &mut text));
    expect_file![fixtures().join("edits.txt")].assert_eq(&text);
}

#[test]
fn each_rule_is_shown_as_it_says_of_itself() {
    let mut shown = BTreeSet::new();
    let mut show = |comparison: &Comparison| {
        shown.extend(comparison.changes.iter().filter_map(|change| {
            let verdicts = (change.wire, change.naive, change.rust);
            (verdicts == change.rule.verdicts()).then_some(change.rule.id)
        }));
    };
    each_edit(&mut |_, comparison| show(comparison));
    each_fixture(&mut |_, comparison| show(comparison));
    let is_missing = |rule: &&Rule| !shown.contains(rule.id);
    let missing: Vec<_> = rules::all()
        .filter(is_missing)
        .map(|rule| rule.id)
        .collect();
    assert!(missing.is_empty(), "no fixture shows {missing:?}");
}

/// A rule can be reported in several places of the code: each of them is a case of its own.
#[test]
fn each_place_that_reports_has_a_fixture() {
    let mut seen = BTreeSet::new();
    each_edit(&mut |_, comparison| seen.extend(comparison.sites.clone()));
    each_fixture(&mut |_, comparison| seen.extend(comparison.sites.clone()));
    let seen: BTreeSet<_> = seen
        .into_iter()
        .map(|(file, line)| (Path::new(file).file_name().unwrap(), line as usize))
        .collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/diff");
    let mut missing = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let file = path.file_name().unwrap();
        // What passes on to another report is no place of its own.
        let reports = text.lines().enumerate().filter(|(_, line)| {
            let calls = [".report(", ".report_of(", ".report_as("]
                .iter()
                .any(|call| line.contains(call));
            calls && !line.contains("verdicts())")
        });
        missing.extend(
            reports
                .map(|(index, line)| (file.to_owned(), index + 1, line.trim().to_owned()))
                .filter(|(_, line, _)| !seen.contains(&(file, *line))),
        );
    }
    assert!(missing.is_empty(), "no fixture reaches {missing:#?}");
}
