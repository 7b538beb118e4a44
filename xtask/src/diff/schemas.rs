//! Compares two schemas of values that go one way.

use super::compare::{Comparer, Frame, Spans, Walked, Way};
use super::kinds::{Kind, List, Types};
use super::sentence::Sentence;
use super::view::View;
use crate::document::tree::Node;
use crate::rules::{self, Rust};

/// What is compared, and how it is called.
#[derive(Clone, Copy)]
pub(super) struct Site<'s> {
    pub(super) way: Way,
    /// The component, or the place that leads here.
    pub(super) place: &'s str,
    /// The place that leads here, where the component is another one.
    pub(super) outside: &'s str,
    pub(super) spans: Spans,
}

impl<'s> Site<'s> {
    pub(super) fn new(way: Way, place: &'s str, spans: Spans) -> Self {
        let outside = place;
        Self {
            way,
            place,
            outside,
            spans,
        }
    }
}

impl<'a> Comparer<'a> {
    /// Compares two schemas, and whether they take null.
    pub(super) fn compare_schemas(
        &mut self,
        base: &'a Node,
        head: &'a Node,
        way: Way,
        place: &str,
    ) {
        let views = (View::of(self.base, base), View::of(self.head, head));
        let site = Site::new(way, place, (base.span, head.span));
        self.compare_nullable_views(&views.0, &views.1, site, None);
        self.compare_noted_access(&views.0, &views.1, site);
    }

    /// Compares two views, and whether they take null.
    pub(super) fn compare_nullable_views(
        &mut self,
        base: &View<'a>,
        head: &View<'a>,
        site: Site<'_>,
        rust: Option<Rust>,
    ) {
        if base.nullable != head.nullable {
            self.report_null(site, head.nullable, rust);
        }
        self.compare_views(base, head, site.way, site.place);
    }

    /// Reports that null is taken, or is not any more.
    pub(super) fn report_null(&mut self, site: Site<'_>, now: bool, rust: Option<Rust>) {
        let Site {
            way, place, spans, ..
        } = site;
        let (rule, frame) = if now {
            let rule = way.of(
                &rules::REQUEST_NULLABLE_ADDED,
                &rules::RESPONSE_NULLABLE_ADDED,
            );
            (rule, "{} can now be null")
        } else {
            let rule = way.of(
                &rules::REQUEST_NULLABLE_REMOVED,
                &rules::RESPONSE_NULLABLE_REMOVED,
            );
            (rule, "{} can no longer be null")
        };
        let sentence = Sentence::listing(frame, [place]);
        let verdicts = (rule.wire, rule.naive, rust.unwrap_or(rule.rust));
        self.report_as(rule, place, sentence, spans, "", verdicts);
    }

    /// Compares what two schemas take apart from null, unless that was done before.
    pub(super) fn compare_views(&mut self, base: &View<'a>, head: &View<'a>, way: Way, path: &str) {
        let is_bare = base.is_bare() && head.is_bare();
        if !is_bare {
            let spans = (base.node.span, head.node.span);
            self.compare_keywords(base, head, Site::new(way, path, spans));
        }
        let key: Walked = Walked {
            nodes: [address(base.node), address(head.node)],
            way,
            is_refused: self.is_refused,
            is_bare,
        };
        if self.equal.contains(&key) {
            return;
        }
        if let Some(differs) = self.walked.get(&key) {
            self.reports += usize::from(*differs);
            return;
        }
        // Inside of a circle it is not known yet.
        self.walked.insert(key, true);
        let before = self.reports;
        let site = self.site_of(base, head, way, path);
        self.frames.push(Frame {
            reports: 0,
            types: base.names().chain(head.names()).collect(),
        });
        self.compare_type_names(base, head, site);
        self.compare_kinds(base, head, site);
        self.compare_beside(base, head, site);
        if is_bare {
            self.compare_keywords(base, head, site);
        }
        self.is_silent(base, head, site);
        self.frames.pop();
        let differs = self.reports > before;
        self.walked.insert(key, differs);
        if !differs {
            self.equal.insert(key);
        }
    }

