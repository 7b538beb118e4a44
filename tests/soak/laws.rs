//! What has to hold, whatever the server does.

use crate::{
    calls::Kind,
    ledger::{Account, Outcome},
};

/// The retries that the default budget permits: 20 at once, and one for every five successes.
pub(crate) const fn permitted_retries(successes: usize) -> usize {
    20 + successes / 5
}

/// The law that a call breaks, if it breaks one.
pub(crate) fn broken(kind: Kind, account: Account) -> Option<&'static str> {
    let Account {
        arrived,
        done,
        outcome,
        ..
    } = account;
    // What the policy may not repeat blindly.
    let counts = matches!(kind, Kind::Create | Kind::Delete);
    match outcome {
        Outcome::Open => Some("never ended"),
        _ if kind == Kind::Create && arrived > 1 => Some("was sent twice"),
        _ if counts && done > 1 => Some("was done twice"),
        Outcome::Success if done == 0 => Some("succeeded and was never done"),
        Outcome::Refused if counts && done > 0 => Some("was refused and was done"),
        _ => None,
    }
}

/// Tells whether memory has grown by more than 5 %.
pub(crate) const fn leaks((warm, end): (u64, u64)) -> bool {
    end * 100 > warm * 105
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_breaks_a_law() {
        use Kind::{Create, Delete, List};
        use Outcome::{Open, Refused, Success, Unclear};
        for (kind, arrived, done, outcome, says) in [
            (Create, 1, 1, Success, None),
            (Create, 1, 0, Unclear, None),
            (Create, 1, 1, Unclear, None),
            (Create, 0, 0, Unclear, None),
            (Delete, 3, 0, Refused, None),
            (Delete, 2, 1, Success, None),
            (List, 3, 3, Refused, None),
            (List, 1, 1, Open, Some("never ended")),
            (Create, 2, 1, Success, Some("was sent twice")),
            (Delete, 2, 2, Success, Some("was done twice")),
            (Create, 1, 0, Success, Some("succeeded and was never done")),
            (List, 1, 0, Success, Some("succeeded and was never done")),
            (Delete, 1, 1, Refused, Some("was refused and was done")),
        ] {
            let account = Account {
                arrived,
                turned_away: 2,
                done,
                outcome,
            };
            assert_eq!(broken(kind, account), says, "{kind:?} {account:?}");
        }
    }

    #[test]
    fn memory_may_grow_a_little() {
        assert!(!leaks((1000, 1050)) && !leaks((1000, 900)) && leaks((1000, 1051)));
    }
}
