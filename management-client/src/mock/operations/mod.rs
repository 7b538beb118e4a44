//! What each operation does.

mod credentials;
mod data_pull;
mod ehr;
mod invites;
mod keys;
mod org;
mod pipelines;
mod queries;
mod scopes;
mod table;
mod teams;
mod webhooks;

use super::{call::Call, reply::Outcome, state::State};

pub(super) use invites::accept_invite;
use table::TABLE;
pub(super) use teams::team;

/// What an operation does with the state, to a request that has been checked.
pub(super) type Handler = fn(&mut State, &Call) -> Outcome;

/// Finds what an operation does.
pub(super) fn handler(operation_id: &str) -> Option<Handler> {
    let mut rows = TABLE.iter();
    rows.find(|row| row.0 == operation_id).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{super::document::Document, TABLE};

    #[test]
    fn every_operation_has_one_row() {
        let documented: BTreeSet<_> = Document::embedded()
            .unwrap()
            .routes
            .iter()
            .map(|route| route.operation_id.as_str())
            .collect();
        let known: BTreeSet<_> = TABLE.iter().map(|row| row.0).collect();
        assert_eq!(known, documented);
        assert_eq!(known.len(), TABLE.len(), "an operation has two rows");
    }
}
