//! The reader of `openapi.json`: what the emitters need beyond what progenitor emits.
//!
//! The file is a lowered document: each object, enum and union is a component with its final Rust
//! name, and what `OpenAPI` cannot say stands in extensions. See CONTRIBUTING.md for their table.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase as _;
use openapiv3::{OpenAPI, ReferenceOr, Schema, SchemaData, SchemaKind, Type};
use serde_json::Value;

use crate::error::Error;
use crate::operation::{self, Operation};
use crate::parameters::{self, Renamed};
use crate::pointer::Pointer;
use crate::{descriptions, extensions, inline, names, references, sent};

/// The lowered document, parsed once for progenitor (`api`) and sorted out for our emitters.
pub(crate) struct Document {
    /// Tells documents apart: eight hexadecimal digits.
    pub(crate) hash: String,
    pub(crate) api: OpenAPI,
    pub(crate) enums: Vec<OpenEnum>,
    pub(crate) unions: Vec<OpenUnion>,
    pub(crate) structs: Vec<Struct>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) renamed: Renamed,
}

/// A string with known values that may gain more.
pub(crate) struct OpenEnum {
    pub(crate) name: String,
    /// What the vendor calls it, where that is something else.
    pub(crate) published: Option<String>,
    pub(crate) docs: Option<String>,
    pub(crate) values: Vec<EnumValue>,
    /// Whether a value can be a whole number, too.
    pub(crate) integers: bool,
    /// Enums whose values are all values of this one.
    pub(crate) members: Vec<String>,
    /// The value that examples show.
    pub(crate) example: Option<String>,
}

/// A known value of an [`OpenEnum`].
pub(crate) struct EnumValue {
    pub(crate) wire: String,
    pub(crate) variant: String,
    pub(crate) docs: Option<String>,
}

/// A value that is one of several objects, which are told apart by tests.
pub(crate) struct OpenUnion {
    pub(crate) name: String,
    /// What the vendor calls it, where that is something else.
    pub(crate) published: Option<String>,
    pub(crate) docs: Option<String>,
    pub(crate) tests: Vec<UnionTest>,
}

/// Picks `variant` when the value has `property`, with one of `values` if there are any.
pub(crate) struct UnionTest {
    pub(crate) variant: String,
    pub(crate) schema: String,
    pub(crate) property: String,
    pub(crate) values: Vec<Value>,
}

/// An object, which progenitor turns into a struct.
pub(crate) struct Struct {
    pub(crate) name: String,
    /// What the vendor calls it, where that is something else.
    pub(crate) published: Option<String>,
    pub(crate) properties: Vec<String>,
    /// In the order of the document, which is the order of the arguments of `new`.
    pub(crate) required: Vec<String>,
    /// What a request needs though an answer may lack it.
    pub(crate) required_in_requests: Vec<String>,
    /// The names of fields, by property, where they are given.
    pub(crate) names: BTreeMap<String, String>,
    /// Properties that have one value only.
    pub(crate) constants: BTreeMap<String, Value>,
    /// Properties that should not be used any more, and why.
    pub(crate) deprecated: BTreeMap<String, String>,
    /// Components that a value holds directly, not behind a list or map.
    pub(crate) holds: Vec<String>,
    /// What callers send, may leave out and may set to null: three states.
    pub(crate) three_states: BTreeSet<String>,
    /// Lists for which an empty one must not be sent.
    pub(crate) needs_items: Vec<String>,
}

impl Struct {
    /// The name of the field of a property.
    pub(crate) fn field(&self, property: &str) -> String {
        let given = self.names.get(property).cloned();
        given.unwrap_or_else(|| names::field(property))
    }
}

impl Document {
    /// Reads the text of a document.
    pub(crate) fn read(text: &str) -> Result<Self, Error> {
        let not_openapi = |error| {
            let problem = format_args!("this is not an OpenAPI 3.0 document: {error}");
            Error::document(&Pointer::default(), problem)
        };
        let mut json: Value = serde_json::from_str(text).map_err(not_openapi)?;
        descriptions::prepare(&mut json);
        let sent = sent::schemas(&json);
        let renamed = parameters::rename(&mut json);
        references::add(&mut json);
        let mut api: OpenAPI = serde_json::from_value(json).map_err(not_openapi)?;
        let mut document = Self {
            hash: hash(text),
            operations: operation::read(&api, &renamed)?,
            renamed,
            enums: Vec::new(),
            unions: Vec::new(),
            structs: Vec::new(),
            api: OpenAPI::default(),
        };
        for (name, schema) in api.components.iter().flat_map(|all| &all.schemas) {
            document.component(name, schema, sent.contains(name))?;
        }
        tell_empty_from_missing(&mut api);
        Ok(Self { api, ..document })
    }

    fn component(
        &mut self,
        name: &str,
        schema: &ReferenceOr<Schema>,
        is_sent: bool,
    ) -> Result<(), Error> {
        let place = Pointer::schema(name);
        let ReferenceOr::Item(schema) = schema else {
            return Err(Error::document(
                &place,
                "a component must not be an alias of another",
            ));
        };
        check_type_name(name)?;
        match &schema.schema_kind {
            SchemaKind::Type(Type::String(string)) if !string.enumeration.is_empty() => {
                let wires = string.enumeration.iter().flatten().cloned().collect();
                self.enums.push(open_enum(name, schema, wires)?);
            }
            SchemaKind::OneOf { .. } => self.unions.push(open_union(name, schema)?),
            SchemaKind::Type(Type::Object(object)) if object.additional_properties.is_none() => {
                self.structs
                    .push(structure(name, object, &schema.schema_data, is_sent)?);
            }
            _ => {
                return Err(Error::document(
                    &place,
                    "a component must be an enum, a union or an object with properties",
                ));
            }
        }
        Ok(())
    }
}

