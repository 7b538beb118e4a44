//! Writes the examples of operations, which the documentation tests compile.

use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, Type};

use crate::expressions::Writer;
use crate::failure::Failure;
use crate::rust_type::Shape;
use crate::samples::Samples;

/// What an example calls.
pub(crate) struct Called<'a> {
    pub(crate) method: &'a Ident,
    /// The arguments in their order; a body is one whose name is [`BODY`].
    pub(crate) arguments: Vec<(Ident, Type)>,
    pub(crate) setters: Vec<(Ident, Type)>,
    /// Whether the answer has a value.
    pub(crate) answers: bool,
}

/// The name that progenitor gives the body.
const BODY: &str = "body";
/// What is worth a line in an example; see [`Writer::rank`].
const WORTH_SHOWING: usize = 2;

/// The example in Markdown, fences included.
pub(crate) fn example(samples: &Samples<'_>, called: &Called<'_>) -> Result<String, Failure> {
    let mut writer = Writer::new(samples);
    let statements = statements(&mut writer, called);
    let code = format(&statements).map_err(|error| {
        Failure::generator(format_args!("the example of `{}`", called.method), error)
    })?;
    let mut variables = vec!["client: management_client::Client".to_owned()];
    variables.extend(
        writer
            .variables
            .iter()
            .map(|(name, ty)| format!("{name}: {ty}")),
    );
    let mut text = String::from("```no_run\n");
    for line in uses(&writer) {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{line}");
    }
    let _ = write!(
        text,
        "# async fn example({}) -> Result<(), management_client::Error> {{\n{code}# Ok(()) }}\n```",
        variables.join(", ")
    );
    Ok(text)
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
    let answer = called.answers.then(|| quote! { let answer = });
    quote! {
        #body
        #answer client.#method(#(#arguments),*) #setter.send().await?;
    }
}

/// A text that an operation requires is an identifier, which the caller has from somewhere.
fn argument(writer: &mut Writer<'_, '_>, name: &Ident, ty: &Type) -> TokenStream {
    if matches!(Shape::of(ty), Shape::String) {
        writer.variables.insert(name.to_string(), "&str".to_owned());
        return quote! { #name };
    }
    writer.argument(&name.to_string(), ty)
}

/// Lays out statements as they stand in a function.
fn format(statements: &TokenStream) -> syn::Result<String> {
    let name = format_ident!("example");
    let file = syn::parse2(quote! { async fn #name() { #statements } })?;
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines.get(1..lines.len() - 1).unwrap_or_default();
    Ok(inner
        .iter()
        .map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned() + "\n")
        .collect())
}

fn uses(writer: &Writer<'_, '_>) -> Vec<String> {
    let types: Vec<&str> = writer.types.iter().map(String::as_str).collect();
    let roots = writer.roots.iter();
    let mut lines: Vec<String> = roots
        .map(|name| format!("use management_client::{name};"))
        .collect();
    match types.as_slice() {
        [] => {}
        [only] => lines.push(format!("use management_client::types::{only};")),
        names => lines.push(format!(
            "use management_client::types::{{{}}};",
            names.join(", ")
        )),
    }
    lines
}
