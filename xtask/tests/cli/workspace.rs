//! A workspace with a document, an overlay and a changelog, and the binary.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// As a vendor would publish it.
pub(super) const PUBLISHED: &str = "\
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths:
  /v1/animal:
    get:
      tags: [Animal]
      operationId: list_animals_v1_animal_get
      responses: {'200': {description: Done, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
";

/// What we say about it.
pub(super) const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Zoo, version: '1'}
actions:
- target: $.paths['/v1/animal'].get
  description: The name of the method.
  update: {description: Lists animals., x-rust-name: animals, x-published-name: list_animals}
";

/// The folders of a workspace whose client is no crate.
pub(super) const FOLDERS: [&str; 5] = [
    "--openapi",
    "openapi",
    "--client",
    "client",
    "--documents-only",
];

pub(super) struct Workspace {
    root: TempDir,
}

impl Workspace {
    pub(super) fn new() -> Self {
        let workspace = Self {
            root: tempfile::tempdir().unwrap(),
        };
        for folder in ["openapi", "client"] {
            fs::create_dir(workspace.path(folder)).unwrap();
        }
        workspace.write("openapi/overlay.yaml", OVERLAY);
        workspace.write("new.yaml", PUBLISHED);
        workspace
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub(super) fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    pub(super) fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        said(&self.command(arguments).output().unwrap())
    }

    /// As a step of a workflow.
    pub(super) fn run_in_ci(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let mut command = self.command(arguments);
        said(&command.env("GITHUB_ACTIONS", "true").output().unwrap())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.env_remove("GITHUB_ACTIONS");
        command.current_dir(self.root.path()).args(arguments);
        command
    }

    pub(super) fn update(&self, more: &[&str]) -> (Option<i32>, String) {
        self.run(&[&["update", "new.yaml"], &FOLDERS[..], more].concat())
    }

    pub(super) fn git(&self, arguments: &[&str]) {
        let who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
        let mut command = Command::new("git");
        let output = command
            .current_dir(self.root.path())
            .args(who)
            .args(arguments)
            .output();
        assert!(output.unwrap().status.success(), "{arguments:?}");
    }

    /// All files that an update can write.
    pub(super) fn files(&self) -> Vec<(PathBuf, String)> {
        let mut files = Vec::new();
        let changelog = self.path("CHANGELOG.md");
        if let Ok(text) = fs::read_to_string(&changelog) {
            files.push((changelog, text));
        }
        for folder in ["openapi", "client"] {
            for entry in fs::read_dir(self.path(folder)).unwrap() {
                let path = entry.unwrap().path();
                let text = fs::read_to_string(&path).unwrap();
                files.push((path, text));
            }
        }
        files.sort();
        files
    }
}

fn said(output: &Output) -> (Option<i32>, String) {
    let text = [&output.stdout[..], &output.stderr[..]].concat();
    (output.status.code(), String::from_utf8(text).unwrap())
}
