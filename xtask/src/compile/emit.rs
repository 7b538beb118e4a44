//! Stage 8: the lowered document becomes the text of `management-client/openapi.json`.

use crate::document::tree::Node;
use crate::failure::{Failure, Result};

/// The document as JSON: two blanks of indentation, keys sorted, a line end at the end.
pub(crate) fn emit(document: &Node) -> Result<String> {
    let mut text = serde_json::to_string_pretty(&document.to_json())
        .map_err(|error| Failure::new(format!("cannot write the lowered document: {error}")))?;
    text.push('\n');
    Ok(text)
}
