//! Every operation of the document has its test, and every test its operation.

use crate::document::Operation;

const TESTED: &[&[&str]] = &[
    crate::continuous_query::OPERATIONS,
    crate::credentials::OPERATIONS,
    crate::data_pull::OPERATIONS,
    crate::domain::OPERATIONS,
    crate::ehr_member::OPERATIONS,
    crate::ehr_pipeline::OPERATIONS,
    crate::etl_pipeline::OPERATIONS,
    crate::integration::OPERATIONS,
    crate::key::OPERATIONS,
    crate::lab_account::OPERATIONS,
    crate::member::OPERATIONS,
    crate::org::OPERATIONS,
    crate::scope::OPERATIONS,
    crate::team::OPERATIONS,
    crate::webhook::OPERATIONS,
    crate::webhook_secret::OPERATIONS,
];

#[test]
fn every_operation_has_one_test() {
    let mut tested = TESTED.concat();
    tested.sort_unstable();
    let mut operations: Vec<_> = Operation::all().iter().map(|one| one.id).collect();
    operations.sort_unstable();
    let untested: Vec<_> = operations
        .iter()
        .filter(|id| !tested.contains(id))
        .collect();
    assert!(untested.is_empty(), "without a test: {untested:?}");
    assert_eq!(tested, operations);
}
