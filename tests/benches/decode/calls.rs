//! Whole calls over the loopback, from the request to the value: the client, and reqwest with types by hand.
//!
//! A call decodes with less work than the types do alone, because the body stays at hand.

use std::{
    rc::Rc,
    time::{Duration, Instant},
};

use divan::black_box;
use management_client::{
    Client,
    types::{Env, Region},
    uuid::Uuid,
};
use management_client_tests::{Listener, Manners, client, reply};
use serde::de::DeserializeOwned;
use tokio::runtime::{Builder, Runtime};

use crate::{
    by_hand::{Dispatched, Page, Raw},
    by_hand_queries::Queries,
    json,
    ratios::Candidate,
};

/// Calls to a server that gives each the same answer.
struct Calls {
    runtime: Runtime,
    server: Listener,
    client: Client,
    reqwest: reqwest::Client,
}

impl Calls {
    fn new(body: &str) -> Self {
        let runtime = Builder::new_multi_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let answer = Manners::Answer(reply(200, body));
        let server = runtime.block_on(Listener::start(answer));
        let (client, reqwest) = (client(server.url()), reqwest::Client::new());
        Self {
            runtime,
            server,
            client,
            reqwest,
        }
    }

    fn time<T, E: std::fmt::Debug>(&self, call: impl Future<Output = Result<T, E>>) -> Duration {
        let start = Instant::now();
        let value = self.runtime.block_on(call).expect("an answer");
        let time = start.elapsed();
        drop(black_box(value));
        time
    }

    fn by_hand<T: DeserializeOwned>(&self) -> Duration {
        let request = self.reqwest.get(self.server.url());
        self.time(async { request.send().await?.json::<T>().await })
    }

    fn candidate(self: &Rc<Self>, name: &'static str, call: fn(&Self) -> Duration) -> Candidate {
        let calls = Rc::clone(self);
        Candidate::new(name, move || call(&calls))
    }

    fn credentials(&self) -> Duration {
        let request = self
            .client
            .get_team_custom_credentials(Env::Sandbox, Region::Us);
        self.time(request.send())
    }

    fn queries(&self) -> Duration {
        let request = self
            .client
            .list_continuous_queries(Uuid::nil(), Env::Sandbox);
        self.time(request.send())
    }
}

/// The candidates for a page of credentials, the client first.
pub(crate) fn credentials(page: &str) -> Vec<Candidate> {
    let calls = Rc::new(Calls::new(page));
    vec![
        calls.candidate("a call of this client", Calls::credentials),
        calls.candidate(
            "reqwest, details dispatched by hand",
            Calls::by_hand::<Page<Dispatched>>,
        ),
        calls.candidate("reqwest, details as raw JSON", Calls::by_hand::<Page<Raw>>),
    ]
}

/// The candidates for a list of one query, the client first.
pub(crate) fn expressions(query: &str) -> Vec<Candidate> {
    let calls = Rc::new(Calls::new(&json::queries(query)));
    vec![
        calls.candidate("a call of this client", Calls::queries),
        calls.candidate("reqwest, dispatched by hand", Calls::by_hand::<Queries>),
    ]
}
