//! The surface: one sorted line for each public item of the client, read from what its build script emitted.

mod build;

use crate::failure::Result;
use crate::workspace::Workspace;

pub(crate) fn of_client(workspace: &Workspace) -> Result<String> {
    let emitted = build::emitted(workspace)?;
    Ok(emitted)
}
