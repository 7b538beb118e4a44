//! A document comes from outside: whatever its names hold, nothing of it moves a cursor, speaks to a runner or marks up a
//! page, in any command and any format.

use std::fs;

use serde_json::{Value, json};

use super::workspace::{FOLDERS, Workspace};

/// What a name tries to do.
const HOSTILE: [&str; 5] = [
    "x\n::add-mask::y\r\n::stop-commands::z",
    "x\u{1b}[2J\u{1b}]0;t\u{7}\u{9b}31m\u{202e}y\u{2066}\u{200b}\u{feff}##[error]z",
    "x`y` <!-- <script>z</script> @octocat #1 ![a](http://b.example) **c**",
    "x | y |\n\n# z\n```\n</details>\n",
    "` -->\n<img src=x> @octocat",
];

/// A place of a document that holds a name, as a way from the root; the last step is replaced where it is a key, else
/// its value.
const PLACES: [(&str, Part); 13] = [
    ("/info/title", Part::Value),
    ("/tags/0/name", Part::Value),
    ("/paths/~1v1~1ship", Part::Key),
    ("/paths/~1v1~1ship/get/operationId", Part::Value),
    ("/paths/~1v1~1ship/get/tags/0", Part::Value),
    ("/paths/~1v1~1ship/get/parameters/0/name", Part::Value),
    ("/paths/~1v1~1ship/get/responses/200", Part::Key),
    ("/components/schemas/Ship", Part::Key),
    ("/components/schemas/Ship/properties/name", Part::Key),
    (
        "/components/schemas/Ship/properties/kind/enum/0",
        Part::Value,
    ),
    (
        "/components/schemas/Ship/properties/kind/description",
        Part::Value,
    ),
    ("/components/schemas/Ship/required/0", Part::Value),
    ("/components/securitySchemes/Key", Part::Key),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Key,
    Value,
}

fn document() -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {"title": "Fleet", "version": "1"},
        "tags": [{"name": "Ship"}],
        "security": [{"Key": []}],
        "paths": {"/v1/ship": {"get": {
            "operationId": "list_ships_v1_ship_get",
            "tags": ["Ship"],
            "parameters": [{"name": "page", "in": "query", "schema": {"type": "string"}}],
            "responses": {"200": {"description": "Done", "content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Ship"}}}}},
        }}},
        "components": {
            "securitySchemes": {"Key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
            "schemas": {"Ship": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"},
                "kind": {"type": "string", "enum": ["big", "small"], "description": "`big` is big."},
            }}},
        },
    })
}

/// The document with a text at a place.
fn with(place: &str, part: Part, hostile: &str) -> String {
    let mut document = document();
    let (parent, last) = place.rsplit_once('/').unwrap();
    let last = last.replace("~1", "/");
    let parent = document.pointer_mut(parent).unwrap();
    match (part, parent) {
        (Part::Key, Value::Object(object)) => {
            let value = object.remove(&last).unwrap();
            // A path has to begin so.
            let slash = if last.starts_with('/') { "/" } else { "" };
            object.insert(format!("{slash}{hostile}"), value);
        }
        (Part::Value, Value::Object(object)) => {
            object.insert(last, hostile.into());
        }
        (_, Value::Array(items)) => items[last.parse::<usize>().unwrap()] = hostile.into(),
        _ => panic!("{place}"),
    }
    // References follow.
    let text = document.to_string();
    let name = serde_json::to_string(&format!(
        "#/components/schemas/{}",
        hostile.replace('~', "~0").replace('/', "~1")
    ));
    match place {
        "/components/schemas/Ship" => text.replace("\"#/components/schemas/Ship\"", &name.unwrap()),
        _ => text,
    }
}

/// What is printed or written has nothing that acts on a terminal or a runner.
fn assert_inert(text: &str, context: &str) {
    let is_hidden = |character: &char| {
        (character.is_control() && *character != '\n')
            || ['\u{202e}', '\u{2066}', '\u{200b}', '\u{feff}'].contains(character)
    };
    assert_eq!(text.chars().find(is_hidden), None, "{context}: {text:?}");
    assert!(!text.contains("##["), "{context}: {text}");
    for line in text
        .lines()
        .map(str::trim_start)
        .filter(|line| line.starts_with("::"))
    {
        let (command, _) = line[2..].split_once("::").unwrap();
        let level = command.split(' ').next().unwrap();
        assert!(
            ["error", "warning", "notice"].contains(&level),
            "{context}: {line}"
        );
    }
}

