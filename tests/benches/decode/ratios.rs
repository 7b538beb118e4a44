//! The throughput of several ways to do the same, as a part of that of others.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use serde::de::DeserializeOwned;

/// Enough for the fastest round of each to be undisturbed.
const ROUNDS: usize = 60;

/// A way to do it.
pub(crate) struct Candidate {
    name: &'static str,
    time: Box<dyn Fn() -> Duration>,
}

impl Candidate {
    pub(crate) fn new(name: &'static str, time: impl Fn() -> Duration + 'static) -> Self {
        let time = Box::new(time);
        Self { name, time }
    }

    /// Decodes JSON as this type.
    pub(crate) fn decoding<T: DeserializeOwned>(name: &'static str, json: &str) -> Self {
        let json = json.to_owned();
        Self::new(name, move || decode::<T>(&json))
    }
}

/// How long decoding takes, without giving the memory back.
fn decode<T: DeserializeOwned>(json: &str) -> Duration {
    let start = Instant::now();
    let value = black_box(serde_json::from_slice::<T>(black_box(json.as_bytes())));
    let time = start.elapsed();
    drop(value);
    time
}

/// Prints how long each takes, and which part of the throughput of each the first one has.
pub(crate) fn print(what: &str, all: &[Candidate]) {
    let mut best = vec![Duration::MAX; all.len()];
    for _ in 0..ROUNDS {
        for (best, candidate) in best.iter_mut().zip(all) {
            *best = (*best).min((candidate.time)());
        }
    }
    println!("\n{what}:");
    for (time, candidate) in best.iter().zip(all) {
        println!(
            "  {:40}{:6.2} ms{:8.2}",
            candidate.name,
            time.as_secs_f64() * 1e3,
            time.as_secs_f64() / best[0].as_secs_f64()
        );
    }
}
