//! Queries by hand, like the credentials beside.

#![expect(dead_code, reason = "what is decoded is not looked at")]

use management_client::{
    serde_json::{Value, value::RawValue},
    uuid::Uuid,
};
use serde::Deserialize;

#[derive(Deserialize)]
pub(crate) struct Queries {
    data: Vec<ContinuousQuery>,
}

/// What stands beside the query is next to nothing.
#[derive(Deserialize)]
struct ContinuousQuery {
    id: Uuid,
    title: String,
    query: Query,
}

/// A query whose expressions are left to the reader.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawQuery {
    select: Vec<Box<RawValue>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Query {
    select: Vec<Expression>,
}

/// An expression of the kind that its members tell.
#[derive(Deserialize)]
#[serde(try_from = "AllExpressions")]
enum Expression {
    Timeseries {
        timeseries: String,
        field: String,
    },
    Aggregate {
        func: Function,
        arg: Box<Expression>,
    },
    Column {
        table: Table,
        column: String,
    },
    Index(String),
    GroupKey(Value),
    Macro {
        value_macro: String,
        version: Option<String>,
    },
    Unnest(Box<Expression>),
    Subquery {
        from: Box<Expression>,
        select: Box<Expression>,
        condition: Option<String>,
    },
}

enum Table {
    Sleep,
    MenstrualCycle,
    MenstrualFlow,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Function {
    Mean,
    Max,
    Count,
}

/// The members of all kinds of expressions.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AllExpressions {
    timeseries: Option<String>,
    field: Option<String>,
    arg: Option<Box<Expression>>,
    func: Option<Function>,
    sleep: Option<String>,
    menstrual_cycle: Option<String>,
    menstrual_flow: Option<String>,
    field_for: Option<String>,
    index: Option<String>,
    group_key: Option<Value>,
    value_macro: Option<String>,
    version: Option<String>,
    from: Option<Box<Expression>>,
    select: Option<Box<Expression>>,
    unnest: Option<Box<Expression>>,
    #[serde(rename = "where")]
    condition: Option<String>,
}

impl TryFrom<AllExpressions> for Expression {
    type Error = &'static str;

    fn try_from(all: AllExpressions) -> Result<Self, Self::Error> {
        const MISSING: &str = "a member is missing";
        Ok(if let Some(timeseries) = all.timeseries {
            let field = all.field.ok_or(MISSING)?;
            Self::Timeseries { timeseries, field }
        } else if let Some(arg) = all.arg {
            let func = all.func.ok_or(MISSING)?;
            Self::Aggregate { func, arg }
        } else if let Some(column) = all.sleep {
            Self::Column {
                table: Table::Sleep,
                column,
            }
        } else if let Some(column) = all.menstrual_cycle {
            Self::Column {
                table: Table::MenstrualCycle,
                column,
            }
        } else if let Some(column) = all.menstrual_flow {
            Self::Column {
                table: Table::MenstrualFlow,
                column,
            }
        } else if let Some(index) = all.index {
            Self::Index(index)
        } else if let Some(group_key) = all.group_key {
            Self::GroupKey(group_key)
        } else if let Some(value_macro) = all.value_macro {
            let version = all.version;
            Self::Macro {
                value_macro,
                version,
            }
        } else if let Some(unnest) = all.unnest {
            Self::Unnest(unnest)
        } else {
            let (from, select) = all.from.zip(all.select).ok_or(MISSING)?;
            let condition = all.condition;
            Self::Subquery {
                from,
                select,
                condition,
            }
        })
    }
}
