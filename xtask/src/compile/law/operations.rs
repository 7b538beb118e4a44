//! Operations: paths, parameters of each kind, bodies and answers.

use serde_json::{Map, Value as Json, json};

use super::names::{FIELDS, HEADERS, OPERATIONS, PATHS};
use super::random::Random;
use super::schemas::Schemas;

/// The document of a seed.
pub(super) fn document(seed: u64) -> Json {
    let mut random = Random::new(seed);
    let mut schemas = Schemas::new(&mut random);
    let mut paths = Map::new();
    let count = 2 + schemas.random.below(3);
    for index in 0..count {
        // Odd paths and names are a part of a document, not all of it.
        let usual = if schemas.random.one_in(3) {
            PATHS.len()
        } else {
            4
        };
        let path = format!("/v{index}{}", schemas.random.pick(&PATHS[..usual]));
        let method = schemas
            .random
            .pick(&["get", "post", "put", "patch", "delete"]);
        let operation = operation(&mut schemas, &path, method);
        let item = paths.entry(path).or_insert_with(|| json!({}));
        item[method] = operation;
    }
    json!({
        "openapi": "3.1.0",
        "info": {"title": format!("Document {seed}"), "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas.components},
    })
}

fn operation(schemas: &mut Schemas<'_>, path: &str, method: &str) -> Json {
    let usual = if schemas.random.one_in(3) {
        OPERATIONS.len()
    } else {
        8
    };
    let mut operation = json!({
        "operationId": schemas.random.pick(&OPERATIONS[..usual]),
        "parameters": parameters(schemas, path),
        "responses": answers(schemas),
    });
    if method != "get" && !schemas.random.one_in(4) {
        operation["requestBody"] = body(schemas);
    }
    if schemas.random.one_in(6) {
        operation["tags"] = json!(["Ünï [x] `y`"]);
    }
    if schemas.random.one_in(10) {
        operation["deprecated"] = json!(true);
    }
    if method == "get" && schemas.random.one_in(3) {
        page(schemas, &mut operation);
    }
    operation
}

fn parameters(schemas: &mut Schemas<'_>, path: &str) -> Vec<Json> {
    let names = path
        .split('{')
        .skip(1)
        .filter_map(|rest| Some(rest.split_once('}')?.0));
    let mut names: Vec<&str> = names.collect();
    names.dedup();
    if schemas.random.one_in(20) {
        names.pop();
    }
    let mut parameters: Vec<Json> = names
        .into_iter()
        .map(|name| in_path(schemas, name))
        .collect();
    let mut queries = schemas.random.some(&FIELDS[..13], 0, 2);
    if schemas.random.one_in(3) {
        queries.extend(schemas.random.some(&FIELDS[13..], 0, 2));
    }
    parameters.extend(queries.into_iter().map(|name| in_query(schemas, name)));
    if schemas.random.one_in(3) {
        parameters.extend(headers(schemas));
    }
    if schemas.random.one_in(80) {
        let required = schemas.random.one_in(2);
        parameters.push(json!({"name": "X-Trace", "in": "cookie", "required": required, "schema": {"type": "string"}}));
    }
    parameters
}

fn headers(schemas: &mut Schemas<'_>) -> Vec<Json> {
    let mut names = schemas.random.some(&HEADERS[..8], 0, 2);
    if schemas.random.one_in(3) {
        names.extend(schemas.random.some(&HEADERS[8..], 0, 2));
    }
    let headers = names.into_iter().map(|name| {
        let mut parameter = in_query(schemas, name);
        parameter["in"] = json!("header");
        if schemas.random.one_in(4) {
            parameter["schema"] = json!({"type": "array", "items": schemas.scalar()});
        }
        if schemas.random.one_in(6) {
            parameter["style"] = json!("simple");
        }
        parameter
    });
    headers.collect()
}

fn in_path(schemas: &mut Schemas<'_>, name: &str) -> Json {
    let schema = match schemas.random.below(30) {
        0 => schemas.nullable(0),
        1 => schemas.list(0),
        2 => schemas.raw(),
        3 => schemas.reference(),
        4 => schemas.choice(),
        5 => json!({"type": "string", "x-secret": true}),
        6 => schemas.object(0),
        _ => schemas.scalar(),
    };
    json!({"name": name, "in": "path", "required": true, "schema": schema})
}

fn in_query(schemas: &mut Schemas<'_>, name: &str) -> Json {
    let schema = match schemas.random.below(24) {
        0 => schemas.schema(2),
        1 => schemas.list(0),
        2 => schemas.nullable(1),
        3 => schemas.reference(),
        4 => schemas.choice(),
        5 => schemas.raw(),
        _ => schemas.scalar(),
    };
    let mut parameter = json!({"name": name, "in": "query", "required": schemas.random.one_in(3), "schema": schema});
    match schemas.random.below(50) {
        0 => parameter["explode"] = json!(false),
        1 => parameter["style"] = json!("deepObject"),
        2 => parameter["deprecated"] = json!(true),
        3 => parameter["description"] = json!("Which one.\n\n* a"),
        4 => {
            parameter = json!({"name": name, "in": "query", "content": {"application/json": {"schema": {}}}});
        }
        _ => {}
    }
    parameter
}

fn body(schemas: &mut Schemas<'_>) -> Json {
    let schema = content(schemas);
    let media = match schemas.random.below(40) {
        0 => "multipart/form-data",
        1 => "application/octet-stream",
        _ => "application/json",
    };
    let mut body =
        json!({"content": {media: {"schema": schema}}, "required": !schemas.random.one_in(12)});
    if schemas.random.one_in(20) {
        body["content"][media] = json!({});
    }
    body
}

/// What a body or an answer holds: mostly an object, but anything can be.
fn content(schemas: &mut Schemas<'_>) -> Json {
    match schemas.random.below(12) {
        0 => schemas.list(1),
        1 => schemas.scalar(),
        2 => schemas.nullable(1),
        3 => schemas.map(1),
        4 => schemas.tuple(1),
        5 => schemas.raw(),
        6 | 7 => schemas.object(2),
        8 => schemas.choice(),
        _ => schemas.reference(),
    }
}

fn answers(schemas: &mut Schemas<'_>) -> Json {
    let mut answers = Map::new();
    let status = match schemas.random.below(16) {
        0 => schemas.random.pick(&["2XX", "default", "302"]),
        1..4 => schemas.random.pick(&["201", "202", "204"]),
        _ => "200",
    };
    let media = match schemas.random.below(40) {
        0 => "text/plain",
        1 => "application/pdf",
        _ => "application/json",
    };
    let mut answer = json!({"description": "Done"});
    if status != "204" && !schemas.random.one_in(8) {
        answer["content"] = json!({media: {"schema": content(schemas)}});
    }
    answers.insert(status.to_owned(), answer);
    if schemas.random.one_in(2) {
        let status = schemas.random.pick(&[
            "422", "404", "409", "4XX", "500", "default", "422", "422", "201",
        ]);
        answers
            .entry(status)
            .or_insert_with(|| json!({"description": "Refused"}));
    }
    answers.into()
}

/// Makes the answer a page of a list; not always one that can be understood.
fn page(schemas: &mut Schemas<'_>, operation: &mut Json) {
    let cursor = json!({"anyOf": [{"type": "string"}, {"type": "null"}]});
    let parameters = operation["parameters"].as_array_mut().unwrap();
    parameters.retain(|parameter| parameter["name"] != "cursor");
    parameters.push(json!({"name": "cursor", "in": "query", "schema": cursor}));
    let items = schemas.list(1);
    let mut page = json!({
        "type": "object",
        "properties": {"data": items, "next_cursor": cursor, "limit": {"type": "integer"}},
        "required": ["data"],
    });
    match schemas.random.below(6) {
        0 => page["properties"]["more"] = schemas.list(1),
        1 => page["properties"]["next_token"] = cursor,
        2 => page["required"] = json!(["data", "next_cursor"]),
        _ => {}
    }
    operation["responses"] =
        json!({"200": {"description": "", "content": {"application/json": {"schema": page}}}});
}
