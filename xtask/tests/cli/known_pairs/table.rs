//! What `drift-cases.md` demands of each pair, in our words.

/// What the page says of a pair.
pub(super) struct Pair {
    pub(super) number: usize,
    pub(super) base: &'static str,
    pub(super) head: &'static str,
    /// The page's row, in our words.
    pub(super) demand: &'static str,
    /// On the wire, for our client.
    pub(super) wire: &'static str,
    /// Whether a client with closed enums and unions breaks at run time.
    pub(super) naive_breaks: bool,
    pub(super) rust: &'static str,
    /// Rules with the number of their changes.
    pub(super) counts: &'static [(&'static str, usize)],
    /// Words that one sentence each must have.
    pub(super) says: &'static [&'static str],
    /// How many changes make code not compile, where the page counts.
    pub(super) major: Option<usize>,
}

pub(super) const PAIRS: [Pair; 11] = [
    Pair {
        number: 1,
        base: "2025-01-14",
        head: "2025-01-17",
        demand: "A placeholder that was not declared is declared now: nothing happens on the wire, the defect is noted, \
                 and nobody says that a required parameter was added.",
        wire: "none",
        naive_breaks: false,
        rust: "none",
        counts: &[
            ("required-parameter-added", 0),
            ("parameter-became-required", 0),
            ("undeclared-path-parameter", 2),
        ],
        says: &["`org_id`"],
        major: Some(0),
    },
    Pair {
        number: 2,
        base: "2024-12-11",
        head: "2025-01-09",
        // The page's own client writes what is absent and what is null as one `Option`, and for it code compiles. Ours
        // tells them apart: the field of an optional property that can be null too becomes a `Nullable`, and rustc
        // refuses code that reads it (`cargo xtask replay 2`).
        demand: "The generator changed and writes null, references and constants otherwise: nothing at run time, and \
                 by no means a hundred breaks.",
        wire: "none",
        naive_breaks: false,
        rust: "major",
        counts: &[
            ("request-property-became-required", 0),
            ("response-property-became-optional", 0),
            ("response-nullable-added", 0),
        ],
        says: &[],
        major: None,
    },
    Pair {
        number: 3,
        base: "2025-01-13",
        head: "2025-01-14",
        demand: "Enum values, names that lose their mangling, twins that merge, a metadata object that takes any keys, \
                 two new variants: one reason at run time (`quest`), two for the compiler.",
        wire: "breaking",
        naive_breaks: true,
        rust: "major",
        counts: &[
            ("response-type-widened", 1),
            ("response-variant-added", 2),
            ("schema-replaced", 0),
            ("response-variant-removed", 0),
            ("request-variant-removed", 0),
        ],
        says: &[
            "`QuestMetadata` is an object with any keys",
            "Rename the schema `app__schemas__source__Labs` to `Labs`",
        ],
        major: Some(2),
    },
    Pair {
        number: 4,
        base: "2024-06-14",
        head: "2024-07-08",
        demand: "A schema is renamed and keeps its values, three operations are new: nothing at run time, a rename and \
                 not a removal with an addition, a minor version.",
        wire: "none",
        naive_breaks: false,
        rust: "minor",
        counts: &[
            ("schema-renamed", 1),
            ("operation-added", 3),
            ("operation-removed", 0),
            ("schema-replaced", 0),
        ],
        says: &["Rename the schema `Providers` to `OAuthProviders`"],
        major: Some(0),
    },
    Pair {
        number: 5,
        base: "2025-04-18",
        head: "2025-04-25",
        demand: "The query parameter of the cursor is renamed and the answer keeps its name: the old cursor is passed \
                 over without a word, and code does not compile. Three enum values are new.",
        wire: "silent",
        naive_breaks: true,
        rust: "major",
        counts: &[
            ("parameter-renamed", 1),
            ("parameter-removed", 0),
            ("response-enum-value-added", 1),
        ],
        says: &["takes `next_cursor` instead of `next_token`"],
        major: None,
    },
    Pair {
        number: 6,
        base: "2025-10-29",
        head: "2025-10-31",
        demand: "A deletion requires a parameter, and that alone breaks our client; a discriminator, a variant and a \
                 required field of an answer do not. A schema is renamed; eleven operations have another tag.",
        wire: "breaking",
        naive_breaks: true,
        rust: "major",
        counts: &[
            ("required-parameter-added", 1),
            ("schema-renamed", 1),
            ("response-variant-removed", 0),
        ],
        says: &[
            "now requires `ehr_type`",
            "Rename the schema `EMRProvider` to `EHRProvider`",
        ],
        major: None,
    },
    Pair {
        number: 7,
        base: "2026-03-19",
        head: "2026-03-26",
        demand: "A value leaves an enum and becomes a variant with more fields: requests stay valid, the value moved and \
                 was not removed; a naive client breaks on the new variant, code does not compile.",
        wire: "none",
        naive_breaks: true,
        rust: "major",
        counts: &[
            ("request-value-moved", 1),
            ("request-enum-value-removed", 0),
            ("response-enum-value-removed", 0),
        ],
        says: &["`insulin_injection`"],
        major: None,
    },
    // The page says of this pair "hardened: run none", and counts the value that is gone among what the compiler
    // finds, in both directions. It counts what hits every client. Our scale has a step between "breaking" and "none":
    // a caller who sends the value is refused, because the new document does not list it for that body (it occurs there
    // for the pipelines only), and an open enum sends it as it is. Our client decodes every answer, and every other
    // request is as it was, so that `--deny breaking` lets the pair pass: that is the page's "none".
    Pair {
        number: 8,
        base: "2026-05-19",
        head: "2026-05-26",
        demand: "A product is renamed: six operations, five schemas. A member of a union of enums is gone, errors are \
                 typed. No client of ours breaks; two reasons for the compiler, the value in both directions.",
        wire: "conditional",
        naive_breaks: true,
        rust: "major",
        counts: &[
            ("operation-renamed", 6),
            ("operation-removed", 0),
            ("operation-added", 0),
            ("schema-renamed", 5),
            ("request-enum-value-removed", 1),
            ("response-enum-value-removed", 1),
            ("error-answer-added", 4),
        ],
        says: &["Remove `hint_health` from `EHRProvider`"],
        major: Some(2),
    },
    Pair {
        number: 9,
        base: "2026-06-16",
        head: "2026-06-23",
        demand: "A path is renamed and takes a body: breaking both ways, and best said as a probable rename.",
        wire: "breaking",
        naive_breaks: true,
        rust: "major",
        counts: &[
            ("operation-moved", 1),
            ("request-body-required-added", 1),
            ("operation-removed", 0),
            ("operation-added", 0),
        ],
        says: &["moved from"],
        major: None,
    },
    Pair {
        number: 10,
        base: "2026-07-20",
        head: "2026-08-04",
        demand: "An operation that took no body requires one: breaking. A pattern is narrower in four places: only for \
                 some callers. An optional parameter is new: minor.",
        wire: "breaking",
        naive_breaks: true,
        rust: "major",
        counts: &[
            ("request-body-required-added", 1),
            ("request-limit-narrowed", 4),
            ("parameter-added", 1),
        ],
        says: &["now requires a body"],
        major: None,
    },
    Pair {
        number: 11,
        base: "2025-05-08",
        head: "2025-05-09",
        demand: "The old key header is accepted no more: breaking for all who send it, and nothing for the compiler.",
        wire: "breaking",
        naive_breaks: true,
        rust: "none",
        counts: &[("security-removed", 1)],
        says: &["`X-Vital-Org-Key` is no longer accepted"],
        major: Some(0),
    },
];
