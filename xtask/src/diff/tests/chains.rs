//! References that lead to references.

use super::super::change::Comparison;
use super::super::compare::{Names, compare};
use super::documents::document;
use crate::document::tree::Node;

/// A document in which a schema leads through so many components to what is at the end.
fn chained(schema: &str, length: usize, end: &str) -> Node {
    let links = (1..=length).map(|next| {
        let link = format!("{{$ref: '#/components/schemas/C{next}'}}");
        // What one generator wraps says the same.
        let wrapped = if next % 2 == 0 {
            format!("{{allOf: [{link}]}}")
        } else {
            link
        };
        format!("C{}: {wrapped}", next - 1)
    });
    let components: Vec<_> = links.chain([format!("C{length}: {end}")]).collect();
    document(&[
        ("schema", schema),
        (
            "schemas",
            &format!("Extra: {{type: string}}; {}", components.join("; ")),
        ),
    ])
}

fn rules(schema: &str, length: usize, [old, new]: [&str; 2]) -> Vec<&'static str> {
    let [base, head] = [old, new].map(|end| chained(schema, length, end));
    reported(&base, &head)
}

fn reported(base: &Node, head: &Node) -> Vec<&'static str> {
    let comparison: Comparison = compare(base, head, Names::Vendors);
    let changes = comparison.changes.iter();
    changes.map(|change| change.rule.id).collect()
}

const FIRST: &str = "{$ref: '#/components/schemas/C0'}";
const ENDS: [&str; 2] = ["{type: string}", "{type: integer}"];

#[test]
fn what_changes_at_the_end_of_a_long_chain_is_reported() {
    let changed = ["request-type-changed", "response-type-changed"];
    assert_eq!(rules(FIRST, 4_000, ENDS), changed);
    assert!(rules(FIRST, 4_000, [ENDS[0]; 2]).is_empty());
    let values = ["{enum: [a, b]}", "{enum: [a]}"];
    let removed = ["request-enum-value-removed", "response-enum-value-removed"];
    assert_eq!(rules(FIRST, 4_000, values), removed);
}

#[test]
fn a_chain_inside_of_what_no_rule_judges_is_followed_too() {
    let schema = format!("{{type: string, not: {FIRST}}}");
    assert_eq!(rules(&schema, 4_000, ENDS), ["unjudged-change"]);
}

#[test]
fn what_stands_beside_a_reference_counts_where_no_rule_judges() {
    let [base, head] = [2, 3].map(|least| {
        let schema = format!(
            "{{type: string, not: {{$ref: '#/components/schemas/Extra', minLength: {least}}}}}"
        );
        document(&[("schema", &schema)])
    });
    assert_eq!(reported(&base, &head), ["unjudged-change"]);
}

/// A name that ends in a circle says nothing, and ends.
#[test]
fn names_in_a_circle_come_to_an_end() {
    let circle = "Extra: {type: string}; C0: {$ref: '#/components/schemas/C1'}; C1: {$ref: '#/components/schemas/C0'}";
    let base = document(&[("schema", FIRST), ("schemas", circle)]);
    assert!(compare(&base, &base, Names::Vendors).changes.is_empty());
    let head = document(&[("schema", "{type: string}"), ("schemas", circle)]);
    assert!(!compare(&base, &head, Names::Vendors).changes.is_empty());
}

/// Each component says something itself, so that none is just another name.
#[test]
fn what_changes_at_the_end_of_many_schemas_inside_of_each_other_is_reported() {
    let [all, any] = [
        "{allOf: [<next>], minProperties: <n>}",
        "{anyOf: [<next>, {const: <n>}]}",
    ];
    for link in [all, any] {
        let nested = |end: &str| {
            let links = (1..=200).map(|next| {
                let reference = format!("{{$ref: '#/components/schemas/C{next}'}}");
                let link = link.replace("<next>", &reference);
                format!("C{}: {}", next - 1, link.replace("<n>", &next.to_string()))
            });
            let components: Vec<_> = links.chain([format!("C200: {end}")]).collect();
            let schemas = format!("Extra: {{type: string}}; {}", components.join("; "));
            document(&[("schema", FIRST), ("schemas", &schemas)])
        };
        let [base, head] = ["string", "integer"]
            .map(|kind| nested(&format!("{{properties: {{a: {{type: {kind}}}}}}}")));
        assert!(compare(&base, &base, Names::Vendors).changes.is_empty());
        let ids = reported(&base, &head);
        assert_eq!(ids, ["request-type-changed", "response-type-changed"]);
    }
}

#[test]
fn unions_and_parts_in_a_circle_come_to_an_end() {
    let circle = |kind: &str| {
        let schemas = format!(
            "Extra: {{anyOf: [{{$ref: '#/components/schemas/Extra'}}, {{$ref: '#/components/schemas/Part'}}]}}; Part: {{allOf: [{{$ref: '#/components/schemas/Part'}}], properties: {{a: {{type: {kind}}}}}}}"
        );
        document(&[("schemas", &schemas)])
    };
    let [base, head] = [circle("string"), circle("integer")];
    assert!(compare(&base, &base, Names::Vendors).changes.is_empty());
    let ids: Vec<_> = compare(&base, &head, Names::Vendors)
        .changes
        .iter()
        .map(|change| (change.rule.id, change.place.clone()))
        .collect();
    let place = || "Part.a".to_owned();
    assert_eq!(
        ids,
        [
            ("request-type-changed", place()),
            ("response-type-changed", place())
        ]
    );
}

/// What was found inside of one schema is found inside of another one too, though it is said once.
#[test]
fn a_change_reaches_all_operations_that_lead_to_it() {
    let [base, head] = ["string", "integer"].map(|kind| {
        let part = |name: &str| format!("{{$ref: '#/components/schemas/{name}'}}");
        let schemas = format!(
            "Extra: {{properties: {{s: {}, w: {}}}}}; Share: {{properties: {{a: {{type: {kind}}}}}}}; Wrap: {{properties: {{s: {}}}}}",
            part("Share"), part("Wrap"), part("Share")
        );
        let answer = format!(
            "{{operationId: zebra, responses: {{'200': {{description: '', content: {{application/json: {{schema: {}}}}}}}}}}}",
            part("Wrap")
        );
        document(&[("schemas", &schemas), ("method", &answer)])
    });
    let comparison = compare(&base, &head, Names::Vendors);
    let answered = comparison
        .changes
        .iter()
        .find(|change| change.rule.id == "response-type-changed");
    let operations: Vec<_> = answered.unwrap().operations.iter().collect();
    assert_eq!(operations, ["ship", "zebra"]);
}