    /// What is compared is called by the name of the component, else by the path that leads there.
    fn site_of<'s>(&self, base: &View<'s>, head: &View<'s>, way: Way, path: &'s str) -> Site<'s> {
        let place = head.name.or(base.name).unwrap_or(path);
        // What is written at the place now, while the component stays, is of the place.
        let is_gone = |name: &str| !self.names[1].contains(name);
        let mut name = base.name.into_iter();
        let is_component = name.any(|name| head.name.is_some() || is_gone(name));
        Site {
            way,
            place,
            outside: if is_component { place } else { path },
            spans: (base.node.span, head.node.span),
        }
    }

    fn compare_type_names(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        if self.named {
            self.compare_titles(base, head, site);
            return;
        }
        let (Some(old), Some(new)) = (base.name, head.name) else {
            if let Some(old) = base.name.filter(|old| !self.names[1].contains(*old)) {
                let place = head.node.span;
                self.found.inlined.insert(place, old.to_owned());
            }
            return;
        };
        if old == new {
            return;
        }
        let stays = self.names[1].contains(old) && self.names[0].contains(new);
        if stays {
            let sentence = format!("`{old}` gives way to `{new}`");
            self.report(&rules::SCHEMA_REPLACED, new, sentence, site.spans, old);
        } else {
            let sentence = format!("Rename the schema `{old}` to `{new}`");
            self.report(&rules::SCHEMA_RENAMED, new, sentence, site.spans, old);
        }
    }

    /// We name types: by a title, else by the name of the component.
    fn compare_titles(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let titles = [base, head].map(|view| view.node.get_str("title"));
        let is_decided = titles != [None, None] || (base.name.is_some() && head.name.is_some());
        let [old, new] = [titles[0].or(base.name), titles[1].or(head.name)];
        if old == new || !is_decided {
            return;
        }
        let [old, new] = [old, new].map(|name| name.unwrap_or("a name of its own"));
        let sentence = format!("The type `{old}` is now called `{new}`");
        self.report(&rules::TYPE_RENAMED, new, sentence, site.spans, old);
    }

    /// Compares what holds beside the kinds, in the order in which it is written.
    fn compare_beside(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        for (old, new) in base.also.iter().zip(&head.also) {
            let [old, new] =
                [(base, old), (head, new)].map(|(view, kind)| View::only(view.node, kind.clone()));
            self.compare_kinds(&old, &new, site);
        }
    }

    fn compare_kinds(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        match (&base.kind, &head.kind) {
            (Kind::Any, Kind::Any) | (Kind::Never, Kind::Never) => {}
            (Kind::Scalar { .. }, Kind::Scalar { .. }) => self.compare_scalars(base, head, site),
            (Kind::Enum(old), Kind::Enum(new)) => {
                self.compare_values(old, new, site);
                self.compare_words(base.node, head.node, site.place);
            }
            (Kind::List(old), Kind::List(new)) => self.compare_lists(*old, *new, site),
            (Kind::Object(old), Kind::Object(new)) => {
                self.compare_objects(old, new, site);
                self.compare_keys([base.node, head.node], [old.keys, new.keys], site);
            }
            (Kind::Union { .. } | Kind::Enum(_), Kind::Union { .. })
            | (Kind::Union { .. }, Kind::Enum(_)) => self.compare_unions(base, head, site),
            (Kind::Enum(_), kind) if kind.is_text() && base.kind.is_of(&text()) => {
                self.report_opened(site, true);
            }
            (kind, Kind::Enum(_)) if kind.is_text() && head.kind.is_of(&text()) => {
                self.report_opened(site, false);
            }
            _ => self.report_other_kind(base, head, site),
        }
    }

    /// Compares kinds that have nothing inside in common.
    fn report_other_kind(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let fit = match (&base.kind, &head.kind) {
            (_, Kind::Any) | (Kind::Never, _) => Fit::Widened,
            (Kind::Any, _) | (_, Kind::Never) => Fit::Narrowed,
            (old @ Kind::Enum(_), Kind::Scalar { types, .. }) if old.is_of(types) => Fit::Widened,
            (Kind::Scalar { types, .. }, new @ Kind::Enum(_)) if new.is_of(types) => Fit::Narrowed,
            (_, Kind::Union { variants, .. }) => match self.variant_like(1, variants, base) {
                Some(variant) => {
                    let variant = View::of(self.head, variant);
                    self.compare_views(
                        base,
                        &variant,
                        site.way,
                        &format!("{} variant", site.place),
                    );
                    Fit::Widened
                }
                None => Fit::Neither,
            },
            (Kind::Union { variants, .. }, _) => match self.variant_like(0, variants, head) {
                Some(variant) => {
                    let variant = View::of(self.base, variant);
                    self.compare_views(
                        &variant,
                        head,
                        site.way,
                        &format!("{} variant", site.place),
                    );
                    Fit::Narrowed
                }
                None => Fit::Neither,
            },
            _ => Fit::Neither,
        };
        self.report_type_change(base, head, site, fit);
    }

    pub(super) fn report_type_change(
        &mut self,
        base: &View<'a>,
        head: &View<'a>,
        site: Site<'_>,
        fit: Fit,
    ) {
        self.report_fit(site, &describe(&base.kind), &describe(&head.kind), fit);
    }

    pub(super) fn report_fit(&mut self, site: Site<'_>, old: &str, new: &str, fit: Fit) {
        let way = site.way;
        let rule = match fit {
            Fit::Widened => way.of(&rules::REQUEST_TYPE_WIDENED, &rules::RESPONSE_TYPE_WIDENED),
            Fit::Narrowed => way.of(
                &rules::REQUEST_TYPE_NARROWED,
                &rules::RESPONSE_TYPE_NARROWED,
            ),
            Fit::Neither => way.of(&rules::REQUEST_TYPE_CHANGED, &rules::RESPONSE_TYPE_CHANGED),
        };
        let place = site.outside;
        let sentence = format!("`{place}` is {new}, was {old}");
        self.report(rule, place, sentence, site.spans, "");
    }

    /// Reports that an enum is any string now, or the other way round.
    fn report_opened(&mut self, site: Site<'_>, is_open: bool) {
        let way = site.way;
        let (rule, what) = if is_open {
            let rule = way.of(&rules::REQUEST_ENUM_OPENED, &rules::RESPONSE_ENUM_OPENED);
            (rule, "any string, was an enum")
        } else {
            let rule = way.of(&rules::REQUEST_ENUM_CLOSED, &rules::RESPONSE_ENUM_CLOSED);
            (rule, "an enum, was any string")
        };
        let sentence = format!("`{}` is {what}", site.outside);
        self.report(rule, site.outside, sentence, site.spans, "");
    }
}

/// How the values of a new type relate to those of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    Widened,
    Narrowed,
    Neither,
}

/// The type of strings.
fn text() -> Types<'static> {
    Types::from(["string"])
}

fn describe(kind: &Kind<'_>) -> String {
    match kind {
        Kind::Enum(_) => "an enum".to_owned(),
        Kind::List(List { first: [], .. }) => "a list".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
        Kind::Union { .. } => "a union".to_owned(),
        other => other.summary(),
    }
}

fn address(node: &Node) -> usize {
    std::ptr::from_ref(node).addr()
}
