//! Emits the facade: a method of the client and a request struct for each operation.
//!
//! What an operation requires is an argument of the method, what is optional a setter of the
//! request. Names and types come from the signature that progenitor emitted.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{ImplItemFn, ItemStruct};

use crate::areas;
use crate::call::Call;
use crate::docs;
use crate::document::Document;
use crate::error::Error;
use crate::operation::Operation;
use crate::paging;
use crate::raw::Raw;
use crate::samples::Samples;
use crate::{methods, request_structs};

/// Emits the methods and the request structs of all operations.
pub(crate) fn emit(
    document: &Document,
    raw: &Raw,
    samples: &Samples<'_>,
) -> Result<TokenStream, Error> {
    let (signatures, structs) = (raw.methods(), raw.structs());
    let mut blocks = TokenStream::new();
    let mut requests = TokenStream::new();
    let mut errors = Vec::new();
    for area in areas::of(document) {
        let mut all_methods = TokenStream::new();
        for operation in area.operations {
            match emit_one(document, operation, &signatures, &structs, samples) {
                Ok((method, request)) => {
                    all_methods.extend(method);
                    requests.extend(request);
                }
                Err(error) => errors.push(error),
            }
        }
        let heading = docs::lines(&format!("# {}", area.name));
        blocks.extend(quote! { #heading impl crate::Client { #all_methods } });
    }
    if let Some(error) = Error::several(errors) {
        return Err(error);
    }
    Ok(quote! {
        use crate::operation::operation;
        #blocks
        /// The requests of the operations: made by the methods of [`Client`](crate::Client), sent by `send`.
        pub mod operations {
            use crate::{Error, Response, call::{Call, call_options}, pages::paged, types};
            #requests
        }
    })
}

/// The method of an operation, and its request.
fn emit_one(
    document: &Document,
    operation: &Operation,
    signatures: &BTreeMap<String, &ImplItemFn>,
    structs: &BTreeMap<String, &ItemStruct>,
    samples: &Samples<'_>,
) -> Result<(TokenStream, TokenStream), Error> {
    let signature = signatures.get(&operation.id).ok_or_else(|| {
        Error::document(
            &operation.place,
            "`operationId` must be in snake case and no keyword",
        )
    })?;
    let call = Call::new(document, operation, signature)?;
    let pages = paging::emit(&call, structs)?;
    let method = methods::emit(&call, pages.is_some(), samples)?;
    let mut request = request_structs::emit(&call, samples.conversions())?;
    request.extend(pages);
    Ok((method, request))
}
