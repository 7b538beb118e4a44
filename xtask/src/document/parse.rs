//! Stage 1: a text becomes a tree that knows its places.
//!
//! The tree is built from the parser's events in one loop, without recursion: a text that nests too deep is refused
//! where it does so, and a duplicate key is reported with both of its places.

use std::borrow::Cow;

use saphyr::Scalar;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Tag};

use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::aliases::Anchors;
use crate::document::json_text;
use crate::document::mistake::{self, Mistake};
use crate::document::offsets::Offsets;
use crate::document::source::{SourceId, Sources, Span};
use crate::document::tree::{Entry, Node, Object, Value};

/// How deep collections may nest; the deepest published document has 27 levels.
pub(super) const DEPTH_LIMIT: usize = 128;

/// Reads the one document of a source, YAML or JSON; nothing when it cannot be read, and `diagnostics` says why.
pub(crate) fn parse(
    sources: &Sources,
    id: SourceId,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let whole = 0..sources.get(id).text.len();
    parse_part(sources, Span::new(id, whole), diagnostics)
}

/// Reads the one document that stands in a part of a source; its places are places in the source.
pub(crate) fn parse_part(
    sources: &Sources,
    part: Span,
    diagnostics: &mut Diagnostics,
) -> Option<Node> {
    let source = &sources.get(part.source).text;
    let text = source.get(part.range()).unwrap_or_default();
    let readable = if json_text::is_json(text) {
        json_text::as_yaml(text)
    } else {
        Cow::Borrowed(text)
    };
    let reader = Reader {
        offsets: Offsets::new(text, part.range().start),
        id: part.source,
        documents: 0,
        root: None,
        open: Vec::new(),
        anchors: Anchors::default(),
        sound: true,
        diagnostics,
    };
    reader.read(&readable)
}

struct Reader<'a> {
    offsets: Offsets,
    id: SourceId,
    documents: usize,
    root: Option<Node>,
    /// The collections that have begun and not ended, outermost first.
    open: Vec<Open>,
    anchors: Anchors,
    /// Whether everything so far could be read.
    sound: bool,
    diagnostics: &'a mut Diagnostics,
}

/// A collection that has begun.
struct Open {
    span: Span,
    /// The number of its anchor, zero where it has none.
    anchor: usize,
    content: Content,
}

enum Content {
    List(Vec<Node>),
    Mapping {
        object: Object,
        /// The key whose value comes next.
        key: Option<(String, Span)>,
    },
}

