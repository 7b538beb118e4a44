//! The texts that were read, and places in them.

use std::cell::OnceCell;
use std::ops::Range;

use super::lines::Lines;
use super::pointer_at::Pointers;
use crate::escape;

/// One text that was read: a file, a page or an answer from the network.
#[derive(Debug)]
pub(crate) struct Source {
    /// How messages name it: a path relative to the working directory, or a URL.
    pub(crate) name: String,
    /// The whole text.
    pub(crate) text: String,
    lines: OnceCell<Lines>,
    pointers: OnceCell<Pointers>,
}

impl Source {
    pub(crate) fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
    }

    /// The JSON pointer to an offset, where all of the file is one line.
    pub(crate) fn pointer(&self, offset: usize) -> Option<String> {
        if self.lines().count(&self.text) > 1 {
            return None;
        }
        let pointers = self.pointers.get_or_init(|| Pointers::of(&self.text));
        pointers.at(&self.text, offset)
    }
}

/// Every text of one run; spans point into it.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    list: Vec<Source>,
}

/// Identifies one text in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct SourceId(u32);

/// A range of bytes in one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Span {
    pub(crate) source: SourceId,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// A place as people write it: both numbers start at one, the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LineColumn {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Sources {
    pub(crate) fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> SourceId {
        let id = SourceId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(Source {
            name: name.into(),
            text: text.into(),
            lines: OnceCell::new(),
            pointers: OnceCell::new(),
        });
        id
    }

    pub(crate) fn get(&self, id: SourceId) -> &Source {
        &self.list[id.0 as usize]
    }

    pub(crate) fn line_column(&self, span: Span) -> LineColumn {
        let source = self.get(span.source);
        let (line, column) = source
            .lines()
            .line_column(&source.text, span.start as usize);
        LineColumn { line, column }
    }

    /// `file:line:column`, the form that editors and terminals turn into a link; `file#/pointer` where all of the file is
    /// one line.
    pub(crate) fn place(&self, span: Span) -> String {
        let source = self.get(span.source);
        if let Some(pointer) = source.pointer(span.start as usize) {
            return format!("{}#{}", source.name, escape::name(&pointer));
        }
        let LineColumn { line, column } = self.line_column(span);
        format!("{}:{line}:{column}", source.name)
    }
}

impl Span {
    pub(crate) fn new(source: SourceId, range: Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self {
            source,
            start: clamp(range.start),
            end: clamp(range.end),
        }
    }

    /// Whether the other range lies inside this one.
    pub(crate) fn contains(self, inner: Self) -> bool {
        self.source == inner.source && self.start <= inner.start && inner.end <= self.end
    }

    pub(crate) fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_counts_characters_not_bytes() {
        let mut sources = Sources::default();
        let id = sources.add("a.yaml", "x: 1\ngrüße: 2\n");
        let span = Span::new(id, 14..15);
        assert_eq!(sources.place(span), "a.yaml:2:8");
    }
}
