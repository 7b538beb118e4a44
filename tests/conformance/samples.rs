//! Scalars of all kinds, of which a schema takes those that it accepts.

use serde_json::{Value, json};

/// Texts in which encodings go wrong, and one or more of every format and pattern that occurs.
pub(crate) fn texts() -> Vec<Value> {
    let long = "x".repeat(256);
    let texts = [
        "plain text",
        "",
        "a",
        "a-slug-1",
        "Ünïcödé",
        "quote \" backslash \\ newline \n tab \t nul \u{0} end",
        "日本語 🦀 \u{202e}\u{feff}",
        "null",
        "1800.0",
        &long,
        "00000000-0000-0000-0000-000000000000",
        "6f1b9a3e-2c4d-4e5f-8a7b-9c0d1e2f3a4b",
        "c0ffee00-1234-7abc-9def-0123456789ab",
        "2026-08-19T10:30:00Z",
        "2026-08-19T10:30:00+00:00",
        "2026-08-19T12:30:00.5+02:00",
        "1999-12-31T23:59:59.123456-07:30",
        "2026-02-28T00:00:00.123456789Z",
        "https://example.com",
        "https://user:word@example.com:8443/a%20b/?q=1&r=%C3%BC#part",
        "amqps://user:word@broker.example.com/vhost",
        "someone@example.com",
        "some.one+tag@mail.example.com",
    ];
    texts.into_iter().map(Value::from).collect()
}

/// Texts that are keys of maps: also those that a JSON pointer has to escape.
pub(crate) fn keys() -> Vec<Value> {
    let keys = ["key", "Other-Key", "", "a/b~c", "ключ", "null"];
    keys.into_iter().map(Value::from).collect()
}

/// Whole numbers, also as JSON that writes them with a fraction.
pub(crate) fn integers() -> Vec<Value> {
    vec![
        json!(1800),
        json!(0),
        json!(1),
        json!(-1),
        json!(i64::MAX),
        json!(i64::MIN),
        json!(1800.0),
        json!(3.6e6),
        json!(-0.0),
    ]
}

/// Numbers of any kind.
pub(crate) fn numbers() -> Vec<Value> {
    let mut numbers = integers();
    numbers.extend([json!(0.5), json!(-1.25e-7), json!(6.02e23)]);
    numbers
}

/// JSON of any kind.
pub(crate) fn any() -> Vec<Value> {
    vec![
        json!({"a": {"b": [null, 1, -2.5, "c", true, {}]}, "": []}),
        json!(null),
        json!(false),
        json!(7),
        json!("text"),
        json!([]),
        json!([1, "a", null, [[]]]),
        json!({}),
        json!({"null": null}),
    ]
}
