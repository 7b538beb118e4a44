//! Writes tokens as people write them: blanks only where they part words.

use proc_macro2::{Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;

/// Writes a piece of syntax in one line, as the lines of the surface have it.
pub fn print(syntax: &impl ToTokens) -> String {
    let mut output = String::new();
    write(syntax.to_token_stream(), &mut output);
    output
        .replace(", )", ")")
        .replace(", >", ">")
        .trim_end()
        .to_owned()
}

/// Whether this stands inside of a tuple of one, whose comma is part of the type: arguments have a colon, or are `self`.
fn is_tuple_of_one(inner: TokenStream) -> bool {
    let tokens: Vec<TokenTree> = inner.into_iter().collect();
    let is = |token: &TokenTree, wanted| matches!(token, TokenTree::Punct(mark) if mark.as_char() == wanted && mark.spacing() == Spacing::Alone);
    let is_self = |token: &TokenTree| matches!(token, TokenTree::Ident(word) if word == "self");
    let commas = tokens.iter().filter(|token| is(token, ',')).count();
    let is_last = tokens.last().is_some_and(|last| is(last, ','));
    // Of the two colons of a path the second stands alone.
    let is_typed = tokens.windows(2).any(|pair| {
        is(&pair[1], ':') && !matches!(&pair[0], TokenTree::Punct(mark) if mark.as_char() == ':')
    });
    commas == 1 && is_last && !is_typed && !tokens.iter().any(is_self)
}

fn write(tokens: TokenStream, output: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Brace => ("{ ", " }"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                output.push_str(open);
                write(group.stream(), output);
                if close == ")" && is_tuple_of_one(group.stream()) {
                    output.truncate(output.trim_end().len());
                }
                output.push_str(close);
            }
            TokenTree::Punct(mark) => punctuation(&mark, output),
            word => {
                if output.ends_with(|last: char| last.is_alphanumeric() || "_\"*)".contains(last)) {
                    output.push(' ');
                }
                output.push_str(&word.to_string());
            }
        }
    }
}

fn punctuation(mark: &Punct, output: &mut String) {
    match (mark.as_char(), mark.spacing()) {
        (',', _) => output.push_str(", "),
        ('=', Spacing::Alone) => output.push_str(" = "),
        ('+', _) => output.push_str(" + "),
        ('-', _) => output.push_str(" -"),
        ('>', _) if output.ends_with('-') => output.push_str("> "),
        // The second colon of a path, or the only one of a type.
        (':', Spacing::Alone) if !output.ends_with(':') => output.push_str(": "),
        (other, _) => output.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::print;

    #[test]
    fn signatures_read_as_they_are_written() {
        let written = "fn a<T: Into<String>>(&self, b: ::std::vec::Vec<T>, c: impl Fn(u8) -> &'static str, d: (crate::Timestamp,)) -> Result<(), Error>";
        let signature: syn::Signature = syn::parse_str(written).unwrap();
        assert_eq!(print(&signature), written);
    }
}
