//! Reads the operations of `openapi.json`.

use openapiv3::{OpenAPI, ParameterSchemaOrContent, ReferenceOr, SchemaKind, Type};
use serde_json::Value;

use crate::error::Error;
use crate::parameters::{self, Renamed};
use crate::pointer::Pointer;
use crate::{extensions, inline};

/// A call.
pub(crate) struct Operation {
    /// Where it stands in the document.
    pub(crate) place: Pointer,
    pub(crate) id: String,
    pub(crate) method: String,
    pub(crate) path: String,
    /// The path as progenitor sees it.
    pub(crate) template: String,
    pub(crate) docs: Option<String>,
    /// The first tag.
    pub(crate) area: Option<String>,
    /// What the vendor calls it.
    pub(crate) published: Option<String>,
    /// Why it should not be used any more.
    pub(crate) deprecated: Option<String>,
    /// Which management keys may call it, in words.
    pub(crate) key: &'static str,
    pub(crate) retry: Retry,
    /// What the document says of its pages: see `paging`.
    pub(crate) pagination: Option<Value>,
    pub(crate) parameters: Vec<Parameter>,
    /// Whether a call can do without the body that it can have.
    pub(crate) is_body_optional: bool,
}

/// When an [`Operation`] may be repeated.
#[derive(Clone, Copy)]
pub(crate) enum Retry {
    Safe,
    Rejected,
    Never,
}

impl Retry {
    /// The variant of the client's own enum.
    pub(crate) fn variant(self) -> &'static str {
        match self {
            Self::Safe => "Safe",
            Self::Rejected => "Rejected",
            Self::Never => "Never",
        }
    }

    /// The value of `x-retry`.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Safe => "safe",
            Self::Rejected => "rejected",
            Self::Never => "never",
        }
    }
}

/// A parameter of an [`Operation`].
pub(crate) struct Parameter {
    /// The name of the field, the setter and the argument.
    pub(crate) name: String,
    /// The name on the wire.
    pub(crate) wire: String,
    /// The name of progenitor's variable.
    pub(crate) variable: String,
    pub(crate) location: Location,
    pub(crate) docs: Option<String>,
    /// The setting of the client that stands in when the caller gives no value.
    pub(crate) client_setting: Option<String>,
    /// A list that has to be sent, for which an empty one leaves nothing to send.
    pub(crate) needs_items: bool,
    /// Why it should not be used any more.
    pub(crate) deprecated: Option<String>,
}

/// Where a [`Parameter`] goes.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
}

impl Operation {
    /// The names in the path, in their order.
    pub(crate) fn placeholders(&self) -> impl Iterator<Item = &str> {
        placeholders(&self.path)
    }
}

fn placeholders(path: &str) -> impl Iterator<Item = &str> {
    let parts = path.split('{').skip(1);
    parts.filter_map(|part| part.split('}').next())
}

/// Reads all operations.
pub(crate) fn read(api: &OpenAPI, renamed: &Renamed) -> Result<Vec<Operation>, Error> {
    api.operations()
        .map(|(path, method, operation)| {
            let own = renamed.paths.get(path).map_or(path, String::as_str);
            read_operation(path, own, method, operation)
        })
        .collect()
}

fn read_operation(
    template: &str,
    path: &str,
    method: &str,
    operation: &openapiv3::Operation,
) -> Result<Operation, Error> {
    let method = method.to_uppercase();
    let place = Pointer::operation(path, &method);
    let id = operation.operation_id.clone();
    let id = id.ok_or_else(|| Error::document(&place, "the operation has no `operationId`"))?;
    inline::check_operation(&place, operation)?;
    check_responses(&place, operation)?;
    let parameters = operation.parameters.iter().enumerate();
    Ok(Operation {
        docs: operation.description.clone(),
        area: operation.tags.first().cloned(),
        published: extensions::string(&place, &operation.extensions, "x-published-name")?,
        deprecated: extensions::deprecation(&place, operation.deprecated, &operation.extensions)?,
        key: key(&place, operation)?,
        retry: retry(&place, &method, operation)?,
        parameters: parameters
            .map(|(index, parameter)| {
                read_parameter(
                    &place.step("parameters").step(&index.to_string()),
                    parameter,
                )
            })
            .collect::<Result<_, _>>()?,
        is_body_optional: operation
            .request_body
            .as_ref()
            .and_then(ReferenceOr::as_item)
            .is_some_and(|body| !body.required),
        pagination: operation.extensions.get("x-pagination").cloned(),
        path: path.to_owned(),
        template: template.to_owned(),
        place,
        id,
        method,
    })
}

