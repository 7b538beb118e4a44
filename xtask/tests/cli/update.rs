//! `update`, as it is called: all or nothing, and what a person does next.

use std::fs;

use super::workspace::{OVERLAY, PUBLISHED, Workspace};

const PARAMETER: &str = "      parameters: [{name: page, in: query, schema: {type: string}}]\n";

/// The document with a parameter that nobody has described.
fn with_parameter() -> String {
    PUBLISHED.replace("      responses", &format!("{PARAMETER}      responses"))
}

/// A workspace whose document is imported.
fn updated() -> Workspace {
    let workspace = Workspace::new();
    workspace.write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n* One.\n");
    let (code, text) = workspace.update(&[]);
    assert_eq!(code, Some(0), "{text}");
    workspace
}

#[test]
fn what_is_not_decided_fails_says_what_to_write_and_changes_nothing() {
    let workspace = updated();
    workspace.write("new.yaml", &with_parameter());
    let before = workspace.files();
    let (code, text) = workspace.update(&[]);
    assert_eq!(code, Some(1), "{text}");
    assert_eq!(workspace.files(), before, "{text}");
    for part in [
        "- target: $.paths['/v1/animal'].get.parameters[?@.name == 'page']",
        "update: {description: TODO}",
        "nothing was changed",
        "run the same with `--keep`",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn what_was_kept_is_decided_in_a_draft_and_then_comes_in() {
    let workspace = updated();
    workspace.write("new.yaml", &with_parameter());
    let (code, text) = workspace.update(&["--keep"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(
        text.contains("openapi/overlay/undecided.yaml lists what is to be decided"),
        "{text}"
    );
    let draft = workspace.path("openapi/overlay/undecided.yaml");
    let words = fs::read_to_string(&draft).unwrap();

    // As long as a person has not written it, it is refused at its place.
    let (code, text) = workspace.update(&["--keep"]);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("error[overlay-undecided]"), "{text}");
    assert!(
        text.contains("--> openapi/overlay/undecided.yaml:9:20"),
        "{text}"
    );
    assert_eq!(fs::read_to_string(&draft).unwrap(), words);

    fs::write(&draft, words.replace("TODO", "The page.")).unwrap();
    let (code, text) = workspace.update(&["--keep"]);
    assert_eq!(code, Some(0), "{text}");
}

#[test]
fn an_update_compares_with_the_last_commit_and_writes_the_changelog_once() {
    let workspace = updated();
    workspace.git(&["init", "--quiet"]);
    workspace.git(&["add", "."]);
    workspace.git(&["commit", "--quiet", "--message", "a"]);
    workspace.write("new.yaml", &with_parameter());
    assert_eq!(workspace.update(&["--keep"]).0, Some(1));
    fs::remove_dir_all(workspace.path("openapi/overlay")).unwrap();
    workspace.write(
        "openapi/overlay.yaml",
        &format!("{OVERLAY}- target: $.paths['/v1/animal'].get.parameters[0]\n  description: Words.\n  update: {{description: The page.}}\n"),
    );
    for _ in 0..2 {
        let (code, text) = workspace.update(&[]);
        assert_eq!(code, Some(0), "{text}");
        for part in ["parameter-added", "Version: a minor version"] {
            assert!(text.contains(part), "{text}");
        }
        expect_test::expect![[r"
            # Changelog

            ## Unreleased

            * One.
            * A new document of the API; a minor version: the surface grows:
              * `animals` now takes `page`
        "]]
        .assert_eq(&fs::read_to_string(workspace.path("CHANGELOG.md")).unwrap());
    }
    let (code, text) = workspace.update(&["--format", "markdown", "--output", "comment.md"]);
    assert_eq!(code, Some(0), "{text}");
    let comment = fs::read_to_string(workspace.path("comment.md")).unwrap();
    assert!(
        comment.starts_with("## Clients that are out there go on working"),
        "{comment}"
    );
    assert!(!text.contains("## Clients"), "{text}");
}

#[test]
fn whichever_step_fails_the_files_are_as_they_were() {
    let workspace = updated();
    // No cargo can read this.
    workspace.write("client/Cargo.toml", "[package\n");
    let before = workspace.files();
    // The document is no OpenAPI, is cut short, is not there.
    for text in [
        "openapi: 3.0.0\n",
        "openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n",
        "{",
    ] {
        workspace.write("new.yaml", text);
        let (code, said) = workspace.update(&[]);
        assert_eq!(code, Some(1), "{said}");
        assert!(said.contains("nothing was changed"), "{said}");
        assert_eq!(workspace.files(), before);
    }
    fs::remove_file(workspace.path("new.yaml")).unwrap();
    assert_eq!(workspace.update(&[]).0, Some(1));
    assert_eq!(workspace.files(), before);

    // An overlay speaks of what is gone.
    workspace.write("new.yaml", &PUBLISHED.replace("/v1/animal", "/v1/beast"));
    let (code, said) = workspace.update(&[]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("overlay-no-match"), "{said}");
    assert_eq!(workspace.files(), before);

    // The client cannot be built, which is found after the documents were written.
    workspace.write(
        "new.yaml",
        &PUBLISHED.replace("type: string", "type: integer"),
    );
    let whole = [
        "update",
        "new.yaml",
        "--openapi",
        "openapi",
        "--client",
        "client",
    ];
    let (code, said) = workspace.run(&whole);
    assert_eq!(code, Some(1), "{said}");
    assert_eq!(workspace.files(), before, "{said}");

    // The changelog cannot be written.
    fs::remove_file(workspace.path("CHANGELOG.md")).unwrap();
    fs::create_dir(workspace.path("CHANGELOG.md")).unwrap();
    let (code, said) = workspace.update(&[]);
    assert_eq!(code, Some(1), "{said}");
    fs::remove_dir(workspace.path("CHANGELOG.md")).unwrap();
    workspace.write("CHANGELOG.md", "# Changelog\n\n## Unreleased\n\n* One.\n");
    assert_eq!(workspace.files(), before, "{said}");
}
