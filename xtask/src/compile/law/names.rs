//! Names as documents have them: usual ones, and those that Rust, the generator or the client has already.

/// Names of schemas.
#[rustfmt::skip] // A name a line would be 400 lines.
pub(super) const SCHEMAS: &[&str] = &[
    "Ship", "Crew", "Cargo", "Harbor", "Sail", "Mast", "Deck", "Log", "Route", "Anchor", "Page", "Item", "HTTPLog",
    "http_log", "Base_Fitbit_", "List[Ship]", "ShipList", "2fa", "Ship-Input", "Ship-Output", "a.b.C", "Option",
    "Result", "Self", "self", "Some", "None", "Ok", "Err", "String", "Vec", "Box", "Default", "Into", "From", "Clone",
    "Debug", "Display", "Send", "Iterator", "IntoIterator", "IntoFuture", "Drop", "Copy", "Eq", "Ord", "Fn",
    "TryFrom", "FromStr", "Error", "Client", "Call", "Response", "Nullable", "Step", "Unknown", "UnknownJson",
    "UnknownValue", "Secret", "Timestamp", "Variant", "Union", "Value", "Serialize", "Deserialize", "JsonSchema",
    "Uuid", "Request", "Pages", "Items", "Cursor", "Map", "Tuple2", "Types", "Operations", "BTreeMap", "Future",
    "Pin", "Std", "U8", "Str", "Bool", "GetShip", "Vec2", "ToString", "PhantomData", "Cow", "Hash",
];

/// Names of properties and parameters.
#[rustfmt::skip] // A name a line would be 400 lines.
pub(super) const FIELDS: &[&str] = &[
    "name", "id", "kind", "size", "count", "created_at", "label", "note", "team_id", "region", "ships", "value",
    "total", "type", "self", "Self", "fooBar", "foo_bar", "default", "new", "clone", "request", "body", "call",
    "send", "retry", "timeout", "deadline", "header", "idempotent", "items", "pages", "trace_id", "path", "query",
    "json", "draft", "client", "org_id", "segment", "header_map", "answer", "then", "when", "into_inner", "ok", "raw",
    "method", "status", "2fa", "+1", "-1", "a-b", "a b", "filter[x]", "@id", "$ref", "x-y", "x-secret", "x-rust-name",
    "ünï", "名", "_", "__", "", "crate", "super", "async", "gen", "try", "union", "unknown", "option", "none", "some",
    "vec", "result", "description", "title", "enum", "properties", "required", "nullable", "format", "const", "allOf",
    "additionalProperties", "as_str", "is_known", "from", "into", "build", "cursor", "next_cursor", "next_token",
    "args", "key", "settings", "std", "x", "R#type", "it's", "\"", "\\", "a\nb", "{", "}", "%", "CamelCase",
    "SCREAMING_CASE", "0", "with space ", "with-space-",
];

/// Names of headers; the first are usual ones.
#[rustfmt::skip] // A name a line would be 400 lines.
pub(super) const HEADERS: &[&str] = &[
    "X-Trace", "x-api-version", "If-Match", "X_Deck", "Idempotency-Key", "X-Ids", "accept-language", "Range",
    "x-trace", "x_trace", "X-TRACE", "X-Org-Id", "cursor", "X-Cursor", "header", "call", "body", "type", "self", "new",
    "2fa", "name", "Cookie", "traceparent", "tracestate", "User-Agent", "Accept", "content-type", "AUTHORIZATION",
    "X-Management-Key", "Host", "Content-Length", "Transfer-Encoding", "connection", "!#$%&'*+-.^_`|~", "_", "a b", "",
    "a:b", "ünï", "a\nb", "a.b", "it's", "x'", "-", "X-",
];

/// Values of enums.
#[rustfmt::skip] // A name a line would be 400 lines.
pub(super) const VALUES: &[&str] = &[
    "us", "eu", "small", "large", "on", "off", "manual", "auto", "", " ", "1", "2", "1.5", "-1", "+1", "a", "A",
    "a-b", "a_b", "aB", "AB", "ab", "Unknown", "unknown", "self", "Self", "type", "None", "Some", "Ok", "ß", "ẞ", "名",
    "é", "*", "**", "/", "\\", "\"", "'", "{}", "{0}", "%", "#", "null", "true", "as_str", "Value", "Value1", "a b",
    "a  b", "\n", "\u{1f600}", "crate", "default", "new", "x", "Box", "String", "all", "ALL", "<b>", "`", "``", "[x]",
    "|",
];

/// Function names of operations.
#[rustfmt::skip] // A name a line would be 400 lines.
pub(super) const OPERATIONS: &[&str] = &[
    "list_ships", "get_ship", "create_ship", "update_ship", "delete_ship", "find", "search", "count_ships",
    "listShips", "ListShips", "get-ship", "get ship", "ship", "builder", "new", "clone", "from_env", "org_id",
    "request", "settings", "send", "default", "deref", "type", "self", "crate", "async", "await", "drop", "fmt",
    "into", "from", "try_from", "call", "2fa", "ünï", "名", "", "_", "operation", "operations", "types", "raw", "then",
    "when", "mock", "a.b", "a/b", "get", "borrow", "to_owned", "as_ref", "value", "pages", "items", "None", "Client",
    "generate", "error",
    "response", "option", "result", "string", "vec", "into_future", "into_iterator", "future", "box", "send_empty", "page", "secret", "uuid",
];

/// Paths; those with the same placeholders can stand beside each other.
#[rustfmt::skip] // A name a line would be 400 lines.
pub(super) const PATHS: &[&str] = &[
    "/ships", "/ships/{ship_id}", "/ships/{ship_id}/crew/{crew_id}", "/org/{org_id}/ships", "/t/{x}:activate",
    "/{y}.json", "/{a}-{b}", "/ünï/{x}", "/名", "//x", "/x/", "/", "/./x", "/x/.", "/../x", "/x/..", "/.x", "/x?y=1",
    "/x#y", "/%7Bx", "/%2e%2e/x", "/a b", "/{x}/{x}", "/{type}", "/{self}", "/{fooBar}/{foo_bar}", "/{call}",
    "/{request}", "/{2fa}", "/{a-b}", "/{a.b}", "/{ünï}", "/{}", "/{x", "/x}", "/\"x\"", "/{x}{y}",
    "/v1/{x}/y/{x_id}", "/*", "/{*}", "/+", "/a:b", "/a;b", "/a,b=c", "/'x'", "/\\x", "/{segment}", "/{body}",
    "/{a}/{A}", "/{path}", "/|", "/[x]", "/^", "/`",
];
