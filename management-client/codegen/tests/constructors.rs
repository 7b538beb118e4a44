//! Arguments that could be swapped unseen are asked for by name.
//!
//! The law is read off the list of public items that the generator writes, and not off the generator's own view of types.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![allow(clippy::print_stderr, reason = "a test that is skipped says so")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What converts into each type, by the `From` impls of the surface.
type Conversions = BTreeMap<String, Vec<String>>;

fn surface() -> Option<String> {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../surface.txt")).ok()
}

#[test]
fn no_constructor_has_two_arguments_that_take_the_same_value() {
    let Some(surface) = surface() else {
        return eprintln!("skipped: the package has no surface.txt");
    };
    let conversions = conversions(&surface);
    let constructors: Vec<_> = surface.lines().filter_map(constructor).collect();
    assert!(constructors.len() > 100, "{}", constructors.len());
    let wrong: Vec<_> = constructors
        .iter()
        .filter(|(_, arguments)| has_confusable(arguments, &conversions))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn arguments_that_take_the_same_value_are_noticed() {
    let conversions =
        conversions("a::types::Union: impl From<Fig>\na::types::Union: impl From<Pear>");
    for (line, expected) in [
        ("a::types::A::new: fn(one: Uuid, other: Uuid) -> Self", true),
        (
            "a::types::A::new: fn(one: Uuid, other: bool) -> Self",
            false,
        ),
        (
            "a::types::A::new: fn(one: impl Into<String>, other: impl Into<crate::Secret>) -> Self",
            true,
        ),
        (
            "a::types::A::new: fn(one: impl Into<String>, other: Color) -> Self",
            false,
        ),
        (
            "a::types::A::new: fn(one: impl Into<Union>, other: Pear) -> Self",
            true,
        ),
        (
            "a::types::A::new: fn(one: impl Into<crate::Nullable<Fig>>, other: Fig) -> Self",
            true,
        ),
        (
            "a::types::A::new: fn(one: impl IntoIterator<Item = Fig>, other: Vec<Fig>) -> Self",
            true,
        ),
        (
            "a::types::A::new: fn(one: impl IntoIterator<Item = Fig>, other: Fig) -> Self",
            false,
        ),
    ] {
        let (_, arguments) = constructor(line).unwrap();
        assert_eq!(has_confusable(&arguments, &conversions), expected, "{line}");
    }
}

fn conversions(surface: &str) -> Conversions {
    let mut found = Conversions::new();
    for line in surface.lines() {
        if let Some((owner, source)) = line.split_once(": impl From<")
            && !owner.contains('<')
        {
            let owner = owner.rsplit("::").next().unwrap_or_default();
            let sources = found.entry(owner.to_owned()).or_default();
            sources.push(source.trim_end_matches('>').to_owned());
        }
    }
    found
}

/// The path and the types of the arguments of a line that lists a constructor.
fn constructor(line: &str) -> Option<(&str, Vec<&str>)> {
    let (path, signature) = line.split_once(": fn(")?;
    let (arguments, _) = signature.rsplit_once(") -> ")?;
    let types = top_level(arguments).into_iter();
    let types = types
        .filter_map(|argument| Some(argument.split_once(": ")?.1))
        .collect();
    path.ends_with("::new").then_some((path, types))
}

/// Splits at the commas that stand in no brackets.
fn top_level(arguments: &str) -> Vec<&str> {
    let (mut depth, mut start, mut parts) = (0_i32, 0, Vec::new());
    for (at, letter) in arguments.char_indices() {
        match letter {
            '<' | '(' | '[' => depth += 1,
            '>' | ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(arguments[start..at].trim());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(arguments[start..].trim());
    parts
}

fn has_confusable(arguments: &[&str], conversions: &Conversions) -> bool {
    let taken: Vec<_> = arguments.iter().map(|ty| takes(ty, conversions)).collect();
    (0..taken.len()).any(|one| {
        let mut others = taken[one + 1..].iter();
        others.any(|other| other.iter().any(|form| taken[one].contains(form)))
    })
}

/// The types of values that an argument takes.
fn takes(ty: &str, conversions: &Conversions) -> Vec<String> {
    let ty = ty
        .trim_start_matches("crate::")
        .trim_start_matches("types::");
    let inside = |prefix: &str| ty.strip_prefix(prefix)?.strip_suffix('>');
    if let Some(items) = inside("impl IntoIterator<Item = ").or_else(|| inside("Vec<")) {
        let items = takes(items, conversions).into_iter();
        return items.map(|item| format!("list of {item}")).collect();
    }
    if let Some(inner) = inside("impl Into<Nullable<")
        .or_else(|| inside("impl Into<crate::Nullable<"))
        .and_then(|inner| inner.strip_suffix('>'))
    {
        return takes(&format!("impl Into<{inner}>"), conversions);
    }
    let Some(target) = inside("impl Into<") else {
        return vec![ty.to_owned()];
    };
    let name = target.rsplit("::").next().unwrap_or_default();
    let mut taken = vec![name.to_owned()];
    taken.extend(conversions.get(name).into_iter().flatten().cloned());
    // A text converts into itself and into secrets.
    if ["String", "Secret"].contains(&name) {
        taken.push("text".to_owned());
    }
    taken
}
