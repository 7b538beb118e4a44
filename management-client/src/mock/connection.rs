//! The connections of a server.

use std::{fmt, sync::Arc};

use http::{Request, Response};
use http_body_util::BodyExt as _;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinSet,
    time::sleep,
};

use super::{pace::PacedBody, service::Service};

/// Accepts connections until it is aborted, and drops those that it has then.
pub(super) async fn accept(listener: TcpListener, service: Arc<Service>) {
    let mut connections = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        connections.spawn(connection(stream, Arc::clone(&service)));
        while connections.try_join_next().is_some() {}
    }
}

async fn connection(stream: TcpStream, service: Arc<Service>) {
    let answer = service_fn(|request| answer(Arc::clone(&service), request));
    // A client that hangs up is no concern of the server's.
    let _ = http1::Builder::new()
        .serve_connection(TokioIo::new(stream), answer)
        .await;
}

async fn answer(
    service: Arc<Service>,
    request: Request<Incoming>,
) -> Result<Response<PacedBody>, Closed> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(|_| Closed)?.to_bytes();
    let (answer, pace) = service.answer(&Request::from_parts(head, body));
    if !pace.delay.is_zero() {
        sleep(pace.delay).await;
    }
    let answer = answer.ok_or(Closed)?;
    Ok(answer.map(|body| PacedBody::new(body, pace.pause)))
}

/// Why a connection ends without an answer.
#[derive(Debug)]
struct Closed;

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the connection is to be closed")
    }
}

impl std::error::Error for Closed {}
