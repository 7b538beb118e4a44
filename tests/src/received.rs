//! Requests, as they arrived.

use std::io;

use tokio::{
    io::{AsyncRead, AsyncReadExt as _},
    net::TcpStream,
};

/// A request as it arrived, before anybody has decoded anything of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The HTTP method.
    pub method: String,
    /// Path and query, still encoded.
    pub target: String,
    /// The headers in their order; the names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Received {
    /// Reads one request from a connection.
    pub(crate) async fn read(stream: &mut TcpStream) -> io::Result<Self> {
        let mut request = Self::parse(&read_head(stream).await?);
        let length = request.header("content-length").map(str::parse);
        request.body = vec![0; length.transpose().unwrap().unwrap_or(0)];
        stream.read_exact(&mut request.body).await?;
        Ok(request)
    }

    fn parse(head: &[u8]) -> Self {
        let head = std::str::from_utf8(head).unwrap();
        let mut lines = head.trim_end().split("\r\n");
        let mut start = lines.next().unwrap().split(' ').map(str::to_owned);
        let header = |line: &str| {
            let (name, value) = line.split_once(':').unwrap();
            (name.to_ascii_lowercase(), value.trim().to_owned())
        };
        Self {
            method: start.next().unwrap(),
            target: start.next().unwrap(),
            headers: lines.map(header).collect(),
            body: Vec::new(),
        }
    }

    /// The value of a header; none when it is not there or is there twice.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut values = self.headers.iter().filter(|header| header.0 == name);
        let (_, value) = values.next()?;
        values.next().is_none().then_some(value)
    }

    /// The names of all headers, sorted.
    pub fn header_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.headers.iter().map(|(name, _)| &**name).collect();
        names.sort_unstable();
        names
    }

    /// The path, still encoded.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap()
    }

    /// The query, still encoded; none when there is no question mark.
    pub fn query(&self) -> Option<&str> {
        self.target.split_once('?').map(|(_, query)| query)
    }

    /// The body as text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    Ok(head)
}
