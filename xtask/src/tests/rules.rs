//! Every rule that a stage can report is shown by a fixture.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Modules whose rules have tests of their own.
const ELSEWHERE: [&str; 3] = ["import", "surface", "tests"];

/// The rules that the sources of a folder report.
pub(super) fn reported() -> BTreeSet<String> {
    let mut rules = BTreeSet::new();
    each_file(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        "rs",
        &mut |text| {
            let text = text.split("#[cfg(test)]\nmod tests").next().unwrap();
            for call in ["Diagnostic::error(", "Diagnostic::warning("] {
                let arguments = text.split(call).skip(1);
                rules.extend(arguments.filter_map(|after| {
                    let name = after.trim_start().strip_prefix('"')?;
                    Some(name.split_once('"')?.0.to_owned())
                }));
            }
        },
    );
    rules
}

fn each_file(folder: &Path, extension: &str, visit: &mut dyn FnMut(&str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && !ELSEWHERE.contains(&name) {
            each_file(&path, extension, visit);
        } else if path.extension().is_some_and(|found| found == extension) {
            visit(&fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn every_rule_is_shown_by_a_fixture() {
    let mut shown = BTreeSet::new();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    each_file(&fixtures, "txt", &mut |text| {
        for level in ["error[", "warning["] {
            let rules = text.split(level).skip(1);
            shown.extend(rules.filter_map(|after| Some(after.split_once(']')?.0.to_owned())));
        }
    });
    let missing: Vec<_> = reported().difference(&shown).cloned().collect();
    assert!(missing.is_empty(), "no fixture shows {missing:?}");
}
