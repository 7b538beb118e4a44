//! Lets cargo build the client and finds what its build script emitted.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde::Deserialize;

use crate::failure::{Failure, Result};
use crate::workspace::Workspace;
use crate::workspace::files;

/// The file that the build script writes into its output folder.
const EMITTED: &str = "client.rs";

/// The messages of cargo that matter here.
#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Message {
    BuildScriptExecuted {
        package_id: String,
        out_dir: PathBuf,
    },
    #[serde(other)]
    Other,
}

/// The Rust text that the build script of the client emitted from the document on disk.
pub(super) fn emitted(workspace: &Workspace, target: Option<&Path>) -> Result<String> {
    let manifest = workspace.client.join("Cargo.toml");
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    if let Some(target) = target {
        command.env("CARGO_TARGET_DIR", target);
    }
    let output = command
        .args([
            "check",
            "--quiet",
            "--lib",
            "--message-format=json-render-diagnostics",
        ])
        .arg("--manifest-path")
        .arg(&manifest)
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::io("run cargo for", &manifest, &error))?;
    // A client that does not compile has a surface all the same, as long as its build script ran.
    let folder = String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .find_map(|message| out_dir(message, &workspace.client));
    match folder {
        Some(folder) => files::read(&folder.join(EMITTED)),
        None => Err(Failure::new(format!(
            "the build script of `{}` failed: its messages stand above",
            files::shown(&manifest)
        ))),
    }
}

fn out_dir(message: Message, client: &Path) -> Option<PathBuf> {
    let Message::BuildScriptExecuted {
        package_id,
        out_dir,
    } = message
    else {
        return None;
    };
    let folder = client.canonicalize().ok()?;
    let is_client = package_id.contains(&format!("{}#", folder.display()));
    is_client.then_some(out_dir)
}
