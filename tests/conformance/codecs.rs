//! Which Rust type stands for which schema of the document.

use std::{collections::BTreeMap, fmt::Debug};

use management_client::{schemars::schema_for, types};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::rust_names::{self, Names};

/// A Rust type and the schema that it is for.
pub(crate) struct Codec {
    pub(crate) schema: &'static str,
    pub(crate) rust: &'static str,
    pub(crate) recode: fn(&[u8]) -> Result<Recoded, serde_json::Error>,
    /// The JSON Schema of the type.
    pub(crate) json_schema: fn() -> Value,
}

/// What is seen of a value that was decoded from JSON.
pub(crate) struct Recoded {
    /// The JSON that it is encoded to.
    pub(crate) json: Value,
    /// The names of the structs that it holds.
    pub(crate) names: Names,
    pub(crate) debug: String,
    /// Whether the JSON it is encoded to decodes to an equal value.
    pub(crate) stable: bool,
}

impl Recoded {
    /// Whether a part of it is a value or variant that the client does not know.
    pub(crate) fn is_unknown(&self) -> bool {
        // No sample and no name of the API holds this text.
        self.debug.contains("Unknown(")
    }
}

fn recode<T>(bytes: &[u8]) -> Result<Recoded, serde_json::Error>
where
    T: Serialize + DeserializeOwned + PartialEq + Clone + Debug,
{
    let value: T = serde_json::from_slice(bytes)?;
    let encoded = serde_json::to_vec(&value)?;
    let again: T = serde_json::from_slice(&encoded)?;
    Ok(Recoded {
        json: serde_json::from_slice(&encoded)?,
        names: rust_names::of(&value),
        debug: format!("{value:?}"),
        stable: again == value.clone(),
    })
}

/// The name that Rust gives the type of each schema.
pub(crate) fn rust_names() -> BTreeMap<&'static str, &'static str> {
    CODECS.iter().map(|one| (one.schema, one.rust)).collect()
}

/// The schemas of error bodies, which have no type: `Error` reads them, see `refusals`.
pub(crate) const REFUSALS: [&str; 4] = [
    "HTTPValidationError",
    "IntegrationMemberIDConflictResponse",
    "IntegrationTeamIDConflictResponse",
    "ValidationError",
];

/// What requests must have beyond the document: without them, nobody knows what the server does.
const DEMANDED: [(&str, &str); 2] = [
    ("UpsertTeamEHRPipelinesBody", "team_ids"),
    ("UpsertTeamETLPipelinesBody", "team_ids"),
];

impl Codec {
    /// Whether an instance that the document accepts is refused, because it lacks what requests must have.
    pub(crate) fn refuses(&self, instance: &Value) -> bool {
        let lacks =
            |(schema, name): &(&str, &str)| *schema == self.schema && !instance[name].is_array();
        DEMANDED.iter().any(lacks)
    }
}

macro_rules! codecs {
    ($($schema:literal => $rust:ident,)+) => {
        /// All types, by the published names of their schemas.
        pub(crate) const CODECS: &[Codec] = &[$(Codec {
            schema: $schema,
            rust: stringify!($rust),
            recode: recode::<types::$rust>,
            json_schema: || schema_for!(types::$rust).to_value(),
        }),+];
    };
}

