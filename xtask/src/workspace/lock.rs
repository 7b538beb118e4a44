//! Keeps two runs from writing the same files.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};

use super::{Workspace, commit, files, interrupt};
use crate::failure::{Failure, Result};

/// The folder of the lock, and of files that wait to be put in place.
const FOLDER: &str = ".xtask";

/// The right to write the files of a workspace. It ends with the process, however that ends.
#[derive(Debug)]
pub(crate) struct Lock {
    /// Where files wait to be put in place.
    folder: PathBuf,
    /// The operating system unlocks it when it is closed.
    _file: File,
}

impl Lock {
    /// Takes the right, or says who has it. What an earlier run left half-written is put back first.
    pub(crate) fn take(workspace: &Workspace, command: &str) -> Result<Self> {
        let home = workspace.home()?;
        let folder = prepare(&home)?;
        let path = folder.join("lock");
        let failed = |error: &dyn std::error::Error| Failure::io("lock", &path, error);
        let mut file = open(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(held(&home, &mut file)),
            Err(TryLockError::Error(error)) => return Err(failed(&error)),
        }
        let holder = format!("`cargo xtask {command}`, process {}", std::process::id());
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(holder.as_bytes()))
            .map_err(|error| failed(&error))?;
        interrupt::listen();
        commit::mend(&folder)?;
        Ok(Self {
            folder,
            _file: file,
        })
    }

    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Waits for the run that has the right. Only for moments in which it is about to end.
pub(super) fn wait(home: &Path) -> Result<File> {
    let path = home.join(FOLDER).join("lock");
    let file = open(&path)?;
    file.lock()
        .map_err(|error| Failure::io("lock", &path, &error))?;
    Ok(file)
}

/// The folder in which a workspace keeps its lock.
pub(super) fn folder(home: &Path) -> PathBuf {
    home.join(FOLDER)
}

/// Makes the folder, which git does not see.
fn prepare(home: &Path) -> Result<PathBuf> {
    let folder = folder(home);
    let failed = |error: &dyn std::error::Error| Failure::io("make", &folder, error);
    fs::create_dir_all(&folder).map_err(|error| failed(&error))?;
    let ignore = folder.join(".gitignore");
    if !ignore.exists() {
        fs::write(&ignore, "*\n").map_err(|error| failed(&error))?;
    }
    Ok(folder)
}

fn open(path: &Path) -> Result<File> {
    let mut options = OpenOptions::new();
    let options = options.read(true).write(true).create(true).truncate(false);
    options
        .open(path)
        .map_err(|error| Failure::io("open", path, &error))
}

fn held(home: &Path, file: &mut File) -> Failure {
    let mut holder = String::new();
    // On some systems a locked file cannot be read: then nobody is named.
    if file.read_to_string(&mut holder).is_err() || holder.is_empty() {
        "another run of `cargo xtask`".clone_into(&mut holder);
    }
    Failure::new(format!(
        "{holder} is writing the files of `{}`: wait until it has ended, then run this again",
        files::shown(home)
    ))
}
