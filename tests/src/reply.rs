//! Answers, byte for byte.

/// The head of an answer: a status and these lines, each a header.
pub fn head(status: u16, headers: &[&str]) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {status} Reason\r\n");
    for header in headers {
        head.push_str(header);
        head.push_str("\r\n");
    }
    head.push_str("\r\n");
    head.into_bytes()
}

/// A whole answer in JSON.
pub fn reply(status: u16, body: impl AsRef<[u8]>) -> Vec<u8> {
    reply_with(status, &["content-type: application/json"], body)
}

/// A whole answer with more headers.
pub fn reply_with(status: u16, headers: &[&str], body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let length = format!("content-length: {}", body.len());
    let mut all = vec!["connection: close", &length];
    all.extend(headers);
    [&head(status, &all), body].concat()
}

/// The start of an answer whose length is not announced, with one chunk of its body. The chunk
/// `0\r\n\r\n`, which would end it, is not there.
pub fn chunked(status: u16, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let size = format!("{:x}\r\n", body.len());
    let head = head(status, &["transfer-encoding: chunked"]);
    [&head, size.as_bytes(), body, b"\r\n"].concat()
}
