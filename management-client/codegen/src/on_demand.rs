//! Leaves functions to the crates that call them.
//!
//! A service calls a few of all operations. What is marked `#[inline]` is compiled where it is called, so that of the other
//! operations, and of the decoders of what they return, nothing is compiled beyond the check of its types.

use syn::visit_mut::VisitMut;
use syn::{File, ImplItemFn, parse_quote};

/// Marks all functions of all types.
pub(crate) fn mark(file: &mut File) {
    Mark.visit_file_mut(file);
}

struct Mark;

impl VisitMut for Mark {
    fn visit_impl_item_fn_mut(&mut self, function: &mut ImplItemFn) {
        function.attrs.push(parse_quote! { #[inline] });
    }
}
