//! The same server over HTTP/2, where one connection carries the calls of all tasks.

use std::{io::Cursor, sync::Arc};

use h2::{
    Reason, RecvStream,
    server::{self, SendResponse},
};
use management_client::http::{Request, Response};
use tokio::{
    net::TcpStream,
    sync::mpsc::{self, UnboundedSender},
};

use crate::{
    request::{self, Asked},
    server::{Fault, Server, body},
};

/// What a stream does to the connection that others use too.
#[derive(Clone, Copy, Debug)]
enum End {
    /// Closes it, with all that is under way on it.
    Abort,
    /// Takes no more requests and closes it when all are answered.
    GoAway,
}

type Respond = SendResponse<Cursor<Vec<u8>>>;

/// Serves one connection until either side ends it.
pub(crate) async fn connection(server: &Arc<Server>, stream: TcpStream) -> Result<(), h2::Error> {
    let mut connection = server::Builder::new().handshake(stream).await?;
    let (end, mut ends) = mpsc::unbounded_channel();
    loop {
        tokio::select! {
            accepted = connection.accept() => {
                let Some(accepted) = accepted else {
                    return Ok(());
                };
                let (request, respond) = accepted?;
                let (server, end) = (Arc::clone(server), end.clone());
                tokio::spawn(async move {
                    // The client may give up at any time.
                    let _ = stream_of(&server, request, respond, &end).await;
                });
            }
            Some(end) = ends.recv() => match end {
                End::Abort => return Ok(()),
                End::GoAway => connection.graceful_shutdown(),
            },
        }
    }
}

async fn stream_of(
    server: &Server,
    request: Request<RecvStream>,
    mut respond: Respond,
    end: &UnboundedSender<End>,
) -> Result<(), h2::Error> {
    let (head, received) = request.into_parts();
    let target = head
        .uri
        .path_and_query()
        .map_or("", |target| target.as_str());
    let start = format!("{} {target} ", head.method);
    let received = read(received).await?;
    let Some(asked) =
        request::understand(&start, &received).filter(|one| server.ledger.knows(one.number))
    else {
        server.met_nonsense();
        return answer(&mut respond, 400, 0, "nonsense", false);
    };
    let fault = server.next_fault();
    if fault == Some(Fault::NotBegun) {
        server.ledger.turned_away(asked.number);
        respond.send_reset(Reason::REFUSED_STREAM);
        return Ok(());
    }
    server.ledger.arrived(asked.number);
    let done = perform(server, &mut respond, asked, fault).await;
    let ends = match fault {
        Some(Fault::ClosedBefore | Fault::ClosedAfter) => Some(End::Abort),
        Some(Fault::ClosedIdle) => Some(End::GoAway),
        _ => None,
    };
    ends.map(|what| end.send(what));
    done
}

async fn perform(
    server: &Server,
    respond: &mut Respond,
    Asked { kind, number }: Asked,
    fault: Option<Fault>,
) -> Result<(), h2::Error> {
    match fault {
        Some(Fault::ClosedBefore) => return Ok(()),
        Some(Fault::Unavailable) => return answer(respond, 503, number, "", false),
        Some(Fault::RateLimited) => return answer(respond, 429, number, "", false),
        _ => server.ledger.done(number),
    }
    match fault {
        Some(Fault::ClosedAfter) => Ok(()),
        Some(Fault::Failed) => answer(respond, 500, number, "", false),
        Some(Fault::Late) => {
            tokio::time::sleep(server.late).await;
            answer(respond, 200, number, &body(kind, number), false)
        }
        _ => {
            let cut = fault == Some(Fault::CutShort);
            answer(respond, 200, number, &body(kind, number), cut)
        }
    }
}

async fn read(mut stream: RecvStream) -> Result<Vec<u8>, h2::Error> {
    let mut all = Vec::new();
    while let Some(part) = stream.data().await {
        let part = part?;
        all.extend_from_slice(&part);
        stream.flow_control().release_capacity(part.len())?;
    }
    Ok(all)
}

/// Sends an answer that says which call it is for; all of it, or half.
fn answer(
    respond: &mut Respond,
    status: u16,
    number: usize,
    body: &str,
    cut: bool,
) -> Result<(), h2::Error> {
    let head = Response::builder()
        .status(status)
        .header("x-request-id", number)
        .header("retry-after", "0")
        .header("content-type", "application/json")
        .header("content-length", body.len())
        .body(());
    let Ok(head) = head else {
        return Ok(());
    };
    let mut stream = respond.send_response(head, false)?;
    if cut {
        let half = body.as_bytes()[..body.len() / 2].to_vec();
        stream.send_data(Cursor::new(half), false)?;
        stream.send_reset(Reason::INTERNAL_ERROR);
        return Ok(());
    }
    stream.send_data(Cursor::new(body.as_bytes().to_vec()), true)
}
