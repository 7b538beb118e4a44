//! The same said otherwise is no change, in requests and in answers.

use super::super::compare::{Names, compare};
use super::super::revision::{Texts, compile};
use crate::diagnostics::Diagnostics;
use crate::document::source::Sources;
use crate::document::tree::Node;
use crate::rules::{Rust, Wire};

/// Components that the writings can refer to.
const COMPONENTS: &str = "
    Flag: {type: string, enum: [red, blue]}
    Kind: {type: string, enum: [tug, barge]}
    Ship: {type: object, properties: {name: {type: string}, size: {type: integer}}, required: [name]}
    Ship-Input: {type: object, properties: {name: {type: string}, size: {type: integer}}, required: [name]}
    Ship-Output: {type: object, properties: {name: {type: string}, size: {type: integer}}, required: [name]}
    Boat: {type: object, properties: {oars: {type: integer}}, required: [oars]}
";

/// Writings that say the same, a group a line.
const EQUAL: [&[&str]; 22] = [
    // Null, as the epochs of the vendor's generator and OpenAPI 3.0 write it.
    &[
        "{anyOf: [{type: string}, {type: 'null'}]}",
        "{type: [string, 'null']}",
        "{type: string, nullable: true}",
        "{oneOf: [{type: 'null'}, {type: string}]}",
        "{anyOf: [{type: string}, {type: ['null']}]}",
        "{anyOf: [{type: string}, {type: string, nullable: true}]}",
        "{allOf: [{type: [string, 'null']}, {type: [string, 'null']}]}",
        "{allOf: [{type: [string, 'null']}, {description: Words.}]}",
    ],
    &[
        "{}",
        "{allOf: []}",
        "{allOf: [{description: Words.}]}",
        "true",
    ],
    &[
        "{type: 'null'}",
        "{type: ['null']}",
        "{const: null}",
        "{enum: [null]}",
        "{anyOf: [{type: 'null'}]}",
    ],
    &[
        "{type: [string, integer]}",
        "{anyOf: [{type: string, description: Words.}, {type: integer}]}",
    ],
    // A text can be `null`, too.
    &["{type: string, enum: ['null']}", "{const: 'null'}"],
    &[
        "{anyOf: [{$ref: '#/components/schemas/Ship'}, {type: 'null'}]}",
        "{allOf: [{$ref: '#/components/schemas/Ship'}], nullable: true}",
        "{anyOf: [{$ref: '#/components/schemas/Ship'}, {const: null}]}",
    ],
    &[
        "{type: [string, 'null'], enum: [red, blue, null]}",
        "{anyOf: [{type: string, enum: [red, blue]}, {enum: [null]}]}",
    ],
    // One value.
    &[
        "{const: a}",
        "{type: string, const: a}",
        "{type: string, enum: [a]}",
        "{type: string, const: a, enum: [a]}",
    ],
    // A value that is listed twice, and in another order.
    &[
        "{type: string, enum: [a, b]}",
        "{type: string, enum: [b, a, b]}",
    ],
    // A reference with and without a wrapper; inline.
    &[
        "{$ref: '#/components/schemas/Ship'}",
        "{allOf: [{$ref: '#/components/schemas/Ship'}]}",
        "{$ref: '#/components/schemas/Ship', description: Words.}",
        "{$ref: '#/components/schemas/Ship', type: object}",
        "{type: object, allOf: [{$ref: '#/components/schemas/Ship'}]}",
        "{allOf: [{type: object, required: [name]}, {properties: {name: {type: string}, size: {type: integer}}}]}",
        "{type: object, required: [name], properties: {size: {type: integer}, name: {type: string}}}",
    ],
    &[
        "{$ref: '#/components/schemas/Flag'}",
        "{type: string, enum: [red, blue]}",
        "{enum: [blue, red]}",
        "{allOf: [{type: string}, {enum: [red, blue]}]}",
        "{allOf: [{enum: [red, blue]}, {type: [integer, string]}]}",
        "{allOf: [{enum: [red, blue]}, {enum: [blue, green, red]}]}",
    ],
    // The two sides of one thing.
    &[
        "{$ref: '#/components/schemas/Ship-Input'}",
        "{$ref: '#/components/schemas/Ship-Output'}",
        "{$ref: '#/components/schemas/Ship'}",
    ],
    // Unions, of objects and of enums.
    &[
        "{anyOf: [{$ref: '#/components/schemas/Ship'}, {$ref: '#/components/schemas/Boat'}]}",
        "{oneOf: [{$ref: '#/components/schemas/Boat'}, {$ref: '#/components/schemas/Ship'}]}",
        "{type: object, anyOf: [{$ref: '#/components/schemas/Ship'}, {$ref: '#/components/schemas/Boat'}]}",
    ],
    &[
        "{anyOf: [{$ref: '#/components/schemas/Ship'}, {$ref: '#/components/schemas/Boat'}, {const: 1}]}",
        "{anyOf: [{oneOf: [{$ref: '#/components/schemas/Ship'}, {const: 1}]}, {$ref: '#/components/schemas/Boat'}]}",
    ],
    &[
        "{anyOf: [{$ref: '#/components/schemas/Flag'}, {$ref: '#/components/schemas/Kind'}]}",
        "{oneOf: [{$ref: '#/components/schemas/Kind'}, {$ref: '#/components/schemas/Flag'}]}",
        "{type: string, enum: [tug, barge, red, blue]}",
    ],
    // Words, and null where a part does not take it.
    &[
        "{type: string}",
        "{allOf: [{type: [string, 'null']}, {type: string}]}",
        "{type: string, allOf: [{type: [string, 'null']}]}",
        "{type: string, title: A Name, description: Words., examples: [a], example: b}",
    ],
    &[
        "{type: array, items: {type: string}}",
        "{items: {type: string}, type: array, description: Words.}",
        "{items: {type: string}}",
    ],
    // Limits of whole numbers.
    &[
        "{type: integer, minimum: 1}",
        "{type: integer, minimum: 0.5}",
        "{type: integer, exclusiveMinimum: 0}",
        "{type: integer, exclusiveMinimum: 0.5}",
        "{type: integer, minimum: 1, exclusiveMinimum: 0}",
        "{allOf: [{type: integer, minimum: -1}, {minimum: 1}]}",
    ],
    &[
        "{type: integer, maximum: 4}",
        "{type: integer, maximum: 4.5}",
        "{type: integer, exclusiveMaximum: 5}",
        "{type: integer, maximum: 4, exclusiveMaximum: 9}",
    ],
    // What is written about values of which nothing is said.
    &[
        "{type: array}",
        "{type: array, items: {}}",
        "{type: array, items: true}",
        "{type: array, items: {title: An Item, description: Words.}}",
    ],
    &[
        "{type: object}",
        "{type: object, additionalProperties: true}",
        "{type: object, additionalProperties: {title: A Value, description: Words.}}",
        "{type: object, propertyNames: {description: Words.}}",
    ],
    // A type that the other keywords say, too.
    &[
        "{type: object, properties: {a: {type: string}}}",
        "{properties: {a: {type: string}}}",
    ],
];

