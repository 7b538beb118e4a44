//! Keys and servers.

use super::Rule;
use super::{Rust, Wire};

super::rules! {
    SECURITY_REMOVED = Rule {
        id: "security-removed", family: "security",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::None,
        what: "A way to be let in is gone.",
        why: "Every caller who still sends that key is refused.",
        bad: "drop the old key header from the root `security`", good: "keep both until nobody uses the old one",
    };
    SECURITY_ADDED = Rule {
        id: "security-added", family: "security",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "There is another way to be let in.",
        why: "The ways that are known still work.",
        bad: "-", good: "add a scheme as an alternative",
    };
    SECURITY_HEADER_CHANGED = Rule {
        id: "security-header-changed", family: "security-header",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::None,
        what: "A key goes into another header.",
        why: "A client that sends the old header is refused.",
        bad: "change `name` of a security scheme", good: "add a second scheme",
    };
    SERVER_REMOVED = Rule {
        id: "server-removed", family: "server",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::None,
        what: "A server is gone.",
        why: "Clients that are set to it reach nothing.",
        bad: "replace the only server", good: "add the new one beside it",
    };
    SERVER_ADDED = Rule {
        id: "server-added", family: "server",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "There is another server.",
        why: "The servers that are known still answer.",
        bad: "-", good: "any new server",
    };
    SECURITY_RELAXED = Rule {
        id: "security-relaxed", family: "security",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A key is not asked for any more.",
        why: "Who shows more than is asked for is let in all the same.",
        bad: "-", good: "any relaxation",
    };
    SECURITY_SCOPES_CHANGED = Rule {
        id: "security-scopes-changed", family: "scopes",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::None,
        what: "A key must grant other scopes.",
        why: "Who has a key without a new scope is refused.",
        bad: "ask for one more scope", good: "ask for a new scope in new operations only",
    };
    SERVER_DEFAULT_CHANGED = Rule {
        id: "server-default-changed", family: "server-default",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::None,
        what: "A variable in the address of a server has another default.",
        why: "Calls go to another host.",
        bad: "change the default of a region", good: "keep the default",
    };
    SERVER_VALUE_REMOVED = Rule {
        id: "server-value-removed", family: "server-value",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::None,
        what: "A variable in the address of a server takes a value no more.",
        why: "Who is set to it reaches nothing.",
        bad: "remove a region", good: "keep it until nobody uses it",
    };
    SERVER_VALUE_ADDED = Rule {
        id: "server-value-added", family: "server-value",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A variable in the address of a server takes another value.",
        why: "The values that are known still work.",
        bad: "-", good: "any new value",
    };
    SERVER_ORDER_CHANGED = Rule {
        id: "server-order-changed", family: "server-order",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::None,
        what: "Another server stands first.",
        why: "Clients that take the first one call another host.",
        bad: "sort servers by name", good: "keep the first one first",
    };
}
