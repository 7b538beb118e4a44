//! A key that stays.

use std::future::{Future, ready};

use super::{Credentials, CredentialsError};
use crate::Secret;

/// A management key that stays the same.
///
/// [`ClientBuilder::management_key`](crate::ClientBuilder::management_key) does the same and checks
/// the key when the client is built. This is for code that takes any [`Credentials`].
#[derive(Clone, Debug)]
pub struct StaticCredentials(Secret);

impl StaticCredentials {
    /// Takes the key.
    pub fn new(key: impl Into<Secret>) -> Self {
        Self(key.into())
    }
}

impl Credentials for StaticCredentials {
    fn management_key(&self) -> impl Future<Output = Result<Secret, CredentialsError>> + Send {
        ready(Ok(self.0.clone()))
    }
}
