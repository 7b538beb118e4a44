//! How fast answers are decoded: a page of 1,000 credentials and 10,000 query expressions, beside types that are
//! written by hand for the same JSON.
//!
//! ```sh
//! cargo bench -p management-client-tests --bench decode
//! ```
//!
//! divan prints the times. The ratios after them come from rounds in which all candidates take turns, so that a
//! machine that is busy for a while is so for all of them.

#![allow(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark talks to a person, and stops where it cannot measure"
)]

mod by_hand;
mod by_hand_queries;
mod calls;
mod json;
mod ratios;

use std::fmt::Debug;

use divan::{Bencher, counter::BytesCount};
use management_client::types;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    by_hand::{Dispatched, Page, Raw},
    ratios::Candidate,
};

fn main() {
    let (page, query) = (json::page(), json::query());
    assert_understood::<types::TeamCredentialsListResponse>(&page);
    assert_understood::<types::Query>(&query);
    divan::main();
    let sizes = (page.len() / 1000, query.len() / 1000);
    let (credentials, expressions) = (
        format!("{} credentials, {} kB", json::CREDENTIALS, sizes.0),
        format!("{} query expressions, {} kB", json::EXPRESSIONS, sizes.1),
    );
    println!("\nthe throughput of the first as a part of that of each:");
    ratios::print(
        &credentials,
        &[
            Candidate::decoding::<types::TeamCredentialsListResponse>(
                "types of this client",
                &page,
            ),
            Candidate::decoding::<Page<Dispatched>>("details dispatched by hand", &page),
            Candidate::decoding::<Page<Raw>>("by hand, details as raw JSON", &page),
            Candidate::decoding::<Value>("serde_json::Value", &page),
        ],
    );
    ratios::print(
        &format!("{credentials}, a call"),
        &calls::credentials(&page),
    );
    ratios::print(
        &expressions,
        &[
            Candidate::decoding::<types::Query>("types of this client", &query),
            Candidate::decoding::<by_hand_queries::Query>("dispatched by hand", &query),
            Candidate::decoding::<by_hand_queries::RawQuery>(
                "by hand, expressions as raw JSON",
                &query,
            ),
            Candidate::decoding::<Value>("serde_json::Value", &query),
        ],
    );
    ratios::print(
        &format!("{expressions}, a call"),
        &calls::expressions(&query),
    );
}

/// What the client does not understand would be less work for it. The types by hand refuse it.
fn assert_understood<T: DeserializeOwned + Serialize + Debug>(json: &str) {
    let value: T = serde_json::from_str(json).expect("it decodes");
    assert!(!format!("{value:?}").contains("Unknown("));
    let encoded = serde_json::to_value(&value).expect("it encodes");
    let json: Value = serde_json::from_str(json).expect("it is JSON");
    assert!(encoded == json, "a part is lost");
}

fn bench<T: DeserializeOwned>(bencher: Bencher<'_, '_>, json: &str) {
    bencher
        .counter(BytesCount::of_str(json))
        .bench_local(|| serde_json::from_slice::<T>(json.as_bytes()).expect("it decodes"));
}

#[divan::bench(types = [types::TeamCredentialsListResponse, Page<Dispatched>, Page<Raw>, Value])]
fn credentials<T: DeserializeOwned>(bencher: Bencher<'_, '_>) {
    bench::<T>(bencher, &json::page());
}

#[divan::bench(types = [types::Query, by_hand_queries::Query, by_hand_queries::RawQuery, Value])]
fn expressions<T: DeserializeOwned>(bencher: Bencher<'_, '_>) {
    bench::<T>(bencher, &json::query());
}
