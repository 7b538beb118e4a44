//! What the client's own macros stand for, as far as users see it.
//!
//! `open_enum!` is not among them: the surface shows an open enum as what it is.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{FnArg, Ident, ImplItem, Item, ItemImpl, ItemMacro, parse_quote};

/// The items that an item stands for: itself, unless it is a call of a macro that is known here.
pub(super) fn expand(item: Item) -> Vec<Item> {
    let Item::Macro(call) = &item else {
        return vec![item];
    };
    let expanded = match call.mac.path.segments.last() {
        Some(name) if name.ident == "setters" => setters(call),
        Some(name) if name.ident == "union_impls" => union_impls(call),
        _ => None,
    };
    expanded.unwrap_or_else(|| vec![item])
}

/// An `impl` block whose methods take and give back `self`, which is not written.
fn setters(call: &ItemMacro) -> Option<Vec<Item>> {
    let mut block: ItemImpl = syn::parse2(call.mac.tokens.clone()).ok()?;
    for member in &mut block.items {
        if let ImplItem::Fn(method) = member {
            let this: FnArg = parse_quote! { mut self };
            method.sig.inputs.insert(0, this);
            method.sig.output = parse_quote! { -> Self };
        }
    }
    Some(vec![Item::Impl(block)])
}

/// A name, the dispatch table, the variants, and the types that convert into the union.
fn union_impls(call: &ItemMacro) -> Option<Vec<Item>> {
    let mut tokens = call.mac.tokens.clone().into_iter();
    let Some(TokenTree::Ident(name)) = tokens.next() else {
        return None;
    };
    let Some(TokenTree::Group(conversions)) = tokens.last() else {
        return None;
    };
    let mut items: Vec<Item> = vec![
        parse_quote! { impl Debug for #name {} },
        parse_quote! { impl Serialize for #name {} },
        parse_quote! { impl<'de> Deserialize<'de> for #name {} },
    ];
    let is_list = conversions.delimiter() == Delimiter::Bracket;
    let sources = is_list.then(|| sources(conversions.stream()))?;
    items.extend(sources.iter().map(|source| -> Item {
        parse_quote! { impl From<#source> for #name {} }
    }));
    Some(items)
}

/// `A` and `B` of `A => X, B => Y`.
fn sources(conversions: TokenStream) -> Vec<Ident> {
    let mut at_start = true;
    let mut found = Vec::new();
    for token in conversions {
        let is_comma = matches!(&token, TokenTree::Punct(mark) if mark.as_char() == ',');
        if let (true, TokenTree::Ident(source)) = (at_start, token) {
            found.push(source);
        }
        at_start = is_comma;
    }
    found
}
