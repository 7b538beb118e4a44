//! Decoding what no server should send: an error or a value, never a panic, never without end.

use std::collections::BTreeSet;

use proptest::{
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Number, Value};

use super::{
    codecs::{CODECS, Codec},
    coverage,
    document::{self, Document},
    generate::Instance,
    schema::{Kind, Schemas},
    workers,
};

/// Deep enough to overflow any stack that is used once a level.
const DEPTH: usize = 50_000;

/// The same cases in every run.
fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    TestRunner::new_with_rng(config, random)
}

/// JSON of any form, whose keys and texts are often those of the document.
fn any_json() -> impl Strategy<Value = Value> {
    let known = words(document::judging());
    let words = move || prop_oneof![4 => select(known.clone()), 1 => any::<String>()];
    let numbers =
        any::<f64>().prop_map(|float| Number::from_f64(float).map_or(Value::Null, Value::from));
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        numbers,
        words().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        let members = prop::collection::btree_map(words(), inner.clone(), 0..6);
        prop_oneof![
            1 => prop::collection::vec(inner, 0..6).prop_map(Value::from),
            3 => members.prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// The names of properties and the values of enums.
fn words(document: &Document) -> Vec<String> {
    let schemas = Schemas::judging();
    let mut words = BTreeSet::new();
    for name in document.schemas().keys() {
        match &schemas.node(schemas.named(name)).kind {
            Kind::Object(properties) => words.extend(properties.iter().map(|one| one.name.clone())),
            Kind::Scalar(_, values) => {
                words.extend(values.iter().filter_map(Value::as_str).map(str::to_owned));
            }
            _ => {}
        }
    }
    words.into_iter().collect()
}

/// A few instances of each type.
fn instances(count: usize) -> Vec<(&'static Codec, Vec<Instance>)> {
    let schemas = Schemas::judging();
    let some = |codec: &'static Codec| (codec, coverage::some(schemas, codec.schema, count));
    CODECS.iter().map(some).collect()
}

/// Decodes; what decodes has to be encoded to what decodes to the same.
fn decode(codec: &Codec, json: &[u8]) -> Result<(), TestCaseError> {
    match (codec.recode)(json) {
        Ok(recoded) if !recoded.stable => {
            let text = String::from_utf8_lossy(json);
            Err(TestCaseError::fail(format!("{}: {text}", codec.rust)))
        }
        _ => Ok(()),
    }
}

#[test]
fn any_json_is_decoded_as_any_type_or_refused() {
    let decode_all = |json: Value| {
        let json = json.to_string();
        CODECS
            .iter()
            .try_for_each(|codec| decode(codec, json.as_bytes()))
    };
    runner(64).run(&any_json(), decode_all).unwrap();
}

#[test]
fn any_json_anywhere_in_an_instance_is_decoded_or_refused() {
    let instances = instances(20);
    let cases = (any::<Index>(), any::<Index>(), any::<Index>(), any_json());
    let decode_changed = |(ty, instance, place, json): (Index, Index, Index, Value)| {
        let (codec, instances) = ty.get(&instances);
        let instance = instance.get(instances);
        let mut changed = instance.json.clone();
        let pointer = &place.get(&instance.visits).pointer;
        if let Some(place) = changed.pointer_mut(pointer) {
            *place = json;
        }
        decode(codec, changed.to_string().as_bytes())
    };
    runner(4_000).run(&cases, decode_changed).unwrap();
}

#[test]
fn an_instance_that_is_cut_short_is_refused() {
    let instances = instances(20);
    let cases = (any::<Index>(), any::<Index>(), any::<Index>());
    let decode_cut = |(ty, instance, end): (Index, Index, Index)| {
        let (codec, instances) = ty.get(&instances);
        let json = instance.get(instances).json.to_string();
        let cut = &json.as_bytes()[..end.index(json.len())];
        prop_assert!((codec.recode)(cut).is_err(), "{}: {json}", codec.rust);
        Ok(())
    };
    runner(2_000).run(&cases, decode_cut).unwrap();
}

/// The threads of a test have 2 MiB of stack, like those of tokio.
#[test]
fn deep_nesting_is_refused_or_skipped_wherever_it_stands() {
    const PLACE: &str = "\"the place of what is deep\"";
    let deep = [
        "[".repeat(DEPTH) + &"]".repeat(DEPTH),
        r#"{"a":"#.repeat(DEPTH) + "0" + &"}".repeat(DEPTH),
    ];
    let all = instances(2);
    workers::each(&all, |(codec, instances)| {
        for (instance, deep) in instances.iter().zip(&deep) {
            let places: BTreeSet<_> = instance.visits.iter().map(|one| &one.pointer).collect();
            for pointer in places.into_iter().take(4) {
                let mut json = instance.json.clone();
                if let Some(place) = json.pointer_mut(pointer) {
                    *place = serde_json::from_str(PLACE).unwrap();
                    let json = json.to_string().replace(PLACE, deep);
                    // An overflow would end the process.
                    let _ = (codec.recode)(json.as_bytes());
                }
            }
        }
    });
}
