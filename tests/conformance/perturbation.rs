//! What an honest server may send that the document does not know: JSON changed in one place.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{
    generate::{Instance, Visit, child},
    nullable::is_nullable,
    schema::{Id, Kind, Property, Scalar, Schemas},
};

/// A value of a text that no document has, with all that an encoding may stumble over.
const NEW_TEXT: &str = "Zz new/välue \"1\"\\ 🦀";

/// The name of a property that no document has.
pub(crate) const NEW_NAME: &str = "zz_new";

/// The changes that were made already, by their kind, the place in the document and what of it
/// changes: each is made once.
pub(crate) type Done = BTreeSet<(Change, Id, String)>;

/// One change of an instance.
pub(crate) struct Perturbation {
    pub(crate) kind: Change,
    pub(crate) json: Value,
    /// The place in the instance.
    pub(crate) pointer: String,
    /// Whether what is there now has to be `Unknown`.
    pub(crate) unknown: bool,
}

/// What is changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Change {
    UnknownEnumValue,
    UnknownKey,
    UnknownVariant,
    UnknownTag,
    BrokenBody,
    MissingInBody,
    ExtraField,
    Null,
    Missing,
    MissingWriteOnly,
    TimestampForm,
    IntegerAsFloat,
}

/// All changes at one place of an instance that are not `done`.
pub(crate) fn of(
    schemas: &Schemas,
    instance: &Instance,
    visit: &Visit,
    done: &mut Done,
) -> Vec<Perturbation> {
    let mut site = Site {
        schemas,
        instance,
        visit,
        done,
        changes: Vec::new(),
    };
    match &schemas.node(visit.schema).kind {
        Kind::Scalar(scalar, values) => site.scalar(*scalar, values),
        Kind::Union(branches) if site.is_union_of_objects(branches) => site.union(),
        Kind::Object(properties) => site.object(properties),
        _ => {}
    }
    site.changes
}

struct Site<'a> {
    schemas: &'a Schemas,
    instance: &'a Instance,
    visit: &'a Visit,
    done: &'a mut Done,
    changes: Vec<Perturbation>,
}

