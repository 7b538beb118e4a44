//! Settings from environment variables.

use uuid::Uuid;

use crate::{ClientBuilder, Error};

pub(crate) const KEY: &str = "JUNCTION_MANAGEMENT_KEY";
const ORG: &str = "JUNCTION_ORG_ID";
const URL: &str = "JUNCTION_MANAGEMENT_URL";

impl ClientBuilder {
    /// Starts from the environment of the process.
    ///
    /// | variable | setting | |
    /// |---|---|---|
    /// | `JUNCTION_MANAGEMENT_KEY` | [`management_key`](Self::management_key) | required |
    /// | `JUNCTION_ORG_ID` | [`org_id`](Self::org_id), a UUID | required |
    /// | `JUNCTION_MANAGEMENT_URL` | [`base_url`](Self::base_url) | optional |
    ///
    /// A variable that is empty counts as not set.
    ///
    /// # Errors
    ///
    /// [`Error::is_configuration`] holds when a required variable is not set or the organization is
    /// not a UUID. The message names the variable and not its value.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_vars(read)
    }

    /// Starts from the variables of [`from_env`](Self::from_env), looked up elsewhere: in a file, a
    /// map, a vault.
    ///
    /// ```
    /// use std::collections::HashMap;
    /// use management_client::ClientBuilder;
    ///
    /// let vars = HashMap::from([
    ///     ("JUNCTION_MANAGEMENT_KEY", "mg_..."),
    ///     ("JUNCTION_ORG_ID", "9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e"),
    /// ]);
    /// let client = ClientBuilder::from_vars(|name| vars.get(name).map(ToString::to_string))?.build()?;
    /// # Ok::<(), management_client::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`from_env`](Self::from_env).
    pub fn from_vars(lookup: impl Fn(&str) -> Option<String>) -> Result<Self, Error> {
        let find = |name| lookup(name).filter(|value| !value.is_empty());
        let require =
            |name| find(name).ok_or_else(|| Error::configuration(format!("{name} is not set")));
        let builder = Self::default()
            .management_key(require(KEY)?)
            .org_id(parse_org(&require(ORG)?)?);
        Ok(match find(URL) {
            Some(url) => builder.base_url(url),
            None => builder,
        })
    }
}

/// Text that is not Unicode is made so, with a character that every later check refuses.
pub(crate) fn read(name: &str) -> Option<String> {
    std::env::var_os(name).map(|value| value.to_string_lossy().into_owned())
}

fn parse_org(text: &str) -> Result<Uuid, Error> {
    text.parse()
        .map_err(|_| Error::configuration(format!("{ORG} is not a UUID")))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "9f3c7e1a-52d4-4b0e-8a66-1d2f3b4c5d6e";

    fn from(vars: &[(&str, &str)]) -> Result<ClientBuilder, Error> {
        ClientBuilder::from_vars(|name| {
            vars.iter()
                .find(|var| var.0 == name)
                .map(|var| var.1.to_owned())
        })
    }

    #[test]
    fn the_url_is_optional() {
        let client = from(&[(KEY, "mg_a"), (ORG, ID), (URL, "")])
            .unwrap()
            .build()
            .unwrap();
        assert_eq!(client.org_id(), Some(ID.parse().unwrap()));
        assert_eq!(
            client.settings().base_url.as_str(),
            "https://api.management.junction.com"
        );
        let client = from(&[(KEY, "mg_a"), (ORG, ID), (URL, "https://h.test/x/")])
            .unwrap()
            .build()
            .unwrap();
        assert_eq!(client.settings().base_url.as_str(), "https://h.test/x");
    }

    #[test]
    fn what_is_missing_is_named() {
        for (vars, text) in [
            (&[(ORG, ID)][..], "JUNCTION_MANAGEMENT_KEY is not set"),
            (
                &[(KEY, ""), (ORG, ID)],
                "JUNCTION_MANAGEMENT_KEY is not set",
            ),
            (&[(KEY, "mg_canary")], "JUNCTION_ORG_ID is not set"),
            (
                &[(KEY, "mg_canary"), (ORG, "canary")],
                "JUNCTION_ORG_ID is not a UUID",
            ),
        ] {
            let error = from(vars).unwrap_err();
            assert!(error.is_configuration());
            assert!(error.to_string().contains(text), "{error}");
            assert!(
                !format!("{error} {error:?}").contains("canary"),
                "{error:?}"
            );
        }
    }
}
