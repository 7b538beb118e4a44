//! Compares what two objects are: properties, other keys, and what keys must be.

use super::compare::{Comparer, Way};
use super::kinds::{Kind, Object, Rest, Types};
use super::schemas::{Fit, Site};
use super::view::View;
use crate::document::tree::Node;
use crate::rules;

impl<'a> Comparer<'a> {
    /// Compares objects, of which those without properties are maps.
    pub(super) fn compare_objects(&mut self, old: &Object<'a>, new: &Object<'a>, site: Site<'_>) {
        let is_map =
            |object: &Object<'a>| object.properties.is_empty() && object.rest != Rest::Closed;
        let [fields, any] = ["an object with fields", "an object with any keys"];
        let has_fields = |object: &Object<'a>| !object.properties.is_empty();
        if has_fields(old) && is_map(new) {
            self.report_fit(site, fields, any, Fit::Widened);
        } else if is_map(old) && has_fields(new) {
            self.report_fit(site, any, fields, Fit::Narrowed);
        } else {
            self.compare_properties(old, new, site);
        }
        self.compare_rest(old, new, site);
    }

    fn compare_rest(&mut self, old: &Object<'a>, new: &Object<'a>, site: Site<'_>) {
        let [typed, free] = ["a map with typed values", "a map of anything"];
        match (old.rest, new.rest) {
            (Rest::Typed(old), Rest::Typed(new)) => {
                self.compare_schemas(old, new, site.way, &format!("{}{{}}", site.place));
            }
            (Rest::Typed(_), Rest::Free) => self.report_fit(site, typed, free, Fit::Widened),
            (Rest::Free, Rest::Typed(_)) => self.report_fit(site, free, typed, Fit::Narrowed),
            // Callers of a map send keys that no property names.
            (Rest::Typed(_), Rest::Closed) if old.properties.is_empty() => {
                self.report_fit(site, typed, "an object without other keys", Fit::Narrowed);
            }
            (Rest::Closed, Rest::Typed(_)) if new.properties.is_empty() => {
                self.report_fit(site, "an object without other keys", typed, Fit::Widened);
            }
            (Rest::Free | Rest::Typed(_), Rest::Closed) => self.report_closing(site, true),
            (Rest::Closed, Rest::Free | Rest::Typed(_)) => self.report_closing(site, false),
            (Rest::Free, Rest::Free) | (Rest::Closed, Rest::Closed) => {}
        }
    }

    fn report_closing(&mut self, site: Site<'_>, is_closed: bool) {
        let place = site.place;
        let (rule, sentence) = match (site.way, is_closed) {
            (Way::Sent, true) => (
                &rules::REQUEST_OBJECT_CLOSED,
                format!("`{place}` refuses unknown keys"),
            ),
            (Way::Sent, false) => (
                &rules::REQUEST_OBJECT_OPENED,
                format!("`{place}` takes unknown keys"),
            ),
            (Way::Received, true) => (
                &rules::RESPONSE_OBJECT_CLOSED,
                format!("`{place}` has no unknown keys"),
            ),
            (Way::Received, false) => (
                &rules::RESPONSE_OBJECT_OPENED,
                format!("`{place}` can have unknown keys"),
            ),
        };
        self.report(rule, place, sentence, site.spans, "");
    }

    /// Compares what keys must be; where that is not said they are any strings.
    pub(super) fn compare_keys(
        &mut self,
        nodes: [&'a Node; 2],
        [old, new]: [Option<&'a Node>; 2],
        site: Site<'_>,
    ) {
        if old.or(new).is_none() {
            return;
        }
        // Keys are strings, whether it is said or not.
        let view = |document: &'a Node, keys: Option<&'a Node>, owner: &'a Node| {
            let mut view = keys.map_or_else(
                || View::only(owner, Kind::Any),
                |keys| View::of(document, keys),
            );
            if view.kind == Kind::Any {
                view.kind = any_text();
            }
            view
        };
        let base = view(self.base, old, nodes[0]);
        let head = view(self.head, new, nodes[1]);
        let path = format!("{} key", site.place);
        self.compare_views(&base, &head, site.way, &path);
    }
}

fn any_text() -> Kind<'static> {
    Kind::Scalar {
        types: Types::from(["string"]),
        format: None,
    }
}
