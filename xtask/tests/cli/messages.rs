//! What is said of slips that a person makes: where, what is wrong, and what to do.

use std::fs;

use super::workspace::{OVERLAY, PUBLISHED, Workspace};

#[test]
fn a_client_folder_without_a_client_is_named_before_anything_is_written() {
    let workspace = Workspace::new();
    for (client, message) in [
        (
            "client",
            "error: `client` has no Cargo.toml, so that it is no client: name the folder of the client by `--client`, or add `--documents-only`\n",
        ),
        (
            "clinet",
            "error: there is no folder `clinet`: name the folder of the client by `--client`\n",
        ),
    ] {
        for command in ["generate", "check"] {
            let (code, text) =
                workspace.run(&[command, "--openapi", "openapi", "--client", client]);
            assert_eq!((code, text.as_str()), (Some(1), message));
        }
    }
    assert!(!workspace.path("clinet").exists() && !workspace.path("client/openapi.json").exists());
}

#[test]
fn wide_characters_are_named_with_what_to_do() {
    let workspace = Workspace::new();
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    for bytes in [wide(PUBLISHED), wide(&format!("\u{feff}{PUBLISHED}"))] {
        fs::write(workspace.path("wide.yaml"), bytes).unwrap();
        for command in ["import", "update", "diff"] {
            let mut arguments = vec![command, "wide.yaml", "--openapi", "openapi"];
            if command == "update" {
                arguments.extend(["--client", "client", "--documents-only"]);
            }
            let (code, text) = workspace.run(&arguments);
            assert_eq!(code, Some(1));
            let message = "error: cannot read `wide.yaml`: it is UTF-16 text: save it as UTF-8\n";
            assert!(text.contains(message), "{text}");
        }
    }
}

#[test]
fn a_slip_in_an_overlay_is_named_at_its_place_with_what_is_right() {
    let workspace = Workspace::new();
    assert_eq!(workspace.update(&[]).0, Some(0));
    let slips = "- tarrget: $.info\n  description: Why.\n  update: {title: Zoo}\n- target: $.paths['/v1'\n  description: Why.\n  update: {title: Zoo}\n";
    workspace.write("openapi/overlay.yaml", &format!("{OVERLAY}{slips}"));
    let check = [
        "check",
        "--openapi",
        "openapi",
        "--client",
        "client",
        "--documents-only",
    ];
    let (code, text) = workspace.run(&check);
    assert_eq!(code, Some(1));
    expect_test::expect![[r"
        error[overlay-shape]: an action has no key `tarrget`
         --> openapi/overlay.yaml:7:3
          |
        7 | - tarrget: $.info
          |   ^^^^^^^ not known
          |
          = help: did you mean `target`?

        error[overlay-target]: the target is no JSONPath
          --> openapi/overlay.yaml:10:23
           |
        10 | - target: $.paths['/v1'
           |                       ^ not understood from here on
           |
           = help: RFC 9535 is the syntax: `$.paths['/v1/thing'].get`, `$.components.schemas.Thing.properties.name`

    "]].assert_eq(&text);
}

#[test]
fn sides_that_cannot_be_compared_are_named() {
    let workspace = Workspace::new();
    workspace.write("broken.yaml", "openapi: 3.1.0\ninfo: [\n");
    workspace.write("list.json", "[1, 2]");
    workspace.write("empty.yaml", "");
    workspace.write(
        "old.yaml",
        "swagger: '2.0'\ninfo: {title: a, version: '1'}\npaths: {}\n",
    );
    for folder in ["bare", "partial"] {
        fs::create_dir(workspace.path(folder)).unwrap();
    }
    workspace.write("partial/area.yaml", "paths: {}\n");
    let mut said = String::new();
    for side in [
        "broken.yaml",
        "list.json",
        "empty.yaml",
        "old.yaml",
        "bare",
        "partial",
        "nowhere.yaml",
        "-x",
        "",
    ] {
        let (code, text) = workspace.run(&["diff", "--openapi", "openapi", "--", side, "new.yaml"]);
        assert_eq!(code, Some(1), "{side}: {text}");
        said.extend([side, ":\n", &text]);
    }
    expect_test::expect![[r#"
        broken.yaml:
        error[syntax]: the text cannot be read as YAML or JSON
         --> broken.yaml:2:8
          |
        2 | info: [
          |        ^ the text ends here, in the middle of a value
          |
          = help: is the file cut short, or a bracket not closed?

        list.json:
        error[not-openapi]: an OpenAPI document is a mapping, this is a list
         --> list.json:1:1
          |
        1 | [1, 2]
          | ^^^^^^ no mapping
          |
          = help: import the document that the vendor publishes as OpenAPI 3.1

        empty.yaml:
        error[syntax]: the text cannot be read as YAML or JSON
         --> empty.yaml:1:1
          |
        1 |
          | ^ the text is empty

        old.yaml:
        error[version]: this document is in OpenAPI 2.0 (`swagger: "2.0"`)
         --> old.yaml:1:10
          |
        1 | swagger: '2.0'
          |          ^^^^^ only 3.1 is read
          |
          = help: import the document that the vendor publishes as OpenAPI 3.1

        bare:
        error: `bare` has no document: a folder of documents is as `openapi/`
        partial:
        error[openapi-version]: the document does not say that it is OpenAPI 3.1
         --> partial/area.yaml:1:1
          |
        1 | paths: {}
          | ^^^^^^^^^ no file has the key `openapi`
          |
          = help: write `openapi: 3.1.0` into the root document

        error[missing-key]: an OpenAPI document must have `info`
         --> partial/area.yaml:1:1
          |
        1 | paths: {}
          | ^^^^^^^^^ `info` is missing here

        nowhere.yaml:
        error: `nowhere.yaml` is no file, no folder and no git revision: fatal: not a git repository (or any of the parent directories): .git
        -x:
        error: `-x` is no file, no folder and no git revision
        :
        error: `` is no file, no folder and no git revision
    "#]].assert_eq(&said);
}
