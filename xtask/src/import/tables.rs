//! The keys of each kind of object of OpenAPI 3.1.

use super::grammar::Grammar;
use super::grammar::Kind as K;
use super::grammar::Shape::{
    Data, ExtensibleMap, Flag, Glossary, List, Map, Names, Object, Text, Texts,
};

pub(super) static ROOT: Grammar = Grammar {
    what: "an OpenAPI document",
    keys: &[
        ("openapi", Text),
        ("info", Object(K::Info)),
        ("jsonSchemaDialect", Text),
        ("servers", List(K::Server)),
        ("security", Data),
        // The names of the tags, which import derives from the operations.
        ("tags", Data),
        ("paths", ExtensibleMap(K::PathItem)),
        ("webhooks", Map(K::PathItem)),
        ("components", Object(K::Components)),
    ],
    left_out: &["externalDocs"],
    required: &["info", "paths"],
};

pub(super) static INFO: Grammar = Grammar {
    what: "`info`",
    keys: &[("title", Text), ("version", Text)],
    left_out: &[
        "summary",
        "description",
        "termsOfService",
        "contact",
        "license",
    ],
    required: &["title", "version"],
};

pub(super) static SERVER: Grammar = Grammar {
    what: "a server",
    keys: &[("url", Text), ("variables", Map(K::ServerVariable))],
    left_out: &["description"],
    required: &["url"],
};

pub(super) static SERVER_VARIABLE: Grammar = Grammar {
    what: "a server variable",
    keys: &[("default", Text), ("enum", Texts)],
    left_out: &["description"],
    required: &["default"],
};

pub(super) static PATH_ITEM: Grammar = Grammar {
    what: "a path item",
    keys: &[
        ("parameters", List(K::Parameter)),
        ("servers", List(K::Server)),
        ("get", Object(K::Operation)),
        ("put", Object(K::Operation)),
        ("post", Object(K::Operation)),
        ("delete", Object(K::Operation)),
        ("options", Object(K::Operation)),
        ("head", Object(K::Operation)),
        ("patch", Object(K::Operation)),
        ("trace", Object(K::Operation)),
    ],
    left_out: &["summary", "description"],
    required: &[],
};

pub(super) static OPERATION: Grammar = Grammar {
    what: "an operation",
    keys: &[
        ("operationId", Text),
        ("tags", Texts),
        ("deprecated", Flag),
        ("security", Data),
        ("servers", List(K::Server)),
        ("parameters", List(K::Parameter)),
        ("requestBody", Object(K::RequestBody)),
        ("responses", ExtensibleMap(K::Response)),
        ("callbacks", Map(K::Callback)),
    ],
    left_out: &["summary", "description", "externalDocs"],
    required: &["operationId", "responses"],
};

