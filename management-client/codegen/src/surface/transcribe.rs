//! What a macro of the client stands for, by its own definition.
//!
//! Enough of `macro_rules!` for macros with one rule that make `impl` blocks: arguments are put in for
//! their names, and what is repeated is left out.

use std::collections::BTreeMap;

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use syn::{Item, ItemMacro};

/// The items that a macro makes of comma-separated arguments; a name without an argument stands for itself.
///
/// None when the macro has several rules or makes something else than items.
pub(super) fn items(definition: &ItemMacro, arguments: TokenStream) -> Vec<Item> {
    let groups = definition.mac.tokens.clone().into_iter();
    let groups: Vec<Group> = groups.filter_map(group).collect();
    let [matcher, transcriber] = groups.as_slice() else {
        return Vec::new();
    };
    let names = names(matcher.stream());
    let values = split(arguments, names.len());
    let arguments = names.into_iter().zip(values).collect();
    let items = transcribe(transcriber.stream(), &arguments);
    syn::parse2::<syn::File>(items).map_or_else(|_| Vec::new(), |file| file.items)
}

fn group(token: TokenTree) -> Option<Group> {
    match token {
        TokenTree::Group(group) => Some(group),
        _ => None,
    }
}

fn is_mark(token: &TokenTree, marks: &str) -> bool {
    matches!(token, TokenTree::Punct(mark) if marks.contains(mark.as_char()))
}

/// The names of `$a:ident, $b:ty`, in their order.
fn names(matcher: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = matcher.into_iter().collect();
    let pairs = tokens.windows(2);
    let named = pairs.filter(|pair| is_mark(&pair[0], "$"));
    named
        .filter_map(|pair| match &pair[1] {
            TokenTree::Ident(name) => Some(name.to_string()),
            _ => None,
        })
        .collect()
}

/// The arguments; the last may be a type with commas of its own.
fn split(arguments: TokenStream, count: usize) -> Vec<TokenStream> {
    let tokens: Vec<TokenTree> = arguments.into_iter().collect();
    let parts = tokens.splitn(count, |token| is_mark(token, ","));
    let written = parts.filter(|part| !part.is_empty());
    written.map(|part| part.iter().cloned().collect()).collect()
}

fn transcribe(tokens: TokenStream, arguments: &BTreeMap<String, TokenStream>) -> TokenStream {
    let mut output = TokenStream::new();
    let mut tokens = tokens.into_iter();
    while let Some(token) = tokens.next() {
        match token {
            token if is_mark(&token, "$") => match tokens.next() {
                Some(TokenTree::Ident(name)) => output.extend(value(&name, arguments)),
                // `$( .. )`, a separator perhaps, and how often.
                _ => while tokens.next().is_some_and(|end| !is_mark(&end, "*+?")) {},
            },
            TokenTree::Group(group) => {
                let inner = transcribe(group.stream(), arguments);
                output.extend([TokenTree::from(Group::new(group.delimiter(), inner))]);
            }
            other => output.extend([other]),
        }
    }
    output
}

fn value(name: &Ident, arguments: &BTreeMap<String, TokenStream>) -> TokenStream {
    let text = name.to_string();
    let itself = || match text.as_str() {
        // The surface is about what is public.
        "vis" => TokenTree::from(Ident::new("pub", Span::call_site())).into(),
        _ => TokenTree::from(name.clone()).into(),
    };
    arguments.get(&text).cloned().unwrap_or_else(itself)
}

#[cfg(test)]
mod tests {
    use super::items;
    use crate::surface::tokens::print;

    #[test]
    fn arguments_stand_for_names_and_repetitions_are_left_out() {
        let definition = syn::parse_quote! {
            macro_rules! fruit {
                ($(#[$meta:meta])* $name:ident, $other:ty) => {
                    $(#[$meta])*
                    impl $name {
                        $vis fn other(&self) -> $crate::Result<$other> { [$(1),+] }
                    }
                };
            }
        };
        let expanded = items(&definition, quote::quote! { Pear, u8 });
        let expected: syn::Item = syn::parse_quote! {
            impl Pear {
                pub fn other(&self) -> crate::Result<u8> { [] }
            }
        };
        assert_eq!(
            expanded.iter().map(print).collect::<Vec<_>>(),
            [print(&expected)]
        );
    }
}
