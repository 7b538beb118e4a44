//! Emits progenitor's helpers for the crate `httpmock`, behind the feature of that name.
//!
//! What progenitor cannot express is completed here: values in paths, which go out encoded;
//! parameters that are lists, which go out as repeated keys or as one header; answers that are not in the document;
//! and documentation. What does the work is `src/typed_mocks.rs` of the client.

use heck::ToUpperCamelCase as _;
use proc_macro2::TokenStream;
use quote::quote;
use syn::visit::{self, Visit};
use syn::visit_mut::{self, VisitMut};
use syn::{
    Attribute, Expr, ExprMethodCall, File, Ident, ImplItem, ImplItemFn, Item, ItemImpl, LitStr,
    TraitItem, Type, parse_quote,
};

use crate::docs;
use crate::document::Document;
use crate::error::Error;
use crate::parameters::PutBack;
use crate::raw;
use crate::rust_type::{self, Scope, Shape};

/// Emits the content of the module `httpmock`.
pub(crate) fn emit(document: &Document) -> Result<File, Error> {
    let mut file = generate(document)?;
    put_back(&mut file, document);
    file.items.iter_mut().for_each(adjust);
    Ok(file)
}

fn generate(document: &Document) -> Result<File, Error> {
    let tokens = raw::run(document, "to make mocks for the document", |generator| {
        generator.httpmock(&document.api, "crate")
    })?;
    syn::parse2(tokens).map_err(|error| Error::generator("httpmock", error))
}

/// Puts the names of parameters on the wire back, operation by operation.
fn put_back(file: &mut File, document: &Document) {
    let modules = file.items.iter_mut().filter_map(|item| match item {
        Item::Mod(module) => module.content.as_mut(),
        _ => None,
    });
    for item in modules.flat_map(|(_, items)| items) {
        let Item::Impl(block) = item else { continue };
        let Type::Path(owner) = block.self_ty.as_ref() else {
            continue;
        };
        let is_its = |id: &str| {
            owner
                .path
                .is_ident(&format!("{}When", id.to_upper_camel_case()))
        };
        let wires = document.renamed.wires.iter().find(|(id, _)| is_its(id));
        if let Some((_, wires)) = wires {
            PutBack(wires).visit_item_impl_mut(block);
        }
    }
}

fn adjust(item: &mut Item) {
    match item {
        Item::Mod(module) => {
            module.attrs = document("What a request has to be like, and the response to it.");
            let items = module.content.iter_mut().flat_map(|(_, items)| items);
            items.into_iter().for_each(adjust);
        }
        Item::Struct(one) => {
            let text = if is_when(&one.ident) {
                "What a request has to be like for a mock to match it."
            } else {
                "The response of a mock."
            };
            one.attrs = document(text);
        }
        Item::Impl(block) if block.trait_.is_none() => adjust_impl(block),
        Item::Trait(one) => {
            one.attrs = document("A method for each operation, which adds a mock to the server.");
            for member in &mut one.items {
                if let TraitItem::Fn(method) = member {
                    let name = &method.sig.ident;
                    let text = format!("Mocks [`{name}`](crate::Client::{name}).");
                    method.attrs = document(&text);
                }
            }
        }
        _ => {}
    }
}

fn is_when(name: &Ident) -> bool {
    name.to_string().ends_with("When")
}

fn adjust_impl(block: &mut ItemImpl) {
    let Type::Path(owner) = block.self_ty.as_ref() else {
        return;
    };
    let is_when = owner
        .path
        .segments
        .last()
        .is_some_and(|last| is_when(&last.ident));
    for member in &mut block.items {
        if let ImplItem::Fn(method) = member {
            let text = text(method, is_when);
            if is_when {
                take_values(method);
            }
            SerializedBodies.visit_impl_item_fn_mut(method);
            method.attrs = document(&text);
        }
    }
    if !is_when {
        block.items.extend(undocumented());
    }
}

fn text(method: &ImplItemFn, is_when: bool) -> String {
    let name = method.sig.ident.to_string();
    match (name.as_str(), is_when) {
        ("new", true) => "Starts with the method and the path of the operation.".to_owned(),
        ("new", false) => "Starts with an empty response.".to_owned(),
        ("into_inner", _) => {
            "Gives the untyped part, for what the document does not allow.".to_owned()
        }
        (_, true) if list(method).is_some() => {
            let order = if is_header(method) { "this" } else { "any" };
            format!(
                "Requires that `{name}` has exactly these values, in {order} order; none means that it must be missing."
            )
        }
        (_, true) if method.sig.generics.params.is_empty() => {
            format!("Requires that `{name}` has this value.")
        }
        (_, true) => {
            format!("Requires that `{name}` has this value; `None` means that it must be missing.")
        }
        (_, false) => format!("Responds with the status \"{}\".", name.replace('_', " ")),
    }
}

/// Takes what the client sends for a value.
fn take_values(method: &mut ImplItemFn) {
    let is_secret = takes_secret(method);
    if let Some((key, items)) = list(method) {
        take_list(method, &key, &items);
    }
    take_path(method, is_secret);
    if is_secret {
        Exposed.visit_block_mut(&mut method.block);
    }
}

/// The key and the type of the items, where a method takes a list that stands in the query.
fn list(method: &ImplItemFn) -> Option<(LitStr, Type)> {
    struct Lists(Option<Type>);
    impl<'a> Visit<'a> for Lists {
        fn visit_type(&mut self, ty: &'a Type) {
            if let Shape::List(items) = Shape::of(ty) {
                self.0 = Some(items.clone());
            }
            visit::visit_type(self, ty);
        }
    }
    let mut lists = Lists(None);
    lists.visit_signature(&method.sig);
    Some((key(method)?, lists.0?))
}

