//! Emits the facade: a method of the client and a request struct for each operation.
//!
//! What an operation requires is an argument of the method, what is optional a setter of the
//! request. Names and types come from the signature that progenitor emitted.

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};
use proc_macro2::TokenStream;
use quote::{ToTokens as _, format_ident, quote};
use syn::{Ident, ImplItemFn, ReturnType, Type};

use crate::docs;
use crate::document::Document;
use crate::examples::{self, Called};
use crate::failure::Failure;
use crate::operation::{Operation, Parameter, Retry};
use crate::raw::{self, Raw};
use crate::rust_type::{self, Argument, Passing, Scope, field_value};
use crate::samples::Samples;
use crate::setters::{self, Setter};

/// Emits the methods and the request structs of all operations.
pub(crate) fn emit(
    document: &Document,
    raw: &Raw,
    samples: &Samples<'_>,
) -> Result<TokenStream, Failure> {
    let signatures = raw.methods();
    let mut methods = TokenStream::new();
    let mut requests = TokenStream::new();
    for operation in &document.operations {
        let signature = signatures.get(&operation.id).ok_or_else(|| {
            Failure::document(
                place(operation),
                "`operationId` must be in snake case and no keyword",
            )
        })?;
        let call = Facade::new(operation, signature)?;
        methods.extend(call.method(samples)?);
        requests.extend(call.request()?);
    }
    Ok(quote! {
        use crate::{call::Call, operation::operation};
        impl crate::Client { #methods }
        /// The requests of the operations: made by the methods of [`Client`](crate::Client), sent by `send`.
        pub mod operations {
            use crate::{Error, ResponseValue, call::Call, types};
            #requests
        }
    })
}

fn place(operation: &Operation) -> String {
    format!("operation `{}`", operation.id)
}

/// An operation together with the signature that progenitor gave it.
struct Facade<'a> {
    operation: &'a Operation,
    method: Ident,
    request: Ident,
    inputs: Vec<Input<'a>>,
    answer: Type,
}

/// An argument of progenitor's method.
struct Input<'a> {
    name: Ident,
    /// The parameter of the document; the body has none.
    parameter: Option<&'a Parameter>,
    passing: Passing,
}

impl Input<'_> {
    fn client_setting(&self) -> Option<Ident> {
        let setting = self.parameter?.client_setting.as_ref()?;
        Some(format_ident!("{setting}"))
    }

    fn docs(&self) -> Option<&str> {
        self.parameter?.docs.as_deref()
    }

    fn is_argument(&self) -> bool {
        !self.passing.optional && self.client_setting().is_none()
    }

    /// A list that has to be sent, for which an empty one leaves nothing to send.
    fn needs_items(&self) -> bool {
        self.parameter
            .is_some_and(|parameter| parameter.needs_items)
    }

    fn setter_name(&self) -> Ident {
        if self.name == "send" {
            format_ident!("send_")
        } else {
            self.name.clone()
        }
    }

    /// The item about an argument in a list.
    fn bullet(&self) -> Option<String> {
        let docs = self.docs().filter(|_| self.is_argument())?;
        let more = if self.needs_items() {
            " An empty list is refused before anything is sent."
        } else {
            ""
        };
        Some(format!("* `{}`: {}{more}", self.name, docs::one_line(docs)))
    }

    /// What progenitor's method gets.
    fn passed(&self) -> TokenStream {
        let owned = if let Some(setting) = self.client_setting() {
            quote! { call.#setting()? }
        } else {
            self.name.to_token_stream()
        };
        self.passing.pass(&owned)
    }
}

impl<'a> Facade<'a> {
    fn new(operation: &'a Operation, signature: &'a ImplItemFn) -> Result<Self, Failure> {
        let answer = answer(&signature.sig.output).ok_or_else(|| {
            Failure::generator(place(operation), "the method has an unexpected result")
        })?;
        let inputs = raw::arguments(signature).map(|(name, ty)| Input {
            name: local_name(name),
            parameter: parameter(operation, name),
            passing: Passing::of(ty),
        });
        Ok(Self {
            operation,
            method: format_ident!("{}", operation.id),
            request: format_ident!("{}", operation.id.to_upper_camel_case()),
            inputs: inputs.collect(),
            answer: Scope::Beside.local(&answer),
        })
    }

