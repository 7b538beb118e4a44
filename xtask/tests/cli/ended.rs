//! Runs that are ended while they write leave the old files or the new ones, and two do not write at once.
#![cfg(unix)]

use std::fs;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use super::workspace::{FOLDERS, PUBLISHED, Workspace};

/// More files than one step can write.
const AREAS: usize = 12;

/// A document with an operation in each of several areas.
fn document(version: usize) -> String {
    let operation = |area: usize| {
        format!(
            "  /v1/area{area}:\n    get:\n      tags: [Area{area}]\n      operationId: list_area{area}_v1_area{area}_get\n      responses: {{'200': {{description: Done, content: {{application/json: {{schema: {{type: array, maxItems: {version}, items: {{type: string}}}}}}}}}}}}\n"
        )
    };
    let operations: String = (0..AREAS).map(operation).collect();
    // One file is larger than a block of a disk.
    let values: Vec<_> = (0..500).map(|value| format!("value{value}")).collect();
    let schema = format!(
        "maxItems: {version}, items: {{enum: [{}], ",
        values.join(", ")
    );
    let first = format!("maxItems: {version}, items: {{");
    PUBLISHED.to_owned() + &operations.replacen(&first, &schema, 1)
}

/// A workspace with one document in, and another one to import.
fn workspace() -> Workspace {
    let workspace = Workspace::new();
    workspace.write("CHANGELOG.md", "# Changelog\n");
    workspace.write("new.yaml", &document(1));
    let (code, text) = workspace.run(&["import", "new.yaml", "--openapi", "openapi"]);
    assert_eq!(code, Some(0), "{text}");
    workspace.write("new.yaml", &document(2));
    workspace
}

fn start(workspace: &Workspace) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.current_dir(workspace.path("."));
    command.args(["import", "new.yaml", "--openapi", "openapi"]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

/// How many files wait to be put in place.
fn waiting(workspace: &Workspace) -> usize {
    fs::read_dir(workspace.path(".xtask/run")).map_or(0, Iterator::count)
}

fn send(signal: &str, child: &Child) {
    let pid = child.id().to_string();
    drop(
        Command::new("kill")
            .args([signal, &pid])
            .stderr(Stdio::null())
            .status(),
    );
}

/// Ends a run when so many files wait, or when one is in place; whether it was ended and not faster.
fn end(workspace: &Workspace, before: &[(PathBuf, String)], signal: &str, moment: usize) -> bool {
    let mut child = start(workspace);
    let is_late = moment > 2 * AREAS;
    while child.try_wait().unwrap().is_none() {
        if (is_late && workspace.files() != before) || (!is_late && waiting(workspace) >= moment) {
            send(signal, &child);
            return child.wait().unwrap().code() != Some(0);
        }
    }
    false
}

/// The files by their paths in the workspace.
fn named(workspace: &Workspace) -> Vec<(String, String)> {
    let root = workspace.path("");
    let name = |path: PathBuf| path.strip_prefix(&root).unwrap().display().to_string();
    let files = workspace.files().into_iter();
    files.map(|(path, text)| (name(path), text)).collect()
}

#[test]
fn a_run_that_is_ended_while_it_writes_leaves_the_old_files_or_the_new_ones() {
    let done = workspace();
    let before = named(&done);
    assert!(start(&done).wait().unwrap().success());
    let after = named(&done);
    assert_ne!(before, after);
    let mut ended = 0;
    for moment in (0..3 * AREAS).step_by(4) {
        for signal in ["-KILL", "-TERM", "-INT"] {
            let workspace = Workspace::new();
            workspace.write("CHANGELOG.md", "# Changelog\n");
            workspace.write("new.yaml", &document(2));
            for (path, text) in &before {
                workspace.write(path, text);
            }
            ended += usize::from(end(&workspace, &workspace.files(), signal, moment));
            if signal == "-KILL" {
                // The next command of any kind puts right what could not be done at once.
                workspace.run(&[&["check"], &FOLDERS[..]].concat());
            }
            let files = named(&workspace);
            assert!(files == before || files == after, "{signal} at {moment}");
        }
    }
    assert!(ended > 0, "no run was slow enough to be ended");
}

#[test]
fn two_runs_do_not_write_at_once() {
    let workspace = workspace();
    fs::create_dir_all(workspace.path(".xtask")).unwrap();
    let lock = fs::File::create(workspace.path(".xtask/lock")).unwrap();
    lock.lock().unwrap();
    fs::write(
        workspace.path(".xtask/lock"),
        "`cargo xtask update`, process 7",
    )
    .unwrap();
    let before = workspace.files();
    for command in ["update", "generate", "import"] {
        let mut arguments = vec![command];
        arguments.extend((command != "generate").then_some("new.yaml"));
        let folders = if command == "import" {
            &FOLDERS[..2]
        } else {
            &FOLDERS[..]
        };
        let (code, text) = workspace.run(&[&arguments[..], folders].concat());
        assert_eq!(code, Some(1));
        assert!(
            text.starts_with("error: `cargo xtask update`, process 7 is writing the files of `"),
            "{text}"
        );
    }
    assert_eq!(workspace.files(), before);
    drop(lock);
    assert_eq!(
        workspace
            .run(&["import", "new.yaml", "--openapi", "openapi"])
            .0,
        Some(0)
    );
}

#[test]
fn a_full_disk_leaves_the_old_files() {
    let workspace = workspace();
    let before = workspace.files();
    // One file is larger than what a file may grow to: as on a disk that is full.
    let values: Vec<_> = (0..500).map(|value| format!("value{value}")).collect();
    let large = format!("items: {{enum: [{}], ", values.join(", "));
    workspace.write("new.yaml", &document(2).replacen("items: {", &large, 1));
    let mut command = Command::new("sh");
    let binary = env!("CARGO_BIN_EXE_xtask");
    let script =
        format!("trap '' XFSZ; ulimit -f 1; exec '{binary}' import new.yaml --openapi openapi");
    command
        .current_dir(workspace.path("."))
        .args(["-c", &script]);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("error: cannot write `openapi/"), "{said}");
    assert_eq!(workspace.files(), before);
    assert_eq!(waiting(&workspace), 0);
}

#[test]
fn a_command_works_on_the_workspace_around_the_folder_that_it_is_run_in() {
    let workspace = Workspace::new();
    workspace.write("Cargo.toml", "[workspace]\n");
    let inner = workspace.path("some/folder");
    fs::create_dir_all(&inner).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command
        .current_dir(&inner)
        .args(["import", "../../new.yaml"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert!(workspace.path("openapi/animal.yaml").is_file());
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("wrote    ../../openapi/animal.yaml"),
        "{said}"
    );
}
