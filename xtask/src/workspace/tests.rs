//! Files are put in place all at once, whenever the process ends.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;

use tempfile::TempDir;

use super::{Lock, Staged, Workspace};

thread_local! {
    /// How many steps are left until the process ends; none when it does not end early.
    static LEFT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Called between two steps.
pub(super) fn moment() {
    match LEFT.get() {
        Some(0) => std::panic::resume_unwind(Box::new("ended")),
        left => LEFT.set(left.map(|left| left - 1)),
    }
}

/// Runs something that ends at a step, if it comes so far; whether it came to its end.
fn ended_at(step: usize, run: impl FnOnce()) -> bool {
    LEFT.set(Some(step));
    let outcome = catch_unwind(AssertUnwindSafe(run));
    LEFT.set(None);
    outcome.is_ok()
}

struct Folder {
    root: TempDir,
    workspace: Workspace,
}

impl Folder {
    fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("openapi/a.yaml", "a1\n"),
            ("openapi/gone.yaml", "g\n"),
            ("client/same", "s\r\n"),
        ] {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let workspace = Workspace {
            documents: root.path().join("openapi"),
            client: root.path().join("client"),
        };
        Self { root, workspace }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn staged(&self) -> Staged {
        let mut staged = Staged::default();
        staged.write(&self.path("openapi/a.yaml"), "a2\n");
        staged.remove(&self.path("openapi/gone.yaml"));
        staged.write(&self.path("client/same"), "s\n");
        staged.write(&self.path("client/src/generated/new.rs"), "n\n");
        staged
    }

    fn commit(&self) {
        let lock = Lock::take(&self.workspace, "test").unwrap();
        self.staged().commit(&lock).unwrap();
    }

    /// Every file, apart from the lock.
    fn files(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let mut folders = vec![self.root.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().path())
            {
                let name = path.strip_prefix(&self.root).unwrap().display().to_string();
                if path.is_dir() {
                    folders.push(path);
                    found.insert(name, "folder".to_owned());
                } else if name != ".xtask/lock" {
                    found.insert(name, fs::read_to_string(&path).unwrap());
                }
            }
        }
        found.retain(|name, _| name != ".xtask" && name != ".xtask/.gitignore");
        found
    }
}

/// How many steps a run has.
fn steps() -> usize {
    let is_early = |step: &usize| !ended_at(*step, || Folder::new().commit());
    (0..1000).take_while(is_early).count()
}

/// What the folder is before and after a run that comes to its end.
fn both() -> [BTreeMap<String, String>; 2] {
    let folder = Folder::new();
    let before = folder.files();
    folder.commit();
    [before, folder.files()]
}

#[test]
fn a_run_that_ends_at_any_step_leaves_the_old_files_or_the_new_ones() {
    let [before, after] = both();
    assert_eq!(
        after["client/same"], "s\r\n",
        "what stays the same keeps its bytes"
    );
    assert!(!after.contains_key("openapi/gone.yaml"));
    let mut seen = [0, 0];
    for step in 0.. {
        let folder = Folder::new();
        let is_whole = ended_at(step, || folder.commit());
        folder.workspace.mend().unwrap();
        // What was only staged goes with the next run that writes.
        drop(Lock::take(&folder.workspace, "test").unwrap());
        let files = folder.files();
        assert!(files == before || files == after, "step {step}: {files:?}");
        seen[usize::from(files == after)] += 1;
        if is_whole {
            assert_eq!(files, after);
            break;
        }
    }
    assert!(seen[0] > 10 && seen[1] > 1, "{seen:?}");
}

#[test]
fn putting_back_can_end_at_any_step_too() {
    let [before, _] = both();
    let whole = steps();
    for step in 0.. {
        let folder = Folder::new();
        // The last file is in place, and the journal is still there.
        assert!(!ended_at(whole - 2, || folder.commit()));
        assert_ne!(folder.files(), before);
        let is_whole = ended_at(step, || folder.workspace.mend().unwrap());
        folder.workspace.mend().unwrap();
        drop(Lock::take(&folder.workspace, "test").unwrap());
        assert_eq!(folder.files(), before, "step {step}");
        if is_whole {
            break;
        }
    }
}

#[test]
fn what_was_edited_after_a_run_was_ended_stays() {
    let folder = Folder::new();
    let whole = steps();
    assert!(!ended_at(whole - 2, || folder.commit()));
    fs::write(folder.path("openapi/a.yaml"), "mine\n").unwrap();
    folder.workspace.mend().unwrap();
    let files = folder.files();
    assert_eq!(files["openapi/a.yaml"], "mine\n");
    assert_eq!(files["openapi/gone.yaml"], "g\n");
}

#[test]
fn a_file_that_cannot_be_put_in_place_takes_the_others_back() {
    let folder = Folder::new();
    let before = folder.files();
    let lock = Lock::take(&folder.workspace, "test").unwrap();
    let mut staged = folder.staged();
    // A file is where a folder would have to be.
    staged.write(&folder.path("openapi/gone.yaml/inner"), "i\n");
    staged.commit(&lock).unwrap_err();
    assert_eq!(folder.files(), before);
}

#[test]
fn a_second_run_is_told_who_writes() {
    let folder = Folder::new();
    let first = Lock::take(&folder.workspace, "update").unwrap();
    let refused = Lock::take(&folder.workspace, "generate")
        .unwrap_err()
        .to_string();
    let holder = format!("`cargo xtask update`, process {}", std::process::id());
    assert!(refused.starts_with(&holder) || cfg!(windows), "{refused}");
    assert!(refused.ends_with("then run this again"), "{refused}");
    drop(first);
    drop(Lock::take(&folder.workspace, "generate").unwrap());
}

#[test]
fn a_changed_file_keeps_its_line_ends() {
    let folder = Folder::new();
    let lock = Lock::take(&folder.workspace, "test").unwrap();
    let mut staged = Staged::default();
    staged.write(&folder.path("client/same"), "s\nt\n");
    staged.commit(&lock).unwrap();
    assert_eq!(folder.files()["client/same"], "s\r\nt\r\n");
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Folder::new();
    fs::rename(folder.path("openapi/a.yaml"), folder.path("real.yaml")).unwrap();
    fs::set_permissions(folder.path("real.yaml"), fs::Permissions::from_mode(0o600)).unwrap();
    symlink("../real.yaml", folder.path("openapi/a.yaml")).unwrap();
    folder.commit();
    assert!(folder.path("openapi/a.yaml").is_symlink());
    assert_eq!(
        fs::read_to_string(folder.path("real.yaml")).unwrap(),
        "a2\n"
    );
    let mode = fs::metadata(folder.path("real.yaml"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn what_is_staged_is_seen_before_it_is_written() {
    let folder = Folder::new();
    let staged = folder.staged();
    assert_eq!(
        staged
            .read(&folder.path("openapi/a.yaml"))
            .unwrap()
            .as_deref(),
        Some("a2\n")
    );
    assert_eq!(
        staged.read(&folder.path("openapi/gone.yaml")).unwrap(),
        None
    );
    let listed = staged.list(&folder.path("openapi"), &["yaml"]).unwrap();
    assert_eq!(listed, [folder.path("openapi/a.yaml")]);
    assert!(staged.is_dir(&folder.path("client/src/generated")));
    assert!(!folder.path("client/src").exists());
}
