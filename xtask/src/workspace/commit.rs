//! Puts a set of files in place: all of them or none, whenever the process ends.
//!
//! Everything is written to a folder of its own first, with links to the files as they were, and a journal says what
//! belongs where. Then each file is renamed into its place, and removing the journal makes it final. A journal that is
//! still there says that a run was ended half-way: the next one puts the old files back.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::place::{
    bytes, duplicate, is_same, moment, place_of, put_new, put_old, sync, with_line_ends, write,
};
use super::{Lock, files, interrupt, lock};
use crate::failure::{Failure, Result};

/// Where files wait.
const RUN: &str = "run";

/// What says that files are being put in place.
const JOURNAL: &str = "journal.json";

/// The text of each file; nothing where it is to be removed.
type Texts = BTreeMap<PathBuf, Option<String>>;

/// What is done to the files of a workspace.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Journal {
    changes: Vec<Change>,
    /// The folders that are made for new files, outermost first.
    folders: Vec<PathBuf>,
}

/// What is done to one file.
#[derive(Debug, Serialize, Deserialize)]
struct Change {
    /// The path as the caller gave it.
    #[serde(skip)]
    given: PathBuf,
    /// Where it leads.
    path: PathBuf,
    /// Whether it is there before.
    before: bool,
    /// Whether it is there afterwards.
    after: bool,
}

/// Puts files in place; returns those that changed. Those that stay the same are not touched.
pub(super) fn commit(texts: &Texts, lock: &Lock) -> Result<Vec<PathBuf>> {
    let mut is_written = interrupt::hold();
    let run = lock.folder().join(RUN);
    clear(&run)?;
    let journal = stage(texts, &run).inspect_err(|_| drop(clear(&run)))?;
    if journal.changes.is_empty() {
        clear(&run)?;
        return Ok(Vec::new());
    }
    if let Err(failure) = write_journal(&journal, &run).and_then(|()| place(&journal, &run)) {
        roll_back(&journal, &run)?;
        return Err(failure);
    }
    finish(&run)?;
    *is_written = true;
    let changes = journal.changes.into_iter();
    Ok(changes.map(|change| change.given).collect())
}

/// The same for a caller that writes nothing itself and has no lock.
pub(super) fn mend_if_needed(home: &Path) -> Result<()> {
    let folder = lock::folder(home);
    if !folder.join(RUN).join(JOURNAL).exists() {
        return Ok(());
    }
    let _held = lock::wait(home)?;
    mend(&folder)
}

/// Puts back what a run that was ended half-way has changed.
pub(super) fn mend(folder: &Path) -> Result<()> {
    let run = folder.join(RUN);
    let path = run.join(JOURNAL);
    let Some(text) = files::read_if_present(&path)? else {
        return clear(&run);
    };
    let journal = serde_json::from_str(&text).map_err(|error| {
        let shown = files::shown(&path);
        let message =
            format!("cannot read `{shown}`: {error}; remove it to keep the files as they are");
        Failure::new(message)
    })?;
    let edited = roll_back(&journal, &run)?;
    crate::console::error(
        "an earlier run was ended while it wrote: its files are as they were before it\n",
    );
    for path in edited {
        let shown = files::shown(&path);
        crate::console::error(&format!(
            "`{shown}` was edited since then and stays as it is\n"
        ));
    }
    Ok(())
}

/// Writes what is new, and links to what was there.
fn stage(texts: &Texts, run: &Path) -> Result<Journal> {
    make(run)?;
    let mut journal = Journal::default();
    for (path, text) in texts {
        let failed = |error: io::Error| Failure::io("write", path, &error);
        let place = place_of(path, text.is_none())?;
        let before = bytes(&place).map_err(|error| Failure::io("read", path, &error))?;
        if is_same(before.as_deref(), text.as_deref()) {
            continue;
        }
        let index = journal.changes.len();
        if before.is_some() {
            duplicate(&place, &old(run, index)).map_err(failed)?;
        }
        if let Some(text) = text {
            let text = with_line_ends(text, before.as_deref());
            write(&new(run, index), &text, &place).map_err(failed)?;
            add_folders(&place, &mut journal.folders);
        }
        journal.changes.push(Change {
            given: path.clone(),
            path: place,
            before: before.is_some(),
            after: text.is_some(),
        });
    }
    Ok(journal)
}

