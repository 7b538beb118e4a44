//! `fixtures/by_rule/<case>/`: what a document is lowered to that no overlay speaks of, and what is drafted for it.

use super::{KeptNames, OPEN, actions, draft, lower};
use crate::compile::{finish, overlay};
use crate::diagnostics::Diagnostics;
use crate::document::parse::parse;
use crate::document::tree::Node;
use crate::grammar::Unknown;
use crate::tests::fixtures::{Case, each_case};

#[test]
fn documents_are_lowered_by_rule() {
    each_case("by_rule", |case| {
        let document = case.input();
        let lowered = lower(&document, &KeptNames::default(), &mut case.diagnostics);
        if let Some(lowered) = lowered {
            case.diagnostics.extend(lowered.left_out);
            case.expect_document(&lowered.document);
        }
        case.expect_diagnostics();
    });
}

/// What is drafted is accepted as it stands but for words, and then nothing more is asked for.
#[test]
fn a_draft_leaves_nothing_open_but_words() {
    each_case("by_rule", |case| {
        let mut document = case.input();
        let drafted = drafted(case, &document);
        case.expect("expected-draft.yaml", &drafted);
        case.diagnostics = Diagnostics::default();
        let id = case.sources.add("draft", drafted.replace(OPEN, "Words."));
        let draft = parse(&case.sources, id, &mut case.diagnostics).unwrap();
        overlay::apply(&mut document, &[draft], &mut case.diagnostics);
        finish(&document, Unknown::Refused, &mut case.diagnostics);
        case.expect("expected-rest.txt", &case.rendered());
    });
}

fn drafted(case: &mut Case, document: &Node) -> String {
    finish(document, Unknown::Refused, &mut case.diagnostics);
    let gaps = draft(document, &case.sources, &[], &mut case.diagnostics);
    format!(
        "overlay: 1.0.0\ninfo: {{title: Draft, version: '1'}}\nactions:\n{}",
        actions(&gaps)
    )
}
