# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""All models and enums, imported one by one when they are used."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .account_key_datastore_credentials import AccountKeyDatastoreCredentials
    from .account_key_datastore_secrets import AccountKeyDatastoreSecrets
    from .aks import AKS
    from .aks_compute_secrets import AksComputeSecrets
    from .aks_networking_configuration import AksNetworkingConfiguration
    from .aks_properties import AKSProperties
    from .allocation_state import AllocationState
    from .aml_compute import AmlCompute
    from .aml_compute_node_information import AmlComputeNodeInformation
    from .aml_compute_nodes_information import AmlComputeNodesInformation
    from .aml_compute_properties import AmlComputeProperties
    from .aml_token import AmlToken
    from .aml_user_feature import AmlUserFeature
    from .application_sharing_policy import ApplicationSharingPolicy
    from .assigned_user import AssignedUser
    from .auto_pause_properties import AutoPauseProperties
    from .auto_scale_properties import AutoScaleProperties
    from .auto_scale_settings import AutoScaleSettings
    from .azure_blob_contents import AzureBlobContents
    from .azure_data_lake_gen_1_contents import AzureDataLakeGen1Contents
    from .azure_data_lake_gen_2_contents import AzureDataLakeGen2Contents
    from .azure_file_contents import AzureFileContents
    from .azure_postgre_sql_contents import AzurePostgreSqlContents
    from .azure_sql_database_contents import AzureSqlDatabaseContents
    from .bandit_policy import BanditPolicy
    from .batch_deployment import BatchDeployment
    from .batch_deployment_tracked_resource import BatchDeploymentTrackedResource
    from .batch_deployment_tracked_resource_arm_paginated_result import BatchDeploymentTrackedResourceArmPaginatedResult
    from .batch_endpoint import BatchEndpoint
    from .batch_endpoint_tracked_resource import BatchEndpointTrackedResource
    from .batch_endpoint_tracked_resource_arm_paginated_result import BatchEndpointTrackedResourceArmPaginatedResult
    from .batch_logging_level import BatchLoggingLevel
    from .batch_output_action import BatchOutputAction
    from .batch_output_configuration import BatchOutputConfiguration
    from .batch_retry_settings import BatchRetrySettings
    from .billing_currency import BillingCurrency
    from .certificate_datastore_credentials import CertificateDatastoreCredentials
    from .certificate_datastore_secrets import CertificateDatastoreSecrets
    from .cluster_purpose import ClusterPurpose
    from .cluster_update_parameters import ClusterUpdateParameters
    from .cluster_update_properties import ClusterUpdateProperties
    from .coco_export_summary import CocoExportSummary
    from .code_configuration import CodeConfiguration
    from .code_container import CodeContainer
    from .code_container_resource import CodeContainerResource
    from .code_container_resource_arm_paginated_result import CodeContainerResourceArmPaginatedResult
    from .code_version import CodeVersion
    from .code_version_resource import CodeVersionResource
    from .code_version_resource_arm_paginated_result import CodeVersionResourceArmPaginatedResult
    from .command_job import CommandJob
    from .compute_configuration import ComputeConfiguration
    from .compute_instance import ComputeInstance
    from .compute_instance_application import ComputeInstanceApplication
    from .compute_instance_authorization_type import ComputeInstanceAuthorizationType
    from .compute_instance_connectivity_endpoints import ComputeInstanceConnectivityEndpoints
    from .compute_instance_created_by import ComputeInstanceCreatedBy
    from .compute_instance_last_operation import ComputeInstanceLastOperation
    from .compute_instance_properties import ComputeInstanceProperties
    from .compute_instance_ssh_settings import ComputeInstanceSshSettings
    from .compute_instance_state import ComputeInstanceState
    from .compute_power_action import ComputePowerAction
    from .compute_resource import ComputeResource
    from .compute_schedules import ComputeSchedules
    from .compute_start_stop_schedule import ComputeStartStopSchedule
    from .container_resource_requirements import ContainerResourceRequirements
    from .container_type import ContainerType
    from .cosmos_db_settings import CosmosDbSettings
    from .created_by_type import CreatedByType
    from .cron import Cron
    from .csv_export_summary import CsvExportSummary
    from .data_binding_mode import DataBindingMode
    from .data_container import DataContainer
    from .data_container_resource import DataContainerResource
    from .data_container_resource_arm_paginated_result import DataContainerResourceArmPaginatedResult
    from .data_factory import DataFactory
    from .data_lake_analytics import DataLakeAnalytics
    from .data_lake_analytics_properties import DataLakeAnalyticsProperties
    from .data_path_asset_reference import DataPathAssetReference
    from .data_version import DataVersion
    from .data_version_resource import DataVersionResource
    from .data_version_resource_arm_paginated_result import DataVersionResourceArmPaginatedResult
    from .databricks import Databricks
    from .databricks_compute_secrets import DatabricksComputeSecrets
    from .databricks_properties import DatabricksProperties
    from .dataset_export_summary import DatasetExportSummary
    from .dataset_type import DatasetType
    from .datastore_properties import DatastoreProperties
    from .datastore_properties_resource import DatastorePropertiesResource
    from .datastore_properties_resource_arm_paginated_result import DatastorePropertiesResourceArmPaginatedResult
    from .days_of_week import DaysOfWeek
    from .deployment_logs import DeploymentLogs
    from .deployment_logs_request import DeploymentLogsRequest
    from .deployment_provisioning_state import DeploymentProvisioningState
    from .docker_build import DockerBuild
    from .docker_image import DockerImage
    from .docker_image_platform import DockerImagePlatform
    from .encryption_property import EncryptionProperty
    from .encryption_status import EncryptionStatus
    from .endpoint_auth_keys import EndpointAuthKeys
    from .endpoint_auth_mode import EndpointAuthMode
    from .endpoint_auth_token import EndpointAuthToken
    from .endpoint_compute_type import EndpointComputeType
    from .endpoint_provisioning_state import EndpointProvisioningState
    from .environment_container import EnvironmentContainer
    from .environment_container_resource import EnvironmentContainerResource
    from .environment_container_resource_arm_paginated_result import EnvironmentContainerResourceArmPaginatedResult
    from .environment_specification_type import EnvironmentSpecificationType
    from .environment_specification_version import EnvironmentSpecificationVersion
    from .environment_specification_version_resource import EnvironmentSpecificationVersionResource
    from .environment_specification_version_resource_arm_paginated_result import (
        EnvironmentSpecificationVersionResourceArmPaginatedResult,
    )
    from .error_additional_info import ErrorAdditionalInfo
    from .error_detail import ErrorDetail
    from .error_response import ErrorResponse
    from .estimated_vm_price import EstimatedVMPrice
    from .estimated_vm_prices import EstimatedVMPrices
    from .flavor_data import FlavorData
    from .gluster_fs_contents import GlusterFsContents
    from .goal import Goal
    from .hd_insight import HDInsight
    from .hd_insight_properties import HDInsightProperties
    from .id_asset_reference import IdAssetReference
    from .identity import Identity
    from .identity_for_cmk import IdentityForCmk
    from .image_annotation_type import ImageAnnotationType
    from .inference_container_properties import InferenceContainerProperties
    from .input_data_binding import InputDataBinding
    from .job_base_resource import JobBaseResource
    from .job_base_resource_arm_paginated_result import JobBaseResourceArmPaginatedResult
    from .job_endpoint import JobEndpoint
    from .job_output import JobOutput
    from .job_provisioning_state import JobProvisioningState
    from .job_status import JobStatus
    from .k8s_online_deployment import K8SOnlineDeployment
    from .key_type import KeyType
    from .key_vault_properties import KeyVaultProperties
    from .label_category import LabelCategory
    from .label_class import LabelClass
    from .labeling_dataset_configuration import LabelingDatasetConfiguration
    from .labeling_job import LabelingJob
    from .labeling_job_image_properties import LabelingJobImageProperties
    from .labeling_job_instructions import LabelingJobInstructions
    from .labeling_job_resource import LabelingJobResource
    from .labeling_job_resource_arm_paginated_result import LabelingJobResourceArmPaginatedResult
    from .labeling_job_text_properties import LabelingJobTextProperties
    from .linked_info import LinkedInfo
    from .list_aml_user_feature_result import ListAmlUserFeatureResult
    from .list_notebook_keys_result import ListNotebookKeysResult
    from .list_storage_account_keys_result import ListStorageAccountKeysResult
    from .list_usages_result import ListUsagesResult
    from .list_workspace_keys_result import ListWorkspaceKeysResult
    from .list_workspace_quotas import ListWorkspaceQuotas
    from .load_balancer_type import LoadBalancerType
    from .managed_identity import ManagedIdentity
    from .managed_online_deployment import ManagedOnlineDeployment
    from .manual_scale_settings import ManualScaleSettings
    from .median_stopping_policy import MedianStoppingPolicy
    from .ml_assist_configuration import MLAssistConfiguration
    from .model_container import ModelContainer
    from .model_container_resource import ModelContainerResource
    from .model_container_resource_arm_paginated_result import ModelContainerResourceArmPaginatedResult
    from .model_version import ModelVersion
    from .model_version_resource import ModelVersionResource
    from .model_version_resource_arm_paginated_result import ModelVersionResourceArmPaginatedResult
    from .mpi import Mpi
    from .node_state import NodeState
    from .node_state_counts import NodeStateCounts
    from .none_datastore_credentials import NoneDatastoreCredentials
    from .none_datastore_secrets import NoneDatastoreSecrets
    from .notebook_access_token_result import NotebookAccessTokenResult
    from .notebook_preparation_error import NotebookPreparationError
    from .notebook_resource_info import NotebookResourceInfo
    from .objective import Objective
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
    from .order_string import OrderString
    from .origin_type import OriginType
    from .os_type import OsType
    from .output_data_binding import OutputDataBinding
    from .output_path_asset_reference import OutputPathAssetReference
    from .paginated_compute_resources_list import PaginatedComputeResourcesList
    from .paginated_workspace_connections_list import PaginatedWorkspaceConnectionsList
    from .partial_aks_online_deployment import PartialAksOnlineDeployment
    from .partial_batch_deployment import PartialBatchDeployment
    from .partial_batch_deployment_partial_tracked_resource import PartialBatchDeploymentPartialTrackedResource
    from .partial_batch_endpoint import PartialBatchEndpoint
    from .partial_batch_endpoint_partial_tracked_resource import PartialBatchEndpointPartialTrackedResource
    from .partial_managed_online_deployment import PartialManagedOnlineDeployment
    from .partial_online_deployment_partial_tracked_resource import PartialOnlineDeploymentPartialTrackedResource
    from .partial_online_endpoint import PartialOnlineEndpoint
    from .partial_online_endpoint_partial_tracked_resource import PartialOnlineEndpointPartialTrackedResource
    from .password import Password
    from .personal_compute_instance_settings import PersonalComputeInstanceSettings
    from .private_endpoint import PrivateEndpoint
    from .private_endpoint_connection import PrivateEndpointConnection
    from .private_endpoint_connection_list_result import PrivateEndpointConnectionListResult
    from .private_endpoint_connection_properties import PrivateEndpointConnectionProperties
    from .private_endpoint_connection_provisioning_state import PrivateEndpointConnectionProvisioningState
    from .private_endpoint_service_connection_status import PrivateEndpointServiceConnectionStatus
    from .private_link_resource import PrivateLinkResource
    from .private_link_resource_list_result import PrivateLinkResourceListResult
    from .private_link_resource_properties import PrivateLinkResourceProperties
    from .private_link_service_connection_state import PrivateLinkServiceConnectionState
    from .probe_settings import ProbeSettings
    from .progress_metrics import ProgressMetrics
    from .provisioning_state import ProvisioningState
    from .provisioning_status import ProvisioningStatus
    from .py_torch import PyTorch
    from .quota_base_properties import QuotaBaseProperties
    from .quota_unit import QuotaUnit
    from .quota_update_parameters import QuotaUpdateParameters
    from .reason_code import ReasonCode
    from .recurrence import Recurrence
    from .recurrence_frequency import RecurrenceFrequency
    from .recurrence_schedule import RecurrenceSchedule
    from .regenerate_endpoint_keys_request import RegenerateEndpointKeysRequest
    from .registry_list_credentials_result import RegistryListCredentialsResult
    from .remote_login_port_public_access import RemoteLoginPortPublicAccess
    from .resource_id import ResourceId
    from .resource_identity import ResourceIdentity
    from .resource_identity_assignment import ResourceIdentityAssignment
    from .resource_identity_type import ResourceIdentityType
    from .resource_name import ResourceName
    from .resource_quota import ResourceQuota
    from .resource_sku_location_info import ResourceSkuLocationInfo
    from .resource_sku_zone_details import ResourceSkuZoneDetails
    from .restriction import Restriction
    from .route import Route
    from .sampling_algorithm import SamplingAlgorithm
    from .sas_datastore_credentials import SasDatastoreCredentials
    from .sas_datastore_secrets import SasDatastoreSecrets
    from .scale_settings import ScaleSettings
    from .schedule_status import ScheduleStatus
    from .script_reference import ScriptReference
    from .scripts_to_execute import ScriptsToExecute
    from .service_managed_resources_settings import ServiceManagedResourcesSettings
    from .service_principal_datastore_credentials import ServicePrincipalDatastoreCredentials
    from .service_principal_datastore_secrets import ServicePrincipalDatastoreSecrets
    from .setup_scripts import SetupScripts
    from .shared_private_link_resource import SharedPrivateLinkResource
    from .shared_private_link_resource_property import SharedPrivateLinkResourceProperty
    from .sku import Sku
    from .sku_capability import SKUCapability
    from .sku_list_result import SkuListResult
    from .sql_admin_datastore_credentials import SqlAdminDatastoreCredentials
    from .sql_admin_datastore_secrets import SqlAdminDatastoreSecrets
    from .ssh_public_access import SshPublicAccess
    from .ssl_configuration import SslConfiguration
    from .ssl_configuration_status import SslConfigurationStatus
    from .status import Status
    from .status_message import StatusMessage
    from .status_message_level import StatusMessageLevel
    from .sweep_job import SweepJob
    from .synapse_spark import SynapseSpark
    from .synapse_spark_properties import SynapseSparkProperties
    from .system_data import SystemData
    from .system_service import SystemService
    from .tensor_flow import TensorFlow
    from .text_annotation_type import TextAnnotationType
    from .trial_component import TrialComponent
    from .trigger_type import TriggerType
    from .truncation_selection_policy import TruncationSelectionPolicy
    from .underlying_resource_action import UnderlyingResourceAction
    from .unit_of_measure import UnitOfMeasure
    from .unknown_asset_reference_base import UnknownAssetReferenceBase
    from .unknown_compute import UnknownCompute
    from .unknown_compute_secrets import UnknownComputeSecrets
    from .unknown_datastore_contents import UnknownDatastoreContents
    from .unknown_datastore_credentials import UnknownDatastoreCredentials
    from .unknown_datastore_secrets import UnknownDatastoreSecrets
    from .unknown_distribution_configuration import UnknownDistributionConfiguration
    from .unknown_docker_specification import UnknownDockerSpecification
    from .unknown_early_termination_policy import UnknownEarlyTerminationPolicy
    from .unknown_export_summary import UnknownExportSummary
    from .unknown_identity_configuration import UnknownIdentityConfiguration
    from .unknown_job_base import UnknownJobBase
    from .unknown_labeling_job_media_properties import UnknownLabelingJobMediaProperties
    from .unknown_online_deployment import UnknownOnlineDeployment
    from .unknown_online_scale_settings import UnknownOnlineScaleSettings
    from .unknown_partial_online_deployment import UnknownPartialOnlineDeployment
    from .update_workspace_quotas import UpdateWorkspaceQuotas
    from .update_workspace_quotas_result import UpdateWorkspaceQuotasResult
    from .usage import Usage
    from .usage_name import UsageName
    from .usage_unit import UsageUnit
    from .user_account_credentials import UserAccountCredentials
    from .user_assigned_identity import UserAssignedIdentity
    from .user_assigned_identity_meta import UserAssignedIdentityMeta
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
    from .workspace import Workspace
    from .workspace_connection import WorkspaceConnection
    from .workspace_connection_props import WorkspaceConnectionProps
    from .workspace_list_result import WorkspaceListResult
    from .workspace_properties import WorkspaceProperties
    from .workspace_properties_update_parameters import WorkspacePropertiesUpdateParameters
    from .workspace_sku import WorkspaceSku
    from .workspace_update_parameters import WorkspaceUpdateParameters

