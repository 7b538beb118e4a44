//! Lists that come in pages.

mod items;
mod trail;

use std::{
    fmt,
    future::{Future, poll_fn},
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;

pub use self::items::Items;
use self::trail::Trail;
use crate::{Error, Response, answer::Answer, error::Kind, operation::Operation};

/// The pages of a list, as a `futures_core::Stream`: what `pages()` of a request returns.
///
/// A page is asked for when the stream is polled and not before, so that whoever stops early has
/// made no call too many; each is a call of its own, with its own attempts and its own deadline.
/// The stream ends after the page without a cursor (null, absent or empty), and after the first
/// error.
///
/// The stream is `Send`, `Unpin` and `'static`. It can be dropped at any time, and all that a page
/// allocates goes with the page.
///
/// ```no_run
/// # use management_client::{Client, types::{Env, Region}};
/// # async fn example(client: &Client) -> Result<(), management_client::Error> {
/// let mut pages = client.get_team_custom_credentials(Env::Sandbox, Region::Us).pages();
/// while let Some(page) = pages.next().await {
///     println!("{} credentials", page?.credentials.len());
/// }
/// # Ok(())
/// # }
/// ```
pub struct Pages<P> {
    operation: Operation,
    fetch: Box<dyn FnMut(Option<String>) -> Fetching<P> + Send>,
    fetching: Option<Fetching<P>>,
    next_of: fn(&P) -> Option<&str>,
    cursor: Option<String>,
    trail: Trail,
    ended: bool,
}

/// The call of one page.
type Fetching<P> = Pin<Box<dyn Future<Output = Result<Response<P>, Error>> + Send>>;

impl<P> Pages<P> {
    /// Starts at the page with this cursor; none is the first.
    pub(crate) fn new<F>(
        operation: Operation,
        cursor: Option<String>,
        mut fetch: impl FnMut(Option<String>) -> F + Send + 'static,
        next_of: fn(&P) -> Option<&str>,
    ) -> Self
    where
        F: Future<Output = Result<Response<P>, Error>> + Send + 'static,
    {
        Self {
            operation,
            fetch: Box::new(move |cursor| Box::pin(fetch(cursor))),
            fetching: None,
            next_of,
            cursor,
            trail: Trail::default(),
            ended: false,
        }
    }

    /// The next page; `None` after the last one, and after an error.
    ///
    /// # Errors
    ///
    /// As `send` of the request. [`Error::is_repeated_cursor`] holds when the API gives a cursor
    /// for the second time.
    pub async fn next(&mut self) -> Option<Result<Response<P>, Error>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The cursor of the page that comes next; `None` for the first page, and after the last one.
    ///
    /// After an error, it is that of the page that failed: a request with this cursor goes on where
    /// this stream has ended.
    pub fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    /// Takes note of where a page says that the next one is.
    fn turn(&mut self, page: Response<P>) -> Result<Response<P>, Error> {
        let next = (self.next_of)(&page).filter(|next| !next.is_empty());
        let Some(next) = next else {
            self.ended = true;
            self.cursor = None;
            return Ok(page);
        };
        if self.cursor.as_deref() == Some(next) || self.trail.has_seen(next) {
            return Err(self.endless(&page, Kind::RepeatedCursor));
        }
        self.cursor = Some(next.to_owned());
        Ok(page)
    }

    /// The error of pages that would not come to an end.
    fn endless(&self, page: &Response<P>, kind: Kind) -> Error {
        let answer = Answer {
            status: page.status(),
            headers: page.headers().clone(),
            body: Bytes::new(),
            truncated: true,
            trace_id: page.trace_id(),
        };
        Error::call(&self.operation, kind, Some(answer)).after(1)
    }
}

impl<P> Stream for Pages<P> {
    type Item = Result<Response<P>, Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.ended {
            return Poll::Ready(None);
        }
        let Self { fetch, cursor, .. } = this;
        let fetching = this.fetching.get_or_insert_with(|| fetch(cursor.clone()));
        let fetched = ready!(fetching.as_mut().poll(context));
        this.fetching = None;
        let page = fetched.and_then(|page| this.turn(page));
        this.ended |= page.is_err();
        Poll::Ready(Some(page))
    }
}

impl<P> fmt::Debug for Pages<P> {
    /// Leaves out the cursor: nobody knows what is in it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &self.operation.id)
            .field("ended", &self.ended)
            .finish_non_exhaustive()
    }
}

/// The methods of a request whose response is a page: the parameter that takes the cursor, the type
/// of the page, its cursor, its list and the type of that one's items.
macro_rules! paged {
    ($request:ident, $cursor:ident, $page:ty, $next:ident, $items:ident, $item:ty) => {
        impl $request {
            /// Asks for one page after the other, from the one with the cursor of this request, or
            /// from the first, to the last.
            #[inline]
            pub fn pages(self) -> crate::Pages<$page> {
                let operation = *self.call.operation();
                let cursor = self.$cursor.clone().map(|cursor| cursor.0);
                let fetch = move |cursor: Option<String>| {
                    let mut request = self.clone();
                    request.$cursor = cursor.map(crate::hidden::Hidden);
                    request.send()
                };
                crate::Pages::new(operation, cursor, fetch, |page| page.$next.as_deref())
            }

            /// Asks for one page after the other, as [`pages`](Self::pages), and gives their items
            /// one by one. After 100 pages in a row without an item it gives up:
            /// [`Error::is_empty_pages`](crate::Error::is_empty_pages).
            #[inline]
            pub fn items(self) -> crate::Items<$page, $item> {
                crate::Items::new(self.pages(), |page| page.$items)
            }
        }
    };
}
pub(crate) use paged;

#[cfg(test)]
mod tests;
