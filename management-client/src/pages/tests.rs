//! Streams of pages that nobody sends.

use std::{
    collections::VecDeque,
    future,
    sync::{Arc, Mutex},
};

use http::{HeaderMap, StatusCode};

use super::*;
use crate::error::tests::{OPERATION, answered};

#[derive(Debug, PartialEq)]
struct Page {
    items: Vec<u8>,
    next: Option<String>,
}

type Asked = Arc<Mutex<Vec<Option<String>>>>;

#[expect(clippy::unnecessary_wraps, reason = "it stands beside errors")]
fn page(items: &[u8], next: Option<&str>) -> Result<Page, Error> {
    Ok(Page {
        items: items.to_vec(),
        next: next.map(str::to_owned),
    })
}

/// The stream of these answers, from this cursor, and what it asks for.
fn pages(
    start: Option<&str>,
    answers: impl IntoIterator<Item = Result<Page, Error>>,
) -> (Pages<Page>, Asked) {
    let asked = Asked::default();
    let mut answers: VecDeque<_> = answers.into_iter().collect();
    let fetch = {
        let asked = Arc::clone(&asked);
        move |cursor| {
            asked.lock().unwrap().push(cursor);
            let answer = answers.pop_front().unwrap();
            let value = |page| Response::new(page, StatusCode::OK, HeaderMap::new());
            future::ready(answer.map(value))
        }
    };
    let start = start.map(str::to_owned);
    let pages = Pages::new(OPERATION, start, fetch, |page| page.next.as_deref());
    (pages, asked)
}

async fn all(mut pages: Pages<Page>) -> Vec<Result<Vec<u8>, Error>> {
    let mut all = Vec::new();
    while let Some(page) = pages.next().await {
        all.push(page.map(|page| page.into_inner().items));
    }
    assert!(pages.next().await.is_none(), "an end is an end");
    all
}

#[tokio::test]
async fn each_page_is_asked_for_with_the_cursor_of_the_one_before() {
    for end in [None, Some("")] {
        let answers = [
            page(&[1], Some("a")),
            page(&[], Some("b")),
            page(&[2, 3], end),
        ];
        let (pages, asked) = pages(None, answers);
        let read: Vec<_> = all(pages).await.into_iter().map(Result::unwrap).collect();
        assert_eq!(read, [vec![1], vec![], vec![2, 3]]);
        let asked = asked.lock().unwrap();
        let asked: Vec<_> = asked.iter().map(Option::as_deref).collect();
        assert_eq!(asked, [None, Some("a"), Some("b")]);
    }
}

#[tokio::test]
async fn nothing_is_asked_for_in_advance() {
    let (mut pages, asked) = pages(None, [page(&[1], Some("a"))]);
    assert!(asked.lock().unwrap().is_empty());
    pages.next().await.unwrap().unwrap();
    assert_eq!(asked.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn an_error_comes_once_and_ends_the_stream() {
    let answers = || [page(&[1], Some("a")), Err(answered(500, &[], ""))];
    let read = all(pages(None, answers()).0).await;
    assert!(matches!(&*read, [Ok(_), Err(error)] if error.is_server_error()));

    let (mut pages, _) = pages(None, answers());
    while pages.next().await.is_some() {}
    assert_eq!(pages.cursor(), Some("a"), "where to go on");
}

#[tokio::test]
async fn a_repeated_cursor_is_an_error() {
    for cursors in [&["a", "a"][..], &["a", "b", "a", "b", "a", "b"]] {
        let (pages, _) = pages(None, cursors.iter().map(|next| page(&[1], Some(next))));
        let read = all(pages).await;
        let (last, before) = read.split_last().unwrap();
        let error = last.as_ref().unwrap_err();
        assert!(
            error.is_repeated_cursor() && !error.is_retryable(),
            "{error}"
        );
        assert!(error.to_string().contains("200 OK"), "{error}");
        assert!(before.iter().all(Result::is_ok));
    }
}

#[tokio::test]
async fn a_stream_starts_anywhere() {
    let (mut pages, asked) = pages(Some("m"), [page(&[1], Some("m"))]);
    assert_eq!(pages.cursor(), Some("m"));
    assert!(
        pages
            .next()
            .await
            .unwrap()
            .unwrap_err()
            .is_repeated_cursor()
    );
    assert_eq!(asked.lock().unwrap().as_slice(), [Some("m".to_owned())]);
}

#[tokio::test]
async fn items_know_the_page_that_they_are_on() {
    let answers = [
        page(&[1, 2], Some("a")),
        page(&[], Some("b")),
        page(&[3, 4], Some("c")),
        Err(answered(500, &[], "")),
    ];
    let mut items = Items::new(pages(None, answers).0, |page| page.items);
    for (item, cursor) in [(1, None), (2, Some("a")), (3, Some("b")), (4, Some("c"))] {
        assert_eq!(items.next().await.unwrap().unwrap(), item);
        assert_eq!(items.cursor(), cursor);
    }
    assert!(items.next().await.unwrap().is_err());
    assert_eq!(items.cursor(), Some("c"));
    assert!(items.next().await.is_none());
}

#[test]
fn streams_cross_threads_and_show_no_cursor() {
    fn crosses<T: Send + Unpin + 'static>(_: &T) {}
    let (pages, _) = pages(Some("canary"), []);
    crosses(&pages);
    let items = Items::new(pages, |page| page.items);
    crosses(&items);
    let text = format!("{items:?}");
    assert!(
        text.contains("set_thing") && !text.contains("canary"),
        "{text}"
    );
}

/// Items of pages with these numbers of items, each with a next one but the last.
fn items_of(counts: &[usize]) -> Items<Page, u8> {
    let cursors: Vec<_> = (1..counts.len()).map(|index| index.to_string()).collect();
    let next = cursors.iter().map(|cursor| Some(&**cursor)).chain([None]);
    let answers = counts.iter().zip(next);
    let answers = answers.map(|(count, next)| page(&vec![7; *count], next));
    Items::new(pages(None, answers).0, |page| page.items)
}

#[tokio::test]
async fn items_give_up_after_too_many_pages_without_one() {
    let empty = |pages| vec![0; pages];
    for counts in [
        [empty(99), vec![1], empty(99), vec![2]].concat(),
        empty(100),
        [vec![1], empty(100)].concat(),
    ] {
        let mut items = items_of(&counts);
        let mut sum = 0;
        while let Some(item) = items.next().await {
            item.unwrap();
            sum += 1;
        }
        assert_eq!(sum, counts.iter().sum::<usize>());
    }
    let mut items = items_of(&[vec![1, 1], empty(100), vec![1]].concat());
    assert!(items.next().await.unwrap().is_ok() && items.next().await.unwrap().is_ok());
    let error = items.next().await.unwrap().unwrap_err();
    assert!(error.is_empty_pages() && !error.is_retryable(), "{error}");
    assert!(error.to_string().contains("100 pages in a row"), "{error}");
    assert_eq!(items.cursor(), Some("102"), "where to go on");
    assert!(items.next().await.is_none());
}
