//! One data-driven test for each stage that is no list of passes or rules.

use super::fixtures::{Case, each_case};
use crate::compile::{emit, merge, overlay, resolve, verify};
use crate::document::source::Span;
use crate::document::tree::{Node, Value};
use crate::grammar::{self, Unknown};

#[test]
fn parse() {
    each_case("parse", |case| {
        let file = case.inputs().remove(0);
        let tree = case.parse(&file);
        let mut text = String::new();
        if let Some(tree) = &tree {
            describe(case, "", tree.span, tree, &mut text);
        }
        assert_eq!(tree.is_none(), case.diagnostics.has_errors());
        case.expect("expected.tree", &text);
        case.expect_diagnostics();
    });
}

/// One line for each node: its pointer, its place, the place of its key, its value.
fn describe(case: &Case, pointer: &str, key: Span, node: &Node, text: &mut String) {
    let place = |span| {
        let at = case.sources.line_column(span);
        format!("{}:{}", at.line, at.column)
    };
    let value = match &node.value {
        Value::Array(_) | Value::Object(_) => node.kind().to_owned(),
        _ => node.to_json().to_string(),
    };
    let (key, value_place) = (place(key), place(node.span));
    text.extend([&key, " ", &value_place, " ", pointer, "/ ", &value, "\n"]);
    for entry in node.entries() {
        let pointer = format!("{pointer}/{}", entry.key);
        describe(case, &pointer, entry.key_span, &entry.node, text);
    }
    for (index, item) in node.items().enumerate() {
        describe(case, &format!("{pointer}/{index}"), item.span, item, text);
    }
}

#[test]
fn merge() {
    each_case("merge", |case| {
        let files: Vec<Node> = case
            .inputs()
            .iter()
            .filter_map(|file| case.parse(file))
            .collect();
        let merged = merge::merge(files, &mut case.diagnostics).expect("there are files");
        if !case.diagnostics.has_errors() {
            case.expect_document(&merged);
        }
        case.expect_diagnostics();
    });
}

#[test]
fn resolve() {
    each_case("resolve", |case| {
        let document = case.input();
        resolve::resolve(&document, &mut case.diagnostics);
        if !case.diagnostics.has_errors() {
            resolve::only_schemas(&document, &mut case.diagnostics);
        }
        case.expect_diagnostics();
    });
}

#[test]
fn overlay() {
    each_case("overlay", |case| {
        let mut document = case.input();
        let files = case
            .inputs()
            .into_iter()
            .filter(|file| file != "input.yaml");
        let overlays: Vec<Node> = files.filter_map(|file| case.parse(&file)).collect();
        overlay::apply(&mut document, &overlays, &mut case.diagnostics);
        if !case.diagnostics.has_errors() {
            case.expect_document(&document);
        }
        case.expect_diagnostics();
    });
}

#[test]
fn verify() {
    each_case("verify", |case| {
        let document = case.input();
        verify::verify(&document, &mut case.diagnostics);
        case.expect_diagnostics();
    });
}

#[test]
fn emit() {
    each_case("emit", |case| {
        let text = emit::emit(&case.input()).unwrap();
        case.expect("expected.json", &text);
    });
}

#[test]
fn shape() {
    each_case("shape", |case| {
        let document = case.input();
        crate::compile::shape::check(&document, &mut case.diagnostics);
        case.expect_diagnostics();
    });
}

#[test]
fn grammar() {
    each_case("grammar", |case| {
        let document = case.input();
        grammar::check(&document, Unknown::Refused, &mut case.diagnostics);
        case.expect_diagnostics();
    });
}
