//! A server that does what no proper server would do.

use std::{
    collections::VecDeque,
    future, io,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpSocket, TcpStream},
    sync::Notify,
    task::JoinHandle,
};

use crate::Received;

/// What a [`Listener`] does with each connection.
#[derive(Clone, Debug)]
pub enum Manners {
    /// Reads a request, sends these bytes and closes the connection.
    Answer(Vec<u8>),
    /// Reads a request, sends these bytes and then neither sends nor closes.
    Stall(Vec<u8>),
    /// Closes the connection at once.
    HangUp,
    /// Accepts the connection and neither reads, sends nor closes.
    Ignore,
    /// Reads whatever comes first, sends these bytes and closes the connection.
    Blurt(Vec<u8>),
    /// Reads a request, sends the first bytes at once and the others one by one, with a pause before
    /// each that is far too short for a client to notice.
    Drip(Vec<u8>, Vec<u8>),
    /// Reads a request, sends the first bytes at once and the others when it is told, and keeps the
    /// connection.
    Pause(Vec<u8>, Arc<Notify>, Vec<u8>),
}

/// The pause before each byte of [`Manners::Drip`].
const PAUSE: Duration = Duration::from_millis(2);

/// A server on a port of its own, which keeps what it receives. It ends when it is dropped.
#[derive(Debug)]
pub struct Listener {
    address: SocketAddr,
    manners: Arc<Mutex<VecDeque<Manners>>>,
    seen: Arc<Seen>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Seen {
    connections: AtomicUsize,
    finished: AtomicUsize,
    requests: Mutex<Vec<Received>>,
    first_bytes: Mutex<Vec<u8>>,
}

impl Listener {
    /// Starts a server in the runtime of the test.
    pub async fn start(manners: Manners) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let manners = Arc::new(Mutex::new([manners].into()));
        let seen = Arc::<Seen>::default();
        let task = tokio::spawn(serve(listener, Arc::clone(&manners), Arc::clone(&seen)));
        Self {
            address,
            manners,
            seen,
            task,
        }
    }

    /// Starts a server that sends these bytes and closes the connection.
    pub async fn answer(bytes: impl Into<Vec<u8>>) -> Self {
        Self::start(Manners::Answer(bytes.into())).await
    }

    /// Changes what the server does with all connections from now on.
    pub fn now(&self, manners: Manners) {
        self.now_each([manners]);
    }

    /// Gives each connection from now on manners of its own; the last are those of all that follow.
    pub fn now_each(&self, manners: impl IntoIterator<Item = Manners>) {
        *self.manners.lock().unwrap() = manners.into_iter().collect();
    }

    /// From now on, answers each connection with other bytes; the last go to all that follow.
    pub fn now_answer_each(&self, answers: impl IntoIterator<Item = Vec<u8>>) {
        self.now_each(answers.into_iter().map(Manners::Answer));
    }

    /// From now on, sends these bytes and closes the connection.
    pub fn now_answer(&self, bytes: impl Into<Vec<u8>>) {
        self.now(Manners::Answer(bytes.into()));
    }

    /// The address of the server, as in `http://127.0.0.1:40000`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The same address for a client that wants to talk TLS.
    pub fn https_url(&self) -> String {
        format!("https://{}", self.address)
    }

    /// How often somebody has connected.
    pub fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// Returns as soon as this many requests have arrived.
    pub async fn arrived(&self, requests: usize) {
        while self.requests().len() < requests {
            tokio::task::yield_now().await;
        }
    }

    /// Returns as soon as this many answers of [`Manners::Pause`] were sent, whoever took them.
    pub async fn finished(&self, answers: usize) {
        while self.seen.finished.load(Ordering::SeqCst) < answers {
            tokio::task::yield_now().await;
        }
    }

    /// All requests that have arrived.
    pub fn requests(&self) -> Vec<Received> {
        self.seen.requests.lock().unwrap().clone()
    }

    /// What came first on the last connection that was treated with [`Manners::Blurt`].
    pub fn first_bytes(&self) -> Vec<u8> {
        self.seen.first_bytes.lock().unwrap().clone()
    }

    /// The one request that has arrived.
    pub fn request(&self) -> Received {
        let [request] = self.requests().try_into().unwrap();
        request
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(listener: TcpListener, manners: Arc<Mutex<VecDeque<Manners>>>, seen: Arc<Seen>) {
    while let Ok((stream, _)) = listener.accept().await {
        seen.connections.fetch_add(1, Ordering::SeqCst);
        let manners = next(&mut manners.lock().unwrap());
        tokio::spawn(behave(stream, manners, Arc::clone(&seen)));
    }
}

/// The manners for the next connection; hangs up when there are none.
fn next(manners: &mut VecDeque<Manners>) -> Manners {
    if manners.len() > 1 {
        manners.pop_front()
    } else {
        manners.front().cloned()
    }
    .unwrap_or(Manners::HangUp)
}

async fn behave(mut stream: TcpStream, manners: Manners, seen: Arc<Seen>) {
    match &manners {
        Manners::HangUp => return,
        Manners::Ignore => return future::pending().await,
        Manners::Blurt(bytes) => return blurt(stream, bytes, &seen).await,
        _ => {}
    }
    // The client may go away in the middle of a request.
    let Ok(request) = Received::read(&mut stream).await else {
        return;
    };
    seen.requests.lock().unwrap().push(request);
    // The client may hang up as soon as it has read enough.
    let _ = answer(&mut stream, &manners).await;
    if let Manners::Pause(..) = manners {
        seen.finished.fetch_add(1, Ordering::SeqCst);
    }
    if let Manners::Stall(_) | Manners::Pause(..) = manners {
        future::pending::<()>().await;
    }
}

async fn answer(stream: &mut TcpStream, manners: &Manners) -> io::Result<()> {
    match manners {
        Manners::Answer(bytes) | Manners::Stall(bytes) => stream.write_all(bytes).await,
        Manners::Drip(first, others) => {
            stream.write_all(first).await?;
            for byte in others {
                tokio::time::sleep(PAUSE).await;
                stream.write_u8(*byte).await?;
            }
            Ok(())
        }
        Manners::Pause(first, told, others) => {
            stream.write_all(first).await?;
            told.notified().await;
            stream.write_all(others).await
        }
        Manners::HangUp | Manners::Ignore | Manners::Blurt(_) => Ok(()),
    }
}

async fn blurt(mut stream: TcpStream, bytes: &[u8], seen: &Seen) {
    let mut first = vec![0; 64 * 1024];
    let length = stream.read(&mut first).await.unwrap_or(0);
    first.truncate(length);
    *seen.first_bytes.lock().unwrap() = first;
    let _ = stream.write_all(bytes).await;
}

/// A base URL at which nobody listens, for as long as the socket lives: it keeps the port from
/// being given to another test.
pub fn nobody() -> (String, TcpSocket) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    (format!("http://{}", socket.local_addr().unwrap()), socket)
}
