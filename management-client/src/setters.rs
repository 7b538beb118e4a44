//! The setters of requests and of the values they send.

/// Implements setters: methods that take the value, set a field of it and give it back.
///
/// The input is a plain Rust `impl` block, so that `syn` can read it too. Each method is written
/// without `self` and its body says what is set to what:
///
/// ```text
/// setters! {
///     impl Fruit {
///         /// The color.
///         pub fn color(value: impl Into<String>) { color = Some(value.into()); }
///     }
/// }
/// ```
macro_rules! setters {
    (impl $owner:ident { $(
        $(#[$meta:meta])*
        $vis:vis fn $name:ident($($value:ident: $type:ty)?) { $($field:ident).+ = $new:expr; }
    )+ }) => {
        impl $owner { $(
            $(#[$meta])*
            #[inline]
            $vis fn $name(mut self $(, $value: $type)?) -> Self {
                self.$($field).+ = $new;
                self
            }
        )+ }
    };
}
pub(crate) use setters;

#[cfg(test)]
mod tests {
    #[derive(Default)]
    struct Inner {
        sort: &'static str,
    }

    #[derive(Default)]
    struct Fruit {
        color: Option<String>,
        inner: Inner,
    }

    setters! {
        impl Fruit {
            fn color(value: impl Into<String>) { color = Some(value.into()); }
            /// Has one value only.
            fn sort() { inner.sort = "pear"; }
        }
    }

    #[test]
    fn setters_set_and_chain() {
        let fruit = Fruit::default().color("green").sort();
        assert_eq!(fruit.color.as_deref(), Some("green"));
        assert_eq!(fruit.inner.sort, "pear");
    }
}