#[test]
fn what_has_errors_is_no_revision() {
    let texts = |schema: &str| Texts {
        files: vec![(
            "a.yaml".to_owned(),
            "a.yaml".to_owned(),
            text(schema, COMPONENTS),
        )],
        surface: None,
    };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let mut read = |schema| compile(&texts(schema), &mut sources, &mut diagnostics);
    assert!(read("{type: string}").is_some());
    assert!(read("{$ref: '#/components/schemas/Nowhere'}").is_none());
    // What the other side has wrong is none of its business.
    assert!(read("{type: string}").is_some());
}

fn document(schema: &str) -> Node {
    document_with(schema, COMPONENTS)
}

fn text(schema: &str, components: &str) -> String {
    format!(
        "openapi: 3.1.0\ninfo: {{title: Harbour, version: '1'}}\npaths:\n  /ship:\n    post:\n      operationId: ship\n      \
         requestBody: {{required: true, content: {{application/json: {{schema: {{type: object, properties: {{a: {schema}}}}}}}}}}}\n      \
         responses: {{'200': {{description: Done, content: {{application/json: {{schema: {{type: object, properties: {{a: {schema}}}}}}}}}}}}}\n\
         components:\n  schemas:{components}"
    )
}

fn document_with(schema: &str, components: &str) -> Node {
    let text = text(schema, components);
    let texts = Texts {
        files: vec![("a.yaml".to_owned(), "a.yaml".to_owned(), text)],
        surface: None,
    };
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let side = compile(&texts, &mut sources, &mut diagnostics);
    let said = crate::diagnostics::report::render(
        &diagnostics,
        &sources,
        crate::diagnostics::report::Format::Text,
    );
    side.unwrap_or_else(|| panic!("{schema}: {said}")).document
}

#[test]
fn what_says_the_same_does_not_differ() {
    for group in EQUAL {
        let documents: Vec<_> = group
            .iter()
            .map(|schema| (schema, document(schema)))
            .collect();
        for (left, base) in &documents {
            for (right, head) in &documents {
                let comparison = compare(base, head, Names::Vendors);
                let said: Vec<_> = comparison
                    .changes
                    .iter()
                    .map(|change| change.sentence.text())
                    .collect();
                assert!(said.is_empty(), "{left} and {right}: {said:?}");
            }
        }
    }
}

#[test]
fn what_says_another_thing_differs() {
    let first = |group: &&[&'static str]| group[0];
    let schemas: Vec<_> = EQUAL.iter().map(first).collect();
    for (index, left) in schemas.iter().enumerate() {
        for right in &schemas[index + 1..] {
            // A component and its two sides are one schema.
            if !left.contains("Ship'") || !right.contains("Ship-Input'}") {
                let comparison = compare(&document(left), &document(right), Names::Vendors);
                assert!(!comparison.changes.is_empty(), "{left} and {right}");
            }
        }
    }
}

/// A value that another member of the union has is nothing new on the wire, and something new in Rust.
#[test]
fn what_a_member_of_a_union_of_enums_gains_or_loses_is_seen() {
    let union =
        "{anyOf: [{$ref: '#/components/schemas/Flag'}, {$ref: '#/components/schemas/Kind'}]}";
    let base = document(union);
    let text = COMPONENTS.replace("[tug, barge]", "[tug, barge, red]");
    let head = document_with(union, &text);
    for (base, head, word, rust) in [
        (&base, &head, "Add", Rust::Minor),
        (&head, &base, "Remove", Rust::Major),
    ] {
        let comparison = compare(base, head, Names::Vendors);
        assert_eq!(comparison.changes.len(), 2, "of requests and of answers");
        for change in &comparison.changes {
            assert!(
                change
                    .sentence
                    .text()
                    .starts_with(&format!("{word} `red` "))
            );
            assert_eq!(
                (
                    change.place.as_str(),
                    change.wire,
                    change.naive,
                    change.rust
                ),
                ("Kind", Wire::None, Wire::None, rust)
            );
        }
    }
}
