//! URLs, against a server inside the process.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread;
use std::time::{Duration, Instant};

use super::{Run, Workspace};
use crate::import::Limits;

const DOCUMENT: &str = r#"{"openapi": "3.1.0", "info": {"title": "Harbour", "version": "1"},
    "paths": {"/berths": {"get": {"operationId": "list_berths", "tags": ["Berth"], "responses": {"200": {}}}}}}"#;

/// Answers every connection with the next of these texts; the last one again and again. Gives the base URL.
fn serve(answers: Vec<Vec<u8>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    thread::spawn(move || {
        let mut answers = answers.into_iter();
        let mut answer = Vec::new();
        for stream in listener.incoming() {
            answer = answers.next().unwrap_or(answer);
            let mut stream = stream.unwrap();
            let mut request = [0; 4096];
            let _ = stream.read(&mut request);
            let _ = stream.write_all(&answer);
        }
    });
    format!("http://{address}")
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\nconnection: close\r\n{headers}\r\n"
    );
    [head.as_bytes(), body].concat()
}

fn found(body: &[u8]) -> Vec<u8> {
    answer("200 OK", "", body)
}

fn redirect(location: &str) -> Vec<u8> {
    answer("302 Found", &format!("location: {location}\r\n"), b"")
}

fn import(url: &str, limits: Limits) -> (Run, Workspace) {
    let workspace = Workspace::new();
    (workspace.import_within(limits, &[url]), workspace)
}

/// Asserts that a URL is refused for a reason, and that nothing is written.
fn assert_refused(url: &str, limits: Limits, reason: &str) -> Run {
    let (run, workspace) = import(url, limits);
    assert_eq!(run.status, 1, "{run:?}");
    assert!(run.errors.contains(reason), "{run:?}");
    assert!(workspace.files().is_empty());
    run
}

#[test]
fn a_document_is_fetched() {
    let (run, workspace) = import(&serve(vec![found(DOCUMENT.as_bytes())]), Limits::default());
    assert_eq!((run.status, run.errors.as_str()), (0, ""));
    assert!(workspace.files()["berth.yaml"].contains("operationId: list_berths"));
}

#[test]
fn a_redirect_on_this_machine_is_followed() {
    let base = serve(vec![redirect("/moved"), found(DOCUMENT.as_bytes())]);
    let (run, _workspace) = import(&base, Limits::default());
    assert_eq!((run.status, run.errors.as_str()), (0, ""));
}

#[test]
fn a_redirect_to_plain_http_elsewhere_or_another_scheme_is_refused() {
    for (location, reason) in [
        (
            "http://harbour.invalid/openapi.json",
            "plain http is for this machine only",
        ),
        ("file:///etc/hostname", "`file` is not fetched"),
        ("ftp://127.0.0.1/openapi.json", "`ftp` is not fetched"),
    ] {
        assert_refused(&serve(vec![redirect(location)]), Limits::default(), reason);
    }
}

#[test]
fn redirects_end() {
    let base = serve(vec![redirect("/again")]);
    assert_refused(&base, Limits::default(), "more than 3 redirects");
    let nowhere = serve(vec![answer("302 Found", "", b"")]);
    assert_refused(&nowhere, Limits::default(), "redirects to nowhere");
}

#[test]
fn plain_http_to_another_machine_is_refused() {
    let limits = Limits::default();
    assert_refused("http://harbour.invalid/openapi.json", limits, "use https");
    assert_refused("http://127.0.0.1.harbour.invalid/", limits, "use https");
}

#[test]
fn another_status_is_refused_by_its_number() {
    for status in [
        "404 Not Found",
        "500 Internal Server Error",
        "204 No Content",
    ] {
        let base = serve(vec![answer(status, "", b"")]);
        assert_refused(
            &base,
            Limits::default(),
            &format!("the server answered {status}"),
        );
    }
}

#[test]
fn an_answer_that_is_too_large_is_refused_whatever_it_announces() {
    let limits = Limits {
        bytes: 100,
        ..Limits::default()
    };
    let reason = "larger than 100 bytes";
    assert_refused(&serve(vec![found(DOCUMENT.as_bytes())]), limits, reason);
    let endless = [b"HTTP/1.1 200 OK\r\n\r\n".to_vec(), vec![b' '; 100_000]].concat();
    assert_refused(&serve(vec![endless]), limits, reason);
    let (run, _workspace) = import(&serve(vec![found(&[b' '; 100])]), limits);
    assert!(
        !run.errors.contains(reason),
        "exactly the limit is allowed: {run:?}"
    );
}

#[test]
fn an_answer_that_takes_too_long_is_given_up() {
    let limits = Limits {
        overall: Duration::from_millis(200),
        ..Limits::default()
    };
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    // One byte of the answer at a time, so that no single read is slow.
    thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        for byte in found(DOCUMENT.as_bytes()) {
            if stream.write_all(&[byte]).is_err() {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
    });
    let start = Instant::now();
    assert_refused(
        &base,
        limits,
        "it took too long (limits: 10s to connect, 200ms in all)",
    );
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let base = serve(vec![found(b"{\"a\xff\"}")]);
    assert_refused(&base, Limits::default(), "it is no UTF-8 text");
}

#[test]
fn an_answer_cut_short_is_refused() {
    let cut = b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\nconnection: close\r\n\r\n{".to_vec();
    assert_refused(&serve(vec![cut]), Limits::default(), "cannot fetch");
}

#[test]
fn credentials_and_query_stay_out_of_messages() {
    let base = serve(vec![answer("404 Not Found", "", b"")]);
    let secret = base.replace("//", "//user:hush@") + "/openapi.json?token=hush#hush";
    let run = assert_refused(
        &secret,
        Limits::default(),
        "/openapi.json`: the server answered",
    );
    assert!(!run.errors.contains("hush"), "{run:?}");
    let run = assert_refused("https://user:hush@[/", Limits::default(), "no readable URL");
    assert!(!run.errors.contains("hush"), "{run:?}");

    let base = serve(vec![found(DOCUMENT.as_bytes())]);
    let secret = base.replace("//", "//user:hush@") + "/?token=hush";
    let run = Workspace::new().import(&["--check", &secret]);
    assert_eq!(run.status, 2);
    assert!(!run.output.contains("hush"), "{run:?}");
}

#[test]
fn a_message_about_a_fetched_document_names_its_url() {
    let base = serve(vec![found(b"{\"swagger\": \"2.0\"}")]);
    let run = assert_refused(
        &(base.clone() + "/openapi.json"),
        Limits::default(),
        "OpenAPI 2.0",
    );
    assert!(
        run.errors.contains(&format!("{base}/openapi.json:1:13")),
        "{run:?}"
    );
}