/// The folders that have to be made for a file, outermost first.
fn add_folders(path: &Path, folders: &mut Vec<PathBuf>) {
    let missing = path
        .ancestors()
        .skip(1)
        .take_while(|folder| !folder.exists());
    let missing: Vec<_> = missing.map(Path::to_owned).collect();
    for folder in missing.into_iter().rev() {
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
}

/// Writes down what is about to happen; from here on it can be taken back.
fn write_journal(journal: &Journal, run: &Path) -> Result<()> {
    let path = run.join(JOURNAL);
    let failed = |error: io::Error| Failure::io("write", &path, &error);
    let text = serde_json::to_string(journal).map_err(|error| failed(error.into()))?;
    let draft = run.join("journal");
    write(&draft, &text, &draft).map_err(failed)?;
    moment();
    fs::rename(&draft, &path).map_err(failed)?;
    sync(run);
    Ok(())
}

fn place(journal: &Journal, run: &Path) -> Result<()> {
    for folder in &journal.folders {
        make(folder)?;
    }
    for (index, change) in journal.changes.iter().enumerate() {
        let result = if change.after {
            put_new(&new(run, index), &change.path, run)
        } else {
            fs::remove_file(&change.path)
        };
        result.map_err(|error| Failure::io("write", &change.path, &error))?;
    }
    for folder in journal
        .changes
        .iter()
        .filter_map(|change| change.path.parent())
    {
        sync(folder);
    }
    Ok(())
}

/// Takes back what was done, apart from files that somebody edited since then, which come back.
fn roll_back(journal: &Journal, run: &Path) -> Result<Vec<PathBuf>> {
    let mut edited = Vec::new();
    for (index, change) in journal.changes.iter().enumerate() {
        let failed = |error: io::Error| Failure::io("put back", &change.path, &error);
        let before = kept(change.before, &old(run, index)).map_err(failed)?;
        let after = kept(change.after, &new(run, index)).map_err(failed)?;
        let present = bytes(&change.path).map_err(failed)?;
        if present == before {
            continue;
        }
        if present != after {
            edited.push(change.path.clone());
        } else if change.before {
            put_old(&old(run, index), &change.path, run).map_err(failed)?;
        } else {
            moment();
            fs::remove_file(&change.path).map_err(failed)?;
        }
    }
    for folder in journal.folders.iter().rev() {
        // One in which somebody put something stays.
        let _ = fs::remove_dir(folder);
    }
    finish(run)?;
    Ok(edited)
}

fn kept(is_there: bool, path: &Path) -> io::Result<Option<Vec<u8>>> {
    if is_there {
        fs::read(path).map(Some)
    } else {
        Ok(None)
    }
}

/// Makes what was done, or what was taken back, final.
fn finish(run: &Path) -> Result<()> {
    let path = run.join(JOURNAL);
    moment();
    match fs::remove_file(&path) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(Failure::io("remove", &path, &error));
        }
        _ => sync(run),
    }
    clear(run)
}

/// Removes what waits.
fn clear(run: &Path) -> Result<()> {
    moment();
    match fs::remove_dir_all(run) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(Failure::io("remove", run, &error))
        }
        _ => Ok(()),
    }
}

fn make(folder: &Path) -> Result<()> {
    moment();
    fs::create_dir_all(folder).map_err(|error| Failure::io("make", folder, &error))
}

fn old(run: &Path, index: usize) -> PathBuf {
    run.join(format!("old-{index}"))
}

fn new(run: &Path, index: usize) -> PathBuf {
    run.join(format!("new-{index}"))
}
