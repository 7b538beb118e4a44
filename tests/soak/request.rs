//! Requests, as the server reads them.

use std::io;

use management_client::{
    serde_json::{self, Value},
    uuid::Uuid,
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncReadExt as _, BufReader},
    net::TcpStream,
};

use crate::calls::Kind;

/// What a request asks for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) kind: Kind,
    /// The reference of the call.
    pub(crate) number: usize,
}

/// Reads the next request of a connection; `None` when it is one that no call makes. An error means
/// that there is none.
pub(crate) async fn read(stream: &mut BufReader<TcpStream>) -> io::Result<Option<Asked>> {
    let start = line(stream).await?;
    let mut length = 0;
    // An empty line ends the headers.
    while let Some((name, value)) = line(stream).await?.split_once(':') {
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    Ok(understand(&start, &body))
}

async fn line(stream: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = String::new();
    match stream.read_line(&mut line).await? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(line),
    }
}

/// What a request with this first line and this body asks for.
pub(crate) fn understand(start: &str, body: &[u8]) -> Option<Asked> {
    let mut words = start.split(' ');
    let (method, target) = (words.next()?, words.next()?);
    let mut segments = target.split('/').skip(4);
    let asked = match (method, segments.next()?, segments.next()) {
        ("POST", "team", None) => {
            let body: Value = serde_json::from_slice(body).ok()?;
            let number = body["integration_team_id"].as_str()?.parse().ok()?;
            Asked {
                kind: Kind::Create,
                number,
            }
        }
        ("DELETE", "team", Some(team)) => of_team(Kind::Delete, team)?,
        ("POST", "team", Some(team)) => of_team(Kind::Upsert, team)?,
        ("GET", "team_custom_credentials", _) => {
            let (_, cursor) = target.split_once("next_cursor=")?;
            let number = cursor.parse().ok()?;
            Asked {
                kind: Kind::List,
                number,
            }
        }
        _ => return None,
    };
    (Kind::of(asked.number) == asked.kind).then_some(asked)
}

fn of_team(kind: Kind, team: &str) -> Option<Asked> {
    let number = Uuid::parse_str(team).ok()?.as_u128();
    let number = usize::try_from(number).ok()?;
    Some(Asked { kind, number })
}
