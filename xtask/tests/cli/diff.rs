//! `diff` and `explain`, as they are called.

use std::fs;

use super::workspace::{PUBLISHED, Workspace};

#[test]
fn the_working_tree_is_compared_with_the_last_commit_and_breaking_can_be_denied() {
    let workspace = Workspace::new();
    let (code, text) = workspace.update(&[]);
    assert_eq!(code, Some(0), "{text}");
    workspace.git(&["init", "--quiet"]);
    workspace.git(&["add", "."]);
    workspace.git(&["commit", "--quiet", "--message", "a"]);
    let diff = ["diff", "--openapi", "openapi", "--deny", "breaking"];
    assert_eq!(workspace.run(&diff).0, Some(0));

    let area = workspace.path("openapi/animal.yaml");
    let text = fs::read_to_string(&area).unwrap();
    fs::write(&area, text.replace("type: string", "type: integer")).unwrap();
    let (code, text) = workspace.run(&diff);
    assert_eq!(code, Some(3), "{text}");
    let (_, places) = workspace.run(&[&diff[..], &["--verbose"]].concat());
    assert!(places.contains("HEAD:openapi/animal.yaml:"), "{places}");
    assert!(text.contains("response-type-changed"), "{text}");
    assert_eq!(workspace.run(&diff[..3]).0, Some(0));

    workspace.write(
        "openapi/accepted.toml",
        "[[accept]]\nrule = 'response-type-changed'\nplace = 'GET /v1/animal answer[]'\nreason = 'a test'\nexpires = '9999-12-31'\n",
    );
    let (code, text) = workspace.run(&diff);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("accepted: a test"), "{text}");
    let (_, text) = workspace.run(&[&diff[..3], &["--format", "github"]].concat());
    assert!(
        text.starts_with("::notice file=openapi/animal.yaml,"),
        "{text}"
    );
    assert!(text.contains("%0Aaccepted: a test"), "{text}");
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
    let (code, text) = workspace.run(&[
        "diff",
        "old.yaml",
        "new.yaml",
        "--deny",
        "breaking",
        "--verbose",
    ]);
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
    let (code, text) = workspace.run(&["explain", "operation-remved"]);
    assert_eq!(code, Some(1));
    assert!(
        text.ends_with("lists all; did you mean `operation-removed`?\n"),
        "{text}"
    );
    assert!(
        workspace
            .run(&["explain", "nothing"])
            .1
            .ends_with("lists all\n")
    );
    assert!(
        workspace
            .run(&["explain", "operation-removed"])
            .1
            .contains("404")
    );
}

#[test]
fn the_lines_of_the_surface_that_differ_stand_in_every_format() {
    let workspace = Workspace::new();
    assert_eq!(workspace.update(&[]).0, Some(0));
    fs::create_dir(workspace.path("management-client")).unwrap();
    workspace.write(
        "management-client/surface.txt",
        "a::gone: fn()\na::stays: fn()\n",
    );
    workspace.git(&["init", "--quiet"]);
    workspace.git(&["add", "."]);
    workspace.git(&["commit", "--quiet", "--message", "a"]);
    workspace.write(
        "management-client/surface.txt",
        "a::new: fn()\na::stays: fn()\n",
    );
    let diff = |format| {
        workspace
            .run(&["diff", "--openapi", "openapi", "--format", format])
            .1
    };
    // Nothing of the API differs: what is gone was written by hand.
    assert!(
        diff("text")
            .starts_with("The API is the same; code has to be changed to compile (major).\n")
    );
    assert_eq!(
        workspace
            .run(&["diff", "--openapi", "openapi", "--deny", "breaking"])
            .0,
        Some(0)
    );
    assert_eq!(
        workspace
            .run(&["diff", "--openapi", "openapi", "--deny", "major"])
            .0,
        Some(3)
    );
    assert!(diff("text").ends_with("surface.txt\n- a::gone: fn()\n+ a::new: fn()\n"));
    let markdown = diff("markdown");
    for part in [
        "Surface: 1 lines removed, 1 added",
        "- a::gone: fn()\n+ a::new: fn()\n",
    ] {
        assert!(markdown.contains(part), "{markdown}");
    }
    let json: serde_json::Value = serde_json::from_str(&diff("json")).unwrap();
    assert_eq!(json["surface"]["removed"][0], "a::gone: fn()");
    assert_eq!(json["surface"]["added"][0], "a::new: fn()");
    assert_eq!(
        (&json["wire"], &json["rust"]),
        (&"none".into(), &"major".into())
    );
    // A revision on both sides, by name.
    assert_eq!(
        workspace
            .run(&["diff", "HEAD", "HEAD", "--openapi", "openapi"])
            .1,
        "Nothing changes for users.\n"
    );
}

/// All that reads a document follows its references, libraries of others too, by calling itself.
#[test]
fn schemas_that_lead_to_each_other_thousands_of_times_have_a_stack() {
    let workspace = Workspace::new();
    fs::create_dir_all(workspace.path("management-client/src")).unwrap();
    let root = "include!(\"generated/client.rs\");\n";
    workspace.write("management-client/src/lib.rs", root);
    let mut links = String::new();
    for next in 1..=4_000 {
        let one = format!(
            "    C{}: {{allOf: [{{$ref: '#/components/schemas/C{next}'}}]}}\n",
            next - 1
        );
        links.push_str(&one);
    }
    for (name, end) in [("old.yaml", "string"), ("new.yaml", "integer")] {
        let text = PUBLISHED.replace("{type: string}", "{$ref: '#/components/schemas/C0'}");
        let components = format!("components:\n  schemas:\n    C4000: {{type: {end}}}\n{links}");
        workspace.write(name, &format!("{text}{components}"));
    }
    let (code, text) = workspace.run(&["diff", "old.yaml", "new.yaml"]);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("response-type-changed"), "{text}");
    assert!(text.contains("Response<Vec<i64>>"), "{text}");
}
