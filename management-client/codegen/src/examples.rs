//! Writes the examples of operations, which the documentation tests compile.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type};

use crate::error::Error;
use crate::expressions::Writer;
use crate::rust_type::Shape;
use crate::samples::Samples;

/// What an example calls.
pub(crate) struct Called<'a> {
    pub(crate) method: &'a Ident,
    /// The arguments in their order; a body is one whose name is [`BODY`].
    pub(crate) arguments: Vec<(Ident, Type)>,
    pub(crate) setters: Vec<(Ident, Type)>,
    pub(crate) answer: Returned,
}

/// What an answer gives to those who called.
#[derive(Clone, Copy)]
pub(crate) enum Returned {
    Nothing,
    Value,
    /// A page of a list, which is read item by item.
    Page,
}

/// The name that progenitor gives the body.
const BODY: &str = "body";
/// What is worth a line in an example; see [`Writer::rank`].
const WORTH_SHOWING: usize = 2;

/// The example in Markdown, fences included.
pub(crate) fn example(samples: &Samples<'_>, called: &Called<'_>) -> Result<String, Error> {
    let mut writer = Writer::new(samples);
    let statements = statements(&mut writer, called);
    let printed = format(&statements).and_then(|code| Ok((uses(&writer)?, code)));
    let (uses, code) = printed.map_err(|error| {
        Error::generator(format_args!("the example of `{}`", called.method), error)
    })?;
    let mut variables = vec!["client: management_client::Client".to_owned()];
    variables.extend(
        writer
            .variables
            .iter()
            .map(|(name, ty)| format!("{name}: {ty}")),
    );
    let variables = variables.join(", ");
    Ok(format!(
        "```no_run\n{uses}# async fn example({variables}) -> Result<(), management_client::Error> {{\n\
         {code}# Ok(()) }}\n```"
    ))
}

fn statements(writer: &mut Writer<'_, '_>, called: &Called<'_>) -> TokenStream {
    let mut body = None;
    let arguments: Vec<TokenStream> = called
        .arguments
        .iter()
        .map(|(name, ty)| {
            if *name == BODY {
                let value = writer.body(ty);
                body = Some(quote! { let body = #value; });
                quote! { body }
            } else {
                argument(writer, name, ty)
            }
        })
        .collect();
    let setters = called.setters.iter();
    let setter = setters
        .filter(|(_, ty)| writer.rank(ty) <= WORTH_SHOWING)
        .min_by_key(|(_, ty)| writer.rank(ty));
    let setter = setter.map(|(name, ty)| {
        let value = writer.argument(&name.to_string(), ty);
        quote! { .#name(#value) }
    });
    let method = called.method;
    let request = quote! { client.#method(#(#arguments),*) #setter };
    let call = match called.answer {
        Returned::Nothing => quote! { #request.await?; },
        Returned::Value => quote! { let response = #request.await?; },
        Returned::Page => quote! {
            let mut items = #request.items();
            while let Some(item) = items.next().await {
                let item = item?;
                println!("{item:?}");
            }
        },
    };
    quote! { #body #call }
}

/// A text that an operation requires is an identifier, which the caller has from somewhere.
fn argument(writer: &mut Writer<'_, '_>, name: &Ident, ty: &Type) -> TokenStream {
    if matches!(Shape::of(ty), Shape::String) {
        return writer.declare(&name.to_string(), "&str".to_owned());
    }
    writer.argument(&name.to_string(), ty)
}

/// Lays out statements as they stand in a function.
fn format(statements: &TokenStream) -> syn::Result<String> {
    let file = syn::parse2(quote! { async fn example() { #statements } })?;
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines.get(1..lines.len() - 1).unwrap_or_default();
    let inner = inner
        .iter()
        .flat_map(|line| [line.strip_prefix("    ").unwrap_or(line), "\n"]);
    Ok(inner.collect())
}

/// The imports of the example.
fn uses(writer: &Writer<'_, '_>) -> syn::Result<String> {
    let root = |name: &String| syn::parse_str::<syn::Path>(name);
    let roots: Vec<syn::Path> = writer.roots.iter().map(root).collect::<Result<_, _>>()?;
    let types: Vec<Ident> = writer
        .types
        .iter()
        .map(|name| format_ident!("{name}"))
        .collect();
    let types = match types.as_slice() {
        [] => None,
        [only] => Some(quote! { types::#only }),
        types => Some(quote! { types::{#(#types),*} }),
    };
    let uses = match (roots.as_slice(), types) {
        ([], None) => return Ok(String::new()),
        ([], Some(types)) => quote! { use management_client::#types; },
        (roots, types) => {
            let types = types.into_iter();
            quote! { use management_client::{#(#roots,)* #(#types),*}; }
        }
    };
    Ok(prettyplease::unparse(&syn::parse2(uses)?))
}
