//! Which names Rust items can have, and the names of fields.
//!
//! `xtask` asks the same, so that a name that will not do is refused at its place.

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};

/// Names that mean something else in the generated modules, or where types are the names of variants.
const TYPES: [&str; 16] = [
    "Box",
    "Default",
    "Err",
    "From",
    "Into",
    "IntoIterator",
    "None",
    "Ok",
    "Option",
    "Result",
    "Self",
    "Some",
    "String",
    "Unknown",
    "Variant",
    "Vec",
];

/// Names that mean something else beside the requests, which are called as the methods are in camel case.
const REQUESTS: [&str; 11] = [
    "Box",
    "Call",
    "Error",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Option",
    "Response",
    "Result",
    "String",
    "Vec",
];

/// The methods that every client has.
const METHODS: [&str; 5] = ["builder", "clone", "from_env", "new", "org_id"];

/// Words that are no names, to which typify and progenitor append `_`.
const KEYWORDS: [&str; 53] = [
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield", "_",
];

/// Whether a type can have this name.
///
/// ```
/// use management_client_codegen::names;
///
/// assert!(names::is_type("HttpLog"));
/// assert!(!names::is_type("HTTPLog"), "it has another spelling in Rust");
/// assert!(!names::is_type("Option"), "it would hide one of Rust's own");
/// ```
pub fn is_type(name: &str) -> bool {
    name.to_upper_camel_case() == name && is_identifier(name) && !TYPES.contains(&name)
}

/// Whether the method of an operation can have this name; the names that every client has are taken.
pub fn is_method(name: &str) -> bool {
    is_snake_case(name) && !is_taken_method(name)
}

/// Whether every client has a method of this name, or its request would hide a type.
pub fn is_taken_method(name: &str) -> bool {
    let request = name.to_upper_camel_case();
    METHODS.contains(&name) || REQUESTS.contains(&request.as_str())
}

/// Whether a variant of an enum or a union can have this name.
pub fn is_variant(name: &str) -> bool {
    name != "Unknown" && is_identifier(name)
}

/// Whether a field, its setter and an argument can have this name.
pub fn is_field(name: &str) -> bool {
    is_snake_case(name)
}

/// The name of the field and of the argument for a property or a parameter.
///
/// ```
/// use management_client_codegen::names;
///
/// assert_eq!(names::field("fooBar"), "foo_bar");
/// assert_eq!(names::field("filter[x]"), "filter_x");
/// assert_eq!(names::field("type"), "type_");
/// assert_eq!(names::field("2fa"), "x2fa");
/// ```
pub fn field(wire: &str) -> String {
    let plain = match wire {
        "+1" => "plus1".to_owned(),
        "-1" => "minus1".to_owned(),
        _ => wire
            .replace('\'', "")
            .replace(|one| !is_of_identifier(one), "-")
            .to_snake_case(),
    };
    let starts_well =
        plain.starts_with(|first: char| first == '_' || is_identifier(&first.to_string()));
    escaped(if starts_well {
        plain
    } else {
        format!("x{plain}")
    })
}

/// A name that is a word of the language gets an underscore.
pub(crate) fn escaped(name: String) -> String {
    if KEYWORDS.contains(&name.as_str()) {
        name + "_"
    } else {
        name
    }
}

fn is_snake_case(name: &str) -> bool {
    name.to_snake_case() == name && is_identifier(name)
}

fn is_identifier(name: &str) -> bool {
    !KEYWORDS.contains(&name) && syn::parse_str::<syn::Ident>(name).is_ok()
}

fn is_of_identifier(character: char) -> bool {
    match character {
        '_' => true,
        '\0'..='\x7f' => character.is_ascii_alphanumeric(),
        _ => is_identifier(&format!("a{character}")),
    }
}

#[cfg(test)]
mod tests {
    use super::{field, is_field, is_method, is_taken_method, is_type, is_variant};

    #[test]
    fn each_kind_of_name_has_its_spelling() {
        for name in ["Ship", "HttpLog", "Ship2"] {
            assert!(
                is_type(name) && is_variant(name) && !is_field(name),
                "{name}"
            );
        }
        for name in ["ship", "is_ship", "type_x", "ship2"] {
            assert!(
                is_field(name) && is_method(name) && !is_type(name),
                "{name}"
            );
        }
        for name in ["", "2", "a-b", "type", "Self", "shipLog", "HTTPLog"] {
            assert!(
                !is_field(name) && !is_method(name) && !is_type(name),
                "{name}"
            );
        }
        assert!(is_variant("HTTPLog") && !is_variant("Unknown") && !is_variant("a-b"));
    }

    #[test]
    fn names_that_are_taken_are_no_types_and_no_methods() {
        assert!(!is_type("Vec") && !is_type("Unknown"));
        for name in ["new", "error", "into_future"] {
            assert!(
                is_taken_method(name) && !is_method(name) && is_field(name),
                "{name}"
            );
        }
    }

    #[test]
    fn a_field_is_called_as_its_property_as_far_as_rust_goes() {
        for (wire, name) in [
            ("+1", "plus1"),
            ("-1", "minus1"),
            ("it's", "its"),
            ("a_b", "a_b"),
            ("a.b", "a_b"),
            ("gr\u{f6}\u{df}e", "gr\u{f6}\u{df}e"),
            ("\u{b2}", "x"),
            ("_", "x"),
            ("self", "self_"),
            ("0", "x0"),
        ] {
            assert_eq!(field(wire), name, "{wire}");
        }
    }
}