fn read_parameter(
    place: &Pointer,
    parameter: &ReferenceOr<openapiv3::Parameter>,
) -> Result<Parameter, Error> {
    let Some(parameter) = parameter.as_item() else {
        return Err(Error::document(place, "a parameter is not written out"));
    };
    let data = parameter.parameter_data_ref();
    let location = match parameter {
        openapiv3::Parameter::Path { .. } => Location::Path,
        _ if data.extensions.contains_key(parameters::IN_HEADER) => Location::Header,
        openapiv3::Parameter::Query { .. } => Location::Query,
        _ => {
            return Err(Error::document(
                place,
                "only path, query and header have parameters",
            ));
        }
    };
    Ok(Parameter {
        name: extensions::string(place, &data.extensions, "x-rust-name")?
            .unwrap_or_else(|| data.name.clone()),
        wire: extensions::string(place, &data.extensions, "x-wire-name")?
            .unwrap_or_else(|| data.name.clone()),
        variable: parameters::variable(&data.name),
        location,
        docs: data.description.clone(),
        client_setting: extensions::string(place, &data.extensions, "x-client-setting")?,
        needs_items: data.required && is_list(&data.format),
        deprecated: extensions::deprecation(
            place,
            data.deprecated.unwrap_or_default(),
            &data.extensions,
        )?,
    })
}

fn is_list(format: &ParameterSchemaOrContent) -> bool {
    matches!(
        format,
        ParameterSchemaOrContent::Schema(ReferenceOr::Item(schema))
            if matches!(schema.schema_kind, SchemaKind::Type(Type::Array(_)))
                && !schema.schema_data.extensions.contains_key("x-rust-type")
    )
}

/// Which management keys may call an operation, as far as that is published.
fn key(place: &Pointer, operation: &openapiv3::Operation) -> Result<&'static str, Error> {
    let key = extensions::string(place, &operation.extensions, "x-management-key")?;
    match key.as_deref() {
        Some("organization") => Ok("a key of the organization"),
        Some("team") => Ok("a key of the organization, or one that is bound to the team"),
        None => Ok("a key of the organization; whether one of a team will do is not published"),
        Some(_) => Err(Error::document(
            place,
            "`x-management-key` must be `organization` or `team`",
        )),
    }
}

/// What the document says, else what the method promises: GET, HEAD and PUT may be repeated, DELETE
/// and PATCH when they were turned away, POST not at all.
fn retry(place: &Pointer, method: &str, operation: &openapiv3::Operation) -> Result<Retry, Error> {
    let class = extensions::string(place, &operation.extensions, "x-retry")?;
    match (class.as_deref(), method) {
        (Some("safe"), _) | (None, "GET" | "HEAD" | "PUT") => Ok(Retry::Safe),
        (Some("rejected"), _) | (None, "DELETE" | "PATCH") => Ok(Retry::Rejected),
        (Some("never") | None, _) => Ok(Retry::Never),
        (Some(_), _) => Err(Error::document(
            place,
            "`x-retry` must be `safe`, `rejected` or `never`",
        )),
    }
}

/// progenitor asserts where an operation has several errors, and our own `Error` covers them all.
fn check_responses(place: &Pointer, operation: &openapiv3::Operation) -> Result<(), Error> {
    let responses = &operation.responses;
    match (&responses.default, responses.responses.len()) {
        (None, 1) => Ok(()),
        _ => Err(Error::document(
            place,
            "there must be exactly one response, the success",
        )),
    }
}
