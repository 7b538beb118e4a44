//! Where the values of a JSON text stand: the place in a file of one line is a JSON pointer.

use super::{json_text, pointer};

/// Every value of a JSON text, in the order in which they start.
#[derive(Debug, Default)]
pub(crate) struct Pointers {
    values: Vec<Value>,
}

#[derive(Debug)]
struct Value {
    /// Where it starts, or the key before it.
    start: usize,
    end: usize,
    parent: Option<usize>,
    step: Step,
}

/// The step that leads from the parent to a value.
#[derive(Debug)]
enum Step {
    Root,
    /// A key, as it is written, with its quotes.
    Key(std::ops::Range<usize>),
    Index(usize),
}

/// A list or an object that has begun.
struct Open {
    value: usize,
    /// How many items a list has so far; nothing for an object.
    items: Option<usize>,
    key: Option<std::ops::Range<usize>>,
}

impl Pointers {
    pub(super) fn of(text: &str) -> Self {
        if !json_text::is_json(text) {
            return Self::default();
        }
        let mut pointers = Self::default();
        let mut open: Vec<Open> = Vec::new();
        let mut at = 0;
        while let Some(byte) = text.as_bytes().get(at) {
            let end = at + token(&text.as_bytes()[at..]);
            match byte {
                b'}' | b']' => {
                    if let Some(closed) = open.pop() {
                        pointers.values[closed.value].end = end;
                    }
                }
                b':' | b',' | b' ' | b'\t' | b'\r' | b'\n' => {}
                b'"' if open
                    .last()
                    .is_some_and(|it| it.items.is_none() && it.key.is_none()) =>
                {
                    if let Some(innermost) = open.last_mut() {
                        innermost.key = Some(at..end);
                    }
                }
                _ => {
                    let value = pointers.add(&mut open, &(at..end));
                    if matches!(byte, b'{' | b'[') {
                        let items = (*byte == b'[').then_some(0);
                        open.push(Open {
                            value,
                            items,
                            key: None,
                        });
                    }
                }
            }
            at = end;
        }
        pointers
    }

    fn add(&mut self, open: &mut [Open], range: &std::ops::Range<usize>) -> usize {
        let index = self.values.len();
        let (parent, step) = match open.last_mut() {
            None => (None, Step::Root),
            Some(Open {
                value,
                items: Some(items),
                ..
            }) => {
                *items += 1;
                (Some(*value), Step::Index(*items - 1))
            }
            Some(Open { value, key, .. }) => {
                (Some(*value), key.take().map_or(Step::Root, Step::Key))
            }
        };
        let start = match &step {
            Step::Key(key) => key.start,
            _ => range.start,
        };
        self.values.push(Value {
            start,
            end: range.end,
            parent,
            step,
        });
        index
    }

    /// The pointer to the innermost value at an offset.
    pub(super) fn at(&self, text: &str, offset: usize) -> Option<String> {
        let last = self.values.partition_point(|value| value.start <= offset);
        let mut value = last.checked_sub(1);
        while let Some(index) = value.filter(|index| self.values[*index].end <= offset) {
            value = self.values[index].parent;
        }
        let mut steps = Vec::new();
        let mut inner = Some(value?);
        while let Some(index) = inner {
            let Value { parent, step, .. } = &self.values[index];
            match step {
                Step::Root => {}
                Step::Key(key) => steps.push(escaped(text.get(key.clone())?)),
                Step::Index(index) => steps.push(index.to_string()),
            }
            inner = *parent;
        }
        steps.push(String::new());
        steps.reverse();
        Some(steps.join("/"))
    }
}

/// The length of the token at the start.
fn token(rest: &[u8]) -> usize {
    match rest[0] {
        b'"' => {
            let mut at = 1;
            while at < rest.len() && rest[at] != b'"' {
                at += if rest[at] == b'\\' { 2 } else { 1 };
            }
            (at + 1).min(rest.len())
        }
        byte if is_plain(byte) => {
            let length = rest.iter().position(|byte| !is_plain(*byte));
            length.unwrap_or(rest.len())
        }
        _ => 1,
    }
}

/// Whether a byte is part of a number or a word.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"+-.".contains(&byte)
}

/// A key as a step of a pointer.
fn escaped(written: &str) -> String {
    let key: String = serde_json::from_str(written).unwrap_or_else(|_| written.to_owned());
    pointer::escape(&key)
}

#[cfg(test)]
mod tests {
    use super::Pointers;

    #[test]
    fn every_place_has_the_pointer_of_its_innermost_value() {
        let text = r#"{"paths": {"/v1/a~b": {"get": [1, {"x\"y": "s, ]"}, true]}}, "n": -1.5e3}"#;
        let pointers = Pointers::of(text);
        for (part, pointer) in [
            ("{\"paths", ""),
            ("\"paths", "/paths"),
            ("/v1", "/paths/~1v1~1a~0b"),
            ("[1", "/paths/~1v1~1a~0b/get"),
            ("1, ", "/paths/~1v1~1a~0b/get/0"),
            ("s, ]", "/paths/~1v1~1a~0b/get/1/x\"y"),
            ("true", "/paths/~1v1~1a~0b/get/2"),
            ("-1.5", "/n"),
        ] {
            let at = text.find(part).unwrap();
            assert_eq!(pointers.at(text, at).as_deref(), Some(pointer), "{part}");
        }
        assert_eq!(Pointers::of("a: 1").at("a: 1", 0), None);
    }

    #[test]
    fn a_text_that_is_cut_short_is_read_as_far_as_it_goes() {
        for text in ["{\"a\": [", "{\"a\\", "{]}", "{\"a\" \"b\": 1"] {
            Pointers::of(text).at(text, text.len());
        }
    }
}
