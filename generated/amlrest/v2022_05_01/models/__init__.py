# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
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
    from .aml_operation import AmlOperation
    from .aml_operation_display import AmlOperationDisplay
    from .aml_operation_list_result import AmlOperationListResult
    from .aml_token import AmlToken
    from .aml_user_feature import AmlUserFeature
    from .application_sharing_policy import ApplicationSharingPolicy
    from .assigned_user import AssignedUser
    from .auto_pause_properties import AutoPauseProperties
    from .auto_scale_properties import AutoScaleProperties
    from .autosave import Autosave
    from .azure_blob_datastore import AzureBlobDatastore
    from .azure_data_lake_gen_1_datastore import AzureDataLakeGen1Datastore
    from .azure_data_lake_gen_2_datastore import AzureDataLakeGen2Datastore
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
    from .batch_retry_settings import BatchRetrySettings
    from .bayesian_sampling_algorithm import BayesianSamplingAlgorithm
    from .billing_currency import BillingCurrency
    from .build_context import BuildContext
    from .caching import Caching
    from .certificate_datastore_credentials import CertificateDatastoreCredentials
    from .certificate_datastore_secrets import CertificateDatastoreSecrets
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
    from .compute_resource import ComputeResource
    from .compute_schedules import ComputeSchedules
    from .compute_start_stop_schedule import ComputeStartStopSchedule
    from .connection_category import ConnectionCategory
    from .container_resource_requirements import ContainerResourceRequirements
    from .container_resource_settings import ContainerResourceSettings
    from .container_type import ContainerType
    from .cosmos_db_settings import CosmosDbSettings
    from .created_by_type import CreatedByType
    from .custom_model_job_input import CustomModelJobInput
    from .custom_model_job_output import CustomModelJobOutput
    from .data_container import DataContainer
    from .data_container_resource import DataContainerResource
    from .data_container_resource_arm_paginated_result import DataContainerResourceArmPaginatedResult
    from .data_factory import DataFactory
    from .data_lake_analytics import DataLakeAnalytics
    from .data_lake_analytics_properties import DataLakeAnalyticsProperties
    from .data_path_asset_reference import DataPathAssetReference
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
    from .diagnose_request_properties import DiagnoseRequestProperties
    from .diagnose_response_result import DiagnoseResponseResult
    from .diagnose_response_result_value import DiagnoseResponseResultValue
    from .diagnose_result import DiagnoseResult
    from .diagnose_result_level import DiagnoseResultLevel
    from .diagnose_workspace_parameters import DiagnoseWorkspaceParameters
    from .encryption_key_vault_properties import EncryptionKeyVaultProperties
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
    from .environment_type import EnvironmentType
    from .environment_version import EnvironmentVersion
    from .environment_version_resource import EnvironmentVersionResource
    from .environment_version_resource_arm_paginated_result import EnvironmentVersionResourceArmPaginatedResult
    from .error_additional_info import ErrorAdditionalInfo
    from .error_detail import ErrorDetail
    from .error_response import ErrorResponse
    from .estimated_vm_price import EstimatedVMPrice
    from .estimated_vm_prices import EstimatedVMPrices
    from .external_fqdn_response import ExternalFQDNResponse
    from .flavor_data import FlavorData
    from .fqdn_endpoint import FQDNEndpoint
    from .fqdn_endpoint_detail import FQDNEndpointDetail
    from .fqdn_endpoints import FQDNEndpoints
    from .fqdn_endpoints_properties import FQDNEndpointsProperties
    from .goal import Goal
    from .grid_sampling_algorithm import GridSamplingAlgorithm
    from .hd_insight import HDInsight
    from .hd_insight_properties import HDInsightProperties
    from .id_asset_reference import IdAssetReference
    from .identity_for_cmk import IdentityForCmk
    from .inference_container_properties import InferenceContainerProperties
    from .input_delivery_mode import InputDeliveryMode
    from .instance_type_schema import InstanceTypeSchema
    from .instance_type_schema_resources import InstanceTypeSchemaResources
    from .job_base_resource import JobBaseResource
    from .job_base_resource_arm_paginated_result import JobBaseResourceArmPaginatedResult
    from .job_service import JobService
    from .job_status import JobStatus
    from .key_type import KeyType
    from .kubernetes import Kubernetes
    from .kubernetes_online_deployment import KubernetesOnlineDeployment
    from .kubernetes_properties import KubernetesProperties
    from .list_aml_user_feature_result import ListAmlUserFeatureResult
    from .list_notebook_keys_result import ListNotebookKeysResult
    from .list_storage_account_keys_result import ListStorageAccountKeysResult
    from .list_usages_result import ListUsagesResult
    from .list_view_type import ListViewType
    from .list_workspace_keys_result import ListWorkspaceKeysResult
    from .list_workspace_quotas import ListWorkspaceQuotas
    from .literal_job_input import LiteralJobInput
    from .load_balancer_type import LoadBalancerType
    from .managed_identity import ManagedIdentity
    from .managed_identity_auth_type_workspace_connection_properties import (
        ManagedIdentityAuthTypeWorkspaceConnectionProperties,
    )
    from .managed_online_deployment import ManagedOnlineDeployment
    from .managed_service_identity import ManagedServiceIdentity
    from .managed_service_identity_type import ManagedServiceIdentityType
    from .median_stopping_policy import MedianStoppingPolicy
    from .ml_flow_model_job_input import MLFlowModelJobInput
    from .ml_flow_model_job_output import MLFlowModelJobOutput
    from .ml_table_data import MLTableData
    from .ml_table_job_input import MLTableJobInput
    from .ml_table_job_output import MLTableJobOutput
    from .model_container import ModelContainer
    from .model_container_resource import ModelContainerResource
    from .model_container_resource_arm_paginated_result import ModelContainerResourceArmPaginatedResult
    from .model_version import ModelVersion
    from .model_version_resource import ModelVersionResource
    from .model_version_resource_arm_paginated_result import ModelVersionResourceArmPaginatedResult
    from .mount_action import MountAction
    from .mount_state import MountState
    from .mpi import Mpi
    from .network import Network
    from .node_state import NodeState
    from .node_state_counts import NodeStateCounts
    from .none_auth_type_workspace_connection_properties import NoneAuthTypeWorkspaceConnectionProperties
    from .none_datastore_credentials import NoneDatastoreCredentials
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
    from .operation_name import OperationName
    from .operation_status import OperationStatus
    from .operation_trigger import OperationTrigger
    from .order_string import OrderString
    from .os_type import OsType
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
    from .partial_sku import PartialSku
    from .password import Password
    from .pat_auth_type_workspace_connection_properties import PATAuthTypeWorkspaceConnectionProperties
    from .personal_compute_instance_settings import PersonalComputeInstanceSettings
    from .pipeline_job import PipelineJob
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
    from .provisioning_state import ProvisioningState
    from .provisioning_status import ProvisioningStatus
    from .public_network_access import PublicNetworkAccess
    from .py_torch import PyTorch
    from .quota_base_properties import QuotaBaseProperties
    from .quota_unit import QuotaUnit
    from .quota_update_parameters import QuotaUpdateParameters
    from .random_sampling_algorithm import RandomSamplingAlgorithm
    from .random_sampling_algorithm_rule import RandomSamplingAlgorithmRule
    from .regenerate_endpoint_keys_request import RegenerateEndpointKeysRequest
    from .registry_list_credentials_result import RegistryListCredentialsResult
    from .remote_login_port_public_access import RemoteLoginPortPublicAccess
    from .resource_configuration import ResourceConfiguration
    from .resource_id import ResourceId
    from .resource_name import ResourceName
    from .resource_quota import ResourceQuota
    from .route import Route
    from .sas_auth_type_workspace_connection_properties import SASAuthTypeWorkspaceConnectionProperties
    from .sas_datastore_credentials import SasDatastoreCredentials
    from .sas_datastore_secrets import SasDatastoreSecrets
    from .scale_settings import ScaleSettings
    from .scale_settings_information import ScaleSettingsInformation
    from .schedule_base import ScheduleBase
    from .schedule_provisioning_state import ScheduleProvisioningState
    from .schedule_status import ScheduleStatus
    from .script_reference import ScriptReference
    from .scripts_to_execute import ScriptsToExecute
    from .service_data_access_auth_identity import ServiceDataAccessAuthIdentity
    from .service_managed_resources_settings import ServiceManagedResourcesSettings
    from .service_principal_datastore_credentials import ServicePrincipalDatastoreCredentials
    from .service_principal_datastore_secrets import ServicePrincipalDatastoreSecrets
    from .setup_scripts import SetupScripts
    from .shared_private_link_resource import SharedPrivateLinkResource
    from .shared_private_link_resource_property import SharedPrivateLinkResourceProperty
    from .sku import Sku
    from .sku_capacity import SkuCapacity
    from .sku_resource import SkuResource
    from .sku_resource_arm_paginated_result import SkuResourceArmPaginatedResult
    from .sku_scale_type import SkuScaleType
    from .sku_setting import SkuSetting
    from .sku_tier import SkuTier
    from .source_type import SourceType
    from .ssh_public_access import SshPublicAccess
    from .ssl_config_status import SslConfigStatus
    from .ssl_configuration import SslConfiguration
    from .status import Status
    from .storage_account_type import StorageAccountType
    from .sweep_job import SweepJob
    from .sweep_job_limits import SweepJobLimits
    from .synapse_spark import SynapseSpark
    from .synapse_spark_properties import SynapseSparkProperties
    from .system_data import SystemData
    from .system_service import SystemService
    from .target_utilization_scale_settings import TargetUtilizationScaleSettings
    from .tensor_flow import TensorFlow
    from .trial_component import TrialComponent
    from .triton_model_job_input import TritonModelJobInput
    from .triton_model_job_output import TritonModelJobOutput
    from .truncation_selection_policy import TruncationSelectionPolicy
    from .underlying_resource_action import UnderlyingResourceAction
    from .unit_of_measure import UnitOfMeasure
    from .unknown_asset_reference_base import UnknownAssetReferenceBase
    from .unknown_compute import UnknownCompute
    from .unknown_compute_secrets import UnknownComputeSecrets
    from .unknown_data_version_base import UnknownDataVersionBase
    from .unknown_datastore import UnknownDatastore
    from .unknown_datastore_credentials import UnknownDatastoreCredentials
    from .unknown_datastore_secrets import UnknownDatastoreSecrets
    from .unknown_distribution_configuration import UnknownDistributionConfiguration
    from .unknown_early_termination_policy import UnknownEarlyTerminationPolicy
    from .unknown_identity_configuration import UnknownIdentityConfiguration
    from .unknown_job_base import UnknownJobBase
    from .unknown_job_input import UnknownJobInput
    from .unknown_job_output import UnknownJobOutput
    from .unknown_online_deployment import UnknownOnlineDeployment
    from .unknown_online_scale_settings import UnknownOnlineScaleSettings
    from .unknown_sampling_algorithm import UnknownSamplingAlgorithm
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
    from .user_account_credentials import UserAccountCredentials
    from .user_assigned_identity import UserAssignedIdentity
    from .user_identity import UserIdentity
    from .username_password_auth_type_workspace_connection_properties import (
        UsernamePasswordAuthTypeWorkspaceConnectionProperties,
    )
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
    from .workspace_connection_managed_identity import WorkspaceConnectionManagedIdentity
    from .workspace_connection_personal_access_token import WorkspaceConnectionPersonalAccessToken
    from .workspace_connection_properties_v2_basic_resource import WorkspaceConnectionPropertiesV2BasicResource
    from .workspace_connection_properties_v2_basic_resource_arm_paginated_result import (
        WorkspaceConnectionPropertiesV2BasicResourceArmPaginatedResult,
    )
    from .workspace_connection_shared_access_signature import WorkspaceConnectionSharedAccessSignature
    from .workspace_connection_username_password import WorkspaceConnectionUsernamePassword
    from .workspace_list_result import WorkspaceListResult
    from .workspace_properties import WorkspaceProperties
    from .workspace_properties_update_parameters import WorkspacePropertiesUpdateParameters
    from .workspace_update_parameters import WorkspaceUpdateParameters

