//! What a change does: to clients that are out there, and to code.

/// Whether a client that was generated from the old document still works, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Wire {
    None,
    /// The server still answers with success, and the answer is not what the caller asked for.
    Silent,
    /// Only callers who use what was narrowed are refused.
    Conditional,
    Breaking,
}

/// Whether code that compiles against the old surface compiles against the new one, mildest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Rust {
    None,
    Minor,
    Major,
}

impl Wire {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Silent => "silent",
            Self::Conditional => "conditional",
            Self::Breaking => "breaking",
        }
    }
}

impl Rust {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// What a change does to the client of this workspace, to one with closed enums and unions, and to code.
pub(crate) type Verdicts = (Wire, Wire, Rust);
