//! How the client behaves on the wire: what it sends, and what it makes of every answer and of no
//! answer.
//!
//! All bodies are written by hand, never by the generator, which would agree with itself.

mod answers;
mod base_urls;
mod bodies;
mod calls;
mod canaries;
mod connections;
mod credentials;
mod custom_requests;
mod decoding;
mod ends;
mod environment;
mod error_bodies;
mod faults;
mod headers;
mod hooks;
mod http2;
mod http_clients;
mod late_answers;
mod limits;
mod options;
mod pages;
mod queries;
mod recorder;
mod redirects;
mod requests;
mod required_lists;
mod responses;
mod retries;
mod retry_storms;
mod settings;
mod statuses;
mod success_statuses;
mod telemetry;
mod threads;
mod timeouts;
mod trace_ids;
