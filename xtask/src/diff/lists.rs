//! Compares lists, and tuples, which are lists of which each item has its own schema.

use super::compare::Comparer;
use super::kinds::{Kind, List};
use super::schemas::{Fit, Site};

impl<'a> Comparer<'a> {
    pub(super) fn compare_lists(&mut self, old: List<'a>, new: List<'a>, site: Site<'_>) {
        let lengths = (old.first.len(), new.first.len());
        match lengths {
            (0, 0) => {}
            (0, _) | (_, 0) => {
                let texts = [old, new].map(|list| Kind::List(list).summary());
                self.report_fit(site, &texts[0], &texts[1], Fit::Neither);
                return;
            }
            (less, more) if less != more => {
                let fit = if less < more {
                    Fit::Narrowed
                } else {
                    Fit::Widened
                };
                let texts = [less, more].map(|count| format!("a tuple of {count}"));
                self.report_fit(site, &texts[0], &texts[1], fit);
            }
            _ => {}
        }
        for (index, (old, new)) in old.first.iter().zip(new.first).enumerate() {
            self.compare_schemas(old, new, site.way, &format!("{}[{index}]", site.place));
        }
        match (old.items, new.items) {
            (Some(old), Some(new)) => {
                self.compare_schemas(old, new, site.way, &format!("{}[]", site.place));
            }
            (Some(_), None) => self.report_fit(site, "a list", "a list of anything", Fit::Widened),
            (None, Some(_)) => self.report_fit(site, "a list of anything", "a list", Fit::Narrowed),
            (None, None) => {}
        }
    }
}
