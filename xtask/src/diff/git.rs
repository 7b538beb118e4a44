//! Reads the documents of a git revision, without a checkout.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use super::revision::Texts;
use crate::failure::{Failure, Result};
use crate::workspace::files;

/// Where the surface lies, seen from the documents.
const SURFACE: &str = "../management-client/surface.txt";

/// The documents that a folder had in a revision.
pub(super) fn texts(folder: &Path, revision: &str) -> Result<Texts> {
    if revision.is_empty() || revision.starts_with('-') {
        let message = format!("`{revision}` is no file, no folder and no git revision");
        return Err(Failure::new(message));
    }
    let listed = run(folder, &["ls-tree", "-r", "--name-only", revision, "."], "")
        .map_err(|failure| refuse(revision, &failure))?;
    let listed = String::from_utf8_lossy(&listed).into_owned();
    let names: Vec<&str> = listed.lines().filter(|name| is_document(name)).collect();
    if names.is_empty() {
        let shown = crate::workspace::files::shown(folder);
        let message = format!("`{revision}` has no document in `{shown}`");
        return Err(Failure::new(message));
    }
    let wanted: String = names
        .iter()
        .map(|name| format!("{revision}:./{name}\n"))
        .chain([format!("{revision}:./{SURFACE}\n")])
        .collect();
    let blobs = run(folder, &["cat-file", "--batch"], &wanted)?;
    let mut blobs = Blobs(&blobs);
    let mut texts = Texts::default();
    for name in names {
        let text = blobs
            .next_text()
            .ok_or_else(|| Failure::new(format!("git does not give `{name}` of `{revision}`")))?;
        let shown = format!("{revision}:openapi/{name}");
        texts.files.push((name.to_owned(), shown, text));
    }
    texts.surface = blobs.next_text();
    Ok(texts)
}

fn refuse(revision: &str, failure: &Failure) -> Failure {
    Failure::new(format!(
        "`{revision}` is no file, no folder and no git revision: {failure}"
    ))
}

fn is_document(name: &str) -> bool {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    files::is_listed(Path::new(name), &files::DOCUMENTS) && ["", "overlay"].contains(&folder)
}

/// Runs git in a folder. What is written to it is small, so that it cannot wait for us to read.
fn run(folder: &Path, arguments: &[&str], input: &str) -> Result<Vec<u8>> {
    let failed = |error: std::io::Error| Failure::new(format!("cannot run git: {error}"));
    let mut git = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    if let Some(mut stdin) = git.stdin.take() {
        stdin.write_all(input.as_bytes()).map_err(failed)?;
    }
    let output = git.wait_with_output().map_err(failed)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Failure::new(said.trim().to_owned()))
}

/// What `git cat-file --batch` writes: a line with the size, then the content and a line end.
struct Blobs<'a>(&'a [u8]);

impl Blobs<'_> {
    /// The next text; nothing when git does not have it.
    fn next_text(&mut self) -> Option<String> {
        let end = self.0.iter().position(|byte| *byte == b'\n')?;
        let (line, rest) = self.0.split_at(end);
        let rest = rest.get(1..)?;
        let line = String::from_utf8_lossy(line);
        let size = line
            .rsplit(' ')
            .next()
            .and_then(|size| size.parse::<usize>().ok());
        let Some(size) = size else {
            self.0 = rest;
            return None;
        };
        let text = String::from_utf8_lossy(rest.get(..size)?).replace("\r\n", "\n");
        self.0 = rest.get(size + 1..).unwrap_or_default();
        Some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Blobs, is_document};

    #[test]
    fn documents_and_overlays_are_read_and_nothing_else() {
        for name in ["ship.yaml", "overlay/ship.yaml"] {
            assert!(is_document(name), "{name}");
        }
        for name in ["notes.txt", "old/ship.yaml", "overlay/old/ship.yaml"] {
            assert!(!is_document(name), "{name}");
        }
    }

    #[test]
    fn texts_come_one_after_the_other_and_one_can_be_missing() {
        let mut blobs =
            Blobs(b"0a blob 8\none\r\ntwo\nHEAD:x missing\n0b blob 0\n\n0c blob 1\n3\n");
        assert_eq!(blobs.next_text().as_deref(), Some("one\ntwo"));
        assert_eq!(blobs.next_text(), None);
        assert_eq!(blobs.next_text().as_deref(), Some(""));
        assert_eq!(blobs.next_text().as_deref(), Some("3"));
        assert_eq!(blobs.next_text(), None);
    }
}
