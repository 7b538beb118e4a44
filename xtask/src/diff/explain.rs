//! Which change explains a line of the surface, and what the changes do to code by that.
//!
//! A change explains the lines of the items that it names: of the type or the operation at its place, of its members
//! where it names some; else those of what is made of these types, as a union of enums is of its members. A line of an
//! item that only explained lines mention is explained with them: a new operation explains the types that it brings, and
//! what these are made of.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

use super::change::{Change, Comparison};
use super::item::Item;
use super::lines::Lines;
use super::made::Made;
use super::matching;
use super::names::name;
use super::revision::Revision;
use super::subjects::{Subject, Subjects};
use super::view::{end, without_twin};
use crate::compile::by_rule::{self, KeptNames};
use crate::document::tree::Node;
use crate::document::{self, schema_name};
use crate::rules::{self, Rust};

/// What the names of the documents are in Rust.
struct Spelled<'m> {
    documents: [&'m Node; 2],
    made: &'m Made,
    /// The names that the type of a component has, on either side.
    types: BTreeMap<String, BTreeSet<String>>,
    /// The names that an operation has, on either side.
    operations: BTreeMap<String, BTreeSet<String>>,
}

/// Tells each change how many lines it explains: without any it does nothing to code. Returns the lines that none does.
pub(super) fn explain(
    sides: [&Revision; 2],
    comparison: &mut Comparison,
    lines: &Lines,
    kept: &KeptNames,
    made: &Made,
) -> Vec<String> {
    let spelled = Spelled::of(sides, comparison, kept, made);
    let changes = comparison.changes.iter();
    let subjects: Vec<_> = changes.map(|change| spelled.subject(change)).collect();
    let subjects = Subjects::of(&subjects);
    let removed = lines.removed.iter().map(|line| Item::of(line, true));
    let added = lines.added.iter().map(|line| Item::of(line, false));
    let items: Vec<_> = removed.chain(added).collect();
    let explained = explained(&items, &subjects, &comparison.changes, &spelled);
    for change in &mut comparison.changes {
        change.lines = Some([0, 0]);
    }
    let mut broken = BTreeSet::new();
    for (item, by) in items.iter().zip(&explained) {
        for index in likely(&comparison.changes, by, item.verdict()) {
            broken.extend(item.is_removed.then_some(index));
            let [removed, added] = comparison.changes[index].lines.get_or_insert_default();
            *if item.is_removed { removed } else { added } += 1;
        }
    }
    for change in &mut comparison.changes {
        change.rust = change.rust.min(match change.lines.unwrap_or_default() {
            [0, 0] => Rust::None,
            [0, _] => Rust::Minor,
            _ => Rust::Major,
        });
    }
    // Somebody has to answer for lines that are gone, also where no rule expects it.
    if comparison.rust() != Rust::Major {
        for index in broken {
            comparison.changes[index].rust = Rust::Major;
        }
    }
    let left = items.iter().zip(&explained).filter(|(_, by)| by.is_empty());
    left.map(|(item, _)| item.shown()).collect()
}

/// Of the changes that can explain a line, those whose rule says so, if there are some. A type that is gone otherwise has
/// become one with that of another name.
fn likely(changes: &[Change], by: &BTreeSet<usize>, verdict: Rust) -> Vec<usize> {
    let of = |fits: &dyn Fn(&Change) -> bool| -> Vec<usize> {
        let found = by.iter().copied();
        found.filter(|index| fits(&changes[*index])).collect()
    };
    let is_rename = |change: &Change| *change.rule == rules::SCHEMA_RENAMED;
    let ways = [
        of(&|change| change.rust >= verdict),
        of(&|change| verdict == Rust::Major && is_rename(change)),
    ];
    let all = || by.iter().copied().collect();
    let mut found = ways.into_iter();
    found.find(|found| !found.is_empty()).unwrap_or_else(all)
}

