//! The package of the wire tests; see `wire/`.
