//! How slowly an answer goes out.

use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

/// In how many pieces a body goes out that drips.
const PIECES: usize = 8;

/// The waits before and within an answer.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Pace {
    pub(super) delay: Duration,
    /// The pause before each piece of the body; zero sends it whole.
    pub(super) pause: Duration,
}

/// A body that goes out at a pace.
#[derive(Debug)]
pub(super) struct PacedBody {
    rest: Bytes,
    piece: usize,
    pause: Duration,
    sleep: Option<Pin<Box<Sleep>>>,
}

impl PacedBody {
    pub(super) fn new(body: Bytes, pause: Duration) -> Self {
        let piece = body.len().div_ceil(PIECES);
        Self {
            piece: if pause.is_zero() { body.len() } else { piece },
            rest: body,
            pause,
            sleep: None,
        }
    }
}

impl Body for PacedBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.rest.is_empty() {
            return Poll::Ready(None);
        }
        let pause = self.pause;
        if !pause.is_zero() {
            let sleep = self.sleep.get_or_insert_with(|| Box::pin(sleep(pause)));
            ready!(sleep.as_mut().poll(context));
            self.sleep = None;
        }
        let piece = self.piece.min(self.rest.len());
        let frame = Frame::data(self.rest.split_to(piece));
        Poll::Ready(Some(Ok(frame)))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.rest.len() as u64)
    }
}