impl Site<'_> {
    fn change(&mut self, kind: Change, detail: &str, change: impl FnOnce(&mut Value)) {
        let pointer = &self.visit.pointer;
        if self
            .done
            .insert((kind, self.visit.schema, detail.to_owned()))
        {
            let mut json = self.instance.json.clone();
            change(json.pointer_mut(pointer).unwrap());
            self.changes.push(Perturbation {
                kind,
                json,
                pointer: pointer.clone(),
                unknown: false,
            });
        }
    }

    fn put(&mut self, kind: Change, value: &Value) {
        self.change(kind, &value.to_string(), |place| *place = value.clone());
    }

    /// Puts what has to end as `Unknown`.
    fn put_unknown(&mut self, kind: Change, value: &Value) {
        let before = self.changes.len();
        self.put(kind, value);
        for change in &mut self.changes[before..] {
            change.unknown = true;
        }
    }

    fn scalar(&mut self, scalar: Scalar, values: &[Value]) {
        match scalar {
            Scalar::Enum if self.visit.key => self.new_key(),
            // A constant is a plain text or a bool in Rust.
            Scalar::Enum if values.len() == 1 => {
                let other = values[0].as_bool().map(|value| json!(!value));
                let other = other.unwrap_or_else(|| json!(NEW_TEXT));
                self.put(Change::UnknownEnumValue, &other);
            }
            Scalar::Enum => self.put_unknown(Change::UnknownEnumValue, &json!(NEW_TEXT)),
            Scalar::Timestamp => {
                for text in timestamps() {
                    self.put(Change::TimestampForm, &json!(text));
                }
            }
            Scalar::Integer => self.put(Change::IntegerAsFloat, &json!(1800.0)),
            _ => {}
        }
    }

    /// The place of a key is the member that it is for; the map is around it.
    fn new_key(&mut self) {
        let (map, key) = self.visit.pointer.rsplit_once('/').unwrap();
        let new = (Change::UnknownKey, self.visit.schema, String::new());
        if !self.done.insert(new) {
            return;
        }
        let mut json = self.instance.json.clone();
        let members = members(json.pointer_mut(map).unwrap());
        let value = members.remove(key).unwrap();
        members.insert(NEW_TEXT.to_owned(), value);
        self.changes.push(Perturbation {
            kind: Change::UnknownKey,
            json,
            pointer: map.to_owned(),
            unknown: true,
        });
    }

    fn is_union_of_objects(&self, branches: &[Id]) -> bool {
        let is_object = |branch: &&Id| {
            let kind = &self.schemas.node(self.schemas.resolved(**branch)).kind;
            matches!(kind, Kind::Object(_))
        };
        branches.iter().filter(is_object).count() > 1
    }

    fn union(&mut self) {
        let numbers = json!([1.0, -0.0, 0.1, 1e300, u64::MAX, null]);
        for value in [
            json!({NEW_NAME: {"zz": numbers}}),
            json!({}),
            json!(NEW_TEXT),
            json!([NEW_TEXT, 1.0]),
        ] {
            self.put_unknown(Change::UnknownVariant, &value);
        }
        let place = self.instance.json.pointer(&self.visit.pointer);
        if let Some(Value::Object(variant)) = place {
            self.variant(variant);
        }
    }

    /// Changes what a variant of a union holds.
    fn variant(&mut self, variant: &Map<String, Value>) {
        let keys: Vec<_> = variant.keys().map(String::as_str).collect();
        // They tell the variants apart well enough.
        let keys = keys.join(",");
        let tags: Vec<_> = variant.keys().filter(|name| self.is_tag(name)).collect();
        if !tags.is_empty() {
            self.change(Change::UnknownTag, &keys, |place| {
                for name in tags {
                    place[name] = json!(NEW_TEXT);
                }
            });
        }
        for (name, value) in variant {
            let detail = format!("{name} of {keys}");
            // No type takes it: a number, unless the place takes numbers.
            let broken = if value.is_number() {
                json!([[]])
            } else {
                json!(-0.5)
            };
            self.change(Change::BrokenBody, &detail, |place| place[name] = broken);
            self.change(Change::MissingInBody, &detail, |place| {
                members(place).remove(name);
            });
        }
    }

    /// Whether a property of the object has one of a few texts.
    fn is_tag(&self, name: &str) -> bool {
        let pointer = child(&self.visit.pointer, name);
        let mut visits = self.instance.visits.iter();
        visits.any(|visit| {
            let kind = &self.schemas.node(visit.schema).kind;
            visit.pointer == pointer && matches!(kind, Kind::Scalar(Scalar::Enum, _))
        })
    }

    fn object(&mut self, properties: &[Property]) {
        self.change(Change::ExtraField, "", |place| {
            place[NEW_NAME] = json!({"zz": [1, null]});
        });
        for property in properties {
            let name = &property.name;
            let remove = |place: &mut Value| {
                members(place).remove(name);
            };
            let kind = &self.schemas.node(property.value).kind;
            let optional = matches!(kind, Kind::Optional(_));
            if optional || is_nullable(self.schemas, property.value) {
                self.change(Change::Null, name, |place| place[name] = Value::Null);
                self.change(Change::Missing, name, remove);
            }
            if property.write_only {
                self.change(Change::MissingWriteOnly, name, remove);
            }
        }
    }
}

fn members(place: &mut Value) -> &mut Map<String, Value> {
    place.as_object_mut().unwrap()
}

/// The forms in which servers write points in time.
fn timestamps() -> impl Iterator<Item = String> {
    let offsets = ["", "Z", "+00:00", "-07:30", "+14:00"];
    let fractions = ["", ".5", ".123", ".123456", ".123456789", ".000000"];
    offsets.into_iter().flat_map(move |offset| {
        let form = move |fraction| format!("2026-08-19T10:30:00{fraction}{offset}");
        fractions.into_iter().map(form)
    })
}
