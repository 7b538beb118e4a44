//! `cargo xtask import [--check] [--replace] <FILE|URL>...`

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::diagnostic::Diagnostics;
use crate::failure::{Failure, Result};
use crate::import::{self, Limits, Request};
use crate::report::{self, Format};
use crate::source::Sources;

/// Reads published documents and writes their facts to `openapi/`.
///
/// An input is a JSON or YAML document, or a documentation page with a fenced OpenAPI block; a URL is fetched over
/// https. Operations and components that the inputs lack stay, unless `--replace` says that the inputs are the whole
/// API. Exit status: 0 done (or nothing differs), 1 an input is refused, 2 `--check` found a difference.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; list what differs and leave with status 2 if anything does.
    #[arg(long)]
    check: bool,

    /// Take the inputs as the whole API: remove the operations that they lack.
    #[arg(long)]
    replace: bool,

    /// The folder to write; by default `openapi` in the root of the workspace.
    #[arg(long, value_name = "FOLDER")]
    openapi_dir: Option<PathBuf>,

    /// Published documents and pages: paths or URLs.
    #[arg(required = true, value_name = "FILE|URL")]
    inputs: Vec<String>,
}

/// How the command ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Done,
    Refused,
    Stale,
}

impl Outcome {
    /// The exit status of the process.
    pub(crate) fn status(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Refused => 1,
            Self::Stale => 2,
        }
    }
}

impl Arguments {
    /// Imports: results go to `output`, diagnostics to `errors`.
    pub(crate) fn run(
        &self,
        limits: Limits,
        format: Format,
        output: &mut dyn Write,
        errors: &mut dyn Write,
    ) -> Result<Outcome> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let folder = self.openapi_dir.clone().unwrap_or_else(default_folder);
        let request = Request {
            inputs: &self.inputs,
            folder: &folder,
            replace: self.replace,
            limits,
        };
        let plan = import::plan(&request, &mut sources, &mut diagnostics);
        print(errors, &report::render(&diagnostics, &sources, format))?;
        let Some(plan) = plan? else {
            return Ok(Outcome::Refused);
        };
        if self.check {
            print(output, &import::report::checked(&plan, &self.command()))?;
            let is_fresh = plan.is_empty();
            return Ok(if is_fresh {
                Outcome::Done
            } else {
                Outcome::Stale
            });
        }
        plan.apply()?;
        print(output, &import::report::done(&plan))?;
        Ok(Outcome::Done)
    }

    /// The same command without `--check`.
    fn command(&self) -> String {
        let mut words = vec!["cargo xtask import".to_owned()];
        if self.replace {
            words.push("--replace".to_owned());
        }
        if let Some(folder) = &self.openapi_dir {
            words.push("--openapi-dir".to_owned());
            words.push(quoted(&folder.display().to_string()));
        }
        let inputs = self
            .inputs
            .iter()
            .map(|input| quoted(&import::shown(input)));
        words.extend(inputs);
        words.join(" ")
    }
}

/// An argument as a shell takes it.
fn quoted(argument: &str) -> String {
    let is_plain =
        |character: char| character.is_alphanumeric() || "-_./:=@%+,~".contains(character);
    if !argument.is_empty() && argument.chars().all(is_plain) {
        return argument.to_owned();
    }
    format!("'{}'", argument.replace('\'', r"'\''"))
}

/// `openapi` in the root of the workspace, as short as the working directory allows.
fn default_folder() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let root = root.canonicalize().unwrap_or(root);
    let folder = root.join("openapi");
    let current = std::env::current_dir().unwrap_or_default();
    match folder.strip_prefix(&current) {
        Ok(short) => short.to_owned(),
        Err(_) => folder,
    }
}

fn print(stream: &mut dyn Write, text: &str) -> Result<()> {
    let written = stream.write_all(text.as_bytes());
    written.map_err(|error| Failure::new(format!("cannot print: {error}")))
}
