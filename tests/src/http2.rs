//! A server of HTTP/2 without TLS, frame by frame, that does what no proper server would do.

use std::{
    collections::VecDeque,
    io,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::Notify,
    task::JoinHandle,
};

/// What an [`Http2`] server does when a request arrives.
#[derive(Clone, Debug)]
pub enum Turn {
    /// Answers with status 200 and this body.
    Answer(&'static str),
    /// Says that it has not begun.
    Refuse,
    /// Says that it has not begun and takes no more requests on this connection.
    GoAway,
    /// Says nothing any more on this connection, whatever comes.
    FallSilent,
}

/// A server on a port of its own. It ends when it is dropped.
#[derive(Debug)]
pub struct Http2 {
    address: SocketAddr,
    state: Arc<State>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct State {
    /// One for each request; the last one stays.
    turns: Mutex<VecDeque<Turn>>,
    connections: AtomicUsize,
    requests: AtomicUsize,
    /// Those that came on a silent connection.
    pings: AtomicUsize,
    closed: AtomicUsize,
    close: Notify,
}

// Types of frames.
const DATA: u8 = 0;
const HEADERS: u8 = 1;
const RST_STREAM: u8 = 3;
const SETTINGS: u8 = 4;
const PING: u8 = 6;
const GOAWAY: u8 = 7;

const ACK: u8 = 1;
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;

const REFUSED_STREAM: u32 = 7;
/// `:status: 200` in HPACK.
const STATUS_200: [u8; 1] = [0x88];

impl Http2 {
    /// Starts a server in the runtime of the test.
    pub async fn start(turns: impl IntoIterator<Item = Turn>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let state = Arc::new(State {
            turns: Mutex::new(turns.into_iter().collect()),
            ..State::default()
        });
        let task = tokio::spawn(serve(listener, Arc::clone(&state)));
        Self {
            address,
            state,
            task,
        }
    }

    /// The address of the server, as in `http://127.0.0.1:40000`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How often somebody has connected.
    pub fn connections(&self) -> usize {
        self.state.connections.load(Ordering::SeqCst)
    }

    /// How many requests have arrived.
    pub fn requests(&self) -> usize {
        self.state.requests.load(Ordering::SeqCst)
    }

    /// How often a silent connection was asked for a sign of life.
    pub fn pings(&self) -> usize {
        self.state.pings.load(Ordering::SeqCst)
    }

    /// Returns as soon as the other side has closed this many connections.
    pub async fn closed(&self, connections: usize) {
        loop {
            let close = self.state.close.notified();
            if self.state.closed.load(Ordering::SeqCst) >= connections {
                return;
            }
            close.await;
        }
    }
}

impl Drop for Http2 {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(listener: TcpListener, state: Arc<State>) {
    while let Ok((stream, _)) = listener.accept().await {
        state.connections.fetch_add(1, Ordering::SeqCst);
        let state = Arc::clone(&state);
        tokio::spawn(async move {
            // The other side ends it.
            let _ = behave(stream, &state).await;
            state.closed.fetch_add(1, Ordering::SeqCst);
            state.close.notify_waiters();
        });
    }
}

impl State {
    fn turn(&self) -> Turn {
        self.requests.fetch_add(1, Ordering::SeqCst);
        let mut turns = self.turns.lock().unwrap();
        if turns.len() > 1 {
            turns.pop_front().unwrap()
        } else {
            turns[0].clone()
        }
    }
}

async fn behave(mut stream: TcpStream, state: &State) -> io::Result<()> {
    stream.read_exact(&mut [0; 24]).await?; // "PRI * HTTP/2.0..."
    stream.write_all(&frame(SETTINGS, 0, 0, &[])).await?;
    let mut silent = false;
    loop {
        let (kind, flags, id, payload) = read(&mut stream).await?;
        if silent {
            state
                .pings
                .fetch_add(usize::from(kind == PING), Ordering::SeqCst);
            continue;
        }
        let answer = match kind {
            SETTINGS if flags & ACK == 0 => frame(SETTINGS, ACK, 0, &[]),
            PING if flags & ACK == 0 => frame(PING, ACK, 0, &payload),
            HEADERS => match state.turn() {
                Turn::Answer(body) => [
                    frame(HEADERS, END_HEADERS, id, &STATUS_200),
                    frame(DATA, END_STREAM, id, body.as_bytes()),
                ]
                .concat(),
                Turn::Refuse => frame(RST_STREAM, 0, id, &REFUSED_STREAM.to_be_bytes()),
                Turn::GoAway => frame(GOAWAY, 0, 0, &[0; 8]),
                Turn::FallSilent => {
                    silent = true;
                    continue;
                }
            },
            _ => continue,
        };
        stream.write_all(&answer).await?;
    }
}

async fn read(stream: &mut TcpStream) -> io::Result<(u8, u8, u32, Vec<u8>)> {
    let mut head = [0; 9];
    stream.read_exact(&mut head).await?;
    let [a, b, c, kind, flags, id @ ..] = head;
    let mut payload = vec![0; u32::from_be_bytes([0, a, b, c]) as usize];
    stream.read_exact(&mut payload).await?;
    Ok((kind, flags, u32::from_be_bytes(id), payload))
}

fn frame(kind: u8, flags: u8, id: u32, payload: &[u8]) -> Vec<u8> {
    let [_, length @ ..] = u32::try_from(payload.len()).unwrap().to_be_bytes();
    [&length[..], &[kind, flags], &id.to_be_bytes(), payload].concat()
}
