//! Tests of the stages against `fixtures/`, laws that hold for all documents, and the published documents.

pub(crate) mod fixtures;

mod compile;
mod documents;
mod json_laws;
mod merge_laws;
mod published;
mod rules;
mod stages;