/// The changes that explain each item.
fn explained(
    items: &[Item<'_>],
    subjects: &Subjects<'_>,
    changes: &[Change],
    spelled: &Spelled<'_>,
) -> Vec<BTreeSet<usize>> {
    let mut explained: Vec<_> = items
        .iter()
        .map(|item| directly(item, subjects, changes))
        .collect();
    // Types that are new or gone.
    let declared: BTreeSet<&str> = items.iter().filter_map(Item::declares).collect();
    // What an explained line mentions is explained with it.
    loop {
        let mut brought: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (item, by) in items.iter().zip(&explained) {
            let parts = item.declares().into_iter();
            let parts = parts.flat_map(|name| spelled.parts(name));
            for word in item.words.iter().copied().chain(parts) {
                brought.entry(word).or_default().extend(by);
            }
        }
        let mut goes_on = false;
        let open = items.iter().zip(&mut explained);
        for (item, by) in open.filter(|(_, by)| by.is_empty()) {
            let declared = item.words.intersection(&declared).copied();
            for name in item.owner().into_iter().chain(declared) {
                by.extend(brought.get(name).into_iter().flatten());
            }
            goes_on |= !by.is_empty();
        }
        if !goes_on {
            return explained;
        }
    }
}

/// The changes that are about an item: of the ways in which they can be, the closest one with a change whose rule says
/// so, else the closest one.
fn directly(item: &Item<'_>, subjects: &Subjects<'_>, changes: &[Change]) -> BTreeSet<usize> {
    let is_expected = |index: &usize| changes[*index].rust >= item.verdict();
    let found = subjects.about(item);
    let expected = found.iter().find(|by| by.iter().any(is_expected));
    let closest = found.iter().find(|by| !by.is_empty());
    expected.or(closest).cloned().unwrap_or_default()
}

impl<'m> Spelled<'m> {
    fn of(
        [base, head]: [&'m Revision; 2],
        comparison: &Comparison,
        kept: &KeptNames,
        made: &'m Made,
    ) -> Self {
        let mut types: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for revision in [base, head] {
            for schema in document::schemas(&revision.document) {
                let plain = without_twin(&schema.key);
                let names = types.entry(plain.to_owned()).or_default();
                names.extend([plain, &schema.key].map(str::to_upper_camel_case));
                names.extend(schema.node.get_str("title").map(str::to_owned));
            }
        }
        for (old, new) in comparison.renamed_schemas() {
            let names = types.get(old).into_iter().chain(types.get(new));
            let names: BTreeSet<_> = names.flatten().cloned().collect();
            for name in [old, new] {
                types
                    .entry(name.to_owned())
                    .or_default()
                    .extend(names.clone());
            }
        }
        let methods = [
            by_rule::methods(&base.document, &KeptNames::default()),
            by_rule::methods(&head.document, kept),
        ];
        let mut operations: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut add = |called: String, method: Option<&String>| {
            let spelled = method.unwrap_or(&called);
            let both = [spelled.to_snake_case(), spelled.to_upper_camel_case()];
            operations.entry(called).or_default().extend(both);
        };
        for (revision, methods) in [base, head].into_iter().zip(&methods) {
            for operation in document::operations(&revision.document) {
                add(name(operation), methods.get(&operation.title()));
            }
        }
        for pair in matching::operations(&base.document, &head.document).pairs {
            add(name(pair.head), methods[0].get(&pair.base.title()));
        }
        Self {
            documents: [&base.document, &head.document],
            made,
            types,
            operations,
        }
    }

    /// The Rust names of what a change is about.
    fn subject(&self, change: &Change) -> Subject {
        let mut subject = Subject::default();
        for name in &change.types {
            subject.owners.extend(self.type_names(name));
        }
        let operations = change.owners.iter();
        let names = operations.filter_map(|name| self.operations.get(name));
        subject.owners.extend(names.flatten().cloned());
        let text = format!("`{}` {}", change.place, change.sentence.text());
        // What is quoted is every second part.
        for quoted in text.split('`').skip(1).step_by(2) {
            let is_part = |character: char| character.is_alphanumeric() || "_-".contains(character);
            // Types that are written there are called after them.
            let quoted = quoted.replace("[]", " item ").replace("{}", " value ");
            for word in quoted.split(|character| !is_part(character)) {
                if let Some(names) = self.types.get(word) {
                    subject.types.extend(names.clone());
                } else if !word.is_empty() {
                    subject
                        .members
                        .extend([word.to_snake_case(), word.to_upper_camel_case()]);
                }
            }
        }
        subject.members.remove("");
        let place = change.place.split(['.', '[', '{', ' ']).next();
        let names = change.types.iter().map(String::as_str).chain(place);
        let components = names.map(|name| without_twin(name).to_owned()).collect();
        subject.makes = self.made.types_of(&components).cloned().collect();
        subject
    }

    /// The types that a type is made of.
    fn parts<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s str> {
        let known = self
            .made
            .parts(name)
            .filter_map(|part| self.types.get(part));
        known.flatten().map(String::as_str)
    }

    /// What a component is called; one that is nothing but another name is called by that.
    fn type_names(&self, name: &str) -> BTreeSet<String> {
        let plain = without_twin(name);
        let known = |name: &str| self.types.get(without_twin(name)).cloned();
        let Some(mut names) = known(plain) else {
            return BTreeSet::from([name.to_owned(), name.to_upper_camel_case()]);
        };
        let reference = document::reference_to(plain);
        for document in self.documents {
            let last = end(document, &reference).and_then(|(last, _)| schema_name(last));
            names.extend(last.and_then(known).into_iter().flatten());
        }
        names
    }
}
