//! What a typed call costs beside the same call with reqwest alone.
//!
//! `cargo bench -p management-client-tests --bench overhead`. Both make the same request in the
//! same process, in turns, over connections that stay open, and decode the answer into the same
//! type; the server is a process of its own. A ratio of 1 is no overhead.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measures")]

use std::alloc::System;
use std::env;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use management_client::types::Team;
use management_client::{Client, http, serde_json};
use management_client_tests::{KEY, ORG};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use tokio::runtime::Runtime;
use tokio::task::JoinSet;

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Tells the process that it is the server.
const SERVE: &str = "OVERHEAD_SERVE";
const TEAM: &str = "0b8d6c1e-7f55-4a53-9f0e-6d7a3f2b9c11";
/// How often the two take turns.
const ROUNDS: usize = 60;
const CALLS: u32 = 640;
const TASKS: u32 = 32;

fn main() -> Result<(), Failure> {
    if env::var_os(SERVE).is_some() {
        return serve();
    }
    let server = Server::start()?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let (typed, bare) = (Typed::new(&server.url)?, Bare::new(&server.url)?);
    println!("{ROUNDS} rounds of {CALLS} calls each, medians");
    for tasks in [1, TASKS] {
        let ratio = compare(&runtime, &typed, &bare, tasks)?;
        println!("throughput at {tasks:>2} at a time, typed / bare: {ratio:.3}");
    }
    let (typed, bare) = (
        allocations(&runtime, &typed)?,
        allocations(&runtime, &bare)?,
    );
    println!("allocations of a call: typed {typed:.1}, bare {bare:.1}");
    Ok(())
}

/// One of the two ways to make the call.
trait Way: Clone + Send + 'static {
    fn call(&self) -> impl Future<Output = Result<Team, Failure>> + Send;
}

#[derive(Clone)]
struct Typed(Client);

impl Typed {
    fn new(url: &str) -> Result<Self, Failure> {
        let builder = Client::builder().management_key(KEY).org_id(ORG);
        Ok(Self(builder.base_url(url).build()?))
    }
}

impl Way for Typed {
    async fn call(&self) -> Result<Team, Failure> {
        let team_id = TEAM.parse()?;
        Ok(self.0.get_team(team_id).send().await?.into_inner())
    }
}

/// What a careful service would write without this crate.
#[derive(Clone)]
struct Bare {
    http: reqwest::Client,
    url: String,
    key: http::HeaderValue,
}

impl Bare {
    fn new(url: &str) -> Result<Self, Failure> {
        let http = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(5))
            .redirect(reqwest::redirect::Policy::none())
            .user_agent("overhead")
            .build()?;
        let mut key = http::HeaderValue::from_static(KEY);
        key.set_sensitive(true);
        let url = url.to_owned();
        Ok(Self { http, url, key })
    }
}

impl Way for Bare {
    async fn call(&self) -> Result<Team, Failure> {
        let url = format!("{}/v1/org/{ORG}/team/{TEAM}", self.url);
        let request = self
            .http
            .get(url)
            .header("x-management-key", self.key.clone())
            .header("accept", "application/json")
            .timeout(Duration::from_secs(30));
        let body = request.send().await?.error_for_status()?.bytes().await?;
        Ok(serde_json::from_slice(&body)?)
    }
}

/// The time of a round.
fn round<W: Way>(runtime: &Runtime, way: &W, tasks: u32) -> Result<Duration, Failure> {
    runtime.block_on(async {
        let start = Instant::now();
        let mut running = JoinSet::new();
        for _ in 0..tasks {
            let way = way.clone();
            running.spawn(async move {
                for _ in 0..CALLS / tasks {
                    way.call().await?;
                }
                Ok::<_, Failure>(())
            });
        }
        while let Some(done) = running.join_next().await {
            done??;
        }
        Ok(start.elapsed())
    })
}

/// The throughput of typed calls as a part of that of bare ones.
fn compare(runtime: &Runtime, typed: &Typed, bare: &Bare, tasks: u32) -> Result<f64, Failure> {
    let mut ratios = Vec::with_capacity(ROUNDS);
    for turn in 0..ROUNDS + 2 {
        // Whoever comes second finds a warmer machine, so they take turns in that, too.
        let (typed, bare) = if turn % 2 == 0 {
            let typed = round(runtime, typed, tasks)?;
            (typed, round(runtime, bare, tasks)?)
        } else {
            let bare = round(runtime, bare, tasks)?;
            (round(runtime, typed, tasks)?, bare)
        };
        // The first two connect.
        if turn >= 2 {
            ratios.push(bare.as_secs_f64() / typed.as_secs_f64());
        }
    }
    ratios.sort_by(f64::total_cmp);
    Ok(ratios[ROUNDS / 2])
}

/// The allocations of a call on an open connection.
fn allocations<W: Way>(runtime: &Runtime, way: &W) -> Result<f64, Failure> {
    let measured = Region::new(ALLOCATOR);
    round(runtime, way, 1)?;
    let allocations = u32::try_from(measured.change().allocations)?;
    Ok(f64::from(allocations) / f64::from(CALLS))
}

/// The process that answers; it ends with this one.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start() -> Result<Self, Failure> {
        let mut command = Command::new(env::current_exe()?);
        let mut process = command.env(SERVE, "1").stdout(Stdio::piped()).spawn()?;
        let output = process.stdout.take().ok_or("no output")?;
        let mut address = String::new();
        BufReader::new(output).read_line(&mut address)?;
        let url = format!("http://{}", address.trim());
        Ok(Self { process, url })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn serve() -> Result<(), Failure> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?);
    for connection in listener.incoming() {
        let connection = connection?;
        thread::spawn(move || answer(&connection));
    }
    Ok(())
}

/// Answers each request without a body with the same team, until the other side hangs up.
fn answer(connection: &TcpStream) -> std::io::Result<()> {
    connection.set_nodelay(true)?;
    let body = format!(
        r#"{{"id":"{TEAM}","name":"Pier","region":"us","created_on":"2026-08-19T10:20:30Z","org_id":"{ORG}"}}"#
    );
    let length = body.len();
    let reply = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    let mut reader = BufReader::new(connection);
    let mut line = String::new();
    while reader.read_line(&mut line)? > 0 {
        if line == "\r\n" {
            (&mut &*connection).write_all(reply.as_bytes())?;
        }
        line.clear();
    }
    Ok(())
}
