//! Makes the API's requests a part of the caller's trace: `cargo run --example traceparent`.
//!
//! A hook adds the header `traceparent` (W3C Trace Context) to each attempt. It runs in the task of
//! the caller, so that it finds the trace where that task has it: here in a task-local; with the
//! crate `tracing-opentelemetry`, in `tracing::Span::current().context()`. All is sent to a server
//! inside this process: no key, no network.

#![allow(clippy::print_stdout, reason = "printing is what an example is for")]

use std::error::Error;

use management_client::{
    RequestHead,
    http::{HeaderValue, StatusCode},
    mock::{Fault, Server},
    uuid::Uuid,
};

tokio::task_local! {
    /// The trace that the task works for.
    static TRACE: Uuid;
}

/// Says which trace a request belongs to. Each attempt is a span of its own in it.
fn inject(request: &mut RequestHead<'_>) {
    let span = Uuid::new_v4().as_u64_pair().0;
    let value = TRACE.try_with(|trace| format!("00-{}-{span:016x}-01", trace.simple()));
    if let Some(value) = value
        .ok()
        .and_then(|value| HeaderValue::try_from(value).ok())
    {
        request.headers_mut().insert("traceparent", value);
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let server = Server::start().await?;
    server.fail_with("get_org", Fault::status(StatusCode::SERVICE_UNAVAILABLE));
    let client = server.client_builder().on_request(inject).build()?;

    let trace = Uuid::new_v4();
    TRACE.scope(trace, client.get_org().send()).await?;

    println!("The server was asked twice, because it was busy at first:");
    for request in server.requests() {
        let traceparent = request.headers.get("traceparent");
        let traceparent = traceparent.ok_or("an attempt had no header")?.to_str()?;
        println!(
            "   {} {}: traceparent {traceparent}",
            request.method, request.path_template
        );
        assert!(traceparent.contains(&trace.simple().to_string()));
    }
    Ok(())
}
