//! Names for tuples, by which the document can ask for one.

/// A list of two items, each of its own type.
pub type Tuple2<A, B> = (A, B);

/// A list of three items, each of its own type.
pub type Tuple3<A, B, C> = (A, B, C);

/// A list of four items, each of its own type.
pub type Tuple4<A, B, C, D> = (A, B, C, D);
