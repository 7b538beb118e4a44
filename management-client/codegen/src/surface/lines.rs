//! The lines of the surface: a path, a colon, and what stands there.

use std::collections::BTreeSet;

use syn::{Attribute, Fields, ImplItem, Item, ItemEnum, ItemImpl, Signature, Type};

use super::items::{Found, Place, Resolver, is_public, name};
use super::macros::{Definitions, is_open_enum};
use super::modules::{Module, is_for_tests, is_public_item};
use super::tokens::print;

/// How the client's crate is named in paths.
const CRATE: &str = "management_client";

/// All lines of a crate, unsorted.
pub(super) fn of_crate(root: &Module) -> Vec<String> {
    let mut surface = Surface {
        resolver: Resolver { root },
        private_traits: BTreeSet::new(),
        impls: Vec::new(),
        lines: Vec::new(),
    };
    surface.collect_private_traits(root);
    surface.collect_impls(root, &mut Vec::new());
    surface.module(root, &mut Vec::new(), CRATE);
    surface.open_enums(&Definitions::of(root).of_open_enums());
    surface.lines
}

struct Surface<'a> {
    resolver: Resolver<'a>,
    /// The names of the traits that users do not see, nor what implements them.
    private_traits: BTreeSet<String>,
    /// The impl blocks of the crate, each with the path of its type as far as it is known.
    impls: Vec<(Place, &'a ItemImpl)>,
    lines: Vec<String>,
}

impl<'a> Surface<'a> {
    fn collect_private_traits(&mut self, module: &Module) {
        for item in &module.items {
            if let Item::Trait(one) = item
                && !is_public(item)
            {
                self.private_traits.insert(one.ident.to_string());
            }
        }
        for inner in module.modules.values() {
            self.collect_private_traits(inner);
        }
    }

    fn is_of_private_trait(&self, block: &ItemImpl) -> bool {
        let name = block.trait_.as_ref().and_then(|(of, _)| of.segments.last());
        name.is_some_and(|last| self.private_traits.contains(&last.ident.to_string()))
    }

    fn collect_impls(&mut self, module: &'a Module, at: &mut Place) {
        for item in &module.items {
            if let Item::Impl(block) = item
                && !is_for_tests(&block.attrs)
                && !self.is_of_private_trait(block)
                && let Some(path) = self_type(block, module, at)
            {
                self.impls.push((path, block));
            }
        }
        for (name, inner) in &module.modules {
            at.push(name.clone());
            self.collect_impls(inner, at);
            at.pop();
        }
    }

    /// Lists once what each open enum has.
    fn open_enums(&mut self, items: &[Item]) {
        for item in items {
            if let Item::Impl(block) = item
                && !self.is_of_private_trait(block)
            {
                self.block(block, "open enum");
            }
        }
    }

    /// Lists a public module: `at` is where it stands in the crate, `path` the name that users see.
    fn module(&mut self, module: &'a Module, at: &mut Vec<String>, path: &str) {
        for item in module.items.iter().filter(|item| is_public(item)) {
            self.item(item, at, path);
        }
        for reexport in &module.reexports {
            let inner = format!("{path}::{}", reexport.name);
            match self.resolver.follow(at, reexport) {
                Found::Module(found, mut place) => {
                    self.lines.push(format!("{inner}: mod"));
                    self.module(found, &mut place, &inner);
                }
                Found::Item(item, mut place) => {
                    place.pop();
                    self.item(item, &place, path);
                }
                Found::Foreign => self
                    .lines
                    .push(format!("{inner}: use {}", reexport.path.join("::"))),
            }
        }
        for (name, inner) in module.modules.iter().filter(|(_, inner)| inner.is_public) {
            at.push(name.clone());
            let path = format!("{path}::{name}");
            self.lines.push(format!("{path}: mod"));
            self.module(inner, at, &path);
            at.pop();
        }
    }

    /// Lists an item that is defined in the module `at`, under the name that users see.
    fn item(&mut self, item: &'a Item, at: &[String], parent: &str) {
        let Some(name) = name(item) else {
            return;
        };
        let path = format!("{parent}::{name}");
        match item {
            Item::Struct(item) => {
                let generics = print(&item.generics);
                self.line(&path, &format!("struct{generics}{}", traits(&item.attrs)));
                self.fields(&item.fields, &path);
            }
            Item::Enum(item) if is_open_enum(item) => self.enumeration(item, &path, "open enum"),
            Item::Enum(item) => self.enumeration(item, &path, "enum"),
            Item::Trait(item) => {
                self.line(&path, "trait");
                for inner in &item.items {
                    if let syn::TraitItem::Fn(method) = inner {
                        self.function(&method.sig, &path);
                    }
                }
            }
            Item::Type(item) => self.line(
                &path,
                &format!("type{} = {}", print(&item.generics), print(&item.ty)),
            ),
            Item::Const(item) => self.line(&path, &format!("const {}", print(&item.ty))),
            Item::Static(item) => self.line(&path, &format!("static {}", print(&item.ty))),
            Item::Fn(item) => self.function(&item.sig, parent),
            _ => {}
        }
        self.members(&[at, &[name.to_string()]].concat(), &path);
    }

