//! Values against schemas, as they stand in the document.

use serde_json::{Value, json};

use super::{document::Document, validate::Validator};

/// What is wrong with a value: place and kind.
fn problems(schema: &str, value: &Value) -> Vec<String> {
    let document = Document::embedded().unwrap();
    let mut validator = Validator::new(document, vec![json!("body")]);
    validator.check(document.schema(schema).unwrap(), value);
    let problems = validator.problems.iter().map(|problem| {
        let problem = problem.to_json();
        format!("{} {}", problem["loc"], problem["type"])
    });
    problems.map(|it| it.replace('"', "")).collect()
}

#[test]
fn objects() {
    assert_eq!(
        problems("CreateTeamApiKeyBody", &json!([])),
        ["[body] dict_type"]
    );
    let missing = ["[body,team_id] missing", "[body,label] missing"];
    assert_eq!(problems("CreateTeamApiKeyBody", &json!({})), missing);
    let wrong = json!({"team_id": "x", "label": 1, "more": {}});
    let expected = ["[body,label] string_type", "[body,team_id] uuid_parsing"];
    assert_eq!(problems("CreateTeamApiKeyBody", &wrong), expected);
}

#[test]
fn null_is_for_those_who_take_it() {
    let body = json!({"name": "a", "region": "us", "logo_url": null});
    assert!(problems("CreateTeamBody", &body).is_empty());
    let body = json!({"name": null, "region": "us"});
    assert_eq!(
        problems("CreateTeamBody", &body),
        ["[body,name] string_type"]
    );
    let body = json!({"role": null, "team_role_bindings": null});
    assert!(problems("UpdateOrgMemberBody", &body).is_empty());
}

#[test]
fn what_is_behind_null_is_checked() {
    let body = json!({"name": "a", "region": "us", "logo_url": "logo"});
    assert_eq!(
        problems("CreateTeamBody", &body),
        ["[body,logo_url] url_parsing"]
    );
    let body = json!({"rate_limit": 1.5, "disabled": "no", "filter_types": [1]});
    let expected = [
        "[body,disabled] bool_type",
        "[body,filter_types,0] string_type",
        "[body,rate_limit] int_type",
    ];
    assert_eq!(problems("UpdateWebhookBody", &body), expected);
}

#[test]
fn lists_and_maps() {
    let body = json!({"team_ids": "x", "providers": {"sundial": {}, "oura": {"default": {"historical_days_to_pull": 1}}}});
    let expected = [
        "[body,providers,sundial] enum",
        "[body,providers,sundial,default] missing",
        "[body,team_ids] list_type",
    ];
    assert_eq!(
        problems("UpsertTeamDataPullPreferencesBody", &body),
        expected
    );
}

#[test]
fn tuples() {
    let check = |value: Value| {
        let series = json!({"metric": {}, "values": [value]});
        problems("PrometheusQueryResult", &series)
    };
    assert!(check(json!([1, "NaN"])).is_empty());
    assert_eq!(check(json!(["1", "2"])), ["[body,values,0,0] int_type"]);
    assert_eq!(check(json!([1])), ["[body,values,0] list_type"]);
}

#[test]
fn unions() {
    let check = |value: Value| problems("Carry", &value);
    assert!(check(json!({"mode": "carry_nearest"})).is_empty());
    let wrong = json!({"mode": "carry_forward", "max_age": {}});
    assert_eq!(check(wrong), ["[body,max_age,unit] missing"]);
    for value in [
        json!({"mode": "carry_on"}),
        json!({}),
        json!("carry_forward"),
    ] {
        assert_eq!(check(value), ["[body] union_tag_invalid"]);
    }
}

#[test]
fn no_message_quotes_a_value() {
    let document = Document::embedded().unwrap();
    for (schema, value) in [
        (
            "CreateWebhookBody",
            json!({"url": ["canary"], "secret": {"canary": 1}}),
        ),
        (
            "CreateTeamBody",
            json!({"name": "a", "region": "canary", "logo_url": "canary"}),
        ),
    ] {
        let mut validator = Validator::new(document, vec![json!("body")]);
        validator.check(document.schema(schema).unwrap(), &value);
        assert!(validator.problems.len() > 1);
        for problem in &validator.problems {
            assert!(!problem.to_json().to_string().contains("canary"));
        }
    }
}
