//! Laws of merging: the order of files leaves no trace, merging what is merged changes nothing, and what is split comes
//! together again.

use proptest::prelude::*;
use serde_json::Value as Json;

use super::documents::{Parts, join, parts, read};
use crate::compile::merge::merge;

/// The merged document as text, the way the emitter would write it.
fn merged(texts: &[String]) -> Result<String, String> {
    let (nodes, sources, mut diagnostics) = read(texts);
    let document = merge(nodes, &mut diagnostics).ok_or("no files")?;
    if diagnostics.has_errors() {
        return Err(crate::diagnostics::report::render(
            &diagnostics,
            &sources,
            crate::diagnostics::report::Format::Text,
        ));
    }
    Ok(crate::compile::emit::emit(&document).unwrap())
}

fn texts(files: &[Json]) -> Vec<String> {
    files.iter().map(Json::to_string).collect()
}

/// Spreads the parts over at most five files, some of them over two.
fn spread() -> impl Strategy<Value = (Parts, Vec<Json>)> {
    parts().prop_flat_map(|parts| {
        let files = prop::collection::vec(
            (0..5_usize, prop::option::weighted(0.2, 0..5_usize)),
            parts.0.len(),
        );
        files.prop_map(move |places| {
            let mut files: Vec<Vec<Json>> = vec![Vec::new(); 5];
            for (part, (first, second)) in parts.0.iter().zip(places) {
                files[first].push(part.clone());
                let is_operation = part.get("paths").is_some();
                if let Some(second) = second.filter(|second| *second != first && !is_operation) {
                    files[second].push(part.clone());
                }
            }
            let files = files
                .iter()
                .filter(|file| !file.is_empty())
                .map(|file| join(file));
            (parts.clone(), files.collect())
        })
    })
}

proptest! {
    #[test]
    fn the_order_of_files_leaves_no_trace((_, files) in spread(), seed in any::<prop::sample::Index>()) {
        let mut files = texts(&files);
        let first = merged(&files).unwrap();
        let turn = seed.index(files.len());
        files.rotate_left(turn);
        prop_assert_eq!(&merged(&files).unwrap(), &first);
        files.reverse();
        prop_assert_eq!(&merged(&files).unwrap(), &first);
    }

    #[test]
    fn merging_twice_equals_once((_, files) in spread()) {
        let once = merged(&texts(&files)).unwrap();
        prop_assert_eq!(&merged(std::slice::from_ref(&once)).unwrap(), &once);
        prop_assert_eq!(&merged(&texts(&files)).unwrap(), &once);
    }

    #[test]
    fn what_is_split_comes_together_again((parts, files) in spread()) {
        let whole = merged(&texts(&[join(&parts.0)])).unwrap();
        prop_assert_eq!(merged(&texts(&files)).unwrap(), whole);
    }

    #[test]
    fn an_operation_in_two_files_is_an_error_in_any_order((parts, files) in spread()) {
        let operation = parts.0.iter().find(|part| part.get("paths").is_some()).unwrap();
        let mut files = texts(&files);
        files.push(operation.to_string());
        prop_assert!(merged(&files).unwrap_err().contains("error[duplicate-operation]"));
        files.reverse();
        prop_assert!(merged(&files).unwrap_err().contains("error[duplicate-operation]"));
    }
}
