//! What is known of a call: the operation of the document and the signature that progenitor gave it.

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};
use quote::{ToTokens as _, format_ident};
use syn::{Ident, ImplItemFn, ReturnType, Type};

use crate::document::Document;
use crate::error::Error;
use crate::operation::{Location, Operation, Parameter};
use crate::raw;
use crate::rust_type::{self, Passing, Scope, Shape};

/// The methods that every request has, and those of requests that are paged.
const RESERVED: [&str; 9] = [
    "deadline",
    "header",
    "idempotent",
    "items",
    "pages",
    "retry",
    "send",
    "timeout",
    "trace_id",
];

/// An operation together with the signature that progenitor gave it.
pub(crate) struct Call<'a> {
    pub(crate) operation: &'a Operation,
    /// The method of the client.
    pub(crate) method: Ident,
    /// The struct that holds the request.
    pub(crate) request: Ident,
    pub(crate) inputs: Vec<Input<'a>>,
    /// The type of the answer.
    pub(crate) answer: Type,
}

/// An argument of progenitor's method.
pub(crate) struct Input<'a> {
    /// The name of the field and of the argument.
    pub(crate) name: Ident,
    /// The parameter of the document; the body has none.
    pub(crate) parameter: Option<&'a Parameter>,
    pub(crate) passing: Passing,
    /// Whether it is where a list of pages goes on, of which nobody knows what is in it.
    pub(crate) is_cursor: bool,
    /// The lists, as fields of the body or the argument itself, for which an empty one leaves nothing to send.
    pub(crate) lists: Vec<Option<Ident>>,
}

impl<'a> Call<'a> {
    pub(crate) fn new(
        document: &Document,
        operation: &'a Operation,
        signature: &'a ImplItemFn,
    ) -> Result<Self, Error> {
        let answer = answer(&signature.sig.output).ok_or_else(|| {
            Error::generator(
                format_args!("operation `{}`", operation.id),
                "the method has an unexpected result",
            )
        })?;
        let inputs = raw::arguments(signature);
        let inputs = inputs.map(|(variable, ty)| Input::new(document, operation, variable, ty));
        Ok(Self {
            operation,
            method: format_ident!("{}", operation.id),
            request: format_ident!("{}", operation.id.to_upper_camel_case()),
            inputs: inputs.collect(),
            answer: Scope::Beside.local(&answer),
        })
    }

    /// The inputs that the request struct keeps; the client's settings are in its `call`.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &Input<'a>> {
        let inputs = self.inputs.iter();
        inputs.filter(|input| input.client_setting().is_none())
    }

    /// What the operation takes and returns, with links.
    pub(crate) fn types_in_words(&self) -> String {
        let mut bodies = self.inputs.iter().filter(|input| input.parameter.is_none());
        let body = bodies.find_map(|input| link(&Scope::Beside.local(&input.passing.owned)));
        let answer = link(&self.answer);
        match (body, answer) {
            (None, None) => "Returns no value.".to_owned(),
            (None, Some(answer)) => format!("Returns {answer}."),
            (Some(body), None) => format!("Takes {body}, returns no value."),
            (Some(body), Some(answer)) => format!("Takes {body}, returns {answer}."),
        }
    }

    /// Whether the answer has no value.
    pub(crate) fn is_empty(&self) -> bool {
        matches!(&self.answer, Type::Tuple(tuple) if tuple.elems.is_empty())
    }
}

/// The type with a link, or none for `()`.
fn link(ty: &Type) -> Option<String> {
    let (shown, inner) = match Shape::of(ty) {
        Shape::Option(inner) => ("an optional ", inner),
        Shape::List(inner) => ("a list of ", inner),
        _ => ("", ty),
    };
    let name = rust_type::last_name(inner)?;
    let is_component = matches!(Shape::of(inner), Shape::Converted | Shape::Plain)
        && inner.to_token_stream().to_string().starts_with("types");
    Some(if is_component {
        format!("{shown}[`{name}`](crate::types::{name})")
    } else {
        format!("{shown}`{name}`")
    })
}

