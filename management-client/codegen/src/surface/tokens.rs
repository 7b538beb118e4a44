//! Writes tokens as people write them: blanks only where they part words.

use proc_macro2::{Group, Punct, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::TypeTuple;

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

/// Whether these are the parentheses of a tuple of one, whose comma is part of the type. A method's `self` looks the same.
fn is_tuple_of_one(group: &Group) -> bool {
    let last = group.stream().into_iter().last();
    let ends_in_comma = matches!(last, Some(TokenTree::Punct(mark)) if mark.as_char() == ',');
    let is_self = |token: TokenTree| matches!(token, TokenTree::Ident(word) if word == "self");
    ends_in_comma
        && !group.stream().into_iter().any(is_self)
        && syn::parse2::<TypeTuple>(group.to_token_stream())
            .is_ok_and(|tuple| tuple.elems.len() == 1)
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
                if is_tuple_of_one(&group) {
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
