//! Loads the modules of a crate, the emitted text among them, as one tree.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use syn::{Item, ItemMod, ItemUse, UseTree};

use super::macros;
use crate::failure::{Failure, Result};
use crate::workspace::files;

/// A module with all that it holds.
#[derive(Default)]
pub(super) struct Module {
    pub(super) is_public: bool,
    pub(super) modules: BTreeMap<String, Module>,
    pub(super) items: Vec<Item>,
    /// The public re-exports: where from, and under which name.
    pub(super) reexports: Vec<Reexport>,
}

/// One name of a `pub use`.
#[derive(Debug)]
pub(super) struct Reexport {
    pub(super) path: Vec<String>,
    pub(super) name: String,
}

/// Reads a crate from its root file; the module that includes generated code gets the emitted text.
pub(super) fn load(root: &Path, emitted: &str) -> Result<Module> {
    let folder = root.parent().unwrap_or(Path::new("."));
    let loader = Loader { emitted };
    let items = parse(&files::read(root)?, root)?;
    let mut root = loader.module(items, folder, true)?;
    let definitions = macros::Definitions::of(&root);
    expand(&mut root, &definitions);
    Ok(root)
}

/// Puts what the macros of the crate make in place of their calls.
fn expand(module: &mut Module, definitions: &macros::Definitions) {
    let items = std::mem::take(&mut module.items).into_iter();
    module.items = items.flat_map(|item| definitions.expand(item)).collect();
    for inner in module.modules.values_mut() {
        expand(inner, definitions);
    }
}

struct Loader<'a> {
    emitted: &'a str,
}

impl Loader<'_> {
    fn module(&self, items: Vec<Item>, folder: &Path, is_public: bool) -> Result<Module> {
        let mut module = Module {
            is_public,
            ..Module::default()
        };
        for item in items {
            match item {
                Item::Mod(inner) if !is_for_tests(&inner.attrs) => {
                    let name = inner.ident.to_string();
                    let loaded = self.inner_module(inner, &folder.join(&name))?;
                    module.modules.insert(name, loaded);
                }
                Item::Use(reexport) if is_public_item(&reexport.vis) => {
                    module.reexports.extend(reexports(&reexport));
                }
                Item::Macro(call) if call.mac.path.is_ident("include") => {
                    let path = Path::new("OUT_DIR/client.rs");
                    let emitted = parse(self.emitted, path)?;
                    let emitted = self.module(emitted, folder, false)?;
                    module.modules.extend(emitted.modules);
                    module.items.extend(emitted.items);
                    module.reexports.extend(emitted.reexports);
                }
                Item::Mod(_) => {}
                other => module.items.push(other),
            }
        }
        Ok(module)
    }

    fn inner_module(&self, module: ItemMod, folder: &Path) -> Result<Module> {
        let is_public = is_public_item(&module.vis);
        if let Some((_, items)) = module.content {
            return self.module(items, folder, is_public);
        }
        let path = source_file(folder)?;
        let items = parse(&files::read(&path)?, &path)?;
        self.module(items, folder, is_public)
    }
}

fn parse(text: &str, path: &Path) -> Result<Vec<Item>> {
    let file = syn::parse_file(text).map_err(|error| {
        let start = error.span().start();
        let (file, line, column) = (files::shown(path), start.line, start.column + 1);
        Failure::new(format!(
            "{file}:{line}:{column}: cannot read the Rust source: {error}"
        ))
    })?;
    Ok(file.items)
}

fn source_file(folder: &Path) -> Result<PathBuf> {
    let candidates = [folder.with_extension("rs"), folder.join("mod.rs")];
    let found = candidates.into_iter().find(|path| path.is_file());
    found.ok_or_else(|| {
        Failure::new(format!(
            "no source file for the module `{}`",
            files::shown(folder)
        ))
    })
}

pub(super) fn is_public_item(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

/// Whether an item exists in tests only, or is hidden from the documentation.
pub(super) fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is = |name| attribute.path().is_ident(name);
        let arguments = super::tokens::text(&attribute.meta);
        (is("cfg") && arguments.contains("test")) || (is("doc") && arguments.contains("hidden"))
    })
}

fn reexports(item: &ItemUse) -> Vec<Reexport> {
    let mut found = Vec::new();
    flatten(&item.tree, &mut Vec::new(), &mut found);
    found
}

fn flatten(tree: &UseTree, path: &mut Vec<String>, found: &mut Vec<Reexport>) {
    let mut add = |path: &[String], last: String, name: String| {
        let path = path.iter().cloned().chain([last]).collect();
        found.push(Reexport { path, name });
    };
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            flatten(&inner.tree, path, found);
            path.pop();
        }
        UseTree::Name(name) => add(path, name.ident.to_string(), name.ident.to_string()),
        UseTree::Rename(name) => add(path, name.ident.to_string(), name.rename.to_string()),
        UseTree::Glob(_) => add(path, "*".to_owned(), "*".to_owned()),
        UseTree::Group(group) => {
            for tree in &group.items {
                flatten(tree, path, found);
            }
        }
    }
}
