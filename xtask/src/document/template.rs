//! The placeholders of a path, whose names never go over the wire.

/// The names in a path's placeholders, in order.
pub(crate) fn placeholders(path: &str) -> impl Iterator<Item = &str> {
    let parts = path.split('{').skip(1);
    parts.filter_map(|part| Some(part.split_once('}')?.0))
}

/// The path with its placeholders blanked: what a server knows of it.
pub(crate) fn template(path: &str) -> String {
    let mut parts = path.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |known, part| {
        let rest = part.split_once('}').map_or(part, |(_, rest)| rest);
        known + "{}" + rest
    })
}

#[cfg(test)]
mod tests {
    use super::{placeholders, template};

    #[test]
    fn what_stands_between_placeholders_counts() {
        assert_eq!(template("/v1/{a}-{b}/{c}"), "/v1/{}-{}/{}");
        assert_ne!(template("/{a}-{b}"), template("/{a}.{b}"));
        assert_eq!(template("/plain"), "/plain");
        assert!(placeholders("/v1/{a}-{b}/x").eq(["a", "b"]));
    }
}
