//! A server that behaves like the API, for the tests of your service.
mod answer;
mod builder;
mod call;
mod collection;
mod connection;
mod document;
mod fault;
mod fields;
mod format;
mod operations;
mod page;
mod recorded;
mod resources;
mod router;
mod rules;
mod server;
mod service;
mod shape;
mod state;
mod validate;

pub use self::{builder::ServerBuilder, fault::Fault, recorded::RecordedRequest, server::Server};
