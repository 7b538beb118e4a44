//! Turns progenitor's methods, which make calls, into functions that only build the requests.
//!
//! How a request is sent and its answer read is the same for all operations, and stands in the
//! client's own sources once. What is left of a method is what differs: URL, query and body.
//!
//! ```text
//! pub async fn get_thing<'a>(..)             pub fn get_thing(..)
//!     -> Result<ResponseValue<T>, Error> {       -> reqwest::Result<reqwest::Request> {
//!     let url = ..;                              let url = ..;
//!     let mut request = ...build()?;    ==>      ...build()
//!     ..                                     }
//! }
//! ```

use quote::quote;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{
    Expr, ExprPath, File, Generics, ImplItem, ImplItemFn, Item, ItemStruct, Local, Macro, Receiver,
    Stmt, Token, Type, TypePath, TypeReference, parse_quote,
};

use crate::failure::Failure;
use crate::rust_type::Scope;

/// The variable that progenitor collects the headers in.
const HEADERS: &str = "header_map";
/// The variable that holds the request.
const REQUEST: &str = "request";

/// Rewrites the client in `file` and removes what only calls need.
pub(crate) fn keep(file: &mut File) -> Result<(), Failure> {
    file.items.retain(|item| match item {
        Item::Struct(_) => true,
        Item::Impl(block) => block.trait_.is_none(),
        Item::Mod(module) => module.ident == "types",
        _ => false,
    });
    for item in &mut file.items {
        match item {
            Item::Struct(client) => document(client),
            Item::Impl(block) => {
                block.items.retain(is_call);
                block.items.iter_mut().try_for_each(method)?;
            }
            _ => {}
        }
    }
    // The block of constructors is empty now.
    file.items
        .retain(|item| !matches!(item, Item::Impl(block) if block.items.is_empty()));
    file.items.push(parse_quote! {
        use {crate::segment::segment, progenitor_client::QueryParam, reqwest::{Request, Result}};
    });
    Ok(())
}

fn document(client: &mut ItemStruct) {
    client.attrs = parse_quote! {
        #[doc = " Builds the requests of the operations."]
        #[derive(Clone, Debug)]
    };
}

fn is_call(item: &ImplItem) -> bool {
    matches!(item, ImplItem::Fn(method) if method.sig.asyncness.is_some())
}

fn method(item: &mut ImplItem) -> Result<(), Failure> {
    let ImplItem::Fn(method) = item else {
        return Ok(());
    };
    let place = format!("method `{}`", method.sig.ident);
    let request = request(method)
        .ok_or_else(|| Failure::generator(place, "it does not build a request as expected"))?;
    method.attrs.clear();
    method.sig.asyncness = None;
    method.sig.output = parse_quote! { -> Result<Request> };
    method.sig.generics = Generics::default();
    method.block.stmts.push(Stmt::Expr(request, None));
    Shorten.visit_impl_item_fn_mut(method);
    Ok(())
}

/// Cuts the body off where the request is built, and returns the expression that builds it.
fn request(method: &mut ImplItemFn) -> Option<Expr> {
    let statements = &mut method.block.stmts;
    let end = statements.iter().position(|one| is_local(one, REQUEST))?;
    let build = statements.drain(end..).next()?;
    statements.retain(|one| !is_local(one, HEADERS) && !fills_headers(one));
    match build {
        Stmt::Local(Local {
            init: Some(init), ..
        }) => match *init.expr {
            Expr::Try(build) => Some(*build.expr),
            _ => None,
        },
        _ => None,
    }
}

fn is_local(statement: &Stmt, name: &str) -> bool {
    matches!(
        statement,
        Stmt::Local(Local { pat: syn::Pat::Ident(local), .. }) if local.ident == name
    )
}

fn fills_headers(statement: &Stmt) -> bool {
    matches!(statement, Stmt::Expr(Expr::MethodCall(call), _) if is_headers(&call.receiver))
}

fn is_headers(expression: &Expr) -> bool {
    matches!(expression, Expr::Path(path) if path.path.is_ident(HEADERS))
}

/// Leaves out what says nothing: lifetimes, paths of standard types and the headers (`api-version`,
/// for which nobody asked, and `accept`, which is the same for all calls).
struct Shorten;

impl VisitMut for Shorten {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Expr::MethodCall(call) = expression
            && (call.method == "header" || call.args.first().is_some_and(is_headers))
        {
            *expression = (*call.receiver).clone();
        }
    }

    fn visit_receiver_mut(&mut self, receiver: &mut Receiver) {
        *receiver = parse_quote! { &self };
    }

    fn visit_type_reference_mut(&mut self, reference: &mut TypeReference) {
        visit_mut::visit_type_reference_mut(self, reference);
        reference.lifetime = None;
    }

    fn visit_type_path_mut(&mut self, path: &mut TypePath) {
        visit_mut::visit_type_path_mut(self, path);
        if let Type::Path(short) = Scope::Raw.local(&Type::Path(path.clone())) {
            *path = short;
        }
    }

    fn visit_expr_path_mut(&mut self, path: &mut ExprPath) {
        let segments: Vec<_> = path.path.segments.iter().cloned().collect();
        if let [krate, ty, function] = segments.as_slice()
            && krate.ident == "progenitor_client"
        {
            path.path = parse_quote! { #ty::#function };
        }
    }

    /// Writes `segment(x)` for `encode_path(&x.to_string())` in `format!`.
    fn visit_macro_mut(&mut self, call: &mut Macro) {
        let parse = Punctuated::<Expr, Token![,]>::parse_terminated;
        if let Ok(mut arguments) = call.parse_body_with(parse) {
            arguments.iter_mut().for_each(shorten_segment);
            let arguments = arguments.iter();
            call.tokens = quote! { #(#arguments),* };
        }
    }
}

fn shorten_segment(argument: &mut Expr) {
    if let Expr::Call(call) = argument
        && let Some(Expr::Reference(text)) = call.args.first()
        && let Expr::MethodCall(text) = text.expr.as_ref()
    {
        let value = &text.receiver;
        *argument = parse_quote! { segment(#value) };
    }
}
