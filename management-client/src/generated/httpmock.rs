/// What a request has to be like, and the response to it.
pub mod operations {
    use crate::*;

    /// What a request has to be like for a mock to match it.
    pub struct GetOrgWhen(::httpmock::When);

    impl GetOrgWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}", value))
        }
    }

    /// The response of a mock.
    pub struct GetOrgThen(::httpmock::Then);

    impl GetOrgThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::Org) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateOrgWhen(::httpmock::When);

    impl UpdateOrgWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PATCH),
                    "/v1/org/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateOrgBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateOrgThen(::httpmock::Then);

    impl UpdateOrgThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::Org) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListOrgDomainsWhen(::httpmock::When);

    impl ListOrgDomainsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/domain",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/domain", value))
        }
    }

    /// The response of a mock.
    pub struct ListOrgDomainsThen(::httpmock::Then);

    impl ListOrgDomainsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::OrgDomainListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateOrgDomainWhen(::httpmock::When);

    impl CreateOrgDomainWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/domain",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/domain", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateOrgDomainBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateOrgDomainThen(::httpmock::Then);

    impl CreateOrgDomainThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "created".
        pub fn created(self, value: &types::OrgDomain) -> Self {
            Self(
                self
                    .0
                    .status(201u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetOrgDomainWhen(::httpmock::When);

    impl GetOrgDomainWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/domain/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/domain/*", value))
        }

        /// Requires that `domain_id` has this value.
        pub fn domain_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/domain/{}", value))
        }
    }

    /// The response of a mock.
    pub struct GetOrgDomainThen(::httpmock::Then);

    impl GetOrgDomainThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::OrgDomain) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteOrgDomainWhen(::httpmock::When);

    impl DeleteOrgDomainWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/domain/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/domain/*", value))
        }

        /// Requires that `domain_id` has this value.
        pub fn domain_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/domain/{}", value))
        }
    }

    /// The response of a mock.
    pub struct DeleteOrgDomainThen(::httpmock::Then);

    impl DeleteOrgDomainThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct SendOrgDomainInstructionsWhen(::httpmock::When);

    impl SendOrgDomainInstructionsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/domain/*/send_domain_instructions",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/domain/*/send_domain_instructions",
                    value,
                ),
            )
        }

        /// Requires that `domain_id` has this value.
        pub fn domain_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/domain/{}/send_domain_instructions",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::SendOrgDomainInstructionsBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct SendOrgDomainInstructionsThen(::httpmock::Then);

    impl SendOrgDomainInstructionsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::SendOrgDomainInstructionsResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct VerifyOrgDomainWhen(::httpmock::When);

    impl VerifyOrgDomainWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/domain/*/verify",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/domain/*/verify", value))
        }

        /// Requires that `domain_id` has this value.
        pub fn domain_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/domain/{}/verify", value))
        }
    }

    /// The response of a mock.
    pub struct VerifyOrgDomainThen(::httpmock::Then);

    impl VerifyOrgDomainThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::VerifyOrgDomainResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetEhrIntegrationConfigurationWhen(::httpmock::When);

    impl GetEhrIntegrationConfigurationWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/ehr_integration/configuration",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/configuration",
                    value,
                ),
            )
        }
    }

    /// The response of a mock.
    pub struct GetEhrIntegrationConfigurationThen(::httpmock::Then);

    impl GetEhrIntegrationConfigurationThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::EhrIntegrationConfig) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpsertEhrIntegrationConfigurationWhen(::httpmock::When);

    impl UpsertEhrIntegrationConfigurationWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PUT),
                    "/v1/org/*/ehr_integration/configuration",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/configuration",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpsertEhrIntegrationConfigBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpsertEhrIntegrationConfigurationThen(::httpmock::Then);

    impl UpsertEhrIntegrationConfigurationThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::EhrIntegrationConfig) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateDashboardUrlWhen(::httpmock::When);

    impl CreateDashboardUrlWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/ehr_integration/create_dashboard_url",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/create_dashboard_url",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateDashboardUrlBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateDashboardUrlThen(::httpmock::Then);

    impl CreateDashboardUrlThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::CreateDashboardUrlResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListIntegrationManagedMembersWhen(::httpmock::When);

    impl ListIntegrationManagedMembersWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/ehr_integration/member",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/member",
                    value,
                ),
            )
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }
    }

    /// The response of a mock.
    pub struct ListIntegrationManagedMembersThen(::httpmock::Then);

    impl ListIntegrationManagedMembersThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::IntegrationManagedMemberListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateIntegrationManagedMemberWhen(::httpmock::When);

    impl CreateIntegrationManagedMemberWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/ehr_integration/member",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/member",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateIntegrationManagedMemberBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateIntegrationManagedMemberThen(::httpmock::Then);

    impl CreateIntegrationManagedMemberThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::IntegrationManagedMember) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetIntegrationManagedMemberWhen(::httpmock::When);

    impl GetIntegrationManagedMemberWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/ehr_integration/member/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/member/*",
                    value,
                ),
            )
        }

        /// Requires that `member_id` has this value.
        pub fn member_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/ehr_integration/member/{}",
                    value,
                ),
            )
        }
    }

    /// The response of a mock.
    pub struct GetIntegrationManagedMemberThen(::httpmock::Then);

    impl GetIntegrationManagedMemberThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::IntegrationManagedMember) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteIntegrationManagedMemberWhen(::httpmock::When);

    impl DeleteIntegrationManagedMemberWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/ehr_integration/member/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/member/*",
                    value,
                ),
            )
        }

        /// Requires that `member_id` has this value.
        pub fn member_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/ehr_integration/member/{}",
                    value,
                ),
            )
        }
    }

    /// The response of a mock.
    pub struct DeleteIntegrationManagedMemberThen(::httpmock::Then);

    impl DeleteIntegrationManagedMemberThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateIntegrationManagedMemberWhen(::httpmock::When);

    impl UpdateIntegrationManagedMemberWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PATCH),
                    "/v1/org/*/ehr_integration/member/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/member/*",
                    value,
                ),
            )
        }

        /// Requires that `member_id` has this value.
        pub fn member_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/ehr_integration/member/{}",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateIntegrationManagedMemberBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateIntegrationManagedMemberThen(::httpmock::Then);

    impl UpdateIntegrationManagedMemberThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::IntegrationManagedMember) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ResolveIntegrationManagedMemberWhen(::httpmock::When);

    impl ResolveIntegrationManagedMemberWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/ehr_integration/resolve_member",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/ehr_integration/resolve_member",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::ResolveIntegrationManagedMemberBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct ResolveIntegrationManagedMemberThen(::httpmock::Then);

    impl ResolveIntegrationManagedMemberThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::IntegrationManagedMember) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListInvitesWhen(::httpmock::When);

    impl ListInvitesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/invite",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/invite", value))
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }

        /// Requires that `search_query` has this value; `None` means that it must be missing.
        pub fn search_query<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("search_query", value.to_string()))
            } else {
                Self(self.0.query_param_missing("search_query"))
            }
        }
    }

    /// The response of a mock.
    pub struct ListInvitesThen(::httpmock::Then);

    impl ListInvitesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::OrgInviteListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateOrResendInviteWhen(::httpmock::When);

    impl CreateOrResendInviteWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/invite",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/invite", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateOrgInviteBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateOrResendInviteThen(::httpmock::Then);

    impl CreateOrResendInviteThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::CreateOrgInviteResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct RevokeInviteWhen(::httpmock::When);

    impl RevokeInviteWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/invite/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/invite/*", value))
        }

        /// Requires that `invite_id` has this value.
        pub fn invite_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/invite/{}", value))
        }
    }

    /// The response of a mock.
    pub struct RevokeInviteThen(::httpmock::Then);

    impl RevokeInviteThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListLabAccountsWhen(::httpmock::When);

    impl ListLabAccountsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/lab_account/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/lab_account/*/*", value))
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/lab_account/{}/*", value))
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/lab_account/*/{}", value))
        }

        /// Requires that `lab_account_id` has this value; `None` means that it must be missing.
        pub fn lab_account_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::uuid::Uuid>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("lab_account_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("lab_account_id"))
            }
        }

        /// Requires that `status` has this value; `None` means that it must be missing.
        pub fn status<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a crate::types::LabAccountStatus>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("status", value.to_string()))
            } else {
                Self(self.0.query_param_missing("status"))
            }
        }

        /// Requires that `team_id` has this value; `None` means that it must be missing.
        pub fn team_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::uuid::Uuid>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("team_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("team_id"))
            }
        }
    }

    /// The response of a mock.
    pub struct ListLabAccountsThen(::httpmock::Then);

    impl ListLabAccountsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::LabAccountListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateLabAccountTeamIdAllowlistWhen(::httpmock::When);

    impl UpdateLabAccountTeamIdAllowlistWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PATCH),
                    "/v1/org/*/lab_account/*/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/lab_account/*/*/*", value))
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/lab_account/{}/*/*", value))
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/lab_account/*/{}/*", value))
        }

        /// Requires that `account_id` has this value.
        pub fn account_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/lab_account/*/*/{}", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateLabAccountTeamIdAllowlistBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateLabAccountTeamIdAllowlistThen(::httpmock::Then);

    impl UpdateLabAccountTeamIdAllowlistThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::LabAccountResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListManagementKeysWhen(::httpmock::When);

    impl ListManagementKeysWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/management_key",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/management_key", value))
        }

        /// Requires that `role` has this value; `None` means that it must be missing.
        pub fn role<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a crate::types::ManagementKeyRole>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("role", value.to_string()))
            } else {
                Self(self.0.query_param_missing("role"))
            }
        }

        /// Requires that `team_id` has this value; `None` means that it must be missing.
        pub fn team_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::uuid::Uuid>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("team_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("team_id"))
            }
        }
    }

    /// The response of a mock.
    pub struct ListManagementKeysThen(::httpmock::Then);

    impl ListManagementKeysThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::ManagementKeyListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateManagementKeyWhen(::httpmock::When);

    impl CreateManagementKeyWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/management_key",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/management_key", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateManagementKeyBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateManagementKeyThen(::httpmock::Then);

    impl CreateManagementKeyThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::CreatedManagementKey) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteManagementKeyWhen(::httpmock::When);

    impl DeleteManagementKeyWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/management_key/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/management_key/*", value))
        }

        /// Requires that `key_id` has this value.
        pub fn key_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/management_key/{}", value))
        }
    }

    /// The response of a mock.
    pub struct DeleteManagementKeyThen(::httpmock::Then);

    impl DeleteManagementKeyThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: Option<&types::ManagementKey>) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateManagementKeyWhen(::httpmock::When);

    impl UpdateManagementKeyWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PATCH),
                    "/v1/org/*/management_key/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/management_key/*", value))
        }

        /// Requires that `key_id` has this value.
        pub fn key_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/management_key/{}", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateManagementKeyBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateManagementKeyThen(::httpmock::Then);

    impl UpdateManagementKeyThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::ManagementKey) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListMembersWhen(::httpmock::When);

    impl ListMembersWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/member",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/member", value))
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }

        /// Requires that `search_query` has this value; `None` means that it must be missing.
        pub fn search_query<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("search_query", value.to_string()))
            } else {
                Self(self.0.query_param_missing("search_query"))
            }
        }
    }

    /// The response of a mock.
    pub struct ListMembersThen(::httpmock::Then);

    impl ListMembersThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::OrgMemberListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct RemoveMemberWhen(::httpmock::When);

    impl RemoveMemberWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/member/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/member/*", value))
        }

        /// Requires that `member_id` has this value.
        pub fn member_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/member/{}", value))
        }
    }

    /// The response of a mock.
    pub struct RemoveMemberThen(::httpmock::Then);

    impl RemoveMemberThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateMemberWhen(::httpmock::When);

    impl UpdateMemberWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PATCH),
                    "/v1/org/*/member/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/member/*", value))
        }

        /// Requires that `member_id` has this value.
        pub fn member_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/member/{}", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateOrgMemberBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateMemberThen(::httpmock::Then);

    impl UpdateMemberThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct PrepareTeamCustomCredentialsWhen(::httpmock::When);

    impl PrepareTeamCustomCredentialsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/prepare_team_custom_credentials/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/prepare_team_custom_credentials/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/prepare_team_custom_credentials/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/prepare_team_custom_credentials/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::PrepareTeamCustomCredentialsBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct PrepareTeamCustomCredentialsThen(::httpmock::Then);

    impl PrepareTeamCustomCredentialsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::PrepareTeamCustomCredentialsResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ResolveTeamWhen(::httpmock::When);

    impl ResolveTeamWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/resolve_team",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/resolve_team", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::ResolveTeamBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct ResolveTeamThen(::httpmock::Then);

    impl ResolveTeamThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::ResolveTeamResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListTeamsWhen(::httpmock::When);

    impl ListTeamsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team", value))
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }

        /// Requires that `region` has exactly these values, in any order; none means that it must be missing.
        pub fn region(self, values: impl IntoIterator<Item = types::Region>) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "region", values))
        }

        /// Requires that `search_query` has this value; `None` means that it must be missing.
        pub fn search_query<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("search_query", value.to_string()))
            } else {
                Self(self.0.query_param_missing("search_query"))
            }
        }

        /// Requires that `team_id` has this value; `None` means that it must be missing.
        pub fn team_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::uuid::Uuid>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("team_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("team_id"))
            }
        }
    }

    /// The response of a mock.
    pub struct ListTeamsThen(::httpmock::Then);

    impl ListTeamsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::TeamListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateTeamWhen(::httpmock::When);

    impl CreateTeamWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateTeamBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateTeamThen(::httpmock::Then);

    impl CreateTeamThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::Team) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetTeamWhen(::httpmock::When);

    impl GetTeamWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team/*", value))
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team/{}", value))
        }

        /// Requires that `include_environment` has exactly these values, in any order; none means that it must be missing.
        pub fn include_environment(
            self,
            values: impl IntoIterator<Item = types::Env>,
        ) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "include_environment", values))
        }
    }

    /// The response of a mock.
    pub struct GetTeamThen(::httpmock::Then);

    impl GetTeamThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::Team) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteTeamWhen(::httpmock::When);

    impl DeleteTeamWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/team/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team/*", value))
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team/{}", value))
        }
    }

    /// The response of a mock.
    pub struct DeleteTeamThen(::httpmock::Then);

    impl DeleteTeamThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateTeamWhen(::httpmock::When);

    impl UpdateTeamWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PATCH),
                    "/v1/org/*/team/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team/*", value))
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team/{}", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateTeamBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateTeamThen(::httpmock::Then);

    impl UpdateTeamThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::Team) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateTeamApiAccessTokenWhen(::httpmock::When);

    impl CreateTeamApiAccessTokenWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team/*/create_api_access_token",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/create_api_access_token",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/create_api_access_token",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateTeamApiAccessTokenBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateTeamApiAccessTokenThen(::httpmock::Then);

    impl CreateTeamApiAccessTokenThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::CreateTeamApiAccessTokenResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetTeamScopeRequirementsWhen(::httpmock::When);

    impl GetTeamScopeRequirementsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team/*/scope_requirements",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/scope_requirements",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/scope_requirements",
                    value,
                ),
            )
        }

        /// Requires that `provider` has this value; `None` means that it must be missing.
        pub fn provider<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a crate::types::OAuthProvider>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("provider", value.to_string()))
            } else {
                Self(self.0.query_param_missing("provider"))
            }
        }
    }

    /// The response of a mock.
    pub struct GetTeamScopeRequirementsThen(::httpmock::Then);

    impl GetTeamScopeRequirementsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::TeamScopeRequirementsResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpsertTeamScopeRequirementsWhen(::httpmock::When);

    impl UpsertTeamScopeRequirementsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team/*/scope_requirements",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/scope_requirements",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/scope_requirements",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpsertTeamScopeRequirementsBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpsertTeamScopeRequirementsThen(::httpmock::Then);

    impl UpsertTeamScopeRequirementsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListContinuousQueriesWhen(::httpmock::When);

    impl ListContinuousQueriesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team/*/*/continuous_query",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/continuous_query",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/continuous_query",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/continuous_query",
                    value,
                ),
            )
        }
    }

    /// The response of a mock.
    pub struct ListContinuousQueriesThen(::httpmock::Then);

    impl ListContinuousQueriesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::ContinuousQueryListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateContinuousQueryWhen(::httpmock::When);

    impl CreateContinuousQueryWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team/*/*/continuous_query",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/continuous_query",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/continuous_query",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/continuous_query",
                    value,
                ),
            )
        }

        /// Requires that `query_type` has this value; `None` means that it must be missing.
        pub fn query_type<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a crate::types::ContinuousQueryType>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("query_type", value.to_string()))
            } else {
                Self(self.0.query_param_missing("query_type"))
            }
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateContinuousQueryBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateContinuousQueryThen(::httpmock::Then);

    impl CreateContinuousQueryThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::ContinuousQuery) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ArchiveContinuousQueryWhen(::httpmock::When);

    impl ArchiveContinuousQueryWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/team/*/*/continuous_query/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/continuous_query/*",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/continuous_query/*",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/continuous_query/*",
                    value,
                ),
            )
        }

        /// Requires that `query_id` has this value.
        pub fn query_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/*/continuous_query/{}",
                    value,
                ),
            )
        }
    }

    /// The response of a mock.
    pub struct ArchiveContinuousQueryThen(::httpmock::Then);

    impl ArchiveContinuousQueryThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateContinuousQueryWhen(::httpmock::When);

    impl UpdateContinuousQueryWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PATCH),
                    "/v1/org/*/team/*/*/continuous_query/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/continuous_query/*",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/continuous_query/*",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/continuous_query/*",
                    value,
                ),
            )
        }

        /// Requires that `query_id` has this value.
        pub fn query_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/*/continuous_query/{}",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateContinuousQueryBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateContinuousQueryThen(::httpmock::Then);

    impl UpdateContinuousQueryThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::ContinuousQuery) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetTeamEventDeliveryMetricWhen(::httpmock::When);

    impl GetTeamEventDeliveryMetricWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team/*/*/event_delivery_metric",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/event_delivery_metric",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/event_delivery_metric",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/event_delivery_metric",
                    value,
                ),
            )
        }

        /// Requires that `interval` has this value; `None` means that it must be missing.
        pub fn interval<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a crate::types::MetricInterval>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("interval", value.to_string()))
            } else {
                Self(self.0.query_param_missing("interval"))
            }
        }
    }

    /// The response of a mock.
    pub struct GetTeamEventDeliveryMetricThen(::httpmock::Then);

    impl GetTeamEventDeliveryMetricThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::PrometheusQueryResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ValidateContinuousQueryWhen(::httpmock::When);

    impl ValidateContinuousQueryWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team/*/*/validate_continuous_query",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/validate_continuous_query",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/validate_continuous_query",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/validate_continuous_query",
                    value,
                ),
            )
        }

        /// Requires that `query_type` has this value; `None` means that it must be missing.
        pub fn query_type<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a crate::types::ContinuousQueryType>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("query_type", value.to_string()))
            } else {
                Self(self.0.query_param_missing("query_type"))
            }
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateContinuousQueryBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct ValidateContinuousQueryThen(::httpmock::Then);

    impl ValidateContinuousQueryThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::ValidateContinuousQueryResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListWebhooksWhen(::httpmock::When);

    impl ListWebhooksWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team/*/*/webhook",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team/*/*/webhook", value))
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team/{}/*/webhook", value))
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team/*/{}/webhook", value))
        }

        /// Requires that `limit` has this value; `None` means that it must be missing.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }
    }

    /// The response of a mock.
    pub struct ListWebhooksThen(::httpmock::Then);

    impl ListWebhooksThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::WebhookListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateWebhookWhen(::httpmock::When);

    impl CreateWebhookWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team/*/*/webhook",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team/*/*/webhook", value))
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team/{}/*/webhook", value))
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team/*/{}/webhook", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateWebhookBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateWebhookThen(::httpmock::Then);

    impl CreateWebhookThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::Webhook) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetWebhookWhen(::httpmock::When);

    impl GetWebhookWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team/*/*/webhook/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/{}/team/*/*/webhook/*", value),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/{}/*/webhook/*", value),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/*/{}/webhook/*", value),
            )
        }

        /// Requires that `webhook_id` has this value.
        pub fn webhook_id(self, value: &str) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/*/*/webhook/{}", value),
            )
        }
    }

    /// The response of a mock.
    pub struct GetWebhookThen(::httpmock::Then);

    impl GetWebhookThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::Webhook) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteWebhookWhen(::httpmock::When);

    impl DeleteWebhookWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/team/*/*/webhook/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/{}/team/*/*/webhook/*", value),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/{}/*/webhook/*", value),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/*/{}/webhook/*", value),
            )
        }

        /// Requires that `webhook_id` has this value.
        pub fn webhook_id(self, value: &str) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/*/*/webhook/{}", value),
            )
        }
    }

    /// The response of a mock.
    pub struct DeleteWebhookThen(::httpmock::Then);

    impl DeleteWebhookThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "no content".
        pub fn no_content(self) -> Self {
            Self(self.0.status(204u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateWebhookWhen(::httpmock::When);

    impl UpdateWebhookWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PATCH),
                    "/v1/org/*/team/*/*/webhook/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/{}/team/*/*/webhook/*", value),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/{}/*/webhook/*", value),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/*/{}/webhook/*", value),
            )
        }

        /// Requires that `webhook_id` has this value.
        pub fn webhook_id(self, value: &str) -> Self {
            Self(
                crate::typed_mocks::path(self.0, "/v1/org/*/team/*/*/webhook/{}", value),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateWebhookBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateWebhookThen(::httpmock::Then);

    impl UpdateWebhookThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::Webhook) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetWebhookHeadersWhen(::httpmock::When);

    impl GetWebhookHeadersWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team/*/*/webhook/*/headers",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/webhook/*/headers",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/webhook/*/headers",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/webhook/*/headers",
                    value,
                ),
            )
        }

        /// Requires that `webhook_id` has this value.
        pub fn webhook_id(self, value: &str) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/*/webhook/{}/headers",
                    value,
                ),
            )
        }
    }

    /// The response of a mock.
    pub struct GetWebhookHeadersThen(::httpmock::Then);

    impl GetWebhookHeadersThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::WebhookHeadersResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpdateWebhookHeadersWhen(::httpmock::When);

    impl UpdateWebhookHeadersWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::PUT),
                    "/v1/org/*/team/*/*/webhook/*/headers",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/webhook/*/headers",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/webhook/*/headers",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/webhook/*/headers",
                    value,
                ),
            )
        }

        /// Requires that `webhook_id` has this value.
        pub fn webhook_id(self, value: &str) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/*/webhook/{}/headers",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpdateWebhookHeadersBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpdateWebhookHeadersThen(::httpmock::Then);

    impl UpdateWebhookHeadersThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "no content".
        pub fn no_content(self) -> Self {
            Self(self.0.status(204u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetWebhookSecretWhen(::httpmock::When);

    impl GetWebhookSecretWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team/*/*/webhook/*/secret",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/webhook/*/secret",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/webhook/*/secret",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/webhook/*/secret",
                    value,
                ),
            )
        }

        /// Requires that `webhook_id` has this value.
        pub fn webhook_id(self, value: &str) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/*/webhook/{}/secret",
                    value,
                ),
            )
        }
    }

    /// The response of a mock.
    pub struct GetWebhookSecretThen(::httpmock::Then);

    impl GetWebhookSecretThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::WebhookSecretResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct RotateWebhookSecretWhen(::httpmock::When);

    impl RotateWebhookSecretWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team/*/*/webhook/*/secret/rotate",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team/*/*/webhook/*/secret/rotate",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has this value.
        pub fn team_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/{}/*/webhook/*/secret/rotate",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/{}/webhook/*/secret/rotate",
                    value,
                ),
            )
        }

        /// Requires that `webhook_id` has this value.
        pub fn webhook_id(self, value: &str) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team/*/*/webhook/{}/secret/rotate",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::RotateWebhookSecretBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct RotateWebhookSecretThen(::httpmock::Then);

    impl RotateWebhookSecretThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "no content".
        pub fn no_content(self) -> Self {
            Self(self.0.status(204u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct ListTeamApiKeysWhen(::httpmock::When);

    impl ListTeamApiKeysWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team_api_keys/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team_api_keys/*/*", value))
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team_api_keys/{}/*", value))
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team_api_keys/*/{}", value))
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }

        /// Requires that `team_id` has this value; `None` means that it must be missing.
        pub fn team_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::uuid::Uuid>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("team_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("team_id"))
            }
        }
    }

    /// The response of a mock.
    pub struct ListTeamApiKeysThen(::httpmock::Then);

    impl ListTeamApiKeysThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::TeamApiKeyListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct CreateTeamApiKeyWhen(::httpmock::When);

    impl CreateTeamApiKeyWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team_api_keys/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team_api_keys/*/*", value))
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team_api_keys/{}/*", value))
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team_api_keys/*/{}", value))
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::CreateTeamApiKeyBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct CreateTeamApiKeyThen(::httpmock::Then);

    impl CreateTeamApiKeyThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::TeamApiKey) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteTeamApiKeysWhen(::httpmock::When);

    impl DeleteTeamApiKeysWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/team_api_keys/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/{}/team_api_keys/*/*", value))
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team_api_keys/{}/*", value))
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(crate::typed_mocks::path(self.0, "/v1/org/*/team_api_keys/*/{}", value))
        }

        /// Requires that `api_key_id` has exactly these values, in any order; none means that it must be missing.
        pub fn api_key_id(self, values: impl IntoIterator<Item = ::uuid::Uuid>) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "api_key_id", values))
        }
    }

    /// The response of a mock.
    pub struct DeleteTeamApiKeysThen(::httpmock::Then);

    impl DeleteTeamApiKeysThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::DeleteTeamApiKeysResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetTeamCustomCredentialsWhen(::httpmock::When);

    impl GetTeamCustomCredentialsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team_custom_credentials/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_custom_credentials/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_custom_credentials/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_custom_credentials/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }

        /// Requires that `provider` has this value; `None` means that it must be missing.
        pub fn provider<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a crate::types::CredentialProviderFilter>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("provider", value.to_string()))
            } else {
                Self(self.0.query_param_missing("provider"))
            }
        }

        /// Requires that `team_id` has exactly these values, in any order; none means that it must be missing.
        pub fn team_id(self, values: impl IntoIterator<Item = ::uuid::Uuid>) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "team_id", values))
        }
    }

    /// The response of a mock.
    pub struct GetTeamCustomCredentialsThen(::httpmock::Then);

    impl GetTeamCustomCredentialsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::TeamCredentialsListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpsertTeamCustomCredentialsWhen(::httpmock::When);

    impl UpsertTeamCustomCredentialsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team_custom_credentials/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_custom_credentials/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_custom_credentials/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_custom_credentials/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpsertTeamCustomCredentialsBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpsertTeamCustomCredentialsThen(::httpmock::Then);

    impl UpsertTeamCustomCredentialsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::TeamCredentials) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteTeamCustomCredentialsWhen(::httpmock::When);

    impl DeleteTeamCustomCredentialsWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/team_custom_credentials/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_custom_credentials/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_custom_credentials/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_custom_credentials/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `credential_id` has exactly these values, in any order; none means that it must be missing.
        pub fn credential_id(
            self,
            values: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "credential_id", values))
        }
    }

    /// The response of a mock.
    pub struct DeleteTeamCustomCredentialsThen(::httpmock::Then);

    impl DeleteTeamCustomCredentialsThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::DeleteTeamCustomCredentialsResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetTeamDataPullPreferencesWhen(::httpmock::When);

    impl GetTeamDataPullPreferencesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team_data_pull_preferences/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_data_pull_preferences/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_data_pull_preferences/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_data_pull_preferences/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `limit` has this value; `None` means that it must be missing.
        pub fn limit<T>(self, value: T) -> Self
        where
            T: Into<Option<i64>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("limit", value.to_string()))
            } else {
                Self(self.0.query_param_missing("limit"))
            }
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }

        /// Requires that `provider` has exactly these values, in any order; none means that it must be missing.
        pub fn provider(
            self,
            values: impl IntoIterator<Item = types::DataPullProvider>,
        ) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "provider", values))
        }

        /// Requires that `team_id` has exactly these values, in any order; none means that it must be missing.
        pub fn team_id(self, values: impl IntoIterator<Item = ::uuid::Uuid>) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "team_id", values))
        }
    }

    /// The response of a mock.
    pub struct GetTeamDataPullPreferencesThen(::httpmock::Then);

    impl GetTeamDataPullPreferencesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::TeamDataPullPreferencesResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpsertTeamDataPullPreferencesWhen(::httpmock::When);

    impl UpsertTeamDataPullPreferencesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team_data_pull_preferences/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_data_pull_preferences/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_data_pull_preferences/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_data_pull_preferences/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpsertTeamDataPullPreferencesBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpsertTeamDataPullPreferencesThen(::httpmock::Then);

    impl UpsertTeamDataPullPreferencesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::TeamDataPullPreferencesResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteTeamDataPullPreferencesWhen(::httpmock::When);

    impl DeleteTeamDataPullPreferencesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/team_data_pull_preferences/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_data_pull_preferences/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_data_pull_preferences/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_data_pull_preferences/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `provider` has exactly these values, in any order; none means that it must be missing.
        pub fn provider(
            self,
            values: impl IntoIterator<Item = types::DataPullProvider>,
        ) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "provider", values))
        }

        /// Requires that `team_id` has exactly these values, in any order; none means that it must be missing.
        pub fn team_id(self, values: impl IntoIterator<Item = ::uuid::Uuid>) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "team_id", values))
        }
    }

    /// The response of a mock.
    pub struct DeleteTeamDataPullPreferencesThen(::httpmock::Then);

    impl DeleteTeamDataPullPreferencesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetTeamEhrPipelinesWhen(::httpmock::When);

    impl GetTeamEhrPipelinesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team_ehr_pipelines/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_ehr_pipelines/*/*",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_ehr_pipelines/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_ehr_pipelines/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }

        /// Requires that `team_id` has this value; `None` means that it must be missing.
        pub fn team_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::uuid::Uuid>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("team_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("team_id"))
            }
        }
    }

    /// The response of a mock.
    pub struct GetTeamEhrPipelinesThen(::httpmock::Then);

    impl GetTeamEhrPipelinesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::EhrPipelineListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpsertTeamEhrPipelinesWhen(::httpmock::When);

    impl UpsertTeamEhrPipelinesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team_ehr_pipelines/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_ehr_pipelines/*/*",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_ehr_pipelines/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_ehr_pipelines/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpsertTeamEhrPipelinesBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpsertTeamEhrPipelinesThen(::httpmock::Then);

    impl UpsertTeamEhrPipelinesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &::std::vec::Vec<types::EhrPipeline>) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteTeamEhrPipelinesWhen(::httpmock::When);

    impl DeleteTeamEhrPipelinesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/team_ehr_pipelines/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_ehr_pipelines/*/*",
                    value,
                ),
            )
        }

        /// Requires that `environment` has this value.
        pub fn environment(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_ehr_pipelines/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_ehr_pipelines/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `ehr_type` has this value.
        pub fn ehr_type(self, value: &crate::types::EhrType) -> Self {
            Self(self.0.query_param("ehr_type", value.to_string()))
        }

        /// Requires that `team_id` has exactly these values, in any order; none means that it must be missing.
        pub fn team_id(self, values: impl IntoIterator<Item = ::uuid::Uuid>) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "team_id", values))
        }
    }

    /// The response of a mock.
    pub struct DeleteTeamEhrPipelinesThen(::httpmock::Then);

    impl DeleteTeamEhrPipelinesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self) -> Self {
            Self(self.0.status(200u16))
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct GetTeamEtlPipelinesWhen(::httpmock::When);

    impl GetTeamEtlPipelinesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::GET),
                    "/v1/org/*/team_etl_pipelines/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_etl_pipelines/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_etl_pipelines/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_etl_pipelines/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `next_cursor` has this value; `None` means that it must be missing.
        pub fn next_cursor<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a str>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("next_cursor", value.to_string()))
            } else {
                Self(self.0.query_param_missing("next_cursor"))
            }
        }

        /// Requires that `team_id` has this value; `None` means that it must be missing.
        pub fn team_id<'a, T>(self, value: T) -> Self
        where
            T: Into<Option<&'a ::uuid::Uuid>>,
        {
            if let Some(value) = value.into() {
                Self(self.0.query_param("team_id", value.to_string()))
            } else {
                Self(self.0.query_param_missing("team_id"))
            }
        }
    }

    /// The response of a mock.
    pub struct GetTeamEtlPipelinesThen(::httpmock::Then);

    impl GetTeamEtlPipelinesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &types::EtlPipelineListResponse) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct UpsertTeamEtlPipelinesWhen(::httpmock::When);

    impl UpsertTeamEtlPipelinesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::POST),
                    "/v1/org/*/team_etl_pipelines/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_etl_pipelines/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_etl_pipelines/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_etl_pipelines/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `body` has this value.
        pub fn body(self, value: &types::UpsertTeamEtlPipelinesBody) -> Self {
            Self(self.0.json_body_obj(&value))
        }
    }

    /// The response of a mock.
    pub struct UpsertTeamEtlPipelinesThen(::httpmock::Then);

    impl UpsertTeamEtlPipelinesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &::std::vec::Vec<types::EtlPipeline>) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }

    /// What a request has to be like for a mock to match it.
    pub struct DeleteTeamEtlPipelinesWhen(::httpmock::When);

    impl DeleteTeamEtlPipelinesWhen {
        /// Starts with the method and the path of the operation.
        pub fn new(inner: ::httpmock::When) -> Self {
            Self(
                crate::typed_mocks::path(
                    inner.method(::httpmock::Method::DELETE),
                    "/v1/org/*/team_etl_pipelines/*/*",
                    "",
                ),
            )
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::When {
            self.0
        }

        /// Requires that `org_id` has this value.
        pub fn org_id(self, value: &::uuid::Uuid) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/{}/team_etl_pipelines/*/*",
                    value,
                ),
            )
        }

        /// Requires that `env` has this value.
        pub fn env(self, value: &crate::types::Env) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_etl_pipelines/{}/*",
                    value,
                ),
            )
        }

        /// Requires that `region` has this value.
        pub fn region(self, value: &crate::types::Region) -> Self {
            Self(
                crate::typed_mocks::path(
                    self.0,
                    "/v1/org/*/team_etl_pipelines/*/{}",
                    value,
                ),
            )
        }

        /// Requires that `team_id` has exactly these values, in any order; none means that it must be missing.
        pub fn team_id(self, values: impl IntoIterator<Item = ::uuid::Uuid>) -> Self {
            let values = values.into_iter().map(|value| value.to_string());
            Self(crate::typed_mocks::values(self.0, "team_id", values))
        }
    }

    /// The response of a mock.
    pub struct DeleteTeamEtlPipelinesThen(::httpmock::Then);

    impl DeleteTeamEtlPipelinesThen {
        /// Starts with an empty response.
        pub fn new(inner: ::httpmock::Then) -> Self {
            Self(inner)
        }

        /// Gives the untyped part, for what the document does not allow.
        pub fn into_inner(self) -> ::httpmock::Then {
            self.0
        }

        /// Responds with the status "ok".
        pub fn ok(self, value: &::std::vec::Vec<types::EtlPipeline>) -> Self {
            Self(
                self
                    .0
                    .status(200u16)
                    .header("content-type", "application/json")
                    .json_body_obj(&value),
            )
        }

        /// Answers with a status of refusal and this as its `detail`.
        pub fn refusal(
            self,
            status: u16,
            detail: impl Into<::serde_json::Value>,
        ) -> Self {
            Self(crate::typed_mocks::refusal(self.0, status, detail.into()))
        }

        /// Answers with 409 and what is in the way, as [`Error::conflict`](crate::Error::conflict) reads it.
        pub fn conflict(self, conflict: crate::Conflict) -> Self {
            Self(crate::typed_mocks::conflict(self.0, conflict))
        }

        /// Answers with any status, headers and body.
        pub fn raw<'a>(
            self,
            status: u16,
            headers: impl IntoIterator<Item = (&'a str, &'a str)>,
            body: impl AsRef<[u8]>,
        ) -> Self {
            Self(crate::typed_mocks::raw(self.0, status, headers, body))
        }
    }
}

/// A method for each operation, which adds a mock to the server.
pub trait MockServerExt {
    /// Mocks [`get_org`](crate::Client::get_org).
    fn get_org<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetOrgWhen, operations::GetOrgThen);
    /// Mocks [`update_org`](crate::Client::update_org).
    fn update_org<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateOrgWhen, operations::UpdateOrgThen);
    /// Mocks [`list_org_domains`](crate::Client::list_org_domains).
    fn list_org_domains<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListOrgDomainsWhen, operations::ListOrgDomainsThen);
    /// Mocks [`create_org_domain`](crate::Client::create_org_domain).
    fn create_org_domain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateOrgDomainWhen, operations::CreateOrgDomainThen);
    /// Mocks [`get_org_domain`](crate::Client::get_org_domain).
    fn get_org_domain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetOrgDomainWhen, operations::GetOrgDomainThen);
    /// Mocks [`delete_org_domain`](crate::Client::delete_org_domain).
    fn delete_org_domain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeleteOrgDomainWhen, operations::DeleteOrgDomainThen);
    /// Mocks [`send_org_domain_instructions`](crate::Client::send_org_domain_instructions).
    fn send_org_domain_instructions<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::SendOrgDomainInstructionsWhen,
            operations::SendOrgDomainInstructionsThen,
        );
    /// Mocks [`verify_org_domain`](crate::Client::verify_org_domain).
    fn verify_org_domain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::VerifyOrgDomainWhen, operations::VerifyOrgDomainThen);
    /// Mocks [`get_ehr_integration_configuration`](crate::Client::get_ehr_integration_configuration).
    fn get_ehr_integration_configuration<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetEhrIntegrationConfigurationWhen,
            operations::GetEhrIntegrationConfigurationThen,
        );
    /// Mocks [`upsert_ehr_integration_configuration`](crate::Client::upsert_ehr_integration_configuration).
    fn upsert_ehr_integration_configuration<F>(
        &self,
        config_fn: F,
    ) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertEhrIntegrationConfigurationWhen,
            operations::UpsertEhrIntegrationConfigurationThen,
        );
    /// Mocks [`create_dashboard_url`](crate::Client::create_dashboard_url).
    fn create_dashboard_url<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateDashboardUrlWhen,
            operations::CreateDashboardUrlThen,
        );
    /// Mocks [`list_integration_managed_members`](crate::Client::list_integration_managed_members).
    fn list_integration_managed_members<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ListIntegrationManagedMembersWhen,
            operations::ListIntegrationManagedMembersThen,
        );
    /// Mocks [`create_integration_managed_member`](crate::Client::create_integration_managed_member).
    fn create_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateIntegrationManagedMemberWhen,
            operations::CreateIntegrationManagedMemberThen,
        );
    /// Mocks [`get_integration_managed_member`](crate::Client::get_integration_managed_member).
    fn get_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetIntegrationManagedMemberWhen,
            operations::GetIntegrationManagedMemberThen,
        );
    /// Mocks [`delete_integration_managed_member`](crate::Client::delete_integration_managed_member).
    fn delete_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteIntegrationManagedMemberWhen,
            operations::DeleteIntegrationManagedMemberThen,
        );
    /// Mocks [`update_integration_managed_member`](crate::Client::update_integration_managed_member).
    fn update_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateIntegrationManagedMemberWhen,
            operations::UpdateIntegrationManagedMemberThen,
        );
    /// Mocks [`resolve_integration_managed_member`](crate::Client::resolve_integration_managed_member).
    fn resolve_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ResolveIntegrationManagedMemberWhen,
            operations::ResolveIntegrationManagedMemberThen,
        );
    /// Mocks [`list_invites`](crate::Client::list_invites).
    fn list_invites<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListInvitesWhen, operations::ListInvitesThen);
    /// Mocks [`create_or_resend_invite`](crate::Client::create_or_resend_invite).
    fn create_or_resend_invite<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateOrResendInviteWhen,
            operations::CreateOrResendInviteThen,
        );
    /// Mocks [`revoke_invite`](crate::Client::revoke_invite).
    fn revoke_invite<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RevokeInviteWhen, operations::RevokeInviteThen);
    /// Mocks [`list_lab_accounts`](crate::Client::list_lab_accounts).
    fn list_lab_accounts<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListLabAccountsWhen, operations::ListLabAccountsThen);
    /// Mocks [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist).
    fn update_lab_account_team_id_allowlist<F>(
        &self,
        config_fn: F,
    ) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateLabAccountTeamIdAllowlistWhen,
            operations::UpdateLabAccountTeamIdAllowlistThen,
        );
    /// Mocks [`list_management_keys`](crate::Client::list_management_keys).
    fn list_management_keys<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ListManagementKeysWhen,
            operations::ListManagementKeysThen,
        );
    /// Mocks [`create_management_key`](crate::Client::create_management_key).
    fn create_management_key<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateManagementKeyWhen,
            operations::CreateManagementKeyThen,
        );
    /// Mocks [`delete_management_key`](crate::Client::delete_management_key).
    fn delete_management_key<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteManagementKeyWhen,
            operations::DeleteManagementKeyThen,
        );
    /// Mocks [`update_management_key`](crate::Client::update_management_key).
    fn update_management_key<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateManagementKeyWhen,
            operations::UpdateManagementKeyThen,
        );
    /// Mocks [`list_members`](crate::Client::list_members).
    fn list_members<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListMembersWhen, operations::ListMembersThen);
    /// Mocks [`remove_member`](crate::Client::remove_member).
    fn remove_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RemoveMemberWhen, operations::RemoveMemberThen);
    /// Mocks [`update_member`](crate::Client::update_member).
    fn update_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateMemberWhen, operations::UpdateMemberThen);
    /// Mocks [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials).
    fn prepare_team_custom_credentials<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::PrepareTeamCustomCredentialsWhen,
            operations::PrepareTeamCustomCredentialsThen,
        );
    /// Mocks [`resolve_team`](crate::Client::resolve_team).
    fn resolve_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ResolveTeamWhen, operations::ResolveTeamThen);
    /// Mocks [`list_teams`](crate::Client::list_teams).
    fn list_teams<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListTeamsWhen, operations::ListTeamsThen);
    /// Mocks [`create_team`](crate::Client::create_team).
    fn create_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateTeamWhen, operations::CreateTeamThen);
    /// Mocks [`get_team`](crate::Client::get_team).
    fn get_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetTeamWhen, operations::GetTeamThen);
    /// Mocks [`delete_team`](crate::Client::delete_team).
    fn delete_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeleteTeamWhen, operations::DeleteTeamThen);
    /// Mocks [`update_team`](crate::Client::update_team).
    fn update_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateTeamWhen, operations::UpdateTeamThen);
    /// Mocks [`create_team_api_access_token`](crate::Client::create_team_api_access_token).
    fn create_team_api_access_token<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateTeamApiAccessTokenWhen,
            operations::CreateTeamApiAccessTokenThen,
        );
    /// Mocks [`get_team_scope_requirements`](crate::Client::get_team_scope_requirements).
    fn get_team_scope_requirements<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamScopeRequirementsWhen,
            operations::GetTeamScopeRequirementsThen,
        );
    /// Mocks [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
    fn upsert_team_scope_requirements<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamScopeRequirementsWhen,
            operations::UpsertTeamScopeRequirementsThen,
        );
    /// Mocks [`list_continuous_queries`](crate::Client::list_continuous_queries).
    fn list_continuous_queries<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ListContinuousQueriesWhen,
            operations::ListContinuousQueriesThen,
        );
    /// Mocks [`create_continuous_query`](crate::Client::create_continuous_query).
    fn create_continuous_query<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateContinuousQueryWhen,
            operations::CreateContinuousQueryThen,
        );
    /// Mocks [`archive_continuous_query`](crate::Client::archive_continuous_query).
    fn archive_continuous_query<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ArchiveContinuousQueryWhen,
            operations::ArchiveContinuousQueryThen,
        );
    /// Mocks [`update_continuous_query`](crate::Client::update_continuous_query).
    fn update_continuous_query<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateContinuousQueryWhen,
            operations::UpdateContinuousQueryThen,
        );
    /// Mocks [`get_team_event_delivery_metric`](crate::Client::get_team_event_delivery_metric).
    fn get_team_event_delivery_metric<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamEventDeliveryMetricWhen,
            operations::GetTeamEventDeliveryMetricThen,
        );
    /// Mocks [`validate_continuous_query`](crate::Client::validate_continuous_query).
    fn validate_continuous_query<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ValidateContinuousQueryWhen,
            operations::ValidateContinuousQueryThen,
        );
    /// Mocks [`list_webhooks`](crate::Client::list_webhooks).
    fn list_webhooks<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListWebhooksWhen, operations::ListWebhooksThen);
    /// Mocks [`create_webhook`](crate::Client::create_webhook).
    fn create_webhook<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateWebhookWhen, operations::CreateWebhookThen);
    /// Mocks [`get_webhook`](crate::Client::get_webhook).
    fn get_webhook<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetWebhookWhen, operations::GetWebhookThen);
    /// Mocks [`delete_webhook`](crate::Client::delete_webhook).
    fn delete_webhook<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeleteWebhookWhen, operations::DeleteWebhookThen);
    /// Mocks [`update_webhook`](crate::Client::update_webhook).
    fn update_webhook<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateWebhookWhen, operations::UpdateWebhookThen);
    /// Mocks [`get_webhook_headers`](crate::Client::get_webhook_headers).
    fn get_webhook_headers<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetWebhookHeadersWhen, operations::GetWebhookHeadersThen);
    /// Mocks [`update_webhook_headers`](crate::Client::update_webhook_headers).
    fn update_webhook_headers<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateWebhookHeadersWhen,
            operations::UpdateWebhookHeadersThen,
        );
    /// Mocks [`get_webhook_secret`](crate::Client::get_webhook_secret).
    fn get_webhook_secret<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetWebhookSecretWhen, operations::GetWebhookSecretThen);
    /// Mocks [`rotate_webhook_secret`](crate::Client::rotate_webhook_secret).
    fn rotate_webhook_secret<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::RotateWebhookSecretWhen,
            operations::RotateWebhookSecretThen,
        );
    /// Mocks [`list_team_api_keys`](crate::Client::list_team_api_keys).
    fn list_team_api_keys<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListTeamApiKeysWhen, operations::ListTeamApiKeysThen);
    /// Mocks [`create_team_api_key`](crate::Client::create_team_api_key).
    fn create_team_api_key<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateTeamApiKeyWhen, operations::CreateTeamApiKeyThen);
    /// Mocks [`delete_team_api_keys`](crate::Client::delete_team_api_keys).
    fn delete_team_api_keys<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeleteTeamApiKeysWhen, operations::DeleteTeamApiKeysThen);
    /// Mocks [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials).
    fn get_team_custom_credentials<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamCustomCredentialsWhen,
            operations::GetTeamCustomCredentialsThen,
        );
    /// Mocks [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
    fn upsert_team_custom_credentials<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamCustomCredentialsWhen,
            operations::UpsertTeamCustomCredentialsThen,
        );
    /// Mocks [`delete_team_custom_credentials`](crate::Client::delete_team_custom_credentials).
    fn delete_team_custom_credentials<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteTeamCustomCredentialsWhen,
            operations::DeleteTeamCustomCredentialsThen,
        );
    /// Mocks [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences).
    fn get_team_data_pull_preferences<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamDataPullPreferencesWhen,
            operations::GetTeamDataPullPreferencesThen,
        );
    /// Mocks [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
    fn upsert_team_data_pull_preferences<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamDataPullPreferencesWhen,
            operations::UpsertTeamDataPullPreferencesThen,
        );
    /// Mocks [`delete_team_data_pull_preferences`](crate::Client::delete_team_data_pull_preferences).
    fn delete_team_data_pull_preferences<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteTeamDataPullPreferencesWhen,
            operations::DeleteTeamDataPullPreferencesThen,
        );
    /// Mocks [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines).
    fn get_team_ehr_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamEhrPipelinesWhen,
            operations::GetTeamEhrPipelinesThen,
        );
    /// Mocks [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
    fn upsert_team_ehr_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamEhrPipelinesWhen,
            operations::UpsertTeamEhrPipelinesThen,
        );
    /// Mocks [`delete_team_ehr_pipelines`](crate::Client::delete_team_ehr_pipelines).
    fn delete_team_ehr_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteTeamEhrPipelinesWhen,
            operations::DeleteTeamEhrPipelinesThen,
        );
    /// Mocks [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines).
    fn get_team_etl_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamEtlPipelinesWhen,
            operations::GetTeamEtlPipelinesThen,
        );
    /// Mocks [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
    fn upsert_team_etl_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamEtlPipelinesWhen,
            operations::UpsertTeamEtlPipelinesThen,
        );
    /// Mocks [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines).
    fn delete_team_etl_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteTeamEtlPipelinesWhen,
            operations::DeleteTeamEtlPipelinesThen,
        );
}

impl MockServerExt for ::httpmock::MockServer {
    fn get_org<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetOrgWhen, operations::GetOrgThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetOrgWhen::new(when),
                operations::GetOrgThen::new(then),
            )
        })
    }
    fn update_org<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateOrgWhen, operations::UpdateOrgThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateOrgWhen::new(when),
                operations::UpdateOrgThen::new(then),
            )
        })
    }
    fn list_org_domains<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListOrgDomainsWhen, operations::ListOrgDomainsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListOrgDomainsWhen::new(when),
                operations::ListOrgDomainsThen::new(then),
            )
        })
    }
    fn create_org_domain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateOrgDomainWhen, operations::CreateOrgDomainThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateOrgDomainWhen::new(when),
                operations::CreateOrgDomainThen::new(then),
            )
        })
    }
    fn get_org_domain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetOrgDomainWhen, operations::GetOrgDomainThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetOrgDomainWhen::new(when),
                operations::GetOrgDomainThen::new(then),
            )
        })
    }
    fn delete_org_domain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeleteOrgDomainWhen, operations::DeleteOrgDomainThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteOrgDomainWhen::new(when),
                operations::DeleteOrgDomainThen::new(then),
            )
        })
    }
    fn send_org_domain_instructions<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::SendOrgDomainInstructionsWhen,
            operations::SendOrgDomainInstructionsThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::SendOrgDomainInstructionsWhen::new(when),
                operations::SendOrgDomainInstructionsThen::new(then),
            )
        })
    }
    fn verify_org_domain<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::VerifyOrgDomainWhen, operations::VerifyOrgDomainThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::VerifyOrgDomainWhen::new(when),
                operations::VerifyOrgDomainThen::new(then),
            )
        })
    }
    fn get_ehr_integration_configuration<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetEhrIntegrationConfigurationWhen,
            operations::GetEhrIntegrationConfigurationThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetEhrIntegrationConfigurationWhen::new(when),
                operations::GetEhrIntegrationConfigurationThen::new(then),
            )
        })
    }
    fn upsert_ehr_integration_configuration<F>(
        &self,
        config_fn: F,
    ) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertEhrIntegrationConfigurationWhen,
            operations::UpsertEhrIntegrationConfigurationThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpsertEhrIntegrationConfigurationWhen::new(when),
                operations::UpsertEhrIntegrationConfigurationThen::new(then),
            )
        })
    }
    fn create_dashboard_url<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateDashboardUrlWhen,
            operations::CreateDashboardUrlThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateDashboardUrlWhen::new(when),
                operations::CreateDashboardUrlThen::new(then),
            )
        })
    }
    fn list_integration_managed_members<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ListIntegrationManagedMembersWhen,
            operations::ListIntegrationManagedMembersThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListIntegrationManagedMembersWhen::new(when),
                operations::ListIntegrationManagedMembersThen::new(then),
            )
        })
    }
    fn create_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateIntegrationManagedMemberWhen,
            operations::CreateIntegrationManagedMemberThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateIntegrationManagedMemberWhen::new(when),
                operations::CreateIntegrationManagedMemberThen::new(then),
            )
        })
    }
    fn get_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetIntegrationManagedMemberWhen,
            operations::GetIntegrationManagedMemberThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetIntegrationManagedMemberWhen::new(when),
                operations::GetIntegrationManagedMemberThen::new(then),
            )
        })
    }
    fn delete_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteIntegrationManagedMemberWhen,
            operations::DeleteIntegrationManagedMemberThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteIntegrationManagedMemberWhen::new(when),
                operations::DeleteIntegrationManagedMemberThen::new(then),
            )
        })
    }
    fn update_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateIntegrationManagedMemberWhen,
            operations::UpdateIntegrationManagedMemberThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateIntegrationManagedMemberWhen::new(when),
                operations::UpdateIntegrationManagedMemberThen::new(then),
            )
        })
    }
    fn resolve_integration_managed_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ResolveIntegrationManagedMemberWhen,
            operations::ResolveIntegrationManagedMemberThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ResolveIntegrationManagedMemberWhen::new(when),
                operations::ResolveIntegrationManagedMemberThen::new(then),
            )
        })
    }
    fn list_invites<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListInvitesWhen, operations::ListInvitesThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListInvitesWhen::new(when),
                operations::ListInvitesThen::new(then),
            )
        })
    }
    fn create_or_resend_invite<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateOrResendInviteWhen,
            operations::CreateOrResendInviteThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateOrResendInviteWhen::new(when),
                operations::CreateOrResendInviteThen::new(then),
            )
        })
    }
    fn revoke_invite<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RevokeInviteWhen, operations::RevokeInviteThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RevokeInviteWhen::new(when),
                operations::RevokeInviteThen::new(then),
            )
        })
    }
    fn list_lab_accounts<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListLabAccountsWhen, operations::ListLabAccountsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListLabAccountsWhen::new(when),
                operations::ListLabAccountsThen::new(then),
            )
        })
    }
    fn update_lab_account_team_id_allowlist<F>(
        &self,
        config_fn: F,
    ) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateLabAccountTeamIdAllowlistWhen,
            operations::UpdateLabAccountTeamIdAllowlistThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateLabAccountTeamIdAllowlistWhen::new(when),
                operations::UpdateLabAccountTeamIdAllowlistThen::new(then),
            )
        })
    }
    fn list_management_keys<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ListManagementKeysWhen,
            operations::ListManagementKeysThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListManagementKeysWhen::new(when),
                operations::ListManagementKeysThen::new(then),
            )
        })
    }
    fn create_management_key<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateManagementKeyWhen,
            operations::CreateManagementKeyThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateManagementKeyWhen::new(when),
                operations::CreateManagementKeyThen::new(then),
            )
        })
    }
    fn delete_management_key<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteManagementKeyWhen,
            operations::DeleteManagementKeyThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteManagementKeyWhen::new(when),
                operations::DeleteManagementKeyThen::new(then),
            )
        })
    }
    fn update_management_key<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateManagementKeyWhen,
            operations::UpdateManagementKeyThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateManagementKeyWhen::new(when),
                operations::UpdateManagementKeyThen::new(then),
            )
        })
    }
    fn list_members<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListMembersWhen, operations::ListMembersThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListMembersWhen::new(when),
                operations::ListMembersThen::new(then),
            )
        })
    }
    fn remove_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::RemoveMemberWhen, operations::RemoveMemberThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RemoveMemberWhen::new(when),
                operations::RemoveMemberThen::new(then),
            )
        })
    }
    fn update_member<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateMemberWhen, operations::UpdateMemberThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateMemberWhen::new(when),
                operations::UpdateMemberThen::new(then),
            )
        })
    }
    fn prepare_team_custom_credentials<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::PrepareTeamCustomCredentialsWhen,
            operations::PrepareTeamCustomCredentialsThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::PrepareTeamCustomCredentialsWhen::new(when),
                operations::PrepareTeamCustomCredentialsThen::new(then),
            )
        })
    }
    fn resolve_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ResolveTeamWhen, operations::ResolveTeamThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ResolveTeamWhen::new(when),
                operations::ResolveTeamThen::new(then),
            )
        })
    }
    fn list_teams<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListTeamsWhen, operations::ListTeamsThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListTeamsWhen::new(when),
                operations::ListTeamsThen::new(then),
            )
        })
    }
    fn create_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateTeamWhen, operations::CreateTeamThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateTeamWhen::new(when),
                operations::CreateTeamThen::new(then),
            )
        })
    }
    fn get_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetTeamWhen, operations::GetTeamThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetTeamWhen::new(when),
                operations::GetTeamThen::new(then),
            )
        })
    }
    fn delete_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeleteTeamWhen, operations::DeleteTeamThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteTeamWhen::new(when),
                operations::DeleteTeamThen::new(then),
            )
        })
    }
    fn update_team<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateTeamWhen, operations::UpdateTeamThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateTeamWhen::new(when),
                operations::UpdateTeamThen::new(then),
            )
        })
    }
    fn create_team_api_access_token<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateTeamApiAccessTokenWhen,
            operations::CreateTeamApiAccessTokenThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateTeamApiAccessTokenWhen::new(when),
                operations::CreateTeamApiAccessTokenThen::new(then),
            )
        })
    }
    fn get_team_scope_requirements<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamScopeRequirementsWhen,
            operations::GetTeamScopeRequirementsThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetTeamScopeRequirementsWhen::new(when),
                operations::GetTeamScopeRequirementsThen::new(then),
            )
        })
    }
    fn upsert_team_scope_requirements<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamScopeRequirementsWhen,
            operations::UpsertTeamScopeRequirementsThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpsertTeamScopeRequirementsWhen::new(when),
                operations::UpsertTeamScopeRequirementsThen::new(then),
            )
        })
    }
    fn list_continuous_queries<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ListContinuousQueriesWhen,
            operations::ListContinuousQueriesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListContinuousQueriesWhen::new(when),
                operations::ListContinuousQueriesThen::new(then),
            )
        })
    }
    fn create_continuous_query<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::CreateContinuousQueryWhen,
            operations::CreateContinuousQueryThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateContinuousQueryWhen::new(when),
                operations::CreateContinuousQueryThen::new(then),
            )
        })
    }
    fn archive_continuous_query<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ArchiveContinuousQueryWhen,
            operations::ArchiveContinuousQueryThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ArchiveContinuousQueryWhen::new(when),
                operations::ArchiveContinuousQueryThen::new(then),
            )
        })
    }
    fn update_continuous_query<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateContinuousQueryWhen,
            operations::UpdateContinuousQueryThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateContinuousQueryWhen::new(when),
                operations::UpdateContinuousQueryThen::new(then),
            )
        })
    }
    fn get_team_event_delivery_metric<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamEventDeliveryMetricWhen,
            operations::GetTeamEventDeliveryMetricThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetTeamEventDeliveryMetricWhen::new(when),
                operations::GetTeamEventDeliveryMetricThen::new(then),
            )
        })
    }
    fn validate_continuous_query<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::ValidateContinuousQueryWhen,
            operations::ValidateContinuousQueryThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ValidateContinuousQueryWhen::new(when),
                operations::ValidateContinuousQueryThen::new(then),
            )
        })
    }
    fn list_webhooks<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListWebhooksWhen, operations::ListWebhooksThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListWebhooksWhen::new(when),
                operations::ListWebhooksThen::new(then),
            )
        })
    }
    fn create_webhook<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateWebhookWhen, operations::CreateWebhookThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateWebhookWhen::new(when),
                operations::CreateWebhookThen::new(then),
            )
        })
    }
    fn get_webhook<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetWebhookWhen, operations::GetWebhookThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetWebhookWhen::new(when),
                operations::GetWebhookThen::new(then),
            )
        })
    }
    fn delete_webhook<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeleteWebhookWhen, operations::DeleteWebhookThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteWebhookWhen::new(when),
                operations::DeleteWebhookThen::new(then),
            )
        })
    }
    fn update_webhook<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::UpdateWebhookWhen, operations::UpdateWebhookThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateWebhookWhen::new(when),
                operations::UpdateWebhookThen::new(then),
            )
        })
    }
    fn get_webhook_headers<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetWebhookHeadersWhen, operations::GetWebhookHeadersThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetWebhookHeadersWhen::new(when),
                operations::GetWebhookHeadersThen::new(then),
            )
        })
    }
    fn update_webhook_headers<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpdateWebhookHeadersWhen,
            operations::UpdateWebhookHeadersThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpdateWebhookHeadersWhen::new(when),
                operations::UpdateWebhookHeadersThen::new(then),
            )
        })
    }
    fn get_webhook_secret<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::GetWebhookSecretWhen, operations::GetWebhookSecretThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetWebhookSecretWhen::new(when),
                operations::GetWebhookSecretThen::new(then),
            )
        })
    }
    fn rotate_webhook_secret<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::RotateWebhookSecretWhen,
            operations::RotateWebhookSecretThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::RotateWebhookSecretWhen::new(when),
                operations::RotateWebhookSecretThen::new(then),
            )
        })
    }
    fn list_team_api_keys<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::ListTeamApiKeysWhen, operations::ListTeamApiKeysThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::ListTeamApiKeysWhen::new(when),
                operations::ListTeamApiKeysThen::new(then),
            )
        })
    }
    fn create_team_api_key<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::CreateTeamApiKeyWhen, operations::CreateTeamApiKeyThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::CreateTeamApiKeyWhen::new(when),
                operations::CreateTeamApiKeyThen::new(then),
            )
        })
    }
    fn delete_team_api_keys<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(operations::DeleteTeamApiKeysWhen, operations::DeleteTeamApiKeysThen),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteTeamApiKeysWhen::new(when),
                operations::DeleteTeamApiKeysThen::new(then),
            )
        })
    }
    fn get_team_custom_credentials<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamCustomCredentialsWhen,
            operations::GetTeamCustomCredentialsThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetTeamCustomCredentialsWhen::new(when),
                operations::GetTeamCustomCredentialsThen::new(then),
            )
        })
    }
    fn upsert_team_custom_credentials<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamCustomCredentialsWhen,
            operations::UpsertTeamCustomCredentialsThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpsertTeamCustomCredentialsWhen::new(when),
                operations::UpsertTeamCustomCredentialsThen::new(then),
            )
        })
    }
    fn delete_team_custom_credentials<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteTeamCustomCredentialsWhen,
            operations::DeleteTeamCustomCredentialsThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteTeamCustomCredentialsWhen::new(when),
                operations::DeleteTeamCustomCredentialsThen::new(then),
            )
        })
    }
    fn get_team_data_pull_preferences<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamDataPullPreferencesWhen,
            operations::GetTeamDataPullPreferencesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetTeamDataPullPreferencesWhen::new(when),
                operations::GetTeamDataPullPreferencesThen::new(then),
            )
        })
    }
    fn upsert_team_data_pull_preferences<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamDataPullPreferencesWhen,
            operations::UpsertTeamDataPullPreferencesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpsertTeamDataPullPreferencesWhen::new(when),
                operations::UpsertTeamDataPullPreferencesThen::new(then),
            )
        })
    }
    fn delete_team_data_pull_preferences<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteTeamDataPullPreferencesWhen,
            operations::DeleteTeamDataPullPreferencesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteTeamDataPullPreferencesWhen::new(when),
                operations::DeleteTeamDataPullPreferencesThen::new(then),
            )
        })
    }
    fn get_team_ehr_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamEhrPipelinesWhen,
            operations::GetTeamEhrPipelinesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetTeamEhrPipelinesWhen::new(when),
                operations::GetTeamEhrPipelinesThen::new(then),
            )
        })
    }
    fn upsert_team_ehr_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamEhrPipelinesWhen,
            operations::UpsertTeamEhrPipelinesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpsertTeamEhrPipelinesWhen::new(when),
                operations::UpsertTeamEhrPipelinesThen::new(then),
            )
        })
    }
    fn delete_team_ehr_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteTeamEhrPipelinesWhen,
            operations::DeleteTeamEhrPipelinesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteTeamEhrPipelinesWhen::new(when),
                operations::DeleteTeamEhrPipelinesThen::new(then),
            )
        })
    }
    fn get_team_etl_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::GetTeamEtlPipelinesWhen,
            operations::GetTeamEtlPipelinesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::GetTeamEtlPipelinesWhen::new(when),
                operations::GetTeamEtlPipelinesThen::new(then),
            )
        })
    }
    fn upsert_team_etl_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::UpsertTeamEtlPipelinesWhen,
            operations::UpsertTeamEtlPipelinesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::UpsertTeamEtlPipelinesWhen::new(when),
                operations::UpsertTeamEtlPipelinesThen::new(then),
            )
        })
    }
    fn delete_team_etl_pipelines<F>(&self, config_fn: F) -> ::httpmock::Mock<'_>
    where
        F: FnOnce(
            operations::DeleteTeamEtlPipelinesWhen,
            operations::DeleteTeamEtlPipelinesThen,
        ),
    {
        self.mock(|when, then| {
            config_fn(
                operations::DeleteTeamEtlPipelinesWhen::new(when),
                operations::DeleteTeamEtlPipelinesThen::new(then),
            )
        })
    }
}
