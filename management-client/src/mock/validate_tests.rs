//! Values against schemas, as they stand in the document.

use serde_json::{Value, json};

use super::document::Document;

fn problems_of(schema: &str, value: &Value) -> Vec<Value> {
    let document = Document::embedded().unwrap();
    let schema = document.schema(format!("/components/schemas/{schema}"));
    let problems = schema.unwrap().problems(value, &[json!("body")]);
    problems
        .iter()
        .map(super::validate::Problem::to_json)
        .collect()
}

/// What is wrong with a value: place and kind, in the order of places.
fn problems(schema: &str, value: &Value) -> Vec<String> {
    let problems = problems_of(schema, value).into_iter();
    let mut problems: Vec<_> = problems
        .map(|problem| format!("{} {}", problem["loc"], problem["type"]).replace('"', ""))
        .collect();
    problems.sort();
    problems
}

#[test]
fn objects() {
    assert_eq!(
        problems("CreateTeamAPIKeyBody", &json!([])),
        ["[body] model_attributes_type"]
    );
    let missing = ["[body,label] missing", "[body,team_id] missing"];
    assert_eq!(problems("CreateTeamAPIKeyBody", &json!({})), missing);
    let wrong = json!({"team_id": "x", "label": 1, "more": {}});
    let expected = ["[body,label] string_type", "[body,team_id] uuid_parsing"];
    assert_eq!(problems("CreateTeamAPIKeyBody", &wrong), expected);
    let closed = json!({"more": 1});
    let expected = ["[body,more] extra_forbidden"];
    assert_eq!(problems("UpdateOrgTeamBody", &closed), expected);
}

#[test]
fn null_is_for_those_who_take_it() {
    let body = json!({"name": "a", "region": "us", "logo_url": null});
    assert!(problems("CreateOrgTeamBody", &body).is_empty());
    let body = json!({"name": null, "region": "us"});
    assert_eq!(
        problems("CreateOrgTeamBody", &body),
        ["[body,name] string_type"]
    );
}

#[test]
fn what_is_behind_null_is_checked_as_if_it_were_not() {
    let body = json!({"name": "a", "region": "us", "logo_url": "logo"});
    assert_eq!(
        problems("CreateOrgTeamBody", &body),
        ["[body,logo_url] url_parsing"]
    );
    let body = json!({"rate_limit": 1.5, "disabled": "no", "filter_types": [1]});
    let expected = [
        "[body,disabled] bool_parsing",
        "[body,filter_types,0] string_type",
        "[body,rate_limit] int_from_float",
    ];
    assert_eq!(problems("PatchWebhookBody", &body), expected);
}

#[test]
fn limits_and_patterns() {
    let body = json!({"name": "a\nb", "region": "us", "integration_team_id": "x".repeat(257)});
    let expected = [
        "[body,integration_team_id] string_too_long",
        "[body,name] string_pattern_mismatch",
    ];
    assert_eq!(problems("CreateOrgTeamBody", &body), expected);
    for (slug, good) in [("a-b", true), ("-a", false), ("a--b", false), ("a-", false)] {
        let body = json!({"slug": slug});
        let found = problems("CreateContinuousQueryBody", &body);
        let mismatch = "[body,slug] string_pattern_mismatch".to_owned();
        assert_eq!(found.contains(&mismatch), !good, "{slug}: {found:?}");
    }
}

#[test]
fn lists_and_maps() {
    let body = json!({"team_ids": "x", "providers": {"sundial": {}, "oura": {"default": {"historical_days_to_pull": 1}}}});
    let expected = [
        "[body,providers,sundial,[key]] enum",
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
    assert_eq!(check(json!(["1", "2"])), ["[body,values,0,0] int_parsing"]);
    assert_eq!(check(json!([1])), ["[body,values,0,1] missing"]);
}

/// As pydantic: what is wrong for each of the classes, by its name.
#[test]
fn unions_without_a_discriminator() {
    let value = json!({"placeholder": 1});
    let found = problems("DateTruncExpr", &json!({"arg": value, "date_trunc": {}}));
    assert!(
        found
            .iter()
            .any(|it| it.starts_with("[body,arg,IndexColumnExpr,")),
        "{found:?}"
    );
    assert!(
        found
            .iter()
            .any(|it| it.starts_with("[body,arg,Placeholder")),
        "{found:?}"
    );
}

#[test]
fn unions_of_scalars() {
    let found = problems("GroupKeyColumnExpr", &json!({"group_key": null}));
    let expected = [
        "[body,group_key,int] int_type",
        "[body,group_key,literal['*']] literal_error",
    ];
    assert_eq!(found, expected);
}

/// As pydantic: the tag stands in the place.
#[test]
fn unions_with_a_discriminator() {
    let check = |authentication: Value| {
        let body = json!({"authentication": authentication});
        let found = problems("UpsertTeamEHRPipelinesBody", &body).into_iter();
        let found: Vec<_> = found.filter(|it| it.contains("authentication")).collect();
        found
    };
    assert_eq!(
        check(json!({})),
        ["[body,authentication] union_tag_not_found"]
    );
    let unknown = json!({"type": "handshake"});
    assert_eq!(check(unknown), ["[body,authentication] union_tag_invalid"]);
}

#[test]
fn no_message_quotes_a_value() {
    for (schema, value) in [
        (
            "CreateWebhookBody",
            json!({"url": ["canary"], "secret": {"canary": 1}}),
        ),
        (
            "CreateOrgTeamBody",
            json!({"name": "canary\n", "region": "canary", "logo_url": "canary", "id": "canary"}),
        ),
        (
            "UpsertTeamDataPullPreferencesBody",
            json!({"team_ids": ["canary"], "providers": {"oura": "canary"}}),
        ),
    ] {
        let problems = problems_of(schema, &value);
        assert!(problems.len() > 1, "{problems:?}");
        for problem in problems {
            assert!(!problem["msg"].to_string().contains("canary"), "{problem}");
        }
    }
}
