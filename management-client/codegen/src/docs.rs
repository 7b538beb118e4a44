//! Documentation comments.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Expr, ExprLit, Lit, Meta};

/// One `#[doc]` attribute a line, which prettyplease prints as `///` comments.
pub(crate) fn lines(text: &str) -> TokenStream {
    let lines = text.trim().lines().map(|line| match line {
        "" => String::new(),
        line => format!(" {}", visible(line)),
    });
    quote! { #(#[doc = #lines])* }
}

/// The lines of a documentation comment.
pub(crate) fn comment(text: &str) -> impl Iterator<Item = String> {
    text.trim()
        .lines()
        .map(|line| format!("/// {}", visible(line)).trim_end().to_owned())
}

/// A line without what cannot be seen: names come from outside, and the compiler refuses comments that turn the direction
/// of text.
fn visible(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    for character in line.chars() {
        if is_hidden(character) {
            shown.extend(character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// Whether a character cannot be seen: control characters, those that turn the direction of text, and those without width.
pub fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// The attribute by which a search finds another name, where rustdoc takes it.
pub(crate) fn alias(name: Option<&str>) -> Option<TokenStream> {
    let is_taken =
        |name: &&str| !name.is_empty() && name.trim() == *name && !name.contains(['"', '\'']);
    let name = name.filter(is_taken);
    name.map(|name| quote! { #[doc(alias = #name)] })
}

/// The attribute of what should not be used any more.
pub(crate) fn deprecated(words: Option<&str>) -> Option<TokenStream> {
    words.map(|words| quote! { #[deprecated = #words] })
}

/// The documentation of the document, or `fallback` where it has none.
pub(crate) fn lines_or(text: Option<&str>, fallback: &str) -> TokenStream {
    lines(text.unwrap_or(fallback))
}

/// The first paragraph, for places that repeat what stands in full elsewhere.
pub(crate) fn first_paragraph(text: &str) -> &str {
    text.trim().split("\n\n").next().unwrap_or_default()
}

/// The text of `#[doc]` attributes; `None` if there are none.
pub(crate) fn written(attributes: &[Attribute]) -> Option<String> {
    let lines: Vec<String> = attributes.iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| lines.join("\n"))
}

fn line(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(ExprLit {
                lit: Lit::Str(text),
                ..
            }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// The first paragraph without its line breaks, for a list.
pub(crate) fn one_line(text: &str) -> String {
    first_paragraph(text)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::{comment, lines};

    #[test]
    fn what_cannot_be_seen_is_written_out() {
        let hostile = "a \u{202e}b\u{1b}[2J";
        let shown = "/// a \\u{202e}b\\u{1b}[2J";
        assert_eq!(comment(hostile).collect::<Vec<_>>(), [shown]);
        assert!(!lines(hostile).to_string().contains('\u{202e}'));
    }
}
