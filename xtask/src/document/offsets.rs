//! The YAML parser counts characters, spans count bytes.

/// Turns the YAML parser's character counts into bytes of the source.
#[derive(Debug)]
pub(crate) struct Offsets {
    /// Where the text that is read starts in its source.
    base: usize,
    characters: Characters,
}

#[derive(Debug)]
enum Characters {
    /// Every character is one byte; the text has this many.
    Ascii(usize),
    /// Where each character starts, and where the last one ends.
    Starts(Vec<usize>),
}

impl Offsets {
    pub(crate) fn new(text: &str, base: usize) -> Self {
        let characters = if text.is_ascii() {
            Characters::Ascii(text.len())
        } else {
            let starts = text.char_indices().map(|(start, _)| start);
            Characters::Starts(starts.chain([text.len()]).collect())
        };
        Self { base, characters }
    }

    pub(crate) fn byte(&self, character: usize) -> usize {
        let offset = match &self.characters {
            Characters::Ascii(length) => character.min(*length),
            Characters::Starts(starts) => {
                let last = starts.last().copied().unwrap_or_default();
                starts.get(character).copied().unwrap_or(last)
            }
        };
        self.base + offset
    }
}
