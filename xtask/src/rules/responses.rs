//! Values that the server answers.

use super::Rule;
use super::{Rust, Wire};

super::rules! {
    RESPONSE_PROPERTY_ADDED = Rule {
        id: "response-property-added", family: "response-property",
        wire: Wire::None, naive: Wire::None, rust: Rust::Minor,
        what: "An answer can have another field.",
        why: "Clients pass over what they do not know; the type gets a field.",
        bad: "-", good: "any new field",
    };
    RESPONSE_REQUIRED_PROPERTY_ADDED = Rule {
        id: "response-required-property-added", family: "response-property",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "An answer always has another field.",
        why: "Clients pass over what they do not know; the constructor of the type, which tests use, takes one more argument.",
        bad: "-", good: "any new field",
    };
    RESPONSE_PROPERTY_REMOVED = Rule {
        id: "response-property-removed", family: "response-property",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "An answer lacks a field that was always there.",
        why: "The old client does not decode the answer.",
        bad: "remove a required field", good: "make it optional long before",
    };
    RESPONSE_OPTIONAL_PROPERTY_REMOVED = Rule {
        id: "response-optional-property-removed", family: "response-property",
        wire: Wire::Silent, naive: Wire::Silent, rust: Rust::Major,
        what: "An answer lacks a field that could be missing.",
        why: "The old client decodes the answer, and finds nothing.",
        bad: "remove a field", good: "deprecate it first",
    };
    RESPONSE_PROPERTY_RENAMED = Rule {
        id: "response-property-renamed", family: "response-property-renamed",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "A field of an answer probably has another name: one is gone, and one of the same type is new.",
        why: "The old client does not decode an answer without a required field; where the old name was optional it finds nothing.",
        bad: "`crew_size` becomes `crew_count`", good: "answer both names for a while",
    };
    RESPONSE_PROPERTY_BECAME_OPTIONAL = Rule {
        id: "response-property-became-optional", family: "response-presence",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "A field that was always there can be missing or null.",
        why: "The old client does not decode an answer without it; the field becomes an `Option`.",
        bad: "drop a field from `required`", good: "always send it",
    };
    RESPONSE_PROPERTY_BECAME_REQUIRED = Rule {
        id: "response-property-became-required", family: "response-presence",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "A field that could be missing is always there.",
        why: "All answers decode; the field is no `Option` any more.",
        bad: "-", good: "any promise",
    };
    RESPONSE_NULLABLE_ADDED = Rule {
        id: "response-nullable-added", family: "response-null",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "An answer, or an item of it, can be null.",
        why: "The old client does not decode null.",
        bad: "put null into a list", good: "leave the item out",
    };
    RESPONSE_NULLABLE_REMOVED = Rule {
        id: "response-nullable-removed", family: "response-null",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "An answer, or an item of it, is never null.",
        why: "All answers decode; the type is no `Option` any more.",
        bad: "-", good: "any promise",
    };
    RESPONSE_ENUM_VALUE_ADDED = Rule {
        id: "response-enum-value-added", family: "response-enum",
        wire: Wire::None, naive: Wire::Breaking, rust: Rust::Minor,
        what: "An answer can have another value.",
        why: "Our enums keep what they do not know; a client with closed enums does not decode the answer.",
        bad: "-", good: "any new value, for open enums",
    };
    RESPONSE_ENUM_VALUE_REMOVED = Rule {
        id: "response-enum-value-removed", family: "response-enum",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "An answer no longer has a value.",
        why: "All answers decode; the enum loses a variant.",
        bad: "-", good: "remove what is never sent",
    };
    ENUM_WORDS_CHANGED = Rule {
        id: "enum-words-changed", family: "enum-words",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "What is said about an enum is something else; its values are the same.",
        why: "No program can tell whether a value still means the same: a person has to read it.",
        bad: "swap the meaning of two values", good: "add values for new meanings",
    };
    RESPONSE_VALUE_MOVED = Rule {
        id: "response-value-moved", family: "response-enum",
        wire: Wire::None, naive: Wire::Breaking, rust: Rust::Major,
        what: "A value left an enum and is in another variant of the union.",
        why: "Our unions keep the new variant as it is; a closed one does not decode it. The enum loses the variant.",
        bad: "-", good: "give a value its own variant when it needs more fields",
    };
    RESPONSE_ENUM_OPENED = Rule {
        id: "response-enum-opened", family: "response-enum-open",
        wire: Wire::None, naive: Wire::Breaking, rust: Rust::Major,
        what: "What was an enum can be any string.",
        why: "Our enums keep any string; a closed one does not decode it. The type becomes `String`.",
        bad: "-", good: "any relaxation, for open enums",
    };
    RESPONSE_ENUM_CLOSED = Rule {
        id: "response-enum-closed", family: "response-enum-open",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "What could be any string is a value of an enum.",
        why: "All answers decode; the type becomes an enum.",
        bad: "-", good: "any promise",
    };
    RESPONSE_VARIANT_ADDED = Rule {
        id: "response-variant-added", family: "response-variant",
        wire: Wire::None, naive: Wire::Breaking, rust: Rust::Minor,
        what: "An answer can be another variant.",
        why: "Our unions keep what they do not know; a closed one does not decode it.",
        bad: "-", good: "any new variant, for open unions",
    };
    RESPONSE_VARIANT_REMOVED = Rule {
        id: "response-variant-removed", family: "response-variant",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "An answer is no longer a variant.",
        why: "All answers decode; the union loses a variant.",
        bad: "-", good: "remove what is never sent",
    };
    RESPONSE_TYPE_WIDENED = Rule {
        id: "response-type-widened", family: "response-type",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "An answer can be more than before.",
        why: "The old client does not decode what is new.",
        bad: "an integer becomes a number", good: "add a second field",
    };
    RESPONSE_TYPE_NARROWED = Rule {
        id: "response-type-narrowed", family: "response-type",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "An answer is less than before.",
        why: "All answers decode; the Rust type is another one.",
        bad: "-", good: "any promise",
    };
    RESPONSE_TYPE_CHANGED = Rule {
        id: "response-type-changed", family: "response-type",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "An answer has another type.",
        why: "The old client does not decode it.",
        bad: "a string becomes an object", good: "add a second field",
    };
    RESPONSE_LIMIT_CHANGED = Rule {
        id: "response-limit-changed", family: "response-limit",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A limit of what is answered is another one.",
        why: "In answers nobody checks limits.",
        bad: "-", good: "any limit",
    };
    RESPONSE_DEFAULT_CHANGED = Rule {
        id: "response-default-changed", family: "response-default",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "The default of something in an answer is another one.",
        why: "Defaults are for what is not sent.",
        bad: "-", good: "any default",
    };
    ABSENCE_CHANGED = Rule {
        id: "absence-changed", family: "absence",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A field that clients do without is missing, null or empty in another way.",
        why: "All answers decode: the field is optional in Rust before and after.",
        bad: "-", good: "any way to say that there is nothing",
    };
    RESPONSE_PROPERTY_WRITE_ONLY = Rule {
        id: "response-property-write-only", family: "response-access",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "A field leaves the answers: it is only sent.",
        why: "The old client does not decode an answer without a required field; where it was optional it finds nothing.",
        bad: "add `writeOnly: true` to a required field", good: "make it optional long before",
    };
    RESPONSE_PROPERTY_READABLE = Rule {
        id: "response-property-readable", family: "response-access",
        wire: Wire::None, naive: Wire::None, rust: Rust::Minor,
        what: "A field that was only sent is answered.",
        why: "Clients pass over what they do not know.",
        bad: "-", good: "any field",
    };
    RESPONSE_OBJECT_CLOSED = Rule {
        id: "response-object-closed", family: "response-closed",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An object in an answer has no keys that it does not name.",
        why: "Clients pass over unknown keys.",
        bad: "-", good: "any promise",
    };
    RESPONSE_OBJECT_OPENED = Rule {
        id: "response-object-opened", family: "response-closed",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An object in an answer can have keys that it does not name.",
        why: "Clients pass over unknown keys.",
        bad: "-", good: "any keys",
    };
    RESPONSE_TAG_REMOVED = Rule {
        id: "response-tag-removed", family: "response-tag",
        wire: Wire::Silent, naive: Wire::Breaking, rust: Rust::None,
        what: "A value no longer stands for a variant of a union.",
        why: "Our unions keep what they do not know as `Unknown`, and a closed one does not decode it, when the answer has another value.",
        bad: "rename a value in a `mapping`", good: "keep the value",
    };
    RESPONSE_TAG_ADDED = Rule {
        id: "response-tag-added", family: "response-tag",
        wire: Wire::None, naive: Wire::Breaking, rust: Rust::None,
        what: "Another value stands for a variant of a union.",
        why: "Our unions keep it as `Unknown`; a closed one does not decode it.",
        bad: "-", good: "any new value, for open unions",
    };
}
