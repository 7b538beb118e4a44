//! Every operation of the document has its test, and every test its operation.

use crate::operations::document::Operation;

const TESTED: &[&[&str]] = &[
    crate::operations::continuous_query::OPERATIONS,
    crate::operations::credentials::OPERATIONS,
    crate::operations::data_pull::OPERATIONS,
    crate::operations::domain::OPERATIONS,
    crate::operations::ehr_member::OPERATIONS,
    crate::operations::ehr_pipeline::OPERATIONS,
    crate::operations::etl_pipeline::OPERATIONS,
    crate::operations::integration::OPERATIONS,
    crate::operations::key::OPERATIONS,
    crate::operations::lab_account::OPERATIONS,
    crate::operations::member::OPERATIONS,
    crate::operations::org::OPERATIONS,
    crate::operations::scope::OPERATIONS,
    crate::operations::team::OPERATIONS,
    crate::operations::webhook::OPERATIONS,
    crate::operations::webhook_secret::OPERATIONS,
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
