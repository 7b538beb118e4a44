//! What the overlays do not say yet, and the actions that would say it.
//!
//! A published document brings operations, fields and types that nobody has described or named. Each finding of that
//! kind gets the action that settles it as its help, and all of them together are a draft of an overlay, in which
//! [`OPEN`](super::OPEN) stands for what a person has to write.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value as Json;

use super::decide::{Decider, Words};
use super::{Decisions, KeptNames, REMOVE, ROUNDS, apply, decisions};
use crate::compile::finish;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::place::Place;
use crate::document::source::Sources;
use crate::document::tree::Node;
use crate::grammar::Unknown;

/// What one place of the document lacks.
#[derive(Debug)]
pub(crate) struct Gap {
    /// The JSONPath of the place.
    target: String,
    /// The keys that an update has to set.
    keys: Vec<(&'static str, Json)>,
}

/// Finds what is undecided, also what comes to light once the rest is decided, and says in each finding that has no help
/// of its own which action settles it. `overlays` are the names of the overlays that there are.
pub(crate) fn draft(
    document: &Node,
    sources: &Sources,
    overlays: &[String],
    diagnostics: &mut Diagnostics,
) -> Vec<Gap> {
    let decider = Decider::new(document, &KeptNames::default(), Words::Person);
    for diagnostic in diagnostics.iter_mut().filter(|one| one.help.is_none()) {
        if let Some((place, keys)) = decider.decide(diagnostic) {
            let file = overlay_of(diagnostic, sources, overlays);
            let target = place.by_name(document);
            diagnostic.help = Some(format!(
                "say it {file}, by an action:\n- target: {target}\n  description: (why)\n  update: {{{}}}",
                keys.iter().map(pair).collect::<Vec<_>>().join(", ")
            ));
        }
    }
    let gaps = all(document, diagnostics);
    let gaps = gaps.into_iter().map(|(place, keys)| Gap {
        target: place.by_name(document),
        keys: keys.into_iter().collect(),
    });
    gaps.collect()
}

/// All decisions, until nothing is left that one could settle.
fn all(document: &Node, diagnostics: &Diagnostics) -> Decisions {
    let kept = KeptNames::default();
    let mut decided = document.clone();
    let mut all = decisions(&decided, diagnostics, &kept, Words::Person);
    let mut changed = apply(&mut decided, &all);
    for _ in 0..ROUNDS {
        if !changed {
            break;
        }
        let mut found = Diagnostics::default();
        finish(&decided, Unknown::Passed, &mut found);
        let more = decisions(&decided, &found, &kept, Words::Person);
        changed = apply(&mut decided, &more);
        for (place, keys) in more {
            all.entry(place).or_default().extend(keys);
        }
    }
    without_needless(all)
}

/// What is raw JSON in Rust, or inside of that, has no type that would need a name; of what is removed nothing is said.
fn without_needless(all: Decisions) -> Decisions {
    let with = |key: &str| -> BTreeSet<Place> {
        let found = all.iter().filter(|(_, keys)| keys.contains_key(key));
        found.map(|(place, _)| place.clone()).collect()
    };
    let (raw, removed) = (with("x-raw-json"), with(REMOVE));
    let kept = all.into_iter().filter_map(|(place, mut keys)| {
        let is_in = |places: &BTreeSet<Place>| place.outer().any(|outer| places.contains(&outer));
        let (is_inside, is_removed) = (is_in(&raw), is_in(&removed));
        keys.retain(|key, _| match *key {
            _ if is_removed => false,
            "title" | "x-enum-names" => !is_inside && !raw.contains(&place),
            "x-raw-json" | REMOVE => !is_inside,
            _ => true,
        });
        (!keys.is_empty()).then_some((place, keys))
    });
    kept.collect()
}

/// The actions of an overlay that would fill all gaps.
pub(crate) fn actions(gaps: &[Gap]) -> String {
    let mut text = String::new();
    for gap in gaps {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  - target: {}", scalar(&gap.target));
        if gap.keys.iter().any(|(key, _)| *key == REMOVE) {
            text +=
                "    description: No type of Rust says it; the server judges.\n    remove: true\n";
            continue;
        }
        text += "    description: New in the published document.\n    update:\n";
        for (key, value) in &gap.keys {
            let _ = writeln!(text, "      {key}: {}", inline(value));
        }
    }
    text
}

fn pair((key, value): &(&'static str, Json)) -> String {
    format!("{key}: {}", inline(value))
}

/// A value on one line of YAML.
fn inline(value: &Json) -> String {
    match value {
        Json::String(text) => scalar(text),
        other => other.to_string(),
    }
}

/// A text as YAML: as it is where it can only be read as that text, else quoted.
fn scalar(text: &str) -> String {
    let is_plain =
        |character: char| character.is_ascii_alphanumeric() || "_.$[]'/?@=-{} ".contains(character);
    let starts_well = text.starts_with(|first: char| first.is_ascii_alphabetic() || first == '$');
    let is_word =
        ["true", "false", "null", "yes", "no", "on", "off"].contains(&text.to_lowercase().as_str());
    if starts_well
        && !is_word
        && text.chars().all(is_plain)
        && !text.contains("  ")
        && text.trim() == text
    {
        text.to_owned()
    } else {
        Json::from(text).to_string()
    }
}

/// Where the action belongs: with what is said of the same area, where there is such a file.
fn overlay_of(diagnostic: &Diagnostic, sources: &Sources, overlays: &[String]) -> String {
    let name = diagnostic
        .labels
        .first()
        .map_or("", |label| sources.get(label.span.source).name.as_str());
    let (folder, file) = name.rsplit_once('/').unwrap_or((".", name));
    let wanted = format!("{folder}/overlay/{file}");
    if overlays.contains(&wanted) {
        format!("in `{wanted}`")
    } else {
        format!("in an overlay of `{folder}/overlay/`")
    }
}
