//! The real binary: what it writes, what it says, and how it ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// A document that needs no overlay: it has its names and words inside.
const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Zoo, version: '1'}
paths:
  /v1/animal:
    get:
      operationId: list_animals_v1_animal_get
      x-rust-name: animals
      x-published-name: list_animals
      description: Lists animals.
      responses: {'200': {content: {application/json: {schema: {type: array, items: {type: string}}}}}}
";

/// Two folders, as in a workspace, and the binary.
struct Workspace {
    root: TempDir,
}

/// How a run ended.
struct Run {
    code: Option<i32>,
    output: String,
    errors: String,
}

impl Workspace {
    fn new(document: &str) -> Self {
        let workspace = Self {
            root: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(workspace.path("openapi")).unwrap();
        fs::create_dir(workspace.path("client")).unwrap();
        fs::write(workspace.path("openapi/zoo.yaml"), document).unwrap();
        workspace
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn read(&self) -> Option<String> {
        fs::read_to_string(self.path("client/openapi.json")).ok()
    }

    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command
            .env_remove("GITHUB_ACTIONS")
            .current_dir(self.root.path());
        command.args([name, "--documents-only", "--openapi=openapi"]);
        command.arg("--client=client");
        command
    }

    fn run(&self, name: &str) -> Run {
        run(&mut self.command(name))
    }
}

impl Run {
    fn assert_starts(&self, text: &str) {
        assert!(self.errors.starts_with(text), "{}", self.errors);
    }

