//! Compares the limits of values, whichever keywords say them.

use super::compare::{Comparer, Way};
use super::kinds::Kind;
use super::schemas::Site;
use super::sentence::Sentence;
use super::view::View;
use crate::document::tree::{Node, Value};
use crate::rules;

/// What becomes of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Limit {
    Narrower,
    Wider,
}

impl<'a> Comparer<'a> {
    pub(super) fn compare_limits(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let views = [base, head];
        let bounds = [
            ("minimum", "exclusiveMinimum"),
            ("maximum", "exclusiveMaximum"),
        ];
        for (sign, (inclusive, exclusive)) in [1.0, -1.0].into_iter().zip(bounds) {
            let [old, new] = views.map(|view| bound(view, inclusive, exclusive, sign));
            let is_written = |key: &str| head.get(key).or(base.get(key)).is_some();
            let key = if is_written(inclusive) {
                inclusive
            } else {
                exclusive
            };
            self.compare_limit(key, views, greater(old, new), site);
        }
        for kind in ["Items", "Length", "Properties"] {
            for (sign, word) in [(1.0, "min"), (-1.0, "max")] {
                let key = format!("{word}{kind}");
                let [old, new] = views.map(|view| count(view, &key, sign));
                self.compare_limit(&key, views, greater(old, new), site);
            }
        }
        let [old, new] = views.map(|view| view.get("multipleOf").and_then(number));
        self.compare_limit("multipleOf", views, multiple(old, new), site);
        let [old, new] = views.map(|view| patterns(view));
        let pattern = match (old.is_empty(), new.is_empty()) {
            _ if old == new => None,
            (false, true) => Some(Limit::Wider),
            _ => Some(Limit::Narrower),
        };
        self.compare_limit("pattern", views, pattern, site);
        let unique = views.map(|view| view.is_true("uniqueItems"));
        self.compare_limit("uniqueItems", views, flag(unique), site);
    }

    fn compare_limit(
        &mut self,
        key: &str,
        [base, head]: [&View<'a>; 2],
        limit: Option<Limit>,
        site: Site<'_>,
    ) {
        let Some(limit) = limit else {
            return;
        };
        let spans = (
            base.get(key).map_or(site.spans.0, |node| node.span),
            head.get(key).map_or(site.spans.1, |node| node.span),
        );
        self.report_limit(Site { spans, ..site }, key, limit == Limit::Narrower);
    }

    /// Limits count where values are sent: in answers nobody checks them.
    pub(super) fn report_limit(&mut self, site: Site<'_>, key: &str, narrowed: bool) {
        let (rule, what) = match (site.way, narrowed) {
            (Way::Received, _) => (&rules::RESPONSE_LIMIT_CHANGED, "Change"),
            (Way::Sent, true) => (&rules::REQUEST_LIMIT_NARROWED, "Narrow"),
            (Way::Sent, false) => (&rules::REQUEST_LIMIT_WIDENED, "Widen"),
        };
        let sentence = Sentence::listing(format!("{what} the `{key}` of {{}}"), [site.place]);
        self.report(rule, site.place, sentence, site.spans, key);
    }
}

fn number(node: &Node) -> Option<f64> {
    match &node.value {
        Value::Number(number) => number.as_f64(),
        _ => None,
    }
}

/// How much the greater of two limits excludes, which is narrower.
fn greater<T: PartialOrd + Copy>(old: T, new: T) -> Option<Limit> {
    if new > old {
        Some(Limit::Narrower)
    } else if new < old {
        Some(Limit::Wider)
    } else {
        None
    }
}

fn flag([old, new]: [bool; 2]) -> Option<Limit> {
    greater(old, new)
}

/// A bound of numbers, and whether the bound itself is excluded. An upper bound has the sign turned round: the greater
/// one is the narrower in both cases. Of whole numbers none has to be excluded.
fn bound(view: &View<'_>, inclusive: &str, exclusive: &str, sign: f64) -> (f64, bool) {
    let is_integer =
        matches!(&view.kind, Kind::Scalar { types, .. } if types.iter().eq(&["integer"]));
    let is_old_writing = view.is_true(exclusive);
    let values = |key, excluded| {
        let values = view.all(key).filter_map(number);
        values.map(move |value| (sign * value, excluded))
    };
    let bounds = values(inclusive, is_old_writing).chain(values(exclusive, true));
    let bounds = bounds.map(|(value, excluded)| match (is_integer, excluded) {
        (true, true) => (value.floor() + 1.0, false),
        (true, false) => (value.ceil(), false),
        (false, excluded) => (value, excluded),
    });
    let tightest = |one: (f64, bool), other| if other > one { other } else { one };
    bounds.fold((f64::NEG_INFINITY, false), tightest)
}

/// How many there must be at least, or, with the sign turned round, at most.
fn count(view: &View<'_>, key: &str, sign: f64) -> f64 {
    let nothing = if sign > 0.0 { 0.0 } else { f64::NEG_INFINITY };
    let counts = view.all(key).filter_map(number).map(|value| sign * value);
    counts.fold(nothing, f64::max)
}

fn multiple(old: Option<f64>, new: Option<f64>) -> Option<Limit> {
    match (old, new) {
        (None, None) => None,
        (Some(_), None) => Some(Limit::Wider),
        #[expect(clippy::float_cmp, reason = "both are as they are written")]
        (Some(old), Some(new)) if old == new => None,
        // Every multiple of the old one is one of the new one.
        (Some(old), Some(new)) if old % new == 0.0 => Some(Limit::Wider),
        (_, Some(_)) => Some(Limit::Narrower),
    }
}

fn patterns<'a>(view: &View<'a>) -> std::collections::BTreeSet<&'a str> {
    view.all("pattern").filter_map(Node::as_str).collect()
}