__all__: tuple[str, ...] = (
    "AKS",
    "AKSProperties",
    "AccountKeyDatastoreCredentials",
    "AccountKeyDatastoreSecrets",
    "AksComputeSecrets",
    "AksNetworkingConfiguration",
    "AllocationState",
    "AmlCompute",
    "AmlComputeNodeInformation",
    "AmlComputeNodesInformation",
    "AmlComputeProperties",
    "AmlToken",
    "AmlUserFeature",
    "ApplicationSharingPolicy",
    "AssignedUser",
    "AutoPauseProperties",
    "AutoScaleProperties",
    "AutoScaleSettings",
    "AzureBlobContents",
    "AzureDataLakeGen1Contents",
    "AzureDataLakeGen2Contents",
    "AzureFileContents",
    "AzurePostgreSqlContents",
    "AzureSqlDatabaseContents",
    "BanditPolicy",
    "BatchDeployment",
    "BatchDeploymentTrackedResource",
    "BatchDeploymentTrackedResourceArmPaginatedResult",
    "BatchEndpoint",
    "BatchEndpointTrackedResource",
    "BatchEndpointTrackedResourceArmPaginatedResult",
    "BatchLoggingLevel",
    "BatchOutputAction",
    "BatchOutputConfiguration",
    "BatchRetrySettings",
    "BillingCurrency",
    "CertificateDatastoreCredentials",
    "CertificateDatastoreSecrets",
    "ClusterPurpose",
    "ClusterUpdateParameters",
    "ClusterUpdateProperties",
    "CocoExportSummary",
    "CodeConfiguration",
    "CodeContainer",
    "CodeContainerResource",
    "CodeContainerResourceArmPaginatedResult",
    "CodeVersion",
    "CodeVersionResource",
    "CodeVersionResourceArmPaginatedResult",
    "CommandJob",
    "ComputeConfiguration",
    "ComputeInstance",
    "ComputeInstanceApplication",
    "ComputeInstanceAuthorizationType",
    "ComputeInstanceConnectivityEndpoints",
    "ComputeInstanceCreatedBy",
    "ComputeInstanceLastOperation",
    "ComputeInstanceProperties",
    "ComputeInstanceSshSettings",
    "ComputeInstanceState",
    "ComputePowerAction",
    "ComputeResource",
    "ComputeSchedules",
    "ComputeStartStopSchedule",
    "ContainerResourceRequirements",
    "ContainerType",
    "CosmosDbSettings",
    "CreatedByType",
    "Cron",
    "CsvExportSummary",
    "DataBindingMode",
    "DataContainer",
    "DataContainerResource",
    "DataContainerResourceArmPaginatedResult",
    "DataFactory",
    "DataLakeAnalytics",
    "DataLakeAnalyticsProperties",
    "DataPathAssetReference",
    "DataVersion",
    "DataVersionResource",
    "DataVersionResourceArmPaginatedResult",
    "Databricks",
    "DatabricksComputeSecrets",
    "DatabricksProperties",
    "DatasetExportSummary",
    "DatasetType",
    "DatastoreProperties",
    "DatastorePropertiesResource",
    "DatastorePropertiesResourceArmPaginatedResult",
    "DaysOfWeek",
    "DeploymentLogs",
    "DeploymentLogsRequest",
    "DeploymentProvisioningState",
    "DockerBuild",
    "DockerImage",
    "DockerImagePlatform",
    "EncryptionProperty",
    "EncryptionStatus",
    "EndpointAuthKeys",
    "EndpointAuthMode",
    "EndpointAuthToken",
    "EndpointComputeType",
    "EndpointProvisioningState",
    "EnvironmentContainer",
    "EnvironmentContainerResource",
    "EnvironmentContainerResourceArmPaginatedResult",
    "EnvironmentSpecificationType",
    "EnvironmentSpecificationVersion",
    "EnvironmentSpecificationVersionResource",
    "EnvironmentSpecificationVersionResourceArmPaginatedResult",
    "ErrorAdditionalInfo",
    "ErrorDetail",
    "ErrorResponse",
    "EstimatedVMPrice",
    "EstimatedVMPrices",
    "FlavorData",
    "GlusterFsContents",
    "Goal",
    "HDInsight",
    "HDInsightProperties",
    "IdAssetReference",
    "Identity",
    "IdentityForCmk",
    "ImageAnnotationType",
    "InferenceContainerProperties",
    "InputDataBinding",
    "JobBaseResource",
    "JobBaseResourceArmPaginatedResult",
    "JobEndpoint",
    "JobOutput",
    "JobProvisioningState",
    "JobStatus",
    "K8SOnlineDeployment",
    "KeyType",
    "KeyVaultProperties",
    "LabelCategory",
    "LabelClass",
    "LabelingDatasetConfiguration",
    "LabelingJob",
    "LabelingJobImageProperties",
    "LabelingJobInstructions",
    "LabelingJobResource",
    "LabelingJobResourceArmPaginatedResult",
    "LabelingJobTextProperties",
    "LinkedInfo",
    "ListAmlUserFeatureResult",
    "ListNotebookKeysResult",
    "ListStorageAccountKeysResult",
    "ListUsagesResult",
    "ListWorkspaceKeysResult",
    "ListWorkspaceQuotas",
    "LoadBalancerType",
    "MLAssistConfiguration",
    "ManagedIdentity",
    "ManagedOnlineDeployment",
    "ManualScaleSettings",
    "MedianStoppingPolicy",
    "ModelContainer",
    "ModelContainerResource",
    "ModelContainerResourceArmPaginatedResult",
    "ModelVersion",
    "ModelVersionResource",
    "ModelVersionResourceArmPaginatedResult",
    "Mpi",
    "NodeState",
    "NodeStateCounts",
    "NoneDatastoreCredentials",
    "NoneDatastoreSecrets",
    "NotebookAccessTokenResult",
    "NotebookPreparationError",
    "NotebookResourceInfo",
    "Objective",
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
    "OrderString",
    "OriginType",
    "OsType",
    "OutputDataBinding",
    "OutputPathAssetReference",
    "PaginatedComputeResourcesList",
    "PaginatedWorkspaceConnectionsList",
    "PartialAksOnlineDeployment",
    "PartialBatchDeployment",
    "PartialBatchDeploymentPartialTrackedResource",
    "PartialBatchEndpoint",
    "PartialBatchEndpointPartialTrackedResource",
    "PartialManagedOnlineDeployment",
    "PartialOnlineDeploymentPartialTrackedResource",
    "PartialOnlineEndpoint",
    "PartialOnlineEndpointPartialTrackedResource",
    "Password",
    "PersonalComputeInstanceSettings",
    "PrivateEndpoint",
    "PrivateEndpointConnection",
    "PrivateEndpointConnectionListResult",
    "PrivateEndpointConnectionProperties",
    "PrivateEndpointConnectionProvisioningState",
    "PrivateEndpointServiceConnectionStatus",
    "PrivateLinkResource",
    "PrivateLinkResourceListResult",
    "PrivateLinkResourceProperties",
    "PrivateLinkServiceConnectionState",
    "ProbeSettings",
    "ProgressMetrics",
    "ProvisioningState",
    "ProvisioningStatus",
    "PyTorch",
    "QuotaBaseProperties",
    "QuotaUnit",
    "QuotaUpdateParameters",
    "ReasonCode",
    "Recurrence",
    "RecurrenceFrequency",
    "RecurrenceSchedule",
    "RegenerateEndpointKeysRequest",
    "RegistryListCredentialsResult",
    "RemoteLoginPortPublicAccess",
    "ResourceId",
    "ResourceIdentity",
    "ResourceIdentityAssignment",
    "ResourceIdentityType",
    "ResourceName",
    "ResourceQuota",
    "ResourceSkuLocationInfo",
    "ResourceSkuZoneDetails",
    "Restriction",
    "Route",
    "SKUCapability",
    "SamplingAlgorithm",
    "SasDatastoreCredentials",
    "SasDatastoreSecrets",
    "ScaleSettings",
    "ScheduleStatus",
    "ScriptReference",
    "ScriptsToExecute",
    "ServiceManagedResourcesSettings",
    "ServicePrincipalDatastoreCredentials",
    "ServicePrincipalDatastoreSecrets",
    "SetupScripts",
    "SharedPrivateLinkResource",
    "SharedPrivateLinkResourceProperty",
    "Sku",
    "SkuListResult",
    "SqlAdminDatastoreCredentials",
    "SqlAdminDatastoreSecrets",
    "SshPublicAccess",
    "SslConfiguration",
    "SslConfigurationStatus",
    "Status",
    "StatusMessage",
    "StatusMessageLevel",
    "SweepJob",
    "SynapseSpark",
    "SynapseSparkProperties",
    "SystemData",
    "SystemService",
    "TensorFlow",
    "TextAnnotationType",
    "TrialComponent",
    "TriggerType",
    "TruncationSelectionPolicy",
    "UnderlyingResourceAction",
    "UnitOfMeasure",
    "UnknownAssetReferenceBase",
    "UnknownCompute",
    "UnknownComputeSecrets",
    "UnknownDatastoreContents",
    "UnknownDatastoreCredentials",
    "UnknownDatastoreSecrets",
    "UnknownDistributionConfiguration",
    "UnknownDockerSpecification",
    "UnknownEarlyTerminationPolicy",
    "UnknownExportSummary",
    "UnknownIdentityConfiguration",
    "UnknownJobBase",
    "UnknownLabelingJobMediaProperties",
    "UnknownOnlineDeployment",
    "UnknownOnlineScaleSettings",
    "UnknownPartialOnlineDeployment",
    "UpdateWorkspaceQuotas",
    "UpdateWorkspaceQuotasResult",
    "Usage",
    "UsageName",
    "UsageUnit",
    "UserAccountCredentials",
    "UserAssignedIdentity",
    "UserAssignedIdentityMeta",
    "VMPriceOSType",
    "VMTier",
    "ValueFormat",
    "VirtualMachine",
    "VirtualMachineImage",
    "VirtualMachineProperties",
    "VirtualMachineSecrets",
    "VirtualMachineSize",
    "VirtualMachineSizeListResult",
    "VirtualMachineSshCredentials",
    "VmPriority",
    "Workspace",
    "WorkspaceConnection",
    "WorkspaceConnectionProps",
    "WorkspaceListResult",
    "WorkspaceProperties",
    "WorkspacePropertiesUpdateParameters",
    "WorkspaceSku",
    "WorkspaceUpdateParameters",
)