    fn line(&mut self, path: &str, what: &str) {
        self.lines.push(format!("{path}: {what}"));
    }

    fn fields(&mut self, fields: &Fields, path: &str) {
        for (index, field) in fields
            .iter()
            .enumerate()
            .filter(|(_, field)| is_public_item(&field.vis))
        {
            let name = field
                .ident
                .as_ref()
                .map_or(index.to_string(), ToString::to_string);
            self.line(
                &format!("{path}::{name}"),
                &format!("field {}", print(&field.ty)),
            );
        }
    }

    fn enumeration(&mut self, item: &ItemEnum, path: &str, kind: &str) {
        self.line(
            path,
            &format!("{kind}{}{}", print(&item.generics), traits(&item.attrs)),
        );
        for variant in &item.variants {
            let value = variant
                .discriminant
                .as_ref()
                .map(|(_, value)| format!(" = {}", print(value)));
            let fields = print(&variant.fields);
            let what = format!("variant{}{}", value.unwrap_or_default(), fields);
            self.line(&format!("{path}::{}", variant.ident), what.trim_end());
        }
    }

    /// The methods and traits of a type.
    fn members(&mut self, defined: &[String], path: &str) {
        let blocks = self.impls.iter().filter(|(of, _)| defined.ends_with(of));
        for block in blocks.map(|(_, block)| *block).collect::<Vec<_>>() {
            self.block(block, path);
        }
    }

    fn block(&mut self, block: &ItemImpl, path: &str) {
        if let Some((of, _)) = &block.trait_ {
            let target = print(&block.self_ty);
            let target = if target.contains('<') {
                format!(" for {target}")
            } else {
                String::new()
            };
            let what = format!("impl{} {}{target}", print(&block.generics), print(of));
            self.line(path, &what);
            return;
        }
        let path = &of_one_type(block, path);
        for member in &block.items {
            match member {
                ImplItem::Fn(method)
                    if is_public_item(&method.vis) && !is_for_tests(&method.attrs) =>
                {
                    self.function(&method.sig, path);
                }
                ImplItem::Const(item) if is_public_item(&item.vis) => {
                    let path = format!("{path}::{}", item.ident);
                    self.line(&path, &format!("const {}", print(&item.ty)));
                }
                _ => {}
            }
        }
    }

    fn function(&mut self, signature: &Signature, parent: &str) {
        let mut shown = signature.clone();
        let path = format!("{parent}::{}", signature.ident);
        shown.ident = syn::Ident::new("fn_", signature.ident.span());
        let what = print(&shown).replacen("fn fn_", "fn", 1);
        self.line(&path, &what);
    }
}

/// The path of the members of a block: a block for one type of a generic one says which.
fn of_one_type(block: &ItemImpl, path: &str) -> String {
    let target = print(&block.self_ty);
    match target.split_once('<') {
        Some((_, arguments)) if block.generics.params.is_empty() => format!("{path}<{arguments}"),
        _ => path.to_owned(),
    }
}

/// The end of the path of the type that an impl block is for: all of it when the type stands beside the block.
fn self_type(block: &ItemImpl, module: &Module, at: &[String]) -> Option<Place> {
    let Type::Path(path) = block.self_ty.as_ref() else {
        return None;
    };
    let segments = path
        .path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string());
    let written: Place = segments.filter(|segment| segment != "crate").collect();
    let mut items = module.items.iter();
    let mut is_beside = |only| items.any(|item| name(item).is_some_and(|name| name == only));
    match written.as_slice() {
        [only] if is_beside(only) => Some([at, std::slice::from_ref(only)].concat()),
        _ => Some(written),
    }
}

/// The derived traits, and whether users can build or match the item completely.
fn traits(attributes: &[Attribute]) -> String {
    let mut derived: Vec<String> = Vec::new();
    for attribute in attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("derive"))
    {
        // What does not parse here does not compile either.
        let _ = attribute.parse_nested_meta(|meta| {
            derived.extend(
                meta.path
                    .segments
                    .last()
                    .map(|segment| segment.ident.to_string()),
            );
            Ok(())
        });
    }
    derived.sort();
    let open = attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("non_exhaustive"));
    let open = if open { " non_exhaustive" } else { "" };
    match derived.as_slice() {
        [] => open.to_owned(),
        derived => format!("{open} derive({})", derived.join(", ")),
    }
}
