"""The requests that archive assets: a resource is read, and sent back filed otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

from amlrest.v2024_04_01 import api, models

from amlwrap.dialects.requests import Operation, Requests
from amlwrap.dialects.v2022_05_01_onward.filing import filed

if TYPE_CHECKING:
    from amlwrap.references import Collection

Filed: TypeAlias = tuple[Operation, Operation, type[Any]]
"""The operations that read and write, and their model."""

# Made when they are asked for, so that none is loaded before it is used.
_CONTAINERS: Mapping[Collection, Callable[[], Filed]] = {
    "codes": lambda: (
        api.code_containers.code_containers_get,
        api.code_containers.code_containers_create_or_update,
        models.CodeContainerResource,
    ),
    "data": lambda: (
        api.data_containers.data_containers_get,
        api.data_containers.data_containers_create_or_update,
        models.DataContainerResource,
    ),
    "environments": lambda: (
        api.environment_containers.environment_containers_get,
        api.environment_containers.environment_containers_create_or_update,
        models.EnvironmentContainerResource,
    ),
    "models": lambda: (
        api.model_containers.model_containers_get,
        api.model_containers.model_containers_create_or_update,
        models.ModelContainerResource,
    ),
}
_VERSIONS: Mapping[Collection, Callable[[], Filed]] = {
    "codes": lambda: (
        api.code_versions.code_versions_get,
        api.code_versions.code_versions_create_or_update,
        models.CodeVersionResource,
    ),
    "data": lambda: (
        api.data_versions.data_versions_get,
        api.data_versions.data_versions_create_or_update,
        models.DataVersionBaseResource,
    ),
    "environments": lambda: (
        api.environment_versions.environment_versions_get,
        api.environment_versions.environment_versions_create_or_update,
        models.EnvironmentVersionResource,
    ),
    "models": lambda: (
        api.model_versions.model_versions_get,
        api.model_versions.model_versions_create_or_update,
        models.ModelVersionResource,
    ),
}


class FilingRequests(Requests):
    """The requests of how assets are filed; see `amlwrap.dialects.base.Dialect`."""

    def archive_asset(self, collection: Collection, name: str, version: str | None, *, is_archived: bool) -> None:
        """..._Get and ..._CreateOrUpdate of a version, or of its container."""
        get, create_or_update, kind = (_CONTAINERS if version is None else _VERSIONS)[collection]()
        names = (name,) if version is None else (name, version)
        self.call(create_or_update, kind, *names, body=filed(self.call(get, kind, *names), is_archived=is_archived))
