//! `X-Input` and `X-Output` with the same shape become one `X`.
//!
//! ```yaml
//! # before                              # after
//! Route-Input: {type: object}           Route: {type: object}
//! Route-Output: {type: object}
//! ```
//!
//! FastAPI splits a schema when its defaults could differ between request and answer. Twins refer to twins, so they are
//! compared with the suffixes taken off every reference. A pair that really differs keeps both, as `XInput` and `XOutput`.

use std::collections::BTreeMap;

use crate::diagnostics::Diagnostics;
use crate::document;
use crate::document::tree::Node;

use super::rename::rename_references;

pub(super) const SUFFIXES: [&str; 2] = ["-Input", "-Output"];

pub(super) fn run(document: &mut Node, _diagnostics: &mut Diagnostics) {
    let renames = equal_twins(document);
    if renames.is_empty() {
        return;
    }
    rename_references(document, &renames);
    let Some(schemas) = document::schemas_mut(document) else {
        return;
    };
    for (from, to) in &renames {
        if let Some(entry) = schemas.remove(from) {
            schemas.set(to, entry.key_span, entry.node);
        }
    }
}

/// The new name of each twin: all pairs whose contents agree once the pairs themselves are taken as one.
fn equal_twins(document: &Node) -> BTreeMap<String, String> {
    let by_name: BTreeMap<&str, &Node> = document::schemas(document)
        .map(|schema| (schema.key.as_str(), &schema.node))
        .collect();
    let mut bases: Vec<&str> = by_name
        .keys()
        .filter_map(|name| name.strip_suffix(SUFFIXES[0]))
        .filter(|base| {
            by_name.contains_key(format!("{base}-Output").as_str()) && !by_name.contains_key(base)
        })
        .collect();
    // A pair that differs makes the pairs that refer to it differ: repeat until nothing changes.
    loop {
        let renames = renames(&bases);
        let before = bases.len();
        bases.retain(|base| {
            let twin = |suffix: &str| {
                let mut copy = (*by_name[format!("{base}{suffix}").as_str()]).clone();
                copy.remove("title");
                rename_references(&mut copy, &renames);
                copy
            };
            twin(SUFFIXES[0]) == twin(SUFFIXES[1])
        });
        if bases.len() == before {
            return renames;
        }
    }
}

fn renames(bases: &[&str]) -> BTreeMap<String, String> {
    let both = |base: &&str| SUFFIXES.map(|suffix| (format!("{base}{suffix}"), (*base).to_owned()));
    bases.iter().flat_map(both).collect()
}
