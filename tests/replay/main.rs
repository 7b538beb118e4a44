//! Whether a client decodes what a newer server answers: the half of `cargo xtask replay` that is compiled with a client.
//!
//! The instances are made, judged and compared as those of `conformance` are. The folder that the variable `REPLAY` names
//! has the newer document, whose schemas include one for the answer of each operation, and gets the report.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]
#![allow(dead_code, reason = "what is shared with `conformance` does more")]

#[path = "../conformance/compare.rs"]
mod compare;
#[path = "../conformance/coverage.rs"]
mod coverage;
#[path = "../conformance/document.rs"]
mod document;
#[path = "../conformance/generate.rs"]
mod generate;
#[path = "../conformance/judge.rs"]
mod judge;
#[path = "../conformance/nullable.rs"]
mod nullable;
#[path = "../conformance/random.rs"]
mod random;
#[path = "../conformance/recode.rs"]
mod recode;
#[path = "../conformance/report.rs"]
mod report;
#[path = "../conformance/rust_names.rs"]
mod rust_names;
#[path = "../conformance/samples.rs"]
mod samples;
#[path = "../conformance/schema.rs"]
mod schema;

mod table;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use serde_json::{Value, json};

use compare::Rules;
use document::Document;
use generate::Instance;
use judge::Judge;
use recode::{Recode, Recoded};
use schema::Schemas;
use table::TABLE;

#[test]
fn an_older_client_decodes_what_a_newer_server_answers() {
    let Some(folder) = std::env::var_os("REPLAY") else {
        report::note("skipped: `cargo xtask replay` gives this test a client and a document");
        return;
    };
    let folder = Path::new(&folder);
    let text = fs::read_to_string(folder.join("answers.json")).unwrap();
    let mut input: Value = serde_json::from_str(&text).unwrap();
    let document = Document {
        name: "the newer document",
        root: input["document"].take(),
    };
    let replay = Replay {
        judge: Judge::new(&document),
        schemas: Schemas::read(&document),
        fields: serde_json::from_value(input["fields"].take()).unwrap(),
    };
    let mut seen = Seen::default();
    for (operation, recode) in TABLE {
        if document.schemas().contains_key(*operation) {
            replay.operation(operation, *recode, &mut seen);
        }
    }
    fs::write(folder.join("report.json"), seen.json().to_string()).unwrap();
}

/// What came out.
#[derive(Default)]
struct Seen {
    operations: usize,
    instances: usize,
    /// In how many of them there was a value or a variant that the older client does not know.
    unknown: usize,
    /// In how many of them there was a field that the older client does not know.
    lost: usize,
    failures: Vec<String>,
}

impl Seen {
    fn json(&self) -> Value {
        json!({
            "operations": self.operations,
            "instances": self.instances,
            "unknown": self.unknown,
            "lost": self.lost,
            "failures": self.failures,
        })
    }
}

struct Replay {
    judge: Judge,
    schemas: Schemas,
    /// The fields that each struct of the older client has.
    fields: BTreeMap<String, BTreeSet<String>>,
}

impl Replay {
    fn operation(&self, name: &str, recode: Recode, seen: &mut Seen) {
        seen.operations += 1;
        for instance in coverage::instances(&self.schemas, name) {
            seen.instances += 1;
            if let Some(failure) = self.failure(name, recode, &instance, seen) {
                let json = report::short(&instance.json.to_string());
                seen.failures.push(format!("{name}: {failure}\n{json}"));
            }
        }
    }

    fn failure(
        &self,
        name: &str,
        recode: Recode,
        instance: &Instance,
        seen: &mut Seen,
    ) -> Option<String> {
        if let Some(refusal) = self.judge.refusal(name, &instance.json) {
            panic!("{name}: the generator of instances is wrong: {refusal}");
        }
        let recoded = match recode(instance.json.to_string().as_bytes()) {
            Ok(recoded) => recoded,
            Err(error) => return Some(format!("does not decode: {error}")),
        };
        let lost = self.lost(instance, &recoded);
        seen.unknown += usize::from(recoded.is_unknown());
        seen.lost += usize::from(!lost.is_empty());
        let rules = Rules {
            optional: nullable::optional_properties(&self.schemas, instance),
            null_becomes_absent: true,
            lost,
            ..Rules::default()
        };
        rules
            .difference(&instance.json, &recoded.json)
            .or_else(|| (!recoded.stable).then(|| "decodes to another value again".to_owned()))
    }

    /// The members of which the older client knows nothing, by JSON pointer.
    fn lost(&self, instance: &Instance, recoded: &Recoded) -> BTreeSet<String> {
        let mut lost = BTreeSet::new();
        for (pointer, name) in &recoded.names {
            let known = self.fields.get(*name);
            let members = instance.json.pointer(pointer).and_then(Value::as_object);
            for key in members.into_iter().flat_map(|members| members.keys()) {
                if known.is_some_and(|known| !known.contains(key)) {
                    lost.insert(generate::child(pointer, key));
                }
            }
        }
        lost
    }
}