/// Lists go out as repeated keys or with commas, which progenitor's helper would write as one text of its own.
fn take_list(method: &mut ImplItemFn, key: &LitStr, items: &Type) {
    let name = &method.sig.ident;
    let items = Scope::Beside.local(items);
    let matcher = if is_header(method) {
        quote! {
            let values: Vec<_> = values.collect();
            if values.is_empty() {
                Self(self.0.header_missing(#key))
            } else {
                Self(self.0.header(#key, values.join(",")))
            }
        }
    } else {
        quote! { Self(crate::typed_mocks::values(self.0, #key, values)) }
    };
    *method = parse_quote! {
        pub fn #name(self, values: impl IntoIterator<Item = #items>) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            #matcher
        }
    };
}

/// The first text in a method: the key of a query parameter, or the expression for a path.
fn key(method: &ImplItemFn) -> Option<LitStr> {
    struct Texts(Option<LitStr>);
    impl<'a> Visit<'a> for Texts {
        fn visit_lit_str(&mut self, text: &'a LitStr) {
            self.0.get_or_insert_with(|| text.clone());
        }
        fn visit_macro(&mut self, call: &'a syn::Macro) {
            if let Ok(text) = call.parse_body_with(|input: syn::parse::ParseStream<'_>| {
                let text = input.parse()?;
                input.parse::<TokenStream>().map(|_| text)
            }) {
                self.visit_lit_str(&text);
            }
        }
    }
    let mut texts = Texts(None);
    texts.visit_block(&method.block);
    texts.0
}

/// Values in paths go out encoded, and progenitor's helper would read them as regular expressions.
fn take_path(method: &mut ImplItemFn, is_secret: bool) {
    let expression = key(method).map(|text| text.value());
    let Some(expression) = expression.filter(|it| it.starts_with("^/")) else {
        return;
    };
    let template = expression.replace("[^/]*", "*").replace(".*", "*");
    let template = template.trim_matches(['^', '$']);
    if method.sig.ident == "new" {
        return Paths(template).visit_block_mut(&mut method.block);
    }
    let value = if is_secret {
        quote! { value.expose() }
    } else {
        quote! { value }
    };
    method.block = parse_quote! {{ Self(crate::typed_mocks::path(self.0, #template, #value)) }};
}

/// Whether what a method takes stands in a header.
fn is_header(method: &ImplItemFn) -> bool {
    struct Headers(bool);
    impl<'a> Visit<'a> for Headers {
        fn visit_expr_method_call(&mut self, call: &'a ExprMethodCall) {
            self.0 |= call.method.to_string().starts_with("header");
            visit::visit_expr_method_call(self, call);
        }
    }
    let mut headers = Headers(false);
    headers.visit_block(&method.block);
    headers.0
}

/// Whether what a method takes is a secret, or a list of secrets.
fn takes_secret(method: &ImplItemFn) -> bool {
    struct Secrets(bool);
    impl<'a> Visit<'a> for Secrets {
        fn visit_type(&mut self, ty: &'a Type) {
            self.0 |= rust_type::is_secret(ty);
            visit::visit_type(self, ty);
        }
    }
    let mut secrets = Secrets(false);
    secrets.visit_signature(&method.sig);
    secrets.0
}

/// A secret shows what it is only to those who ask for it by name.
struct Exposed;

impl VisitMut for Exposed {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Expr::MethodCall(call) = expression
            && call.method == "to_string"
        {
            let value = &call.receiver;
            *expression = parse_quote! { #value.expose().to_owned() };
        }
    }
}

/// Replaces the expression for the path of an operation.
struct Paths<'a>(&'a str);

impl VisitMut for Paths<'_> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Expr::MethodCall(call) = expression
            && call.method == "path_matches"
        {
            let (template, when) = (self.0, &call.receiver);
            *expression = parse_quote! { crate::typed_mocks::path(#when, #template, "") };
        }
    }
}

/// progenitor passes an optional value as it is where httpmock wants a reference to it.
struct SerializedBodies;

impl VisitMut for SerializedBodies {
    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        visit_mut::visit_expr_method_call_mut(self, call);
        if call.method == "json_body_obj" {
            for value in &mut call.args {
                *value = parse_quote! { &#value };
            }
        }
    }
}

/// Answers that are not in the document: the client reads refusals all alike.
fn undocumented() -> [ImplItem; 3] {
    [
        parse_quote! {
            /// Answers with a status of refusal and this as its `detail`.
            pub fn refusal(self, status: u16, detail: impl Into<::serde_json::Value>) -> Self {
                Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
            }
        },
        parse_quote! {
            /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
            pub fn conflict(self, conflict: crate::Conflict) -> Self {
                Self(crate::typed_mocks::conflict(self.0, conflict))
            }
        },
        parse_quote! {
            /// Answers with any status, headers and body.
            pub fn raw<'a>(
                self,
                status: u16,
                headers: impl IntoIterator<Item = (&'a str, &'a str)>,
                body: impl AsRef<[u8]>,
            ) -> Self {
                Self(crate::typed_mocks::raw(self.0, status, headers, body))
            }
        },
    ]
}

fn document(text: &str) -> Vec<Attribute> {
    let lines = docs::lines(text);
    let item: syn::ItemStruct = parse_quote! { #lines struct Documented; };
    item.attrs
}
