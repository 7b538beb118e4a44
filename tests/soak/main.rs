//! Does the client keep its promises when much goes wrong? `cargo run --release --example soak` finds out.
//!
//! Many tasks share one client and make calls to a server inside this process that misbehaves in one of twenty
//! requests: it refuses them, closes connections, cuts answers short or answers when nobody waits any more. The
//! server counts what it was asked to do and what it did, by a reference that each call carries. In the end the two
//! sides are compared; what has to hold stands in `laws.rs`. Ends with exit code 1 when something does not.
//!
//! `cargo run --release --example soak -- <calls>` makes another number of calls than 100,000, and `-- http2` in
//! front of it makes them over HTTP/2; `cargo test --example soak` makes 2,000 over either.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "printing is what an example is for"
)]

mod calls;
mod http2;
mod laws;
mod ledger;
mod memory;
mod request;
mod run;
mod server;

use std::{env, process::ExitCode};

use run::Plan;

#[tokio::main]
async fn main() -> ExitCode {
    let mut plan = Plan::full();
    for argument in env::args().skip(1) {
        if argument == "http2" {
            plan.http2 = true;
        } else if let Ok(calls) = argument.parse() {
            plan.calls = calls;
        } else {
            eprintln!("usage: soak [http2] [number of calls]");
            return ExitCode::FAILURE;
        }
    }
    match run::run(plan).await {
        Ok(report) => {
            println!("{report}");
            if report.broken.is_empty() {
                ExitCode::SUCCESS
            } else {
                ExitCode::FAILURE
            }
        }
        Err(error) => {
            eprintln!("the soak did not end: {error}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::run::{Plan, run};

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn the_laws_hold() {
        for http2 in [false, true] {
            let mut plan = Plan::short();
            plan.http2 = http2;
            let report = run(plan).await.unwrap_or_else(|error| panic!("{error}"));
            assert!(report.broken.is_empty(), "{report}");
            assert!(report.faults() > 0, "{report}");
        }
    }
}
