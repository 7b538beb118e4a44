//! Each instance that the document accepts is decoded as what it is, and encoded to the same JSON.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Instant,
};

use super::{
    codecs::{self, CODECS, Codec, REFUSALS},
    compare::Rules,
    coverage,
    document::{self, Document},
    generate::Instance,
    judge::Judge,
    nullable,
    recode::Recoded,
    report,
    schema::{Id, Kind, Schemas},
    workers,
};

#[test]
fn every_schema_has_a_type_and_no_type_is_for_a_schema_that_is_gone() {
    let types = CODECS.iter().map(|codec| codec.schema);
    let listed: BTreeSet<_> = types.chain(REFUSALS).collect();
    let schemas = document::judging().schemas();
    let known: BTreeSet<_> = schemas.keys().map(String::as_str).collect();
    assert_eq!(listed, known);
    assert_eq!(
        listed.len(),
        CODECS.len() + REFUSALS.len(),
        "a schema is listed twice"
    );
}

/// What the other tests prove of one document holds for the other.
#[test]
#[cfg_attr(not(published), ignore = "reads the documents in ../shared/published")]
fn the_schemas_of_the_repository_are_those_of_the_published_document() {
    let (own, published) = (document::judging(), document::published());
    for (name, schema) in published.schemas() {
        let facts = document::facts(schema);
        assert_eq!(document::facts(&own.schemas()[name]), facts, "{name}");
    }
    assert_eq!(own.in_requests(), published.in_requests());
    assert_eq!(own.in_answers(), published.in_answers());
}

#[test]
fn what_the_document_accepts_is_decoded_and_encoded_to_the_same() {
    let document = document::judging();
    let started = Instant::now();
    let test = Test::new(document);
    let results = workers::each(CODECS, |codec| test.all_of(codec));
    let instances: usize = results.iter().map(|one| one.instances).sum();
    let without_null = results.iter().filter(|one| one.without_null > 0).count();
    report::note(&format!(
        "{}: {instances} instances of {} schemas in {:.1} s; in {without_null} schemas, which only \
         answers hold, null comes back absent",
        document.name,
        CODECS.len(),
        started.elapsed().as_secs_f64()
    ));
    let failures = results.into_iter().flat_map(|one| one.failures);
    report::assert_none(document.name, &failures.collect::<Vec<_>>());
}

/// What came out for one schema.
#[derive(Default)]
struct Outcome {
    instances: usize,
    /// In how many of them a null came back absent.
    without_null: usize,
    failures: Vec<String>,
}

struct Test {
    schemas: &'static Schemas,
    judge: Judge,
    /// The types that requests hold. A published schema for answers may share one of them.
    sent: BTreeSet<&'static str>,
    in_requests: BTreeSet<String>,
    /// The Rust type of each object of the document.
    structs: BTreeMap<Id, &'static str>,
}

impl Test {
    fn new(document: &Document) -> Self {
        let schemas = Schemas::judging();
        let in_requests = document.in_requests();
        let names = codecs::rust_names();
        let sent = in_requests
            .iter()
            .filter_map(|name| names.get(name.as_str()).copied());
        let structs = names
            .iter()
            .map(|(schema, rust)| (schemas.named(schema), *rust));
        Self {
            judge: Judge::new(document),
            sent: sent.collect(),
            structs: structs.collect(),
            in_requests,
            schemas,
        }
    }

    fn all_of(&self, codec: &Codec) -> Outcome {
        let mut outcome = Outcome::default();
        for instance in coverage::instances(self.schemas, codec.schema) {
            outcome.instances += 1;
            if let Some(failure) = self.failure(codec, &instance, &mut outcome) {
                let json = report::short(&instance.json.to_string());
                let failure = format!("{}: {failure}\n{json}", codec.schema);
                outcome.failures.push(failure);
            }
        }
        outcome
    }

    fn failure(&self, codec: &Codec, instance: &Instance, outcome: &mut Outcome) -> Option<String> {
        if let Some(refusal) = self.judge.refusal(codec.schema, &instance.json) {
            return Some(format!("the generator of instances is wrong: {refusal}"));
        }
        let recoded = match (codec.recode)(instance.json.to_string().as_bytes()) {
            Ok(_) if codec.refuses(&instance.json) => return Some("not refused".to_owned()),
            Err(_) if codec.refuses(&instance.json) => return None,
            Ok(recoded) => recoded,
            Err(error) => return Some(format!("does not decode: {error}")),
        };
        let rules = Rules {
            optional: nullable::optional_properties(self.schemas, instance),
            null_becomes_absent: !self.sent.contains(codec.rust),
            ..Rules::default()
        };
        let exact = Rules::default().difference(&instance.json, &recoded.json);
        outcome.without_null += usize::from(exact.is_some());
        rules
            .difference(&instance.json, &recoded.json)
            .or_else(|| self.refused(codec, &recoded))
            .or_else(|| self.misnamed(instance, &recoded))
            .or_else(|| (!recoded.stable).then(|| "decodes to another value again".to_owned()))
            .or_else(|| {
                recoded
                    .is_unknown()
                    .then(|| format!("unknown: {}", recoded.debug))
            })
    }

    /// Why the server would refuse what the client makes of the instance.
    fn refused(&self, codec: &Codec, recoded: &Recoded) -> Option<String> {
        if !self.in_requests.contains(codec.schema) {
            return None;
        }
        let refusal = self.judge.refusal(codec.schema, &recoded.json)?;
        Some(format!("refused as a request: {refusal}"))
    }

    /// A place where another struct stands than the document says, as in the wrong variant.
    fn misnamed(&self, instance: &Instance, recoded: &Recoded) -> Option<String> {
        instance.visits.iter().find_map(|visit| {
            let expected = self.structs.get(&visit.schema)?;
            let is_object = matches!(self.schemas.node(visit.schema).kind, Kind::Object(_));
            let found = recoded.names.get(&visit.pointer);
            (is_object && found != Some(expected)).then(|| {
                let found = found.unwrap_or(&"no struct");
                format!("`{}` is {found}, not {expected}", visit.pointer)
            })
        })
    }
}
