//! Takes out of progenitor's methods, which make calls, the part that builds the request.
//!
//! How a request is sent and its answer read is the same for all operations, and stands in the
//! client's own sources once. What is left of a method is what differs: URL, query and body.
//!
//! ```text
//! pub async fn get_thing<'a>(&'a self, ..) -> Result<ResponseValue<T>, Error<()>> {
//!     let url = format!(.., self.baseurl, encode_path(&id.to_string()));     // kept
//!     let mut header_map = ..;
//!     let mut request = self.client.get(url).headers(header_map).build()?;   // kept, without headers
//!     ..
//! ```

use proc_macro2::TokenStream;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::visit_mut::{self, VisitMut};
use syn::{Expr, ExprPath, ImplItemFn, Local, Macro, Member, Stmt, Token, parse_quote};

use crate::error::Error;
use crate::parameters::{PutBack, Wires};

/// The variable that progenitor collects the headers in.
const HEADERS: &str = "header_map";
/// The variable that holds the request.
const REQUEST: &str = "request";

/// The statements that build the request of a method, as `request`.
///
/// They stand in a method of a type with a field `call`, and see the parameters by reference.
pub(crate) fn statements(method: &ImplItemFn, wires: Option<&Wires>) -> Result<TokenStream, Error> {
    let place = format!("method `{}`", method.sig.ident);
    let (mut before, mut request) = build(method)
        .ok_or_else(|| Error::generator(place, "it does not build a request as expected"))?;
    for statement in &mut before {
        Rewrite.visit_stmt_mut(statement);
    }
    Rewrite.visit_expr_mut(&mut request);
    if let Some(wires) = wires {
        PutBack(wires).visit_expr_mut(&mut request);
    }
    Ok(quote! { #(#before)* let request = #request; })
}

/// What stands before the request, and the expression that builds it.
fn build(method: &ImplItemFn) -> Option<(Vec<Stmt>, Expr)> {
    let statements = &method.block.stmts;
    let end = statements.iter().position(|one| is_local(one, REQUEST))?;
    let (before, from) = statements.split_at(end);
    let before = before
        .iter()
        .filter(|one| !is_local(one, HEADERS) && !fills_headers(one));
    match from.first()? {
        Stmt::Local(Local {
            init: Some(init), ..
        }) => match init.expr.as_ref() {
            Expr::Try(build) => Some((before.cloned().collect(), *build.expr.clone())),
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

/// Takes URL and HTTP client from the call, and leaves out the headers: `api-version`, for which
/// nobody asked, and `accept`, which is the same for all calls.
struct Rewrite;

impl VisitMut for Rewrite {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        let rewritten = match expression {
            Expr::MethodCall(call)
                if call.method == "header" || call.args.first().is_some_and(is_headers) =>
            {
                (*call.receiver).clone()
            }
            Expr::Field(field) => match &field.member {
                Member::Named(name) if name == "baseurl" => parse_quote! { self.call.base() },
                Member::Named(name) if name == "client" => parse_quote! { self.call.http() },
                _ => return,
            },
            _ => return,
        };
        *expression = rewritten;
    }

    /// Writes `QueryParam::new` for `progenitor_client::QueryParam::new`.
    fn visit_expr_path_mut(&mut self, path: &mut ExprPath) {
        let segments: Vec<_> = path.path.segments.iter().cloned().collect();
        if let [krate, ty, function] = segments.as_slice()
            && krate.ident == "progenitor_client"
        {
            path.path = parse_quote! { #ty::#function };
        }
    }

    /// Looks into `format!`, and writes `segment(x)` for `encode_path(&x.to_string())`.
    fn visit_macro_mut(&mut self, call: &mut Macro) {
        let parse = Punctuated::<Expr, Token![,]>::parse_terminated;
        if let Ok(mut arguments) = call.parse_body_with(parse) {
            for argument in &mut arguments {
                self.visit_expr_mut(argument);
                shorten_segment(argument);
            }
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
