//! How unions tell their variants apart.

use std::collections::BTreeMap;

use management_client::types::{AggregateArgument, GroupByExpr, SelectExpr, UnnestSource};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{coverage, document, schema::Schemas};

/// The dispatch tables of the emitted document, by the names of the unions.
fn tables() -> BTreeMap<String, Vec<Value>> {
    let document = document::emitted();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let tables = schemas.iter().filter_map(|(name, schema)| {
        let rows = schema.get("x-dispatch")?.as_array()?;
        Some((name.clone(), rows.clone()))
    });
    tables.collect()
}

/// A row without values would take what those after it are for.
#[test]
fn a_row_for_any_value_comes_after_those_with_values() {
    for (union, rows) in tables() {
        for (index, row) in rows.iter().enumerate() {
            let later = &rows[index + 1..];
            let same = |other: &&Value| other["property"] == row["property"];
            let shadowed = later.iter().find(same).filter(|_| row["values"].is_null());
            assert!(shadowed.is_none(), "{union}: {row} before {shadowed:?}");
        }
    }
}

/// The rows are disjoint: no value of a property is in two of them.
#[test]
fn a_value_picks_one_variant() {
    for (union, rows) in tables() {
        let mut seen = BTreeMap::new();
        for row in rows {
            for value in row["values"].as_array().into_iter().flatten() {
                let place = (row["property"].to_string(), value.to_string());
                let before = seen.insert(place, row["variant"].clone());
                assert!(before.is_none(), "{union}: {value} picks {before:?} too");
            }
        }
    }
}

/// The variant that `Debug` names.
fn variant<T: DeserializeOwned + std::fmt::Debug>(json: &Value) -> String {
    let value: T = serde_json::from_value(json.clone()).unwrap();
    let debug = format!("{value:?}");
    debug.split('(').next().unwrap_or_default().to_owned()
}

/// A name of a union in the emitted document, and how it decodes.
type Union = (&'static str, fn(&Value) -> String);

const LARGE: [Union; 4] = [
    ("AggregateArgument", variant::<AggregateArgument>),
    ("GroupByExpr", variant::<GroupByExpr>),
    ("SelectExpr", variant::<SelectExpr>),
    ("UnnestSource", variant::<UnnestSource>),
];

/// Each variant of the large unions, with instances of its schema as the document has it.
#[test]
fn every_variant_of_the_large_unions_is_picked_by_its_own_instances() {
    let (schemas, tables) = (Schemas::judging(), tables());
    for (union, decode) in LARGE {
        for row in &tables[union] {
            let (schema, expected) = (row["schema"].as_str().unwrap(), &row["variant"]);
            let published = [schema.to_owned(), format!("{schema}-Output")];
            let known = document::judging().schemas();
            let published = published
                .iter()
                .find(|name| known.contains_key(*name))
                .unwrap();
            for instance in coverage::some(schemas, published, 50) {
                assert_eq!(
                    decode(&instance.json),
                    *expected,
                    "{union}: {}",
                    instance.json
                );
            }
        }
    }
}

#[test]
fn the_catch_all_takes_what_no_constant_claims_and_keeps_all_of() {
    for (json, expected) in [
        (json!({"value_macro": "sleep_score"}), "SleepScore"),
        (json!({"value_macro": "zz_new"}), "UnrecognizedMacro"),
        (json!({"value_macro": "zz_new", "window": 7}), "Unknown"),
        (
            json!({"timeseries": "blood_pressure", "field": "systolic"}),
            "BloodPressure",
        ),
        (json!({"timeseries": "zz_new", "field": "value"}), "Unknown"),
        (json!({"timeseries": "steps", "field": 7}), "Unknown"),
    ] {
        for decode in [variant::<SelectExpr>, variant::<GroupByExpr>] {
            assert_eq!(decode(&json), expected, "{json}");
        }
    }
}
