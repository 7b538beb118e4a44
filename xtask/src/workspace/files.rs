//! Reads and writes files: errors name the path, and nothing is ever half-written.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::failure::{Failure, Result};

pub(crate) fn read(path: &Path) -> Result<String> {
    let bytes = fs::read(path).map_err(|error| Failure::io("read", path, &error))?;
    let text = text(bytes)
        .map_err(|reason| Failure::new(format!("cannot read `{}`: {reason}", shown(path))))?;
    // A checkout on Windows may have other line ends than the committed file.
    Ok(text.replace("\r\n", "\n"))
}

/// Bytes as text, or why they are none.
pub(crate) fn text(bytes: Vec<u8>) -> std::result::Result<String, String> {
    // With a mark, or, as documents start with ASCII, with every other byte of the start empty.
    let is_wide = match bytes[..] {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [first, second, ..] => (first == 0) != (second == 0),
        _ => false,
    };
    if is_wide {
        return Err("it is UTF-16 text: save it as UTF-8".to_owned());
    }
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("it is no UTF-8 text: the byte at offset {at} is part of no character")
    })
}

/// As [`read`], but a file that is not there is no error.
pub(crate) fn read_if_present(path: &Path) -> Result<Option<String>> {
    match path.try_exists() {
        Ok(false) => Ok(None),
        Ok(true) => read(path).map(Some),
        Err(error) => Err(Failure::io("read", path, &error)),
    }
}

/// How messages name a path: relative to the working directory when it lies inside, with forward slashes.
pub(crate) fn shown(path: &Path) -> String {
    let inside = std::env::current_dir().ok();
    let inside = inside.and_then(|folder| Some(path.strip_prefix(folder).ok()?.to_owned()));
    let path = inside.unwrap_or_else(|| path.to_owned());
    path.display().to_string().replace('\\', "/")
}

/// The files of a folder with one of the given extensions, sorted by name; hidden ones belong to other programs.
pub(crate) fn list(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::io("list", folder, &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let path = entry
            .map_err(|error| Failure::io("list", folder, &error))?
            .path();
        let extension = path.extension().and_then(|extension| extension.to_str());
        let is_hidden = path
            .file_name()
            .is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
        if !is_hidden && extension.is_some_and(|extension| extensions.contains(&extension)) {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths)
}

/// The folders in a folder, sorted by name.
pub(crate) fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    let failed = |error: &std::io::Error| Failure::io("list", folder, error);
    let entries = fs::read_dir(folder).map_err(|error| failed(&error))?;
    let mut paths = Vec::new();
    for entry in entries {
        paths.push(entry.map_err(|error| failed(&error))?.path());
    }
    paths.retain(|path| path.is_dir());
    paths.sort();
    Ok(paths)
}

/// A file that is written beside its destination and waits for [`Staged::commit`].
#[derive(Debug)]
pub(crate) struct Staged {
    file: NamedTempFile,
    path: PathBuf,
}

/// Writes a text to a temporary file beside `path`, so that a later commit is a rename.
pub(crate) fn stage(path: &Path, text: &str) -> Result<Staged> {
    let failed = |error: &dyn std::error::Error| Failure::io("write", path, error);
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".xtask-");
    // A temporary file is private to its owner; what is committed is not.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    let mut file = builder
        .tempfile_in(folder)
        .map_err(|error| failed(&error))?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.as_file().sync_all())
        .map_err(|error| failed(&error))?;
    Ok(Staged {
        file,
        path: path.to_owned(),
    })
}

impl Staged {
    /// Puts the file in its place.
    pub(crate) fn commit(self) -> Result<()> {
        let path = self.path;
        self.file
            .persist(&path)
            .map(drop)
            .map_err(|error| Failure::io("write", &path, &error))
    }
}

/// Writes one file at once.
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    stage(path, text)?.commit()
}

/// Writes those of the files that differ, all or none; tells of each whether it was written.
pub(crate) fn write_all(files: &[(PathBuf, String)]) -> Result<Vec<(PathBuf, bool)>> {
    let mut staged = Vec::new();
    let mut told = Vec::new();
    for (path, text) in files {
        let differs = read_if_present(path)?.as_deref() != Some(text);
        if differs {
            staged.push(stage(path, text)?);
        }
        told.push((path.clone(), differs));
    }
    staged.into_iter().try_for_each(Staged::commit)?;
    Ok(told)
}

pub(crate) fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).map_err(|error| Failure::io("remove", path, &error))
}
