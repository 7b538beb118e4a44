//! Emits the open unions.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::Ident;

use crate::docs;
use crate::document::{Document, OpenUnion, UnionTest};
use crate::error::Error;
use crate::pointer::Pointer;
use crate::samples::Samples;

/// Emits all open unions of the document.
pub(crate) fn emit(document: &Document, samples: &Samples<'_>) -> Result<TokenStream, Error> {
    let unions = document.unions.iter();
    unions
        .map(|one| open_union(document, one, samples))
        .collect()
}

/// A variant, which one or more tests pick.
pub(crate) struct Variant {
    pub(crate) name: Ident,
    pub(crate) schema: Ident,
    /// Whether the object stands behind a pointer: it has to where it holds the union itself, and it would make all
    /// other variants as large as it is where it holds several unions.
    pub(crate) boxed: bool,
    /// Whether it is the only variant that holds this object, which then converts into the union.
    pub(crate) converts: bool,
}

fn open_union(
    document: &Document,
    one: &OpenUnion,
    samples: &Samples<'_>,
) -> Result<TokenStream, Error> {
    let variants = variants(document, one)?;
    let name = format_ident!("{}", one.name);
    let definition = definition(document, one, &name, &variants);
    let wrapped = samples.conversions().wrapped(&one.name);
    let wrapped: Vec<_> = wrapped
        .map(|(content, object)| (format_ident!("{content}"), object))
        .collect();
    let impls = impls(document, one, &name, &variants, &wrapped);
    let objects = variants.iter().filter(|one| one.converts);
    let sources = objects.map(|one| &one.schema);
    let sources = sources.chain(wrapped.iter().map(|(content, _)| content));
    let optional = sources.filter(|_| samples.is_optional(&one.name));
    let optional = optional.map(|source| into_optional(source, &name));
    Ok(quote! { #definition #impls #(#optional)* })
}

/// The conversion by which a setter of an optional enum or union takes what that is made of.
pub(crate) fn into_optional(source: &Ident, name: &Ident) -> TokenStream {
    quote! {
        impl From<#source> for crate::Nullable<#name> {
            fn from(value: #source) -> Self { Self::Value(value.into()) }
        }
    }
}

/// The variants of a union.
pub(crate) fn variants(document: &Document, one: &OpenUnion) -> Result<Vec<Variant>, Error> {
    let mut variants: Vec<Variant> = Vec::new();
    for UnionTest {
        variant, schema, ..
    } in &one.tests
    {
        let place = Pointer::schema(&one.name).step("x-dispatch");
        if variant == "Unknown" || syn::parse_str::<Ident>(variant).is_err() {
            return Err(Error::document(
                &place,
                format_args!("the variant `{variant}` needs another name"),
            ));
        }
        if !document.structs.iter().any(|known| known.name == *schema) {
            return Err(Error::document(
                &place,
                format_args!("there is no object `{schema}`"),
            ));
        }
        match variants.iter().find(|known| known.name == variant) {
            Some(known) if known.schema == schema => {}
            Some(_) => {
                return Err(Error::document(
                    &place,
                    format_args!("the variant `{variant}` stands for two schemas"),
                ));
            }
            None => variants.push(Variant {
                name: format_ident!("{variant}"),
                schema: format_ident!("{schema}"),
                boxed: holds(document, schema, &one.name, &mut BTreeSet::new())
                    || held_unions(document, schema) > 1,
                converts: true,
            }),
        }
    }
    let schemas: Vec<Ident> = variants.iter().map(|one| one.schema.clone()).collect();
    for variant in &mut variants {
        let same = schemas.iter().filter(|schema| **schema == variant.schema);
        variant.converts = same.count() == 1;
    }
    Ok(variants)
}

/// How many unions an object holds, without a list or map between.
fn held_unions(document: &Document, schema: &str) -> usize {
    let fields = document.structs.iter().filter(|one| one.name == schema);
    let is_union = |name: &&String| document.unions.iter().any(|one| one.name == **name);
    fields.flat_map(|one| &one.holds).filter(is_union).count()
}

/// Whether a value of the component `outer` holds one of `inner` without a list or map between.
fn holds(document: &Document, outer: &str, inner: &str, seen: &mut BTreeSet<String>) -> bool {
    if !seen.insert(outer.to_owned()) {
        return false;
    }
    let fields = document
        .structs
        .iter()
        .filter(|one| one.name == outer)
        .flat_map(|one| &one.holds);
    let unions = document.unions.iter().filter(|one| one.name == outer);
    let members = unions.flat_map(|one| one.tests.iter().map(|test| &test.schema));
    let held: BTreeSet<&String> = fields.chain(members).collect();
    held.into_iter()
        .any(|one| one == inner || holds(document, one, inner, seen))
}

fn definition(
    document: &Document,
    one: &OpenUnion,
    name: &Ident,
    variants: &[Variant],
) -> TokenStream {
    let fallback = "An object of one of several kinds.";
    let docs = docs::lines(&format!(
        "{}\n\n{}",
        one.docs.as_deref().unwrap_or(fallback).trim(),
        table(document, one)
    ));
    let variants = variants.iter().map(
        |Variant {
             name,
             schema,
             boxed,
             ..
         }| {
            let docs = docs::lines(&schema_docs(document, &schema.to_string()));
            let content = if *boxed {
                quote! { Box<#schema> }
            } else {
                quote! { #schema }
            };
            quote! { #docs #name(#content) }
        },
    );
    let alias = docs::alias(one.published.as_deref());
    quote! {
        #docs
        #alias
        #[derive(Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// A value that this version does not know: the JSON text as it came.
            Unknown(crate::UnknownJson),
        }
    }
}

fn schema_docs(document: &Document, schema: &str) -> String {
    let components = document.api.components.iter();
    let schemas = components.filter_map(|all| all.schemas.get(schema)?.as_item());
    let docs = schemas.filter_map(|one| one.schema_data.description.as_deref());
    let docs = docs.map(docs::first_paragraph).next();
    docs.map_or_else(|| format!("The object [`{schema}`]."), str::to_owned)
}

/// The properties that the object of a test may have, if it may have no others.
///
/// A row that takes any value of a property whose values other rows know is there for what those
/// rows do not know. An object with more properties than such a variant has is something newer, of
/// which the variant would lose a part; `Unknown` keeps it.
fn alone<'a>(document: &'a Document, one: &OpenUnion, test: &UnionTest) -> Option<&'a [String]> {
    let mut others = one.tests.iter();
    let is_for_the_rest = test.values.is_empty()
        && others.any(|other| other.property == test.property && !other.values.is_empty());
    let mut structs = document.structs.iter();
    let variant = structs.find(|known| known.name == test.schema)?;
    is_for_the_rest.then_some(&variant.properties)
}

/// The dispatch table in Markdown.
fn table(document: &Document, one: &OpenUnion) -> String {
    let mut table = String::from(
        "The first row that fits an object decides, whether the rest of the object decodes or not:\n\n\
         | object with | variant |\n|---|---|\n",
    );
    for test in &one.tests {
        let UnionTest {
            variant, property, ..
        } = test;
        let values: Vec<String> = test.values.iter().map(|one| format!("`{one}`")).collect();
        let rest = match alone(document, one, test) {
            Some(_) => " and no property that the variant does not have".to_owned(),
            None if values.is_empty() => String::new(),
            None => format!(": {}", values.join(", ")),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            table,
            "| `{property}`{rest} | [`{variant}`](Self::{variant}) |"
        );
    }
    table
        + "\nAll else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown)."
}

/// What is the same for all unions, by a macro of the client. An object that two variants hold has
/// no conversion.
fn impls(
    document: &Document,
    one: &OpenUnion,
    name: &Ident,
    variants: &[Variant],
    wrapped: &[(Ident, &Ident)],
) -> TokenStream {
    let tests = one.tests.iter().map(|test| {
        let (property, variant) = (&test.property, format_ident!("{}", test.variant));
        let values = test.values.iter().map(value_text);
        let alone = alone(document, one, test).map(|fields| quote! { alone [#(#fields),*] });
        quote! { #property [#(#values),*] #alone => #variant }
    });
    let names = variants.iter().map(|variant| &variant.name);
    let conversions = variants
        .iter()
        .filter(|one| one.converts)
        .map(|Variant { name, schema, .. }| quote! { #schema => #name });
    let wrapped = wrapped
        .iter()
        .map(|(content, object)| quote! { #content => #object });
    let wrapped = (wrapped.len() > 0).then(|| quote! { [#(#wrapped),*] });
    quote! {
        crate::union_impls! { #name { #(#tests),* } [#(#names),*] [#(#conversions),*] #wrapped }
    }
}

/// A value of a test, as `Candidate::has_value` of the client takes it: a bool by its name.
fn value_text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
