//! Where the management key comes from.

mod authentication;
mod env;
mod fixed;

use std::{error::Error as StdError, future::Future};

pub(crate) use self::authentication::{Authentication, Origin};
pub use self::{env::EnvCredentials, fixed::StaticCredentials};
use crate::Secret;

/// Why a provider has no key. Every error turns into one by `?`.
///
/// It becomes the [`source`](StdError::source) of the call's [`Error`](crate::Error), which does not
/// print it. Whoever prints the source prints what the provider has written, so that must not
/// contain the key.
pub type CredentialsError = Box<dyn StdError + Send + Sync>;

/// A provider of the management key, for [`ClientBuilder::credentials`](crate::ClientBuilder::credentials).
///
/// It is asked before each attempt of each call, so a key that it has exchanged is used from the
/// next attempt on, by all clones of the client. It is part of the attempt's time: keep the key, and
/// fetch it only when it has to be another. Calls at the same time ask at the same time.
///
/// A failure ends the call, whose [`Error::is_credentials`](crate::Error::is_credentials) then
/// holds: whether to try again is for the provider to know.
///
/// Implemented by [`StaticCredentials`], [`EnvCredentials`], and closures:
///
/// ```
/// use management_client::{Client, Credentials, CredentialsError, Secret};
///
/// struct Vault;
///
/// # impl Vault { async fn read(&self, _: &str) -> std::io::Result<String> { Ok(String::new()) } }
/// impl Credentials for Vault {
///     async fn management_key(&self) -> Result<Secret, CredentialsError> {
///         Ok(self.read("junction").await?.into())
///     }
/// }
///
/// let client = Client::builder().credentials(Vault).build()?;
/// let client = Client::builder().credentials(async || Ok(Secret::from("mg_..."))).build()?;
/// # Ok::<(), management_client::Error>(())
/// ```
pub trait Credentials: Send + Sync + 'static {
    /// The key for the next attempt: a management key, `mg_...`. A team API key is refused.
    ///
    /// # Errors
    ///
    /// Whatever keeps the provider from giving a key.
    fn management_key(&self) -> impl Future<Output = Result<Secret, CredentialsError>> + Send;
}

impl<F, R> Credentials for F
where
    F: Fn() -> R + Send + Sync + 'static,
    R: Future<Output = Result<Secret, CredentialsError>> + Send,
{
    fn management_key(&self) -> impl Future<Output = Result<Secret, CredentialsError>> + Send {
        self()
    }
}
