//! The pairs of `../shared/cases/diff`, each with one change, and the table beside them that says what is right.

use std::fs;

use super::{beside, reported};

/// What is said of the wire, mildest first.
const WIRE: [&str; 4] = ["none", "silent", "conditional", "breaking"];

#[test]
#[cfg_attr(not(published), ignore = "reads the cases in ../shared/cases")]
fn each_case_comes_out_as_its_table_demands() {
    let folder = beside("cases/diff");
    let table = fs::read_to_string(folder.join("../README.md")).unwrap();
    let (_, rows) = table.split_once("## diff/").unwrap();
    let rows = rows.split("\n## ").next().unwrap().lines();
    let mut complaints = Vec::new();
    let mut known = 0;
    for row in rows {
        let cells: Vec<_> = row.split('|').map(str::trim).collect();
        let ["", case, wire, rust, why, ""] = cells[..] else {
            continue;
        };
        let case_folder = folder.join(case);
        if !case_folder.is_dir() {
            continue;
        }
        known += 1;
        let sides = ["base.yaml", "head.yaml"].map(|side| case_folder.join(side));
        let report = reported(&sides[0], &sides[1]);
        let is_changed = why != "no change at all";
        let place = |wire: &str| WIRE.iter().position(|word| *word == wire);
        let said = report.0["wire"].as_str().unwrap();
        if place(said) < place(wire) || (said == "breaking" && why.contains("Never breaking")) {
            complaints.push(format!("{case}: the wire is {said}, and has to be {wire}"));
        }
        if rust != "*" && report.0["rust"] != rust {
            complaints.push(format!(
                "{case}: Rust is {}, and has to be {rust}",
                report.0["rust"]
            ));
        }
        if (report.changes().count() > 0) != is_changed {
            complaints.push(format!("{case}: {} changes", report.changes().count()));
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    let folders = fs::read_dir(&folder).unwrap().count();
    assert_eq!(known, folders, "cases without a row");
}
