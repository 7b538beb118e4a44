//! `cargo xtask import`: published documents become the files of `openapi/`.

use std::fmt::Write as _;
use std::path::PathBuf;

use super::Outcome;
use crate::console;
use crate::diagnostics::Diagnostics;
use crate::diagnostics::report::{self, Format};
use crate::document::source::Sources;
use crate::failure::{Failure, Result};
use crate::import::{self, Limits, Plan, Request};
use crate::workspace::{Lock, Staged, Workspace};

/// Read published documents and write their facts to `openapi/`
///
/// An input is a JSON or YAML document, or a documentation page with a fenced OpenAPI block; a URL is fetched over
/// https. Operations and components that the inputs lack stay, unless `--replace` says that the inputs are the whole
/// API. Exit code 0: done, or nothing differs; 1: an input is refused; 2: `--check` found a difference.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; list what differs, and end with exit code 2 if anything does
    #[arg(long)]
    check: bool,

    /// Take the inputs as the whole API: remove the operations that they lack
    #[arg(long)]
    replace: bool,

    /// The folder to write; by default `openapi` in the root of the workspace
    #[arg(long = "openapi", alias = "openapi-dir", value_name = "FOLDER")]
    openapi: Option<PathBuf>,

    /// Published documents and pages: paths or URLs
    #[arg(required = true, value_name = "FILE|URL")]
    inputs: Vec<String>,
}

/// How an import ended, and what it has to say.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) outcome: Outcome,
    /// For standard output.
    pub(crate) output: String,
    /// For standard error.
    pub(crate) errors: String,
}

impl Finished {
    fn failed(mut errors: String, failure: &Failure) -> Self {
        // Writing to a string cannot fail.
        let _ = writeln!(errors, "error: {failure}");
        Self {
            outcome: Outcome::Errors,
            output: String::new(),
            errors,
        }
    }
}

pub(crate) fn run(arguments: &Arguments) -> Outcome {
    let finished = arguments.import(Limits::default(), Format::from_environment());
    console::error(&finished.errors);
    console::say(&finished.output);
    finished.outcome
}

impl Arguments {
    /// Takes one document as the whole API.
    pub(crate) fn replace(input: &str, folder: &std::path::Path) -> Self {
        Self {
            check: false,
            replace: true,
            openapi: Some(folder.to_owned()),
            inputs: vec![input.to_owned()],
        }
    }

    /// Imports without printing.
    pub(crate) fn import(&self, limits: Limits, format: Format) -> Finished {
        let workspace = Workspace::new(self.openapi.as_deref(), None);
        let lock = if self.check {
            workspace.mend().map(|()| None)
        } else {
            Lock::take(&workspace, "import").map(Some)
        };
        let lock = match lock {
            Ok(lock) => lock,
            Err(failure) => return Finished::failed(String::new(), &failure),
        };
        self.finish(&workspace, limits, format, |plan| {
            let Some(lock) = &lock else {
                return Ok(self.checked(plan));
            };
            let mut staged = Staged::default();
            plan.stage(&mut staged);
            staged.commit(lock)?;
            Ok((Outcome::Done, import::report::done(plan)))
        })
    }

    /// Imports into what is staged.
    pub(super) fn stage(&self, workspace: &Workspace, staged: &mut Staged) -> Finished {
        let format = Format::from_environment();
        self.finish(workspace, Limits::default(), format, |plan| {
            plan.stage(staged);
            Ok((Outcome::Done, import::report::staged(plan)))
        })
    }

    /// Plans an import, and says how it ended when the plan was carried out.
    fn finish(
        &self,
        workspace: &Workspace,
        limits: Limits,
        format: Format,
        carry_out: impl FnOnce(&Plan) -> Result<(Outcome, String)>,
    ) -> Finished {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let request = Request {
            inputs: &self.inputs,
            folder: &workspace.documents,
            replace: self.replace,
            limits,
        };
        let plan = import::plan(&request, &mut sources, &mut diagnostics);
        let ended = plan.and_then(|plan| match plan {
            Some(plan) => carry_out(&plan),
            None => Ok((Outcome::Errors, String::new())),
        });
        // What was found in the inputs before a failure is still worth reading.
        let errors = report::render(&diagnostics, &sources, format);
        match ended {
            Ok((outcome, output)) => Finished {
                outcome,
                output,
                errors,
            },
            Err(failure) => Finished::failed(errors, &failure),
        }
    }

    fn checked(&self, plan: &Plan) -> (Outcome, String) {
        let outcome = if plan.is_empty() {
            Outcome::Done
        } else {
            Outcome::Stale
        };
        (outcome, import::report::checked(plan, &self.command()))
    }

    /// The same command without `--check`.
    fn command(&self) -> String {
        let mut words = vec!["cargo xtask import".to_owned()];
        if self.replace {
            words.push("--replace".to_owned());
        }
        if let Some(folder) = &self.openapi {
            words.push("--openapi".to_owned());
            words.push(quoted(&folder.display().to_string()));
        }
        let inputs = self.inputs.iter();
        words.extend(inputs.map(|input| quoted(&import::shown(input))));
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
