//! A server that misbehaves now and then, and writes down what it did.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use management_client::uuid::Uuid;
use tokio::{
    io::{AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
};

use crate::{
    calls::Kind,
    http2,
    ledger::Ledger,
    request::{self, Asked},
};

/// Of this many requests, [`FAULTY`] meet a fault.
const REQUESTS: u64 = 100;
const FAULTY: u64 = 5;

/// How the server misbehaves.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Fault {
    /// Answers 503 and does nothing.
    Unavailable,
    /// Answers 429 and does nothing.
    RateLimited,
    /// Does what was asked and answers 500.
    Failed,
    /// Closes the connection and does nothing.
    ClosedBefore,
    /// Does what was asked and closes the connection.
    ClosedAfter,
    /// Does what was asked and sends half of the answer.
    CutShort,
    /// Does what was asked and answers when the client has given up.
    Late,
    /// Answers, and then closes a connection that the client means to use again.
    ClosedIdle,
    /// Says that it has not begun, as only HTTP/2 can.
    NotBegun,
}

const FAULTS: [(Fault, &str); 9] = [
    (Fault::Unavailable, "503"),
    (Fault::RateLimited, "429"),
    (Fault::Failed, "500 after the deed"),
    (Fault::ClosedBefore, "closed before the deed"),
    (Fault::ClosedAfter, "closed after the deed"),
    (Fault::CutShort, "answer cut short"),
    (Fault::Late, "answer too late"),
    (Fault::ClosedIdle, "closed when idle"),
    (Fault::NotBegun, "not begun"),
];

/// What the connections of the server share.
#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) ledger: Ledger,
    http2: bool,
    /// Longer than any client waits.
    pub(crate) late: Duration,
    requests: AtomicUsize,
    nonsense: AtomicUsize,
    connections: AtomicUsize,
    faults: [AtomicUsize; FAULTS.len()],
}

impl Server {
    pub(crate) fn new(calls: usize, late: Duration, http2: bool) -> Self {
        Self {
            ledger: Ledger::new(calls),
            http2,
            late,
            requests: AtomicUsize::new(0),
            nonsense: AtomicUsize::new(0),
            connections: AtomicUsize::new(0),
            faults: Default::default(),
        }
    }

    /// Serves until it is aborted.
    pub(crate) async fn serve(self: Arc<Self>, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            self.connections.fetch_add(1, SeqCst);
            let server = Arc::clone(&self);
            tokio::spawn(async move {
                // The client may hang up at any time.
                if server.http2 {
                    let _ = http2::connection(&server, stream).await;
                } else {
                    let _ = server.connection(stream).await;
                }
            });
        }
    }

    pub(crate) fn requests(&self) -> usize {
        self.requests.load(SeqCst)
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(SeqCst)
    }

    /// Takes note of a request that no call makes.
    pub(crate) fn met_nonsense(&self) {
        self.nonsense.fetch_add(1, SeqCst);
    }

    /// How many requests were none that the calls make.
    pub(crate) fn nonsense(&self) -> usize {
        self.nonsense.load(SeqCst)
    }

    /// How often each fault occurred.
    pub(crate) fn faults(&self) -> impl Iterator<Item = (&'static str, usize)> {
        let counts = self.faults.iter().map(|count| count.load(SeqCst));
        FAULTS.iter().map(|fault| fault.1).zip(counts)
    }

    async fn connection(&self, stream: TcpStream) -> io::Result<()> {
        stream.set_nodelay(true)?;
        let mut stream = BufReader::new(stream);
        while let Ok(asked) = request::read(&mut stream).await {
            let known = asked.filter(|asked| self.ledger.arrived(asked.number));
            let Some(asked) = known else {
                self.met_nonsense();
                return stream.write_all(&answer(400, 0, "nonsense")).await;
            };
            let fault = self.next_fault();
            if !self.answer(&mut stream, asked, fault).await? {
                break;
            }
        }
        Ok(())
    }

    /// Answers a request; tells whether the connection is kept.
    async fn answer(
        &self,
        stream: &mut BufReader<TcpStream>,
        Asked { kind, number }: Asked,
        fault: Option<Fault>,
    ) -> io::Result<bool> {
        match fault {
            Some(Fault::ClosedBefore) => return Ok(false),
            Some(Fault::Unavailable) => {
                stream.write_all(&answer(503, number, "")).await?;
                return Ok(true);
            }
            Some(Fault::RateLimited) => {
                stream.write_all(&answer(429, number, "")).await?;
                return Ok(true);
            }
            _ => self.ledger.done(number),
        }
        let success = answer(200, number, &body(kind, number));
        match fault {
            Some(Fault::ClosedAfter) => return Ok(false),
            Some(Fault::Failed) => stream.write_all(&answer(500, number, "")).await?,
            Some(Fault::CutShort) => stream.write_all(&success[..success.len() - 2]).await?,
            Some(Fault::Late) => {
                tokio::time::sleep(self.late).await;
                stream.write_all(&success).await?;
            }
            _ => stream.write_all(&success).await?,
        }
        Ok(!matches!(fault, Some(Fault::CutShort | Fault::ClosedIdle)))
    }

    /// Which fault the next request meets; the same sequence in every run.
    pub(crate) fn next_fault(&self) -> Option<Fault> {
        let dice = scatter(self.requests.fetch_add(1, SeqCst) as u64);
        if dice % REQUESTS >= FAULTY {
            return None;
        }
        let kinds = FAULTS.len() - usize::from(!self.http2);
        let index = usize::try_from(dice / REQUESTS % kinds as u64).ok()?;
        self.faults[index].fetch_add(1, SeqCst);
        Some(FAULTS[index].0)
    }
}

/// Makes a number that looks like a random one (splitmix64).
fn scatter(number: u64) -> u64 {
    let mut z = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// An answer that says which call it is for.
fn answer(status: u16, number: usize, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "HTTP/1.1 {status} Reason\r\nx-request-id: {number}\r\nretry-after: 0\r\n\
         content-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

pub(crate) fn body(kind: Kind, number: usize) -> String {
    let team = Uuid::from_u128(number as u128);
    match kind {
        Kind::Create => format!(
            r#"{{"id":"{team}","name":"Acme","region":"us","integration_team_id":"{number}","created_on":"2026-01-02T03:04:05Z"}}"#
        ),
        Kind::List => format!(r#"{{"credentials":[],"next_cursor":"{number}"}}"#),
        Kind::Delete | Kind::Upsert => "null".to_owned(),
    }
}
