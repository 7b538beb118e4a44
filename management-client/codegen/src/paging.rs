//! Finds the operations whose answer is a page of a list.
//!
//! An operation is paged when it takes a cursor and gives one: it has one optional string parameter
//! whose name ends in `cursor`, and its answer has one optional string whose name ends in `cursor`
//! or `token`, and one list. Either without the other is a cursor that leads nowhere. Where the
//! names mislead, `x-pagination` says what is what: `{parameter, next, items}`, or `false`.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use syn::{Field, Ident, ItemStruct, Type, TypePath};

use crate::call::{Call, Input};
use crate::error::Error;
use crate::names;
use crate::rust_type::{Scope, Shape};

/// Emits the methods that read page after page, if the operation is paged.
pub(crate) fn emit(
    call: &Call<'_>,
    structs: &BTreeMap<String, &ItemStruct>,
) -> Result<Option<TokenStream>, Error> {
    let pinned = call.operation.pagination.as_ref();
    let misleads = |what: &str| {
        Error::document(
            &call.operation.place,
            format_args!("{what}; say by `x-pagination: {{parameter, next, items}}` or `false`"),
        )
    };
    if pinned == Some(&Value::Bool(false)) {
        return Ok(None);
    }
    let texts = call.inputs.iter().filter(|input| is_optional_string(input));
    let parameter = choose(
        pinned,
        texts.map(|input| &input.name),
        "parameter",
        &["cursor"],
    )
    .map_err(|()| misleads("more or less than one parameter is its cursor"))?;
    let Some(parameter) = parameter else {
        return Ok(None);
    };
    let fields = answer_fields(&call.answer, structs);
    let texts = named(&fields, is_optional_text);
    let next = choose(pinned, texts, "next", &["cursor", "token"])
        .ok()
        .flatten();
    let next = next.ok_or_else(|| misleads("its answer has no cursor, or several"))?;
    let lists = named(&fields, |ty| list_of(ty).is_some());
    let items = choose(pinned, lists, "items", &[""]).ok().flatten();
    let items = items.ok_or_else(|| misleads("its answer has no list, or several"))?;
    let field = fields
        .iter()
        .find(|field| field.ident.as_ref() == Some(items));
    let item = field.and_then(|field| list_of(&field.ty));
    let item = item.map(|item| Scope::Beside.local(item));
    let (request, answer) = (&call.request, &call.answer);
    Ok(Some(quote! {
        paged!(#request, #parameter, #answer, #next, #items, #item);
    }))
}

/// The name that the document pins for this role, else the only one with such an end; none when
/// there is none, an error when there are several or the pinned one is not there.
fn choose<'a>(
    pinned: Option<&Value>,
    names: impl Iterator<Item = &'a Ident>,
    role: &str,
    ends: &[&str],
) -> Result<Option<&'a Ident>, ()> {
    if let Some(pinned) = pinned {
        let pinned = pinned[role].as_str().map(names::field);
        let mut names = names.filter(|name| pinned.as_deref() == Some(&name.to_string()));
        return names.next().map(Some).ok_or(());
    }
    let fits = |name: &&Ident| ends.iter().any(|end| name.to_string().ends_with(end));
    let mut names = names.filter(fits);
    match (names.next(), names.next()) {
        (name, None) => Ok(name),
        _ => Err(()),
    }
}

/// The names of the fields whose types pass a test.
fn named<'a>(
    fields: &[&'a Field],
    test: impl Fn(&Type) -> bool,
) -> impl Iterator<Item = &'a Ident> {
    let fields = fields.iter().filter(move |field| test(&field.ty));
    fields.filter_map(|field| field.ident.as_ref())
}

fn is_optional_string(input: &Input<'_>) -> bool {
    input.passing.optional && matches!(Shape::of(&input.passing.owned), Shape::String)
}

fn answer_fields<'a>(answer: &Type, structs: &BTreeMap<String, &'a ItemStruct>) -> Vec<&'a Field> {
    let Type::Path(TypePath { path, .. }) = answer else {
        return Vec::new();
    };
    let name = path.segments.last().map(|last| last.ident.to_string());
    let one = name.and_then(|name| structs.get(&name));
    one.map(|one| one.fields.iter().collect())
        .unwrap_or_default()
}

fn is_optional_text(ty: &Type) -> bool {
    matches!(Shape::of(ty), Shape::Option(inner) if matches!(Shape::of(inner), Shape::String))
}

fn list_of(ty: &Type) -> Option<&Type> {
    match Shape::of(ty) {
        Shape::List(items) => Some(items),
        _ => None,
    }
}
