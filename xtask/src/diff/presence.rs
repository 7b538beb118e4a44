//! Compares whether a property is there: required, null, and which way it goes.

use super::compare::{Comparer, Way};
use super::properties::Property;
use super::schemas::Site;
use super::sentence::Sentence;
use super::view::View;
use crate::rules::{self, Rule, Rust, Wire};

impl<'a> Comparer<'a> {
    pub(super) fn compare_presence(
        &mut self,
        name: &str,
        [old, new]: [&Property<'a>; 2],
        owner: &str,
        here: Site<'_>,
    ) {
        let hidden = [old, new].map(|property| property.is_hidden(here.way));
        match (here.way, hidden) {
            (Way::Sent, [false, false]) => {
                self.compare_sent_presence(name, [old, new], owner, here);
            }
            (Way::Received, [false, false]) => {
                self.compare_received_presence(name, [old, new], owner, here);
            }
            (_, [true, true]) => self.compare_absence([old, new], here),
            (_, [false, true]) => self.report_leaving(old, here),
            (_, [true, false]) => self.report_arrival(new, here),
        }
        self.compare_noted_access(&old.view, &new.view, here);
    }

    fn compare_sent_presence(
        &mut self,
        name: &str,
        [old, new]: [&Property<'a>; 2],
        owner: &str,
        here: Site<'_>,
    ) {
        match (old.required, new.required) {
            (false, true) => {
                let frame = format!("`{owner}` now requires {{}}");
                self.report_of(&rules::REQUEST_PROPERTY_BECAME_REQUIRED, here, frame, name);
            }
            (true, false) => {
                let frame = format!("Make {{}} of `{owner}` optional");
                self.report_of(&rules::REQUEST_PROPERTY_BECAME_OPTIONAL, here, frame, name);
            }
            _ => {}
        }
        if old.view.nullable != new.view.nullable {
            self.report_null(here, new.view.nullable, None);
        }
    }

    fn compare_received_presence(
        &mut self,
        name: &str,
        [old, new]: [&Property<'a>; 2],
        owner: &str,
        here: Site<'_>,
    ) {
        match (old.is_strict(), new.is_strict()) {
            (true, true) => {}
            (false, false) => self.compare_absence([old, new], here),
            (true, false) => {
                let frame = format!("{{}} of `{owner}` can now be missing");
                self.report_of(&rules::RESPONSE_PROPERTY_BECAME_OPTIONAL, here, frame, name);
            }
            (false, true) => {
                let frame = format!("`{owner}` now always has {{}}");
                self.report_of(&rules::RESPONSE_PROPERTY_BECAME_REQUIRED, here, frame, name);
            }
        }
    }

    /// A field that clients do without is missing, or null, in another way.
    fn compare_absence(&mut self, [old, new]: [&Property<'a>; 2], here: Site<'_>) {
        let said = |property: &Property<'a>| match (property.required, property.view.nullable) {
            (true, true) => "null",
            (true, false) => "always there",
            (false, true) => "missing or null",
            (false, false) => "missing",
        };
        if said(old) != said(new) {
            let frame = format!("{{}} can be {}, was {}", said(new), said(old));
            self.report_of(&rules::ABSENCE_CHANGED, here, frame, here.place);
        }
    }

    /// A property that went this way does not any more.
    fn report_leaving(&mut self, old: &Property<'a>, here: Site<'_>) {
        let (rule, wire, frame): (&'static Rule, _, _) = match here.way {
            Way::Sent => {
                let rule = &rules::REQUEST_PROPERTY_READ_ONLY;
                (rule, rule.wire, "{} is not taken from callers any more")
            }
            Way::Received => {
                let rule = &rules::RESPONSE_PROPERTY_WRITE_ONLY;
                let wire = if old.is_strict() {
                    rule.wire
                } else {
                    Wire::Silent
                };
                (rule, wire, "{} leaves the answers")
            }
        };
        let naive = if old.required { rule.naive } else { wire };
        let sentence = Sentence::listing(frame, [here.place]);
        self.report_as(
            rule,
            here.place,
            sentence,
            here.spans,
            "",
            (wire, naive, rule.rust),
        );
    }

    /// A property that did not go this way does now.
    fn report_arrival(&mut self, new: &Property<'a>, here: Site<'_>) {
        let (rule, frame): (&'static Rule, _) = match here.way {
            Way::Sent => (
                &rules::REQUEST_PROPERTY_WRITABLE,
                "{} is now taken from callers",
            ),
            Way::Received => (&rules::RESPONSE_PROPERTY_READABLE, "{} is now answered"),
        };
        let verdicts = if here.way == Way::Sent && new.required {
            (Wire::Breaking, Wire::Breaking, Rust::Major)
        } else {
            rule.verdicts()
        };
        let sentence = Sentence::listing(frame, [here.place]);
        self.report_as(rule, here.place, sentence, here.spans, "", verdicts);
    }

    /// What is said of the other way, or of what is no property, does nothing here.
    pub(super) fn compare_noted_access(&mut self, old: &View<'a>, new: &View<'a>, site: Site<'_>) {
        for key in ["readOnly", "writeOnly"] {
            let said = [old, new].map(|view| view.is_true(key));
            if said[0] != said[1] {
                let what = if said[1] { "now" } else { "no longer" };
                let sentence = Sentence::listing(format!("{{}} is {what} `{key}`"), [site.place]);
                self.report(&rules::ACCESS_NOTED, site.place, sentence, site.spans, key);
            }
        }
    }
}
