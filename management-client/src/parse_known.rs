//! What is wrong with a text that had to be a known value of an open enum.

use std::{error::Error, fmt};

/// The error of a text that is no known value of an open enum, with the known values that come nearest.
///
/// `From<&str>` and `FromStr` of an open enum never fail, because the API may use a value that this version does not
/// know. On a command line and in a configuration file such a value is usually a typing mistake. `parse_known` refuses it.
///
/// ```
/// use management_client::types::Provider;
///
/// let error = Provider::parse_known("garmn").unwrap_err();
/// assert_eq!(error.to_string(), "`garmn` is no known `Provider`; did you mean `garmin`?");
/// assert_eq!(error.nearest(), ["garmin"]);
/// ```
///
/// On a command line, with `clap`:
///
/// ```
/// use clap::Parser;
/// use management_client::types::{Provider, Region};
///
/// #[derive(Parser)]
/// struct Arguments {
///     #[arg(long, value_parser = Provider::parse_known)]
///     provider: Provider,
///     #[arg(long, value_parser = Region::parse_known)]
///     region: Region,
/// }
///
/// let arguments = Arguments::parse_from(["tool", "--provider", "oura", "--region", "eu"]);
/// assert_eq!(arguments.provider, Provider::Oura);
/// assert!(Arguments::try_parse_from(["tool", "--provider", "our", "--region", "eu"]).is_err());
/// ```
///
/// In a configuration file, with `serde`:
///
/// ```
/// use management_client::types::{Env, Region};
/// use serde::Deserialize;
///
/// #[derive(Deserialize)]
/// struct Config {
///     #[serde(deserialize_with = "Region::deserialize_known")]
///     region: Region,
///     #[serde(deserialize_with = "Env::deserialize_known")]
///     environment: Env,
/// }
///
/// let config: Config = serde_json::from_str(r#"{"region": "eu", "environment": "sandbox"}"#)?;
/// assert_eq!(config.region, Region::Eu);
/// assert!(serde_json::from_str::<Config>(r#"{"region": "mars", "environment": "sandbox"}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseKnownError {
    enum_name: &'static str,
    text: Box<str>,
    known: usize,
    nearest: Vec<&'static str>,
}

/// How many values are named at most.
const MOST: usize = 5;
/// From which similarity on a text counts as a typing mistake; the one `clap` uses for its own suggestions.
const SIMILAR: f64 = 0.7;

impl ParseKnownError {
    pub(crate) fn new(enum_name: &'static str, known: &'static [&'static str], text: &str) -> Self {
        Self {
            enum_name,
            text: text.into(),
            known: known.len(),
            nearest: nearest(known, text),
        }
    }

    /// The name of the enum, such as `Provider`.
    pub const fn enum_name(&self) -> &'static str {
        self.enum_name
    }

    /// The text that is no known value.
    pub const fn text(&self) -> &str {
        &self.text
    }

    /// The known values that come nearest, the nearest first, at most five; all of an enum that has no more.
    pub fn nearest(&self) -> &[&'static str] {
        &self.nearest
    }
}

/// What resembles the text; where nothing does, all values of an enum that has few.
fn nearest(known: &'static [&'static str], text: &str) -> Vec<&'static str> {
    let wanted = text.to_lowercase();
    let similarity = |value: &str| strsim::jaro(&wanted, &value.to_lowercase());
    let scored = known.iter().map(|value| (similarity(value), *value));
    let mut similar: Vec<(f64, &str)> = scored.filter(|(score, _)| *score > SIMILAR).collect();
    similar.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    let similar = similar.into_iter().map(|(_, value)| value);
    let found: Vec<&str> = similar.take(MOST).collect();
    if found.is_empty() && known.len() <= MOST {
        return known.to_vec();
    }
    found
}

impl fmt::Display for ParseKnownError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (text, name, known) = (self.text.escape_debug(), self.enum_name, self.known);
        write!(f, "`{text}` is no known `{name}`")?;
        match self.nearest.as_slice() {
            [] => write!(f, ", and none of the {known} known values is like it"),
            [only] => write!(f, "; did you mean `{only}`?"),
            several => {
                let several = several.join("`, `");
                write!(f, "; did you mean one of `{several}`?")
            }
        }
    }
}

impl Error for ParseKnownError {}

#[cfg(test)]
mod tests {
    use super::ParseKnownError;

    fn message(known: &'static [&'static str], text: &str) -> String {
        ParseKnownError::new("Fruit", known, text).to_string()
    }

    const MANY: &[&str] = &["pear", "apple", "plum", "cherry", "quince", "blackberry"];

    #[test]
    fn the_nearest_values_come_first() {
        assert_eq!(
            message(MANY, "blackbery"),
            "`blackbery` is no known `Fruit`; did you mean `blackberry`?"
        );
        assert_eq!(
            message(&["pears", "pear", "plum"], "PEER"),
            "`PEER` is no known `Fruit`; did you mean one of `pear`, `pears`?"
        );
    }

    #[test]
    fn all_of_a_few_values_are_named_and_none_of_many() {
        assert_eq!(
            message(&["us", "eu"], "mars\n"),
            "`mars\\n` is no known `Fruit`; did you mean one of `us`, `eu`?"
        );
        assert_eq!(
            message(MANY, "xyz"),
            "`xyz` is no known `Fruit`, and none of the 6 known values is like it"
        );
    }
}
