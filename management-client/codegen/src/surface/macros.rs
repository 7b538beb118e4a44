//! What the client's own macros stand for, as far as users see it.
//!
//! An open enum is shown as what it is: the enum that `open_enum!` takes, with a mark.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{FnArg, Ident, ImplItem, Item, ItemEnum, ItemImpl, ItemMacro, parse_quote};

use super::modules::Module;
use super::transcribe;

/// The macros that the crate defines, by name.
pub(super) struct Definitions(BTreeMap<String, ItemMacro>);

impl Definitions {
    pub(super) fn of(root: &Module) -> Self {
        let mut found = BTreeMap::new();
        collect(root, &mut found);
        Self(found)
    }

    /// The items that an item stands for: itself, unless it is a call of a macro.
    pub(super) fn expand(&self, item: Item) -> Vec<Item> {
        let Item::Macro(call) = &item else {
            return vec![item];
        };
        let name = call
            .mac
            .path
            .segments
            .last()
            .map(|last| last.ident.to_string());
        let expanded = match name.as_deref() {
            Some("open_enum") => open_enum(call),
            None => None,
            Some("setters") => setters(call),
            Some("union_impls") => union_impls(call),
            Some(name) => self
                .0
                .get(name)
                .map(|definition| transcribe::items(definition, call.mac.tokens.clone())),
        };
        expanded.unwrap_or_else(|| vec![item])
    }

    /// What all open enums have: the `impl` blocks of their macro.
    pub(super) fn of_open_enums(&self) -> Vec<Item> {
        let definition = self.0.get("open_enum");
        definition.map_or_else(Vec::new, |definition| {
            transcribe::items(definition, TokenStream::new())
        })
    }
}

fn collect(module: &Module, found: &mut BTreeMap<String, ItemMacro>) {
    for item in &module.items {
        if let Item::Macro(one) = item
            && let Some(name) = &one.ident
        {
            found.insert(name.to_string(), one.clone());
        }
    }
    for inner in module.modules.values() {
        collect(inner, found);
    }
}

/// The enum whose syntax the macro takes, marked by an attribute.
fn open_enum(call: &ItemMacro) -> Option<Vec<Item>> {
    let mut item: ItemEnum = syn::parse2(call.mac.tokens.clone()).ok()?;
    item.attrs.push(parse_quote! { #[open_enum] });
    Some(vec![Item::Enum(item)])
}

/// Whether an enum is one that `open_enum!` defines.
pub(super) fn is_open_enum(item: &ItemEnum) -> bool {
    let mut attributes = item.attrs.iter();
    attributes.any(|attribute| attribute.path().is_ident("open_enum"))
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

/// A name, the dispatch table, the variants, and lists of the types that convert into the union.
fn union_impls(call: &ItemMacro) -> Option<Vec<Item>> {
    let mut tokens = call.mac.tokens.clone().into_iter();
    let Some(TokenTree::Ident(name)) = tokens.next() else {
        return None;
    };
    let lists = tokens.filter_map(|token| match token {
        TokenTree::Group(list) if list.delimiter() == Delimiter::Bracket => Some(list.stream()),
        _ => None,
    });
    let mut items: Vec<Item> = vec![
        parse_quote! { impl Debug for #name {} },
        parse_quote! { impl Serialize for #name {} },
        parse_quote! { impl<'de> Deserialize<'de> for #name {} },
    ];
    let sources = lists.skip(1).flat_map(sources);
    items.extend(sources.map(|source| -> Item {
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
