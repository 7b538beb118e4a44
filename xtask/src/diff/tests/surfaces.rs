//! What the surfaces of both clients say, on invented documents: what no change explains is listed, and what is no part of
//! a client says nothing.

use std::path::{Path, PathBuf};

use super::super::change::Comparison;
use super::super::lines::Lines;
use super::super::revision::Revision;
use super::super::surface::settle;
use super::documents::document;
use crate::rules::Rust;

fn revision(filled: &[(&str, &str)]) -> Revision {
    Revision {
        document: document(filled),
        named: false,
        surface: None,
    }
}

fn client() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../management-client")
}

pub(super) fn edited(sides: [&[(&str, &str)]; 2]) -> (Comparison, Lines) {
    let [base, head] = sides.map(revision);
    let mut comparison = base.compare(&head);
    let lines = settle([&base, &head], &mut comparison, &client());
    assert_eq!(lines.missing, None);
    assert!(lines.is_whole);
    (comparison, lines)
}

/// Asserts that both clients have the same items, though the documents differ.
fn assert_same_client(sides: [&[(&str, &str)]; 2]) {
    let (comparison, lines) = edited(sides);
    assert!(lines.is_empty(), "{lines:#?}");
    let changes = comparison.changes.iter();
    assert!(changes.clone().all(|change| change.rust == Rust::None));
    assert_ne!(changes.count(), 0);
}

#[test]
fn what_only_narrows_values_changes_no_type() {
    for narrowed in [
        "{type: array, items: {type: string}, contains: {const: a}}",
        "{type: array, items: {type: string, not: {const: a}}}",
    ] {
        let plain = "{type: array, items: {type: string}}";
        assert_same_client([&[("schema", plain)], &[("schema", narrowed)]]);
    }
}

#[test]
fn what_no_client_has_brings_no_type_and_takes_none() {
    let schemas = "Extra: {type: string}; Fault: {type: object, properties: {why: {type: string}}}; Sighting: {type: object, properties: {at: {type: string}}}";
    let refusal = "{description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Fault'}}}}";
    let all = [("schemas", schemas), ("refusal", refusal)];
    assert_same_client([&all, &all[..1]]);
    let webhook = "webhooks: {seen: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sighting'}}}}, responses: {'204': {description: ''}}}}}";
    let told = [("schemas", schemas), ("document", webhook)];
    assert_same_client([&told, &told[..1]]);
}

#[test]
fn a_component_that_is_written_inline_keeps_its_name() {
    let inline = "{type: object, required: [a], properties: {a: {type: string}}}";
    let named = format!("Extra: {{type: string}}; Anchor: {inline}");
    let base = [
        ("schema", "{$ref: '#/components/schemas/Anchor'}"),
        ("schemas", named.as_str()),
    ];
    let (comparison, lines) = edited([&base, &[("schema", inline)]]);
    assert!(lines.is_empty(), "{lines:#?}");
    assert!(comparison.changes.is_empty());
}

/// Where the contents differ, only one can have the name.
#[test]
fn of_two_that_were_one_component_one_keeps_its_name() {
    let one = "{type: object, properties: {a: {type: string}}}";
    let two = "{type: object, properties: {a: {type: string}, b: {type: string}}}";
    let named = format!("Extra: {{$ref: '#/components/schemas/Anchor'}}; Anchor: {one}");
    let inline = format!("Extra: {two}");
    let base = [
        ("schema", "{$ref: '#/components/schemas/Anchor'}"),
        ("schemas", named.as_str()),
    ];
    let (_, lines) = edited([&base, &[("schema", one), ("schemas", &inline)]]);
    assert!(
        lines
            .removed
            .iter()
            .all(|line| !line.contains("types::Anchor")),
        "{lines:#?}"
    );
    assert_eq!(lines.unexplained, [""; 0]);
}

