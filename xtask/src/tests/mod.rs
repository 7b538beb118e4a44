//! Tests of the stages against `fixtures/`, laws that hold for all documents, and the published documents.

pub(crate) mod documents;
pub(crate) mod fixtures;
pub(crate) mod published;

mod compile;
mod json_laws;
mod merge_laws;
mod robust;
mod rules;
mod stages;
