//! What code has to do, by what the public items of both clients are: both are generated here, in the process.
//!
//! ```text
//! document --names by rule, those of the base pinned--> lowered --codegen--> surface, a line an item
//! two surfaces --> lines that are gone and lines that are new --explain--> changes, each with what it does to code
//! ```

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::Path;
use std::thread;

use syn::{FnArg, Signature, parse_quote};

use super::change::Comparison;
use super::explain::explain;
use super::lines::Lines;
use super::made::Made;
use super::matching;
use super::revision::Revision;
use crate::STACK;
use crate::client;
use crate::compile::by_rule::{self, KeptNames};
use crate::compile::emit::emit;
use crate::diagnostics::{Diagnostics, Severity};
use crate::document::reach::without_unused;
use crate::document::tree::Node;
use crate::failure::{Failure, Result};
use management_client_codegen::print_tokens;

/// Compares the public items of both clients, and gives each change the verdict of the lines that it explains. Nothing
/// where one of the clients cannot be generated: then the rules have to do, and `Lines` says why.
pub(crate) fn settle(
    [base, head]: [&Revision; 2],
    comparison: &mut Comparison,
    client: &Path,
) -> Lines {
    let is_same = comparison.changes.is_empty();
    if is_same && (base.named != head.named || base.document == head.document) {
        return whole(base, head);
    }
    if base.named != head.named {
        let why = "one side has names of ours and the other those of the vendor";
        return Lines {
            missing: Some(why.to_owned()),
            ..whole(base, head)
        };
    }
    let by_hand = written(base, head);
    let kept = kept(&base.document, &head.document, comparison);
    match generated([base, head], &kept, client) {
        Ok((mut lines, made)) => {
            lines.unexplained = explain([base, head], comparison, &lines, &kept, &made);
            lines.extend(by_hand);
            lines
        }
        Err(failure) => Lines {
            missing: (!is_same).then(|| failure.to_string()),
            ..whole(base, head)
        },
    }
}

/// The lines of the public items of both clients that differ; both are generated at once.
fn generated(
    [base, head]: [&Revision; 2],
    kept: &KeptNames,
    client: &Path,
) -> Result<(Lines, Made)> {
    let written = client::sources(client)?;
    let [old, new] = at_once(
        || lowered(base, &KeptNames::default()),
        || lowered(head, kept),
    )?;
    let mut lines = Lines::default();
    if old.text != new.text {
        let [old, new] = at_once(
            || client::surface_beside(&written, &old.text),
            || client::surface_beside(&written, &new.text),
        )?;
        lines = between(&old, &new);
    }
    lines.left_out = left_out([&old.left_out, &new.left_out]);
    lines.is_whole = true;
    Ok((lines, Made::of([&old.decided, &new.decided])))
}

/// What is left out of one of the clients only.
fn left_out([old, new]: [&[String]; 2]) -> Vec<String> {
    let only = |side: &str, own: &[String], other: &[String]| {
        let own = own.iter().filter(|said| !other.contains(said));
        own.map(|said| format!("{side}: {said}"))
            .collect::<Vec<_>>()
    };
    [only("old side", old, new), only("new side", new, old)].concat()
}

/// Makes both sides on a processor each.
fn at_once<T: Send>(
    base: impl FnOnce() -> Result<T> + Send,
    head: impl FnOnce() -> Result<T> + Send,
) -> Result<[T; 2]> {
    thread::scope(|scope| {
        let older = thread::Builder::new().stack_size(STACK);
        let older = older.spawn_scoped(scope, base);
        let older = older.map_err(|error| Failure::new(format!("a thread: {error}")))?;
        let newer = head();
        let ended = |_| Err(Failure::new("a client was not generated to its end"));
        Ok([older.join().unwrap_or_else(ended)?, newer?])
    })
}

/// What a client is generated from.
struct Lowered {
    text: String,
    /// The document with all names.
    decided: Node,
    /// What cannot be expressed, a sentence each.
    left_out: Vec<String>,
}

