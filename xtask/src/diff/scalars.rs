//! Compares types and formats of single values.

use super::compare::Comparer;
use super::kinds::{Kind, Types};
use super::schemas::{Fit, Site};
use super::view::View;

impl<'a> Comparer<'a> {
    pub(super) fn compare_scalars(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let (
            Kind::Scalar {
                types: old,
                format: before,
            },
            Kind::Scalar {
                types: new,
                format: after,
            },
        ) = (&base.kind, &head.kind)
        else {
            return;
        };
        if old != new {
            let fit = match (covers(new, old), covers(old, new)) {
                (true, _) => Fit::Widened,
                (_, true) => Fit::Narrowed,
                _ => Fit::Neither,
            };
            self.report_type_change(base, head, site, fit);
            return;
        }
        if before == after {
            return;
        }
        let typed = [before, after].map(|format| format.filter(|name| has_type(name)));
        match typed {
            [None, None] => self.report_limit(site, "format", after.is_some()),
            [Some(old), Some(new)] if old == new => {}
            [Some(_), None] => self.report_type_change(base, head, site, Fit::Widened),
            [None, Some(_)] => self.report_type_change(base, head, site, Fit::Narrowed),
            _ => self.report_type_change(base, head, site, Fit::Neither),
        }
    }
}

/// The formats that have a Rust type of their own.
fn has_type(format: &str) -> bool {
    [
        "uuid",
        "date-time",
        "date",
        "int32",
        "int64",
        "float",
        "double",
    ]
    .contains(&format)
}

/// Whether values of all types of the second are values of the first; every integer is a number.
fn covers(wide: &Types<'_>, narrow: &Types<'_>) -> bool {
    let takes = |of: &&str| wide.contains(of) || (*of == "integer" && wide.contains("number"));
    narrow.iter().all(takes)
}
