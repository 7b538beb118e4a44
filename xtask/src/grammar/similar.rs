//! What was probably meant by a name that nobody knows.

/// The most kinds of object that a message names.
pub(super) const KINDS_OF: usize = 3;

/// Below this length each letter counts too much for a guess.
const SHORTEST: usize = 4;

/// The known name that differs in case, in punctuation, or in one letter of four.
pub(crate) fn similar<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = plain(name);
    let distance = |other: &str| strsim::damerau_levenshtein(&wanted, &plain(other));
    let close = known.into_iter().map(|other| (distance(other), other));
    let limit = wanted.chars().count() / SHORTEST;
    let found = close.filter(|(distance, _)| *distance <= limit).min()?;
    Some(found.1)
}

fn plain(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::similar;

    #[test]
    fn slips_of_the_pen_are_recognised_and_other_names_are_not() {
        let known = ["required", "minItems", "in", "deprecated", "name"];
        for (name, meant) in [
            ("requried", Some("required")),
            ("min_items", Some("minItems")),
            ("In", Some("in")),
            ("depricated", Some("deprecated")),
            ("on", None),
            ("union_mode", None),
            ("names", Some("name")),
        ] {
            assert_eq!(similar(name, known), meant, "{name}");
        }
    }
}
