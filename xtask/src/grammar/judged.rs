//! Which rules of `diff` judge a field that differs: what several rows say.

use super::row::Judged::{self, By};
use super::row::Rules;
use crate::rules;

/// How values of another type relate to those of the old one.
const TYPES: Rules = &[
    &rules::REQUEST_TYPE_WIDENED,
    &rules::REQUEST_TYPE_NARROWED,
    &rules::REQUEST_TYPE_CHANGED,
    &rules::RESPONSE_TYPE_WIDENED,
    &rules::RESPONSE_TYPE_NARROWED,
    &rules::RESPONSE_TYPE_CHANGED,
];
/// As [`TYPES`], where the types have values in common.
const WIDTHS: Rules = &[
    &rules::REQUEST_TYPE_WIDENED,
    &rules::REQUEST_TYPE_NARROWED,
    &rules::RESPONSE_TYPE_WIDENED,
    &rules::RESPONSE_TYPE_NARROWED,
];
const LIMITS: Rules = &[
    &rules::REQUEST_LIMIT_NARROWED,
    &rules::REQUEST_LIMIT_WIDENED,
    &rules::RESPONSE_LIMIT_CHANGED,
];

pub(super) const TYPE: Judged = By(&[TYPES]);
pub(super) const NULL: Judged = By(&[&[
    &rules::REQUEST_NULLABLE_ADDED,
    &rules::REQUEST_NULLABLE_REMOVED,
    &rules::RESPONSE_NULLABLE_ADDED,
    &rules::RESPONSE_NULLABLE_REMOVED,
    &rules::RESPONSE_PROPERTY_BECAME_OPTIONAL,
    &rules::RESPONSE_PROPERTY_BECAME_REQUIRED,
    &rules::ABSENCE_CHANGED,
]]);
pub(super) const LIMIT: Judged = By(&[LIMITS]);
pub(super) const ENUM: Judged = By(&[
    &[
        &rules::REQUEST_ENUM_VALUE_ADDED,
        &rules::REQUEST_ENUM_VALUE_REMOVED,
        &rules::REQUEST_VALUE_MOVED,
        &rules::REQUEST_ENUM_OPENED,
        &rules::REQUEST_ENUM_CLOSED,
        &rules::RESPONSE_ENUM_VALUE_ADDED,
        &rules::RESPONSE_ENUM_VALUE_REMOVED,
        &rules::RESPONSE_VALUE_MOVED,
        &rules::RESPONSE_ENUM_OPENED,
        &rules::RESPONSE_ENUM_CLOSED,
    ],
    WIDTHS,
]);
pub(super) const VARIANT: Judged = By(&[
    &[
        &rules::REQUEST_VARIANT_ADDED,
        &rules::REQUEST_VARIANT_REMOVED,
        &rules::RESPONSE_VARIANT_ADDED,
        &rules::RESPONSE_VARIANT_REMOVED,
    ],
    TYPES,
]);
pub(super) const DEFAULT: Judged = By(&[&[
    &rules::DEFAULT_ADDED,
    &rules::DEFAULT_CHANGED,
    &rules::DEFAULT_REMOVED,
    &rules::RESPONSE_DEFAULT_CHANGED,
]]);
pub(super) const PROPERTY: Judged = By(&[
    &[
        &rules::REQUEST_PROPERTY_ADDED,
        &rules::REQUEST_REQUIRED_PROPERTY_ADDED,
        &rules::REQUEST_PROPERTY_REMOVED,
        &rules::REQUEST_PROPERTY_RENAMED,
        &rules::RESPONSE_PROPERTY_ADDED,
        &rules::RESPONSE_REQUIRED_PROPERTY_ADDED,
        &rules::RESPONSE_PROPERTY_REMOVED,
        &rules::RESPONSE_OPTIONAL_PROPERTY_REMOVED,
        &rules::RESPONSE_PROPERTY_RENAMED,
    ],
    WIDTHS,
]);
pub(super) const REQUIRED: Judged = By(&[&[
    &rules::REQUEST_PROPERTY_BECAME_REQUIRED,
    &rules::REQUEST_PROPERTY_BECAME_OPTIONAL,
    &rules::REQUEST_REQUIRED_PROPERTY_ADDED,
    &rules::REQUEST_PROPERTY_REMOVED,
    &rules::RESPONSE_PROPERTY_BECAME_REQUIRED,
    &rules::RESPONSE_PROPERTY_BECAME_OPTIONAL,
    &rules::RESPONSE_PROPERTY_ADDED,
    &rules::RESPONSE_PROPERTY_REMOVED,
    &rules::ABSENCE_CHANGED,
]]);
pub(super) const KEYS: Judged = By(&[
    &[
        &rules::REQUEST_OBJECT_CLOSED,
        &rules::REQUEST_OBJECT_OPENED,
        &rules::RESPONSE_OBJECT_CLOSED,
        &rules::RESPONSE_OBJECT_OPENED,
    ],
    TYPES,
]);
pub(super) const ACCESS: Judged = By(&[&[
    &rules::REQUEST_PROPERTY_READ_ONLY,
    &rules::REQUEST_PROPERTY_WRITABLE,
    &rules::RESPONSE_PROPERTY_WRITE_ONLY,
    &rules::RESPONSE_PROPERTY_READABLE,
    &rules::ACCESS_NOTED,
]]);
pub(super) const REF: Judged = By(&[
    &[
        &rules::SCHEMA_RENAMED,
        &rules::SCHEMA_REPLACED,
        &rules::TYPE_RENAMED,
    ],
    TYPES,
]);
pub(super) const SECURITY: Judged = By(&[&[
    &rules::SECURITY_ADDED,
    &rules::SECURITY_REMOVED,
    &rules::SECURITY_RELAXED,
    &rules::SECURITY_HEADER_CHANGED,
    &rules::SECURITY_SCOPES_CHANGED,
]]);
pub(super) const SERVERS: Judged = By(&[&[
    &rules::SERVER_ADDED,
    &rules::SERVER_REMOVED,
    &rules::SERVER_ORDER_CHANGED,
]]);
pub(super) const VARIABLES: Judged = By(&[&[
    &rules::SERVER_DEFAULT_CHANGED,
    &rules::SERVER_VALUE_ADDED,
    &rules::SERVER_VALUE_REMOVED,
]]);
pub(super) const PARAMETERS: Judged = By(&[&[
    &rules::PARAMETER_ADDED,
    &rules::REQUIRED_PARAMETER_ADDED,
    &rules::PARAMETER_REMOVED,
    &rules::PARAMETER_RENAMED,
    &rules::PATH_PARAMETER_RENAMED,
    &rules::UNDECLARED_PATH_PARAMETER,
]]);
pub(super) const BODY: Judged = By(&[&[
    &rules::REQUEST_BODY_ADDED,
    &rules::REQUEST_BODY_REQUIRED_ADDED,
    &rules::REQUEST_BODY_REMOVED,
    &rules::REQUEST_BODY_BECAME_REQUIRED,
    &rules::REQUEST_BODY_BECAME_OPTIONAL,
]]);
pub(super) const STATUS: Judged = By(&[&[
    &rules::SUCCESS_STATUS_CHANGED,
    &rules::ERROR_ANSWER_ADDED,
    &rules::ERROR_ANSWER_REMOVED,
]]);
pub(super) const MEDIA: Judged = By(&[&[
    &rules::MEDIA_TYPE_ADDED,
    &rules::MEDIA_TYPE_REMOVED,
    &rules::ANSWER_BODY_ADDED,
    &rules::ANSWER_BODY_REMOVED,
]]);
pub(super) const HEADERS: Judged = By(&[&[
    &rules::ANSWER_HEADER_ADDED,
    &rules::ANSWER_HEADER_REMOVED,
    &rules::ANSWER_HEADER_CHANGED,
]]);
pub(super) const OPERATIONS: Judged = By(&[&[
    &rules::OPERATION_ADDED,
    &rules::OPERATION_REMOVED,
    &rules::OPERATION_MOVED,
    &rules::OPERATION_RENAMED,
]]);
pub(super) const TAGS: Judged = By(&[&[
    &rules::REQUEST_TAG_ADDED,
    &rules::REQUEST_TAG_REMOVED,
    &rules::RESPONSE_TAG_ADDED,
    &rules::RESPONSE_TAG_REMOVED,
    &rules::DISCRIMINATOR_CHANGED,
]]);
pub(super) const UNJUDGED: Judged = By(&[&[&rules::UNJUDGED_CHANGE]]);
pub(super) const DEPRECATED: Judged = By(&[&[&rules::DEPRECATION_CHANGED]]);
pub(super) const HINT: Judged = By(&[&[&rules::HINT_CHANGED]]);
pub(super) const CALLBACK: Judged = By(&[&[&rules::CALLBACK_CHANGED]]);
pub(super) const LINK: Judged = By(&[&[&rules::LINK_CHANGED]]);
pub(super) const WEBHOOK: Judged = By(&[&[&rules::WEBHOOK_CHANGED]]);
pub(super) const RETRY: Judged = By(&[&[&rules::RETRY_CHANGED]]);
pub(super) const HEADER: Judged = By(&[&[&rules::ANSWER_HEADER_CHANGED]]);
pub(super) const DISCRIMINATOR: Judged = By(&[&[&rules::DISCRIMINATOR_CHANGED]]);
pub(super) const STYLE: Judged = By(&[&[&rules::PARAMETER_STYLE_CHANGED]]);
pub(super) const TITLE: Judged = By(&[&[&rules::TYPE_RENAMED]]);
pub(super) const METHOD: Judged = By(&[&[&rules::METHOD_RENAMED]]);
pub(super) const OPERATION_ID: Judged = By(&[&[&rules::OPERATION_RENAMED]]);
pub(super) const OPERATION_TAGS: Judged = By(&[&[&rules::TAG_RENAMED, &rules::TAGS_CHANGED]]);
pub(super) const PARAMETER_REQUIRED: Judged = By(&[&[
    &rules::PARAMETER_BECAME_REQUIRED,
    &rules::PARAMETER_BECAME_OPTIONAL,
]]);
pub(super) const BODY_REQUIRED: Judged = By(&[&[
    &rules::REQUEST_BODY_BECAME_REQUIRED,
    &rules::REQUEST_BODY_BECAME_OPTIONAL,
]]);
pub(super) const SCHEME: Judged = By(&[&[&rules::SECURITY_HEADER_CHANGED]]);
pub(super) const FORMAT: Judged = By(&[TYPES, LIMITS]);
