//! Parameters.

use super::Rule;
use super::{Rust, Wire};

super::rules! {
    PARAMETER_ADDED = Rule {
        id: "parameter-added", family: "parameter",
        wire: Wire::None, naive: Wire::None, rust: Rust::Minor,
        what: "An operation takes another optional parameter.",
        why: "Callers who do not send it get what they got; the request gets a setter.",
        bad: "-", good: "any optional parameter",
    };
    REQUIRED_PARAMETER_ADDED = Rule {
        id: "required-parameter-added", family: "parameter",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "An operation requires another parameter.",
        why: "Every call without it is refused; the method takes one more argument.",
        bad: "add `required: true`", good: "make it optional, with a default",
    };
    PARAMETER_REMOVED = Rule {
        id: "parameter-removed", family: "parameter",
        wire: Wire::Silent, naive: Wire::Silent, rust: Rust::Major,
        what: "An operation takes a parameter no more.",
        why: "A server passes over what it does not know: the answer is not narrowed as the caller asked.",
        bad: "remove a filter", good: "keep it, or refuse requests that have it",
    };
    PARAMETER_RENAMED = Rule {
        id: "parameter-renamed", family: "parameter-renamed",
        wire: Wire::Silent, naive: Wire::Silent, rust: Rust::Major,
        what: "A parameter has another name.",
        why: "The old name is passed over in silence: a cursor that is not read gives the first page for ever. Breaking where it is required.",
        bad: "`old_mark` becomes `new_mark`", good: "take both names",
    };
    PARAMETER_BECAME_REQUIRED = Rule {
        id: "parameter-became-required", family: "parameter-required",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "A parameter that was optional is required.",
        why: "Calls without it are refused; it becomes an argument.",
        bad: "set `required: true`", good: "keep a default",
    };
    PARAMETER_BECAME_OPTIONAL = Rule {
        id: "parameter-became-optional", family: "parameter-required",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "A parameter that was required is optional.",
        why: "All calls work as before; the argument becomes a setter.",
        bad: "-", good: "any relaxation, in a major version of the client",
    };
    PATH_PARAMETER_RENAMED = Rule {
        id: "path-parameter-renamed", family: "path-parameter-name",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A placeholder of a path has another name.",
        why: "The name never goes over the wire.",
        bad: "-", good: "any name",
    };
    UNDECLARED_PATH_PARAMETER = Rule {
        id: "undeclared-path-parameter", family: "undeclared",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A path has a placeholder that one of the documents does not declare.",
        why: "It is a defect of that document: the placeholder has to be filled either way, so nothing changes for callers.",
        bad: "`/ship/{id}` without a parameter `id`", good: "declare every placeholder",
    };
    PARAMETER_STYLE_CHANGED = Rule {
        id: "parameter-style-changed", family: "style",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::None,
        what: "The value of a parameter is written otherwise.",
        why: "The client sends the old form, which the server does not read. Where it is one value in both forms nothing changes.",
        bad: "`explode: false` on a list", good: "take both forms",
    };
}
