use super::*;

fn read(text: &str) -> Result<serde_json::Value, Vec<String>> {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let id = sources.add("a.yaml", text);
    let node = parse(&sources, id, &mut diagnostics);
    node.map(|node| node.to_json()).ok_or_else(|| {
        let places = |diagnostic: &Diagnostic| {
            let labels = diagnostic.labels.iter();
            let places: Vec<_> = labels
                .map(|label| sources.place(label.span) + " " + &label.text)
                .collect();
            places.join(", ")
        };
        diagnostics.iter().map(places).collect()
    })
}

#[test]
fn yaml_and_json_give_the_same_tree() {
    let expected = serde_json::json!({"a": [1, 2.5, "x", null, true], "200": {}});
    let yaml = "a:\n  - 1\n  - 2.5\n  - 'x'\n  - null\n  - true\n200: {}\n";
    assert_eq!(read(yaml), Ok(expected.clone()));
    assert_eq!(
        read("{\"a\":[1,2.5,\"x\",null,true],\"200\":{}}"),
        Ok(expected)
    );
}

#[test]
fn every_duplicate_key_is_reported_with_both_places() {
    let found = read("a: 1\n200: x\nb:\n  ü: 1\n  ü: 2\n'200': y\n");
    let expected = [
        "a.yaml:5:3 given again here, a.yaml:4:3 first given here",
        "a.yaml:6:1 given again here, a.yaml:2:1 first given here",
    ];
    assert_eq!(found, Err(expected.map(str::to_owned).to_vec()));
}

#[test]
fn a_text_that_nests_too_deep_is_refused_and_not_followed() {
    let found = read(&"- ".repeat(100_000)).unwrap_err();
    assert_eq!(
        found,
        ["a.yaml:1:257 more than 128 lists and mappings inside each other"]
    );
}

#[test]
fn what_json_has_not_is_refused() {
    for text in [
        "",
        "# c\n",
        "a: 1\n---\nb: 2\n",
        "a: &x {b: *x}\n",
        "&x a: 1\n*x : 2\n",
        "a: &x {b: 1}\nc: {<<: *x}\n",
        "a: .nan\n",
        "[a]: 1\n",
        "~: 1\n",
        "a: !own 1\n",
        "a: !own [1]\n",
        "{\"a\": [1, 2",
        "a: [1\n",
    ] {
        assert!(read(text).is_err(), "{text:?}");
    }
}

#[test]
fn the_places_of_a_part_are_places_in_the_source() {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let text = "grüße\n\na:\n  ö: 1\nend";
    let id = sources.add("page.md", text);
    let part = Span::new(id, text.find("a:").unwrap()..text.find("end").unwrap());
    let node = parse_part(&sources, part, &mut diagnostics).unwrap();
    let inner = node.at(&["a", "ö"]).unwrap();
    assert_eq!(sources.place(inner.span), "page.md:4:6");
}
