//! The law: what `generate --by-rule` writes compiles and each operation can be called, or it is refused with a place
//! and what to do.
//!
//! Seeded documents over everything that the grammar accepts go through the stages; each one that is accepted becomes a
//! module of one crate, which is checked once. CONTRIBUTING.md has the command for the long run.
//!
//! It is among the first tests by its name: it waits for a compiler, while the others have a core.

mod modules;
mod names;
mod operations;
mod random;
mod schemas;

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Range;

use crate::compile::{Compiled, Lowered, compile_by_rule};
use crate::diagnostics::{Diagnostic, Severity};
use crate::replay::scratch::put;
use crate::tests::fixtures::folders;
use crate::workspace::Staged;
use modules::Modules;

/// What became of the documents.
#[derive(Default)]
struct Tally {
    documents: usize,
    accepted: usize,
    operations: usize,
    left_out: usize,
    /// Why something was refused, how often, and in which document first.
    reasons: BTreeMap<String, (usize, u64)>,
    /// What was refused without a place or without help, by the reason.
    mute: BTreeMap<String, String>,
}

#[test]
fn documents_compile_or_are_refused_with_a_place() {
    hold(0..24);
}

#[test]
#[ignore = "compiles the clients of 400 documents, which takes minutes; `LAW_SEEDS=400..800` takes others"]
fn many_documents_compile_or_are_refused_with_a_place() {
    let seeds = std::env::var("LAW_SEEDS").unwrap_or_else(|_| "0..400".to_owned());
    let (start, end) = seeds.split_once("..").unwrap();
    hold(start.parse().unwrap()..end.parse().unwrap());
}

fn hold(seeds: Range<u64>) {
    let mut tally = Tally::default();
    let mut modules = Modules::default();
    for seed in seeds {
        // The last line names the document, should a stage panic.
        println!("seed {seed}");
        tally.documents += 1;
        let compiled = compiled(seed);
        tally.left_out += compiled.left_out;
        for finding in compiled.diagnostics.iter() {
            tally.refused(finding, seed);
        }
        if let Some(Lowered { text, .. }) = &compiled.lowered {
            let generated = management_client_codegen::generate(text).unwrap();
            tally.accepted += 1;
            tally.operations += generated.client.matches("pub async fn send(self)").count();
            modules.add(&format!("d{seed}"), &generated);
        }
    }
    add_fixtures(&mut modules);
    println!("{tally}");
    let said = modules.check();
    assert!(said.is_empty(), "{said}");
    assert!(tally.mute.is_empty(), "{:#?}", tally.mute);
    assert!(
        tally.accepted * 10 >= tally.documents * 9,
        "most documents are accepted"
    );
}

/// What the tests of the generator expect compiles, too.
fn add_fixtures(modules: &mut Modules) {
    let fixtures = modules::root().join("management-client/codegen/fixtures/generate");
    for name in folders(&fixtures) {
        let document = fixtures.join(&name).join("openapi.json");
        let text = std::fs::read_to_string(document).unwrap();
        let generated = management_client_codegen::generate(&text).unwrap();
        modules.add(&name, &generated);
    }
}

/// Compiles a document, which stays to be looked at.
fn compiled(seed: u64) -> Compiled {
    let folder = modules::root().join(format!("target/law/documents/{seed}"));
    let text = serde_json::to_string_pretty(&operations::document(seed)).unwrap();
    put(&folder.join("management.yaml"), &text).unwrap();
    compile_by_rule(&folder, &Staged::default()).unwrap()
}

impl Tally {
    /// What is refused has a place, and a person learns what to do.
    fn refused(&mut self, finding: &Diagnostic, seed: u64) {
        if finding.severity != Severity::Error && finding.rule != "left-out" {
            return;
        }
        let reason = finding.message.rsplit("left out: ").next();
        let reason = without_names(reason.unwrap_or_default());
        if finding.labels.is_empty() || finding.help.is_none() {
            let said = format!("seed {seed}: {}", finding.message);
            self.mute.entry(reason.clone()).or_insert(said);
        }
        self.reasons.entry(reason).or_insert((0, seed)).0 += 1;
    }
}

/// A message without what stands in code.
fn without_names(message: &str) -> String {
    let parts = message.split('`').enumerate();
    let parts = parts.map(|(index, part)| if index % 2 == 0 { part } else { "_" });
    parts.collect::<Vec<_>>().join("`")
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            documents,
            accepted,
            operations,
            left_out,
            ..
        } = self;
        writeln!(
            f,
            "{accepted} of {documents} documents are accepted, with {operations} operations; {left_out} parts are left out:"
        )?;
        let mut reasons: Vec<_> = self.reasons.iter().collect();
        reasons.sort_by_key(|(_, (count, _))| Reverse(*count));
        reasons.into_iter().try_for_each(|(reason, (count, seed))| {
            writeln!(f, "{count:6}  {reason} (seed {seed})")
        })
    }
}