    fn assert_says(&self, text: &str) {
        assert!(self.errors.contains(text), "{}", self.errors);
    }
}

fn run(command: &mut Command) -> Run {
    let output = command.output().unwrap();
    Run {
        code: output.status.code(),
        output: String::from_utf8(output.stdout).unwrap(),
        errors: String::from_utf8(output.stderr).unwrap(),
    }
}

fn entries(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

const GENERATED: [&str; 2] = ["openapi-3.1.json", "openapi.json"];
const FRESH: &str = "client/openapi.json is fresh\nclient/openapi-3.1.json is fresh\n";

#[test]
fn generate_writes_and_check_finds_it_fresh() {
    let workspace = Workspace::new(DOCUMENT);
    let first = workspace.run("generate");
    assert_eq!((first.code, first.errors.as_str()), (Some(0), ""));
    assert_eq!(
        first.output,
        "client/openapi.json written\nclient/openapi-3.1.json written\n"
    );
    assert!(workspace.read().unwrap().contains("\"openapi\": \"3.0.3\""));
    let again = workspace.run("generate");
    assert_eq!((again.code, again.output.as_str()), (Some(0), FRESH));
    let check = workspace.run("check");
    assert_eq!((check.code, check.errors.as_str()), (Some(0), ""));
    assert_eq!(check.output, FRESH);
    assert_eq!(entries(&workspace.path("client")), GENERATED);
}

#[test]
fn check_lists_what_is_raw_json_and_why() {
    let fields = "      properties:\n        a:\n          type: object\n          x-raw-json: nobody knows\n      description: D.\n";
    let document =
        format!("{DOCUMENT}components:\n  schemas:\n    Thing:\n      type: object\n{fields}");
    let workspace = Workspace::new(&document);
    let check = workspace.run("check");
    let line = document
        .lines()
        .position(|line| line == "        a:")
        .unwrap()
        + 2;
    let expected =
        format!("raw JSON in Rust (1):\n  openapi/zoo.yaml:{line}:11 `Thing.a`: nobody knows\n");
    assert!(
        check.output.starts_with(&expected),
        "{}{}",
        check.output,
        check.errors
    );
}

#[test]
fn line_ends_of_windows_are_fresh() {
    let workspace = Workspace::new(DOCUMENT);
    workspace.run("generate");
    let text = workspace.read().unwrap().replace('\n', "\r\n");
    fs::write(workspace.path("client/openapi.json"), text).unwrap();
    assert_eq!(workspace.run("check").code, Some(0));
}

#[test]
fn check_of_an_edited_file_shows_what_differs_and_what_to_do() {
    let workspace = Workspace::new(DOCUMENT);
    workspace.run("generate");
    let edited = workspace
        .read()
        .unwrap()
        .replace("Lists animals.", "Lists others.");
    fs::write(workspace.path("client/openapi.json"), &edited).unwrap();
    let check = workspace.run("check");
    let fresh = "client/openapi-3.1.json is fresh\n";
    assert_eq!((check.code, check.output.as_str()), (Some(2), fresh));
    expect_test::expect![[r#"
        error: client/openapi.json is stale: it differs from what the documents give
        --- committed
        +++ generated
        @@ -11,5 +11,5 @@
             "/v1/animal": {
               "get": {
        -        "description": "Lists others.",
        +        "description": "Lists animals.",
                 "operationId": "animals",
                 "responses": {
        run `cargo xtask generate` and commit what it writes
    "#]]
    .assert_eq(&check.errors);
    assert_eq!(workspace.read().unwrap(), edited, "check writes nothing");
}

#[test]
fn check_judges_the_merged_document_as_well() {
    let workspace = Workspace::new(DOCUMENT);
    workspace.run("generate");
    fs::write(workspace.path("client/openapi-3.1.json"), "{}\n").unwrap();
    let check = workspace.run("check");
    assert_eq!(check.code, Some(2));
    let message = "error: client/openapi-3.1.json is stale: it differs";
    assert!(check.errors.starts_with(message), "{}", check.errors);
}

#[test]
fn check_without_a_generated_file_says_that_it_is_missing() {
    let workspace = Workspace::new(DOCUMENT);
    let check = workspace.run("check");
    assert_eq!(check.code, Some(2));
    check.assert_says("client/openapi.json is stale: it is not there");
    assert!(entries(&workspace.path("client")).is_empty());
}

#[test]
fn errors_in_documents_are_shown_and_nothing_is_written() {
    let workspace = Workspace::new(DOCUMENT);
    workspace.run("generate");
    let before = workspace.read();
    let broken = DOCUMENT.replace(
        "items: {type: string}",
        "items: {$ref: '#/components/schemas/Gone'}",
    );
    fs::write(workspace.path("openapi/zoo.yaml"), broken).unwrap();
    for name in ["generate", "check"] {
        let run = workspace.run(name);
        assert_eq!((run.code, run.output.as_str()), (Some(1), ""), "{name}");
        run.assert_says("error[dangling-reference]");
        run.assert_says("--> openapi/zoo.yaml:10:");
        assert_eq!(workspace.read(), before);
        assert_eq!(entries(&workspace.path("client")), GENERATED);
    }
}

#[test]
fn a_missing_or_empty_folder_is_named_with_what_to_do() {
    let workspace = Workspace::new(DOCUMENT);
    fs::remove_file(workspace.path("openapi/zoo.yaml")).unwrap();
    let empty = workspace.run("generate");
    assert_eq!(empty.code, Some(1));
    expect_test::expect![[r"
        error: no document in `openapi`: run `cargo xtask import <FILE>` first
    "]]
    .assert_eq(&empty.errors);
    fs::remove_dir(workspace.path("openapi")).unwrap();
    let missing = workspace.run("check");
    assert_eq!(missing.code, Some(1));
    expect_test::expect![[r"
        error: there is no folder `openapi`: run `cargo xtask import <FILE>`, or name another by `--openapi`
    "]]
    .assert_eq(&missing.errors);
}

#[test]
fn a_document_that_is_no_text_is_named() {
    let workspace = Workspace::new(DOCUMENT);
    fs::write(workspace.path("openapi/zoo.yaml"), b"a: \xff\n").unwrap();
    let run = workspace.run("generate");
    assert_eq!(run.code, Some(1));
    run.assert_starts("error: cannot read `openapi/zoo.yaml`: ");
}

#[test]
fn github_gets_annotations() {
    let workspace = Workspace::new(&DOCUMENT.replace("x-rust-name", "x-rust-nam"));
    let check = run(workspace.command("check").env("GITHUB_ACTIONS", "true"));
    assert_eq!(check.code, Some(1));
    let lines: Vec<&str> = check.errors.lines().collect();
    assert!(
        lines
            .iter()
            .all(|line| line.starts_with("::error file=openapi/zoo.yaml,line=")),
        "{}",
        check.errors
    );
    assert!(
        lines[0].contains(",line=7,col=7,title=unknown-extension::"),
        "{}",
        check.errors
    );
    assert!(
        lines[0].contains("%0A"),
        "more lines of one message are escaped: {}",
        lines[0]
    );
}

#[test]
fn github_is_told_of_a_stale_file() {
    let workspace = Workspace::new(DOCUMENT);
    let check = run(workspace.command("check").env("GITHUB_ACTIONS", "true"));
    assert_eq!(check.code, Some(2));
    check.assert_starts("::error file=client/openapi.json,title=stale::");
    assert_eq!(check.errors.lines().count(), GENERATED.len());
}

#[cfg(unix)]
#[test]
fn a_destination_that_cannot_be_written_leaves_the_old_file() {
    use std::os::unix::fs::PermissionsExt as _;
    let workspace = Workspace::new(DOCUMENT);
    fs::write(workspace.path("client/openapi.json"), "old\n").unwrap();
    let folder = workspace.path("client");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    let may_write = fs::write(folder.join("probe"), "").is_ok();
    let run = workspace.run("generate");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    if may_write {
        // The superuser may write anywhere: there is nothing to see then.
        return;
    }
    assert_eq!(workspace.read().as_deref(), Some("old\n"));
    assert_eq!(run.code, Some(1));
    run.assert_starts("error: cannot write `client/openapi.json`: ");
}

#[test]
fn a_destination_that_is_a_folder_is_named_and_nothing_is_left_behind() {
    let workspace = Workspace::new(DOCUMENT);
    fs::create_dir(workspace.path("client/openapi.json")).unwrap();
    for name in ["generate", "check"] {
        let run = workspace.run(name);
        assert_eq!(run.code, Some(1));
        run.assert_starts("error: cannot read `client/openapi.json`: ");
    }
    assert_eq!(entries(&workspace.path("client")), ["openapi.json"]);
}

#[test]
fn a_client_folder_that_is_a_file_is_named() {
    let workspace = Workspace::new(DOCUMENT);
    fs::remove_dir(workspace.path("client")).unwrap();
    fs::write(workspace.path("client"), "old\n").unwrap();
    let run = workspace.run("generate");
    assert_eq!(run.code, Some(1));
    run.assert_says("there is no folder `client`: name the folder of the client by `--client`");
    let text = fs::read_to_string(workspace.path("client")).unwrap();
    assert_eq!(text, "old\n");
}

#[test]
fn a_command_line_that_is_not_understood_is_no_stale_file() {
    let workspace = Workspace::new(DOCUMENT);
    let usage = run(workspace.command("check").arg("--documents-onyl"));
    assert_eq!(usage.code, Some(64));
    usage.assert_says("--documents-onyl");
    let help = run(workspace.command("check").arg("--help"));
    assert_eq!((help.code, help.errors.as_str()), (Some(0), ""));
}

/// Passed over, it would make an argument of every call an option.
#[test]
fn a_misspelled_key_is_an_error_that_says_what_was_meant() {
    let parameter = "      parameters: [{name: a, in: query, requried: true, schema: {type: string}, description: A.}]\n";
    let document = DOCUMENT.replace("      responses:", &format!("{parameter}      responses:"));
    let workspace = Workspace::new(&document);
    let check = workspace.run("check");
    assert_eq!(check.code, Some(1));
    for said in [
        "error[unknown-key]: OpenAPI 3.1 knows no `requried` in a parameter",
        "openapi/zoo.yaml:10:41",
        "help: did you mean `required`?",
    ] {
        check.assert_says(said);
    }
}