#[test]
fn a_value_of_a_member_explains_the_same_value_of_the_union() {
    let union =
        "{anyOf: [{$ref: '#/components/schemas/Extra'}, {$ref: '#/components/schemas/Kind'}]}";
    let enums = [
        "Extra: {type: string, enum: [brig]}",
        "Extra: {type: string, enum: [brig, yawl]}",
    ];
    let [base, head] = enums.map(|schemas| [("schema", union), ("schemas", schemas)]);
    let (comparison, lines) = edited([&base, &head]);
    assert_eq!(lines.unexplained, [""; 0]);
    let variants = lines.added.iter().filter(|line| line.contains("::Yawl"));
    assert_eq!(variants.count(), 2, "{lines:#?}");
    assert_eq!(comparison.rust(), Rust::Minor);
    // A change of something else explains nothing of it.
    assert!(
        comparison
            .changes
            .iter()
            .all(|change| change.place == "Extra")
    );
}

/// The type of one of them is gone, though no rule of a rename expects that.
#[test]
fn two_components_that_become_one_answer_for_the_type_that_is_gone() {
    let holder = |left: &str, right: &str| {
        let reference = |name| format!("{{$ref: '#/components/schemas/{name}'}}");
        format!(
            "{{type: object, properties: {{l: {}, r: {}}}}}",
            reference(left),
            reference(right)
        )
    };
    let values = "{type: string, enum: [a, b]}";
    let two = format!("Extra: {{type: string}}; Left: {values}; Right: {values}");
    let one = format!("Extra: {{type: string}}; Both: {values}");
    let base = [("schema", &*holder("Left", "Right")), ("schemas", &*two)];
    let head = [("schema", &*holder("Both", "Both")), ("schemas", &*one)];
    let (comparison, lines) = edited([&base, &head]);
    assert_eq!(lines.unexplained, [""; 0]);
    let renames: Vec<_> = comparison.changes.iter().collect();
    assert!(
        renames
            .iter()
            .all(|change| change.rule.id == "schema-renamed")
    );
    assert!(!lines.removed.is_empty());
    assert_eq!(comparison.rust(), Rust::Major);
}

/// A name of a name is the type of the last one.
#[test]
fn a_change_behind_another_name_explains_the_type() {
    let schemas = ["string", "integer"].map(|kind| {
        format!("Extra: {{$ref: '#/components/schemas/Hull'}}; Hull: {{type: object, properties: {{a: {{type: {kind}}}}}}}")
    });
    let [base, head] = [&schemas[0], &schemas[1]].map(|schemas| [("schemas", schemas.as_str())]);
    let (comparison, lines) = edited([&base, &head]);
    assert!(!lines.is_empty());
    assert_eq!(lines.unexplained, [""; 0]);
    assert_eq!(comparison.rust(), Rust::Major);
}

/// The variants are types that nothing in Rust mentions, because the union is raw JSON.
#[test]
fn an_operation_explains_what_its_types_are_made_of() {
    let union =
        "{anyOf: [{$ref: '#/components/schemas/Left'}, {$ref: '#/components/schemas/Right'}]}";
    let schemas = format!(
        "Extra: {{type: string}}; Left: {{type: object, properties: {{a: {{type: string}}}}}}; Right: {{type: object, properties: {{b: {{type: string}}}}}}; Whole: {{type: object, properties: {{u: {union}}}}}"
    );
    let answer = "{operationId: audit, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Whole'}}}}}}";
    let head = [("method", answer), ("schemas", schemas.as_str())];
    let (_, lines) = edited([&[], &head]);
    assert!(
        lines.added.iter().any(|line| line.contains("types::Right")),
        "{lines:#?}"
    );
    assert_eq!(lines.unexplained, [""; 0]);
}

#[test]
fn what_is_left_out_of_one_client_is_named() {
    let text = "{description: '', content: {text/plain: {schema: {type: string}}}}";
    let (_, lines) = edited([&[], &[("answer", text)]]);
    assert_eq!(lines.left_out.len(), 1, "{lines:#?}");
    assert!(lines.left_out[0].starts_with("new side: `PUT /ship/{id}` is left out"));
    let (_, lines) = edited([&[("answer", text)], &[]]);
    assert!(lines.left_out[0].starts_with("old side: "), "{lines:#?}");
}

#[test]
fn a_component_that_is_renamed_keeps_its_rust_name() {
    let [base, head] = ["Hull", "Keel"].map(|name| {
        let reference = format!("{{$ref: '#/components/schemas/{name}'}}");
        let component = format!(
            "Extra: {{type: string}}; {name}: {{type: object, properties: {{a: {{type: string}}}}}}"
        );
        [("schema", reference), ("schemas", component)]
    });
    let [base, head] =
        [&base, &head].map(|side| side.each_ref().map(|(hole, text)| (*hole, text.as_str())));
    assert_same_client([&base, &head]);
}

