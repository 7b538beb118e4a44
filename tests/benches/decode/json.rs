//! The JSON that is decoded, made up here: every source and every kind of details, and query expressions of all kinds.

use management_client::types::{
    CredentialSource, DiscreteTimeseries, IntervalTimeseries, SleepColumn,
};

/// How many credentials a page has.
pub(crate) const CREDENTIALS: usize = 1_000;

/// How many expressions there are.
pub(crate) const EXPRESSIONS: usize = 10_000;

/// A page of credentials.
pub(crate) fn page() -> String {
    let credentials: Vec<_> = (0..CREDENTIALS).map(credentials).collect();
    format!(
        r#"{{"credentials":[{}],"next_cursor":"b2Zmc2V0PTEwMDA="}}"#,
        credentials.join(",")
    )
}

/// The names of the members stand in the order in which a server would declare them, not sorted.
fn credentials(index: usize) -> String {
    let sources = CredentialSource::KNOWN;
    let source = sources[index % sources.len()].as_str();
    let id = |salt: u64| format!("{salt:08x}-52d4-4b0e-8a66-{:012x}", index as u64 * 7919);
    let fraction = if index.is_multiple_of(2) {
        ".123456"
    } else {
        ""
    };
    format!(
        r#"{{"id":"{}","team_id":"{}","source":"{source}","client_id":"client-{index:06}",
        "client_secret_hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a{:02x}",
        "redirect_url_override":"https://connect.example.test/{source}/callback","details":{},
        "created_at":"2026-03-{:02}T10:{:02}:00{fraction}+00:00","updated_at":"2026-08-{:02}T22:{:02}:59{fraction}+00:00"}}"#,
        id(0x9f3c_7e1a),
        id(0x0a1b_2c3d),
        index % 256,
        details(index),
        index % 28 + 1,
        index % 60,
        index % 28 + 1,
        index % 60,
    )
    .replace("\n        ", "")
    .replace(r#""details":null,"#, "")
}

/// Details of the kind whose turn it is; one credential in twelve has none.
fn details(index: usize) -> String {
    let token = format!("tok-{index:012x}-2bb80d537b1da3e38bd30361aa855686");
    let billing = r#""allowed_billing_types":["client_bill","patient_bill"],"disallowed_billing_states":{"commercial_insurance":["NY","NJ","RI"]},"sub_account_id":"sub-1","sub_account_name":"Main clinic""#;
    match index % 12 {
        0 => format!(
            r#"{{"fitbit":{{"workout_verify_token":"{token}","sleep_verify_token":"{token}","body_verify_token":"{token}","foods_verify_token":null,"is_hr_enabled":true}}}}"#
        ),
        1 => r#"{"redirect_uri":"https://connect.example.test/google","data_scopes":["fitness.activity.read","fitness.body.read","fitness.sleep.read"]}"#.into(),
        2 => r#"{"project_number":"123456789012","service_account_email":"svc@project.iam.example.test"}"#.into(),
        3 => format!(r#"{{"bioreference":{{"account":"A-{index}","nested":{{"key":"{token}"}}}},{billing}}}"#),
        4 => format!(r#"{{"labcorp":{{"account_number":"{index:08}","billing_method":"CM"}},{billing}}}"#),
        5 => format!(r#"{{"quest":{{"account":"Q-{index}","units":["AA","BB"]}},"allowed_business_units":["AA","BB"],{billing}}}"#),
        6 => format!(r#"{{"webhook_secret":"{token}"}}"#),
        7 => format!(r#"{{"getlabs":{{"webhook_secret_key":"{token}","webhook_secret_token":"{token}"}}}}"#),
        8 => format!(
            r#"{{"phlebfinders":{{"account_id":"acc-{index}","account_name":"Main","team_id":"team-{index}","team_name":"West","email":"ops@clinic.example.test","webhook_token":"{token}"}}}}"#
        ),
        9 => format!(r#"{{"sending_application":"APP","sending_facility":"FAC","receiving_application":"1100","receiving_facility":"TA",{billing}}}"#),
        10 => format!(r#"{{"client":"{token}"}}"#),
        _ => "null".into(),
    }
}

/// A query of many expressions.
pub(crate) fn query() -> String {
    let expressions: Vec<_> = (0..EXPRESSIONS).map(expression).collect();
    format!(r#"{{"select":[{}]}}"#, expressions.join(","))
}

/// A list of queries that has this one.
pub(crate) fn queries(query: &str) -> String {
    format!(
        r#"{{"data":[{{"id":"9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e","slug":"steps","title":"Steps","query":{query},"status":"active","export_preferences":{{}},"scheduling_preferences":{{}},"resource_dependencies":[],"result_table_schema":{{}}}}]}}"#
    )
}

/// The known value whose turn it is.
fn turn<T: AsRef<str>>(known: &[T], index: usize) -> &str {
    known[index / 9 % known.len()].as_ref()
}

fn expression(index: usize) -> String {
    let interval = || {
        let timeseries = turn(IntervalTimeseries::KNOWN, index);
        format!(r#"{{"timeseries":"{timeseries}","field":"value"}}"#)
    };
    let sleep = || format!(r#"{{"sleep":"{}"}}"#, turn(SleepColumn::KNOWN, index));
    match index % 9 {
        0 => interval(),
        1 => {
            let timeseries = turn(DiscreteTimeseries::KNOWN, index);
            format!(r#"{{"timeseries":"{timeseries}","field":"source_provider"}}"#)
        }
        2 => aggregate("mean", &interval()),
        3 => sleep(),
        4 => aggregate("max", &sleep()),
        5 => r#"{"group_key":"*"}"#.into(),
        6 => r#"{"value_macro":"sleep_score","version":"automatic"}"#.into(),
        7 => aggregate("count", r#"{"index":"workout"}"#),
        _ => r#"{"select":{"func":"count","arg":{"menstrual_flow":"flow","field_for":"menstrual_cycle"}},"from":{"unnest":{"menstrual_cycle":"menstrual_flow"}},"where":"flow > 1"}"#.into(),
    }
}

fn aggregate(func: &str, arg: &str) -> String {
    format!(r#"{{"arg":{arg},"func":"{func}"}}"#)
}