codecs! {
    "ActivityColumnExpr" => ActivityColumnExpr,
    "AggregateExpr-Input" => AggregateExpr,
    "AggregateExpr-Output" => AggregateExpr,
    "AggregateFieldExpr" => AggregateFieldExpr,
    "AlignExpr-Input" => AlignExpr,
    "AlignExpr-Output" => AlignExpr,
    "AllowedOriginConfig" => AllowedOriginConfig,
    "AppointmentProvider" => AppointmentProvider,
    "AsleepAtValueMacroExpr" => AsleepAtValueMacroExpr,
    "AwakeAtValueMacroExpr" => AwakeAtValueMacroExpr,
    "AwakeningsValueMacroExpr" => AwakeningsValueMacroExpr,
    "Billing" => BillingType,
    "BioReferenceProviderDetails" => BioReferenceDetails,
    "BloodPressureTimeseriesExpr" => BloodPressureTimeseriesExpr,
    "BodyColumnExpr" => BodyColumnExpr,
    "BrandInformation" => BrandInformation,
    "CarryBackwardExpr" => CarryBackwardExpr,
    "CarryForwardExpr" => CarryForwardExpr,
    "CarryNearestExpr" => CarryNearestExpr,
    "ChronotypeValueMacroExpr" => ChronotypeValueMacroExpr,
    "ClientFacingETLPipeline" => EtlPipeline,
    "ClientFacingLabAccount" => LabAccount,
    "ClientFacingManagementKey" => ManagementKey,
    "ClientFacingManagementKeyResponse" => ManagementKeyListResponse,
    "ClientFacingManagementKeyUnhashed" => CreatedManagementKey,
    "ClientFacingOrg" => Org,
    "ClientFacingOrgDomain" => OrgDomain,
    "ClientFacingOrgInvite" => OrgInvite,
    "ClientFacingOrgInviteListResponse" => OrgInviteListResponse,
    "ClientFacingOrgMember" => OrgMember,
    "ClientFacingOrgMemberListResponse" => OrgMemberListResponse,
    "ClientFacingOrgTeam" => Team,
    "ClientFacingOrgTeamEnvironment" => TeamEnvironment,
    "ClientFacingOrgTeamListItem" => TeamListItem,
    "ClientFacingOrgTeamListResponse" => TeamListResponse,
    "ClientFacingTeamAPIKey" => TeamApiKey,
    "ClientFacingTeamAPIKeyResponse" => TeamApiKeyListResponse,
    "ClientFacingTeamProviderCredentials" => TeamCredentials,
    "ContinuousQuery" => ContinuousQuery,
    "ContinuousQueryDataEventPreferences" => ContinuousQueryDataEventPreferences,
    "ContinuousQueryExportPreferences" => ContinuousQueryExportPreferences,
    "ContinuousQueryResponse" => ContinuousQueryListResponse,
    "ContinuousQuerySchedulingPreferences" => ContinuousQuerySchedulingPreferences,
    "ContinuousQueryStatus" => ContinuousQueryStatus,
    "CreateAccessTokenBody" => CreateTeamApiAccessTokenBody,
    "CreateContinuousQueryBody" => CreateContinuousQueryBody,
    "CreateDashboardURLBody" => CreateDashboardUrlBody,
    "CreateDashboardURLResponse" => CreateDashboardUrlResponse,
    "CreateIntegrationManagedMemberBody" => CreateIntegrationManagedMemberBody,
    "CreateManagementKeyBody" => CreateManagementKeyBody,
    "CreateOrgDomainBody" => CreateOrgDomainBody,
    "CreateOrgTeamBody" => CreateTeamBody,
    "CreateTeamAPIKeyBody" => CreateTeamApiKeyBody,
    "CreateTeamAccessTokenResponse" => CreateTeamApiAccessTokenResponse,
    "CreateWebhookBody" => CreateWebhookBody,
    "CreatorManagementKey" => CreatorManagementKey,
    "CreatorOrgMember" => CreatorOrgMember,
    "CreatorOrgMemberRemoved" => CreatorOrgMemberRemoved,
    "CreatorVitalStaff" => CreatorVitalStaff,
    "CustomCredentialPreparationStep" => PreparationStep,
    "CustomCredentialsResponse" => TeamCredentialsListResponse,
    "DatePartExpr" => DatePartExpr,
    "DateTruncExpr" => DateTruncExpr,
    "DefaultConfiguration" => DataPullDefault,
    "DefaultConfigurationWithLimit" => DataPullDefaultWithLimit,
    "DeleteTeamApiKeysResponse" => DeleteTeamApiKeysResponse,
    "DeleteTeamCustomCredentialsResponse" => DeleteTeamCustomCredentialsResponse,
    "DerivedReadinessColumnExpr" => DerivedReadinessColumnExpr,
    "DiscreteTimeseriesExpr" => DiscreteTimeseriesExpr,
    "EHRPipelineAPIKey" => EhrPipelineApiKey,
    "EHRPipelineGoogleIAM" => EhrPipelineGoogleIam,
    "EHRPipelineOAuth2ClientCredentials" => EhrPipelineOAuth2ClientCredentials,
    "EhrIntegrationConfig" => EhrIntegrationConfig,
    "ElementFieldExpr" => ElementFieldExpr,
    "Env" => Env,
    "EventDestinationAzureAMQPAttributes-Input" => EventDestinationAzureAmqpAttributes,
    "EventDestinationAzureAMQPAttributes-Output" => EventDestinationAzureAmqpAttributes,
    "EventDestinationAzureBlobStorage" => EventDestinationAzureBlobStorage,
    "EventDestinationCloudPubSubAttributes" => EventDestinationCloudPubSubAttributes,
    "EventDestinationEventHubMatcher" => EventDestinationEventHubMatcher,
    "EventDestinationPreferences" => EventDestinationPreferences,
    "EventDestinationRabbitMQAttributes" => EventDestinationRabbitMqAttributes,
    "EventDestinationSvixAttributes" => EventDestinationSvixAttributes,
    "FitbitMetadata" => FitbitMetadata,
    "FitbitScope" => FitbitScope,
    "FitbitTeamProviderDetails" => FitbitDetails,
    "GetLabsMetadata" => GetLabsMetadata,
    "GetLabsTeamProviderDetails" => GetLabsDetails,
    "GoogleFitScope" => GoogleFitScope,
    "GoogleFitTeamProviderDetails" => GoogleFitDetails,
    "GoogleHealthScope" => GoogleHealthScope,
    "GoogleHealthTeamProviderDetails" => GoogleHealthDetails,
    "GroupKeyColumnExpr" => GroupKeyColumnExpr,
    "IndexColumnExpr" => IndexColumnExpr,
    "InsulinInjectionTimeseriesExpr" => InsulinInjectionTimeseriesExpr,
    "IntegrationManagedMember" => IntegrationManagedMember,
    "IntervalTimeseriesExpr" => IntervalTimeseriesExpr,
    "LabAccountDelegatedFlow" => LabAccountDelegatedFlow,
    "LabAccountResponse" => LabAccountResponse,
    "LabAccountStatus" => LabAccountStatus,
    "LabAccountTeamIdAllowlistUpdateBody" => UpdateLabAccountTeamIdAllowlistBody,
    "LabAccountsResponse" => LabAccountListResponse,
    "LabCorpMetadata" => LabcorpMetadata,
    "LabCorpTeamProviderDetails" => LabcorpDetails,
    "LabcorpProviderDetails" => LabcorpHl7Details,
    "Labs" => Lab,
    "LabsProviders" => LabServiceProvider,
    "ListIntegrationManagedMembersResponse" => IntegrationManagedMemberListResponse,
    "ListOrgDomainResponse" => OrgDomainListResponse,
    "MCBasalBodyTemperatureFieldExpr" => BasalBodyTemperatureFieldExpr,
    "MCCervicalMucusFieldExpr" => CervicalMucusFieldExpr,
    "MCContraceptiveFieldExpr" => ContraceptiveFieldExpr,
    "MCDetectedDeviationsFieldExpr" => DetectedDeviationsFieldExpr,
    "MCHomePregnancyTestFieldExpr" => HomePregnancyTestFieldExpr,
    "MCHomeProgesteroneTestFieldExpr" => HomeProgesteroneTestFieldExpr,
    "MCIntermenstrualBleedingFieldExpr" => IntermenstrualBleedingFieldExpr,
    "MCMenstrualFlowFieldExpr" => MenstrualFlowFieldExpr,
    "MCOvulationTestFieldExpr" => OvulationTestFieldExpr,
    "MCSexualActivityFieldExpr" => SexualActivityFieldExpr,
    "MealColumnExpr" => MealColumnExpr,
    "MenstrualCycleColumnExpr" => MenstrualCycleColumnExpr,
    "MyFitnessPalScope" => MyFitnessPalScope,
    "MyFitnessPalV2TeamProviderDetails" => MyFitnessPalV2Details,
    "NoteTimeseriesExpr" => NoteTimeseriesExpr,
    "OAuthProviders" => OAuthProvider,
    "OrgInviteAPICreate" => CreateOrgInviteBody,
    "OrgInviteAPICreateResponse" => CreateOrgInviteResponse,
    "OuraScope" => OuraScope,
    "PatchManagementKeyBody" => UpdateManagementKeyBody,
    "PatchWebhookBody" => UpdateWebhookBody,
    "Period" => Period,
    "PhlebFindersMetadata" => PhlebFindersMetadata,
    "PhlebFindersTeamProviderDetails" => PhlebFindersDetails,
    "Placeholder" => Placeholder,
    "PolarTeamProviderDetails" => PolarDetails,
    "PrepareTeamCustomCredentialsBody" => PrepareTeamCustomCredentialsBody,
    "PrepareTeamCustomCredentialsResponse" => PrepareTeamCustomCredentialsResponse,
    "ProfileColumnExpr" => ProfileColumnExpr,
    "PrometheusQueryData" => PrometheusQueryData,
    "PrometheusQueryResponse" => PrometheusQueryResponse,
    "PrometheusQueryResult" => PrometheusQueryResult,
    "Providers" => Provider,
    "Query-Input" => Query,
    "Query-Output" => Query,
    "QueryConfig" => QueryConfig,
    "QuestProviderDetails" => QuestDetails,
    "ResolveIntegrationManagedMemberBody" => ResolveIntegrationManagedMemberBody,
    "ResolveTeamBody" => ResolveTeamBody,
    "ResolveTeamResponse" => ResolveTeamResponse,
    "Resource" => Resource,
    "RotateWebhookSecretBody" => RotateWebhookSecretBody,
    "ScalarOutputSubqueryExpr-Input" => ScalarOutputSubqueryExpr,
    "ScalarOutputSubqueryExpr-Output" => ScalarOutputSubqueryExpr,
    "SendOrgDomainInstructionsBody" => SendOrgDomainInstructionsBody,
    "SendOrgDomainInstructionsResponse" => SendOrgDomainInstructionsResponse,
    "SingleProviderDataPullPreferences" => ProviderDataPullPreferences,
    "SingleProviderDataPullPreferencesWithLimit" => ProviderDataPullPreferencesWithLimit,
    "SingleResourceOverride" => DataPullOverride,
    "SingleResourceOverrideWithLimit" => DataPullOverrideWithLimit,
    "SleepColumnExpr" => SleepColumnExpr,
    "SleepScoreValueMacroExpr" => SleepScoreValueMacroExpr,
    "SourceColumnExpr" => SourceColumnExpr,
    "StravaScope" => StravaScope,
    "TeamDataPullPreferencesResponse" => TeamDataPullPreferencesResponse,
    "TeamDataPullPreferencesWithLimit" => TeamDataPullPreferences,
    "TeamEHRPipeline" => EhrPipeline,
    "TeamEHRPipelineResponse" => EhrPipelineListResponse,
    "TeamETLPipelinesResponse" => EtlPipelineListResponse,
    "TeamRoleBinding" => TeamRoleBinding,
    "TeamScopeRequirements" => TeamScopeRequirements,
    "TeamScopeRequirementsBase_FitbitScope_" => FitbitScopeRequirements,
    "TeamScopeRequirementsBase_GoogleFitScope_" => GoogleFitScopeRequirements,
    "TeamScopeRequirementsBase_GoogleHealthScope_" => GoogleHealthScopeRequirements,
    "TeamScopeRequirementsBase_MyFitnessPalScope_" => MyFitnessPalScopeRequirements,
    "TeamScopeRequirementsBase_OuraScope_" => OuraScopeRequirements,
    "TeamScopeRequirementsBase_StravaScope_" => StravaScopeRequirements,
    "TeamScopeRequirementsBase_WahooScope_" => WahooScopeRequirements,
    "TeamScopeRequirementsBase_WhoopScope_" => WhoopScopeRequirements,
    "TeamScopeRequirementsBase_WithingsScope_" => WithingsScopeRequirements,
    "TeamScopeRequirementsResponse" => TeamScopeRequirementsResponse,
    "TemperatureTimeseriesExpr" => TemperatureTimeseriesExpr,
    "USState" => UsState,
    "UnnestExpr" => UnnestExpr,
    "UnrecognizedValueMacroExpr" => UnrecognizedValueMacroExpr,
    "UpdateBrandInformationBody" => UpdateBrandInformationBody,
    "UpdateContinuousQueryBody" => UpdateContinuousQueryBody,
    "UpdateIntegrationManagedMemberBody" => UpdateIntegrationManagedMemberBody,
    "UpdateOrgBody" => UpdateOrgBody,
    "UpdateOrgMemberBody" => UpdateOrgMemberBody,
    "UpdateOrgTeamBody" => UpdateTeamBody,
    "UpdateOrgTeamEnvironmentBody" => UpdateTeamEnvironmentBody,
    "UpdateWebhookHeadersBody" => UpdateWebhookHeadersBody,
    "UpsertEhrIntegrationConfigBody" => UpsertEhrIntegrationConfigBody,
    "UpsertTeamCustomCredentialsBody" => UpsertTeamCustomCredentialsBody,
    "UpsertTeamDataPullPreferencesBody" => UpsertTeamDataPullPreferencesBody,
    "UpsertTeamEHRPipelinesBody" => UpsertTeamEhrPipelinesBody,
    "UpsertTeamETLPipelinesBody" => UpsertTeamEtlPipelinesBody,
    "UpsertTeamScopeRequirementsBody" => UpsertTeamScopeRequirementsBody,
    "ValidateContinuousQueryResponse" => ValidateContinuousQueryResponse,
    "VerifyOrgDomainResponse" => VerifyOrgDomainResponse,
    "WahooScope" => WahooScope,
    "Webhook" => Webhook,
    "WebhookHeadersResponse" => WebhookHeadersResponse,
    "WebhookListResponse" => WebhookListResponse,
    "WebhookSecretResponse" => WebhookSecretResponse,
    "WhoopScope" => WhoopScope,
    "WithingsScope" => WithingsScope,
    "WorkoutColumnExpr" => WorkoutColumnExpr,
    "WorkoutDurationTimeseriesExpr" => WorkoutDurationTimeseriesExpr,
}
