//! A server that does what no proper server would do.

use std::{
    future,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
};

use tokio::{
    io::AsyncWriteExt as _,
    net::{TcpListener, TcpSocket, TcpStream},
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
}

/// A server on a port of its own, which keeps what it receives. It ends when it is dropped.
#[derive(Debug)]
pub struct Listener {
    address: SocketAddr,
    seen: Arc<Seen>,
    task: JoinHandle<()>,
}

#[derive(Debug, Default)]
struct Seen {
    connections: AtomicUsize,
    requests: Mutex<Vec<Received>>,
}

impl Listener {
    /// Starts a server in the runtime of the test.
    pub async fn start(manners: Manners) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::<Seen>::default();
        let task = tokio::spawn(serve(listener, manners, Arc::clone(&seen)));
        Self {
            address,
            seen,
            task,
        }
    }

    /// Starts a server that sends these bytes and closes the connection.
    pub async fn answer(bytes: impl Into<Vec<u8>>) -> Self {
        Self::start(Manners::Answer(bytes.into())).await
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

    /// All requests that have arrived.
    pub fn requests(&self) -> Vec<Received> {
        self.seen.requests.lock().unwrap().clone()
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

async fn serve(listener: TcpListener, manners: Manners, seen: Arc<Seen>) {
    while let Ok((stream, _)) = listener.accept().await {
        seen.connections.fetch_add(1, Ordering::SeqCst);
        tokio::spawn(behave(stream, manners.clone(), Arc::clone(&seen)));
    }
}

async fn behave(mut stream: TcpStream, manners: Manners, seen: Arc<Seen>) {
    let (bytes, stalls) = match manners {
        Manners::Answer(bytes) => (bytes, false),
        Manners::Stall(bytes) => (bytes, true),
        Manners::HangUp => return,
        Manners::Ignore => return future::pending().await,
    };
    // A client that talks TLS sends no request.
    let Ok(request) = Received::read(&mut stream).await else {
        return;
    };
    seen.requests.lock().unwrap().push(request);
    // The client may hang up as soon as it has read enough.
    let _ = stream.write_all(&bytes).await;
    if stalls {
        future::pending().await
    }
}

/// A base URL at which nobody listens, for as long as the socket lives: it keeps the port from
/// being given to another test.
pub fn nobody() -> (String, TcpSocket) {
    let socket = TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    (format!("http://{}", socket.local_addr().unwrap()), socket)
}
