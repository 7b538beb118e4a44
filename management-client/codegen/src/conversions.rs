//! Which values an argument takes, and so which arguments could be mistaken for each other.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens as _;
use syn::{Ident, Type};

use crate::document::Document;
use crate::parts::Parts;
use crate::rust_type::{self, Shape};
use crate::unions::Variant;

/// What a text literal is written as, among the forms of an argument.
const TEXT: &str = "text";

/// What a number literal is written as.
const INTEGER: &str = "integer";

/// What converts into the enums and unions of a document.
pub(crate) struct Conversions {
    /// The components that convert into another one, by the name of that.
    sources: BTreeMap<String, BTreeSet<String>>,
    /// The enums that unite others, and so take what converts into them: a text, too.
    uniting: BTreeSet<String>,
    /// The enums that convert into a union, each with the object around it, by the name of the union.
    wrapped: BTreeMap<String, BTreeMap<String, Ident>>,
}

impl Conversions {
    /// Looks at all enums, unions and structs.
    pub(crate) fn of(
        document: &Document,
        unions: &BTreeMap<&str, Vec<Variant>>,
        structs: &BTreeMap<&str, Parts<'_>>,
    ) -> Self {
        let is_enum = |name: &String| document.enums.iter().any(|one| one.name == *name);
        let wrapped = unions.iter().map(|(name, variants)| {
            let mut wrapped = wrapped(variants, structs);
            wrapped.retain(|content, _| is_enum(content));
            ((*name).to_owned(), wrapped)
        });
        let wrapped: BTreeMap<_, _> = wrapped.collect();
        let uniting = document.enums.iter().filter(|one| !one.members.is_empty());
        let enums = uniting
            .clone()
            .map(|one| (one.name.clone(), one.members.iter().cloned().collect()));
        let integers = document.enums.iter().filter(|one| one.integers);
        let integers = integers.map(|one| (one.name.clone(), [INTEGER.to_owned()].into()));
        let unions = unions.iter().map(|(name, variants)| {
            let variants = variants.iter().filter(|one| one.converts);
            let objects = variants.map(|one| one.schema.to_string());
            let sources = objects.chain(wrapped[*name].keys().cloned()).collect();
            ((*name).to_owned(), sources)
        });
        Self {
            sources: enums.chain(integers).chain(unions).collect(),
            uniting: uniting.map(|one| one.name.clone()).collect(),
            wrapped,
        }
    }

    /// The enums that convert into a union, each with the object around it.
    pub(crate) fn wrapped(&self, union: &str) -> impl Iterator<Item = (&str, &Ident)> {
        let wrapped = self.wrapped.get(union).into_iter().flatten();
        wrapped.map(|(content, object)| (content.as_str(), object))
    }

    /// Whether an argument for a value of this type takes more than that: what converts into it.
    ///
    /// An enum that unites no others is taken as itself, so that no text can be mistaken for one of its values.
    pub(crate) fn takes_others(&self, ty: &Type) -> bool {
        match Shape::of(ty) {
            Shape::String => true,
            Shape::Converted => rust_type::last_name(ty)
                .is_some_and(|name| self.sources.contains_key(&name) || rust_type::is_foreign(ty)),
            _ => false,
        }
    }

    /// Which of some arguments could be mistaken for another one: there is a value that both take.
    pub(crate) fn confusable(&self, arguments: &[&Type]) -> Vec<bool> {
        let forms: Vec<_> = arguments.iter().map(|ty| self.forms(ty)).collect();
        let shares = |index: usize| {
            let mut others = forms.iter().enumerate();
            others.any(|(other, taken)| other != index && !taken.is_disjoint(&forms[index]))
        };
        (0..forms.len()).map(shares).collect()
    }

    /// The kinds of values that an argument takes.
    fn forms(&self, ty: &Type) -> BTreeSet<String> {
        let lists = |forms: &BTreeSet<String>| -> BTreeSet<String> {
            forms.iter().map(|form| format!("[{form}]")).collect()
        };
        match Shape::of(ty) {
            Shape::Option(inner) => self.optional_forms(inner),
            Shape::Nullable => rust_type::first_argument(ty)
                .map_or_else(BTreeSet::new, |inner| self.optional_forms(inner)),
            Shape::Boxed(inner) => self.forms(inner),
            Shape::List(items) => lists(&self.forms(items)),
            Shape::Map(keys, values) => [format!("{} => {}", name(keys), name(values))].into(),
            Shape::String => [TEXT.to_owned()].into(),
            Shape::Converted => self.converted_forms(ty),
            Shape::Plain => [plain_form(ty)].into(),
        }
    }

    /// An `Option` can be read as a list of at most one item.
    fn optional_forms(&self, inner: &Type) -> BTreeSet<String> {
        let forms = self.forms(inner);
        let lists = forms.iter().map(|form| format!("[{form}]"));
        lists.chain(forms.iter().cloned()).collect()
    }

    fn converted_forms(&self, ty: &Type) -> BTreeSet<String> {
        let name = rust_type::last_name(ty).unwrap_or_default();
        let sources = self.sources.get(&name).into_iter().flatten().cloned();
        let text = self.uniting.contains(&name) || name == "Secret";
        let json = (name == "SecretJson").then(|| "Value".to_owned());
        let text = text.then(|| TEXT.to_owned());
        sources.chain(text).chain(json).chain([name]).collect()
    }
}

/// What stands alone in an object of a union, with that object: nothing else can be set in it, and no other object of
/// the union holds it in this way.
fn wrapped(variants: &[Variant], structs: &BTreeMap<&str, Parts<'_>>) -> BTreeMap<String, Ident> {
    let mut found: BTreeMap<String, Vec<Ident>> = BTreeMap::new();
    for variant in variants.iter().filter(|one| one.converts) {
        let parts = structs.get(variant.schema.to_string().as_str());
        let content = parts.and_then(Parts::only).and_then(rust_type::last_name);
        if let Some(content) = content {
            found
                .entry(content)
                .or_default()
                .push(variant.schema.clone());
        }
    }
    let only = |(content, objects): (_, Vec<Ident>)| match objects.as_slice() {
        [object] => Some((content, object.clone())),
        _ => None,
    };
    found.into_iter().filter_map(only).collect()
}

/// A number literal fits all integers, or all floats.
fn plain_form(ty: &Type) -> String {
    let name = name(ty);
    match name.as_str() {
        "i64" | "i32" | "u64" | "u32" => INTEGER.to_owned(),
        "f64" | "f32" => "float".to_owned(),
        _ => name,
    }
}

fn name(ty: &Type) -> String {
    rust_type::last_name(ty).unwrap_or_else(|| ty.to_token_stream().to_string())
}