_MODULES: dict[str, str] = {
    "AKS": "aks",
    "AKSProperties": "aks_properties",
    "AccountKeyDatastoreCredentials": "account_key_datastore_credentials",
    "AccountKeyDatastoreSecrets": "account_key_datastore_secrets",
    "AksComputeSecrets": "aks_compute_secrets",
    "AksNetworkingConfiguration": "aks_networking_configuration",
    "AllocationState": "allocation_state",
    "AmlCompute": "aml_compute",
    "AmlComputeNodeInformation": "aml_compute_node_information",
    "AmlComputeNodesInformation": "aml_compute_nodes_information",
    "AmlComputeProperties": "aml_compute_properties",
    "AmlToken": "aml_token",
    "AmlUserFeature": "aml_user_feature",
    "ApplicationSharingPolicy": "application_sharing_policy",
    "AssignedUser": "assigned_user",
    "AutoPauseProperties": "auto_pause_properties",
    "AutoScaleProperties": "auto_scale_properties",
    "AutoScaleSettings": "auto_scale_settings",
    "AzureBlobContents": "azure_blob_contents",
    "AzureDataLakeGen1Contents": "azure_data_lake_gen_1_contents",
    "AzureDataLakeGen2Contents": "azure_data_lake_gen_2_contents",
    "AzureFileContents": "azure_file_contents",
    "AzurePostgreSqlContents": "azure_postgre_sql_contents",
    "AzureSqlDatabaseContents": "azure_sql_database_contents",
    "BanditPolicy": "bandit_policy",
    "BatchDeployment": "batch_deployment",
    "BatchDeploymentTrackedResource": "batch_deployment_tracked_resource",
    "BatchDeploymentTrackedResourceArmPaginatedResult": "batch_deployment_tracked_resource_arm_paginated_result",
    "BatchEndpoint": "batch_endpoint",
    "BatchEndpointTrackedResource": "batch_endpoint_tracked_resource",
    "BatchEndpointTrackedResourceArmPaginatedResult": "batch_endpoint_tracked_resource_arm_paginated_result",
    "BatchLoggingLevel": "batch_logging_level",
    "BatchOutputAction": "batch_output_action",
    "BatchOutputConfiguration": "batch_output_configuration",
    "BatchRetrySettings": "batch_retry_settings",
    "BillingCurrency": "billing_currency",
    "CertificateDatastoreCredentials": "certificate_datastore_credentials",
    "CertificateDatastoreSecrets": "certificate_datastore_secrets",
    "ClusterPurpose": "cluster_purpose",
    "ClusterUpdateParameters": "cluster_update_parameters",
    "ClusterUpdateProperties": "cluster_update_properties",
    "CocoExportSummary": "coco_export_summary",
    "CodeConfiguration": "code_configuration",
    "CodeContainer": "code_container",
    "CodeContainerResource": "code_container_resource",
    "CodeContainerResourceArmPaginatedResult": "code_container_resource_arm_paginated_result",
    "CodeVersion": "code_version",
    "CodeVersionResource": "code_version_resource",
    "CodeVersionResourceArmPaginatedResult": "code_version_resource_arm_paginated_result",
    "CommandJob": "command_job",
    "ComputeConfiguration": "compute_configuration",
    "ComputeInstance": "compute_instance",
    "ComputeInstanceApplication": "compute_instance_application",
    "ComputeInstanceAuthorizationType": "compute_instance_authorization_type",
    "ComputeInstanceConnectivityEndpoints": "compute_instance_connectivity_endpoints",
    "ComputeInstanceCreatedBy": "compute_instance_created_by",
    "ComputeInstanceLastOperation": "compute_instance_last_operation",
    "ComputeInstanceProperties": "compute_instance_properties",
    "ComputeInstanceSshSettings": "compute_instance_ssh_settings",
    "ComputeInstanceState": "compute_instance_state",
    "ComputePowerAction": "compute_power_action",
    "ComputeResource": "compute_resource",
    "ComputeSchedules": "compute_schedules",
    "ComputeStartStopSchedule": "compute_start_stop_schedule",
    "ContainerResourceRequirements": "container_resource_requirements",
    "ContainerType": "container_type",
    "CosmosDbSettings": "cosmos_db_settings",
    "CreatedByType": "created_by_type",
    "Cron": "cron",
    "CsvExportSummary": "csv_export_summary",
    "DataBindingMode": "data_binding_mode",
    "DataContainer": "data_container",
    "DataContainerResource": "data_container_resource",
    "DataContainerResourceArmPaginatedResult": "data_container_resource_arm_paginated_result",
    "DataFactory": "data_factory",
    "DataLakeAnalytics": "data_lake_analytics",
    "DataLakeAnalyticsProperties": "data_lake_analytics_properties",
    "DataPathAssetReference": "data_path_asset_reference",
    "DataVersion": "data_version",
    "DataVersionResource": "data_version_resource",
    "DataVersionResourceArmPaginatedResult": "data_version_resource_arm_paginated_result",
    "Databricks": "databricks",
    "DatabricksComputeSecrets": "databricks_compute_secrets",
    "DatabricksProperties": "databricks_properties",
    "DatasetExportSummary": "dataset_export_summary",
    "DatasetType": "dataset_type",
    "DatastoreProperties": "datastore_properties",
    "DatastorePropertiesResource": "datastore_properties_resource",
    "DatastorePropertiesResourceArmPaginatedResult": "datastore_properties_resource_arm_paginated_result",
    "DaysOfWeek": "days_of_week",
    "DeploymentLogs": "deployment_logs",
    "DeploymentLogsRequest": "deployment_logs_request",
    "DeploymentProvisioningState": "deployment_provisioning_state",
    "DockerBuild": "docker_build",
    "DockerImage": "docker_image",
    "DockerImagePlatform": "docker_image_platform",
    "EncryptionProperty": "encryption_property",
    "EncryptionStatus": "encryption_status",
    "EndpointAuthKeys": "endpoint_auth_keys",
    "EndpointAuthMode": "endpoint_auth_mode",
    "EndpointAuthToken": "endpoint_auth_token",
    "EndpointComputeType": "endpoint_compute_type",
    "EndpointProvisioningState": "endpoint_provisioning_state",
    "EnvironmentContainer": "environment_container",
    "EnvironmentContainerResource": "environment_container_resource",
    "EnvironmentContainerResourceArmPaginatedResult": "environment_container_resource_arm_paginated_result",
    "EnvironmentSpecificationType": "environment_specification_type",
    "EnvironmentSpecificationVersion": "environment_specification_version",
    "EnvironmentSpecificationVersionResource": "environment_specification_version_resource",
    "EnvironmentSpecificationVersionResourceArmPaginatedResult": "environment_specification_version_resource_arm_paginated_result",
    "ErrorAdditionalInfo": "error_additional_info",
    "ErrorDetail": "error_detail",
    "ErrorResponse": "error_response",
    "EstimatedVMPrice": "estimated_vm_price",
    "EstimatedVMPrices": "estimated_vm_prices",
    "FlavorData": "flavor_data",
    "GlusterFsContents": "gluster_fs_contents",
    "Goal": "goal",
    "HDInsight": "hd_insight",
    "HDInsightProperties": "hd_insight_properties",
    "IdAssetReference": "id_asset_reference",
    "Identity": "identity",
    "IdentityForCmk": "identity_for_cmk",
    "ImageAnnotationType": "image_annotation_type",
    "InferenceContainerProperties": "inference_container_properties",
    "InputDataBinding": "input_data_binding",
    "JobBaseResource": "job_base_resource",
    "JobBaseResourceArmPaginatedResult": "job_base_resource_arm_paginated_result",
    "JobEndpoint": "job_endpoint",
    "JobOutput": "job_output",
    "JobProvisioningState": "job_provisioning_state",
    "JobStatus": "job_status",
    "K8SOnlineDeployment": "k8s_online_deployment",
    "KeyType": "key_type",
    "KeyVaultProperties": "key_vault_properties",
    "LabelCategory": "label_category",
    "LabelClass": "label_class",
    "LabelingDatasetConfiguration": "labeling_dataset_configuration",
    "LabelingJob": "labeling_job",
    "LabelingJobImageProperties": "labeling_job_image_properties",
    "LabelingJobInstructions": "labeling_job_instructions",
    "LabelingJobResource": "labeling_job_resource",
    "LabelingJobResourceArmPaginatedResult": "labeling_job_resource_arm_paginated_result",
    "LabelingJobTextProperties": "labeling_job_text_properties",
    "LinkedInfo": "linked_info",
    "ListAmlUserFeatureResult": "list_aml_user_feature_result",
    "ListNotebookKeysResult": "list_notebook_keys_result",
    "ListStorageAccountKeysResult": "list_storage_account_keys_result",
    "ListUsagesResult": "list_usages_result",
    "ListWorkspaceKeysResult": "list_workspace_keys_result",
    "ListWorkspaceQuotas": "list_workspace_quotas",
    "LoadBalancerType": "load_balancer_type",
    "MLAssistConfiguration": "ml_assist_configuration",
    "ManagedIdentity": "managed_identity",
    "ManagedOnlineDeployment": "managed_online_deployment",
    "ManualScaleSettings": "manual_scale_settings",
    "MedianStoppingPolicy": "median_stopping_policy",
    "ModelContainer": "model_container",
    "ModelContainerResource": "model_container_resource",
    "ModelContainerResourceArmPaginatedResult": "model_container_resource_arm_paginated_result",
    "ModelVersion": "model_version",
    "ModelVersionResource": "model_version_resource",
    "ModelVersionResourceArmPaginatedResult": "model_version_resource_arm_paginated_result",
    "Mpi": "mpi",
    "NodeState": "node_state",
    "NodeStateCounts": "node_state_counts",
    "NoneDatastoreCredentials": "none_datastore_credentials",
    "NoneDatastoreSecrets": "none_datastore_secrets",
    "NotebookAccessTokenResult": "notebook_access_token_result",
    "NotebookPreparationError": "notebook_preparation_error",
    "NotebookResourceInfo": "notebook_resource_info",
    "Objective": "objective",
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
    "OrderString": "order_string",
    "OriginType": "origin_type",
    "OsType": "os_type",
    "OutputDataBinding": "output_data_binding",
    "OutputPathAssetReference": "output_path_asset_reference",
    "PaginatedComputeResourcesList": "paginated_compute_resources_list",
    "PaginatedWorkspaceConnectionsList": "paginated_workspace_connections_list",
    "PartialAksOnlineDeployment": "partial_aks_online_deployment",
    "PartialBatchDeployment": "partial_batch_deployment",
    "PartialBatchDeploymentPartialTrackedResource": "partial_batch_deployment_partial_tracked_resource",
    "PartialBatchEndpoint": "partial_batch_endpoint",
    "PartialBatchEndpointPartialTrackedResource": "partial_batch_endpoint_partial_tracked_resource",
    "PartialManagedOnlineDeployment": "partial_managed_online_deployment",
    "PartialOnlineDeploymentPartialTrackedResource": "partial_online_deployment_partial_tracked_resource",
    "PartialOnlineEndpoint": "partial_online_endpoint",
    "PartialOnlineEndpointPartialTrackedResource": "partial_online_endpoint_partial_tracked_resource",
    "Password": "password",
    "PersonalComputeInstanceSettings": "personal_compute_instance_settings",
    "PrivateEndpoint": "private_endpoint",
    "PrivateEndpointConnection": "private_endpoint_connection",
    "PrivateEndpointConnectionListResult": "private_endpoint_connection_list_result",
    "PrivateEndpointConnectionProperties": "private_endpoint_connection_properties",
    "PrivateEndpointConnectionProvisioningState": "private_endpoint_connection_provisioning_state",
    "PrivateEndpointServiceConnectionStatus": "private_endpoint_service_connection_status",
    "PrivateLinkResource": "private_link_resource",
    "PrivateLinkResourceListResult": "private_link_resource_list_result",
    "PrivateLinkResourceProperties": "private_link_resource_properties",
    "PrivateLinkServiceConnectionState": "private_link_service_connection_state",
    "ProbeSettings": "probe_settings",
    "ProgressMetrics": "progress_metrics",
    "ProvisioningState": "provisioning_state",
    "ProvisioningStatus": "provisioning_status",
    "PyTorch": "py_torch",
    "QuotaBaseProperties": "quota_base_properties",
    "QuotaUnit": "quota_unit",
    "QuotaUpdateParameters": "quota_update_parameters",
    "ReasonCode": "reason_code",
    "Recurrence": "recurrence",
    "RecurrenceFrequency": "recurrence_frequency",
    "RecurrenceSchedule": "recurrence_schedule",
    "RegenerateEndpointKeysRequest": "regenerate_endpoint_keys_request",
    "RegistryListCredentialsResult": "registry_list_credentials_result",
    "RemoteLoginPortPublicAccess": "remote_login_port_public_access",
    "ResourceId": "resource_id",
    "ResourceIdentity": "resource_identity",
    "ResourceIdentityAssignment": "resource_identity_assignment",
    "ResourceIdentityType": "resource_identity_type",
    "ResourceName": "resource_name",
    "ResourceQuota": "resource_quota",
    "ResourceSkuLocationInfo": "resource_sku_location_info",
    "ResourceSkuZoneDetails": "resource_sku_zone_details",
    "Restriction": "restriction",
    "Route": "route",
    "SKUCapability": "sku_capability",
    "SamplingAlgorithm": "sampling_algorithm",
    "SasDatastoreCredentials": "sas_datastore_credentials",
    "SasDatastoreSecrets": "sas_datastore_secrets",
    "ScaleSettings": "scale_settings",
    "ScheduleStatus": "schedule_status",
    "ScriptReference": "script_reference",
    "ScriptsToExecute": "scripts_to_execute",
    "ServiceManagedResourcesSettings": "service_managed_resources_settings",
    "ServicePrincipalDatastoreCredentials": "service_principal_datastore_credentials",
    "ServicePrincipalDatastoreSecrets": "service_principal_datastore_secrets",
    "SetupScripts": "setup_scripts",
    "SharedPrivateLinkResource": "shared_private_link_resource",
    "SharedPrivateLinkResourceProperty": "shared_private_link_resource_property",
    "Sku": "sku",
    "SkuListResult": "sku_list_result",
    "SqlAdminDatastoreCredentials": "sql_admin_datastore_credentials",
    "SqlAdminDatastoreSecrets": "sql_admin_datastore_secrets",
    "SshPublicAccess": "ssh_public_access",
    "SslConfiguration": "ssl_configuration",
    "SslConfigurationStatus": "ssl_configuration_status",
    "Status": "status",
    "StatusMessage": "status_message",
    "StatusMessageLevel": "status_message_level",
    "SweepJob": "sweep_job",
    "SynapseSpark": "synapse_spark",
    "SynapseSparkProperties": "synapse_spark_properties",
    "SystemData": "system_data",
    "SystemService": "system_service",
    "TensorFlow": "tensor_flow",
    "TextAnnotationType": "text_annotation_type",
    "TrialComponent": "trial_component",
    "TriggerType": "trigger_type",
    "TruncationSelectionPolicy": "truncation_selection_policy",
    "UnderlyingResourceAction": "underlying_resource_action",
    "UnitOfMeasure": "unit_of_measure",
    "UnknownAssetReferenceBase": "unknown_asset_reference_base",
    "UnknownCompute": "unknown_compute",
    "UnknownComputeSecrets": "unknown_compute_secrets",
    "UnknownDatastoreContents": "unknown_datastore_contents",
    "UnknownDatastoreCredentials": "unknown_datastore_credentials",
    "UnknownDatastoreSecrets": "unknown_datastore_secrets",
    "UnknownDistributionConfiguration": "unknown_distribution_configuration",
    "UnknownDockerSpecification": "unknown_docker_specification",
    "UnknownEarlyTerminationPolicy": "unknown_early_termination_policy",
    "UnknownExportSummary": "unknown_export_summary",
    "UnknownIdentityConfiguration": "unknown_identity_configuration",
    "UnknownJobBase": "unknown_job_base",
    "UnknownLabelingJobMediaProperties": "unknown_labeling_job_media_properties",
    "UnknownOnlineDeployment": "unknown_online_deployment",
    "UnknownOnlineScaleSettings": "unknown_online_scale_settings",
    "UnknownPartialOnlineDeployment": "unknown_partial_online_deployment",
    "UpdateWorkspaceQuotas": "update_workspace_quotas",
    "UpdateWorkspaceQuotasResult": "update_workspace_quotas_result",
    "Usage": "usage",
    "UsageName": "usage_name",
    "UsageUnit": "usage_unit",
    "UserAccountCredentials": "user_account_credentials",
    "UserAssignedIdentity": "user_assigned_identity",
    "UserAssignedIdentityMeta": "user_assigned_identity_meta",
    "VMPriceOSType": "vm_price_os_type",
    "VMTier": "vm_tier",
    "ValueFormat": "value_format",
    "VirtualMachine": "virtual_machine",
    "VirtualMachineImage": "virtual_machine_image",
    "VirtualMachineProperties": "virtual_machine_properties",
    "VirtualMachineSecrets": "virtual_machine_secrets",
    "VirtualMachineSize": "virtual_machine_size",
    "VirtualMachineSizeListResult": "virtual_machine_size_list_result",
    "VirtualMachineSshCredentials": "virtual_machine_ssh_credentials",
    "VmPriority": "vm_priority",
    "Workspace": "workspace",
    "WorkspaceConnection": "workspace_connection",
    "WorkspaceConnectionProps": "workspace_connection_props",
    "WorkspaceListResult": "workspace_list_result",
    "WorkspaceProperties": "workspace_properties",
    "WorkspacePropertiesUpdateParameters": "workspace_properties_update_parameters",
    "WorkspaceSku": "workspace_sku",
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
