//! What is wrong with a text that is no YAML, in words for whoever wrote it, and what was probably meant.

use saphyr_parser::Marker;

/// What is said of a mistake.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    /// What stands at the place.
    pub(super) label: String,
    /// What to do.
    pub(super) help: Option<String>,
}

/// A part of what the parser says, what that means, and what to do.
type Row = (&'static str, &'static str, &'static str);

/// The first row whose part is in the parser's message applies.
const ROWS: [Row; 21] = [
    ("simple key", "a key without a `:`", "write `key: value`"),
    (
        "expected node content",
        "a value is expected here",
        "write the value, or put it in quotes",
    ),
    (
        "tab",
        "a tab stands here",
        "YAML is indented by spaces only: replace the tab",
    ),
    (
        "',' or ']'",
        "the list goes on without a comma, or its `]` is missing",
        "separate items by `,` and close the list by `]`",
    ),
    (
        "',' or '}'",
        "the mapping goes on without a comma, or its `}` is missing",
        "separate entries by `,` and close the mapping by `}`",
    ),
    (
        "quoted scalar, found unexpected",
        "the text ends inside of quotes",
        "close the quotes",
    ),
    (
        "trailing content after",
        "something stands behind the closing quote",
        "put all of the value in quotes; in double quotes `\\\"` is a quote",
    ),
    (
        "unknown escape",
        "this escape is not known in double quotes",
        "double the backslash, or use single quotes",
    ),
    (
        "hexadecimal number",
        "this escape needs hexadecimal digits",
        "double the backslash, or use single quotes",
    ),
    (
        "invalid Unicode character",
        "this escape is no character",
        "double the backslash, or use single quotes",
    ),
    (
        "unexpected character",
        "no value starts with this character",
        "put the value in quotes",
    ),
    (
        "anchor",
        "anchors and aliases are not used here",
        "write the value out, or put it in quotes",
    ),
    (
        "block sequence entries are not allowed",
        "a list begins here, behind something else",
        "begin the list on a line of its own",
    ),
    (
        "'-' must be followed",
        "a `-` without a space behind it",
        "write a space after the `-`, or put the value in quotes",
    ),
    (
        "plain scalar cannot start with '-'",
        "a `-` without a space behind it",
        "write a space after the `-`, or put the value in quotes",
    ),
    (
        "':'",
        "a `:` without a space behind it",
        "write a space after the `:`, or put the value in quotes",
    ),
    (
        "mapping values are not allowed",
        "a second `:` in one value",
        "put a text with `: ` in it in quotes; a key stands on a line of its own",
    ),
    (
        "misplaced bracket",
        "a bracket that closes nothing",
        "remove it, or put the value in quotes",
    ),
    (
        "block scalar",
        "a text behind `|` or `>` is indented unlike its first line",
        "indent all of its lines alike",
    ),
    (
        "document",
        "something stands behind the end of the document",
        "a file holds one document",
    ),
    (
        "directive",
        "a `%` begins a line",
        "put the value in quotes",
    ),
];

/// What the parser says where lines are not indented as they have to be.
const INDENTATION: [&str; 5] = [
    "did not find expected key",
    "did not find expected '-' indicator",
    "invalid indentation",
    "is only valid inside a block",
    "mapping keys are not allowed",
];

/// Says what a message of the parser means.
pub(super) fn explain(said: &str, text: &str, at: &Marker) -> Mistake {
    let lines: Vec<&str> = text.lines().collect();
    let index = at.line().saturating_sub(1);
    let line = lines.get(index).copied().unwrap_or_default();
    let is_over = lines[index.min(lines.len())..]
        .iter()
        .all(|line| line.trim().is_empty())
        || text.chars().nth(at.index()).is_none();
    if is_over && !said.contains("quoted scalar") {
        return mistake(
            "the text ends here, in the middle of a value",
            "is the file cut short, or a bracket not closed?",
        );
    }
    if let Some(number) = glued_key(&lines, index) {
        let label = "not understood from here on";
        return mistake(
            label,
            &format!("write a space after the `:` in line {number}"),
        );
    }
    if INDENTATION.iter().any(|part| said.contains(part)) && !line.contains('\t') {
        return indentation(&lines, index);
    }
    if let Some(open) = open_bracket(&lines[..index.min(lines.len())]) {
        let label = format!("a `{open}` in the lines above is not closed");
        return mistake(&label, "close it, or put the value in quotes");
    }
    if said.contains("mapping values are not allowed") && is_deeper(&lines, index) {
        let label = "indented deeper than the line above, whose value is complete";
        return mistake(label, "keys of one mapping start in the same column");
    }
    let row = ROWS.iter().find(|(part, ..)| said.contains(part));
    match row {
        Some((_, label, help)) => mistake(label, help),
        None => Mistake {
            label: "not understood from here on".to_owned(),
            help: None,
        },
    }
}

fn mistake(label: &str, help: &str) -> Mistake {
    Mistake {
        label: label.to_owned(),
        help: Some(help.to_owned()),
    }
}

/// The line, from one, of a key whose value follows its `:` at once: this one, or the last one before that says anything.
fn glued_key(lines: &[&str], index: usize) -> Option<usize> {
    let before = (0..index.min(lines.len())).rev();
    let before = before
        .into_iter()
        .find(|index| !lines[*index].trim().is_empty());
    [Some(index), before]
        .into_iter()
        .flatten()
        .find(|index| {
            let line = lines.get(*index).copied().unwrap_or_default().trim_start();
            let line = line.strip_prefix("- ").unwrap_or(line);
            let Some((key, rest)) = line.split_once(':') else {
                return false;
            };
            let is_word =
                |character: char| character.is_alphanumeric() || "_-$".contains(character);
            let starts_value = |first: char| !first.is_whitespace() && first != '/' && first != ':';
            !key.is_empty() && key.chars().all(is_word) && rest.starts_with(starts_value)
        })
        .map(|index| index + 1)
}

/// A bracket of the last lines that is opened more often than closed.
fn open_bracket(before: &[&str]) -> Option<char> {
    let text = before[before.len().saturating_sub(20)..].join("\n");
    let pairs = [('[', ']'), ('{', '}')];
    let mut open = pairs
        .into_iter()
        .filter(|(open, close)| text.matches(*open).count() > text.matches(*close).count());
    open.next().map(|(open, _)| open)
}

/// Whether a line is indented deeper than the one above, which has a key and a value.
fn is_deeper(lines: &[&str], index: usize) -> bool {
    let width = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let above = index.checked_sub(1).and_then(|above| lines.get(above));
    above
        .zip(lines.get(index))
        .is_some_and(|(above, line)| width(line) > width(above) && above.contains(": "))
}

fn indentation(lines: &[&str], index: usize) -> Mistake {
    let width = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let own = lines.get(index).map_or(0, |line| width(line));
    let before = lines[..index.min(lines.len())]
        .iter()
        .filter(|line| !line.trim().is_empty());
    let mut widths: Vec<usize> = before.map(|line| width(line)).collect();
    widths.sort_unstable();
    widths.dedup();
    if widths.contains(&own) {
        let label = "this does not go on with what stands above at the same indentation";
        return mistake(
            label,
            "items of a list start with `- `, entries of a mapping with `key:`",
        );
    }
    let nearest = widths.iter().min_by_key(|width| width.abs_diff(own));
    let spaces = |count: usize| format!("{count} space{}", if count == 1 { "" } else { "s" });
    Mistake {
        label: format!("indented by {}, as no line above", spaces(own)),
        help: nearest.map(|nearest| {
            format!(
                "keys of one mapping start in the same column: indent it by {}?",
                spaces(*nearest)
            )
        }),
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostics::Diagnostics;
    use crate::document::parse::parse;
    use crate::document::source::Sources;

    /// The place, what is said there and what is to be done.
    fn said(text: &str) -> String {
        let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
        let id = sources.add("a", text);
        assert!(parse(&sources, id, &mut diagnostics).is_none(), "{text}");
        let found = diagnostics.iter().next().unwrap();
        let label = &found.labels[0];
        let help = found.help.as_deref().unwrap_or("-");
        format!("{} {}; {help}\n", sources.place(label.span), label.text)
    }

    #[test]
    fn mistakes_are_named_in_our_words() {
        let texts = [
            "a:\n\tb: 1\n",
            "a:\n  b: 1\n c: 2\n",
            "a:\n  b: 1\n   c: 2\n",
            "a: b: c\n",
            "a:1\nb: 2\n",
            "a: [1, 2\nb: 3\n",
            "a: {b: 1\nc: 2\n",
            "a: 'b\n",
            "a: \"\\q\"\n",
            "a: @b\n",
            "a: \"b\" c\n",
            "a:\n- b\n-c\n",
            "a: - b\n",
            "a\nb: 1\n",
            "a: `b`\n",
            "{\"a\": [1,",
        ];
        let all: String = texts.into_iter().map(said).collect();
        expect_test::expect![[r#"
            a:2:2 a tab stands here; YAML is indented by spaces only: replace the tab
            a:3:2 indented by 1 space, as no line above; keys of one mapping start in the same column: indent it by 0 spaces?
            a:3:5 indented deeper than the line above, whose value is complete; keys of one mapping start in the same column
            a:1:5 a second `:` in one value; put a text with `: ` in it in quotes; a key stands on a line of its own
            a:2:2 not understood from here on; write a space after the `:` in line 1
            a:2:2 a `[` in the lines above is not closed; close it, or put the value in quotes
            a:2:2 a `{` in the lines above is not closed; close it, or put the value in quotes
            a:1:4 the text ends inside of quotes; close the quotes
            a:1:4 this escape is not known in double quotes; double the backslash, or use single quotes
            a:1:4 no value starts with this character; put the value in quotes
            a:1:8 something stands behind the closing quote; put all of the value in quotes; in double quotes `\"` is a quote
            a:4:1 the text ends here, in the middle of a value; is the file cut short, or a bracket not closed?
            a:1:4 a list begins here, behind something else; begin the list on a line of its own
            a:2:2 a second `:` in one value; put a text with `: ` in it in quotes; a key stands on a line of its own
            a:1:4 no value starts with this character; put the value in quotes
            a:1:10 the text ends here, in the middle of a value; is the file cut short, or a bracket not closed?
        "#]].assert_eq(&all);
    }
}
