//! Values that callers send.

use super::Rule;
use super::{Rust, Wire};

super::rules! {
    REQUEST_PROPERTY_ADDED = Rule {
        id: "request-property-added", family: "request-property",
        wire: Wire::None, naive: Wire::None, rust: Rust::Minor,
        what: "What callers send can have another field.",
        why: "Requests without it are as good as before; the type gets a setter.",
        bad: "-", good: "any optional field",
    };
    REQUEST_REQUIRED_PROPERTY_ADDED = Rule {
        id: "request-required-property-added", family: "request-property",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "What callers send must have another field.",
        why: "Every request without it is refused; the constructor takes one more argument.",
        bad: "add a field to `required`", good: "make it optional, with a default",
    };
    REQUEST_PROPERTY_REMOVED = Rule {
        id: "request-property-removed", family: "request-property",
        wire: Wire::Silent, naive: Wire::Silent, rust: Rust::Major,
        what: "A field of what callers send is gone.",
        why: "The server passes over it; where it refuses unknown keys, it refuses the request.",
        bad: "remove a setting", good: "keep it, and say that it does nothing",
    };
    REQUEST_PROPERTY_RENAMED = Rule {
        id: "request-property-renamed", family: "request-property-renamed",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "A field of what callers send probably has another name: one is gone, and one of the same type is new.",
        why: "The server does not know the old name: a required field is missing, an optional one is passed over.",
        bad: "`crew_size` becomes `crew_count`", good: "take both names for a while",
    };
    REQUEST_PROPERTY_BECAME_REQUIRED = Rule {
        id: "request-property-became-required", family: "request-required",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "A field that callers could leave out is required.",
        why: "Requests without it are refused; it becomes an argument of the constructor.",
        bad: "add a field to `required`", good: "keep a default",
    };
    REQUEST_PROPERTY_BECAME_OPTIONAL = Rule {
        id: "request-property-became-optional", family: "request-required",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "A field that callers had to send can be left out.",
        why: "All requests work; the constructor takes one argument less.",
        bad: "-", good: "any relaxation",
    };
    REQUEST_NULLABLE_ADDED = Rule {
        id: "request-nullable-added", family: "request-null",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "What callers send can be null.",
        why: "Requests work as before; the field of the type is no `Option` any more, because it can be null too. In a query there is no null, and nothing changes.",
        bad: "-", good: "allow null to clear a value",
    };
    REQUEST_NULLABLE_REMOVED = Rule {
        id: "request-nullable-removed", family: "request-null",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::Major,
        what: "What callers send can no longer be null.",
        why: "Callers who send null are refused.",
        bad: "drop `null` from a type", good: "take null for the default",
    };
    REQUEST_ENUM_VALUE_ADDED = Rule {
        id: "request-enum-value-added", family: "request-enum",
        wire: Wire::None, naive: Wire::None, rust: Rust::Minor,
        what: "Callers can send another value.",
        why: "The values that are known still work; the enum gets a variant.",
        bad: "-", good: "any new value",
    };
    REQUEST_ENUM_VALUE_REMOVED = Rule {
        id: "request-enum-value-removed", family: "request-enum",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::Major,
        what: "Callers can no longer send a value.",
        why: "Callers who send it are refused; the enum loses a variant.",
        bad: "remove a value", good: "take it, and do what is next to it",
    };
    REQUEST_VALUE_MOVED = Rule {
        id: "request-value-moved", family: "request-enum",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "A value left an enum and is in another variant of the union.",
        why: "What callers sent is still taken, now as that variant; the enum loses the variant.",
        bad: "-", good: "give a value its own variant when it needs more fields",
    };
    REQUEST_ENUM_OPENED = Rule {
        id: "request-enum-opened", family: "request-enum-open",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "What was an enum can be any string.",
        why: "The values that are known still work; the type becomes `String`.",
        bad: "-", good: "any relaxation",
    };
    REQUEST_ENUM_CLOSED = Rule {
        id: "request-enum-closed", family: "request-enum-open",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::Major,
        what: "What could be any string must be a value of an enum.",
        why: "Callers who send other values are refused.",
        bad: "add `enum`", good: "list the values in the documentation",
    };
    REQUEST_VARIANT_ADDED = Rule {
        id: "request-variant-added", family: "request-variant",
        wire: Wire::None, naive: Wire::None, rust: Rust::Minor,
        what: "Callers can send another variant.",
        why: "The variants that are known still work.",
        bad: "-", good: "any new variant",
    };
    REQUEST_VARIANT_REMOVED = Rule {
        id: "request-variant-removed", family: "request-variant",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::Major,
        what: "Callers can no longer send a variant.",
        why: "Callers who send it are refused.",
        bad: "remove a variant", good: "deprecate it first",
    };
    REQUEST_TYPE_WIDENED = Rule {
        id: "request-type-widened", family: "request-type",
        wire: Wire::None, naive: Wire::None, rust: Rust::Major,
        what: "What callers send can be more than before.",
        why: "All requests work; the Rust type is another one.",
        bad: "-", good: "any relaxation",
    };
    REQUEST_TYPE_NARROWED = Rule {
        id: "request-type-narrowed", family: "request-type",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::Major,
        what: "What callers send can be less than before.",
        why: "Callers who send what is left out are refused; the Rust type is another one.",
        bad: "a string becomes a UUID", good: "check it, and keep the type",
    };
    REQUEST_TYPE_CHANGED = Rule {
        id: "request-type-changed", family: "request-type",
        wire: Wire::Breaking, naive: Wire::Breaking, rust: Rust::Major,
        what: "What callers send has another type.",
        why: "No old request fits.",
        bad: "a string becomes an object", good: "add a second field",
    };
    REQUEST_LIMIT_NARROWED = Rule {
        id: "request-limit-narrowed", family: "request-limit",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::None,
        what: "A limit of what callers send became tighter.",
        why: "Callers beyond the limit are refused; the server is the judge, so that no type changes.",
        bad: "`maxLength: 100` becomes 50", good: "warn before you refuse",
    };
    REQUEST_LIMIT_WIDENED = Rule {
        id: "request-limit-widened", family: "request-limit",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A limit of what callers send became wider.",
        why: "All requests work.",
        bad: "-", good: "any relaxation",
    };
    REQUEST_OBJECT_CLOSED = Rule {
        id: "request-object-closed", family: "request-closed",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An object that callers send refuses unknown keys.",
        why: "A typed client sends none.",
        bad: "-", good: "close an object before it is used",
    };
    REQUEST_OBJECT_OPENED = Rule {
        id: "request-object-opened", family: "request-closed",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "An object that callers send takes unknown keys.",
        why: "A typed client sends none.",
        bad: "-", good: "any relaxation",
    };
    DEFAULT_CHANGED = Rule {
        id: "default-changed", family: "default",
        wire: Wire::Silent, naive: Wire::Silent, rust: Rust::None,
        what: "The server takes something else when nothing is sent.",
        why: "Callers who rely on the default get another result, and no error.",
        bad: "`default: 10` becomes 100", good: "keep the default, document a better value",
    };
    DISCRIMINATOR_CHANGED = Rule {
        id: "discriminator-changed", family: "discriminator",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "The document says otherwise how variants are told apart.",
        why: "The values are the same; what tells variants apart is derived where it is not said.",
        bad: "-", good: "declare a discriminator",
    };
    DEFAULT_ADDED = Rule {
        id: "default-added", family: "default",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "The server says what it takes when nothing is sent.",
        why: "Nobody sends anything else by that.",
        bad: "-", good: "document defaults",
    };
    DEFAULT_REMOVED = Rule {
        id: "default-removed", family: "default",
        wire: Wire::Silent, naive: Wire::Silent, rust: Rust::None,
        what: "The server does not say any more what it takes when nothing is sent.",
        why: "Callers who rely on the default get another result, and no error.",
        bad: "drop `default: 10`", good: "keep the default",
    };
    REQUEST_PROPERTY_READ_ONLY = Rule {
        id: "request-property-read-only", family: "request-access",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::Major,
        what: "A field that callers send is not taken from them any more.",
        why: "Callers who send it are refused, or passed over.",
        bad: "add `readOnly: true`", good: "take it, and say that it does nothing",
    };
    REQUEST_PROPERTY_WRITABLE = Rule {
        id: "request-property-writable", family: "request-access",
        wire: Wire::None, naive: Wire::None, rust: Rust::Minor,
        what: "A field that was only answered is taken from callers.",
        why: "Requests without it are as good as before, unless it is required.",
        bad: "drop `readOnly` from a required field", good: "make it optional",
    };
    ACCESS_NOTED = Rule {
        id: "access-noted", family: "access-noted",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "A schema is marked `readOnly` or `writeOnly`, or no longer, where that says nothing.",
        why: "The value does not go that way.",
        bad: "-", good: "any mark",
    };
    REQUEST_TAG_REMOVED = Rule {
        id: "request-tag-removed", family: "request-tag",
        wire: Wire::Conditional, naive: Wire::Conditional, rust: Rust::None,
        what: "A value no longer stands for a variant of a union.",
        why: "Callers who send it are refused.",
        bad: "rename a value in a `mapping`", good: "take both values",
    };
    REQUEST_TAG_ADDED = Rule {
        id: "request-tag-added", family: "request-tag",
        wire: Wire::None, naive: Wire::None, rust: Rust::None,
        what: "Another value stands for a variant of a union.",
        why: "The values that are known still work.",
        bad: "-", good: "any new value",
    };
}
