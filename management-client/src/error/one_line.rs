//! Text of the API as it can be shown: in a log it begins no line and moves no cursor.

/// The text with what ends a line, moves the cursor or turns the direction written as an escape.
pub(super) fn one_line(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if is_hidden(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Control characters, separators of lines, what changes the direction of text, and what has no width.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn what_would_leave_the_line_is_an_escape() {
        assert_eq!(one_line("is no \"team\": é ✓"), "is no \"team\": é ✓");
        assert_eq!(
            one_line("a\r\n::error::\u{1b}[2J\u{202e}b\u{2028}"),
            "a\\r\\n::error::\\u{1b}[2J\\u{202e}b\\u{2028}"
        );
    }
}
