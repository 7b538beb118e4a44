//! Checks values against the schemas of the document, and says what is wrong as FastAPI does.
//!
//! The crate `jsonschema` judges; the places and the codes in `type` are those of FastAPI and pydantic, with which the
//! API reports its own refusals. No message repeats a value, which could be a secret.

use jsonschema::{
    JsonType, ValidationError,
    error::{TypeKind, ValidationErrorKind as Kind},
    paths::{Location, LocationSegment},
};
use serde_json::{Value, json};

use super::schema::Schema;

/// What is wrong with a part of a request.
#[derive(Debug, PartialEq)]
pub(super) struct Problem {
    loc: Vec<Value>,
    msg: String,
    kind: &'static str,
}

impl Problem {
    pub(super) fn new(loc: &[Value], kind: &'static str, msg: impl Into<String>) -> Self {
        Self {
            loc: loc.to_vec(),
            msg: msg.into(),
            kind,
        }
    }

    /// The form in which an answer with status 422 lists it.
    pub(super) fn to_json(&self) -> Value {
        json!({"loc": self.loc, "msg": self.msg, "type": self.kind})
    }
}

impl Schema<'_> {
    pub(super) fn is_valid(&self, value: &Value) -> bool {
        let validator = self.document.validator(self.side, &self.pointer);
        validator.is_ok_and(|it| it.is_valid(value))
    }

    /// What is wrong with a value, and where: below `loc`, which is `body`, or `query` and a name.
    pub(super) fn problems(&self, value: &Value, loc: &[Value]) -> Vec<Problem> {
        match self.document.validator(self.side, &self.pointer) {
            Ok(validator) => {
                let errors = validator.iter_errors(value);
                one_a_place(errors.flat_map(|error| self.read(&error, loc)))
            }
            Err(error) => vec![Problem::new(loc, "schema", error)],
        }
    }

    fn read(&self, error: &ValidationError<'_>, loc: &[Value]) -> Vec<Problem> {
        let mut loc = loc.to_vec();
        loc.extend(steps(error.instance_path()));
        let owner = self.owner(error);
        match (error.kind(), &owner) {
            (Kind::AnyOf { .. } | Kind::OneOfNotValid { .. }, Some(union)) => {
                return union.problems_of_union(error.instance(), &loc);
            }
            (Kind::AdditionalProperties { unexpected }, _) => {
                let problem = |name: &String| {
                    let loc = [loc.as_slice(), &[json!(name)]].concat();
                    Problem::new(&loc, "extra_forbidden", "there is no such field")
                };
                return unexpected.iter().map(problem).collect();
            }
            (Kind::Required { property }, _) => loc.push(property.clone()),
            (Kind::PropertyNames { error }, _) => {
                loc.extend([error.instance().as_ref().clone(), json!("[key]")]);
                return vec![Problem::new(&loc, code(error, None), message(error))];
            }
            (Kind::MinItems { .. }, Some(owner)) if owner.get("prefixItems").is_some() => {
                let there = error.instance().as_array().map_or(0, Vec::len);
                loc.push(json!(there));
                return vec![Problem::new(&loc, "missing", "required, and not there")];
            }
            _ => {}
        }
        let code = code(error, owner.as_ref());
        vec![Problem::new(&loc, code, message(error))]
    }

    /// The schema that has the keyword which an error is about.
    fn owner(&self, error: &ValidationError<'_>) -> Option<Self> {
        let location = error.absolute_keyword_location()?.fragment()?.decode();
        let location = location.to_string_lossy();
        self.at(location.rsplit_once('/')?.0.to_owned())
    }

    /// By the discriminator where there is one, else what is wrong for each of the alternatives.
    fn problems_of_union(&self, value: &Value, loc: &[Value]) -> Vec<Problem> {
        let within = |label: String| [loc, &[json!(label)]].concat();
        if let Some(discriminator) = self.get("discriminator") {
            return match self.tagged(discriminator, value) {
                Ok((tag, variant)) => variant.problems(value, &within(tag.to_owned())),
                Err((code, msg)) => vec![Problem::new(loc, code, msg)],
            };
        }
        match self.variants().as_slice() {
            [only] => only.problems(value, loc),
            all => {
                let problems = all.iter().map(|it| it.problems(value, &within(it.label())));
                problems.flatten().collect()
            }
        }
    }

    /// The alternative that the discriminator of a value names.
    fn tagged<'v>(
        &self,
        discriminator: &Value,
        value: &'v Value,
    ) -> Result<(&'v str, Self), (&'static str, &'static str)> {
        if !value.is_object() {
            return Err(("model_attributes_type", "the value is not an object"));
        }
        let property = discriminator["propertyName"].as_str().unwrap_or_default();
        let tag = value.get(property).and_then(Value::as_str);
        let tag = tag.ok_or((
            "union_tag_not_found",
            "the value lacks the field that names its variant",
        ))?;
        let reference = discriminator["mapping"].get(tag);
        let mut variants = self.variants().into_iter();
        let variant = variants.find(|it| reference.is_some() && it.get("$ref") == reference);
        let variant =
            variant.ok_or(("union_tag_invalid", "the value names none of the variants"))?;
        Ok((tag, variant))
    }
}

