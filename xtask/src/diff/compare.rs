//! Compares two documents operation by operation.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use super::change::{Change, Comparison};
use super::matching::{self, Pair};
use super::names::name;
use super::schemas::Site;
use super::sentence::Sentence;
use super::view::without_twin;
use crate::document::Operation;
use crate::document::source::Span;
use crate::document::tree::Node;
use crate::rules::{self, Rule, Rust, Verdicts, Wire};

/// Every change from one document to another.
///
/// Operations must say everything themselves, as import leaves them.
pub(crate) fn compare(base: &Node, head: &Node, names: Names) -> Comparison {
    let mut comparer = Comparer {
        base,
        head,
        named: names == Names::Ours,
        worded: names != Names::Mixed,
        found: Comparison::default(),
        title: String::new(),
        name: String::new(),
        areas: BTreeSet::new(),
        reports: 0,
        frames: Vec::new(),
        is_refused: false,
        texts: RefCell::default(),
        moved: BTreeSet::new(),
        walked: HashMap::new(),
        equal: HashSet::new(),
        types: match names {
            Names::Ours => types(base).chain(types(head)).collect(),
            Names::Vendors | Names::Mixed => HashMap::new(),
        },
        names: [base, head].map(|document| {
            let schemas = crate::document::schemas(document);
            schemas.map(|schema| schema.key.clone()).collect()
        }),
    };
    let matched = matching::operations(base, head);
    comparer.found.operations = matched.pairs.len();
    for Pair { base, head, moved } in &matched.pairs {
        comparer.begin(*head);
        comparer.compare_operations(*base, *head, *moved);
    }
    for operation in matched.removed {
        comparer.begin(operation);
        let sentence = Sentence::listing("Remove the operation {}", [name(operation)]);
        let title = operation.title();
        let spans = (operation.method.key_span, head.span);
        comparer.report(&rules::OPERATION_REMOVED, &title, sentence, spans, "");
    }
    for operation in matched.added {
        comparer.begin(operation);
        let sentence = Sentence::listing("Add the operation {}", [name(operation)]);
        let title = operation.title();
        let spans = (base.span, operation.method.key_span);
        comparer.report(&rules::OPERATION_ADDED, &title, sentence, spans, "");
    }
    comparer.compare_webhooks();
    comparer.found.finish();
    comparer.found
}

/// Whose names and words two documents have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Names {
    /// Ours: the names of Rust items are decided in both.
    Ours,
    /// Both have those of the vendor.
    Vendors,
    /// One has ours, the other the vendor's: neither says anything about the other.
    Mixed,
}

/// The state of a comparison.
pub(super) struct Comparer<'a> {
    pub(super) base: &'a Node,
    pub(super) head: &'a Node,
    pub(super) named: bool,
    /// Whether words on both sides are by the same hand.
    pub(super) worded: bool,
    pub(super) found: Comparison,
    /// The operation that is being compared: method and path, name, and its tags.
    pub(super) title: String,
    pub(super) name: String,
    areas: BTreeSet<String>,
    /// How often something was reported.
    pub(super) reports: usize,
    /// The schemas that are being compared, the innermost last.
    pub(super) frames: Vec<Frame>,
    /// Whether the answer that is being compared is a refusal.
    pub(super) is_refused: bool,
    /// What schemas take, as texts.
    pub(super) texts: RefCell<HashMap<Printed, Rc<str>>>,
    /// The values that are not gone: another variant of the union at hand has them.
    pub(super) moved: BTreeSet<String>,
    /// The pairs of schemas that this operation has led to, and whether they differ.
    pub(super) walked: HashMap<Walked, bool>,
    /// The pairs of schemas that were found to be equal.
    pub(super) equal: HashSet<Walked>,
    /// What the Rust types of components are called, where that is decided.
    types: HashMap<String, String>,
    /// The names of the components of both sides.
    pub(super) names: [HashSet<String>; 2],
}

/// A pair of schemas that is being compared.
#[derive(Debug, Default)]
pub(super) struct Frame {
    /// How often something was reported of them.
    pub(super) reports: usize,
    /// What the types are called, where they have a name.
    pub(super) types: BTreeSet<String>,
}

/// A pair of schemas, and what is compared of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Walked {
    /// By address.
    pub(super) nodes: [usize; 2],
    pub(super) way: Way,
    pub(super) is_refused: bool,
    /// Whether nothing is said beside the references that lead here.
    pub(super) is_bare: bool,
}

