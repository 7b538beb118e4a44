//! How much memory a large answer takes.

use std::{fs, hint::black_box};

use management_client::types::{ContinuousQueryListResponse, Query, TeamCredentialsListResponse};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::{coverage, report, schema::Schemas};

/// The size of each body.
const BYTES: usize = 50 * 1024 * 1024;

/// A list with the start and end around as many items as make a large body.
fn body(start: &str, item: &str, end: &str) -> String {
    let items = vec![item; BYTES / (item.len() + 1)];
    format!("{start}{}{end}", items.join(","))
}

/// Decodes a body and gives the most memory that it took, as a multiple of the body's size.
fn cost<T: DeserializeOwned>(body: &str) -> f64 {
    // Linux: from here on, the largest size of the process is noted anew.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = kilobytes("VmRSS:");
    black_box(serde_json::from_str::<T>(body).unwrap());
    let kilobytes = kilobytes("VmHWM:").saturating_sub(before);
    f64::from(u32::try_from(kilobytes).unwrap()) * 1024.0
        / f64::from(u32::try_from(body.len()).unwrap())
}

fn kilobytes(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// A body of one schema whose list, at this pointer, has nothing but valid items.
fn page(schema: &str, list: &str, change: impl Fn(&mut Value)) -> String {
    let mut instances = coverage::instances(Schemas::judging(), schema);
    instances.retain(|one| {
        one.json
            .pointer(list)
            .is_some_and(|list| list[0].is_object())
    });
    let items = instances.iter_mut().map(|one| {
        let item = &mut one.json.pointer_mut(list).unwrap()[0];
        change(item);
        item.to_string()
    });
    let items: Vec<_> = items.collect();
    let name = list.trim_start_matches('/');
    body(&format!("{{\"{name}\":["), &items.join(","), "]}")
}

#[test]
#[ignore = "measures the memory of the whole process: run it alone, with `--ignored --test-threads=1`"]
fn a_body_of_50_megabytes_takes_a_bounded_multiple_of_it() {
    if !fs::exists("/proc/self/clear_refs").unwrap() {
        report::note("skipped: only Linux tells how much memory a process took");
        return;
    }
    let ignored = body(r#"{"credentials":[],"zz_new":["#, "0", "]}");
    let unknown = page("ContinuousQueryResponse", "/data", |item| {
        item["query"]["select"] = json!([{"zz_new": "a text of some length"}]);
    });
    let dense = body(r#"{"select":["#, "0", "]}");
    let one = body(r#"{"select":[{"zz_new":["#, r#"{"a":0}"#, "]}]}");
    let many = format!(r#"{{"zz_new":[{}]}}"#, ["0"; 1000].join(","));
    let many = body(r#"{"select":["#, &many, "]}");
    let credentials = page("CustomCredentialsResponse", "/credentials", |_| {});
    let queries = page("ContinuousQueryResponse", "/data", |_| {});
    for (what, limit, cost) in [
        (
            "credentials",
            4.0,
            cost::<TeamCredentialsListResponse>(&credentials),
        ),
        (
            "queries",
            4.0,
            cost::<ContinuousQueryListResponse>(&queries),
        ),
        (
            "queries with unknown variants",
            4.0,
            cost::<ContinuousQueryListResponse>(&unknown),
        ),
        ("one unknown variant", 2.0, cost::<Query>(&one)),
        ("unknown variants", 2.0, cost::<Query>(&many)),
        // Two bytes of JSON each, and the size of the largest variant in memory.
        (
            "numbers where variants should be",
            64.0,
            cost::<Query>(&dense),
        ),
        (
            "a field that is not known",
            0.5,
            cost::<TeamCredentialsListResponse>(&ignored),
        ),
    ] {
        report::note(&format!("{what}: {cost:.1} times the size of the body"));
        assert!(cost < limit, "{what}: {cost}");
    }
}
