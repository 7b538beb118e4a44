//! Proof, by documentation tests alone, that a forgotten required argument does not compile.
//!
//! ```
//! use management_client::{Client, types::{Env, PrepareTeamCustomCredentialsBody, Provider, Region}, uuid::Uuid};
//!
//! fn request(client: &Client) {
//!     let body = PrepareTeamCustomCredentialsBody::new(Uuid::nil(), Provider::Oura);
//!     let _ = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
//! }
//! ```
//!
//! The same without the region:
//!
//! ```compile_fail,E0061
//! use management_client::{Client, types::{Env, PrepareTeamCustomCredentialsBody, Provider, Region}, uuid::Uuid};
//!
//! fn request(client: &Client) {
//!     let body = PrepareTeamCustomCredentialsBody::new(Uuid::nil(), Provider::Oura);
//!     let _ = client.prepare_team_custom_credentials(Env::Sandbox, body);
//! }
//! ```
//!
//! The same without the provider in the body:
//!
//! ```compile_fail,E0061
//! use management_client::{Client, types::{Env, PrepareTeamCustomCredentialsBody, Provider, Region}, uuid::Uuid};
//!
//! fn request(client: &Client) {
//!     let body = PrepareTeamCustomCredentialsBody::new(Uuid::nil());
//!     let _ = client.prepare_team_custom_credentials(Env::Sandbox, Region::Us, body);
//! }
//! ```
//!
//! And a struct literal, which would have to change with each new field:
//!
//! ```compile_fail,E0639
//! use management_client::{types::{CredentialProvider, PrepareTeamCustomCredentialsBody}, uuid::Uuid};
//!
//! let _ = PrepareTeamCustomCredentialsBody { team_id: Uuid::nil(), provider: CredentialProvider::Oura };
//! ```
