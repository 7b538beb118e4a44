//! Emits constructors that ask for arguments by name, one after the other.
//!
//! Two arguments that take the same values can be swapped, and nobody sees it. Such arguments become the methods of a
//! chain, which is complete when all of them were called; a chain that is not has another type, so that the compiler
//! names what is missing:
//!
//! ```text
//! Grant::new(team).must([..]).may([..])
//! ```

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Ident, Type};

use crate::docs;
use crate::rust_type::Argument;

/// An argument of a constructor.
pub(crate) struct Taken<'a> {
    pub(crate) ident: &'a Ident,
    /// The name of its method.
    pub(crate) method: Ident,
    /// The type of the field, as it is written here.
    pub(crate) ty: Type,
    /// How the constructor takes it; its value is made of `value`.
    pub(crate) argument: Argument,
    /// What the documentation of its method says.
    pub(crate) docs: String,
}

/// The arguments that the constructor has, and those that follow by name.
pub(crate) struct Chain<'a> {
    pub(crate) owner: &'a Ident,
    pub(crate) positional: Vec<Taken<'a>>,
    pub(crate) named: Vec<Taken<'a>>,
    /// The value, made of variables with the names of the arguments.
    pub(crate) value: TokenStream,
}

impl Chain<'_> {
    /// The constructor, and the methods that follow it.
    pub(crate) fn emit(&self) -> TokenStream {
        let owner = self.owner;
        let docs = docs::lines(&self.documentation());
        let arguments = self.positional.iter().map(|one| {
            let (ident, ty) = (one.ident, &one.argument.ty);
            quote! { #ident: #ty }
        });
        let values = self.positional.iter().map(|one| &one.argument.value);
        let given = self.types(0);
        let methods = (0..self.named.len()).map(|index| self.method(index));
        quote! {
            impl #owner {
                #docs
                pub fn new(#(#arguments),*) -> crate::Step<Self, #given> {
                    crate::Step::new((#(#values,)*))
                }
            }
            #(#methods)*
        }
    }

    fn documentation(&self) -> String {
        let owner = self.owner;
        let positional: Vec<String> = self
            .positional
            .iter()
            .map(|one| one.ident.to_string())
            .collect();
        let named: Vec<String> = self
            .named
            .iter()
            .map(|one| format!(".{}(..)", one.method))
            .collect();
        format!(
            "Starts a value. Required fields that could be mistaken for each other follow by name, in this order:\n\
             `{owner}::new({}){}`.",
            positional.join(", "),
            named.concat()
        )
    }

    /// The types of what was given before the method `index`.
    fn types(&self, index: usize) -> TokenStream {
        let given = self.positional.iter().chain(&self.named[..index]);
        let types = given.map(|one| &one.ty);
        quote! { (#(#types,)*) }
    }

    fn method(&self, index: usize) -> TokenStream {
        let Taken {
            ident,
            method,
            argument: Argument { ty, value },
            docs,
            ..
        } = &self.named[index];
        let (owner, before) = (self.owner, self.types(index));
        let given = self.positional.iter().chain(&self.named[..index]);
        let given = given.map(|one| one.ident);
        let docs = docs::lines(docs);
        let (result, made) = if index + 1 == self.named.len() {
            (quote! { #owner }, self.value.clone())
        } else {
            let all = self.positional.iter().chain(&self.named[..=index]);
            let all = all.map(|one| one.ident);
            let after = self.types(index + 1);
            (
                quote! { crate::Step<#owner, #after> },
                quote! { crate::Step::new((#(#all,)*)) },
            )
        };
        quote! {
            impl crate::Step<#owner, #before> {
                #docs
                pub fn #method(self, value: #ty) -> #result {
                    let #ident = #value;
                    let (#(#given,)*) = self.into_given();
                    #made
                }
            }
        }
    }
}
