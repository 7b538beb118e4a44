//! Import as a person runs it: arguments in, files and messages out.

mod fetching;
mod fixtures;
mod published;
mod robust;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser as _;
use tempfile::TempDir;

use crate::commands::import::Arguments;
use crate::diagnostics::report::Format;
use crate::import::Limits;

#[derive(Debug, clap::Parser)]
struct Command {
    #[command(flatten)]
    arguments: Arguments,
}

/// A scratch folder with an `openapi` in it.
struct Workspace {
    folder: TempDir,
}

/// What a run of the command gave.
#[derive(Debug)]
struct Run {
    status: u8,
    output: String,
    errors: String,
}

impl Workspace {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn import(&self, arguments: &[&str]) -> Run {
        self.import_within(Limits::default(), arguments)
    }

    fn import_within(&self, limits: Limits, arguments: &[&str]) -> Run {
        let openapi = self.path("openapi").display().to_string();
        let options = ["import", "--openapi", &openapi];
        let words = options.into_iter().chain(arguments.iter().copied());
        let arguments = Command::try_parse_from(words).unwrap().arguments;
        let finished = arguments.import(limits, Format::Text);
        let folder = self.folder.path().display().to_string();
        let relative =
            |text: String| text.replace(&format!("{folder}{}", std::path::MAIN_SEPARATOR), "");
        Run {
            status: finished.outcome as u8,
            output: relative(finished.output),
            errors: relative(finished.errors),
        }
    }

    /// Every file in `openapi`, by name.
    fn files(&self) -> BTreeMap<String, String> {
        files(&self.path("openapi"))
    }
}

/// The files of a folder and its folders; none when it is not there.
fn files(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let entries = fs::read_dir(folder).into_iter().flatten();
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let inner = files(&path).into_iter();
            found.extend(inner.map(|(inner, text)| (format!("{name}/{inner}"), text)));
        } else {
            let text = fs::read_to_string(&path).unwrap();
            found.insert(name, text.replace("\r\n", "\n"));
        }
    }
    found
}
