//! The workflows call our commands, with arguments that there are, and what they call works without GitHub.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Each workflow with its name.
fn workflows() -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root().join(".github/workflows")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        found.push((name, serde_saphyr::from_str(&text).unwrap()));
    }
    let mut names: Vec<_> = found.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["ci.yml", "deny.yml", "newest.yml", "update.yml"]);
    found
}

fn steps(workflow: &Value) -> impl Iterator<Item = &Value> {
    let jobs = workflow["jobs"].as_object().unwrap().values();
    jobs.flat_map(|job| job["steps"].as_array().unwrap())
}

/// Whether `cargo xtask` knows a command with these flags, and their values.
fn assert_known(line: &str) {
    let words: Vec<&str> = line.split_whitespace().collect();
    let Some(at) = words.windows(2).position(|pair| pair == ["cargo", "xtask"]) else {
        panic!("no command of ours: {line}");
    };
    let command = words[at + 2];
    let help = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args([command, "--help"])
        .output()
        .unwrap();
    assert!(help.status.success(), "no command `{command}`: {line}");
    let help = String::from_utf8(help.stdout).unwrap();
    let arguments: Vec<&str> = words[at + 3..]
        .iter()
        .copied()
        .take_while(|word| *word != ">>")
        .collect();
    for (index, flag) in arguments
        .iter()
        .enumerate()
        .filter(|(_, word)| word.starts_with("--"))
    {
        assert!(
            help.contains(&format!("{flag} ")) || help.contains(&format!("{flag}\n")),
            "no flag {flag}: {line}"
        );
        if let Some(value) = arguments
            .get(index + 1)
            .filter(|value| value.chars().all(char::is_alphabetic))
        {
            assert!(
                help.contains(&format!("- {value}:")),
                "no value {value} of {flag}: {line}"
            );
        }
    }
}

#[test]
fn every_command_of_a_workflow_is_ours_and_there_is_each_flag() {
    let mut count = 0;
    for (name, workflow) in workflows() {
        for line in steps(&workflow)
            .filter_map(|step| step["run"].as_str())
            .flat_map(str::lines)
        {
            count += 1;
            if let Some(script) = line.strip_prefix(".ci/") {
                let script = script.split_whitespace().next().unwrap();
                assert!(root().join(".ci").join(script).is_file(), "{name}: {line}");
            } else if line != "exit 1" {
                assert_known(line);
            }
        }
    }
    assert_eq!(count, 11);
}

#[test]
fn a_workflow_may_do_no_more_than_it_needs_and_pins_its_actions() {
    for (name, workflow) in workflows() {
        assert!(
            workflow["permissions"].is_object(),
            "{name} states no permissions"
        );
        assert!(
            workflow["permissions"]
                .as_object()
                .unwrap()
                .values()
                .all(|may| may == "read"),
            "{name}"
        );
        for job in workflow["jobs"].as_object().unwrap().values() {
            assert!(job["timeout-minutes"].is_number(), "{name}");
        }
        for step in steps(&workflow) {
            if let Some(action) = step["uses"].as_str() {
                let (owner, version) = action.split_once('@').unwrap();
                let is_commit =
                    version.len() == 40 && version.chars().all(|digit| digit.is_ascii_hexdigit());
                assert!(owner.starts_with("actions/") && is_commit, "{action}");
            }
            // What comes from outside reaches a shell as a variable, never as text of the script.
            let run = step["run"].as_str().unwrap_or_default();
            assert!(!run.contains("${{"), "{name}: {run}");
        }
    }
}

#[cfg(unix)]
mod propose {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    /// A repository with a remote, and a `gh` that writes down what it is told.
    struct Repository {
        root: tempfile::TempDir,
    }

    impl Repository {
        fn new(open: &str) -> Self {
            let repository = Self {
                root: tempfile::tempdir().unwrap(),
            };
            let path = |name: &str| repository.root.path().join(name);
            repository.git(".", &["init", "--quiet", "--bare", "remote"]);
            repository.git(".", &["clone", "--quiet", "remote", "work"]);
            fs::write(path("work/a"), "1").unwrap();
            repository.git("work", &["add", "."]);
            repository.git("work", &["commit", "--quiet", "--message", "a"]);
            fs::create_dir(path("bin")).unwrap();
            let gh = format!(
                "#!/bin/sh\necho \"$@\" >> \"{}\"\n[ \"$2\" = list ] && echo {open}\nexit 0\n",
                path("said").display()
            );
            fs::write(path("bin/gh"), gh).unwrap();
            fs::set_permissions(path("bin/gh"), fs::Permissions::from_mode(0o755)).unwrap();
            repository
        }

        fn git(&self, folder: &str, arguments: &[&str]) -> String {
            let mut command = Command::new("git");
            command.current_dir(self.root.path().join(folder));
            command
                .args(["-c", "user.name=a", "-c", "user.email=a@example.com"])
                .args(arguments);
            let output = command.output().unwrap();
            assert!(output.status.success(), "{arguments:?}: {output:?}");
            String::from_utf8(output.stdout).unwrap()
        }

        /// What `gh` was told, after a proposal.
        fn propose(&self, draft: &str) -> String {
            let path = format!(
                "{}:{}",
                self.root.path().join("bin").display(),
                std::env::var("PATH").unwrap()
            );
            let mut command = Command::new(root().join(".ci/propose").canonicalize().unwrap());
            command
                .current_dir(self.root.path().join("work"))
                .env("PATH", path)
                .env("DRAFT", draft);
            let output = command
                .args(["update/document", "../comment.md"])
                .output()
                .unwrap();
            assert!(output.status.success(), "{output:?}");
            fs::read_to_string(self.root.path().join("said")).unwrap_or_default()
        }

        fn change(&self) {
            fs::write(self.root.path().join("work/a"), "2").unwrap();
            fs::write(self.root.path().join("work/b"), "new").unwrap();
        }
    }

    #[test]
    fn nothing_new_proposes_nothing() {
        assert_eq!(Repository::new("0").propose("false"), "");
    }

    #[test]
    fn what_is_new_is_pushed_and_a_pull_request_is_opened() {
        let repository = Repository::new("0");
        repository.change();
        fs::write(repository.root.path().join("comment.md"), "words").unwrap();
        let said = repository.propose("false");
        assert!(
            said.contains("pr create --head update/document") && !said.contains("--draft"),
            "{said}"
        );
        let pushed = repository.git("remote", &["ls-tree", "--name-only", "update/document"]);
        assert_eq!(pushed, "a\nb\n");
    }

    #[test]
    fn what_is_to_be_decided_is_a_draft_with_words() {
        let repository = Repository::new("0");
        repository.change();
        assert!(repository.propose("true").contains("--draft"));
        let words = fs::read_to_string(repository.root.path().join("comment.md")).unwrap();
        assert!(words.contains("undecided.yaml"), "{words}");
    }

    #[test]
    fn a_pull_request_that_is_open_is_renewed() {
        let repository = Repository::new("1");
        repository.change();
        let said = repository.propose("false");
        assert!(
            said.contains("pr edit update/document") && !said.contains("create"),
            "{said}"
        );
    }
}
