//! Instances that together make every choice that a schema has.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{
    generate::{self, Instance},
    random::Random,
    schema::{Id, Schemas},
};

/// How many instances a schema gets at least.
const INSTANCES: usize = 200;

/// How many of them are made at random after each choice has been made.
const AT_RANDOM: usize = 50;

/// All instances of one schema: for each choice one that makes it, then others.
pub(crate) fn instances(schemas: &Schemas, name: &str) -> Vec<Instance> {
    let root = schemas.named(name);
    let mut random = Random::new(name);
    let ways = Ways::find(schemas, root);
    let mut made = BTreeSet::new();
    let mut instances = Vec::new();
    for (id, choice) in ways.choices() {
        if made.contains(&(id, choice)) {
            continue;
        }
        let instance = ways.instance(id, choice, &mut random);
        made.extend(instance.choices.iter().copied());
        instances.push(instance);
        assert!(
            made.contains(&(id, choice)),
            "{name}: no instance makes choice {choice} at {}",
            schemas.node(id).place
        );
    }
    let count = INSTANCES.max(instances.len() + AT_RANDOM);
    instances.resize_with(count, || {
        generate::instance(schemas, root, BTreeMap::new(), &mut random)
    });
    instances
}

/// A few instances of one schema, made at random.
pub(crate) fn some(schemas: &Schemas, name: &str, count: usize) -> Vec<Instance> {
    let mut random = Random::new(name);
    let one = || generate::instance(schemas, schemas.named(name), BTreeMap::new(), &mut random);
    std::iter::repeat_with(one).take(count).collect()
}

/// How each place can be reached from a schema.
struct Ways<'a> {
    schemas: &'a Schemas,
    root: Id,
    /// The place before each, and the choice made there, nearest first.
    before: BTreeMap<Id, (Id, usize)>,
    order: Vec<Id>,
}

impl<'a> Ways<'a> {
    fn find(schemas: &'a Schemas, root: Id) -> Self {
        let (mut before, mut order) = (BTreeMap::new(), Vec::new());
        let mut next = VecDeque::from([root]);
        while let Some(id) = next.pop_front() {
            order.push(id);
            for choice in 0..schemas.choices(id) {
                for child in schemas.children(id, choice) {
                    if child != root && !before.contains_key(&child) {
                        before.insert(child, (id, choice));
                        next.push_back(child);
                    }
                }
            }
        }
        Self {
            schemas,
            root,
            before,
            order,
        }
    }

    fn choices(&self) -> impl Iterator<Item = (Id, usize)> {
        let each = |id| (0..self.schemas.choices(id)).map(move |choice| (id, choice));
        self.order.iter().copied().flat_map(each)
    }

    /// An instance that makes a choice, by making all choices on the way to it.
    fn instance(&self, mut id: Id, mut choice: usize, random: &mut Random) -> Instance {
        let mut forced = BTreeMap::new();
        loop {
            forced.insert(id, choice);
            match self.before.get(&id) {
                Some(before) => (id, choice) = *before,
                None => break,
            }
        }
        generate::instance(self.schemas, self.root, forced, random)
    }
}
