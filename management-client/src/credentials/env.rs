//! A key in a variable of the environment.

use std::{
    borrow::Cow,
    error::Error as StdError,
    fmt,
    future::{Future, ready},
};

use super::{Credentials, CredentialsError};
use crate::{Secret, vars};

/// A management key that is read from the environment of the process before each attempt.
///
/// [`ClientBuilder::from_env`](crate::ClientBuilder::from_env) reads it once instead, and checks it
/// when the client is built.
///
/// ```
/// use management_client::{Client, EnvCredentials};
///
/// let client = Client::builder().credentials(EnvCredentials::new()).build()?;
/// # Ok::<(), management_client::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct EnvCredentials {
    variable: Cow<'static, str>,
}

impl EnvCredentials {
    /// Reads the variable `JUNCTION_MANAGEMENT_KEY`.
    pub const fn new() -> Self {
        Self {
            variable: Cow::Borrowed(vars::KEY),
        }
    }

    /// Reads another variable.
    pub fn variable(name: impl Into<Cow<'static, str>>) -> Self {
        Self {
            variable: name.into(),
        }
    }
}

impl Default for EnvCredentials {
    fn default() -> Self {
        Self::new()
    }
}

impl Credentials for EnvCredentials {
    fn management_key(&self) -> impl Future<Output = Result<Secret, CredentialsError>> + Send {
        let key = vars::read(&self.variable).filter(|key| !key.is_empty());
        ready(match key {
            Some(key) => Ok(key.into()),
            None => Err(NotSet(self.variable.clone()).into()),
        })
    }
}

/// A variable that is missing, or empty.
#[derive(Debug)]
pub(super) struct NotSet(Cow<'static, str>);

impl fmt::Display for NotSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not set", self.0)
    }
}

impl StdError for NotSet {}
