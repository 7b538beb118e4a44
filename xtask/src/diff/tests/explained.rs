//! Which lines of the surface each change explains, on documents in which several things change at once:
//! `fixtures/diff/explained.txt`.

use std::fmt::Write as _;

use expect_test::expect_file;

use super::fixtures;
use super::surfaces::edited;

/// What stands in a hole on both sides.
type Edit = (&'static str, [&'static str; 2]);

/// Edits that have nothing to do with each other, a group a document.
const GROUPS: [(&str, &[Edit]); 6] = [
    (
        "a value, a field and an operation",
        &[
            (
                "schemas",
                [
                    "Extra: {type: object, properties: {sail: {$ref: '#/components/schemas/Sail'}, size: {type: string}}}; Sail: {type: string, enum: [jib]}; Deck: {type: object, properties: {wood: {type: string}}}",
                    "Extra: {type: object, properties: {sail: {$ref: '#/components/schemas/Sail'}, size: {type: integer}}}; Sail: {type: string, enum: [jib, main]}; Deck: {type: object, properties: {wood: {type: string}}}",
                ],
            ),
            (
                "method",
                [
                    "{operationId: audit}",
                    "{operationId: audit, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Deck'}}}}}}",
                ],
            ),
        ],
    ),
    (
        "a parameter, and a schema with another name and another field",
        &[
            (
                "parameter",
                [
                    "{name: q, in: query, schema: {type: string}}",
                    "{name: q, in: query, schema: {type: string, enum: [fast, slow]}}",
                ],
            ),
            (
                "schemas",
                [
                    "Extra: {type: object, properties: {hull: {$ref: '#/components/schemas/Hull'}}}; Hull: {type: object, properties: {wood: {type: string}}}",
                    "Extra: {type: object, properties: {hull: {$ref: '#/components/schemas/Keel'}}}; Keel: {type: object, properties: {wood: {type: string}, lead: {type: boolean}}}",
                ],
            ),
        ],
    ),
    (
        "a member of a union of enums, a member of a union of objects",
        &[
            (
                "schema",
                [
                    "{anyOf: [{$ref: '#/components/schemas/Flag'}, {$ref: '#/components/schemas/Sail'}]}",
                    "{anyOf: [{$ref: '#/components/schemas/Flag'}, {$ref: '#/components/schemas/Sail'}]}",
                ],
            ),
            (
                "schemas",
                [
                    "Extra: {anyOf: [{$ref: '#/components/schemas/Ship'}, {$ref: '#/components/schemas/Boat'}]}; Sail: {type: string, enum: [jib]}; Raft: {type: object, required: [logs], properties: {logs: {type: integer}}}",
                    "Extra: {anyOf: [{$ref: '#/components/schemas/Ship'}, {$ref: '#/components/schemas/Boat'}, {$ref: '#/components/schemas/Raft'}]}; Sail: {type: string, enum: [main]}; Raft: {type: object, required: [logs], properties: {logs: {type: integer}}}",
                ],
            ),
        ],
    ),
    (
        "inline types by the names of their fields",
        &[
            (
                "schema",
                [
                    "{type: object, properties: {mast: {type: object, properties: {top: {type: string}}}, rig: {type: string, enum: [sloop]}}}",
                    "{type: object, properties: {mast: {type: object, properties: {top: {type: string}, foot: {type: string}}}, rig: {type: string, enum: [sloop, yawl]}, mast_top: {type: string}}}",
                ],
            ),
            (
                "schemas",
                [
                    "Extra: {type: array, items: {type: object, properties: {a: {type: string}}}}",
                    "Extra: {type: array, items: {type: object, properties: {b: {type: boolean}}}}",
                ],
            ),
        ],
    ),
    (
        "a component that is no type of its own",
        &[
            (
                "schemas",
                [
                    "Extra: {type: string}; Mark: {type: string}",
                    "Extra: {type: string}; Mark: {type: integer}",
                ],
            ),
            (
                "method",
                ["{operationId: audit, parameters: [{name: m, in: query, required: true, schema: {$ref: '#/components/schemas/Mark'}}], responses: {'204': {description: ''}}}";
                    2],
            ),
        ],
    ),
    (
        "an answer, a refusal and a deprecation",
        &[
            (
                "answer",
                [
                    "{description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Ship'}}}}",
                    "{description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Boat'}}}}",
                ],
            ),
            (
                "refusal",
                [
                    "{description: '', content: {application/json: {schema: {type: string}}}}",
                    "{description: '', content: {application/json: {schema: {type: integer}}}}",
                ],
            ),
            ("operation", ["deprecated: false", "deprecated: true"]),
        ],
    ),
];

#[test]
fn each_change_explains_its_own_lines() {
    let mut text = String::new();
    for (title, edits) in GROUPS {
        let side = |side: usize| -> Vec<_> {
            let holes = edits.iter().map(|(hole, sides)| (*hole, sides[side]));
            holes.collect()
        };
        let (comparison, lines) = edited([&side(0), &side(1)]);
        writeln!(text, "# {title}").unwrap();
        let mut said: Vec<_> = comparison
            .changes
            .iter()
            .map(|change| {
                let [removed, added] = change.lines.unwrap();
                let (rule, rust, place) = (change.rule.id, change.rust.word(), &change.place);
                format!("  {rule} {rust} -{removed} +{added} at {place}\n")
            })
            .collect();
        said.sort();
        text.extend(said);
        text.extend(lines.removed.iter().map(|line| format!("- {line}\n")));
        text.extend(lines.added.iter().map(|line| format!("+ {line}\n")));
        let unexplained = lines.unexplained.iter();
        text.extend(unexplained.map(|line| format!("unexplained: {line}\n")));
        text.push('\n');
    }
    expect_file![fixtures().join("explained.txt")].assert_eq(&text);
}