impl<'a> Input<'a> {
    fn new(document: &Document, operation: &'a Operation, variable: &Ident, ty: &Type) -> Self {
        let parameter = parameter(operation, variable);
        let is_left_out = parameter.is_none() && operation.is_body_optional;
        let passing = if is_left_out {
            Passing::of(ty).or_none()
        } else {
            Passing::of(ty)
        };
        Self {
            name: field_name(parameter, variable),
            parameter,
            lists: if is_left_out {
                Vec::new()
            } else {
                lists(document, operation, variable, ty)
            },
            is_cursor: is_cursor(operation, variable, &passing),
            passing,
        }
    }
    pub(crate) fn client_setting(&self) -> Option<Ident> {
        let setting = self.parameter?.client_setting.as_ref()?;
        Some(format_ident!("{setting}"))
    }

    pub(crate) fn docs(&self) -> Option<&str> {
        self.parameter?.docs.as_deref()
    }

    /// Whether `Debug` of the request leaves it out, because nobody knows what is in it.
    pub(crate) fn is_hidden(&self) -> bool {
        let is_header = |one: &Parameter| one.location == Location::Header;
        self.is_cursor || self.parameter.is_some_and(is_header)
    }

    pub(crate) fn is_argument(&self) -> bool {
        !self.passing.optional && self.client_setting().is_none()
    }

    /// The name of the setter: the field's, unless the request has it.
    pub(crate) fn setter_name(&self) -> Ident {
        if RESERVED.iter().any(|taken| self.name == taken) {
            format_ident!("{}_", self.name)
        } else {
            self.name.clone()
        }
    }
}

/// Whether an argument takes a cursor: by its name, or because the document says so.
fn is_cursor(operation: &Operation, argument: &Ident, passing: &Passing) -> bool {
    let pinned = operation.pagination.as_ref();
    let pinned = pinned.and_then(|pinned| pinned["parameter"].as_str());
    let is_pinned = pinned.is_some_and(|name| argument == &name.to_snake_case());
    let is_text = passing.optional && matches!(Shape::of(&passing.owned), Shape::String);
    is_text && (is_pinned || argument.to_string().ends_with("cursor"))
}

/// The name of a field, where `call` is taken.
fn field_name(parameter: Option<&Parameter>, variable: &Ident) -> Ident {
    match parameter.map(|parameter| parameter.name.as_str()) {
        Some("call") => format_ident!("call_"),
        Some(name) => format_ident!("{name}"),
        None => variable.clone(),
    }
}

/// The parameter that progenitor named `argument`.
fn parameter<'a>(operation: &'a Operation, argument: &Ident) -> Option<&'a Parameter> {
    let mut parameters = operation.parameters.iter();
    parameters.find(|parameter| argument == &parameter.variable)
}

/// The lists of an argument that must have items: itself, or fields of a body.
fn lists(
    document: &Document,
    operation: &Operation,
    argument: &Ident,
    ty: &Type,
) -> Vec<Option<Ident>> {
    if let Some(parameter) = parameter(operation, argument) {
        return parameter.needs_items.then_some(None).into_iter().collect();
    }
    let body = Passing::of(ty).owned;
    let name = rust_type::last_name(&body);
    let body = document
        .structs
        .iter()
        .find(|one| Some(&one.name) == name.as_ref());
    let lists = body.map(|body| {
        let lists = body.needs_items.iter();
        lists.map(|list| Some(format_ident!("{}", body.field(list))))
    });
    lists.into_iter().flatten().collect()
}

/// `T` of `Result<ResponseValue<T>, Error<()>>`.
fn answer(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, result) = output else {
        return None;
    };
    let response = rust_type::first_argument(result)?;
    rust_type::first_argument(response).cloned()
}