pub(super) static PARAMETER: Grammar = Grammar {
    what: "a parameter",
    keys: &[
        ("$ref", Text),
        ("name", Text),
        ("in", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("allowEmptyValue", Flag),
        ("style", Text),
        ("explode", Flag),
        ("allowReserved", Flag),
        ("schema", Object(K::Schema)),
        ("content", Map(K::MediaType)),
    ],
    left_out: &["description", "example", "examples"],
    required: &["name", "in"],
};

pub(super) static HEADER: Grammar = Grammar {
    what: "a header",
    keys: &[
        ("$ref", Text),
        ("required", Flag),
        ("deprecated", Flag),
        ("style", Text),
        ("explode", Flag),
        ("schema", Object(K::Schema)),
        ("content", Map(K::MediaType)),
    ],
    left_out: &["description", "example", "examples"],
    required: &[],
};

pub(super) static REQUEST_BODY: Grammar = Grammar {
    what: "a request body",
    keys: &[
        ("$ref", Text),
        ("required", Flag),
        ("content", Map(K::MediaType)),
    ],
    left_out: &["description"],
    required: &["content"],
};

pub(super) static RESPONSE: Grammar = Grammar {
    what: "a response",
    keys: &[
        ("$ref", Text),
        ("headers", Map(K::Header)),
        ("content", Map(K::MediaType)),
        ("links", Map(K::Link)),
    ],
    left_out: &["description"],
    required: &[],
};

pub(super) static MEDIA_TYPE: Grammar = Grammar {
    what: "a media type",
    keys: &[
        ("schema", Object(K::Schema)),
        ("encoding", Map(K::Encoding)),
    ],
    left_out: &["example", "examples"],
    required: &[],
};

pub(super) static ENCODING: Grammar = Grammar {
    what: "an encoding",
    keys: &[
        ("contentType", Text),
        ("headers", Map(K::Header)),
        ("style", Text),
        ("explode", Flag),
        ("allowReserved", Flag),
    ],
    left_out: &[],
    required: &[],
};

pub(super) static LINK: Grammar = Grammar {
    what: "a link",
    keys: &[
        ("$ref", Text),
        ("operationRef", Text),
        ("operationId", Text),
        ("parameters", Data),
        ("requestBody", Data),
        ("server", Object(K::Server)),
    ],
    left_out: &["description"],
    required: &[],
};

/// Any other key of a callback is an expression that leads to a path item.
pub(super) static CALLBACK: Grammar = Grammar {
    what: "a callback",
    keys: &[("$ref", Text)],
    left_out: &[],
    required: &[],
};

pub(super) static COMPONENTS: Grammar = Grammar {
    what: "`components`",
    keys: &[
        ("callbacks", Map(K::Callback)),
        ("headers", Map(K::Header)),
        ("links", Map(K::Link)),
        ("parameters", Map(K::Parameter)),
        ("pathItems", Map(K::PathItem)),
        ("requestBodies", Map(K::RequestBody)),
        ("responses", Map(K::Response)),
        ("schemas", Map(K::Schema)),
        ("securitySchemes", Map(K::SecurityScheme)),
    ],
    left_out: &["examples"],
    required: &[],
};

pub(super) static SECURITY_SCHEME: Grammar = Grammar {
    what: "a security scheme",
    keys: &[
        ("$ref", Text),
        ("type", Text),
        ("in", Text),
        ("name", Text),
        ("scheme", Text),
        ("bearerFormat", Text),
        ("openIdConnectUrl", Text),
        ("flows", Object(K::Flows)),
        ("deprecated", Flag),
    ],
    left_out: &["description"],
    required: &["type"],
};

pub(super) static FLOWS: Grammar = Grammar {
    what: "`flows`",
    keys: &[
        ("implicit", Object(K::Flow)),
        ("password", Object(K::Flow)),
        ("clientCredentials", Object(K::Flow)),
        ("authorizationCode", Object(K::Flow)),
    ],
    left_out: &[],
    required: &[],
};

pub(super) static FLOW: Grammar = Grammar {
    what: "an OAuth flow",
    keys: &[
        ("authorizationUrl", Text),
        ("tokenUrl", Text),
        ("refreshUrl", Text),
        ("scopes", Glossary),
    ],
    left_out: &[],
    required: &[],
};

pub(super) static DISCRIMINATOR: Grammar = Grammar {
    what: "a discriminator",
    keys: &[("propertyName", Text), ("mapping", Data)],
    left_out: &[],
    required: &["propertyName"],
};

pub(super) static SCHEMA: Grammar = Grammar {
    what: "a schema",
    keys: &[
        ("$ref", Text),
        ("$schema", Text),
        ("$id", Text),
        ("$anchor", Text),
        ("$dynamicRef", Text),
        ("$dynamicAnchor", Text),
        ("type", Data),
        ("format", Text),
        ("const", Data),
        ("enum", Data),
        ("default", Data),
        ("pattern", Text),
        ("minLength", Data),
        ("maxLength", Data),
        ("minimum", Data),
        ("exclusiveMinimum", Data),
        ("maximum", Data),
        ("exclusiveMaximum", Data),
        ("multipleOf", Data),
        ("contentEncoding", Text),
        ("contentMediaType", Text),
        ("contentSchema", Object(K::Schema)),
        ("allOf", List(K::Schema)),
        ("anyOf", List(K::Schema)),
        ("oneOf", List(K::Schema)),
        ("not", Object(K::Schema)),
        ("if", Object(K::Schema)),
        ("then", Object(K::Schema)),
        ("else", Object(K::Schema)),
        ("discriminator", Object(K::Discriminator)),
        ("items", Object(K::Schema)),
        ("prefixItems", List(K::Schema)),
        ("contains", Object(K::Schema)),
        ("minContains", Data),
        ("maxContains", Data),
        ("minItems", Data),
        ("maxItems", Data),
        ("uniqueItems", Flag),
        ("unevaluatedItems", Object(K::Schema)),
        ("properties", Map(K::Schema)),
        ("patternProperties", Map(K::Schema)),
        ("additionalProperties", Object(K::Schema)),
        ("unevaluatedProperties", Object(K::Schema)),
        ("propertyNames", Object(K::Schema)),
        ("minProperties", Data),
        ("maxProperties", Data),
        ("required", Names),
        ("dependentRequired", Data),
        ("dependentSchemas", Map(K::Schema)),
        ("deprecated", Flag),
        ("readOnly", Flag),
        ("writeOnly", Flag),
        ("$defs", Map(K::Schema)),
        ("xml", Data),
    ],
    left_out: &[
        "title",
        "description",
        "$comment",
        "example",
        "examples",
        "externalDocs",
    ],
    required: &[],
};