/// typify takes an empty list or map for a missing one, unless the property may be null.
fn tell_empty_from_missing(api: &mut OpenAPI) {
    let schemas = api.components.iter_mut().flat_map(|all| &mut all.schemas);
    for (_, schema) in schemas {
        let ReferenceOr::Item(schema) = schema else {
            continue;
        };
        let SchemaKind::Type(Type::Object(object)) = &mut schema.schema_kind else {
            continue;
        };
        for (name, property) in &mut object.properties {
            if let ReferenceOr::Item(property) = property
                && !object.required.contains(name)
                && is_collection(property)
            {
                property.schema_data.nullable = true;
            }
        }
    }
}

fn is_collection(schema: &Schema) -> bool {
    let is_ours = schema.schema_data.extensions.contains_key("x-rust-type");
    let kind = &schema.schema_kind;
    !is_ours && matches!(kind, SchemaKind::Type(Type::Array(_) | Type::Object(_)))
}

/// FNV-1a, the same on every platform and whatever git does to the ends of lines.
fn hash(text: &str) -> String {
    let bytes = text.bytes().filter(|byte| *byte != b'\r');
    let hash = bytes.fold(0x811c_9dc5_u32, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    format!("{hash:08x}")
}

fn check_type_name(name: &str) -> Result<(), Error> {
    // progenitor renames what is not in this form, and reuses a type by its name without comparing.
    if names::is_type(name) {
        return Ok(());
    }
    Err(Error::document(
        &Pointer::schema(name),
        "the name must be in upper camel case, and not one of Rust's own",
    ))
}

fn open_enum(name: &str, schema: &Schema, wires: Vec<String>) -> Result<OpenEnum, Error> {
    let place = Pointer::schema(name);
    let data = &schema.schema_data;
    let names = extensions::strings_by_key(&place, data, "x-enum-names")?;
    let mut docs = extensions::strings_by_key(&place, data, "x-enum-descriptions")?;
    let mut values: Vec<EnumValue> = Vec::new();
    for wire in wires {
        let variant = names
            .get(&wire)
            .cloned()
            .unwrap_or_else(|| wire.to_upper_camel_case());
        let usable = names::is_variant(&variant);
        if !usable || values.iter().any(|value| value.variant == variant) {
            return Err(Error::document(
                &place,
                format_args!(
                    "the value `{wire}` needs a variant name of its own in `x-enum-names`; `{variant}` will not do"
                ),
            ));
        }
        let docs = docs.remove(&wire);
        values.push(EnumValue {
            wire,
            variant,
            docs,
        });
    }
    Ok(OpenEnum {
        name: name.to_owned(),
        published: extensions::published_name(&place, data)?,
        docs: data.description.clone(),
        values,
        integers: data.extensions.get("x-integers") == Some(&Value::Bool(true)),
        members: extensions::strings(&place, data, "x-enum-members")?,
        example: extensions::string(&place, &data.extensions, "x-example")?,
    })
}

fn open_union(name: &str, schema: &Schema) -> Result<OpenUnion, Error> {
    let (place, data) = (Pointer::schema(name), &schema.schema_data);
    Ok(OpenUnion {
        name: name.to_owned(),
        published: extensions::published_name(&place, data)?,
        docs: data.description.clone(),
        tests: extensions::union_tests(&place, data)?,
    })
}

fn structure(
    name: &str,
    object: &openapiv3::ObjectType,
    data: &SchemaData,
    is_sent: bool,
) -> Result<Struct, Error> {
    let owner = Pointer::schema(name);
    let (mut names, mut constants) = (BTreeMap::new(), BTreeMap::new());
    let (mut holds, mut needs_items) = (Vec::new(), Vec::new());
    let mut three_states = BTreeSet::new();
    let mut deprecated = BTreeMap::new();
    for (property, schema) in &object.properties {
        let place = owner.property(property);
        inline::check(&place, schema)?;
        holds.extend(inline::held_components(schema));
        if let ReferenceOr::Item(schema) = schema {
            let is_optional = !object.required.contains(property);
            if is_sent && is_optional && schema.schema_data.nullable {
                three_states.insert(property.clone());
            }
            let extensions = &schema.schema_data.extensions;
            if let Some(name) = extensions::string(&place, extensions, "x-rust-name")? {
                names.insert(property.clone(), name);
            }
            let words = extensions::deprecation(&place, schema.schema_data.deprecated, extensions)?;
            deprecated.extend(words.map(|words| (property.clone(), words)));
            if let Some(constant) = extensions.get("x-constant") {
                constants.insert(property.clone(), constant.clone());
            }
            if extensions.get("x-needs-items") == Some(&Value::Bool(true)) {
                check_needs_items(&place, object.required.contains(property), schema)?;
                needs_items.push(property.clone());
            }
        }
    }
    Ok(Struct {
        name: name.to_owned(),
        published: extensions::published_name(&Pointer::schema(name), data)?,
        properties: object.properties.keys().cloned().collect(),
        required: object.required.clone(),
        required_in_requests: extensions::strings(&owner, data, "x-required-in-requests")?,
        names,
        constants,
        deprecated,
        holds,
        three_states,
        needs_items,
    })
}

fn check_needs_items(place: &Pointer, required: bool, schema: &Schema) -> Result<(), Error> {
    if required && matches!(schema.schema_kind, SchemaKind::Type(Type::Array(_))) {
        return Ok(());
    }
    Err(Error::document(
        place,
        "`x-needs-items` is for a required list",
    ))
}