/// Of two that become one, the name that is most like the new one stays.
#[test]
fn the_name_that_is_most_like_the_new_one_stays() {
    let values = "{type: string, enum: [a, b]}";
    let holder = "{type: object, properties: {l: {$ref: '#/components/schemas/<l>'}, r: {$ref: '#/components/schemas/<r>'}}}";
    let two = format!("Extra: {{type: string}}; OldSail: {values}; Zebra: {values}");
    let one = format!("Extra: {{type: string}}; NewSail: {values}");
    let [old, new] = [["OldSail", "Zebra"], ["NewSail"; 2]]
        .map(|[left, right]| holder.replace("<l>", left).replace("<r>", right));
    let base = [("schema", &*old), ("schemas", &*two)];
    let head = [("schema", &*new), ("schemas", &*one)];
    let (_, lines) = edited([&base, &head]);
    let is_gone = |name: &str| lines.removed.iter().any(|line| line.contains(name));
    assert!(
        is_gone("types::Zebra") && !is_gone("types::OldSail"),
        "{lines:#?}"
    );
}

/// The rule expects another type; both are raw JSON.
#[test]
fn a_change_without_a_line_does_nothing_to_code() {
    let [base, head] = [
        "{type: [string, object]}",
        "{type: [string, object, boolean]}",
    ];
    assert_same_client([&[("schema", base)], &[("schema", head)]]);
}

#[test]
fn what_no_change_explains_is_listed_with_its_sign() {
    let [base, head] = ["Extra: {type: string}", "Extra: {type: integer}"]
        .map(|schemas| revision(&[("schemas", schemas)]));
    let lines = settle([&base, &head], &mut Comparison::default(), &client());
    let signed = |sign: &str, lines: &[String]| -> Vec<_> {
        lines.iter().map(|line| format!("{sign} {line}")).collect()
    };
    let all = [signed("-", &lines.removed), signed("+", &lines.added)].concat();
    assert!(!lines.removed.is_empty() && !lines.added.is_empty());
    assert_eq!(lines.unexplained, all);
}

/// A revision of ours has a `surface.txt`: what is generated is generated again, what is written by hand is compared.
#[test]
fn lines_that_are_written_by_hand_need_a_person() {
    let generated = "a::types::Ship: struct\na::operations::Ship: struct\na::Client::ship: fn() -> operations::Ship";
    let mut sides = [&[][..], &[("schemas", "Extra: {type: integer}")]].map(revision);
    sides[0].surface = Some(format!("{generated}\na::Client::old: fn()"));
    sides[1].surface = Some("a::Client::new: fn()".to_owned());
    let [base, head] = &sides;
    let mut comparison = base.compare(head);
    let lines = settle([base, head], &mut comparison, &client());
    assert_eq!(
        lines.unexplained,
        ["- a::Client::old: fn()", "+ a::Client::new: fn()"]
    );
    let is_shown = |line: &str| lines.removed.iter().any(|removed| removed == line);
    assert!(is_shown("a::Client::old: fn()"));
    assert!(!generated.lines().any(is_shown), "{lines:#?}");
}

#[test]
fn why_no_clients_are_generated_is_said_where_something_changes() {
    let base = revision(&[]);
    let other = revision(&[("schemas", "Extra: {type: integer}")]);
    let worded = revision(&[("schemas", "Extra: {type: string, description: Words.}")]);
    let missing = |head: &Revision, client: &Path| {
        let mut comparison = base.compare(head);
        let lines = settle([&base, head], &mut comparison, client);
        assert!(!lines.is_whole);
        lines.missing
    };
    let nowhere = Path::new("nowhere");
    assert!(missing(&other, nowhere).unwrap().contains("nowhere"));
    assert_eq!(missing(&worded, nowhere), None);
    let [other, worded] = [other, worded].map(|side| Revision {
        named: true,
        ..side
    });
    assert!(
        missing(&other, &client())
            .unwrap()
            .contains("names of ours")
    );
    assert_eq!(missing(&worded, &client()), None);
}
