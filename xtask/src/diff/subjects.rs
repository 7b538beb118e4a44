//! What changes are about, found by the names in a line of a surface.

use std::collections::{BTreeSet, HashMap};

use super::item::Item;

/// The Rust names that a change is about.
#[derive(Debug, Default)]
pub(super) struct Subject {
    /// Types and operations that it is in.
    pub(super) owners: BTreeSet<String>,
    /// Types that it names.
    pub(super) types: BTreeSet<String>,
    /// What it names of them.
    pub(super) members: BTreeSet<String>,
    /// Types that are made of its types.
    pub(super) makes: BTreeSet<String>,
}

/// The subjects by the names that they are found by: there are hundreds of them, and thousands of lines.
pub(super) struct Subjects<'s> {
    all: &'s [Subject],
    owners: ByName<'s>,
    types: ByName<'s>,
    makes: ByName<'s>,
}

type ByName<'s> = HashMap<&'s str, Vec<usize>>;

impl<'s> Subjects<'s> {
    pub(super) fn of(all: &'s [Subject]) -> Self {
        let by = |names: fn(&Subject) -> &BTreeSet<String>| {
            let mut found = ByName::new();
            for (index, subject) in all.iter().enumerate() {
                for name in names(subject) {
                    found.entry(name).or_default().push(index);
                }
            }
            found
        };
        Self {
            all,
            owners: by(|subject| &subject.owners),
            types: by(|subject| &subject.types),
            makes: by(|subject| &subject.makes),
        }
    }

    /// Those that are about an item, by how close they are: those that name the member that it is, those about something
    /// that it mentions, those of whose types its type is made.
    pub(super) fn about(&self, item: &Item<'_>) -> [BTreeSet<usize>; 3] {
        let owning = self.owning(item);
        let is_named = |index: &usize| self.all[*index].members.contains(item.last());
        let naming = owning.iter().copied().filter(is_named).collect();
        let words = item.words.iter().copied();
        let mentioned = words.flat_map(|word| [&self.owners, &self.types].map(|by| by.get(word)));
        let mentioned = mentioned.flatten().flatten().copied();
        let made = item.owner().and_then(|name| self.makes.get(name));
        let made = made.into_iter().flatten().copied();
        // A variant is that of the same name.
        let making = made.filter(|index| !item.is_variant() || is_named(index));
        [naming, mentioned.chain(owning).collect(), making.collect()]
    }

    /// Those with a type that an item is of, or is of one that is called after a member of it.
    fn owning(&self, item: &Item<'_>) -> BTreeSet<usize> {
        // What a type implements for another has no path of its own.
        let words = item.words.iter().filter(|_| item.owner().is_none());
        let parts = item.path.iter().chain(words);
        let starts = parts.flat_map(|part| {
            let ends = (1..=part.len()).filter(|end| part.is_char_boundary(*end));
            ends.map(|end| part.split_at(end))
        });
        let owning = starts.flat_map(|(owner, rest)| {
            let found = self.owners.get(owner).into_iter().flatten().copied();
            found.filter(move |index| rest.is_empty() || self.all[*index].has_start_of(rest))
        });
        owning.collect()
    }
}

impl Subject {
    /// Whether a name starts with one of its members.
    fn has_start_of(&self, name: &str) -> bool {
        let mut members = self.members.iter();
        members.any(|member| name.starts_with(member.as_str()))
    }
}
