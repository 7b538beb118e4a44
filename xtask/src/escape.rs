//! How text that comes from a document is shown: it moves no cursor, begins no line, speaks to no runner and marks up no
//! page.
//!
//! Names stand in backticks in every message. Each target has a function: [`name`] for a name inside of backticks, [`line()`]
//! and [`lines`] for a terminal, [`markdown`] for pages and the changelog, [`data`] and [`property`] for annotations, and
//! [`json`] for programs. What goes into documentation comments is escaped where they are written, in the generator.

use std::fmt::Write as _;

use management_client_codegen::is_hidden;

/// How many characters of a name are shown at most.
const LONGEST_NAME: usize = 120;

/// How many of these are its end.
const END: usize = 30;

/// How many characters of a line are shown at most.
const LONGEST_LINE: usize = 1000;

/// A name as it stands between backticks.
pub(crate) fn name(text: &str) -> String {
    shorten(&visible(text).replace('`', "\\u{60}"))
}

/// One line for a terminal or a log.
pub(crate) fn line(text: &str) -> String {
    inert(&spans(text, str::to_owned, |code| format!("`{code}`")))
}

/// Text of several lines for a terminal or a log: its line ends are ours, and nothing in them is a command.
pub(crate) fn lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| inert(&visible(line)));
    let lines: Vec<_> = lines.map(|line| cut(&line, LONGEST_LINE)).collect();
    lines.join("\n")
}

/// What a terminal gets at last: whatever else was forgotten, nothing moves its cursor.
pub(crate) fn screen(text: &str) -> String {
    let lines: Vec<_> = text
        .split('\n')
        .map(|line| bare(&escaped(line, &['\t'])))
        .collect();
    lines.join("\n")
}

/// One line of Markdown: code stays code, everything else is words.
pub(crate) fn markdown(text: &str) -> String {
    spans(text, words, |code| match code {
        "" => "`\"\"`".to_owned(),
        code => format!("`{code}`"),
    })
}

/// The same in a cell of a table, where a bar ends the cell even in code.
pub(crate) fn cell(text: &str) -> String {
    markdown(text).replace("\\|", "|").replace('|', "\\|")
}

/// The text of an annotation, in which the line ends are ours.
pub(crate) fn data(text: &str) -> String {
    let lines: Vec<_> = text
        .split('\n')
        .map(|line| visible(line).replace('%', "%25"))
        .collect();
    lines.join("%0A")
}

/// A property of an annotation.
pub(crate) fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// JSON with its invisible characters as escapes: what it says stays the same.
pub(crate) fn json(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    for character in text.replace("##[", "#\\u0023[").chars() {
        if character == '\n' || !is_hidden(character) {
            output.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(output, "\\u{unit:04x}");
        }
    }
    output
}

/// Shows what stands between backticks, and what stands around it.
fn spans(text: &str, words: impl Fn(&str) -> String, code: impl Fn(&str) -> String) -> String {
    let text = visible(text);
    let parts: Vec<&str> = text.split('`').collect();
    // A backtick without a second one is none of ours.
    let is_odd = parts.len().is_multiple_of(2);
    let last = parts.len() - 1;
    let shown = parts.iter().enumerate().map(|(index, part)| match index {
        index if index == last && is_odd => format!("\\u{{60}}{}", words(part)),
        index if index % 2 == 1 => code(&shorten(part)),
        _ => words(part),
    });
    shown.collect()
}

/// Words between the code spans of Markdown. An `@` or a `#` before an invisible blank mentions nobody and links to nothing.
fn words(text: &str) -> String {
    let mut output = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => output.push_str("&lt;"),
            '>' => output.push_str("&gt;"),
            '&' => output.push_str("&amp;"),
            '@' => output.push_str("@&#8203;"),
            '#' => output.push_str("#&#8203;"),
            '\\' | '*' | '_' | '[' | ']' | '|' | '~' => output.extend(['\\', character]),
            _ => output.push(character),
        }
    }
    // An address becomes a link by itself.
    output
        .replace("://", ":&#8203;//")
        .replace("www.", "www&#8203;.")
}

/// A line that the runner of a workflow takes for no command.
fn inert(line: &str) -> String {
    let start = line.len() - line.trim_start().len();
    let line = match line[start..].strip_prefix("::") {
        Some(rest) => format!("{}\\u{{3a}}:{rest}", &line[..start]),
        None => line.to_owned(),
    };
    bare(&line)
}

/// The older way to write a command works anywhere in a line.
fn bare(line: &str) -> String {
    line.replace("##[", "#\\u{23}[")
}

/// Text in one line, without what cannot be seen.
fn visible(text: &str) -> String {
    escaped(text, &[])
}

fn escaped(text: &str, kept: &[char]) -> String {
    let mut output = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            character if kept.contains(&character) => output.push(character),
            '\n' => output.push_str("\\n"),
            '\r' => output.push_str("\\r"),
            '\t' => output.push_str("\\t"),
            character if is_hidden(character) => output.extend(character.escape_unicode()),
            character => output.push(character),
        }
    }
    output
}

fn shorten(text: &str) -> String {
    cut(text, LONGEST_NAME)
}

/// The beginning and the end of a text that is too long.
fn cut(text: &str, longest: usize) -> String {
    let count = text.chars().count();
    if count <= longest {
        return text.to_owned();
    }
    let start: String = text.chars().take(longest - END).collect();
    let end: String = text.chars().skip(count - END).collect();
    format!("{start}…{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        let hostile = "a\n::add-mask::x\u{1b}[2J\u{202e}b\u{200b}";
        let shown = "a\\n::add-mask::x\\u{1b}[2J\\u{202e}b\\u{200b}";
        assert_eq!(line(hostile), shown);
        assert_eq!(markdown(&format!("`{hostile}`")), format!("`{shown}`"));
        assert_eq!(data(hostile), shown.replace("\\n", "%0A"));
        assert_eq!(screen("a\tb\u{9b}\n"), "a\tb\\u{9b}\n");
    }

    #[test]
    fn a_line_is_no_command() {
        assert_eq!(lines("a\n ::error::b"), "a\n \\u{3a}:error::b");
        assert_eq!(line("x ##[add-mask]y"), "x #\\u{23}[add-mask]y");
    }

    #[test]
    fn words_mark_up_nothing() {
        let hostile = "`a` <!-- @me #1 [x](https://y) *b* |";
        let shown = "`a` &lt;!-- @&#8203;me #&#8203;1 \\[x\\](https:&#8203;//y) \\*b\\* \\|";
        assert_eq!(markdown(hostile), shown);
    }

    #[test]
    fn a_code_span_ends_where_it_has_to() {
        assert_eq!(name("a`b"), "a\\u{60}b");
        assert_eq!(markdown("`a`<b>` c"), "`a`&lt;b&gt;\\u{60} c");
        assert_eq!(markdown("the value `` of"), "the value `\"\"` of");
        assert_eq!(cell("`a|b` | c"), "`a\\|b` \\| c");
    }

    #[test]
    fn a_long_name_is_cut() {
        let shown = name(&"x".repeat(5000));
        assert_eq!(shown.chars().count(), LONGEST_NAME + 1);
        assert_eq!(
            line(&format!("`{}`", "x".repeat(5000))),
            format!("`{shown}`")
        );
    }

    #[test]
    fn json_says_the_same() {
        let value = serde_json::json!("a\u{202e}##[b]\u{e0001}\u{7f}");
        let text = json(&value.to_string());
        assert!(text.is_ascii() && !text.contains("##["), "{text}");
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(&text).unwrap(),
            value
        );
    }
}
