//! Compares two schemas of values that go one way.

use super::compare::{Comparer, Spans, Walked, Way};
use super::rules;
use super::sentence::Sentence;
use super::verdict::Rust;
use super::view::{Kind, Rest, Shape, View};
use crate::document::tree::{Node, Value};

/// What is compared, and how it is called.
#[derive(Clone, Copy)]
pub(super) struct Site<'s> {
    pub(super) way: Way,
    pub(super) place: &'s str,
    pub(super) spans: Spans,
}

impl<'a> Comparer<'a> {
    /// Compares two schemas, and whether they take null.
    pub(super) fn schema(&mut self, base: &'a Node, head: &'a Node, way: Way, place: &str) {
        let views = (View::of(self.base, base), View::of(self.head, head));
        let (old, new) = (views.0.nullable, views.1.nullable);
        if old != new {
            let site = Site {
                way,
                place,
                spans: (base.span, head.span),
            };
            self.null(site, new, None);
        }
        self.views(&views.0, &views.1, way, place);
        self.default(base, head, way, place);
    }

    /// Reports that null is taken, or is not any more.
    pub(super) fn null(&mut self, site: Site<'_>, now: bool, rust: Option<Rust>) {
        let Site { way, place, spans } = site;
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
    pub(super) fn views(&mut self, base: &View<'a>, head: &View<'a>, way: Way, place: &str) {
        let key: Walked = (address(base.node), address(head.node), way);
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
        let place = head.name.or(base.name).unwrap_or(place);
        let site = Site {
            way,
            place,
            spans: (base.node.span, head.node.span),
        };
        self.type_name(base, head, site);
        self.kinds(base, head, site);
        let differs = self.reports > before;
        self.walked.insert(key, differs);
        if !differs {
            self.equal.insert(key);
        }
    }

    fn type_name(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let title = |view: &View<'a>| view.node.get_str("title").filter(|_| self.named);
        if let (Some(old), Some(new)) = (title(base).or(base.name), title(head).or(head.name))
            && self.named
            && old != new
        {
            let sentence = format!("The type `{old}` is now called `{new}`");
            self.report(&rules::TYPE_RENAMED, new, sentence, site.spans, old);
            return;
        }
        let (Some(old), Some(new)) = (base.name, head.name) else {
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

    fn kinds(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        match (&base.kind, &head.kind) {
            (Kind::Any, Kind::Any) => {}
            (Kind::Scalar { .. }, Kind::Scalar { .. }) => self.scalars(base, head, site),
            (Kind::Enum(old), Kind::Enum(new)) => {
                self.values(old, new, site);
                self.words(base.node, head.node, site.place);
            }
            (Kind::List(old), Kind::List(new)) => self.lists(*old, *new, site),
            (Kind::Object(old), Kind::Object(new)) => self.objects(old, new, site),
            (Kind::Union { .. } | Kind::Enum(_), Kind::Union { .. })
            | (Kind::Union { .. }, Kind::Enum(_)) => self.unions(base, head, site),
            (Kind::Enum(_), Kind::Scalar { of, .. }) if of == "string" => self.opened(site),
            (Kind::Scalar { of, .. }, Kind::Enum(_)) if of == "string" => self.closed(site),
            (_, Kind::Any) => self.type_changed(base, head, site, Fit::Widened),
            (Kind::Any, _) => self.type_changed(base, head, site, Fit::Narrowed),
            (_, Kind::Union { variants, .. }) if self.has_variant(1, variants, base.node, 0) => {
                self.type_changed(base, head, site, Fit::Widened);
            }
            (Kind::Union { variants, .. }, _) if self.has_variant(0, variants, head.node, 1) => {
                self.type_changed(base, head, site, Fit::Narrowed);
            }
            _ => self.type_changed(base, head, site, Fit::Neither),
        }
        self.limits(base.node, head.node, site);
    }

    fn has_variant(&self, side: usize, variants: &[&'a Node], one: &'a Node, other: usize) -> bool {
        let wanted = self.fingerprint(other, one);
        variants
            .iter()
            .any(|variant| self.fingerprint(side, variant) == wanted)
    }

    fn lists(&mut self, old: Option<&'a Node>, new: Option<&'a Node>, site: Site<'_>) {
        match (old, new) {
            (Some(old), Some(new)) => {
                self.schema(old, new, site.way, &format!("{}[]", site.place));
            }
            (Some(_), None) => self.fits(site, "a list", "a list of anything", Fit::Widened),
            (None, Some(_)) => self.fits(site, "a list of anything", "a list", Fit::Narrowed),
            (None, None) => {}
        }
    }

    fn scalars(&mut self, base: &View<'a>, head: &View<'a>, site: Site<'_>) {
        let (
            Kind::Scalar {
                of: old,
                format: before,
            },
            Kind::Scalar {
                of: new,
                format: after,
            },
        ) = (&base.kind, &head.kind)
        else {
            return;
        };
        if old != new {
            let fit = match (old.as_str(), new.as_str()) {
                ("integer", "number") => Fit::Widened,
                ("number", "integer") => Fit::Narrowed,
                _ => Fit::Neither,
            };
            self.type_changed(base, head, site, fit);
            return;
        }
        if before == after {
            return;
        }
        let typed = [before, after].map(|format| format.filter(|name| has_type(name)));
        match typed {
            [None, None] => self.limit(site, "format", after.is_some()),
            [Some(old), Some(new)] if old == new => {}
            [Some(_), None] => self.type_changed(base, head, site, Fit::Widened),
            [None, Some(_)] => self.type_changed(base, head, site, Fit::Narrowed),
            _ => self.type_changed(base, head, site, Fit::Neither),
        }
    }

    pub(super) fn type_changed(
        &mut self,
        base: &View<'a>,
        head: &View<'a>,
        site: Site<'_>,
        fit: Fit,
    ) {
        self.fits(site, &describe(base), &describe(head), fit);
    }

    pub(super) fn fits(&mut self, site: Site<'_>, old: &str, new: &str, fit: Fit) {
        let rule = match fit {
            Fit::Widened => site
                .way
                .of(&rules::REQUEST_TYPE_WIDENED, &rules::RESPONSE_TYPE_WIDENED),
            Fit::Narrowed => site.way.of(
                &rules::REQUEST_TYPE_NARROWED,
                &rules::RESPONSE_TYPE_NARROWED,
            ),
            Fit::Neither => site
                .way
                .of(&rules::REQUEST_TYPE_CHANGED, &rules::RESPONSE_TYPE_CHANGED),
        };
        let sentence = format!("`{}` is {new}, was {old}", site.place);
        self.report(rule, site.place, sentence, site.spans, "");
    }

    /// A default is what the server takes when nothing is sent.
    pub(super) fn default(&mut self, base: &'a Node, head: &'a Node, way: Way, place: &str) {
        let (Some(old), Some(new)) = (base.get("default"), head.get("default")) else {
            return;
        };
        if way == Way::Sent && old != new && new.value != Value::Null && old.value != Value::Null {
            let texts = (old.to_json(), new.to_json());
            let sentence = format!("`{place}` defaults to {}, was {}", texts.1, texts.0);
            self.report(
                &rules::DEFAULT_CHANGED,
                place,
                sentence,
                (old.span, new.span),
                "",
            );
        }
    }

    /// Compares objects, of which those without properties are maps.
    fn objects(&mut self, old: &Shape<'a>, new: &Shape<'a>, site: Site<'_>) {
        match (old.properties.is_empty(), new.properties.is_empty()) {
            (false, true) if !matches!(new.rest, Rest::Closed) => {
                self.fits(
                    site,
                    "an object with fields",
                    "an object with any keys",
                    Fit::Widened,
                );
            }
            (true, false) if !matches!(old.rest, Rest::Closed) => {
                self.fits(
                    site,
                    "an object with any keys",
                    "an object with fields",
                    Fit::Narrowed,
                );
            }
            _ => self.properties(old, new, site),
        }
        self.rest(old, new, site);
    }

    fn rest(&mut self, old: &Shape<'a>, new: &Shape<'a>, site: Site<'_>) {
        let place = site.place;
        match (old.rest, new.rest) {
            (Rest::Typed(old), Rest::Typed(new)) => {
                self.schema(old, new, site.way, &format!("{place}{{}}"));
            }
            (Rest::Typed(_), Rest::Free) => {
                self.fits(
                    site,
                    "a map with typed values",
                    "a map of anything",
                    Fit::Widened,
                );
            }
            (Rest::Free, Rest::Typed(_)) => {
                self.fits(
                    site,
                    "a map of anything",
                    "a map with typed values",
                    Fit::Narrowed,
                );
            }
            (Rest::Free | Rest::Typed(_), Rest::Closed) if site.way == Way::Sent => {
                let sentence = format!("`{place}` refuses unknown keys");
                self.report(
                    &rules::REQUEST_OBJECT_CLOSED,
                    place,
                    sentence,
                    site.spans,
                    "",
                );
            }
            (Rest::Closed, Rest::Free | Rest::Typed(_)) if site.way == Way::Sent => {
                let sentence = format!("`{place}` takes unknown keys");
                self.report(
                    &rules::REQUEST_OBJECT_OPENED,
                    place,
                    sentence,
                    site.spans,
                    "",
                );
            }
            _ => {}
        }
    }

    fn opened(&mut self, site: Site<'_>) {
        let sentence = format!("`{}` is any string, was an enum", site.place);
        let rule = site
            .way
            .of(&rules::REQUEST_ENUM_OPENED, &rules::RESPONSE_ENUM_OPENED);
        self.report(rule, site.place, sentence, site.spans, "");
    }

    fn closed(&mut self, site: Site<'_>) {
        let sentence = format!("`{}` is an enum, was any string", site.place);
        let rule = site
            .way
            .of(&rules::REQUEST_ENUM_CLOSED, &rules::RESPONSE_ENUM_CLOSED);
        self.report(rule, site.place, sentence, site.spans, "");
    }
}

/// How the values of a new type relate to those of the old one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    Widened,
    Narrowed,
    Neither,
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

fn describe(view: &View<'_>) -> String {
    match &view.kind {
        Kind::Any => "anything".to_owned(),
        Kind::Scalar { of, format: None } => of.clone(),
        Kind::Scalar {
            of,
            format: Some(format),
        } => format!("{of} ({format})"),
        Kind::Enum(_) => "an enum".to_owned(),
        Kind::List(_) => "a list".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
        Kind::Union { .. } => "a union".to_owned(),
    }
}

fn address(node: &Node) -> usize {
    std::ptr::from_ref(node).addr()
}
