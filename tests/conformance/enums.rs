//! What holds for open enums, whichever way a value comes.

use std::str::FromStr;

use management_client::types::{
    AppointmentProvider, CredentialSource, Lab, LabServiceProvider, Provider,
};
use serde_json::json;

/// A text that one enum does not know, and another one that unites several does.
#[test]
fn a_value_that_is_known_is_known_wherever_it_comes_from() {
    for known in CredentialSource::KNOWN {
        let text = known.as_str();
        for value in [
            CredentialSource::from(text),
            CredentialSource::from(text.to_owned()),
            CredentialSource::from_str(text).unwrap(),
            serde_json::from_value(json!(text)).unwrap(),
            Provider::from(text).into(),
            Lab::from(text).into(),
            LabServiceProvider::from(text).into(),
            AppointmentProvider::from(text).into(),
        ] {
            assert!(value.is_known(), "{text}");
            assert_eq!(&value, known);
        }
    }
}

#[test]
fn a_value_that_is_not_known_goes_from_enum_to_enum_as_it_is() {
    let provider = Provider::from("zz_new");
    assert!(!provider.is_known());
    let source = CredentialSource::from(provider);
    assert!(!source.is_known());
    assert_eq!(source.as_str(), "zz_new");
}

#[test]
fn the_known_values_are_listed_once_and_are_known() {
    let mut texts: Vec<_> = Provider::KNOWN.iter().map(AsRef::as_ref).collect();
    assert!(Provider::KNOWN.iter().all(Provider::is_known));
    texts.sort_unstable();
    let count = texts.len();
    texts.dedup();
    assert_eq!(texts.len(), count);
}
