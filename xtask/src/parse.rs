//! Stage 1: a text becomes a tree that knows its places.

use saphyr::{LoadableYamlNode, MarkedYaml, Scalar, ScanError, YamlData};

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::json_text;
use crate::source::{SourceId, Sources, Span};
use crate::tree::{Entry, Node, Object, Value};

/// Reads the one document of a source, YAML or JSON.
///
/// Nothing comes back when the text cannot be read; the reason is in `diagnostics` then.
pub(crate) fn parse(
    sources: &Sources,
    id: SourceId,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let text = &sources.get(id).text;
    let readable = if json_text::is_json(text) {
        json_text::as_yaml(text)
    } else {
        text.as_str().into()
    };
    let mut reader = Reader {
        offsets: Offsets::new(text),
        id,
        diagnostics,
    };
    match MarkedYaml::load_from_str(&readable) {
        Ok(documents) => reader.only_document(documents),
        Err(error) => {
            reader.refuse_text(&error);
            None
        }
    }
}

struct Reader<'a> {
    offsets: Offsets,
    id: SourceId,
    diagnostics: &'a mut Diagnostics,
}

impl Reader<'_> {
    fn only_document(&mut self, documents: Vec<MarkedYaml<'_>>) -> Option<Node> {
        let start = Span::new(self.id, 0..0);
        let mut documents = documents.into_iter();
        let Some(first) = documents.next() else {
            self.refuse(start, "the text is empty");
            return None;
        };
        if let Some(second) = documents.next() {
            let span = self.span(second.span);
            self.refuse(span, "the text holds more than one YAML document");
            return None;
        }
        self.node(first)
    }

    fn node(&mut self, yaml: MarkedYaml<'_>) -> Option<Node> {
        let span = self.span(yaml.span);
        let value = match yaml.data {
            YamlData::Value(scalar) => self.scalar(scalar, span)?,
            YamlData::Sequence(items) => {
                let nodes = items.into_iter().map(|item| self.node(item));
                Value::Array(nodes.collect::<Option<_>>()?)
            }
            YamlData::Mapping(mapping) => {
                let entries = mapping.into_iter().map(|(key, item)| self.entry(key, item));
                Value::Object(entries.collect::<Option<Object>>()?)
            }
            _ => {
                self.refuse(
                    span,
                    "tags, aliases and values that YAML cannot type are not used here",
                );
                return None;
            }
        };
        Some(Node { span, value })
    }

    fn entry(&mut self, key: MarkedYaml<'_>, item: MarkedYaml<'_>) -> Option<Entry> {
        let key_span = self.span(key.span);
        let YamlData::Value(scalar) = key.data else {
            self.refuse(key_span, "a key must be a string");
            return None;
        };
        // Response codes are often written without quotes.
        let key = match scalar {
            Scalar::String(text) => text.into_owned(),
            Scalar::Integer(number) => number.to_string(),
            _ => {
                self.refuse(key_span, "a key must be a string: put it in quotes");
                return None;
            }
        };
        let node = self.node(item)?;
        Some(Entry {
            key,
            key_span,
            node,
        })
    }

    fn scalar(&mut self, scalar: Scalar<'_>, span: Span) -> Option<Value> {
        Some(match scalar {
            Scalar::Null => Value::Null,
            Scalar::Boolean(value) => Value::Bool(value),
            Scalar::Integer(number) => Value::Number(number.into()),
            Scalar::FloatingPoint(number) => {
                let Some(number) = serde_json::Number::from_f64(number.into_inner()) else {
                    self.refuse(span, "infinity and not-a-number are no JSON numbers");
                    return None;
                };
                Value::Number(number)
            }
            Scalar::String(text) => Value::String(text.into_owned()),
        })
    }

    fn refuse_text(&mut self, error: &ScanError) {
        let start = self.offsets.byte(error.marker().index());
        let span = Span::new(self.id, start..start);
        self.refuse(span, error.info());
    }

    fn refuse(&mut self, span: Span, why: &str) {
        let diagnostic = Diagnostic::error("syntax", "the text cannot be read as YAML or JSON");
        self.diagnostics.push(diagnostic.at(span, why));
    }

    fn span(&self, span: saphyr_parser::Span) -> Span {
        let start = self.offsets.byte(span.start.index());
        let end = self.offsets.byte(span.end.index());
        Span::new(self.id, start..end.max(start))
    }
}

/// Turns the reader's character counts into bytes.
enum Offsets {
    /// Every character is one byte.
    Ascii(usize),
    Table(Vec<usize>),
}

impl Offsets {
    fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self::Ascii(text.len());
        }
        let starts = text.char_indices().map(|(start, _)| start);
        Self::Table(starts.chain([text.len()]).collect())
    }

    fn byte(&self, character: usize) -> usize {
        match self {
            Self::Ascii(length) => character.min(*length),
            Self::Table(starts) => {
                let last = starts.last().copied().unwrap_or_default();
                starts.get(character).copied().unwrap_or(last)
            }
        }
    }
}
