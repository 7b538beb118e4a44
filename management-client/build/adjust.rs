//! The few rewrites of progenitor's syntax tree, for what its settings cannot say.
//!
//! * Structs become `#[non_exhaustive]`, so that a new field breaks nobody.
//! * `Option<Nullable<T>>` becomes `Nullable<T>`: absent is one of its three states.
//! * A required field that may be null also decodes where it is missing.
//! * Documentation comes one line an attribute, and standard types by their short names.
//! * What the facade does not use goes: it would only cost the compiler time.

use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Expr, Field, File, ImplItem, Item, ItemStruct, Meta, Stmt, Token, parse_quote,
};

use crate::docs;
use crate::failure::Failure;
use crate::rust_type::{Scope, Shape};

/// Rewrites `file` in place.
pub(crate) fn adjust(file: &mut File) -> Result<(), Failure> {
    file.items.retain(|item| !is_module(item, "prelude"));
    for item in &mut file.items {
        match item {
            Item::Mod(module) if module.ident == "types" => {
                let items = module.content.iter_mut().flat_map(|(_, items)| items);
                items.filter_map(as_struct).try_for_each(adjust_struct)?;
                // Only the enums of typify use its error type, and all enums are ours.
                module
                    .content
                    .iter_mut()
                    .for_each(|(_, items)| items.retain(|item| !is_module(item, "error")));
            }
            Item::Impl(block) if block.trait_.is_none() => {
                block
                    .items
                    .retain(|item| !matches!(item, ImplItem::Fn(one) if one.sig.ident == "new"));
                block.items.iter_mut().for_each(adjust_method);
            }
            _ => {}
        }
    }
    Ok(())
}

fn is_module(item: &Item, name: &str) -> bool {
    matches!(item, Item::Mod(module) if module.ident == name)
}

fn as_struct(item: &mut Item) -> Option<&mut ItemStruct> {
    match item {
        Item::Struct(one) => Some(one),
        _ => None,
    }
}

fn adjust_struct(item: &mut ItemStruct) -> Result<(), Failure> {
    adjust_docs(&mut item.attrs);
    item.attrs.push(parse_quote! { #[non_exhaustive] });
    let place = format!("struct `{}`", item.ident);
    for field in &mut item.fields {
        adjust_docs(&mut field.attrs);
        adjust_field(field).map_err(|error| Failure::generator(&place, error))?;
    }
    Ok(())
}

/// Splits the text that typify puts into one attribute.
fn adjust_docs(attributes: &mut Vec<Attribute>) {
    let Some(text) = docs::text(attributes) else {
        return;
    };
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
    let lines = docs::lines(&text);
    let documented: ItemStruct = parse_quote! { #lines struct Documented; };
    attributes.splice(0..0, documented.attrs);
}

fn adjust_field(field: &mut Field) -> syn::Result<()> {
    let nullable = match Shape::of(&field.ty) {
        Shape::Option(inner) if matches!(Shape::of(inner), Shape::Nullable) => Some(inner.clone()),
        _ => None,
    };
    for attribute in &mut field.attrs {
        if attribute.path().is_ident("serde") {
            let options =
                attribute.parse_args_with(Punctuated::<Meta, Token![,]>::parse_terminated)?;
            let options = options
                .into_iter()
                .flat_map(|option| adjust_option(option, nullable.is_some()));
            *attribute = parse_quote! { #[serde(#(#options),*)] };
        }
    }
    field.ty = Scope::Raw.local(nullable.as_ref().unwrap_or(&field.ty));
    Ok(())
}

fn adjust_option(option: Meta, nullable: bool) -> Vec<Meta> {
    if option.path().is_ident("deserialize_with") {
        vec![parse_quote! { default }]
    } else if nullable && option.path().is_ident("skip_serializing_if") {
        vec![
            parse_quote! { default },
            parse_quote! { skip_serializing_if = "crate::Nullable::is_absent" },
        ]
    } else {
        vec![option]
    }
}

/// Removes the documentation, which the facade carries, and the `api-version` header, which the
/// API has never asked for.
fn adjust_method(item: &mut ImplItem) {
    if let ImplItem::Fn(method) = item {
        method
            .attrs
            .retain(|attribute| !attribute.path().is_ident("doc"));
        method
            .block
            .stmts
            .retain(|statement| !fills_headers(statement));
        HeaderCalls.visit_impl_item_fn_mut(method);
    }
}

/// The variable that progenitor collects the headers in.
const HEADERS: &str = "header_map";

fn fills_headers(statement: &Stmt) -> bool {
    match statement {
        Stmt::Local(local) => matches!(&local.pat, syn::Pat::Ident(name) if name.ident == HEADERS),
        Stmt::Expr(Expr::MethodCall(call), _) => is_headers(&call.receiver),
        _ => false,
    }
}

fn is_headers(expression: &Expr) -> bool {
    matches!(expression, Expr::Path(path) if path.path.is_ident(HEADERS))
}

/// Removes calls of `.headers(header_map)`.
struct HeaderCalls;

impl VisitMut for HeaderCalls {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Expr::MethodCall(call) = expression
            && call.args.first().is_some_and(is_headers)
        {
            *expression = (*call.receiver).clone();
        }
    }
}