__all__ = (
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
    "AmlOperation",
    "AmlOperationDisplay",
    "AmlOperationListResult",
    "AmlToken",
    "AmlUserFeature",
    "ApplicationSharingPolicy",
    "AssignedUser",
    "AutoPauseProperties",
    "AutoScaleProperties",
    "Autosave",
    "AzureBlobDatastore",
    "AzureDataLakeGen1Datastore",
    "AzureDataLakeGen2Datastore",
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
    "BatchRetrySettings",
    "BayesianSamplingAlgorithm",
    "BillingCurrency",
    "BuildContext",
    "Caching",
    "CertificateDatastoreCredentials",
    "CertificateDatastoreSecrets",
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
    "ComputeResource",
    "ComputeSchedules",
    "ComputeStartStopSchedule",
    "ConnectionCategory",
    "ContainerResourceRequirements",
    "ContainerResourceSettings",
    "ContainerType",
    "CosmosDbSettings",
    "CreatedByType",
    "CustomModelJobInput",
    "CustomModelJobOutput",
    "DataContainer",
    "DataContainerResource",
    "DataContainerResourceArmPaginatedResult",
    "DataFactory",
    "DataLakeAnalytics",
    "DataLakeAnalyticsProperties",
    "DataPathAssetReference",
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
    "DiagnoseRequestProperties",
    "DiagnoseResponseResult",
    "DiagnoseResponseResultValue",
    "DiagnoseResult",
    "DiagnoseResultLevel",
    "DiagnoseWorkspaceParameters",
    "EncryptionKeyVaultProperties",
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
    "EnvironmentType",
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
    "FlavorData",
    "Goal",
    "GridSamplingAlgorithm",
    "HDInsight",
    "HDInsightProperties",
    "IdAssetReference",
    "IdentityForCmk",
    "InferenceContainerProperties",
    "InputDeliveryMode",
    "InstanceTypeSchema",
    "InstanceTypeSchemaResources",
    "JobBaseResource",
    "JobBaseResourceArmPaginatedResult",
    "JobService",
    "JobStatus",
    "KeyType",
    "Kubernetes",
    "KubernetesOnlineDeployment",
    "KubernetesProperties",
    "ListAmlUserFeatureResult",
    "ListNotebookKeysResult",
    "ListStorageAccountKeysResult",
    "ListUsagesResult",
    "ListViewType",
    "ListWorkspaceKeysResult",
    "ListWorkspaceQuotas",
    "LiteralJobInput",
    "LoadBalancerType",
    "MLFlowModelJobInput",
    "MLFlowModelJobOutput",
    "MLTableData",
    "MLTableJobInput",
    "MLTableJobOutput",
    "ManagedIdentity",
    "ManagedIdentityAuthTypeWorkspaceConnectionProperties",
    "ManagedOnlineDeployment",
    "ManagedServiceIdentity",
    "ManagedServiceIdentityType",
    "MedianStoppingPolicy",
    "ModelContainer",
    "ModelContainerResource",
    "ModelContainerResourceArmPaginatedResult",
    "ModelVersion",
    "ModelVersionResource",
    "ModelVersionResourceArmPaginatedResult",
    "MountAction",
    "MountState",
    "Mpi",
    "Network",
    "NodeState",
    "NodeStateCounts",
    "NoneAuthTypeWorkspaceConnectionProperties",
    "NoneDatastoreCredentials",
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
    "OperationName",
    "OperationStatus",
    "OperationTrigger",
    "OrderString",
    "OsType",
    "OutputDeliveryMode",
    "OutputPathAssetReference",
    "PATAuthTypeWorkspaceConnectionProperties",
    "PaginatedComputeResourcesList",
    "PartialBatchDeployment",
    "PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties",
    "PartialManagedServiceIdentity",
    "PartialMinimalTrackedResourceWithIdentity",
    "PartialMinimalTrackedResourceWithSku",
    "PartialSku",
    "Password",
    "PersonalComputeInstanceSettings",
    "PipelineJob",
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
    "ProvisioningState",
    "ProvisioningStatus",
    "PublicNetworkAccess",
    "PyTorch",
    "QuotaBaseProperties",
    "QuotaUnit",
    "QuotaUpdateParameters",
    "RandomSamplingAlgorithm",
    "RandomSamplingAlgorithmRule",
    "RegenerateEndpointKeysRequest",
    "RegistryListCredentialsResult",
    "RemoteLoginPortPublicAccess",
    "ResourceConfiguration",
    "ResourceId",
    "ResourceName",
    "ResourceQuota",
    "Route",
    "SASAuthTypeWorkspaceConnectionProperties",
    "SasDatastoreCredentials",
    "SasDatastoreSecrets",
    "ScaleSettings",
    "ScaleSettingsInformation",
    "ScheduleBase",
    "ScheduleProvisioningState",
    "ScheduleStatus",
    "ScriptReference",
    "ScriptsToExecute",
    "ServiceDataAccessAuthIdentity",
    "ServiceManagedResourcesSettings",
    "ServicePrincipalDatastoreCredentials",
    "ServicePrincipalDatastoreSecrets",
    "SetupScripts",
    "SharedPrivateLinkResource",
    "SharedPrivateLinkResourceProperty",
    "Sku",
    "SkuCapacity",
    "SkuResource",
    "SkuResourceArmPaginatedResult",
    "SkuScaleType",
    "SkuSetting",
    "SkuTier",
    "SourceType",
    "SshPublicAccess",
    "SslConfigStatus",
    "SslConfiguration",
    "Status",
    "StorageAccountType",
    "SweepJob",
    "SweepJobLimits",
    "SynapseSpark",
    "SynapseSparkProperties",
    "SystemData",
    "SystemService",
    "TargetUtilizationScaleSettings",
    "TensorFlow",
    "TrialComponent",
    "TritonModelJobInput",
    "TritonModelJobOutput",
    "TruncationSelectionPolicy",
    "UnderlyingResourceAction",
    "UnitOfMeasure",
    "UnknownAssetReferenceBase",
    "UnknownCompute",
    "UnknownComputeSecrets",
    "UnknownDataVersionBase",
    "UnknownDatastore",
    "UnknownDatastoreCredentials",
    "UnknownDatastoreSecrets",
    "UnknownDistributionConfiguration",
    "UnknownEarlyTerminationPolicy",
    "UnknownIdentityConfiguration",
    "UnknownJobBase",
    "UnknownJobInput",
    "UnknownJobOutput",
    "UnknownOnlineDeployment",
    "UnknownOnlineScaleSettings",
    "UnknownSamplingAlgorithm",
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
    "UserAccountCredentials",
    "UserAssignedIdentity",
    "UserIdentity",
    "UsernamePasswordAuthTypeWorkspaceConnectionProperties",
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
    "WorkspaceConnectionManagedIdentity",
    "WorkspaceConnectionPersonalAccessToken",
    "WorkspaceConnectionPropertiesV2BasicResource",
    "WorkspaceConnectionPropertiesV2BasicResourceArmPaginatedResult",
    "WorkspaceConnectionSharedAccessSignature",
    "WorkspaceConnectionUsernamePassword",
    "WorkspaceListResult",
    "WorkspaceProperties",
    "WorkspacePropertiesUpdateParameters",
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
    "AmlOperation": "aml_operation",
    "AmlOperationDisplay": "aml_operation_display",
    "AmlOperationListResult": "aml_operation_list_result",
    "AmlToken": "aml_token",
    "AmlUserFeature": "aml_user_feature",
    "ApplicationSharingPolicy": "application_sharing_policy",
    "AssignedUser": "assigned_user",
    "AutoPauseProperties": "auto_pause_properties",
    "AutoScaleProperties": "auto_scale_properties",
    "Autosave": "autosave",
    "AzureBlobDatastore": "azure_blob_datastore",
    "AzureDataLakeGen1Datastore": "azure_data_lake_gen_1_datastore",
    "AzureDataLakeGen2Datastore": "azure_data_lake_gen_2_datastore",
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
    "BatchRetrySettings": "batch_retry_settings",
    "BayesianSamplingAlgorithm": "bayesian_sampling_algorithm",
    "BillingCurrency": "billing_currency",
    "BuildContext": "build_context",
    "Caching": "caching",
    "CertificateDatastoreCredentials": "certificate_datastore_credentials",
    "CertificateDatastoreSecrets": "certificate_datastore_secrets",
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
    "ComputeResource": "compute_resource",
    "ComputeSchedules": "compute_schedules",
    "ComputeStartStopSchedule": "compute_start_stop_schedule",
    "ConnectionCategory": "connection_category",
    "ContainerResourceRequirements": "container_resource_requirements",
    "ContainerResourceSettings": "container_resource_settings",
    "ContainerType": "container_type",
    "CosmosDbSettings": "cosmos_db_settings",
    "CreatedByType": "created_by_type",
    "CustomModelJobInput": "custom_model_job_input",
    "CustomModelJobOutput": "custom_model_job_output",
    "DataContainer": "data_container",
    "DataContainerResource": "data_container_resource",
    "DataContainerResourceArmPaginatedResult": "data_container_resource_arm_paginated_result",
    "DataFactory": "data_factory",
    "DataLakeAnalytics": "data_lake_analytics",
    "DataLakeAnalyticsProperties": "data_lake_analytics_properties",
    "DataPathAssetReference": "data_path_asset_reference",
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
    "DiagnoseRequestProperties": "diagnose_request_properties",
    "DiagnoseResponseResult": "diagnose_response_result",
    "DiagnoseResponseResultValue": "diagnose_response_result_value",
    "DiagnoseResult": "diagnose_result",
    "DiagnoseResultLevel": "diagnose_result_level",
    "DiagnoseWorkspaceParameters": "diagnose_workspace_parameters",
    "EncryptionKeyVaultProperties": "encryption_key_vault_properties",
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
    "EnvironmentType": "environment_type",
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
    "FlavorData": "flavor_data",
    "Goal": "goal",
    "GridSamplingAlgorithm": "grid_sampling_algorithm",
    "HDInsight": "hd_insight",
    "HDInsightProperties": "hd_insight_properties",
    "IdAssetReference": "id_asset_reference",
    "IdentityForCmk": "identity_for_cmk",
    "InferenceContainerProperties": "inference_container_properties",
    "InputDeliveryMode": "input_delivery_mode",
    "InstanceTypeSchema": "instance_type_schema",
    "InstanceTypeSchemaResources": "instance_type_schema_resources",
    "JobBaseResource": "job_base_resource",
    "JobBaseResourceArmPaginatedResult": "job_base_resource_arm_paginated_result",
    "JobService": "job_service",
    "JobStatus": "job_status",
    "KeyType": "key_type",
    "Kubernetes": "kubernetes",
    "KubernetesOnlineDeployment": "kubernetes_online_deployment",
    "KubernetesProperties": "kubernetes_properties",
    "ListAmlUserFeatureResult": "list_aml_user_feature_result",
    "ListNotebookKeysResult": "list_notebook_keys_result",
    "ListStorageAccountKeysResult": "list_storage_account_keys_result",
    "ListUsagesResult": "list_usages_result",
    "ListViewType": "list_view_type",
    "ListWorkspaceKeysResult": "list_workspace_keys_result",
    "ListWorkspaceQuotas": "list_workspace_quotas",
    "LiteralJobInput": "literal_job_input",
    "LoadBalancerType": "load_balancer_type",
    "MLFlowModelJobInput": "ml_flow_model_job_input",
    "MLFlowModelJobOutput": "ml_flow_model_job_output",
    "MLTableData": "ml_table_data",
    "MLTableJobInput": "ml_table_job_input",
    "MLTableJobOutput": "ml_table_job_output",
    "ManagedIdentity": "managed_identity",
    "ManagedIdentityAuthTypeWorkspaceConnectionProperties": "managed_identity_auth_type_workspace_connection_properties",
    "ManagedOnlineDeployment": "managed_online_deployment",
    "ManagedServiceIdentity": "managed_service_identity",
    "ManagedServiceIdentityType": "managed_service_identity_type",
    "MedianStoppingPolicy": "median_stopping_policy",
    "ModelContainer": "model_container",
    "ModelContainerResource": "model_container_resource",
    "ModelContainerResourceArmPaginatedResult": "model_container_resource_arm_paginated_result",
    "ModelVersion": "model_version",
    "ModelVersionResource": "model_version_resource",
    "ModelVersionResourceArmPaginatedResult": "model_version_resource_arm_paginated_result",
    "MountAction": "mount_action",
    "MountState": "mount_state",
    "Mpi": "mpi",
    "Network": "network",
    "NodeState": "node_state",
    "NodeStateCounts": "node_state_counts",
    "NoneAuthTypeWorkspaceConnectionProperties": "none_auth_type_workspace_connection_properties",
    "NoneDatastoreCredentials": "none_datastore_credentials",
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
    "OperationName": "operation_name",
    "OperationStatus": "operation_status",
    "OperationTrigger": "operation_trigger",
    "OrderString": "order_string",
    "OsType": "os_type",
    "OutputDeliveryMode": "output_delivery_mode",
    "OutputPathAssetReference": "output_path_asset_reference",
    "PATAuthTypeWorkspaceConnectionProperties": "pat_auth_type_workspace_connection_properties",
    "PaginatedComputeResourcesList": "paginated_compute_resources_list",
    "PartialBatchDeployment": "partial_batch_deployment",
    "PartialBatchDeploymentPartialMinimalTrackedResourceWithProperties": "partial_batch_deployment_partial_minimal_tracked_resource_with_properties",
    "PartialManagedServiceIdentity": "partial_managed_service_identity",
    "PartialMinimalTrackedResourceWithIdentity": "partial_minimal_tracked_resource_with_identity",
    "PartialMinimalTrackedResourceWithSku": "partial_minimal_tracked_resource_with_sku",
    "PartialSku": "partial_sku",
    "Password": "password",
    "PersonalComputeInstanceSettings": "personal_compute_instance_settings",
    "PipelineJob": "pipeline_job",
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
    "ProvisioningState": "provisioning_state",
    "ProvisioningStatus": "provisioning_status",
    "PublicNetworkAccess": "public_network_access",
    "PyTorch": "py_torch",
    "QuotaBaseProperties": "quota_base_properties",
    "QuotaUnit": "quota_unit",
    "QuotaUpdateParameters": "quota_update_parameters",
    "RandomSamplingAlgorithm": "random_sampling_algorithm",
    "RandomSamplingAlgorithmRule": "random_sampling_algorithm_rule",
    "RegenerateEndpointKeysRequest": "regenerate_endpoint_keys_request",
    "RegistryListCredentialsResult": "registry_list_credentials_result",
    "RemoteLoginPortPublicAccess": "remote_login_port_public_access",
    "ResourceConfiguration": "resource_configuration",
    "ResourceId": "resource_id",
    "ResourceName": "resource_name",
    "ResourceQuota": "resource_quota",
    "Route": "route",
    "SASAuthTypeWorkspaceConnectionProperties": "sas_auth_type_workspace_connection_properties",
    "SasDatastoreCredentials": "sas_datastore_credentials",
    "SasDatastoreSecrets": "sas_datastore_secrets",
    "ScaleSettings": "scale_settings",
    "ScaleSettingsInformation": "scale_settings_information",
    "ScheduleBase": "schedule_base",
    "ScheduleProvisioningState": "schedule_provisioning_state",
    "ScheduleStatus": "schedule_status",
    "ScriptReference": "script_reference",
    "ScriptsToExecute": "scripts_to_execute",
    "ServiceDataAccessAuthIdentity": "service_data_access_auth_identity",
    "ServiceManagedResourcesSettings": "service_managed_resources_settings",
    "ServicePrincipalDatastoreCredentials": "service_principal_datastore_credentials",
    "ServicePrincipalDatastoreSecrets": "service_principal_datastore_secrets",
    "SetupScripts": "setup_scripts",
    "SharedPrivateLinkResource": "shared_private_link_resource",
    "SharedPrivateLinkResourceProperty": "shared_private_link_resource_property",
    "Sku": "sku",
    "SkuCapacity": "sku_capacity",
    "SkuResource": "sku_resource",
    "SkuResourceArmPaginatedResult": "sku_resource_arm_paginated_result",
    "SkuScaleType": "sku_scale_type",
    "SkuSetting": "sku_setting",
    "SkuTier": "sku_tier",
    "SourceType": "source_type",
    "SshPublicAccess": "ssh_public_access",
    "SslConfigStatus": "ssl_config_status",
    "SslConfiguration": "ssl_configuration",
    "Status": "status",
    "StorageAccountType": "storage_account_type",
    "SweepJob": "sweep_job",
    "SweepJobLimits": "sweep_job_limits",
    "SynapseSpark": "synapse_spark",
    "SynapseSparkProperties": "synapse_spark_properties",
    "SystemData": "system_data",
    "SystemService": "system_service",
    "TargetUtilizationScaleSettings": "target_utilization_scale_settings",
    "TensorFlow": "tensor_flow",
    "TrialComponent": "trial_component",
    "TritonModelJobInput": "triton_model_job_input",
    "TritonModelJobOutput": "triton_model_job_output",
    "TruncationSelectionPolicy": "truncation_selection_policy",
    "UnderlyingResourceAction": "underlying_resource_action",
    "UnitOfMeasure": "unit_of_measure",
    "UnknownAssetReferenceBase": "unknown_asset_reference_base",
    "UnknownCompute": "unknown_compute",
    "UnknownComputeSecrets": "unknown_compute_secrets",
    "UnknownDataVersionBase": "unknown_data_version_base",
    "UnknownDatastore": "unknown_datastore",
    "UnknownDatastoreCredentials": "unknown_datastore_credentials",
    "UnknownDatastoreSecrets": "unknown_datastore_secrets",
    "UnknownDistributionConfiguration": "unknown_distribution_configuration",
    "UnknownEarlyTerminationPolicy": "unknown_early_termination_policy",
    "UnknownIdentityConfiguration": "unknown_identity_configuration",
    "UnknownJobBase": "unknown_job_base",
    "UnknownJobInput": "unknown_job_input",
    "UnknownJobOutput": "unknown_job_output",
    "UnknownOnlineDeployment": "unknown_online_deployment",
    "UnknownOnlineScaleSettings": "unknown_online_scale_settings",
    "UnknownSamplingAlgorithm": "unknown_sampling_algorithm",
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
    "UserAccountCredentials": "user_account_credentials",
    "UserAssignedIdentity": "user_assigned_identity",
    "UserIdentity": "user_identity",
    "UsernamePasswordAuthTypeWorkspaceConnectionProperties": "username_password_auth_type_workspace_connection_properties",
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
    "WorkspaceConnectionManagedIdentity": "workspace_connection_managed_identity",
    "WorkspaceConnectionPersonalAccessToken": "workspace_connection_personal_access_token",
    "WorkspaceConnectionPropertiesV2BasicResource": "workspace_connection_properties_v2_basic_resource",
    "WorkspaceConnectionPropertiesV2BasicResourceArmPaginatedResult": "workspace_connection_properties_v2_basic_resource_arm_paginated_result",
    "WorkspaceConnectionSharedAccessSignature": "workspace_connection_shared_access_signature",
    "WorkspaceConnectionUsernamePassword": "workspace_connection_username_password",
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
