//! Replays one pair of published revisions.

use std::path::Path;

use serde_json::Value;

use super::answers::{self, Seen};
use super::revision::lowered;
use super::scratch::{Scratch, put};
use super::witness::Witness;
use crate::compile::by_rule::{self, KeptNames};
use crate::console;
use crate::diagnostics::{Diagnostics, report};
use crate::diff::{self, Lines, Revision};
use crate::document;
use crate::document::source::Sources;
use crate::failure::{Failure, Result};
use crate::rules::{Rust, Wire};
use crate::workspace::Workspace;
use crate::workspace::files;

/// What was seen of a pair.
#[derive(Debug)]
pub(crate) struct Replayed {
    pub(super) wire: Wire,
    /// What `diff` says of the published documents, which is what the surfaces of the two clients say.
    pub(super) verdict: Rust,
    pub(super) lines: Lines,
    pub(super) witness: WitnessReport,
    pub(super) answers: Option<Seen>,
}

/// What the compiler says of a witness.
#[derive(Debug)]
pub(super) struct WitnessReport {
    /// How many items the witness uses.
    pub(super) lines: usize,
    /// What the compiler says against it, beside the client that it was written for.
    pub(super) at_base: Vec<String>,
    /// What the compiler says against it, beside the newer client.
    pub(super) at_head: Vec<String>,
}

impl Replayed {
    /// Whether nothing contradicts `diff`, and all answers are decoded.
    pub(crate) fn holds(&self) -> bool {
        let answers = self.answers.as_ref();
        self.disagreements().is_empty() && answers.is_none_or(|answers| answers.failures.is_empty())
    }

    /// Where `diff` is contradicted.
    pub(super) fn disagreements(&self) -> Vec<String> {
        let mut found = Vec::new();
        if !self.witness.at_base.is_empty() {
            found.push("the witness does not compile beside its own client".to_owned());
        }
        if self.witness.at_head.is_empty() == (self.verdict == Rust::Major) {
            found.push(format!(
                "`diff` says {}, the compiler does not",
                self.verdict.word()
            ));
        }
        found
    }
}

/// A published document and where it is.
struct Published<'a> {
    path: &'a Path,
    sources: Sources,
    revision: Revision,
}

impl<'a> Published<'a> {
    fn read(path: &'a Path) -> Result<Self> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let workspace = Workspace::new(None, None);
        let argument = path.display().to_string();
        let revision = diff::load(&argument, &workspace, &mut sources, &mut diagnostics)?;
        let refused = || {
            let why = report::render(&diagnostics, &sources, report::Format::Text);
            Failure::new(format!("`{}` is refused\n{why}", files::shown(path)))
        };
        let revision = revision.ok_or_else(refused)?;
        Ok(Self {
            path,
            sources,
            revision,
        })
    }

    fn lowered(&self, kept: &KeptNames) -> Result<String> {
        let lowered = lowered(&self.revision.document, &self.sources, kept);
        lowered.map_err(|failure| Failure::new(format!("`{}`: {failure}", files::shown(self.path))))
    }

    fn json(&self) -> Result<Value> {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let id = sources.add(files::shown(self.path), files::read(self.path)?);
        let document = document::parse::parse(&sources, id, &mut diagnostics);
        let unreadable = || Failure::new(format!("`{}` cannot be read", files::shown(self.path)));
        document
            .map(|document| document.to_json())
            .ok_or_else(unreadable)
    }
}

fn parse<T: serde::de::DeserializeOwned>(path: &Path, text: &str) -> Result<T> {
    serde_json::from_str(text).map_err(|error| Failure::io("read", path, &error))
}

/// Generates both clients and, where answers are wanted, lets the older one read what the newer document answers.
pub(super) fn replay(
    scratch: &Scratch,
    base: &Path,
    head: &Path,
    with_answers: bool,
) -> Result<Replayed> {
    let (base, head) = (Published::read(base)?, Published::read(head)?);
    let mut comparison = base.revision.compare(&head.revision);
    let client = Workspace::new(None, None).client;
    let lines = diff::settle([&base.revision, &head.revision], &mut comparison, &client);
    let kept = diff::kept(
        &base.revision.document,
        &head.revision.document,
        &comparison,
    );
    let old = base.lowered(&KeptNames::default())?;
    let new = head.lowered(&kept)?;

    console::progress("  the older client, and a program that uses all of it");
    let old_surface = scratch.client(&old)?;
    let witness = Witness::of(&old_surface);
    scratch.witness(&witness.program)?;
    let at_base = complaints(scratch)?;
    let answers = if with_answers {
        console::progress("  answers of the newer document, read by the older client");
        let names = by_rule::methods(&head.revision.document, &kept);
        let input = answers::input(&head.json()?, &names, &parse(base.path, &old)?);
        Some(decode(scratch, &input, &answers::table(&old_surface))?)
    } else {
        None
    };

    console::progress("  the newer client, and the same program");
    scratch.client(&new)?;
    Ok(Replayed {
        wire: comparison.wire(false),
        verdict: lines.rust(),
        lines,
        witness: WitnessReport {
            lines: witness.lines,
            at_base,
            at_head: complaints(scratch)?,
        },
        answers,
    })
}

/// The errors that the compiler finds in the witness.
fn complaints(scratch: &Scratch) -> Result<Vec<String>> {
    let arguments = [
        "check",
        "--quiet",
        "-p",
        "witness",
        "--message-format=short",
    ];
    let output = scratch.cargo(&arguments, &scratch.root)?;
    let said = String::from_utf8_lossy(&output.stderr);
    let is_error = |line: &&str| line.contains("error") && !line.contains("could not compile");
    let errors = said.lines().filter(is_error);
    let errors: Vec<_> = errors.map(str::to_owned).collect();
    Ok(match (output.status.success(), errors.is_empty()) {
        (true, _) => Vec::new(),
        (false, true) => vec![said.into_owned()],
        (false, false) => errors,
    })
}

/// Lets the older client, which is there, read the answers of the newer document.
fn decode(scratch: &Scratch, input: &Value, table: &str) -> Result<Seen> {
    put(&scratch.root.join("answers.json"), &input.to_string())?;
    put(&scratch.root.join("tests/replay/table.rs"), table)?;
    let path = scratch.root.join("report.json");
    if path.exists() {
        files::remove(&path)?;
    }
    let arguments = [
        "test",
        "--quiet",
        "-p",
        "management-client-tests",
        "--test",
        "replay",
    ];
    let output = scratch.cargo(&arguments, &scratch.root)?;
    if let Some(text) = files::read_if_present(&path)? {
        return parse(&path, &text);
    }
    let said = [&output.stderr[..], &output.stdout[..]];
    let said = said.map(|text| String::from_utf8_lossy(text).into_owned());
    let message = format!("the answers were not decoded\n{}", said.concat());
    Err(Failure::new(message))
}
