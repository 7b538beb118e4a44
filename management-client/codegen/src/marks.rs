//! Marks what typify emitted: the published names of structs, for searching, and fields that are deprecated.

use syn::{File, Item, ItemStruct, parse_quote};

use crate::docs;
use crate::document::{Document, Struct};
use crate::parts;

/// Marks the structs of `file` in place.
pub(crate) fn mark(file: &mut File, document: &Document) {
    for item in &mut file.items {
        if let Item::Mod(module) = item
            && let Some((_, items)) = &mut module.content
        {
            for item in items {
                mark_item(item, document);
            }
        }
    }
}

fn mark_item(item: &mut Item, document: &Document) {
    if let Item::Struct(item) = item
        && let Some(one) = document.structs.iter().find(|one| item.ident == one.name)
    {
        let alias = docs::alias(one.published.as_deref());
        let marked: ItemStruct = parse_quote! { #alias struct Marked; };
        item.attrs.extend(marked.attrs);
        mark_fields(item, one);
    }
}

fn mark_fields(item: &mut ItemStruct, one: &Struct) {
    for field in &mut item.fields {
        let name = field.ident.as_ref().map(ToString::to_string);
        let property = parts::renamed(&field.attrs).or(name).unwrap_or_default();
        if let Some(words) = one.deprecated.get(&property) {
            field.attrs.push(parse_quote! { #[deprecated = #words] });
        }
    }
}
