//! Instances of schemas.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{
    random::Random,
    schema::{Id, Kind, Schemas},
};

/// Beyond so many objects and lists within each other, an instance gets no larger than it must.
const DEEP: usize = 9;

/// Beyond so many places, an instance gets no larger than it must.
const LARGE: usize = 250;

/// JSON that a schema accepts, and how it came to be.
#[derive(Default)]
pub(crate) struct Instance {
    pub(crate) json: Value,
    pub(crate) visits: Vec<Visit>,
    /// The choices that were made.
    pub(crate) choices: BTreeSet<(Id, usize)>,
}

/// A place of the document that says something about a place in the instance.
pub(crate) struct Visit {
    pub(crate) schema: Id,
    /// Where in the instance, as a JSON pointer. An optional property may not be there.
    pub(crate) pointer: String,
    /// Whether it is about the key of the member rather than about the member.
    pub(crate) key: bool,
}

/// Makes an instance of `root`. The choices in `forced` are made where their places are first come
/// across, all others at random.
pub(crate) fn instance(
    schemas: &Schemas,
    root: Id,
    forced: BTreeMap<Id, usize>,
    random: &mut Random,
) -> Instance {
    let mut generator = Generator {
        schemas,
        forced,
        random,
        depth: 0,
        instance: Instance::default(),
    };
    let json = generator.value(root, "");
    Instance {
        json: json.unwrap_or_default(),
        ..generator.instance
    }
}

struct Generator<'a> {
    schemas: &'a Schemas,
    forced: BTreeMap<Id, usize>,
    random: &'a mut Random,
    depth: usize,
    instance: Instance,
}

impl Generator<'_> {
    /// A value; none for an optional property that is left out.
    fn value(&mut self, id: Id, pointer: &str) -> Option<Value> {
        self.visit(id, pointer, false);
        let choice = self.choose(id);
        let schemas = self.schemas;
        let value = match &schemas.node(id).kind {
            Kind::Reference(name) => self.value(schemas.named(name), pointer)?,
            Kind::Union(branches) => self.value(branches[choice], pointer)?,
            Kind::Optional(value) if choice > 0 => self.value(*value, pointer)?,
            Kind::Optional(_) => return None,
            Kind::Scalar(_, values) => values[choice].clone(),
            Kind::Object(properties) => self.nested(|it| {
                let members = properties.iter().filter_map(|one| {
                    let value = it.value(one.value, &child(pointer, &one.name))?;
                    Some((one.name.clone(), value))
                });
                Value::Object(members.collect())
            }),
            Kind::Tuple(items) => self.nested(|it| it.items(pointer, items.iter().copied())),
            Kind::Map { keys, values } => self.nested(|it| it.map(pointer, choice, *keys, *values)),
            Kind::List { items, unique } => {
                self.nested(|it| it.list(pointer, choice, *items, *unique))
            }
        };
        Some(value)
    }

    fn nested(&mut self, make: impl FnOnce(&mut Self) -> Value) -> Value {
        self.depth += 1;
        let value = make(self);
        self.depth -= 1;
        value
    }

    fn items(&mut self, pointer: &str, items: impl Iterator<Item = Id>) -> Value {
        let items = items
            .enumerate()
            .filter_map(|(index, item)| self.value(item, &format!("{pointer}/{index}")));
        Value::Array(items.collect())
    }

    fn list(&mut self, pointer: &str, choice: usize, items: Id, unique: bool) -> Value {
        let count = if choice > 1 {
            2 + self.random.below(2)
        } else {
            choice
        };
        let mut list = Vec::new();
        for _ in 0..count {
            let visited = self.instance.visits.len();
            let item = self.value(items, &format!("{pointer}/{}", list.len()));
            match item {
                Some(item) if !unique || !list.contains(&item) => list.push(item),
                // What is not in the instance was not visited.
                _ => self.instance.visits.truncate(visited),
            }
        }
        Value::Array(list)
    }

    fn map(&mut self, pointer: &str, choice: usize, keys: Id, values: Id) -> Value {
        let count = if choice > 0 {
            1 + self.random.below(3)
        } else {
            0
        };
        let mut map = Map::new();
        for _ in 0..count {
            let visited = self.instance.visits.len();
            let key = self.value(keys, pointer).unwrap_or_default();
            self.instance.visits.truncate(visited);
            let key = key.as_str().unwrap_or_default().to_owned();
            if map.contains_key(&key) {
                continue;
            }
            let pointer = child(pointer, &key);
            self.visit(keys, &pointer, true);
            let value = self.value(values, &pointer).unwrap_or_default();
            map.insert(key, value);
        }
        Value::Object(map)
    }

    fn visit(&mut self, schema: Id, pointer: &str, key: bool) {
        let pointer = pointer.to_owned();
        self.instance.visits.push(Visit {
            schema,
            pointer,
            key,
        });
    }

    fn choose(&mut self, id: Id) -> usize {
        let large = self.depth > DEEP || self.instance.visits.len() > LARGE;
        let choice = match self.forced.remove(&id) {
            Some(choice) => choice,
            None if large => self.schemas.smallest(id),
            None => self.random.below(self.schemas.choices(id)),
        };
        self.instance.choices.insert((id, choice));
        choice
    }
}

/// The pointer to a member of the object at `pointer`.
pub(crate) fn child(pointer: &str, name: &str) -> String {
    format!("{pointer}/{}", name.replace('~', "~0").replace('/', "~1"))
}