/// A page whose code spans are taken out has nothing that marks it up.
fn assert_plain_words(page: &str, context: &str) {
    for line in page.lines() {
        assert!(
            line.matches('`').count().is_multiple_of(2) || line.starts_with("```"),
            "{context}: {line}"
        );
        let words: String = line.split('`').step_by(2).collect();
        for markup in [
            "<!--", "<script", "<img", "@octocat", " #1", "[a](", "**c**", "# z",
        ] {
            assert!(!words.contains(markup), "{context}: {line}");
        }
    }
    let lines = |start: &str| page.lines().filter(|line| line.starts_with(start)).count();
    assert_eq!(lines("<details>"), lines("</details>"), "{context}: {page}");
    assert_eq!(page.matches("\n```").count() % 2, 0, "{context}: {page}");
}

/// Runs every command with a text at a place.
fn run(place: &str, part: Part, hostile: &str) {
    let context = format!("{hostile:?} at {place}");
    let workspace = Workspace::new();
    workspace.write(
        "openapi/overlay.yaml",
        "overlay: 1.0.0\ninfo: {title: Fleet, version: '1'}\nactions: []\n",
    );
    workspace.write("CHANGELOG.md", "# Changelog\n");
    workspace.write("old.json", &document().to_string());
    workspace.write("new.json", &with(place, part, hostile));
    for sides in [["old.json", "new.json"], ["new.json", "old.json"]] {
        for format in ["text", "markdown", "github", "json"] {
            let arguments = ["diff", sides[0], sides[1], "--verbose", "--format", format];
            let text = workspace.run(&arguments).1;
            assert_inert(&text, &context);
            // A side that is refused is no page.
            if format == "markdown" && text.starts_with("## ") {
                assert_plain_words(&text, &context);
            }
        }
        assert_inert(&workspace.run(&["diff", sides[0], sides[1]]).1, &context);
    }
    let replace = ["import", "new.json", "--replace", "--openapi", "openapi"];
    assert_inert(
        &workspace.run(&[&replace[..], &["--check"]].concat()).1,
        &context,
    );
    assert_inert(&workspace.run_in_ci(&replace).1, &context);
    for command in ["check", "generate"] {
        let arguments = [&[command][..], &FOLDERS].concat();
        assert_inert(&workspace.run(&arguments).1, &context);
        assert_inert(&workspace.run_in_ci(&arguments).1, &context);
    }
    let update = [
        &[
            "update",
            "new.json",
            "--keep",
            "--format",
            "markdown",
            "--output",
            "comment.md",
        ][..],
        &FOLDERS,
    ]
    .concat();
    assert_inert(&workspace.run(&update).1, &context);
    for page in ["comment.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(workspace.path(page)).unwrap_or_default();
        assert_inert(&text, &context);
        assert_plain_words(&text, &context);
    }
}

#[test]
fn nothing_of_a_hostile_name_gets_through() {
    for (place, part) in PLACES {
        for hostile in HOSTILE {
            run(place, part, hostile);
        }
    }
}

#[test]
fn a_long_name_is_cut_everywhere() {
    let long = "x".repeat(5000);
    for (place, part) in PLACES {
        let workspace = Workspace::new();
        workspace.write("old.json", &document().to_string());
        workspace.write("new.json", &with(place, part, &long));
        for format in ["text", "markdown", "github"] {
            let text = workspace
                .run(&["diff", "old.json", "new.json", "--format", format])
                .1;
            assert!(
                text.lines().all(|line| line.len() < 3000),
                "{place}: {text}"
            );
        }
    }
}

#[test]
fn a_comment_says_what_changed_with_the_name_in_code() {
    let workspace = Workspace::new();
    workspace.write("old.json", &document().to_string());
    let place = "/components/schemas/Ship/properties/kind/enum/0";
    workspace.write("new.json", &with(place, Part::Value, "a`b\n<c>"));
    let text = workspace
        .run(&["diff", "old.json", "new.json", "--format", "markdown"])
        .1;
    assert!(
        text.contains("Add `a\\u{60}b\\n<c>` to `Ship.kind`"),
        "{text}"
    );
}
