//! What happened to each call, as both sides tell it.

use std::sync::atomic::{AtomicU8, Ordering::SeqCst};

/// One entry a call. All of the memory is there from the start, so that none of it looks like a leak.
#[derive(Debug)]
pub(crate) struct Ledger(Vec<Entry>);

#[derive(Debug, Default)]
struct Entry {
    arrived: AtomicU8,
    turned_away: AtomicU8,
    done: AtomicU8,
    outcome: AtomicU8,
}

/// What the client says became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Outcome {
    /// Nothing yet.
    Open,
    /// It succeeded.
    Success,
    /// The server turned it away: 429 or 503.
    Refused,
    /// It failed, and may have been done all the same.
    Unclear,
}

/// All that is known of one call.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Account {
    /// How many requests of it the server has read.
    pub(crate) arrived: u8,
    /// How many requests of it the server says that it has not begun.
    pub(crate) turned_away: u8,
    /// How often the server did what they ask for.
    pub(crate) done: u8,
    pub(crate) outcome: Outcome,
}

impl Ledger {
    pub(crate) fn new(calls: usize) -> Self {
        Self((0..calls).map(|_| Entry::default()).collect())
    }

    /// The server has read a request; `false` when there is no such call.
    pub(crate) fn arrived(&self, number: usize) -> bool {
        let entry = self.0.get(number);
        entry
            .map(|entry| entry.arrived.fetch_add(1, SeqCst))
            .is_some()
    }

    /// Whether there is such a call.
    pub(crate) fn knows(&self, number: usize) -> bool {
        number < self.0.len()
    }

    /// The server has not begun with a request.
    pub(crate) fn turned_away(&self, number: usize) {
        if let Some(entry) = self.0.get(number) {
            entry.turned_away.fetch_add(1, SeqCst);
        }
    }

    /// The server has done what a request asks for.
    pub(crate) fn done(&self, number: usize) {
        if let Some(entry) = self.0.get(number) {
            entry.done.fetch_add(1, SeqCst);
        }
    }

    /// The client has made up its mind.
    pub(crate) fn ended(&self, number: usize, outcome: Outcome) {
        if let Some(entry) = self.0.get(number) {
            entry.outcome.store(outcome as u8, SeqCst);
        }
    }

    /// The accounts of all calls, by their numbers.
    pub(crate) fn accounts(&self) -> impl Iterator<Item = (usize, Account)> {
        self.0.iter().map(Entry::account).enumerate()
    }
}

impl Entry {
    fn account(&self) -> Account {
        let outcomes = [Outcome::Success, Outcome::Refused, Outcome::Unclear];
        let code = self.outcome.load(SeqCst);
        let outcome = outcomes.into_iter().find(|outcome| *outcome as u8 == code);
        Account {
            arrived: self.arrived.load(SeqCst),
            turned_away: self.turned_away.load(SeqCst),
            done: self.done.load(SeqCst),
            outcome: outcome.unwrap_or(Outcome::Open),
        }
    }
}