impl Reader<'_> {
    fn read(mut self, text: &str) -> Option<Node> {
        let mut parser = Parser::new_from_iter(text.chars());
        while let Some(step) = parser.next_event() {
            match step {
                Ok((event, span)) => {
                    let span = self.span(span);
                    self.event(event, span)?;
                }
                Err(error) => {
                    self.refuse_text(&error, text);
                    return None;
                }
            }
        }
        if self.documents == 0 {
            let start = self.offsets.byte(0);
            self.refuse(Span::new(self.id, start..start), "the text is empty");
        }
        self.root.filter(|_| self.sound)
    }

    /// Takes in one event. Nothing comes back when reading on would make no sense.
    fn event(&mut self, event: Event<'_>, span: Span) -> Option<()> {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 {
                    self.refuse(span, "the text holds more than one YAML document");
                    return None;
                }
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.scalar(text, style, anchor, tag.as_ref(), span)?;
            }
            Event::SequenceStart(anchor, tag) => {
                self.begin(Content::List(Vec::new()), anchor, tag.as_ref(), span)?;
            }
            Event::MappingStart(anchor, tag) => {
                let object = Object::default();
                self.begin(
                    Content::Mapping { object, key: None },
                    anchor,
                    tag.as_ref(),
                    span,
                )?;
            }
            Event::SequenceEnd | Event::MappingEnd => self.finish(span),
            Event::Alias(anchor) => self.alias(anchor, span)?,
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        Some(())
    }

    fn begin(
        &mut self,
        content: Content,
        anchor: usize,
        tag: Option<&Cow<'_, Tag>>,
        span: Span,
    ) -> Option<()> {
        if tag.is_some_and(|tag| !tag.is_yaml_core_schema()) {
            self.refuse(span, "a tag is not used here");
            return None;
        }
        if self.awaits_key() {
            self.refuse(span, "a key must be a string");
            return None;
        }
        if self.open.len() == DEPTH_LIMIT {
            let why = format!("more than {DEPTH_LIMIT} lists and mappings inside each other");
            self.refuse(span, &why);
            return None;
        }
        self.open.push(Open {
            span,
            anchor,
            content,
        });
        Some(())
    }

    fn finish(&mut self, end: Span) {
        let Some(Open {
            span,
            anchor,
            content,
        }) = self.open.pop()
        else {
            return;
        };
        let value = match content {
            Content::List(items) => Value::Array(items),
            Content::Mapping { object, .. } => Value::Object(object),
        };
        let end = end.end.max(span.start);
        self.place(Node::new(Span { end, ..span }, value), anchor);
    }

    fn alias(&mut self, anchor: usize, span: Span) -> Option<()> {
        let copy = if self.awaits_key() {
            Err("a key must be a string: write it out".to_owned())
        } else {
            self.anchors.copy(anchor, self.open.len())
        };
        match copy {
            Ok(node) => self.place(node, 0),
            Err(why) => {
                self.refuse(span, &why);
                return None;
            }
        }
        Some(())
    }

    fn scalar(
        &mut self,
        text: Cow<'_, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Cow<'_, Tag>>,
        span: Span,
    ) -> Option<()> {
        let known = tag.is_none_or(|tag| tag.is_yaml_core_schema());
        let written = text.clone();
        let scalar = Scalar::parse_from_cow_and_metadata(text, style, tag).filter(|_| known);
        let Some(scalar) = scalar else {
            self.refuse(span, "a tag that says nothing of JSON is not used here");
            return None;
        };
        if self.awaits_key() {
            return self.key(scalar, &written, span);
        }
        let value = self.value(scalar, span)?;
        self.place(Node::new(span, value), anchor);
        Some(())
    }

    fn awaits_key(&self) -> bool {
        let innermost = self.open.last().map(|open| &open.content);
        matches!(innermost, Some(Content::Mapping { key: None, .. }))
    }

    fn key(&mut self, scalar: Scalar<'_>, written: &str, span: Span) -> Option<()> {
        // YAML 1.1 put what it stands at among its neighbours; 1.2 knows nothing of it.
        if written == "<<" && span.end - span.start == 2 {
            self.refuse(
                span,
                "`<<` is no part of YAML 1.2: write the keys out, or quote it",
            );
            return None;
        }
        let name = match scalar {
            Scalar::String(text) => text.into_owned(),
            // Response codes are often written without quotes; `0x10` would become another key.
            Scalar::Integer(number) if number.to_string() == written => written.to_owned(),
            _ => {
                self.refuse(span, "a key must be a string: put it in quotes");
                return None;
            }
        };
        if let Some(Content::Mapping { key, .. }) = self.open.last_mut().map(|it| &mut it.content) {
            *key = Some((name, span));
        }
        Some(())
    }

    /// Puts a finished node where it belongs: under the waiting key, into the list, or at the root.
    fn place(&mut self, node: Node, anchor: usize) {
        self.anchors.remember(anchor, &node);
        match self.open.last_mut().map(|open| &mut open.content) {
            None => self.root = Some(node),
            Some(Content::List(items)) => items.push(node),
            Some(Content::Mapping { object, key }) => {
                let Some((key, key_span)) = key.take() else {
                    return;
                };
                if let Some(first) = object.entry(&key) {
                    let duplicate = duplicate_key(&key, key_span, first.key_span);
                    self.diagnostics.push(duplicate);
                    self.sound = false;
                    return;
                }
                object.push(Entry {
                    key,
                    key_span,
                    node,
                });
            }
        }
    }

    fn value(&mut self, scalar: Scalar<'_>, span: Span) -> Option<Value> {
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

    fn refuse_text(&mut self, error: &ScanError, text: &str) {
        let start = self.offsets.byte(error.marker().index());
        let span = Span::new(self.id, start..start);
        let Mistake { label, help } = mistake::explain(error.info(), text, error.marker());
        self.refuse_with(span, &label, help);
    }

    fn refuse(&mut self, span: Span, why: &str) {
        self.refuse_with(span, why, None);
    }

    fn refuse_with(&mut self, span: Span, why: &str, help: Option<String>) {
        let mut diagnostic =
            Diagnostic::error("syntax", "the text cannot be read as YAML or JSON").at(span, why);
        diagnostic.help = help;
        self.diagnostics.push(diagnostic);
        self.sound = false;
    }

    fn span(&self, span: saphyr_parser::Span) -> Span {
        let start = self.offsets.byte(span.start.index());
        let end = self.offsets.byte(span.end.index());
        Span::new(self.id, start..end.max(start))
    }
}

fn duplicate_key(key: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::error("duplicate-key", format!("the key `{key}` is given twice"))
        .at(second, "given again here")
        .at(first, "first given here")
        .help("keep one of the two")
}

#[cfg(test)]
mod tests;
