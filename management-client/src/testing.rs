//! A server for tests that sends exactly the bytes it is given.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    thread::{self, JoinHandle},
};

use uuid::Uuid;

use crate::{Client, ClientBuilder, RetryPolicy};

/// Answers one connection with these bytes and closes it, for clients that make one attempt; joining gives the request's head and
/// body.
pub(crate) fn serve(answer: impl Into<Vec<u8>>) -> (ClientBuilder, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/prefix/", listener.local_addr().unwrap());
    let answer = answer.into();
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let request = read_head(&mut stream);
        // The client may hang up as soon as it has read enough.
        let _ = stream.write_all(&answer);
        request
    });
    (
        Client::builder()
            .base_url(url)
            .management_key("mg_canary")
            .org_id(Uuid::nil())
            .retry(RetryPolicy::none()),
        server,
    )
}

fn read_head(stream: &mut TcpStream) -> String {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap() > 0 {
        head.push(byte[0]);
    }
    String::from_utf8(head).unwrap()
}