/// A schema of a side, by address, and whether its text has everything.
pub(super) type Printed = (usize, usize, bool);

/// Which way a value goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Way {
    Sent,
    Received,
}

impl Way {
    /// What belongs to this way.
    pub(super) fn of<T: ?Sized>(self, sent: &'static T, received: &'static T) -> &'static T {
        match self {
            Self::Sent => sent,
            Self::Received => received,
        }
    }
}

/// Both places of a change.
pub(super) type Spans = (Span, Span);

impl Comparer<'_> {
    fn begin(&mut self, operation: Operation<'_>) {
        self.title = operation.title();
        self.name = name(operation);
        let tags = operation.node().get("tags").into_iter();
        self.areas = tags
            .flat_map(Node::items)
            .filter_map(Node::as_str)
            .map(str::to_owned)
            .collect();
        self.walked.clear();
    }

    /// The names of the innermost schemas that have some.
    fn named_types(&self) -> BTreeSet<String> {
        let mut frames = self.frames.iter().rev();
        let named = frames.find(|frame| !frame.types.is_empty());
        named.map(|frame| frame.types.clone()).unwrap_or_default()
    }

    /// What comes now is of no operation.
    pub(super) fn leave_operations(&mut self) {
        self.title.clear();
        self.name.clear();
        self.areas.clear();
    }

    /// Users know an operation by its name, and a schema by its Rust type.
    fn in_words_of_users(&self, rule: &Rule, sentence: Sentence) -> Sentence {
        let sentence = sentence.named(&self.title, &self.name);
        // These say what the names are.
        if [&rules::SCHEMA_RENAMED, &rules::TYPE_RENAMED].contains(&rule) {
            return sentence;
        }
        sentence.typed(|component| self.types.get(component).map(String::as_str))
    }

    #[cfg_attr(test, track_caller)]
    pub(super) fn report(
        &mut self,
        rule: &'static Rule,
        place: &str,
        sentence: impl Into<Sentence>,
        spans: Spans,
        detail: &str,
    ) {
        self.report_as(rule, place, sentence, spans, detail, rule.verdicts());
    }

    /// As [`Comparer::report`], of what a site has: words with `{}` where its name stands.
    #[cfg_attr(test, track_caller)]
    pub(super) fn report_of(
        &mut self,
        rule: &'static Rule,
        site: Site<'_>,
        frame: String,
        subject: &str,
    ) {
        let sentence = Sentence::listing(frame, [subject]);
        self.report_as(rule, site.place, sentence, site.spans, "", rule.verdicts());
    }

    /// As [`Comparer::report`], where the case is not what the rule says of most.
    #[cfg_attr(test, track_caller)]
    pub(super) fn report_as(
        &mut self,
        rule: &'static Rule,
        place: &str,
        sentence: impl Into<Sentence>,
        (base, head): Spans,
        detail: &str,
        verdicts: Verdicts,
    ) {
        let (wire, naive, rust) = if self.is_refused {
            of_refusals(verdicts)
        } else {
            verdicts
        };
        let name = Some(&self.name).filter(|name| !name.is_empty());
        let operations: BTreeSet<_> = name.into_iter().cloned().collect();
        let types = self.named_types();
        let change = Change {
            rule,
            sentence: self.in_words_of_users(rule, sentence.into()),
            place: place.to_owned(),
            base,
            head,
            owners: if types.is_empty() {
                operations.clone()
            } else {
                BTreeSet::new()
            },
            operations,
            areas: self.areas.clone(),
            types,
            wire,
            naive,
            rust,
            lines: None,
            accepted: None,
        };
        #[cfg(test)]
        {
            let caller = std::panic::Location::caller();
            self.found.sites.insert((caller.file(), caller.line()));
        }
        self.reports += 1;
        if let Some(frame) = self.frames.last_mut() {
            frame.reports += 1;
        }
        self.found.add(change, detail);
    }
}

/// What a change does where the client reads an error: all errors are one type, which decodes anything and finds less.
fn of_refusals((wire, naive, _): Verdicts) -> Verdicts {
    (wire.min(Wire::Silent), naive.min(Wire::Silent), Rust::None)
}

/// Each component, without the suffix of a twin, and its Rust type.
fn types(document: &Node) -> impl Iterator<Item = (String, String)> {
    crate::document::schemas(document).filter_map(|schema| {
        let title = schema.node.get_str("title")?;
        Some((without_twin(&schema.key).to_owned(), title.to_owned()))
    })
}
