//! Operations and names.

use super::Rule;
use super::{Rust, Wire};

super::rules! {
    OPERATION_ADDED = Rule {
        id: "operation-added", family: "operation",
        wire: Wire::None, naive: Wire::None, rust: Rust::Minor,
        what: "An operation is new.",
        why: "Nobody calls it yet; the client gets a method.",
        bad: "-", good: "any new operation",
    };
    OPERATION_REMOVED = Rule {
        id: "operation-removed", family: "operation",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "An operation is gone.",
        why: "Every call of it is answered with 404, and its method leaves the client.",
        bad: "remove `GET /crew`", good: "announce it by `deprecated: true` first",
    };
    OPERATION_MOVED = Rule {
        id: "operation-moved", family: "operation-moved",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::None,
        what: "An operation has another path or method.",
        why: "A client that knows the old address is answered with 404. The method keeps its name by `x-rust-name`, and code that calls it compiles.",
        bad: "`POST /ship/create_key` becomes `POST /ship/create_api_key`", good: "serve both addresses for a while",
    };
    OPERATION_RENAMED = Rule {
        id: "operation-renamed", family: "operation-name",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "The `operationId` is another one.",
        why: "Nothing goes over the wire by that name; `x-rust-name` in the overlay decides the name of the method.",
        bad: "-", good: "keep `x-rust-name`, note the new name as `x-published-name`",
    };
    METHOD_RENAMED = Rule {
        id: "method-renamed", family: "operation-name",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "The method of an operation is called otherwise.",
        why: "Code that calls it does not compile any more.",
        bad: "change `x-rust-name` for taste", good: "keep `x-rust-name` when the vendor renames",
    };
    TYPE_RENAMED = Rule {
        id: "type-renamed", family: "schema-name",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "The Rust type of a schema is called otherwise.",
        why: "Code that names it does not compile any more.",
        bad: "change a `title` for taste", good: "keep the `title` when the vendor renames",
    };
    SCHEMA_RENAMED = Rule {
        id: "schema-renamed", family: "schema-name",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A component schema has another name and takes its place.",
        why: "Nothing goes over the wire by that name; `title` in the overlay decides the name of the type.",
        bad: "-", good: "keep the old name by `title`",
    };
    SCHEMA_REPLACED = Rule {
        id: "schema-replaced", family: "schema-replaced",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "A place refers to another schema, which was there before.",
        why: "The value looks as described by the changes inside; its Rust type is another one.",
        bad: "answer `Boat` where `Ship` was answered", good: "extend `Ship`",
    };
    TAG_RENAMED = Rule {
        id: "tag-renamed", family: "tag",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "The first tag of an operation is another one.",
        why: "Tags group the documentation, and nothing else.",
        bad: "-", good: "any tag",
    };
    DEPRECATION_CHANGED = Rule {
        id: "deprecation-changed", family: "deprecation",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An operation became deprecated, or is no longer.",
        why: "It works as before; callers should look for what takes its place.",
        bad: "-", good: "deprecate before you remove",
    };
    UNJUDGED_CHANGE = Rule {
        id: "unjudged-change", family: "unjudged",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::None,
        what: "Something differs, and no rule says what that does.",
        why: "A person has to judge it: both values are given.",
        bad: "use a keyword that no tool reads", good: "say it by keywords that have a rule",
    };
    TAGS_CHANGED = Rule {
        id: "tags-changed", family: "tag",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A tag of an operation that is not the first is another one.",
        why: "Tags group the documentation, and nothing else.",
        bad: "-", good: "any tag",
    };
    HINT_CHANGED = Rule {
        id: "hint-changed", family: "hint",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An extension of ours says something else.",
        why: "Nothing goes over the wire by it; what it does to code is what the surface says.",
        bad: "-", good: "decide such things before anybody uses them",
    };
    RETRY_CHANGED = Rule {
        id: "retry-changed", family: "retry",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "Calls of an operation are repeated in other cases.",
        why: "The server sees the same requests, more or fewer of them.",
        bad: "mark as `safe` what is done twice when it is sent twice", good: "mark a lookup as `safe`",
    };
    CALLBACK_CHANGED = Rule {
        id: "callback-changed", family: "callback",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A callback of an operation is another one.",
        why: "The client has nothing that receives callbacks.",
        bad: "-", good: "any callback",
    };
    WEBHOOK_CHANGED = Rule {
        id: "webhook-changed", family: "webhook",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A webhook is new, gone or another one.",
        why: "The client has nothing that receives webhooks.",
        bad: "-", good: "any webhook",
    };
    LINK_CHANGED = Rule {
        id: "link-changed", family: "link",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A link from an answer to an operation is another one.",
        why: "The client follows no links.",
        bad: "-", good: "any link",
    };
}
