//! Emits the request of a call: a struct with setters for what is optional, and `send`.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::call::{Call, Input};
use crate::docs;
use crate::error::Error;
use crate::requests;
use crate::rust_type::{Argument, Scope};
use crate::setters::{self, Setter};

/// Emits the request struct.
pub(crate) fn emit(call: &Call<'_>) -> Result<TokenStream, Error> {
    let Call {
        method,
        request,
        answer,
        ..
    } = call;
    let docs = docs::lines(&format!(
        "The request of [`Client::{method}`](crate::Client::{method})."
    ));
    let fields = call.fields().map(field);
    let setters: Vec<Setter> = call.inputs.iter().filter_map(setter).collect();
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
            /// Sends the request; an [`Error`] says why there is no answer.
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
    if input.is_cursor {
        quote! { pub(super) #name: Option<crate::pages::Cursor> }
    } else if input.passing.optional {
        quote! { pub(super) #name: Option<#ty> }
    } else {
        quote! { pub(super) #name: #ty }
    }
}

fn setter(input: &Input<'_>) -> Option<Setter> {
    let name = &input.name;
    let Argument { ty, value } =
        Argument::new(&format_ident!("value"), &input.passing.owned, Scope::Beside);
    let value = if input.is_cursor {
        quote! { crate::pages::Cursor(#value) }
    } else {
        value
    };
    let (place, fallback) = match input.client_setting() {
        Some(setting) => (
            quote! { call.#setting },
            format!("Sets `{name}`; otherwise the client's setting holds."),
        ),
        None if input.passing.optional => (quote! { #name }, format!("Sets `{name}`.")),
        None => return None,
    };
    Some(Setter {
        docs: input.docs().unwrap_or(&fallback).trim().to_owned(),
        name: input.setter_name(),
        argument: Some(ty),
        place,
        value: quote! { Some(#value) },
    })
}