    /// The method of the client, which makes the request.
    fn method(&self, samples: &Samples<'_>) -> Result<TokenStream, Failure> {
        let Self {
            operation:
                Operation {
                    id,
                    method: verb,
                    path,
                    ..
                },
            method,
            request,
            ..
        } = self;
        let retry = format_ident!("{}", self.retry().0);
        let docs = docs::lines(&self.method_docs(samples)?);
        let (arguments, values): (Vec<_>, Vec<_>) = self
            .fields()
            .map(|input| {
                let name = &input.name;
                if input.passing.optional {
                    return (None, quote! { #name: None });
                }
                let Argument { ty, value } =
                    Argument::new(name, &input.passing.owned, Scope::Beside);
                (Some(quote! { #name: #ty }), field_value(name, &value))
            })
            .unzip();
        let arguments = arguments.into_iter().flatten();
        Ok(quote! {
            #docs
            pub fn #method(&self, #(#arguments),*) -> operations::#request {
                operations::#request {
                    call: Call::new(self, operation!(#retry, #id, #verb, #path)),
                    #(#values),*
                }
            }
        })
    }

    /// The inputs that the request struct keeps; the client's settings are in `call`.
    fn fields(&self) -> impl Iterator<Item = &Input<'a>> {
        self.inputs
            .iter()
            .filter(|input| input.client_setting().is_none())
    }

    fn method_docs(&self, samples: &Samples<'_>) -> Result<String, Failure> {
        let Operation {
            docs, method, path, ..
        } = self.operation;
        let text = docs.as_deref().map_or("Makes the request.", str::trim);
        let bullets: Vec<String> = self.inputs.iter().filter_map(Input::bullet).collect();
        let bullets = match bullets.as_slice() {
            [] => String::new(),
            bullets => bullets.join("\n") + "\n\n",
        };
        let (_, class) = self.retry();
        let example = examples::example(samples, &self.called())?;
        Ok(format!(
            "{text}\n\n{bullets}`{method} {path}`, retry class [`{class}`](crate::Client#retry-classes)\n\n\
             # Errors\n\n`send` fails with an [`Error`](crate::Error), which says why.\n\n\
             # Example\n\n{example}"
        ))
    }

    /// The retry class, as a variant and as a word.
    fn retry(&self) -> (&'static str, &'static str) {
        match self.operation.retry {
            Retry::Safe => ("Safe", "safe"),
            Retry::Rejected => ("Rejected", "rejected"),
            Retry::Never => ("Never", "never"),
        }
    }

    fn called(&self) -> Called<'_> {
        let of = |input: &Input<'a>| (input.setter_name(), input.passing.owned.clone());
        let (arguments, setters) = self
            .fields()
            .partition::<Vec<_>, _>(|input| input.is_argument());
        Called {
            method: &self.method,
            arguments: arguments.into_iter().map(of).collect(),
            setters: setters.into_iter().map(of).collect(),
            answers: !self.is_empty(),
        }
    }

    fn is_empty(&self) -> bool {
        matches!(&self.answer, Type::Tuple(tuple) if tuple.elems.is_empty())
    }

    /// The request struct with its setters.
    fn request(&self) -> Result<TokenStream, Failure> {
        let Self {
            method,
            request,
            answer,
            ..
        } = self;
        let docs = docs::lines(&format!(
            "The request of [`Client::{method}`](crate::Client::{method})."
        ));
        let fields = self.fields().map(|input| {
            let (name, ty) = (&input.name, Scope::Beside.local(&input.passing.owned));
            if input.passing.optional {
                quote! { #name: Option<#ty> }
            } else {
                quote! { #name: #ty }
            }
        });
        let fields = quote! { #(pub(super) #fields),* };
        let setters: Vec<Setter> = self.inputs.iter().filter_map(setter).collect();
        let setters = setters::emit(request, &setters)?;
        let names = self.fields().map(|input| &input.name);
        let checks = self
            .inputs
            .iter()
            .filter(|input| input.needs_items())
            .map(|input| {
                let (name, text) = (&input.name, input.name.to_string());
                quote! { call.need_items(#text, &#name)?; }
            });
        let passed = self.inputs.iter().map(Input::passed);
        let send = format_ident!(
            "{}",
            if self.is_empty() {
                "send_empty"
            } else {
                "send"
            }
        );
        Ok(quote! {
            #docs
            #[derive(Clone, Debug)]
            #[must_use = "a request is sent by `send().await`"]
            pub struct #request { pub(super) call: Call, #fields }
            #setters
            impl #request {
                /// Sends the request; an [`Error`] says why there is no answer.
                pub async fn send(self) -> Result<ResponseValue<#answer>, Error> {
                    let Self { call, #(#names),* } = self;
                    #(#checks)*
                    let request = call.raw().#method(#(#passed),*);
                    call.#send(request).await
                }
            }
        })
    }
}

fn setter(input: &Input<'_>) -> Option<Setter> {
    let name = &input.name;
    let Argument { ty, value } =
        Argument::new(&format_ident!("value"), &input.passing.owned, Scope::Beside);
    let place = match input.client_setting() {
        Some(setting) => quote! { call.#setting },
        None if input.passing.optional => quote! { #name },
        None => return None,
    };
    let fallback = match input.client_setting() {
        Some(_) => format!("Sets `{name}`, for which the client's own setting holds otherwise."),
        None => format!("Sets `{name}`."),
    };
    Some(Setter {
        docs: input.docs().unwrap_or(&fallback).trim().to_owned(),
        name: input.setter_name(),
        argument: Some(ty),
        place,
        value: quote! { Some(#value) },
    })
}

/// The name of an argument in our code, where `call` and `raw` are taken.
fn local_name(argument: &Ident) -> Ident {
    if argument == "call" || argument == "raw" {
        format_ident!("{argument}_")
    } else {
        argument.clone()
    }
}

/// The parameter that progenitor named `argument`.
fn parameter<'a>(operation: &'a Operation, argument: &Ident) -> Option<&'a Parameter> {
    operation.parameters.iter().find(|parameter| {
        let name = parameter.name.to_snake_case();
        argument == &name || argument == &format!("{name}_")
    })
}

/// `T` of `Result<ResponseValue<T>, Error<()>>`.
fn answer(output: &ReturnType) -> Option<Type> {
    let ReturnType::Type(_, result) = output else {
        return None;
    };
    let response = rust_type::first_argument(result)?;
    rust_type::first_argument(response).cloned()
}
