//! One run, and its report.

use std::{
    fmt::{self, Display},
    panic,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::{Duration, Instant},
};

use management_client::{Client, RetryPolicy, uuid::Uuid};
use tokio::{net::TcpListener, task::JoinSet};

use crate::{
    calls::{Kind, call},
    laws,
    ledger::Outcome,
    memory,
    server::Server,
};

/// How often memory is measured.
const SAMPLES: usize = 50;

/// How many broken laws are told one by one.
const TOLD: usize = 20;

/// What is to be done.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) tasks: usize,
    pub(crate) calls: usize,
    pub(crate) http2: bool,
    /// The time for an attempt.
    pub(crate) timeout: Duration,
    /// The time for everything.
    pub(crate) limit: Duration,
    /// Growth of memory breaks a law; of no use before a run is long enough to be warm.
    pub(crate) judges_memory: bool,
}

impl Plan {
    pub(crate) const fn full() -> Self {
        Self {
            tasks: 32,
            calls: 100_000,
            http2: false,
            timeout: Duration::from_millis(400),
            limit: Duration::from_secs(600),
            judges_memory: true,
        }
    }

    #[cfg(test)]
    pub(crate) const fn short() -> Self {
        let mut plan = Self::full();
        plan.calls = 2_000;
        plan.judges_memory = false;
        plan
    }
}

/// What the tasks share.
struct Shared {
    client: Client,
    server: Arc<Server>,
    plan: Plan,
    next: AtomicUsize,
    samples: Mutex<Vec<u64>>,
    broken: Mutex<Vec<String>>,
}

/// What came of a run.
pub(crate) struct Report {
    plan: Plan,
    server: Arc<Server>,
    time: Duration,
    outcomes: [usize; 3],
    retries: usize,
    memory: Option<(u64, u64)>,
    /// The laws that were broken.
    pub(crate) broken: Vec<String>,
}

/// Runs a plan. An error means that there is nothing to report.
pub(crate) async fn run(plan: Plan) -> Result<Report, Box<dyn std::error::Error>> {
    let panics = count_panics();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}", listener.local_addr()?);
    let server = Arc::new(Server::new(plan.calls, plan.timeout * 3 / 2, plan.http2));
    let serving = tokio::spawn(Arc::clone(&server).serve(listener));
    let mut client = Client::builder()
        .management_key("mg_soak")
        .org_id(Uuid::max())
        .base_url(url)
        .timeout(plan.timeout)
        .retry(RetryPolicy::new().first_delay(Duration::from_millis(10)));
    if plan.http2 {
        client = client.http2_prior_knowledge();
    }
    let shared = Arc::new(Shared {
        client: client.build()?,
        server,
        plan,
        next: AtomicUsize::new(0),
        samples: Mutex::default(),
        broken: Mutex::default(),
    });
    let start = Instant::now();
    tokio::time::timeout(plan.limit, work(&shared)).await?;
    let time = start.elapsed();
    serving.abort();
    Ok(shared.report(time, panics.load(SeqCst)))
}

/// Counts the panics of all threads; those of tasks that nobody joins would go unnoticed.
fn count_panics() -> Arc<AtomicUsize> {
    let panics = Arc::<AtomicUsize>::default();
    let (count, hook) = (Arc::clone(&panics), panic::take_hook());
    panic::set_hook(Box::new(move |info| {
        count.fetch_add(1, SeqCst);
        hook(info);
    }));
    panics
}

/// Makes all calls.
async fn work(shared: &Arc<Shared>) {
    let mut tasks = JoinSet::new();
    for _ in 0..shared.plan.tasks {
        let shared = Arc::clone(shared);
        tasks.spawn(async move {
            loop {
                let number = shared.next.fetch_add(1, SeqCst);
                if number >= shared.plan.calls {
                    return;
                }
                shared.make(number).await;
            }
        });
    }
    while tasks.join_next().await.is_some() {}
}

