//! How many retries a client may make on the whole.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// The retries that all calls of a client and of its clones may make together.
///
/// It keeps a failing API from getting three times the calls. A client starts with
/// [`capacity`](Self::capacity) tokens; each retry takes [`cost`](Self::cost) of them, each definite
/// response gives [`refund`](Self::refund) back, up to the capacity: one that no repeating would
/// change, a 404 as well as a success. Without enough tokens, a failed attempt is the last of its
/// call.
///
/// The defaults permit 20 retries at once, and after that one for every five definite responses.
///
/// ```
/// use management_client::{Client, RetryBudget};
///
/// let client = Client::builder()
///     .management_key("mg_...")
///     .retry_budget(RetryBudget::new().capacity(500))
///     .build()?;
/// # Ok::<(), management_client::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use = "a budget is passed to `ClientBuilder::retry_budget`"]
pub struct RetryBudget {
    capacity: u32,
    cost: u32,
    refund: u32,
}

impl RetryBudget {
    /// The default budget: 100 tokens, 5 a retry, 1 back for a definite response.
    pub const fn new() -> Self {
        Self {
            capacity: 100,
            cost: 5,
            refund: 1,
        }
    }

    /// As many retries as the policy of each call permits.
    pub const fn unlimited() -> Self {
        Self::new().cost(0)
    }

    /// The tokens that a client starts with and never has more of. Default: 100.
    pub const fn capacity(mut self, tokens: u32) -> Self {
        self.capacity = tokens;
        self
    }

    /// The tokens that a retry takes. Default: 5. With 0, there is no limit.
    pub const fn cost(mut self, tokens: u32) -> Self {
        self.cost = tokens;
        self
    }

    /// The tokens that a definite response gives back. Default: 1. With 0, the budget is never filled again.
    pub const fn refund(mut self, tokens: u32) -> Self {
        self.refund = tokens;
        self
    }
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self::new()
    }
}

/// The tokens that a client has left.
#[derive(Debug)]
pub(crate) struct Bucket {
    budget: RetryBudget,
    tokens: AtomicU32,
}

impl Bucket {
    /// A full one.
    pub(crate) const fn new(budget: RetryBudget) -> Self {
        Self {
            budget,
            tokens: AtomicU32::new(budget.capacity),
        }
    }

    /// Pays for a retry; `false` when there are too few tokens.
    pub(crate) fn pay(&self) -> bool {
        let cost = self.budget.cost;
        let pay = |tokens: u32| tokens.checked_sub(cost);
        cost == 0 || self.tokens.fetch_update(Relaxed, Relaxed, pay).is_ok()
    }

    /// Takes note of a definite response.
    pub(crate) fn refund(&self) {
        let RetryBudget {
            capacity, refund, ..
        } = self.budget;
        let give = |tokens: u32| {
            // Nearly always it is full, and then nothing needs to be written.
            (tokens < capacity).then(|| tokens.saturating_add(refund).min(capacity))
        };
        let _ = self.tokens.fetch_update(Relaxed, Relaxed, give);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payments(bucket: &Bucket) -> usize {
        std::iter::from_fn(|| bucket.pay().then_some(()))
            .take(1000)
            .count()
    }

    #[test]
    fn twenty_retries_and_then_one_for_five_successes() {
        let bucket = Bucket::new(RetryBudget::new());
        assert_eq!(payments(&bucket), 20);
        for (successes, retries) in [(4, 0), (1, 1), (14, 2), (1, 1), (10_000, 20)] {
            (0..successes).for_each(|_| bucket.refund());
            assert_eq!(payments(&bucket), retries);
        }
    }

    #[test]
    fn extremes() {
        let unlimited = RetryBudget::unlimited().capacity(0);
        assert_eq!(payments(&Bucket::new(unlimited)), 1000);
        let none = RetryBudget::new().capacity(0);
        assert_eq!(payments(&Bucket::new(none)), 0);
        let huge = Bucket::new(
            RetryBudget::new()
                .capacity(u32::MAX)
                .cost(u32::MAX)
                .refund(u32::MAX),
        );
        assert_eq!(payments(&huge), 1);
        huge.refund();
        huge.refund();
        assert_eq!(payments(&huge), 1);
    }

    #[test]
    fn threads_never_pay_with_the_same_token() {
        let bucket = Bucket::new(RetryBudget::new().capacity(1000).cost(1));
        let paid = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..8).map(|_| scope.spawn(|| payments(&bucket))).collect();
            threads
                .into_iter()
                .map(|thread| thread.join().unwrap())
                .sum::<usize>()
        });
        assert_eq!(paid, 1000);
    }
}
