//! A crate of many clients: each a module beside the client's sources that are written by hand.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use management_client_codegen::{Generated, generate};

use crate::replay::scratch::{copy, put};

/// What is compiled beside the modules: a client of nothing.
const NOTHING: &str =
    r#"{"openapi": "3.0.3", "info": {"title": "Nothing", "version": "1"}, "paths": {}}"#;

/// A client as a module has the names of the crate's root, and its own in place of those that are generated.
const HEAD: &str = "\
use crate::*;
#[derive(Clone)]
pub struct Client(crate::Client);
impl std::ops::Deref for Client {
    type Target = crate::Client;
    fn deref(&self) -> &crate::Client { &self.0 }
}
";

/// The texts of the modules, by name.
#[derive(Default)]
pub(super) struct Modules(Vec<(String, String)>);

impl Modules {
    pub(super) fn add(&mut self, name: &str, generated: &Generated) {
        let root = format!("crate::documents::{name}::");
        let client = generated.client.replace("crate::", &root);
        let mocks = generated.mocks.replace("crate::", &root);
        let mut text = format!("{HEAD}{client}\npub mod httpmock {{ {mocks} }}\nmod examples {{\n");
        for (index, example) in examples(&generated.client).into_iter().enumerate() {
            let example = example.replace("management_client::", &root);
            writeln!(text, "mod e{index} {{ {example} }}").unwrap();
        }
        text.push('}');
        self.0.push((name.to_owned(), text));
    }

    /// Lets the compiler judge all modules at once; what it says of errors.
    pub(super) fn check(&self) -> String {
        let root = root();
        let scratch = scratch(root);
        let source = scratch.join("management-client/src");
        let _ = fs::remove_dir_all(source.join("documents"));
        let mut list = String::new();
        for (name, text) in &self.0 {
            put(&source.join(format!("documents/{name}.rs")), text).unwrap();
            writeln!(list, "mod {name};").unwrap();
        }
        put(&source.join("documents.rs"), &list).unwrap();
        let output = Command::new(env!("CARGO"))
            .args(["check", "--quiet", "--lib"])
            .args(["--features", "httpmock,schemars"])
            .current_dir(&scratch)
            .env("CARGO_TARGET_DIR", root.join("target"))
            .env("CARGO_INCREMENTAL", "0")
            .output()
            .unwrap();
        if output.status.success() {
            return String::new();
        }
        String::from_utf8_lossy(&output.stderr).into_owned()
    }
}

/// The folder of the workspace.
pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The client with a module for the documents, beside the dependencies that all have, which are compiled already.
fn scratch(root: &Path) -> PathBuf {
    let scratch = root.join("target/law");
    for name in ["Cargo.lock", "management-client", "tests/dependencies"] {
        copy(&root.join(name), &scratch.join(name)).unwrap();
    }
    let manifest = fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let members = manifest
        .lines()
        .find(|line| line.starts_with("members"))
        .unwrap();
    let manifest = manifest
        .replace(
            members,
            "members = [\"management-client\", \"tests/dependencies\"]",
        )
        .replace(
            "[workspace.lints.rust]",
            "[workspace.lints.rust]\nwarnings = \"allow\"",
        );
    put(&scratch.join("Cargo.toml"), &manifest).unwrap();
    let source = scratch.join("management-client/src");
    for (name, text) in generate(NOTHING).unwrap().files() {
        put(&source.join("generated").join(name), text).unwrap();
    }
    let library = fs::read_to_string(source.join("lib.rs")).unwrap();
    let library = library
        + "\n#[allow(warnings, clippy::all, reason = \"as in `generated`\")]\nmod documents;\n";
    put(&source.join("lib.rs"), &library).unwrap();
    scratch
}

/// The code of the examples in the documentation.
fn examples(client: &str) -> Vec<String> {
    let lines = client
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("///"));
    let mut examples = Vec::new();
    let mut open: Option<String> = None;
    for line in lines {
        let line = line.strip_prefix(' ').unwrap_or(line);
        match &mut open {
            None if line == "```no_run" => open = Some(String::new()),
            None => {}
            Some(_) if line == "```" => examples.extend(open.take()),
            Some(code) => writeln!(code, "{}", line.strip_prefix("# ").unwrap_or(line)).unwrap(),
        }
    }
    examples
}
