//! What import says at the end.

use std::fmt::Write as _;

use similar::TextDiff;

use super::Plan;
use super::changes::Changes;
use super::folder::FileChange;
use crate::escape;
use crate::workspace::files;

/// How many lines of a file's difference are shown.
const DIFF_LINES: usize = 40;

/// What was done.
pub(crate) fn done(plan: &Plan) -> String {
    let mut text = counts(plan);
    if plan.is_empty() {
        text.push_str("openapi/ says this already; nothing was written\n");
    } else {
        for file in &plan.files {
            let what = if file.after.is_some() {
                "wrote"
            } else {
                "removed"
            };
            line(
                &mut text,
                &format!("{what:<8} {}", files::shown(&file.path)),
            );
        }
        text.push_str("now run `cargo xtask generate`\n");
    }
    text + &missing(plan)
}

/// What is going to be done together with other things.
pub(crate) fn staged(plan: &Plan) -> String {
    counts(plan)
}

/// What would be done, with the command that does it.
pub(crate) fn checked(plan: &Plan, command: &str) -> String {
    if plan.is_empty() {
        return counts(plan) + "openapi/ says what the inputs say\n" + &missing(plan);
    }
    let mut text = "openapi/ differs from the inputs:\n".to_owned();
    let groups = [
        ("operation", &plan.changes.operations),
        ("component", &plan.changes.components),
        ("root", &plan.changes.root),
    ];
    for (kind, group) in groups {
        for (what, name) in group.differing() {
            line(
                &mut text,
                &format!("  {what:<7}  {kind:<9}  {}", escape::name(name)),
            );
        }
    }
    for file in &plan.files {
        text.push('\n');
        text.push_str(&difference(file));
    }
    line(
        &mut text,
        &format!("\nto bring it up to date, run `{command}`"),
    );
    text + &missing(plan)
}

fn counts(plan: &Plan) -> String {
    let Changes {
        operations,
        components,
        root,
    } = &plan.changes;
    let mut text = format!(
        "operations: {}\ncomponents: {}\n",
        operations.counts(),
        components.counts(),
    );
    let changed = root.changed.iter().chain(&root.removed);
    let changed: Vec<_> = changed.map(|key| escape::name(key)).collect();
    if !changed.is_empty() {
        line(&mut text, &format!("root: {} changed", changed.join(", ")));
    }
    text
}

/// The first lines of the difference of one file.
fn difference(file: &FileChange) -> String {
    let (before, after) = (
        file.before.as_deref().unwrap_or_default(),
        file.after.as_deref().unwrap_or_default(),
    );
    let path = files::shown(&file.path);
    let [old, new] = [
        if file.before.is_some() {
            path.as_str()
        } else {
            "/dev/null"
        },
        if file.after.is_some() {
            path.as_str()
        } else {
            "/dev/null"
        },
    ];
    let diff = TextDiff::from_lines(before, after);
    let unified = diff.unified_diff().header(old, new).to_string();
    let total = unified.lines().count();
    let mut text = String::new();
    for shown in unified.lines().take(DIFF_LINES) {
        line(&mut text, shown);
    }
    if total > DIFF_LINES {
        line(&mut text, &format!("... {} more lines", total - DIFF_LINES));
    }
    text
}

/// A document of the whole API that lacks operations may mean that they are gone.
fn missing(plan: &Plan) -> String {
    if plan.missing.is_empty() {
        return String::new();
    }
    let mut text = "\nnote: openapi/ has operations that the imported document lacks:\n".to_owned();
    for title in &plan.missing {
        line(&mut text, &format!("  {}", escape::name(title)));
    }
    text.push_str("they were left as they are; to remove them, add `--replace`\n");
    text
}

fn line(text: &mut String, content: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", escape::lines(content));
}
