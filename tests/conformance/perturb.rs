//! Answers of a server that is newer than the client: every one decodes, and nothing is lost.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Instant,
};

use super::{
    codecs::{CODECS, Codec},
    compare::Rules,
    coverage,
    document::{self, Document},
    generate::{Instance, child},
    nullable,
    perturbation::{self, Change, Done, Perturbation},
    report,
    schema::Schemas,
    workers,
};

/// How often each kind of change was made, and what went wrong.
#[derive(Default)]
struct Outcome {
    counts: BTreeMap<Change, usize>,
    failures: Vec<String>,
}

#[test]
fn answers_of_a_newer_server_decode_and_nothing_is_lost() {
    let document = document::judging();
    let started = Instant::now();
    let outcome = perturb(document);
    report::note(&format!(
        "{}: {:?} in {:.1} s",
        document.name,
        outcome.counts,
        started.elapsed().as_secs_f64()
    ));
    report::assert_none(document.name, &outcome.failures);
}

fn perturb(document: &Document) -> Outcome {
    let in_answers = document.in_answers();
    let answers: Vec<_> = CODECS
        .iter()
        .filter(|codec| in_answers.contains(codec.schema))
        .collect();
    let mut all = Outcome::default();
    for outcome in workers::each(&answers, |codec| all_of(Schemas::judging(), codec)) {
        all.failures.extend(outcome.failures);
        for (change, count) in outcome.counts {
            *all.counts.entry(change).or_default() += count;
        }
    }
    all
}

/// Changes each place that a schema leads to once, in the first instance that has it.
fn all_of(schemas: &Schemas, codec: &Codec) -> Outcome {
    let mut outcome = Outcome::default();
    let mut done = Done::new();
    for instance in coverage::instances(schemas, codec.schema) {
        for visit in &instance.visits {
            for change in perturbation::of(schemas, &instance, visit, &mut done) {
                *outcome.counts.entry(change.kind).or_default() += 1;
                let failure = failure(schemas, codec, &instance, &change);
                outcome.failures.extend(failure.map(|failure| {
                    let place = &schemas.node(visit.schema).place;
                    let json = report::short(&change.json.to_string());
                    format!(
                        "{}: {:?} at {place}: {failure}\n{json}",
                        codec.schema, change.kind
                    )
                }));
            }
        }
    }
    outcome
}

fn failure(
    schemas: &Schemas,
    codec: &Codec,
    instance: &Instance,
    change: &Perturbation,
) -> Option<String> {
    let recoded = match (codec.recode)(change.json.to_string().as_bytes()) {
        Ok(recoded) => recoded,
        Err(error) => return Some(format!("does not decode: {error}")),
    };
    let mut lost = BTreeSet::new();
    if change.kind == Change::ExtraField {
        lost.insert(child(&change.pointer, perturbation::NEW_NAME));
    }
    let rules = Rules {
        optional: nullable::optional_properties(schemas, instance),
        null_becomes_absent: true,
        absent_becomes_null: true,
        lost,
    };
    let difference = rules.difference(&change.json, &recoded.json);
    difference
        .or_else(|| (!recoded.stable).then(|| "decodes to another value again".to_owned()))
        .or_else(|| {
            let known = change.unknown && !recoded.is_unknown();
            known.then(|| format!("taken for something known: {}", recoded.debug))
        })
        .or_else(|| {
            let (before, after) = (
                change.json.pointer(&change.pointer),
                recoded.json.pointer(&change.pointer),
            );
            (change.unknown && before != after).then(|| format!("{before:?} became {after:?}"))
        })
}
