//! Constructors that ask for arguments by name.

use std::{any::type_name, fmt, marker::PhantomData};

/// A value of the type `T` that is not complete yet: a required field is missing.
///
/// Required fields that could be mistaken for each other are no arguments of `new`, but methods that follow it, one after
/// the other. The last one gives the value. A chain that stops too early is a `Step` and no `T`, so it does not compile
/// where a `T` is needed:
///
/// ```
/// use management_client::types::{OuraScope, OuraScopeRequirements};
///
/// let requirements = OuraScopeRequirements::new()
///     .user_may_grant([OuraScope::Email])
///     .user_must_grant([OuraScope::Daily]);
/// assert_eq!(requirements.user_must_grant, [OuraScope::Daily]);
/// ```
///
/// ```compile_fail,E0308
/// use management_client::types::{OuraScope, OuraScopeRequirements};
///
/// let requirements: OuraScopeRequirements = OuraScopeRequirements::new().user_may_grant([OuraScope::Email]);
/// ```
///
/// The methods of each type stand in its documentation, at `new`. `Given` is what was given so far.
#[must_use = "a required field is still missing: the next method of the chain sets it"]
pub struct Step<T, Given> {
    given: Given,
    of: PhantomData<fn() -> T>,
}

impl<T, Given> Step<T, Given> {
    pub(crate) const fn new(given: Given) -> Self {
        Self {
            given,
            of: PhantomData,
        }
    }

    pub(crate) fn into_given(self) -> Given {
        self.given
    }
}

/// Prints the type and none of the values.
impl<T, Given> fmt::Debug for Step<T, Given> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Step<{}>", type_name::<T>())
    }
}
