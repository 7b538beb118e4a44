//! A program that uses every generated item of a surface: it compiles exactly when code of users does.
//!
//! Each line of the surface becomes a function. Lines that are not generated are the same in all clients and are left
//! out, and so are those that no function can show, such as modules.

use std::fmt::Write as _;

use syn::{FnArg, ReturnType, Type};

use crate::diff::signature;
use management_client_codegen::print_tokens;

const CRATE: &str = "management_client::";

/// Uses every item of the modules that are generated from the document.
const MODULES: [&str; 2] = ["types", "operations"];

/// The traits that a `derive` or an `impl` names, as they are in scope in the witness.
const HEADER: &str = "\
use std::{fmt::{Debug, Display}, future::Future, hash::Hash, str::FromStr};
use serde::{Serialize, de::DeserializeOwned};
use management_client::{Client, Error, Items, Pages, Response, operations, types};
fn main() {}
";

/// A witness program, and how many lines of the surface it uses.
#[derive(Debug)]
pub(super) struct Witness {
    pub(super) program: String,
    pub(super) lines: usize,
}

impl Witness {
    pub(super) fn of(surface: &str) -> Self {
        let mut bodies = [String::new(), String::new()];
        let mut lines = 0;
        for line in surface.lines() {
            let Some((module, function)) = function(line, lines) else {
                continue;
            };
            lines += 1;
            // Writing to a string cannot fail.
            let _ = writeln!(bodies[module], "{function}");
        }
        let mut program = HEADER.to_owned();
        for (module, body) in MODULES.iter().zip(bodies) {
            let _ = write!(
                program,
                "mod in_{module} {{\nuse super::*;\nuse management_client::{module}::*;\n{body}}}\n"
            );
        }
        Self { program, lines }
    }
}

/// The function that uses the item of a line, and the module in whose scope the line is written.
fn function(line: &str, number: usize) -> Option<(usize, String)> {
    let (path, what) = line.split_once(": ")?;
    let inner = path.strip_prefix(CRATE)?;
    let (module, rest) = inner.split_once("::")?;
    let module = match module {
        "Client" if what.contains("operations::") => 1,
        _ => MODULES.iter().position(|name| *name == module)?,
    };
    let item = Item {
        path,
        owner: path.rsplit_once("::")?.0,
        name: rest.rsplit("::").next()?,
        call: format!("fn w{number}"),
    };
    item.function(&in_crate(what))
        .map(|function| (module, function))
}

/// A type as the client writes it, as others write it.
fn in_crate(what: &str) -> String {
    let marked = what.replace("::management_client::", "crate::");
    marked.replace("crate::", CRATE)
}

struct Item<'a> {
    path: &'a str,
    /// The type that the item is a member of.
    owner: &'a str,
    name: &'a str,
    /// How the function starts.
    call: String,
}

impl Item<'_> {
    fn function(&self, what: &str) -> Option<String> {
        let Self {
            path,
            owner,
            name,
            call,
        } = self;
        if what == "open enum" {
            let bounds = "Clone + Debug + Display + Eq + FromStr + Hash + Ord + Serialize";
            return Some(format!("{call}() where {path}: {bounds} {{}}"));
        }
        if let Some(kind) = what.strip_prefix("field ") {
            return Some(format!("{call}(it: &{owner}) -> &{kind} {{ &it.{name} }}"));
        }
        if what.starts_with("struct") || what.starts_with("enum") {
            return Some(format!("{call}() where {path}: {} {{}}", derived(what)));
        }
        if let Some(payload) = what.strip_prefix("variant(") {
            let kind = payload.strip_suffix(')')?;
            return Some(format!(
                "{call}(it: &{owner}) -> Option<&{kind}> {{ match it {{ {path}(inner) => Some(inner), _ => None }} }}"
            ));
        }
        if what.starts_with("variant") {
            return Some(format!("{call}() -> {owner} {{ {path} }}"));
        }
        if let Some(implemented) = what.strip_prefix("impl From<") {
            return Some(format!("{call}() where {path}: From<{implemented} {{}}"));
        }
        self.method(what)
    }

    fn method(&self, what: &str) -> Option<String> {
        let Self {
            path, owner, call, ..
        } = self;
        let signature = signature(what)?;
        let (mut parameters, mut arguments) = (Vec::new(), Vec::new());
        for (index, input) in signature.inputs.iter().enumerate() {
            let kind = match input {
                FnArg::Receiver(receiver) => match print_tokens(receiver).as_str() {
                    "&self" => format!("&{owner}"),
                    "&mut self" => format!("&mut {owner}"),
                    _ => (*owner).to_owned(),
                },
                FnArg::Typed(typed) => given(&typed.ty)?,
            };
            parameters.push(format!("a{index}: {kind}"));
            arguments.push(format!("a{index}"));
        }
        let answer = match &signature.output {
            ReturnType::Default => "()".to_owned(),
            ReturnType::Type(_, kind) => print_tokens(kind).replace("Self", owner),
        };
        let answer = match signature.asyncness {
            Some(_) => format!("impl Future<Output = {answer}>"),
            None => answer,
        };
        let (parameters, arguments) = (parameters.join(", "), arguments.join(", "));
        Some(format!(
            "{call}({parameters}) -> {answer} {{ {path}({arguments}) }}"
        ))
    }
}

/// The bounds that a list of derived traits gives.
fn derived(what: &str) -> String {
    let list = what.split_once("derive(");
    let list = list.map_or("", |(_, list)| list.trim_end_matches(')'));
    let bounds: Vec<_> = list
        .split(", ")
        .filter(|name| !name.is_empty())
        .map(|name| match name {
            "Deserialize" => "DeserializeOwned",
            name => name,
        })
        .collect();
    if bounds.is_empty() {
        return "Sized".to_owned();
    }
    bounds.join(" + ")
}

/// A type of an argument that fits: what goes into it, or a list of what goes into its items.
fn given(kind: &Type) -> Option<String> {
    let written = print_tokens(kind);
    let Some(bound) = written.strip_prefix("impl ") else {
        return Some(written);
    };
    let inner = |prefix: &str| bound.strip_prefix(prefix)?.strip_suffix('>');
    if let Some(inner) = inner("Into<") {
        return Some(inner.to_owned());
    }
    let item: Type = syn::parse_str(inner("IntoIterator<Item = ")?).ok()?;
    Some(format!("Vec<{}>", given(&item)?))
}
