//! Looks at the schemas inside a component: properties, parameters, bodies and answers.

use std::borrow::Borrow;

use openapiv3::{
    AdditionalProperties, MediaType, Operation, Parameter, ParameterSchemaOrContent, ReferenceOr,
    Schema, SchemaKind, Type,
};

use crate::error::Error;
use crate::pointer::Pointer;

/// Refuses what progenitor would turn into a type of its own: it names such types by guess and
/// reuses an existing type of that name without comparing.
pub(crate) fn check<S: Borrow<Schema>>(
    place: &Pointer,
    schema: &ReferenceOr<S>,
) -> Result<(), Error> {
    let ReferenceOr::Item(schema) = schema else {
        return Ok(());
    };
    let schema = schema.borrow();
    if let Some(parameters) = rust_type_parameters(schema) {
        return parameters.iter().try_for_each(|one| check(place, one));
    }
    match &schema.schema_kind {
        SchemaKind::AllOf { all_of }
            if matches!(all_of.as_slice(), [ReferenceOr::Reference { .. }]) =>
        {
            Ok(())
        }
        SchemaKind::Type(kind) => check_type(place, kind),
        SchemaKind::Any(any) if any.properties.is_empty() && any.enumeration.is_empty() => Ok(()),
        _ => Err(hoist(place, "a composition of schemas")),
    }
}

/// Checks what the parameters, the body and the answers of an operation are made of.
pub(crate) fn check_operation(place: &Pointer, operation: &Operation) -> Result<(), Error> {
    let parameters = operation.parameters.iter().filter_map(ReferenceOr::as_item);
    for (index, data) in parameters.map(Parameter::parameter_data_ref).enumerate() {
        if let ParameterSchemaOrContent::Schema(schema) = &data.format {
            check(&place.step("parameters").step(&index.to_string()), schema)?;
        }
    }
    let bodies = operation
        .request_body
        .iter()
        .filter_map(ReferenceOr::as_item);
    for schema in bodies.flat_map(|body| schemas(&body.content)) {
        check(&place.step("requestBody"), schema)?;
    }
    let answers = operation
        .responses
        .responses
        .values()
        .filter_map(ReferenceOr::as_item);
    for schema in answers.flat_map(|answer| schemas(&answer.content)) {
        check(&place.step("responses"), schema)?;
    }
    Ok(())
}

fn schemas<'a>(
    content: impl IntoIterator<Item = (&'a String, &'a MediaType)>,
) -> impl Iterator<Item = &'a ReferenceOr<Schema>> {
    content
        .into_iter()
        .filter_map(|(_, media)| media.schema.as_ref())
}

fn check_type(place: &Pointer, kind: &Type) -> Result<(), Error> {
    match kind {
        Type::String(string) if !string.enumeration.is_empty() => Err(hoist(place, "an enum")),
        Type::Object(object) if !object.properties.is_empty() => Err(hoist(place, "an object")),
        Type::Object(object) => match &object.additional_properties {
            Some(AdditionalProperties::Schema(values)) => check(place, values.as_ref()),
            _ => Ok(()),
        },
        Type::Array(array) => array.items.iter().try_for_each(|items| check(place, items)),
        _ => Ok(()),
    }
}

fn hoist(place: &Pointer, what: &str) -> Error {
    Error::document(
        place,
        format_args!("{what} stands inline; it must be a component with a name"),
    )
}

/// The components that a value of `schema` holds directly, not behind a list or map.
pub(crate) fn held_components<S: Borrow<Schema>>(schema: &ReferenceOr<S>) -> Vec<String> {
    let schema = match schema {
        ReferenceOr::Reference { reference } => return vec![component_name(reference)],
        ReferenceOr::Item(schema) => schema.borrow(),
    };
    match &schema.schema_kind {
        SchemaKind::AllOf { all_of } => all_of.iter().flat_map(held_components).collect(),
        _ => rust_type_parameters(schema)
            .iter()
            .flatten()
            .flat_map(held_components)
            .collect(),
    }
}

/// The arguments of the generic type that `x-rust-type` names; `None` where there is no such type.
fn rust_type_parameters(schema: &Schema) -> Option<Vec<ReferenceOr<Schema>>> {
    let rust_type = schema.schema_data.extensions.get("x-rust-type")?;
    let parameters = rust_type["parameters"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    // A parameter that is no schema makes progenitor fall back to a type of its own, which the
    // check of the generated types then reports.
    Some(
        parameters
            .into_iter()
            .filter_map(|one| serde_json::from_value(one).ok())
            .collect(),
    )
}

/// The last part of a reference.
pub(crate) fn component_name(reference: &str) -> String {
    reference.rsplit('/').next().unwrap_or(reference).to_owned()
}
