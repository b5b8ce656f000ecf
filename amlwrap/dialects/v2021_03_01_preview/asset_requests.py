"""The requests of environments, data, code and models of 2021-03-01-preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlrest.v2021_03_01_preview import api, models

from amlwrap.dialects.reading import text
from amlwrap.dialects.requests import Requests
from amlwrap.dialects.v2021_03_01_preview import archiving, assets

if TYPE_CHECKING:
    from amlwrap.assets import Code, Data, Environment, Model, PendingUpload
    from amlwrap.paging import Page
    from amlwrap.references import Collection


class AssetRequests(Requests):
    """The requests of what has versions in one workspace; see `amlwrap.dialects.base.Dialect`."""

    archives = False

    encode_environment = staticmethod(assets.encode_environment)
    encode_data = staticmethod(assets.encode_data)
    encode_code = staticmethod(assets.encode_code)
    encode_model = staticmethod(assets.encode_model)

    def put_environment(
        self, name: str, version: str, body: models.EnvironmentSpecificationVersionResource
    ) -> Environment:
        """EnvironmentSpecificationVersions_CreateOrUpdate."""
        operation = api.environment_specification_versions.environment_specification_versions_create_or_update
        kind = models.EnvironmentSpecificationVersionResource
        return assets.decode_environment(self.call(operation, kind, name, version, body=body))

    def get_environment(self, name: str, version: str) -> Environment:
        """EnvironmentSpecificationVersions_Get."""
        kind = models.EnvironmentSpecificationVersionResource
        return assets.decode_environment(
            self.call(
                api.environment_specification_versions.environment_specification_versions_get, kind, name, version
            )
        )

    def list_environment_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """EnvironmentContainers_List."""
        archiving.check_listing(include_archived=include_archived)
        return self.page(
            api.environment_containers.environment_containers_list,
            models.EnvironmentContainerResourceArmPaginatedResult,
            models.EnvironmentContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def list_environment_versions(
        self, name: str, next_link: str | None, *, include_archived: bool = False
    ) -> Page[Environment]:
        """EnvironmentSpecificationVersions_List."""
        archiving.check_listing(include_archived=include_archived)
        return self.page(
            api.environment_specification_versions.environment_specification_versions_list,
            models.EnvironmentSpecificationVersionResourceArmPaginatedResult,
            models.EnvironmentSpecificationVersionResource,
            assets.decode_environment,
            next_link,
            name,
        )

    def put_data(self, name: str, version: str, body: models.DataVersionResource) -> Data:
        """DataVersions_CreateOrUpdate."""
        operation = api.data_versions.data_versions_create_or_update
        return assets.decode_data(self.call(operation, models.DataVersionResource, name, version, body=body))

    def get_data(self, name: str, version: str) -> Data:
        """DataVersions_Get."""
        return assets.decode_data(
            self.call(api.data_versions.data_versions_get, models.DataVersionResource, name, version)
        )

    def list_data_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """DataContainers_List."""
        archiving.check_listing(include_archived=include_archived)
        return self.page(
            api.data_containers.data_containers_list,
            models.DataContainerResourceArmPaginatedResult,
            models.DataContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def list_data_versions(self, name: str, next_link: str | None, *, include_archived: bool = False) -> Page[Data]:
        """DataVersions_List."""
        archiving.check_listing(include_archived=include_archived)
        return self.page(
            api.data_versions.data_versions_list,
            models.DataVersionResourceArmPaginatedResult,
            models.DataVersionResource,
            assets.decode_data,
            next_link,
            name,
        )

    def put_code(self, name: str, version: str, body: models.CodeVersionResource) -> Code:
        """CodeVersions_CreateOrUpdate."""
        operation = api.code_versions.code_versions_create_or_update
        return assets.decode_code(self.call(operation, models.CodeVersionResource, name, version, body=body))

    def get_code(self, name: str, version: str) -> Code:
        """CodeVersions_Get."""
        return assets.decode_code(
            self.call(api.code_versions.code_versions_get, models.CodeVersionResource, name, version)
        )

    def list_code_versions(self, name: str, next_link: str | None) -> Page[Code]:
        """CodeVersions_List."""
        return self.page(
            api.code_versions.code_versions_list,
            models.CodeVersionResourceArmPaginatedResult,
            models.CodeVersionResource,
            assets.decode_code,
            next_link,
            name,
        )

    def find_code(self, content_hash: str) -> Code | None:
        """Return None: no operation finds code by its content."""
        return None

    def start_pending_upload(self, name: str, version: str) -> PendingUpload | None:
        """Return None: no operation gives a place for code."""
        return None

    def list_code_names(self, next_link: str | None) -> Page[str]:
        """CodeContainers_List."""
        return self.page(
            api.code_containers.code_containers_list,
            models.CodeContainerResourceArmPaginatedResult,
            models.CodeContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def archive_asset(self, collection: Collection, name: str, version: str | None, *, is_archived: bool) -> None:
        """Refuse: assets have no word for it."""
        raise archiving.no_archiving("archive")

    def put_model(self, name: str, version: str, body: models.ModelVersionResource) -> Model:
        """ModelVersions_CreateOrUpdate."""
        operation = api.model_versions.model_versions_create_or_update
        return assets.decode_model(self.call(operation, models.ModelVersionResource, name, version, body=body))

    def get_model(self, name: str, version: str) -> Model:
        """ModelVersions_Get."""
        return assets.decode_model(
            self.call(api.model_versions.model_versions_get, models.ModelVersionResource, name, version)
        )

    def list_model_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """ModelContainers_List."""
        archiving.check_listing(include_archived=include_archived)
        return self.page(
            api.model_containers.model_containers_list,
            models.ModelContainerResourceArmPaginatedResult,
            models.ModelContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def list_model_versions(self, name: str, next_link: str | None, *, include_archived: bool = False) -> Page[Model]:
        """ModelVersions_List."""
        archiving.check_listing(include_archived=include_archived)
        return self.page(
            api.model_versions.model_versions_list,
            models.ModelVersionResourceArmPaginatedResult,
            models.ModelVersionResource,
            assets.decode_model,
            next_link,
            name,
        )
