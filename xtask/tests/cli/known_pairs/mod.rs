//! The pairs of published documents whose effect is known from `drift-cases.md`, a page that was written before this
//! tool and without it. Each row says in our words what the page demands; nothing here was taken from our own output.

mod cases;
mod neighbours;
mod table;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use table::PAIRS;

/// A folder beside the workspace: tests that read it are ignored where it is not there.
fn beside(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    folder.join(name)
}

/// A comparison as programs read it.
struct Report(Value);

/// Both clients are generated for a report: each pair is reported once for all tests.
fn report(base: &str, head: &str) -> Report {
    let folder = beside("published/history");
    reported(&of(&folder, base), &of(&folder, head))
}

/// The document of a folder whose name begins so.
fn of(folder: &Path, date: &str) -> PathBuf {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths = entries.map(|entry| entry.unwrap().path());
    let is_it = |path: &PathBuf| {
        path.file_name()
            .unwrap()
            .to_string_lossy()
            .starts_with(date)
    };
    paths
        .find(is_it)
        .unwrap_or_else(|| panic!("no document of {date}"))
}

fn reported(base: &Path, head: &Path) -> Report {
    static KNOWN: Mutex<BTreeMap<[PathBuf; 2], Value>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    let sides = [base.to_owned(), head.to_owned()];
    let report = known.entry(sides).or_insert_with(|| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .arg("diff")
            .args([base, head])
            .args(["--format", "json"]);
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{}: {said}", base.display());
        serde_json::from_slice(&output.stdout).unwrap()
    });
    Report(report.clone())
}

impl Report {
    fn changes(&self) -> impl Iterator<Item = &Value> {
        self.0["changes"].as_array().unwrap().iter()
    }

    fn of<'a>(&'a self, key: &'a str, value: &'a str) -> Vec<&'a Value> {
        self.changes()
            .filter(|change| change[key] == value)
            .collect()
    }
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn the_known_pairs_come_out_as_the_page_demands() {
    for pair in PAIRS {
        let report = report(pair.base, pair.head);
        let context = format!("pair {}: {}", pair.number, pair.demand);
        assert_eq!(report.0["wire"], pair.wire, "{context}");
        assert_eq!(
            report.0["naive"] == "breaking",
            pair.naive_breaks,
            "{context}"
        );
        assert_eq!(report.0["rust"], pair.rust, "{context}");
        for (rule, count) in pair.counts {
            assert_eq!(report.of("rule", rule).len(), *count, "{rule}: {context}");
        }
        for words in pair.says {
            let said = |change: &Value| change["sentence"].as_str().unwrap().contains(words);
            assert!(report.changes().any(said), "{words}: {context}");
        }
        if let Some(count) = pair.major {
            assert_eq!(report.of("rust", "major").len(), count, "{context}");
        }
    }
}

/// Where the page names the one reason, no other change may be one.
#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn nothing_else_breaks_than_what_the_page_names() {
    for (base, head, reasons) in [
        ("2025-01-13", "2025-01-14", &["response-type-widened"][..]),
        ("2025-10-29", "2025-10-31", &["required-parameter-added"]),
        ("2026-07-20", "2026-08-04", &["request-body-required-added"]),
        (
            "2026-06-16",
            "2026-06-23",
            &["operation-moved", "request-body-required-added"],
        ),
        ("2025-05-08", "2025-05-09", &["security-removed"]),
    ] {
        let report = report(base, head);
        let mut rules: Vec<_> = report.of("wire", "breaking");
        rules.sort_by_key(|change| change["rule"].to_string());
        let rules: Vec<_> = rules
            .iter()
            .map(|change| change["rule"].as_str().unwrap())
            .collect();
        assert_eq!(rules, reasons, "{base} to {head}");
    }
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn the_renamed_path_breaks_both_ways() {
    let report = report("2026-06-23", "2026-06-16");
    assert_eq!(report.0["wire"], "breaking");
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn requests_with_the_moved_value_stay_valid() {
    let report = report("2026-03-19", "2026-03-26");
    for change in report.changes() {
        assert_eq!(change["wire"], "none", "{change}");
    }
    let variants = report.of("rule", "response-variant-added");
    assert!(!variants.is_empty() && variants.iter().all(|change| change["naive"] == "breaking"));
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn eleven_operations_have_another_tag_and_nothing_more_happens_by_that() {
    let report = report("2025-10-29", "2025-10-31");
    let tags = report.of("rule", "tag-renamed");
    let operations = tags
        .iter()
        .map(|change| change["operations"].as_array().unwrap().len());
    assert_eq!(operations.sum::<usize>(), 11);
    for change in tags
        .into_iter()
        .chain(report.of("rule", "discriminator-changed"))
    {
        assert_eq!(
            (&change["wire"], &change["rust"]),
            (&"none".into(), &"none".into())
        );
    }
}

#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn a_value_that_is_gone_from_one_body_only_refuses_those_who_send_it() {
    let report = report("2026-05-19", "2026-05-26");
    let hurts: Vec<_> = report
        .changes()
        .filter(|change| change["wire"] != "none")
        .collect();
    assert_eq!(hurts.len(), 1, "{hurts:?}");
    assert_eq!(hurts[0]["rule"], "request-enum-value-removed");
    assert_eq!(hurts[0]["operations"].as_array().unwrap().len(), 1);
}
