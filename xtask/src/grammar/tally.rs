//! Findings that are said once each, with their number.

use crate::diagnostics::{Diagnostic, Diagnostics};

/// Findings by what they say.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    found: Vec<(Diagnostic, usize)>,
}

impl Tally {
    /// Counts a finding; the first place at which it was found is the one that is shown.
    pub(crate) fn add(&mut self, diagnostic: Diagnostic) {
        let same = |known: &&mut (Diagnostic, usize)| known.0.message == diagnostic.message;
        match self.found.iter_mut().find(same) {
            Some((_, count)) => *count += 1,
            None => self.found.push((diagnostic, 1)),
        }
    }

    pub(crate) fn report(self, diagnostics: &mut Diagnostics) {
        diagnostics.extend(self.found.into_iter().map(|(mut diagnostic, count)| {
            if let Some(label) = diagnostic.labels.first_mut().filter(|_| count > 1) {
                label.text = format!("{}; at {count} places in all", label.text);
            }
            diagnostic
        }));
    }
}
