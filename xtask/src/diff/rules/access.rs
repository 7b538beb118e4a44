//! Keys and servers.

use super::Rule;
use crate::diff::verdict::{Rust, Wire};

super::rules! {
    SECURITY_REMOVED = Rule {
        id: "security-removed",
        family: "security",
        wire: Wire::Breaking,
        naive: Wire::Breaking,
        rust: Rust::None,
        what: "A way to be let in is gone.",
        why: "Every caller who still sends that key is refused.",
        bad: "drop the old key header from the root `security`",
        good: "keep both until nobody uses the old one",
    };
    SECURITY_ADDED = Rule {
        id: "security-added",
        family: "security",
        wire: Wire::None,
        naive: Wire::None,
        rust: Rust::None,
        what: "There is another way to be let in.",
        why: "The ways that are known still work.",
        bad: "-",
        good: "add a scheme as an alternative",
    };
    SECURITY_HEADER_CHANGED = Rule {
        id: "security-header-changed",
        family: "security-header",
        wire: Wire::Breaking,
        naive: Wire::Breaking,
        rust: Rust::None,
        what: "A key goes into another header.",
        why: "A client that sends the old header is refused.",
        bad: "change `name` of a security scheme",
        good: "add a second scheme",
    };
    SERVER_REMOVED = Rule {
        id: "server-removed",
        family: "server",
        wire: Wire::Breaking,
        naive: Wire::Breaking,
        rust: Rust::None,
        what: "A server is gone.",
        why: "Clients that are set to it reach nothing.",
        bad: "replace the only server",
        good: "add the new one beside it",
    };
    SERVER_ADDED = Rule {
        id: "server-added",
        family: "server",
        wire: Wire::None,
        naive: Wire::None,
        rust: Rust::None,
        what: "There is another server.",
        why: "The servers that are known still answer.",
        bad: "-",
        good: "any new server",
    };
}
