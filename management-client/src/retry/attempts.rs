//! The attempts of one call.

use std::{
    collections::hash_map::RandomState,
    future::Future,
    hash::{BuildHasher as _, Hasher as _},
    time::{Duration, Instant},
};

use super::{
    Bucket, Retry, RetryPolicy,
    policy::{Decision, Failed},
};
use crate::Error;

/// The clock and the source of random numbers, which tests replace.
pub(crate) trait World: Sync {
    /// The time since the call began.
    fn elapsed(&self) -> Duration;
    /// Returns after this time.
    fn sleep(&self, time: Duration) -> impl Future<Output = ()> + Send;
    /// A random number between 0 and 1.
    fn luck(&self) -> f64;
}

/// The clock of the machine, from the start of a call.
pub(crate) struct System(pub(crate) Instant);

impl World for System {
    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    async fn sleep(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }

    fn luck(&self) -> f64 {
        // Clients only have to differ, which needs no better dice than the keys of hash maps.
        let hash = RandomState::new().build_hasher().finish() >> 32;
        u32::try_from(hash).map_or(0.5, |hash| f64::from(hash) / f64::from(u32::MAX))
    }
}

/// What bounds the attempts of a call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan<'a> {
    pub(crate) policy: RetryPolicy,
    pub(crate) bucket: &'a Bucket,
    pub(crate) class: Retry,
    /// For one attempt.
    pub(crate) timeout: Duration,
    /// For all of them, and the waits in between.
    pub(crate) deadline: Option<Duration>,
}

/// Makes attempts until one succeeds or the plan says stop; tells what became of the last. An attempt is told its number, from 1, and how much time it has.
///
/// Runs in the caller's task, so that nothing goes on when the future is dropped.
pub(crate) async fn run<T, F>(
    world: &impl World,
    plan: &Plan<'_>,
    mut attempt: impl FnMut(u32, Duration) -> F,
) -> Result<T, Error>
where
    F: Future<Output = Result<T, Error>>,
{
    let mut attempts = 1;
    loop {
        let error = match attempt(attempts, plan.time(world)).await {
            Ok(value) => {
                plan.bucket.refund();
                return Ok(value);
            }
            Err(error) => error,
        };
        if error.is_definite() {
            plan.bucket.refund();
        }
        let Some(wait) = plan.wait(&error, attempts, world) else {
            return Err(error);
        };
        world.sleep(wait).await;
        if plan.left(world).is_some_and(|left| left.is_zero()) {
            return Err(error);
        }
        attempts += 1;
    }
}

impl Plan<'_> {
    /// The time that one more attempt has.
    fn time(&self, world: &impl World) -> Duration {
        self.left(world)
            .map_or(self.timeout, |left| left.min(self.timeout))
    }

    fn left(&self, world: &impl World) -> Option<Duration> {
        Some(self.deadline?.saturating_sub(world.elapsed()))
    }

    /// How long to wait after a failed attempt; `None` when it was the last.
    fn wait(&self, error: &Error, attempts: u32, world: &impl World) -> Option<Duration> {
        let failed = Failed {
            class: self.class,
            fault: error.fault(),
            attempts,
            retry_after: error.retry_after(),
            left: self.left(world),
        };
        match self.policy.decide(&failed, world.luck()) {
            Decision::Wait(wait) if self.bucket.pay() => Some(wait),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
