//! Single steps that put files in place, each of which happens or does not.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// Where a path leads. A link stays one: what changes is the file that it leads to.
pub(super) fn place_of(path: &Path, is_removed: bool) -> Result<PathBuf> {
    match fs::canonicalize(path) {
        Ok(path) if !is_removed => Ok(path),
        _ => std::path::absolute(path).map_err(|error| Failure::io("find", path, &error)),
    }
}

pub(super) fn bytes(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether a file says this already. A checkout can have other line ends than the committed file.
pub(super) fn is_same(before: Option<&[u8]>, after: Option<&str>) -> bool {
    match (before.map(String::from_utf8_lossy), after) {
        (Some(before), Some(after)) => before.replace("\r\n", "\n") == after,
        (before, after) => before.is_none() && after.is_none(),
    }
}

/// A text with the line ends that the file had.
pub(super) fn with_line_ends(text: &str, before: Option<&[u8]>) -> String {
    let before = String::from_utf8_lossy(before.unwrap_or_default());
    let (all, wide) = (before.matches('\n').count(), before.matches("\r\n").count());
    if all > 0 && all == wide {
        text.replace('\n', "\r\n")
    } else {
        text.to_owned()
    }
}

/// Writes a file that waits, with the permissions of the one that it replaces.
pub(super) fn write(path: &Path, text: &str, replaced: &Path) -> io::Result<()> {
    moment();
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    if let Ok(metadata) = fs::metadata(replaced) {
        file.set_permissions(metadata.permissions())?;
    }
    file.sync_all()
}

/// Renames a copy of what is new into its place. It is no link: who edits the file leaves what waits alone.
pub(super) fn put_new(from: &Path, to: &Path, run: &Path) -> io::Result<()> {
    let copy = run.join("put");
    moment();
    fs::copy(from, &copy)?;
    File::open(&copy)?.sync_all()?;
    rename(&copy, from, to)
}

/// Renames the file that was there into its place.
pub(super) fn put_old(from: &Path, to: &Path, run: &Path) -> io::Result<()> {
    let link = run.join("put");
    remove_if_present(&link)?;
    duplicate(from, &link)?;
    rename(&link, from, to)
}

/// Renames a file into a place; across file systems, a copy beside it.
fn rename(file: &Path, from: &Path, to: &Path) -> io::Result<()> {
    moment();
    match fs::rename(file, to) {
        Err(error) if error.kind() == ErrorKind::CrossesDevices => copy_beside(from, to),
        result => result,
    }
}

fn copy_beside(from: &Path, to: &Path) -> io::Result<()> {
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let beside = to.with_file_name(format!(".{name}.xtask"));
    fs::copy(from, &beside)?;
    moment();
    fs::rename(&beside, to)
}

/// A second link to a file; a copy where the file system has no links.
pub(super) fn duplicate(from: &Path, to: &Path) -> io::Result<()> {
    moment();
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop))
}

fn remove_if_present(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Lets the entries of a folder outlive a power cut, where the system knows that.
pub(super) fn sync(folder: &Path) {
    if cfg!(unix) {
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

/// Between two steps: a test lets the process end here.
pub(super) fn moment() {
    #[cfg(test)]
    super::tests::moment();
}
