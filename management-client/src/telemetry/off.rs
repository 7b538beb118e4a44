//! Telemetry that is turned off.

use std::{future::Future, time::Instant};

use crate::{Error, Response, answer::Answer, client::Settings, operation::Operation};

pub(crate) struct CallSpan;

#[expect(clippy::unused_self, reason = "the span that is on needs itself")]
impl CallSpan {
    pub(crate) fn new(_: &Settings, _: &Operation) -> Self {
        Self
    }

    pub(crate) fn within<F: Future>(&self, future: F) -> F {
        future
    }

    pub(crate) fn cancel(&self, _: u32) {}

    pub(crate) fn end<T>(&self, _: u32, _: &Result<Response<T>, Error>) {}
}

pub(crate) fn attempted(_: u32, _: Instant, _: &Result<Answer, Error>) {}
