//! `diff`, `explain` and `update`, as they are called.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// As a vendor would publish it.
const PUBLISHED: &str = "\
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
const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Zoo, version: '1'}
actions:
- target: $.paths['/v1/animal'].get
  description: The name of the method.
  update: {description: Lists animals., x-rust-name: animals, x-published-name: list_animals}
";

struct Workspace {
    root: TempDir,
}

impl Workspace {
    fn new() -> Self {
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

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.env_remove("GITHUB_ACTIONS");
        said(
            &command
                .current_dir(self.root.path())
                .args(arguments)
                .output()
                .unwrap(),
        )
    }

    fn update(&self) -> (Option<i32>, String) {
        let folders = [
            "--openapi",
            "openapi",
            "--client",
            "client",
            "--documents-only",
        ];
        self.run(&[&["update", "new.yaml"], &folders[..]].concat())
    }

    fn git(&self, arguments: &[&str]) {
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
    fn files(&self) -> Vec<(PathBuf, String)> {
        let mut files = Vec::new();
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

#[test]
fn the_working_tree_is_compared_with_the_last_commit_and_breaking_can_be_denied() {
    let workspace = Workspace::new();
    let (code, text) = workspace.update();
    assert_eq!(code, Some(0), "{text}");
    workspace.git(&["init", "--quiet"]);
    workspace.git(&["add", "."]);
    workspace.git(&["commit", "--quiet", "--message", "a"]);
    let diff = ["diff", "--openapi", "openapi", "--deny", "breaking"];
    assert_eq!(workspace.run(&diff).0, Some(0));

    let area = workspace.path("openapi/animal.yaml");
    let text = fs::read_to_string(&area).unwrap();
    fs::write(
        &area,
        text.replace("'200'", "'201'").replace("\"200\"", "\"201\""),
    )
    .unwrap();
    let (code, text) = workspace.run(&diff);
    assert_eq!(code, Some(3), "{text}");
    assert!(text.contains("HEAD:openapi/animal.yaml:"), "{text}");
    assert!(text.contains("success-status-changed"), "{text}");
    assert_eq!(workspace.run(&diff[..3]).0, Some(0));

    workspace.write(
        "openapi/accepted.toml",
        "[[accept]]\nrule = 'success-status-changed'\nplace = 'GET /v1/animal'\nreason = 'a test'\nexpires = '9999-12-31'\n",
    );
    let (code, text) = workspace.run(&diff);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("accepted: a test"), "{text}");
}

/// The vendor can give the same values another meaning by words alone: no program can judge that.
#[test]
fn words_about_an_enum_that_changed_are_listed_for_a_person() {
    let workspace = Workspace::new();
    let with = |words: &str| {
        let schema = format!("{{type: string, enum: [cat, dog], description: {words}}}");
        PUBLISHED.replace("{type: string}", &schema)
    };
    workspace.write("old.yaml", &with("Cats bark."));
    workspace.write("new.yaml", &with("Dogs bark."));
    let (code, text) = workspace.run(&["diff", "old.yaml", "new.yaml", "--deny", "breaking"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(
        text.contains("enum-words-changed (wire: none, Rust: none)"),
        "{text}"
    );
    let (_, text) = workspace.run(&["diff", "old.yaml", "new.yaml", "--format", "markdown"]);
    assert!(
        text.contains("### For a person to read\n\n* The words about"),
        "{text}"
    );
    let (_, text) = workspace.run(&["diff", "old.yaml", "old.yaml"]);
    assert_eq!(text, "Nothing changes for users.\n");
    // What is written to the folder has none of the vendor's words, and ours say nothing about theirs.
    assert_eq!(
        workspace
            .run(&["import", "new.yaml", "--openapi", "openapi"])
            .0,
        Some(0)
    );
    let (_, text) = workspace.run(&["diff", "old.yaml", "openapi"]);
    assert!(!text.contains("enum-words-changed"), "{text}");
}

#[test]
fn what_cannot_be_read_is_an_error() {
    let workspace = Workspace::new();
    let (code, text) = workspace.run(&["diff", "new.yaml", "nowhere", "--openapi", "openapi"]);
    assert_eq!(code, Some(1));
    assert!(
        text.contains("`nowhere` is no file, no folder and no git revision"),
        "{text}"
    );
    assert_eq!(workspace.run(&["explain", "nothing"]).0, Some(1));
    assert!(
        workspace
            .run(&["explain", "operation-removed"])
            .1
            .contains("404")
    );
}

#[test]
fn an_update_says_what_it_does_and_one_that_fails_leaves_everything_as_it_was() {
    let workspace = Workspace::new();
    assert_eq!(workspace.update().0, Some(0));
    let parameter = "      parameters: [{name: page, in: query, schema: {type: string}}]\n";
    let more = PUBLISHED.replace("      responses", &format!("{parameter}      responses"));
    workspace.write("new.yaml", &more);
    let before = workspace.files();

    // Nobody has described the parameter: generating fails.
    let (code, text) = workspace.update();
    assert_eq!(code, Some(1), "{text}");
    assert_eq!(workspace.files(), before, "{text}");

    workspace.write(
        "openapi/overlay.yaml",
        &format!("{OVERLAY}- target: $.paths['/v1/animal'].get.parameters[0]\n  description: Words.\n  update: {{description: The page.}}\n"),
    );
    let (code, text) = workspace.update();
    assert_eq!(code, Some(0), "{text}");
    for part in [
        "parameter-added",
        "Version: a minor version",
        "* `animals` now takes `page`",
    ] {
        assert!(text.contains(part), "{text}");
    }
}
