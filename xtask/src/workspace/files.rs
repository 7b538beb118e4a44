//! Reads and writes single files: errors name the path.

use std::fs;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Result};

/// The extensions of documents and overlays in a folder.
pub(crate) const DOCUMENTS: [&str; 2] = ["yaml", "yml"];

/// How many bytes a text may have, from a file, a pipe or the network.
pub(crate) const LIMIT: u64 = 16 * 1024 * 1024;

pub(crate) fn read(path: &Path) -> Result<String> {
    let failed = |error: std::io::Error| Failure::io("read", path, &error);
    let mut bytes = Vec::new();
    // A pipe or a device may never end.
    let mut file = fs::File::open(path).map_err(failed)?.take(LIMIT + 1);
    file.read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LIMIT {
        let shown = shown(path);
        let message = format!("cannot read `{shown}`: it is larger than {LIMIT} bytes");
        return Err(Failure::new(message));
    }
    let text = utf8(bytes)
        .map_err(|reason| Failure::new(format!("cannot read `{}`: {reason}", shown(path))))?;
    // A checkout on Windows may have other line ends than the committed file.
    Ok(text.replace("\r\n", "\n"))
}

/// Bytes as text, or why they are none.
pub(crate) fn utf8(bytes: Vec<u8>) -> std::result::Result<String, String> {
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

/// How messages name a path: relative to the working directory when both lie in one workspace, with forward slashes.
pub(crate) fn shown(path: &Path) -> String {
    let path = match std::env::current_dir() {
        Ok(here) => relative(path, &here, &super::Workspace::root()),
        Err(_) => path.to_owned(),
    };
    path.display().to_string().replace('\\', "/")
}

/// A path as seen from a folder, where both lie in a common root.
fn relative(path: &Path, here: &Path, root: &Path) -> PathBuf {
    let (Ok(_), Ok(inner)) = (path.strip_prefix(root), here.strip_prefix(root)) else {
        return path.to_owned();
    };
    let shared = here.ancestors().find_map(|folder| {
        let rest = path.strip_prefix(folder).ok()?;
        let up = inner.components().count() - folder.strip_prefix(root).ok()?.components().count();
        Some((up, rest))
    });
    shared.map_or_else(
        || path.to_owned(),
        |(up, rest)| {
            std::iter::repeat_n("..", up)
                .collect::<PathBuf>()
                .join(rest)
        },
    )
}

/// The files of a folder with one of the given extensions, sorted by name; hidden ones belong to other programs.
pub(crate) fn list(folder: &Path, extensions: &[&str]) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::io("list", folder, &error))?;
    let mut paths = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|error| Failure::io("list", folder, &error))?;
        paths.push(entry.path());
    }
    paths.retain(|path| is_listed(path, extensions));
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

/// Whether a file with such a name is listed.
pub(crate) fn is_listed(path: &Path, extensions: &[&str]) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    let extension = path.extension().and_then(|extension| extension.to_str());
    !name.starts_with(b".") && extension.is_some_and(|extension| extensions.contains(&extension))
}

/// Writes one file of a scratch folder or for the caller; those of the workspace go through [`super::Staged`].
pub(crate) fn write(path: &Path, text: &str) -> Result<()> {
    let failed = |error: &dyn std::error::Error| Failure::io("write", path, error);
    // A pipe or a device takes the text as it is; a file is whole or not there.
    if path.exists() && !path.is_file() {
        return fs::write(path, text).map_err(|error| failed(&error));
    }
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let mut builder = tempfile::Builder::new();
    builder.prefix(".xtask-");
    // A temporary file is private to its owner; what is committed is not.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    let file = builder.tempfile_in(folder);
    let mut file = file.map_err(|error| failed(&error))?;
    let written = file.write_all(text.as_bytes());
    written.map_err(|error| failed(&error))?;
    file.persist(path).map(drop).map_err(|error| failed(&error))
}

pub(crate) fn remove(path: &Path) -> Result<()> {
    fs::remove_file(path).map_err(|error| Failure::io("remove", path, &error))
}
