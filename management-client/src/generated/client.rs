/// Tells which document the client is generated from.
pub(crate) const DOCUMENT: &str = "4cac37d3";

mod raw {
    pub mod types {
        /// A column of the activity table, which has a row for each day and provider.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ActivityColumnExpr {
            /// The column.
            pub activity: crate::types::ActivityColumn,
        }

        /// One value made of all rows of a group, such as the mean of a column.
        ///
        /// The column of the result is called after the function and the column, as in `mean.efficiency`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct AggregateExpr {
            /// The column whose values are taken.
            pub arg: crate::types::AggregateArgument,
            /// What makes one value of many.
            pub func: crate::types::AggregateFunction,
        }

        /// One value made of all elements of a list, such as how many there are.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct AggregateFieldExpr {
            /// What is taken of each element: a field where the elements have fields, else the element itself. Null or absent takes nothing, which is enough for `count` and for no other function.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub arg: ::management_client::Nullable<crate::types::AggregateFieldArgument>,
            /// What makes one value of many; `oldest` and `newest` are refused, as lists have no order.
            pub func: crate::types::AggregateFunction,
        }

        /// How periods without data are filled after the query has grouped.
        ///
        /// The result then has a row for each period, with null where nothing could be carried. Each column is
        /// filled by itself, and never from a group with other keys (such as another provider). Needs a truncated
        /// time in `group_by` and no part of a date, and all group keys must be selected.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct AlignExpr {
            /// Where the values of empty periods come from.
            pub carry: crate::types::Carry,
        }

        /// A web origin that may launch Junction's dashboard.
        ///
        /// Sent by [`upsert_ehr_integration_configuration`](crate::Client::upsert_ehr_integration_configuration). In the responses of [`get_ehr_integration_configuration`](crate::Client::get_ehr_integration_configuration), [`upsert_ehr_integration_configuration`](crate::Client::upsert_ehr_integration_configuration).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct AllowedOriginConfig {
            /// The origin, such as `https://app.example.com`.
            pub origin: String,
            /// Where browsers are sent whose session has ended: an address of your application, open to the public, that redirects to a new URL of [`create_dashboard_url`](crate::Client::create_dashboard_url). Without it such a user sees an error, and launches without such a URL do not work.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub session_continuation_url: ::management_client::Nullable<String>,
        }

        /// When the user fell asleep: the start of the sleep session plus its latency.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct AsleepAtValueMacroExpr {
            /// The constant `asleep_at`, which tells this macro from others; `new` fills it in.
            pub value_macro: String,
            /// The constant `automatic`, the only version there is; it need not be sent.
            ///
            /// The server's default is `automatic`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub version: Option<String>,
        }

        /// When the user woke up for good: the end of the last stage of the sleep session that is not awake, which may be before the end of the session.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct AwakeAtValueMacroExpr {
            /// The constant `awake_at`, which tells this macro from others; `new` fills it in.
            pub value_macro: String,
            /// The constant `automatic`, the only version there is; it need not be sent.
            ///
            /// The server's default is `automatic`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub version: Option<String>,
        }

        /// The awakenings of each sleep session; not documented, by its name how often the user woke up.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct AwakeningsValueMacroExpr {
            /// The constant `awakenings`, which tells this macro from others; `new` fills it in.
            pub value_macro: String,
            /// The constant `automatic`, the only version there is; it need not be sent.
            ///
            /// The server's default is `automatic`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub version: Option<String>,
        }

        /// A field of the entries of `basal_body_temperature`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCBasalBodyTemperatureFieldExpr")]
        pub struct BasalBodyTemperatureFieldExpr {
            /// The field to take.
            pub basal_body_temperature: crate::types::BasalBodyTemperatureField,
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
        }

        /// What BioReference needs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "BioReferenceProviderDetails")]
        pub struct BioReferenceDetails {
            /// The ways of billing that are allowed. What none means is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub allowed_billing_types: ::management_client::Nullable<
                Vec<crate::types::BillingType>,
            >,
            /// The settings of the account. What they hold is not published, so the whole object is treated as a secret.
            pub bioreference: ::management_client::SecretJson,
            /// The states in which a way of billing is not allowed. The keys are values of [`BillingType`](crate::types::BillingType); how states are written is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub disallowed_billing_states: ::management_client::Nullable<
                ::std::collections::BTreeMap<crate::types::BillingType, Vec<String>>,
            >,
            /// The id of the sub-account at the lab, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sub_account_id: ::management_client::Nullable<String>,
            /// The name of the sub-account at the lab, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sub_account_name: ::management_client::Nullable<String>,
        }

        /// A field of the time series of blood pressure.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct BloodPressureTimeseriesExpr {
            /// The field of the sample to take.
            pub field: crate::types::BloodPressureField,
            /// The constant `blood_pressure`, which tells this kind from the others; `new` fills it in.
            pub timeseries: String,
        }

        /// A column of the body table, which has a row for each measurement.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct BodyColumnExpr {
            /// The column.
            pub body: crate::types::BodyColumn,
        }

        /// How a brand appears to users and patients.
        ///
        /// Sent by [`create_team`](crate::Client::create_team). In the responses of [`create_team`](crate::Client::create_team), [`get_team`](crate::Client::get_team), [`resolve_team`](crate::Client::resolve_team), [`update_team`](crate::Client::update_team).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct BrandInformation {
            /// The color of the brand. Its notation is not published.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub brand_color: Option<String>,
            /// The postal address of the company.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub company_address: Option<String>,
            /// The name of the company. Where it is set, the Link widget shows it instead of the name of the team.
            pub company_name: String,
            /// The website of the company.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub company_website: Option<String>,
            /// Another way to reach support, such as a telephone number.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub support_contact: ::management_client::Nullable<String>,
            /// The address that users and patients are told to write to. If you never set it, that is an address of Junction.
            ///
            /// The server's default is `help@tryvital.io`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub support_email: Option<String>,
        }

        /// Fills an empty period from the first one after it that has data.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CarryBackwardExpr {
            /// How far ahead the value may lie; at least one period of `group_by`. It also adds rows before the oldest data, as far as that. Null or absent sets no limit, and adds no rows at the start.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub max_age: ::management_client::Nullable<Period>,
            /// The constant `carry_backward`, which tells this way from the others; `new` fills it in.
            pub mode: String,
        }

        /// Fills an empty period from the last one before it that has data.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CarryForwardExpr {
            /// How far back the value may lie; at least one period of `group_by`. It also adds rows after the newest data, as far as that and no further than now. Null or absent sets no limit, and adds no rows at the end.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub max_age: ::management_client::Nullable<Period>,
            /// The constant `carry_forward`, which tells this way from the others; `new` fills it in.
            pub mode: String,
        }

        /// Fills an empty period from the nearest one that has data; of two at the same distance from the earlier.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CarryNearestExpr {
            /// The constant `carry_nearest`, which tells this way from the others; `new` fills it in.
            pub mode: String,
            /// How far away the value may lie, on either side; at least one period of `group_by`. It also adds rows at both ends of the data, but none after now. Null or absent sets no limit, and adds no rows.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub span: ::management_client::Nullable<Period>,
        }

        /// A field of the entries of `cervical_mucus`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCCervicalMucusFieldExpr")]
        pub struct CervicalMucusFieldExpr {
            /// The field to take.
            pub cervical_mucus: crate::types::CervicalMucusField,
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
        }

        /// Whether a sleep session is that of an early or of a late sleeper.
        ///
        /// It goes by the local time in the middle of the session: `lark` from 17:00 to 03:30, then `third` up to
        /// 06:00, else `owl`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ChronotypeValueMacroExpr {
            /// The constant `chronotype`, which tells this macro from others; `new` fills it in.
            pub value_macro: String,
            /// The constant `automatic`, the only version there is; it need not be sent.
            ///
            /// The server's default is `automatic`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub version: Option<String>,
        }

        /// A continuous query of a team: a [`Query`](crate::types::Query) with a name, a schedule and a destination.
        ///
        /// In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ContinuousQuery {
            /// Where results go besides the result table.
            pub export_preferences: ContinuousQueryExportPreferences,
            /// The mappers that turn results into FHIR observations, where `fhir_observations` is on in the export preferences; empty when no column fits one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub fhir_observation_mappers: Option<
                Vec<crate::types::FhirObservationMapper>,
            >,
            /// The id of the continuous query; events carry it as `query_id`.
            pub id: ::uuid::Uuid,
            /// The query itself.
            pub query: Query,
            /// How the query chooses among sources of data.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub query_config: Option<QueryConfig>,
            /// The kinds of data that the query reads: new data of these cause an evaluation.
            pub resource_dependencies: Vec<crate::types::Resource>,
            /// The columns of the result table by name, each with the name of its type.
            pub result_table_schema: ::serde_json::Map<String, ::serde_json::Value>,
            /// How often the query is evaluated.
            pub scheduling_preferences: ContinuousQuerySchedulingPreferences,
            /// The name for programs, chosen at creation; events carry it as `query_slug`.
            pub slug: String,
            /// Whether the query is still evaluated.
            pub status: crate::types::ContinuousQueryStatus,
            /// The team that the query belongs to. When it is null is not documented; queries of the type `platform` are likely.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub team_id: Option<::uuid::Uuid>,
            /// The name for people.
            pub title: String,
        }

        /// Whether changed results are reported as events.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ContinuousQueryDataEventPreferences {
            /// Whether `continuous_query.result_table.changed` events are sent to the webhooks and pipelines of the team.
            ///
            /// The server's default is `true`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub enabled: Option<bool>,
        }

        /// Where the results of a continuous query go besides the result table.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ContinuousQueryExportPreferences {
            /// Events about changed results; sent unless they are turned off here.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub data_events: Option<ContinuousQueryDataEventPreferences>,
            /// Whether results are exported as FHIR observations. Which results can be is told by `fhir_observation_previews` of [`validate_continuous_query`](crate::Client::validate_continuous_query).
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub fhir_observations: Option<bool>,
        }

        /// The continuous queries of a team.
        ///
        /// In the responses of [`list_continuous_queries`](crate::Client::list_continuous_queries).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ContinuousQueryResponse")]
        pub struct ContinuousQueryListResponse {
            /// The queries.
            pub data: Vec<ContinuousQuery>,
            /// A cursor of no use: no parameter of [`list_continuous_queries`](crate::Client::list_continuous_queries) takes it. Not null would mean that there are more queries than you can see.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// How often a continuous query is evaluated.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`update_continuous_query`](crate::Client::update_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ContinuousQuerySchedulingPreferences {
            /// The least time between two evaluations, in seconds (half an hour or more). Absent or null leaves it to Junction.
            ///
            /// The value is at least `1800`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub minimum_gap_duration_second: ::management_client::Nullable<i64>,
        }

        /// A field of the entries of `contraceptive`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCContraceptiveFieldExpr")]
        pub struct ContraceptiveFieldExpr {
            /// The field to take.
            pub contraceptive: crate::types::ContraceptiveField,
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
        }

        /// The continuous query to create or to check.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreateContinuousQueryBody {
            /// Where results go besides the result table; to events when left out.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub export_preferences: Option<ContinuousQueryExportPreferences>,
            /// The query. It cannot be changed later.
            pub query: Query,
            /// How the query chooses among sources of data; as the team is set up when left out.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub query_config: Option<QueryConfig>,
            /// How often the query is evaluated; up to Junction when left out.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub scheduling_preferences: Option<ContinuousQuerySchedulingPreferences>,
            /// The name for programs: 1 to 128 lower-case letters, digits and hyphens, with no hyphen at either end and no two in a row. It cannot be changed later. Underscores are refused, although published examples have them.
            ///
            /// The server accepts what matches `^(?!.*--)(?!.*-$)(?!-.*$)[a-z0-9-]{1,128}$`.
            pub slug: String,
            /// The name for people: up to 50 characters, which are letters (accented ones, too), digits, white space and any of `( ) & _ - .`.
            ///
            /// The server accepts what matches `^[A-Za-zÀ-ÖØ-öø-ÿ0-9()&_\-.\s]{0,50}$`.
            pub title: String,
        }

        /// Who opens what of Junction's dashboard, and how.
        ///
        /// Sent by [`create_dashboard_url`](crate::Client::create_dashboard_url).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "CreateDashboardURLBody")]
        pub struct CreateDashboardUrlBody {
            /// Whether the dashboard shows production or sandbox data.
            pub environment: crate::types::Env,
            /// What to open: `order_creation`, `order_creation:{user_id}` for a certain patient, `order:{id}`, `team_panels` or `team_config`. Others may be added. Keep it out of logs when it names a patient.
            pub feature: String,
            /// The member, by your own reference. Not together with `member_id`.
            ///
            /// The number of characters is at most `256`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub integration_member_id: ::management_client::Nullable<String>,
            /// The team, by your own reference. Not together with `team_id`.
            ///
            /// The number of characters is at most `256`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub integration_team_id: ::management_client::Nullable<String>,
            /// The member, by Junction's id. Not together with `integration_member_id`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub member_id: ::management_client::Nullable<::uuid::Uuid>,
            /// How the dashboard is shown. The organization's configuration has to have it.
            pub modality: crate::types::IntegrationModality,
            /// The team, by Junction's id. Not together with `integration_team_id`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub team_id: ::management_client::Nullable<::uuid::Uuid>,
        }

        /// A URL that signs a member in.
        ///
        /// In the responses of [`create_dashboard_url`](crate::Client::create_dashboard_url).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "CreateDashboardURLResponse")]
        pub struct CreateDashboardUrlResponse {
            /// How long the URL can be used. The unit is not documented; it is presumably seconds.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub expires_in: i64,
            /// The URL, for an iframe or a window of its own as the modality says. Whoever has it is signed in as the member.
            ///
            /// The number of characters is at least `1`.
            pub url: ::management_client::Secret,
        }

        /// A member that is to be created.
        ///
        /// Sent by [`create_integration_managed_member`](crate::Client::create_integration_managed_member).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreateIntegrationManagedMemberBody {
            /// The picture of the member. Its form is not documented; it is presumably a URL.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub avatar: ::management_client::Nullable<String>,
            /// The email address of the member.
            pub email: String,
            /// Your own reference for the member, which no other member has.
            ///
            /// The number of characters is at most `256`.
            pub integration_member_id: String,
            /// The name of the member.
            pub name: String,
            /// The teams that the member is to work for, as an administrator of each. The vendor's sample has a `role` in each binding, which the document does not know.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub team_role_bindings: ::management_client::Nullable<Vec<TeamRoleBinding>>,
        }

        /// The management key to create.
        ///
        /// Sent by [`create_management_key`](crate::Client::create_management_key).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreateManagementKeyBody {
            /// A label that tells people what the key is for.
            pub label: String,
            /// What the key may do. It cannot be changed later.
            pub role: crate::types::ManagementKeyRole,
            /// The teams that a key with the role `team_admin` is for, one or more. Other keys need none.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub team_role_bindings: ::management_client::Nullable<Vec<TeamRoleBinding>>,
        }

        /// The domain to add.
        ///
        /// Sent by [`create_org_domain`](crate::Client::create_org_domain).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreateOrgDomainBody {
            /// The name of the domain, such as `example.com`.
            pub domain: String,
        }

        /// Whom to invite to the organization, and as what.
        ///
        /// Sent by [`create_or_resend_invite`](crate::Client::create_or_resend_invite).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "OrgInviteAPICreate")]
        pub struct CreateOrgInviteBody {
            /// The address that the invite goes to.
            pub email: String,
            /// What the invited person will be allowed to do. **Left out, the invite is for an org admin.**
            ///
            /// The server's default is `org_admin`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub role: Option<crate::types::OrgRole>,
            /// The teams that a team admin will administer. Other roles need none.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub team_role_bindings: ::management_client::Nullable<Vec<TeamRoleBinding>>,
        }

        /// The outcome of an invite.
        ///
        /// In the responses of [`create_or_resend_invite`](crate::Client::create_or_resend_invite).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "OrgInviteAPICreateResponse")]
        pub struct CreateOrgInviteResponse {
            /// Which of three things happened.
            pub status: crate::types::OrgInviteOutcome,
        }

        /// What the token is for.
        ///
        /// Sent by [`create_team_api_access_token`](crate::Client::create_team_api_access_token).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "CreateAccessTokenBody")]
        pub struct CreateTeamApiAccessTokenBody {
            /// The environment that the token is for.
            pub env: crate::types::Env,
        }

        /// A token with which the Junction API can be called for a team.
        ///
        /// In the responses of [`create_team_api_access_token`](crate::Client::create_team_api_access_token).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "CreateTeamAccessTokenResponse")]
        pub struct CreateTeamApiAccessTokenResponse {
            /// The token, to be sent as `Authorization: Bearer`. It acts as an admin of the team.
            pub access_token: ::management_client::Secret,
            /// How long the token is valid, presumably in seconds. The published pages speak of 10 minutes.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub expires_in: i64,
        }

        /// The API key to create.
        ///
        /// Sent by [`create_team_api_key`](crate::Client::create_team_api_key).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "CreateTeamAPIKeyBody")]
        pub struct CreateTeamApiKeyBody {
            /// A label that tells people what the key is for.
            pub label: String,
            /// The team that the key will act for. It must be in the region of the call.
            pub team_id: ::uuid::Uuid,
        }

        /// The team to create, and its first settings.
        ///
        /// Sent by [`create_team`](crate::Client::create_team).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "CreateOrgTeamBody")]
        pub struct CreateTeamBody {
            /// How the brand appears to users and patients. Mails and texts about lab tests name this brand alone. The Link widget shows its company name, and the name of the team where there is none.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub brand_information: ::management_client::Nullable<BrandInformation>,
            /// The address that is told about critical results of lab tests.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub critical_result_notification_email: ::management_client::Nullable<
                String,
            >,
            /// An id for the team that you choose. What the API does with one that is taken is not published; to make the call safe to repeat, set `integration_team_id`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub id: ::management_client::Nullable<::uuid::Uuid>,
            /// Your own reference for the team, unique in the organization.
            ///
            /// The number of characters is at most `256`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub integration_team_id: ::management_client::Nullable<String>,
            /// Whether patients get mails about their lab tests.
            ///
            /// The server's default is `true`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub lab_tests_patient_email_communication_enabled: Option<bool>,
            /// Whether patients get text messages about their lab tests.
            ///
            /// The server's default is `true`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub lab_tests_patient_sms_communication_enabled: Option<bool>,
            /// The URL of the logo of the brand.
            ///
            /// The number of characters is at least `1` and at most `2083`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub logo_url: ::management_client::Nullable<String>,
            /// Whether lab tests can be ordered for minors.
            ///
            /// The server's default is `false`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub minor_ordering_enabled: ::management_client::Nullable<bool>,
            /// The name of the team, mostly for the Dashboard.
            ///
            /// The server accepts what matches `^[A-Za-zÀ-ÖØ-öø-ÿ0-9(),/:'|&_\- ’]{0,80}$`.
            pub name: String,
            /// Whether events report partial results of lab tests, too. Without it only complete ones are reported.
            ///
            /// The server's default is `false`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub partial_webhooks_enabled: ::management_client::Nullable<bool>,
            /// The region that the team and its data will live in. It cannot be changed.
            pub region: crate::types::Region,
            /// Whether a connection that exists already is refused. The published pages do not explain it.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub reject_duplicate_connection: Option<bool>,
            /// Whether activity timeseries that the mobile SDK reads are kept apart by device. The published pages do not explain it.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub sdk_per_device_activity_timeseries: Option<bool>,
        }

        /// The webhook to add.
        ///
        /// Sent by [`create_webhook`](crate::Client::create_webhook).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreateWebhookBody {
            /// What the webhook is for, in words for people.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub description: Option<String>,
            /// Whether deliveries are off.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub disabled: Option<bool>,
            /// The types of the events that are delivered, such as `daily.data.activity.created`. Null means all in Svix; the vendor does not say it. New types come at any time.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub filter_types: ::management_client::Nullable<Vec<String>>,
            /// How many deliveries are made at most in a unit of time, which is not published (Svix has seconds).
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub rate_limit: ::management_client::Nullable<i64>,
            /// The secret to sign deliveries with, in the form that Svix has (`whsec_` and Base64). Left out, Svix makes one, which [`get_webhook_secret`](crate::Client::get_webhook_secret) reads.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub secret: ::management_client::Nullable<::management_client::Secret>,
            /// The URL that events are posted to. It is kept out of logs, because it may have a token in it.
            pub url: ::management_client::Secret,
        }

        /// A management key that was just created, with its secret.
        ///
        /// In the responses of [`create_management_key`](crate::Client::create_management_key).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingManagementKeyUnhashed")]
        pub struct CreatedManagementKey {
            /// When the key was created.
            pub created_at: ::management_client::Timestamp,
            /// Who created the key.
            pub creator: crate::types::Creator,
            /// The id of the key.
            pub id: ::uuid::Uuid,
            /// The secret, which starts with `mg_`. It is in no other response.
            pub key: ::management_client::Secret,
            /// The label that tells people what the key is for.
            pub label: String,
            /// What the key may do.
            pub role: crate::types::ManagementKeyRole,
            /// The teams of a key with the role `team_admin`; null or empty for one with the role `org_admin`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub team_role_bindings: Option<Vec<TeamRoleBinding>>,
        }

        /// A call with a management key. Which key it was is not said.
        ///
        /// In the responses of [`create_management_key`](crate::Client::create_management_key), [`delete_management_key`](crate::Client::delete_management_key), [`list_invites`](crate::Client::list_invites), [`list_management_keys`](crate::Client::list_management_keys), [`update_management_key`](crate::Client::update_management_key).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreatorManagementKey {
            /// Tells the kinds of creator apart. Always `management_key`.
            #[serde(rename = "type")]
            pub type_: String,
        }

        /// A member of the organization.
        ///
        /// In the responses of [`create_management_key`](crate::Client::create_management_key), [`delete_management_key`](crate::Client::delete_management_key), [`list_invites`](crate::Client::list_invites), [`list_management_keys`](crate::Client::list_management_keys), [`update_management_key`](crate::Client::update_management_key).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreatorOrgMember {
            /// The picture of the member, presumably its URL.
            pub avatar: String,
            /// The address of the member.
            pub email: String,
            /// The id of the member.
            pub id: ::uuid::Uuid,
            /// The name of the member.
            pub name: String,
            /// Tells the kinds of creator apart. Always `org_member`.
            #[serde(rename = "type")]
            pub type_: String,
        }

        /// Somebody who is no longer a member of the organization.
        ///
        /// In the responses of [`create_management_key`](crate::Client::create_management_key), [`delete_management_key`](crate::Client::delete_management_key), [`list_invites`](crate::Client::list_invites), [`list_management_keys`](crate::Client::list_management_keys), [`update_management_key`](crate::Client::update_management_key).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreatorOrgMemberRemoved {
            /// The id that the member had; null where it is not known any more.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub id: Option<::uuid::Uuid>,
            /// Tells the kinds of creator apart. Always `removed_org_member`.
            #[serde(rename = "type")]
            pub type_: String,
        }

        /// Staff of Junction, which was called Vital.
        ///
        /// In the responses of [`create_management_key`](crate::Client::create_management_key), [`delete_management_key`](crate::Client::delete_management_key), [`list_invites`](crate::Client::list_invites), [`list_management_keys`](crate::Client::list_management_keys), [`update_management_key`](crate::Client::update_management_key).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct CreatorVitalStaff {
            /// Tells the kinds of creator apart. Always `vital_staff`.
            #[serde(rename = "type")]
            pub type_: String,
        }

        /// How many days of history of all data are fetched.
        ///
        /// Sent by [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "DefaultConfiguration")]
        pub struct DataPullDefault {
            /// The number of days before the connection, at most 365.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub historical_days_to_pull: i64,
        }

        /// How many days of history of all data are fetched, and how many could be.
        ///
        /// In the responses of [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences), [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "DefaultConfigurationWithLimit")]
        pub struct DataPullDefaultWithLimit {
            /// The number of days before the connection.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub historical_days_to_pull: i64,
            /// The largest number of days that can be set here.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub historical_days_to_pull_limit: i64,
        }

        /// How many days of history of one kind of data are fetched.
        ///
        /// Sent by [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "SingleResourceOverride")]
        pub struct DataPullOverride {
            /// The number of days before the connection, at most 365.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub historical_days_to_pull: i64,
        }

        /// How many days of history of one kind of data are fetched, and how many could be.
        ///
        /// In the responses of [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences), [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "SingleResourceOverrideWithLimit")]
        pub struct DataPullOverrideWithLimit {
            /// The number of days before the connection.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub historical_days_to_pull: i64,
            /// The largest number of days that can be set here.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub historical_days_to_pull_limit: i64,
        }

        /// A part of a time, such as its weekday, which puts the Mondays of all weeks into one group. Not together with `align`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct DatePartExpr {
            /// The time to take it from.
            pub arg: crate::types::DateArgument,
            /// The part to take.
            pub date_part: crate::types::DatePart,
        }

        /// A time, rounded down to the start of its period. A query has at most one, a continuous query exactly one.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct DateTruncExpr {
            /// The time to round.
            pub arg: crate::types::DateArgument,
            /// The length of the periods.
            pub date_trunc: Period,
        }

        /// What became of each key that was to be deleted.
        ///
        /// In the responses of [`delete_team_api_keys`](crate::Client::delete_team_api_keys).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct DeleteTeamApiKeysResponse {
            /// The ids of the keys that could not be deleted and may still work. Why is not said.
            pub failure: Vec<::uuid::Uuid>,
            /// The ids that no key has.
            pub not_found: Vec<::uuid::Uuid>,
            /// The ids of the keys that are deleted.
            pub success: Vec<::uuid::Uuid>,
        }

        /// What became of each of the credentials that were to be deleted.
        ///
        /// In the responses of [`delete_team_custom_credentials`](crate::Client::delete_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct DeleteTeamCustomCredentialsResponse {
            /// The ids of those that exist but could not be deleted.
            pub failure: Vec<::uuid::Uuid>,
            /// The ids that are not known, such as those of credentials that were deleted before.
            pub not_found: Vec<::uuid::Uuid>,
            /// The ids of those that were deleted.
            pub success: Vec<::uuid::Uuid>,
        }

        /// A column of the readiness table, which has a row of scores for each user and day.
        ///
        /// Junction computes them from the long sleep session of the day, against the nights of the three weeks
        /// before: for the first days of a user most scores are null.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct DerivedReadinessColumnExpr {
            /// The column.
            pub derived_readiness: crate::types::DerivedReadinessColumn,
        }

        /// A field of the entries of `detected_deviations`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCDetectedDeviationsFieldExpr")]
        pub struct DetectedDeviationsFieldExpr {
            /// The field to take.
            pub detected_deviations: crate::types::DetectedDeviationField,
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
        }

        /// A field of a time series whose samples are taken at one moment.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct DiscreteTimeseriesExpr {
            /// The field of the sample to take.
            pub field: crate::types::DiscreteTimeseriesField,
            /// The time series. Its name tells this kind from the others.
            pub timeseries: crate::types::DiscreteTimeseries,
        }

        /// How the organization's own application may launch Junction's dashboard.
        ///
        /// In the responses of [`get_ehr_integration_configuration`](crate::Client::get_ehr_integration_configuration), [`upsert_ehr_integration_configuration`](crate::Client::upsert_ehr_integration_configuration).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct EhrIntegrationConfig {
            /// How the dashboard may be shown; an empty list switches the integration off.
            pub modalities: Vec<crate::types::IntegrationModality>,
            /// The web origins from which it may be launched.
            pub origin_configs: Vec<AllowedOriginConfig>,
            /// The name of the organization in URLs, in kebab case, such as `my-clinic`. Launches without a URL of [`create_dashboard_url`](crate::Client::create_dashboard_url) go to `{slug}.ehr.junction.com`.
            pub slug: String,
        }

        /// A connection of a team to a system of electronic health records.
        ///
        /// In the responses of [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines), [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamEHRPipeline")]
        pub struct EhrPipeline {
            /// The mappers that may be used. Which there are, and what none means, is not documented.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub allowed_mappers: Option<Vec<String>>,
            /// How Junction signs in to the system.
            pub authentication: crate::types::EhrAuthentication,
            /// The base URL of the system's API.
            ///
            /// The number of characters is at least `1`.
            pub base_url: String,
            /// The kind of system.
            pub ehr_type: crate::types::EhrType,
            /// The team.
            pub team_id: ::uuid::Uuid,
            /// How the connection came about.
            #[serde(rename = "type")]
            pub type_: crate::types::EhrPipelineType,
        }

        /// Signing in by an API key.
        ///
        /// Sent by [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines). In the responses of [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines), [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "EHRPipelineAPIKey")]
        pub struct EhrPipelineApiKey {
            /// The key.
            pub api_key: ::management_client::Secret,
            /// Always `api_key`.
            #[serde(rename = "type")]
            pub type_: String,
        }

        /// Signing in to Google Cloud's healthcare API by a service account.
        ///
        /// Sent by [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines). In the responses of [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines), [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "EHRPipelineGoogleIAM")]
        pub struct EhrPipelineGoogleIam {
            /// Always the address of Google Cloud's healthcare API.
            pub audience: String,
            /// The service account.
            pub service_account_email: String,
            /// Always `google_iam`.
            #[serde(rename = "type")]
            pub type_: String,
        }

        /// One page of pipelines.
        ///
        /// In the responses of [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamEHRPipelineResponse")]
        pub struct EhrPipelineListResponse {
            /// The pipelines of this page.
            pub data: Vec<EhrPipeline>,
            /// The cursor of the next page, to be sent as `next_cursor`; none on the last page.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_token: Option<String>,
        }

        /// Signing in by the OAuth 2 grant for client credentials.
        ///
        /// Sent by [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines). In the responses of [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines), [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "EHRPipelineOAuth2ClientCredentials")]
        pub struct EhrPipelineOAuth2ClientCredentials {
            /// The id of the client.
            pub client_id: String,
            /// The secret of the client. It has to be sent; that it can be missing here is for responses, which presumably never have it.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub client_secret: Option<::management_client::Secret>,
            /// Where the system issues tokens.
            ///
            /// The number of characters is at least `1`.
            pub token_url: String,
            /// Always `client_credentials`.
            #[serde(rename = "type")]
            pub type_: String,
        }

        /// The element itself, for lists of plain values such as the `tags` of a note.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ElementFieldExpr {
            /// The constant `true`, which tells this from a field; `new` fills it in.
            pub element: bool,
        }

        /// A stream of a team's events to a message broker.
        ///
        /// The events are those that webhooks get, with the same JSON. How a message says its type and whether it is
        /// compressed differs from broker to broker. Drop messages whose content type or encoding you do not know.
        ///
        /// In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingETLPipeline")]
        pub struct EtlPipeline {
            /// The destination in Azure Event Hubs.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub azure_amqp: Option<EventDestinationAzureAmqpAttributes>,
            /// The destination in Google Cloud Pub/Sub.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub cloud_pubsub: Option<EventDestinationCloudPubSubAttributes>,
            /// How the types of the events start that are sent, such as `daily.data.`. An empty list means the events of all types, as does none.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub event_type_prefixes: Option<Vec<String>>,
            /// Which of the destinations are in use.
            pub preferences: EventDestinationPreferences,
            /// Whether the data of providers is sent as it came, too, as `raw.*` events. These can be larger than a message for Azure Event Hubs may be (1 MiB); see [`EventDestinationEventHubMatcher`](crate::types::EventDestinationEventHubMatcher).
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub provider_raw_data: Option<bool>,
            /// Whether the history that is fetched for a new connection is sent as `daily.data.*` events. If not, there is only the `historical.data.*` event that tells of its end, without data.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub push_historical_data: Option<bool>,
            /// The destination in RabbitMQ.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub rabbitmq: Option<EventDestinationRabbitMqAttributes>,
            /// The destination in Svix, which delivers webhooks.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub svix: Option<EventDestinationSvixAttributes>,
            /// The team whose events these are.
            pub team_id: ::uuid::Uuid,
        }

        /// One page of pipelines.
        ///
        /// In the responses of [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamETLPipelinesResponse")]
        pub struct EtlPipelineListResponse {
            /// The cursor of the next page; none on the last page.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
            /// The pipelines of this page.
            pub pipelines: Vec<EtlPipeline>,
        }

        /// Azure Event Hubs.
        ///
        /// An event goes to the first of the matchers that its type fits, else to the default event hub. The id of the user
        /// is the partition key.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "EventDestinationAzureAMQPAttributes")]
        pub struct EventDestinationAzureAmqpAttributes {
            /// Which payloads are compressed.
            ///
            /// The server's default is `auto`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub compression: Option<crate::types::AzureAmqpCompression>,
            /// The connection string of the namespace, with a shared access signature in it. It must not name an event hub.
            pub connection_string: ::management_client::Secret,
            /// The event hub for events that no matcher takes.
            pub default_event_hub: String,
            /// Where events of certain types go. The order counts.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub event_hub_matchers: Option<Vec<EventDestinationEventHubMatcher>>,
        }

        /// A container in Azure Blob Storage. Azure charges by the write, and some events are written 96 times a day for each user.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct EventDestinationAzureBlobStorage {
            /// The connection string of the storage account, with its key in it.
            pub connection_string: ::management_client::Secret,
            /// The container. The vendor's sample calls the field `container`, which the document does not know.
            pub container_name: String,
        }

        /// A topic in Google Cloud Pub/Sub.
        ///
        /// Junction's service account for the environment and region has to be let in: `roles/pubsub.publisher` and
        /// `roles/pubsub.viewer` on the topic. The vendor's pages name the account.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct EventDestinationCloudPubSubAttributes {
            /// Whether events are sent with an ordering key, which is the id of the user, so that those of one user keep their order.
            pub message_ordering: bool,
            /// The Google Cloud project that has the topic.
            pub project: String,
            /// The topic.
            pub topic: String,
        }

        /// A rule that sends events of certain types to a certain place.
        ///
        /// Set one of `event_type_prefix` and `event_type_regex`, and one of `event_hub` and `blob_storage`. The document
        /// does not express this, so the compiler does not check it.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct EventDestinationEventHubMatcher {
            /// The container that the events go to, each as a blob, for events that are too large for an event hub. Not together with `event_hub`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub blob_storage: ::management_client::Nullable<
                EventDestinationAzureBlobStorage,
            >,
            /// The event hub that the events go to. Not together with `blob_storage`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub event_hub: ::management_client::Nullable<String>,
            /// How the types start, such as `raw.garmin.`. Not together with `event_type_regex`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub event_type_prefix: ::management_client::Nullable<String>,
            /// What the types look like, as a regular expression in the syntax of RE2. Not together with `event_type_prefix`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub event_type_regex: ::management_client::Nullable<String>,
        }

        /// The destinations that are in use.
        ///
        /// One is preferred. Others that are enabled get a copy of each event with less care, which is meant for moving
        /// from one destination to another and not for feeding several at a time.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct EventDestinationPreferences {
            /// All destinations that get events, the preferred one included.
            pub enabled: Vec<crate::types::EventDestination>,
            /// The destination that is to be relied on.
            pub preferred: crate::types::EventDestination,
        }

        /// An exchange in RabbitMQ. The routing key of a message is the type of its event. Publisher confirms have to be possible.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "EventDestinationRabbitMQAttributes")]
        pub struct EventDestinationRabbitMqAttributes {
            /// The exchange.
            pub exchange: String,
            /// Where the broker is and how to sign in: `amqps://user:password@host`. There is no other way of signing in than a password.
            pub uri: ::management_client::Secret,
        }

        /// The destination that delivers webhooks by Svix. There is nothing to set.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct EventDestinationSvixAttributes {
            /// Always `true`. The vendor has deprecated the field; leave it out.
            ///
            /// The server's default is `true`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            #[deprecated = "leave it out, as it is always `true`"]
            pub regional: Option<bool>,
        }

        /// What Fitbit needs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "FitbitTeamProviderDetails")]
        pub struct FitbitDetails {
            /// The settings of the Fitbit application.
            pub fitbit: FitbitMetadata,
        }

        /// The settings of an application at Fitbit.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct FitbitMetadata {
            /// The verification code of the webhook subscriber for body measurements.
            pub body_verify_token: ::management_client::Secret,
            /// The verification code of the webhook subscriber for foods, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub foods_verify_token: ::management_client::Nullable<
                ::management_client::Secret,
            >,
            /// Whether heart rate is enabled for the application.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub is_hr_enabled: Option<bool>,
            /// The verification code of the webhook subscriber for sleep.
            pub sleep_verify_token: ::management_client::Secret,
            /// The verification code of the webhook subscriber for workouts.
            pub workout_verify_token: ::management_client::Secret,
        }

        /// The scopes of Fitbit that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_FitbitScope_")]
        pub struct FitbitScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::FitbitScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::FitbitScope>,
        }

        /// What Getlabs needs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "GetLabsTeamProviderDetails")]
        pub struct GetLabsDetails {
            /// The secrets of the webhooks of Getlabs.
            pub getlabs: GetLabsMetadata,
        }

        /// The secrets of the webhooks of Getlabs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct GetLabsMetadata {
            /// The secret key of the webhooks.
            pub webhook_secret_key: ::management_client::Secret,
            /// The secret token of the webhooks.
            pub webhook_secret_token: ::management_client::Secret,
        }

        /// What Google Fit needs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "GoogleFitTeamProviderDetails")]
        pub struct GoogleFitDetails {
            /// The OAuth scopes of the data that users are asked for.
            pub data_scopes: Vec<String>,
            /// The redirect URI of the application.
            pub redirect_uri: String,
        }

        /// The scopes of Google Fit that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_GoogleFitScope_")]
        pub struct GoogleFitScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::GoogleFitScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::GoogleFitScope>,
        }

        /// What Google Health needs.
        ///
        /// Storing the credentials fails unless two grants are in place in Google Cloud: the service account has the role
        /// `roles/health.editor` on the project, and the principal that [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials) names has the
        /// role `roles/iam.serviceAccountTokenCreator` on the service account.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "GoogleHealthTeamProviderDetails")]
        pub struct GoogleHealthDetails {
            /// The number of the Google Cloud project; its id will not do.
            pub project_number: String,
            /// The service account in that project by which Junction manages the subscriptions of users.
            pub service_account_email: String,
        }

        /// The scopes of Google Health that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_GoogleHealthScope_")]
        pub struct GoogleHealthScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::GoogleHealthScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::GoogleHealthScope>,
        }

        /// One or all of the values by which the query groups. Only for queries that group.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct GroupKeyColumnExpr {
            /// All keys, which is what continuous queries need, or one of them.
            pub group_key: crate::types::GroupKey,
        }

        /// A field of the entries of `home_pregnancy_test`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCHomePregnancyTestFieldExpr")]
        pub struct HomePregnancyTestFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
            /// The field to take. Results are `negative`, `positive` or `indeterminate`.
            pub home_pregnancy_test: crate::types::MenstrualCycleTestField,
        }

        /// A field of the entries of `home_progesterone_test`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCHomeProgesteroneTestFieldExpr")]
        pub struct HomeProgesteroneTestFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
            /// The field to take. Results are `negative`, `positive` or `indeterminate`.
            pub home_progesterone_test: crate::types::MenstrualCycleTestField,
        }

        /// The index of a table: the date or time by which its rows are ordered and grouped.
        ///
        /// Selected by itself it makes the column `timestamp`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct IndexColumnExpr {
            /// The table whose index it is.
            pub index: crate::types::QueryTable,
        }

        /// A field of the time series of insulin injections.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct InsulinInjectionTimeseriesExpr {
            /// The field of the sample to take.
            pub field: crate::types::InsulinInjectionField,
            /// The constant `insulin_injection`, which tells this kind from the others; `new` fills it in.
            pub timeseries: String,
        }

        /// A member that the organization's own application manages.
        ///
        /// Name, email address and picture are personal data, so keep the value out of logs.
        ///
        /// In the responses of [`create_integration_managed_member`](crate::Client::create_integration_managed_member), [`get_integration_managed_member`](crate::Client::get_integration_managed_member), [`list_integration_managed_members`](crate::Client::list_integration_managed_members), [`resolve_integration_managed_member`](crate::Client::resolve_integration_managed_member), [`update_integration_managed_member`](crate::Client::update_integration_managed_member).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct IntegrationManagedMember {
            /// The picture of the member, if there is one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub avatar: Option<String>,
            /// The email address of the member.
            pub email: String,
            /// Junction's id of the member.
            pub id: ::uuid::Uuid,
            /// Your own reference for the member.
            pub integration_member_id: String,
            /// The name of the member.
            pub name: String,
            /// The teams that the member works for, if any.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub team_role_bindings: Option<Vec<TeamRoleBinding>>,
        }

        /// One page of members that the organization's own application manages.
        ///
        /// In the responses of [`list_integration_managed_members`](crate::Client::list_integration_managed_members).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ListIntegrationManagedMembersResponse")]
        pub struct IntegrationManagedMemberListResponse {
            /// The members of this page.
            pub data: Vec<IntegrationManagedMember>,
            /// The cursor of the next page; none on the last page.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// The only field of the entries of `intermenstrual_bleeding`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCIntermenstrualBleedingFieldExpr")]
        pub struct IntermenstrualBleedingFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
            /// The constant `date`, the date of the entry; `new` fills it in.
            pub intermenstrual_bleeding: String,
        }

        /// A field of a time series whose samples are of a length of time.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct IntervalTimeseriesExpr {
            /// The field of the sample to take.
            pub field: crate::types::IntervalTimeseriesField,
            /// The time series. Its name tells this kind from the others.
            pub timeseries: crate::types::IntervalTimeseries,
        }

        /// An account of the organization at a lab.
        ///
        /// A team can order with an active account on whose list it is. It can be on the lists of several accounts, even at
        /// the same lab, but an order is placed with one of them: name it in the order, lest Junction has to guess.
        ///
        /// In the responses of [`list_lab_accounts`](crate::Client::list_lab_accounts), [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingLabAccount")]
        pub struct LabAccount {
            /// The name of the account, if it has one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub account_name: Option<String>,
            /// The ways of billing and, for each, the states in which it is allowed. A way that is not a key is not supported.
            pub allowed_billing: ::std::collections::BTreeMap<
                crate::types::BillingType,
                Vec<crate::types::UsState>,
            >,
            /// The business units of the lab that take orders of the account, where the lab has such units.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub business_units: Option<Vec<String>>,
            /// The clinical notes for orders that bring none of their own, if there are some.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub default_clinical_notes: Option<String>,
            /// Which steps are the organization's own to do.
            pub delegated_flow: crate::types::LabAccountDelegatedFlow,
            /// The id of the account.
            pub id: ::uuid::Uuid,
            /// The lab.
            pub lab: crate::types::Lab,
            /// The organization that has the account, if it belongs to one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub org_id: Option<::uuid::Uuid>,
            /// The number under which the lab keeps the account. Mask it where others can read along.
            pub provider_account_id: String,
            /// Whether orders can be placed with the account.
            pub status: crate::types::LabAccountStatus,
            /// The teams that may order with the account.
            pub team_id_allowlist: Vec<::uuid::Uuid>,
        }

        /// The accounts at labs that match.
        ///
        /// In the responses of [`list_lab_accounts`](crate::Client::list_lab_accounts).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "LabAccountsResponse")]
        pub struct LabAccountListResponse {
            /// The accounts. There are no further pages.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub data: Option<Vec<LabAccount>>,
        }

        /// An account at a lab after a change.
        ///
        /// In the responses of [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct LabAccountResponse {
            /// The account as it is now. It can be missing, which is not documented any further.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub lab_account: Option<LabAccount>,
        }

        /// What Labcorp needs: the account and how it is billed.
        ///
        /// Not to be confused with [`LabcorpHl7Details`](crate::types::LabcorpHl7Details), which addresses HL7 messages.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "LabCorpTeamProviderDetails")]
        pub struct LabcorpDetails {
            /// The ways of billing that are allowed. What none means is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub allowed_billing_types: ::management_client::Nullable<
                Vec<crate::types::BillingType>,
            >,
            /// The states in which a way of billing is not allowed. The keys are values of [`BillingType`](crate::types::BillingType); how states are written is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub disallowed_billing_states: ::management_client::Nullable<
                ::std::collections::BTreeMap<crate::types::BillingType, Vec<String>>,
            >,
            /// The account at Labcorp.
            pub labcorp: LabcorpMetadata,
            /// The id of the sub-account at the lab, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sub_account_id: ::management_client::Nullable<String>,
            /// The name of the sub-account at the lab, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sub_account_name: ::management_client::Nullable<String>,
        }

        /// What Labcorp needs to exchange HL7 messages: who sends and who receives them.
        ///
        /// Not to be confused with [`LabcorpDetails`](crate::types::LabcorpDetails), which has the account and how it is billed.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "LabcorpProviderDetails")]
        pub struct LabcorpHl7Details {
            /// The ways of billing that are allowed. What none means is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub allowed_billing_types: ::management_client::Nullable<
                Vec<crate::types::BillingType>,
            >,
            /// The states in which a way of billing is not allowed. The keys are values of [`BillingType`](crate::types::BillingType); how states are written is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub disallowed_billing_states: ::management_client::Nullable<
                ::std::collections::BTreeMap<crate::types::BillingType, Vec<String>>,
            >,
            /// The application that receives (MSH-5).
            pub receiving_application: String,
            /// The facility that receives (MSH-6).
            pub receiving_facility: String,
            /// The application that sends (MSH-3).
            pub sending_application: String,
            /// The facility that sends (MSH-4).
            pub sending_facility: String,
            /// The id of the sub-account at the lab, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sub_account_id: ::management_client::Nullable<String>,
            /// The name of the sub-account at the lab, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sub_account_name: ::management_client::Nullable<String>,
        }

        /// An account at Labcorp.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "LabCorpMetadata")]
        pub struct LabcorpMetadata {
            /// The number of the account.
            pub account_number: String,
            /// How the account is billed.
            pub billing_method: crate::types::LabcorpBillingMethod,
        }

        /// A management key, without its secret.
        ///
        /// In the responses of [`delete_management_key`](crate::Client::delete_management_key), [`list_management_keys`](crate::Client::list_management_keys), [`update_management_key`](crate::Client::update_management_key).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingManagementKey")]
        pub struct ManagementKey {
            /// When the key was created.
            pub created_at: ::management_client::Timestamp,
            /// Who created the key.
            pub creator: crate::types::Creator,
            /// The id of the key.
            pub id: ::uuid::Uuid,
            /// The label that tells people what the key is for.
            pub label: String,
            /// What the key may do.
            pub role: crate::types::ManagementKeyRole,
            /// The teams of a key with the role `team_admin`; null or empty for one with the role `org_admin`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub team_role_bindings: Option<Vec<TeamRoleBinding>>,
        }

        /// The management keys of the organization.
        ///
        /// In the responses of [`list_management_keys`](crate::Client::list_management_keys).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingManagementKeyResponse")]
        pub struct ManagementKeyListResponse {
            /// The keys.
            pub data: Vec<ManagementKey>,
            /// A cursor that no call takes.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// A column of the meal table, which has a row for each meal.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct MealColumnExpr {
            /// The column.
            pub meal: crate::types::MealColumn,
        }

        /// A column of the menstrual cycle table, which has a row for each cycle.
        ///
        /// The columns that are lists cannot be selected as they are: a
        /// [`ScalarOutputSubqueryExpr`](crate::types::ScalarOutputSubqueryExpr) makes a value of them.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct MenstrualCycleColumnExpr {
            /// The column.
            pub menstrual_cycle: crate::types::MenstrualCycleColumn,
        }

        /// A field of the entries of `menstrual_flow`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCMenstrualFlowFieldExpr")]
        pub struct MenstrualFlowFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
            /// The field to take.
            pub menstrual_flow: crate::types::MenstrualFlowField,
        }

        /// The scopes of MyFitnessPal that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_MyFitnessPalScope_")]
        pub struct MyFitnessPalScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::MyFitnessPalScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::MyFitnessPalScope>,
        }

        /// What the API of MyFitnessPal needs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MyFitnessPalV2TeamProviderDetails")]
        pub struct MyFitnessPalV2Details {
            /// The client at MyFitnessPal. What it holds is not documented, so it is treated as a secret.
            pub client: ::management_client::Secret,
        }

        /// A field of the time series of notes, which users write into their diaries.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct NoteTimeseriesExpr {
            /// The field of the sample to take.
            pub field: crate::types::NoteField,
            /// The constant `note`, which tells this kind from the others; `new` fills it in.
            pub timeseries: String,
        }

        /// The organization, which owns teams, members and keys.
        ///
        /// In the responses of [`get_org`](crate::Client::get_org), [`update_org`](crate::Client::update_org).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrg")]
        pub struct Org {
            /// When the organization expires; null where no time is set. The published pages do not explain it.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub expires_at: Option<::management_client::Timestamp>,
            /// The id of the organization.
            pub id: ::uuid::Uuid,
            /// The name that people see.
            pub name: String,
        }

        /// A white-label domain of the organization.
        ///
        /// In the responses of [`create_org_domain`](crate::Client::create_org_domain), [`get_org_domain`](crate::Client::get_org_domain), [`list_org_domains`](crate::Client::list_org_domains).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgDomain")]
        pub struct OrgDomain {
            /// When it was added.
            pub created_on: ::management_client::Timestamp,
            /// The DNS records to publish, each as a map of texts; null or missing where there are none. The keys of the maps are not published.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub dns_records: Option<Vec<::std::collections::BTreeMap<String, String>>>,
            /// The name of the domain, such as `example.com`.
            pub domain: String,
            /// The id of the domain.
            pub id: ::uuid::Uuid,
            /// Whether its DNS records were found to be right.
            pub is_verified: bool,
        }

        /// The white-label domains of the organization.
        ///
        /// In the responses of [`list_org_domains`](crate::Client::list_org_domains).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ListOrgDomainResponse")]
        pub struct OrgDomainListResponse {
            /// All domains, verified or not.
            pub data: Vec<OrgDomain>,
        }

        /// An open invite to the organization.
        ///
        /// In the responses of [`list_invites`](crate::Client::list_invites).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgInvite")]
        pub struct OrgInvite {
            /// Who sent the invite.
            pub creator: crate::types::Creator,
            /// The address that the invite was sent to.
            pub email: String,
            /// The id of the invite.
            pub id: ::uuid::Uuid,
            /// When the invite was first sent.
            pub invited_at: ::management_client::Timestamp,
            /// When the invite was last sent again; null if never.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub resent_at: Option<::management_client::Timestamp>,
            /// What the invited person will be allowed to do.
            pub role: crate::types::OrgRole,
            /// The teams that a team admin will administer; null or empty for other roles.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub team_role_bindings: Option<Vec<TeamRoleBinding>>,
        }

        /// A page of the open invites to the organization.
        ///
        /// In the responses of [`list_invites`](crate::Client::list_invites).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgInviteListResponse")]
        pub struct OrgInviteListResponse {
            /// The invites on this page.
            pub invites: Vec<OrgInvite>,
            /// The cursor of the next page; null on the last one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// A person who can sign in to the organization.
        ///
        /// In the responses of [`list_members`](crate::Client::list_members).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgMember")]
        pub struct OrgMember {
            /// When the member joined.
            pub created_on: ::management_client::Timestamp,
            /// The address that the member signs in with.
            pub email: String,
            /// The id of the member.
            pub id: ::uuid::Uuid,
            /// The name of the member.
            pub name: String,
            /// What the member may do.
            pub role: crate::types::OrgRole,
            /// The teams of a team admin; null or empty for other roles.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub team_role_bindings: Option<Vec<TeamRoleBinding>>,
        }

        /// A page of the members of the organization.
        ///
        /// In the responses of [`list_members`](crate::Client::list_members).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgMemberListResponse")]
        pub struct OrgMemberListResponse {
            /// The members on this page.
            pub members: Vec<OrgMember>,
            /// The cursor of the next page; null on the last one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// The scopes of Oura that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_OuraScope_")]
        pub struct OuraScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::OuraScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::OuraScope>,
        }

        /// A field of the entries of `ovulation_test`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCOvulationTestFieldExpr")]
        pub struct OvulationTestFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
            /// The field to take. Results are `negative`, `positive`, `luteinizing_hormone_surge`, `estrogen_surge` or `indeterminate`.
            pub ovulation_test: crate::types::MenstrualCycleTestField,
        }

        /// A length of time by the calendar, such as 3 months.
        ///
        /// The vendor's Python library refuses lengths for which there is a larger unit (60 minutes, 24 hours, 31
        /// days, 13 weeks, 12 months or more) and months that do not divide a year; expect the same of the
        /// server.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct Period {
            /// What is counted.
            pub unit: crate::types::PeriodUnit,
            /// How many of it.
            ///
            /// The server's default is `1`. The value is at least `1`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            #[serde(default, deserialize_with = "crate::lenient::deserialize")]
            pub value: Option<i64>,
        }

        /// What PhlebFinders needs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "PhlebFindersTeamProviderDetails")]
        pub struct PhlebFindersDetails {
            /// The account at PhlebFinders.
            pub phlebfinders: PhlebFindersMetadata,
        }

        /// An account at PhlebFinders.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct PhlebFindersMetadata {
            /// The id of the account.
            pub account_id: String,
            /// The name of the account.
            pub account_name: String,
            /// The email address of the account.
            pub email: String,
            /// The id of the team at PhlebFinders, which is no team of Junction.
            pub team_id: String,
            /// The name of the team at PhlebFinders.
            pub team_name: String,
            /// The token of the webhooks of PhlebFinders.
            pub webhook_token: ::management_client::Secret,
        }

        /// A gap in an unfinished query, where an expression still has to be put.
        ///
        /// The vendor does not explain it. Do not send one.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct Placeholder {
            /// The constant `true`; `new` fills it in.
            pub placeholder: bool,
        }

        /// What Polar needs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "PolarTeamProviderDetails")]
        pub struct PolarDetails {
            /// The secret by which webhooks of Polar are verified.
            pub webhook_secret: ::management_client::Secret,
        }

        /// One thing to set up at a provider.
        ///
        /// In the responses of [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "CustomCredentialPreparationStep")]
        pub struct PreparationStep {
            /// A hint for the person who does it, where there is one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub description: Option<String>,
            /// A label that goes with the value, where there is one. Its meaning is not documented.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub key: Option<String>,
            /// What kind of thing it is.
            #[serde(rename = "type")]
            pub type_: crate::types::PreparationStepType,
            /// The URI or the principal. It is treated as a secret, since a webhook URI may carry a token; [`expose`](crate::Secret::expose) shows it.
            pub value: ::management_client::Secret,
        }

        /// Whose credentials for which provider are to be prepared.
        ///
        /// Sent by [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct PrepareTeamCustomCredentialsBody {
            /// The provider or lab that the credentials are for.
            pub provider: crate::types::CredentialProvider,
            /// The team that is to use the credentials.
            pub team_id: ::uuid::Uuid,
        }

        /// What has to be done before credentials are stored.
        ///
        /// In the responses of [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct PrepareTeamCustomCredentialsResponse {
            /// The steps, all of which are needed; none when there is nothing to do.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub preparation_steps: Option<Vec<PreparationStep>>,
            /// Whether there is anything to do.
            pub status: crate::types::PreparationStatus,
        }

        /// A column of the profile table, which has one row for a user and source.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ProfileColumnExpr {
            /// The column.
            pub profile: crate::types::ProfileColumn,
        }

        /// What a range query of Prometheus found.
        ///
        /// In the responses of [`get_team_event_delivery_metric`](crate::Client::get_team_event_delivery_metric).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct PrometheusQueryData {
            /// The series, one for each set of labels.
            pub result: Vec<PrometheusQueryResult>,
            /// The form of the result. Always `matrix`, which is a list of series.
            #[serde(rename = "resultType")]
            pub result_type: String,
        }

        /// The response of Prometheus to a range query.
        ///
        /// In the responses of [`get_team_event_delivery_metric`](crate::Client::get_team_event_delivery_metric).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct PrometheusQueryResponse {
            /// What the query found.
            pub data: PrometheusQueryData,
            /// Always `success`.
            pub status: String,
        }

        /// One series of a metric.
        ///
        /// In the responses of [`get_team_event_delivery_metric`](crate::Client::get_team_event_delivery_metric).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct PrometheusQueryResult {
            /// The labels of the series.
            pub metric: ::std::collections::BTreeMap<String, String>,
            /// The values in order of time, each with its time before it: seconds since 1970, and a number as text, which Prometheus can also write as `NaN`, `+Inf` or `-Inf`.
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub values: Vec<::management_client::Tuple2<i64, String>>,
        }

        /// How many days of history are fetched from one provider.
        ///
        /// Sent by [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "SingleProviderDataPullPreferences")]
        pub struct ProviderDataPullPreferences {
            /// What holds for all data of the provider that has no number of its own.
            pub default: DataPullDefault,
            /// The kinds of data that have a number of their own.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub resource_overrides: ::management_client::Nullable<
                ::std::collections::BTreeMap<crate::types::Resource, DataPullOverride>,
            >,
        }

        /// How many days of history are fetched from one provider, and how many could be.
        ///
        /// In the responses of [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences), [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "SingleProviderDataPullPreferencesWithLimit")]
        pub struct ProviderDataPullPreferencesWithLimit {
            /// What holds for all data of the provider that has no number of its own.
            pub default: DataPullDefaultWithLimit,
            /// The kinds of data that have a number of their own.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub resource_overrides: Option<
                ::std::collections::BTreeMap<
                    crate::types::Resource,
                    DataPullOverrideWithLimit,
                >,
            >,
        }

        /// A query over the health data of one user: SQL's `SELECT`, written as JSON.
        ///
        /// A query reads one table: columns of different tables cannot be mixed. `where` drops rows, `group_by`
        /// puts the rest into groups, `select` makes a row of results from each group, and `align` fills the
        /// gaps. This one gives the resting heart rate of each month:
        ///
        /// ```text
        /// {"select": [{"group_key": "*"}, {"func": "median", "arg": {"activity": "heart_rate_resting"}}],
        ///  "group_by": [{"date_trunc": {"unit": "month", "value": 1}, "arg": {"index": "activity"}}]}
        /// ```
        ///
        /// Dates and times are local to the user, as the clock on the wall showed them; only profiles are in UTC.
        /// In a group with data of several providers and types of source, only those of the highest priority
        /// count, unless `group_by` has both `source_provider` and `source_type`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct Query {
            /// How periods without data are filled. Null or absent leaves them out of the result.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub align: ::management_client::Nullable<AlignExpr>,
            /// What puts rows into the same group; empty or absent for no groups. A continuous query needs exactly one truncated time among them.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub group_by: Option<Vec<crate::types::GroupByExpr>>,
            /// The columns of the result. With `group_by` only aggregates and group keys are allowed, without it no group keys.
            pub select: Vec<crate::types::SelectExpr>,
            /// A condition in SQL, by which rows are dropped before they are grouped, such as `type = 'long_sleep' AND efficiency > 80`. It knows the names of columns, numbers, texts in single quotes, `>`, `>=`, `<`, `<=`, `=`, `!=`, `NOT`, `AND`, `OR` and parentheses.
            #[serde(
                rename = "where",
                default,
                skip_serializing_if = "crate::Nullable::is_absent"
            )]
            pub where_: ::management_client::Nullable<String>,
        }

        /// How a query chooses among sources of data.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct QueryConfig {
            /// Providers whose data win over those of all others, for this query only. Null or absent leaves it to the priorities that the team is set up with.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub provider_priority_overrides: ::management_client::Nullable<
                Vec<crate::types::CredentialProvider>,
            >,
        }

        /// What Quest Diagnostics needs.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "QuestProviderDetails")]
        pub struct QuestDetails {
            /// The ways of billing that are allowed. What none means is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub allowed_billing_types: ::management_client::Nullable<
                Vec<crate::types::BillingType>,
            >,
            /// The business units of Quest that may be used. What none means is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub allowed_business_units: ::management_client::Nullable<Vec<String>>,
            /// The states in which a way of billing is not allowed. The keys are values of [`BillingType`](crate::types::BillingType); how states are written is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub disallowed_billing_states: ::management_client::Nullable<
                ::std::collections::BTreeMap<crate::types::BillingType, Vec<String>>,
            >,
            /// The settings of the account. What they hold is not published, so the whole object is treated as a secret.
            pub quest: ::management_client::SecretJson,
            /// The id of the sub-account at the lab, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sub_account_id: ::management_client::Nullable<String>,
            /// The name of the sub-account at the lab, if there is one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sub_account_name: ::management_client::Nullable<String>,
        }

        /// The reference of the member that is to be found.
        ///
        /// Sent by [`resolve_integration_managed_member`](crate::Client::resolve_integration_managed_member).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ResolveIntegrationManagedMemberBody {
            /// Your own reference for the member.
            ///
            /// The number of characters is at most `256`.
            pub integration_member_id: String,
        }

        /// The reference of the team that is to be found.
        ///
        /// Sent by [`resolve_team`](crate::Client::resolve_team).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ResolveTeamBody {
            /// Your own reference for the team.
            ///
            /// The number of characters is at most `256`.
            pub integration_team_id: String,
        }

        /// The team that has the reference.
        ///
        /// In the responses of [`resolve_team`](crate::Client::resolve_team).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ResolveTeamResponse {
            /// When the team was created.
            pub created_on: ::management_client::Timestamp,
            /// The environments that the team has.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub environments: Option<Vec<crate::types::Env>>,
            /// The id of the team.
            pub id: ::uuid::Uuid,
            /// Your own reference for the team.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub integration_team_id: Option<String>,
            /// The name of the team.
            pub name: String,
            /// The settings of the team in production; none when it has no production.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub production: Option<TeamEnvironment>,
            /// The region that the team and its data live in.
            pub region: crate::types::Region,
            /// The settings of the team in the sandbox; none when it has no sandbox.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub sandbox: Option<TeamEnvironment>,
        }

        /// The secret to sign with from now on.
        ///
        /// Sent by [`rotate_webhook_secret`](crate::Client::rotate_webhook_secret).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct RotateWebhookSecretBody {
            /// A secret of your own, in the form that Svix has (`whsec_` and Base64). Null or left out, Svix makes one.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub key: ::management_client::Nullable<::management_client::Secret>,
        }

        /// A subquery that makes one value of a list which a row has in one of its columns.
        ///
        /// The columns of menstrual cycles and the tags of notes are such lists, and this is the only way to
        /// select from them. In a query that groups it must be the argument of an aggregate. Its column in the
        /// result is called after the list, the field and the function, as in
        /// `basal_body_temperature.value.mean`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ScalarOutputSubqueryExpr {
            /// The list.
            pub from: crate::types::SubqueryFrom,
            /// The value to make of the list.
            pub select: crate::types::SubquerySelect,
            /// A condition that drops elements first, such as `flow != 'none'`; written like that of a query. Its names are the fields of the elements, or `element` where the elements are plain values. Null or absent takes all.
            #[serde(
                rename = "where",
                default,
                skip_serializing_if = "crate::Nullable::is_absent"
            )]
            pub where_: ::management_client::Nullable<String>,
        }

        /// Who is to get the instructions.
        ///
        /// Sent by [`send_org_domain_instructions`](crate::Client::send_org_domain_instructions).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct SendOrgDomainInstructionsBody {
            /// The address that the mail goes to, for example that of whoever runs the DNS of the domain.
            pub to_email: String,
        }

        /// Whether the mail was sent.
        ///
        /// In the responses of [`send_org_domain_instructions`](crate::Client::send_org_domain_instructions).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct SendOrgDomainInstructionsResponse {
            /// The id of the mail at SendGrid, which delivers it; null or missing where it has none.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub sendgrid_message_id: Option<String>,
            /// Whether the mail was handed over for delivery.
            pub sent: bool,
        }

        /// A field of the entries of `sexual_activity`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "MCSexualActivityFieldExpr")]
        pub struct SexualActivityFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            ///
            /// The server's default is `menstrual_cycle`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub field_for: Option<String>,
            /// The field to take.
            pub sexual_activity: crate::types::SexualActivityField,
        }

        /// A column of the sleep table, which has a row for each sleep session.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct SleepColumnExpr {
            /// The column.
            pub sleep: crate::types::SleepColumn,
        }

        /// Junction's own score of each sleep session, 0 to 100.
        ///
        /// Not to be mixed up with the column `score` of the sleep table, the score of the provider.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct SleepScoreValueMacroExpr {
            /// The constant `sleep_score`, which tells this macro from others; `new` fills it in.
            pub value_macro: String,
            /// The constant `automatic`, the only version there is; it need not be sent.
            ///
            /// The server's default is `automatic`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub version: Option<String>,
        }

        /// Where the data of a row come from; a column that all tables have.
        ///
        /// A query that groups by both `source_provider` and `source_type` keeps all sources apart. Any other
        /// takes, in each group, only the data of the highest priority.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct SourceColumnExpr {
            /// What of the source to take.
            pub source: crate::types::SourceColumn,
        }

        /// The scopes of Strava that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_StravaScope_")]
        pub struct StravaScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::StravaScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::StravaScope>,
        }

        /// A team of the organization, with its settings.
        ///
        /// In the responses of [`create_team`](crate::Client::create_team), [`get_team`](crate::Client::get_team), [`update_team`](crate::Client::update_team).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgTeam")]
        pub struct Team {
            /// When the team was created.
            pub created_on: ::management_client::Timestamp,
            /// The environments that the team has.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub environments: Option<Vec<crate::types::Env>>,
            /// The id of the team.
            pub id: ::uuid::Uuid,
            /// Your own reference for the team, unique in the organization; null or missing where it has none.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub integration_team_id: Option<String>,
            /// The name of the team, mostly for the Dashboard. The Link widget shows it where the environment has no `brand_information`; mails and texts about lab tests never do.
            pub name: String,
            /// The settings of production; null where the response does not carry them. [`get_team`](crate::Client::get_team) can ask for them.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub production: Option<TeamEnvironment>,
            /// The region that the team and its data live in. It never changes.
            pub region: crate::types::Region,
            /// The settings of the sandbox; null where the response does not carry them. [`get_team`](crate::Client::get_team) can ask for them.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub sandbox: Option<TeamEnvironment>,
        }

        /// An API key of a team, with its secret.
        ///
        /// In the responses of [`create_team_api_key`](crate::Client::create_team_api_key), [`list_team_api_keys`](crate::Client::list_team_api_keys).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingTeamAPIKey")]
        pub struct TeamApiKey {
            /// When the key was created.
            pub created_at: ::management_client::Timestamp,
            /// The id of the key.
            pub id: ::uuid::Uuid,
            /// The label that tells people what the key is for.
            pub label: String,
            /// The team that the key acts for.
            pub team_id: ::uuid::Uuid,
            /// The key itself, for the Junction API. It starts with `pk_us_` or `pk_eu_` in production, with `sk_us_` or `sk_eu_` in the sandbox.
            pub value: ::management_client::Secret,
        }

        /// A page of the API keys of teams.
        ///
        /// In the responses of [`list_team_api_keys`](crate::Client::list_team_api_keys).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingTeamAPIKeyResponse")]
        pub struct TeamApiKeyListResponse {
            /// The keys on this page.
            pub api_keys: Vec<TeamApiKey>,
            /// The cursor of the next page; null or missing on the last one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// The credentials of a team for one provider.
        ///
        /// In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingTeamProviderCredentials")]
        pub struct TeamCredentials {
            /// The URL of the application, if there is one. Its use is not documented.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub app_url: Option<String>,
            /// The id of the OAuth application at the provider, if there is one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub client_id: Option<String>,
            /// A hash of the client secret, if there is one. It shows whether a secret has changed. How it is computed is not documented.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub client_secret_hash: Option<::management_client::Secret>,
            /// When the credentials were stored first.
            pub created_at: ::management_client::Timestamp,
            /// What the provider needs beyond id and secret, if anything, with the secrets that are part of it.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub details: Option<crate::types::CredentialDetails>,
            /// The id of the credentials.
            pub id: ::uuid::Uuid,
            /// The callback of your own that takes the place of Junction's, if there is one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub redirect_url_override: Option<String>,
            /// The provider, lab or company that the credentials are for.
            pub source: crate::types::CredentialSource,
            /// The team that uses the credentials.
            pub team_id: ::uuid::Uuid,
            /// When the credentials were stored last.
            pub updated_at: ::management_client::Timestamp,
        }

        /// One page of credentials.
        ///
        /// In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "CustomCredentialsResponse")]
        pub struct TeamCredentialsListResponse {
            /// The credentials of this page.
            pub credentials: Vec<TeamCredentials>,
            /// The cursor of the next page; none on the last page.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// The preferences that hold for a team.
        ///
        /// In the responses of [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences), [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamDataPullPreferencesWithLimit")]
        pub struct TeamDataPullPreferences {
            /// What holds for each provider.
            pub providers: ::std::collections::BTreeMap<
                crate::types::Provider,
                ProviderDataPullPreferencesWithLimit,
            >,
            /// The team.
            pub team_id: ::uuid::Uuid,
        }

        /// One page of preferences.
        ///
        /// In the responses of [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences), [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct TeamDataPullPreferencesResponse {
            /// The preferences of the teams of this page.
            pub data_pull_preferences: Vec<TeamDataPullPreferences>,
            /// The cursor of the next page; none on the last page. Of use only where preferences are listed.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// The settings of one environment of a team.
        ///
        /// In the responses of [`create_team`](crate::Client::create_team), [`get_team`](crate::Client::get_team), [`resolve_team`](crate::Client::resolve_team), [`update_team`](crate::Client::update_team).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgTeamEnvironment")]
        pub struct TeamEnvironment {
            /// How the brand appears to users and patients. Mails and texts about lab tests name this brand alone. The Link widget shows its company name, and the name of the team where there is none.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub brand_information: Option<BrandInformation>,
            /// The address that is told about critical results of lab tests.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub critical_result_notification_email: Option<String>,
            /// Whether patients get mails about their lab tests.
            ///
            /// The server's default is `true`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub lab_tests_patient_email_communication_enabled: Option<bool>,
            /// Whether patients get text messages about their lab tests.
            ///
            /// The server's default is `true`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub lab_tests_patient_sms_communication_enabled: Option<bool>,
            /// The URL of the logo of the brand.
            ///
            /// The number of characters is at least `1` and at most `2083`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub logo_url: Option<String>,
            /// Whether lab tests can be ordered for minors.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub minor_ordering_enabled: Option<bool>,
            /// Whether events report partial results of lab tests, too. Without it only complete ones are reported.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub partial_webhooks_enabled: Option<bool>,
            /// Whether a connection that exists already is refused. The published pages do not explain it.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub reject_duplicate_connection: Option<bool>,
            /// Whether activity timeseries that the mobile SDK reads are kept apart by device. The published pages do not explain it.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub sdk_per_device_activity_timeseries: Option<bool>,
        }

        /// A team of the organization, without its settings.
        ///
        /// In the responses of [`list_teams`](crate::Client::list_teams).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgTeamListItem")]
        pub struct TeamListItem {
            /// When the team was created.
            pub created_on: ::management_client::Timestamp,
            /// The id of the team.
            pub id: ::uuid::Uuid,
            /// Your own reference for the team, unique in the organization; null or missing where it has none.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub integration_team_id: Option<String>,
            /// The name of the team, mostly for the Dashboard. The Link widget shows it where the environment has no `brand_information`; mails and texts about lab tests never do.
            pub name: String,
            /// The region that the team and its data live in. It never changes.
            pub region: crate::types::Region,
        }

        /// A page of the teams of the organization.
        ///
        /// In the responses of [`list_teams`](crate::Client::list_teams).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "ClientFacingOrgTeamListResponse")]
        pub struct TeamListResponse {
            /// The cursor of the next page; null on the last one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
            /// The teams on this page.
            pub teams: Vec<TeamListItem>,
        }

        /// A team that a member, an invite or a management key is bound to as a team admin.
        ///
        /// Sent by [`create_integration_managed_member`](crate::Client::create_integration_managed_member), [`create_management_key`](crate::Client::create_management_key), [`create_or_resend_invite`](crate::Client::create_or_resend_invite), [`update_integration_managed_member`](crate::Client::update_integration_managed_member), [`update_management_key`](crate::Client::update_management_key), [`update_member`](crate::Client::update_member). In the responses of [`create_integration_managed_member`](crate::Client::create_integration_managed_member), [`create_management_key`](crate::Client::create_management_key), [`delete_management_key`](crate::Client::delete_management_key), [`get_integration_managed_member`](crate::Client::get_integration_managed_member), [`list_integration_managed_members`](crate::Client::list_integration_managed_members), [`list_invites`](crate::Client::list_invites) and 5 more.
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct TeamRoleBinding {
            /// The team.
            pub team_id: ::uuid::Uuid,
        }

        /// The OAuth scopes of one provider that the users of a team must or may grant.
        ///
        /// In the responses of [`get_team_scope_requirements`](crate::Client::get_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct TeamScopeRequirements {
            /// The provider that they are scopes of.
            pub provider: crate::types::OAuthProvider,
            /// The team that requires them.
            pub team_id: ::uuid::Uuid,
            /// The scopes that users are asked for as well, but may refuse, as the provider writes them.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<String>,
            /// The scopes without which no connection is made, as the provider writes them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<String>,
        }

        /// The scope requirements of a team.
        ///
        /// In the responses of [`get_team_scope_requirements`](crate::Client::get_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct TeamScopeRequirementsResponse {
            /// The requirements, one entry for each provider that has any.
            pub requirements: Vec<TeamScopeRequirements>,
        }

        /// A field of a time series of temperatures.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct TemperatureTimeseriesExpr {
            /// The field of the sample to take.
            pub field: crate::types::TemperatureField,
            /// The time series. Its name tells this kind from the others.
            pub timeseries: crate::types::TemperatureTimeseries,
        }

        /// The elements of a list, which a row has in one of its columns.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UnnestExpr {
            /// The column with the list.
            pub unnest: crate::types::UnnestSource,
        }

        /// A macro without a schema of its own.
        ///
        /// Macros are values that Junction computes for each row; they stand wherever a column can stand, and
        /// their column in the result has the name of the macro. Take the type of the macro where there is one:
        /// a response with a known name never decodes as this.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UnrecognizedValueMacroExpr {
            /// The name of the macro.
            pub value_macro: String,
        }

        /// The changes to how a brand appears. What is left out stays as it is; what null does is not published.
        ///
        /// Sent by [`update_team`](crate::Client::update_team).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpdateBrandInformationBody {
            /// The color of the brand. Its notation is not published.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub brand_color: ::management_client::Nullable<String>,
            /// The postal address of the company.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub company_address: ::management_client::Nullable<String>,
            /// The name of the company. Where it is set, the Link widget shows it instead of the name of the team.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub company_name: ::management_client::Nullable<String>,
            /// The website of the company.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub company_website: ::management_client::Nullable<String>,
            /// Another way to reach support, such as a telephone number.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub support_contact: ::management_client::Nullable<String>,
            /// The address that users and patients are told to write to. If you never set it, that is an address of Junction.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub support_email: ::management_client::Nullable<String>,
        }

        /// What to change of a continuous query. Fields that are left out stay as they are.
        ///
        /// Sent by [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpdateContinuousQueryBody {
            /// The new schedule. What null does is not documented: leave the field out to keep the schedule.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub scheduling_preferences: ::management_client::Nullable<
                ContinuousQuerySchedulingPreferences,
            >,
            /// The new name for people, under the same rules as at creation. What null does is not documented: leave the field out to keep the title.
            ///
            /// The server accepts what matches `^[A-Za-zÀ-ÖØ-öø-ÿ0-9()&_\-.\s]{0,50}$`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub title: ::management_client::Nullable<String>,
        }

        /// What is to change about a member. A field that is absent stays as it is.
        ///
        /// Sent by [`update_integration_managed_member`](crate::Client::update_integration_managed_member).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpdateIntegrationManagedMemberBody {
            /// The new picture.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub avatar: ::management_client::Nullable<String>,
            /// The new email address.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub email: ::management_client::Nullable<String>,
            /// The new name.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub name: ::management_client::Nullable<String>,
            /// All teams that the member is to work for from now on.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub team_role_bindings: ::management_client::Nullable<Vec<TeamRoleBinding>>,
        }

        /// The teams that may order with an account.
        ///
        /// Sent by [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "LabAccountTeamIdAllowlistUpdateBody")]
        pub struct UpdateLabAccountTeamIdAllowlistBody {
            /// All teams that may order with the account from now on; an empty list leaves none.
            pub team_id_allowlist: Vec<::uuid::Uuid>,
        }

        /// The changes to a management key. What is left out stays as it is; what null does is not published.
        ///
        /// Sent by [`update_management_key`](crate::Client::update_management_key).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "PatchManagementKeyBody")]
        pub struct UpdateManagementKeyBody {
            /// The new label.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub label: ::management_client::Nullable<String>,
            /// The teams that the key is for from now on, all of them.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub team_role_bindings: ::management_client::Nullable<Vec<TeamRoleBinding>>,
        }

        /// The new name of the organization.
        ///
        /// Sent by [`update_org`](crate::Client::update_org).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpdateOrgBody {
            /// The name that people see.
            ///
            /// The server accepts what matches `^[A-Za-zÀ-ÖØ-öø-ÿ0-9(),/:'|&_\- ’]{0,80}$`.
            pub name: String,
        }

        /// The new role of a member. Both fields are sent, also those that are null.
        ///
        /// Sent by [`update_member`](crate::Client::update_member).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpdateOrgMemberBody {
            /// What the member may do. What null does is not published.
            #[serde(default)]
            pub role: Option<crate::types::OrgRole>,
            /// The teams that a team admin administers. What null does is not published.
            #[serde(default)]
            pub team_role_bindings: Option<Vec<TeamRoleBinding>>,
        }

        /// The changes to a team. What is left out stays as it is; what null does is not published.
        ///
        /// Sent by [`update_team`](crate::Client::update_team).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "UpdateOrgTeamBody")]
        pub struct UpdateTeamBody {
            /// Your own reference for the team, unique in the organization.
            ///
            /// The number of characters is at most `256`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub integration_team_id: ::management_client::Nullable<String>,
            /// The name of the team, mostly for the Dashboard.
            ///
            /// The server accepts what matches `^[A-Za-zÀ-ÖØ-öø-ÿ0-9(),/:'|&_\- ’]{0,80}$`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub name: ::management_client::Nullable<String>,
            /// The changes to the settings of production.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub production: ::management_client::Nullable<UpdateTeamEnvironmentBody>,
            /// The changes to the settings of the sandbox.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sandbox: ::management_client::Nullable<UpdateTeamEnvironmentBody>,
        }

        /// The changes to the settings of one environment of a team. What is left out stays as it is; what null does is not published.
        ///
        /// Sent by [`update_team`](crate::Client::update_team).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "UpdateOrgTeamEnvironmentBody")]
        pub struct UpdateTeamEnvironmentBody {
            /// How the brand appears to users and patients. Mails and texts about lab tests name this brand alone. The Link widget shows its company name, and the name of the team where there is none.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub brand_information: ::management_client::Nullable<
                UpdateBrandInformationBody,
            >,
            /// The address that is told about critical results of lab tests.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub critical_result_notification_email: ::management_client::Nullable<
                String,
            >,
            /// Whether patients get mails about their lab tests.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub lab_tests_patient_email_communication_enabled: ::management_client::Nullable<
                bool,
            >,
            /// Whether patients get text messages about their lab tests.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub lab_tests_patient_sms_communication_enabled: ::management_client::Nullable<
                bool,
            >,
            /// The URL of the logo of the brand. It is required when `brand_information` sets `company_name`.
            ///
            /// The number of characters is at least `1` and at most `2083`.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub logo_url: ::management_client::Nullable<String>,
            /// Whether lab tests can be ordered for minors.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub minor_ordering_enabled: ::management_client::Nullable<bool>,
            /// Whether events report partial results of lab tests, too. Without it only complete ones are reported.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub partial_webhooks_enabled: ::management_client::Nullable<bool>,
            /// Whether the patient experience is on. The published pages do not explain it, and no response has it.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub patient_experience: ::management_client::Nullable<bool>,
            /// Whether a connection that exists already is refused. The published pages do not explain it.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub reject_duplicate_connection: ::management_client::Nullable<bool>,
            /// Whether activity timeseries that the mobile SDK reads are kept apart by device. The published pages do not explain it.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub sdk_per_device_activity_timeseries: ::management_client::Nullable<bool>,
        }

        /// The changes to a webhook. What is left out stays as it is; what null does is not published.
        ///
        /// Sent by [`update_webhook`](crate::Client::update_webhook).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "PatchWebhookBody")]
        pub struct UpdateWebhookBody {
            /// What the webhook is for, in words for people.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub description: ::management_client::Nullable<String>,
            /// Whether deliveries are off.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub disabled: ::management_client::Nullable<bool>,
            /// The types of the events that are delivered, such as `daily.data.activity.created`. Null means all in Svix; the vendor does not say it. New types come at any time.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub filter_types: ::management_client::Nullable<Vec<String>>,
            /// How many deliveries are made at most in a unit of time, which is not published (Svix has seconds).
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            #[serde(deserialize_with = "crate::lenient::deserialize")]
            pub rate_limit: ::management_client::Nullable<i64>,
            /// The URL that events are posted to. It is kept out of logs, because it may have a token in it.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub url: ::management_client::Nullable<::management_client::Secret>,
        }

        /// The headers to send with each delivery of a webhook.
        ///
        /// Sent by [`update_webhook_headers`](crate::Client::update_webhook_headers).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpdateWebhookHeadersBody {
            /// The values by the names of the headers, all of them.
            pub headers: ::std::collections::BTreeMap<
                String,
                ::management_client::Secret,
            >,
        }

        /// How the organization's own application is to launch Junction's dashboard.
        ///
        /// Sent by [`upsert_ehr_integration_configuration`](crate::Client::upsert_ehr_integration_configuration).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpsertEhrIntegrationConfigBody {
            /// How the dashboard may be shown; an empty list switches the integration off.
            pub modalities: Vec<crate::types::IntegrationModality>,
            /// The web origins from which it may be launched.
            pub origin_configs: Vec<AllowedOriginConfig>,
            /// The name of the organization in URLs, in kebab case, such as `my-clinic`. Launches without a URL of [`create_dashboard_url`](crate::Client::create_dashboard_url) go to `{slug}.ehr.junction.com`.
            ///
            /// The number of characters is at least `3`.
            pub slug: String,
        }

        /// The credentials of a team for one provider.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpsertTeamCustomCredentialsBody {
            /// The id of the OAuth application at the provider.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub client_id: ::management_client::Nullable<String>,
            /// The secret of the OAuth application. It is never given back.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub client_secret: ::management_client::Nullable<
                ::management_client::Secret,
            >,
            /// What the provider needs beyond id and secret. The variant has to fit `provider`, which nothing but the server checks.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub details: ::management_client::Nullable<crate::types::CredentialDetails>,
            /// The provider, lab or company that the credentials are for.
            pub provider: crate::types::CredentialSource,
            /// Your own callback, which passes users on to Junction's, for providers that want redirect URIs on a domain of yours. It has to be exactly the URI that is registered with the provider. Google Health needs it in production.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub redirect_url_override: ::management_client::Nullable<String>,
            /// The team that is to use the credentials.
            pub team_id: ::uuid::Uuid,
        }

        /// Preferences that are to hold for some teams.
        ///
        /// Sent by [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpsertTeamDataPullPreferencesBody {
            /// What is preferred for each provider. The keys are values of [`DataPullProvider`](crate::types::DataPullProvider).
            pub providers: ::std::collections::BTreeMap<
                crate::types::DataPullProvider,
                ProviderDataPullPreferences,
            >,
            /// The teams, at least one. An empty list is not sent: what it does is not documented.
            pub team_ids: Vec<::uuid::Uuid>,
        }

        /// A connection to a system of electronic health records that some teams are to have.
        ///
        /// Sent by [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "UpsertTeamEHRPipelinesBody")]
        pub struct UpsertTeamEhrPipelinesBody {
            /// The mappers that may be used. Which there are, and what none means, is not documented.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub allowed_mappers: ::management_client::Nullable<Vec<String>>,
            /// How Junction signs in to the system.
            pub authentication: crate::types::EhrAuthentication,
            /// The base URL of the system's API.
            ///
            /// The number of characters is at least `1`.
            pub base_url: String,
            /// The kind of system.
            pub ehr_type: crate::types::EhrType,
            /// The teams, at least one. An empty list is not sent: what it means is not documented, and may be every team of the region.
            pub team_ids: Vec<::uuid::Uuid>,
        }

        /// A pipeline that some teams are to have.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "UpsertTeamETLPipelinesBody")]
        pub struct UpsertTeamEtlPipelinesBody {
            /// The destination in Azure Event Hubs.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub azure_amqp: ::management_client::Nullable<
                EventDestinationAzureAmqpAttributes,
            >,
            /// The destination in Google Cloud Pub/Sub.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub cloud_pubsub: ::management_client::Nullable<
                EventDestinationCloudPubSubAttributes,
            >,
            /// How the types of the events start that are sent, such as `daily.data.`. An empty list means the events of all types, as does none.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub event_type_prefixes: Option<Vec<String>>,
            /// Which of the destinations are in use.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub preferences: ::management_client::Nullable<EventDestinationPreferences>,
            /// Whether the data of providers is sent as it came, too, as `raw.*` events. These can be larger than a message for Azure Event Hubs may be (1 MiB); see [`EventDestinationEventHubMatcher`](crate::types::EventDestinationEventHubMatcher).
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub provider_raw_data: ::management_client::Nullable<bool>,
            /// Whether the history that is fetched for a new connection is sent as `daily.data.*` events. If not, there is only the `historical.data.*` event that tells of its end, without data.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub push_historical_data: ::management_client::Nullable<bool>,
            /// The destination in RabbitMQ.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub rabbitmq: ::management_client::Nullable<
                EventDestinationRabbitMqAttributes,
            >,
            /// The destination in Svix, which delivers webhooks.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub svix: ::management_client::Nullable<EventDestinationSvixAttributes>,
            /// The teams, at least one. An empty list is not sent: what it means is not documented, and may be every team of the region.
            pub team_ids: Vec<::uuid::Uuid>,
        }

        /// The OAuth scopes that the users of a team must or may grant, by provider.
        ///
        /// What is left out seems to stay as it is, what is null seems to be cleared: see
        /// [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(
            ::serde::Deserialize,
            ::serde::Serialize,
            Clone,
            Debug,
            Default,
            PartialEq
        )]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct UpsertTeamScopeRequirementsBody {
            /// The scopes of Fitbit.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub fitbit: ::management_client::Nullable<FitbitScopeRequirements>,
            /// The scopes of Google Fit.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub google_fit: ::management_client::Nullable<GoogleFitScopeRequirements>,
            /// The scopes of Google Health.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub google_health: ::management_client::Nullable<
                GoogleHealthScopeRequirements,
            >,
            /// The scopes of MyFitnessPal.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub my_fitness_pal_v2: ::management_client::Nullable<
                MyFitnessPalScopeRequirements,
            >,
            /// The scopes of Oura.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub oura: ::management_client::Nullable<OuraScopeRequirements>,
            /// The scopes of Strava.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub strava: ::management_client::Nullable<StravaScopeRequirements>,
            /// The scopes of Wahoo.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub wahoo: ::management_client::Nullable<WahooScopeRequirements>,
            /// The scopes of WHOOP.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub whoop_v2: ::management_client::Nullable<WhoopScopeRequirements>,
            /// The scopes of Withings.
            #[serde(default, skip_serializing_if = "crate::Nullable::is_absent")]
            pub withings: ::management_client::Nullable<WithingsScopeRequirements>,
        }

        /// What a continuous query would give, if it were created.
        ///
        /// In the responses of [`validate_continuous_query`](crate::Client::validate_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct ValidateContinuousQueryResponse {
            /// Examples of the FHIR observations that could be exported, by mapper (the values of [`FhirObservationMapper`](crate::types::FhirObservationMapper)). Null or absent when there are none.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub fhir_observation_previews: Option<
                ::std::collections::BTreeMap<
                    crate::types::FhirObservationMapper,
                    ::serde_json::Value,
                >,
            >,
            /// The kinds of data that the query would read.
            pub resource_dependencies: Vec<crate::types::Resource>,
            /// The columns that the result table would have, by name, each with the name of its type.
            pub result_table_schema: ::serde_json::Map<String, ::serde_json::Value>,
        }

        /// The outcome of a check of a domain.
        ///
        /// In the responses of [`verify_org_domain`](crate::Client::verify_org_domain).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct VerifyOrgDomainResponse {
            /// What the check found.
            pub status: crate::types::OrgDomainStatus,
        }

        /// The scopes of Wahoo that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_WahooScope_")]
        pub struct WahooScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::WahooScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::WahooScope>,
        }

        /// A URL that the events of a team are posted to.
        ///
        /// In the responses of [`create_webhook`](crate::Client::create_webhook), [`get_webhook`](crate::Client::get_webhook), [`list_webhooks`](crate::Client::list_webhooks), [`update_webhook`](crate::Client::update_webhook).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct Webhook {
            /// When the webhook was added.
            pub created_at: ::management_client::Timestamp,
            /// What the webhook is for, in words for people.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub description: Option<String>,
            /// Whether deliveries are off.
            ///
            /// The server's default is `false`.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub disabled: Option<bool>,
            /// The types of the events that are delivered, such as `daily.data.activity.created`. Null means all in Svix; the vendor does not say it. New types come at any time.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub filter_types: Option<Vec<String>>,
            /// The id of the webhook, an opaque text.
            pub id: String,
            /// How many deliveries are made at most in a unit of time, which is not published (Svix has seconds).
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            #[serde(default, deserialize_with = "crate::lenient::deserialize")]
            pub rate_limit: Option<i64>,
            /// When the webhook was last changed.
            pub updated_at: ::management_client::Timestamp,
            /// The URL that events are posted to. It is kept out of logs, because it may have a token in it.
            pub url: ::management_client::Secret,
        }

        /// The headers that are sent with each delivery of a webhook.
        ///
        /// In the responses of [`get_webhook_headers`](crate::Client::get_webhook_headers).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct WebhookHeadersResponse {
            /// The values by the names of the headers, but for those in `sensitive`.
            pub headers: ::std::collections::BTreeMap<
                String,
                ::management_client::Secret,
            >,
            /// The names of the headers whose values are withheld.
            pub sensitive: Vec<String>,
        }

        /// A page of the webhooks of a team.
        ///
        /// In the responses of [`list_webhooks`](crate::Client::list_webhooks).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct WebhookListResponse {
            /// The webhooks on this page.
            pub data: Vec<Webhook>,
            /// The cursor of the next page; null on the last one.
            #[serde(skip_serializing_if = "::std::option::Option::is_none")]
            pub next_cursor: Option<String>,
        }

        /// The secret that the deliveries of a webhook are signed with.
        ///
        /// In the responses of [`get_webhook_secret`](crate::Client::get_webhook_secret).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct WebhookSecretResponse {
            /// The signing secret.
            pub key: ::management_client::Secret,
        }

        /// The scopes of WHOOP that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_WhoopScope_")]
        pub struct WhoopScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::WhoopScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::WhoopScope>,
        }

        /// The scopes of Withings that the users of a team must or may grant.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        #[doc(alias = "TeamScopeRequirementsBase_WithingsScope_")]
        pub struct WithingsScopeRequirements {
            /// The scopes that users are asked for as well, but may refuse.
            ///
            /// No item may occur twice.
            pub user_may_grant: Vec<crate::types::WithingsScope>,
            /// The scopes without which no connection is made. The user has to grant all of them.
            ///
            /// No item may occur twice.
            pub user_must_grant: Vec<crate::types::WithingsScope>,
        }

        /// A column of the workout table, which has a row for each workout.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct WorkoutColumnExpr {
            /// The column.
            pub workout: crate::types::WorkoutColumn,
        }

        /// A field of the time series of time spent in workouts.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
        pub struct WorkoutDurationTimeseriesExpr {
            /// The field of the sample to take.
            pub field: crate::types::WorkoutDurationField,
            /// The constant `workout_duration`, which tells this kind from the others; `new` fills it in.
            pub timeseries: String,
        }
    }
}

/// The values that operations take and return.
pub mod types {
    pub use super::raw::types::{
        ActivityColumnExpr, AggregateExpr, AggregateFieldExpr, AlignExpr,
        AllowedOriginConfig, AsleepAtValueMacroExpr, AwakeAtValueMacroExpr,
        AwakeningsValueMacroExpr, BasalBodyTemperatureFieldExpr, BioReferenceDetails,
        BloodPressureTimeseriesExpr, BodyColumnExpr, BrandInformation, CarryBackwardExpr,
        CarryForwardExpr, CarryNearestExpr, CervicalMucusFieldExpr,
        ChronotypeValueMacroExpr, ContinuousQuery, ContinuousQueryDataEventPreferences,
        ContinuousQueryExportPreferences, ContinuousQueryListResponse,
        ContinuousQuerySchedulingPreferences, ContraceptiveFieldExpr,
        CreateContinuousQueryBody, CreateDashboardUrlBody, CreateDashboardUrlResponse,
        CreateIntegrationManagedMemberBody, CreateManagementKeyBody, CreateOrgDomainBody,
        CreateOrgInviteBody, CreateOrgInviteResponse, CreateTeamApiAccessTokenBody,
        CreateTeamApiAccessTokenResponse, CreateTeamApiKeyBody, CreateTeamBody,
        CreateWebhookBody, CreatedManagementKey, CreatorManagementKey, CreatorOrgMember,
        CreatorOrgMemberRemoved, CreatorVitalStaff, DataPullDefault,
        DataPullDefaultWithLimit, DataPullOverride, DataPullOverrideWithLimit,
        DatePartExpr, DateTruncExpr, DeleteTeamApiKeysResponse,
        DeleteTeamCustomCredentialsResponse, DerivedReadinessColumnExpr,
        DetectedDeviationsFieldExpr, DiscreteTimeseriesExpr, EhrIntegrationConfig,
        EhrPipeline, EhrPipelineApiKey, EhrPipelineGoogleIam, EhrPipelineListResponse,
        EhrPipelineOAuth2ClientCredentials, ElementFieldExpr, EtlPipeline,
        EtlPipelineListResponse, EventDestinationAzureAmqpAttributes,
        EventDestinationAzureBlobStorage, EventDestinationCloudPubSubAttributes,
        EventDestinationEventHubMatcher, EventDestinationPreferences,
        EventDestinationRabbitMqAttributes, EventDestinationSvixAttributes,
        FitbitDetails, FitbitMetadata, FitbitScopeRequirements, GetLabsDetails,
        GetLabsMetadata, GoogleFitDetails, GoogleFitScopeRequirements,
        GoogleHealthDetails, GoogleHealthScopeRequirements, GroupKeyColumnExpr,
        HomePregnancyTestFieldExpr, HomeProgesteroneTestFieldExpr, IndexColumnExpr,
        InsulinInjectionTimeseriesExpr, IntegrationManagedMember,
        IntegrationManagedMemberListResponse, IntermenstrualBleedingFieldExpr,
        IntervalTimeseriesExpr, LabAccount, LabAccountListResponse, LabAccountResponse,
        LabcorpDetails, LabcorpHl7Details, LabcorpMetadata, ManagementKey,
        ManagementKeyListResponse, MealColumnExpr, MenstrualCycleColumnExpr,
        MenstrualFlowFieldExpr, MyFitnessPalScopeRequirements, MyFitnessPalV2Details,
        NoteTimeseriesExpr, Org, OrgDomain, OrgDomainListResponse, OrgInvite,
        OrgInviteListResponse, OrgMember, OrgMemberListResponse, OuraScopeRequirements,
        OvulationTestFieldExpr, Period, PhlebFindersDetails, PhlebFindersMetadata,
        Placeholder, PolarDetails, PreparationStep, PrepareTeamCustomCredentialsBody,
        PrepareTeamCustomCredentialsResponse, ProfileColumnExpr, PrometheusQueryData,
        PrometheusQueryResponse, PrometheusQueryResult, ProviderDataPullPreferences,
        ProviderDataPullPreferencesWithLimit, Query, QueryConfig, QuestDetails,
        ResolveIntegrationManagedMemberBody, ResolveTeamBody, ResolveTeamResponse,
        RotateWebhookSecretBody, ScalarOutputSubqueryExpr, SendOrgDomainInstructionsBody,
        SendOrgDomainInstructionsResponse, SexualActivityFieldExpr, SleepColumnExpr,
        SleepScoreValueMacroExpr, SourceColumnExpr, StravaScopeRequirements, Team,
        TeamApiKey, TeamApiKeyListResponse, TeamCredentials, TeamCredentialsListResponse,
        TeamDataPullPreferences, TeamDataPullPreferencesResponse, TeamEnvironment,
        TeamListItem, TeamListResponse, TeamRoleBinding, TeamScopeRequirements,
        TeamScopeRequirementsResponse, TemperatureTimeseriesExpr, UnnestExpr,
        UnrecognizedValueMacroExpr, UpdateBrandInformationBody,
        UpdateContinuousQueryBody, UpdateIntegrationManagedMemberBody,
        UpdateLabAccountTeamIdAllowlistBody, UpdateManagementKeyBody, UpdateOrgBody,
        UpdateOrgMemberBody, UpdateTeamBody, UpdateTeamEnvironmentBody,
        UpdateWebhookBody, UpdateWebhookHeadersBody, UpsertEhrIntegrationConfigBody,
        UpsertTeamCustomCredentialsBody, UpsertTeamDataPullPreferencesBody,
        UpsertTeamEhrPipelinesBody, UpsertTeamEtlPipelinesBody,
        UpsertTeamScopeRequirementsBody, ValidateContinuousQueryResponse,
        VerifyOrgDomainResponse, WahooScopeRequirements, Webhook, WebhookHeadersResponse,
        WebhookListResponse, WebhookSecretResponse, WhoopScopeRequirements,
        WithingsScopeRequirements, WorkoutColumnExpr, WorkoutDurationTimeseriesExpr,
    };

    impl ActivityColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(activity: ActivityColumn) -> Self {
            Self { activity }
        }
    }

    impl AggregateExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(arg: impl Into<AggregateArgument>, func: AggregateFunction) -> Self {
            Self { arg: arg.into(), func }
        }
    }

    impl AggregateFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(func: AggregateFunction) -> Self {
            Self {
                func,
                arg: Default::default(),
            }
        }
    }

    crate::setters! {
        impl AggregateFieldExpr {
            /// What is taken of each element: a field where the elements have fields, else the element itself. Null or absent takes nothing, which is enough for `count` and for no other function.
            pub fn arg(value: impl Into<crate::Nullable<AggregateFieldArgument>>) { arg = value.into(); }
        }
    }

    impl AlignExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(carry: impl Into<Carry>) -> Self {
            Self { carry: carry.into() }
        }
    }

    impl AllowedOriginConfig {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(origin: impl Into<String>) -> Self {
            Self {
                origin: origin.into(),
                session_continuation_url: Default::default(),
            }
        }
    }

    crate::setters! {
        impl AllowedOriginConfig {
            /// Where browsers are sent whose session has ended: an address of your application, open to the public, that redirects to a new URL of [`create_dashboard_url`](crate::Client::create_dashboard_url). Without it such a user sees an error, and launches without such a URL do not work.
            pub fn session_continuation_url(value: impl Into<crate::Nullable<String>>) { session_continuation_url = value.into(); }
        }
    }

    impl AsleepAtValueMacroExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                value_macro: "asleep_at".into(),
                version: None,
            }
        }
    }

    crate::setters! {
        impl AsleepAtValueMacroExpr {
            /// The constant `automatic`, the only version there is; it need not be sent.
            pub fn version() { version = Some("automatic".into()); }
        }
    }

    impl AwakeAtValueMacroExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                value_macro: "awake_at".into(),
                version: None,
            }
        }
    }

    crate::setters! {
        impl AwakeAtValueMacroExpr {
            /// The constant `automatic`, the only version there is; it need not be sent.
            pub fn version() { version = Some("automatic".into()); }
        }
    }

    impl AwakeningsValueMacroExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                value_macro: "awakenings".into(),
                version: None,
            }
        }
    }

    crate::setters! {
        impl AwakeningsValueMacroExpr {
            /// The constant `automatic`, the only version there is; it need not be sent.
            pub fn version() { version = Some("automatic".into()); }
        }
    }

    impl BasalBodyTemperatureFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(basal_body_temperature: BasalBodyTemperatureField) -> Self {
            Self {
                basal_body_temperature,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl BasalBodyTemperatureFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl BioReferenceDetails {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(bioreference: impl Into<crate::SecretJson>) -> Self {
            Self {
                bioreference: bioreference.into(),
                allowed_billing_types: Default::default(),
                disallowed_billing_states: Default::default(),
                sub_account_id: Default::default(),
                sub_account_name: Default::default(),
            }
        }
    }

    crate::setters! {
        impl BioReferenceDetails {
            /// The ways of billing that are allowed. What none means is not documented.
            pub fn allowed_billing_types(value: impl Into<crate::Nullable<Vec<BillingType>>>) { allowed_billing_types = value.into(); }

            /// The states in which a way of billing is not allowed. The keys are values of [`BillingType`](crate::types::BillingType); how states are written is not documented.
            pub fn disallowed_billing_states(value: impl Into< crate::Nullable<::std::collections::BTreeMap<BillingType, Vec<String>>>, >) { disallowed_billing_states = value.into(); }

            /// The id of the sub-account at the lab, if there is one.
            pub fn sub_account_id(value: impl Into<crate::Nullable<String>>) { sub_account_id = value.into(); }

            /// The name of the sub-account at the lab, if there is one.
            pub fn sub_account_name(value: impl Into<crate::Nullable<String>>) { sub_account_name = value.into(); }
        }
    }

    impl BloodPressureTimeseriesExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(field: BloodPressureField) -> Self {
            Self {
                field,
                timeseries: "blood_pressure".into(),
            }
        }
    }

    impl BodyColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(body: BodyColumn) -> Self {
            Self { body }
        }
    }

    impl BrandInformation {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(company_name: impl Into<String>) -> Self {
            Self {
                company_name: company_name.into(),
                brand_color: None,
                company_address: None,
                company_website: None,
                support_contact: Default::default(),
                support_email: None,
            }
        }
    }

    crate::setters! {
        impl BrandInformation {
            /// The color of the brand. Its notation is not published.
            pub fn brand_color(value: impl Into<crate::Nullable<String>>) { brand_color = value.into().into_option(); }

            /// The postal address of the company.
            pub fn company_address(value: impl Into<crate::Nullable<String>>) { company_address = value.into().into_option(); }

            /// The website of the company.
            pub fn company_website(value: impl Into<crate::Nullable<String>>) { company_website = value.into().into_option(); }

            /// Another way to reach support, such as a telephone number.
            pub fn support_contact(value: impl Into<crate::Nullable<String>>) { support_contact = value.into(); }

            /// The address that users and patients are told to write to. If you never set it, that is an address of Junction.
            pub fn support_email(value: impl Into<crate::Nullable<String>>) { support_email = value.into().into_option(); }
        }
    }

    impl CarryBackwardExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                mode: "carry_backward".into(),
                max_age: Default::default(),
            }
        }
    }

    crate::setters! {
        impl CarryBackwardExpr {
            /// How far ahead the value may lie; at least one period of `group_by`. It also adds rows before the oldest data, as far as that. Null or absent sets no limit, and adds no rows at the start.
            pub fn max_age(value: impl Into<crate::Nullable<Period>>) { max_age = value.into(); }
        }
    }

    impl CarryForwardExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                mode: "carry_forward".into(),
                max_age: Default::default(),
            }
        }
    }

    crate::setters! {
        impl CarryForwardExpr {
            /// How far back the value may lie; at least one period of `group_by`. It also adds rows after the newest data, as far as that and no further than now. Null or absent sets no limit, and adds no rows at the end.
            pub fn max_age(value: impl Into<crate::Nullable<Period>>) { max_age = value.into(); }
        }
    }

    impl CarryNearestExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                mode: "carry_nearest".into(),
                span: Default::default(),
            }
        }
    }

    crate::setters! {
        impl CarryNearestExpr {
            /// How far away the value may lie, on either side; at least one period of `group_by`. It also adds rows at both ends of the data, but none after now. Null or absent sets no limit, and adds no rows.
            pub fn span(value: impl Into<crate::Nullable<Period>>) { span = value.into(); }
        }
    }

    impl CervicalMucusFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(cervical_mucus: CervicalMucusField) -> Self {
            Self {
                cervical_mucus,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl CervicalMucusFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl ChronotypeValueMacroExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                value_macro: "chronotype".into(),
                version: None,
            }
        }
    }

    crate::setters! {
        impl ChronotypeValueMacroExpr {
            /// The constant `automatic`, the only version there is; it need not be sent.
            pub fn version() { version = Some("automatic".into()); }
        }
    }

    impl ContinuousQuery {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `ContinuousQuery::new(id, export_preferences, query, resource_dependencies, result_table_schema, scheduling_preferences, status).slug(..).title(..)`.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            export_preferences: ContinuousQueryExportPreferences,
            query: Query,
            resource_dependencies: impl IntoIterator<Item = Resource>,
            result_table_schema: ::serde_json::Map<String, ::serde_json::Value>,
            scheduling_preferences: ContinuousQuerySchedulingPreferences,
            status: ContinuousQueryStatus,
        ) -> crate::Step<
            Self,
            (
                ::uuid::Uuid,
                ContinuousQueryExportPreferences,
                Query,
                Vec<Resource>,
                ::serde_json::Map<String, ::serde_json::Value>,
                ContinuousQuerySchedulingPreferences,
                ContinuousQueryStatus,
            ),
        > {
            crate::Step::new((
                id,
                export_preferences,
                query,
                resource_dependencies.into_iter().collect(),
                result_table_schema,
                scheduling_preferences,
                status,
            ))
        }
    }

    impl crate::Step<
        ContinuousQuery,
        (
            ::uuid::Uuid,
            ContinuousQueryExportPreferences,
            Query,
            Vec<Resource>,
            ::serde_json::Map<String, ::serde_json::Value>,
            ContinuousQuerySchedulingPreferences,
            ContinuousQueryStatus,
        ),
    > {
        /// The name for programs, chosen at creation; events carry it as `query_slug`.
        #[inline]
        pub fn slug(
            self,
            value: impl Into<String>,
        ) -> crate::Step<
            ContinuousQuery,
            (
                ::uuid::Uuid,
                ContinuousQueryExportPreferences,
                Query,
                Vec<Resource>,
                ::serde_json::Map<String, ::serde_json::Value>,
                ContinuousQuerySchedulingPreferences,
                ContinuousQueryStatus,
                String,
            ),
        > {
            let slug = value.into();
            let (
                id,
                export_preferences,
                query,
                resource_dependencies,
                result_table_schema,
                scheduling_preferences,
                status,
            ) = self.into_given();

            crate::Step::new((
                id,
                export_preferences,
                query,
                resource_dependencies,
                result_table_schema,
                scheduling_preferences,
                status,
                slug,
            ))
        }
    }

    impl crate::Step<
        ContinuousQuery,
        (
            ::uuid::Uuid,
            ContinuousQueryExportPreferences,
            Query,
            Vec<Resource>,
            ::serde_json::Map<String, ::serde_json::Value>,
            ContinuousQuerySchedulingPreferences,
            ContinuousQueryStatus,
            String,
        ),
    > {
        /// The name for people.
        #[inline]
        pub fn title(self, value: impl Into<String>) -> ContinuousQuery {
            let title = value.into();
            let (
                id,
                export_preferences,
                query,
                resource_dependencies,
                result_table_schema,
                scheduling_preferences,
                status,
                slug,
            ) = self.into_given();
            ContinuousQuery {
                id,
                export_preferences,
                query,
                resource_dependencies,
                result_table_schema,
                scheduling_preferences,
                slug,
                status,
                title,
                fhir_observation_mappers: None,
                query_config: None,
                team_id: None,
            }
        }
    }

    crate::setters! {
        impl ContinuousQuery {
            /// The mappers that turn results into FHIR observations, where `fhir_observations` is on in the export preferences; empty when no column fits one.
            pub fn fhir_observation_mappers(value: impl IntoIterator<Item = FhirObservationMapper>) { fhir_observation_mappers = Some(value.into_iter().collect()); }

            /// How the query chooses among sources of data.
            pub fn query_config(value: impl Into<crate::Nullable<QueryConfig>>) { query_config = value.into().into_option(); }

            /// The team that the query belongs to. When it is null is not documented; queries of the type `platform` are likely.
            pub fn team_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { team_id = value.into().into_option(); }
        }
    }

    impl ContinuousQueryDataEventPreferences {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl ContinuousQueryDataEventPreferences {
            /// Whether `continuous_query.result_table.changed` events are sent to the webhooks and pipelines of the team.
            pub fn enabled(value: impl Into<crate::Nullable<bool>>) { enabled = value.into().into_option(); }
        }
    }

    impl ContinuousQueryExportPreferences {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl ContinuousQueryExportPreferences {
            /// Events about changed results; sent unless they are turned off here.
            pub fn data_events(value: impl Into<crate::Nullable<ContinuousQueryDataEventPreferences>>) { data_events = value.into().into_option(); }

            /// Whether results are exported as FHIR observations. Which results can be is told by `fhir_observation_previews` of [`validate_continuous_query`](crate::Client::validate_continuous_query).
            pub fn fhir_observations(value: impl Into<crate::Nullable<bool>>) { fhir_observations = value.into().into_option(); }
        }
    }

    impl ContinuousQueryListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(data: impl IntoIterator<Item = ContinuousQuery>) -> Self {
            Self {
                data: data.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl ContinuousQueryListResponse {
            /// A cursor of no use: no parameter of [`list_continuous_queries`](crate::Client::list_continuous_queries) takes it. Not null would mean that there are more queries than you can see.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl ContinuousQuerySchedulingPreferences {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl ContinuousQuerySchedulingPreferences {
            /// The least time between two evaluations, in seconds (half an hour or more). Absent or null leaves it to Junction.
            pub fn minimum_gap_duration_second(value: impl Into<crate::Nullable<i64>>) { minimum_gap_duration_second = value.into(); }
        }
    }

    impl ContraceptiveFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(contraceptive: ContraceptiveField) -> Self {
            Self {
                contraceptive,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl ContraceptiveFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl CreateContinuousQueryBody {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `CreateContinuousQueryBody::new(query).slug(..).title(..)`.
        #[inline]
        pub fn new(query: Query) -> crate::Step<Self, (Query,)> {
            crate::Step::new((query,))
        }
    }

    impl crate::Step<CreateContinuousQueryBody, (Query,)> {
        /// The name for programs: 1 to 128 lower-case letters, digits and hyphens, with no hyphen at either end and no two in a row. It cannot be changed later. Underscores are refused, although published examples have them.
        #[inline]
        pub fn slug(
            self,
            value: impl Into<String>,
        ) -> crate::Step<CreateContinuousQueryBody, (Query, String)> {
            let slug = value.into();
            let (query,) = self.into_given();

            crate::Step::new((query, slug))
        }
    }

    impl crate::Step<CreateContinuousQueryBody, (Query, String)> {
        /// The name for people: up to 50 characters, which are letters (accented ones, too), digits, white space and any of `( ) & _ - .`.
        #[inline]
        pub fn title(self, value: impl Into<String>) -> CreateContinuousQueryBody {
            let title = value.into();
            let (query, slug) = self.into_given();
            CreateContinuousQueryBody {
                query,
                slug,
                title,
                export_preferences: None,
                query_config: None,
                scheduling_preferences: None,
            }
        }
    }

    crate::setters! {
        impl CreateContinuousQueryBody {
            /// Where results go besides the result table; to events when left out.
            pub fn export_preferences(value: impl Into<crate::Nullable<ContinuousQueryExportPreferences>>) { export_preferences = value.into().into_option(); }

            /// How the query chooses among sources of data; as the team is set up when left out.
            pub fn query_config(value: impl Into<crate::Nullable<QueryConfig>>) { query_config = value.into().into_option(); }

            /// How often the query is evaluated; up to Junction when left out.
            pub fn scheduling_preferences(value: impl Into<crate::Nullable<ContinuousQuerySchedulingPreferences>>) { scheduling_preferences = value.into().into_option(); }
        }
    }

    impl CreateDashboardUrlBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            environment: Env,
            feature: impl Into<String>,
            modality: IntegrationModality,
        ) -> Self {
            Self {
                environment,
                feature: feature.into(),
                modality,
                integration_member_id: Default::default(),
                integration_team_id: Default::default(),
                member_id: Default::default(),
                team_id: Default::default(),
            }
        }
    }

    crate::setters! {
        impl CreateDashboardUrlBody {
            /// The member, by your own reference. Not together with `member_id`.
            pub fn integration_member_id(value: impl Into<crate::Nullable<String>>) { integration_member_id = value.into(); }

            /// The team, by your own reference. Not together with `team_id`.
            pub fn integration_team_id(value: impl Into<crate::Nullable<String>>) { integration_team_id = value.into(); }

            /// The member, by Junction's id. Not together with `integration_member_id`.
            pub fn member_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { member_id = value.into(); }

            /// The team, by Junction's id. Not together with `integration_team_id`.
            pub fn team_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { team_id = value.into(); }
        }
    }

    impl CreateDashboardUrlResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(expires_in: i64, url: impl Into<crate::Secret>) -> Self {
            Self {
                expires_in,
                url: url.into(),
            }
        }
    }

    impl CreateIntegrationManagedMemberBody {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `CreateIntegrationManagedMemberBody::new().email(..).integration_member_id(..).name(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<CreateIntegrationManagedMemberBody, ()> {
        /// The email address of the member.
        #[inline]
        pub fn email(
            self,
            value: impl Into<String>,
        ) -> crate::Step<CreateIntegrationManagedMemberBody, (String,)> {
            let email = value.into();
            let () = self.into_given();

            crate::Step::new((email,))
        }
    }

    impl crate::Step<CreateIntegrationManagedMemberBody, (String,)> {
        /// Your own reference for the member, which no other member has.
        #[inline]
        pub fn integration_member_id(
            self,
            value: impl Into<String>,
        ) -> crate::Step<CreateIntegrationManagedMemberBody, (String, String)> {
            let integration_member_id = value.into();
            let (email,) = self.into_given();

            crate::Step::new((email, integration_member_id))
        }
    }

    impl crate::Step<CreateIntegrationManagedMemberBody, (String, String)> {
        /// The name of the member.
        #[inline]
        pub fn name(
            self,
            value: impl Into<String>,
        ) -> CreateIntegrationManagedMemberBody {
            let name = value.into();
            let (email, integration_member_id) = self.into_given();
            CreateIntegrationManagedMemberBody {
                email,
                integration_member_id,
                name,
                avatar: Default::default(),
                team_role_bindings: Default::default(),
            }
        }
    }

    crate::setters! {
        impl CreateIntegrationManagedMemberBody {
            /// The picture of the member. Its form is not documented; it is presumably a URL.
            pub fn avatar(value: impl Into<crate::Nullable<String>>) { avatar = value.into(); }

            /// The teams that the member is to work for, as an administrator of each. The vendor's sample has a `role` in each binding, which the document does not know.
            pub fn team_role_bindings(value: impl Into<crate::Nullable<Vec<TeamRoleBinding>>>) { team_role_bindings = value.into(); }
        }
    }

    impl CreateManagementKeyBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(label: impl Into<String>, role: ManagementKeyRole) -> Self {
            Self {
                label: label.into(),
                role,
                team_role_bindings: Default::default(),
            }
        }
    }

    crate::setters! {
        impl CreateManagementKeyBody {
            /// The teams that a key with the role `team_admin` is for, one or more. Other keys need none.
            pub fn team_role_bindings(value: impl Into<crate::Nullable<Vec<TeamRoleBinding>>>) { team_role_bindings = value.into(); }
        }
    }

    impl CreateOrgDomainBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(domain: impl Into<String>) -> Self {
            Self { domain: domain.into() }
        }
    }

    impl CreateOrgInviteBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(email: impl Into<String>) -> Self {
            Self {
                email: email.into(),
                role: None,
                team_role_bindings: Default::default(),
            }
        }
    }

    crate::setters! {
        impl CreateOrgInviteBody {
            /// What the invited person will be allowed to do. **Left out, the invite is for an org admin.**
            pub fn role(value: impl Into<crate::Nullable<OrgRole>>) { role = value.into().into_option(); }

            /// The teams that a team admin will administer. Other roles need none.
            pub fn team_role_bindings(value: impl Into<crate::Nullable<Vec<TeamRoleBinding>>>) { team_role_bindings = value.into(); }
        }
    }

    impl CreateOrgInviteResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(status: OrgInviteOutcome) -> Self {
            Self { status }
        }
    }

    impl CreateTeamApiAccessTokenBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(env: Env) -> Self {
            Self { env }
        }
    }

    impl CreateTeamApiAccessTokenResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(access_token: impl Into<crate::Secret>, expires_in: i64) -> Self {
            Self {
                access_token: access_token.into(),
                expires_in,
            }
        }
    }

    impl CreateTeamApiKeyBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(team_id: ::uuid::Uuid, label: impl Into<String>) -> Self {
            Self {
                team_id,
                label: label.into(),
            }
        }
    }

    impl CreateTeamBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(name: impl Into<String>, region: Region) -> Self {
            Self {
                name: name.into(),
                region,
                brand_information: Default::default(),
                critical_result_notification_email: Default::default(),
                id: Default::default(),
                integration_team_id: Default::default(),
                lab_tests_patient_email_communication_enabled: None,
                lab_tests_patient_sms_communication_enabled: None,
                logo_url: Default::default(),
                minor_ordering_enabled: Default::default(),
                partial_webhooks_enabled: Default::default(),
                reject_duplicate_connection: None,
                sdk_per_device_activity_timeseries: None,
            }
        }
    }

    crate::setters! {
        impl CreateTeamBody {
            /// How the brand appears to users and patients. Mails and texts about lab tests name this brand alone. The Link widget shows its company name, and the name of the team where there is none.
            pub fn brand_information(value: impl Into<crate::Nullable<BrandInformation>>) { brand_information = value.into(); }

            /// The address that is told about critical results of lab tests.
            pub fn critical_result_notification_email(value: impl Into<crate::Nullable<String>>) { critical_result_notification_email = value.into(); }

            /// An id for the team that you choose. What the API does with one that is taken is not published; to make the call safe to repeat, set `integration_team_id`.
            pub fn id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { id = value.into(); }

            /// Your own reference for the team, unique in the organization.
            pub fn integration_team_id(value: impl Into<crate::Nullable<String>>) { integration_team_id = value.into(); }

            /// Whether patients get mails about their lab tests.
            pub fn lab_tests_patient_email_communication_enabled(value: impl Into<crate::Nullable<bool>>) { lab_tests_patient_email_communication_enabled = value.into().into_option(); }

            /// Whether patients get text messages about their lab tests.
            pub fn lab_tests_patient_sms_communication_enabled(value: impl Into<crate::Nullable<bool>>) { lab_tests_patient_sms_communication_enabled = value.into().into_option(); }

            /// The URL of the logo of the brand.
            pub fn logo_url(value: impl Into<crate::Nullable<String>>) { logo_url = value.into(); }

            /// Whether lab tests can be ordered for minors.
            pub fn minor_ordering_enabled(value: impl Into<crate::Nullable<bool>>) { minor_ordering_enabled = value.into(); }

            /// Whether events report partial results of lab tests, too. Without it only complete ones are reported.
            pub fn partial_webhooks_enabled(value: impl Into<crate::Nullable<bool>>) { partial_webhooks_enabled = value.into(); }

            /// Whether a connection that exists already is refused. The published pages do not explain it.
            pub fn reject_duplicate_connection(value: impl Into<crate::Nullable<bool>>) { reject_duplicate_connection = value.into().into_option(); }

            /// Whether activity timeseries that the mobile SDK reads are kept apart by device. The published pages do not explain it.
            pub fn sdk_per_device_activity_timeseries(value: impl Into<crate::Nullable<bool>>) { sdk_per_device_activity_timeseries = value.into().into_option(); }
        }
    }

    impl CreateWebhookBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(url: impl Into<crate::Secret>) -> Self {
            Self {
                url: url.into(),
                description: None,
                disabled: None,
                filter_types: Default::default(),
                rate_limit: Default::default(),
                secret: Default::default(),
            }
        }
    }

    crate::setters! {
        impl CreateWebhookBody {
            /// What the webhook is for, in words for people.
            pub fn description(value: impl Into<crate::Nullable<String>>) { description = value.into().into_option(); }

            /// Whether deliveries are off.
            pub fn disabled(value: impl Into<crate::Nullable<bool>>) { disabled = value.into().into_option(); }

            /// The types of the events that are delivered, such as `daily.data.activity.created`. Null means all in Svix; the vendor does not say it. New types come at any time.
            pub fn filter_types(value: impl Into<crate::Nullable<Vec<String>>>) { filter_types = value.into(); }

            /// How many deliveries are made at most in a unit of time, which is not published (Svix has seconds).
            pub fn rate_limit(value: impl Into<crate::Nullable<i64>>) { rate_limit = value.into(); }

            /// The secret to sign deliveries with, in the form that Svix has (`whsec_` and Base64). Left out, Svix makes one, which [`get_webhook_secret`](crate::Client::get_webhook_secret) reads.
            pub fn secret(value: impl Into<crate::Nullable<crate::Secret>>) { secret = value.into(); }
        }
    }

    impl CreatedManagementKey {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `CreatedManagementKey::new(id, created_at, creator, role).key(..).label(..)`.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            created_at: crate::Timestamp,
            creator: impl Into<Creator>,
            role: ManagementKeyRole,
        ) -> crate::Step<
            Self,
            (::uuid::Uuid, crate::Timestamp, Creator, ManagementKeyRole),
        > {
            crate::Step::new((id, created_at, creator.into(), role))
        }
    }

    impl crate::Step<
        CreatedManagementKey,
        (::uuid::Uuid, crate::Timestamp, Creator, ManagementKeyRole),
    > {
        /// The secret, which starts with `mg_`. It is in no other response.
        #[inline]
        pub fn key(
            self,
            value: impl Into<crate::Secret>,
        ) -> crate::Step<
            CreatedManagementKey,
            (::uuid::Uuid, crate::Timestamp, Creator, ManagementKeyRole, crate::Secret),
        > {
            let key = value.into();
            let (id, created_at, creator, role) = self.into_given();

            crate::Step::new((id, created_at, creator, role, key))
        }
    }

    impl crate::Step<
        CreatedManagementKey,
        (::uuid::Uuid, crate::Timestamp, Creator, ManagementKeyRole, crate::Secret),
    > {
        /// The label that tells people what the key is for.
        #[inline]
        pub fn label(self, value: impl Into<String>) -> CreatedManagementKey {
            let label = value.into();
            let (id, created_at, creator, role, key) = self.into_given();
            CreatedManagementKey {
                id,
                created_at,
                creator,
                key,
                label,
                role,
                team_role_bindings: None,
            }
        }
    }

    crate::setters! {
        impl CreatedManagementKey {
            /// The teams of a key with the role `team_admin`; null or empty for one with the role `org_admin`.
            pub fn team_role_bindings(value: impl IntoIterator<Item = TeamRoleBinding>) { team_role_bindings = Some(value.into_iter().collect()); }
        }
    }

    impl CreatorManagementKey {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                type_: "management_key".into(),
            }
        }
    }

    impl CreatorOrgMember {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `CreatorOrgMember::new(id).avatar(..).email(..).name(..)`.
        #[inline]
        pub fn new(id: ::uuid::Uuid) -> crate::Step<Self, (::uuid::Uuid,)> {
            crate::Step::new((id,))
        }
    }

    impl crate::Step<CreatorOrgMember, (::uuid::Uuid,)> {
        /// The picture of the member, presumably its URL.
        #[inline]
        pub fn avatar(
            self,
            value: impl Into<String>,
        ) -> crate::Step<CreatorOrgMember, (::uuid::Uuid, String)> {
            let avatar = value.into();
            let (id,) = self.into_given();

            crate::Step::new((id, avatar))
        }
    }

    impl crate::Step<CreatorOrgMember, (::uuid::Uuid, String)> {
        /// The address of the member.
        #[inline]
        pub fn email(
            self,
            value: impl Into<String>,
        ) -> crate::Step<CreatorOrgMember, (::uuid::Uuid, String, String)> {
            let email = value.into();
            let (id, avatar) = self.into_given();

            crate::Step::new((id, avatar, email))
        }
    }

    impl crate::Step<CreatorOrgMember, (::uuid::Uuid, String, String)> {
        /// The name of the member.
        #[inline]
        pub fn name(self, value: impl Into<String>) -> CreatorOrgMember {
            let name = value.into();
            let (id, avatar, email) = self.into_given();
            CreatorOrgMember {
                id,
                avatar,
                email,
                name,
                type_: "org_member".into(),
            }
        }
    }

    impl CreatorOrgMemberRemoved {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                type_: "removed_org_member".into(),
                id: None,
            }
        }
    }

    crate::setters! {
        impl CreatorOrgMemberRemoved {
            /// The id that the member had; null where it is not known any more.
            pub fn id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { id = value.into().into_option(); }
        }
    }

    impl CreatorVitalStaff {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                type_: "vital_staff".into(),
            }
        }
    }

    impl DataPullDefault {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(historical_days_to_pull: i64) -> Self {
            Self { historical_days_to_pull }
        }
    }

    impl DataPullDefaultWithLimit {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `DataPullDefaultWithLimit::new().historical_days_to_pull(..).historical_days_to_pull_limit(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<DataPullDefaultWithLimit, ()> {
        /// The number of days before the connection.
        #[inline]
        pub fn historical_days_to_pull(
            self,
            value: i64,
        ) -> crate::Step<DataPullDefaultWithLimit, (i64,)> {
            let historical_days_to_pull = value;
            let () = self.into_given();

            crate::Step::new((historical_days_to_pull,))
        }
    }

    impl crate::Step<DataPullDefaultWithLimit, (i64,)> {
        /// The largest number of days that can be set here.
        #[inline]
        pub fn historical_days_to_pull_limit(
            self,
            value: i64,
        ) -> DataPullDefaultWithLimit {
            let historical_days_to_pull_limit = value;
            let (historical_days_to_pull,) = self.into_given();
            DataPullDefaultWithLimit {
                historical_days_to_pull,
                historical_days_to_pull_limit,
            }
        }
    }

    impl DataPullOverride {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(historical_days_to_pull: i64) -> Self {
            Self { historical_days_to_pull }
        }
    }

    impl DataPullOverrideWithLimit {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `DataPullOverrideWithLimit::new().historical_days_to_pull(..).historical_days_to_pull_limit(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<DataPullOverrideWithLimit, ()> {
        /// The number of days before the connection.
        #[inline]
        pub fn historical_days_to_pull(
            self,
            value: i64,
        ) -> crate::Step<DataPullOverrideWithLimit, (i64,)> {
            let historical_days_to_pull = value;
            let () = self.into_given();

            crate::Step::new((historical_days_to_pull,))
        }
    }

    impl crate::Step<DataPullOverrideWithLimit, (i64,)> {
        /// The largest number of days that can be set here.
        #[inline]
        pub fn historical_days_to_pull_limit(
            self,
            value: i64,
        ) -> DataPullOverrideWithLimit {
            let historical_days_to_pull_limit = value;
            let (historical_days_to_pull,) = self.into_given();
            DataPullOverrideWithLimit {
                historical_days_to_pull,
                historical_days_to_pull_limit,
            }
        }
    }

    impl DatePartExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(arg: impl Into<DateArgument>, date_part: DatePart) -> Self {
            Self { arg: arg.into(), date_part }
        }
    }

    impl DateTruncExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(arg: impl Into<DateArgument>, date_trunc: Period) -> Self {
            Self {
                arg: arg.into(),
                date_trunc,
            }
        }
    }

    impl DeleteTeamApiKeysResponse {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `DeleteTeamApiKeysResponse::new().failure(..).not_found(..).success(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<DeleteTeamApiKeysResponse, ()> {
        /// The ids of the keys that could not be deleted and may still work. Why is not said.
        #[inline]
        pub fn failure(
            self,
            value: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> crate::Step<DeleteTeamApiKeysResponse, (Vec<::uuid::Uuid>,)> {
            let failure = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((failure,))
        }
    }

    impl crate::Step<DeleteTeamApiKeysResponse, (Vec<::uuid::Uuid>,)> {
        /// The ids that no key has.
        #[inline]
        pub fn not_found(
            self,
            value: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> crate::Step<
            DeleteTeamApiKeysResponse,
            (Vec<::uuid::Uuid>, Vec<::uuid::Uuid>),
        > {
            let not_found = value.into_iter().collect();
            let (failure,) = self.into_given();

            crate::Step::new((failure, not_found))
        }
    }

    impl crate::Step<DeleteTeamApiKeysResponse, (Vec<::uuid::Uuid>, Vec<::uuid::Uuid>)> {
        /// The ids of the keys that are deleted.
        #[inline]
        pub fn success(
            self,
            value: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> DeleteTeamApiKeysResponse {
            let success = value.into_iter().collect();
            let (failure, not_found) = self.into_given();
            DeleteTeamApiKeysResponse {
                failure,
                not_found,
                success,
            }
        }
    }

    impl DeleteTeamCustomCredentialsResponse {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `DeleteTeamCustomCredentialsResponse::new().failure(..).not_found(..).success(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<DeleteTeamCustomCredentialsResponse, ()> {
        /// The ids of those that exist but could not be deleted.
        #[inline]
        pub fn failure(
            self,
            value: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> crate::Step<DeleteTeamCustomCredentialsResponse, (Vec<::uuid::Uuid>,)> {
            let failure = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((failure,))
        }
    }

    impl crate::Step<DeleteTeamCustomCredentialsResponse, (Vec<::uuid::Uuid>,)> {
        /// The ids that are not known, such as those of credentials that were deleted before.
        #[inline]
        pub fn not_found(
            self,
            value: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> crate::Step<
            DeleteTeamCustomCredentialsResponse,
            (Vec<::uuid::Uuid>, Vec<::uuid::Uuid>),
        > {
            let not_found = value.into_iter().collect();
            let (failure,) = self.into_given();

            crate::Step::new((failure, not_found))
        }
    }

    impl crate::Step<
        DeleteTeamCustomCredentialsResponse,
        (Vec<::uuid::Uuid>, Vec<::uuid::Uuid>),
    > {
        /// The ids of those that were deleted.
        #[inline]
        pub fn success(
            self,
            value: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> DeleteTeamCustomCredentialsResponse {
            let success = value.into_iter().collect();
            let (failure, not_found) = self.into_given();
            DeleteTeamCustomCredentialsResponse {
                failure,
                not_found,
                success,
            }
        }
    }

    impl DerivedReadinessColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(derived_readiness: DerivedReadinessColumn) -> Self {
            Self { derived_readiness }
        }
    }

    impl DetectedDeviationsFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(detected_deviations: DetectedDeviationField) -> Self {
            Self {
                detected_deviations,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl DetectedDeviationsFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl DiscreteTimeseriesExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            field: DiscreteTimeseriesField,
            timeseries: DiscreteTimeseries,
        ) -> Self {
            Self { field, timeseries }
        }
    }

    impl EhrIntegrationConfig {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            modalities: impl IntoIterator<Item = IntegrationModality>,
            origin_configs: impl IntoIterator<Item = AllowedOriginConfig>,
            slug: impl Into<String>,
        ) -> Self {
            Self {
                modalities: modalities.into_iter().collect(),
                origin_configs: origin_configs.into_iter().collect(),
                slug: slug.into(),
            }
        }
    }

    impl EhrPipeline {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            team_id: ::uuid::Uuid,
            authentication: impl Into<EhrAuthentication>,
            base_url: impl Into<String>,
            ehr_type: EhrType,
            type_: EhrPipelineType,
        ) -> Self {
            Self {
                team_id,
                authentication: authentication.into(),
                base_url: base_url.into(),
                ehr_type,
                type_,
                allowed_mappers: None,
            }
        }
    }

    crate::setters! {
        impl EhrPipeline {
            /// The mappers that may be used. Which there are, and what none means, is not documented.
            pub fn allowed_mappers(value: impl IntoIterator<Item = impl Into<String>>) { allowed_mappers = Some(value.into_iter().map(Into::into).collect()); }
        }
    }

    impl EhrPipelineApiKey {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(api_key: impl Into<crate::Secret>) -> Self {
            Self {
                api_key: api_key.into(),
                type_: "api_key".into(),
            }
        }
    }

    impl EhrPipelineGoogleIam {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(service_account_email: impl Into<String>) -> Self {
            Self {
                audience: "https://healthcare.googleapis.com/".into(),
                service_account_email: service_account_email.into(),
                type_: "google_iam".into(),
            }
        }
    }

    impl EhrPipelineListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(data: impl IntoIterator<Item = EhrPipeline>) -> Self {
            Self {
                data: data.into_iter().collect(),
                next_token: None,
            }
        }
    }

    crate::setters! {
        impl EhrPipelineListResponse {
            /// The cursor of the next page, to be sent as `next_cursor`; none on the last page.
            pub fn next_token(value: impl Into<crate::Nullable<String>>) { next_token = value.into().into_option(); }
        }
    }

    impl EhrPipelineOAuth2ClientCredentials {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `EhrPipelineOAuth2ClientCredentials::new().client_id(..).token_url(..).client_secret(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<EhrPipelineOAuth2ClientCredentials, ()> {
        /// The id of the client.
        #[inline]
        pub fn client_id(
            self,
            value: impl Into<String>,
        ) -> crate::Step<EhrPipelineOAuth2ClientCredentials, (String,)> {
            let client_id = value.into();
            let () = self.into_given();

            crate::Step::new((client_id,))
        }
    }

    impl crate::Step<EhrPipelineOAuth2ClientCredentials, (String,)> {
        /// Where the system issues tokens.
        #[inline]
        pub fn token_url(
            self,
            value: impl Into<String>,
        ) -> crate::Step<EhrPipelineOAuth2ClientCredentials, (String, String)> {
            let token_url = value.into();
            let (client_id,) = self.into_given();

            crate::Step::new((client_id, token_url))
        }
    }

    impl crate::Step<EhrPipelineOAuth2ClientCredentials, (String, String)> {
        /// The secret of the client. It has to be sent; that it can be missing here is for responses, which presumably never have it.
        #[inline]
        pub fn client_secret(
            self,
            value: impl Into<crate::Secret>,
        ) -> EhrPipelineOAuth2ClientCredentials {
            let client_secret = value.into();
            let (client_id, token_url) = self.into_given();
            EhrPipelineOAuth2ClientCredentials {
                client_id,
                token_url,
                type_: "client_credentials".into(),
                client_secret: Some(client_secret),
            }
        }
    }

    impl ElementFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self { element: true }
        }
    }

    impl EtlPipeline {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            team_id: ::uuid::Uuid,
            preferences: EventDestinationPreferences,
        ) -> Self {
            Self {
                team_id,
                preferences,
                azure_amqp: None,
                cloud_pubsub: None,
                event_type_prefixes: None,
                provider_raw_data: None,
                push_historical_data: None,
                rabbitmq: None,
                svix: None,
            }
        }
    }

    crate::setters! {
        impl EtlPipeline {
            /// The destination in Azure Event Hubs.
            pub fn azure_amqp(value: impl Into<crate::Nullable<EventDestinationAzureAmqpAttributes>>) { azure_amqp = value.into().into_option(); }

            /// The destination in Google Cloud Pub/Sub.
            pub fn cloud_pubsub(value: impl Into<crate::Nullable<EventDestinationCloudPubSubAttributes>>) { cloud_pubsub = value.into().into_option(); }

            /// How the types of the events start that are sent, such as `daily.data.`. An empty list means the events of all types, as does none.
            pub fn event_type_prefixes(value: impl IntoIterator<Item = impl Into<String>>) { event_type_prefixes = Some(value.into_iter().map(Into::into).collect()); }

            /// Whether the data of providers is sent as it came, too, as `raw.*` events. These can be larger than a message for Azure Event Hubs may be (1 MiB); see [`EventDestinationEventHubMatcher`](crate::types::EventDestinationEventHubMatcher).
            pub fn provider_raw_data(value: impl Into<crate::Nullable<bool>>) { provider_raw_data = value.into().into_option(); }

            /// Whether the history that is fetched for a new connection is sent as `daily.data.*` events. If not, there is only the `historical.data.*` event that tells of its end, without data.
            pub fn push_historical_data(value: impl Into<crate::Nullable<bool>>) { push_historical_data = value.into().into_option(); }

            /// The destination in RabbitMQ.
            pub fn rabbitmq(value: impl Into<crate::Nullable<EventDestinationRabbitMqAttributes>>) { rabbitmq = value.into().into_option(); }

            /// The destination in Svix, which delivers webhooks.
            pub fn svix(value: impl Into<crate::Nullable<EventDestinationSvixAttributes>>) { svix = value.into().into_option(); }
        }
    }

    impl EtlPipelineListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(pipelines: impl IntoIterator<Item = EtlPipeline>) -> Self {
            Self {
                pipelines: pipelines.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl EtlPipelineListResponse {
            /// The cursor of the next page; none on the last page.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl EventDestinationAzureAmqpAttributes {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `EventDestinationAzureAmqpAttributes::new().connection_string(..).default_event_hub(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<EventDestinationAzureAmqpAttributes, ()> {
        /// The connection string of the namespace, with a shared access signature in it. It must not name an event hub.
        #[inline]
        pub fn connection_string(
            self,
            value: impl Into<crate::Secret>,
        ) -> crate::Step<EventDestinationAzureAmqpAttributes, (crate::Secret,)> {
            let connection_string = value.into();
            let () = self.into_given();

            crate::Step::new((connection_string,))
        }
    }

    impl crate::Step<EventDestinationAzureAmqpAttributes, (crate::Secret,)> {
        /// The event hub for events that no matcher takes.
        #[inline]
        pub fn default_event_hub(
            self,
            value: impl Into<String>,
        ) -> EventDestinationAzureAmqpAttributes {
            let default_event_hub = value.into();
            let (connection_string,) = self.into_given();
            EventDestinationAzureAmqpAttributes {
                connection_string,
                default_event_hub,
                compression: None,
                event_hub_matchers: None,
            }
        }
    }

    crate::setters! {
        impl EventDestinationAzureAmqpAttributes {
            /// Which payloads are compressed.
            pub fn compression(value: impl Into<crate::Nullable<AzureAmqpCompression>>) { compression = value.into().into_option(); }

            /// Where events of certain types go. The order counts.
            pub fn event_hub_matchers(value: impl IntoIterator<Item = EventDestinationEventHubMatcher>) { event_hub_matchers = Some(value.into_iter().collect()); }
        }
    }

    impl EventDestinationAzureBlobStorage {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `EventDestinationAzureBlobStorage::new().connection_string(..).container_name(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<EventDestinationAzureBlobStorage, ()> {
        /// The connection string of the storage account, with its key in it.
        #[inline]
        pub fn connection_string(
            self,
            value: impl Into<crate::Secret>,
        ) -> crate::Step<EventDestinationAzureBlobStorage, (crate::Secret,)> {
            let connection_string = value.into();
            let () = self.into_given();

            crate::Step::new((connection_string,))
        }
    }

    impl crate::Step<EventDestinationAzureBlobStorage, (crate::Secret,)> {
        /// The container. The vendor's sample calls the field `container`, which the document does not know.
        #[inline]
        pub fn container_name(
            self,
            value: impl Into<String>,
        ) -> EventDestinationAzureBlobStorage {
            let container_name = value.into();
            let (connection_string,) = self.into_given();
            EventDestinationAzureBlobStorage {
                connection_string,
                container_name,
            }
        }
    }

    impl EventDestinationCloudPubSubAttributes {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `EventDestinationCloudPubSubAttributes::new(message_ordering).project(..).topic(..)`.
        #[inline]
        pub fn new(message_ordering: bool) -> crate::Step<Self, (bool,)> {
            crate::Step::new((message_ordering,))
        }
    }

    impl crate::Step<EventDestinationCloudPubSubAttributes, (bool,)> {
        /// The Google Cloud project that has the topic.
        #[inline]
        pub fn project(
            self,
            value: impl Into<String>,
        ) -> crate::Step<EventDestinationCloudPubSubAttributes, (bool, String)> {
            let project = value.into();
            let (message_ordering,) = self.into_given();

            crate::Step::new((message_ordering, project))
        }
    }

    impl crate::Step<EventDestinationCloudPubSubAttributes, (bool, String)> {
        /// The topic.
        #[inline]
        pub fn topic(
            self,
            value: impl Into<String>,
        ) -> EventDestinationCloudPubSubAttributes {
            let topic = value.into();
            let (message_ordering, project) = self.into_given();
            EventDestinationCloudPubSubAttributes {
                message_ordering,
                project,
                topic,
            }
        }
    }

    impl EventDestinationEventHubMatcher {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl EventDestinationEventHubMatcher {
            /// The container that the events go to, each as a blob, for events that are too large for an event hub. Not together with `event_hub`.
            pub fn blob_storage(value: impl Into<crate::Nullable<EventDestinationAzureBlobStorage>>) { blob_storage = value.into(); }

            /// The event hub that the events go to. Not together with `blob_storage`.
            pub fn event_hub(value: impl Into<crate::Nullable<String>>) { event_hub = value.into(); }

            /// How the types start, such as `raw.garmin.`. Not together with `event_type_regex`.
            pub fn event_type_prefix(value: impl Into<crate::Nullable<String>>) { event_type_prefix = value.into(); }

            /// What the types look like, as a regular expression in the syntax of RE2. Not together with `event_type_prefix`.
            pub fn event_type_regex(value: impl Into<crate::Nullable<String>>) { event_type_regex = value.into(); }
        }
    }

    impl EventDestinationPreferences {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            enabled: impl IntoIterator<Item = EventDestination>,
            preferred: EventDestination,
        ) -> Self {
            Self {
                enabled: enabled.into_iter().collect(),
                preferred,
            }
        }
    }

    impl EventDestinationRabbitMqAttributes {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `EventDestinationRabbitMqAttributes::new().exchange(..).uri(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<EventDestinationRabbitMqAttributes, ()> {
        /// The exchange.
        #[inline]
        pub fn exchange(
            self,
            value: impl Into<String>,
        ) -> crate::Step<EventDestinationRabbitMqAttributes, (String,)> {
            let exchange = value.into();
            let () = self.into_given();

            crate::Step::new((exchange,))
        }
    }

    impl crate::Step<EventDestinationRabbitMqAttributes, (String,)> {
        /// Where the broker is and how to sign in: `amqps://user:password@host`. There is no other way of signing in than a password.
        #[inline]
        pub fn uri(
            self,
            value: impl Into<crate::Secret>,
        ) -> EventDestinationRabbitMqAttributes {
            let uri = value.into();
            let (exchange,) = self.into_given();
            EventDestinationRabbitMqAttributes {
                exchange,
                uri,
            }
        }
    }

    impl EventDestinationSvixAttributes {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl EventDestinationSvixAttributes {
            /// Always `true`. The vendor has deprecated the field; leave it out.
            #[deprecated = "leave it out, as it is always `true`"]
            pub fn regional() { regional = Some(true); }
        }
    }

    impl FitbitDetails {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(fitbit: FitbitMetadata) -> Self {
            Self { fitbit }
        }
    }

    impl FitbitMetadata {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `FitbitMetadata::new().body_verify_token(..).sleep_verify_token(..).workout_verify_token(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<FitbitMetadata, ()> {
        /// The verification code of the webhook subscriber for body measurements.
        #[inline]
        pub fn body_verify_token(
            self,
            value: impl Into<crate::Secret>,
        ) -> crate::Step<FitbitMetadata, (crate::Secret,)> {
            let body_verify_token = value.into();
            let () = self.into_given();

            crate::Step::new((body_verify_token,))
        }
    }

    impl crate::Step<FitbitMetadata, (crate::Secret,)> {
        /// The verification code of the webhook subscriber for sleep.
        #[inline]
        pub fn sleep_verify_token(
            self,
            value: impl Into<crate::Secret>,
        ) -> crate::Step<FitbitMetadata, (crate::Secret, crate::Secret)> {
            let sleep_verify_token = value.into();
            let (body_verify_token,) = self.into_given();

            crate::Step::new((body_verify_token, sleep_verify_token))
        }
    }

    impl crate::Step<FitbitMetadata, (crate::Secret, crate::Secret)> {
        /// The verification code of the webhook subscriber for workouts.
        #[inline]
        pub fn workout_verify_token(
            self,
            value: impl Into<crate::Secret>,
        ) -> FitbitMetadata {
            let workout_verify_token = value.into();
            let (body_verify_token, sleep_verify_token) = self.into_given();
            FitbitMetadata {
                body_verify_token,
                sleep_verify_token,
                workout_verify_token,
                foods_verify_token: Default::default(),
                is_hr_enabled: None,
            }
        }
    }

    crate::setters! {
        impl FitbitMetadata {
            /// The verification code of the webhook subscriber for foods, if there is one.
            pub fn foods_verify_token(value: impl Into<crate::Nullable<crate::Secret>>) { foods_verify_token = value.into(); }

            /// Whether heart rate is enabled for the application.
            pub fn is_hr_enabled(value: impl Into<crate::Nullable<bool>>) { is_hr_enabled = value.into().into_option(); }
        }
    }

    impl FitbitScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `FitbitScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<FitbitScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = FitbitScope>,
        ) -> crate::Step<FitbitScopeRequirements, (Vec<FitbitScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<FitbitScopeRequirements, (Vec<FitbitScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = FitbitScope>,
        ) -> FitbitScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            FitbitScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl GetLabsDetails {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(getlabs: GetLabsMetadata) -> Self {
            Self { getlabs }
        }
    }

    impl GetLabsMetadata {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `GetLabsMetadata::new().webhook_secret_key(..).webhook_secret_token(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<GetLabsMetadata, ()> {
        /// The secret key of the webhooks.
        #[inline]
        pub fn webhook_secret_key(
            self,
            value: impl Into<crate::Secret>,
        ) -> crate::Step<GetLabsMetadata, (crate::Secret,)> {
            let webhook_secret_key = value.into();
            let () = self.into_given();

            crate::Step::new((webhook_secret_key,))
        }
    }

    impl crate::Step<GetLabsMetadata, (crate::Secret,)> {
        /// The secret token of the webhooks.
        #[inline]
        pub fn webhook_secret_token(
            self,
            value: impl Into<crate::Secret>,
        ) -> GetLabsMetadata {
            let webhook_secret_token = value.into();
            let (webhook_secret_key,) = self.into_given();
            GetLabsMetadata {
                webhook_secret_key,
                webhook_secret_token,
            }
        }
    }

    impl GoogleFitDetails {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            data_scopes: impl IntoIterator<Item = impl Into<String>>,
            redirect_uri: impl Into<String>,
        ) -> Self {
            Self {
                data_scopes: data_scopes.into_iter().map(Into::into).collect(),
                redirect_uri: redirect_uri.into(),
            }
        }
    }

    impl GoogleFitScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `GoogleFitScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<GoogleFitScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = GoogleFitScope>,
        ) -> crate::Step<GoogleFitScopeRequirements, (Vec<GoogleFitScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<GoogleFitScopeRequirements, (Vec<GoogleFitScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = GoogleFitScope>,
        ) -> GoogleFitScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            GoogleFitScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl GoogleHealthDetails {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `GoogleHealthDetails::new().project_number(..).service_account_email(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<GoogleHealthDetails, ()> {
        /// The number of the Google Cloud project; its id will not do.
        #[inline]
        pub fn project_number(
            self,
            value: impl Into<String>,
        ) -> crate::Step<GoogleHealthDetails, (String,)> {
            let project_number = value.into();
            let () = self.into_given();

            crate::Step::new((project_number,))
        }
    }

    impl crate::Step<GoogleHealthDetails, (String,)> {
        /// The service account in that project by which Junction manages the subscriptions of users.
        #[inline]
        pub fn service_account_email(
            self,
            value: impl Into<String>,
        ) -> GoogleHealthDetails {
            let service_account_email = value.into();
            let (project_number,) = self.into_given();
            GoogleHealthDetails {
                project_number,
                service_account_email,
            }
        }
    }

    impl GoogleHealthScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `GoogleHealthScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<GoogleHealthScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = GoogleHealthScope>,
        ) -> crate::Step<GoogleHealthScopeRequirements, (Vec<GoogleHealthScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<GoogleHealthScopeRequirements, (Vec<GoogleHealthScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = GoogleHealthScope>,
        ) -> GoogleHealthScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            GoogleHealthScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl GroupKeyColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(group_key: impl Into<GroupKey>) -> Self {
            Self {
                group_key: group_key.into(),
            }
        }
    }

    impl HomePregnancyTestFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(home_pregnancy_test: MenstrualCycleTestField) -> Self {
            Self {
                home_pregnancy_test,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl HomePregnancyTestFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl HomeProgesteroneTestFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(home_progesterone_test: MenstrualCycleTestField) -> Self {
            Self {
                home_progesterone_test,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl HomeProgesteroneTestFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl IndexColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(index: QueryTable) -> Self {
            Self { index }
        }
    }

    impl InsulinInjectionTimeseriesExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(field: InsulinInjectionField) -> Self {
            Self {
                field,
                timeseries: "insulin_injection".into(),
            }
        }
    }

    impl IntegrationManagedMember {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `IntegrationManagedMember::new(id).email(..).integration_member_id(..).name(..)`.
        #[inline]
        pub fn new(id: ::uuid::Uuid) -> crate::Step<Self, (::uuid::Uuid,)> {
            crate::Step::new((id,))
        }
    }

    impl crate::Step<IntegrationManagedMember, (::uuid::Uuid,)> {
        /// The email address of the member.
        #[inline]
        pub fn email(
            self,
            value: impl Into<String>,
        ) -> crate::Step<IntegrationManagedMember, (::uuid::Uuid, String)> {
            let email = value.into();
            let (id,) = self.into_given();

            crate::Step::new((id, email))
        }
    }

    impl crate::Step<IntegrationManagedMember, (::uuid::Uuid, String)> {
        /// Your own reference for the member.
        #[inline]
        pub fn integration_member_id(
            self,
            value: impl Into<String>,
        ) -> crate::Step<IntegrationManagedMember, (::uuid::Uuid, String, String)> {
            let integration_member_id = value.into();
            let (id, email) = self.into_given();

            crate::Step::new((id, email, integration_member_id))
        }
    }

    impl crate::Step<IntegrationManagedMember, (::uuid::Uuid, String, String)> {
        /// The name of the member.
        #[inline]
        pub fn name(self, value: impl Into<String>) -> IntegrationManagedMember {
            let name = value.into();
            let (id, email, integration_member_id) = self.into_given();
            IntegrationManagedMember {
                id,
                email,
                integration_member_id,
                name,
                avatar: None,
                team_role_bindings: None,
            }
        }
    }

    crate::setters! {
        impl IntegrationManagedMember {
            /// The picture of the member, if there is one.
            pub fn avatar(value: impl Into<crate::Nullable<String>>) { avatar = value.into().into_option(); }

            /// The teams that the member works for, if any.
            pub fn team_role_bindings(value: impl IntoIterator<Item = TeamRoleBinding>) { team_role_bindings = Some(value.into_iter().collect()); }
        }
    }

    impl IntegrationManagedMemberListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(data: impl IntoIterator<Item = IntegrationManagedMember>) -> Self {
            Self {
                data: data.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl IntegrationManagedMemberListResponse {
            /// The cursor of the next page; none on the last page.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl IntermenstrualBleedingFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                intermenstrual_bleeding: "date".into(),
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl IntermenstrualBleedingFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl IntervalTimeseriesExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            field: IntervalTimeseriesField,
            timeseries: IntervalTimeseries,
        ) -> Self {
            Self { field, timeseries }
        }
    }

    impl LabAccount {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            allowed_billing: impl IntoIterator<Item = (BillingType, Vec<UsState>)>,
            delegated_flow: LabAccountDelegatedFlow,
            lab: Lab,
            provider_account_id: impl Into<String>,
            status: LabAccountStatus,
            team_id_allowlist: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> Self {
            Self {
                id,
                allowed_billing: allowed_billing.into_iter().collect(),
                delegated_flow,
                lab,
                provider_account_id: provider_account_id.into(),
                status,
                team_id_allowlist: team_id_allowlist.into_iter().collect(),
                account_name: None,
                business_units: None,
                default_clinical_notes: None,
                org_id: None,
            }
        }
    }

    crate::setters! {
        impl LabAccount {
            /// The name of the account, if it has one.
            pub fn account_name(value: impl Into<crate::Nullable<String>>) { account_name = value.into().into_option(); }

            /// The business units of the lab that take orders of the account, where the lab has such units.
            pub fn business_units(value: impl IntoIterator<Item = impl Into<String>>) { business_units = Some(value.into_iter().map(Into::into).collect()); }

            /// The clinical notes for orders that bring none of their own, if there are some.
            pub fn default_clinical_notes(value: impl Into<crate::Nullable<String>>) { default_clinical_notes = value.into().into_option(); }

            /// The organization that has the account, if it belongs to one.
            pub fn org_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { org_id = value.into().into_option(); }
        }
    }

    impl LabAccountListResponse {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl LabAccountListResponse {
            /// The accounts. There are no further pages.
            pub fn data(value: impl IntoIterator<Item = LabAccount>) { data = Some(value.into_iter().collect()); }
        }
    }

    impl LabAccountResponse {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl LabAccountResponse {
            /// The account as it is now. It can be missing, which is not documented any further.
            pub fn lab_account(value: impl Into<crate::Nullable<LabAccount>>) { lab_account = value.into().into_option(); }
        }
    }

    impl LabcorpDetails {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(labcorp: LabcorpMetadata) -> Self {
            Self {
                labcorp,
                allowed_billing_types: Default::default(),
                disallowed_billing_states: Default::default(),
                sub_account_id: Default::default(),
                sub_account_name: Default::default(),
            }
        }
    }

    crate::setters! {
        impl LabcorpDetails {
            /// The ways of billing that are allowed. What none means is not documented.
            pub fn allowed_billing_types(value: impl Into<crate::Nullable<Vec<BillingType>>>) { allowed_billing_types = value.into(); }

            /// The states in which a way of billing is not allowed. The keys are values of [`BillingType`](crate::types::BillingType); how states are written is not documented.
            pub fn disallowed_billing_states(value: impl Into< crate::Nullable<::std::collections::BTreeMap<BillingType, Vec<String>>>, >) { disallowed_billing_states = value.into(); }

            /// The id of the sub-account at the lab, if there is one.
            pub fn sub_account_id(value: impl Into<crate::Nullable<String>>) { sub_account_id = value.into(); }

            /// The name of the sub-account at the lab, if there is one.
            pub fn sub_account_name(value: impl Into<crate::Nullable<String>>) { sub_account_name = value.into(); }
        }
    }

    impl LabcorpHl7Details {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `LabcorpHl7Details::new().receiving_application(..).receiving_facility(..).sending_application(..).sending_facility(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<LabcorpHl7Details, ()> {
        /// The application that receives (MSH-5).
        #[inline]
        pub fn receiving_application(
            self,
            value: impl Into<String>,
        ) -> crate::Step<LabcorpHl7Details, (String,)> {
            let receiving_application = value.into();
            let () = self.into_given();

            crate::Step::new((receiving_application,))
        }
    }

    impl crate::Step<LabcorpHl7Details, (String,)> {
        /// The facility that receives (MSH-6).
        #[inline]
        pub fn receiving_facility(
            self,
            value: impl Into<String>,
        ) -> crate::Step<LabcorpHl7Details, (String, String)> {
            let receiving_facility = value.into();
            let (receiving_application,) = self.into_given();

            crate::Step::new((receiving_application, receiving_facility))
        }
    }

    impl crate::Step<LabcorpHl7Details, (String, String)> {
        /// The application that sends (MSH-3).
        #[inline]
        pub fn sending_application(
            self,
            value: impl Into<String>,
        ) -> crate::Step<LabcorpHl7Details, (String, String, String)> {
            let sending_application = value.into();
            let (receiving_application, receiving_facility) = self.into_given();

            crate::Step::new((
                receiving_application,
                receiving_facility,
                sending_application,
            ))
        }
    }

    impl crate::Step<LabcorpHl7Details, (String, String, String)> {
        /// The facility that sends (MSH-4).
        #[inline]
        pub fn sending_facility(self, value: impl Into<String>) -> LabcorpHl7Details {
            let sending_facility = value.into();
            let (receiving_application, receiving_facility, sending_application) = self
                .into_given();
            LabcorpHl7Details {
                receiving_application,
                receiving_facility,
                sending_application,
                sending_facility,
                allowed_billing_types: Default::default(),
                disallowed_billing_states: Default::default(),
                sub_account_id: Default::default(),
                sub_account_name: Default::default(),
            }
        }
    }

    crate::setters! {
        impl LabcorpHl7Details {
            /// The ways of billing that are allowed. What none means is not documented.
            pub fn allowed_billing_types(value: impl Into<crate::Nullable<Vec<BillingType>>>) { allowed_billing_types = value.into(); }

            /// The states in which a way of billing is not allowed. The keys are values of [`BillingType`](crate::types::BillingType); how states are written is not documented.
            pub fn disallowed_billing_states(value: impl Into< crate::Nullable<::std::collections::BTreeMap<BillingType, Vec<String>>>, >) { disallowed_billing_states = value.into(); }

            /// The id of the sub-account at the lab, if there is one.
            pub fn sub_account_id(value: impl Into<crate::Nullable<String>>) { sub_account_id = value.into(); }

            /// The name of the sub-account at the lab, if there is one.
            pub fn sub_account_name(value: impl Into<crate::Nullable<String>>) { sub_account_name = value.into(); }
        }
    }

    impl LabcorpMetadata {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            account_number: impl Into<String>,
            billing_method: LabcorpBillingMethod,
        ) -> Self {
            Self {
                account_number: account_number.into(),
                billing_method,
            }
        }
    }

    impl ManagementKey {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            created_at: crate::Timestamp,
            creator: impl Into<Creator>,
            label: impl Into<String>,
            role: ManagementKeyRole,
        ) -> Self {
            Self {
                id,
                created_at,
                creator: creator.into(),
                label: label.into(),
                role,
                team_role_bindings: None,
            }
        }
    }

    crate::setters! {
        impl ManagementKey {
            /// The teams of a key with the role `team_admin`; null or empty for one with the role `org_admin`.
            pub fn team_role_bindings(value: impl IntoIterator<Item = TeamRoleBinding>) { team_role_bindings = Some(value.into_iter().collect()); }
        }
    }

    impl ManagementKeyListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(data: impl IntoIterator<Item = ManagementKey>) -> Self {
            Self {
                data: data.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl ManagementKeyListResponse {
            /// A cursor that no call takes.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl MealColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(meal: MealColumn) -> Self {
            Self { meal }
        }
    }

    impl MenstrualCycleColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(menstrual_cycle: MenstrualCycleColumn) -> Self {
            Self { menstrual_cycle }
        }
    }

    impl MenstrualFlowFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(menstrual_flow: MenstrualFlowField) -> Self {
            Self {
                menstrual_flow,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl MenstrualFlowFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl MyFitnessPalScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `MyFitnessPalScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<MyFitnessPalScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = MyFitnessPalScope>,
        ) -> crate::Step<MyFitnessPalScopeRequirements, (Vec<MyFitnessPalScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<MyFitnessPalScopeRequirements, (Vec<MyFitnessPalScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = MyFitnessPalScope>,
        ) -> MyFitnessPalScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            MyFitnessPalScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl MyFitnessPalV2Details {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(client: impl Into<crate::Secret>) -> Self {
            Self { client: client.into() }
        }
    }

    impl NoteTimeseriesExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(field: NoteField) -> Self {
            Self {
                field,
                timeseries: "note".into(),
            }
        }
    }

    impl Org {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(id: ::uuid::Uuid, name: impl Into<String>) -> Self {
            Self {
                id,
                name: name.into(),
                expires_at: None,
            }
        }
    }

    crate::setters! {
        impl Org {
            /// When the organization expires; null where no time is set. The published pages do not explain it.
            pub fn expires_at(value: impl Into<crate::Nullable<crate::Timestamp>>) { expires_at = value.into().into_option(); }
        }
    }

    impl OrgDomain {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            created_on: crate::Timestamp,
            domain: impl Into<String>,
            is_verified: bool,
        ) -> Self {
            Self {
                id,
                created_on,
                domain: domain.into(),
                is_verified,
                dns_records: None,
            }
        }
    }

    crate::setters! {
        impl OrgDomain {
            /// The DNS records to publish, each as a map of texts; null or missing where there are none. The keys of the maps are not published.
            pub fn dns_records(value: impl IntoIterator<Item = ::std::collections::BTreeMap<String, String>>) { dns_records = Some(value.into_iter().collect()); }
        }
    }

    impl OrgDomainListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(data: impl IntoIterator<Item = OrgDomain>) -> Self {
            Self {
                data: data.into_iter().collect(),
            }
        }
    }

    impl OrgInvite {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            creator: impl Into<Creator>,
            email: impl Into<String>,
            invited_at: crate::Timestamp,
            role: OrgRole,
        ) -> Self {
            Self {
                id,
                creator: creator.into(),
                email: email.into(),
                invited_at,
                role,
                resent_at: None,
                team_role_bindings: None,
            }
        }
    }

    crate::setters! {
        impl OrgInvite {
            /// When the invite was last sent again; null if never.
            pub fn resent_at(value: impl Into<crate::Nullable<crate::Timestamp>>) { resent_at = value.into().into_option(); }

            /// The teams that a team admin will administer; null or empty for other roles.
            pub fn team_role_bindings(value: impl IntoIterator<Item = TeamRoleBinding>) { team_role_bindings = Some(value.into_iter().collect()); }
        }
    }

    impl OrgInviteListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(invites: impl IntoIterator<Item = OrgInvite>) -> Self {
            Self {
                invites: invites.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl OrgInviteListResponse {
            /// The cursor of the next page; null on the last one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl OrgMember {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `OrgMember::new(id, created_on, role).email(..).name(..)`.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            created_on: crate::Timestamp,
            role: OrgRole,
        ) -> crate::Step<Self, (::uuid::Uuid, crate::Timestamp, OrgRole)> {
            crate::Step::new((id, created_on, role))
        }
    }

    impl crate::Step<OrgMember, (::uuid::Uuid, crate::Timestamp, OrgRole)> {
        /// The address that the member signs in with.
        #[inline]
        pub fn email(
            self,
            value: impl Into<String>,
        ) -> crate::Step<OrgMember, (::uuid::Uuid, crate::Timestamp, OrgRole, String)> {
            let email = value.into();
            let (id, created_on, role) = self.into_given();

            crate::Step::new((id, created_on, role, email))
        }
    }

    impl crate::Step<OrgMember, (::uuid::Uuid, crate::Timestamp, OrgRole, String)> {
        /// The name of the member.
        #[inline]
        pub fn name(self, value: impl Into<String>) -> OrgMember {
            let name = value.into();
            let (id, created_on, role, email) = self.into_given();
            OrgMember {
                id,
                created_on,
                email,
                name,
                role,
                team_role_bindings: None,
            }
        }
    }

    crate::setters! {
        impl OrgMember {
            /// The teams of a team admin; null or empty for other roles.
            pub fn team_role_bindings(value: impl IntoIterator<Item = TeamRoleBinding>) { team_role_bindings = Some(value.into_iter().collect()); }
        }
    }

    impl OrgMemberListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(members: impl IntoIterator<Item = OrgMember>) -> Self {
            Self {
                members: members.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl OrgMemberListResponse {
            /// The cursor of the next page; null on the last one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl OuraScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `OuraScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<OuraScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = OuraScope>,
        ) -> crate::Step<OuraScopeRequirements, (Vec<OuraScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<OuraScopeRequirements, (Vec<OuraScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = OuraScope>,
        ) -> OuraScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            OuraScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl OvulationTestFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(ovulation_test: MenstrualCycleTestField) -> Self {
            Self {
                ovulation_test,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl OvulationTestFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl Period {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(unit: PeriodUnit) -> Self {
            Self { unit, value: None }
        }
    }

    crate::setters! {
        impl Period {
            /// How many of it.
            pub fn value(value: impl Into<crate::Nullable<i64>>) { value = value.into().into_option(); }
        }
    }

    impl PhlebFindersDetails {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(phlebfinders: PhlebFindersMetadata) -> Self {
            Self { phlebfinders }
        }
    }

    impl PhlebFindersMetadata {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `PhlebFindersMetadata::new().account_id(..).account_name(..).email(..).team_id(..).team_name(..).webhook_token(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<PhlebFindersMetadata, ()> {
        /// The id of the account.
        #[inline]
        pub fn account_id(
            self,
            value: impl Into<String>,
        ) -> crate::Step<PhlebFindersMetadata, (String,)> {
            let account_id = value.into();
            let () = self.into_given();

            crate::Step::new((account_id,))
        }
    }

    impl crate::Step<PhlebFindersMetadata, (String,)> {
        /// The name of the account.
        #[inline]
        pub fn account_name(
            self,
            value: impl Into<String>,
        ) -> crate::Step<PhlebFindersMetadata, (String, String)> {
            let account_name = value.into();
            let (account_id,) = self.into_given();

            crate::Step::new((account_id, account_name))
        }
    }

    impl crate::Step<PhlebFindersMetadata, (String, String)> {
        /// The email address of the account.
        #[inline]
        pub fn email(
            self,
            value: impl Into<String>,
        ) -> crate::Step<PhlebFindersMetadata, (String, String, String)> {
            let email = value.into();
            let (account_id, account_name) = self.into_given();

            crate::Step::new((account_id, account_name, email))
        }
    }

    impl crate::Step<PhlebFindersMetadata, (String, String, String)> {
        /// The id of the team at PhlebFinders, which is no team of Junction.
        #[inline]
        pub fn team_id(
            self,
            value: impl Into<String>,
        ) -> crate::Step<PhlebFindersMetadata, (String, String, String, String)> {
            let team_id = value.into();
            let (account_id, account_name, email) = self.into_given();

            crate::Step::new((account_id, account_name, email, team_id))
        }
    }

    impl crate::Step<PhlebFindersMetadata, (String, String, String, String)> {
        /// The name of the team at PhlebFinders.
        #[inline]
        pub fn team_name(
            self,
            value: impl Into<String>,
        ) -> crate::Step<
            PhlebFindersMetadata,
            (String, String, String, String, String),
        > {
            let team_name = value.into();
            let (account_id, account_name, email, team_id) = self.into_given();

            crate::Step::new((account_id, account_name, email, team_id, team_name))
        }
    }

    impl crate::Step<PhlebFindersMetadata, (String, String, String, String, String)> {
        /// The token of the webhooks of PhlebFinders.
        #[inline]
        pub fn webhook_token(
            self,
            value: impl Into<crate::Secret>,
        ) -> PhlebFindersMetadata {
            let webhook_token = value.into();
            let (account_id, account_name, email, team_id, team_name) = self
                .into_given();
            PhlebFindersMetadata {
                account_id,
                account_name,
                email,
                team_id,
                team_name,
                webhook_token,
            }
        }
    }

    impl Placeholder {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self { placeholder: true }
        }
    }

    impl PolarDetails {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(webhook_secret: impl Into<crate::Secret>) -> Self {
            Self {
                webhook_secret: webhook_secret.into(),
            }
        }
    }

    impl PreparationStep {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(type_: PreparationStepType, value: impl Into<crate::Secret>) -> Self {
            Self {
                type_,
                value: value.into(),
                description: None,
                key: None,
            }
        }
    }

    crate::setters! {
        impl PreparationStep {
            /// A hint for the person who does it, where there is one.
            pub fn description(value: impl Into<crate::Nullable<String>>) { description = value.into().into_option(); }

            /// A label that goes with the value, where there is one. Its meaning is not documented.
            pub fn key(value: impl Into<crate::Nullable<String>>) { key = value.into().into_option(); }
        }
    }

    impl PrepareTeamCustomCredentialsBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            team_id: ::uuid::Uuid,
            provider: impl Into<CredentialProvider>,
        ) -> Self {
            Self {
                team_id,
                provider: provider.into(),
            }
        }
    }

    impl PrepareTeamCustomCredentialsResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(status: PreparationStatus) -> Self {
            Self {
                status,
                preparation_steps: None,
            }
        }
    }

    crate::setters! {
        impl PrepareTeamCustomCredentialsResponse {
            /// The steps, all of which are needed; none when there is nothing to do.
            pub fn preparation_steps(value: impl IntoIterator<Item = PreparationStep>) { preparation_steps = Some(value.into_iter().collect()); }
        }
    }

    impl ProfileColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(profile: ProfileColumn) -> Self {
            Self { profile }
        }
    }

    impl PrometheusQueryData {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(result: impl IntoIterator<Item = PrometheusQueryResult>) -> Self {
            Self {
                result: result.into_iter().collect(),
                result_type: "matrix".into(),
            }
        }
    }

    impl PrometheusQueryResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(data: PrometheusQueryData) -> Self {
            Self {
                data,
                status: "success".into(),
            }
        }
    }

    impl PrometheusQueryResult {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            metric: impl IntoIterator<Item = (String, String)>,
            values: impl IntoIterator<Item = crate::Tuple2<i64, String>>,
        ) -> Self {
            Self {
                metric: metric.into_iter().collect(),
                values: values.into_iter().collect(),
            }
        }
    }

    impl ProviderDataPullPreferences {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(default: DataPullDefault) -> Self {
            Self {
                default,
                resource_overrides: Default::default(),
            }
        }
    }

    crate::setters! {
        impl ProviderDataPullPreferences {
            /// The kinds of data that have a number of their own.
            pub fn resource_overrides(value: impl Into< crate::Nullable<::std::collections::BTreeMap<Resource, DataPullOverride>>, >) { resource_overrides = value.into(); }
        }
    }

    impl ProviderDataPullPreferencesWithLimit {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(default: DataPullDefaultWithLimit) -> Self {
            Self {
                default,
                resource_overrides: None,
            }
        }
    }

    crate::setters! {
        impl ProviderDataPullPreferencesWithLimit {
            /// The kinds of data that have a number of their own.
            pub fn resource_overrides(value: impl IntoIterator<Item = (Resource, DataPullOverrideWithLimit)>) { resource_overrides = Some(value.into_iter().collect()); }
        }
    }

    impl Query {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(select: impl IntoIterator<Item = impl Into<SelectExpr>>) -> Self {
            Self {
                select: select.into_iter().map(Into::into).collect(),
                align: Default::default(),
                group_by: None,
                where_: Default::default(),
            }
        }
    }

    crate::setters! {
        impl Query {
            /// How periods without data are filled. Null or absent leaves them out of the result.
            pub fn align(value: impl Into<crate::Nullable<AlignExpr>>) { align = value.into(); }

            /// What puts rows into the same group; empty or absent for no groups. A continuous query needs exactly one truncated time among them.
            pub fn group_by(value: impl IntoIterator<Item = impl Into<GroupByExpr>>) { group_by = Some(value.into_iter().map(Into::into).collect()); }

            /// A condition in SQL, by which rows are dropped before they are grouped, such as `type = 'long_sleep' AND efficiency > 80`. It knows the names of columns, numbers, texts in single quotes, `>`, `>=`, `<`, `<=`, `=`, `!=`, `NOT`, `AND`, `OR` and parentheses.
            pub fn where_(value: impl Into<crate::Nullable<String>>) { where_ = value.into(); }
        }
    }

    impl QueryConfig {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl QueryConfig {
            /// Providers whose data win over those of all others, for this query only. Null or absent leaves it to the priorities that the team is set up with.
            pub fn provider_priority_overrides(value: impl Into<crate::Nullable<Vec<CredentialProvider>>>) { provider_priority_overrides = value.into(); }
        }
    }

    impl QuestDetails {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(quest: impl Into<crate::SecretJson>) -> Self {
            Self {
                quest: quest.into(),
                allowed_billing_types: Default::default(),
                allowed_business_units: Default::default(),
                disallowed_billing_states: Default::default(),
                sub_account_id: Default::default(),
                sub_account_name: Default::default(),
            }
        }
    }

    crate::setters! {
        impl QuestDetails {
            /// The ways of billing that are allowed. What none means is not documented.
            pub fn allowed_billing_types(value: impl Into<crate::Nullable<Vec<BillingType>>>) { allowed_billing_types = value.into(); }

            /// The business units of Quest that may be used. What none means is not documented.
            pub fn allowed_business_units(value: impl Into<crate::Nullable<Vec<String>>>) { allowed_business_units = value.into(); }

            /// The states in which a way of billing is not allowed. The keys are values of [`BillingType`](crate::types::BillingType); how states are written is not documented.
            pub fn disallowed_billing_states(value: impl Into< crate::Nullable<::std::collections::BTreeMap<BillingType, Vec<String>>>, >) { disallowed_billing_states = value.into(); }

            /// The id of the sub-account at the lab, if there is one.
            pub fn sub_account_id(value: impl Into<crate::Nullable<String>>) { sub_account_id = value.into(); }

            /// The name of the sub-account at the lab, if there is one.
            pub fn sub_account_name(value: impl Into<crate::Nullable<String>>) { sub_account_name = value.into(); }
        }
    }

    impl ResolveIntegrationManagedMemberBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(integration_member_id: impl Into<String>) -> Self {
            Self {
                integration_member_id: integration_member_id.into(),
            }
        }
    }

    impl ResolveTeamBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(integration_team_id: impl Into<String>) -> Self {
            Self {
                integration_team_id: integration_team_id.into(),
            }
        }
    }

    impl ResolveTeamResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            created_on: crate::Timestamp,
            name: impl Into<String>,
            region: Region,
        ) -> Self {
            Self {
                id,
                created_on,
                name: name.into(),
                region,
                environments: None,
                integration_team_id: None,
                production: None,
                sandbox: None,
            }
        }
    }

    crate::setters! {
        impl ResolveTeamResponse {
            /// The environments that the team has.
            pub fn environments(value: impl IntoIterator<Item = Env>) { environments = Some(value.into_iter().collect()); }

            /// Your own reference for the team.
            pub fn integration_team_id(value: impl Into<crate::Nullable<String>>) { integration_team_id = value.into().into_option(); }

            /// The settings of the team in production; none when it has no production.
            pub fn production(value: impl Into<crate::Nullable<TeamEnvironment>>) { production = value.into().into_option(); }

            /// The settings of the team in the sandbox; none when it has no sandbox.
            pub fn sandbox(value: impl Into<crate::Nullable<TeamEnvironment>>) { sandbox = value.into().into_option(); }
        }
    }

    impl RotateWebhookSecretBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl RotateWebhookSecretBody {
            /// A secret of your own, in the form that Svix has (`whsec_` and Base64). Null or left out, Svix makes one.
            pub fn key(value: impl Into<crate::Nullable<crate::Secret>>) { key = value.into(); }
        }
    }

    impl ScalarOutputSubqueryExpr {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `ScalarOutputSubqueryExpr::new().from(..).select(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<ScalarOutputSubqueryExpr, ()> {
        /// The list.
        #[inline]
        pub fn from(
            self,
            value: impl Into<SubqueryFrom>,
        ) -> crate::Step<ScalarOutputSubqueryExpr, (SubqueryFrom,)> {
            let from = value.into();
            let () = self.into_given();

            crate::Step::new((from,))
        }
    }

    impl crate::Step<ScalarOutputSubqueryExpr, (SubqueryFrom,)> {
        /// The value to make of the list.
        #[inline]
        pub fn select(
            self,
            value: impl Into<SubquerySelect>,
        ) -> ScalarOutputSubqueryExpr {
            let select = value.into();
            let (from,) = self.into_given();
            ScalarOutputSubqueryExpr {
                from,
                select,
                where_: Default::default(),
            }
        }
    }

    crate::setters! {
        impl ScalarOutputSubqueryExpr {
            /// A condition that drops elements first, such as `flow != 'none'`; written like that of a query. Its names are the fields of the elements, or `element` where the elements are plain values. Null or absent takes all.
            pub fn where_(value: impl Into<crate::Nullable<String>>) { where_ = value.into(); }
        }
    }

    impl SendOrgDomainInstructionsBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(to_email: impl Into<String>) -> Self {
            Self { to_email: to_email.into() }
        }
    }

    impl SendOrgDomainInstructionsResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(sent: bool) -> Self {
            Self {
                sent,
                sendgrid_message_id: None,
            }
        }
    }

    crate::setters! {
        impl SendOrgDomainInstructionsResponse {
            /// The id of the mail at SendGrid, which delivers it; null or missing where it has none.
            pub fn sendgrid_message_id(value: impl Into<crate::Nullable<String>>) { sendgrid_message_id = value.into().into_option(); }
        }
    }

    impl SexualActivityFieldExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(sexual_activity: SexualActivityField) -> Self {
            Self {
                sexual_activity,
                field_for: None,
            }
        }
    }

    crate::setters! {
        impl SexualActivityFieldExpr {
            /// The constant `menstrual_cycle`, the table that the list belongs to; it need not be sent.
            pub fn field_for() { field_for = Some("menstrual_cycle".into()); }
        }
    }

    impl SleepColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(sleep: SleepColumn) -> Self {
            Self { sleep }
        }
    }

    impl SleepScoreValueMacroExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new() -> Self {
            Self {
                value_macro: "sleep_score".into(),
                version: None,
            }
        }
    }

    crate::setters! {
        impl SleepScoreValueMacroExpr {
            /// The constant `automatic`, the only version there is; it need not be sent.
            pub fn version() { version = Some("automatic".into()); }
        }
    }

    impl SourceColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(source: SourceColumn) -> Self {
            Self { source }
        }
    }

    impl StravaScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `StravaScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<StravaScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = StravaScope>,
        ) -> crate::Step<StravaScopeRequirements, (Vec<StravaScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<StravaScopeRequirements, (Vec<StravaScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = StravaScope>,
        ) -> StravaScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            StravaScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl Team {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            created_on: crate::Timestamp,
            name: impl Into<String>,
            region: Region,
        ) -> Self {
            Self {
                id,
                created_on,
                name: name.into(),
                region,
                environments: None,
                integration_team_id: None,
                production: None,
                sandbox: None,
            }
        }
    }

    crate::setters! {
        impl Team {
            /// The environments that the team has.
            pub fn environments(value: impl IntoIterator<Item = Env>) { environments = Some(value.into_iter().collect()); }

            /// Your own reference for the team, unique in the organization; null or missing where it has none.
            pub fn integration_team_id(value: impl Into<crate::Nullable<String>>) { integration_team_id = value.into().into_option(); }

            /// The settings of production; null where the response does not carry them. [`get_team`](crate::Client::get_team) can ask for them.
            pub fn production(value: impl Into<crate::Nullable<TeamEnvironment>>) { production = value.into().into_option(); }

            /// The settings of the sandbox; null where the response does not carry them. [`get_team`](crate::Client::get_team) can ask for them.
            pub fn sandbox(value: impl Into<crate::Nullable<TeamEnvironment>>) { sandbox = value.into().into_option(); }
        }
    }

    impl TeamApiKey {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `TeamApiKey::new(created_at).id(..).team_id(..).label(..).value(..)`.
        #[inline]
        pub fn new(
            created_at: crate::Timestamp,
        ) -> crate::Step<Self, (crate::Timestamp,)> {
            crate::Step::new((created_at,))
        }
    }

    impl crate::Step<TeamApiKey, (crate::Timestamp,)> {
        /// The id of the key.
        #[inline]
        pub fn id(
            self,
            value: ::uuid::Uuid,
        ) -> crate::Step<TeamApiKey, (crate::Timestamp, ::uuid::Uuid)> {
            let id = value;
            let (created_at,) = self.into_given();

            crate::Step::new((created_at, id))
        }
    }

    impl crate::Step<TeamApiKey, (crate::Timestamp, ::uuid::Uuid)> {
        /// The team that the key acts for.
        #[inline]
        pub fn team_id(
            self,
            value: ::uuid::Uuid,
        ) -> crate::Step<TeamApiKey, (crate::Timestamp, ::uuid::Uuid, ::uuid::Uuid)> {
            let team_id = value;
            let (created_at, id) = self.into_given();

            crate::Step::new((created_at, id, team_id))
        }
    }

    impl crate::Step<TeamApiKey, (crate::Timestamp, ::uuid::Uuid, ::uuid::Uuid)> {
        /// The label that tells people what the key is for.
        #[inline]
        pub fn label(
            self,
            value: impl Into<String>,
        ) -> crate::Step<
            TeamApiKey,
            (crate::Timestamp, ::uuid::Uuid, ::uuid::Uuid, String),
        > {
            let label = value.into();
            let (created_at, id, team_id) = self.into_given();

            crate::Step::new((created_at, id, team_id, label))
        }
    }

    impl crate::Step<
        TeamApiKey,
        (crate::Timestamp, ::uuid::Uuid, ::uuid::Uuid, String),
    > {
        /// The key itself, for the Junction API. It starts with `pk_us_` or `pk_eu_` in production, with `sk_us_` or `sk_eu_` in the sandbox.
        #[inline]
        pub fn value(self, value: impl Into<crate::Secret>) -> TeamApiKey {
            let value = value.into();
            let (created_at, id, team_id, label) = self.into_given();
            TeamApiKey {
                id,
                team_id,
                created_at,
                label,
                value,
            }
        }
    }

    impl TeamApiKeyListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(api_keys: impl IntoIterator<Item = TeamApiKey>) -> Self {
            Self {
                api_keys: api_keys.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl TeamApiKeyListResponse {
            /// The cursor of the next page; null or missing on the last one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl TeamCredentials {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `TeamCredentials::new(source).id(..).team_id(..).created_at(..).updated_at(..)`.
        #[inline]
        pub fn new(
            source: impl Into<CredentialSource>,
        ) -> crate::Step<Self, (CredentialSource,)> {
            crate::Step::new((source.into(),))
        }
    }

    impl crate::Step<TeamCredentials, (CredentialSource,)> {
        /// The id of the credentials.
        #[inline]
        pub fn id(
            self,
            value: ::uuid::Uuid,
        ) -> crate::Step<TeamCredentials, (CredentialSource, ::uuid::Uuid)> {
            let id = value;
            let (source,) = self.into_given();

            crate::Step::new((source, id))
        }
    }

    impl crate::Step<TeamCredentials, (CredentialSource, ::uuid::Uuid)> {
        /// The team that uses the credentials.
        #[inline]
        pub fn team_id(
            self,
            value: ::uuid::Uuid,
        ) -> crate::Step<
            TeamCredentials,
            (CredentialSource, ::uuid::Uuid, ::uuid::Uuid),
        > {
            let team_id = value;
            let (source, id) = self.into_given();

            crate::Step::new((source, id, team_id))
        }
    }

    impl crate::Step<TeamCredentials, (CredentialSource, ::uuid::Uuid, ::uuid::Uuid)> {
        /// When the credentials were stored first.
        #[inline]
        pub fn created_at(
            self,
            value: crate::Timestamp,
        ) -> crate::Step<
            TeamCredentials,
            (CredentialSource, ::uuid::Uuid, ::uuid::Uuid, crate::Timestamp),
        > {
            let created_at = value;
            let (source, id, team_id) = self.into_given();

            crate::Step::new((source, id, team_id, created_at))
        }
    }

    impl crate::Step<
        TeamCredentials,
        (CredentialSource, ::uuid::Uuid, ::uuid::Uuid, crate::Timestamp),
    > {
        /// When the credentials were stored last.
        #[inline]
        pub fn updated_at(self, value: crate::Timestamp) -> TeamCredentials {
            let updated_at = value;
            let (source, id, team_id, created_at) = self.into_given();
            TeamCredentials {
                id,
                team_id,
                created_at,
                source,
                updated_at,
                app_url: None,
                client_id: None,
                client_secret_hash: None,
                details: None,
                redirect_url_override: None,
            }
        }
    }

    crate::setters! {
        impl TeamCredentials {
            /// The URL of the application, if there is one. Its use is not documented.
            pub fn app_url(value: impl Into<crate::Nullable<String>>) { app_url = value.into().into_option(); }

            /// The id of the OAuth application at the provider, if there is one.
            pub fn client_id(value: impl Into<crate::Nullable<String>>) { client_id = value.into().into_option(); }

            /// A hash of the client secret, if there is one. It shows whether a secret has changed. How it is computed is not documented.
            pub fn client_secret_hash(value: impl Into<crate::Nullable<crate::Secret>>) { client_secret_hash = value.into().into_option(); }

            /// What the provider needs beyond id and secret, if anything, with the secrets that are part of it.
            pub fn details(value: impl Into<crate::Nullable<CredentialDetails>>) { details = value.into().into_option(); }

            /// The callback of your own that takes the place of Junction's, if there is one.
            pub fn redirect_url_override(value: impl Into<crate::Nullable<String>>) { redirect_url_override = value.into().into_option(); }
        }
    }

    impl TeamCredentialsListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(credentials: impl IntoIterator<Item = TeamCredentials>) -> Self {
            Self {
                credentials: credentials.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl TeamCredentialsListResponse {
            /// The cursor of the next page; none on the last page.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl TeamDataPullPreferences {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            team_id: ::uuid::Uuid,
            providers: impl IntoIterator<
                Item = (Provider, ProviderDataPullPreferencesWithLimit),
            >,
        ) -> Self {
            Self {
                team_id,
                providers: providers.into_iter().collect(),
            }
        }
    }

    impl TeamDataPullPreferencesResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            data_pull_preferences: impl IntoIterator<Item = TeamDataPullPreferences>,
        ) -> Self {
            Self {
                data_pull_preferences: data_pull_preferences.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl TeamDataPullPreferencesResponse {
            /// The cursor of the next page; none on the last page. Of use only where preferences are listed.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl TeamEnvironment {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl TeamEnvironment {
            /// How the brand appears to users and patients. Mails and texts about lab tests name this brand alone. The Link widget shows its company name, and the name of the team where there is none.
            pub fn brand_information(value: impl Into<crate::Nullable<BrandInformation>>) { brand_information = value.into().into_option(); }

            /// The address that is told about critical results of lab tests.
            pub fn critical_result_notification_email(value: impl Into<crate::Nullable<String>>) { critical_result_notification_email = value.into().into_option(); }

            /// Whether patients get mails about their lab tests.
            pub fn lab_tests_patient_email_communication_enabled(value: impl Into<crate::Nullable<bool>>) { lab_tests_patient_email_communication_enabled = value.into().into_option(); }

            /// Whether patients get text messages about their lab tests.
            pub fn lab_tests_patient_sms_communication_enabled(value: impl Into<crate::Nullable<bool>>) { lab_tests_patient_sms_communication_enabled = value.into().into_option(); }

            /// The URL of the logo of the brand.
            pub fn logo_url(value: impl Into<crate::Nullable<String>>) { logo_url = value.into().into_option(); }

            /// Whether lab tests can be ordered for minors.
            pub fn minor_ordering_enabled(value: impl Into<crate::Nullable<bool>>) { minor_ordering_enabled = value.into().into_option(); }

            /// Whether events report partial results of lab tests, too. Without it only complete ones are reported.
            pub fn partial_webhooks_enabled(value: impl Into<crate::Nullable<bool>>) { partial_webhooks_enabled = value.into().into_option(); }

            /// Whether a connection that exists already is refused. The published pages do not explain it.
            pub fn reject_duplicate_connection(value: impl Into<crate::Nullable<bool>>) { reject_duplicate_connection = value.into().into_option(); }

            /// Whether activity timeseries that the mobile SDK reads are kept apart by device. The published pages do not explain it.
            pub fn sdk_per_device_activity_timeseries(value: impl Into<crate::Nullable<bool>>) { sdk_per_device_activity_timeseries = value.into().into_option(); }
        }
    }

    impl TeamListItem {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            id: ::uuid::Uuid,
            created_on: crate::Timestamp,
            name: impl Into<String>,
            region: Region,
        ) -> Self {
            Self {
                id,
                created_on,
                name: name.into(),
                region,
                integration_team_id: None,
            }
        }
    }

    crate::setters! {
        impl TeamListItem {
            /// Your own reference for the team, unique in the organization; null or missing where it has none.
            pub fn integration_team_id(value: impl Into<crate::Nullable<String>>) { integration_team_id = value.into().into_option(); }
        }
    }

    impl TeamListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(teams: impl IntoIterator<Item = TeamListItem>) -> Self {
            Self {
                teams: teams.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl TeamListResponse {
            /// The cursor of the next page; null on the last one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl TeamRoleBinding {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(team_id: ::uuid::Uuid) -> Self {
            Self { team_id }
        }
    }

    impl TeamScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `TeamScopeRequirements::new(team_id, provider).user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new(
            team_id: ::uuid::Uuid,
            provider: OAuthProvider,
        ) -> crate::Step<Self, (::uuid::Uuid, OAuthProvider)> {
            crate::Step::new((team_id, provider))
        }
    }

    impl crate::Step<TeamScopeRequirements, (::uuid::Uuid, OAuthProvider)> {
        /// The scopes that users are asked for as well, but may refuse, as the provider writes them.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> crate::Step<
            TeamScopeRequirements,
            (::uuid::Uuid, OAuthProvider, Vec<String>),
        > {
            let user_may_grant = value.into_iter().map(Into::into).collect();
            let (team_id, provider) = self.into_given();

            crate::Step::new((team_id, provider, user_may_grant))
        }
    }

    impl crate::Step<TeamScopeRequirements, (::uuid::Uuid, OAuthProvider, Vec<String>)> {
        /// The scopes without which no connection is made, as the provider writes them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = impl Into<String>>,
        ) -> TeamScopeRequirements {
            let user_must_grant = value.into_iter().map(Into::into).collect();
            let (team_id, provider, user_may_grant) = self.into_given();
            TeamScopeRequirements {
                team_id,
                provider,
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl TeamScopeRequirementsResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            requirements: impl IntoIterator<Item = TeamScopeRequirements>,
        ) -> Self {
            Self {
                requirements: requirements.into_iter().collect(),
            }
        }
    }

    impl TemperatureTimeseriesExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(field: TemperatureField, timeseries: TemperatureTimeseries) -> Self {
            Self { field, timeseries }
        }
    }

    impl UnnestExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(unnest: impl Into<UnnestSource>) -> Self {
            Self { unnest: unnest.into() }
        }
    }

    impl UnrecognizedValueMacroExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(value_macro: impl Into<String>) -> Self {
            Self {
                value_macro: value_macro.into(),
            }
        }
    }

    impl UpdateBrandInformationBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl UpdateBrandInformationBody {
            /// The color of the brand. Its notation is not published.
            pub fn brand_color(value: impl Into<crate::Nullable<String>>) { brand_color = value.into(); }

            /// The postal address of the company.
            pub fn company_address(value: impl Into<crate::Nullable<String>>) { company_address = value.into(); }

            /// The name of the company. Where it is set, the Link widget shows it instead of the name of the team.
            pub fn company_name(value: impl Into<crate::Nullable<String>>) { company_name = value.into(); }

            /// The website of the company.
            pub fn company_website(value: impl Into<crate::Nullable<String>>) { company_website = value.into(); }

            /// Another way to reach support, such as a telephone number.
            pub fn support_contact(value: impl Into<crate::Nullable<String>>) { support_contact = value.into(); }

            /// The address that users and patients are told to write to. If you never set it, that is an address of Junction.
            pub fn support_email(value: impl Into<crate::Nullable<String>>) { support_email = value.into(); }
        }
    }

    impl UpdateContinuousQueryBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl UpdateContinuousQueryBody {
            /// The new schedule. What null does is not documented: leave the field out to keep the schedule.
            pub fn scheduling_preferences(value: impl Into<crate::Nullable<ContinuousQuerySchedulingPreferences>>) { scheduling_preferences = value.into(); }

            /// The new name for people, under the same rules as at creation. What null does is not documented: leave the field out to keep the title.
            pub fn title(value: impl Into<crate::Nullable<String>>) { title = value.into(); }
        }
    }

    impl UpdateIntegrationManagedMemberBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl UpdateIntegrationManagedMemberBody {
            /// The new picture.
            pub fn avatar(value: impl Into<crate::Nullable<String>>) { avatar = value.into(); }

            /// The new email address.
            pub fn email(value: impl Into<crate::Nullable<String>>) { email = value.into(); }

            /// The new name.
            pub fn name(value: impl Into<crate::Nullable<String>>) { name = value.into(); }

            /// All teams that the member is to work for from now on.
            pub fn team_role_bindings(value: impl Into<crate::Nullable<Vec<TeamRoleBinding>>>) { team_role_bindings = value.into(); }
        }
    }

    impl UpdateLabAccountTeamIdAllowlistBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(team_id_allowlist: impl IntoIterator<Item = ::uuid::Uuid>) -> Self {
            Self {
                team_id_allowlist: team_id_allowlist.into_iter().collect(),
            }
        }
    }

    impl UpdateManagementKeyBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl UpdateManagementKeyBody {
            /// The new label.
            pub fn label(value: impl Into<crate::Nullable<String>>) { label = value.into(); }

            /// The teams that the key is for from now on, all of them.
            pub fn team_role_bindings(value: impl Into<crate::Nullable<Vec<TeamRoleBinding>>>) { team_role_bindings = value.into(); }
        }
    }

    impl UpdateOrgBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(name: impl Into<String>) -> Self {
            Self { name: name.into() }
        }
    }

    impl UpdateOrgMemberBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            role: impl Into<crate::Nullable<OrgRole>>,
            team_role_bindings: impl Into<crate::Nullable<Vec<TeamRoleBinding>>>,
        ) -> Self {
            Self {
                role: role.into().into_option(),
                team_role_bindings: team_role_bindings.into().into_option(),
            }
        }
    }

    impl UpdateTeamBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl UpdateTeamBody {
            /// Your own reference for the team, unique in the organization.
            pub fn integration_team_id(value: impl Into<crate::Nullable<String>>) { integration_team_id = value.into(); }

            /// The name of the team, mostly for the Dashboard.
            pub fn name(value: impl Into<crate::Nullable<String>>) { name = value.into(); }

            /// The changes to the settings of production.
            pub fn production(value: impl Into<crate::Nullable<UpdateTeamEnvironmentBody>>) { production = value.into(); }

            /// The changes to the settings of the sandbox.
            pub fn sandbox(value: impl Into<crate::Nullable<UpdateTeamEnvironmentBody>>) { sandbox = value.into(); }
        }
    }

    impl UpdateTeamEnvironmentBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl UpdateTeamEnvironmentBody {
            /// How the brand appears to users and patients. Mails and texts about lab tests name this brand alone. The Link widget shows its company name, and the name of the team where there is none.
            pub fn brand_information(value: impl Into<crate::Nullable<UpdateBrandInformationBody>>) { brand_information = value.into(); }

            /// The address that is told about critical results of lab tests.
            pub fn critical_result_notification_email(value: impl Into<crate::Nullable<String>>) { critical_result_notification_email = value.into(); }

            /// Whether patients get mails about their lab tests.
            pub fn lab_tests_patient_email_communication_enabled(value: impl Into<crate::Nullable<bool>>) { lab_tests_patient_email_communication_enabled = value.into(); }

            /// Whether patients get text messages about their lab tests.
            pub fn lab_tests_patient_sms_communication_enabled(value: impl Into<crate::Nullable<bool>>) { lab_tests_patient_sms_communication_enabled = value.into(); }

            /// The URL of the logo of the brand. It is required when `brand_information` sets `company_name`.
            pub fn logo_url(value: impl Into<crate::Nullable<String>>) { logo_url = value.into(); }

            /// Whether lab tests can be ordered for minors.
            pub fn minor_ordering_enabled(value: impl Into<crate::Nullable<bool>>) { minor_ordering_enabled = value.into(); }

            /// Whether events report partial results of lab tests, too. Without it only complete ones are reported.
            pub fn partial_webhooks_enabled(value: impl Into<crate::Nullable<bool>>) { partial_webhooks_enabled = value.into(); }

            /// Whether the patient experience is on. The published pages do not explain it, and no response has it.
            pub fn patient_experience(value: impl Into<crate::Nullable<bool>>) { patient_experience = value.into(); }

            /// Whether a connection that exists already is refused. The published pages do not explain it.
            pub fn reject_duplicate_connection(value: impl Into<crate::Nullable<bool>>) { reject_duplicate_connection = value.into(); }

            /// Whether activity timeseries that the mobile SDK reads are kept apart by device. The published pages do not explain it.
            pub fn sdk_per_device_activity_timeseries(value: impl Into<crate::Nullable<bool>>) { sdk_per_device_activity_timeseries = value.into(); }
        }
    }

    impl UpdateWebhookBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl UpdateWebhookBody {
            /// What the webhook is for, in words for people.
            pub fn description(value: impl Into<crate::Nullable<String>>) { description = value.into(); }

            /// Whether deliveries are off.
            pub fn disabled(value: impl Into<crate::Nullable<bool>>) { disabled = value.into(); }

            /// The types of the events that are delivered, such as `daily.data.activity.created`. Null means all in Svix; the vendor does not say it. New types come at any time.
            pub fn filter_types(value: impl Into<crate::Nullable<Vec<String>>>) { filter_types = value.into(); }

            /// How many deliveries are made at most in a unit of time, which is not published (Svix has seconds).
            pub fn rate_limit(value: impl Into<crate::Nullable<i64>>) { rate_limit = value.into(); }

            /// The URL that events are posted to. It is kept out of logs, because it may have a token in it.
            pub fn url(value: impl Into<crate::Nullable<crate::Secret>>) { url = value.into(); }
        }
    }

    impl UpdateWebhookHeadersBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(headers: impl IntoIterator<Item = (String, crate::Secret)>) -> Self {
            Self {
                headers: headers.into_iter().collect(),
            }
        }
    }

    impl UpsertEhrIntegrationConfigBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            modalities: impl IntoIterator<Item = IntegrationModality>,
            origin_configs: impl IntoIterator<Item = AllowedOriginConfig>,
            slug: impl Into<String>,
        ) -> Self {
            Self {
                modalities: modalities.into_iter().collect(),
                origin_configs: origin_configs.into_iter().collect(),
                slug: slug.into(),
            }
        }
    }

    impl UpsertTeamCustomCredentialsBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            team_id: ::uuid::Uuid,
            provider: impl Into<CredentialSource>,
        ) -> Self {
            Self {
                team_id,
                provider: provider.into(),
                client_id: Default::default(),
                client_secret: Default::default(),
                details: Default::default(),
                redirect_url_override: Default::default(),
            }
        }
    }

    crate::setters! {
        impl UpsertTeamCustomCredentialsBody {
            /// The id of the OAuth application at the provider.
            pub fn client_id(value: impl Into<crate::Nullable<String>>) { client_id = value.into(); }

            /// The secret of the OAuth application. It is never given back.
            pub fn client_secret(value: impl Into<crate::Nullable<crate::Secret>>) { client_secret = value.into(); }

            /// What the provider needs beyond id and secret. The variant has to fit `provider`, which nothing but the server checks.
            pub fn details(value: impl Into<crate::Nullable<CredentialDetails>>) { details = value.into(); }

            /// Your own callback, which passes users on to Junction's, for providers that want redirect URIs on a domain of yours. It has to be exactly the URI that is registered with the provider. Google Health needs it in production.
            pub fn redirect_url_override(value: impl Into<crate::Nullable<String>>) { redirect_url_override = value.into(); }
        }
    }

    impl UpsertTeamDataPullPreferencesBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            providers: impl IntoIterator<
                Item = (DataPullProvider, ProviderDataPullPreferences),
            >,
            team_ids: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> Self {
            Self {
                providers: providers.into_iter().collect(),
                team_ids: team_ids.into_iter().collect(),
            }
        }
    }

    impl UpsertTeamEhrPipelinesBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            authentication: impl Into<EhrAuthentication>,
            base_url: impl Into<String>,
            ehr_type: EhrType,
            team_ids: impl IntoIterator<Item = ::uuid::Uuid>,
        ) -> Self {
            Self {
                authentication: authentication.into(),
                base_url: base_url.into(),
                ehr_type,
                team_ids: team_ids.into_iter().collect(),
                allowed_mappers: Default::default(),
            }
        }
    }

    crate::setters! {
        impl UpsertTeamEhrPipelinesBody {
            /// The mappers that may be used. Which there are, and what none means, is not documented.
            pub fn allowed_mappers(value: impl Into<crate::Nullable<Vec<String>>>) { allowed_mappers = value.into(); }
        }
    }

    impl UpsertTeamEtlPipelinesBody {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(team_ids: impl IntoIterator<Item = ::uuid::Uuid>) -> Self {
            Self {
                team_ids: team_ids.into_iter().collect(),
                azure_amqp: Default::default(),
                cloud_pubsub: Default::default(),
                event_type_prefixes: None,
                preferences: Default::default(),
                provider_raw_data: Default::default(),
                push_historical_data: Default::default(),
                rabbitmq: Default::default(),
                svix: Default::default(),
            }
        }
    }

    crate::setters! {
        impl UpsertTeamEtlPipelinesBody {
            /// The destination in Azure Event Hubs.
            pub fn azure_amqp(value: impl Into<crate::Nullable<EventDestinationAzureAmqpAttributes>>) { azure_amqp = value.into(); }

            /// The destination in Google Cloud Pub/Sub.
            pub fn cloud_pubsub(value: impl Into<crate::Nullable<EventDestinationCloudPubSubAttributes>>) { cloud_pubsub = value.into(); }

            /// How the types of the events start that are sent, such as `daily.data.`. An empty list means the events of all types, as does none.
            pub fn event_type_prefixes(value: impl IntoIterator<Item = impl Into<String>>) { event_type_prefixes = Some(value.into_iter().map(Into::into).collect()); }

            /// Which of the destinations are in use.
            pub fn preferences(value: impl Into<crate::Nullable<EventDestinationPreferences>>) { preferences = value.into(); }

            /// Whether the data of providers is sent as it came, too, as `raw.*` events. These can be larger than a message for Azure Event Hubs may be (1 MiB); see [`EventDestinationEventHubMatcher`](crate::types::EventDestinationEventHubMatcher).
            pub fn provider_raw_data(value: impl Into<crate::Nullable<bool>>) { provider_raw_data = value.into(); }

            /// Whether the history that is fetched for a new connection is sent as `daily.data.*` events. If not, there is only the `historical.data.*` event that tells of its end, without data.
            pub fn push_historical_data(value: impl Into<crate::Nullable<bool>>) { push_historical_data = value.into(); }

            /// The destination in RabbitMQ.
            pub fn rabbitmq(value: impl Into<crate::Nullable<EventDestinationRabbitMqAttributes>>) { rabbitmq = value.into(); }

            /// The destination in Svix, which delivers webhooks.
            pub fn svix(value: impl Into<crate::Nullable<EventDestinationSvixAttributes>>) { svix = value.into(); }
        }
    }

    impl UpsertTeamScopeRequirementsBody {
        /// Creates a value with no field set.
        #[inline]
        pub fn new() -> Self {
            Self::default()
        }
    }

    crate::setters! {
        impl UpsertTeamScopeRequirementsBody {
            /// The scopes of Fitbit.
            pub fn fitbit(value: impl Into<crate::Nullable<FitbitScopeRequirements>>) { fitbit = value.into(); }

            /// The scopes of Google Fit.
            pub fn google_fit(value: impl Into<crate::Nullable<GoogleFitScopeRequirements>>) { google_fit = value.into(); }

            /// The scopes of Google Health.
            pub fn google_health(value: impl Into<crate::Nullable<GoogleHealthScopeRequirements>>) { google_health = value.into(); }

            /// The scopes of MyFitnessPal.
            pub fn my_fitness_pal_v2(value: impl Into<crate::Nullable<MyFitnessPalScopeRequirements>>) { my_fitness_pal_v2 = value.into(); }

            /// The scopes of Oura.
            pub fn oura(value: impl Into<crate::Nullable<OuraScopeRequirements>>) { oura = value.into(); }

            /// The scopes of Strava.
            pub fn strava(value: impl Into<crate::Nullable<StravaScopeRequirements>>) { strava = value.into(); }

            /// The scopes of Wahoo.
            pub fn wahoo(value: impl Into<crate::Nullable<WahooScopeRequirements>>) { wahoo = value.into(); }

            /// The scopes of WHOOP.
            pub fn whoop_v2(value: impl Into<crate::Nullable<WhoopScopeRequirements>>) { whoop_v2 = value.into(); }

            /// The scopes of Withings.
            pub fn withings(value: impl Into<crate::Nullable<WithingsScopeRequirements>>) { withings = value.into(); }
        }
    }

    impl ValidateContinuousQueryResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            resource_dependencies: impl IntoIterator<Item = Resource>,
            result_table_schema: ::serde_json::Map<String, ::serde_json::Value>,
        ) -> Self {
            Self {
                resource_dependencies: resource_dependencies.into_iter().collect(),
                result_table_schema,
                fhir_observation_previews: None,
            }
        }
    }

    crate::setters! {
        impl ValidateContinuousQueryResponse {
            /// Examples of the FHIR observations that could be exported, by mapper (the values of [`FhirObservationMapper`](crate::types::FhirObservationMapper)). Null or absent when there are none.
            pub fn fhir_observation_previews(value: impl IntoIterator<Item = (FhirObservationMapper, ::serde_json::Value)>) { fhir_observation_previews = Some(value.into_iter().collect()); }
        }
    }

    impl VerifyOrgDomainResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(status: OrgDomainStatus) -> Self {
            Self { status }
        }
    }

    impl WahooScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `WahooScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<WahooScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = WahooScope>,
        ) -> crate::Step<WahooScopeRequirements, (Vec<WahooScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<WahooScopeRequirements, (Vec<WahooScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = WahooScope>,
        ) -> WahooScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            WahooScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl Webhook {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `Webhook::new().created_at(..).id(..).updated_at(..).url(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<Webhook, ()> {
        /// When the webhook was added.
        #[inline]
        pub fn created_at(
            self,
            value: crate::Timestamp,
        ) -> crate::Step<Webhook, (crate::Timestamp,)> {
            let created_at = value;
            let () = self.into_given();

            crate::Step::new((created_at,))
        }
    }

    impl crate::Step<Webhook, (crate::Timestamp,)> {
        /// The id of the webhook, an opaque text.
        #[inline]
        pub fn id(
            self,
            value: impl Into<String>,
        ) -> crate::Step<Webhook, (crate::Timestamp, String)> {
            let id = value.into();
            let (created_at,) = self.into_given();

            crate::Step::new((created_at, id))
        }
    }

    impl crate::Step<Webhook, (crate::Timestamp, String)> {
        /// When the webhook was last changed.
        #[inline]
        pub fn updated_at(
            self,
            value: crate::Timestamp,
        ) -> crate::Step<Webhook, (crate::Timestamp, String, crate::Timestamp)> {
            let updated_at = value;
            let (created_at, id) = self.into_given();

            crate::Step::new((created_at, id, updated_at))
        }
    }

    impl crate::Step<Webhook, (crate::Timestamp, String, crate::Timestamp)> {
        /// The URL that events are posted to. It is kept out of logs, because it may have a token in it.
        #[inline]
        pub fn url(self, value: impl Into<crate::Secret>) -> Webhook {
            let url = value.into();
            let (created_at, id, updated_at) = self.into_given();
            Webhook {
                created_at,
                id,
                updated_at,
                url,
                description: None,
                disabled: None,
                filter_types: None,
                rate_limit: None,
            }
        }
    }

    crate::setters! {
        impl Webhook {
            /// What the webhook is for, in words for people.
            pub fn description(value: impl Into<crate::Nullable<String>>) { description = value.into().into_option(); }

            /// Whether deliveries are off.
            pub fn disabled(value: impl Into<crate::Nullable<bool>>) { disabled = value.into().into_option(); }

            /// The types of the events that are delivered, such as `daily.data.activity.created`. Null means all in Svix; the vendor does not say it. New types come at any time.
            pub fn filter_types(value: impl IntoIterator<Item = impl Into<String>>) { filter_types = Some(value.into_iter().map(Into::into).collect()); }

            /// How many deliveries are made at most in a unit of time, which is not published (Svix has seconds).
            pub fn rate_limit(value: impl Into<crate::Nullable<i64>>) { rate_limit = value.into().into_option(); }
        }
    }

    impl WebhookHeadersResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(
            headers: impl IntoIterator<Item = (String, crate::Secret)>,
            sensitive: impl IntoIterator<Item = impl Into<String>>,
        ) -> Self {
            Self {
                headers: headers.into_iter().collect(),
                sensitive: sensitive.into_iter().map(Into::into).collect(),
            }
        }
    }

    impl WebhookListResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(data: impl IntoIterator<Item = Webhook>) -> Self {
            Self {
                data: data.into_iter().collect(),
                next_cursor: None,
            }
        }
    }

    crate::setters! {
        impl WebhookListResponse {
            /// The cursor of the next page; null on the last one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option(); }
        }
    }

    impl WebhookSecretResponse {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(key: impl Into<crate::Secret>) -> Self {
            Self { key: key.into() }
        }
    }

    impl WhoopScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `WhoopScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<WhoopScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = WhoopScope>,
        ) -> crate::Step<WhoopScopeRequirements, (Vec<WhoopScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<WhoopScopeRequirements, (Vec<WhoopScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = WhoopScope>,
        ) -> WhoopScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            WhoopScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl WithingsScopeRequirements {
        /// Starts a value. Required fields that could be mistaken for each other follow by name, in this order:
        /// `WithingsScopeRequirements::new().user_may_grant(..).user_must_grant(..)`.
        #[inline]
        pub fn new() -> crate::Step<Self, ()> {
            crate::Step::new(())
        }
    }

    impl crate::Step<WithingsScopeRequirements, ()> {
        /// The scopes that users are asked for as well, but may refuse.
        #[inline]
        pub fn user_may_grant(
            self,
            value: impl IntoIterator<Item = WithingsScope>,
        ) -> crate::Step<WithingsScopeRequirements, (Vec<WithingsScope>,)> {
            let user_may_grant = value.into_iter().collect();
            let () = self.into_given();

            crate::Step::new((user_may_grant,))
        }
    }

    impl crate::Step<WithingsScopeRequirements, (Vec<WithingsScope>,)> {
        /// The scopes without which no connection is made. The user has to grant all of them.
        #[inline]
        pub fn user_must_grant(
            self,
            value: impl IntoIterator<Item = WithingsScope>,
        ) -> WithingsScopeRequirements {
            let user_must_grant = value.into_iter().collect();
            let (user_may_grant,) = self.into_given();
            WithingsScopeRequirements {
                user_may_grant,
                user_must_grant,
            }
        }
    }

    impl WorkoutColumnExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(workout: WorkoutColumn) -> Self {
            Self { workout }
        }
    }

    impl WorkoutDurationTimeseriesExpr {
        /// Creates a value from its required fields.
        #[inline]
        pub fn new(field: WorkoutDurationField) -> Self {
            Self {
                field,
                timeseries: "workout_duration".into(),
            }
        }
    }

    crate::open_enum! {
        /// A column of the activity table, which has a row for each day and provider.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum ActivityColumn {
            /// `date`: The date; the index of the table.
            Date = "date",
            /// `calories_total`: The energy burnt, in kilocalories, including that of the body at rest.
            CaloriesTotal = "calories_total",
            /// `calories_active`: The energy burnt by activity, in kilocalories.
            CaloriesActive = "calories_active",
            /// `steps`: The number of steps.
            Steps = "steps",
            /// `distance_meter`: The distance covered, in meters.
            DistanceMeter = "distance_meter",
            /// `floors_climbed`: The number of floors climbed.
            FloorsClimbed = "floors_climbed",
            /// `duration_active_second`: The active time, in seconds.
            DurationActiveSecond = "duration_active_second",
            /// `intensity_sedentary_second`: The time without activity, in seconds.
            IntensitySedentarySecond = "intensity_sedentary_second",
            /// `intensity_low_second`: The time of low activity, in seconds.
            IntensityLowSecond = "intensity_low_second",
            /// `intensity_medium_second`: The time of medium activity, in seconds.
            IntensityMediumSecond = "intensity_medium_second",
            /// `intensity_high_second`: The time of high activity, in seconds.
            IntensityHighSecond = "intensity_high_second",
            /// `heart_rate_mean`: The mean heart rate, in beats per minute.
            HeartRateMean = "heart_rate_mean",
            /// `heart_rate_minimum`: The lowest heart rate, in beats per minute.
            HeartRateMinimum = "heart_rate_minimum",
            /// `heart_rate_maximum`: The highest heart rate, in beats per minute.
            HeartRateMaximum = "heart_rate_maximum",
            /// `heart_rate_resting`: The resting heart rate, in beats per minute.
            HeartRateResting = "heart_rate_resting",
            /// `heart_rate_mean_walking`: The mean heart rate while walking, in beats per minute.
            HeartRateMeanWalking = "heart_rate_mean_walking",
            /// `wheelchair_use`: Whether the user was in a wheelchair.
            WheelchairUse = "wheelchair_use",
            /// `wheelchair_push`: The number of pushes of the wheelchair.
            WheelchairPush = "wheelchair_push",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_app_id`: The app that recorded it, where a provider gathers the data of several.
            SourceAppId = "source_app_id",
            /// `source_device_id`: The device that recorded it, if known.
            SourceDeviceId = "source_device_id",
            /// `time_zone`: The time zone by its IANA name, if known.
            TimeZone = "time_zone",
            /// `time_zone_offset`: The last offset from UTC of that day, in seconds, if known.
            TimeZoneOffset = "time_zone_offset",
        }
    }

    crate::open_enum! {
        /// A function that makes one value of many.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum AggregateFunction {
            /// `mean`: The arithmetic mean.
            Mean = "mean",
            /// `min`: The least value.
            Min = "min",
            /// `max`: The greatest value.
            Max = "max",
            /// `sum`: The sum.
            Sum = "sum",
            /// `count`: How many values there are.
            Count = "count",
            /// `median`: The median.
            Median = "median",
            /// `stddev`: The standard deviation.
            Stddev = "stddev",
            /// `oldest`: The value of the row that comes first by the index of the table. Not in subqueries.
            Oldest = "oldest",
            /// `newest`: The value of the row that comes last by the index of the table. Not in subqueries.
            Newest = "newest",
        }
    }

    crate::open_enum! {
        /// A company with which patients have appointments to give samples, at home or at a collection site.
        pub enum AppointmentProvider {
            /// `getlabs`: Getlabs.
            GetLabs = "getlabs",
            /// `phlebfinders`: PhlebFinders.
            PhlebFinders = "phlebfinders",
            /// `quest`: Quest Diagnostics.
            Quest = "quest",
            /// `sonora_quest`: Sonora Quest Laboratories.
            SonoraQuest = "sonora_quest",
        }
    }

    crate::open_enum! {
        /// Which payloads for Azure Event Hubs are compressed. A compressed one has the property `content-encoding` with the value `gzip`; without the property it is plain.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        pub enum AzureAmqpCompression {
            /// `always`: All of them.
            Always = "always",
            /// `auto`: Those above a size that was 1 KiB when this was written.
            Auto = "auto",
        }
    }

    crate::open_enum! {
        /// A field of an entry about basal body temperature.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum BasalBodyTemperatureField {
            /// `date`: The date of the entry.
            Date = "date",
            /// `value`: The temperature, in degrees Celsius.
            Value = "value",
        }
    }

    crate::open_enum! {
        /// Who pays a lab for a test.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`list_lab_accounts`](crate::Client::list_lab_accounts), [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        #[doc(alias = "Billing")]
        pub enum BillingType {
            /// `client_bill`: The organization that orders, which is what an order means that does not name a way of billing.
            ClientBill = "client_bill",
            /// `commercial_insurance`: The patient's health insurance.
            CommercialInsurance = "commercial_insurance",
            /// `patient_bill_passthrough`: Passed through to the patient. The vendor does not explain the difference to `patient_bill`.
            PatientBillPassthrough = "patient_bill_passthrough",
            /// `patient_bill`: The patient.
            PatientBill = "patient_bill",
        }
    }

    crate::open_enum! {
        /// A field of a sample of blood pressure.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum BloodPressureField {
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_app_id`: The app that recorded it. The vendor's pages give it to other tables only.
            SourceAppId = "source_app_id",
            /// `source_workout_id`: The workout that the sample belongs to; only for streams of workouts.
            SourceWorkoutId = "source_workout_id",
            /// `source_sport`: The sport of the workout that the sample belongs to; only for streams of workouts.
            SourceSport = "source_sport",
            /// `timezone_offset`: The offset of local time from UTC, in seconds, if known.
            TimezoneOffset = "timezone_offset",
            /// `type`: The kind of sample, where the time series has kinds, such as `stood` and `idle` of `stand_hour`.
            Type = "type",
            /// `systolic`: The systolic pressure, in mmHg.
            Systolic = "systolic",
            /// `diastolic`: The diastolic pressure, in mmHg.
            Diastolic = "diastolic",
        }
    }

    crate::open_enum! {
        /// A column of the body table, which has a row for each measurement.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum BodyColumn {
            /// `measured_at`: When it was measured, in local time; the index of the table.
            MeasuredAt = "measured_at",
            /// `weight_kilogram`: The weight, in kilograms.
            WeightKilogram = "weight_kilogram",
            /// `fat_mass_percentage`: The share of fat in the body mass, in percent.
            FatMassPercentage = "fat_mass_percentage",
            /// `water_percentage`: The share of water in the body mass, in percent.
            WaterPercentage = "water_percentage",
            /// `muscle_mass_percentage`: The share of muscle in the body mass, in percent.
            MuscleMassPercentage = "muscle_mass_percentage",
            /// `visceral_fat_index`: The index of visceral fat; a number without unit.
            VisceralFatIndex = "visceral_fat_index",
            /// `bone_mass_percentage`: The share of bone in the body mass, in percent.
            BoneMassPercentage = "bone_mass_percentage",
            /// `body_mass_index`: The body mass index, in kilograms per square meter.
            BodyMassIndex = "body_mass_index",
            /// `lean_body_mass_kilogram`: The body mass without fat, in kilograms.
            LeanBodyMassKilogram = "lean_body_mass_kilogram",
            /// `waist_circumference_centimeter`: The waist circumference, in centimeters.
            WaistCircumferenceCentimeter = "waist_circumference_centimeter",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_app_id`: The app that recorded it, where a provider gathers the data of several.
            SourceAppId = "source_app_id",
            /// `source_device_id`: The device that recorded it, if known.
            SourceDeviceId = "source_device_id",
            /// `time_zone`: The time zone of the measurement, if known.
            TimeZone = "time_zone",
        }
    }

    crate::open_enum! {
        /// A field of an entry about cervical mucus.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum CervicalMucusField {
            /// `date`: The date of the entry.
            Date = "date",
            /// `quality`: What the mucus was like: `dry`, `sticky`, `creamy`, `watery` or `egg_white`.
            Quality = "quality",
        }
    }

    crate::open_enum! {
        /// Whether a continuous query is still evaluated.
        ///
        /// In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum ContinuousQueryStatus {
            /// `active`: Evaluated whenever new data arrive.
            Active = "active",
            /// `archived`: Not evaluated any more.
            Archived = "archived",
        }
    }

    crate::open_enum! {
        /// Whether a continuous query belongs to a team or to the platform. The vendor does not explain the two.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query).
        pub enum ContinuousQueryType {
            /// `team`: A query of the team.
            Team = "team",
            /// `platform`: A query of the platform; undocumented.
            Platform = "platform",
        }
    }

    crate::open_enum! {
        /// A field of an entry about contraceptives.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum ContraceptiveField {
            /// `date`: The date of the entry.
            Date = "date",
            /// `type`: The kind: `unspecified`, `implant`, `injection`, `iud`, `intravaginal_ring`, `oral` or `patch`.
            Type = "type",
        }
    }

    crate::open_enum! {
        /// A provider or a lab. A [`Provider`](crate::types::Provider) or a [`Lab`](crate::types::Lab) turns into one by `into()`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum CredentialProvider {
            /// `oura`: Oura.
            Oura = "oura",
            /// `fitbit`: Fitbit, through the Fitbit Web API.
            Fitbit = "fitbit",
            /// `garmin`: Garmin.
            Garmin = "garmin",
            /// `whoop`: WHOOP, with the user's password.
            Whoop = "whoop",
            /// `strava`: Strava.
            Strava = "strava",
            /// `renpho`: Renpho.
            Renpho = "renpho",
            /// `peloton`: Peloton.
            Peloton = "peloton",
            /// `wahoo`: Wahoo.
            Wahoo = "wahoo",
            /// `zwift`: Zwift.
            Zwift = "zwift",
            /// `freestyle_libre`: Abbott FreeStyle Libre, through a LibreView practice.
            FreestyleLibre = "freestyle_libre",
            /// `abbott_libreview`: Abbott LibreView, through the patient's own account.
            AbbottLibreview = "abbott_libreview",
            /// `tandem_source`: Tandem Source.
            TandemSource = "tandem_source",
            /// `freestyle_libre_ble`: Abbott FreeStyle Libre, with a phone that reads the sensor.
            FreestyleLibreBle = "freestyle_libre_ble",
            /// `eight_sleep`: Eight Sleep.
            EightSleep = "eight_sleep",
            /// `withings`: Withings.
            Withings = "withings",
            /// `apple_health_kit`: Apple HealthKit.
            AppleHealthKit = "apple_health_kit",
            /// `manual`: No provider or lab; what came in by hand.
            Manual = "manual",
            /// `ihealth`: iHealth.
            Ihealth = "ihealth",
            /// `google_fit`: Google Fit.
            GoogleFit = "google_fit",
            /// `beurer_api`: Beurer, through its cloud.
            BeurerApi = "beurer_api",
            /// `beurer_ble`: Beurer, over Bluetooth.
            BeurerBle = "beurer_ble",
            /// `omron`: Omron, through its cloud.
            Omron = "omron",
            /// `omron_ble`: Omron, over Bluetooth.
            OmronBle = "omron_ble",
            /// `onetouch_ble`: OneTouch, over Bluetooth.
            OnetouchBle = "onetouch_ble",
            /// `accuchek_ble`: Accu-Chek, over Bluetooth.
            AccuchekBle = "accuchek_ble",
            /// `contour_ble`: Contour, over Bluetooth.
            ContourBle = "contour_ble",
            /// `dexcom`: Dexcom G6 and older, with the user's password.
            Dexcom = "dexcom",
            /// `dexcom_v3`: Dexcom, through OAuth.
            DexcomV3 = "dexcom_v3",
            /// `hammerhead`: Hammerhead.
            Hammerhead = "hammerhead",
            /// `my_fitness_pal`: MyFitnessPal, through a shared diary.
            MyFitnessPal = "my_fitness_pal",
            /// `health_connect`: Android Health Connect.
            HealthConnect = "health_connect",
            /// `samsung_health`: Samsung Health.
            SamsungHealth = "samsung_health",
            /// `polar`: Polar.
            Polar = "polar",
            /// `cronometer`: Cronometer.
            Cronometer = "cronometer",
            /// `kardia`: Kardia.
            Kardia = "kardia",
            /// `whoop_v2`: WHOOP, through OAuth.
            WhoopV2 = "whoop_v2",
            /// `ultrahuman`: Ultrahuman.
            Ultrahuman = "ultrahuman",
            /// `my_fitness_pal_v2`: MyFitnessPal, through its API.
            MyFitnessPalV2 = "my_fitness_pal_v2",
            /// `map_my_fitness`: MapMyFitness.
            MapMyFitness = "map_my_fitness",
            /// `runkeeper`: Runkeeper.
            Runkeeper = "runkeeper",
            /// `google_health`: Google Health, which succeeds the Fitbit Web API.
            GoogleHealth = "google_health",
            /// `ayumetrix`: Ayumetrix.
            Ayumetrix = "ayumetrix",
            /// `spiriplex`: Spiriplex.
            Spiriplex = "spiriplex",
            /// `ussl`: USSL.
            Ussl = "ussl",
            /// `quest`: Quest Diagnostics.
            Quest = "quest",
            /// `sonora_quest`: Sonora Quest Laboratories.
            SonoraQuest = "sonora_quest",
            /// `labcorp`: Labcorp.
            Labcorp = "labcorp",
            /// `bioreference`: BioReference.
            BioReference = "bioreference",
            /// `us_biotek`: US BioTek.
            UsBiotek = "us_biotek",
            /// `sanocardio`: Sanocardio.
            Sanocardio = "sanocardio",
            /// `ihd`: IHD.
            Ihd = "ihd",
            /// `nexus`: Nexus.
            Nexus = "nexus",
            /// `my_uti`: MyUTI.
            MyUti = "my_uti",
            /// `crl`: CRL.
            Crl = "crl",
            /// `mtl`: MTL.
            Mtl = "mtl",
        }
    }

    impl From<Provider> for CredentialProvider {
        #[inline]
        fn from(value: Provider) -> Self {
            Self::from(value.as_str())
        }
    }

    impl From<Provider> for crate::Nullable<CredentialProvider> {
        #[inline]
        fn from(value: Provider) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<Lab> for CredentialProvider {
        #[inline]
        fn from(value: Lab) -> Self {
            Self::from(value.as_str())
        }
    }

    impl From<Lab> for crate::Nullable<CredentialProvider> {
        #[inline]
        fn from(value: Lab) -> Self {
            Self::Value(value.into())
        }
    }

    crate::open_enum! {
        /// A provider or lab by which credentials can be looked for: OAuth providers, labs and FreeStyle Libre. A [`OAuthProvider`](crate::types::OAuthProvider) or a [`Lab`](crate::types::Lab) turns into one by `into()`.
        ///
        /// Sent by [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials).
        pub enum CredentialProviderFilter {
            /// `oura`: Oura.
            Oura = "oura",
            /// `fitbit`: Fitbit, through the Fitbit Web API.
            Fitbit = "fitbit",
            /// `garmin`: Garmin.
            Garmin = "garmin",
            /// `strava`: Strava.
            Strava = "strava",
            /// `wahoo`: Wahoo.
            Wahoo = "wahoo",
            /// `ihealth`: iHealth.
            Ihealth = "ihealth",
            /// `withings`: Withings.
            Withings = "withings",
            /// `google_fit`: Google Fit.
            GoogleFit = "google_fit",
            /// `dexcom_v3`: Dexcom, through OAuth.
            DexcomV3 = "dexcom_v3",
            /// `polar`: Polar.
            Polar = "polar",
            /// `cronometer`: Cronometer.
            Cronometer = "cronometer",
            /// `omron`: Omron, through its cloud.
            Omron = "omron",
            /// `whoop_v2`: WHOOP, through OAuth.
            WhoopV2 = "whoop_v2",
            /// `my_fitness_pal_v2`: MyFitnessPal, through its API.
            MyFitnessPalV2 = "my_fitness_pal_v2",
            /// `ultrahuman`: Ultrahuman.
            Ultrahuman = "ultrahuman",
            /// `runkeeper`: Runkeeper.
            Runkeeper = "runkeeper",
            /// `google_health`: Google Health, which succeeds the Fitbit Web API.
            GoogleHealth = "google_health",
            /// `ayumetrix`: Ayumetrix.
            Ayumetrix = "ayumetrix",
            /// `spiriplex`: Spiriplex.
            Spiriplex = "spiriplex",
            /// `ussl`: USSL.
            Ussl = "ussl",
            /// `quest`: Quest Diagnostics.
            Quest = "quest",
            /// `sonora_quest`: Sonora Quest Laboratories.
            SonoraQuest = "sonora_quest",
            /// `labcorp`: Labcorp.
            Labcorp = "labcorp",
            /// `bioreference`: BioReference.
            BioReference = "bioreference",
            /// `us_biotek`: US BioTek.
            UsBiotek = "us_biotek",
            /// `manual`: No provider or lab; what came in by hand.
            Manual = "manual",
            /// `sanocardio`: Sanocardio.
            Sanocardio = "sanocardio",
            /// `ihd`: IHD.
            Ihd = "ihd",
            /// `nexus`: Nexus.
            Nexus = "nexus",
            /// `my_uti`: MyUTI.
            MyUti = "my_uti",
            /// `crl`: CRL.
            Crl = "crl",
            /// `mtl`: MTL.
            Mtl = "mtl",
            /// `freestyle_libre`: Abbott FreeStyle Libre, through a LibreView practice.
            FreestyleLibre = "freestyle_libre",
        }
    }

    impl From<OAuthProvider> for CredentialProviderFilter {
        #[inline]
        fn from(value: OAuthProvider) -> Self {
            Self::from(value.as_str())
        }
    }

    impl From<OAuthProvider> for crate::Nullable<CredentialProviderFilter> {
        #[inline]
        fn from(value: OAuthProvider) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<Lab> for CredentialProviderFilter {
        #[inline]
        fn from(value: Lab) -> Self {
            Self::from(value.as_str())
        }
    }

    impl From<Lab> for crate::Nullable<CredentialProviderFilter> {
        #[inline]
        fn from(value: Lab) -> Self {
            Self::Value(value.into())
        }
    }

    crate::open_enum! {
        /// A provider, a lab, or a company that serves lab testing otherwise. A [`Provider`](crate::types::Provider), a [`Lab`](crate::types::Lab), a [`LabServiceProvider`](crate::types::LabServiceProvider) or a [`AppointmentProvider`](crate::types::AppointmentProvider) turns into one by `into()`.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        pub enum CredentialSource {
            /// `oura`: Oura.
            Oura = "oura",
            /// `fitbit`: Fitbit, through the Fitbit Web API.
            Fitbit = "fitbit",
            /// `garmin`: Garmin.
            Garmin = "garmin",
            /// `whoop`: WHOOP, with the user's password.
            Whoop = "whoop",
            /// `strava`: Strava.
            Strava = "strava",
            /// `renpho`: Renpho.
            Renpho = "renpho",
            /// `peloton`: Peloton.
            Peloton = "peloton",
            /// `wahoo`: Wahoo.
            Wahoo = "wahoo",
            /// `zwift`: Zwift.
            Zwift = "zwift",
            /// `freestyle_libre`: Abbott FreeStyle Libre, through a LibreView practice.
            FreestyleLibre = "freestyle_libre",
            /// `abbott_libreview`: Abbott LibreView, through the patient's own account.
            AbbottLibreview = "abbott_libreview",
            /// `tandem_source`: Tandem Source.
            TandemSource = "tandem_source",
            /// `freestyle_libre_ble`: Abbott FreeStyle Libre, with a phone that reads the sensor.
            FreestyleLibreBle = "freestyle_libre_ble",
            /// `eight_sleep`: Eight Sleep.
            EightSleep = "eight_sleep",
            /// `withings`: Withings.
            Withings = "withings",
            /// `apple_health_kit`: Apple HealthKit.
            AppleHealthKit = "apple_health_kit",
            /// `manual`: No provider or lab; what came in by hand.
            Manual = "manual",
            /// `ihealth`: iHealth.
            Ihealth = "ihealth",
            /// `google_fit`: Google Fit.
            GoogleFit = "google_fit",
            /// `beurer_api`: Beurer, through its cloud.
            BeurerApi = "beurer_api",
            /// `beurer_ble`: Beurer, over Bluetooth.
            BeurerBle = "beurer_ble",
            /// `omron`: Omron, through its cloud.
            Omron = "omron",
            /// `omron_ble`: Omron, over Bluetooth.
            OmronBle = "omron_ble",
            /// `onetouch_ble`: OneTouch, over Bluetooth.
            OnetouchBle = "onetouch_ble",
            /// `accuchek_ble`: Accu-Chek, over Bluetooth.
            AccuchekBle = "accuchek_ble",
            /// `contour_ble`: Contour, over Bluetooth.
            ContourBle = "contour_ble",
            /// `dexcom`: Dexcom G6 and older, with the user's password.
            Dexcom = "dexcom",
            /// `dexcom_v3`: Dexcom, through OAuth.
            DexcomV3 = "dexcom_v3",
            /// `hammerhead`: Hammerhead.
            Hammerhead = "hammerhead",
            /// `my_fitness_pal`: MyFitnessPal, through a shared diary.
            MyFitnessPal = "my_fitness_pal",
            /// `health_connect`: Android Health Connect.
            HealthConnect = "health_connect",
            /// `samsung_health`: Samsung Health.
            SamsungHealth = "samsung_health",
            /// `polar`: Polar.
            Polar = "polar",
            /// `cronometer`: Cronometer.
            Cronometer = "cronometer",
            /// `kardia`: Kardia.
            Kardia = "kardia",
            /// `whoop_v2`: WHOOP, through OAuth.
            WhoopV2 = "whoop_v2",
            /// `ultrahuman`: Ultrahuman.
            Ultrahuman = "ultrahuman",
            /// `my_fitness_pal_v2`: MyFitnessPal, through its API.
            MyFitnessPalV2 = "my_fitness_pal_v2",
            /// `map_my_fitness`: MapMyFitness.
            MapMyFitness = "map_my_fitness",
            /// `runkeeper`: Runkeeper.
            Runkeeper = "runkeeper",
            /// `google_health`: Google Health, which succeeds the Fitbit Web API.
            GoogleHealth = "google_health",
            /// `ayumetrix`: Ayumetrix.
            Ayumetrix = "ayumetrix",
            /// `spiriplex`: Spiriplex.
            Spiriplex = "spiriplex",
            /// `ussl`: USSL.
            Ussl = "ussl",
            /// `quest`: Quest Diagnostics.
            Quest = "quest",
            /// `sonora_quest`: Sonora Quest Laboratories.
            SonoraQuest = "sonora_quest",
            /// `labcorp`: Labcorp.
            Labcorp = "labcorp",
            /// `bioreference`: BioReference.
            BioReference = "bioreference",
            /// `us_biotek`: US BioTek.
            UsBiotek = "us_biotek",
            /// `sanocardio`: Sanocardio.
            Sanocardio = "sanocardio",
            /// `ihd`: IHD.
            Ihd = "ihd",
            /// `nexus`: Nexus.
            Nexus = "nexus",
            /// `my_uti`: MyUTI.
            MyUti = "my_uti",
            /// `crl`: CRL.
            Crl = "crl",
            /// `mtl`: MTL.
            Mtl = "mtl",
            /// `aftership`: AfterShip.
            Aftership = "aftership",
            /// `shippo`: Shippo.
            Shippo = "shippo",
            /// `supera`: Supera.
            Supera = "supera",
            /// `twilio`: Twilio.
            Twilio = "twilio",
            /// `telnyx`: Telnyx.
            Telnyx = "telnyx",
            /// `getlabs`: Getlabs.
            GetLabs = "getlabs",
            /// `phlebfinders`: PhlebFinders.
            PhlebFinders = "phlebfinders",
        }
    }

    impl From<Provider> for CredentialSource {
        #[inline]
        fn from(value: Provider) -> Self {
            Self::from(value.as_str())
        }
    }

    impl From<Provider> for crate::Nullable<CredentialSource> {
        #[inline]
        fn from(value: Provider) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<Lab> for CredentialSource {
        #[inline]
        fn from(value: Lab) -> Self {
            Self::from(value.as_str())
        }
    }

    impl From<Lab> for crate::Nullable<CredentialSource> {
        #[inline]
        fn from(value: Lab) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<LabServiceProvider> for CredentialSource {
        #[inline]
        fn from(value: LabServiceProvider) -> Self {
            Self::from(value.as_str())
        }
    }

    impl From<LabServiceProvider> for crate::Nullable<CredentialSource> {
        #[inline]
        fn from(value: LabServiceProvider) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<AppointmentProvider> for CredentialSource {
        #[inline]
        fn from(value: AppointmentProvider) -> Self {
            Self::from(value.as_str())
        }
    }

    impl From<AppointmentProvider> for crate::Nullable<CredentialSource> {
        #[inline]
        fn from(value: AppointmentProvider) -> Self {
            Self::Value(value.into())
        }
    }

    crate::open_enum! {
        /// A provider whose history can be asked for. All of these are values of [`Provider`](crate::types::Provider), too.
        ///
        /// Sent by [`delete_team_data_pull_preferences`](crate::Client::delete_team_data_pull_preferences), [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences), [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        pub enum DataPullProvider {
            /// `oura`: Oura.
            Oura = "oura",
            /// `fitbit`: Fitbit, through the Fitbit Web API.
            Fitbit = "fitbit",
            /// `garmin`: Garmin.
            Garmin = "garmin",
            /// `strava`: Strava.
            Strava = "strava",
            /// `withings`: Withings.
            Withings = "withings",
            /// `peloton`: Peloton.
            Peloton = "peloton",
            /// `wahoo`: Wahoo.
            Wahoo = "wahoo",
            /// `zwift`: Zwift.
            Zwift = "zwift",
            /// `freestyle_libre`: Abbott FreeStyle Libre, through a LibreView practice.
            FreestyleLibre = "freestyle_libre",
            /// `abbott_libreview`: Abbott LibreView, through the patient's own account.
            AbbottLibreview = "abbott_libreview",
            /// `eight_sleep`: Eight Sleep.
            EightSleep = "eight_sleep",
            /// `renpho`: Renpho.
            Renpho = "renpho",
            /// `omron`: Omron, through its cloud.
            Omron = "omron",
            /// `dexcom_v3`: Dexcom, through OAuth.
            DexcomV3 = "dexcom_v3",
            /// `hammerhead`: Hammerhead.
            Hammerhead = "hammerhead",
            /// `polar`: Polar.
            Polar = "polar",
            /// `cronometer`: Cronometer.
            Cronometer = "cronometer",
            /// `kardia`: Kardia.
            Kardia = "kardia",
            /// `whoop_v2`: WHOOP, through OAuth.
            WhoopV2 = "whoop_v2",
            /// `my_fitness_pal_v2`: MyFitnessPal, through its API.
            MyFitnessPalV2 = "my_fitness_pal_v2",
            /// `map_my_fitness`: MapMyFitness.
            MapMyFitness = "map_my_fitness",
            /// `runkeeper`: Runkeeper.
            Runkeeper = "runkeeper",
            /// `apple_health_kit`: Apple HealthKit.
            AppleHealthKit = "apple_health_kit",
            /// `google_fit`: Google Fit.
            GoogleFit = "google_fit",
            /// `beurer_api`: Beurer, through its cloud.
            BeurerApi = "beurer_api",
            /// `ultrahuman`: Ultrahuman.
            Ultrahuman = "ultrahuman",
            /// `google_health`: Google Health, which succeeds the Fitbit Web API.
            GoogleHealth = "google_health",
        }
    }

    crate::open_enum! {
        /// A part of a date or a time.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum DatePart {
            /// `minute`: The minute of the hour.
            Minute = "minute",
            /// `hour`: The hour of the day.
            Hour = "hour",
            /// `day`: The day of the month.
            Day = "day",
            /// `week`: The week. How it differs from `week_of_year` is not documented.
            Week = "week",
            /// `month`: The month of the year.
            Month = "month",
            /// `year`: The year.
            Year = "year",
            /// `weekday`: The day of the week. Which day counting starts with is not documented.
            Weekday = "weekday",
            /// `week_of_year`: The week of the year.
            WeekOfYear = "week_of_year",
            /// `day_of_year`: The day of the year.
            DayOfYear = "day_of_year",
        }
    }

    crate::open_enum! {
        /// A column of the readiness table, which has a row of scores for each user and day.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum DerivedReadinessColumn {
            /// `date`: The date; the index of the table.
            Date = "date",
            /// `chronotype`: The chronotype of the day, by the times of sleep.
            Chronotype = "chronotype",
            /// `sleep_score`: How good the sleep was, 0 to 100; higher is better.
            SleepScore = "sleep_score",
            /// `recovery_score`: How well the user has recovered, 0 to 100; higher is better.
            RecoveryScore = "recovery_score",
            /// `recovery_zone`: The band of the recovery score: `Red` (up to 33), `Amber` (up to 66) or `Green`.
            RecoveryZone = "recovery_zone",
            /// `stress_score`: How stressed the body is, 0 to 100; 100 less the recovery score.
            StressScore = "stress_score",
            /// `strain_score`: How strained the body is, 0 to 21; higher is more.
            StrainScore = "strain_score",
            /// `strain_zone`: The band of the strain score: `Low` (up to 6), `Moderate` (up to 13), `High` (up to 17) or `Very High`.
            StrainZone = "strain_zone",
        }
    }

    crate::open_enum! {
        /// A field of an entry about a deviation from the usual cycle.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum DetectedDeviationField {
            /// `date`: The date of the entry.
            Date = "date",
            /// `deviation`: The kind of deviation, such as `irregular_menstrual_cycles`.
            Deviation = "deviation",
        }
    }

    crate::open_enum! {
        /// A time series whose samples are taken at one moment.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum DiscreteTimeseries {
            /// `glucose`: Blood glucose, in mmol/L.
            Glucose = "glucose",
            /// `heartrate`: Heart rate, in beats per minute.
            Heartrate = "heartrate",
            /// `hrv`: Heart rate variability as RMSSD, in milliseconds.
            Hrv = "hrv",
            /// `ige`: Immunoglobulin E, in FSU.
            Ige = "ige",
            /// `igg`: Immunoglobulin G, in FSU.
            Igg = "igg",
            /// `cholesterol`: Cholesterol, in mmol/L; `type` tells of which kind.
            Cholesterol = "cholesterol",
            /// `weight`: Body weight, in kilograms.
            Weight = "weight",
            /// `fat`: Body fat, in percent.
            Fat = "fat",
            /// `blood_oxygen`: Saturation of the blood with oxygen, in percent.
            BloodOxygen = "blood_oxygen",
            /// `electrocardiogram_voltage`: Voltage of an electrocardiogram, in millivolts; `type` tells the lead.
            ElectrocardiogramVoltage = "electrocardiogram_voltage",
            /// `respiratory_rate`: Respiratory rate, in breaths per minute.
            RespiratoryRate = "respiratory_rate",
            /// `stress_level`: Level of stress, 0 to 100.
            StressLevel = "stress_level",
        }
    }

    crate::open_enum! {
        /// A field of a sample taken at one moment.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum DiscreteTimeseriesField {
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_app_id`: The app that recorded it. The vendor's pages give it to other tables only.
            SourceAppId = "source_app_id",
            /// `source_workout_id`: The workout that the sample belongs to; only for streams of workouts.
            SourceWorkoutId = "source_workout_id",
            /// `source_sport`: The sport of the workout that the sample belongs to; only for streams of workouts.
            SourceSport = "source_sport",
            /// `timezone_offset`: The offset of local time from UTC, in seconds, if known.
            TimezoneOffset = "timezone_offset",
            /// `type`: The kind of sample, where the time series has kinds, such as `stood` and `idle` of `stand_hour`.
            Type = "type",
            /// `value`: The value, in the unit of the time series.
            Value = "value",
        }
    }

    crate::open_enum! {
        /// How a connection to a system of electronic health records came about. Not documented.
        ///
        /// In the responses of [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines), [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
        pub enum EhrPipelineType {
            /// `native`: The value `native`, which the vendor does not explain.
            Native = "native",
            /// `ehr_linked`: The value `ehr_linked`, which the vendor does not explain.
            EhrLinked = "ehr_linked",
        }
    }

    crate::open_enum! {
        /// A kind of system of electronic health records.
        ///
        /// Sent by [`delete_team_ehr_pipelines`](crate::Client::delete_team_ehr_pipelines), [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines). In the responses of [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines), [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
        pub enum EhrType {
            /// `fhir`: A system that speaks FHIR.
            Fhir = "fhir",
            /// `hint_health`: Hint Health.
            HintHealth = "hint_health",
        }
    }

    crate::open_enum! {
        /// Whether data is real. There is one host for both.
        ///
        /// Sent by [`archive_continuous_query`](crate::Client::archive_continuous_query), [`create_continuous_query`](crate::Client::create_continuous_query), [`create_dashboard_url`](crate::Client::create_dashboard_url), [`create_team_api_access_token`](crate::Client::create_team_api_access_token), [`create_team_api_key`](crate::Client::create_team_api_key), [`create_webhook`](crate::Client::create_webhook) and 30 more. In the responses of [`create_team`](crate::Client::create_team), [`get_team`](crate::Client::get_team), [`resolve_team`](crate::Client::resolve_team), [`update_team`](crate::Client::update_team).
        pub enum Env {
            /// `production`: Real users and their data.
            Production = "production",
            /// `sandbox`: Test data. A team has at most 50 sandbox users.
            Sandbox = "sandbox",
        }
    }

    crate::open_enum! {
        /// A kind of place that events are delivered to.
        ///
        /// Sent by [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). In the responses of [`delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines), [`get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines), [`upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines).
        pub enum EventDestination {
            /// `cloud_pubsub`: A topic in Google Cloud Pub/Sub.
            CloudPubSub = "cloud_pubsub",
            /// `rabbitmq`: An exchange in RabbitMQ.
            RabbitMq = "rabbitmq",
            /// `svix`: Webhooks, delivered by Svix.
            Svix = "svix",
            /// `azure_amqp`: Azure Event Hubs, over AMQP.
            AzureAmqp = "azure_amqp",
        }
    }

    crate::open_enum! {
        /// A mapper from results to FHIR observations. Its name tells the category, the LOINC code and Junction's own name and version.
        ///
        /// In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query).
        pub enum FhirObservationMapper {
            /// `vital-signs#29463-7#junction-body-weight-1`: Body weight (LOINC 29463-7).
            BodyWeight1 = "vital-signs#29463-7#junction-body-weight-1",
            /// `vital-signs#8867-4#junction-heart-rate-1`: Heart rate (LOINC 8867-4).
            HeartRate1 = "vital-signs#8867-4#junction-heart-rate-1",
            /// `vital-signs#9279-1#junction-respiration-rate-1`: Respiratory rate (LOINC 9279-1).
            RespirationRate1 = "vital-signs#9279-1#junction-respiration-rate-1",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of Fitbit that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum FitbitScope {
            /// `heartrate`: Heart rate.
            Heartrate = "heartrate",
            /// `oxygen_saturation`: Blood oxygen saturation.
            OxygenSaturation = "oxygen_saturation",
            /// `cardio_fitness`: Cardio fitness (VO2 max).
            CardioFitness = "cardio_fitness",
            /// `respiratory_rate`: Breathing rate.
            RespiratoryRate = "respiratory_rate",
            /// `activity`: Activities and exercise.
            Activity = "activity",
            /// `location`: Location, such as the route of a run.
            Location = "location",
            /// `nutrition`: Food and water.
            Nutrition = "nutrition",
            /// `profile`: The profile of the user.
            Profile = "profile",
            /// `settings`: Settings of the account and its devices.
            Settings = "settings",
            /// `sleep`: Sleep.
            Sleep = "sleep",
            /// `social`: Friends.
            Social = "social",
            /// `weight`: Weight and body fat.
            Weight = "weight",
            /// `temperature`: Body and skin temperature.
            Temperature = "temperature",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of Google Fit that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum GoogleFitScope {
            /// `openid`: The id of the Google account.
            Openid = "openid",
            /// `email`: The address of the Google account.
            Email = "email",
            /// `https://www.googleapis.com/auth/fitness.activity.read`: Activities and exercise.
            FitnessActivityRead = "https://www.googleapis.com/auth/fitness.activity.read",
            /// `https://www.googleapis.com/auth/fitness.body.read`: Body measurements.
            FitnessBodyRead = "https://www.googleapis.com/auth/fitness.body.read",
            /// `https://www.googleapis.com/auth/fitness.sleep.read`: Sleep.
            FitnessSleepRead = "https://www.googleapis.com/auth/fitness.sleep.read",
            /// `https://www.googleapis.com/auth/fitness.blood_glucose.read`: Blood glucose.
            FitnessBloodGlucoseRead = "https://www.googleapis.com/auth/fitness.blood_glucose.read",
            /// `https://www.googleapis.com/auth/fitness.blood_pressure.read`: Blood pressure.
            FitnessBloodPressureRead = "https://www.googleapis.com/auth/fitness.blood_pressure.read",
            /// `https://www.googleapis.com/auth/fitness.heart_rate.read`: Heart rate.
            FitnessHeartRateRead = "https://www.googleapis.com/auth/fitness.heart_rate.read",
            /// `https://www.googleapis.com/auth/fitness.nutrition.read`: Food and water.
            FitnessNutritionRead = "https://www.googleapis.com/auth/fitness.nutrition.read",
            /// `https://www.googleapis.com/auth/fitness.location.read`: Location, such as the route of a run.
            FitnessLocationRead = "https://www.googleapis.com/auth/fitness.location.read",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of Google Health that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum GoogleHealthScope {
            /// `openid`: The id of the Google account.
            Openid = "openid",
            /// `email`: The address of the Google account.
            Email = "email",
            /// `https://www.googleapis.com/auth/googlehealth.activity_and_fitness.readonly`: Activities and exercise.
            ActivityAndFitnessReadonly = "https://www.googleapis.com/auth/googlehealth.activity_and_fitness.readonly",
            /// `https://www.googleapis.com/auth/googlehealth.sleep.readonly`: Sleep.
            SleepReadonly = "https://www.googleapis.com/auth/googlehealth.sleep.readonly",
            /// `https://www.googleapis.com/auth/googlehealth.health_metrics_and_measurements.readonly`: Vital signs and body measurements.
            HealthMetricsAndMeasurementsReadonly = "https://www.googleapis.com/auth/googlehealth.health_metrics_and_measurements.readonly",
            /// `https://www.googleapis.com/auth/googlehealth.nutrition.readonly`: Food and water.
            NutritionReadonly = "https://www.googleapis.com/auth/googlehealth.nutrition.readonly",
            /// `https://www.googleapis.com/auth/googlehealth.ecg.readonly`: Electrocardiograms.
            EcgReadonly = "https://www.googleapis.com/auth/googlehealth.ecg.readonly",
            /// `https://www.googleapis.com/auth/googlehealth.irn.readonly`: Notifications of an irregular heart rhythm.
            IrnReadonly = "https://www.googleapis.com/auth/googlehealth.irn.readonly",
            /// `https://www.googleapis.com/auth/googlehealth.location.readonly`: Location, such as the route of a run.
            LocationReadonly = "https://www.googleapis.com/auth/googlehealth.location.readonly",
            /// `https://www.googleapis.com/auth/googlehealth.profile.readonly`: The profile of the user.
            ProfileReadonly = "https://www.googleapis.com/auth/googlehealth.profile.readonly",
            /// `https://www.googleapis.com/auth/googlehealth.settings.readonly`: Settings of the account and its devices.
            SettingsReadonly = "https://www.googleapis.com/auth/googlehealth.settings.readonly",
        }
    }

    /// Which of the keys that a query groups by: all of them, or one by its place in `group_by`. Names of result columns count from 0 (`group_key.0`), while a published example calls key 2 the second one: take all where you can.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    #[derive(Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub enum GroupKey {
        /// A whole number.
        Integer(i64),
        /// `*`: All keys, which is what continuous queries need.
        All,
        /// A value that this version does not know, as it came.
        Unknown(crate::UnknownJson),
    }

    impl From<i64> for GroupKey {
        #[inline]
        fn from(value: i64) -> Self {
            Self::Integer(value)
        }
    }

    impl ::serde::Serialize for GroupKey {
        #[inline]
        fn serialize<S: ::serde::Serializer>(
            &self,
            serializer: S,
        ) -> Result<S::Ok, S::Error> {
            match self {
                Self::Integer(value) => serializer.serialize_i64(*value),
                Self::All => serializer.serialize_str("*"),
                Self::Unknown(value) => value.serialize(serializer),
            }
        }
    }

    impl<'de> ::serde::Deserialize<'de> for GroupKey {
        #[inline]
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Self, D::Error> {
            let json = crate::union::text(deserializer)?;
            let text = crate::union::string(&json);
            Ok(
                match (crate::lenient::integer(&json), text.as_deref()) {
                    (Some(value), _) => Self::Integer(value),
                    (_, Some("*")) => Self::All,
                    _ => Self::Unknown(crate::UnknownJson::new(&json)),
                },
            )
        }
    }

    #[cfg(feature = "schemars")]
    crate::json_schema::named! {
        GroupKey, _generator => crate ::json_schema::integer_or_text(& ["*"])
    }

    crate::open_enum! {
        /// A field of an insulin injection. The `type` is `rapid_acting` or `long_acting`.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum InsulinInjectionField {
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_app_id`: The app that recorded it. The vendor's pages give it to other tables only.
            SourceAppId = "source_app_id",
            /// `source_workout_id`: The workout that the sample belongs to; only for streams of workouts.
            SourceWorkoutId = "source_workout_id",
            /// `source_sport`: The sport of the workout that the sample belongs to; only for streams of workouts.
            SourceSport = "source_sport",
            /// `timezone_offset`: The offset of local time from UTC, in seconds, if known.
            TimezoneOffset = "timezone_offset",
            /// `type`: The kind of sample, where the time series has kinds, such as `stood` and `idle` of `stand_hour`.
            Type = "type",
            /// `duration`: How long the sample lasted; the unit is not documented.
            Duration = "duration",
            /// `value`: The dose, in units of insulin.
            Value = "value",
            /// `delivery_mode`: How the insulin was delivered; values not documented.
            DeliveryMode = "delivery_mode",
            /// `delivery_form`: In which form the insulin was delivered; values not documented.
            DeliveryForm = "delivery_form",
            /// `bolus_purpose`: What a bolus was for; values not documented.
            BolusPurpose = "bolus_purpose",
        }
    }

    crate::open_enum! {
        /// How another application shows Junction's dashboard.
        ///
        /// Sent by [`create_dashboard_url`](crate::Client::create_dashboard_url), [`upsert_ehr_integration_configuration`](crate::Client::upsert_ehr_integration_configuration). In the responses of [`get_ehr_integration_configuration`](crate::Client::get_ehr_integration_configuration), [`upsert_ehr_integration_configuration`](crate::Client::upsert_ehr_integration_configuration).
        pub enum IntegrationModality {
            /// `feature_embed`: Within a page of the application, in an iframe.
            FeatureEmbed = "feature_embed",
            /// `link_out`: Outside of the application, in a tab or a window.
            LinkOut = "link_out",
        }
    }

    crate::open_enum! {
        /// A time series whose samples are of a length of time.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum IntervalTimeseries {
            /// `steps`: Number of steps.
            Steps = "steps",
            /// `distance`: Distance covered, in meters.
            Distance = "distance",
            /// `vo2_max`: Maximal uptake of oxygen, in mL/kg/min.
            Vo2Max = "vo2_max",
            /// `heart_rate_alert`: Number of alerts about the heart rate; `type` tells of which kind.
            HeartRateAlert = "heart_rate_alert",
            /// `stand_hour`: Number of hours; `type` tells whether the user stood.
            StandHour = "stand_hour",
            /// `sleep_breathing_disturbance`: Number of disturbances of the breath asleep; `type` tells whether it is elevated.
            SleepBreathingDisturbance = "sleep_breathing_disturbance",
            /// `water`: Water drunk, in milliliters.
            Water = "water",
            /// `caffeine`: Caffeine taken, in grams.
            Caffeine = "caffeine",
            /// `mindfulness_minutes`: Time of mindfulness, in minutes.
            MindfulnessMinutes = "mindfulness_minutes",
            /// `calories_active`: Energy burnt by activity, in kilocalories.
            CaloriesActive = "calories_active",
            /// `floors_climbed`: Number of floors climbed.
            FloorsClimbed = "floors_climbed",
            /// `calories_basal`: Energy burnt at rest, in kilocalories.
            CaloriesBasal = "calories_basal",
            /// `afib_burden`: Share of the time in atrial fibrillation, in percent.
            AfibBurden = "afib_burden",
            /// `stand_duration`: Time standing, in minutes.
            StandDuration = "stand_duration",
            /// `sleep_apnea_alert`: Number of alerts about sleep apnea.
            SleepApneaAlert = "sleep_apnea_alert",
            /// `wheelchair_push`: Number of pushes of the wheelchair.
            WheelchairPush = "wheelchair_push",
            /// `forced_expiratory_volume_1`: Air breathed out in the first second of a forced breath, in liters.
            ForcedExpiratoryVolume1 = "forced_expiratory_volume_1",
            /// `forced_vital_capacity`: Air breathed out in a whole forced breath, in liters.
            ForcedVitalCapacity = "forced_vital_capacity",
            /// `peak_expiratory_flow_rate`: Highest flow of air breathed out, in liters per minute.
            PeakExpiratoryFlowRate = "peak_expiratory_flow_rate",
            /// `inhaler_usage`: Number of uses of an inhaler.
            InhalerUsage = "inhaler_usage",
            /// `fall`: Number of falls.
            Fall = "fall",
            /// `uv_exposure`: Exposure to ultraviolet light, as UV index.
            UvExposure = "uv_exposure",
            /// `daylight_exposure`: Time in daylight, in minutes.
            DaylightExposure = "daylight_exposure",
            /// `handwashing`: Number of times hands were washed.
            Handwashing = "handwashing",
            /// `basal_body_temperature`: Basal body temperature, in degrees Celsius.
            BasalBodyTemperature = "basal_body_temperature",
            /// `body_mass_index`: Body mass index, in kilograms per square meter.
            BodyMassIndex = "body_mass_index",
            /// `lean_body_mass`: Body mass without fat, in kilograms.
            LeanBodyMass = "lean_body_mass",
            /// `waist_circumference`: Waist circumference, in centimeters.
            WaistCircumference = "waist_circumference",
            /// `heart_rate_recovery_one_minute`: Fall of the heart rate in the first minute after exercise, in beats per minute.
            HeartRateRecoveryOneMinute = "heart_rate_recovery_one_minute",
            /// `workout_swimming_stroke`: Number of strokes in a swimming workout.
            WorkoutSwimmingStroke = "workout_swimming_stroke",
            /// `workout_distance`: Distance covered in a workout, in meters.
            WorkoutDistance = "workout_distance",
            /// `carbohydrates`: Carbohydrates eaten, in grams.
            Carbohydrates = "carbohydrates",
        }
    }

    crate::open_enum! {
        /// A field of a sample of a length of time.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum IntervalTimeseriesField {
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_app_id`: The app that recorded it. The vendor's pages give it to other tables only.
            SourceAppId = "source_app_id",
            /// `source_workout_id`: The workout that the sample belongs to; only for streams of workouts.
            SourceWorkoutId = "source_workout_id",
            /// `source_sport`: The sport of the workout that the sample belongs to; only for streams of workouts.
            SourceSport = "source_sport",
            /// `timezone_offset`: The offset of local time from UTC, in seconds, if known.
            TimezoneOffset = "timezone_offset",
            /// `type`: The kind of sample, where the time series has kinds, such as `stood` and `idle` of `stand_hour`.
            Type = "type",
            /// `duration`: How long the sample lasted; the unit is not documented.
            Duration = "duration",
            /// `value`: The value, in the unit of the time series.
            Value = "value",
        }
    }

    crate::open_enum! {
        /// A laboratory that analyses samples.
        ///
        /// In the responses of [`list_lab_accounts`](crate::Client::list_lab_accounts), [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist).
        #[doc(alias = "Labs")]
        pub enum Lab {
            /// `ayumetrix`: Ayumetrix.
            Ayumetrix = "ayumetrix",
            /// `spiriplex`: Spiriplex.
            Spiriplex = "spiriplex",
            /// `ussl`: USSL.
            Ussl = "ussl",
            /// `quest`: Quest Diagnostics.
            Quest = "quest",
            /// `sonora_quest`: Sonora Quest Laboratories.
            SonoraQuest = "sonora_quest",
            /// `labcorp`: Labcorp.
            Labcorp = "labcorp",
            /// `bioreference`: BioReference.
            BioReference = "bioreference",
            /// `us_biotek`: US BioTek.
            UsBiotek = "us_biotek",
            /// `manual`: No lab; results that came in by hand.
            Manual = "manual",
            /// `sanocardio`: Sanocardio.
            Sanocardio = "sanocardio",
            /// `ihd`: IHD.
            Ihd = "ihd",
            /// `nexus`: Nexus.
            Nexus = "nexus",
            /// `my_uti`: MyUTI.
            MyUti = "my_uti",
            /// `crl`: CRL.
            Crl = "crl",
            /// `mtl`: MTL.
            Mtl = "mtl",
        }
    }

    crate::open_enum! {
        /// Which steps of lab testing the organization has taken over from Junction: placing orders in the name of
        /// physicians, and following up critical results.
        ///
        /// Do not let code depend on which is which. In October 2025 the vendor exchanged the meanings of
        /// `order_delegated` and `result_delegated` in its documentation, with no change to the API. What is said here is
        /// the meaning since then.
        ///
        /// In the responses of [`list_lab_accounts`](crate::Client::list_lab_accounts), [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist).
        pub enum LabAccountDelegatedFlow {
            /// `order_delegated`: The organization's physicians order; Junction follows up critical results.
            OrderDelegated = "order_delegated",
            /// `result_delegated`: Physicians in Junction's network order; the organization follows up critical results.
            ResultDelegated = "result_delegated",
            /// `fully_delegated`: The organization does both.
            FullyDelegated = "fully_delegated",
            /// `not_delegated`: Junction does both.
            NotDelegated = "not_delegated",
        }
    }

    crate::open_enum! {
        /// Whether orders can be placed with an account at a lab.
        ///
        /// Sent by [`list_lab_accounts`](crate::Client::list_lab_accounts). In the responses of [`list_lab_accounts`](crate::Client::list_lab_accounts), [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist).
        pub enum LabAccountStatus {
            /// `active`: Orders can be placed.
            Active = "active",
            /// `pending`: The account is being set up.
            Pending = "pending",
            /// `suspended`: The account is out of use for now.
            Suspended = "suspended",
            /// `ready_to_launch`: Setting up is over, but the account is not active yet.
            ReadyToLaunch = "ready_to_launch",
        }
    }

    crate::open_enum! {
        /// A company that serves lab testing in another way than by analysing samples, such as by shipping kits or by reaching patients. Sanocardio and MTL are values of [`Lab`](crate::types::Lab), too.
        #[doc(alias = "LabsProviders")]
        pub enum LabServiceProvider {
            /// `aftership`: AfterShip.
            Aftership = "aftership",
            /// `shippo`: Shippo.
            Shippo = "shippo",
            /// `sanocardio`: Sanocardio.
            Sanocardio = "sanocardio",
            /// `supera`: Supera.
            Supera = "supera",
            /// `twilio`: Twilio.
            Twilio = "twilio",
            /// `telnyx`: Telnyx.
            Telnyx = "telnyx",
            /// `mtl`: MTL.
            Mtl = "mtl",
        }
    }

    crate::open_enum! {
        /// How an account at Labcorp is billed. The vendor does not explain the codes; ask before choosing one.
        ///
        /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
        pub enum LabcorpBillingMethod {
            /// `CM`: The code `CM`, which the vendor does not explain.
            Cm = "CM",
            /// `PT`: The code `PT`, which the vendor does not explain.
            Pt = "PT",
            /// `PI`: The code `PI`, which the vendor does not explain.
            Pi = "PI",
        }
    }

    crate::open_enum! {
        /// What a management key may do.
        ///
        /// Sent by [`create_management_key`](crate::Client::create_management_key), [`list_management_keys`](crate::Client::list_management_keys). In the responses of [`create_management_key`](crate::Client::create_management_key), [`delete_management_key`](crate::Client::delete_management_key), [`list_management_keys`](crate::Client::list_management_keys), [`update_management_key`](crate::Client::update_management_key).
        pub enum ManagementKeyRole {
            /// `org_admin`: Full control of the organization, creating and deleting teams included.
            OrgAdmin = "org_admin",
            /// `team_admin`: Administers the teams that it is bound to, and nothing of the organization itself.
            TeamAdmin = "team_admin",
        }
    }

    crate::open_enum! {
        /// A column of the meal table, which has a row for each meal.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum MealColumn {
            /// `calories`: Energy, in kilocalories.
            Calories = "calories",
            /// `carbohydrate_gram`: Carbohydrates, in grams.
            CarbohydrateGram = "carbohydrate_gram",
            /// `protein_gram`: Protein, in grams.
            ProteinGram = "protein_gram",
            /// `alcohol_gram`: Alcohol, in grams.
            AlcoholGram = "alcohol_gram",
            /// `water_gram`: Water, in grams.
            WaterGram = "water_gram",
            /// `fibre_gram`: Dietary fiber, in grams.
            FibreGram = "fibre_gram",
            /// `sugar_gram`: Sugar, in grams.
            SugarGram = "sugar_gram",
            /// `cholesterol_gram`: Cholesterol, in grams.
            CholesterolGram = "cholesterol_gram",
            /// `saturated_fat_gram`: Saturated fat, in grams.
            SaturatedFatGram = "saturated_fat_gram",
            /// `monounsaturated_fat_gram`: Monounsaturated fat, in grams.
            MonounsaturatedFatGram = "monounsaturated_fat_gram",
            /// `polyunsaturated_fat_gram`: Polyunsaturated fat, in grams.
            PolyunsaturatedFatGram = "polyunsaturated_fat_gram",
            /// `omega3_fat_gram`: Omega-3 fatty acids, in grams.
            Omega3FatGram = "omega3_fat_gram",
            /// `omega6_fat_gram`: Omega-6 fatty acids, in grams.
            Omega6FatGram = "omega6_fat_gram",
            /// `total_fat_gram`: All fat, in grams.
            TotalFatGram = "total_fat_gram",
            /// `sodium_milligram`: Sodium, in milligrams.
            SodiumMilligram = "sodium_milligram",
            /// `potassium_milligram`: Potassium, in milligrams.
            PotassiumMilligram = "potassium_milligram",
            /// `calcium_milligram`: Calcium, in milligrams.
            CalciumMilligram = "calcium_milligram",
            /// `phosphorus_milligram`: Phosphorus, in milligrams.
            PhosphorusMilligram = "phosphorus_milligram",
            /// `magnesium_milligram`: Magnesium, in milligrams.
            MagnesiumMilligram = "magnesium_milligram",
            /// `iron_milligram`: Iron, in milligrams.
            IronMilligram = "iron_milligram",
            /// `zinc_milligram`: Zinc, in milligrams.
            ZincMilligram = "zinc_milligram",
            /// `fluoride_milligram`: Fluoride, in milligrams.
            FluorideMilligram = "fluoride_milligram",
            /// `chloride_milligram`: Chloride, in milligrams.
            ChlorideMilligram = "chloride_milligram",
            /// `vitamin_a_milligram`: Vitamin A, in milligrams.
            VitaminAMilligram = "vitamin_a_milligram",
            /// `vitamin_b1_milligram`: Vitamin B1 (thiamine), in milligrams.
            VitaminB1Milligram = "vitamin_b1_milligram",
            /// `riboflavin_milligram`: Riboflavin (vitamin B2), in milligrams.
            RiboflavinMilligram = "riboflavin_milligram",
            /// `niacin_milligram`: Niacin (vitamin B3), in milligrams.
            NiacinMilligram = "niacin_milligram",
            /// `pantothenic_acid_milligram`: Pantothenic acid (vitamin B5), in milligrams.
            PantothenicAcidMilligram = "pantothenic_acid_milligram",
            /// `vitamin_b6_milligram`: Vitamin B6, in milligrams.
            VitaminB6Milligram = "vitamin_b6_milligram",
            /// `biotin_microgram`: Biotin (vitamin B7), in micrograms.
            BiotinMicrogram = "biotin_microgram",
            /// `vitamin_b12_microgram`: Vitamin B12, in micrograms.
            VitaminB12Microgram = "vitamin_b12_microgram",
            /// `vitamin_c_milligram`: Vitamin C, in milligrams.
            VitaminCMilligram = "vitamin_c_milligram",
            /// `vitamin_d_microgram`: Vitamin D, in micrograms.
            VitaminDMicrogram = "vitamin_d_microgram",
            /// `vitamin_e_milligram`: Vitamin E, in milligrams.
            VitaminEMilligram = "vitamin_e_milligram",
            /// `vitamin_k_microgram`: Vitamin K, in micrograms.
            VitaminKMicrogram = "vitamin_k_microgram",
            /// `folic_acid_microgram`: Folic acid (vitamin B9), in micrograms.
            FolicAcidMicrogram = "folic_acid_microgram",
            /// `chromium_microgram`: Chromium, in micrograms.
            ChromiumMicrogram = "chromium_microgram",
            /// `copper_milligram`: Copper, in milligrams.
            CopperMilligram = "copper_milligram",
            /// `iodine_microgram`: Iodine, in micrograms.
            IodineMicrogram = "iodine_microgram",
            /// `manganese_milligram`: Manganese, in milligrams.
            ManganeseMilligram = "manganese_milligram",
            /// `molybdenum_microgram`: Molybdenum, in micrograms.
            MolybdenumMicrogram = "molybdenum_microgram",
            /// `selenium_microgram`: Selenium, in micrograms.
            SeleniumMicrogram = "selenium_microgram",
            /// `date`: The date of the meal; the index of the table.
            Date = "date",
            /// `name`: The name of the meal.
            Name = "name",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_app_id`: The app that recorded it, where a provider gathers the data of several.
            SourceAppId = "source_app_id",
            /// `source_device_id`: The device that recorded it, if known.
            SourceDeviceId = "source_device_id",
        }
    }

    crate::open_enum! {
        /// A column of the menstrual cycle table, which has a row for each cycle. Those that are lists stand in subqueries only.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum MenstrualCycleColumn {
            /// `period_start`: The first day of the period; the index of the table.
            PeriodStart = "period_start",
            /// `period_end`: The last day of the period, if known.
            PeriodEnd = "period_end",
            /// `cycle_end`: The last day of the cycle, if known.
            CycleEnd = "cycle_end",
            /// `is_predicted`: Whether the cycle is a forecast.
            IsPredicted = "is_predicted",
            /// `menstrual_flow`: A list: how strong the flow was.
            MenstrualFlow = "menstrual_flow",
            /// `cervical_mucus`: A list: what the cervical mucus was like.
            CervicalMucus = "cervical_mucus",
            /// `intermenstrual_bleeding`: A list: bleedings between periods.
            IntermenstrualBleeding = "intermenstrual_bleeding",
            /// `contraceptive`: A list: contraceptives in use.
            Contraceptive = "contraceptive",
            /// `detected_deviations`: A list: deviations from the usual cycle.
            DetectedDeviations = "detected_deviations",
            /// `ovulation_test`: A list: tests for ovulation.
            OvulationTest = "ovulation_test",
            /// `home_pregnancy_test`: A list: tests for pregnancy.
            HomePregnancyTest = "home_pregnancy_test",
            /// `home_progesterone_test`: A list: tests for progesterone.
            HomeProgesteroneTest = "home_progesterone_test",
            /// `sexual_activity`: A list: sexual activity.
            SexualActivity = "sexual_activity",
            /// `basal_body_temperature`: A list: basal body temperatures, in degrees Celsius.
            BasalBodyTemperature = "basal_body_temperature",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_app_id`: The app that recorded it, where a provider gathers the data of several.
            SourceAppId = "source_app_id",
            /// `source_device_id`: The device that recorded it, if known.
            SourceDeviceId = "source_device_id",
        }
    }

    crate::open_enum! {
        /// A field of an entry about a test for ovulation, pregnancy or progesterone.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum MenstrualCycleTestField {
            /// `date`: The date of the entry.
            Date = "date",
            /// `test_result`: The result of the test.
            TestResult = "test_result",
        }
    }

    crate::open_enum! {
        /// A field of an entry about menstrual flow.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum MenstrualFlowField {
            /// `date`: The date of the entry.
            Date = "date",
            /// `flow`: How strong the flow was: `unspecified`, `none`, `light`, `medium` or `heavy`.
            Flow = "flow",
        }
    }

    crate::open_enum! {
        /// The time from one value of a series to the next.
        ///
        /// Sent by [`get_team_event_delivery_metric`](crate::Client::get_team_event_delivery_metric).
        pub enum MetricInterval {
            /// `5m`: Five minutes.
            FiveMinutes = "5m",
            /// `15m`: Fifteen minutes.
            FifteenMinutes = "15m",
            /// `1h`: One hour.
            OneHour = "1h",
            /// `1d`: One day.
            OneDay = "1d",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of MyFitnessPal that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum MyFitnessPalScope {
            /// `diary`: The diary of food and exercise.
            Diary = "diary",
            /// `measurements`: Body measurements.
            Measurements = "measurements",
            /// `private-exercises`: Exercises that the user made.
            PrivateExercises = "private-exercises",
            /// `subscriptions`: Being told of changes.
            Subscriptions = "subscriptions",
        }
    }

    crate::open_enum! {
        /// A field of a note.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum NoteField {
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_app_id`: The app that recorded it. The vendor's pages give it to other tables only.
            SourceAppId = "source_app_id",
            /// `source_workout_id`: The workout that the sample belongs to; only for streams of workouts.
            SourceWorkoutId = "source_workout_id",
            /// `source_sport`: The sport of the workout that the sample belongs to; only for streams of workouts.
            SourceSport = "source_sport",
            /// `timezone_offset`: The offset of local time from UTC, in seconds, if known.
            TimezoneOffset = "timezone_offset",
            /// `type`: The kind of sample, where the time series has kinds, such as `stood` and `idle` of `stand_hour`.
            Type = "type",
            /// `tags`: The tags, a list of texts; for subqueries only.
            Tags = "tags",
            /// `content`: The text.
            Content = "content",
        }
    }

    crate::open_enum! {
        /// A provider that users connect through OAuth. All of these are values of [`Provider`](crate::types::Provider), too.
        ///
        /// Sent by [`get_team_scope_requirements`](crate::Client::get_team_scope_requirements). In the responses of [`get_team_scope_requirements`](crate::Client::get_team_scope_requirements).
        #[doc(alias = "OAuthProviders")]
        pub enum OAuthProvider {
            /// `oura`: Oura.
            Oura = "oura",
            /// `fitbit`: Fitbit, through the Fitbit Web API.
            Fitbit = "fitbit",
            /// `garmin`: Garmin.
            Garmin = "garmin",
            /// `strava`: Strava.
            Strava = "strava",
            /// `wahoo`: Wahoo.
            Wahoo = "wahoo",
            /// `ihealth`: iHealth.
            Ihealth = "ihealth",
            /// `withings`: Withings.
            Withings = "withings",
            /// `google_fit`: Google Fit.
            GoogleFit = "google_fit",
            /// `dexcom_v3`: Dexcom, through OAuth.
            DexcomV3 = "dexcom_v3",
            /// `polar`: Polar.
            Polar = "polar",
            /// `cronometer`: Cronometer.
            Cronometer = "cronometer",
            /// `omron`: Omron, through its cloud.
            Omron = "omron",
            /// `whoop_v2`: WHOOP, through OAuth.
            WhoopV2 = "whoop_v2",
            /// `my_fitness_pal_v2`: MyFitnessPal, through its API.
            MyFitnessPalV2 = "my_fitness_pal_v2",
            /// `ultrahuman`: Ultrahuman.
            Ultrahuman = "ultrahuman",
            /// `runkeeper`: Runkeeper.
            Runkeeper = "runkeeper",
            /// `google_health`: Google Health, which succeeds the Fitbit Web API.
            GoogleHealth = "google_health",
        }
    }

    crate::open_enum! {
        /// Whether a domain is verified.
        ///
        /// In the responses of [`verify_org_domain`](crate::Client::verify_org_domain).
        pub enum OrgDomainStatus {
            /// `verified`: The DNS records are right.
            Verified = "verified",
            /// `pending`: The DNS records are missing or wrong so far.
            Pending = "pending",
        }
    }

    crate::open_enum! {
        /// The outcome of an invite.
        ///
        /// In the responses of [`create_or_resend_invite`](crate::Client::create_or_resend_invite).
        pub enum OrgInviteOutcome {
            /// `invite_created`: There is a new invite, and a mail was sent.
            InviteCreated = "invite_created",
            /// `invite_resent`: There was an open invite, and another mail was sent.
            InviteResent = "invite_resent",
            /// `already_in_org`: The person is a member already.
            AlreadyInOrg = "already_in_org",
        }
    }

    crate::open_enum! {
        /// What a member of the organization may do, or an invited person will be allowed to.
        ///
        /// Sent by [`create_or_resend_invite`](crate::Client::create_or_resend_invite), [`update_member`](crate::Client::update_member). In the responses of [`list_invites`](crate::Client::list_invites), [`list_members`](crate::Client::list_members).
        pub enum OrgRole {
            /// `org_admin`: Full control of the organization and of all its teams.
            OrgAdmin = "org_admin",
            /// `team_admin`: Administers the teams that it is bound to, and nothing of the organization itself.
            TeamAdmin = "team_admin",
            /// `no_role`: Neither of the two. What such a member may do is not published.
            NoRole = "no_role",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of Oura that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum OuraScope {
            /// `email`: The address of the user.
            Email = "email",
            /// `personal`: Personal data, such as age and weight.
            Personal = "personal",
            /// `daily`: Daily summaries of sleep, activity and readiness.
            Daily = "daily",
            /// `heartrate`: Heart rate.
            Heartrate = "heartrate",
            /// `workout`: Workouts.
            Workout = "workout",
            /// `tag`: Tags that the user entered.
            Tag = "tag",
            /// `session`: Sessions, such as meditation.
            Session = "session",
        }
    }

    crate::open_enum! {
        /// A unit of the calendar or the clock.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum PeriodUnit {
            /// `minute`: Minutes.
            Minute = "minute",
            /// `hour`: Hours.
            Hour = "hour",
            /// `day`: Calendar days.
            Day = "day",
            /// `week`: Calendar weeks.
            Week = "week",
            /// `month`: Calendar months.
            Month = "month",
            /// `year`: Calendar years.
            Year = "year",
        }
    }

    crate::open_enum! {
        /// Whether credentials need preparation at the provider.
        ///
        /// In the responses of [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials).
        pub enum PreparationStatus {
            /// `no_action_needed`: Nothing is to be done; the credentials can be stored now.
            NoActionNeeded = "no_action_needed",
            /// `preparations_required`: The steps of the response come first, then the credentials can be stored.
            PreparationsRequired = "preparations_required",
        }
    }

    crate::open_enum! {
        /// What kind of thing has to be set up at a provider.
        ///
        /// In the responses of [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials).
        pub enum PreparationStepType {
            /// `redirect_uri`: A redirect URI that the OAuth application has to allow.
            RedirectUri = "redirect_uri",
            /// `webhook_uri`: A URI to which the provider has to send its notifications.
            WebhookUri = "webhook_uri",
            /// `iam_principal`: A principal of Google Cloud that has to be allowed to create tokens for the service account of the credentials.
            IamPrincipal = "iam_principal",
        }
    }

    crate::open_enum! {
        /// A column of the profile table, which has one row for a user and source.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum ProfileColumn {
            /// `height_centimeter`: The height, in centimeters.
            HeightCentimeter = "height_centimeter",
            /// `birth_date`: The date of birth.
            BirthDate = "birth_date",
            /// `wheelchair_use`: Whether the user is in a wheelchair.
            WheelchairUse = "wheelchair_use",
            /// `gender`: The gender.
            Gender = "gender",
            /// `sex`: The sex.
            Sex = "sex",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_app_id`: The app that recorded it, where a provider gathers the data of several.
            SourceAppId = "source_app_id",
            /// `source_device_id`: The device that recorded it, if known.
            SourceDeviceId = "source_device_id",
            /// `created_at`: When the profile was made, in UTC.
            CreatedAt = "created_at",
            /// `updated_at`: When the profile was last changed, in UTC; the index of the table.
            UpdatedAt = "updated_at",
        }
    }

    crate::open_enum! {
        /// A source of health data: a wearable, a device, an app or a store of health data on a phone. Some brands have several values, one for each way in which their data is reached.
        ///
        /// In the responses of [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences), [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences).
        #[doc(alias = "Providers")]
        pub enum Provider {
            /// `oura`: Oura.
            Oura = "oura",
            /// `fitbit`: Fitbit, through the Fitbit Web API.
            Fitbit = "fitbit",
            /// `garmin`: Garmin.
            Garmin = "garmin",
            /// `whoop`: WHOOP, with the user's password.
            Whoop = "whoop",
            /// `strava`: Strava.
            Strava = "strava",
            /// `renpho`: Renpho.
            Renpho = "renpho",
            /// `peloton`: Peloton.
            Peloton = "peloton",
            /// `wahoo`: Wahoo.
            Wahoo = "wahoo",
            /// `zwift`: Zwift.
            Zwift = "zwift",
            /// `freestyle_libre`: Abbott FreeStyle Libre, through a LibreView practice.
            FreestyleLibre = "freestyle_libre",
            /// `abbott_libreview`: Abbott LibreView, through the patient's own account.
            AbbottLibreview = "abbott_libreview",
            /// `tandem_source`: Tandem Source.
            TandemSource = "tandem_source",
            /// `freestyle_libre_ble`: Abbott FreeStyle Libre, with a phone that reads the sensor.
            FreestyleLibreBle = "freestyle_libre_ble",
            /// `eight_sleep`: Eight Sleep.
            EightSleep = "eight_sleep",
            /// `withings`: Withings.
            Withings = "withings",
            /// `apple_health_kit`: Apple HealthKit.
            AppleHealthKit = "apple_health_kit",
            /// `manual`: No provider; data that came in by hand.
            Manual = "manual",
            /// `ihealth`: iHealth.
            Ihealth = "ihealth",
            /// `google_fit`: Google Fit.
            GoogleFit = "google_fit",
            /// `beurer_api`: Beurer, through its cloud.
            BeurerApi = "beurer_api",
            /// `beurer_ble`: Beurer, over Bluetooth.
            BeurerBle = "beurer_ble",
            /// `omron`: Omron, through its cloud.
            Omron = "omron",
            /// `omron_ble`: Omron, over Bluetooth.
            OmronBle = "omron_ble",
            /// `onetouch_ble`: OneTouch, over Bluetooth.
            OnetouchBle = "onetouch_ble",
            /// `accuchek_ble`: Accu-Chek, over Bluetooth.
            AccuchekBle = "accuchek_ble",
            /// `contour_ble`: Contour, over Bluetooth.
            ContourBle = "contour_ble",
            /// `dexcom`: Dexcom G6 and older, with the user's password.
            Dexcom = "dexcom",
            /// `dexcom_v3`: Dexcom, through OAuth.
            DexcomV3 = "dexcom_v3",
            /// `hammerhead`: Hammerhead.
            Hammerhead = "hammerhead",
            /// `my_fitness_pal`: MyFitnessPal, through a shared diary.
            MyFitnessPal = "my_fitness_pal",
            /// `health_connect`: Android Health Connect.
            HealthConnect = "health_connect",
            /// `samsung_health`: Samsung Health.
            SamsungHealth = "samsung_health",
            /// `polar`: Polar.
            Polar = "polar",
            /// `cronometer`: Cronometer.
            Cronometer = "cronometer",
            /// `kardia`: Kardia.
            Kardia = "kardia",
            /// `whoop_v2`: WHOOP, through OAuth.
            WhoopV2 = "whoop_v2",
            /// `ultrahuman`: Ultrahuman.
            Ultrahuman = "ultrahuman",
            /// `my_fitness_pal_v2`: MyFitnessPal, through its API.
            MyFitnessPalV2 = "my_fitness_pal_v2",
            /// `map_my_fitness`: MapMyFitness.
            MapMyFitness = "map_my_fitness",
            /// `runkeeper`: Runkeeper.
            Runkeeper = "runkeeper",
            /// `google_health`: Google Health, which succeeds the Fitbit Web API.
            GoogleHealth = "google_health",
        }
    }

    crate::open_enum! {
        /// A table that queries read. Times are local to the user where nothing else is said.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum QueryTable {
            /// `sleep`: Sleep sessions, by their end.
            Sleep = "sleep",
            /// `derived_readiness`: Scores that Junction computes for each day, by the date.
            DerivedReadiness = "derived_readiness",
            /// `activity`: Summaries of the activity of each day, by the date.
            Activity = "activity",
            /// `workout`: Workouts, by their start.
            Workout = "workout",
            /// `body`: Measurements of the body, by their time.
            Body = "body",
            /// `meal`: Meals, by the date.
            Meal = "meal",
            /// `menstrual_cycle`: Menstrual cycles, by the first day of the period.
            MenstrualCycle = "menstrual_cycle",
            /// `profile`: Profiles of users, by the time of the last change in UTC.
            Profile = "profile",
            /// `timeseries`: Samples of all time series, by their time.
            Timeseries = "timeseries",
        }
    }

    crate::open_enum! {
        /// The region that a team and its data live in.
        ///
        /// Sent by [`create_team`](crate::Client::create_team), [`create_team_api_key`](crate::Client::create_team_api_key), [`delete_team_api_keys`](crate::Client::delete_team_api_keys), [`delete_team_custom_credentials`](crate::Client::delete_team_custom_credentials), [`delete_team_data_pull_preferences`](crate::Client::delete_team_data_pull_preferences), [`delete_team_ehr_pipelines`](crate::Client::delete_team_ehr_pipelines) and 14 more. In the responses of [`create_team`](crate::Client::create_team), [`get_team`](crate::Client::get_team), [`list_teams`](crate::Client::list_teams), [`resolve_team`](crate::Client::resolve_team), [`update_team`](crate::Client::update_team).
        pub enum Region {
            /// `us`: The United States.
            Us = "us",
            /// `eu`: Europe.
            Eu = "eu",
        }
    }

    crate::open_enum! {
        /// A kind of data that Junction fetches, derives or keeps.
        ///
        /// Sent by [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query), [`upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences), [`validate_continuous_query`](crate::Client::validate_continuous_query).
        pub enum Resource {
            /// `profile`: The user's profile, such as height.
            Profile = "profile",
            /// `activity`: Daily summaries of activity.
            Activity = "activity",
            /// `sleep`: Summaries of sleep sessions.
            Sleep = "sleep",
            /// `body`: Body measurements, such as weight and body fat.
            Body = "body",
            /// `workouts`: Workouts.
            Workouts = "workouts",
            /// `workout_stream`: The samples within a workout.
            WorkoutStream = "workout_stream",
            /// `connection`: Connections of users to providers.
            Connection = "connection",
            /// `order`: Lab orders.
            Order = "order",
            /// `result`: Lab results.
            Result = "result",
            /// `match_review`: Match reviews of lab results.
            MatchReview = "match_review",
            /// `appointment`: Appointments for giving samples.
            Appointment = "appointment",
            /// `result_table`: Result tables of continuous queries.
            ResultTable = "result_table",
            /// `glucose`: Blood glucose.
            Glucose = "glucose",
            /// `heartrate`: Heart rate.
            Heartrate = "heartrate",
            /// `hrv`: Heart rate variability.
            Hrv = "hrv",
            /// `ige`: Immunoglobulin E.
            Ige = "ige",
            /// `igg`: Immunoglobulin G.
            Igg = "igg",
            /// `blood_oxygen`: Blood oxygen saturation.
            BloodOxygen = "blood_oxygen",
            /// `blood_pressure`: Blood pressure.
            BloodPressure = "blood_pressure",
            /// `cholesterol`: Cholesterol.
            Cholesterol = "cholesterol",
            /// `device`: Devices of the user.
            Device = "device",
            /// `device_legacy`: Devices in the older form.
            DeviceLegacy = "device_legacy",
            /// `weight`: Body weight.
            Weight = "weight",
            /// `fat`: Body fat.
            Fat = "fat",
            /// `body_temperature`: Body temperature.
            BodyTemperature = "body_temperature",
            /// `body_temperature_delta`: Deviations of the body temperature from a baseline.
            BodyTemperatureDelta = "body_temperature_delta",
            /// `meal`: Meals.
            Meal = "meal",
            /// `water`: Water drunk.
            Water = "water",
            /// `caffeine`: Caffeine taken.
            Caffeine = "caffeine",
            /// `mindfulness_minutes`: Time spent on mindfulness.
            MindfulnessMinutes = "mindfulness_minutes",
            /// `steps`: Steps.
            Steps = "steps",
            /// `calories_active`: Energy burned by activity.
            CaloriesActive = "calories_active",
            /// `distance`: Distance covered.
            Distance = "distance",
            /// `floors_climbed`: Floors climbed.
            FloorsClimbed = "floors_climbed",
            /// `respiratory_rate`: Respiratory rate.
            RespiratoryRate = "respiratory_rate",
            /// `vo2_max`: Maximal oxygen uptake.
            Vo2Max = "vo2_max",
            /// `calories_basal`: Energy burned at rest.
            CaloriesBasal = "calories_basal",
            /// `stress_level`: Stress level.
            StressLevel = "stress_level",
            /// `menstrual_cycle`: Menstrual cycles.
            MenstrualCycle = "menstrual_cycle",
            /// `sleep_cycle`: Sleep cycles.
            SleepCycle = "sleep_cycle",
            /// `electrocardiogram`: Electrocardiograms.
            Electrocardiogram = "electrocardiogram",
            /// `electrocardiogram_voltage`: The voltages within an electrocardiogram.
            ElectrocardiogramVoltage = "electrocardiogram_voltage",
            /// `afib_burden`: The share of time spent in atrial fibrillation.
            AfibBurden = "afib_burden",
            /// `heart_rate_alert`: Alerts about the heart rate.
            HeartRateAlert = "heart_rate_alert",
            /// `stand_hour`: Hours in which the user stood.
            StandHour = "stand_hour",
            /// `stand_duration`: Time spent standing.
            StandDuration = "stand_duration",
            /// `sleep_apnea_alert`: Alerts about sleep apnea.
            SleepApneaAlert = "sleep_apnea_alert",
            /// `sleep_breathing_disturbance`: Disturbances of breathing during sleep.
            SleepBreathingDisturbance = "sleep_breathing_disturbance",
            /// `wheelchair_push`: Pushes of a wheelchair.
            WheelchairPush = "wheelchair_push",
            /// `forced_expiratory_volume_1`: The volume exhaled in the first second of a forced breath.
            ForcedExpiratoryVolume1 = "forced_expiratory_volume_1",
            /// `forced_vital_capacity`: The volume exhaled in a whole forced breath.
            ForcedVitalCapacity = "forced_vital_capacity",
            /// `peak_expiratory_flow_rate`: The fastest flow of a forced breath.
            PeakExpiratoryFlowRate = "peak_expiratory_flow_rate",
            /// `inhaler_usage`: Uses of an inhaler.
            InhalerUsage = "inhaler_usage",
            /// `fall`: Falls.
            Fall = "fall",
            /// `uv_exposure`: Exposure to ultraviolet light.
            UvExposure = "uv_exposure",
            /// `daylight_exposure`: Time spent in daylight.
            DaylightExposure = "daylight_exposure",
            /// `handwashing`: Time spent washing hands.
            Handwashing = "handwashing",
            /// `basal_body_temperature`: Basal body temperature.
            BasalBodyTemperature = "basal_body_temperature",
            /// `heart_rate_recovery_one_minute`: The drop of the heart rate in the first minute after exercise.
            HeartRateRecoveryOneMinute = "heart_rate_recovery_one_minute",
            /// `body_mass_index`: Body mass index.
            BodyMassIndex = "body_mass_index",
            /// `lean_body_mass`: Lean body mass.
            LeanBodyMass = "lean_body_mass",
            /// `waist_circumference`: Waist circumference.
            WaistCircumference = "waist_circumference",
            /// `workout_distance`: Distance covered in workouts.
            WorkoutDistance = "workout_distance",
            /// `workout_swimming_stroke`: Swimming strokes in workouts.
            WorkoutSwimmingStroke = "workout_swimming_stroke",
            /// `workout_duration`: Duration of workouts.
            WorkoutDuration = "workout_duration",
            /// `insulin_injection`: Insulin injected.
            InsulinInjection = "insulin_injection",
            /// `carbohydrates`: Carbohydrates eaten.
            Carbohydrates = "carbohydrates",
            /// `note`: Notes that the user wrote.
            Note = "note",
            /// `sleep_stream`: The samples within a sleep session.
            SleepStream = "sleep_stream",
            /// `hypnogram`: Sleep stages over time.
            Hypnogram = "hypnogram",
        }
    }

    crate::open_enum! {
        /// A field of an entry about sexual activity.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum SexualActivityField {
            /// `date`: The date of the entry.
            Date = "date",
            /// `protection_used`: Whether protection was used, if known.
            ProtectionUsed = "protection_used",
        }
    }

    crate::open_enum! {
        /// A column of the sleep table, which has a row for each sleep session.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum SleepColumn {
            /// `id`: The id of the session.
            Id = "id",
            /// `session_start`: When the session started, in local time.
            SessionStart = "session_start",
            /// `session_end`: When the session ended, in local time; the index of the table.
            SessionEnd = "session_end",
            /// `state`: Whether the provider may still change the session (`tentative`) or not (`confirmed`), if known.
            State = "state",
            /// `type`: The kind of session: `long_sleep` (3 hours or more), `short_sleep`, `acknowledged_nap` or `unknown`.
            Type = "type",
            /// `duration_second`: The length of the session, in seconds.
            DurationSecond = "duration_second",
            /// `stage_asleep_second`: The time asleep (light, REM and deep sleep), in seconds.
            StageAsleepSecond = "stage_asleep_second",
            /// `stage_awake_second`: The time awake, in seconds.
            StageAwakeSecond = "stage_awake_second",
            /// `stage_light_second`: The time in light sleep, in seconds.
            StageLightSecond = "stage_light_second",
            /// `stage_rem_second`: The time in REM sleep, in seconds.
            StageRemSecond = "stage_rem_second",
            /// `stage_deep_second`: The time in deep sleep, in seconds.
            StageDeepSecond = "stage_deep_second",
            /// `stage_unknown_second`: The time in no known stage, in seconds.
            StageUnknownSecond = "stage_unknown_second",
            /// `latency_second`: The time that it took to fall asleep, in seconds.
            LatencySecond = "latency_second",
            /// `heart_rate_minimum`: The lowest heart rate, in beats per minute.
            HeartRateMinimum = "heart_rate_minimum",
            /// `heart_rate_mean`: The mean heart rate, in beats per minute.
            HeartRateMean = "heart_rate_mean",
            /// `heart_rate_maximum`: The highest heart rate, in beats per minute.
            HeartRateMaximum = "heart_rate_maximum",
            /// `heart_rate_dip`: How much lower the heart rate is asleep than awake, in percent.
            HeartRateDip = "heart_rate_dip",
            /// `heart_rate_resting`: The resting heart rate, in beats per minute.
            HeartRateResting = "heart_rate_resting",
            /// `efficiency`: The share of the session spent asleep, in percent (0 to 100).
            Efficiency = "efficiency",
            /// `hrv_mean_rmssd`: The mean heart rate variability as RMSSD, in milliseconds.
            HrvMeanRmssd = "hrv_mean_rmssd",
            /// `hrv_mean_sdnn`: The mean heart rate variability as SDNN, in milliseconds.
            HrvMeanSdnn = "hrv_mean_sdnn",
            /// `skin_temperature`: The skin temperature, in degrees Celsius.
            SkinTemperature = "skin_temperature",
            /// `skin_temperature_delta`: The difference to the usual skin temperature, in degrees Celsius.
            SkinTemperatureDelta = "skin_temperature_delta",
            /// `respiratory_rate`: The mean respiratory rate, in breaths per minute.
            RespiratoryRate = "respiratory_rate",
            /// `score`: The provider's score of the session (1 to 100), where it gives one.
            Score = "score",
            /// `recovery_readiness_score`: The provider's score of recovery or readiness, where it gives one.
            RecoveryReadinessScore = "recovery_readiness_score",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_app_id`: The app that recorded it, where a provider gathers the data of several.
            SourceAppId = "source_app_id",
            /// `source_device_id`: The device that recorded it, if known.
            SourceDeviceId = "source_device_id",
            /// `time_zone`: The time zone of the session, if known.
            TimeZone = "time_zone",
        }
    }

    crate::open_enum! {
        /// What can be told of the source of a row.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum SourceColumn {
            /// `source_provider`: The provider, such as `oura`. All tables have it.
            SourceProvider = "source_provider",
            /// `source_type`: The kind of device or app, such as `watch`. All tables have it.
            SourceType = "source_type",
            /// `source_app_id`: The app that recorded the data. All tables but time series have it.
            SourceAppId = "source_app_id",
            /// `source_workout_id`: The workout that a sample belongs to. Only streams of workouts have it.
            SourceWorkoutId = "source_workout_id",
            /// `source_sport`: The sport of the workout that a sample belongs to. Only streams of workouts have it.
            SourceSport = "source_sport",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of Strava that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum StravaScope {
            /// `activity:read_all`: Reading all activities, private ones too.
            ActivityReadAll = "activity:read_all",
            /// `activity:write`: Writing activities.
            ActivityWrite = "activity:write",
            /// `profile:write`: Changing the profile.
            ProfileWrite = "profile:write",
            /// `profile:read_all`: Reading the whole profile, whatever its visibility.
            ProfileReadAll = "profile:read_all",
        }
    }

    crate::open_enum! {
        /// A field of a sample of a temperature.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum TemperatureField {
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_app_id`: The app that recorded it. The vendor's pages give it to other tables only.
            SourceAppId = "source_app_id",
            /// `source_workout_id`: The workout that the sample belongs to; only for streams of workouts.
            SourceWorkoutId = "source_workout_id",
            /// `source_sport`: The sport of the workout that the sample belongs to; only for streams of workouts.
            SourceSport = "source_sport",
            /// `timezone_offset`: The offset of local time from UTC, in seconds, if known.
            TimezoneOffset = "timezone_offset",
            /// `type`: The kind of sample, where the time series has kinds, such as `stood` and `idle` of `stand_hour`.
            Type = "type",
            /// `duration`: How long the sample lasted; the unit is not documented.
            Duration = "duration",
            /// `value`: The temperature, in degrees Celsius.
            Value = "value",
            /// `sensor_location`: Where the sensor was, such as `wrist` or `mouth`, if known.
            SensorLocation = "sensor_location",
        }
    }

    crate::open_enum! {
        /// A time series of temperatures.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum TemperatureTimeseries {
            /// `body_temperature`: Body temperature, in degrees Celsius.
            BodyTemperature = "body_temperature",
            /// `body_temperature_delta`: Difference to the usual body temperature, in degrees Celsius.
            BodyTemperatureDelta = "body_temperature_delta",
        }
    }

    crate::open_enum! {
        /// A state of the United States, on the wire by its postal code. The District of Columbia and the territories are not among the values.
        ///
        /// In the responses of [`list_lab_accounts`](crate::Client::list_lab_accounts), [`update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist).
        #[doc(alias = "USState")]
        pub enum UsState {
            /// `AL`: Alabama.
            Alabama = "AL",
            /// `AK`: Alaska.
            Alaska = "AK",
            /// `AZ`: Arizona.
            Arizona = "AZ",
            /// `AR`: Arkansas.
            Arkansas = "AR",
            /// `CA`: California.
            California = "CA",
            /// `CO`: Colorado.
            Colorado = "CO",
            /// `CT`: Connecticut.
            Connecticut = "CT",
            /// `DE`: Delaware.
            Delaware = "DE",
            /// `FL`: Florida.
            Florida = "FL",
            /// `GA`: Georgia.
            Georgia = "GA",
            /// `HI`: Hawaii.
            Hawaii = "HI",
            /// `ID`: Idaho.
            Idaho = "ID",
            /// `IL`: Illinois.
            Illinois = "IL",
            /// `IN`: Indiana.
            Indiana = "IN",
            /// `IA`: Iowa.
            Iowa = "IA",
            /// `KS`: Kansas.
            Kansas = "KS",
            /// `KY`: Kentucky.
            Kentucky = "KY",
            /// `LA`: Louisiana.
            Louisiana = "LA",
            /// `ME`: Maine.
            Maine = "ME",
            /// `MD`: Maryland.
            Maryland = "MD",
            /// `MA`: Massachusetts.
            Massachusetts = "MA",
            /// `MI`: Michigan.
            Michigan = "MI",
            /// `MN`: Minnesota.
            Minnesota = "MN",
            /// `MS`: Mississippi.
            Mississippi = "MS",
            /// `MO`: Missouri.
            Missouri = "MO",
            /// `MT`: Montana.
            Montana = "MT",
            /// `NE`: Nebraska.
            Nebraska = "NE",
            /// `NV`: Nevada.
            Nevada = "NV",
            /// `NH`: New Hampshire.
            NewHampshire = "NH",
            /// `NJ`: New Jersey.
            NewJersey = "NJ",
            /// `NM`: New Mexico.
            NewMexico = "NM",
            /// `NY`: New York.
            NewYork = "NY",
            /// `NC`: North Carolina.
            NorthCarolina = "NC",
            /// `ND`: North Dakota.
            NorthDakota = "ND",
            /// `OH`: Ohio.
            Ohio = "OH",
            /// `OK`: Oklahoma.
            Oklahoma = "OK",
            /// `OR`: Oregon.
            Oregon = "OR",
            /// `PA`: Pennsylvania.
            Pennsylvania = "PA",
            /// `RI`: Rhode Island.
            RhodeIsland = "RI",
            /// `SC`: South Carolina.
            SouthCarolina = "SC",
            /// `SD`: South Dakota.
            SouthDakota = "SD",
            /// `TN`: Tennessee.
            Tennessee = "TN",
            /// `TX`: Texas.
            Texas = "TX",
            /// `UT`: Utah.
            Utah = "UT",
            /// `VT`: Vermont.
            Vermont = "VT",
            /// `VA`: Virginia.
            Virginia = "VA",
            /// `WA`: Washington.
            Washington = "WA",
            /// `WV`: West Virginia.
            WestVirginia = "WV",
            /// `WI`: Wisconsin.
            Wisconsin = "WI",
            /// `WY`: Wyoming.
            Wyoming = "WY",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of Wahoo that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum WahooScope {
            /// `email`: The address of the user.
            Email = "email",
            /// `user_read`: The profile of the user.
            UserRead = "user_read",
            /// `workouts_read`: Workouts.
            WorkoutsRead = "workouts_read",
            /// `offline_data`: Access while the user is away.
            OfflineData = "offline_data",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of WHOOP that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum WhoopScope {
            /// `read:recovery`: Recovery.
            ReadRecovery = "read:recovery",
            /// `read:cycles`: Cycles, which are the days of WHOOP.
            ReadCycles = "read:cycles",
            /// `read:workout`: Workouts.
            ReadWorkout = "read:workout",
            /// `read:sleep`: Sleep.
            ReadSleep = "read:sleep",
            /// `read:profile`: The profile of the user.
            ReadProfile = "read:profile",
            /// `read:body_measurement`: Body measurements.
            ReadBodyMeasurement = "read:body_measurement",
            /// `offline`: Access while the user is away.
            Offline = "offline",
        }
    }

    crate::open_enum! {
        /// An OAuth scope of Withings that a team can ask its users for.
        ///
        /// Sent by [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements).
        pub enum WithingsScope {
            /// `user.activity`: Activities and sleep.
            UserActivity = "user.activity",
            /// `user.metrics`: Measurements, such as weight and blood pressure.
            UserMetrics = "user.metrics",
            /// `user.sleepevents`: Sleep events.
            UserSleepEvents = "user.sleepevents",
        }
    }

    crate::open_enum! {
        /// A column of the workout table, which has a row for each workout. The zones of the heart rate are shares of its maximum.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum WorkoutColumn {
            /// `session_start`: When the workout started, in local time; the index of the table.
            SessionStart = "session_start",
            /// `session_end`: When the workout ended, in local time.
            SessionEnd = "session_end",
            /// `title`: The title of the workout.
            Title = "title",
            /// `sport_name`: The sport, in words for people.
            SportName = "sport_name",
            /// `sport_slug`: The sport, as Junction's own slug.
            SportSlug = "sport_slug",
            /// `duration_active_second`: The active time, in seconds.
            DurationActiveSecond = "duration_active_second",
            /// `heart_rate_mean`: The mean heart rate, in beats per minute.
            HeartRateMean = "heart_rate_mean",
            /// `heart_rate_minimum`: The lowest heart rate, in beats per minute.
            HeartRateMinimum = "heart_rate_minimum",
            /// `heart_rate_maximum`: The highest heart rate, in beats per minute.
            HeartRateMaximum = "heart_rate_maximum",
            /// `heart_rate_zone_1`: The time below 50 percent of the maximum heart rate, in seconds.
            HeartRateZone1 = "heart_rate_zone_1",
            /// `heart_rate_zone_2`: The time at 50 to 60 percent, in seconds.
            HeartRateZone2 = "heart_rate_zone_2",
            /// `heart_rate_zone_3`: The time at 60 to 70 percent, in seconds.
            HeartRateZone3 = "heart_rate_zone_3",
            /// `heart_rate_zone_4`: The time at 70 to 80 percent, in seconds.
            HeartRateZone4 = "heart_rate_zone_4",
            /// `heart_rate_zone_5`: The time at 80 to 90 percent, in seconds.
            HeartRateZone5 = "heart_rate_zone_5",
            /// `heart_rate_zone_6`: The time above 90 percent, in seconds.
            HeartRateZone6 = "heart_rate_zone_6",
            /// `distance_meter`: The distance covered, in meters.
            DistanceMeter = "distance_meter",
            /// `calories`: The energy burnt, in kilocalories.
            Calories = "calories",
            /// `elevation_gain_meter`: The sum of all ascents, in meters.
            ElevationGainMeter = "elevation_gain_meter",
            /// `elevation_maximum_meter`: The highest point, in meters.
            ElevationMaximumMeter = "elevation_maximum_meter",
            /// `elevation_minimum_meter`: The lowest point, in meters.
            ElevationMinimumMeter = "elevation_minimum_meter",
            /// `speed_mean`: The mean speed, in meters per second.
            SpeedMean = "speed_mean",
            /// `speed_maximum`: The highest speed, in meters per second.
            SpeedMaximum = "speed_maximum",
            /// `power_source`: Where the power readings come from; values not documented.
            PowerSource = "power_source",
            /// `power_mean`: The mean power, in watts.
            PowerMean = "power_mean",
            /// `power_maximum`: The highest power, in watts.
            PowerMaximum = "power_maximum",
            /// `power_weighted_mean`: The weighted mean power, in watts.
            PowerWeightedMean = "power_weighted_mean",
            /// `steps`: The number of steps.
            Steps = "steps",
            /// `map_polyline`: The route as an encoded polyline.
            MapPolyline = "map_polyline",
            /// `map_summary_polyline`: The route as a coarser encoded polyline.
            MapSummaryPolyline = "map_summary_polyline",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_app_id`: The app that recorded it, where a provider gathers the data of several.
            SourceAppId = "source_app_id",
            /// `source_device_id`: The device that recorded it, if known.
            SourceDeviceId = "source_device_id",
            /// `external_id`: The provider's own id of the workout.
            ExternalId = "external_id",
            /// `time_zone`: The time zone of the workout, if known.
            TimeZone = "time_zone",
        }
    }

    crate::open_enum! {
        /// A field of a sample of time spent in workouts.
        ///
        /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
        pub enum WorkoutDurationField {
            /// `source_provider`: The provider, such as `oura`.
            SourceProvider = "source_provider",
            /// `source_type`: The kind of device or app that recorded it, such as `watch`.
            SourceType = "source_type",
            /// `source_app_id`: The app that recorded it. The vendor's pages give it to other tables only.
            SourceAppId = "source_app_id",
            /// `source_workout_id`: The workout that the sample belongs to; only for streams of workouts.
            SourceWorkoutId = "source_workout_id",
            /// `source_sport`: The sport of the workout that the sample belongs to; only for streams of workouts.
            SourceSport = "source_sport",
            /// `timezone_offset`: The offset of local time from UTC, in seconds, if known.
            TimezoneOffset = "timezone_offset",
            /// `type`: The kind of sample, where the time series has kinds, such as `stood` and `idle` of `stand_hour`.
            Type = "type",
            /// `duration`: How long the sample lasted; the unit is not documented.
            Duration = "duration",
            /// `value`: The time spent, in minutes.
            Value = "value",
            /// `intensity`: The intensity of the workout; values not documented.
            Intensity = "intensity",
        }
    }

    /// The column that an aggregate takes its values from.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `timeseries`: `"blood_oxygen"`, `"cholesterol"`, `"electrocardiogram_voltage"`, `"fat"`, `"glucose"`, `"heartrate"`, `"hrv"`, `"ige"`, `"igg"`, `"respiratory_rate"`, `"stress_level"`, `"weight"` | [`DiscreteTimeseries`](Self::DiscreteTimeseries) |
    /// | `timeseries`: `"afib_burden"`, `"basal_body_temperature"`, `"body_mass_index"`, `"caffeine"`, `"calories_active"`, `"calories_basal"`, `"carbohydrates"`, `"daylight_exposure"`, `"distance"`, `"fall"`, `"floors_climbed"`, `"forced_expiratory_volume_1"`, `"forced_vital_capacity"`, `"handwashing"`, `"heart_rate_alert"`, `"heart_rate_recovery_one_minute"`, `"inhaler_usage"`, `"lean_body_mass"`, `"mindfulness_minutes"`, `"peak_expiratory_flow_rate"`, `"sleep_apnea_alert"`, `"sleep_breathing_disturbance"`, `"stand_duration"`, `"stand_hour"`, `"steps"`, `"uv_exposure"`, `"vo2_max"`, `"waist_circumference"`, `"water"`, `"wheelchair_push"`, `"workout_distance"`, `"workout_swimming_stroke"` | [`IntervalTimeseries`](Self::IntervalTimeseries) |
    /// | `timeseries`: `"insulin_injection"` | [`InsulinInjection`](Self::InsulinInjection) |
    /// | `timeseries`: `"blood_pressure"` | [`BloodPressure`](Self::BloodPressure) |
    /// | `timeseries`: `"body_temperature"`, `"body_temperature_delta"` | [`Temperature`](Self::Temperature) |
    /// | `timeseries`: `"workout_duration"` | [`WorkoutDuration`](Self::WorkoutDuration) |
    /// | `timeseries`: `"note"` | [`Note`](Self::Note) |
    /// | `sleep` | [`Sleep`](Self::Sleep) |
    /// | `derived_readiness` | [`DerivedReadiness`](Self::DerivedReadiness) |
    /// | `activity` | [`Activity`](Self::Activity) |
    /// | `workout` | [`Workout`](Self::Workout) |
    /// | `body` | [`Body`](Self::Body) |
    /// | `meal` | [`Meal`](Self::Meal) |
    /// | `menstrual_cycle` | [`MenstrualCycle`](Self::MenstrualCycle) |
    /// | `profile` | [`Profile`](Self::Profile) |
    /// | `index` | [`Index`](Self::Index) |
    /// | `from` | [`Subquery`](Self::Subquery) |
    /// | `value_macro`: `"sleep_score"` | [`SleepScore`](Self::SleepScore) |
    /// | `value_macro`: `"chronotype"` | [`Chronotype`](Self::Chronotype) |
    /// | `value_macro`: `"asleep_at"` | [`AsleepAt`](Self::AsleepAt) |
    /// | `value_macro`: `"awake_at"` | [`AwakeAt`](Self::AwakeAt) |
    /// | `value_macro`: `"awakenings"` | [`Awakenings`](Self::Awakenings) |
    /// | `value_macro` and no property that the variant does not have | [`UnrecognizedMacro`](Self::UnrecognizedMacro) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum AggregateArgument {
        /// A field of a time series whose samples are taken at one moment.
        DiscreteTimeseries(DiscreteTimeseriesExpr),
        /// A field of a time series whose samples are of a length of time.
        IntervalTimeseries(IntervalTimeseriesExpr),
        /// A field of the time series of insulin injections.
        InsulinInjection(InsulinInjectionTimeseriesExpr),
        /// A field of the time series of blood pressure.
        BloodPressure(BloodPressureTimeseriesExpr),
        /// A field of a time series of temperatures.
        Temperature(TemperatureTimeseriesExpr),
        /// A field of the time series of time spent in workouts.
        WorkoutDuration(WorkoutDurationTimeseriesExpr),
        /// A field of the time series of notes, which users write into their diaries.
        Note(NoteTimeseriesExpr),
        /// A column of the sleep table, which has a row for each sleep session.
        Sleep(SleepColumnExpr),
        /// A column of the readiness table, which has a row of scores for each user and day.
        DerivedReadiness(DerivedReadinessColumnExpr),
        /// A column of the activity table, which has a row for each day and provider.
        Activity(ActivityColumnExpr),
        /// A column of the workout table, which has a row for each workout.
        Workout(WorkoutColumnExpr),
        /// A column of the body table, which has a row for each measurement.
        Body(BodyColumnExpr),
        /// A column of the meal table, which has a row for each meal.
        Meal(MealColumnExpr),
        /// A column of the menstrual cycle table, which has a row for each cycle.
        MenstrualCycle(MenstrualCycleColumnExpr),
        /// A column of the profile table, which has one row for a user and source.
        Profile(ProfileColumnExpr),
        /// The index of a table: the date or time by which its rows are ordered and grouped.
        Index(IndexColumnExpr),
        /// A subquery that makes one value of a list which a row has in one of its columns.
        Subquery(Box<ScalarOutputSubqueryExpr>),
        /// Junction's own score of each sleep session, 0 to 100.
        SleepScore(SleepScoreValueMacroExpr),
        /// Whether a sleep session is that of an early or of a late sleeper.
        Chronotype(ChronotypeValueMacroExpr),
        /// When the user fell asleep: the start of the sleep session plus its latency.
        AsleepAt(AsleepAtValueMacroExpr),
        /// When the user woke up for good: the end of the last stage of the sleep session that is not awake, which may be before the end of the session.
        AwakeAt(AwakeAtValueMacroExpr),
        /// The awakenings of each sleep session; not documented, by its name how often the user woke up.
        Awakenings(AwakeningsValueMacroExpr),
        /// A macro without a schema of its own.
        UnrecognizedMacro(UnrecognizedValueMacroExpr),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        AggregateArgument { "timeseries"["blood_oxygen", "cholesterol",
        "electrocardiogram_voltage", "fat", "glucose", "heartrate", "hrv", "ige", "igg",
        "respiratory_rate", "stress_level", "weight"] => DiscreteTimeseries,
        "timeseries"["afib_burden", "basal_body_temperature", "body_mass_index",
        "caffeine", "calories_active", "calories_basal", "carbohydrates",
        "daylight_exposure", "distance", "fall", "floors_climbed",
        "forced_expiratory_volume_1", "forced_vital_capacity", "handwashing",
        "heart_rate_alert", "heart_rate_recovery_one_minute", "inhaler_usage",
        "lean_body_mass", "mindfulness_minutes", "peak_expiratory_flow_rate",
        "sleep_apnea_alert", "sleep_breathing_disturbance", "stand_duration",
        "stand_hour", "steps", "uv_exposure", "vo2_max", "waist_circumference", "water",
        "wheelchair_push", "workout_distance", "workout_swimming_stroke"] =>
        IntervalTimeseries, "timeseries"["insulin_injection"] => InsulinInjection,
        "timeseries"["blood_pressure"] => BloodPressure, "timeseries"["body_temperature",
        "body_temperature_delta"] => Temperature, "timeseries"["workout_duration"] =>
        WorkoutDuration, "timeseries"["note"] => Note, "sleep"[] => Sleep,
        "derived_readiness"[] => DerivedReadiness, "activity"[] => Activity, "workout"[]
        => Workout, "body"[] => Body, "meal"[] => Meal, "menstrual_cycle"[] =>
        MenstrualCycle, "profile"[] => Profile, "index"[] => Index, "from"[] => Subquery,
        "value_macro"["sleep_score"] => SleepScore, "value_macro"["chronotype"] =>
        Chronotype, "value_macro"["asleep_at"] => AsleepAt, "value_macro"["awake_at"] =>
        AwakeAt, "value_macro"["awakenings"] => Awakenings, "value_macro"[]
        alone["value_macro"] => UnrecognizedMacro } [DiscreteTimeseries,
        IntervalTimeseries, InsulinInjection, BloodPressure, Temperature,
        WorkoutDuration, Note, Sleep, DerivedReadiness, Activity, Workout, Body, Meal,
        MenstrualCycle, Profile, Index, Subquery, SleepScore, Chronotype, AsleepAt,
        AwakeAt, Awakenings, UnrecognizedMacro] [DiscreteTimeseriesExpr =>
        DiscreteTimeseries, IntervalTimeseriesExpr => IntervalTimeseries,
        InsulinInjectionTimeseriesExpr => InsulinInjection, BloodPressureTimeseriesExpr
        => BloodPressure, TemperatureTimeseriesExpr => Temperature,
        WorkoutDurationTimeseriesExpr => WorkoutDuration, NoteTimeseriesExpr => Note,
        SleepColumnExpr => Sleep, DerivedReadinessColumnExpr => DerivedReadiness,
        ActivityColumnExpr => Activity, WorkoutColumnExpr => Workout, BodyColumnExpr =>
        Body, MealColumnExpr => Meal, MenstrualCycleColumnExpr => MenstrualCycle,
        ProfileColumnExpr => Profile, IndexColumnExpr => Index, ScalarOutputSubqueryExpr
        => Subquery, SleepScoreValueMacroExpr => SleepScore, ChronotypeValueMacroExpr =>
        Chronotype, AsleepAtValueMacroExpr => AsleepAt, AwakeAtValueMacroExpr => AwakeAt,
        AwakeningsValueMacroExpr => Awakenings, UnrecognizedValueMacroExpr =>
        UnrecognizedMacro] [ActivityColumn => ActivityColumnExpr, BloodPressureField =>
        BloodPressureTimeseriesExpr, BodyColumn => BodyColumnExpr, DerivedReadinessColumn
        => DerivedReadinessColumnExpr, InsulinInjectionField =>
        InsulinInjectionTimeseriesExpr, MealColumn => MealColumnExpr,
        MenstrualCycleColumn => MenstrualCycleColumnExpr, NoteField =>
        NoteTimeseriesExpr, ProfileColumn => ProfileColumnExpr, QueryTable =>
        IndexColumnExpr, SleepColumn => SleepColumnExpr, WorkoutColumn =>
        WorkoutColumnExpr, WorkoutDurationField => WorkoutDurationTimeseriesExpr]
    }

    /// What is taken of each element of a list.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `menstrual_flow` | [`MenstrualFlow`](Self::MenstrualFlow) |
    /// | `cervical_mucus` | [`CervicalMucus`](Self::CervicalMucus) |
    /// | `intermenstrual_bleeding` | [`IntermenstrualBleeding`](Self::IntermenstrualBleeding) |
    /// | `contraceptive` | [`Contraceptive`](Self::Contraceptive) |
    /// | `detected_deviations` | [`DetectedDeviations`](Self::DetectedDeviations) |
    /// | `ovulation_test` | [`OvulationTest`](Self::OvulationTest) |
    /// | `home_pregnancy_test` | [`HomePregnancyTest`](Self::HomePregnancyTest) |
    /// | `home_progesterone_test` | [`HomeProgesteroneTest`](Self::HomeProgesteroneTest) |
    /// | `sexual_activity` | [`SexualActivity`](Self::SexualActivity) |
    /// | `basal_body_temperature` | [`BasalBodyTemperature`](Self::BasalBodyTemperature) |
    /// | `element` | [`Element`](Self::Element) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum AggregateFieldArgument {
        /// A field of the entries of `menstrual_flow`.
        MenstrualFlow(MenstrualFlowFieldExpr),
        /// A field of the entries of `cervical_mucus`.
        CervicalMucus(CervicalMucusFieldExpr),
        /// The only field of the entries of `intermenstrual_bleeding`.
        IntermenstrualBleeding(IntermenstrualBleedingFieldExpr),
        /// A field of the entries of `contraceptive`.
        Contraceptive(ContraceptiveFieldExpr),
        /// A field of the entries of `detected_deviations`.
        DetectedDeviations(DetectedDeviationsFieldExpr),
        /// A field of the entries of `ovulation_test`.
        OvulationTest(OvulationTestFieldExpr),
        /// A field of the entries of `home_pregnancy_test`.
        HomePregnancyTest(HomePregnancyTestFieldExpr),
        /// A field of the entries of `home_progesterone_test`.
        HomeProgesteroneTest(HomeProgesteroneTestFieldExpr),
        /// A field of the entries of `sexual_activity`.
        SexualActivity(SexualActivityFieldExpr),
        /// A field of the entries of `basal_body_temperature`.
        BasalBodyTemperature(BasalBodyTemperatureFieldExpr),
        /// The element itself, for lists of plain values such as the `tags` of a note.
        Element(ElementFieldExpr),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        AggregateFieldArgument { "menstrual_flow"[] => MenstrualFlow, "cervical_mucus"[]
        => CervicalMucus, "intermenstrual_bleeding"[] => IntermenstrualBleeding,
        "contraceptive"[] => Contraceptive, "detected_deviations"[] =>
        DetectedDeviations, "ovulation_test"[] => OvulationTest, "home_pregnancy_test"[]
        => HomePregnancyTest, "home_progesterone_test"[] => HomeProgesteroneTest,
        "sexual_activity"[] => SexualActivity, "basal_body_temperature"[] =>
        BasalBodyTemperature, "element"[] => Element } [MenstrualFlow, CervicalMucus,
        IntermenstrualBleeding, Contraceptive, DetectedDeviations, OvulationTest,
        HomePregnancyTest, HomeProgesteroneTest, SexualActivity, BasalBodyTemperature,
        Element] [MenstrualFlowFieldExpr => MenstrualFlow, CervicalMucusFieldExpr =>
        CervicalMucus, IntermenstrualBleedingFieldExpr => IntermenstrualBleeding,
        ContraceptiveFieldExpr => Contraceptive, DetectedDeviationsFieldExpr =>
        DetectedDeviations, OvulationTestFieldExpr => OvulationTest,
        HomePregnancyTestFieldExpr => HomePregnancyTest, HomeProgesteroneTestFieldExpr =>
        HomeProgesteroneTest, SexualActivityFieldExpr => SexualActivity,
        BasalBodyTemperatureFieldExpr => BasalBodyTemperature, ElementFieldExpr =>
        Element] [BasalBodyTemperatureField => BasalBodyTemperatureFieldExpr,
        CervicalMucusField => CervicalMucusFieldExpr, ContraceptiveField =>
        ContraceptiveFieldExpr, DetectedDeviationField => DetectedDeviationsFieldExpr,
        MenstrualFlowField => MenstrualFlowFieldExpr, SexualActivityField =>
        SexualActivityFieldExpr]
    }

    impl From<MenstrualFlowFieldExpr> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: MenstrualFlowFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<CervicalMucusFieldExpr> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: CervicalMucusFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<IntermenstrualBleedingFieldExpr>
    for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: IntermenstrualBleedingFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<ContraceptiveFieldExpr> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: ContraceptiveFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<DetectedDeviationsFieldExpr> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: DetectedDeviationsFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<OvulationTestFieldExpr> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: OvulationTestFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<HomePregnancyTestFieldExpr> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: HomePregnancyTestFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<HomeProgesteroneTestFieldExpr>
    for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: HomeProgesteroneTestFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<SexualActivityFieldExpr> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: SexualActivityFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<BasalBodyTemperatureFieldExpr>
    for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: BasalBodyTemperatureFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<ElementFieldExpr> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: ElementFieldExpr) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<BasalBodyTemperatureField> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: BasalBodyTemperatureField) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<CervicalMucusField> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: CervicalMucusField) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<ContraceptiveField> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: ContraceptiveField) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<DetectedDeviationField> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: DetectedDeviationField) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<MenstrualFlowField> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: MenstrualFlowField) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<SexualActivityField> for crate::Nullable<AggregateFieldArgument> {
        #[inline]
        fn from(value: SexualActivityField) -> Self {
            Self::Value(value.into())
        }
    }

    /// Where the values of empty periods come from.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `mode`: `"carry_forward"` | [`Forward`](Self::Forward) |
    /// | `mode`: `"carry_backward"` | [`Backward`](Self::Backward) |
    /// | `mode`: `"carry_nearest"` | [`Nearest`](Self::Nearest) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum Carry {
        /// Fills an empty period from the last one before it that has data.
        Forward(CarryForwardExpr),
        /// Fills an empty period from the first one after it that has data.
        Backward(CarryBackwardExpr),
        /// Fills an empty period from the nearest one that has data; of two at the same distance from the earlier.
        Nearest(CarryNearestExpr),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        Carry { "mode"["carry_forward"] => Forward, "mode"["carry_backward"] => Backward,
        "mode"["carry_nearest"] => Nearest } [Forward, Backward, Nearest]
        [CarryForwardExpr => Forward, CarryBackwardExpr => Backward, CarryNearestExpr =>
        Nearest]
    }

    /// Who created an invite or a management key.
    ///
    /// In the responses of [`create_management_key`](crate::Client::create_management_key), [`delete_management_key`](crate::Client::delete_management_key), [`list_invites`](crate::Client::list_invites), [`list_management_keys`](crate::Client::list_management_keys), [`update_management_key`](crate::Client::update_management_key).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `type`: `"org_member"` | [`OrgMember`](Self::OrgMember) |
    /// | `type`: `"removed_org_member"` | [`RemovedOrgMember`](Self::RemovedOrgMember) |
    /// | `type`: `"vital_staff"` | [`VitalStaff`](Self::VitalStaff) |
    /// | `type`: `"management_key"` | [`ManagementKey`](Self::ManagementKey) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum Creator {
        /// A member of the organization.
        OrgMember(CreatorOrgMember),
        /// Somebody who is no longer a member of the organization.
        RemovedOrgMember(CreatorOrgMemberRemoved),
        /// Staff of Junction, which was called Vital.
        VitalStaff(CreatorVitalStaff),
        /// A call with a management key. Which key it was is not said.
        ManagementKey(CreatorManagementKey),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        Creator { "type"["org_member"] => OrgMember, "type"["removed_org_member"] =>
        RemovedOrgMember, "type"["vital_staff"] => VitalStaff, "type"["management_key"]
        => ManagementKey } [OrgMember, RemovedOrgMember, VitalStaff, ManagementKey]
        [CreatorOrgMember => OrgMember, CreatorOrgMemberRemoved => RemovedOrgMember,
        CreatorVitalStaff => VitalStaff, CreatorManagementKey => ManagementKey]
    }

    /// What a provider or lab needs beyond a client id and a client secret.
    ///
    /// The variant is recognized by the fields that it alone requires. Two are for Labcorp and easy to confuse:
    /// `Labcorp` has the number of the account and how it is billed, `LabcorpHl7` has the four names by which HL7
    /// messages are addressed. Which of them a Labcorp account needs is not documented; ask the vendor.
    ///
    /// Sent by [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). In the responses of [`get_team_custom_credentials`](crate::Client::get_team_custom_credentials), [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `fitbit` | [`Fitbit`](Self::Fitbit) |
    /// | `data_scopes` | [`GoogleFit`](Self::GoogleFit) |
    /// | `project_number` | [`GoogleHealth`](Self::GoogleHealth) |
    /// | `bioreference` | [`BioReference`](Self::BioReference) |
    /// | `labcorp` | [`Labcorp`](Self::Labcorp) |
    /// | `quest` | [`Quest`](Self::Quest) |
    /// | `webhook_secret` | [`Polar`](Self::Polar) |
    /// | `getlabs` | [`GetLabs`](Self::GetLabs) |
    /// | `phlebfinders` | [`PhlebFinders`](Self::PhlebFinders) |
    /// | `receiving_application` | [`LabcorpHl7`](Self::LabcorpHl7) |
    /// | `client` | [`MyFitnessPalV2`](Self::MyFitnessPalV2) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum CredentialDetails {
        /// What Fitbit needs.
        Fitbit(FitbitDetails),
        /// What Google Fit needs.
        GoogleFit(GoogleFitDetails),
        /// What Google Health needs.
        GoogleHealth(GoogleHealthDetails),
        /// What BioReference needs.
        BioReference(BioReferenceDetails),
        /// What Labcorp needs: the account and how it is billed.
        Labcorp(LabcorpDetails),
        /// What Quest Diagnostics needs.
        Quest(QuestDetails),
        /// What Polar needs.
        Polar(PolarDetails),
        /// What Getlabs needs.
        GetLabs(GetLabsDetails),
        /// What PhlebFinders needs.
        PhlebFinders(PhlebFindersDetails),
        /// What Labcorp needs to exchange HL7 messages: who sends and who receives them.
        LabcorpHl7(LabcorpHl7Details),
        /// What the API of MyFitnessPal needs.
        MyFitnessPalV2(MyFitnessPalV2Details),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        CredentialDetails { "fitbit"[] => Fitbit, "data_scopes"[] => GoogleFit,
        "project_number"[] => GoogleHealth, "bioreference"[] => BioReference, "labcorp"[]
        => Labcorp, "quest"[] => Quest, "webhook_secret"[] => Polar, "getlabs"[] =>
        GetLabs, "phlebfinders"[] => PhlebFinders, "receiving_application"[] =>
        LabcorpHl7, "client"[] => MyFitnessPalV2 } [Fitbit, GoogleFit, GoogleHealth,
        BioReference, Labcorp, Quest, Polar, GetLabs, PhlebFinders, LabcorpHl7,
        MyFitnessPalV2] [FitbitDetails => Fitbit, GoogleFitDetails => GoogleFit,
        GoogleHealthDetails => GoogleHealth, BioReferenceDetails => BioReference,
        LabcorpDetails => Labcorp, QuestDetails => Quest, PolarDetails => Polar,
        GetLabsDetails => GetLabs, PhlebFindersDetails => PhlebFinders, LabcorpHl7Details
        => LabcorpHl7, MyFitnessPalV2Details => MyFitnessPalV2]
    }

    impl From<FitbitDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: FitbitDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<GoogleFitDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: GoogleFitDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<GoogleHealthDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: GoogleHealthDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<BioReferenceDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: BioReferenceDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<LabcorpDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: LabcorpDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<QuestDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: QuestDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<PolarDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: PolarDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<GetLabsDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: GetLabsDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<PhlebFindersDetails> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: PhlebFindersDetails) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<LabcorpHl7Details> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: LabcorpHl7Details) -> Self {
            Self::Value(value.into())
        }
    }

    impl From<MyFitnessPalV2Details> for crate::Nullable<CredentialDetails> {
        #[inline]
        fn from(value: MyFitnessPalV2Details) -> Self {
            Self::Value(value.into())
        }
    }

    /// A time to group by: the index of a table. A placeholder is no argument that you could send.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `index` | [`Index`](Self::Index) |
    /// | `placeholder` | [`Placeholder`](Self::Placeholder) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum DateArgument {
        /// The index of a table: the date or time by which its rows are ordered and grouped.
        Index(IndexColumnExpr),
        /// A gap in an unfinished query, where an expression still has to be put.
        Placeholder(Placeholder),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        DateArgument { "index"[] => Index, "placeholder"[] => Placeholder } [Index,
        Placeholder] [IndexColumnExpr => Index, Placeholder => Placeholder] [QueryTable
        => IndexColumnExpr]
    }

    /// How Junction signs in to a system of electronic health records. The field `type` tells which.
    ///
    /// Sent by [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines). In the responses of [`get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines), [`upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `type`: `"client_credentials"` | [`ClientCredentials`](Self::ClientCredentials) |
    /// | `type`: `"google_iam"` | [`GoogleIam`](Self::GoogleIam) |
    /// | `type`: `"api_key"` | [`ApiKey`](Self::ApiKey) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum EhrAuthentication {
        /// Signing in by the OAuth 2 grant for client credentials.
        ClientCredentials(EhrPipelineOAuth2ClientCredentials),
        /// Signing in to Google Cloud's healthcare API by a service account.
        GoogleIam(EhrPipelineGoogleIam),
        /// Signing in by an API key.
        ApiKey(EhrPipelineApiKey),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        EhrAuthentication { "type"["client_credentials"] => ClientCredentials,
        "type"["google_iam"] => GoogleIam, "type"["api_key"] => ApiKey }
        [ClientCredentials, GoogleIam, ApiKey] [EhrPipelineOAuth2ClientCredentials =>
        ClientCredentials, EhrPipelineGoogleIam => GoogleIam, EhrPipelineApiKey =>
        ApiKey]
    }

    /// What a query groups by. The n-th one makes the column `group_key.n` (counted from 0), to be selected by a [`GroupKeyColumnExpr`](crate::types::GroupKeyColumnExpr).
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `timeseries`: `"blood_oxygen"`, `"cholesterol"`, `"electrocardiogram_voltage"`, `"fat"`, `"glucose"`, `"heartrate"`, `"hrv"`, `"ige"`, `"igg"`, `"respiratory_rate"`, `"stress_level"`, `"weight"` | [`DiscreteTimeseries`](Self::DiscreteTimeseries) |
    /// | `timeseries`: `"afib_burden"`, `"basal_body_temperature"`, `"body_mass_index"`, `"caffeine"`, `"calories_active"`, `"calories_basal"`, `"carbohydrates"`, `"daylight_exposure"`, `"distance"`, `"fall"`, `"floors_climbed"`, `"forced_expiratory_volume_1"`, `"forced_vital_capacity"`, `"handwashing"`, `"heart_rate_alert"`, `"heart_rate_recovery_one_minute"`, `"inhaler_usage"`, `"lean_body_mass"`, `"mindfulness_minutes"`, `"peak_expiratory_flow_rate"`, `"sleep_apnea_alert"`, `"sleep_breathing_disturbance"`, `"stand_duration"`, `"stand_hour"`, `"steps"`, `"uv_exposure"`, `"vo2_max"`, `"waist_circumference"`, `"water"`, `"wheelchair_push"`, `"workout_distance"`, `"workout_swimming_stroke"` | [`IntervalTimeseries`](Self::IntervalTimeseries) |
    /// | `timeseries`: `"insulin_injection"` | [`InsulinInjection`](Self::InsulinInjection) |
    /// | `timeseries`: `"blood_pressure"` | [`BloodPressure`](Self::BloodPressure) |
    /// | `timeseries`: `"body_temperature"`, `"body_temperature_delta"` | [`Temperature`](Self::Temperature) |
    /// | `timeseries`: `"workout_duration"` | [`WorkoutDuration`](Self::WorkoutDuration) |
    /// | `timeseries`: `"note"` | [`Note`](Self::Note) |
    /// | `date_trunc` | [`DateTrunc`](Self::DateTrunc) |
    /// | `date_part` | [`DatePart`](Self::DatePart) |
    /// | `sleep` | [`Sleep`](Self::Sleep) |
    /// | `derived_readiness` | [`DerivedReadiness`](Self::DerivedReadiness) |
    /// | `activity` | [`Activity`](Self::Activity) |
    /// | `workout` | [`Workout`](Self::Workout) |
    /// | `body` | [`Body`](Self::Body) |
    /// | `meal` | [`Meal`](Self::Meal) |
    /// | `menstrual_cycle` | [`MenstrualCycle`](Self::MenstrualCycle) |
    /// | `profile` | [`Profile`](Self::Profile) |
    /// | `source` | [`Source`](Self::Source) |
    /// | `value_macro`: `"sleep_score"` | [`SleepScore`](Self::SleepScore) |
    /// | `value_macro`: `"chronotype"` | [`Chronotype`](Self::Chronotype) |
    /// | `value_macro`: `"asleep_at"` | [`AsleepAt`](Self::AsleepAt) |
    /// | `value_macro`: `"awake_at"` | [`AwakeAt`](Self::AwakeAt) |
    /// | `value_macro`: `"awakenings"` | [`Awakenings`](Self::Awakenings) |
    /// | `value_macro` and no property that the variant does not have | [`UnrecognizedMacro`](Self::UnrecognizedMacro) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum GroupByExpr {
        /// A field of a time series whose samples are taken at one moment.
        DiscreteTimeseries(DiscreteTimeseriesExpr),
        /// A field of a time series whose samples are of a length of time.
        IntervalTimeseries(IntervalTimeseriesExpr),
        /// A field of the time series of insulin injections.
        InsulinInjection(InsulinInjectionTimeseriesExpr),
        /// A field of the time series of blood pressure.
        BloodPressure(BloodPressureTimeseriesExpr),
        /// A field of a time series of temperatures.
        Temperature(TemperatureTimeseriesExpr),
        /// A field of the time series of time spent in workouts.
        WorkoutDuration(WorkoutDurationTimeseriesExpr),
        /// A field of the time series of notes, which users write into their diaries.
        Note(NoteTimeseriesExpr),
        /// A time, rounded down to the start of its period. A query has at most one, a continuous query exactly one.
        DateTrunc(DateTruncExpr),
        /// A part of a time, such as its weekday, which puts the Mondays of all weeks into one group. Not together with `align`.
        DatePart(DatePartExpr),
        /// A column of the sleep table, which has a row for each sleep session.
        Sleep(SleepColumnExpr),
        /// A column of the readiness table, which has a row of scores for each user and day.
        DerivedReadiness(DerivedReadinessColumnExpr),
        /// A column of the activity table, which has a row for each day and provider.
        Activity(ActivityColumnExpr),
        /// A column of the workout table, which has a row for each workout.
        Workout(WorkoutColumnExpr),
        /// A column of the body table, which has a row for each measurement.
        Body(BodyColumnExpr),
        /// A column of the meal table, which has a row for each meal.
        Meal(MealColumnExpr),
        /// A column of the menstrual cycle table, which has a row for each cycle.
        MenstrualCycle(MenstrualCycleColumnExpr),
        /// A column of the profile table, which has one row for a user and source.
        Profile(ProfileColumnExpr),
        /// Where the data of a row come from; a column that all tables have.
        Source(SourceColumnExpr),
        /// Junction's own score of each sleep session, 0 to 100.
        SleepScore(SleepScoreValueMacroExpr),
        /// Whether a sleep session is that of an early or of a late sleeper.
        Chronotype(ChronotypeValueMacroExpr),
        /// When the user fell asleep: the start of the sleep session plus its latency.
        AsleepAt(AsleepAtValueMacroExpr),
        /// When the user woke up for good: the end of the last stage of the sleep session that is not awake, which may be before the end of the session.
        AwakeAt(AwakeAtValueMacroExpr),
        /// The awakenings of each sleep session; not documented, by its name how often the user woke up.
        Awakenings(AwakeningsValueMacroExpr),
        /// A macro without a schema of its own.
        UnrecognizedMacro(UnrecognizedValueMacroExpr),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        GroupByExpr { "timeseries"["blood_oxygen", "cholesterol",
        "electrocardiogram_voltage", "fat", "glucose", "heartrate", "hrv", "ige", "igg",
        "respiratory_rate", "stress_level", "weight"] => DiscreteTimeseries,
        "timeseries"["afib_burden", "basal_body_temperature", "body_mass_index",
        "caffeine", "calories_active", "calories_basal", "carbohydrates",
        "daylight_exposure", "distance", "fall", "floors_climbed",
        "forced_expiratory_volume_1", "forced_vital_capacity", "handwashing",
        "heart_rate_alert", "heart_rate_recovery_one_minute", "inhaler_usage",
        "lean_body_mass", "mindfulness_minutes", "peak_expiratory_flow_rate",
        "sleep_apnea_alert", "sleep_breathing_disturbance", "stand_duration",
        "stand_hour", "steps", "uv_exposure", "vo2_max", "waist_circumference", "water",
        "wheelchair_push", "workout_distance", "workout_swimming_stroke"] =>
        IntervalTimeseries, "timeseries"["insulin_injection"] => InsulinInjection,
        "timeseries"["blood_pressure"] => BloodPressure, "timeseries"["body_temperature",
        "body_temperature_delta"] => Temperature, "timeseries"["workout_duration"] =>
        WorkoutDuration, "timeseries"["note"] => Note, "date_trunc"[] => DateTrunc,
        "date_part"[] => DatePart, "sleep"[] => Sleep, "derived_readiness"[] =>
        DerivedReadiness, "activity"[] => Activity, "workout"[] => Workout, "body"[] =>
        Body, "meal"[] => Meal, "menstrual_cycle"[] => MenstrualCycle, "profile"[] =>
        Profile, "source"[] => Source, "value_macro"["sleep_score"] => SleepScore,
        "value_macro"["chronotype"] => Chronotype, "value_macro"["asleep_at"] =>
        AsleepAt, "value_macro"["awake_at"] => AwakeAt, "value_macro"["awakenings"] =>
        Awakenings, "value_macro"[] alone["value_macro"] => UnrecognizedMacro }
        [DiscreteTimeseries, IntervalTimeseries, InsulinInjection, BloodPressure,
        Temperature, WorkoutDuration, Note, DateTrunc, DatePart, Sleep, DerivedReadiness,
        Activity, Workout, Body, Meal, MenstrualCycle, Profile, Source, SleepScore,
        Chronotype, AsleepAt, AwakeAt, Awakenings, UnrecognizedMacro]
        [DiscreteTimeseriesExpr => DiscreteTimeseries, IntervalTimeseriesExpr =>
        IntervalTimeseries, InsulinInjectionTimeseriesExpr => InsulinInjection,
        BloodPressureTimeseriesExpr => BloodPressure, TemperatureTimeseriesExpr =>
        Temperature, WorkoutDurationTimeseriesExpr => WorkoutDuration, NoteTimeseriesExpr
        => Note, DateTruncExpr => DateTrunc, DatePartExpr => DatePart, SleepColumnExpr =>
        Sleep, DerivedReadinessColumnExpr => DerivedReadiness, ActivityColumnExpr =>
        Activity, WorkoutColumnExpr => Workout, BodyColumnExpr => Body, MealColumnExpr =>
        Meal, MenstrualCycleColumnExpr => MenstrualCycle, ProfileColumnExpr => Profile,
        SourceColumnExpr => Source, SleepScoreValueMacroExpr => SleepScore,
        ChronotypeValueMacroExpr => Chronotype, AsleepAtValueMacroExpr => AsleepAt,
        AwakeAtValueMacroExpr => AwakeAt, AwakeningsValueMacroExpr => Awakenings,
        UnrecognizedValueMacroExpr => UnrecognizedMacro] [ActivityColumn =>
        ActivityColumnExpr, BloodPressureField => BloodPressureTimeseriesExpr, BodyColumn
        => BodyColumnExpr, DerivedReadinessColumn => DerivedReadinessColumnExpr,
        InsulinInjectionField => InsulinInjectionTimeseriesExpr, MealColumn =>
        MealColumnExpr, MenstrualCycleColumn => MenstrualCycleColumnExpr, NoteField =>
        NoteTimeseriesExpr, ProfileColumn => ProfileColumnExpr, SleepColumn =>
        SleepColumnExpr, SourceColumn => SourceColumnExpr, WorkoutColumn =>
        WorkoutColumnExpr, WorkoutDurationField => WorkoutDurationTimeseriesExpr]
    }

    /// A column of the result of a query.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `timeseries`: `"blood_oxygen"`, `"cholesterol"`, `"electrocardiogram_voltage"`, `"fat"`, `"glucose"`, `"heartrate"`, `"hrv"`, `"ige"`, `"igg"`, `"respiratory_rate"`, `"stress_level"`, `"weight"` | [`DiscreteTimeseries`](Self::DiscreteTimeseries) |
    /// | `timeseries`: `"afib_burden"`, `"basal_body_temperature"`, `"body_mass_index"`, `"caffeine"`, `"calories_active"`, `"calories_basal"`, `"carbohydrates"`, `"daylight_exposure"`, `"distance"`, `"fall"`, `"floors_climbed"`, `"forced_expiratory_volume_1"`, `"forced_vital_capacity"`, `"handwashing"`, `"heart_rate_alert"`, `"heart_rate_recovery_one_minute"`, `"inhaler_usage"`, `"lean_body_mass"`, `"mindfulness_minutes"`, `"peak_expiratory_flow_rate"`, `"sleep_apnea_alert"`, `"sleep_breathing_disturbance"`, `"stand_duration"`, `"stand_hour"`, `"steps"`, `"uv_exposure"`, `"vo2_max"`, `"waist_circumference"`, `"water"`, `"wheelchair_push"`, `"workout_distance"`, `"workout_swimming_stroke"` | [`IntervalTimeseries`](Self::IntervalTimeseries) |
    /// | `timeseries`: `"insulin_injection"` | [`InsulinInjection`](Self::InsulinInjection) |
    /// | `timeseries`: `"blood_pressure"` | [`BloodPressure`](Self::BloodPressure) |
    /// | `timeseries`: `"body_temperature"`, `"body_temperature_delta"` | [`Temperature`](Self::Temperature) |
    /// | `timeseries`: `"workout_duration"` | [`WorkoutDuration`](Self::WorkoutDuration) |
    /// | `timeseries`: `"note"` | [`Note`](Self::Note) |
    /// | `arg` | [`Aggregate`](Self::Aggregate) |
    /// | `group_key` | [`GroupKey`](Self::GroupKey) |
    /// | `sleep` | [`Sleep`](Self::Sleep) |
    /// | `derived_readiness` | [`DerivedReadiness`](Self::DerivedReadiness) |
    /// | `activity` | [`Activity`](Self::Activity) |
    /// | `workout` | [`Workout`](Self::Workout) |
    /// | `body` | [`Body`](Self::Body) |
    /// | `meal` | [`Meal`](Self::Meal) |
    /// | `menstrual_cycle` | [`MenstrualCycle`](Self::MenstrualCycle) |
    /// | `profile` | [`Profile`](Self::Profile) |
    /// | `index` | [`Index`](Self::Index) |
    /// | `from` | [`Subquery`](Self::Subquery) |
    /// | `source` | [`Source`](Self::Source) |
    /// | `value_macro`: `"sleep_score"` | [`SleepScore`](Self::SleepScore) |
    /// | `value_macro`: `"chronotype"` | [`Chronotype`](Self::Chronotype) |
    /// | `value_macro`: `"asleep_at"` | [`AsleepAt`](Self::AsleepAt) |
    /// | `value_macro`: `"awake_at"` | [`AwakeAt`](Self::AwakeAt) |
    /// | `value_macro`: `"awakenings"` | [`Awakenings`](Self::Awakenings) |
    /// | `value_macro` and no property that the variant does not have | [`UnrecognizedMacro`](Self::UnrecognizedMacro) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum SelectExpr {
        /// A field of a time series whose samples are taken at one moment.
        DiscreteTimeseries(DiscreteTimeseriesExpr),
        /// A field of a time series whose samples are of a length of time.
        IntervalTimeseries(IntervalTimeseriesExpr),
        /// A field of the time series of insulin injections.
        InsulinInjection(InsulinInjectionTimeseriesExpr),
        /// A field of the time series of blood pressure.
        BloodPressure(BloodPressureTimeseriesExpr),
        /// A field of a time series of temperatures.
        Temperature(TemperatureTimeseriesExpr),
        /// A field of the time series of time spent in workouts.
        WorkoutDuration(WorkoutDurationTimeseriesExpr),
        /// A field of the time series of notes, which users write into their diaries.
        Note(NoteTimeseriesExpr),
        /// One value made of all rows of a group, such as the mean of a column.
        Aggregate(AggregateExpr),
        /// One or all of the values by which the query groups. Only for queries that group.
        GroupKey(GroupKeyColumnExpr),
        /// A column of the sleep table, which has a row for each sleep session.
        Sleep(SleepColumnExpr),
        /// A column of the readiness table, which has a row of scores for each user and day.
        DerivedReadiness(DerivedReadinessColumnExpr),
        /// A column of the activity table, which has a row for each day and provider.
        Activity(ActivityColumnExpr),
        /// A column of the workout table, which has a row for each workout.
        Workout(WorkoutColumnExpr),
        /// A column of the body table, which has a row for each measurement.
        Body(BodyColumnExpr),
        /// A column of the meal table, which has a row for each meal.
        Meal(MealColumnExpr),
        /// A column of the menstrual cycle table, which has a row for each cycle.
        MenstrualCycle(MenstrualCycleColumnExpr),
        /// A column of the profile table, which has one row for a user and source.
        Profile(ProfileColumnExpr),
        /// The index of a table: the date or time by which its rows are ordered and grouped.
        Index(IndexColumnExpr),
        /// A subquery that makes one value of a list which a row has in one of its columns.
        Subquery(Box<ScalarOutputSubqueryExpr>),
        /// Where the data of a row come from; a column that all tables have.
        Source(SourceColumnExpr),
        /// Junction's own score of each sleep session, 0 to 100.
        SleepScore(SleepScoreValueMacroExpr),
        /// Whether a sleep session is that of an early or of a late sleeper.
        Chronotype(ChronotypeValueMacroExpr),
        /// When the user fell asleep: the start of the sleep session plus its latency.
        AsleepAt(AsleepAtValueMacroExpr),
        /// When the user woke up for good: the end of the last stage of the sleep session that is not awake, which may be before the end of the session.
        AwakeAt(AwakeAtValueMacroExpr),
        /// The awakenings of each sleep session; not documented, by its name how often the user woke up.
        Awakenings(AwakeningsValueMacroExpr),
        /// A macro without a schema of its own.
        UnrecognizedMacro(UnrecognizedValueMacroExpr),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        SelectExpr { "timeseries"["blood_oxygen", "cholesterol",
        "electrocardiogram_voltage", "fat", "glucose", "heartrate", "hrv", "ige", "igg",
        "respiratory_rate", "stress_level", "weight"] => DiscreteTimeseries,
        "timeseries"["afib_burden", "basal_body_temperature", "body_mass_index",
        "caffeine", "calories_active", "calories_basal", "carbohydrates",
        "daylight_exposure", "distance", "fall", "floors_climbed",
        "forced_expiratory_volume_1", "forced_vital_capacity", "handwashing",
        "heart_rate_alert", "heart_rate_recovery_one_minute", "inhaler_usage",
        "lean_body_mass", "mindfulness_minutes", "peak_expiratory_flow_rate",
        "sleep_apnea_alert", "sleep_breathing_disturbance", "stand_duration",
        "stand_hour", "steps", "uv_exposure", "vo2_max", "waist_circumference", "water",
        "wheelchair_push", "workout_distance", "workout_swimming_stroke"] =>
        IntervalTimeseries, "timeseries"["insulin_injection"] => InsulinInjection,
        "timeseries"["blood_pressure"] => BloodPressure, "timeseries"["body_temperature",
        "body_temperature_delta"] => Temperature, "timeseries"["workout_duration"] =>
        WorkoutDuration, "timeseries"["note"] => Note, "arg"[] => Aggregate,
        "group_key"[] => GroupKey, "sleep"[] => Sleep, "derived_readiness"[] =>
        DerivedReadiness, "activity"[] => Activity, "workout"[] => Workout, "body"[] =>
        Body, "meal"[] => Meal, "menstrual_cycle"[] => MenstrualCycle, "profile"[] =>
        Profile, "index"[] => Index, "from"[] => Subquery, "source"[] => Source,
        "value_macro"["sleep_score"] => SleepScore, "value_macro"["chronotype"] =>
        Chronotype, "value_macro"["asleep_at"] => AsleepAt, "value_macro"["awake_at"] =>
        AwakeAt, "value_macro"["awakenings"] => Awakenings, "value_macro"[]
        alone["value_macro"] => UnrecognizedMacro } [DiscreteTimeseries,
        IntervalTimeseries, InsulinInjection, BloodPressure, Temperature,
        WorkoutDuration, Note, Aggregate, GroupKey, Sleep, DerivedReadiness, Activity,
        Workout, Body, Meal, MenstrualCycle, Profile, Index, Subquery, Source,
        SleepScore, Chronotype, AsleepAt, AwakeAt, Awakenings, UnrecognizedMacro]
        [DiscreteTimeseriesExpr => DiscreteTimeseries, IntervalTimeseriesExpr =>
        IntervalTimeseries, InsulinInjectionTimeseriesExpr => InsulinInjection,
        BloodPressureTimeseriesExpr => BloodPressure, TemperatureTimeseriesExpr =>
        Temperature, WorkoutDurationTimeseriesExpr => WorkoutDuration, NoteTimeseriesExpr
        => Note, AggregateExpr => Aggregate, GroupKeyColumnExpr => GroupKey,
        SleepColumnExpr => Sleep, DerivedReadinessColumnExpr => DerivedReadiness,
        ActivityColumnExpr => Activity, WorkoutColumnExpr => Workout, BodyColumnExpr =>
        Body, MealColumnExpr => Meal, MenstrualCycleColumnExpr => MenstrualCycle,
        ProfileColumnExpr => Profile, IndexColumnExpr => Index, ScalarOutputSubqueryExpr
        => Subquery, SourceColumnExpr => Source, SleepScoreValueMacroExpr => SleepScore,
        ChronotypeValueMacroExpr => Chronotype, AsleepAtValueMacroExpr => AsleepAt,
        AwakeAtValueMacroExpr => AwakeAt, AwakeningsValueMacroExpr => Awakenings,
        UnrecognizedValueMacroExpr => UnrecognizedMacro] [ActivityColumn =>
        ActivityColumnExpr, BloodPressureField => BloodPressureTimeseriesExpr, BodyColumn
        => BodyColumnExpr, DerivedReadinessColumn => DerivedReadinessColumnExpr, GroupKey
        => GroupKeyColumnExpr, InsulinInjectionField => InsulinInjectionTimeseriesExpr,
        MealColumn => MealColumnExpr, MenstrualCycleColumn => MenstrualCycleColumnExpr,
        NoteField => NoteTimeseriesExpr, ProfileColumn => ProfileColumnExpr, QueryTable
        => IndexColumnExpr, SleepColumn => SleepColumnExpr, SourceColumn =>
        SourceColumnExpr, WorkoutColumn => WorkoutColumnExpr, WorkoutDurationField =>
        WorkoutDurationTimeseriesExpr]
    }

    /// The list that a subquery reads. A placeholder is no list that you could send.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `unnest` | [`Unnest`](Self::Unnest) |
    /// | `placeholder` | [`Placeholder`](Self::Placeholder) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum SubqueryFrom {
        /// The elements of a list, which a row has in one of its columns.
        Unnest(UnnestExpr),
        /// A gap in an unfinished query, where an expression still has to be put.
        Placeholder(Placeholder),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        SubqueryFrom { "unnest"[] => Unnest, "placeholder"[] => Placeholder } [Unnest,
        Placeholder] [UnnestExpr => Unnest, Placeholder => Placeholder]
    }

    /// The value that a subquery makes of a list. A placeholder is no selection that you could send.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `func` | [`Aggregate`](Self::Aggregate) |
    /// | `placeholder` | [`Placeholder`](Self::Placeholder) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum SubquerySelect {
        /// One value made of all elements of a list, such as how many there are.
        Aggregate(AggregateFieldExpr),
        /// A gap in an unfinished query, where an expression still has to be put.
        Placeholder(Placeholder),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        SubquerySelect { "func"[] => Aggregate, "placeholder"[] => Placeholder }
        [Aggregate, Placeholder] [AggregateFieldExpr => Aggregate, Placeholder =>
        Placeholder]
    }

    /// The column whose list a subquery reads. Only some columns hold lists, those of menstrual cycles and the `tags` of notes among them.
    ///
    /// Sent by [`create_continuous_query`](crate::Client::create_continuous_query), [`validate_continuous_query`](crate::Client::validate_continuous_query). In the responses of [`create_continuous_query`](crate::Client::create_continuous_query), [`list_continuous_queries`](crate::Client::list_continuous_queries), [`update_continuous_query`](crate::Client::update_continuous_query).
    ///
    /// The first row that fits an object decides, whether the rest of the object decodes or not:
    ///
    /// | object with | variant |
    /// |---|---|
    /// | `timeseries`: `"blood_oxygen"`, `"cholesterol"`, `"electrocardiogram_voltage"`, `"fat"`, `"glucose"`, `"heartrate"`, `"hrv"`, `"ige"`, `"igg"`, `"respiratory_rate"`, `"stress_level"`, `"weight"` | [`DiscreteTimeseries`](Self::DiscreteTimeseries) |
    /// | `timeseries`: `"afib_burden"`, `"basal_body_temperature"`, `"body_mass_index"`, `"caffeine"`, `"calories_active"`, `"calories_basal"`, `"carbohydrates"`, `"daylight_exposure"`, `"distance"`, `"fall"`, `"floors_climbed"`, `"forced_expiratory_volume_1"`, `"forced_vital_capacity"`, `"handwashing"`, `"heart_rate_alert"`, `"heart_rate_recovery_one_minute"`, `"inhaler_usage"`, `"lean_body_mass"`, `"mindfulness_minutes"`, `"peak_expiratory_flow_rate"`, `"sleep_apnea_alert"`, `"sleep_breathing_disturbance"`, `"stand_duration"`, `"stand_hour"`, `"steps"`, `"uv_exposure"`, `"vo2_max"`, `"waist_circumference"`, `"water"`, `"wheelchair_push"`, `"workout_distance"`, `"workout_swimming_stroke"` | [`IntervalTimeseries`](Self::IntervalTimeseries) |
    /// | `timeseries`: `"insulin_injection"` | [`InsulinInjection`](Self::InsulinInjection) |
    /// | `timeseries`: `"blood_pressure"` | [`BloodPressure`](Self::BloodPressure) |
    /// | `timeseries`: `"body_temperature"`, `"body_temperature_delta"` | [`Temperature`](Self::Temperature) |
    /// | `timeseries`: `"workout_duration"` | [`WorkoutDuration`](Self::WorkoutDuration) |
    /// | `timeseries`: `"note"` | [`Note`](Self::Note) |
    /// | `sleep` | [`Sleep`](Self::Sleep) |
    /// | `derived_readiness` | [`DerivedReadiness`](Self::DerivedReadiness) |
    /// | `activity` | [`Activity`](Self::Activity) |
    /// | `workout` | [`Workout`](Self::Workout) |
    /// | `body` | [`Body`](Self::Body) |
    /// | `meal` | [`Meal`](Self::Meal) |
    /// | `menstrual_cycle` | [`MenstrualCycle`](Self::MenstrualCycle) |
    /// | `profile` | [`Profile`](Self::Profile) |
    /// | `value_macro`: `"sleep_score"` | [`SleepScore`](Self::SleepScore) |
    /// | `value_macro`: `"chronotype"` | [`Chronotype`](Self::Chronotype) |
    /// | `value_macro`: `"asleep_at"` | [`AsleepAt`](Self::AsleepAt) |
    /// | `value_macro`: `"awake_at"` | [`AwakeAt`](Self::AwakeAt) |
    /// | `value_macro`: `"awakenings"` | [`Awakenings`](Self::Awakenings) |
    /// | `value_macro` and no property that the variant does not have | [`UnrecognizedMacro`](Self::UnrecognizedMacro) |
    ///
    /// All else, also an object that does not decode as its row says, is [`Unknown`](Self::Unknown).
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub enum UnnestSource {
        /// A field of a time series whose samples are taken at one moment.
        DiscreteTimeseries(DiscreteTimeseriesExpr),
        /// A field of a time series whose samples are of a length of time.
        IntervalTimeseries(IntervalTimeseriesExpr),
        /// A field of the time series of insulin injections.
        InsulinInjection(InsulinInjectionTimeseriesExpr),
        /// A field of the time series of blood pressure.
        BloodPressure(BloodPressureTimeseriesExpr),
        /// A field of a time series of temperatures.
        Temperature(TemperatureTimeseriesExpr),
        /// A field of the time series of time spent in workouts.
        WorkoutDuration(WorkoutDurationTimeseriesExpr),
        /// A field of the time series of notes, which users write into their diaries.
        Note(NoteTimeseriesExpr),
        /// A column of the sleep table, which has a row for each sleep session.
        Sleep(SleepColumnExpr),
        /// A column of the readiness table, which has a row of scores for each user and day.
        DerivedReadiness(DerivedReadinessColumnExpr),
        /// A column of the activity table, which has a row for each day and provider.
        Activity(ActivityColumnExpr),
        /// A column of the workout table, which has a row for each workout.
        Workout(WorkoutColumnExpr),
        /// A column of the body table, which has a row for each measurement.
        Body(BodyColumnExpr),
        /// A column of the meal table, which has a row for each meal.
        Meal(MealColumnExpr),
        /// A column of the menstrual cycle table, which has a row for each cycle.
        MenstrualCycle(MenstrualCycleColumnExpr),
        /// A column of the profile table, which has one row for a user and source.
        Profile(ProfileColumnExpr),
        /// Junction's own score of each sleep session, 0 to 100.
        SleepScore(SleepScoreValueMacroExpr),
        /// Whether a sleep session is that of an early or of a late sleeper.
        Chronotype(ChronotypeValueMacroExpr),
        /// When the user fell asleep: the start of the sleep session plus its latency.
        AsleepAt(AsleepAtValueMacroExpr),
        /// When the user woke up for good: the end of the last stage of the sleep session that is not awake, which may be before the end of the session.
        AwakeAt(AwakeAtValueMacroExpr),
        /// The awakenings of each sleep session; not documented, by its name how often the user woke up.
        Awakenings(AwakeningsValueMacroExpr),
        /// A macro without a schema of its own.
        UnrecognizedMacro(UnrecognizedValueMacroExpr),
        /// A value that this version does not know: the JSON text as it came.
        Unknown(crate::UnknownJson),
    }

    crate::union_impls! {
        UnnestSource { "timeseries"["blood_oxygen", "cholesterol",
        "electrocardiogram_voltage", "fat", "glucose", "heartrate", "hrv", "ige", "igg",
        "respiratory_rate", "stress_level", "weight"] => DiscreteTimeseries,
        "timeseries"["afib_burden", "basal_body_temperature", "body_mass_index",
        "caffeine", "calories_active", "calories_basal", "carbohydrates",
        "daylight_exposure", "distance", "fall", "floors_climbed",
        "forced_expiratory_volume_1", "forced_vital_capacity", "handwashing",
        "heart_rate_alert", "heart_rate_recovery_one_minute", "inhaler_usage",
        "lean_body_mass", "mindfulness_minutes", "peak_expiratory_flow_rate",
        "sleep_apnea_alert", "sleep_breathing_disturbance", "stand_duration",
        "stand_hour", "steps", "uv_exposure", "vo2_max", "waist_circumference", "water",
        "wheelchair_push", "workout_distance", "workout_swimming_stroke"] =>
        IntervalTimeseries, "timeseries"["insulin_injection"] => InsulinInjection,
        "timeseries"["blood_pressure"] => BloodPressure, "timeseries"["body_temperature",
        "body_temperature_delta"] => Temperature, "timeseries"["workout_duration"] =>
        WorkoutDuration, "timeseries"["note"] => Note, "sleep"[] => Sleep,
        "derived_readiness"[] => DerivedReadiness, "activity"[] => Activity, "workout"[]
        => Workout, "body"[] => Body, "meal"[] => Meal, "menstrual_cycle"[] =>
        MenstrualCycle, "profile"[] => Profile, "value_macro"["sleep_score"] =>
        SleepScore, "value_macro"["chronotype"] => Chronotype, "value_macro"["asleep_at"]
        => AsleepAt, "value_macro"["awake_at"] => AwakeAt, "value_macro"["awakenings"] =>
        Awakenings, "value_macro"[] alone["value_macro"] => UnrecognizedMacro }
        [DiscreteTimeseries, IntervalTimeseries, InsulinInjection, BloodPressure,
        Temperature, WorkoutDuration, Note, Sleep, DerivedReadiness, Activity, Workout,
        Body, Meal, MenstrualCycle, Profile, SleepScore, Chronotype, AsleepAt, AwakeAt,
        Awakenings, UnrecognizedMacro] [DiscreteTimeseriesExpr => DiscreteTimeseries,
        IntervalTimeseriesExpr => IntervalTimeseries, InsulinInjectionTimeseriesExpr =>
        InsulinInjection, BloodPressureTimeseriesExpr => BloodPressure,
        TemperatureTimeseriesExpr => Temperature, WorkoutDurationTimeseriesExpr =>
        WorkoutDuration, NoteTimeseriesExpr => Note, SleepColumnExpr => Sleep,
        DerivedReadinessColumnExpr => DerivedReadiness, ActivityColumnExpr => Activity,
        WorkoutColumnExpr => Workout, BodyColumnExpr => Body, MealColumnExpr => Meal,
        MenstrualCycleColumnExpr => MenstrualCycle, ProfileColumnExpr => Profile,
        SleepScoreValueMacroExpr => SleepScore, ChronotypeValueMacroExpr => Chronotype,
        AsleepAtValueMacroExpr => AsleepAt, AwakeAtValueMacroExpr => AwakeAt,
        AwakeningsValueMacroExpr => Awakenings, UnrecognizedValueMacroExpr =>
        UnrecognizedMacro] [ActivityColumn => ActivityColumnExpr, BloodPressureField =>
        BloodPressureTimeseriesExpr, BodyColumn => BodyColumnExpr, DerivedReadinessColumn
        => DerivedReadinessColumnExpr, InsulinInjectionField =>
        InsulinInjectionTimeseriesExpr, MealColumn => MealColumnExpr,
        MenstrualCycleColumn => MenstrualCycleColumnExpr, NoteField =>
        NoteTimeseriesExpr, ProfileColumn => ProfileColumnExpr, SleepColumn =>
        SleepColumnExpr, WorkoutColumn => WorkoutColumnExpr, WorkoutDurationField =>
        WorkoutDurationTimeseriesExpr]
    }
}
use crate::operation::operation;

/// # EHR Integration
impl crate::Client {
    /// Gets how the organization's own application may launch Junction's dashboard.
    ///
    /// What the response is before anything has been configured is not documented; expect status 404.
    ///
    /// Repeating the call is safe.
    ///
    /// `GET /v1/org/{org_id}/ehr_integration/configuration`, retry class [`safe`](crate::Client#retry-classes). Returns [`EhrIntegrationConfig`](crate::types::EhrIntegrationConfig).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let response = client.get_ehr_integration_configuration().await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/configuration")]
    #[inline]
    pub fn get_ehr_integration_configuration(
        &self,
    ) -> operations::GetEhrIntegrationConfiguration {
        operations::GetEhrIntegrationConfiguration {
            call: operation!(
                self, Safe, "get_ehr_integration_configuration", "GET",
                "/v1/org/{org_id}/ehr_integration/configuration"
            ),
        }
    }

    /// Sets how the organization's own application may launch Junction's dashboard.
    ///
    /// The body takes the place of the present configuration, if there is one: an origin that is not in it can no
    /// longer launch anything.
    ///
    /// Slugs are unique among all customers. A slug that somebody else has fails with status 409, for which
    /// [`Error::is_conflict`](crate::Error::is_conflict) holds, while [`Error::conflict`](crate::Error::conflict) has
    /// nothing to name.
    ///
    /// Repeating the call is safe: the same body leads to the same state.
    ///
    /// `PUT /v1/org/{org_id}/ehr_integration/configuration`, retry class [`safe`](crate::Client#retry-classes). Takes [`UpsertEhrIntegrationConfigBody`](crate::types::UpsertEhrIntegrationConfigBody), returns [`EhrIntegrationConfig`](crate::types::EhrIntegrationConfig).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{
    ///     AllowedOriginConfig, IntegrationModality, UpsertEhrIntegrationConfigBody,
    /// };
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = UpsertEhrIntegrationConfigBody::new(
    ///     [IntegrationModality::FeatureEmbed],
    ///     [AllowedOriginConfig::new("https://example.com")],
    ///     "slug",
    /// );
    /// let response = client.upsert_ehr_integration_configuration(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/configuration")]
    #[inline]
    pub fn upsert_ehr_integration_configuration(
        &self,
        body: types::UpsertEhrIntegrationConfigBody,
    ) -> operations::UpsertEhrIntegrationConfiguration {
        operations::UpsertEhrIntegrationConfiguration {
            call: operation!(
                self, Safe, "upsert_ehr_integration_configuration", "PUT",
                "/v1/org/{org_id}/ehr_integration/configuration"
            ),
            body,
        }
    }

    /// Creates a URL that opens Junction's dashboard for a member, who is signed in by it.
    ///
    /// Name the member by `member_id` or by `integration_member_id`, and the team by `team_id` or by
    /// `integration_team_id`. The document requires none of the four, the vendor's pages require a member and a team.
    /// The member has to be an integration-managed one and at least an administrator of the team.
    ///
    /// Whoever has the URL is signed in as the member, so hand it to nobody else and keep it out of logs. Check first
    /// that the person who asks is the member.
    ///
    /// The client repeats no call that may have arrived, because each one makes a further URL.
    ///
    /// `POST /v1/org/{org_id}/ehr_integration/create_dashboard_url`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateDashboardUrlBody`](crate::types::CreateDashboardUrlBody), returns [`CreateDashboardUrlResponse`](crate::types::CreateDashboardUrlResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{CreateDashboardUrlBody, Env, IntegrationModality};
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = CreateDashboardUrlBody::new(
    ///     Env::Sandbox,
    ///     "feature",
    ///     IntegrationModality::FeatureEmbed,
    /// );
    /// let response = client.create_dashboard_url(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/create_dashboard_url")]
    #[inline]
    pub fn create_dashboard_url(
        &self,
        body: types::CreateDashboardUrlBody,
    ) -> operations::CreateDashboardUrl {
        operations::CreateDashboardUrl {
            call: operation!(
                self, Never, "create_dashboard_url", "POST",
                "/v1/org/{org_id}/ehr_integration/create_dashboard_url"
            ),
            body,
        }
    }

    /// Lists the members that the organization's own application manages.
    ///
    /// Members who sign in to the dashboard by themselves are not among them.
    ///
    /// Repeating the call is safe.
    ///
    /// `GET /v1/org/{org_id}/ehr_integration/member`, retry class [`safe`](crate::Client#retry-classes). Returns [`IntegrationManagedMemberListResponse`](crate::types::IntegrationManagedMemberListResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let mut items = client.list_integration_managed_members().items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/member")]
    #[inline]
    pub fn list_integration_managed_members(
        &self,
    ) -> operations::ListIntegrationManagedMembers {
        operations::ListIntegrationManagedMembers {
            call: operation!(
                self, Safe, "list_integration_managed_members", "GET",
                "/v1/org/{org_id}/ehr_integration/member"
            ),
            next_cursor: None,
        }
    }

    /// Creates a member that the organization's own application manages.
    ///
    /// Such a member signs in by URLs of [`create_dashboard_url`](crate::Client::create_dashboard_url) alone, never at the dashboard itself.
    ///
    /// If there is a member with the reference already, the call fails with status 409, and
    /// [`Error::conflict`](crate::Error::conflict) names that member.
    ///
    /// The client repeats no call that may have arrived. Repeating it by hand makes no second member: it ends in the
    /// conflict above.
    ///
    /// `POST /v1/org/{org_id}/ehr_integration/member`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateIntegrationManagedMemberBody`](crate::types::CreateIntegrationManagedMemberBody), returns [`IntegrationManagedMember`](crate::types::IntegrationManagedMember).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::CreateIntegrationManagedMemberBody;
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = CreateIntegrationManagedMemberBody::new()
    ///     .email("someone@example.com")
    ///     .integration_member_id("integration member id")
    ///     .name("name");
    /// let response = client.create_integration_managed_member(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/member")]
    #[inline]
    pub fn create_integration_managed_member(
        &self,
        body: types::CreateIntegrationManagedMemberBody,
    ) -> operations::CreateIntegrationManagedMember {
        operations::CreateIntegrationManagedMember {
            call: operation!(
                self, Never, "create_integration_managed_member", "POST",
                "/v1/org/{org_id}/ehr_integration/member"
            ),
            body,
        }
    }

    /// Gets a member that the organization's own application manages.
    ///
    /// Repeating the call is safe.
    ///
    /// * `member_id`: The member, by Junction's id; [`resolve_integration_managed_member`](crate::Client::resolve_integration_managed_member) finds it by your own reference.
    ///
    /// `GET /v1/org/{org_id}/ehr_integration/member/{member_id}`, retry class [`safe`](crate::Client#retry-classes). Returns [`IntegrationManagedMember`](crate::types::IntegrationManagedMember).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, member_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client.get_integration_managed_member(member_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/member/{member_id}")]
    #[inline]
    pub fn get_integration_managed_member(
        &self,
        member_id: ::uuid::Uuid,
    ) -> operations::GetIntegrationManagedMember {
        operations::GetIntegrationManagedMember {
            call: operation!(
                self, Safe, "get_integration_managed_member", "GET",
                "/v1/org/{org_id}/ehr_integration/member/{member_id}"
            ),
            member_id,
        }
    }

    /// Deletes a member that the organization's own application manages.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it. When you
    /// repeat it yourself, take status 404 as success: an earlier attempt has deleted the member.
    ///
    /// * `member_id`: The member, by Junction's id; [`resolve_integration_managed_member`](crate::Client::resolve_integration_managed_member) finds it by your own reference.
    ///
    /// `DELETE /v1/org/{org_id}/ehr_integration/member/{member_id}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, member_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// client.delete_integration_managed_member(member_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/member/{member_id}")]
    #[inline]
    pub fn delete_integration_managed_member(
        &self,
        member_id: ::uuid::Uuid,
    ) -> operations::DeleteIntegrationManagedMember {
        operations::DeleteIntegrationManagedMember {
            call: operation!(
                self, Rejected, "delete_integration_managed_member", "DELETE",
                "/v1/org/{org_id}/ehr_integration/member/{member_id}"
            ),
            member_id,
        }
    }

    /// Changes a member that the organization's own application manages.
    ///
    /// A field that is absent stays as it is; what null does is not documented, and is presumably to clear it. Role
    /// bindings are presumably replaced as a whole, so send all that are to remain. The reference cannot be changed.
    ///
    /// The document declares status 409 here, too, for which [`Error::conflict`](crate::Error::conflict) names a
    /// member, but no field of the body could clash with another member's reference.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it; so may you.
    ///
    /// * `member_id`: The member, by Junction's id; [`resolve_integration_managed_member`](crate::Client::resolve_integration_managed_member) finds it by your own reference.
    ///
    /// `PATCH /v1/org/{org_id}/ehr_integration/member/{member_id}`, retry class [`rejected`](crate::Client#retry-classes). Takes [`UpdateIntegrationManagedMemberBody`](crate::types::UpdateIntegrationManagedMemberBody), returns [`IntegrationManagedMember`](crate::types::IntegrationManagedMember).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::UpdateIntegrationManagedMemberBody;
    /// # async fn example(client: management_client::Client, member_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpdateIntegrationManagedMemberBody::new().avatar("avatar");
    /// let response = client.update_integration_managed_member(member_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/member/{member_id}")]
    #[inline]
    pub fn update_integration_managed_member(
        &self,
        member_id: ::uuid::Uuid,
        body: types::UpdateIntegrationManagedMemberBody,
    ) -> operations::UpdateIntegrationManagedMember {
        operations::UpdateIntegrationManagedMember {
            call: operation!(
                self, Rejected, "update_integration_managed_member", "PATCH",
                "/v1/org/{org_id}/ehr_integration/member/{member_id}"
            ),
            member_id,
            body,
        }
    }

    /// Finds a member that the organization's own application manages by the reference that you gave it.
    ///
    /// The response to a reference that no member has is not declared; it is presumably status 404, for which
    /// [`Error::is_not_found`](crate::Error::is_not_found) holds.
    ///
    /// Nothing is changed, so repeating the call is safe.
    ///
    /// `POST /v1/org/{org_id}/ehr_integration/resolve_member`, retry class [`safe`](crate::Client#retry-classes). Takes [`ResolveIntegrationManagedMemberBody`](crate::types::ResolveIntegrationManagedMemberBody), returns [`IntegrationManagedMember`](crate::types::IntegrationManagedMember).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::ResolveIntegrationManagedMemberBody;
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = ResolveIntegrationManagedMemberBody::new("integration member id");
    /// let response = client.resolve_integration_managed_member(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/ehr_integration/resolve_member")]
    #[inline]
    pub fn resolve_integration_managed_member(
        &self,
        body: types::ResolveIntegrationManagedMemberBody,
    ) -> operations::ResolveIntegrationManagedMember {
        operations::ResolveIntegrationManagedMember {
            call: operation!(
                self, Safe, "resolve_integration_managed_member", "POST",
                "/v1/org/{org_id}/ehr_integration/resolve_member"
            ),
            body,
        }
    }

    /// Finds a team by the reference that you gave it.
    ///
    /// The response to a reference that no team has is not declared; it is presumably status 404, for which
    /// [`Error::is_not_found`](crate::Error::is_not_found) holds.
    ///
    /// Nothing is changed, so repeating the call is safe.
    ///
    /// `POST /v1/org/{org_id}/resolve_team`, retry class [`safe`](crate::Client#retry-classes). Takes [`ResolveTeamBody`](crate::types::ResolveTeamBody), returns [`ResolveTeamResponse`](crate::types::ResolveTeamResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::ResolveTeamBody;
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = ResolveTeamBody::new("integration team id");
    /// let response = client.resolve_team(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/resolve_team")]
    #[inline]
    pub fn resolve_team(&self, body: types::ResolveTeamBody) -> operations::ResolveTeam {
        operations::ResolveTeam {
            call: operation!(
                self, Safe, "resolve_team", "POST", "/v1/org/{org_id}/resolve_team"
            ),
            body,
        }
    }
}

/// # Management Key
impl crate::Client {
    /// Lists the management keys of the organization, without their secrets.
    ///
    /// The response has a cursor, but the call takes none: there is no second page to ask for. If the cursor is
    /// not null, ask for fewer keys by `team_id` and `role`.
    ///
    /// A read: safe to repeat.
    ///
    /// `GET /v1/org/{org_id}/management_key`, retry class [`safe`](crate::Client#retry-classes). Returns [`ManagementKeyListResponse`](crate::types::ManagementKeyListResponse).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::ManagementKeyRole;
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let response = client
    ///     .list_management_keys()
    ///     .role(ManagementKeyRole::TeamAdmin)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "list_management_key")]
    #[doc(alias = "/v1/org/{org_id}/management_key")]
    #[inline]
    pub fn list_management_keys(&self) -> operations::ListManagementKeys {
        operations::ListManagementKeys {
            call: operation!(
                self, Safe, "list_management_keys", "GET",
                "/v1/org/{org_id}/management_key"
            ),
            role: None,
            team_id: None,
        }
    }

    /// Creates a management key, and returns its secret.
    ///
    /// This is the only response that ever has the secret: store it before you drop the response.
    ///
    /// A key of a team admin needs at least one team in `team_role_bindings`. Only this call, and not the
    /// Dashboard, makes a key for two or more teams. The document also takes `org_admin` as the role, but the
    /// published pages say that such keys are made in the Dashboard alone: expect a refusal, of which the
    /// form is not published. The published sample sends a `team_id` and no role; this client follows the
    /// document.
    ///
    /// Each call that arrives makes another live key, so never blindly repeat it. After a failure, look
    /// with [`list_management_keys`](crate::Client::list_management_keys) and delete the key whose secret was
    /// lost.
    ///
    /// `POST /v1/org/{org_id}/management_key`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateManagementKeyBody`](crate::types::CreateManagementKeyBody), returns [`CreatedManagementKey`](crate::types::CreatedManagementKey).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{CreateManagementKeyBody, ManagementKeyRole};
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = CreateManagementKeyBody::new("label", ManagementKeyRole::TeamAdmin);
    /// let response = client.create_management_key(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/management_key")]
    #[inline]
    pub fn create_management_key(
        &self,
        body: types::CreateManagementKeyBody,
    ) -> operations::CreateManagementKey {
        operations::CreateManagementKey {
            call: operation!(
                self, Never, "create_management_key", "POST",
                "/v1/org/{org_id}/management_key"
            ),
            body,
        }
    }

    /// Deletes a management key, and returns what was deleted, if anything.
    ///
    /// The response is empty, presumably, when there was no such key. The key that this client uses can be
    /// deleted, too: all later calls with it fail then.
    ///
    /// The published sample leaves the id out of the path. The client repeats the call only where the API
    /// rejected it (429, 503) or never received it. After another failure call it again: no key or
    /// [`Error::is_not_found`](crate::Error::is_not_found) then means that it is done.
    ///
    /// * `key_id`: The id of the management key, not its secret.
    ///
    /// `DELETE /v1/org/{org_id}/management_key/{key_id}`, retry class [`rejected`](crate::Client#retry-classes). Returns an optional [`ManagementKey`](crate::types::ManagementKey).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, key_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client.delete_management_key(key_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "remove_management_key")]
    #[doc(alias = "/v1/org/{org_id}/management_key/{key_id}")]
    #[inline]
    pub fn delete_management_key(
        &self,
        key_id: ::uuid::Uuid,
    ) -> operations::DeleteManagementKey {
        operations::DeleteManagementKey {
            call: operation!(
                self, Rejected, "delete_management_key", "DELETE",
                "/v1/org/{org_id}/management_key/{key_id}"
            ),
            key_id,
        }
    }

    /// Changes the label of a management key, or the teams that it is bound to.
    ///
    /// The role and the secret cannot be changed: create another key and delete this one.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it; so may you.
    ///
    /// * `key_id`: The id of the management key, not its secret.
    ///
    /// `PATCH /v1/org/{org_id}/management_key/{key_id}`, retry class [`rejected`](crate::Client#retry-classes). Takes [`UpdateManagementKeyBody`](crate::types::UpdateManagementKeyBody), returns [`ManagementKey`](crate::types::ManagementKey).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::UpdateManagementKeyBody;
    /// # async fn example(client: management_client::Client, key_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpdateManagementKeyBody::new().label("label");
    /// let response = client.update_management_key(key_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "patch_management_key")]
    #[doc(alias = "/v1/org/{org_id}/management_key/{key_id}")]
    #[inline]
    pub fn update_management_key(
        &self,
        key_id: ::uuid::Uuid,
        body: types::UpdateManagementKeyBody,
    ) -> operations::UpdateManagementKey {
        operations::UpdateManagementKey {
            call: operation!(
                self, Rejected, "update_management_key", "PATCH",
                "/v1/org/{org_id}/management_key/{key_id}"
            ),
            key_id,
            body,
        }
    }
}

/// # Org
impl crate::Client {
    /// Gets the organization.
    ///
    /// A read: safe to repeat.
    ///
    /// `GET /v1/org/{org_id}`, retry class [`safe`](crate::Client#retry-classes). Returns [`Org`](crate::types::Org).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let response = client.get_org().await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}")]
    #[inline]
    pub fn get_org(&self) -> operations::GetOrg {
        operations::GetOrg {
            call: operation!(self, Safe, "get_org", "GET", "/v1/org/{org_id}"),
        }
    }

    /// Renames the organization, and returns it.
    ///
    /// The name is all that can be changed. The published sample sends no body; the API requires one.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it; so may you.
    ///
    /// `PATCH /v1/org/{org_id}`, retry class [`rejected`](crate::Client#retry-classes). Takes [`UpdateOrgBody`](crate::types::UpdateOrgBody), returns [`Org`](crate::types::Org).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::UpdateOrgBody;
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = UpdateOrgBody::new("name");
    /// let response = client.update_org(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}")]
    #[inline]
    pub fn update_org(&self, body: types::UpdateOrgBody) -> operations::UpdateOrg {
        operations::UpdateOrg {
            call: operation!(self, Rejected, "update_org", "PATCH", "/v1/org/{org_id}"),
            body,
        }
    }
}

/// # Org Domains
impl crate::Client {
    /// Lists the white-label domains of the organization.
    ///
    /// The response has all of them: it is not paged. A read: safe to repeat.
    ///
    /// `GET /v1/org/{org_id}/domain`, retry class [`safe`](crate::Client#retry-classes). Returns [`OrgDomainListResponse`](crate::types::OrgDomainListResponse).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let response = client.list_org_domains().await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/domain")]
    #[inline]
    pub fn list_org_domains(&self) -> operations::ListOrgDomains {
        operations::ListOrgDomains {
            call: operation!(
                self, Safe, "list_org_domains", "GET", "/v1/org/{org_id}/domain"
            ),
        }
    }

    /// Adds a white-label domain to the organization.
    ///
    /// The domain starts unverified. Publish the records in
    /// [`OrgDomain::dns_records`](crate::types::OrgDomain) with whoever runs its DNS, or let
    /// [`send_org_domain_instructions`](crate::Client::send_org_domain_instructions) mail them, then call
    /// [`verify_org_domain`](crate::Client::verify_org_domain).
    ///
    /// What the API does with a domain that is there already is not published, so never blindly repeat a
    /// call that may have arrived. After a failure, look with
    /// [`list_org_domains`](crate::Client::list_org_domains) first.
    ///
    /// `POST /v1/org/{org_id}/domain`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateOrgDomainBody`](crate::types::CreateOrgDomainBody), returns [`OrgDomain`](crate::types::OrgDomain).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::CreateOrgDomainBody;
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = CreateOrgDomainBody::new("domain");
    /// let response = client.create_org_domain(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/domain")]
    #[inline]
    pub fn create_org_domain(
        &self,
        body: types::CreateOrgDomainBody,
    ) -> operations::CreateOrgDomain {
        operations::CreateOrgDomain {
            call: operation!(
                self, Never, "create_org_domain", "POST", "/v1/org/{org_id}/domain"
            ),
            body,
        }
    }

    /// Gets one white-label domain of the organization.
    ///
    /// A read: safe to repeat.
    ///
    /// * `domain_id`: The domain that the call is about.
    ///
    /// `GET /v1/org/{org_id}/domain/{domain_id}`, retry class [`safe`](crate::Client#retry-classes). Returns [`OrgDomain`](crate::types::OrgDomain).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, domain_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client.get_org_domain(domain_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/domain/{domain_id}")]
    #[inline]
    pub fn get_org_domain(&self, domain_id: ::uuid::Uuid) -> operations::GetOrgDomain {
        operations::GetOrgDomain {
            call: operation!(
                self, Safe, "get_org_domain", "GET",
                "/v1/org/{org_id}/domain/{domain_id}"
            ),
            domain_id,
        }
    }

    /// Deletes a white-label domain of the organization.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it. After another
    /// failure call it again; [`Error::is_not_found`](crate::Error::is_not_found) then means that it is done.
    ///
    /// * `domain_id`: The domain that the call is about.
    ///
    /// `DELETE /v1/org/{org_id}/domain/{domain_id}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, domain_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// client.delete_org_domain(domain_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/domain/{domain_id}")]
    #[inline]
    pub fn delete_org_domain(
        &self,
        domain_id: ::uuid::Uuid,
    ) -> operations::DeleteOrgDomain {
        operations::DeleteOrgDomain {
            call: operation!(
                self, Rejected, "delete_org_domain", "DELETE",
                "/v1/org/{org_id}/domain/{domain_id}"
            ),
            domain_id,
        }
    }

    /// Mails somebody how to set up the DNS records of a domain.
    ///
    /// Each call sends a mail, so never blindly repeat one that may have arrived.
    ///
    /// * `domain_id`: The domain that the call is about.
    ///
    /// `POST /v1/org/{org_id}/domain/{domain_id}/send_domain_instructions`, retry class [`never`](crate::Client#retry-classes). Takes [`SendOrgDomainInstructionsBody`](crate::types::SendOrgDomainInstructionsBody), returns [`SendOrgDomainInstructionsResponse`](crate::types::SendOrgDomainInstructionsResponse).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::SendOrgDomainInstructionsBody;
    /// # async fn example(client: management_client::Client, domain_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = SendOrgDomainInstructionsBody::new("someone@example.com");
    /// let response = client.send_org_domain_instructions(domain_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/domain/{domain_id}/send_domain_instructions")]
    #[inline]
    pub fn send_org_domain_instructions(
        &self,
        domain_id: ::uuid::Uuid,
        body: types::SendOrgDomainInstructionsBody,
    ) -> operations::SendOrgDomainInstructions {
        operations::SendOrgDomainInstructions {
            call: operation!(
                self, Never, "send_org_domain_instructions", "POST",
                "/v1/org/{org_id}/domain/{domain_id}/send_domain_instructions"
            ),
            domain_id,
            body,
        }
    }

    /// Checks the DNS records of a domain, and tells whether the domain is verified.
    ///
    /// While the records are on their way the status is `pending`: call it again later, DNS can take hours.
    ///
    /// The check changes the domain, so the client repeats no call that may have arrived. You can.
    ///
    /// * `domain_id`: The domain that the call is about.
    ///
    /// `POST /v1/org/{org_id}/domain/{domain_id}/verify`, retry class [`never`](crate::Client#retry-classes). Returns [`VerifyOrgDomainResponse`](crate::types::VerifyOrgDomainResponse).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, domain_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client.verify_org_domain(domain_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/domain/{domain_id}/verify")]
    #[inline]
    pub fn verify_org_domain(
        &self,
        domain_id: ::uuid::Uuid,
    ) -> operations::VerifyOrgDomain {
        operations::VerifyOrgDomain {
            call: operation!(
                self, Never, "verify_org_domain", "POST",
                "/v1/org/{org_id}/domain/{domain_id}/verify"
            ),
            domain_id,
        }
    }
}

/// # Org Invite
impl crate::Client {
    /// Lists the invites to the organization, a page at a time.
    ///
    /// A read: safe to repeat.
    ///
    /// `GET /v1/org/{org_id}/invite`, retry class [`safe`](crate::Client#retry-classes). Returns [`OrgInviteListResponse`](crate::types::OrgInviteListResponse).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let mut items = client.list_invites().items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "list_invites_in_org")]
    #[doc(alias = "/v1/org/{org_id}/invite")]
    #[inline]
    pub fn list_invites(&self) -> operations::ListInvites {
        operations::ListInvites {
            call: operation!(
                self, Safe, "list_invites", "GET", "/v1/org/{org_id}/invite"
            ),
            next_cursor: None,
            search_query: None,
        }
    }

    /// Invites somebody to the organization, or sends an open invite again.
    ///
    /// **Without a role the invite is for an org admin**, who controls the whole organization. Set
    /// [`CreateOrgInviteBody::role`](crate::types::CreateOrgInviteBody) to invite anybody else.
    ///
    /// The status of the response says which of three things happened. The API can also respond with 409
    /// ([`Error::is_conflict`](crate::Error::is_conflict)); it does not say when, and that response names
    /// nothing.
    ///
    /// Each call can send another mail, so never blindly repeat one that may have arrived.
    ///
    /// `POST /v1/org/{org_id}/invite`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateOrgInviteBody`](crate::types::CreateOrgInviteBody), returns [`CreateOrgInviteResponse`](crate::types::CreateOrgInviteResponse).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::CreateOrgInviteBody;
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = CreateOrgInviteBody::new("someone@example.com");
    /// let response = client.create_or_resend_invite(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "create_or_resend_invite_in_org")]
    #[doc(alias = "/v1/org/{org_id}/invite")]
    #[inline]
    pub fn create_or_resend_invite(
        &self,
        body: types::CreateOrgInviteBody,
    ) -> operations::CreateOrResendInvite {
        operations::CreateOrResendInvite {
            call: operation!(
                self, Never, "create_or_resend_invite", "POST", "/v1/org/{org_id}/invite"
            ),
            body,
        }
    }

    /// Revokes an invite.
    ///
    /// Somebody who has accepted one is a member: use [`remove_member`](crate::Client::remove_member).
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it. After another
    /// failure call it again; [`Error::is_not_found`](crate::Error::is_not_found) then means that it is done.
    ///
    /// * `invite_id`: The invite to revoke. [`list_invites`](crate::Client::list_invites) has its id, the response to inviting does not.
    ///
    /// `DELETE /v1/org/{org_id}/invite/{invite_id}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, invite_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// client.revoke_invite(invite_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "revoke_invite_in_org")]
    #[doc(alias = "/v1/org/{org_id}/invite/{invite_id}")]
    #[inline]
    pub fn revoke_invite(&self, invite_id: ::uuid::Uuid) -> operations::RevokeInvite {
        operations::RevokeInvite {
            call: operation!(
                self, Rejected, "revoke_invite", "DELETE",
                "/v1/org/{org_id}/invite/{invite_id}"
            ),
            invite_id,
        }
    }
}

/// # Org Member
impl crate::Client {
    /// Lists the members of the organization, a page at a time.
    ///
    /// A read: safe to repeat.
    ///
    /// `GET /v1/org/{org_id}/member`, retry class [`safe`](crate::Client#retry-classes). Returns [`OrgMemberListResponse`](crate::types::OrgMemberListResponse).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let mut items = client.list_members().items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "list_members_in_org")]
    #[doc(alias = "/v1/org/{org_id}/member")]
    #[inline]
    pub fn list_members(&self) -> operations::ListMembers {
        operations::ListMembers {
            call: operation!(
                self, Safe, "list_members", "GET", "/v1/org/{org_id}/member"
            ),
            next_cursor: None,
            search_query: None,
        }
    }

    /// Removes a member from the organization.
    ///
    /// Keys and invites that the member created presumably name a
    /// [`CreatorOrgMemberRemoved`](crate::types::CreatorOrgMemberRemoved) as their creator from then on; the published
    /// pages do not say so.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it. After another
    /// failure call it again; [`Error::is_not_found`](crate::Error::is_not_found) then means that it is done.
    ///
    /// * `member_id`: The member that the call is about.
    ///
    /// `DELETE /v1/org/{org_id}/member/{member_id}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, member_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// client.remove_member(member_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "remove_member_from_org")]
    #[doc(alias = "/v1/org/{org_id}/member/{member_id}")]
    #[inline]
    pub fn remove_member(&self, member_id: ::uuid::Uuid) -> operations::RemoveMember {
        operations::RemoveMember {
            call: operation!(
                self, Rejected, "remove_member", "DELETE",
                "/v1/org/{org_id}/member/{member_id}"
            ),
            member_id,
        }
    }

    /// Sets the role of a member and the teams that the role is for.
    ///
    /// Both fields are always sent, and what `null` does is not published. To change one of them, read the
    /// member with [`list_members`](crate::Client::list_members) and send the other one back as it is.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it; so may you.
    ///
    /// * `member_id`: The member that the call is about.
    ///
    /// `PATCH /v1/org/{org_id}/member/{member_id}`, retry class [`rejected`](crate::Client#retry-classes). Takes [`UpdateOrgMemberBody`](crate::types::UpdateOrgMemberBody), returns no value.
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{OrgRole, TeamRoleBinding, UpdateOrgMemberBody};
    /// # async fn example(client: management_client::Client, member_id: management_client::uuid::Uuid, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpdateOrgMemberBody::new(
    ///     OrgRole::TeamAdmin,
    ///     [TeamRoleBinding::new(team_id)],
    /// );
    /// client.update_member(member_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/member/{member_id}")]
    #[inline]
    pub fn update_member(
        &self,
        member_id: ::uuid::Uuid,
        body: types::UpdateOrgMemberBody,
    ) -> operations::UpdateMember {
        operations::UpdateMember {
            call: operation!(
                self, Rejected, "update_member", "PATCH",
                "/v1/org/{org_id}/member/{member_id}"
            ),
            member_id,
            body,
        }
    }
}

/// # Team
impl crate::Client {
    /// Lists the teams of the organization, a page at a time.
    ///
    /// The list has no settings: [`get_team`](crate::Client::get_team) has those of one team.
    ///
    /// A read: safe to repeat.
    ///
    /// `GET /v1/org/{org_id}/team`, retry class [`safe`](crate::Client#retry-classes). Returns [`TeamListResponse`](crate::types::TeamListResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Region;
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let mut items = client.list_teams().region([Region::Us]).items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "list_teams_in_org")]
    #[doc(alias = "/v1/org/{org_id}/team")]
    #[inline]
    pub fn list_teams(&self) -> operations::ListTeams {
        operations::ListTeams {
            call: operation!(self, Safe, "list_teams", "GET", "/v1/org/{org_id}/team"),
            next_cursor: None,
            region: None,
            search_query: None,
            team_id: None,
        }
    }

    /// Creates a team in a region, and returns it.
    ///
    /// The region is for good: a team cannot move.
    ///
    /// The settings of the body are not tied to an environment. Which of the two they are for is not
    /// published; read `sandbox` and `production` of the response, and correct them with
    /// [`update_team`](crate::Client::update_team).
    ///
    /// With an `integration_team_id` that another team has, the API refuses with 409:
    /// [`Error::conflict`](crate::Error::conflict) names that team. So give every team such a reference:
    /// after an unclear failure you can call this again, and a conflict with your own reference means that
    /// the team is there. Without one, a repeat makes a second team. Never blindly repeat a call
    /// that may have arrived.
    ///
    /// `POST /v1/org/{org_id}/team`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateTeamBody`](crate::types::CreateTeamBody), returns [`Team`](crate::types::Team).
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{CreateTeamBody, Region};
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let body = CreateTeamBody::new("name", Region::Us);
    /// let response = client.create_team(body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "create_team_in_org")]
    #[doc(alias = "/v1/org/{org_id}/team")]
    #[inline]
    pub fn create_team(&self, body: types::CreateTeamBody) -> operations::CreateTeam {
        operations::CreateTeam {
            call: operation!(
                self, Never, "create_team", "POST", "/v1/org/{org_id}/team"
            ),
            body,
        }
    }

    /// Gets one team of the organization.
    ///
    /// Name the environments whose settings you need by `include_environment`; those of others can be
    /// missing.
    ///
    /// A read: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    ///
    /// `GET /v1/org/{org_id}/team/{team_id}`, retry class [`safe`](crate::Client#retry-classes). Returns [`Team`](crate::types::Team).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Env;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client.get_team(team_id).include_environment([Env::Sandbox]).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "get_team_in_org")]
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}")]
    #[inline]
    pub fn get_team(&self, team_id: ::uuid::Uuid) -> operations::GetTeam {
        operations::GetTeam {
            call: operation!(
                self, Safe, "get_team", "GET", "/v1/org/{org_id}/team/{team_id}"
            ),
            team_id,
            include_environment: None,
        }
    }

    /// Deletes a team of the organization.
    ///
    /// What becomes of its users, their data and its keys is not published, and no call brings a team back.
    /// Take it for final, in both environments.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it. After another
    /// failure call it again; [`Error::is_not_found`](crate::Error::is_not_found) then means that it is done.
    ///
    /// * `team_id`: The team that the call is about.
    ///
    /// `DELETE /v1/org/{org_id}/team/{team_id}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// client.delete_team(team_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "delete_team_in_org")]
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}")]
    #[inline]
    pub fn delete_team(&self, team_id: ::uuid::Uuid) -> operations::DeleteTeam {
        operations::DeleteTeam {
            call: operation!(
                self, Rejected, "delete_team", "DELETE",
                "/v1/org/{org_id}/team/{team_id}"
            ),
            team_id,
        }
    }

    /// Changes the name, the reference or the settings of a team, and returns the team.
    ///
    /// What the body leaves out stays as it is, also inside of `sandbox` and `production`.
    ///
    /// With an `integration_team_id` that another team has, the API refuses with 409:
    /// [`Error::conflict`](crate::Error::conflict) names that team.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it; so may you.
    ///
    /// * `team_id`: The team that the call is about.
    ///
    /// `PATCH /v1/org/{org_id}/team/{team_id}`, retry class [`rejected`](crate::Client#retry-classes). Takes [`UpdateTeamBody`](crate::types::UpdateTeamBody), returns [`Team`](crate::types::Team).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::UpdateTeamBody;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpdateTeamBody::new().integration_team_id("integration team id");
    /// let response = client.update_team(team_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "update_team_in_org")]
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}")]
    #[inline]
    pub fn update_team(
        &self,
        team_id: ::uuid::Uuid,
        body: types::UpdateTeamBody,
    ) -> operations::UpdateTeam {
        operations::UpdateTeam {
            call: operation!(
                self, Rejected, "update_team", "PATCH", "/v1/org/{org_id}/team/{team_id}"
            ),
            team_id,
            body,
        }
    }

    /// Creates a token with which the Junction API can be called for a team.
    ///
    /// Send it as `Authorization: Bearer` to the host of the team's region and the token's environment, such
    /// as `https://api.eu.junction.com` for production and `https://api.sandbox.eu.junction.com` for the
    /// sandbox. It acts as an admin of the team and expires after 10 minutes; keep it in memory, and when the
    /// Junction API responds with 401 create another.
    ///
    /// Creating tokens is rate limited, at a rate that is not published, and each call that arrives makes
    /// another token, so never blindly repeat it.
    /// [`Error::is_rate_limited`](crate::Error::is_rate_limited) tells when you are too fast.
    ///
    /// The published page describes an older form with another path and no body; this is the present one.
    ///
    /// * `team_id`: The team that the call is about.
    ///
    /// `POST /v1/org/{org_id}/team/{team_id}/create_api_access_token`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateTeamApiAccessTokenBody`](crate::types::CreateTeamApiAccessTokenBody), returns [`CreateTeamApiAccessTokenResponse`](crate::types::CreateTeamApiAccessTokenResponse).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{CreateTeamApiAccessTokenBody, Env};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = CreateTeamApiAccessTokenBody::new(Env::Sandbox);
    /// let response = client.create_team_api_access_token(team_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/create_api_access_token")]
    #[inline]
    pub fn create_team_api_access_token(
        &self,
        team_id: ::uuid::Uuid,
        body: types::CreateTeamApiAccessTokenBody,
    ) -> operations::CreateTeamApiAccessToken {
        operations::CreateTeamApiAccessToken {
            call: operation!(
                self, Never, "create_team_api_access_token", "POST",
                "/v1/org/{org_id}/team/{team_id}/create_api_access_token"
            ),
            team_id,
            body,
        }
    }

    /// Gets which OAuth scopes the users of a team must or may grant, by provider.
    ///
    /// The response names scopes as text, unlike the body of
    /// [`upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements), and is not paged.
    ///
    /// A read: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    ///
    /// `GET /v1/org/{org_id}/team/{team_id}/scope_requirements`, retry class [`safe`](crate::Client#retry-classes). Returns [`TeamScopeRequirementsResponse`](crate::types::TeamScopeRequirementsResponse).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::OAuthProvider;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client
    ///     .get_team_scope_requirements(team_id)
    ///     .provider(OAuthProvider::Oura)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/scope_requirements")]
    #[inline]
    pub fn get_team_scope_requirements(
        &self,
        team_id: ::uuid::Uuid,
    ) -> operations::GetTeamScopeRequirements {
        operations::GetTeamScopeRequirements {
            call: operation!(
                self, Safe, "get_team_scope_requirements", "GET",
                "/v1/org/{org_id}/team/{team_id}/scope_requirements"
            ),
            team_id,
            provider: None,
        }
    }

    /// Sets which OAuth scopes the users of a team must or may grant, by provider.
    ///
    /// A connection is made only if the user grants **all** scopes in `user_must_grant`. Those in
    /// `user_may_grant` are asked for as well, but the user may refuse them. Only new connections are
    /// affected: those that exist stay, whatever they were granted.
    ///
    /// For each provider the body has three states. A value replaces the requirements. Null seems to clear
    /// them, and a provider that is left out seems to keep them: a published sample sends null next to
    /// providers that it leaves out, but no page says it. Check with
    /// [`get_team_scope_requirements`](crate::Client::get_team_scope_requirements).
    ///
    /// The same body twice has the same effect as once: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    ///
    /// `POST /v1/org/{org_id}/team/{team_id}/scope_requirements`, retry class [`safe`](crate::Client#retry-classes). Takes [`UpsertTeamScopeRequirementsBody`](crate::types::UpsertTeamScopeRequirementsBody), returns no value.
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{
    ///     FitbitScope, FitbitScopeRequirements, UpsertTeamScopeRequirementsBody,
    /// };
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpsertTeamScopeRequirementsBody::new()
    ///     .fitbit(
    ///         FitbitScopeRequirements::new()
    ///             .user_may_grant([FitbitScope::Heartrate])
    ///             .user_must_grant([FitbitScope::Heartrate]),
    ///     );
    /// client.upsert_team_scope_requirements(team_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/scope_requirements")]
    #[inline]
    pub fn upsert_team_scope_requirements(
        &self,
        team_id: ::uuid::Uuid,
        body: types::UpsertTeamScopeRequirementsBody,
    ) -> operations::UpsertTeamScopeRequirements {
        operations::UpsertTeamScopeRequirements {
            call: operation!(
                self, Safe, "upsert_team_scope_requirements", "POST",
                "/v1/org/{org_id}/team/{team_id}/scope_requirements"
            ),
            team_id,
            body,
        }
    }
}

/// # Team API Keys
impl crate::Client {
    /// Lists the API keys of the teams in a region, a page at a time.
    ///
    /// The response holds the keys themselves, ready for use; the vendor does not say that they are masked. Read it
    /// only where you would keep the keys.
    ///
    /// A read: safe to repeat.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `GET /v1/org/{org_id}/team_api_keys/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Returns [`TeamApiKeyListResponse`](crate::types::TeamApiKeyListResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, Region};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let mut items = client
    ///     .list_team_api_keys(Env::Sandbox, Region::Us)
    ///     .team_id(team_id)
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_api_keys/{env}/{region}")]
    #[inline]
    pub fn list_team_api_keys(
        &self,
        env: types::Env,
        region: types::Region,
    ) -> operations::ListTeamApiKeys {
        operations::ListTeamApiKeys {
            call: operation!(
                self, Safe, "list_team_api_keys", "GET",
                "/v1/org/{org_id}/team_api_keys/{env}/{region}"
            ),
            env,
            region,
            next_cursor: None,
            team_id: None,
        }
    }

    /// Creates an API key for a team, and returns it.
    ///
    /// The key is for the Junction API of the same environment and region. This API refuses it: here only
    /// management keys count.
    ///
    /// Each call that arrives makes another live key, so never blindly repeat it. After a failure, look
    /// with [`list_team_api_keys`](crate::Client::list_team_api_keys) for the label before you try again.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `POST /v1/org/{org_id}/team_api_keys/{env}/{region}`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateTeamApiKeyBody`](crate::types::CreateTeamApiKeyBody), returns [`TeamApiKey`](crate::types::TeamApiKey).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{CreateTeamApiKeyBody, Env, Region};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = CreateTeamApiKeyBody::new(team_id, "label");
    /// let response = client.create_team_api_key(Env::Sandbox, Region::Us, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_api_keys/{env}/{region}")]
    #[inline]
    pub fn create_team_api_key(
        &self,
        env: types::Env,
        region: types::Region,
        body: types::CreateTeamApiKeyBody,
    ) -> operations::CreateTeamApiKey {
        operations::CreateTeamApiKey {
            call: operation!(
                self, Never, "create_team_api_key", "POST",
                "/v1/org/{org_id}/team_api_keys/{env}/{region}"
            ),
            env,
            region,
            body,
        }
    }

    /// Deletes API keys of teams, and tells what became of each.
    ///
    /// **Success does not mean that all are deleted**: read `failure` and `not_found` of the response. Whatever
    /// still uses a deleted key is locked out.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it. Calling it
    /// again after another failure is harmless: what is gone by then comes as `not_found`.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    /// * `api_key_id`: The ids of the keys to delete, not the keys themselves. An empty list is refused before anything is sent.
    ///
    /// `DELETE /v1/org/{org_id}/team_api_keys/{env}/{region}`, retry class [`rejected`](crate::Client#retry-classes). Returns [`DeleteTeamApiKeysResponse`](crate::types::DeleteTeamApiKeysResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, Region};
    /// # async fn example(client: management_client::Client, api_key_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client
    ///     .delete_team_api_keys(Env::Sandbox, Region::Us, [api_key_id])
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_api_keys/{env}/{region}")]
    #[inline]
    pub fn delete_team_api_keys(
        &self,
        env: types::Env,
        region: types::Region,
        api_key_id: impl IntoIterator<Item = ::uuid::Uuid>,
    ) -> operations::DeleteTeamApiKeys {
        operations::DeleteTeamApiKeys {
            call: operation!(
                self, Rejected, "delete_team_api_keys", "DELETE",
                "/v1/org/{org_id}/team_api_keys/{env}/{region}"
            ),
            env,
            region,
            api_key_id: api_key_id.into_iter().collect(),
        }
    }
}

/// # Team Continuous Query
impl crate::Client {
    /// Lists the continuous queries of the team.
    ///
    /// A response may give a cursor, but the API takes none here, so there is one page only. Look at `status`
    /// before you use a query: archived ones are not said to be left out.
    ///
    /// Reads only, so repeating it is safe. Continuous queries are in closed beta: an organization without
    /// access gets an error, whose status and body are not documented.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    ///
    /// `GET /v1/org/{org_id}/team/{team_id}/{environment}/continuous_query`, retry class [`safe`](crate::Client#retry-classes). Returns [`ContinuousQueryListResponse`](crate::types::ContinuousQueryListResponse).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Env;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client.list_continuous_queries(team_id, Env::Sandbox).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "get_continuous_queries")]
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/{environment}/continuous_query")]
    #[inline]
    pub fn list_continuous_queries(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
    ) -> operations::ListContinuousQueries {
        operations::ListContinuousQueries {
            call: operation!(
                self, Safe, "list_continuous_queries", "GET",
                "/v1/org/{org_id}/team/{team_id}/{environment}/continuous_query"
            ),
            team_id,
            environment,
        }
    }

    /// Creates a continuous query, which Junction evaluates for each user of the team whenever new data come
    /// in.
    ///
    /// What changes in the results goes to the webhooks and pipelines of the team as
    /// `continuous_query.result_table.changed` events; whole result tables are read through the Junction API,
    /// not through this one.
    ///
    /// A continuous query must group by exactly one truncated time ([`DateTruncExpr`](crate::types::DateTruncExpr)) and must
    /// select all group keys ([`GroupKeyColumnExpr`](crate::types::GroupKeyColumnExpr)). Try a query with
    /// [`validate_continuous_query`](crate::Client::validate_continuous_query) first: the query of an existing continuous query cannot be changed any
    /// more, only be archived and replaced.
    ///
    /// Repeating it is not safe, as it could create a second query (whether a slug that is taken gets refused
    /// is not documented), so the client repeats the call only when it was never sent.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    ///
    /// `POST /v1/org/{org_id}/team/{team_id}/{environment}/continuous_query`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateContinuousQueryBody`](crate::types::CreateContinuousQueryBody), returns [`ContinuousQuery`](crate::types::ContinuousQuery).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{
    ///     ContinuousQueryType, CreateContinuousQueryBody, Env, Query, SleepScoreValueMacroExpr,
    /// };
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = CreateContinuousQueryBody::new(
    ///         Query::new([SleepScoreValueMacroExpr::new()]),
    ///     )
    ///     .slug("slug")
    ///     .title("title");
    /// let response = client
    ///     .create_continuous_query(team_id, Env::Sandbox, body)
    ///     .query_type(ContinuousQueryType::Team)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/{environment}/continuous_query")]
    #[inline]
    pub fn create_continuous_query(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        body: types::CreateContinuousQueryBody,
    ) -> operations::CreateContinuousQuery {
        operations::CreateContinuousQuery {
            call: operation!(
                self, Never, "create_continuous_query", "POST",
                "/v1/org/{org_id}/team/{team_id}/{environment}/continuous_query"
            ),
            team_id,
            environment,
            query_type: None,
            body,
        }
    }

    /// Archives a continuous query, which ends its evaluation.
    ///
    /// No operation makes an archived query active again. What becomes of its result tables is not
    /// documented. The response says nothing and is dropped.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it; so may you.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `query_id`: The continuous query that the call is about, by its `id` (not by its slug).
    ///
    /// `DELETE /v1/org/{org_id}/team/{team_id}/{environment}/continuous_query/{query_id}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Env;
    /// # async fn example(client: management_client::Client, query_id: management_client::uuid::Uuid, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// client.archive_continuous_query(team_id, Env::Sandbox, query_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias = "/v1/org/{org_id}/team/{team_id}/{environment}/continuous_query/{query_id}"
    )]
    #[inline]
    pub fn archive_continuous_query(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        query_id: ::uuid::Uuid,
    ) -> operations::ArchiveContinuousQuery {
        operations::ArchiveContinuousQuery {
            call: operation!(
                self, Rejected, "archive_continuous_query", "DELETE",
                "/v1/org/{org_id}/team/{team_id}/{environment}/continuous_query/{query_id}"
            ),
            team_id,
            environment,
            query_id,
        }
    }

    /// Changes the title or the schedule of a continuous query.
    ///
    /// What is left out of the body stays as it is. Query, slug and exports cannot be changed: create another
    /// query and archive this one.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it; so may you.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `query_id`: The continuous query that the call is about, by its `id` (not by its slug).
    ///
    /// `PATCH /v1/org/{org_id}/team/{team_id}/{environment}/continuous_query/{query_id}`, retry class [`rejected`](crate::Client#retry-classes). Takes [`UpdateContinuousQueryBody`](crate::types::UpdateContinuousQueryBody), returns [`ContinuousQuery`](crate::types::ContinuousQuery).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, UpdateContinuousQueryBody};
    /// # async fn example(client: management_client::Client, query_id: management_client::uuid::Uuid, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpdateContinuousQueryBody::new().title("title");
    /// let response = client
    ///     .update_continuous_query(team_id, Env::Sandbox, query_id, body)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias = "/v1/org/{org_id}/team/{team_id}/{environment}/continuous_query/{query_id}"
    )]
    #[inline]
    pub fn update_continuous_query(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        query_id: ::uuid::Uuid,
        body: types::UpdateContinuousQueryBody,
    ) -> operations::UpdateContinuousQuery {
        operations::UpdateContinuousQuery {
            call: operation!(
                self, Rejected, "update_continuous_query", "PATCH",
                "/v1/org/{org_id}/team/{team_id}/{environment}/continuous_query/{query_id}"
            ),
            team_id,
            environment,
            query_id,
            body,
        }
    }

    /// Checks a continuous query without creating it, and tells which columns its results would have.
    ///
    /// Takes the same body as [`create_continuous_query`](crate::Client::create_continuous_query). The response has no field that says "valid": a query
    /// that does not hold is to be expected as an error, of which `Error::validation_errors` tells the places
    /// in the body.
    ///
    /// Changes nothing, so repeating it is safe. The vendor has no page about this operation.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    ///
    /// `POST /v1/org/{org_id}/team/{team_id}/{environment}/validate_continuous_query`, retry class [`safe`](crate::Client#retry-classes). Takes [`CreateContinuousQueryBody`](crate::types::CreateContinuousQueryBody), returns [`ValidateContinuousQueryResponse`](crate::types::ValidateContinuousQueryResponse).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{
    ///     ContinuousQueryType, CreateContinuousQueryBody, Env, Query, SleepScoreValueMacroExpr,
    /// };
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = CreateContinuousQueryBody::new(
    ///         Query::new([SleepScoreValueMacroExpr::new()]),
    ///     )
    ///     .slug("slug")
    ///     .title("title");
    /// let response = client
    ///     .validate_continuous_query(team_id, Env::Sandbox, body)
    ///     .query_type(ContinuousQueryType::Team)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias = "/v1/org/{org_id}/team/{team_id}/{environment}/validate_continuous_query"
    )]
    #[inline]
    pub fn validate_continuous_query(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        body: types::CreateContinuousQueryBody,
    ) -> operations::ValidateContinuousQuery {
        operations::ValidateContinuousQuery {
            call: operation!(
                self, Safe, "validate_continuous_query", "POST",
                "/v1/org/{org_id}/team/{team_id}/{environment}/validate_continuous_query"
            ),
            team_id,
            environment,
            query_type: None,
            body,
        }
    }
}

/// # Team Custom Credentials
impl crate::Client {
    /// Lists what has to be set up at a provider before a team can use credentials of its own there.
    ///
    /// The response either says that nothing is to be done, or has steps for whoever looks after the application at
    /// the provider: redirect URIs and webhook URIs to register, principals to let in. Once they are done,
    /// [`upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials) stores the credentials.
    ///
    /// Nothing is stored, so repeating the call is safe.
    ///
    /// The vendor's sample sends a `GET` without a body. The document has a `POST` with one, and so has this client.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `POST /v1/org/{org_id}/prepare_team_custom_credentials/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Takes [`PrepareTeamCustomCredentialsBody`](crate::types::PrepareTeamCustomCredentialsBody), returns [`PrepareTeamCustomCredentialsResponse`](crate::types::PrepareTeamCustomCredentialsResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{
    ///     CredentialProvider, Env, PrepareTeamCustomCredentialsBody, Region,
    /// };
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = PrepareTeamCustomCredentialsBody::new(team_id, CredentialProvider::Oura);
    /// let response = client
    ///     .prepare_team_custom_credentials(Env::Sandbox, Region::Us, body)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/prepare_team_custom_credentials/{env}/{region}")]
    #[inline]
    pub fn prepare_team_custom_credentials(
        &self,
        env: types::Env,
        region: types::Region,
        body: types::PrepareTeamCustomCredentialsBody,
    ) -> operations::PrepareTeamCustomCredentials {
        operations::PrepareTeamCustomCredentials {
            call: operation!(
                self, Safe, "prepare_team_custom_credentials", "POST",
                "/v1/org/{org_id}/prepare_team_custom_credentials/{env}/{region}"
            ),
            env,
            region,
            body,
        }
    }

    /// Lists the credentials that teams use at providers and labs in place of Junction's own.
    ///
    /// Of a client secret the response has a hash alone. The details of some providers come back as they were stored,
    /// with verification tokens and webhook secrets in them.
    ///
    /// Repeating the call is safe.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `GET /v1/org/{org_id}/team_custom_credentials/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Returns [`TeamCredentialsListResponse`](crate::types::TeamCredentialsListResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{CredentialProviderFilter, Env, Region};
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let mut items = client
    ///     .get_team_custom_credentials(Env::Sandbox, Region::Us)
    ///     .provider(CredentialProviderFilter::Oura)
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_custom_credentials/{env}/{region}")]
    #[inline]
    pub fn get_team_custom_credentials(
        &self,
        env: types::Env,
        region: types::Region,
    ) -> operations::GetTeamCustomCredentials {
        operations::GetTeamCustomCredentials {
            call: operation!(
                self, Safe, "get_team_custom_credentials", "GET",
                "/v1/org/{org_id}/team_custom_credentials/{env}/{region}"
            ),
            env,
            region,
            next_cursor: None,
            provider: None,
            team_id: None,
        }
    }

    /// Stores the credentials of a team for one provider, whether the team has some for it already or not.
    ///
    /// Which `details` are right depends on the provider. The document does not tie the two together, so nothing but
    /// the server notices a mismatch. Send everything that makes up the credentials: what a field that is absent or
    /// null does to credentials that exist is documented nowhere.
    ///
    /// * Most OAuth providers use the credentials at once.
    /// * Fitbit does so after somebody has pressed *Verify* for every webhook subscriber in Fitbit's developer portal.
    /// * Google Health is tried out while the credentials are stored, so what
    ///   [`prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials) asks for has to be granted first.
    ///
    /// Repeating the call is safe: the same body leads to the same state.
    ///
    /// A refusal with status 422 may quote the request, the client secret included.
    /// [`Error`](crate::Error) does not print it, but [`Error::body`](crate::Error::body) holds it.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `POST /v1/org/{org_id}/team_custom_credentials/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Takes [`UpsertTeamCustomCredentialsBody`](crate::types::UpsertTeamCustomCredentialsBody), returns [`TeamCredentials`](crate::types::TeamCredentials).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{
    ///     CredentialSource, Env, Region, UpsertTeamCustomCredentialsBody,
    /// };
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpsertTeamCustomCredentialsBody::new(team_id, CredentialSource::Oura);
    /// let response = client
    ///     .upsert_team_custom_credentials(Env::Sandbox, Region::Us, body)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_custom_credentials/{env}/{region}")]
    #[inline]
    pub fn upsert_team_custom_credentials(
        &self,
        env: types::Env,
        region: types::Region,
        body: types::UpsertTeamCustomCredentialsBody,
    ) -> operations::UpsertTeamCustomCredentials {
        operations::UpsertTeamCustomCredentials {
            call: operation!(
                self, Safe, "upsert_team_custom_credentials", "POST",
                "/v1/org/{org_id}/team_custom_credentials/{env}/{region}"
            ),
            env,
            region,
            body,
        }
    }

    /// Deletes credentials by their ids.
    ///
    /// Status 200 does not mean that all are deleted: look into `failure` and `not_found` of the response. What becomes of
    /// connections that users made with the credentials is not documented.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it. Repeating
    /// it by hand does no harm: ids that were deleted before come back in `not_found`.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    /// * `credential_id`: The credentials to delete, by the ids that listing or storing them gave. An empty list is refused before anything is sent.
    ///
    /// `DELETE /v1/org/{org_id}/team_custom_credentials/{env}/{region}`, retry class [`rejected`](crate::Client#retry-classes). Returns [`DeleteTeamCustomCredentialsResponse`](crate::types::DeleteTeamCustomCredentialsResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, Region};
    /// # async fn example(client: management_client::Client, credential_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client
    ///     .delete_team_custom_credentials(Env::Sandbox, Region::Us, [credential_id])
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_custom_credentials/{env}/{region}")]
    #[inline]
    pub fn delete_team_custom_credentials(
        &self,
        env: types::Env,
        region: types::Region,
        credential_id: impl IntoIterator<Item = ::uuid::Uuid>,
    ) -> operations::DeleteTeamCustomCredentials {
        operations::DeleteTeamCustomCredentials {
            call: operation!(
                self, Rejected, "delete_team_custom_credentials", "DELETE",
                "/v1/org/{org_id}/team_custom_credentials/{env}/{region}"
            ),
            env,
            region,
            credential_id: credential_id.into_iter().collect(),
        }
    }
}

/// # Team Data Pull Preferences
impl crate::Client {
    /// Lists how many days of history are fetched when a user of a team connects a provider.
    ///
    /// Where a team has set nothing, the response has Junction's defaults. Each number comes with the limit up to which
    /// it can be set.
    ///
    /// Repeating the call is safe.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `GET /v1/org/{org_id}/team_data_pull_preferences/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Returns [`TeamDataPullPreferencesResponse`](crate::types::TeamDataPullPreferencesResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{DataPullProvider, Env, Region};
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let mut items = client
    ///     .get_team_data_pull_preferences(Env::Sandbox, Region::Us)
    ///     .provider([DataPullProvider::Oura])
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_data_pull_preferences/{env}/{region}")]
    #[inline]
    pub fn get_team_data_pull_preferences(
        &self,
        env: types::Env,
        region: types::Region,
    ) -> operations::GetTeamDataPullPreferences {
        operations::GetTeamDataPullPreferences {
            call: operation!(
                self, Safe, "get_team_data_pull_preferences", "GET",
                "/v1/org/{org_id}/team_data_pull_preferences/{env}/{region}"
            ),
            env,
            region,
            limit: None,
            next_cursor: None,
            provider: None,
            team_id: None,
        }
    }

    /// Sets how many days of history are fetched when a user of one of the teams connects a provider.
    ///
    /// Junction takes the numbers as advice and may fetch more or less. With many days a user waits longer for all of
    /// the history, and the fetching uses up what the provider allows an OAuth application in requests, so that new
    /// data of other users is late, too. Credentials of the team's own give it an allowance of its own.
    ///
    /// What becomes of preferences that a team has for providers which are not in the body is not documented.
    ///
    /// The response has the same form as that of [`get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences). Ignore its cursor: this operation
    /// takes none.
    ///
    /// Repeating the call is safe: the same body leads to the same state.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `POST /v1/org/{org_id}/team_data_pull_preferences/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Takes [`UpsertTeamDataPullPreferencesBody`](crate::types::UpsertTeamDataPullPreferencesBody), returns [`TeamDataPullPreferencesResponse`](crate::types::TeamDataPullPreferencesResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{
    ///     DataPullDefault, DataPullProvider, Env, ProviderDataPullPreferences, Region,
    ///     UpsertTeamDataPullPreferencesBody,
    /// };
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpsertTeamDataPullPreferencesBody::new(
    ///     [
    ///         (
    ///             DataPullProvider::Oura,
    ///             ProviderDataPullPreferences::new(DataPullDefault::new(1)),
    ///         ),
    ///     ],
    ///     [team_id],
    /// );
    /// let response = client
    ///     .upsert_team_data_pull_preferences(Env::Sandbox, Region::Us, body)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_data_pull_preferences/{env}/{region}")]
    #[inline]
    pub fn upsert_team_data_pull_preferences(
        &self,
        env: types::Env,
        region: types::Region,
        body: types::UpsertTeamDataPullPreferencesBody,
    ) -> operations::UpsertTeamDataPullPreferences {
        operations::UpsertTeamDataPullPreferences {
            call: operation!(
                self, Safe, "upsert_team_data_pull_preferences", "POST",
                "/v1/org/{org_id}/team_data_pull_preferences/{env}/{region}"
            ),
            env,
            region,
            body,
        }
    }

    /// Resets how many days of history are fetched for teams to Junction's defaults.
    ///
    /// **Always name at least one team and at least one provider.** Both lists are optional in the document, and
    /// nothing says what the server does without them: it may delete nothing, or the preferences of every team of the
    /// region.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it; so may you.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    /// * `team_id`: The teams that lose their preferences; at least one. An empty list is refused before anything is sent.
    ///
    /// `DELETE /v1/org/{org_id}/team_data_pull_preferences/{env}/{region}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{DataPullProvider, Env, Region};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// client
    ///     .delete_team_data_pull_preferences(Env::Sandbox, Region::Us, [team_id])
    ///     .provider([DataPullProvider::Oura])
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_data_pull_preferences/{env}/{region}")]
    #[inline]
    pub fn delete_team_data_pull_preferences(
        &self,
        env: types::Env,
        region: types::Region,
        team_id: impl IntoIterator<Item = ::uuid::Uuid>,
    ) -> operations::DeleteTeamDataPullPreferences {
        operations::DeleteTeamDataPullPreferences {
            call: operation!(
                self, Rejected, "delete_team_data_pull_preferences", "DELETE",
                "/v1/org/{org_id}/team_data_pull_preferences/{env}/{region}"
            ),
            env,
            region,
            provider: None,
            team_id: team_id.into_iter().collect(),
        }
    }
}

/// # Team EHR Pipeline
impl crate::Client {
    /// Lists the connections of teams to electronic health record systems.
    ///
    /// The response has API keys as they were stored. Its cursor is called `next_token`; as a parameter it is
    /// `next_cursor` as everywhere.
    ///
    /// Nothing but the document tells of this operation.
    ///
    /// Repeating the call is safe.
    ///
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `GET /v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}`, retry class [`safe`](crate::Client#retry-classes). Returns [`EhrPipelineListResponse`](crate::types::EhrPipelineListResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, Region};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let mut items = client
    ///     .get_team_ehr_pipelines(Env::Sandbox, Region::Us)
    ///     .team_id(team_id)
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}")]
    #[inline]
    pub fn get_team_ehr_pipelines(
        &self,
        environment: types::Env,
        region: types::Region,
    ) -> operations::GetTeamEhrPipelines {
        operations::GetTeamEhrPipelines {
            call: operation!(
                self, Safe, "get_team_ehr_pipelines", "GET",
                "/v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}"
            ),
            environment,
            region,
            next_cursor: None,
            team_id: None,
        }
    }

    /// Sets the connection of teams to an electronic health record system.
    ///
    /// The body names at least one team. The document lets the list be absent, null or empty, and nothing says what the
    /// server does then: it may change nothing, or the pipelines of every team of the region.
    ///
    /// The response has the pipelines of the teams, with API keys in them.
    ///
    /// Nothing but the document tells of this operation.
    ///
    /// Repeating the call is safe: the same body leads to the same state.
    ///
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `POST /v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}`, retry class [`safe`](crate::Client#retry-classes). Takes [`UpsertTeamEhrPipelinesBody`](crate::types::UpsertTeamEhrPipelinesBody), returns a list of [`EhrPipeline`](crate::types::EhrPipeline).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{
    ///     EhrPipelineGoogleIam, EhrType, Env, Region, UpsertTeamEhrPipelinesBody,
    /// };
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpsertTeamEhrPipelinesBody::new(
    ///     EhrPipelineGoogleIam::new("someone@example.com"),
    ///     "https://example.com",
    ///     EhrType::Fhir,
    ///     [team_id],
    /// );
    /// let response = client
    ///     .upsert_team_ehr_pipelines(Env::Sandbox, Region::Us, body)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}")]
    #[inline]
    pub fn upsert_team_ehr_pipelines(
        &self,
        environment: types::Env,
        region: types::Region,
        body: types::UpsertTeamEhrPipelinesBody,
    ) -> operations::UpsertTeamEhrPipelines {
        operations::UpsertTeamEhrPipelines {
            call: operation!(
                self, Safe, "upsert_team_ehr_pipelines", "POST",
                "/v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}"
            ),
            environment,
            region,
            body,
        }
    }

    /// Removes the connections of teams to one kind of electronic health record system.
    ///
    /// **Always name at least one team.** The list is optional in the document, and nothing says what the server does
    /// without it: it may delete nothing, or the pipelines of every team of the region.
    ///
    /// The response does not say what was deleted. Nothing but the document tells of this operation.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it; so may you.
    ///
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    /// * `ehr_type`: The kind of system; pipelines to other kinds stay.
    /// * `team_id`: The teams that lose their pipelines; at least one. An empty list is refused before anything is sent.
    ///
    /// `DELETE /v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{EhrType, Env, Region};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// client
    ///     .delete_team_ehr_pipelines(Env::Sandbox, Region::Us, EhrType::Fhir, [team_id])
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}")]
    #[inline]
    pub fn delete_team_ehr_pipelines(
        &self,
        environment: types::Env,
        region: types::Region,
        ehr_type: types::EhrType,
        team_id: impl IntoIterator<Item = ::uuid::Uuid>,
    ) -> operations::DeleteTeamEhrPipelines {
        operations::DeleteTeamEhrPipelines {
            call: operation!(
                self, Rejected, "delete_team_ehr_pipelines", "DELETE",
                "/v1/org/{org_id}/team_ehr_pipelines/{environment}/{region}"
            ),
            environment,
            region,
            ehr_type,
            team_id: team_id.into_iter().collect(),
        }
    }
}

/// # Team ETL Pipeline
impl crate::Client {
    /// Lists the pipelines that deliver the events of teams.
    ///
    /// The response has the credentials of the brokers as they were stored.
    ///
    /// Repeating the call is safe.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `GET /v1/org/{org_id}/team_etl_pipelines/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Returns [`EtlPipelineListResponse`](crate::types::EtlPipelineListResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, Region};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let mut items = client
    ///     .get_team_etl_pipelines(Env::Sandbox, Region::Us)
    ///     .team_id(team_id)
    ///     .items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_etl_pipelines/{env}/{region}")]
    #[inline]
    pub fn get_team_etl_pipelines(
        &self,
        env: types::Env,
        region: types::Region,
    ) -> operations::GetTeamEtlPipelines {
        operations::GetTeamEtlPipelines {
            call: operation!(
                self, Safe, "get_team_etl_pipelines", "GET",
                "/v1/org/{org_id}/team_etl_pipelines/{env}/{region}"
            ),
            env,
            region,
            next_cursor: None,
            team_id: None,
        }
    }

    /// Sets the pipeline that delivers the events of teams.
    ///
    /// The change usually holds as soon as the call has returned. The response has the pipelines of the teams, with
    /// the credentials of the brokers in them.
    ///
    /// The body names at least one team. The document lets the list be left out, and nothing says what the server does
    /// then: it may change nothing, or the pipelines of every team of the region. The vendor's samples have a field
    /// `team_id` instead, which the document does not know.
    ///
    /// Send the whole configuration: what a field that is absent or null does to a pipeline that exists is documented
    /// nowhere.
    ///
    /// Repeating the call is safe: the same body leads to the same state.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `POST /v1/org/{org_id}/team_etl_pipelines/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Takes [`UpsertTeamEtlPipelinesBody`](crate::types::UpsertTeamEtlPipelinesBody), returns a list of [`EtlPipeline`](crate::types::EtlPipeline).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, Region, UpsertTeamEtlPipelinesBody};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpsertTeamEtlPipelinesBody::new([team_id]);
    /// let response = client
    ///     .upsert_team_etl_pipelines(Env::Sandbox, Region::Us, body)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_etl_pipelines/{env}/{region}")]
    #[inline]
    pub fn upsert_team_etl_pipelines(
        &self,
        env: types::Env,
        region: types::Region,
        body: types::UpsertTeamEtlPipelinesBody,
    ) -> operations::UpsertTeamEtlPipelines {
        operations::UpsertTeamEtlPipelines {
            call: operation!(
                self, Safe, "upsert_team_etl_pipelines", "POST",
                "/v1/org/{org_id}/team_etl_pipelines/{env}/{region}"
            ),
            env,
            region,
            body,
        }
    }

    /// Removes the pipelines of teams.
    ///
    /// **Always name at least one team.** The list is optional in the document, and nothing says what the server does
    /// without it: it may delete nothing, or the pipelines of every team of the region.
    ///
    /// The response has pipelines, presumably those that were deleted, with the credentials of the brokers in them.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it; so may you.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    /// * `team_id`: The teams that lose their pipelines; at least one. An empty list is refused before anything is sent.
    ///
    /// `DELETE /v1/org/{org_id}/team_etl_pipelines/{env}/{region}`, retry class [`rejected`](crate::Client#retry-classes). Returns a list of [`EtlPipeline`](crate::types::EtlPipeline).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, Region};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client
    ///     .delete_team_etl_pipelines(Env::Sandbox, Region::Us, [team_id])
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team_etl_pipelines/{env}/{region}")]
    #[inline]
    pub fn delete_team_etl_pipelines(
        &self,
        env: types::Env,
        region: types::Region,
        team_id: impl IntoIterator<Item = ::uuid::Uuid>,
    ) -> operations::DeleteTeamEtlPipelines {
        operations::DeleteTeamEtlPipelines {
            call: operation!(
                self, Rejected, "delete_team_etl_pipelines", "DELETE",
                "/v1/org/{org_id}/team_etl_pipelines/{env}/{region}"
            ),
            env,
            region,
            team_id: team_id.into_iter().collect(),
        }
    }
}

/// # Team Lab Accounts
impl crate::Client {
    /// Lists the organization's accounts at labs.
    ///
    /// The response has all accounts that match; there are no pages. Accounts are set up by the vendor's support: no
    /// operation creates or deletes one.
    ///
    /// Repeating the call is safe.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    ///
    /// `GET /v1/org/{org_id}/lab_account/{env}/{region}`, retry class [`safe`](crate::Client#retry-classes). Returns [`LabAccountListResponse`](crate::types::LabAccountListResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, LabAccountStatus, Region};
    /// # async fn example(client: management_client::Client) -> Result<(), management_client::Error> {
    /// let response = client
    ///     .list_lab_accounts(Env::Sandbox, Region::Us)
    ///     .status(LabAccountStatus::Active)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "get_lab_accounts")]
    #[doc(alias = "/v1/org/{org_id}/lab_account/{env}/{region}")]
    #[inline]
    pub fn list_lab_accounts(
        &self,
        env: types::Env,
        region: types::Region,
    ) -> operations::ListLabAccounts {
        operations::ListLabAccounts {
            call: operation!(
                self, Safe, "list_lab_accounts", "GET",
                "/v1/org/{org_id}/lab_account/{env}/{region}"
            ),
            env,
            region,
            lab_account_id: None,
            status: None,
            team_id: None,
        }
    }

    /// Sets which teams may order with an account at a lab.
    ///
    /// The list in the body takes the place of the present one: a team that is not in it can no longer order with the
    /// account. To add a team, take the list from [`list_lab_accounts`](crate::Client::list_lab_accounts) and append to it. Two callers who do so at the
    /// same time can undo each other's change, since the API has no means to notice.
    ///
    /// The client repeats the call only when the server rejected it (429, 503) or never received it; so may you.
    ///
    /// The vendor's sample sends the list as a text. The document has a list, and so has this client.
    ///
    /// * `env`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `region`: The region whose teams the call is about. A team lives in one region and cannot move.
    /// * `account_id`: The account, by the `id` that [`list_lab_accounts`](crate::Client::list_lab_accounts) gives, not by the lab's own number.
    ///
    /// `PATCH /v1/org/{org_id}/lab_account/{env}/{region}/{account_id}`, retry class [`rejected`](crate::Client#retry-classes). Takes [`UpdateLabAccountTeamIdAllowlistBody`](crate::types::UpdateLabAccountTeamIdAllowlistBody), returns [`LabAccountResponse`](crate::types::LabAccountResponse).
    ///
    /// Needs a key of the organization; whether one of a team will do is not published: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, Region, UpdateLabAccountTeamIdAllowlistBody};
    /// # async fn example(client: management_client::Client, account_id: management_client::uuid::Uuid, team_id_allowlist: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = UpdateLabAccountTeamIdAllowlistBody::new([team_id_allowlist]);
    /// let response = client
    ///     .update_lab_account_team_id_allowlist(Env::Sandbox, Region::Us, account_id, body)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/lab_account/{env}/{region}/{account_id}")]
    #[inline]
    pub fn update_lab_account_team_id_allowlist(
        &self,
        env: types::Env,
        region: types::Region,
        account_id: ::uuid::Uuid,
        body: types::UpdateLabAccountTeamIdAllowlistBody,
    ) -> operations::UpdateLabAccountTeamIdAllowlist {
        operations::UpdateLabAccountTeamIdAllowlist {
            call: operation!(
                self, Rejected, "update_lab_account_team_id_allowlist", "PATCH",
                "/v1/org/{org_id}/lab_account/{env}/{region}/{account_id}"
            ),
            env,
            region,
            account_id,
            body,
        }
    }
}

/// # Team Webhook
impl crate::Client {
    /// Gets counts of a team's event deliveries over time, in the format of a Prometheus range query.
    ///
    /// No page describes it: the period, the labels and what is counted have to be read from a response.
    ///
    /// A read: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    ///
    /// `GET /v1/org/{org_id}/team/{team_id}/{environment}/event_delivery_metric`, retry class [`safe`](crate::Client#retry-classes). Returns [`PrometheusQueryResponse`](crate::types::PrometheusQueryResponse).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, MetricInterval};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let response = client
    ///     .get_team_event_delivery_metric(team_id, Env::Sandbox)
    ///     .interval(MetricInterval::FiveMinutes)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/{environment}/event_delivery_metric")]
    #[inline]
    pub fn get_team_event_delivery_metric(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
    ) -> operations::GetTeamEventDeliveryMetric {
        operations::GetTeamEventDeliveryMetric {
            call: operation!(
                self, Safe, "get_team_event_delivery_metric", "GET",
                "/v1/org/{org_id}/team/{team_id}/{environment}/event_delivery_metric"
            ),
            team_id,
            environment,
            interval: None,
        }
    }

    /// Lists the webhooks of a team, a page at a time.
    ///
    /// Headers and signing secrets have calls of their own:
    /// [`get_webhook_headers`](crate::Client::get_webhook_headers) and
    /// [`get_webhook_secret`](crate::Client::get_webhook_secret).
    ///
    /// A read: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    ///
    /// `GET /v1/org/{org_id}/team/{team_id}/{environment}/webhook`, retry class [`safe`](crate::Client#retry-classes). Returns [`WebhookListResponse`](crate::types::WebhookListResponse).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Env;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let mut items = client.list_webhooks(team_id, Env::Sandbox).limit(1).items();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook")]
    #[inline]
    pub fn list_webhooks(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
    ) -> operations::ListWebhooks {
        operations::ListWebhooks {
            call: operation!(
                self, Safe, "list_webhooks", "GET",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook"
            ),
            team_id,
            environment,
            limit: None,
            next_cursor: None,
        }
    }

    /// Adds a webhook to a team: a URL that events are posted to.
    ///
    /// Svix delivers. Each delivery has the headers `svix-id`, `svix-timestamp` and `svix-signature`; check
    /// the signature with the secret from [`get_webhook_secret`](crate::Client::get_webhook_secret). A
    /// delivery has succeeded when the URL responds with 2xx within 15 seconds; a redirect is a failure. A failed
    /// one is tried again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10 and another 10 hours. A URL that
    /// fails for 5 days is disabled.
    ///
    /// Nothing makes a webhook unique, so a repeat could add the URL twice, and nobody should blindly repeat a
    /// call that may have arrived. After a failure, look with [`list_webhooks`](crate::Client::list_webhooks)
    /// first.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    ///
    /// `POST /v1/org/{org_id}/team/{team_id}/{environment}/webhook`, retry class [`never`](crate::Client#retry-classes). Takes [`CreateWebhookBody`](crate::types::CreateWebhookBody), returns [`Webhook`](crate::types::Webhook).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{CreateWebhookBody, Env};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid) -> Result<(), management_client::Error> {
    /// let body = CreateWebhookBody::new("https://example.com");
    /// let response = client.create_webhook(team_id, Env::Sandbox, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook")]
    #[inline]
    pub fn create_webhook(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        body: types::CreateWebhookBody,
    ) -> operations::CreateWebhook {
        operations::CreateWebhook {
            call: operation!(
                self, Never, "create_webhook", "POST",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook"
            ),
            team_id,
            environment,
            body,
        }
    }

    /// Gets one webhook of a team.
    ///
    /// A read: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `webhook_id`: The id of the webhook, an opaque text (no UUID).
    ///
    /// `GET /v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}`, retry class [`safe`](crate::Client#retry-classes). Returns [`Webhook`](crate::types::Webhook).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Env;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid, webhook_id: &str) -> Result<(), management_client::Error> {
    /// let response = client.get_webhook(team_id, Env::Sandbox, webhook_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}")]
    #[inline]
    pub fn get_webhook(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        webhook_id: impl Into<String>,
    ) -> operations::GetWebhook {
        operations::GetWebhook {
            call: operation!(
                self, Safe, "get_webhook", "GET",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}"
            ),
            team_id,
            environment,
            webhook_id: webhook_id.into(),
        }
    }

    /// Deletes a webhook of a team.
    ///
    /// To pause deliveries, set `disabled` with [`update_webhook`](crate::Client::update_webhook) instead.
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it. After another
    /// failure call it again; [`Error::is_not_found`](crate::Error::is_not_found) then means that it is done.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `webhook_id`: The id of the webhook, an opaque text (no UUID).
    ///
    /// `DELETE /v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}`, retry class [`rejected`](crate::Client#retry-classes). Returns no value.
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Env;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid, webhook_id: &str) -> Result<(), management_client::Error> {
    /// client.delete_webhook(team_id, Env::Sandbox, webhook_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}")]
    #[inline]
    pub fn delete_webhook(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        webhook_id: impl Into<String>,
    ) -> operations::DeleteWebhook {
        operations::DeleteWebhook {
            call: operation!(
                self, Rejected, "delete_webhook", "DELETE",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}"
            ),
            team_id,
            environment,
            webhook_id: webhook_id.into(),
        }
    }

    /// Changes the fields of a webhook that the body sets, and returns the webhook.
    ///
    /// A webhook that was disabled after failures gets events again with `disabled` set to false. Headers and
    /// the signing secret have calls of their own:
    /// [`update_webhook_headers`](crate::Client::update_webhook_headers) and
    /// [`rotate_webhook_secret`](crate::Client::rotate_webhook_secret).
    ///
    /// The client repeats it only where the API rejected it (429, 503) or never received it; so may you.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `webhook_id`: The id of the webhook, an opaque text (no UUID).
    ///
    /// `PATCH /v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}`, retry class [`rejected`](crate::Client#retry-classes). Takes [`UpdateWebhookBody`](crate::types::UpdateWebhookBody), returns [`Webhook`](crate::types::Webhook).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, UpdateWebhookBody};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid, webhook_id: &str) -> Result<(), management_client::Error> {
    /// let body = UpdateWebhookBody::new().disabled(true);
    /// let response = client.update_webhook(team_id, Env::Sandbox, webhook_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(alias = "patch_webhook")]
    #[doc(alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}")]
    #[inline]
    pub fn update_webhook(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        webhook_id: impl Into<String>,
        body: types::UpdateWebhookBody,
    ) -> operations::UpdateWebhook {
        operations::UpdateWebhook {
            call: operation!(
                self, Rejected, "update_webhook", "PATCH",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}"
            ),
            team_id,
            environment,
            webhook_id: webhook_id.into(),
            body,
        }
    }

    /// Gets the headers that are sent with each delivery of a webhook.
    ///
    /// The values of the headers that `sensitive` names are withheld, as Svix does it: their names are all
    /// there is. So do not write back what you read, or these values are lost.
    ///
    /// A read: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `webhook_id`: The id of the webhook, an opaque text (no UUID).
    ///
    /// `GET /v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/headers`, retry class [`safe`](crate::Client#retry-classes). Returns [`WebhookHeadersResponse`](crate::types::WebhookHeadersResponse).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Env;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid, webhook_id: &str) -> Result<(), management_client::Error> {
    /// let response = client.get_webhook_headers(team_id, Env::Sandbox, webhook_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/headers"
    )]
    #[inline]
    pub fn get_webhook_headers(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        webhook_id: impl Into<String>,
    ) -> operations::GetWebhookHeaders {
        operations::GetWebhookHeaders {
            call: operation!(
                self, Safe, "get_webhook_headers", "GET",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/headers"
            ),
            team_id,
            environment,
            webhook_id: webhook_id.into(),
        }
    }

    /// Replaces the headers that are sent with each delivery of a webhook.
    ///
    /// Send all headers that the webhook is to have: one that is left out is gone. What
    /// [`get_webhook_headers`](crate::Client::get_webhook_headers) gives lacks sensitive values, so keep
    /// those yourself.
    ///
    /// The same headers twice have the same effect as once: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `webhook_id`: The id of the webhook, an opaque text (no UUID).
    ///
    /// `PUT /v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/headers`, retry class [`safe`](crate::Client#retry-classes). Takes [`UpdateWebhookHeadersBody`](crate::types::UpdateWebhookHeadersBody), returns no value.
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::{Secret, types::{Env, UpdateWebhookHeadersBody}};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid, webhook_id: &str) -> Result<(), management_client::Error> {
    /// let body = UpdateWebhookHeadersBody::new([
    ///     ("key".to_owned(), Secret::from("header")),
    /// ]);
    /// client.update_webhook_headers(team_id, Env::Sandbox, webhook_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/headers"
    )]
    #[inline]
    pub fn update_webhook_headers(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        webhook_id: impl Into<String>,
        body: types::UpdateWebhookHeadersBody,
    ) -> operations::UpdateWebhookHeaders {
        operations::UpdateWebhookHeaders {
            call: operation!(
                self, Safe, "update_webhook_headers", "PUT",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/headers"
            ),
            team_id,
            environment,
            webhook_id: webhook_id.into(),
            body,
        }
    }

    /// Gets the secret that the deliveries of a webhook are signed with.
    ///
    /// The secret is live: whoever has it can forge events. A read: safe to repeat.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `webhook_id`: The id of the webhook, an opaque text (no UUID).
    ///
    /// `GET /v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/secret`, retry class [`safe`](crate::Client#retry-classes). Returns [`WebhookSecretResponse`](crate::types::WebhookSecretResponse).
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::Env;
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid, webhook_id: &str) -> Result<(), management_client::Error> {
    /// let response = client.get_webhook_secret(team_id, Env::Sandbox, webhook_id).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/secret"
    )]
    #[inline]
    pub fn get_webhook_secret(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        webhook_id: impl Into<String>,
    ) -> operations::GetWebhookSecret {
        operations::GetWebhookSecret {
            call: operation!(
                self, Safe, "get_webhook_secret", "GET",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/secret"
            ),
            team_id,
            environment,
            webhook_id: webhook_id.into(),
        }
    }

    /// Replaces the secret that the deliveries of a webhook are signed with.
    ///
    /// The response is empty: read a secret that the API made with
    /// [`get_webhook_secret`](crate::Client::get_webhook_secret). Svix goes on signing with the old secret as
    /// well for 24 hours; whether that holds here is not published, so let receivers take both for a while.
    ///
    /// Without a `key` of yours each call makes another secret, so never blindly repeat one that may have
    /// arrived. With the same `key` you can repeat it yourself.
    ///
    /// * `team_id`: The team that the call is about.
    /// * `environment`: Whether the call is about production or sandbox data of the team. Both live on the same host.
    /// * `webhook_id`: The id of the webhook, an opaque text (no UUID).
    ///
    /// `POST /v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/secret/rotate`, retry class [`never`](crate::Client#retry-classes). Takes [`RotateWebhookSecretBody`](crate::types::RotateWebhookSecretBody), returns no value.
    ///
    /// Needs a key of the organization, or one that is bound to the team: see [`Client`](crate::Client#keys).
    ///
    /// # Errors
    ///
    /// The call fails with an [`Error`](crate::Error), which says why.
    ///
    /// # Example
    ///
    /// ```no_run
    /// use management_client::types::{Env, RotateWebhookSecretBody};
    /// # async fn example(client: management_client::Client, team_id: management_client::uuid::Uuid, webhook_id: &str) -> Result<(), management_client::Error> {
    /// let body = RotateWebhookSecretBody::new().key("key");
    /// client.rotate_webhook_secret(team_id, Env::Sandbox, webhook_id, body).await?;
    /// # Ok(()) }
    /// ```
    #[doc(
        alias = "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/secret/rotate"
    )]
    #[inline]
    pub fn rotate_webhook_secret(
        &self,
        team_id: ::uuid::Uuid,
        environment: types::Env,
        webhook_id: impl Into<String>,
        body: types::RotateWebhookSecretBody,
    ) -> operations::RotateWebhookSecret {
        operations::RotateWebhookSecret {
            call: operation!(
                self, Never, "rotate_webhook_secret", "POST",
                "/v1/org/{org_id}/team/{team_id}/{environment}/webhook/{webhook_id}/secret/rotate"
            ),
            team_id,
            environment,
            webhook_id: webhook_id.into(),
            body,
        }
    }
}

/// The requests of the operations: made by the methods of [`Client`](crate::Client), sent by `send`.
pub mod operations {
    use crate::{
        Error, Response, call::{Call, call_options},
        pages::paged, types,
    };

    /// The request of [`Client::get_ehr_integration_configuration`](crate::Client::get_ehr_integration_configuration). Returns [`EhrIntegrationConfig`](crate::types::EhrIntegrationConfig).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetEhrIntegrationConfiguration {
        pub(super) call: Call,
    }
    call_options!(GetEhrIntegrationConfiguration, types::EhrIntegrationConfig);

    crate::setters! {
        impl GetEhrIntegrationConfiguration {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl GetEhrIntegrationConfiguration {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::EhrIntegrationConfig>, Error> {
            let Self { call } = &self;
            let draft = call.draft().org_id("org_id", call.org_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::upsert_ehr_integration_configuration`](crate::Client::upsert_ehr_integration_configuration). Takes [`UpsertEhrIntegrationConfigBody`](crate::types::UpsertEhrIntegrationConfigBody), returns [`EhrIntegrationConfig`](crate::types::EhrIntegrationConfig).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpsertEhrIntegrationConfiguration {
        pub(super) call: Call,
        pub(super) body: types::UpsertEhrIntegrationConfigBody,
    }
    call_options!(UpsertEhrIntegrationConfiguration, types::EhrIntegrationConfig);

    crate::setters! {
        impl UpsertEhrIntegrationConfiguration {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpsertEhrIntegrationConfiguration {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::EhrIntegrationConfig>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::create_dashboard_url`](crate::Client::create_dashboard_url). Takes [`CreateDashboardUrlBody`](crate::types::CreateDashboardUrlBody), returns [`CreateDashboardUrlResponse`](crate::types::CreateDashboardUrlResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateDashboardUrl {
        pub(super) call: Call,
        pub(super) body: types::CreateDashboardUrlBody,
    }
    call_options!(CreateDashboardUrl, types::CreateDashboardUrlResponse);

    crate::setters! {
        impl CreateDashboardUrl {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateDashboardUrl {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::CreateDashboardUrlResponse>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::list_integration_managed_members`](crate::Client::list_integration_managed_members). Returns [`IntegrationManagedMemberListResponse`](crate::types::IntegrationManagedMemberListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListIntegrationManagedMembers {
        pub(super) call: Call,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
    }
    call_options!(
        ListIntegrationManagedMembers, types::IntegrationManagedMemberListResponse
    );

    crate::setters! {
        impl ListIntegrationManagedMembers {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }
        }
    }

    impl ListIntegrationManagedMembers {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::IntegrationManagedMemberListResponse>, Error> {
            let Self { call, next_cursor } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .query("next_cursor", next_cursor);
            call.send(draft).await
        }
    }
    paged!(
        ListIntegrationManagedMembers, next_cursor,
        types::IntegrationManagedMemberListResponse, next_cursor, data,
        types::IntegrationManagedMember
    );

    /// The request of [`Client::create_integration_managed_member`](crate::Client::create_integration_managed_member). Takes [`CreateIntegrationManagedMemberBody`](crate::types::CreateIntegrationManagedMemberBody), returns [`IntegrationManagedMember`](crate::types::IntegrationManagedMember).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateIntegrationManagedMember {
        pub(super) call: Call,
        pub(super) body: types::CreateIntegrationManagedMemberBody,
    }
    call_options!(CreateIntegrationManagedMember, types::IntegrationManagedMember);

    crate::setters! {
        impl CreateIntegrationManagedMember {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateIntegrationManagedMember {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::IntegrationManagedMember>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_integration_managed_member`](crate::Client::get_integration_managed_member). Returns [`IntegrationManagedMember`](crate::types::IntegrationManagedMember).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetIntegrationManagedMember {
        pub(super) call: Call,
        pub(super) member_id: ::uuid::Uuid,
    }
    call_options!(GetIntegrationManagedMember, types::IntegrationManagedMember);

    crate::setters! {
        impl GetIntegrationManagedMember {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl GetIntegrationManagedMember {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::IntegrationManagedMember>, Error> {
            let Self { call, member_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("member_id", member_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_integration_managed_member`](crate::Client::delete_integration_managed_member). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteIntegrationManagedMember {
        pub(super) call: Call,
        pub(super) member_id: ::uuid::Uuid,
    }
    call_options!(DeleteIntegrationManagedMember, ());

    crate::setters! {
        impl DeleteIntegrationManagedMember {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteIntegrationManagedMember {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, member_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("member_id", member_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::update_integration_managed_member`](crate::Client::update_integration_managed_member). Takes [`UpdateIntegrationManagedMemberBody`](crate::types::UpdateIntegrationManagedMemberBody), returns [`IntegrationManagedMember`](crate::types::IntegrationManagedMember).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateIntegrationManagedMember {
        pub(super) call: Call,
        pub(super) member_id: ::uuid::Uuid,
        pub(super) body: types::UpdateIntegrationManagedMemberBody,
    }
    call_options!(UpdateIntegrationManagedMember, types::IntegrationManagedMember);

    crate::setters! {
        impl UpdateIntegrationManagedMember {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateIntegrationManagedMember {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::IntegrationManagedMember>, Error> {
            let Self { call, member_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("member_id", member_id)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::resolve_integration_managed_member`](crate::Client::resolve_integration_managed_member). Takes [`ResolveIntegrationManagedMemberBody`](crate::types::ResolveIntegrationManagedMemberBody), returns [`IntegrationManagedMember`](crate::types::IntegrationManagedMember).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ResolveIntegrationManagedMember {
        pub(super) call: Call,
        pub(super) body: types::ResolveIntegrationManagedMemberBody,
    }
    call_options!(ResolveIntegrationManagedMember, types::IntegrationManagedMember);

    crate::setters! {
        impl ResolveIntegrationManagedMember {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl ResolveIntegrationManagedMember {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::IntegrationManagedMember>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::resolve_team`](crate::Client::resolve_team). Takes [`ResolveTeamBody`](crate::types::ResolveTeamBody), returns [`ResolveTeamResponse`](crate::types::ResolveTeamResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ResolveTeam {
        pub(super) call: Call,
        pub(super) body: types::ResolveTeamBody,
    }
    call_options!(ResolveTeam, types::ResolveTeamResponse);

    crate::setters! {
        impl ResolveTeam {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl ResolveTeam {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::ResolveTeamResponse>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::list_management_keys`](crate::Client::list_management_keys). Returns [`ManagementKeyListResponse`](crate::types::ManagementKeyListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListManagementKeys {
        pub(super) call: Call,
        pub(super) role: Option<types::ManagementKeyRole>,
        pub(super) team_id: Option<::uuid::Uuid>,
    }
    call_options!(ListManagementKeys, types::ManagementKeyListResponse);

    crate::setters! {
        impl ListManagementKeys {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// Only the keys with this role.
            pub fn role(value: impl Into<crate::Nullable<types::ManagementKeyRole>>) { role = value.into().into_option(); }

            /// Only keys with the role `team_admin` for this team. Those with the role `org_admin` are left out, although they can act for it, too.
            pub fn team_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { team_id = value.into().into_option(); }
        }
    }

    impl ListManagementKeys {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::ManagementKeyListResponse>, Error> {
            let Self { call, role, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .query("role", role)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::create_management_key`](crate::Client::create_management_key). Takes [`CreateManagementKeyBody`](crate::types::CreateManagementKeyBody), returns [`CreatedManagementKey`](crate::types::CreatedManagementKey).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateManagementKey {
        pub(super) call: Call,
        pub(super) body: types::CreateManagementKeyBody,
    }
    call_options!(CreateManagementKey, types::CreatedManagementKey);

    crate::setters! {
        impl CreateManagementKey {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateManagementKey {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::CreatedManagementKey>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_management_key`](crate::Client::delete_management_key). Returns an optional [`ManagementKey`](crate::types::ManagementKey).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteManagementKey {
        pub(super) call: Call,
        pub(super) key_id: ::uuid::Uuid,
    }
    call_options!(DeleteManagementKey, Option < types::ManagementKey >);

    crate::setters! {
        impl DeleteManagementKey {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteManagementKey {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<Option<types::ManagementKey>>, Error> {
            let Self { call, key_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("key_id", key_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::update_management_key`](crate::Client::update_management_key). Takes [`UpdateManagementKeyBody`](crate::types::UpdateManagementKeyBody), returns [`ManagementKey`](crate::types::ManagementKey).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateManagementKey {
        pub(super) call: Call,
        pub(super) key_id: ::uuid::Uuid,
        pub(super) body: types::UpdateManagementKeyBody,
    }
    call_options!(UpdateManagementKey, types::ManagementKey);

    crate::setters! {
        impl UpdateManagementKey {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateManagementKey {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::ManagementKey>, Error> {
            let Self { call, key_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("key_id", key_id)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_org`](crate::Client::get_org). Returns [`Org`](crate::types::Org).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetOrg {
        pub(super) call: Call,
    }
    call_options!(GetOrg, types::Org);

    crate::setters! {
        impl GetOrg {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl GetOrg {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::Org>, Error> {
            let Self { call } = &self;
            let draft = call.draft().org_id("org_id", call.org_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::update_org`](crate::Client::update_org). Takes [`UpdateOrgBody`](crate::types::UpdateOrgBody), returns [`Org`](crate::types::Org).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateOrg {
        pub(super) call: Call,
        pub(super) body: types::UpdateOrgBody,
    }
    call_options!(UpdateOrg, types::Org);

    crate::setters! {
        impl UpdateOrg {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateOrg {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::Org>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::list_org_domains`](crate::Client::list_org_domains). Returns [`OrgDomainListResponse`](crate::types::OrgDomainListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListOrgDomains {
        pub(super) call: Call,
    }
    call_options!(ListOrgDomains, types::OrgDomainListResponse);

    crate::setters! {
        impl ListOrgDomains {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl ListOrgDomains {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::OrgDomainListResponse>, Error> {
            let Self { call } = &self;
            let draft = call.draft().org_id("org_id", call.org_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::create_org_domain`](crate::Client::create_org_domain). Takes [`CreateOrgDomainBody`](crate::types::CreateOrgDomainBody), returns [`OrgDomain`](crate::types::OrgDomain).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateOrgDomain {
        pub(super) call: Call,
        pub(super) body: types::CreateOrgDomainBody,
    }
    call_options!(CreateOrgDomain, types::OrgDomain);

    crate::setters! {
        impl CreateOrgDomain {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateOrgDomain {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::OrgDomain>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_org_domain`](crate::Client::get_org_domain). Returns [`OrgDomain`](crate::types::OrgDomain).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetOrgDomain {
        pub(super) call: Call,
        pub(super) domain_id: ::uuid::Uuid,
    }
    call_options!(GetOrgDomain, types::OrgDomain);

    crate::setters! {
        impl GetOrgDomain {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl GetOrgDomain {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::OrgDomain>, Error> {
            let Self { call, domain_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("domain_id", domain_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_org_domain`](crate::Client::delete_org_domain). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteOrgDomain {
        pub(super) call: Call,
        pub(super) domain_id: ::uuid::Uuid,
    }
    call_options!(DeleteOrgDomain, ());

    crate::setters! {
        impl DeleteOrgDomain {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteOrgDomain {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, domain_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("domain_id", domain_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::send_org_domain_instructions`](crate::Client::send_org_domain_instructions). Takes [`SendOrgDomainInstructionsBody`](crate::types::SendOrgDomainInstructionsBody), returns [`SendOrgDomainInstructionsResponse`](crate::types::SendOrgDomainInstructionsResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct SendOrgDomainInstructions {
        pub(super) call: Call,
        pub(super) domain_id: ::uuid::Uuid,
        pub(super) body: types::SendOrgDomainInstructionsBody,
    }
    call_options!(SendOrgDomainInstructions, types::SendOrgDomainInstructionsResponse);

    crate::setters! {
        impl SendOrgDomainInstructions {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl SendOrgDomainInstructions {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::SendOrgDomainInstructionsResponse>, Error> {
            let Self { call, domain_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("domain_id", domain_id)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::verify_org_domain`](crate::Client::verify_org_domain). Returns [`VerifyOrgDomainResponse`](crate::types::VerifyOrgDomainResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct VerifyOrgDomain {
        pub(super) call: Call,
        pub(super) domain_id: ::uuid::Uuid,
    }
    call_options!(VerifyOrgDomain, types::VerifyOrgDomainResponse);

    crate::setters! {
        impl VerifyOrgDomain {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl VerifyOrgDomain {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::VerifyOrgDomainResponse>, Error> {
            let Self { call, domain_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("domain_id", domain_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::list_invites`](crate::Client::list_invites). Returns [`OrgInviteListResponse`](crate::types::OrgInviteListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListInvites {
        pub(super) call: Call,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
        pub(super) search_query: Option<String>,
    }
    call_options!(ListInvites, types::OrgInviteListResponse);

    crate::setters! {
        impl ListInvites {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }

            /// Only invites that this text finds. What it is compared with is not published; the address suggests itself.
            pub fn search_query(value: impl Into<crate::Nullable<String>>) { search_query = value.into().into_option(); }
        }
    }

    impl ListInvites {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::OrgInviteListResponse>, Error> {
            let Self { call, next_cursor, search_query } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .query("next_cursor", next_cursor)
                .query("search_query", search_query);
            call.send(draft).await
        }
    }
    paged!(
        ListInvites, next_cursor, types::OrgInviteListResponse, next_cursor, invites,
        types::OrgInvite
    );

    /// The request of [`Client::create_or_resend_invite`](crate::Client::create_or_resend_invite). Takes [`CreateOrgInviteBody`](crate::types::CreateOrgInviteBody), returns [`CreateOrgInviteResponse`](crate::types::CreateOrgInviteResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateOrResendInvite {
        pub(super) call: Call,
        pub(super) body: types::CreateOrgInviteBody,
    }
    call_options!(CreateOrResendInvite, types::CreateOrgInviteResponse);

    crate::setters! {
        impl CreateOrResendInvite {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateOrResendInvite {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::CreateOrgInviteResponse>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::revoke_invite`](crate::Client::revoke_invite). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct RevokeInvite {
        pub(super) call: Call,
        pub(super) invite_id: ::uuid::Uuid,
    }
    call_options!(RevokeInvite, ());

    crate::setters! {
        impl RevokeInvite {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl RevokeInvite {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, invite_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("invite_id", invite_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::list_members`](crate::Client::list_members). Returns [`OrgMemberListResponse`](crate::types::OrgMemberListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListMembers {
        pub(super) call: Call,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
        pub(super) search_query: Option<String>,
    }
    call_options!(ListMembers, types::OrgMemberListResponse);

    crate::setters! {
        impl ListMembers {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }

            /// Only members that this text finds. What it is compared with is not published; names and addresses suggest themselves.
            pub fn search_query(value: impl Into<crate::Nullable<String>>) { search_query = value.into().into_option(); }
        }
    }

    impl ListMembers {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::OrgMemberListResponse>, Error> {
            let Self { call, next_cursor, search_query } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .query("next_cursor", next_cursor)
                .query("search_query", search_query);
            call.send(draft).await
        }
    }
    paged!(
        ListMembers, next_cursor, types::OrgMemberListResponse, next_cursor, members,
        types::OrgMember
    );

    /// The request of [`Client::remove_member`](crate::Client::remove_member). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct RemoveMember {
        pub(super) call: Call,
        pub(super) member_id: ::uuid::Uuid,
    }
    call_options!(RemoveMember, ());

    crate::setters! {
        impl RemoveMember {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl RemoveMember {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, member_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("member_id", member_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::update_member`](crate::Client::update_member). Takes [`UpdateOrgMemberBody`](crate::types::UpdateOrgMemberBody), returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateMember {
        pub(super) call: Call,
        pub(super) member_id: ::uuid::Uuid,
        pub(super) body: types::UpdateOrgMemberBody,
    }
    call_options!(UpdateMember, ());

    crate::setters! {
        impl UpdateMember {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateMember {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, member_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("member_id", member_id)
                .json(body);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::list_teams`](crate::Client::list_teams). Returns [`TeamListResponse`](crate::types::TeamListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListTeams {
        pub(super) call: Call,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
        pub(super) region: Option<Vec<types::Region>>,
        pub(super) search_query: Option<String>,
        pub(super) team_id: Option<::uuid::Uuid>,
    }
    call_options!(ListTeams, types::TeamListResponse);

    crate::setters! {
        impl ListTeams {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }

            /// Only teams of these regions.
            pub fn region(value: impl IntoIterator<Item = types::Region>) { region = Some(value.into_iter().collect()); }

            /// Only teams that this text finds. What it is compared with is not published; the name suggests itself.
            ///
            /// The server accepts what matches `^[A-Za-zÀ-ÖØ-öø-ÿ0-9(),/:'|&_\- ’]{0,80}$`.
            pub fn search_query(value: impl Into<crate::Nullable<String>>) { search_query = value.into().into_option(); }

            /// Only this team, if it exists.
            pub fn team_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { team_id = value.into().into_option(); }
        }
    }

    impl ListTeams {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::TeamListResponse>, Error> {
            let Self { call, next_cursor, region, search_query, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .query("next_cursor", next_cursor)
                .query("region", region)
                .query("search_query", search_query)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }
    paged!(
        ListTeams, next_cursor, types::TeamListResponse, next_cursor, teams,
        types::TeamListItem
    );

    /// The request of [`Client::create_team`](crate::Client::create_team). Takes [`CreateTeamBody`](crate::types::CreateTeamBody), returns [`Team`](crate::types::Team).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateTeam {
        pub(super) call: Call,
        pub(super) body: types::CreateTeamBody,
    }
    call_options!(CreateTeam, types::Team);

    crate::setters! {
        impl CreateTeam {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateTeam {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::Team>, Error> {
            let Self { call, body } = &self;
            let draft = call.draft().org_id("org_id", call.org_id).json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_team`](crate::Client::get_team). Returns [`Team`](crate::types::Team).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetTeam {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) include_environment: Option<Vec<types::Env>>,
    }
    call_options!(GetTeam, types::Team);

    crate::setters! {
        impl GetTeam {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The environments whose settings the response is to have. What it has without this is not published, so name what you read.
            pub fn include_environment(value: impl IntoIterator<Item = types::Env>) { include_environment = Some(value.into_iter().collect()); }
        }
    }

    impl GetTeam {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::Team>, Error> {
            let Self { call, team_id, include_environment } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .query("include_environment", include_environment);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_team`](crate::Client::delete_team). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteTeam {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
    }
    call_options!(DeleteTeam, ());

    crate::setters! {
        impl DeleteTeam {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteTeam {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::update_team`](crate::Client::update_team). Takes [`UpdateTeamBody`](crate::types::UpdateTeamBody), returns [`Team`](crate::types::Team).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateTeam {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) body: types::UpdateTeamBody,
    }
    call_options!(UpdateTeam, types::Team);

    crate::setters! {
        impl UpdateTeam {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateTeam {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::Team>, Error> {
            let Self { call, team_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::create_team_api_access_token`](crate::Client::create_team_api_access_token). Takes [`CreateTeamApiAccessTokenBody`](crate::types::CreateTeamApiAccessTokenBody), returns [`CreateTeamApiAccessTokenResponse`](crate::types::CreateTeamApiAccessTokenResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateTeamApiAccessToken {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) body: types::CreateTeamApiAccessTokenBody,
    }
    call_options!(CreateTeamApiAccessToken, types::CreateTeamApiAccessTokenResponse);

    crate::setters! {
        impl CreateTeamApiAccessToken {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateTeamApiAccessToken {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::CreateTeamApiAccessTokenResponse>, Error> {
            let Self { call, team_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_team_scope_requirements`](crate::Client::get_team_scope_requirements). Returns [`TeamScopeRequirementsResponse`](crate::types::TeamScopeRequirementsResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetTeamScopeRequirements {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) provider: Option<types::OAuthProvider>,
    }
    call_options!(GetTeamScopeRequirements, types::TeamScopeRequirementsResponse);

    crate::setters! {
        impl GetTeamScopeRequirements {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// Only the requirements for this provider.
            pub fn provider(value: impl Into<crate::Nullable<types::OAuthProvider>>) { provider = value.into().into_option(); }
        }
    }

    impl GetTeamScopeRequirements {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::TeamScopeRequirementsResponse>, Error> {
            let Self { call, team_id, provider } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .query("provider", provider);
            call.send(draft).await
        }
    }

    /// The request of [`Client::upsert_team_scope_requirements`](crate::Client::upsert_team_scope_requirements). Takes [`UpsertTeamScopeRequirementsBody`](crate::types::UpsertTeamScopeRequirementsBody), returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpsertTeamScopeRequirements {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) body: types::UpsertTeamScopeRequirementsBody,
    }
    call_options!(UpsertTeamScopeRequirements, ());

    crate::setters! {
        impl UpsertTeamScopeRequirements {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpsertTeamScopeRequirements {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, team_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .json(body);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::list_team_api_keys`](crate::Client::list_team_api_keys). Returns [`TeamApiKeyListResponse`](crate::types::TeamApiKeyListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListTeamApiKeys {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
        pub(super) team_id: Option<::uuid::Uuid>,
    }
    call_options!(ListTeamApiKeys, types::TeamApiKeyListResponse);

    crate::setters! {
        impl ListTeamApiKeys {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }

            /// Only the keys of this team. Without it, those of all teams of the region.
            pub fn team_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { team_id = value.into().into_option(); }
        }
    }

    impl ListTeamApiKeys {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::TeamApiKeyListResponse>, Error> {
            let Self { call, env, region, next_cursor, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .query("next_cursor", next_cursor)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }
    paged!(
        ListTeamApiKeys, next_cursor, types::TeamApiKeyListResponse, next_cursor,
        api_keys, types::TeamApiKey
    );

    /// The request of [`Client::create_team_api_key`](crate::Client::create_team_api_key). Takes [`CreateTeamApiKeyBody`](crate::types::CreateTeamApiKeyBody), returns [`TeamApiKey`](crate::types::TeamApiKey).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateTeamApiKey {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) body: types::CreateTeamApiKeyBody,
    }
    call_options!(CreateTeamApiKey, types::TeamApiKey);

    crate::setters! {
        impl CreateTeamApiKey {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateTeamApiKey {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::TeamApiKey>, Error> {
            let Self { call, env, region, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_team_api_keys`](crate::Client::delete_team_api_keys). Returns [`DeleteTeamApiKeysResponse`](crate::types::DeleteTeamApiKeysResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteTeamApiKeys {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) api_key_id: Vec<::uuid::Uuid>,
    }
    call_options!(DeleteTeamApiKeys, types::DeleteTeamApiKeysResponse);

    crate::setters! {
        impl DeleteTeamApiKeys {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteTeamApiKeys {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::DeleteTeamApiKeysResponse>, Error> {
            let Self { call, env, region, api_key_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .need_items("api_key_id", api_key_id)
                .query("api_key_id", api_key_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::list_continuous_queries`](crate::Client::list_continuous_queries). Returns [`ContinuousQueryListResponse`](crate::types::ContinuousQueryListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListContinuousQueries {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
    }
    call_options!(ListContinuousQueries, types::ContinuousQueryListResponse);

    crate::setters! {
        impl ListContinuousQueries {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl ListContinuousQueries {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::ContinuousQueryListResponse>, Error> {
            let Self { call, team_id, environment } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment);
            call.send(draft).await
        }
    }

    /// The request of [`Client::create_continuous_query`](crate::Client::create_continuous_query). Takes [`CreateContinuousQueryBody`](crate::types::CreateContinuousQueryBody), returns [`ContinuousQuery`](crate::types::ContinuousQuery).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateContinuousQuery {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) query_type: Option<types::ContinuousQueryType>,
        pub(super) body: types::CreateContinuousQueryBody,
    }
    call_options!(CreateContinuousQuery, types::ContinuousQuery);

    crate::setters! {
        impl CreateContinuousQuery {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// Whose query it is.
            ///
            /// The server's default is `team`.
            pub fn query_type(value: impl Into<crate::Nullable<types::ContinuousQueryType>>) { query_type = value.into().into_option(); }
        }
    }

    impl CreateContinuousQuery {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::ContinuousQuery>, Error> {
            let Self { call, team_id, environment, query_type, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .query("query_type", query_type)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::archive_continuous_query`](crate::Client::archive_continuous_query). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ArchiveContinuousQuery {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) query_id: ::uuid::Uuid,
    }
    call_options!(ArchiveContinuousQuery, ());

    crate::setters! {
        impl ArchiveContinuousQuery {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl ArchiveContinuousQuery {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, team_id, environment, query_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("query_id", query_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::update_continuous_query`](crate::Client::update_continuous_query). Takes [`UpdateContinuousQueryBody`](crate::types::UpdateContinuousQueryBody), returns [`ContinuousQuery`](crate::types::ContinuousQuery).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateContinuousQuery {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) query_id: ::uuid::Uuid,
        pub(super) body: types::UpdateContinuousQueryBody,
    }
    call_options!(UpdateContinuousQuery, types::ContinuousQuery);

    crate::setters! {
        impl UpdateContinuousQuery {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateContinuousQuery {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::ContinuousQuery>, Error> {
            let Self { call, team_id, environment, query_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("query_id", query_id)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::validate_continuous_query`](crate::Client::validate_continuous_query). Takes [`CreateContinuousQueryBody`](crate::types::CreateContinuousQueryBody), returns [`ValidateContinuousQueryResponse`](crate::types::ValidateContinuousQueryResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ValidateContinuousQuery {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) query_type: Option<types::ContinuousQueryType>,
        pub(super) body: types::CreateContinuousQueryBody,
    }
    call_options!(ValidateContinuousQuery, types::ValidateContinuousQueryResponse);

    crate::setters! {
        impl ValidateContinuousQuery {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// Whose query it is.
            ///
            /// The server's default is `team`.
            pub fn query_type(value: impl Into<crate::Nullable<types::ContinuousQueryType>>) { query_type = value.into().into_option(); }
        }
    }

    impl ValidateContinuousQuery {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::ValidateContinuousQueryResponse>, Error> {
            let Self { call, team_id, environment, query_type, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .query("query_type", query_type)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::prepare_team_custom_credentials`](crate::Client::prepare_team_custom_credentials). Takes [`PrepareTeamCustomCredentialsBody`](crate::types::PrepareTeamCustomCredentialsBody), returns [`PrepareTeamCustomCredentialsResponse`](crate::types::PrepareTeamCustomCredentialsResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct PrepareTeamCustomCredentials {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) body: types::PrepareTeamCustomCredentialsBody,
    }
    call_options!(
        PrepareTeamCustomCredentials, types::PrepareTeamCustomCredentialsResponse
    );

    crate::setters! {
        impl PrepareTeamCustomCredentials {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl PrepareTeamCustomCredentials {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::PrepareTeamCustomCredentialsResponse>, Error> {
            let Self { call, env, region, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_team_custom_credentials`](crate::Client::get_team_custom_credentials). Returns [`TeamCredentialsListResponse`](crate::types::TeamCredentialsListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetTeamCustomCredentials {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
        pub(super) provider: Option<types::CredentialProviderFilter>,
        pub(super) team_id: Option<Vec<::uuid::Uuid>>,
    }
    call_options!(GetTeamCustomCredentials, types::TeamCredentialsListResponse);

    crate::setters! {
        impl GetTeamCustomCredentials {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }

            /// Only the credentials for this provider or lab. MapMyFitness can have credentials, but is not among the values.
            pub fn provider(value: impl Into<crate::Nullable<types::CredentialProviderFilter>>) { provider = value.into().into_option(); }

            /// Only the credentials of these teams; those of all teams of the region when there is none.
            pub fn team_id(value: impl IntoIterator<Item = ::uuid::Uuid>) { team_id = Some(value.into_iter().collect()); }
        }
    }

    impl GetTeamCustomCredentials {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::TeamCredentialsListResponse>, Error> {
            let Self { call, env, region, next_cursor, provider, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .query("next_cursor", next_cursor)
                .query("provider", provider)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }
    paged!(
        GetTeamCustomCredentials, next_cursor, types::TeamCredentialsListResponse,
        next_cursor, credentials, types::TeamCredentials
    );

    /// The request of [`Client::upsert_team_custom_credentials`](crate::Client::upsert_team_custom_credentials). Takes [`UpsertTeamCustomCredentialsBody`](crate::types::UpsertTeamCustomCredentialsBody), returns [`TeamCredentials`](crate::types::TeamCredentials).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpsertTeamCustomCredentials {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) body: types::UpsertTeamCustomCredentialsBody,
    }
    call_options!(UpsertTeamCustomCredentials, types::TeamCredentials);

    crate::setters! {
        impl UpsertTeamCustomCredentials {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpsertTeamCustomCredentials {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::TeamCredentials>, Error> {
            let Self { call, env, region, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_team_custom_credentials`](crate::Client::delete_team_custom_credentials). Returns [`DeleteTeamCustomCredentialsResponse`](crate::types::DeleteTeamCustomCredentialsResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteTeamCustomCredentials {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) credential_id: Vec<::uuid::Uuid>,
    }
    call_options!(
        DeleteTeamCustomCredentials, types::DeleteTeamCustomCredentialsResponse
    );

    crate::setters! {
        impl DeleteTeamCustomCredentials {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteTeamCustomCredentials {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::DeleteTeamCustomCredentialsResponse>, Error> {
            let Self { call, env, region, credential_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .need_items("credential_id", credential_id)
                .query("credential_id", credential_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_team_data_pull_preferences`](crate::Client::get_team_data_pull_preferences). Returns [`TeamDataPullPreferencesResponse`](crate::types::TeamDataPullPreferencesResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetTeamDataPullPreferences {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) limit: Option<i64>,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
        pub(super) provider: Option<Vec<types::DataPullProvider>>,
        pub(super) team_id: Option<Vec<::uuid::Uuid>>,
    }
    call_options!(GetTeamDataPullPreferences, types::TeamDataPullPreferencesResponse);

    crate::setters! {
        impl GetTeamDataPullPreferences {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// How many teams a page has at most. No largest value is documented.
            ///
            /// The server's default is `5`.
            pub fn limit(value: impl Into<crate::Nullable<i64>>) { limit = value.into().into_option(); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }

            /// Only the preferences for these providers; those for all providers when there is none.
            pub fn provider(value: impl IntoIterator<Item = types::DataPullProvider>) { provider = Some(value.into_iter().collect()); }

            /// Only the preferences of these teams; those of all teams of the region when there is none.
            pub fn team_id(value: impl IntoIterator<Item = ::uuid::Uuid>) { team_id = Some(value.into_iter().collect()); }
        }
    }

    impl GetTeamDataPullPreferences {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::TeamDataPullPreferencesResponse>, Error> {
            let Self { call, env, region, limit, next_cursor, provider, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .query("limit", limit)
                .query("next_cursor", next_cursor)
                .query("provider", provider)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }
    paged!(
        GetTeamDataPullPreferences, next_cursor, types::TeamDataPullPreferencesResponse,
        next_cursor, data_pull_preferences, types::TeamDataPullPreferences
    );

    /// The request of [`Client::upsert_team_data_pull_preferences`](crate::Client::upsert_team_data_pull_preferences). Takes [`UpsertTeamDataPullPreferencesBody`](crate::types::UpsertTeamDataPullPreferencesBody), returns [`TeamDataPullPreferencesResponse`](crate::types::TeamDataPullPreferencesResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpsertTeamDataPullPreferences {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) body: types::UpsertTeamDataPullPreferencesBody,
    }
    call_options!(UpsertTeamDataPullPreferences, types::TeamDataPullPreferencesResponse);

    crate::setters! {
        impl UpsertTeamDataPullPreferences {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpsertTeamDataPullPreferences {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::TeamDataPullPreferencesResponse>, Error> {
            let Self { call, env, region, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .need_items("team_ids", &body.team_ids)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_team_data_pull_preferences`](crate::Client::delete_team_data_pull_preferences). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteTeamDataPullPreferences {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) provider: Option<Vec<types::DataPullProvider>>,
        pub(super) team_id: Vec<::uuid::Uuid>,
    }
    call_options!(DeleteTeamDataPullPreferences, ());

    crate::setters! {
        impl DeleteTeamDataPullPreferences {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The providers for which they lose them. Do not leave it out: what none means is not documented, and may be every provider.
            pub fn provider(value: impl IntoIterator<Item = types::DataPullProvider>) { provider = Some(value.into_iter().collect()); }
        }
    }

    impl DeleteTeamDataPullPreferences {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, env, region, provider, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .need_items("team_id", team_id)
                .query("provider", provider)
                .query("team_id", team_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::get_team_ehr_pipelines`](crate::Client::get_team_ehr_pipelines). Returns [`EhrPipelineListResponse`](crate::types::EhrPipelineListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetTeamEhrPipelines {
        pub(super) call: Call,
        pub(super) environment: types::Env,
        pub(super) region: types::Region,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
        pub(super) team_id: Option<::uuid::Uuid>,
    }
    call_options!(GetTeamEhrPipelines, types::EhrPipelineListResponse);

    crate::setters! {
        impl GetTeamEhrPipelines {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }

            /// Only the pipelines of this team; those of all teams of the region when it is not given.
            pub fn team_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { team_id = value.into().into_option(); }
        }
    }

    impl GetTeamEhrPipelines {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::EhrPipelineListResponse>, Error> {
            let Self { call, environment, region, next_cursor, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("environment", environment)
                .path("region", region)
                .query("next_cursor", next_cursor)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }
    paged!(
        GetTeamEhrPipelines, next_cursor, types::EhrPipelineListResponse, next_token,
        data, types::EhrPipeline
    );

    /// The request of [`Client::upsert_team_ehr_pipelines`](crate::Client::upsert_team_ehr_pipelines). Takes [`UpsertTeamEhrPipelinesBody`](crate::types::UpsertTeamEhrPipelinesBody), returns a list of [`EhrPipeline`](crate::types::EhrPipeline).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpsertTeamEhrPipelines {
        pub(super) call: Call,
        pub(super) environment: types::Env,
        pub(super) region: types::Region,
        pub(super) body: types::UpsertTeamEhrPipelinesBody,
    }
    call_options!(UpsertTeamEhrPipelines, Vec < types::EhrPipeline >);

    crate::setters! {
        impl UpsertTeamEhrPipelines {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpsertTeamEhrPipelines {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<Vec<types::EhrPipeline>>, Error> {
            let Self { call, environment, region, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("environment", environment)
                .path("region", region)
                .need_items("team_ids", &body.team_ids)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_team_ehr_pipelines`](crate::Client::delete_team_ehr_pipelines). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteTeamEhrPipelines {
        pub(super) call: Call,
        pub(super) environment: types::Env,
        pub(super) region: types::Region,
        pub(super) ehr_type: types::EhrType,
        pub(super) team_id: Vec<::uuid::Uuid>,
    }
    call_options!(DeleteTeamEhrPipelines, ());

    crate::setters! {
        impl DeleteTeamEhrPipelines {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteTeamEhrPipelines {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, environment, region, ehr_type, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("environment", environment)
                .path("region", region)
                .need_items("team_id", team_id)
                .query("ehr_type", ehr_type)
                .query("team_id", team_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::get_team_etl_pipelines`](crate::Client::get_team_etl_pipelines). Returns [`EtlPipelineListResponse`](crate::types::EtlPipelineListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetTeamEtlPipelines {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
        pub(super) team_id: Option<::uuid::Uuid>,
    }
    call_options!(GetTeamEtlPipelines, types::EtlPipelineListResponse);

    crate::setters! {
        impl GetTeamEtlPipelines {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }

            /// Only the pipeline of this team; those of all teams of the region when it is not given.
            pub fn team_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { team_id = value.into().into_option(); }
        }
    }

    impl GetTeamEtlPipelines {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::EtlPipelineListResponse>, Error> {
            let Self { call, env, region, next_cursor, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .query("next_cursor", next_cursor)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }
    paged!(
        GetTeamEtlPipelines, next_cursor, types::EtlPipelineListResponse, next_cursor,
        pipelines, types::EtlPipeline
    );

    /// The request of [`Client::upsert_team_etl_pipelines`](crate::Client::upsert_team_etl_pipelines). Takes [`UpsertTeamEtlPipelinesBody`](crate::types::UpsertTeamEtlPipelinesBody), returns a list of [`EtlPipeline`](crate::types::EtlPipeline).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpsertTeamEtlPipelines {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) body: types::UpsertTeamEtlPipelinesBody,
    }
    call_options!(UpsertTeamEtlPipelines, Vec < types::EtlPipeline >);

    crate::setters! {
        impl UpsertTeamEtlPipelines {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpsertTeamEtlPipelines {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<Vec<types::EtlPipeline>>, Error> {
            let Self { call, env, region, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .need_items("team_ids", &body.team_ids)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_team_etl_pipelines`](crate::Client::delete_team_etl_pipelines). Returns a list of [`EtlPipeline`](crate::types::EtlPipeline).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteTeamEtlPipelines {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) team_id: Vec<::uuid::Uuid>,
    }
    call_options!(DeleteTeamEtlPipelines, Vec < types::EtlPipeline >);

    crate::setters! {
        impl DeleteTeamEtlPipelines {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteTeamEtlPipelines {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<Vec<types::EtlPipeline>>, Error> {
            let Self { call, env, region, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .need_items("team_id", team_id)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::list_lab_accounts`](crate::Client::list_lab_accounts). Returns [`LabAccountListResponse`](crate::types::LabAccountListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListLabAccounts {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) lab_account_id: Option<::uuid::Uuid>,
        pub(super) status: Option<types::LabAccountStatus>,
        pub(super) team_id: Option<::uuid::Uuid>,
    }
    call_options!(ListLabAccounts, types::LabAccountListResponse);

    crate::setters! {
        impl ListLabAccounts {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// Only the account with this id.
            pub fn lab_account_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { lab_account_id = value.into().into_option(); }

            /// Only the accounts in this state.
            pub fn status(value: impl Into<crate::Nullable<types::LabAccountStatus>>) { status = value.into().into_option(); }

            /// Only the accounts with which this team may order.
            pub fn team_id(value: impl Into<crate::Nullable<::uuid::Uuid>>) { team_id = value.into().into_option(); }
        }
    }

    impl ListLabAccounts {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::LabAccountListResponse>, Error> {
            let Self { call, env, region, lab_account_id, status, team_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .query("lab_account_id", lab_account_id)
                .query("status", status)
                .query("team_id", team_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::update_lab_account_team_id_allowlist`](crate::Client::update_lab_account_team_id_allowlist). Takes [`UpdateLabAccountTeamIdAllowlistBody`](crate::types::UpdateLabAccountTeamIdAllowlistBody), returns [`LabAccountResponse`](crate::types::LabAccountResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateLabAccountTeamIdAllowlist {
        pub(super) call: Call,
        pub(super) env: types::Env,
        pub(super) region: types::Region,
        pub(super) account_id: ::uuid::Uuid,
        pub(super) body: types::UpdateLabAccountTeamIdAllowlistBody,
    }
    call_options!(UpdateLabAccountTeamIdAllowlist, types::LabAccountResponse);

    crate::setters! {
        impl UpdateLabAccountTeamIdAllowlist {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateLabAccountTeamIdAllowlist {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::LabAccountResponse>, Error> {
            let Self { call, env, region, account_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("env", env)
                .path("region", region)
                .path("account_id", account_id)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_team_event_delivery_metric`](crate::Client::get_team_event_delivery_metric). Returns [`PrometheusQueryResponse`](crate::types::PrometheusQueryResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetTeamEventDeliveryMetric {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) interval: Option<types::MetricInterval>,
    }
    call_options!(GetTeamEventDeliveryMetric, types::PrometheusQueryResponse);

    crate::setters! {
        impl GetTeamEventDeliveryMetric {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The time from one value of a series to the next.
            ///
            /// The server's default is `1h`.
            pub fn interval(value: impl Into<crate::Nullable<types::MetricInterval>>) { interval = value.into().into_option(); }
        }
    }

    impl GetTeamEventDeliveryMetric {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::PrometheusQueryResponse>, Error> {
            let Self { call, team_id, environment, interval } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .query("interval", interval);
            call.send(draft).await
        }
    }

    /// The request of [`Client::list_webhooks`](crate::Client::list_webhooks). Returns [`WebhookListResponse`](crate::types::WebhookListResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct ListWebhooks {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) limit: Option<i64>,
        pub(super) next_cursor: Option<crate::hidden::Hidden<String>>,
    }
    call_options!(ListWebhooks, types::WebhookListResponse);

    crate::setters! {
        impl ListWebhooks {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }

            /// The greatest number of webhooks on a page. What the API allows at most is not published.
            ///
            /// The server's default is `50`.
            pub fn limit(value: impl Into<crate::Nullable<i64>>) { limit = value.into().into_option(); }

            /// The cursor that the previous page gave, unchanged; none for the first page. Cursors are opaque, so neither parse nor build one.
            pub fn next_cursor(value: impl Into<crate::Nullable<String>>) { next_cursor = value.into().into_option().map(crate::hidden::Hidden); }
        }
    }

    impl ListWebhooks {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::WebhookListResponse>, Error> {
            let Self { call, team_id, environment, limit, next_cursor } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .query("limit", limit)
                .query("next_cursor", next_cursor);
            call.send(draft).await
        }
    }
    paged!(
        ListWebhooks, next_cursor, types::WebhookListResponse, next_cursor, data,
        types::Webhook
    );

    /// The request of [`Client::create_webhook`](crate::Client::create_webhook). Takes [`CreateWebhookBody`](crate::types::CreateWebhookBody), returns [`Webhook`](crate::types::Webhook).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct CreateWebhook {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) body: types::CreateWebhookBody,
    }
    call_options!(CreateWebhook, types::Webhook);

    crate::setters! {
        impl CreateWebhook {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl CreateWebhook {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::Webhook>, Error> {
            let Self { call, team_id, environment, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_webhook`](crate::Client::get_webhook). Returns [`Webhook`](crate::types::Webhook).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetWebhook {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) webhook_id: String,
    }
    call_options!(GetWebhook, types::Webhook);

    crate::setters! {
        impl GetWebhook {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl GetWebhook {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::Webhook>, Error> {
            let Self { call, team_id, environment, webhook_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("webhook_id", webhook_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::delete_webhook`](crate::Client::delete_webhook). Returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct DeleteWebhook {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) webhook_id: String,
    }
    call_options!(DeleteWebhook, ());

    crate::setters! {
        impl DeleteWebhook {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl DeleteWebhook {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, team_id, environment, webhook_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("webhook_id", webhook_id);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::update_webhook`](crate::Client::update_webhook). Takes [`UpdateWebhookBody`](crate::types::UpdateWebhookBody), returns [`Webhook`](crate::types::Webhook).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateWebhook {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) webhook_id: String,
        pub(super) body: types::UpdateWebhookBody,
    }
    call_options!(UpdateWebhook, types::Webhook);

    crate::setters! {
        impl UpdateWebhook {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateWebhook {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<types::Webhook>, Error> {
            let Self { call, team_id, environment, webhook_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("webhook_id", webhook_id)
                .json(body);
            call.send(draft).await
        }
    }

    /// The request of [`Client::get_webhook_headers`](crate::Client::get_webhook_headers). Returns [`WebhookHeadersResponse`](crate::types::WebhookHeadersResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetWebhookHeaders {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) webhook_id: String,
    }
    call_options!(GetWebhookHeaders, types::WebhookHeadersResponse);

    crate::setters! {
        impl GetWebhookHeaders {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl GetWebhookHeaders {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::WebhookHeadersResponse>, Error> {
            let Self { call, team_id, environment, webhook_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("webhook_id", webhook_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::update_webhook_headers`](crate::Client::update_webhook_headers). Takes [`UpdateWebhookHeadersBody`](crate::types::UpdateWebhookHeadersBody), returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct UpdateWebhookHeaders {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) webhook_id: String,
        pub(super) body: types::UpdateWebhookHeadersBody,
    }
    call_options!(UpdateWebhookHeaders, ());

    crate::setters! {
        impl UpdateWebhookHeaders {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl UpdateWebhookHeaders {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, team_id, environment, webhook_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("webhook_id", webhook_id)
                .json(body);
            call.send_empty(draft).await
        }
    }

    /// The request of [`Client::get_webhook_secret`](crate::Client::get_webhook_secret). Returns [`WebhookSecretResponse`](crate::types::WebhookSecretResponse).
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct GetWebhookSecret {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) webhook_id: String,
    }
    call_options!(GetWebhookSecret, types::WebhookSecretResponse);

    crate::setters! {
        impl GetWebhookSecret {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl GetWebhookSecret {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(
            self,
        ) -> Result<Response<types::WebhookSecretResponse>, Error> {
            let Self { call, team_id, environment, webhook_id } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("webhook_id", webhook_id);
            call.send(draft).await
        }
    }

    /// The request of [`Client::rotate_webhook_secret`](crate::Client::rotate_webhook_secret). Takes [`RotateWebhookSecretBody`](crate::types::RotateWebhookSecretBody), returns no value.
    #[derive(Clone, Debug)]
    #[must_use = "a request is sent by `.await`"]
    pub struct RotateWebhookSecret {
        pub(super) call: Call,
        pub(super) team_id: ::uuid::Uuid,
        pub(super) environment: types::Env,
        pub(super) webhook_id: String,
        pub(super) body: types::RotateWebhookSecretBody,
    }
    call_options!(RotateWebhookSecret, ());

    crate::setters! {
        impl RotateWebhookSecret {
            /// The organization. The client's own is taken unless another one is given.
            pub fn org_id(value: ::uuid::Uuid) { call.org_id = Some(value); }
        }
    }

    impl RotateWebhookSecret {
        /// Sends the request and returns the response.
        #[inline]
        pub async fn send(self) -> Result<Response<()>, Error> {
            let Self { call, team_id, environment, webhook_id, body } = &self;
            let draft = call
                .draft()
                .org_id("org_id", call.org_id)
                .path("team_id", team_id)
                .path("environment", environment)
                .path("webhook_id", webhook_id)
                .json(body);
            call.send_empty(draft).await
        }
    }
}

/// The parts of values that nest, such as queries: see [`Node`](nodes::Node).
pub mod nodes {
    use crate::types;

    /// One part of a value that is made of others, for walking it.
    ///
    /// Made by `From` from a reference to each type that it has a variant for, and to the unions of them.
    #[derive(Clone, Copy, Debug)]
    #[non_exhaustive]
    pub enum Node<'a> {
        /// The part [`ActivityColumnExpr`](crate::types::ActivityColumnExpr).
        ActivityColumnExpr(&'a types::ActivityColumnExpr),
        /// The part [`AggregateExpr`](crate::types::AggregateExpr).
        AggregateExpr(&'a types::AggregateExpr),
        /// The part [`AggregateFieldExpr`](crate::types::AggregateFieldExpr).
        AggregateFieldExpr(&'a types::AggregateFieldExpr),
        /// The part [`AlignExpr`](crate::types::AlignExpr).
        AlignExpr(&'a types::AlignExpr),
        /// The part [`AsleepAtValueMacroExpr`](crate::types::AsleepAtValueMacroExpr).
        AsleepAtValueMacroExpr(&'a types::AsleepAtValueMacroExpr),
        /// The part [`AwakeAtValueMacroExpr`](crate::types::AwakeAtValueMacroExpr).
        AwakeAtValueMacroExpr(&'a types::AwakeAtValueMacroExpr),
        /// The part [`AwakeningsValueMacroExpr`](crate::types::AwakeningsValueMacroExpr).
        AwakeningsValueMacroExpr(&'a types::AwakeningsValueMacroExpr),
        /// The part [`BasalBodyTemperatureFieldExpr`](crate::types::BasalBodyTemperatureFieldExpr).
        BasalBodyTemperatureFieldExpr(&'a types::BasalBodyTemperatureFieldExpr),
        /// The part [`BloodPressureTimeseriesExpr`](crate::types::BloodPressureTimeseriesExpr).
        BloodPressureTimeseriesExpr(&'a types::BloodPressureTimeseriesExpr),
        /// The part [`BodyColumnExpr`](crate::types::BodyColumnExpr).
        BodyColumnExpr(&'a types::BodyColumnExpr),
        /// The part [`CarryBackwardExpr`](crate::types::CarryBackwardExpr).
        CarryBackwardExpr(&'a types::CarryBackwardExpr),
        /// The part [`CarryForwardExpr`](crate::types::CarryForwardExpr).
        CarryForwardExpr(&'a types::CarryForwardExpr),
        /// The part [`CarryNearestExpr`](crate::types::CarryNearestExpr).
        CarryNearestExpr(&'a types::CarryNearestExpr),
        /// The part [`CervicalMucusFieldExpr`](crate::types::CervicalMucusFieldExpr).
        CervicalMucusFieldExpr(&'a types::CervicalMucusFieldExpr),
        /// The part [`ChronotypeValueMacroExpr`](crate::types::ChronotypeValueMacroExpr).
        ChronotypeValueMacroExpr(&'a types::ChronotypeValueMacroExpr),
        /// The part [`ContraceptiveFieldExpr`](crate::types::ContraceptiveFieldExpr).
        ContraceptiveFieldExpr(&'a types::ContraceptiveFieldExpr),
        /// The part [`DatePartExpr`](crate::types::DatePartExpr).
        DatePartExpr(&'a types::DatePartExpr),
        /// The part [`DateTruncExpr`](crate::types::DateTruncExpr).
        DateTruncExpr(&'a types::DateTruncExpr),
        /// The part [`DerivedReadinessColumnExpr`](crate::types::DerivedReadinessColumnExpr).
        DerivedReadinessColumnExpr(&'a types::DerivedReadinessColumnExpr),
        /// The part [`DetectedDeviationsFieldExpr`](crate::types::DetectedDeviationsFieldExpr).
        DetectedDeviationsFieldExpr(&'a types::DetectedDeviationsFieldExpr),
        /// The part [`DiscreteTimeseriesExpr`](crate::types::DiscreteTimeseriesExpr).
        DiscreteTimeseriesExpr(&'a types::DiscreteTimeseriesExpr),
        /// The part [`ElementFieldExpr`](crate::types::ElementFieldExpr).
        ElementFieldExpr(&'a types::ElementFieldExpr),
        /// The part [`GroupKeyColumnExpr`](crate::types::GroupKeyColumnExpr).
        GroupKeyColumnExpr(&'a types::GroupKeyColumnExpr),
        /// The part [`HomePregnancyTestFieldExpr`](crate::types::HomePregnancyTestFieldExpr).
        HomePregnancyTestFieldExpr(&'a types::HomePregnancyTestFieldExpr),
        /// The part [`HomeProgesteroneTestFieldExpr`](crate::types::HomeProgesteroneTestFieldExpr).
        HomeProgesteroneTestFieldExpr(&'a types::HomeProgesteroneTestFieldExpr),
        /// The part [`IndexColumnExpr`](crate::types::IndexColumnExpr).
        IndexColumnExpr(&'a types::IndexColumnExpr),
        /// The part [`InsulinInjectionTimeseriesExpr`](crate::types::InsulinInjectionTimeseriesExpr).
        InsulinInjectionTimeseriesExpr(&'a types::InsulinInjectionTimeseriesExpr),
        /// The part [`IntermenstrualBleedingFieldExpr`](crate::types::IntermenstrualBleedingFieldExpr).
        IntermenstrualBleedingFieldExpr(&'a types::IntermenstrualBleedingFieldExpr),
        /// The part [`IntervalTimeseriesExpr`](crate::types::IntervalTimeseriesExpr).
        IntervalTimeseriesExpr(&'a types::IntervalTimeseriesExpr),
        /// The part [`MealColumnExpr`](crate::types::MealColumnExpr).
        MealColumnExpr(&'a types::MealColumnExpr),
        /// The part [`MenstrualCycleColumnExpr`](crate::types::MenstrualCycleColumnExpr).
        MenstrualCycleColumnExpr(&'a types::MenstrualCycleColumnExpr),
        /// The part [`MenstrualFlowFieldExpr`](crate::types::MenstrualFlowFieldExpr).
        MenstrualFlowFieldExpr(&'a types::MenstrualFlowFieldExpr),
        /// The part [`NoteTimeseriesExpr`](crate::types::NoteTimeseriesExpr).
        NoteTimeseriesExpr(&'a types::NoteTimeseriesExpr),
        /// The part [`OvulationTestFieldExpr`](crate::types::OvulationTestFieldExpr).
        OvulationTestFieldExpr(&'a types::OvulationTestFieldExpr),
        /// The part [`Period`](crate::types::Period).
        Period(&'a types::Period),
        /// The part [`Placeholder`](crate::types::Placeholder).
        Placeholder(&'a types::Placeholder),
        /// The part [`ProfileColumnExpr`](crate::types::ProfileColumnExpr).
        ProfileColumnExpr(&'a types::ProfileColumnExpr),
        /// The part [`Query`](crate::types::Query).
        Query(&'a types::Query),
        /// The part [`ScalarOutputSubqueryExpr`](crate::types::ScalarOutputSubqueryExpr).
        ScalarOutputSubqueryExpr(&'a types::ScalarOutputSubqueryExpr),
        /// The part [`SexualActivityFieldExpr`](crate::types::SexualActivityFieldExpr).
        SexualActivityFieldExpr(&'a types::SexualActivityFieldExpr),
        /// The part [`SleepColumnExpr`](crate::types::SleepColumnExpr).
        SleepColumnExpr(&'a types::SleepColumnExpr),
        /// The part [`SleepScoreValueMacroExpr`](crate::types::SleepScoreValueMacroExpr).
        SleepScoreValueMacroExpr(&'a types::SleepScoreValueMacroExpr),
        /// The part [`SourceColumnExpr`](crate::types::SourceColumnExpr).
        SourceColumnExpr(&'a types::SourceColumnExpr),
        /// The part [`TemperatureTimeseriesExpr`](crate::types::TemperatureTimeseriesExpr).
        TemperatureTimeseriesExpr(&'a types::TemperatureTimeseriesExpr),
        /// The part [`UnnestExpr`](crate::types::UnnestExpr).
        UnnestExpr(&'a types::UnnestExpr),
        /// The part [`UnrecognizedValueMacroExpr`](crate::types::UnrecognizedValueMacroExpr).
        UnrecognizedValueMacroExpr(&'a types::UnrecognizedValueMacroExpr),
        /// The part [`WorkoutColumnExpr`](crate::types::WorkoutColumnExpr).
        WorkoutColumnExpr(&'a types::WorkoutColumnExpr),
        /// The part [`WorkoutDurationTimeseriesExpr`](crate::types::WorkoutDurationTimeseriesExpr).
        WorkoutDurationTimeseriesExpr(&'a types::WorkoutDurationTimeseriesExpr),
        /// A part that this version does not know.
        Unknown(&'a crate::UnknownJson),
    }

    impl<'a> Node<'a> {
        /// The parts that this one holds directly.
        #[inline]
        pub fn children(self) -> impl DoubleEndedIterator<Item = Node<'a>> {
            let mut found: Vec<Node<'a>> = Vec::new();
            match self {
                Self::ActivityColumnExpr(_) => {}
                Self::AggregateExpr(part) => {
                    found.push(Node::from(&part.arg));
                }
                Self::AggregateFieldExpr(part) => {
                    found.extend(part.arg.as_option().into_iter().map(Node::from));
                }
                Self::AlignExpr(part) => {
                    found.push(Node::from(&part.carry));
                }
                Self::AsleepAtValueMacroExpr(_) => {}
                Self::AwakeAtValueMacroExpr(_) => {}
                Self::AwakeningsValueMacroExpr(_) => {}
                Self::BasalBodyTemperatureFieldExpr(_) => {}
                Self::BloodPressureTimeseriesExpr(_) => {}
                Self::BodyColumnExpr(_) => {}
                Self::CarryBackwardExpr(part) => {
                    found.extend(part.max_age.as_option().into_iter().map(Node::from));
                }
                Self::CarryForwardExpr(part) => {
                    found.extend(part.max_age.as_option().into_iter().map(Node::from));
                }
                Self::CarryNearestExpr(part) => {
                    found.extend(part.span.as_option().into_iter().map(Node::from));
                }
                Self::CervicalMucusFieldExpr(_) => {}
                Self::ChronotypeValueMacroExpr(_) => {}
                Self::ContraceptiveFieldExpr(_) => {}
                Self::DatePartExpr(part) => {
                    found.push(Node::from(&part.arg));
                }
                Self::DateTruncExpr(part) => {
                    found.push(Node::from(&part.arg));
                    found.push(Node::from(&part.date_trunc));
                }
                Self::DerivedReadinessColumnExpr(_) => {}
                Self::DetectedDeviationsFieldExpr(_) => {}
                Self::DiscreteTimeseriesExpr(_) => {}
                Self::ElementFieldExpr(_) => {}
                Self::GroupKeyColumnExpr(_) => {}
                Self::HomePregnancyTestFieldExpr(_) => {}
                Self::HomeProgesteroneTestFieldExpr(_) => {}
                Self::IndexColumnExpr(_) => {}
                Self::InsulinInjectionTimeseriesExpr(_) => {}
                Self::IntermenstrualBleedingFieldExpr(_) => {}
                Self::IntervalTimeseriesExpr(_) => {}
                Self::MealColumnExpr(_) => {}
                Self::MenstrualCycleColumnExpr(_) => {}
                Self::MenstrualFlowFieldExpr(_) => {}
                Self::NoteTimeseriesExpr(_) => {}
                Self::OvulationTestFieldExpr(_) => {}
                Self::Period(_) => {}
                Self::Placeholder(_) => {}
                Self::ProfileColumnExpr(_) => {}
                Self::Query(part) => {
                    found.extend(part.select.iter().map(Node::from));
                    found.extend(part.align.as_option().into_iter().map(Node::from));
                    for one in part.group_by.iter() {
                        found.extend(one.iter().map(Node::from));
                    }
                }
                Self::ScalarOutputSubqueryExpr(part) => {
                    found.push(Node::from(&part.from));
                    found.push(Node::from(&part.select));
                }
                Self::SexualActivityFieldExpr(_) => {}
                Self::SleepColumnExpr(_) => {}
                Self::SleepScoreValueMacroExpr(_) => {}
                Self::SourceColumnExpr(_) => {}
                Self::TemperatureTimeseriesExpr(_) => {}
                Self::UnnestExpr(part) => {
                    found.push(Node::from(&part.unnest));
                }
                Self::UnrecognizedValueMacroExpr(_) => {}
                Self::WorkoutColumnExpr(_) => {}
                Self::WorkoutDurationTimeseriesExpr(_) => {}
                Self::Unknown(_) => {}
            }
            found.into_iter()
        }

        /// This part and all parts below it, each before those that it holds.
        #[inline]
        pub fn descendants(self) -> impl Iterator<Item = Node<'a>> {
            let mut waiting = vec![self];
            ::std::iter::from_fn(move || {
                let node = waiting.pop()?;
                waiting.extend(node.children().rev());
                Some(node)
            })
        }
    }

    impl<'a> From<&'a types::ActivityColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::ActivityColumnExpr) -> Self {
            Self::ActivityColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::AggregateExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::AggregateExpr) -> Self {
            Self::AggregateExpr(part)
        }
    }

    impl<'a> From<&'a types::AggregateFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::AggregateFieldExpr) -> Self {
            Self::AggregateFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::AlignExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::AlignExpr) -> Self {
            Self::AlignExpr(part)
        }
    }

    impl<'a> From<&'a types::AsleepAtValueMacroExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::AsleepAtValueMacroExpr) -> Self {
            Self::AsleepAtValueMacroExpr(part)
        }
    }

    impl<'a> From<&'a types::AwakeAtValueMacroExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::AwakeAtValueMacroExpr) -> Self {
            Self::AwakeAtValueMacroExpr(part)
        }
    }

    impl<'a> From<&'a types::AwakeningsValueMacroExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::AwakeningsValueMacroExpr) -> Self {
            Self::AwakeningsValueMacroExpr(part)
        }
    }

    impl<'a> From<&'a types::BasalBodyTemperatureFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::BasalBodyTemperatureFieldExpr) -> Self {
            Self::BasalBodyTemperatureFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::BloodPressureTimeseriesExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::BloodPressureTimeseriesExpr) -> Self {
            Self::BloodPressureTimeseriesExpr(part)
        }
    }

    impl<'a> From<&'a types::BodyColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::BodyColumnExpr) -> Self {
            Self::BodyColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::CarryBackwardExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::CarryBackwardExpr) -> Self {
            Self::CarryBackwardExpr(part)
        }
    }

    impl<'a> From<&'a types::CarryForwardExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::CarryForwardExpr) -> Self {
            Self::CarryForwardExpr(part)
        }
    }

    impl<'a> From<&'a types::CarryNearestExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::CarryNearestExpr) -> Self {
            Self::CarryNearestExpr(part)
        }
    }

    impl<'a> From<&'a types::CervicalMucusFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::CervicalMucusFieldExpr) -> Self {
            Self::CervicalMucusFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::ChronotypeValueMacroExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::ChronotypeValueMacroExpr) -> Self {
            Self::ChronotypeValueMacroExpr(part)
        }
    }

    impl<'a> From<&'a types::ContraceptiveFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::ContraceptiveFieldExpr) -> Self {
            Self::ContraceptiveFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::DatePartExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::DatePartExpr) -> Self {
            Self::DatePartExpr(part)
        }
    }

    impl<'a> From<&'a types::DateTruncExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::DateTruncExpr) -> Self {
            Self::DateTruncExpr(part)
        }
    }

    impl<'a> From<&'a types::DerivedReadinessColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::DerivedReadinessColumnExpr) -> Self {
            Self::DerivedReadinessColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::DetectedDeviationsFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::DetectedDeviationsFieldExpr) -> Self {
            Self::DetectedDeviationsFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::DiscreteTimeseriesExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::DiscreteTimeseriesExpr) -> Self {
            Self::DiscreteTimeseriesExpr(part)
        }
    }

    impl<'a> From<&'a types::ElementFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::ElementFieldExpr) -> Self {
            Self::ElementFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::GroupKeyColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::GroupKeyColumnExpr) -> Self {
            Self::GroupKeyColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::HomePregnancyTestFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::HomePregnancyTestFieldExpr) -> Self {
            Self::HomePregnancyTestFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::HomeProgesteroneTestFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::HomeProgesteroneTestFieldExpr) -> Self {
            Self::HomeProgesteroneTestFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::IndexColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::IndexColumnExpr) -> Self {
            Self::IndexColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::InsulinInjectionTimeseriesExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::InsulinInjectionTimeseriesExpr) -> Self {
            Self::InsulinInjectionTimeseriesExpr(part)
        }
    }

    impl<'a> From<&'a types::IntermenstrualBleedingFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::IntermenstrualBleedingFieldExpr) -> Self {
            Self::IntermenstrualBleedingFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::IntervalTimeseriesExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::IntervalTimeseriesExpr) -> Self {
            Self::IntervalTimeseriesExpr(part)
        }
    }

    impl<'a> From<&'a types::MealColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::MealColumnExpr) -> Self {
            Self::MealColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::MenstrualCycleColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::MenstrualCycleColumnExpr) -> Self {
            Self::MenstrualCycleColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::MenstrualFlowFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::MenstrualFlowFieldExpr) -> Self {
            Self::MenstrualFlowFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::NoteTimeseriesExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::NoteTimeseriesExpr) -> Self {
            Self::NoteTimeseriesExpr(part)
        }
    }

    impl<'a> From<&'a types::OvulationTestFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::OvulationTestFieldExpr) -> Self {
            Self::OvulationTestFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::Period> for Node<'a> {
        #[inline]
        fn from(part: &'a types::Period) -> Self {
            Self::Period(part)
        }
    }

    impl<'a> From<&'a types::Placeholder> for Node<'a> {
        #[inline]
        fn from(part: &'a types::Placeholder) -> Self {
            Self::Placeholder(part)
        }
    }

    impl<'a> From<&'a types::ProfileColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::ProfileColumnExpr) -> Self {
            Self::ProfileColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::Query> for Node<'a> {
        #[inline]
        fn from(part: &'a types::Query) -> Self {
            Self::Query(part)
        }
    }

    impl<'a> From<&'a types::ScalarOutputSubqueryExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::ScalarOutputSubqueryExpr) -> Self {
            Self::ScalarOutputSubqueryExpr(part)
        }
    }

    impl<'a> From<&'a types::SexualActivityFieldExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::SexualActivityFieldExpr) -> Self {
            Self::SexualActivityFieldExpr(part)
        }
    }

    impl<'a> From<&'a types::SleepColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::SleepColumnExpr) -> Self {
            Self::SleepColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::SleepScoreValueMacroExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::SleepScoreValueMacroExpr) -> Self {
            Self::SleepScoreValueMacroExpr(part)
        }
    }

    impl<'a> From<&'a types::SourceColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::SourceColumnExpr) -> Self {
            Self::SourceColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::TemperatureTimeseriesExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::TemperatureTimeseriesExpr) -> Self {
            Self::TemperatureTimeseriesExpr(part)
        }
    }

    impl<'a> From<&'a types::UnnestExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::UnnestExpr) -> Self {
            Self::UnnestExpr(part)
        }
    }

    impl<'a> From<&'a types::UnrecognizedValueMacroExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::UnrecognizedValueMacroExpr) -> Self {
            Self::UnrecognizedValueMacroExpr(part)
        }
    }

    impl<'a> From<&'a types::WorkoutColumnExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::WorkoutColumnExpr) -> Self {
            Self::WorkoutColumnExpr(part)
        }
    }

    impl<'a> From<&'a types::WorkoutDurationTimeseriesExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::WorkoutDurationTimeseriesExpr) -> Self {
            Self::WorkoutDurationTimeseriesExpr(part)
        }
    }

    impl<'a> From<&'a types::AggregateArgument> for Node<'a> {
        #[inline]
        fn from(part: &'a types::AggregateArgument) -> Self {
            match part {
                types::AggregateArgument::DiscreteTimeseries(part) => {
                    Self::DiscreteTimeseriesExpr(part)
                }
                types::AggregateArgument::IntervalTimeseries(part) => {
                    Self::IntervalTimeseriesExpr(part)
                }
                types::AggregateArgument::InsulinInjection(part) => {
                    Self::InsulinInjectionTimeseriesExpr(part)
                }
                types::AggregateArgument::BloodPressure(part) => {
                    Self::BloodPressureTimeseriesExpr(part)
                }
                types::AggregateArgument::Temperature(part) => {
                    Self::TemperatureTimeseriesExpr(part)
                }
                types::AggregateArgument::WorkoutDuration(part) => {
                    Self::WorkoutDurationTimeseriesExpr(part)
                }
                types::AggregateArgument::Note(part) => Self::NoteTimeseriesExpr(part),
                types::AggregateArgument::Sleep(part) => Self::SleepColumnExpr(part),
                types::AggregateArgument::DerivedReadiness(part) => {
                    Self::DerivedReadinessColumnExpr(part)
                }
                types::AggregateArgument::Activity(part) => {
                    Self::ActivityColumnExpr(part)
                }
                types::AggregateArgument::Workout(part) => Self::WorkoutColumnExpr(part),
                types::AggregateArgument::Body(part) => Self::BodyColumnExpr(part),
                types::AggregateArgument::Meal(part) => Self::MealColumnExpr(part),
                types::AggregateArgument::MenstrualCycle(part) => {
                    Self::MenstrualCycleColumnExpr(part)
                }
                types::AggregateArgument::Profile(part) => Self::ProfileColumnExpr(part),
                types::AggregateArgument::Index(part) => Self::IndexColumnExpr(part),
                types::AggregateArgument::Subquery(part) => {
                    Self::ScalarOutputSubqueryExpr(part)
                }
                types::AggregateArgument::SleepScore(part) => {
                    Self::SleepScoreValueMacroExpr(part)
                }
                types::AggregateArgument::Chronotype(part) => {
                    Self::ChronotypeValueMacroExpr(part)
                }
                types::AggregateArgument::AsleepAt(part) => {
                    Self::AsleepAtValueMacroExpr(part)
                }
                types::AggregateArgument::AwakeAt(part) => {
                    Self::AwakeAtValueMacroExpr(part)
                }
                types::AggregateArgument::Awakenings(part) => {
                    Self::AwakeningsValueMacroExpr(part)
                }
                types::AggregateArgument::UnrecognizedMacro(part) => {
                    Self::UnrecognizedValueMacroExpr(part)
                }
                types::AggregateArgument::Unknown(part) => Self::Unknown(part),
            }
        }
    }

    impl<'a> From<&'a types::AggregateFieldArgument> for Node<'a> {
        #[inline]
        fn from(part: &'a types::AggregateFieldArgument) -> Self {
            match part {
                types::AggregateFieldArgument::MenstrualFlow(part) => {
                    Self::MenstrualFlowFieldExpr(part)
                }
                types::AggregateFieldArgument::CervicalMucus(part) => {
                    Self::CervicalMucusFieldExpr(part)
                }
                types::AggregateFieldArgument::IntermenstrualBleeding(part) => {
                    Self::IntermenstrualBleedingFieldExpr(part)
                }
                types::AggregateFieldArgument::Contraceptive(part) => {
                    Self::ContraceptiveFieldExpr(part)
                }
                types::AggregateFieldArgument::DetectedDeviations(part) => {
                    Self::DetectedDeviationsFieldExpr(part)
                }
                types::AggregateFieldArgument::OvulationTest(part) => {
                    Self::OvulationTestFieldExpr(part)
                }
                types::AggregateFieldArgument::HomePregnancyTest(part) => {
                    Self::HomePregnancyTestFieldExpr(part)
                }
                types::AggregateFieldArgument::HomeProgesteroneTest(part) => {
                    Self::HomeProgesteroneTestFieldExpr(part)
                }
                types::AggregateFieldArgument::SexualActivity(part) => {
                    Self::SexualActivityFieldExpr(part)
                }
                types::AggregateFieldArgument::BasalBodyTemperature(part) => {
                    Self::BasalBodyTemperatureFieldExpr(part)
                }
                types::AggregateFieldArgument::Element(part) => {
                    Self::ElementFieldExpr(part)
                }
                types::AggregateFieldArgument::Unknown(part) => Self::Unknown(part),
            }
        }
    }

    impl<'a> From<&'a types::Carry> for Node<'a> {
        #[inline]
        fn from(part: &'a types::Carry) -> Self {
            match part {
                types::Carry::Forward(part) => Self::CarryForwardExpr(part),
                types::Carry::Backward(part) => Self::CarryBackwardExpr(part),
                types::Carry::Nearest(part) => Self::CarryNearestExpr(part),
                types::Carry::Unknown(part) => Self::Unknown(part),
            }
        }
    }

    impl<'a> From<&'a types::DateArgument> for Node<'a> {
        #[inline]
        fn from(part: &'a types::DateArgument) -> Self {
            match part {
                types::DateArgument::Index(part) => Self::IndexColumnExpr(part),
                types::DateArgument::Placeholder(part) => Self::Placeholder(part),
                types::DateArgument::Unknown(part) => Self::Unknown(part),
            }
        }
    }

    impl<'a> From<&'a types::GroupByExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::GroupByExpr) -> Self {
            match part {
                types::GroupByExpr::DiscreteTimeseries(part) => {
                    Self::DiscreteTimeseriesExpr(part)
                }
                types::GroupByExpr::IntervalTimeseries(part) => {
                    Self::IntervalTimeseriesExpr(part)
                }
                types::GroupByExpr::InsulinInjection(part) => {
                    Self::InsulinInjectionTimeseriesExpr(part)
                }
                types::GroupByExpr::BloodPressure(part) => {
                    Self::BloodPressureTimeseriesExpr(part)
                }
                types::GroupByExpr::Temperature(part) => {
                    Self::TemperatureTimeseriesExpr(part)
                }
                types::GroupByExpr::WorkoutDuration(part) => {
                    Self::WorkoutDurationTimeseriesExpr(part)
                }
                types::GroupByExpr::Note(part) => Self::NoteTimeseriesExpr(part),
                types::GroupByExpr::DateTrunc(part) => Self::DateTruncExpr(part),
                types::GroupByExpr::DatePart(part) => Self::DatePartExpr(part),
                types::GroupByExpr::Sleep(part) => Self::SleepColumnExpr(part),
                types::GroupByExpr::DerivedReadiness(part) => {
                    Self::DerivedReadinessColumnExpr(part)
                }
                types::GroupByExpr::Activity(part) => Self::ActivityColumnExpr(part),
                types::GroupByExpr::Workout(part) => Self::WorkoutColumnExpr(part),
                types::GroupByExpr::Body(part) => Self::BodyColumnExpr(part),
                types::GroupByExpr::Meal(part) => Self::MealColumnExpr(part),
                types::GroupByExpr::MenstrualCycle(part) => {
                    Self::MenstrualCycleColumnExpr(part)
                }
                types::GroupByExpr::Profile(part) => Self::ProfileColumnExpr(part),
                types::GroupByExpr::Source(part) => Self::SourceColumnExpr(part),
                types::GroupByExpr::SleepScore(part) => {
                    Self::SleepScoreValueMacroExpr(part)
                }
                types::GroupByExpr::Chronotype(part) => {
                    Self::ChronotypeValueMacroExpr(part)
                }
                types::GroupByExpr::AsleepAt(part) => Self::AsleepAtValueMacroExpr(part),
                types::GroupByExpr::AwakeAt(part) => Self::AwakeAtValueMacroExpr(part),
                types::GroupByExpr::Awakenings(part) => {
                    Self::AwakeningsValueMacroExpr(part)
                }
                types::GroupByExpr::UnrecognizedMacro(part) => {
                    Self::UnrecognizedValueMacroExpr(part)
                }
                types::GroupByExpr::Unknown(part) => Self::Unknown(part),
            }
        }
    }

    impl<'a> From<&'a types::SelectExpr> for Node<'a> {
        #[inline]
        fn from(part: &'a types::SelectExpr) -> Self {
            match part {
                types::SelectExpr::DiscreteTimeseries(part) => {
                    Self::DiscreteTimeseriesExpr(part)
                }
                types::SelectExpr::IntervalTimeseries(part) => {
                    Self::IntervalTimeseriesExpr(part)
                }
                types::SelectExpr::InsulinInjection(part) => {
                    Self::InsulinInjectionTimeseriesExpr(part)
                }
                types::SelectExpr::BloodPressure(part) => {
                    Self::BloodPressureTimeseriesExpr(part)
                }
                types::SelectExpr::Temperature(part) => {
                    Self::TemperatureTimeseriesExpr(part)
                }
                types::SelectExpr::WorkoutDuration(part) => {
                    Self::WorkoutDurationTimeseriesExpr(part)
                }
                types::SelectExpr::Note(part) => Self::NoteTimeseriesExpr(part),
                types::SelectExpr::Aggregate(part) => Self::AggregateExpr(part),
                types::SelectExpr::GroupKey(part) => Self::GroupKeyColumnExpr(part),
                types::SelectExpr::Sleep(part) => Self::SleepColumnExpr(part),
                types::SelectExpr::DerivedReadiness(part) => {
                    Self::DerivedReadinessColumnExpr(part)
                }
                types::SelectExpr::Activity(part) => Self::ActivityColumnExpr(part),
                types::SelectExpr::Workout(part) => Self::WorkoutColumnExpr(part),
                types::SelectExpr::Body(part) => Self::BodyColumnExpr(part),
                types::SelectExpr::Meal(part) => Self::MealColumnExpr(part),
                types::SelectExpr::MenstrualCycle(part) => {
                    Self::MenstrualCycleColumnExpr(part)
                }
                types::SelectExpr::Profile(part) => Self::ProfileColumnExpr(part),
                types::SelectExpr::Index(part) => Self::IndexColumnExpr(part),
                types::SelectExpr::Subquery(part) => Self::ScalarOutputSubqueryExpr(part),
                types::SelectExpr::Source(part) => Self::SourceColumnExpr(part),
                types::SelectExpr::SleepScore(part) => {
                    Self::SleepScoreValueMacroExpr(part)
                }
                types::SelectExpr::Chronotype(part) => {
                    Self::ChronotypeValueMacroExpr(part)
                }
                types::SelectExpr::AsleepAt(part) => Self::AsleepAtValueMacroExpr(part),
                types::SelectExpr::AwakeAt(part) => Self::AwakeAtValueMacroExpr(part),
                types::SelectExpr::Awakenings(part) => {
                    Self::AwakeningsValueMacroExpr(part)
                }
                types::SelectExpr::UnrecognizedMacro(part) => {
                    Self::UnrecognizedValueMacroExpr(part)
                }
                types::SelectExpr::Unknown(part) => Self::Unknown(part),
            }
        }
    }

    impl<'a> From<&'a types::SubqueryFrom> for Node<'a> {
        #[inline]
        fn from(part: &'a types::SubqueryFrom) -> Self {
            match part {
                types::SubqueryFrom::Unnest(part) => Self::UnnestExpr(part),
                types::SubqueryFrom::Placeholder(part) => Self::Placeholder(part),
                types::SubqueryFrom::Unknown(part) => Self::Unknown(part),
            }
        }
    }

    impl<'a> From<&'a types::SubquerySelect> for Node<'a> {
        #[inline]
        fn from(part: &'a types::SubquerySelect) -> Self {
            match part {
                types::SubquerySelect::Aggregate(part) => Self::AggregateFieldExpr(part),
                types::SubquerySelect::Placeholder(part) => Self::Placeholder(part),
                types::SubquerySelect::Unknown(part) => Self::Unknown(part),
            }
        }
    }

    impl<'a> From<&'a types::UnnestSource> for Node<'a> {
        #[inline]
        fn from(part: &'a types::UnnestSource) -> Self {
            match part {
                types::UnnestSource::DiscreteTimeseries(part) => {
                    Self::DiscreteTimeseriesExpr(part)
                }
                types::UnnestSource::IntervalTimeseries(part) => {
                    Self::IntervalTimeseriesExpr(part)
                }
                types::UnnestSource::InsulinInjection(part) => {
                    Self::InsulinInjectionTimeseriesExpr(part)
                }
                types::UnnestSource::BloodPressure(part) => {
                    Self::BloodPressureTimeseriesExpr(part)
                }
                types::UnnestSource::Temperature(part) => {
                    Self::TemperatureTimeseriesExpr(part)
                }
                types::UnnestSource::WorkoutDuration(part) => {
                    Self::WorkoutDurationTimeseriesExpr(part)
                }
                types::UnnestSource::Note(part) => Self::NoteTimeseriesExpr(part),
                types::UnnestSource::Sleep(part) => Self::SleepColumnExpr(part),
                types::UnnestSource::DerivedReadiness(part) => {
                    Self::DerivedReadinessColumnExpr(part)
                }
                types::UnnestSource::Activity(part) => Self::ActivityColumnExpr(part),
                types::UnnestSource::Workout(part) => Self::WorkoutColumnExpr(part),
                types::UnnestSource::Body(part) => Self::BodyColumnExpr(part),
                types::UnnestSource::Meal(part) => Self::MealColumnExpr(part),
                types::UnnestSource::MenstrualCycle(part) => {
                    Self::MenstrualCycleColumnExpr(part)
                }
                types::UnnestSource::Profile(part) => Self::ProfileColumnExpr(part),
                types::UnnestSource::SleepScore(part) => {
                    Self::SleepScoreValueMacroExpr(part)
                }
                types::UnnestSource::Chronotype(part) => {
                    Self::ChronotypeValueMacroExpr(part)
                }
                types::UnnestSource::AsleepAt(part) => Self::AsleepAtValueMacroExpr(part),
                types::UnnestSource::AwakeAt(part) => Self::AwakeAtValueMacroExpr(part),
                types::UnnestSource::Awakenings(part) => {
                    Self::AwakeningsValueMacroExpr(part)
                }
                types::UnnestSource::UnrecognizedMacro(part) => {
                    Self::UnrecognizedValueMacroExpr(part)
                }
                types::UnnestSource::Unknown(part) => Self::Unknown(part),
            }
        }
    }
}
