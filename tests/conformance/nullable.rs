//! Where null may stand.

use std::collections::BTreeSet;

use super::{
    generate::{Instance, child},
    schema::{Id, Kind, Property, Scalar, Schemas},
};

/// The properties of the instance that may be null or absent, by JSON pointer.
pub(crate) fn optional_properties(schemas: &Schemas, instance: &Instance) -> BTreeSet<String> {
    let is_optional = |property: &&Property| {
        let kind = &schemas.node(property.value).kind;
        property.write_only
            || matches!(kind, Kind::Optional(_))
            || is_nullable(schemas, property.value)
    };
    let mut optional = BTreeSet::new();
    for visit in &instance.visits {
        if let Kind::Object(properties) = &schemas.node(visit.schema).kind {
            let properties = properties.iter().filter(is_optional);
            optional.extend(properties.map(|one| child(&visit.pointer, &one.name)));
        }
    }
    optional
}

/// Whether the document says that null may stand at a place.
pub(crate) fn is_nullable(schemas: &Schemas, id: Id) -> bool {
    match &schemas.node(id).kind {
        Kind::Scalar(scalar, _) => *scalar == Scalar::Null,
        Kind::Optional(value) => is_nullable(schemas, *value),
        Kind::Reference(name) => is_nullable(schemas, schemas.named(name)),
        Kind::Union(branches) => branches.iter().any(|branch| is_nullable(schemas, *branch)),
        _ => false,
    }
}
