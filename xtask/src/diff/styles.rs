//! Compares how the values of parameters are written into a request.

use super::compare::Comparer;
use super::kinds::Kind;
use super::parameters::Parameter;
use super::schemas::Site;
use super::view::View;
use crate::document::tree::{Node, Value};
use crate::rules::{self, Rust, Wire};

/// How a value goes out.
#[derive(Debug, PartialEq)]
struct Style<'a> {
    name: &'a str,
    /// Whether each item goes out by itself.
    explode: bool,
    /// The media type in which it goes out instead.
    media_type: Option<&'a str>,
}

impl<'a> Comparer<'a> {
    pub(super) fn compare_styles(
        &mut self,
        [old, new]: [Parameter<'a>; 2],
        views: &[View<'a>; 2],
        site: Site<'_>,
    ) {
        let styles = [Style::of(old), Style::of(new)];
        if styles[0] == styles[1] {
            return;
        }
        let is_simple = |view: &View<'a>| matches!(view.kind, Kind::Scalar { .. } | Kind::Enum(_));
        let is_other_type = styles[0].media_type != styles[1].media_type;
        // One value is written the same in all styles but `label` and `matrix`.
        let is_marked = |style: &Style<'a>| ["label", "matrix"].contains(&style.name);
        // Nor does a list in a header depend on `explode`.
        let is_joined = |view: &View<'a>| matches!(view.kind, Kind::List(_));
        let are_joined =
            styles.iter().all(|style| style.name == "simple") && views.iter().all(is_joined);
        let is_other = !(views.iter().all(is_simple) || are_joined)
            || is_other_type
            || (styles.iter().any(is_marked) && styles[0].name != styles[1].name);
        let rule = &rules::PARAMETER_STYLE_CHANGED;
        let verdicts = if is_other {
            rule.verdicts()
        } else {
            (Wire::None, Wire::None, Rust::None)
        };
        let place = site.place;
        let texts = styles.map(|style| style.describe());
        let sentence = format!("`{place}` goes out {}, was {}", texts[1], texts[0]);
        self.report_as(rule, place, sentence, site.spans, new.name, verdicts);
    }
}

impl<'a> Style<'a> {
    fn of(parameter: Parameter<'a>) -> Self {
        let default = match parameter.place {
            "query" | "cookie" => "form",
            _ => "simple",
        };
        let name = parameter.node.get_str("style").unwrap_or(default);
        let explode = match parameter.node.get("explode").map(|node| &node.value) {
            Some(Value::Bool(explode)) => *explode,
            _ => name == "form",
        };
        let content = parameter.node.get("content").into_iter();
        let mut types = content.flat_map(Node::entries);
        Self {
            name,
            explode,
            media_type: types.next().map(|entry| entry.key.as_str()),
        }
    }

    fn describe(&self) -> String {
        match (self.media_type, self.explode) {
            (Some(media_type), _) => format!("as `{media_type}`"),
            (None, true) => format!("in style `{}`, each item by itself", self.name),
            (None, false) => format!("in style `{}`, all items together", self.name),
        }
    }
}
