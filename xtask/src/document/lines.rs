//! Where the lines of a text start, so that a place costs nothing to find however long the text is.

/// How many bytes lie between two counts of characters.
const STEP: usize = 1024;

/// Finds lines and columns.
#[derive(Debug)]
pub(crate) struct Lines {
    /// The offset at which each line starts.
    starts: Vec<usize>,
    /// How many characters start before every [`STEP`]th byte.
    counts: Vec<usize>,
}

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = [0].into_iter().chain(ends.map(|(at, _)| at + 1)).collect();
        let mut counts = vec![0];
        for part in text.as_bytes().chunks(STEP) {
            counts.push(counts.last().copied().unwrap_or_default() + characters(part));
        }
        Self { starts, counts }
    }

    /// The line of an offset and the character in it, both from one.
    pub(crate) fn line_column(&self, text: &str, offset: usize) -> (usize, usize) {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts[line - 1];
        let column = self.before(text, offset) - self.before(text, start);
        (line, column + 1)
    }

    /// The range of a line, from one, without its end.
    pub(crate) fn range(&self, text: &str, line: usize) -> std::ops::Range<usize> {
        let start = self.starts[line - 1];
        let end = self.starts.get(line).map_or(text.len(), |next| next - 1);
        start..end
    }

    /// How many lines there are; the one behind the last line end counts only if something stands there.
    pub(crate) fn count(&self, text: &str) -> usize {
        self.starts.len() - usize::from(text.ends_with('\n'))
    }

    fn before(&self, text: &str, offset: usize) -> usize {
        let step = offset / STEP;
        self.counts[step] + characters(&text.as_bytes()[step * STEP..offset])
    }
}

/// How many characters start in a part of a text.
fn characters(part: &[u8]) -> usize {
    part.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::Lines;

    #[test]
    fn lines_and_columns_are_those_that_are_counted() {
        let text = "aü\n\n".repeat(400) + &"grüße, ".repeat(2000);
        let lines = Lines::of(&text);
        for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..offset];
            let start = before.rfind('\n').map_or(0, |at| at + 1);
            let counted = (
                before.matches('\n').count() + 1,
                before[start..].chars().count() + 1,
            );
            assert_eq!(lines.line_column(&text, offset), counted);
        }
        assert_eq!(&text[lines.range(&text, 1)], "aü");
        for (text, count) in [("", 1), ("a", 1), ("a\n", 1), ("a\nb", 2)] {
            assert_eq!(Lines::of(text).count(text), count);
        }
    }
}
