//! Loads the modules of a crate, the generated ones among them, as one tree.

use std::collections::BTreeMap;

use syn::{File, Item, ItemMacro, ItemMod, ItemUse, LitStr, UseTree};

use super::{Sources, macros};
use crate::error::Error;
use crate::verbatim;

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

/// Where a crate includes what is generated.
const GENERATED: &str = "src/generated/client.rs";

/// Reads a crate from its root file.
pub(super) fn load(sources: &Sources, generated: File) -> Result<Module, Error> {
    let mut loader = Loader {
        sources,
        generated: Some(generated.items),
    };
    let mut root = loader.file("src/lib.rs", "src", true)?;
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
    sources: &'a Sources,
    /// What is generated, until it is included.
    generated: Option<Vec<Item>>,
}

/// Where the items of a module stand.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: &'a str,
    /// The folder of the modules inside.
    folder: &'a str,
}

impl Loader<'_> {
    /// The module that is a file of its own.
    fn file(&mut self, file: &str, folder: &str, is_public: bool) -> Result<Module, Error> {
        let items = self.items(file)?;
        self.module(items, Place { file, folder }, is_public)
    }

    fn items(&self, file: &str) -> Result<Vec<Item>, Error> {
        let missing = || Error::generator("surface", format_args!("there is no source `{file}`"));
        let text = self.sources.get(file).ok_or_else(missing)?;
        parsed(file, text)
    }

    fn module(
        &mut self,
        items: Vec<Item>,
        at: Place<'_>,
        is_public: bool,
    ) -> Result<Module, Error> {
        let mut module = Module {
            is_public,
            ..Module::default()
        };
        for item in items {
            match item {
                Item::Mod(inner) if !is_for_tests(&inner.attrs) => {
                    let name = inner.ident.to_string();
                    module.modules.insert(name, self.inner_module(inner, at)?);
                }
                Item::Use(reexport) if is_public_item(&reexport.vis) => {
                    module.reexports.extend(reexports(&reexport));
                }
                Item::Macro(call) if call.mac.path.is_ident("include") => {
                    self.include(&call, at, &mut module)?;
                }
                Item::Mod(_) => {}
                Item::Macro(mark) if verbatim::is_mark(&mark) => {
                    let text = verbatim::text(&mark);
                    let text = text.map_err(|error| Error::source(at.file, &error))?;
                    module.items.extend(parsed(at.file, &text)?);
                }
                other => module.items.push(other),
            }
        }
        Ok(module)
    }

    fn inner_module(&mut self, module: ItemMod, at: Place<'_>) -> Result<Module, Error> {
        let is_public = is_public_item(&module.vis);
        let folder = format!("{}/{}", at.folder, module.ident);
        if let Some((_, items)) = module.content {
            let folder = folder.as_str();
            return self.module(items, Place { folder, ..at }, is_public);
        }
        let candidates = [format!("{folder}.rs"), format!("{folder}/mod.rs")];
        let found = candidates
            .iter()
            .find(|file| self.sources.contains_key(*file));
        self.file(found.unwrap_or(&candidates[0]), &folder, is_public)
    }

    /// Adds what is generated where it is named by its path, which it is not where a build script makes it.
    fn include(
        &mut self,
        call: &ItemMacro,
        at: Place<'_>,
        module: &mut Module,
    ) -> Result<(), Error> {
        let Ok(path) = syn::parse2::<LitStr>(call.mac.tokens.clone()) else {
            return Ok(());
        };
        let folder = at.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        let is_generated = format!("{folder}/{}", path.value()) == GENERATED;
        let Some(items) = self.generated.take_if(|_| is_generated) else {
            return Ok(());
        };
        let included = self.module(items, at, false)?;
        module.modules.extend(included.modules);
        module.items.extend(included.items);
        module.reexports.extend(included.reexports);
        Ok(())
    }
}

fn parsed(file: &str, text: &str) -> Result<Vec<Item>, Error> {
    let parsed = syn::parse_file(&without_docs(text));
    let parsed = parsed.map_err(|error| Error::source(file, &error))?;
    Ok(parsed.items)
}

/// The same with blank lines for documentation, which takes half of the time to parse and is no part of the surface.
fn without_docs(text: &str) -> String {
    let is_doc = |line: &str| line.starts_with("///") || line.starts_with("//!");
    let mut written = String::with_capacity(text.len());
    for line in text.lines() {
        written.push_str(if is_doc(line.trim_start()) { "" } else { line });
        written.push('\n');
    }
    written
}

pub(super) fn is_public_item(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

/// Whether an item exists in tests only, or is hidden from the documentation.
pub(super) fn is_for_tests(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::List(list) if list.path.is_ident("cfg") => says(list, "test"),
        syn::Meta::List(list) if list.path.is_ident("doc") => says(list, "hidden"),
        _ => false,
    })
}

fn says(list: &syn::MetaList, word: &str) -> bool {
    super::tokens::print(&list.tokens).contains(word)
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
