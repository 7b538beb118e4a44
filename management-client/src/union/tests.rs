use serde::{Deserialize, Serialize, de::value::MapDeserializer};
use serde_json::{Value, from_reader, from_str, from_value, to_value};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
struct Circle {
    kind: String,
    radius: i64,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
struct Polygon {
    kind: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
struct Group {
    shapes: Vec<Shape>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
}

#[derive(Clone, PartialEq)]
enum Shape {
    Circle(Circle),
    Polygon(Box<Polygon>),
    Group(Group),
    Unknown(UnknownJson),
}

crate::union_impls! {
    Shape {
        "kind" ["circle", "true"] => Circle, "kind" ["square", "a\"b"] => Polygon, "sides" [] => Polygon,
        "shapes" [] => Group, "kind" [] alone ["kind"] => Polygon
    }
    [Circle, Polygon, Group]
    [Circle => Circle, Polygon => Polygon, Group => Group]
    [i64 => Circle]
}

impl Circle {
    fn new(radius: i64) -> Self {
        let kind = "circle".to_owned();
        Self { kind, radius }
    }
}

fn read_in_attempt(text: &str) -> serde_json::Result<Shape> {
    let _underway = attempt();
    from_str(text)
}

/// Decodes in all ways, which have to agree, but for an attempt, which may give up.
fn decode(text: &str) -> Shape {
    let shape: Shape = from_str(text).unwrap();
    if let Ok(attempted) = read_in_attempt(text) {
        assert!(attempted == shape, "{text}");
    }
    let value: Value = from_str(text).unwrap();
    assert!(shape == from_reader(text.as_bytes()).unwrap(), "{text}");
    if let Shape::Unknown(_) = shape {
        assert_eq!(serde_json::to_string(&shape).unwrap(), text);
    }
    // Of a value in memory, there is no text.
    let mut others: Vec<Shape> = vec![
        from_value(value.clone()).unwrap(),
        Shape::deserialize(&value).unwrap(),
    ];
    if let Value::Object(members) = value.clone() {
        let members = MapDeserializer::new(members.into_iter());
        others.push(Shape::deserialize(members).unwrap());
    }
    for other in &others {
        assert_eq!(to_value(other).unwrap(), value);
        let same = matches!((other, &shape), (Shape::Unknown(_), Shape::Unknown(_)));
        assert!(same || *other == shape, "{text}");
    }
    assert_eq!(to_value(&shape).unwrap(), value);
    shape
}

/// Decodes what needs no second attempt.
fn decode_at_once(text: &str) -> Shape {
    assert!(read_in_attempt(text).is_ok(), "{text}");
    decode(text)
}

#[test]
fn the_first_row_that_fits_decides_wherever_its_property_stands() {
    for text in [
        r#"{"kind":"circle","radius":1}"#,
        r#"{"radius":1,"kind":"circle"}"#,
        r#"{"radius":1,"k\u0069nd":"c\u0069rcle"}"#,
    ] {
        assert!(matches!(decode_at_once(text), Shape::Circle(_)), "{text}");
    }
    for text in [r#"{"kind":"square"}"#, r#"{"kind":"a\"b"}"#] {
        assert!(matches!(decode_at_once(text), Shape::Polygon(_)), "{text}");
    }
    for text in [
        r#"{"sides":4,"kind":"circle","radius":1}"#,
        r#"{"shapes":[],"radius":1,"kind":"circle"}"#,
    ] {
        let shape = from_str(text).unwrap();
        assert!(matches!(shape, Shape::Circle(_)), "{text}");
        assert!(read_in_attempt(text).is_err(), "{text}");
    }
    let group = decode_at_once(r#"{"shapes":[]}"#);
    assert!(matches!(group, Shape::Group(_)));
    let both = r#"{"shapes":[],"kind":"group"}"#;
    assert!(matches!(decode(both), Shape::Group(_)));
}

#[test]
fn a_tag_is_a_string_or_a_bool() {
    let circle = from_str(r#"{"kind":true,"radius":1}"#).unwrap();
    // The tag picks the circle, whose own kind has to be a string.
    assert!(matches!(circle, Shape::Unknown(_)));
    assert!(matches!(
        decode(r#"{"kind":1,"radius":1}"#),
        Shape::Unknown(_)
    ));
}

#[test]
fn a_row_takes_the_values_that_it_lists() {
    let takes = |values: &'static [&'static str], json: &str| {
        let row = Row {
            property: "kind",
            values,
            alone: None,
        };
        row.takes(listed(from_str(json).unwrap()).as_deref())
    };
    for (values, json, takes_it) in [
        (&[][..], "[1]", true),
        (&["a"], r#""a""#, true),
        (&["a"], r#""b""#, false),
        (&["a\"b"], r#""a\"b""#, true),
        (&["a"], r#""\u0061""#, true),
        (&["b"], r#""\u0061""#, false),
        (&["true"], "true", true),
        (&["false"], "true", false),
        (&["false"], "false", true),
        (&["true"], r#""true""#, true),
        (&["1"], "1", false),
        (&["null"], "null", false),
    ] {
        assert_eq!(takes(values, json), takes_it, "{values:?} {json}");
    }
}

#[test]
fn a_row_for_the_rest_takes_only_what_its_variant_keeps() {
    assert!(matches!(decode(r#"{"kind":"line"}"#), Shape::Polygon(_)));
    for text in [
        r#"{"kind":"line","length":1}"#,
        r#"{"length":1,"kind":"line"}"#,
    ] {
        assert!(matches!(decode(text), Shape::Unknown(_)), "{text}");
    }
}

#[test]
fn what_no_variant_takes_is_kept() {
    for text in [
        r#"{"length":1.0,"deep":[{"a":null}]}"#,
        r#"{"kind":"circle","radius":"x"}"#,
        r#"{"kind":"circle"}"#,
        r#"{"shapes":7}"#,
        "{}",
        "[1,[true]]",
        "7",
        "-7.5",
        "true",
        "null",
        r#""circle""#,
    ] {
        assert!(matches!(decode(text), Shape::Unknown(_)), "{text}");
    }
}

#[test]
fn an_object_converts_and_so_does_what_it_is_made_of() {
    let circle = Circle::new(1);
    assert!(Shape::from(1) == circle.clone().into());
    assert_eq!(
        format!("{:?}", Shape::from(circle)),
        r#"Circle(Circle { kind: "circle", radius: 1 })"#
    );
    let unknown = from_str::<Shape>("7").unwrap();
    assert_eq!(format!("{unknown:?}"), "Unknown([redacted])");
}

#[test]
fn a_union_inside_that_does_not_fit_is_all_that_is_unknown() {
    let text =
        r#"{"shapes":[{"shapes":[{"kind":"circle","radius":"x"},{"radius":1,"kind":"circle"}]}]}"#;
    let Shape::Group(outer) = decode(text) else {
        panic!("{text}")
    };
    let Shape::Group(inner) = &outer.shapes[0] else {
        panic!("{text}")
    };
    assert!(matches!(
        inner.shapes[..],
        [Shape::Unknown(_), Shape::Circle(_)]
    ));
}

/// The members before the tag are texts inside of texts, at each level of them.
#[test]
fn unions_are_decoded_as_deep_as_other_json() {
    for (start, end) in [
        (r#"{"shapes":["#, "]}"),
        (r#"{"kind":"group","shapes":["#, "]}"),
        (r#"{"new":0,"shapes":["#, "]}"),
        (r#"{"shapes":["#, r#"],"kind":"group"}"#),
    ] {
        for (depth, groups) in [(20, 20), (60, 60), (64, 64), (100, 64), (10_000, 64)] {
            let text = start.repeat(depth) + "{}" + &end.repeat(depth);
            let mut shape = &from_str::<Shape>(&text).unwrap();
            let mut found = 0;
            while let Shape::Group(group) = shape {
                (shape, found) = (&group.shapes[0], found + 1);
            }
            assert_eq!(found, groups, "{depth} {start}");
            assert!(matches!(shape, Shape::Unknown(_)));
        }
    }
}

#[test]
fn what_is_not_known_is_sent_again_as_it_came() {
    for text in [
        r#"{ "b" : 1.0, "a" : 1e400, "a" : "\u0061" }"#,
        "123456789012345678901234567890",
        &("[".repeat(200) + &"]".repeat(200)),
    ] {
        let shape = from_str::<Shape>(text).unwrap();
        assert_eq!(serde_json::to_string(&shape).unwrap(), text);
        let Shape::Unknown(unknown) = shape else {
            panic!("{text}")
        };
        assert_eq!(unknown.as_str(), text);
    }
}

#[test]
fn an_error_says_nothing_of_the_value() {
    for text in [r#"{"canary" 1}"#, "canary"] {
        let error = from_str::<Shape>(text).unwrap_err();
        assert!(!error.to_string().contains("canary"), "{error}");
    }
}

#[test]
fn an_attempt_ends_with_what_was_attempted() {
    assert!(!attempt::is_running());
    let panicked = std::panic::catch_unwind(|| {
        let _underway = attempt();
        assert!(attempt::is_running());
        panic!("on purpose")
    });
    assert!(panicked.is_err() && !attempt::is_running());
}
