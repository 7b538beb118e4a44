//! What a public name stands for: looked up through re-exports and private modules.

use syn::{Ident, Item};

use super::modules::{Module, Reexport, is_for_tests, is_public_item};

/// The names from the root of the crate to an item or a module.
pub(super) type Place = Vec<String>;

/// What a path of a re-export leads to.
pub(super) enum Found<'a> {
    Module(&'a Module, Place),
    Item(&'a Item, Place),
    /// It lies in another crate.
    Foreign,
}

/// The crate as seen from one of its modules.
pub(super) struct Resolver<'a> {
    pub(super) root: &'a Module,
}

impl<'a> Resolver<'a> {
    /// Follows a re-export that stands in the module with the given path.
    pub(super) fn follow(&self, at: &[String], reexport: &Reexport) -> Found<'a> {
        let place = place_of(at, reexport);
        // A name that leads to itself is that of another crate.
        if place.split_last() == Some((&reexport.name, at)) {
            return Found::Foreign;
        }
        self.find(&place)
    }

    fn find(&self, path: &[String]) -> Found<'a> {
        let mut module = self.root;
        for (depth, step) in path.iter().enumerate() {
            let (before, after) = (&path[..depth], &path[depth + 1..]);
            if let Some(inner) = module.modules.get(step) {
                module = inner;
            } else if let Some(reexport) = module
                .reexports
                .iter()
                .find(|reexport| reexport.name == *step)
            {
                return self.beyond(before, reexport, after);
            } else {
                let item = module
                    .items
                    .iter()
                    .find(|item| name(item).is_some_and(|name| name == step));
                return item.map_or(Found::Foreign, |item| Found::Item(item, path.to_vec()));
            }
        }
        Found::Module(module, path.to_vec())
    }

    /// Goes on behind a re-export that stands in the way.
    fn beyond(&self, at: &[String], reexport: &Reexport, rest: &[String]) -> Found<'a> {
        match self.follow(at, reexport) {
            Found::Module(_, mut place) if !rest.is_empty() => {
                place.extend_from_slice(rest);
                self.find(&place)
            }
            found if rest.is_empty() => found,
            _ => Found::Foreign,
        }
    }
}

/// Where a re-export leads, counted from the root of the crate.
fn place_of(at: &[String], reexport: &Reexport) -> Vec<String> {
    let mut place = match reexport.path.first().map(String::as_str) {
        Some("crate") => Vec::new(),
        Some("super") => at[..at.len().saturating_sub(1)].to_vec(),
        _ => at.to_vec(),
    };
    let is_word = |step: &&String| ["crate", "self", "super"].contains(&step.as_str());
    place.extend(reexport.path.iter().filter(|step| !is_word(step)).cloned());
    place
}

/// The name of an item that users can name.
pub(super) fn name(item: &Item) -> Option<&Ident> {
    match item {
        Item::Struct(item) => Some(&item.ident),
        Item::Enum(item) => Some(&item.ident),
        Item::Trait(item) => Some(&item.ident),
        Item::Type(item) => Some(&item.ident),
        Item::Const(item) => Some(&item.ident),
        Item::Static(item) => Some(&item.ident),
        Item::Fn(item) => Some(&item.sig.ident),
        _ => None,
    }
}

/// Whether an item is public by itself.
pub(super) fn is_public(item: &Item) -> bool {
    let (visibility, attributes) = match item {
        Item::Struct(item) => (&item.vis, &item.attrs),
        Item::Enum(item) => (&item.vis, &item.attrs),
        Item::Trait(item) => (&item.vis, &item.attrs),
        Item::Type(item) => (&item.vis, &item.attrs),
        Item::Const(item) => (&item.vis, &item.attrs),
        Item::Static(item) => (&item.vis, &item.attrs),
        Item::Fn(item) => (&item.vis, &item.attrs),
        _ => return false,
    };
    is_public_item(visibility) && !is_for_tests(attributes)
}
