//! A value and another one for every row of the grammar, and the documents around them: `fixtures/diff/samples.txt`.

use crate::grammar::{KINDS, Kind};

/// A field of an object with two values that differ.
pub(super) struct Sample {
    pub(super) kind: Kind,
    pub(super) field: &'static str,
    pub(super) first: &'static str,
    /// Nothing where there is no other value.
    pub(super) second: Option<&'static str>,
    /// Other fields of the object.
    pub(super) with: Option<&'static str>,
}

/// Where the object stands: in what callers send, or in what they receive.
pub(super) const WAYS: [&str; 2] = ["sent", "received"];

/// All samples.
pub(super) fn samples() -> impl Iterator<Item = Sample> {
    let lines = include_str!("../../../../fixtures/diff/samples.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .map(Sample::parse)
}

impl Sample {
    /// `Kind.field: first -> second | other fields`, of which the last two can be missing.
    fn parse(line: &'static str) -> Self {
        let split = |text: &'static str, mark| match text.split_once(mark) {
            Some((before, after)) => (before, Some(after)),
            None => (text, None),
        };
        let (edit, with) = split(line, " | ");
        let (edit, second) = split(edit, " -> ");
        let (row, first) = edit.split_once(": ").unwrap_or_else(|| panic!("{line}"));
        let (name, field) = row.split_once('.').unwrap_or_else(|| panic!("{line}"));
        let mut kinds = KINDS.into_iter();
        Self {
            kind: kinds.find(|kind| format!("{kind:?}") == name).unwrap(),
            field,
            first,
            second,
            with,
        }
    }
}

/// The hole of the document that an object goes into, and what goes in.
pub(super) fn wrapped(kind: Kind, object: &str, way: usize) -> (&'static str, String) {
    let is_sent = way == 0;
    let body = |content: String| {
        if is_sent {
            ("body", format!("{{required: true, content: {content}}}"))
        } else {
            ("answer", format!("{{description: '', content: {content}}}"))
        }
    };
    let response = |inner: String| ("answer", format!("{{description: '', {inner}}}"));
    let json = |schema: String| body(format!("{{application/json: {{schema: {schema}}}}}"));
    match kind {
        // A property, so that all that is said of properties is said of it.
        Kind::Schema => json(format!(
            "{{type: object, required: [it], properties: {{it: {object}}}}}"
        )),
        Kind::Discriminator => json(format!(
            "{{oneOf: [{{$ref: '#/components/schemas/Ship'}}, {{$ref: '#/components/schemas/Boat'}}], discriminator: {object}}}"
        )),
        Kind::MediaType => body(format!("{{application/json: {object}}}")),
        Kind::Encoding => body(format!(
            "{{multipart/form-data: {{schema: {{type: object}}, encoding: {{part: {object}}}}}}}"
        )),
        Kind::Response => ("answer", object.to_owned()),
        Kind::RequestBody => ("body", object.to_owned()),
        Kind::Header => response(format!("headers: {{X-Rate: {object}}}")),
        Kind::Link => response(format!("links: {{next: {object}}}")),
        Kind::Parameter => ("parameter", object.to_owned()),
        Kind::Operation => ("method", object.to_owned()),
        Kind::PathItem => ("item", object.to_owned()),
        Kind::Callback => ("method", format!("{{callbacks: {{sailed: {object}}}}}")),
        Kind::Pagination => ("method", format!("{{x-pagination: {object}}}")),
        Kind::Server => ("document", format!("servers: [{object}]")),
        Kind::ServerVariable => (
            "document",
            format!("servers: [{{url: 'https://{{h}}.test', variables: {{h: {object}}}}}]"),
        ),
        Kind::Info => ("info", object.to_owned()),
        Kind::SecurityScheme => ("scheme", object.to_owned()),
        Kind::Flows => ("scheme", format!("{{type: oauth2, flows: {object}}}")),
        Kind::Flow => (
            "scheme",
            format!("{{type: oauth2, flows: {{implicit: {object}}}}}"),
        ),
        Kind::Components => ("components", inner(object)),
        _ => ("document", inner(object)),
    }
}

/// The fields of an object that is written around them.
fn inner(object: &str) -> String {
    let fields = object.strip_prefix('{').unwrap_or(object);
    fields.strip_suffix('}').unwrap_or(fields).to_owned()
}