impl Shared {
    async fn make(&self, number: usize) {
        match call(&self.client, number).await {
            Ok(outcome) => self.server.ledger.ended(number, outcome),
            Err(broken) => {
                self.server.ledger.ended(number, Outcome::Unclear);
                push(&self.broken, broken);
            }
        }
        let measures = number.is_multiple_of((self.plan.calls / SAMPLES).max(1));
        if measures && let Some(memory) = memory::resident() {
            push(&self.samples, memory);
        }
    }

    fn report(&self, time: Duration, panics: usize) -> Report {
        let mut outcomes = [0; 3];
        let mut reached = 0;
        let mut broken = take(&self.broken);
        for (number, account) in self.server.ledger.accounts() {
            match account.outcome {
                Outcome::Open => {}
                Outcome::Success => outcomes[0] += 1,
                Outcome::Refused => outcomes[1] += 1,
                Outcome::Unclear => outcomes[2] += 1,
            }
            reached += usize::from(account.arrived > 0 || account.turned_away > 0);
            if let Some(law) = laws::broken(Kind::of(number), account) {
                broken.push(format!("call {number} {law}: {account:?}"));
            }
        }
        let retries = self.server.requests() - reached;
        let permitted = laws::permitted_retries(outcomes[0]);
        let memory = memory::compare(&take(&self.samples));
        let more = [
            (panics > 0, format!("{panics} panics")),
            (
                self.server.nonsense() > 0,
                format!("{} requests that no call makes", self.server.nonsense()),
            ),
            (
                retries > permitted,
                format!("{retries} retries where the budget permits {permitted}"),
            ),
            (
                self.plan.judges_memory && memory.is_some_and(laws::leaks),
                "memory grows".to_owned(),
            ),
        ];
        broken.extend(more.into_iter().filter(|law| law.0).map(|law| law.1));
        Report {
            plan: self.plan,
            server: Arc::clone(&self.server),
            time,
            outcomes,
            retries,
            memory,
            broken,
        }
    }
}

fn push<T>(list: &Mutex<Vec<T>>, item: T) {
    // A panic elsewhere is told as such.
    if let Ok(mut list) = list.lock() {
        list.push(item);
    }
}

fn take<T>(list: &Mutex<Vec<T>>) -> Vec<T> {
    list.lock()
        .map(|mut list| std::mem::take(&mut *list))
        .unwrap_or_default()
}

impl Report {
    /// How many requests met a fault.
    pub(crate) fn faults(&self) -> usize {
        self.server.faults().map(|fault| fault.1).sum()
    }
}

impl Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Plan { tasks, calls, .. } = self.plan;
        let protocol = if self.plan.http2 {
            "HTTP/2"
        } else {
            "HTTP/1.1"
        };
        let seconds = self.time.as_secs_f64();
        let rate = calls as u128 * 1000 / self.time.as_millis().max(1);
        writeln!(
            f,
            "{tasks} tasks made {calls} calls over {protocol} in {seconds:.1} s, {rate} a second"
        )?;
        let [successes, refused, unclear] = self.outcomes;
        writeln!(
            f,
            "client: {successes} succeeded, {refused} were refused, {unclear} failed otherwise; {} retries",
            self.retries
        )?;
        let (requests, connections) = (self.server.requests(), self.server.connections());
        writeln!(
            f,
            "server: {requests} requests on {connections} connections, {} of them met a fault:",
            self.faults()
        )?;
        for (name, count) in self.server.faults() {
            writeln!(f, "  {count:>6} {name}")?;
        }
        match self.memory {
            Some((warm, end)) => writeln!(
                f,
                "resident memory: {warm} KiB after the warm-up, {end} KiB at the end"
            )?,
            None => writeln!(
                f,
                "resident memory: not measured, because there is no /proc"
            )?,
        }
        if self.broken.is_empty() {
            return write!(f, "all laws hold");
        }
        write!(f, "{} laws are broken:", self.broken.len())?;
        self.broken
            .iter()
            .take(TOLD)
            .try_for_each(|law| write!(f, "\n  {law}"))
    }
}
