# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
"""Operations by what they are about."""

import typing as _typing

from ...submodules import on_first_use as _on_first_use

__all__ = [
    "batch_deployments",
    "batch_endpoints",
    "code_containers",
    "code_versions",
    "compute",
    "data_containers",
    "data_versions",
    "datastores",
    "environment_containers",
    "environment_specification_versions",
    "jobs",
    "labeling_jobs",
    "model_containers",
    "model_versions",
    "online_deployments",
    "online_endpoints",
    "operations",
    "private_endpoint_connections",
    "private_link_resources",
    "quotas",
    "usages",
    "virtual_machine_sizes",
    "workspace_connections",
    "workspace_features",
    "workspace_skus",
    "workspaces",
]
__dir__ = __all__.copy

if _typing.TYPE_CHECKING:
    from . import (
        batch_deployments,
        batch_endpoints,
        code_containers,
        code_versions,
        compute,
        data_containers,
        data_versions,
        datastores,
        environment_containers,
        environment_specification_versions,
        jobs,
        labeling_jobs,
        model_containers,
        model_versions,
        online_deployments,
        online_endpoints,
        operations,
        private_endpoint_connections,
        private_link_resources,
        quotas,
        usages,
        virtual_machine_sizes,
        workspace_connections,
        workspace_features,
        workspace_skus,
        workspaces,
    )
else:
    __getattr__ = _on_first_use(__name__, __all__)
