//! `fixtures/import/<case>/`: what is imported, onto what, and what comes of it.
//!
//! ```text
//! <case>/input/*        the files to import, in the order of their names
//! <case>/openapi/*      what is there before (optional)
//! <case>/arguments      more arguments (optional)
//! <case>/expected/*     what is there after; missing when nothing may change
//! <case>/expected.txt   exit status and messages
//! ```
//!
//! `UPDATE_EXPECT=1 cargo test -p xtask` writes what is expected.

use std::fs;
use std::path::Path;

use super::{Run, Workspace, files};

#[test]
fn every_case_gives_what_is_expected() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/import");
    let mut cases: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    cases.sort();
    assert!(cases.len() > 20, "the fixtures are not there");
    let failures: Vec<_> = cases.iter().filter_map(|case| check(case).err()).collect();
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
}

fn check(case: &Path) -> Result<(), String> {
    let name = case.file_name().unwrap().to_string_lossy();
    let workspace = Workspace::new();
    let before = files(&case.join("openapi"));
    for (file, text) in &before {
        let path = workspace.path("openapi").join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let arguments = arguments(case, &workspace);
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    let run = workspace.import(&arguments);
    let after = workspace.files();

    let is_write = run.status == 0 && !arguments.contains(&"--check");
    if is_write {
        check_stability(&name, &workspace, &arguments)?;
    } else if after != before {
        return Err(format!(
            "{name}: exit status {}, but openapi/ changed",
            run.status
        ));
    }
    let expected = case.join("expected");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        update(case, &run, is_write.then_some(&after));
        return Ok(());
    }
    compare(
        &name,
        "expected.txt",
        &transcript(&run),
        &read(&case.join("expected.txt")),
    )?;
    if !is_write {
        return Ok(());
    }
    let wanted = files(&expected);
    let names = |files: &std::collections::BTreeMap<String, String>| {
        files.keys().cloned().collect::<Vec<_>>().join("\n")
    };
    compare(&name, "names of the files", &names(&after), &names(&wanted))?;
    let mut pairs = after.iter().zip(wanted.values());
    pairs.try_for_each(|((file, found), wanted)| compare(&name, file, found, wanted))
}

/// Importing again changes nothing, and `--check` agrees.
fn check_stability(name: &str, workspace: &Workspace, arguments: &[&str]) -> Result<(), String> {
    let before = workspace.files();
    let again = workspace.import(arguments);
    if again.status != 0 || workspace.files() != before {
        return Err(format!(
            "{name}: importing again is not the same: {again:?}"
        ));
    }
    let check: Vec<_> = ["--check"]
        .into_iter()
        .chain(arguments.iter().copied())
        .collect();
    let check = workspace.import(&check);
    if check.status != 0 {
        return Err(format!(
            "{name}: --check finds a difference after import: {check:?}"
        ));
    }
    Ok(())
}

fn arguments(case: &Path, workspace: &Workspace) -> Vec<String> {
    let more = read(&case.join("arguments"));
    let mut arguments: Vec<_> = more.split_whitespace().map(str::to_owned).collect();
    for (file, text) in files(&case.join("input")) {
        let path = workspace.path(&file);
        fs::write(&path, text).unwrap();
        arguments.push(path.display().to_string());
    }
    arguments
}

fn transcript(run: &Run) -> String {
    let Run {
        status,
        output,
        errors,
    } = run;
    format!("exit status {status}\n\n{errors}{output}")
}

fn update(case: &Path, run: &Run, after: Option<&std::collections::BTreeMap<String, String>>) {
    let expected = case.join("expected");
    let _ = fs::remove_dir_all(&expected);
    fs::write(case.join("expected.txt"), transcript(run)).unwrap();
    for (file, text) in after.into_iter().flatten() {
        let path = expected.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn compare(case: &str, what: &str, found: &str, wanted: &str) -> Result<(), String> {
    if found == wanted {
        return Ok(());
    }
    let diff = similar::TextDiff::from_lines(wanted, found);
    let diff = diff.unified_diff().header("expected", "found").to_string();
    Err(format!("{case}: {what} differs\n{diff}"))
}

fn read(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    text.replace("\r\n", "\n")
}
