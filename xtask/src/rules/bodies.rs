//! Bodies and statuses.

use super::Rule;
use super::{Rust, Wire};

super::rules! {
    REQUEST_BODY_REQUIRED_ADDED = Rule {
        id: "request-body-required-added", family: "body",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "An operation requires a body, and took none.",
        why: "Every call without a body is refused; the method takes one more argument.",
        bad: "add a required body to an existing `PATCH`", good: "make the body optional",
    };
    REQUEST_BODY_ADDED = Rule {
        id: "request-body-added", family: "body",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "An operation takes an optional body, and took none.",
        why: "Calls without it work; the signature of the method changes.",
        bad: "-", good: "an optional body",
    };
    REQUEST_BODY_REMOVED = Rule {
        id: "request-body-removed", family: "body",
        wire: Wire::Silent, naive: Wire::Silent, rust: Rust::Major,
        what: "An operation takes no body any more.",
        why: "What callers send is passed over.",
        bad: "drop a body", good: "refuse requests that have one",
    };
    REQUEST_BODY_BECAME_REQUIRED = Rule {
        id: "request-body-became-required", family: "body-required",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "A body that was optional is required.",
        why: "Calls without it are refused.",
        bad: "set `required: true`", good: "keep it optional",
    };
    REQUEST_BODY_BECAME_OPTIONAL = Rule {
        id: "request-body-became-optional", family: "body-required",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "A body that was required is optional.",
        why: "All calls work; the argument becomes a setter.",
        bad: "-", good: "any relaxation",
    };
    MEDIA_TYPE_REMOVED = Rule {
        id: "media-type-removed", family: "media-type",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "A body or an answer is no longer of a media type.",
        why: "Clients send or expect that type.",
        bad: "`application/json` becomes `text/csv`", good: "offer both types",
    };
    MEDIA_TYPE_ADDED = Rule {
        id: "media-type-added", family: "media-type",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A body or an answer can be of another media type.",
        why: "Clients go on with the type that they know.",
        bad: "-", good: "any further type",
    };
    SUCCESS_STATUS_CHANGED = Rule {
        id: "success-status-changed", family: "status",
        wire: Wire::None, naive: Wire::Breaking, rust: Rust::None,
        what: "Success has another status.",
        why: "This client takes any success; one that waits for the old status takes the answer for an error.",
        bad: "`200` becomes `201`", good: "keep the status",
    };
    ANSWER_BODY_ADDED = Rule {
        id: "answer-body-added", family: "answer-body",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "An answer has a body, and had none.",
        why: "Clients pass over it; `send` returns another type.",
        bad: "-", good: "any body",
    };
    ANSWER_BODY_REMOVED = Rule {
        id: "answer-body-removed", family: "answer-body",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "An answer had a body, and has none.",
        why: "Clients cannot decode nothing.",
        bad: "answer with nothing where there was an object", good: "keep the object, with optional fields",
    };
    ERROR_ANSWER_ADDED = Rule {
        id: "error-answer-added", family: "error-answer",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An operation declares another error.",
        why: "All errors are one type in Rust.",
        bad: "-", good: "declare what can happen",
    };
    ERROR_ANSWER_REMOVED = Rule {
        id: "error-answer-removed", family: "error-answer",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An operation declares an error no more.",
        why: "All errors are one type in Rust.",
        bad: "-", good: "declare what can happen",
    };
    ANSWER_HEADER_ADDED = Rule {
        id: "answer-header-added", family: "answer-header",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An answer has another header.",
        why: "Clients pass over it; headers are texts that are looked up by name.",
        bad: "-", good: "any header",
    };
    ANSWER_HEADER_REMOVED = Rule {
        id: "answer-header-removed", family: "answer-header",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An answer lacks a header.",
        why: "No type has it; who looks it up by name finds nothing.",
        bad: "remove a header that callers wait for", good: "keep it",
    };
    ANSWER_HEADER_CHANGED = Rule {
        id: "answer-header-changed", family: "answer-header",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A header of an answer is described otherwise.",
        why: "Headers are texts in Rust: who reads one has to look.",
        bad: "a number of seconds becomes a date", good: "a second header",
    };
}
