//! For the lines of a pull request: workflow commands of GitHub.

use super::Report;
use crate::diagnostics::report::annotation;
use crate::escape;
use crate::rules::Wire;

pub(super) fn render(report: &Report<'_>) -> String {
    let mut text = String::new();
    for change in report.changes() {
        let level = match change.wire_for(report.naive) {
            _ if change.accepted.is_some() => "notice",
            Wire::Breaking => "error",
            Wire::Conditional | Wire::Silent => "warning",
            Wire::None => "notice",
        };
        let accepted = change.accepted.as_ref();
        let said = format!(
            "{} (wire: {}, Rust: {})\n{}{}",
            escape::line(&change.sentence.text()),
            change.wire_for(report.naive).word(),
            change.rust.word(),
            escape::line(&report.places(change).join(" -> ")),
            accepted.map_or(String::new(), |reason| format!(
                "\naccepted: {}",
                escape::line(reason)
            ))
        );
        text.push_str(&annotation(
            level,
            change.rule.id,
            &said,
            change.head,
            report.sources,
        ));
        text.push('\n');
    }
    text.push_str(&report.verdict());
    text.push('\n');
    text
}