/// Lowers a side, with names by rule where nobody decided them.
fn lowered(revision: &Revision, kept: &KeptNames) -> Result<Lowered> {
    let mut diagnostics = Diagnostics::default();
    let document = if revision.named {
        Cow::Borrowed(&revision.document)
    } else {
        // A schema that nothing uses any more comes or goes with what used it, also where that is no part of a client.
        Cow::Owned(without_unused(&revision.document))
    };
    if let Some(lowered) = by_rule::lower(&document, kept, &mut diagnostics) {
        let left_out = lowered.left_out.into_iter();
        return Ok(Lowered {
            text: emit(&lowered.document)?,
            decided: lowered.decided,
            left_out: left_out.map(|one| one.message).collect(),
        });
    }
    let first = diagnostics
        .iter()
        .find(|one| one.severity == Severity::Error);
    let why = first.map_or("it is not lowered", |one| one.message.as_str());
    Err(Failure::new(why))
}

/// What of the older document keeps its name in the newer one.
pub(crate) fn kept(base: &Node, head: &Node, comparison: &Comparison) -> KeptNames {
    let mut kept = KeptNames::default();
    let mut names = by_rule::methods(base, &kept);
    for pair in matching::operations(base, head).pairs {
        let name = names.remove(&pair.base.title());
        kept.operations
            .extend(name.map(|name| (pair.head.title(), name)));
    }
    kept.inline.clone_from(&comparison.inlined);
    // Several schemas can become one: it takes the name that is most like its own.
    let mut renamed: Vec<_> = comparison.renamed_schemas().collect();
    renamed.sort_by_key(|(old, new)| (common_end(old, new), *old));
    for (old, new) in renamed {
        kept.schemas.insert(new.to_owned(), old.to_owned());
    }
    kept
}

/// How many characters two names have in common at their ends.
fn common_end(left: &str, right: &str) -> usize {
    let pairs = left.chars().rev().zip(right.chars().rev());
    pairs.take_while(|(left, right)| left == right).count()
}

/// The lines that differ. Names of arguments do not count, because nobody can use them.
fn between(base: &str, head: &str) -> Lines {
    let mut lines = Lines::between(base, head);
    let [old, new] = [&lines.removed, &lines.added]
        .map(|list| list.iter().map(|line| unnamed(line)).collect::<Vec<_>>());
    let keep = |list: &mut Vec<String>, own: &[String], others: &[String]| {
        let others: HashSet<_> = others.iter().collect();
        let mut own = own.iter();
        list.retain(|_| own.next().is_some_and(|line| !others.contains(line)));
    };
    keep(&mut lines.removed, &old, &new);
    keep(&mut lines.added, &new, &old);
    lines
}

/// A line without the names of arguments.
fn unnamed(line: &str) -> String {
    let shown = line.split_once(": ").and_then(|(path, what)| {
        let mut signature = signature(what)?;
        for input in &mut signature.inputs {
            if let FnArg::Typed(typed) = input {
                *typed.pat = parse_quote!(_);
            }
        }
        let what = print_tokens(&signature).replacen("fn it(", "fn(", 1);
        Some(format!("{path}: {what}"))
    });
    shown.unwrap_or_else(|| line.to_owned())
}

/// The signature that a line of a surface shows.
pub(crate) fn signature(what: &str) -> Option<Signature> {
    syn::parse_str(&what.replacen("fn", "fn it", 1)).ok()
}

/// The lines of both `surface.txt` that differ, where both sides have one.
fn whole(base: &Revision, head: &Revision) -> Lines {
    let both = base.surface.as_ref().zip(head.surface.as_ref());
    both.map(|(old, new)| Lines::between(old, new))
        .unwrap_or_default()
}

/// As [`whole`], without the items that are generated.
fn written(base: &Revision, head: &Revision) -> Lines {
    let mut lines = whole(base, head);
    for list in [&mut lines.removed, &mut lines.added] {
        list.retain(|line| !is_generated(line));
    }
    lines
}

/// Whether an item comes from the document.
fn is_generated(line: &str) -> bool {
    let module = line.split("::").nth(1).unwrap_or_default();
    ["types", "operations"].contains(&module) || line.contains("-> operations::")
}