/// As pydantic, which has one check for what is both a type and a list of values.
fn one_a_place(problems: impl Iterator<Item = Problem>) -> Vec<Problem> {
    let mut kept: Vec<Problem> = Vec::new();
    for problem in problems {
        match kept.iter_mut().find(|it| it.loc == problem.loc) {
            None => kept.push(problem),
            Some(there) if ["enum", "literal_error"].contains(&problem.kind) => *there = problem,
            Some(_) => {}
        }
    }
    kept
}

fn steps(path: &Location) -> impl Iterator<Item = Value> {
    path.into_iter().map(|step| match step {
        LocationSegment::Property(name) => json!(name),
        LocationSegment::Index(index) => json!(index),
    })
}

fn message(error: &ValidationError<'_>) -> String {
    error.masked_with("the value").to_string()
}

/// The code by which pydantic calls what a keyword refuses.
fn code(error: &ValidationError<'_>, owner: Option<&Schema<'_>>) -> &'static str {
    match error.kind() {
        Kind::Type {
            kind: TypeKind::Single(kind),
        } => type_code(*kind, error.instance(), owner),
        Kind::Enum { .. } if owner.is_some_and(|it| !it.is_component()) => "literal_error",
        Kind::Required { .. } => "missing",
        Kind::Enum { .. } => "enum",
        Kind::Constant { .. } => "literal_error",
        Kind::Pattern { .. } => "string_pattern_mismatch",
        Kind::MinLength { .. } => "string_too_short",
        Kind::MaxLength { .. } => "string_too_long",
        Kind::Minimum { .. } => "greater_than_equal",
        Kind::Maximum { .. } => "less_than_equal",
        Kind::ExclusiveMinimum { .. } => "greater_than",
        Kind::ExclusiveMaximum { .. } => "less_than",
        Kind::MultipleOf { .. } => "multiple_of",
        Kind::MinItems { .. } | Kind::MinProperties { .. } => "too_short",
        Kind::MaxItems { .. } | Kind::MaxProperties { .. } => "too_long",
        Kind::Format { format } => match format.as_str() {
            "uuid" => "uuid_parsing",
            "uri" => "url_parsing",
            "date-time" => "datetime_parsing",
            _ => "value_error",
        },
        _ => "value_error",
    }
}

fn type_code(kind: JsonType, value: &Value, owner: Option<&Schema<'_>>) -> &'static str {
    let is_text = value.is_string();
    match kind {
        JsonType::String => "string_type",
        JsonType::Integer if is_text => "int_parsing",
        JsonType::Integer if value.is_f64() => "int_from_float",
        JsonType::Integer => "int_type",
        JsonType::Number if is_text => "float_parsing",
        JsonType::Number => "float_type",
        JsonType::Boolean if is_text => "bool_parsing",
        JsonType::Boolean => "bool_type",
        JsonType::Array => "list_type",
        JsonType::Object if owner.is_some_and(|it| it.get("properties").is_some()) => {
            "model_attributes_type"
        }
        JsonType::Object => "dict_type",
        JsonType::Null => "none_required",
    }
}
