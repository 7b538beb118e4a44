//! The document compiler: `openapi/*.yaml` in, `management-client/openapi.json` and `surface.txt` out.

mod diagnostic;
mod difference;
mod document;
mod failure;
mod files;
mod json_text;
mod merge;
mod parse;
mod report;
mod resolve;
mod source;
mod tree;

fn main() {}
