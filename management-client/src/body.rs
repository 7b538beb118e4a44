//! Reading responses without reading too much.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::Response;

/// The largest buffer that is reserved because a response announces its size.
const MAX_RESERVED_BYTES: usize = 1024 * 1024;

/// How the reading of a body ended.
pub(crate) enum End {
    /// All of it was read.
    Complete,
    /// It is longer than a limit.
    Limit,
    /// The connection broke or the time of the attempt was up.
    Broken(reqwest::Error),
}

/// Reads a body and stops as soon as it turns out to be longer than the limit, in size or, where there is one, in
/// time.
pub(crate) async fn read(
    response: &mut Response,
    limit: usize,
    time: Option<Duration>,
) -> (Bytes, End) {
    let mut bytes = BytesMut::with_capacity(reserve(response, limit));
    let reading = fill(&mut bytes, response, limit);
    let end = match time {
        Some(time) => tokio::time::timeout(time, reading).await,
        None => Ok(reading.await),
    };
    (bytes.freeze(), end.unwrap_or(End::Limit))
}

async fn fill(bytes: &mut BytesMut, response: &mut Response, limit: usize) -> End {
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if chunk.len() > limit - bytes.len() => {
                bytes.extend_from_slice(&chunk[..limit - bytes.len()]);
                return End::Limit;
            }
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => return End::Complete,
            Err(error) => return End::Broken(error),
        }
    }
}

fn reserve(response: &Response, limit: usize) -> usize {
    let announced = response
        .content_length()
        .and_then(|length| usize::try_from(length).ok());
    announced.unwrap_or(0).min(limit).min(MAX_RESERVED_BYTES)
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read_of(body: &'static str, limit: usize) -> (Bytes, End) {
        let mut response = Response::from(http::Response::new(body));
        read(&mut response, limit, None).await
    }

    #[tokio::test]
    async fn a_body_as_long_as_the_limit_is_complete() {
        assert!(matches!(read_of("abcd", 4).await, (bytes, End::Complete) if bytes == "abcd"));
        assert!(matches!(read_of("", 4).await, (bytes, End::Complete) if bytes.is_empty()));
    }

    #[tokio::test]
    async fn a_longer_body_is_cut() {
        assert!(matches!(read_of("abcde", 4).await, (bytes, End::Limit) if bytes == "abcd"));
    }
}
