//! Emits the request of a call: a struct with setters for what is optional, and `send`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::call::{Call, Input};
use crate::conversions::Conversions;
use crate::docs;
use crate::error::Error;
use crate::requests;
use crate::rust_type::{Argument, Scope};
use crate::setters::{self, Setter};

/// Emits the request struct.
pub(crate) fn emit(call: &Call<'_>, conversions: &Conversions) -> Result<TokenStream, Error> {
    let Call {
        method,
        request,
        answer,
        ..
    } = call;
    let docs = docs::lines(&format!(
        "The request of [`Client::{method}`](crate::Client::{method}). {}",
        call.types_in_words()
    ));
    let fields = call.fields().map(field);
    let setters = call.inputs.iter();
    let setters: Vec<Setter> = setters
        .filter_map(|input| setter(input, conversions))
        .collect();
    let setters = setters::emit(request, &setters)?;
    let draft = requests::draft(call)?;
    let names = call.fields().map(|input| &input.name);
    let send = if call.is_empty() {
        "send_empty"
    } else {
        "send"
    };
    let send = format_ident!("{send}");
    Ok(quote! {
        #docs
        #[derive(Clone, Debug)]
        #[must_use = "a request is sent by `.await`"]
        pub struct #request { pub(super) call: Call, #(#fields),* }
        call_options!(#request, #answer);
        #setters
        impl #request {
            /// Sends the request and returns the response.
            pub async fn send(self) -> Result<Response<#answer>, Error> {
                let Self { call, #(#names),* } = &self;
                let draft = #draft;
                call.#send(draft).await
            }
        }
    })
}

fn field(input: &Input<'_>) -> TokenStream {
    let (name, ty) = (&input.name, Scope::Beside.local(&input.passing.owned));
    let ty = if input.is_hidden() {
        quote! { crate::hidden::Hidden<#ty> }
    } else {
        quote! { #ty }
    };
    if input.passing.optional {
        quote! { pub(super) #name: Option<#ty> }
    } else {
        quote! { pub(super) #name: #ty }
    }
}

fn setter(input: &Input<'_>, conversions: &Conversions) -> Option<Setter> {
    let (name, owned, variable) = (&input.name, &input.passing.owned, format_ident!("value"));
    let (Argument { ty, value }, place, fallback) = match input.client_setting() {
        Some(setting) => {
            let Argument { ty, value } =
                Argument::new(&variable, owned, Scope::Beside, conversions);
            let value = quote! { Some(#value) };
            (
                Argument { ty, value },
                quote! { call.#setting },
                format!("Sets `{name}`; otherwise the client's setting holds."),
            )
        }
        None if input.passing.optional => (
            Argument::of_setter(&variable, owned, Scope::Beside, conversions),
            quote! { #name },
            format!("Sets `{name}`."),
        ),
        None => return None,
    };
    let value = if input.is_hidden() {
        quote! { #value.map(crate::hidden::Hidden) }
    } else {
        value
    };
    Some(Setter {
        docs: input.docs().unwrap_or(&fallback).trim().to_owned(),
        name: input.setter_name(),
        deprecated: input.parameter.and_then(|it| it.deprecated.clone()),
        argument: Some(ty),
        place,
        value,
    })
}
