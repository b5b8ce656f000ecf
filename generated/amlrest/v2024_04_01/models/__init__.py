# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
"""All models and enums, imported one by one when they are used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .aad_auth_type_workspace_connection_properties import AADAuthTypeWorkspaceConnectionProperties
    from .access_key_auth_type_workspace_connection_properties import AccessKeyAuthTypeWorkspaceConnectionProperties
    from .account_key_auth_type_workspace_connection_properties import AccountKeyAuthTypeWorkspaceConnectionProperties
    from .account_key_datastore_credentials import AccountKeyDatastoreCredentials
    from .account_key_datastore_secrets import AccountKeyDatastoreSecrets
    from .acr_details import AcrDetails
    from .action_type import ActionType
    from .aks import AKS
    from .aks_compute_secrets import AksComputeSecrets
    from .aks_networking_configuration import AksNetworkingConfiguration
    from .aks_properties import AKSProperties
    from .all_features import AllFeatures
    from .all_nodes import AllNodes
    from .allocation_state import AllocationState
    from .aml_compute import AmlCompute
    from .aml_compute_node_information import AmlComputeNodeInformation
    from .aml_compute_nodes_information import AmlComputeNodesInformation
    from .aml_compute_properties import AmlComputeProperties
    from .aml_token import AmlToken
    from .aml_token_compute_identity import AmlTokenComputeIdentity
    from .aml_user_feature import AmlUserFeature
    from .anonymous_access_credential import AnonymousAccessCredential
    from .api_key_auth_workspace_connection_properties import ApiKeyAuthWorkspaceConnectionProperties
    from .application_sharing_policy import ApplicationSharingPolicy
    from .arm_resource_id import ArmResourceId
    from .asset_provisioning_state import AssetProvisioningState
    from .assigned_user import AssignedUser
    from .auto_forecast_horizon import AutoForecastHorizon
    from .auto_ml_job import AutoMLJob
    from .auto_n_cross_validations import AutoNCrossValidations
    from .auto_pause_properties import AutoPauseProperties
    from .auto_rebuild_setting import AutoRebuildSetting
    from .auto_scale_properties import AutoScaleProperties
    from .auto_seasonality import AutoSeasonality
    from .auto_target_lags import AutoTargetLags
    from .auto_target_rolling_window_size import AutoTargetRollingWindowSize
    from .autosave import Autosave
    from .azure_blob_datastore import AzureBlobDatastore
    from .azure_data_lake_gen_1_datastore import AzureDataLakeGen1Datastore
    from .azure_data_lake_gen_2_datastore import AzureDataLakeGen2Datastore
    from .azure_dev_ops_webhook import AzureDevOpsWebhook
    from .azure_file_datastore import AzureFileDatastore
    from .bandit_policy import BanditPolicy
    from .batch_deployment import BatchDeployment
    from .batch_deployment_tracked_resource import BatchDeploymentTrackedResource
    from .batch_deployment_tracked_resource_arm_paginated_result import BatchDeploymentTrackedResourceArmPaginatedResult
    from .batch_endpoint import BatchEndpoint
    from .batch_endpoint_defaults import BatchEndpointDefaults
    from .batch_endpoint_tracked_resource import BatchEndpointTrackedResource
    from .batch_endpoint_tracked_resource_arm_paginated_result import BatchEndpointTrackedResourceArmPaginatedResult
    from .batch_logging_level import BatchLoggingLevel
    from .batch_output_action import BatchOutputAction
    from .batch_pipeline_component_deployment_configuration import BatchPipelineComponentDeploymentConfiguration
    from .batch_retry_settings import BatchRetrySettings
    from .bayesian_sampling_algorithm import BayesianSamplingAlgorithm
    from .billing_currency import BillingCurrency
    from .bind_options import BindOptions
    from .blob_reference_for_consumption_dto import BlobReferenceForConsumptionDto
    from .blocked_transformers import BlockedTransformers
    from .build_context import BuildContext
    from .caching import Caching
    from .categorical_data_drift_metric import CategoricalDataDriftMetric
    from .categorical_data_drift_metric_threshold import CategoricalDataDriftMetricThreshold
    from .categorical_data_quality_metric import CategoricalDataQualityMetric
    from .categorical_data_quality_metric_threshold import CategoricalDataQualityMetricThreshold
    from .categorical_prediction_drift_metric import CategoricalPredictionDriftMetric
    from .categorical_prediction_drift_metric_threshold import CategoricalPredictionDriftMetricThreshold
    from .certificate_datastore_credentials import CertificateDatastoreCredentials
    from .certificate_datastore_secrets import CertificateDatastoreSecrets
    from .classification import Classification
    from .classification_models import ClassificationModels
    from .classification_multilabel_primary_metrics import ClassificationMultilabelPrimaryMetrics
    from .classification_primary_metrics import ClassificationPrimaryMetrics
    from .classification_training_settings import ClassificationTrainingSettings
    from .cluster_purpose import ClusterPurpose
    from .cluster_update_parameters import ClusterUpdateParameters
    from .cluster_update_properties import ClusterUpdateProperties
    from .code_configuration import CodeConfiguration
    from .code_container import CodeContainer
    from .code_container_resource import CodeContainerResource
    from .code_container_resource_arm_paginated_result import CodeContainerResourceArmPaginatedResult
    from .code_version import CodeVersion
    from .code_version_resource import CodeVersionResource
    from .code_version_resource_arm_paginated_result import CodeVersionResourceArmPaginatedResult
    from .collection import Collection
    from .column_transformer import ColumnTransformer
    from .command_job import CommandJob
    from .command_job_limits import CommandJobLimits
    from .component_container import ComponentContainer
    from .component_container_resource import ComponentContainerResource
    from .component_container_resource_arm_paginated_result import ComponentContainerResourceArmPaginatedResult
    from .component_version import ComponentVersion
    from .component_version_resource import ComponentVersionResource
    from .component_version_resource_arm_paginated_result import ComponentVersionResourceArmPaginatedResult
    from .compute_instance import ComputeInstance
    from .compute_instance_application import ComputeInstanceApplication
    from .compute_instance_authorization_type import ComputeInstanceAuthorizationType
    from .compute_instance_connectivity_endpoints import ComputeInstanceConnectivityEndpoints
    from .compute_instance_container import ComputeInstanceContainer
    from .compute_instance_created_by import ComputeInstanceCreatedBy
    from .compute_instance_data_disk import ComputeInstanceDataDisk
    from .compute_instance_data_mount import ComputeInstanceDataMount
    from .compute_instance_environment_info import ComputeInstanceEnvironmentInfo
    from .compute_instance_last_operation import ComputeInstanceLastOperation
    from .compute_instance_properties import ComputeInstanceProperties
    from .compute_instance_ssh_settings import ComputeInstanceSshSettings
    from .compute_instance_state import ComputeInstanceState
    from .compute_instance_version import ComputeInstanceVersion
    from .compute_power_action import ComputePowerAction
    from .compute_recurrence_frequency import ComputeRecurrenceFrequency
    from .compute_recurrence_schedule import ComputeRecurrenceSchedule
    from .compute_resource import ComputeResource
    from .compute_runtime_dto import ComputeRuntimeDto
    from .compute_schedules import ComputeSchedules
    from .compute_start_stop_schedule import ComputeStartStopSchedule
    from .compute_trigger_type import ComputeTriggerType
    from .compute_week_day import ComputeWeekDay
    from .connection_category import ConnectionCategory
    from .connection_group import ConnectionGroup
    from .container_resource_requirements import ContainerResourceRequirements
    from .container_resource_settings import ContainerResourceSettings
    from .container_type import ContainerType
    from .content_safety import ContentSafety
    from .content_safety_status import ContentSafetyStatus
    from .cosmos_db_settings import CosmosDbSettings
    from .create_monitor_action import CreateMonitorAction
    from .created_by_type import CreatedByType
    from .cron import Cron
    from .cron_trigger import CronTrigger
    from .custom_forecast_horizon import CustomForecastHorizon
    from .custom_keys import CustomKeys
    from .custom_keys_workspace_connection_properties import CustomKeysWorkspaceConnectionProperties
    from .custom_metric_threshold import CustomMetricThreshold
    from .custom_model_job_input import CustomModelJobInput
    from .custom_model_job_output import CustomModelJobOutput
    from .custom_monitoring_signal import CustomMonitoringSignal
    from .custom_n_cross_validations import CustomNCrossValidations
    from .custom_seasonality import CustomSeasonality
    from .custom_service import CustomService
    from .custom_target_lags import CustomTargetLags
    from .custom_target_rolling_window_size import CustomTargetRollingWindowSize
    from .data_availability_status import DataAvailabilityStatus
    from .data_collection_mode import DataCollectionMode
    from .data_collector import DataCollector
    from .data_container import DataContainer
    from .data_container_resource import DataContainerResource
    from .data_container_resource_arm_paginated_result import DataContainerResourceArmPaginatedResult
    from .data_drift_monitoring_signal import DataDriftMonitoringSignal
    from .data_factory import DataFactory
    from .data_lake_analytics import DataLakeAnalytics
    from .data_lake_analytics_properties import DataLakeAnalyticsProperties
    from .data_path_asset_reference import DataPathAssetReference
    from .data_quality_monitoring_signal import DataQualityMonitoringSignal
    from .data_type import DataType
    from .data_version_base_resource import DataVersionBaseResource
    from .data_version_base_resource_arm_paginated_result import DataVersionBaseResourceArmPaginatedResult
    from .databricks import Databricks
    from .databricks_compute_secrets import DatabricksComputeSecrets
    from .databricks_properties import DatabricksProperties
    from .datastore_resource import DatastoreResource
    from .datastore_resource_arm_paginated_result import DatastoreResourceArmPaginatedResult
    from .default_scale_settings import DefaultScaleSettings
    from .deployment_logs import DeploymentLogs
    from .deployment_logs_request import DeploymentLogsRequest
    from .deployment_provisioning_state import DeploymentProvisioningState
    from .deployment_resource_configuration import DeploymentResourceConfiguration
    from .destination_asset import DestinationAsset
    from .diagnose_request_properties import DiagnoseRequestProperties
    from .diagnose_response_result import DiagnoseResponseResult
    from .diagnose_response_result_value import DiagnoseResponseResultValue
    from .diagnose_result import DiagnoseResult
    from .diagnose_result_level import DiagnoseResultLevel
    from .diagnose_workspace_parameters import DiagnoseWorkspaceParameters
    from .docker import Docker
    from .docker_credential import DockerCredential
    from .egress_public_network_access_type import EgressPublicNetworkAccessType
    from .email_notification_enable_type import EmailNotificationEnableType
    from .encryption_key_vault_properties import EncryptionKeyVaultProperties
    from .encryption_key_vault_update_properties import EncryptionKeyVaultUpdateProperties
    from .encryption_property import EncryptionProperty
    from .encryption_status import EncryptionStatus
    from .encryption_update_properties import EncryptionUpdateProperties
    from .endpoint import Endpoint
    from .endpoint_auth_keys import EndpointAuthKeys
    from .endpoint_auth_mode import EndpointAuthMode
    from .endpoint_auth_token import EndpointAuthToken
    from .endpoint_compute_type import EndpointComputeType
    from .endpoint_provisioning_state import EndpointProvisioningState
    from .endpoint_schedule_action import EndpointScheduleAction
    from .endpoint_service_connection_status import EndpointServiceConnectionStatus
    from .environment_container import EnvironmentContainer
    from .environment_container_resource import EnvironmentContainerResource
    from .environment_container_resource_arm_paginated_result import EnvironmentContainerResourceArmPaginatedResult
    from .environment_type import EnvironmentType
    from .environment_variable import EnvironmentVariable
    from .environment_variable_type import EnvironmentVariableType
    from .environment_version import EnvironmentVersion
    from .environment_version_resource import EnvironmentVersionResource
    from .environment_version_resource_arm_paginated_result import EnvironmentVersionResourceArmPaginatedResult
    from .error_additional_info import ErrorAdditionalInfo
    from .error_detail import ErrorDetail
    from .error_response import ErrorResponse
    from .estimated_vm_price import EstimatedVMPrice
    from .estimated_vm_prices import EstimatedVMPrices
    from .external_fqdn_response import ExternalFQDNResponse
    from .feature import Feature
    from .feature_attribution_drift_monitoring_signal import FeatureAttributionDriftMonitoringSignal
    from .feature_attribution_metric import FeatureAttributionMetric
    from .feature_attribution_metric_threshold import FeatureAttributionMetricThreshold
    from .feature_data_type import FeatureDataType
    from .feature_importance_mode import FeatureImportanceMode
    from .feature_importance_settings import FeatureImportanceSettings
    from .feature_lags import FeatureLags
    from .feature_resource import FeatureResource
    from .feature_resource_arm_paginated_result import FeatureResourceArmPaginatedResult
    from .feature_store_settings import FeatureStoreSettings
    from .feature_subset import FeatureSubset
    from .feature_window import FeatureWindow
    from .featureset_container import FeaturesetContainer
    from .featureset_container_resource import FeaturesetContainerResource
    from .featureset_container_resource_arm_paginated_result import FeaturesetContainerResourceArmPaginatedResult
    from .featureset_specification import FeaturesetSpecification
    from .featureset_version import FeaturesetVersion
    from .featureset_version_backfill_request import FeaturesetVersionBackfillRequest
    from .featureset_version_backfill_response import FeaturesetVersionBackfillResponse
    from .featureset_version_resource import FeaturesetVersionResource
    from .featureset_version_resource_arm_paginated_result import FeaturesetVersionResourceArmPaginatedResult
    from .featurestore_entity_container import FeaturestoreEntityContainer
    from .featurestore_entity_container_resource import FeaturestoreEntityContainerResource
    from .featurestore_entity_container_resource_arm_paginated_result import (
        FeaturestoreEntityContainerResourceArmPaginatedResult,
    )
    from .featurestore_entity_version import FeaturestoreEntityVersion
    from .featurestore_entity_version_resource import FeaturestoreEntityVersionResource
    from .featurestore_entity_version_resource_arm_paginated_result import (
        FeaturestoreEntityVersionResourceArmPaginatedResult,
    )
    from .featurization_mode import FeaturizationMode
    from .fixed_input_data import FixedInputData
    from .flavor_data import FlavorData
    from .forecasting import Forecasting
    from .forecasting_models import ForecastingModels
    from .forecasting_primary_metrics import ForecastingPrimaryMetrics
    from .forecasting_settings import ForecastingSettings
    from .forecasting_training_settings import ForecastingTrainingSettings
    from .fqdn_endpoint import FQDNEndpoint
    from .fqdn_endpoint_detail import FQDNEndpointDetail
    from .fqdn_endpoints import FQDNEndpoints
    from .fqdn_endpoints_properties import FQDNEndpointsProperties
    from .fqdn_outbound_rule import FqdnOutboundRule
    from .get_blob_reference_for_consumption_dto import GetBlobReferenceForConsumptionDto
    from .get_blob_reference_sas_request_dto import GetBlobReferenceSASRequestDto
    from .get_blob_reference_sas_response_dto import GetBlobReferenceSASResponseDto
    from .goal import Goal
    from .grid_sampling_algorithm import GridSamplingAlgorithm
    from .hd_insight import HDInsight
    from .hd_insight_properties import HDInsightProperties
    from .id_asset_reference import IdAssetReference
    from .identity_for_cmk import IdentityForCmk
    from .image import Image
    from .image_classification import ImageClassification
    from .image_classification_multilabel import ImageClassificationMultilabel
    from .image_instance_segmentation import ImageInstanceSegmentation
    from .image_limit_settings import ImageLimitSettings
    from .image_metadata import ImageMetadata
    from .image_model_distribution_settings_classification import ImageModelDistributionSettingsClassification
    from .image_model_distribution_settings_object_detection import ImageModelDistributionSettingsObjectDetection
    from .image_model_settings_classification import ImageModelSettingsClassification
    from .image_model_settings_object_detection import ImageModelSettingsObjectDetection
    from .image_object_detection import ImageObjectDetection
    from .image_sweep_settings import ImageSweepSettings
    from .image_type import ImageType
    from .index_column import IndexColumn
    from .inference_container_properties import InferenceContainerProperties
    from .input_delivery_mode import InputDeliveryMode
    from .instance_segmentation_primary_metrics import InstanceSegmentationPrimaryMetrics
    from .instance_type_schema import InstanceTypeSchema
    from .instance_type_schema_resources import InstanceTypeSchemaResources
    from .isolation_mode import IsolationMode
    from .job_base_resource import JobBaseResource
    from .job_base_resource_arm_paginated_result import JobBaseResourceArmPaginatedResult
    from .job_input_type import JobInputType
    from .job_resource_configuration import JobResourceConfiguration
    from .job_schedule_action import JobScheduleAction
    from .job_service import JobService
    from .job_status import JobStatus
    from .job_tier import JobTier
    from .key_type import KeyType
    from .kubernetes import Kubernetes
    from .kubernetes_online_deployment import KubernetesOnlineDeployment
    from .kubernetes_properties import KubernetesProperties
    from .lake_house_artifact import LakeHouseArtifact
    from .learning_rate_scheduler import LearningRateScheduler
    from .list_aml_user_feature_result import ListAmlUserFeatureResult
    from .list_notebook_keys_result import ListNotebookKeysResult
    from .list_storage_account_keys_result import ListStorageAccountKeysResult
    from .list_usages_result import ListUsagesResult
    from .list_view_type import ListViewType
    from .list_workspace_keys_result import ListWorkspaceKeysResult
    from .list_workspace_quotas import ListWorkspaceQuotas
    from .literal_job_input import LiteralJobInput
    from .load_balancer_type import LoadBalancerType
    from .log_verbosity import LogVerbosity
    from .managed_compute_identity import ManagedComputeIdentity
    from .managed_identity import ManagedIdentity
    from .managed_identity_auth_type_workspace_connection_properties import (
        ManagedIdentityAuthTypeWorkspaceConnectionProperties,
    )
    from .managed_identity_credential import ManagedIdentityCredential
    from .managed_network_provision_options import ManagedNetworkProvisionOptions
    from .managed_network_provision_status import ManagedNetworkProvisionStatus
    from .managed_network_settings import ManagedNetworkSettings
    from .managed_network_status import ManagedNetworkStatus
    from .managed_online_deployment import ManagedOnlineDeployment
    from .managed_service_identity import ManagedServiceIdentity
    from .managed_service_identity_type import ManagedServiceIdentityType
    from .marketplace_plan import MarketplacePlan
    from .marketplace_subscription import MarketplaceSubscription
    from .marketplace_subscription_provisioning_state import MarketplaceSubscriptionProvisioningState
    from .marketplace_subscription_resource import MarketplaceSubscriptionResource
    from .marketplace_subscription_resource_arm_paginated_result import (
        MarketplaceSubscriptionResourceArmPaginatedResult,
    )
    from .marketplace_subscription_status import MarketplaceSubscriptionStatus
    from .materialization_compute_resource import MaterializationComputeResource
    from .materialization_settings import MaterializationSettings
    from .materialization_store_type import MaterializationStoreType
    from .median_stopping_policy import MedianStoppingPolicy
    from .ml_flow_model_job_input import MLFlowModelJobInput
    from .ml_flow_model_job_output import MLFlowModelJobOutput
    from .ml_table_data import MLTableData
    from .ml_table_job_input import MLTableJobInput
    from .ml_table_job_output import MLTableJobOutput
    from .model_container import ModelContainer
    from .model_container_resource import ModelContainerResource
    from .model_container_resource_arm_paginated_result import ModelContainerResourceArmPaginatedResult
    from .model_settings import ModelSettings
    from .model_size import ModelSize
    from .model_task_type import ModelTaskType
    from .model_version import ModelVersion
    from .model_version_resource import ModelVersionResource
    from .model_version_resource_arm_paginated_result import ModelVersionResourceArmPaginatedResult
    from .monitor_definition import MonitorDefinition
    from .monitor_email_notification_settings import MonitorEmailNotificationSettings
    from .monitor_notification_settings import MonitorNotificationSettings
    from .monitor_serverless_spark_compute import MonitorServerlessSparkCompute
    from .monitoring_feature_data_type import MonitoringFeatureDataType
    from .monitoring_notification_type import MonitoringNotificationType
    from .monitoring_target import MonitoringTarget
    from .monitoring_threshold import MonitoringThreshold
    from .mount_action import MountAction
    from .mount_state import MountState
    from .mpi import Mpi
    from .network import Network
    from .nlp_vertical_featurization_settings import NlpVerticalFeaturizationSettings
    from .nlp_vertical_limit_settings import NlpVerticalLimitSettings
    from .node_state import NodeState
    from .node_state_counts import NodeStateCounts
    from .none_auth_type_workspace_connection_properties import NoneAuthTypeWorkspaceConnectionProperties
    from .none_datastore_credentials import NoneDatastoreCredentials
    from .notebook_access_token_result import NotebookAccessTokenResult
    from .notebook_preparation_error import NotebookPreparationError
    from .notebook_resource_info import NotebookResourceInfo
    from .notification_setting import NotificationSetting
    from .numerical_data_drift_metric import NumericalDataDriftMetric
    from .numerical_data_drift_metric_threshold import NumericalDataDriftMetricThreshold
    from .numerical_data_quality_metric import NumericalDataQualityMetric
    from .numerical_data_quality_metric_threshold import NumericalDataQualityMetricThreshold
    from .numerical_prediction_drift_metric import NumericalPredictionDriftMetric
    from .numerical_prediction_drift_metric_threshold import NumericalPredictionDriftMetricThreshold
    from .o_auth_2_auth_type_workspace_connection_properties import OAuth2AuthTypeWorkspaceConnectionProperties
    from .object_detection_primary_metrics import ObjectDetectionPrimaryMetrics
    from .objective import Objective
    from .one_lake_datastore import OneLakeDatastore
    from .online_deployment_tracked_resource import OnlineDeploymentTrackedResource
    from .online_deployment_tracked_resource_arm_paginated_result import (
        OnlineDeploymentTrackedResourceArmPaginatedResult,
    )
    from .online_endpoint import OnlineEndpoint
    from .online_endpoint_tracked_resource import OnlineEndpointTrackedResource
    from .online_endpoint_tracked_resource_arm_paginated_result import OnlineEndpointTrackedResourceArmPaginatedResult
    from .online_request_settings import OnlineRequestSettings
    from .operating_system_type import OperatingSystemType
    from .operation import Operation
    from .operation_display import OperationDisplay
    from .operation_list_result import OperationListResult
    from .operation_name import OperationName
    from .operation_status import OperationStatus
    from .operation_trigger import OperationTrigger
    from .order_string import OrderString
    from .origin import Origin
    from .os_type import OsType
    from .outbound_rule_basic_resource import OutboundRuleBasicResource
    from .outbound_rule_list_result import OutboundRuleListResult
    from .output_delivery_mode import OutputDeliveryMode
    from .output_path_asset_reference import OutputPathAssetReference
    from .paginated_compute_resources_list import PaginatedComputeResourcesList
    from .partial_batch_deployment import PartialBatchDeployment
    from .partial_batch_deployment_partial_minimal_tracked_resource_with_properties import (
        PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties,
    )
    from .partial_managed_service_identity import PartialManagedServiceIdentity
    from .partial_minimal_tracked_resource_with_identity import PartialMinimalTrackedResourceWithIdentity
    from .partial_minimal_tracked_resource_with_sku import PartialMinimalTrackedResourceWithSku
    from .partial_minimal_tracked_resource_with_sku_and_identity import PartialMinimalTrackedResourceWithSkuAndIdentity
    from .partial_registry_partial_tracked_resource import PartialRegistryPartialTrackedResource
    from .partial_sku import PartialSku
    from .password import Password
    from .pat_auth_type_workspace_connection_properties import PATAuthTypeWorkspaceConnectionProperties
    from .pending_upload_request_dto import PendingUploadRequestDto
    from .pending_upload_response_dto import PendingUploadResponseDto
    from .pending_upload_type import PendingUploadType
    from .personal_compute_instance_settings import PersonalComputeInstanceSettings
    from .pipeline_job import PipelineJob
    from .prediction_drift_monitoring_signal import PredictionDriftMonitoringSignal
    from .private_endpoint import PrivateEndpoint
    from .private_endpoint_connection import PrivateEndpointConnection
    from .private_endpoint_connection_list_result import PrivateEndpointConnectionListResult
    from .private_endpoint_connection_properties import PrivateEndpointConnectionProperties
    from .private_endpoint_connection_provisioning_state import PrivateEndpointConnectionProvisioningState
    from .private_endpoint_destination import PrivateEndpointDestination
    from .private_endpoint_outbound_rule import PrivateEndpointOutboundRule
    from .private_endpoint_resource import PrivateEndpointResource
    from .private_endpoint_service_connection_status import PrivateEndpointServiceConnectionStatus
    from .private_link_resource import PrivateLinkResource
    from .private_link_resource_list_result import PrivateLinkResourceListResult
    from .private_link_resource_properties import PrivateLinkResourceProperties
    from .private_link_service_connection_state import PrivateLinkServiceConnectionState
    from .probe_settings import ProbeSettings
    from .protocol import Protocol
    from .provisioning_state import ProvisioningState
    from .provisioning_status import ProvisioningStatus
    from .public_network_access import PublicNetworkAccess
    from .public_network_access_type import PublicNetworkAccessType
    from .py_torch import PyTorch
    from .queue_settings import QueueSettings
    from .quota_base_properties import QuotaBaseProperties
    from .quota_unit import QuotaUnit
    from .quota_update_parameters import QuotaUpdateParameters
    from .random_sampling_algorithm import RandomSamplingAlgorithm
    from .random_sampling_algorithm_rule import RandomSamplingAlgorithmRule
    from .recurrence import Recurrence
    from .recurrence_frequency import RecurrenceFrequency
    from .recurrence_schedule import RecurrenceSchedule
    from .recurrence_trigger import RecurrenceTrigger
    from .regenerate_endpoint_keys_request import RegenerateEndpointKeysRequest
    from .registry import Registry
    from .registry_list_credentials_result import RegistryListCredentialsResult
    from .registry_partial_managed_service_identity import RegistryPartialManagedServiceIdentity
    from .registry_private_endpoint_connection import RegistryPrivateEndpointConnection
    from .registry_private_endpoint_connection_properties import RegistryPrivateEndpointConnectionProperties
    from .registry_private_link_service_connection_state import RegistryPrivateLinkServiceConnectionState
    from .registry_region_arm_details import RegistryRegionArmDetails
    from .registry_tracked_resource import RegistryTrackedResource
    from .registry_tracked_resource_arm_paginated_result import RegistryTrackedResourceArmPaginatedResult
    from .regression import Regression
    from .regression_models import RegressionModels
    from .regression_primary_metrics import RegressionPrimaryMetrics
    from .regression_training_settings import RegressionTrainingSettings
    from .remote_login_port_public_access import RemoteLoginPortPublicAccess
    from .request_logging import RequestLogging
    from .resource_id import ResourceId
    from .resource_name import ResourceName
    from .resource_quota import ResourceQuota
    from .rolling_input_data import RollingInputData
    from .rolling_rate_type import RollingRateType
    from .route import Route
    from .rule_action import RuleAction
    from .rule_category import RuleCategory
    from .rule_status import RuleStatus
    from .sampling_algorithm_type import SamplingAlgorithmType
    from .sas_auth_type_workspace_connection_properties import SASAuthTypeWorkspaceConnectionProperties
    from .sas_credential import SASCredential
    from .sas_credential_dto import SASCredentialDto
    from .sas_datastore_credentials import SasDatastoreCredentials
    from .sas_datastore_secrets import SasDatastoreSecrets
    from .scale_settings import ScaleSettings
    from .scale_settings_information import ScaleSettingsInformation
    from .schedule import Schedule
    from .schedule_base import ScheduleBase
    from .schedule_list_view_type import ScheduleListViewType
    from .schedule_provisioning_state import ScheduleProvisioningState
    from .schedule_provisioning_status import ScheduleProvisioningStatus
    from .schedule_resource import ScheduleResource
    from .schedule_resource_arm_paginated_result import ScheduleResourceArmPaginatedResult
    from .schedule_status import ScheduleStatus
    from .script_reference import ScriptReference
    from .scripts_to_execute import ScriptsToExecute
    from .serverless_compute_settings import ServerlessComputeSettings
    from .serverless_endpoint import ServerlessEndpoint
    from .serverless_endpoint_state import ServerlessEndpointState
    from .serverless_endpoint_tracked_resource import ServerlessEndpointTrackedResource
    from .serverless_endpoint_tracked_resource_arm_paginated_result import (
        ServerlessEndpointTrackedResourceArmPaginatedResult,
    )
    from .serverless_inference_endpoint import ServerlessInferenceEndpoint
    from .serverless_inference_endpoint_auth_mode import ServerlessInferenceEndpointAuthMode
    from .service_data_access_auth_identity import ServiceDataAccessAuthIdentity
    from .service_managed_resources_settings import ServiceManagedResourcesSettings
    from .service_principal_auth_type_workspace_connection_properties import (
        ServicePrincipalAuthTypeWorkspaceConnectionProperties,
    )
    from .service_principal_datastore_credentials import ServicePrincipalDatastoreCredentials
    from .service_principal_datastore_secrets import ServicePrincipalDatastoreSecrets
    from .service_tag_destination import ServiceTagDestination
    from .service_tag_outbound_rule import ServiceTagOutboundRule
    from .setup_scripts import SetupScripts
    from .shared_private_link_resource import SharedPrivateLinkResource
    from .shared_private_link_resource_property import SharedPrivateLinkResourceProperty
    from .short_series_handling_configuration import ShortSeriesHandlingConfiguration
    from .sku import Sku
    from .sku_capacity import SkuCapacity
    from .sku_resource import SkuResource
    from .sku_resource_arm_paginated_result import SkuResourceArmPaginatedResult
    from .sku_scale_type import SkuScaleType
    from .sku_setting import SkuSetting
    from .sku_tier import SkuTier
    from .source_type import SourceType
    from .spark_job import SparkJob
    from .spark_job_python_entry import SparkJobPythonEntry
    from .spark_job_scala_entry import SparkJobScalaEntry
    from .spark_resource_configuration import SparkResourceConfiguration
    from .ssh_public_access import SshPublicAccess
    from .ssl_config_status import SslConfigStatus
    from .ssl_configuration import SslConfiguration
    from .stack_ensemble_settings import StackEnsembleSettings
    from .stack_meta_learner_type import StackMetaLearnerType
    from .static_input_data import StaticInputData
    from .status import Status
    from .stochastic_optimizer import StochasticOptimizer
    from .storage_account_details import StorageAccountDetails
    from .storage_account_type import StorageAccountType
    from .sweep_job import SweepJob
    from .sweep_job_limits import SweepJobLimits
    from .synapse_spark import SynapseSpark
    from .synapse_spark_properties import SynapseSparkProperties
    from .system_created_acr_account import SystemCreatedAcrAccount
    from .system_created_storage_account import SystemCreatedStorageAccount
    from .system_data import SystemData
    from .system_service import SystemService
    from .table_vertical_featurization_settings import TableVerticalFeaturizationSettings
    from .table_vertical_limit_settings import TableVerticalLimitSettings
    from .target_aggregation_function import TargetAggregationFunction
    from .target_utilization_scale_settings import TargetUtilizationScaleSettings
    from .tensor_flow import TensorFlow
    from .text_classification import TextClassification
    from .text_classification_multilabel import TextClassificationMultilabel
    from .text_ner import TextNer
    from .tmpfs_options import TmpfsOptions
    from .top_n_features_by_attribution import TopNFeaturesByAttribution
    from .trial_component import TrialComponent
    from .triton_model_job_input import TritonModelJobInput
    from .triton_model_job_output import TritonModelJobOutput
    from .truncation_selection_policy import TruncationSelectionPolicy
    from .underlying_resource_action import UnderlyingResourceAction
    from .unit_of_measure import UnitOfMeasure
    from .unknown_asset_reference_base import UnknownAssetReferenceBase
    from .unknown_auto_ml_vertical import UnknownAutoMLVertical
    from .unknown_batch_deployment_configuration import UnknownBatchDeploymentConfiguration
    from .unknown_compute import UnknownCompute
    from .unknown_compute_secrets import UnknownComputeSecrets
    from .unknown_data_drift_metric_threshold_base import UnknownDataDriftMetricThresholdBase
    from .unknown_data_quality_metric_threshold_base import UnknownDataQualityMetricThresholdBase
    from .unknown_data_reference_credential import UnknownDataReferenceCredential
    from .unknown_data_version_base import UnknownDataVersionBase
    from .unknown_datastore import UnknownDatastore
    from .unknown_datastore_credentials import UnknownDatastoreCredentials
    from .unknown_datastore_secrets import UnknownDatastoreSecrets
    from .unknown_distribution_configuration import UnknownDistributionConfiguration
    from .unknown_early_termination_policy import UnknownEarlyTerminationPolicy
    from .unknown_forecast_horizon import UnknownForecastHorizon
    from .unknown_identity_configuration import UnknownIdentityConfiguration
    from .unknown_job_base import UnknownJobBase
    from .unknown_job_input import UnknownJobInput
    from .unknown_job_output import UnknownJobOutput
    from .unknown_monitor_compute_configuration_base import UnknownMonitorComputeConfigurationBase
    from .unknown_monitor_compute_identity_base import UnknownMonitorComputeIdentityBase
    from .unknown_monitoring_feature_filter_base import UnknownMonitoringFeatureFilterBase
    from .unknown_monitoring_input_data_base import UnknownMonitoringInputDataBase
    from .unknown_monitoring_signal_base import UnknownMonitoringSignalBase
    from .unknown_n_cross_validations import UnknownNCrossValidations
    from .unknown_nodes import UnknownNodes
    from .unknown_one_lake_artifact import UnknownOneLakeArtifact
    from .unknown_online_deployment import UnknownOnlineDeployment
    from .unknown_online_scale_settings import UnknownOnlineScaleSettings
    from .unknown_outbound_rule import UnknownOutboundRule
    from .unknown_pending_upload_credential_dto import UnknownPendingUploadCredentialDto
    from .unknown_prediction_drift_metric_threshold_base import UnknownPredictionDriftMetricThresholdBase
    from .unknown_sampling_algorithm import UnknownSamplingAlgorithm
    from .unknown_schedule_action_base import UnknownScheduleActionBase
    from .unknown_seasonality import UnknownSeasonality
    from .unknown_spark_job_entry import UnknownSparkJobEntry
    from .unknown_target_lags import UnknownTargetLags
    from .unknown_target_rolling_window_size import UnknownTargetRollingWindowSize
    from .unknown_trigger_base import UnknownTriggerBase
    from .unknown_webhook import UnknownWebhook
    from .unknown_workspace_connection_properties_v2 import UnknownWorkspaceConnectionPropertiesV2
    from .update_workspace_quotas import UpdateWorkspaceQuotas
    from .update_workspace_quotas_result import UpdateWorkspaceQuotasResult
    from .uri_file_data_version import UriFileDataVersion
    from .uri_file_job_input import UriFileJobInput
    from .uri_file_job_output import UriFileJobOutput
    from .uri_folder_data_version import UriFolderDataVersion
    from .uri_folder_job_input import UriFolderJobInput
    from .uri_folder_job_output import UriFolderJobOutput
    from .usage import Usage
    from .usage_name import UsageName
    from .usage_unit import UsageUnit
    from .use_stl import UseStl
    from .user_account_credentials import UserAccountCredentials
    from .user_assigned_identity import UserAssignedIdentity
    from .user_created_acr_account import UserCreatedAcrAccount
    from .user_created_storage_account import UserCreatedStorageAccount
    from .user_identity import UserIdentity
    from .username_password_auth_type_workspace_connection_properties import (
        UsernamePasswordAuthTypeWorkspaceConnectionProperties,
    )
    from .validation_metric_type import ValidationMetricType
    from .value_format import ValueFormat
    from .virtual_machine import VirtualMachine
    from .virtual_machine_image import VirtualMachineImage
    from .virtual_machine_properties import VirtualMachineProperties
    from .virtual_machine_secrets import VirtualMachineSecrets
    from .virtual_machine_size import VirtualMachineSize
    from .virtual_machine_size_list_result import VirtualMachineSizeListResult
    from .virtual_machine_ssh_credentials import VirtualMachineSshCredentials
    from .vm_price_os_type import VMPriceOSType
    from .vm_priority import VmPriority
    from .vm_tier import VMTier
    from .volume_definition import VolumeDefinition
    from .volume_definition_type import VolumeDefinitionType
    from .volume_options import VolumeOptions
    from .week_day import WeekDay
    from .workspace import Workspace
    from .workspace_connection_access_key import WorkspaceConnectionAccessKey
    from .workspace_connection_account_key import WorkspaceConnectionAccountKey
    from .workspace_connection_api_key import WorkspaceConnectionApiKey
    from .workspace_connection_managed_identity import WorkspaceConnectionManagedIdentity
    from .workspace_connection_o_auth_2 import WorkspaceConnectionOAuth2
    from .workspace_connection_personal_access_token import WorkspaceConnectionPersonalAccessToken
    from .workspace_connection_properties_v2_basic_resource import WorkspaceConnectionPropertiesV2BasicResource
    from .workspace_connection_properties_v2_basic_resource_arm_paginated_result import (
        WorkspaceConnectionPropertiesV2BasicResourceArmPaginatedResult,
    )
    from .workspace_connection_service_principal import WorkspaceConnectionServicePrincipal
    from .workspace_connection_shared_access_signature import WorkspaceConnectionSharedAccessSignature
    from .workspace_connection_username_password import WorkspaceConnectionUsernamePassword
    from .workspace_hub_config import WorkspaceHubConfig
    from .workspace_list_result import WorkspaceListResult
    from .workspace_properties import WorkspaceProperties
    from .workspace_properties_update_parameters import WorkspacePropertiesUpdateParameters
    from .workspace_update_parameters import WorkspaceUpdateParameters

__all__: tuple[str, ...] = (
    "AKS",
    "AADAuthTypeWorkspaceConnectionProperties",
    "AKSProperties",
    "AccessKeyAuthTypeWorkspaceConnectionProperties",
    "AccountKeyAuthTypeWorkspaceConnectionProperties",
    "AccountKeyDatastoreCredentials",
    "AccountKeyDatastoreSecrets",
    "AcrDetails",
    "ActionType",
    "AksComputeSecrets",
    "AksNetworkingConfiguration",
    "AllFeatures",
    "AllNodes",
    "AllocationState",
    "AmlCompute",
    "AmlComputeNodeInformation",
    "AmlComputeNodesInformation",
    "AmlComputeProperties",
    "AmlToken",
    "AmlTokenComputeIdentity",
    "AmlUserFeature",
    "AnonymousAccessCredential",
    "ApiKeyAuthWorkspaceConnectionProperties",
    "ApplicationSharingPolicy",
    "ArmResourceId",
    "AssetProvisioningState",
    "AssignedUser",
    "AutoForecastHorizon",
    "AutoMLJob",
    "AutoNCrossValidations",
    "AutoPauseProperties",
    "AutoRebuildSetting",
    "AutoScaleProperties",
    "AutoSeasonality",
    "AutoTargetLags",
    "AutoTargetRollingWindowSize",
    "Autosave",
    "AzureBlobDatastore",
    "AzureDataLakeGen1Datastore",
    "AzureDataLakeGen2Datastore",
    "AzureDevOpsWebhook",
    "AzureFileDatastore",
    "BanditPolicy",
    "BatchDeployment",
    "BatchDeploymentTrackedResource",
    "BatchDeploymentTrackedResourceArmPaginatedResult",
    "BatchEndpoint",
    "BatchEndpointDefaults",
    "BatchEndpointTrackedResource",
    "BatchEndpointTrackedResourceArmPaginatedResult",
    "BatchLoggingLevel",
    "BatchOutputAction",
    "BatchPipelineComponentDeploymentConfiguration",
    "BatchRetrySettings",
    "BayesianSamplingAlgorithm",
    "BillingCurrency",
    "BindOptions",
    "BlobReferenceForConsumptionDto",
    "BlockedTransformers",
    "BuildContext",
    "Caching",
    "CategoricalDataDriftMetric",
    "CategoricalDataDriftMetricThreshold",
    "CategoricalDataQualityMetric",
    "CategoricalDataQualityMetricThreshold",
    "CategoricalPredictionDriftMetric",
    "CategoricalPredictionDriftMetricThreshold",
    "CertificateDatastoreCredentials",
    "CertificateDatastoreSecrets",
    "Classification",
    "ClassificationModels",
    "ClassificationMultilabelPrimaryMetrics",
    "ClassificationPrimaryMetrics",
    "ClassificationTrainingSettings",
    "ClusterPurpose",
    "ClusterUpdateParameters",
    "ClusterUpdateProperties",
    "CodeConfiguration",
    "CodeContainer",
    "CodeContainerResource",
    "CodeContainerResourceArmPaginatedResult",
    "CodeVersion",
    "CodeVersionResource",
    "CodeVersionResourceArmPaginatedResult",
    "Collection",
    "ColumnTransformer",
    "CommandJob",
    "CommandJobLimits",
    "ComponentContainer",
    "ComponentContainerResource",
    "ComponentContainerResourceArmPaginatedResult",
    "ComponentVersion",
    "ComponentVersionResource",
    "ComponentVersionResourceArmPaginatedResult",
    "ComputeInstance",
    "ComputeInstanceApplication",
    "ComputeInstanceAuthorizationType",
    "ComputeInstanceConnectivityEndpoints",
    "ComputeInstanceContainer",
    "ComputeInstanceCreatedBy",
    "ComputeInstanceDataDisk",
    "ComputeInstanceDataMount",
    "ComputeInstanceEnvironmentInfo",
    "ComputeInstanceLastOperation",
    "ComputeInstanceProperties",
    "ComputeInstanceSshSettings",
    "ComputeInstanceState",
    "ComputeInstanceVersion",
    "ComputePowerAction",
    "ComputeRecurrenceFrequency",
    "ComputeRecurrenceSchedule",
    "ComputeResource",
    "ComputeRuntimeDto",
    "ComputeSchedules",
    "ComputeStartStopSchedule",
    "ComputeTriggerType",
    "ComputeWeekDay",
    "ConnectionCategory",
    "ConnectionGroup",
    "ContainerResourceRequirements",
    "ContainerResourceSettings",
    "ContainerType",
    "ContentSafety",
    "ContentSafetyStatus",
    "CosmosDbSettings",
    "CreateMonitorAction",
    "CreatedByType",
    "Cron",
    "CronTrigger",
    "CustomForecastHorizon",
    "CustomKeys",
    "CustomKeysWorkspaceConnectionProperties",
    "CustomMetricThreshold",
    "CustomModelJobInput",
    "CustomModelJobOutput",
    "CustomMonitoringSignal",
    "CustomNCrossValidations",
    "CustomSeasonality",
    "CustomService",
    "CustomTargetLags",
    "CustomTargetRollingWindowSize",
    "DataAvailabilityStatus",
    "DataCollectionMode",
    "DataCollector",
    "DataContainer",
    "DataContainerResource",
    "DataContainerResourceArmPaginatedResult",
    "DataDriftMonitoringSignal",
    "DataFactory",
    "DataLakeAnalytics",
    "DataLakeAnalyticsProperties",
    "DataPathAssetReference",
    "DataQualityMonitoringSignal",
    "DataType",
    "DataVersionBaseResource",
    "DataVersionBaseResourceArmPaginatedResult",
    "Databricks",
    "DatabricksComputeSecrets",
    "DatabricksProperties",
    "DatastoreResource",
    "DatastoreResourceArmPaginatedResult",
    "DefaultScaleSettings",
    "DeploymentLogs",
    "DeploymentLogsRequest",
    "DeploymentProvisioningState",
    "DeploymentResourceConfiguration",
    "DestinationAsset",
    "DiagnoseRequestProperties",
    "DiagnoseResponseResult",
    "DiagnoseResponseResultValue",
    "DiagnoseResult",
    "DiagnoseResultLevel",
    "DiagnoseWorkspaceParameters",
    "Docker",
    "DockerCredential",
    "EgressPublicNetworkAccessType",
    "EmailNotificationEnableType",
    "EncryptionKeyVaultProperties",
    "EncryptionKeyVaultUpdateProperties",
    "EncryptionProperty",
    "EncryptionStatus",
    "EncryptionUpdateProperties",
    "Endpoint",
    "EndpointAuthKeys",
    "EndpointAuthMode",
    "EndpointAuthToken",
    "EndpointComputeType",
    "EndpointProvisioningState",
    "EndpointScheduleAction",
    "EndpointServiceConnectionStatus",
    "EnvironmentContainer",
    "EnvironmentContainerResource",
    "EnvironmentContainerResourceArmPaginatedResult",
    "EnvironmentType",
    "EnvironmentVariable",
    "EnvironmentVariableType",
    "EnvironmentVersion",
    "EnvironmentVersionResource",
    "EnvironmentVersionResourceArmPaginatedResult",
    "ErrorAdditionalInfo",
    "ErrorDetail",
    "ErrorResponse",
    "EstimatedVMPrice",
    "EstimatedVMPrices",
    "ExternalFQDNResponse",
    "FQDNEndpoint",
    "FQDNEndpointDetail",
    "FQDNEndpoints",
    "FQDNEndpointsProperties",
    "Feature",
    "FeatureAttributionDriftMonitoringSignal",
    "FeatureAttributionMetric",
    "FeatureAttributionMetricThreshold",
    "FeatureDataType",
    "FeatureImportanceMode",
    "FeatureImportanceSettings",
    "FeatureLags",
    "FeatureResource",
    "FeatureResourceArmPaginatedResult",
    "FeatureStoreSettings",
    "FeatureSubset",
    "FeatureWindow",
    "FeaturesetContainer",
    "FeaturesetContainerResource",
    "FeaturesetContainerResourceArmPaginatedResult",
    "FeaturesetSpecification",
    "FeaturesetVersion",
    "FeaturesetVersionBackfillRequest",
    "FeaturesetVersionBackfillResponse",
    "FeaturesetVersionResource",
    "FeaturesetVersionResourceArmPaginatedResult",
    "FeaturestoreEntityContainer",
    "FeaturestoreEntityContainerResource",
    "FeaturestoreEntityContainerResourceArmPaginatedResult",
    "FeaturestoreEntityVersion",
    "FeaturestoreEntityVersionResource",
    "FeaturestoreEntityVersionResourceArmPaginatedResult",
    "FeaturizationMode",
    "FixedInputData",
    "FlavorData",
    "Forecasting",
    "ForecastingModels",
    "ForecastingPrimaryMetrics",
    "ForecastingSettings",
    "ForecastingTrainingSettings",
    "FqdnOutboundRule",
    "GetBlobReferenceForConsumptionDto",
    "GetBlobReferenceSASRequestDto",
    "GetBlobReferenceSASResponseDto",
    "Goal",
    "GridSamplingAlgorithm",
    "HDInsight",
    "HDInsightProperties",
    "IdAssetReference",
    "IdentityForCmk",
    "Image",
    "ImageClassification",
    "ImageClassificationMultilabel",
    "ImageInstanceSegmentation",
    "ImageLimitSettings",
    "ImageMetadata",
    "ImageModelDistributionSettingsClassification",
    "ImageModelDistributionSettingsObjectDetection",
    "ImageModelSettingsClassification",
    "ImageModelSettingsObjectDetection",
    "ImageObjectDetection",
    "ImageSweepSettings",
    "ImageType",
    "IndexColumn",
    "InferenceContainerProperties",
    "InputDeliveryMode",
    "InstanceSegmentationPrimaryMetrics",
    "InstanceTypeSchema",
    "InstanceTypeSchemaResources",
    "IsolationMode",
    "JobBaseResource",
    "JobBaseResourceArmPaginatedResult",
    "JobInputType",
    "JobResourceConfiguration",
    "JobScheduleAction",
    "JobService",
    "JobStatus",
    "JobTier",
    "KeyType",
    "Kubernetes",
    "KubernetesOnlineDeployment",
    "KubernetesProperties",
    "LakeHouseArtifact",
    "LearningRateScheduler",
    "ListAmlUserFeatureResult",
    "ListNotebookKeysResult",
    "ListStorageAccountKeysResult",
    "ListUsagesResult",
    "ListViewType",
    "ListWorkspaceKeysResult",
    "ListWorkspaceQuotas",
    "LiteralJobInput",
    "LoadBalancerType",
    "LogVerbosity",
    "MLFlowModelJobInput",
    "MLFlowModelJobOutput",
    "MLTableData",
    "MLTableJobInput",
    "MLTableJobOutput",
    "ManagedComputeIdentity",
    "ManagedIdentity",
    "ManagedIdentityAuthTypeWorkspaceConnectionProperties",
    "ManagedIdentityCredential",
    "ManagedNetworkProvisionOptions",
    "ManagedNetworkProvisionStatus",
    "ManagedNetworkSettings",
    "ManagedNetworkStatus",
    "ManagedOnlineDeployment",
    "ManagedServiceIdentity",
    "ManagedServiceIdentityType",
    "MarketplacePlan",
    "MarketplaceSubscription",
    "MarketplaceSubscriptionProvisioningState",
    "MarketplaceSubscriptionResource",
    "MarketplaceSubscriptionResourceArmPaginatedResult",
    "MarketplaceSubscriptionStatus",
    "MaterializationComputeResource",
    "MaterializationSettings",
    "MaterializationStoreType",
    "MedianStoppingPolicy",
    "ModelContainer",
    "ModelContainerResource",
    "ModelContainerResourceArmPaginatedResult",
    "ModelSettings",
    "ModelSize",
    "ModelTaskType",
    "ModelVersion",
    "ModelVersionResource",
    "ModelVersionResourceArmPaginatedResult",
    "MonitorDefinition",
    "MonitorEmailNotificationSettings",
    "MonitorNotificationSettings",
    "MonitorServerlessSparkCompute",
    "MonitoringFeatureDataType",
    "MonitoringNotificationType",
    "MonitoringTarget",
    "MonitoringThreshold",
    "MountAction",
    "MountState",
    "Mpi",
    "Network",
    "NlpVerticalFeaturizationSettings",
    "NlpVerticalLimitSettings",
    "NodeState",
    "NodeStateCounts",
    "NoneAuthTypeWorkspaceConnectionProperties",
    "NoneDatastoreCredentials",
    "NotebookAccessTokenResult",
    "NotebookPreparationError",
    "NotebookResourceInfo",
    "NotificationSetting",
    "NumericalDataDriftMetric",
    "NumericalDataDriftMetricThreshold",
    "NumericalDataQualityMetric",
    "NumericalDataQualityMetricThreshold",
    "NumericalPredictionDriftMetric",
    "NumericalPredictionDriftMetricThreshold",
    "OAuth2AuthTypeWorkspaceConnectionProperties",
    "ObjectDetectionPrimaryMetrics",
    "Objective",
    "OneLakeDatastore",
    "OnlineDeploymentTrackedResource",
    "OnlineDeploymentTrackedResourceArmPaginatedResult",
    "OnlineEndpoint",
    "OnlineEndpointTrackedResource",
    "OnlineEndpointTrackedResourceArmPaginatedResult",
    "OnlineRequestSettings",
    "OperatingSystemType",
    "Operation",
    "OperationDisplay",
    "OperationListResult",
    "OperationName",
    "OperationStatus",
    "OperationTrigger",
    "OrderString",
    "Origin",
    "OsType",
    "OutboundRuleBasicResource",
    "OutboundRuleListResult",
    "OutputDeliveryMode",
    "OutputPathAssetReference",
    "PATAuthTypeWorkspaceConnectionProperties",
    "PaginatedComputeResourcesList",
    "PartialBatchDeployment",
    "PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties",
    "PartialManagedServiceIdentity",
    "PartialMinimalTrackedResourceWithIdentity",
    "PartialMinimalTrackedResourceWithSku",
    "PartialMinimalTrackedResourceWithSkuAndIdentity",
    "PartialRegistryPartialTrackedResource",
    "PartialSku",
    "Password",
    "PendingUploadRequestDto",
    "PendingUploadResponseDto",
    "PendingUploadType",
    "PersonalComputeInstanceSettings",
    "PipelineJob",
    "PredictionDriftMonitoringSignal",
    "PrivateEndpoint",
    "PrivateEndpointConnection",
    "PrivateEndpointConnectionListResult",
    "PrivateEndpointConnectionProperties",
    "PrivateEndpointConnectionProvisioningState",
    "PrivateEndpointDestination",
    "PrivateEndpointOutboundRule",
    "PrivateEndpointResource",
    "PrivateEndpointServiceConnectionStatus",
    "PrivateLinkResource",
    "PrivateLinkResourceListResult",
    "PrivateLinkResourceProperties",
    "PrivateLinkServiceConnectionState",
    "ProbeSettings",
    "Protocol",
    "ProvisioningState",
    "ProvisioningStatus",
    "PublicNetworkAccess",
    "PublicNetworkAccessType",
    "PyTorch",
    "QueueSettings",
    "QuotaBaseProperties",
    "QuotaUnit",
    "QuotaUpdateParameters",
    "RandomSamplingAlgorithm",
    "RandomSamplingAlgorithmRule",
    "Recurrence",
    "RecurrenceFrequency",
    "RecurrenceSchedule",
    "RecurrenceTrigger",
    "RegenerateEndpointKeysRequest",
    "Registry",
    "RegistryListCredentialsResult",
    "RegistryPartialManagedServiceIdentity",
    "RegistryPrivateEndpointConnection",
    "RegistryPrivateEndpointConnectionProperties",
    "RegistryPrivateLinkServiceConnectionState",
    "RegistryRegionArmDetails",
    "RegistryTrackedResource",
    "RegistryTrackedResourceArmPaginatedResult",
    "Regression",
    "RegressionModels",
    "RegressionPrimaryMetrics",
    "RegressionTrainingSettings",
    "RemoteLoginPortPublicAccess",
    "RequestLogging",
    "ResourceId",
    "ResourceName",
    "ResourceQuota",
    "RollingInputData",
    "RollingRateType",
    "Route",
    "RuleAction",
    "RuleCategory",
    "RuleStatus",
    "SASAuthTypeWorkspaceConnectionProperties",
    "SASCredential",
    "SASCredentialDto",
    "SamplingAlgorithmType",
    "SasDatastoreCredentials",
    "SasDatastoreSecrets",
    "ScaleSettings",
    "ScaleSettingsInformation",
    "Schedule",
    "ScheduleBase",
    "ScheduleListViewType",
    "ScheduleProvisioningState",
    "ScheduleProvisioningStatus",
    "ScheduleResource",
    "ScheduleResourceArmPaginatedResult",
    "ScheduleStatus",
    "ScriptReference",
    "ScriptsToExecute",
    "ServerlessComputeSettings",
    "ServerlessEndpoint",
    "ServerlessEndpointState",
    "ServerlessEndpointTrackedResource",
    "ServerlessEndpointTrackedResourceArmPaginatedResult",
    "ServerlessInferenceEndpoint",
    "ServerlessInferenceEndpointAuthMode",
    "ServiceDataAccessAuthIdentity",
    "ServiceManagedResourcesSettings",
    "ServicePrincipalAuthTypeWorkspaceConnectionProperties",
    "ServicePrincipalDatastoreCredentials",
    "ServicePrincipalDatastoreSecrets",
    "ServiceTagDestination",
    "ServiceTagOutboundRule",
    "SetupScripts",
    "SharedPrivateLinkResource",
    "SharedPrivateLinkResourceProperty",
    "ShortSeriesHandlingConfiguration",
    "Sku",
    "SkuCapacity",
    "SkuResource",
    "SkuResourceArmPaginatedResult",
    "SkuScaleType",
    "SkuSetting",
    "SkuTier",
    "SourceType",
    "SparkJob",
    "SparkJobPythonEntry",
    "SparkJobScalaEntry",
    "SparkResourceConfiguration",
    "SshPublicAccess",
    "SslConfigStatus",
    "SslConfiguration",
    "StackEnsembleSettings",
    "StackMetaLearnerType",
    "StaticInputData",
    "Status",
    "StochasticOptimizer",
    "StorageAccountDetails",
    "StorageAccountType",
    "SweepJob",
    "SweepJobLimits",
    "SynapseSpark",
    "SynapseSparkProperties",
    "SystemCreatedAcrAccount",
    "SystemCreatedStorageAccount",
    "SystemData",
    "SystemService",
    "TableVerticalFeaturizationSettings",
    "TableVerticalLimitSettings",
    "TargetAggregationFunction",
    "TargetUtilizationScaleSettings",
    "TensorFlow",
    "TextClassification",
    "TextClassificationMultilabel",
    "TextNer",
    "TmpfsOptions",
    "TopNFeaturesByAttribution",
    "TrialComponent",
    "TritonModelJobInput",
    "TritonModelJobOutput",
    "TruncationSelectionPolicy",
    "UnderlyingResourceAction",
    "UnitOfMeasure",
    "UnknownAssetReferenceBase",
    "UnknownAutoMLVertical",
    "UnknownBatchDeploymentConfiguration",
    "UnknownCompute",
    "UnknownComputeSecrets",
    "UnknownDataDriftMetricThresholdBase",
    "UnknownDataQualityMetricThresholdBase",
    "UnknownDataReferenceCredential",
    "UnknownDataVersionBase",
    "UnknownDatastore",
    "UnknownDatastoreCredentials",
    "UnknownDatastoreSecrets",
    "UnknownDistributionConfiguration",
    "UnknownEarlyTerminationPolicy",
    "UnknownForecastHorizon",
    "UnknownIdentityConfiguration",
    "UnknownJobBase",
    "UnknownJobInput",
    "UnknownJobOutput",
    "UnknownMonitorComputeConfigurationBase",
    "UnknownMonitorComputeIdentityBase",
    "UnknownMonitoringFeatureFilterBase",
    "UnknownMonitoringInputDataBase",
    "UnknownMonitoringSignalBase",
    "UnknownNCrossValidations",
    "UnknownNodes",
    "UnknownOneLakeArtifact",
    "UnknownOnlineDeployment",
    "UnknownOnlineScaleSettings",
    "UnknownOutboundRule",
    "UnknownPendingUploadCredentialDto",
    "UnknownPredictionDriftMetricThresholdBase",
    "UnknownSamplingAlgorithm",
    "UnknownScheduleActionBase",
    "UnknownSeasonality",
    "UnknownSparkJobEntry",
    "UnknownTargetLags",
    "UnknownTargetRollingWindowSize",
    "UnknownTriggerBase",
    "UnknownWebhook",
    "UnknownWorkspaceConnectionPropertiesV2",
    "UpdateWorkspaceQuotas",
    "UpdateWorkspaceQuotasResult",
    "UriFileDataVersion",
    "UriFileJobInput",
    "UriFileJobOutput",
    "UriFolderDataVersion",
    "UriFolderJobInput",
    "UriFolderJobOutput",
    "Usage",
    "UsageName",
    "UsageUnit",
    "UseStl",
    "UserAccountCredentials",
    "UserAssignedIdentity",
    "UserCreatedAcrAccount",
    "UserCreatedStorageAccount",
    "UserIdentity",
    "UsernamePasswordAuthTypeWorkspaceConnectionProperties",
    "VMPriceOSType",
    "VMTier",
    "ValidationMetricType",
    "ValueFormat",
    "VirtualMachine",
    "VirtualMachineImage",
    "VirtualMachineProperties",
    "VirtualMachineSecrets",
    "VirtualMachineSize",
    "VirtualMachineSizeListResult",
    "VirtualMachineSshCredentials",
    "VmPriority",
    "VolumeDefinition",
    "VolumeDefinitionType",
    "VolumeOptions",
    "WeekDay",
    "Workspace",
    "WorkspaceConnectionAccessKey",
    "WorkspaceConnectionAccountKey",
    "WorkspaceConnectionApiKey",
    "WorkspaceConnectionManagedIdentity",
    "WorkspaceConnectionOAuth2",
    "WorkspaceConnectionPersonalAccessToken",
    "WorkspaceConnectionPropertiesV2BasicResource",
    "WorkspaceConnectionPropertiesV2BasicResourceArmPaginatedResult",
    "WorkspaceConnectionServicePrincipal",
    "WorkspaceConnectionSharedAccessSignature",
    "WorkspaceConnectionUsernamePassword",
    "WorkspaceHubConfig",
    "WorkspaceListResult",
    "WorkspaceProperties",
    "WorkspacePropertiesUpdateParameters",
    "WorkspaceUpdateParameters",
)

_MODULES: dict[str, str] = {
    "AADAuthTypeWorkspaceConnectionProperties": "aad_auth_type_workspace_connection_properties",
    "AKS": "aks",
    "AKSProperties": "aks_properties",
    "AccessKeyAuthTypeWorkspaceConnectionProperties": "access_key_auth_type_workspace_connection_properties",
    "AccountKeyAuthTypeWorkspaceConnectionProperties": "account_key_auth_type_workspace_connection_properties",
    "AccountKeyDatastoreCredentials": "account_key_datastore_credentials",
    "AccountKeyDatastoreSecrets": "account_key_datastore_secrets",
    "AcrDetails": "acr_details",
    "ActionType": "action_type",
    "AksComputeSecrets": "aks_compute_secrets",
    "AksNetworkingConfiguration": "aks_networking_configuration",
    "AllFeatures": "all_features",
    "AllNodes": "all_nodes",
    "AllocationState": "allocation_state",
    "AmlCompute": "aml_compute",
    "AmlComputeNodeInformation": "aml_compute_node_information",
    "AmlComputeNodesInformation": "aml_compute_nodes_information",
    "AmlComputeProperties": "aml_compute_properties",
    "AmlToken": "aml_token",
    "AmlTokenComputeIdentity": "aml_token_compute_identity",
    "AmlUserFeature": "aml_user_feature",
    "AnonymousAccessCredential": "anonymous_access_credential",
    "ApiKeyAuthWorkspaceConnectionProperties": "api_key_auth_workspace_connection_properties",
    "ApplicationSharingPolicy": "application_sharing_policy",
    "ArmResourceId": "arm_resource_id",
    "AssetProvisioningState": "asset_provisioning_state",
    "AssignedUser": "assigned_user",
    "AutoForecastHorizon": "auto_forecast_horizon",
    "AutoMLJob": "auto_ml_job",
    "AutoNCrossValidations": "auto_n_cross_validations",
    "AutoPauseProperties": "auto_pause_properties",
    "AutoRebuildSetting": "auto_rebuild_setting",
    "AutoScaleProperties": "auto_scale_properties",
    "AutoSeasonality": "auto_seasonality",
    "AutoTargetLags": "auto_target_lags",
    "AutoTargetRollingWindowSize": "auto_target_rolling_window_size",
    "Autosave": "autosave",
    "AzureBlobDatastore": "azure_blob_datastore",
    "AzureDataLakeGen1Datastore": "azure_data_lake_gen_1_datastore",
    "AzureDataLakeGen2Datastore": "azure_data_lake_gen_2_datastore",
    "AzureDevOpsWebhook": "azure_dev_ops_webhook",
    "AzureFileDatastore": "azure_file_datastore",
    "BanditPolicy": "bandit_policy",
    "BatchDeployment": "batch_deployment",
    "BatchDeploymentTrackedResource": "batch_deployment_tracked_resource",
    "BatchDeploymentTrackedResourceArmPaginatedResult": "batch_deployment_tracked_resource_arm_paginated_result",
    "BatchEndpoint": "batch_endpoint",
    "BatchEndpointDefaults": "batch_endpoint_defaults",
    "BatchEndpointTrackedResource": "batch_endpoint_tracked_resource",
    "BatchEndpointTrackedResourceArmPaginatedResult": "batch_endpoint_tracked_resource_arm_paginated_result",
    "BatchLoggingLevel": "batch_logging_level",
    "BatchOutputAction": "batch_output_action",
    "BatchPipelineComponentDeploymentConfiguration": "batch_pipeline_component_deployment_configuration",
    "BatchRetrySettings": "batch_retry_settings",
    "BayesianSamplingAlgorithm": "bayesian_sampling_algorithm",
    "BillingCurrency": "billing_currency",
    "BindOptions": "bind_options",
    "BlobReferenceForConsumptionDto": "blob_reference_for_consumption_dto",
    "BlockedTransformers": "blocked_transformers",
    "BuildContext": "build_context",
    "Caching": "caching",
    "CategoricalDataDriftMetric": "categorical_data_drift_metric",
    "CategoricalDataDriftMetricThreshold": "categorical_data_drift_metric_threshold",
    "CategoricalDataQualityMetric": "categorical_data_quality_metric",
    "CategoricalDataQualityMetricThreshold": "categorical_data_quality_metric_threshold",
    "CategoricalPredictionDriftMetric": "categorical_prediction_drift_metric",
    "CategoricalPredictionDriftMetricThreshold": "categorical_prediction_drift_metric_threshold",
    "CertificateDatastoreCredentials": "certificate_datastore_credentials",
    "CertificateDatastoreSecrets": "certificate_datastore_secrets",
    "Classification": "classification",
    "ClassificationModels": "classification_models",
    "ClassificationMultilabelPrimaryMetrics": "classification_multilabel_primary_metrics",
    "ClassificationPrimaryMetrics": "classification_primary_metrics",
    "ClassificationTrainingSettings": "classification_training_settings",
    "ClusterPurpose": "cluster_purpose",
    "ClusterUpdateParameters": "cluster_update_parameters",
    "ClusterUpdateProperties": "cluster_update_properties",
    "CodeConfiguration": "code_configuration",
    "CodeContainer": "code_container",
    "CodeContainerResource": "code_container_resource",
    "CodeContainerResourceArmPaginatedResult": "code_container_resource_arm_paginated_result",
    "CodeVersion": "code_version",
    "CodeVersionResource": "code_version_resource",
    "CodeVersionResourceArmPaginatedResult": "code_version_resource_arm_paginated_result",
    "Collection": "collection",
    "ColumnTransformer": "column_transformer",
    "CommandJob": "command_job",
    "CommandJobLimits": "command_job_limits",
    "ComponentContainer": "component_container",
    "ComponentContainerResource": "component_container_resource",
    "ComponentContainerResourceArmPaginatedResult": "component_container_resource_arm_paginated_result",
    "ComponentVersion": "component_version",
    "ComponentVersionResource": "component_version_resource",
    "ComponentVersionResourceArmPaginatedResult": "component_version_resource_arm_paginated_result",
    "ComputeInstance": "compute_instance",
    "ComputeInstanceApplication": "compute_instance_application",
    "ComputeInstanceAuthorizationType": "compute_instance_authorization_type",
    "ComputeInstanceConnectivityEndpoints": "compute_instance_connectivity_endpoints",
    "ComputeInstanceContainer": "compute_instance_container",
    "ComputeInstanceCreatedBy": "compute_instance_created_by",
    "ComputeInstanceDataDisk": "compute_instance_data_disk",
    "ComputeInstanceDataMount": "compute_instance_data_mount",
    "ComputeInstanceEnvironmentInfo": "compute_instance_environment_info",
    "ComputeInstanceLastOperation": "compute_instance_last_operation",
    "ComputeInstanceProperties": "compute_instance_properties",
    "ComputeInstanceSshSettings": "compute_instance_ssh_settings",
    "ComputeInstanceState": "compute_instance_state",
    "ComputeInstanceVersion": "compute_instance_version",
    "ComputePowerAction": "compute_power_action",
    "ComputeRecurrenceFrequency": "compute_recurrence_frequency",
    "ComputeRecurrenceSchedule": "compute_recurrence_schedule",
    "ComputeResource": "compute_resource",
    "ComputeRuntimeDto": "compute_runtime_dto",
    "ComputeSchedules": "compute_schedules",
    "ComputeStartStopSchedule": "compute_start_stop_schedule",
    "ComputeTriggerType": "compute_trigger_type",
    "ComputeWeekDay": "compute_week_day",
    "ConnectionCategory": "connection_category",
    "ConnectionGroup": "connection_group",
    "ContainerResourceRequirements": "container_resource_requirements",
    "ContainerResourceSettings": "container_resource_settings",
    "ContainerType": "container_type",
    "ContentSafety": "content_safety",
    "ContentSafetyStatus": "content_safety_status",
    "CosmosDbSettings": "cosmos_db_settings",
    "CreateMonitorAction": "create_monitor_action",
    "CreatedByType": "created_by_type",
    "Cron": "cron",
    "CronTrigger": "cron_trigger",
    "CustomForecastHorizon": "custom_forecast_horizon",
    "CustomKeys": "custom_keys",
    "CustomKeysWorkspaceConnectionProperties": "custom_keys_workspace_connection_properties",
    "CustomMetricThreshold": "custom_metric_threshold",
    "CustomModelJobInput": "custom_model_job_input",
    "CustomModelJobOutput": "custom_model_job_output",
    "CustomMonitoringSignal": "custom_monitoring_signal",
    "CustomNCrossValidations": "custom_n_cross_validations",
    "CustomSeasonality": "custom_seasonality",
    "CustomService": "custom_service",
    "CustomTargetLags": "custom_target_lags",
    "CustomTargetRollingWindowSize": "custom_target_rolling_window_size",
    "DataAvailabilityStatus": "data_availability_status",
    "DataCollectionMode": "data_collection_mode",
    "DataCollector": "data_collector",
    "DataContainer": "data_container",
    "DataContainerResource": "data_container_resource",
    "DataContainerResourceArmPaginatedResult": "data_container_resource_arm_paginated_result",
    "DataDriftMonitoringSignal": "data_drift_monitoring_signal",
    "DataFactory": "data_factory",
    "DataLakeAnalytics": "data_lake_analytics",
    "DataLakeAnalyticsProperties": "data_lake_analytics_properties",
    "DataPathAssetReference": "data_path_asset_reference",
    "DataQualityMonitoringSignal": "data_quality_monitoring_signal",
    "DataType": "data_type",
    "DataVersionBaseResource": "data_version_base_resource",
    "DataVersionBaseResourceArmPaginatedResult": "data_version_base_resource_arm_paginated_result",
    "Databricks": "databricks",
    "DatabricksComputeSecrets": "databricks_compute_secrets",
    "DatabricksProperties": "databricks_properties",
    "DatastoreResource": "datastore_resource",
    "DatastoreResourceArmPaginatedResult": "datastore_resource_arm_paginated_result",
    "DefaultScaleSettings": "default_scale_settings",
    "DeploymentLogs": "deployment_logs",
    "DeploymentLogsRequest": "deployment_logs_request",
    "DeploymentProvisioningState": "deployment_provisioning_state",
    "DeploymentResourceConfiguration": "deployment_resource_configuration",
    "DestinationAsset": "destination_asset",
    "DiagnoseRequestProperties": "diagnose_request_properties",
    "DiagnoseResponseResult": "diagnose_response_result",
    "DiagnoseResponseResultValue": "diagnose_response_result_value",
    "DiagnoseResult": "diagnose_result",
    "DiagnoseResultLevel": "diagnose_result_level",
    "DiagnoseWorkspaceParameters": "diagnose_workspace_parameters",
    "Docker": "docker",
    "DockerCredential": "docker_credential",
    "EgressPublicNetworkAccessType": "egress_public_network_access_type",
    "EmailNotificationEnableType": "email_notification_enable_type",
    "EncryptionKeyVaultProperties": "encryption_key_vault_properties",
    "EncryptionKeyVaultUpdateProperties": "encryption_key_vault_update_properties",
    "EncryptionProperty": "encryption_property",
    "EncryptionStatus": "encryption_status",
    "EncryptionUpdateProperties": "encryption_update_properties",
    "Endpoint": "endpoint",
    "EndpointAuthKeys": "endpoint_auth_keys",
    "EndpointAuthMode": "endpoint_auth_mode",
    "EndpointAuthToken": "endpoint_auth_token",
    "EndpointComputeType": "endpoint_compute_type",
    "EndpointProvisioningState": "endpoint_provisioning_state",
    "EndpointScheduleAction": "endpoint_schedule_action",
    "EndpointServiceConnectionStatus": "endpoint_service_connection_status",
    "EnvironmentContainer": "environment_container",
    "EnvironmentContainerResource": "environment_container_resource",
    "EnvironmentContainerResourceArmPaginatedResult": "environment_container_resource_arm_paginated_result",
    "EnvironmentType": "environment_type",
    "EnvironmentVariable": "environment_variable",
    "EnvironmentVariableType": "environment_variable_type",
    "EnvironmentVersion": "environment_version",
    "EnvironmentVersionResource": "environment_version_resource",
    "EnvironmentVersionResourceArmPaginatedResult": "environment_version_resource_arm_paginated_result",
    "ErrorAdditionalInfo": "error_additional_info",
    "ErrorDetail": "error_detail",
    "ErrorResponse": "error_response",
    "EstimatedVMPrice": "estimated_vm_price",
    "EstimatedVMPrices": "estimated_vm_prices",
    "ExternalFQDNResponse": "external_fqdn_response",
    "FQDNEndpoint": "fqdn_endpoint",
    "FQDNEndpointDetail": "fqdn_endpoint_detail",
    "FQDNEndpoints": "fqdn_endpoints",
    "FQDNEndpointsProperties": "fqdn_endpoints_properties",
    "Feature": "feature",
    "FeatureAttributionDriftMonitoringSignal": "feature_attribution_drift_monitoring_signal",
    "FeatureAttributionMetric": "feature_attribution_metric",
    "FeatureAttributionMetricThreshold": "feature_attribution_metric_threshold",
    "FeatureDataType": "feature_data_type",
    "FeatureImportanceMode": "feature_importance_mode",
    "FeatureImportanceSettings": "feature_importance_settings",
    "FeatureLags": "feature_lags",
    "FeatureResource": "feature_resource",
    "FeatureResourceArmPaginatedResult": "feature_resource_arm_paginated_result",
    "FeatureStoreSettings": "feature_store_settings",
    "FeatureSubset": "feature_subset",
    "FeatureWindow": "feature_window",
    "FeaturesetContainer": "featureset_container",
    "FeaturesetContainerResource": "featureset_container_resource",
    "FeaturesetContainerResourceArmPaginatedResult": "featureset_container_resource_arm_paginated_result",
    "FeaturesetSpecification": "featureset_specification",
    "FeaturesetVersion": "featureset_version",
    "FeaturesetVersionBackfillRequest": "featureset_version_backfill_request",
    "FeaturesetVersionBackfillResponse": "featureset_version_backfill_response",
    "FeaturesetVersionResource": "featureset_version_resource",
    "FeaturesetVersionResourceArmPaginatedResult": "featureset_version_resource_arm_paginated_result",
    "FeaturestoreEntityContainer": "featurestore_entity_container",
    "FeaturestoreEntityContainerResource": "featurestore_entity_container_resource",
    "FeaturestoreEntityContainerResourceArmPaginatedResult": "featurestore_entity_container_resource_arm_paginated_result",
    "FeaturestoreEntityVersion": "featurestore_entity_version",
    "FeaturestoreEntityVersionResource": "featurestore_entity_version_resource",
    "FeaturestoreEntityVersionResourceArmPaginatedResult": "featurestore_entity_version_resource_arm_paginated_result",
    "FeaturizationMode": "featurization_mode",
    "FixedInputData": "fixed_input_data",
    "FlavorData": "flavor_data",
    "Forecasting": "forecasting",
    "ForecastingModels": "forecasting_models",
    "ForecastingPrimaryMetrics": "forecasting_primary_metrics",
    "ForecastingSettings": "forecasting_settings",
    "ForecastingTrainingSettings": "forecasting_training_settings",
    "FqdnOutboundRule": "fqdn_outbound_rule",
    "GetBlobReferenceForConsumptionDto": "get_blob_reference_for_consumption_dto",
    "GetBlobReferenceSASRequestDto": "get_blob_reference_sas_request_dto",
    "GetBlobReferenceSASResponseDto": "get_blob_reference_sas_response_dto",
    "Goal": "goal",
    "GridSamplingAlgorithm": "grid_sampling_algorithm",
    "HDInsight": "hd_insight",
    "HDInsightProperties": "hd_insight_properties",
    "IdAssetReference": "id_asset_reference",
    "IdentityForCmk": "identity_for_cmk",
    "Image": "image",
    "ImageClassification": "image_classification",
    "ImageClassificationMultilabel": "image_classification_multilabel",
    "ImageInstanceSegmentation": "image_instance_segmentation",
    "ImageLimitSettings": "image_limit_settings",
    "ImageMetadata": "image_metadata",
    "ImageModelDistributionSettingsClassification": "image_model_distribution_settings_classification",
    "ImageModelDistributionSettingsObjectDetection": "image_model_distribution_settings_object_detection",
    "ImageModelSettingsClassification": "image_model_settings_classification",
    "ImageModelSettingsObjectDetection": "image_model_settings_object_detection",
    "ImageObjectDetection": "image_object_detection",
    "ImageSweepSettings": "image_sweep_settings",
    "ImageType": "image_type",
    "IndexColumn": "index_column",
    "InferenceContainerProperties": "inference_container_properties",
    "InputDeliveryMode": "input_delivery_mode",
    "InstanceSegmentationPrimaryMetrics": "instance_segmentation_primary_metrics",
    "InstanceTypeSchema": "instance_type_schema",
    "InstanceTypeSchemaResources": "instance_type_schema_resources",
    "IsolationMode": "isolation_mode",
    "JobBaseResource": "job_base_resource",
    "JobBaseResourceArmPaginatedResult": "job_base_resource_arm_paginated_result",
    "JobInputType": "job_input_type",
    "JobResourceConfiguration": "job_resource_configuration",
    "JobScheduleAction": "job_schedule_action",
    "JobService": "job_service",
    "JobStatus": "job_status",
    "JobTier": "job_tier",
    "KeyType": "key_type",
    "Kubernetes": "kubernetes",
    "KubernetesOnlineDeployment": "kubernetes_online_deployment",
    "KubernetesProperties": "kubernetes_properties",
    "LakeHouseArtifact": "lake_house_artifact",
    "LearningRateScheduler": "learning_rate_scheduler",
    "ListAmlUserFeatureResult": "list_aml_user_feature_result",
    "ListNotebookKeysResult": "list_notebook_keys_result",
    "ListStorageAccountKeysResult": "list_storage_account_keys_result",
    "ListUsagesResult": "list_usages_result",
    "ListViewType": "list_view_type",
    "ListWorkspaceKeysResult": "list_workspace_keys_result",
    "ListWorkspaceQuotas": "list_workspace_quotas",
    "LiteralJobInput": "literal_job_input",
    "LoadBalancerType": "load_balancer_type",
    "LogVerbosity": "log_verbosity",
    "MLFlowModelJobInput": "ml_flow_model_job_input",
    "MLFlowModelJobOutput": "ml_flow_model_job_output",
    "MLTableData": "ml_table_data",
    "MLTableJobInput": "ml_table_job_input",
    "MLTableJobOutput": "ml_table_job_output",
    "ManagedComputeIdentity": "managed_compute_identity",
    "ManagedIdentity": "managed_identity",
    "ManagedIdentityAuthTypeWorkspaceConnectionProperties": "managed_identity_auth_type_workspace_connection_properties",
    "ManagedIdentityCredential": "managed_identity_credential",
    "ManagedNetworkProvisionOptions": "managed_network_provision_options",
    "ManagedNetworkProvisionStatus": "managed_network_provision_status",
    "ManagedNetworkSettings": "managed_network_settings",
    "ManagedNetworkStatus": "managed_network_status",
    "ManagedOnlineDeployment": "managed_online_deployment",
    "ManagedServiceIdentity": "managed_service_identity",
    "ManagedServiceIdentityType": "managed_service_identity_type",
    "MarketplacePlan": "marketplace_plan",
    "MarketplaceSubscription": "marketplace_subscription",
    "MarketplaceSubscriptionProvisioningState": "marketplace_subscription_provisioning_state",
    "MarketplaceSubscriptionResource": "marketplace_subscription_resource",
    "MarketplaceSubscriptionResourceArmPaginatedResult": "marketplace_subscription_resource_arm_paginated_result",
    "MarketplaceSubscriptionStatus": "marketplace_subscription_status",
    "MaterializationComputeResource": "materialization_compute_resource",
    "MaterializationSettings": "materialization_settings",
    "MaterializationStoreType": "materialization_store_type",
    "MedianStoppingPolicy": "median_stopping_policy",
    "ModelContainer": "model_container",
    "ModelContainerResource": "model_container_resource",
    "ModelContainerResourceArmPaginatedResult": "model_container_resource_arm_paginated_result",
    "ModelSettings": "model_settings",
    "ModelSize": "model_size",
    "ModelTaskType": "model_task_type",
    "ModelVersion": "model_version",
    "ModelVersionResource": "model_version_resource",
    "ModelVersionResourceArmPaginatedResult": "model_version_resource_arm_paginated_result",
    "MonitorDefinition": "monitor_definition",
    "MonitorEmailNotificationSettings": "monitor_email_notification_settings",
    "MonitorNotificationSettings": "monitor_notification_settings",
    "MonitorServerlessSparkCompute": "monitor_serverless_spark_compute",
    "MonitoringFeatureDataType": "monitoring_feature_data_type",
    "MonitoringNotificationType": "monitoring_notification_type",
    "MonitoringTarget": "monitoring_target",
    "MonitoringThreshold": "monitoring_threshold",
    "MountAction": "mount_action",
    "MountState": "mount_state",
    "Mpi": "mpi",
    "Network": "network",
    "NlpVerticalFeaturizationSettings": "nlp_vertical_featurization_settings",
    "NlpVerticalLimitSettings": "nlp_vertical_limit_settings",
    "NodeState": "node_state",
    "NodeStateCounts": "node_state_counts",
    "NoneAuthTypeWorkspaceConnectionProperties": "none_auth_type_workspace_connection_properties",
    "NoneDatastoreCredentials": "none_datastore_credentials",
    "NotebookAccessTokenResult": "notebook_access_token_result",
    "NotebookPreparationError": "notebook_preparation_error",
    "NotebookResourceInfo": "notebook_resource_info",
    "NotificationSetting": "notification_setting",
    "NumericalDataDriftMetric": "numerical_data_drift_metric",
    "NumericalDataDriftMetricThreshold": "numerical_data_drift_metric_threshold",
    "NumericalDataQualityMetric": "numerical_data_quality_metric",
    "NumericalDataQualityMetricThreshold": "numerical_data_quality_metric_threshold",
    "NumericalPredictionDriftMetric": "numerical_prediction_drift_metric",
    "NumericalPredictionDriftMetricThreshold": "numerical_prediction_drift_metric_threshold",
    "OAuth2AuthTypeWorkspaceConnectionProperties": "o_auth_2_auth_type_workspace_connection_properties",
    "ObjectDetectionPrimaryMetrics": "object_detection_primary_metrics",
    "Objective": "objective",
    "OneLakeDatastore": "one_lake_datastore",
    "OnlineDeploymentTrackedResource": "online_deployment_tracked_resource",
    "OnlineDeploymentTrackedResourceArmPaginatedResult": "online_deployment_tracked_resource_arm_paginated_result",
    "OnlineEndpoint": "online_endpoint",
    "OnlineEndpointTrackedResource": "online_endpoint_tracked_resource",
    "OnlineEndpointTrackedResourceArmPaginatedResult": "online_endpoint_tracked_resource_arm_paginated_result",
    "OnlineRequestSettings": "online_request_settings",
    "OperatingSystemType": "operating_system_type",
    "Operation": "operation",
    "OperationDisplay": "operation_display",
    "OperationListResult": "operation_list_result",
    "OperationName": "operation_name",
    "OperationStatus": "operation_status",
    "OperationTrigger": "operation_trigger",
    "OrderString": "order_string",
    "Origin": "origin",
    "OsType": "os_type",
    "OutboundRuleBasicResource": "outbound_rule_basic_resource",
    "OutboundRuleListResult": "outbound_rule_list_result",
    "OutputDeliveryMode": "output_delivery_mode",
    "OutputPathAssetReference": "output_path_asset_reference",
    "PATAuthTypeWorkspaceConnectionProperties": "pat_auth_type_workspace_connection_properties",
    "PaginatedComputeResourcesList": "paginated_compute_resources_list",
    "PartialBatchDeployment": "partial_batch_deployment",
    "PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties": "partial_batch_deployment_partial_minimal_tracked_resource_with_properties",
    "PartialManagedServiceIdentity": "partial_managed_service_identity",
    "PartialMinimalTrackedResourceWithIdentity": "partial_minimal_tracked_resource_with_identity",
    "PartialMinimalTrackedResourceWithSku": "partial_minimal_tracked_resource_with_sku",
    "PartialMinimalTrackedResourceWithSkuAndIdentity": "partial_minimal_tracked_resource_with_sku_and_identity",
    "PartialRegistryPartialTrackedResource": "partial_registry_partial_tracked_resource",
    "PartialSku": "partial_sku",
    "Password": "password",
    "PendingUploadRequestDto": "pending_upload_request_dto",
    "PendingUploadResponseDto": "pending_upload_response_dto",
    "PendingUploadType": "pending_upload_type",
    "PersonalComputeInstanceSettings": "personal_compute_instance_settings",
    "PipelineJob": "pipeline_job",
    "PredictionDriftMonitoringSignal": "prediction_drift_monitoring_signal",
    "PrivateEndpoint": "private_endpoint",
    "PrivateEndpointConnection": "private_endpoint_connection",
    "PrivateEndpointConnectionListResult": "private_endpoint_connection_list_result",
    "PrivateEndpointConnectionProperties": "private_endpoint_connection_properties",
    "PrivateEndpointConnectionProvisioningState": "private_endpoint_connection_provisioning_state",
    "PrivateEndpointDestination": "private_endpoint_destination",
    "PrivateEndpointOutboundRule": "private_endpoint_outbound_rule",
    "PrivateEndpointResource": "private_endpoint_resource",
    "PrivateEndpointServiceConnectionStatus": "private_endpoint_service_connection_status",
    "PrivateLinkResource": "private_link_resource",
    "PrivateLinkResourceListResult": "private_link_resource_list_result",
    "PrivateLinkResourceProperties": "private_link_resource_properties",
    "PrivateLinkServiceConnectionState": "private_link_service_connection_state",
    "ProbeSettings": "probe_settings",
    "Protocol": "protocol",
    "ProvisioningState": "provisioning_state",
    "ProvisioningStatus": "provisioning_status",
    "PublicNetworkAccess": "public_network_access",
    "PublicNetworkAccessType": "public_network_access_type",
    "PyTorch": "py_torch",
    "QueueSettings": "queue_settings",
    "QuotaBaseProperties": "quota_base_properties",
    "QuotaUnit": "quota_unit",
    "QuotaUpdateParameters": "quota_update_parameters",
    "RandomSamplingAlgorithm": "random_sampling_algorithm",
    "RandomSamplingAlgorithmRule": "random_sampling_algorithm_rule",
    "Recurrence": "recurrence",
    "RecurrenceFrequency": "recurrence_frequency",
    "RecurrenceSchedule": "recurrence_schedule",
    "RecurrenceTrigger": "recurrence_trigger",
    "RegenerateEndpointKeysRequest": "regenerate_endpoint_keys_request",
    "Registry": "registry",
    "RegistryListCredentialsResult": "registry_list_credentials_result",
    "RegistryPartialManagedServiceIdentity": "registry_partial_managed_service_identity",
    "RegistryPrivateEndpointConnection": "registry_private_endpoint_connection",
    "RegistryPrivateEndpointConnectionProperties": "registry_private_endpoint_connection_properties",
    "RegistryPrivateLinkServiceConnectionState": "registry_private_link_service_connection_state",
    "RegistryRegionArmDetails": "registry_region_arm_details",
    "RegistryTrackedResource": "registry_tracked_resource",
    "RegistryTrackedResourceArmPaginatedResult": "registry_tracked_resource_arm_paginated_result",
    "Regression": "regression",
    "RegressionModels": "regression_models",
    "RegressionPrimaryMetrics": "regression_primary_metrics",
    "RegressionTrainingSettings": "regression_training_settings",
    "RemoteLoginPortPublicAccess": "remote_login_port_public_access",
    "RequestLogging": "request_logging",
    "ResourceId": "resource_id",
    "ResourceName": "resource_name",
    "ResourceQuota": "resource_quota",
    "RollingInputData": "rolling_input_data",
    "RollingRateType": "rolling_rate_type",
    "Route": "route",
    "RuleAction": "rule_action",
    "RuleCategory": "rule_category",
    "RuleStatus": "rule_status",
    "SASAuthTypeWorkspaceConnectionProperties": "sas_auth_type_workspace_connection_properties",
    "SASCredential": "sas_credential",
    "SASCredentialDto": "sas_credential_dto",
    "SamplingAlgorithmType": "sampling_algorithm_type",
    "SasDatastoreCredentials": "sas_datastore_credentials",
    "SasDatastoreSecrets": "sas_datastore_secrets",
    "ScaleSettings": "scale_settings",
    "ScaleSettingsInformation": "scale_settings_information",
    "Schedule": "schedule",
    "ScheduleBase": "schedule_base",
    "ScheduleListViewType": "schedule_list_view_type",
    "ScheduleProvisioningState": "schedule_provisioning_state",
    "ScheduleProvisioningStatus": "schedule_provisioning_status",
    "ScheduleResource": "schedule_resource",
    "ScheduleResourceArmPaginatedResult": "schedule_resource_arm_paginated_result",
    "ScheduleStatus": "schedule_status",
    "ScriptReference": "script_reference",
    "ScriptsToExecute": "scripts_to_execute",
    "ServerlessComputeSettings": "serverless_compute_settings",
    "ServerlessEndpoint": "serverless_endpoint",
    "ServerlessEndpointState": "serverless_endpoint_state",
    "ServerlessEndpointTrackedResource": "serverless_endpoint_tracked_resource",
    "ServerlessEndpointTrackedResourceArmPaginatedResult": "serverless_endpoint_tracked_resource_arm_paginated_result",
    "ServerlessInferenceEndpoint": "serverless_inference_endpoint",
    "ServerlessInferenceEndpointAuthMode": "serverless_inference_endpoint_auth_mode",
    "ServiceDataAccessAuthIdentity": "service_data_access_auth_identity",
    "ServiceManagedResourcesSettings": "service_managed_resources_settings",
    "ServicePrincipalAuthTypeWorkspaceConnectionProperties": "service_principal_auth_type_workspace_connection_properties",
    "ServicePrincipalDatastoreCredentials": "service_principal_datastore_credentials",
    "ServicePrincipalDatastoreSecrets": "service_principal_datastore_secrets",
    "ServiceTagDestination": "service_tag_destination",
    "ServiceTagOutboundRule": "service_tag_outbound_rule",
    "SetupScripts": "setup_scripts",
    "SharedPrivateLinkResource": "shared_private_link_resource",
    "SharedPrivateLinkResourceProperty": "shared_private_link_resource_property",
    "ShortSeriesHandlingConfiguration": "short_series_handling_configuration",
    "Sku": "sku",
    "SkuCapacity": "sku_capacity",
    "SkuResource": "sku_resource",
    "SkuResourceArmPaginatedResult": "sku_resource_arm_paginated_result",
    "SkuScaleType": "sku_scale_type",
    "SkuSetting": "sku_setting",
    "SkuTier": "sku_tier",
    "SourceType": "source_type",
    "SparkJob": "spark_job",
    "SparkJobPythonEntry": "spark_job_python_entry",
    "SparkJobScalaEntry": "spark_job_scala_entry",
    "SparkResourceConfiguration": "spark_resource_configuration",
    "SshPublicAccess": "ssh_public_access",
    "SslConfigStatus": "ssl_config_status",
    "SslConfiguration": "ssl_configuration",
    "StackEnsembleSettings": "stack_ensemble_settings",
    "StackMetaLearnerType": "stack_meta_learner_type",
    "StaticInputData": "static_input_data",
    "Status": "status",
    "StochasticOptimizer": "stochastic_optimizer",
    "StorageAccountDetails": "storage_account_details",
    "StorageAccountType": "storage_account_type",
    "SweepJob": "sweep_job",
    "SweepJobLimits": "sweep_job_limits",
    "SynapseSpark": "synapse_spark",
    "SynapseSparkProperties": "synapse_spark_properties",
    "SystemCreatedAcrAccount": "system_created_acr_account",
    "SystemCreatedStorageAccount": "system_created_storage_account",
    "SystemData": "system_data",
    "SystemService": "system_service",
    "TableVerticalFeaturizationSettings": "table_vertical_featurization_settings",
    "TableVerticalLimitSettings": "table_vertical_limit_settings",
    "TargetAggregationFunction": "target_aggregation_function",
    "TargetUtilizationScaleSettings": "target_utilization_scale_settings",
    "TensorFlow": "tensor_flow",
    "TextClassification": "text_classification",
    "TextClassificationMultilabel": "text_classification_multilabel",
    "TextNer": "text_ner",
    "TmpfsOptions": "tmpfs_options",
    "TopNFeaturesByAttribution": "top_n_features_by_attribution",
    "TrialComponent": "trial_component",
    "TritonModelJobInput": "triton_model_job_input",
    "TritonModelJobOutput": "triton_model_job_output",
    "TruncationSelectionPolicy": "truncation_selection_policy",
    "UnderlyingResourceAction": "underlying_resource_action",
    "UnitOfMeasure": "unit_of_measure",
    "UnknownAssetReferenceBase": "unknown_asset_reference_base",
    "UnknownAutoMLVertical": "unknown_auto_ml_vertical",
    "UnknownBatchDeploymentConfiguration": "unknown_batch_deployment_configuration",
    "UnknownCompute": "unknown_compute",
    "UnknownComputeSecrets": "unknown_compute_secrets",
    "UnknownDataDriftMetricThresholdBase": "unknown_data_drift_metric_threshold_base",
    "UnknownDataQualityMetricThresholdBase": "unknown_data_quality_metric_threshold_base",
    "UnknownDataReferenceCredential": "unknown_data_reference_credential",
    "UnknownDataVersionBase": "unknown_data_version_base",
    "UnknownDatastore": "unknown_datastore",
    "UnknownDatastoreCredentials": "unknown_datastore_credentials",
    "UnknownDatastoreSecrets": "unknown_datastore_secrets",
    "UnknownDistributionConfiguration": "unknown_distribution_configuration",
    "UnknownEarlyTerminationPolicy": "unknown_early_termination_policy",
    "UnknownForecastHorizon": "unknown_forecast_horizon",
    "UnknownIdentityConfiguration": "unknown_identity_configuration",
    "UnknownJobBase": "unknown_job_base",
    "UnknownJobInput": "unknown_job_input",
    "UnknownJobOutput": "unknown_job_output",
    "UnknownMonitorComputeConfigurationBase": "unknown_monitor_compute_configuration_base",
    "UnknownMonitorComputeIdentityBase": "unknown_monitor_compute_identity_base",
    "UnknownMonitoringFeatureFilterBase": "unknown_monitoring_feature_filter_base",
    "UnknownMonitoringInputDataBase": "unknown_monitoring_input_data_base",
    "UnknownMonitoringSignalBase": "unknown_monitoring_signal_base",
    "UnknownNCrossValidations": "unknown_n_cross_validations",
    "UnknownNodes": "unknown_nodes",
    "UnknownOneLakeArtifact": "unknown_one_lake_artifact",
    "UnknownOnlineDeployment": "unknown_online_deployment",
    "UnknownOnlineScaleSettings": "unknown_online_scale_settings",
    "UnknownOutboundRule": "unknown_outbound_rule",
    "UnknownPendingUploadCredentialDto": "unknown_pending_upload_credential_dto",
    "UnknownPredictionDriftMetricThresholdBase": "unknown_prediction_drift_metric_threshold_base",
    "UnknownSamplingAlgorithm": "unknown_sampling_algorithm",
    "UnknownScheduleActionBase": "unknown_schedule_action_base",
    "UnknownSeasonality": "unknown_seasonality",
    "UnknownSparkJobEntry": "unknown_spark_job_entry",
    "UnknownTargetLags": "unknown_target_lags",
    "UnknownTargetRollingWindowSize": "unknown_target_rolling_window_size",
    "UnknownTriggerBase": "unknown_trigger_base",
    "UnknownWebhook": "unknown_webhook",
    "UnknownWorkspaceConnectionPropertiesV2": "unknown_workspace_connection_properties_v2",
    "UpdateWorkspaceQuotas": "update_workspace_quotas",
    "UpdateWorkspaceQuotasResult": "update_workspace_quotas_result",
    "UriFileDataVersion": "uri_file_data_version",
    "UriFileJobInput": "uri_file_job_input",
    "UriFileJobOutput": "uri_file_job_output",
    "UriFolderDataVersion": "uri_folder_data_version",
    "UriFolderJobInput": "uri_folder_job_input",
    "UriFolderJobOutput": "uri_folder_job_output",
    "Usage": "usage",
    "UsageName": "usage_name",
    "UsageUnit": "usage_unit",
    "UseStl": "use_stl",
    "UserAccountCredentials": "user_account_credentials",
    "UserAssignedIdentity": "user_assigned_identity",
    "UserCreatedAcrAccount": "user_created_acr_account",
    "UserCreatedStorageAccount": "user_created_storage_account",
    "UserIdentity": "user_identity",
    "UsernamePasswordAuthTypeWorkspaceConnectionProperties": "username_password_auth_type_workspace_connection_properties",
    "VMPriceOSType": "vm_price_os_type",
    "VMTier": "vm_tier",
    "ValidationMetricType": "validation_metric_type",
    "ValueFormat": "value_format",
    "VirtualMachine": "virtual_machine",
    "VirtualMachineImage": "virtual_machine_image",
    "VirtualMachineProperties": "virtual_machine_properties",
    "VirtualMachineSecrets": "virtual_machine_secrets",
    "VirtualMachineSize": "virtual_machine_size",
    "VirtualMachineSizeListResult": "virtual_machine_size_list_result",
    "VirtualMachineSshCredentials": "virtual_machine_ssh_credentials",
    "VmPriority": "vm_priority",
    "VolumeDefinition": "volume_definition",
    "VolumeDefinitionType": "volume_definition_type",
    "VolumeOptions": "volume_options",
    "WeekDay": "week_day",
    "Workspace": "workspace",
    "WorkspaceConnectionAccessKey": "workspace_connection_access_key",
    "WorkspaceConnectionAccountKey": "workspace_connection_account_key",
    "WorkspaceConnectionApiKey": "workspace_connection_api_key",
    "WorkspaceConnectionManagedIdentity": "workspace_connection_managed_identity",
    "WorkspaceConnectionOAuth2": "workspace_connection_o_auth_2",
    "WorkspaceConnectionPersonalAccessToken": "workspace_connection_personal_access_token",
    "WorkspaceConnectionPropertiesV2BasicResource": "workspace_connection_properties_v2_basic_resource",
    "WorkspaceConnectionPropertiesV2BasicResourceArmPaginatedResult": "workspace_connection_properties_v2_basic_resource_arm_paginated_result",
    "WorkspaceConnectionServicePrincipal": "workspace_connection_service_principal",
    "WorkspaceConnectionSharedAccessSignature": "workspace_connection_shared_access_signature",
    "WorkspaceConnectionUsernamePassword": "workspace_connection_username_password",
    "WorkspaceHubConfig": "workspace_hub_config",
    "WorkspaceListResult": "workspace_list_result",
    "WorkspaceProperties": "workspace_properties",
    "WorkspacePropertiesUpdateParameters": "workspace_properties_update_parameters",
    "WorkspaceUpdateParameters": "workspace_update_parameters",
}


def __getattr__(name: str) -> Any:
    """Import the module of a model the first time the model is asked for (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f".{_MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List all models, imported or not."""
    return sorted((*globals(), *__all__))
