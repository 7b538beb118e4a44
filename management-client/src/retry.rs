//! Whether and when a call is made again.
//!
//! [`policy`] decides and knows neither clock nor network, [`budget`] keeps a storm of failures
//! from becoming a storm of calls, and [`attempts`] makes the attempts, with the clock and
//! random numbers injected.

mod attempts;
mod budget;
mod class;
mod policy;

pub(crate) use self::{
    attempts::{Plan, System, run},
    budget::Bucket,
    class::Fault,
};
pub(crate) use crate::operation::Retry;

pub use self::{budget::RetryBudget, policy::RetryPolicy};
