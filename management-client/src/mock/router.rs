//! Finds the operation that a request is for.

use std::collections::BTreeMap;

use http::Method;

use super::document::{Document, Route};

/// What a method and a path lead to.
pub(super) enum Found {
    /// An operation, and the values of its path parameters, decoded.
    Route(&'static Route, BTreeMap<String, String>),
    /// The path is that of operations with these other methods.
    OtherMethod(Vec<&'static Method>),
    /// No operation has the path.
    Nothing,
}

/// Looks for the operation with a method and a path.
pub(super) fn find(document: &'static Document, method: &Method, path: &str) -> Found {
    let matches = document
        .routes
        .iter()
        .filter_map(|route| Some((route, parameters(&route.path, path)?)));
    let mut methods = Vec::new();
    let mut best = None;
    for (route, found) in matches {
        methods.push(&route.method);
        // `/a/b` and `/a/{x}` both match `/a/b`: fewer parameters say more.
        let better = best
            .as_ref()
            .is_none_or(|(_, other): &(_, BTreeMap<_, _>)| found.len() < other.len());
        if route.method == *method && better {
            best = Some((route, found));
        }
    }
    match best {
        Some((route, parameters)) => Found::Route(route, parameters),
        None if methods.is_empty() => Found::Nothing,
        None => Found::OtherMethod(methods),
    }
}

fn parameters(template: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut segments = path.split('/');
    for part in template.split('/') {
        let segment = decode(segments.next()?)?;
        let name = part
            .strip_prefix('{')
            .and_then(|part| part.strip_suffix('}'));
        match name {
            Some(_) if segment.is_empty() => return None,
            Some(name) => _ = found.insert(name.to_owned(), segment),
            None if part == segment => {}
            None => return None,
        }
    }
    segments.next().is_none().then_some(found)
}

/// Undoes percent encoding; `None` when what is encoded is no text.
fn decode(segment: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(str::from_utf8(&digits).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(method: &Method, path: &str) -> Option<(&'static str, BTreeMap<String, String>)> {
        match find(Document::embedded().unwrap(), method, path) {
            Found::Route(route, parameters) => Some((&route.operation_id, parameters)),
            Found::OtherMethod(_) | Found::Nothing => None,
        }
    }

    #[test]
    fn every_operation_is_found_by_its_own_path() {
        for route in &Document::embedded().unwrap().routes {
            let path = route.path.replace(['{', '}'], "");
            assert_eq!(found(&route.method, &path).unwrap().0, route.operation_id);
        }
    }

    #[test]
    fn parameters_are_decoded() {
        let (operation, parameters) = found(
            &Method::GET,
            "/v1/org/a%20b/team/%C3%A4/sandbox/webhook/x%2Fy",
        )
        .unwrap();
        assert_eq!(operation, "get_webhook");
        assert_eq!(parameters["org_id"], "a b");
        assert_eq!(parameters["team_id"], "ä");
        assert_eq!(parameters["webhook_id"], "x/y");
    }

    #[test]
    fn other_methods_and_paths_are_told_apart() {
        let document = Document::embedded().unwrap();
        for (path, other_method) in [
            ("/v1/org/a/resolve_team", true),
            ("/v1/org/a/nothing", false),
            ("/v1/org/a/team/", false),
            ("/v1/org/%FF", false),
            ("/v1/org/%2", false),
            ("/", false),
        ] {
            match find(document, &Method::GET, path) {
                Found::OtherMethod(_) => assert!(other_method, "{path}"),
                Found::Nothing => assert!(!other_method, "{path}"),
                Found::Route(route, _) => panic!("{path}: {}", route.operation_id),
            }
        }
    }
}
