//! Runs progenitor and holds the syntax tree that it emits.

use std::any::Any;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::panic::{self, AssertUnwindSafe};

use openapiv3::OpenAPI;
use proc_macro2::TokenStream;
use progenitor::{CrateVers, GenerationSettings, Generator, InterfaceStyle};
use syn::{File, FnArg, ImplItem, ImplItemFn, Item, ItemStruct};

use crate::document::Document;
use crate::error::Error;
use crate::pointer::Pointer;

/// What progenitor emitted: the content of the private module `raw`.
pub(crate) struct Raw {
    pub(crate) file: File,
}

impl Raw {
    /// Generates the client of `document` and checks that it has exactly the expected types.
    pub(crate) fn generate(document: &Document) -> Result<Self, Error> {
        let tokens = generate_tokens(document)?;
        let file = syn::parse2(tokens).map_err(|error| Error::generator("client", error))?;
        let raw = Self { file };
        raw.check_types(document)?;
        Ok(raw)
    }

    /// The generated structs by name.
    pub(crate) fn structs(&self) -> BTreeMap<String, &ItemStruct> {
        let items = self.types().iter();
        items
            .filter_map(|item| match item {
                Item::Struct(one) => Some((one.ident.to_string(), one)),
                _ => None,
            })
            .collect()
    }

    /// The generated methods by name, one an operation.
    pub(crate) fn methods(&self) -> BTreeMap<String, &ImplItemFn> {
        let items = self.file.items.iter().filter_map(|item| match item {
            Item::Impl(block) if block.trait_.is_none() => Some(&block.items),
            _ => None,
        });
        items
            .flatten()
            .filter_map(|item| match item {
                ImplItem::Fn(method) if method.sig.asyncness.is_some() => {
                    Some((method.sig.ident.to_string(), method))
                }
                _ => None,
            })
            .collect()
    }

    /// The items of the module `types`.
    pub(crate) fn types(&self) -> &[Item] {
        let modules = self.file.items.iter().filter_map(|item| match item {
            Item::Mod(module) if module.ident == "types" => module.content.as_ref(),
            _ => None,
        });
        modules
            .map(|(_, items)| items.as_slice())
            .next()
            .unwrap_or_default()
    }

    /// Compares the generated types with the objects of the document: typify reuses a type by its
    /// name without comparing, and makes up a name where it finds none.
    fn check_types(&self, document: &Document) -> Result<(), Error> {
        let emitted: BTreeSet<String> = self.types().iter().filter_map(type_name).collect();
        let expected: BTreeSet<String> = document
            .structs
            .iter()
            .map(|one| one.name.clone())
            .collect();
        let list =
            |names: BTreeSet<&String>| names.into_iter().cloned().collect::<Vec<_>>().join(", ");
        if emitted == expected {
            return self.check_fields(document);
        }
        Err(Error::document(
            &Pointer::default(),
            format_args!(
                "the generated types are not the objects of the document: generated without a component: [{}]; components without a type: [{}]",
                list(emitted.difference(&expected).collect()),
                list(expected.difference(&emitted).collect()),
            ),
        ))
    }

    fn check_fields(&self, document: &Document) -> Result<(), Error> {
        let structs = self.structs();
        for one in &document.structs {
            let fields = structs.get(&one.name).map_or(0, |item| item.fields.len());
            if fields != one.properties.len() {
                return Err(Error::document(
                    &Pointer::schema(&one.name),
                    format_args!("{} properties became {fields} fields", one.properties.len()),
                ));
            }
        }
        Ok(())
    }
}

fn generate_tokens(document: &Document) -> Result<TokenStream, Error> {
    let generate = |api: &OpenAPI| {
        run(document, "the document", |generator| {
            generator.generate_tokens(api)
        })
    };
    generate(&document.api).map_err(|error| {
        // progenitor does not say where: each path is tried alone, unless it is about the components.
        let alone = |path: Option<&str>| {
            let mut api = document.api.clone();
            api.paths
                .paths
                .retain(|template, _| Some(template.as_str()) == path);
            generate(&api).err()
        };
        if alone(None).is_some() {
            return error;
        }
        let errors = document.operations.iter().filter_map(|operation| {
            let error = alone(Some(&operation.template))?;
            Some(Error::document(&operation.place, error.problem()))
        });
        Error::several(errors.collect()).unwrap_or(error)
    })
}

/// Runs progenitor, which asserts what it expects of a document, and returns errors for the rest.
pub(crate) fn run<E: fmt::Display>(
    document: &Document,
    what: &str,
    generate: impl FnOnce(&mut Generator) -> Result<TokenStream, E>,
) -> Result<TokenStream, Error> {
    let settings = settings(document);
    let refused = |why: &str| {
        Error::document(
            &Pointer::default(),
            format_args!("progenitor refuses {what}: {why}"),
        )
    };
    panic::catch_unwind(AssertUnwindSafe(|| {
        generate(&mut Generator::new(&settings))
    }))
    .map_err(|payload| refused(&said(payload.as_ref())))?
    .map_err(|error| refused(&error.to_string()))
}

/// The message of a panic.
fn said(payload: &(dyn Any + Send)) -> String {
    let text = payload
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned());
    text.or_else(|| payload.downcast_ref::<String>().cloned())
        .unwrap_or_default()
}

/// The arguments of a generated method, without `self`.
pub(crate) fn arguments(method: &ImplItemFn) -> impl Iterator<Item = (&syn::Ident, &syn::Type)> {
    method.sig.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(argument) => match argument.pat.as_ref() {
            syn::Pat::Ident(name) => Some((&name.ident, argument.ty.as_ref())),
            _ => None,
        },
        FnArg::Receiver(_) => None,
    })
}

fn type_name(item: &Item) -> Option<String> {
    match item {
        Item::Struct(one) => Some(one.ident.to_string()),
        Item::Enum(one) => Some(one.ident.to_string()),
        Item::Type(one) => Some(one.ident.to_string()),
        _ => None,
    }
}

/// How progenitor is to write.
fn settings(document: &Document) -> GenerationSettings {
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_crate("management-client", CrateVers::Any, None)
        .with_crate("std", CrateVers::Any, None)
        .with_map_type("::std::collections::BTreeMap")
        .with_derive("PartialEq");
    let enums = document.enums.iter().map(|one| &one.name);
    for name in enums.chain(document.unions.iter().map(|one| &one.name)) {
        settings.with_replacement(name, format!("crate::types::{name}"), std::iter::empty());
    }
    settings
}
