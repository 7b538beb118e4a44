//! The JSON Schemas of the feature `schemars` accept what their types decode.

use serde_json::{Value, json};

use super::{
    codecs::{CODECS, Codec},
    coverage, document,
    judge::Judge,
    perturbation::{self, Change, Done},
    report,
    schema::Schemas,
    workers,
};

/// What a newer server may send that a schema has to accept, because the type keeps it.
const ACCEPTED: [Change; 5] = [
    Change::UnknownEnumValue,
    Change::UnknownKey,
    Change::UnknownVariant,
    Change::UnknownTag,
    Change::ExtraField,
];

#[test]
fn what_the_document_accepts_is_accepted_by_the_schema_of_its_type() {
    let results = workers::each(CODECS, all_of);
    let accepted: usize = results.iter().map(|(accepted, _)| accepted).sum();
    report::note(&format!(
        "{}: {accepted} instances accepted by the JSON Schemas of their types",
        document::judging().name
    ));
    let failures: Vec<_> = results
        .into_iter()
        .flat_map(|(_, refused)| refused)
        .collect();
    report::assert_none("JSON Schemas", &failures);
}

/// How many instances the schema of a type accepts, and those that it refuses.
fn all_of(codec: &Codec) -> (usize, Vec<String>) {
    let (schemas, validator) = (Schemas::judging(), Judge::alone(&(codec.json_schema)()));
    let (mut done, mut accepted, mut refused) = (Done::new(), 0, Vec::new());
    for instance in coverage::instances(schemas, codec.schema) {
        let mut all = vec![instance.json.clone()];
        for visit in &instance.visits {
            let changes = perturbation::of(schemas, &instance, visit, &mut done);
            let changes = changes
                .into_iter()
                .filter(|one| ACCEPTED.contains(&one.kind));
            all.extend(changes.map(|one| one.json));
        }
        all.retain(|json| !codec.refuses(json));
        for json in all {
            match validator.validate(&json) {
                Ok(()) => accepted += 1,
                Err(error) => {
                    let (place, json) = (error.instance_path(), report::short(&json.to_string()));
                    refused.push(format!("{}: {error} at `{place}`\n{json}", codec.rust));
                }
            }
        }
    }
    (accepted, refused)
}

fn schema(rust: &str) -> Value {
    let codec = CODECS.iter().find(|codec| codec.rust == rust).unwrap();
    (codec.json_schema)()
}

#[test]
fn schemas_are_strict_where_types_are() {
    let credentials = Judge::alone(&schema("TeamCredentials"));
    for json in [
        json!({}),
        json!([]),
        json!({"id": "x", "source": 7, "team_id": "y", "created_at": "", "updated_at": ""}),
    ] {
        assert!(!credentials.is_valid(&json), "{json}");
    }
}

#[test]
fn an_enum_names_the_values_that_it_knows_and_takes_others() {
    let env = schema("Env");
    let known = env["anyOf"][0]["enum"].as_array().unwrap();
    assert!(known.contains(&json!("sandbox")), "{env}");
    assert_eq!(env["anyOf"][1], json!({"type": "string"}));
    let validator = Judge::alone(&env);
    assert!(validator.is_valid(&json!("mars")) && !validator.is_valid(&json!(7)));
}

/// A field that is a union refers to its schema, which has all variants and accepts all else.
#[test]
fn a_union_has_its_variants_and_takes_others() {
    let schema = schema("TeamCredentials");
    let details = &schema["$defs"]["CredentialDetails"]["anyOf"];
    let (other, variants) = details.as_array().unwrap().split_last().unwrap();
    assert_eq!(other.get("type"), None);
    let refers = |name: &str| json!({"$ref": format!("#/$defs/{name}")});
    assert!(variants.contains(&refers("FitbitDetails")), "{details}");
    assert!(variants.len() > 10);
}

#[test]
fn a_secret_is_a_password_and_a_field_with_three_states_may_be_null() {
    let body = schema("UpsertTeamCustomCredentialsBody");
    let secret = &body["properties"]["client_secret"];
    assert_eq!(secret["format"], "password", "{secret}");
    assert_eq!(secret["type"], json!(["string", "null"]));
    let required = body["required"].as_array().unwrap();
    assert!(!required.contains(&json!("client_secret")));
}
