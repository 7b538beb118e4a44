//! What the tests share.

use std::{
    env, io,
    process::{Command, Output},
};

/// Runs an ignored test of this binary in a process of its own, as the environment is that of a whole process: one that
/// names this proxy for all hosts.
///
/// # Errors
///
/// Fails when the process cannot be started.
pub fn behind_proxy(test: &str, proxy: &str) -> io::Result<Output> {
    let mut command = Command::new(env::current_exe()?);
    command.args(["--exact", test, "--ignored"]);
    for name in ["all_proxy", "http_proxy", "https_proxy", "no_proxy"] {
        command.env_remove(name).env_remove(name.to_uppercase());
    }
    command.env("all_proxy", proxy).output()
}
