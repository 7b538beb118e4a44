//! The items of all pages.

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll, ready},
    vec,
};

use futures_core::Stream;

use super::Pages;
use crate::{Error, Response, error::Kind};

/// How many pages in a row may be empty.
const MAX_EMPTY_PAGES: u32 = 100;

/// The items of a list, page after page, as a `futures_core::Stream`: what `items()` of a request returns.
///
/// What holds for [`Pages`] holds for it too. A page may be empty and name a next one all the same;
/// after 100 such pages in a row, [`Error::is_empty_pages`] ends the stream.
///
/// ```no_run
/// # use management_client::{Client, types::{Env, Region}};
/// # async fn example(client: &Client) -> Result<(), management_client::Error> {
/// let mut items = client.get_team_custom_credentials(Env::Sandbox, Region::Us).items();
/// while let Some(credentials) = items.next().await {
///     println!("{}", credentials?.team_id);
/// }
/// # Ok(())
/// # }
/// ```
pub struct Items<P, T> {
    pages: Pages<P>,
    unpack: fn(P) -> Vec<T>,
    /// The rest of a page.
    rest: vec::IntoIter<T>,
    /// The cursor of that page.
    cursor: Option<String>,
    /// How many pages in a row had no items.
    empty_pages: u32,
}

impl<P, T> Items<P, T> {
    pub(crate) fn new(pages: Pages<P>, unpack: fn(P) -> Vec<T>) -> Self {
        Self {
            pages,
            unpack,
            rest: Vec::new().into_iter(),
            cursor: None,
            empty_pages: 0,
        }
    }

    /// Takes the items of a page; an error when too many pages had none.
    fn turn(&mut self, page: Response<P>) -> Result<(), Error> {
        let is_last_empty = !self.pages.ended && self.empty_pages + 1 == MAX_EMPTY_PAGES;
        let endless = is_last_empty.then(|| {
            let kind = Kind::EmptyPages(MAX_EMPTY_PAGES);
            self.pages.endless(&page, kind)
        });
        self.rest = (self.unpack)(page.into_inner()).into_iter();
        if self.rest.as_slice().is_empty() {
            self.empty_pages += 1;
            self.pages.ended |= endless.is_some();
            return endless.map_or(Ok(()), Err);
        }
        self.empty_pages = 0;
        Ok(())
    }

    /// The next item; `None` after the last one, and after an error.
    ///
    /// # Errors
    ///
    /// As [`Pages::next`]; [`Error::is_empty_pages`] holds after 100 pages in a row without an item.
    pub async fn next(&mut self) -> Option<Result<T, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The cursor of the page that the next item is on; `None` for the first page, and after the
    /// last item.
    ///
    /// A request with this cursor goes on where this stream has ended, with the first item of that
    /// page: those that have been read of it come again.
    pub fn cursor(&self) -> Option<&str> {
        if self.rest.as_slice().is_empty() {
            self.pages.cursor()
        } else {
            self.cursor.as_deref()
        }
    }
}

// The items are never pinned.
impl<P, T> Unpin for Items<P, T> {}

impl<P, T> Stream for Items<P, T> {
    type Item = Result<T, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        loop {
            if let Some(item) = this.rest.next() {
                return Poll::Ready(Some(Ok(item)));
            }
            if this.pages.fetching.is_none() {
                this.cursor.clone_from(&this.pages.cursor);
            }
            match ready!(Pin::new(&mut this.pages).poll_next(context)) {
                Some(page) => {
                    if let Err(error) = page.and_then(|page| this.turn(page)) {
                        return Poll::Ready(Some(Err(error)));
                    }
                }
                None => return Poll::Ready(None),
            }
        }
    }
}

impl<P, T> fmt::Debug for Items<P, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items")
            .field("pages", &self.pages)
            .field("left_on_page", &self.rest.len())
            .finish_non_exhaustive()
    }
}
