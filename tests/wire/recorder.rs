//! A subscriber that keeps all spans and events of a test, down to TRACE, and those of `log` too.
//!
//! There is one for all threads, because `tracing` decides once whether anybody listens to a place in
//! the code, and may ask a thread in which nobody does. A test is a thread, and has its own record.

use std::{
    cell::RefCell,
    collections::BTreeMap,
    fmt::{Debug, Write as _},
    sync::{Arc, Mutex, Once},
};

use tracing::{
    Event, Level, Metadata, Subscriber, callsite,
    field::{Field, Visit},
    span, subscriber,
};
use tracing_subscriber::{
    Layer,
    layer::{Context, SubscriberExt as _},
    registry::{LookupSpan, Registry},
};

/// A span or an event.
#[derive(Clone, Debug)]
pub(crate) struct Told {
    pub(crate) name: String,
    pub(crate) target: String,
    pub(crate) level: Level,
    /// The fields with a value, the message of an event included.
    pub(crate) fields: BTreeMap<String, String>,
    /// The span that it is in, as its number in the list of spans.
    pub(crate) parent: Option<usize>,
}

impl Told {
    fn new(metadata: &Metadata<'_>, parent: Option<usize>) -> Self {
        Self {
            name: metadata.name().to_owned(),
            target: metadata.target().to_owned(),
            level: *metadata.level(),
            fields: BTreeMap::new(),
            parent,
        }
    }

    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }
}

impl Visit for Told {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields
            .insert(field.name().to_owned(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields
            .insert(field.name().to_owned(), value.to_owned());
    }
}

/// All that was told in this thread.
#[derive(Clone, Default)]
pub(crate) struct Recorder(Arc<Mutex<Record>>);

thread_local! {
    static CURRENT: RefCell<Option<Recorder>> = const { RefCell::new(None) };
}

#[derive(Default)]
struct Record {
    spans: Vec<Told>,
    events: Vec<Told>,
}

/// The place of a span in the record.
struct Place(usize);

impl Recorder {
    /// Records this thread from now on.
    pub(crate) fn start() -> Self {
        static ONCE: Once = Once::new();
        ONCE.call_once(|| {
            tracing_log::LogTracer::init().unwrap();
            subscriber::set_global_default(Registry::default().with(Threads)).unwrap();
        });
        // Some places may have been asked before there was anybody.
        callsite::rebuild_interest_cache();
        let recorder = Self::default();
        CURRENT.set(Some(recorder.clone()));
        recorder
    }

    /// What this thread records, if it does.
    fn record<R>(f: impl FnOnce(&mut Record) -> R) -> Option<R> {
        let recorder = CURRENT.with_borrow(Clone::clone)?;
        let mut record = recorder.0.lock().unwrap();
        Some(f(&mut record))
    }

    /// The spans of the client.
    pub(crate) fn spans(&self) -> Vec<Told> {
        own(&self.0.lock().unwrap().spans)
    }

    /// The events of the client.
    pub(crate) fn events(&self) -> Vec<Told> {
        own(&self.0.lock().unwrap().events)
    }

    /// Where all spans and events come from.
    pub(crate) fn targets(&self) -> Vec<String> {
        let record = self.0.lock().unwrap();
        let all = record.spans.iter().chain(&record.events);
        // What comes by way of `log` says in a field where it comes from.
        all.map(|told| told.field("log.target").unwrap_or(&told.target).to_owned())
            .collect()
    }

    /// Everything as text, whoever told it.
    pub(crate) fn text(&self) -> String {
        let record = self.0.lock().unwrap();
        let mut text = String::new();
        for told in record.spans.iter().chain(&record.events) {
            let _ = writeln!(text, "{told:?}");
        }
        text
    }
}

fn own(told: &[Told]) -> Vec<Told> {
    let mut told = told.to_vec();
    told.retain(|told| told.target == "management_client");
    told
}

/// Hands to each thread what is its own.
struct Threads;

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Threads {
    fn on_new_span(
        &self,
        attributes: &span::Attributes<'_>,
        id: &span::Id,
        context: Context<'_, S>,
    ) {
        let mut told = Told::new(attributes.metadata(), None);
        attributes.record(&mut told);
        let place = Recorder::record(|record| {
            record.spans.push(told);
            Place(record.spans.len() - 1)
        });
        if let Some(place) = place {
            context.span(id).unwrap().extensions_mut().insert(place);
        }
    }

    fn on_record(&self, id: &span::Id, values: &span::Record<'_>, context: Context<'_, S>) {
        let span = context.span(id).unwrap();
        if let Some(Place(place)) = span.extensions().get() {
            Recorder::record(|record| values.record(&mut record.spans[*place]));
        }
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let span = context.event_span(event);
        let parent = span.and_then(|span| span.extensions().get().map(|Place(place)| *place));
        let mut told = Told::new(event.metadata(), parent);
        event.record(&mut told);
        Recorder::record(|record| record.events.push(told));
    }
}
