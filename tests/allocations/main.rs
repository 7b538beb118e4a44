//! What reading a long list allocates: the same for each page, however many came before, and nothing
//! that stays. And what a large answer takes, also one of which nothing is known. Alone in its binary,
//! because it counts all allocations of the process.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::{
    alloc::System,
    io::{Read as _, Write as _},
    net::{TcpListener, TcpStream},
    thread,
};

use management_client::{
    Items,
    types::{Env, Query, Region, TeamCredentials, TeamCredentialsListResponse},
};
use management_client_tests::client;
use serde::de::DeserializeOwned;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region as Measured, Stats, StatsAlloc};
use tokio::sync::Mutex;

#[global_allocator]
static GLOBAL: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const ITEMS_OF_A_PAGE: usize = 2;

const ITEM: &str = r#"{"id":"0f6b1a52-3c4d-4e5f-8a9b-0c1d2e3f4a5b","team_id":"0f6b1a52-3c4d-4e5f-8a9b-0c1d2e3f4a5b","source":"oura","created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}"#;

/// A server that gives one page after the other and never the last, and allocates nothing.
fn serve() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            // The client has gone away.
            let _ = answer(stream.unwrap());
        }
    });
    url
}

fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    let mut page = 0_u32;
    loop {
        let mut head = [0; 4096];
        let mut length = 0;
        while !head[..length].ends_with(b"\r\n\r\n") {
            let read = stream.read(&mut head[length..])?;
            if read == 0 {
                return Ok(());
            }
            length += read;
        }
        page += 1;
        let mut body = [0; 1024];
        let mut rest = &mut body[..];
        write!(
            rest,
            r#"{{"credentials":[{ITEM},{ITEM}],"next_cursor":"{page:08}"}}"#
        )?;
        let length = 1024 - rest.len();
        let mut answer = [0; 2048];
        let mut rest = &mut answer[..];
        write!(rest, "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n")?;
        rest.write_all(&body[..length])?;
        let length = 2048 - rest.len();
        stream.write_all(&answer[..length])?;
    }
}

type List = Items<TeamCredentialsListResponse, TeamCredentials>;

/// What so many pages of a list allocate.
async fn read(list: &mut List, pages: usize) -> Stats {
    let measured = Measured::new(GLOBAL);
    for _ in 0..pages * ITEMS_OF_A_PAGE {
        list.next().await.unwrap().unwrap();
    }
    measured.change()
}

/// Allocations per page, in hundredths.
fn rate(stats: Stats, pages: usize) -> usize {
    (stats.allocations + stats.reallocations) * 100 / pages
}

/// One test counts at a time.
static COUNTING: Mutex<()> = Mutex::const_new(());

#[tokio::test]
async fn a_page_allocates_the_same_however_many_came_before() {
    let _counting = COUNTING.lock().await;
    let client = client(serve());
    let mut list = client
        .get_team_custom_credentials(Env::Sandbox, Region::Us)
        .items();
    read(&mut list, 100).await;
    let few = read(&mut list, 100).await;
    let many = read(&mut list, 2000).await;
    let (first, later) = (rate(few, 100), rate(many, 2000));
    let kept = many.bytes_allocated.wrapping_sub(many.bytes_deallocated);
    println!(
        "hundredths of allocations a page: {first}, after 200 pages {later}; bytes kept after 2000 more: {kept}"
    );
    assert!(later.abs_diff(first) * 100 <= first, "{few:?} {many:?}");
    assert!(kept.cast_signed().abs() < 4096, "{many:?}");
}

/// How much memory an answer takes that starts like this and has as many of these items as make a megabyte, as a multiple
/// of its size.
fn multiple<T: DeserializeOwned>(start: &str, item: &str) -> f64 {
    let items = vec![item; (1 << 20) / (item.len() + 1)].join(",");
    let body = format!("{start}{items}]}}");
    let measured = Measured::new(GLOBAL);
    let value: T = serde_json::from_str(&body).unwrap();
    let change = measured.change();
    drop(value);
    let taken = change.bytes_allocated - change.bytes_deallocated;
    let float = |bytes: usize| f64::from(u32::try_from(bytes).unwrap());
    float(taken) / float(body.len())
}

#[test]
fn a_large_answer_takes_a_bounded_multiple_of_its_size() {
    let _counting = COUNTING.blocking_lock();
    let mean = r#"{"arg":{"sleep":"duration_second"},"func":"mean"}"#;
    let text =
        r#"{"zz_arg":{"sleep":"duration_second"},"zz_func":"percentile","zz_of":[0.05,0.5,0.95]}"#;
    let long = format!(r#"{{"zz_new":[{}]}}"#, ["0"; 1000].join(","));
    let select = r#"{"select":["#;
    let credentials = multiple::<TeamCredentialsListResponse>;
    for (what, limit, found) in [
        ("credentials", 4.0, credentials(r#"{"credentials":["#, ITEM)),
        ("expressions", 3.0, multiple::<Query>(select, mean)),
        ("unknown", 3.0, multiple::<Query>(select, text)),
        ("long and unknown", 3.0, multiple::<Query>(select, &long)),
        (
            "ignored",
            0.1,
            credentials(r#"{"credentials":[],"zz":["#, text),
        ),
        // Two bytes of JSON each, where there should be an object. If every variant stood behind a `Box`, they would
        // still take 28 times their size, and each expression that is known an allocation more.
        ("numbers", 100.0, multiple::<Query>(select, "0")),
    ] {
        println!("{what}: {found:.1} times the size of the body");
        assert!(found < limit, "{what}: {found}");
    }
}
