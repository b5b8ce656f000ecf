"""The requests of environments, data, code and models of 2022-05-01 and later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amlrest.v2024_04_01 import api, models

from amlwrap.dialects.code_facts import HASH_VERSION
from amlwrap.dialects.reading import text
from amlwrap.dialects.requests import Requests
from amlwrap.dialects.v2022_05_01_onward import assets, filing
from amlwrap.dialects.v2022_05_01_onward.pending_uploads import decode_pending_upload, encode_pending_upload
from amlwrap.dialects.v2022_05_01_onward.since import CODE_BY_CONTENT
from amlwrap.paging import iterate

if TYPE_CHECKING:
    from amlwrap.assets import Code, Data, Environment, Model, PendingUpload
    from amlwrap.paging import Page


class AssetRequests(Requests):
    """The requests of what has versions in one workspace; see `amlwrap.dialects.base.Dialect`.

    Lists ask for nothing but a name, unless they are to include what is archived: the service leaves that out else.
    """

    archives = True

    encode_environment = staticmethod(assets.encode_environment)
    encode_data = staticmethod(assets.encode_data)
    encode_code = staticmethod(assets.encode_code)
    encode_model = staticmethod(assets.encode_model)

    def put_environment(self, name: str, version: str, body: models.EnvironmentVersionResource) -> Environment:
        """EnvironmentVersions_CreateOrUpdate."""
        operation = api.environment_versions.environment_versions_create_or_update
        return assets.decode_environment(
            self.call(operation, models.EnvironmentVersionResource, name, version, body=body)
        )

    def get_environment(self, name: str, version: str) -> Environment:
        """EnvironmentVersions_Get."""
        kind = models.EnvironmentVersionResource
        return assets.decode_environment(
            self.call(api.environment_versions.environment_versions_get, kind, name, version)
        )

    def list_environment_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """EnvironmentContainers_List."""
        return self.page(
            api.environment_containers.environment_containers_list,
            models.EnvironmentContainerResourceArmPaginatedResult,
            models.EnvironmentContainerResource,
            lambda container: text(container.name) or "",
            next_link,
            list_view_type=filing.view(include_archived=include_archived),
        )

    def list_environment_versions(
        self, name: str, next_link: str | None, *, include_archived: bool = False
    ) -> Page[Environment]:
        """EnvironmentVersions_List."""
        return self.page(
            api.environment_versions.environment_versions_list,
            models.EnvironmentVersionResourceArmPaginatedResult,
            models.EnvironmentVersionResource,
            assets.decode_environment,
            next_link,
            name,
            list_view_type=filing.view(include_archived=include_archived),
        )

    def put_data(self, name: str, version: str, body: models.DataVersionBaseResource) -> Data:
        """DataVersions_CreateOrUpdate."""
        operation = api.data_versions.data_versions_create_or_update
        created = self.call(operation, models.DataVersionBaseResource, name, version, body=body)
        return assets.decode_data(created, self._scope)

    def get_data(self, name: str, version: str) -> Data:
        """DataVersions_Get."""
        found = self.call(api.data_versions.data_versions_get, models.DataVersionBaseResource, name, version)
        return assets.decode_data(found, self._scope)

    def list_data_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """DataContainers_List."""
        return self.page(
            api.data_containers.data_containers_list,
            models.DataContainerResourceArmPaginatedResult,
            models.DataContainerResource,
            lambda container: text(container.name) or "",
            next_link,
            list_view_type=filing.view(include_archived=include_archived),
        )

    def list_data_versions(self, name: str, next_link: str | None, *, include_archived: bool = False) -> Page[Data]:
        """DataVersions_List."""
        return self.page(
            api.data_versions.data_versions_list,
            models.DataVersionBaseResourceArmPaginatedResult,
            models.DataVersionBaseResource,
            lambda resource: assets.decode_data(resource, self._scope),
            next_link,
            name,
            list_view_type=filing.view(include_archived=include_archived),
        )

    def find_code(self, content_hash: str) -> Code | None:
        """CodeVersions_List by hash, which looks through all code whatever name is given; None before 2023-04-01."""
        if self.api_version < CODE_BY_CONTENT:
            return None
        matching = iterate(
            lambda link: self.page(
                api.code_versions.code_versions_list,
                models.CodeVersionResourceArmPaginatedResult,
                models.CodeVersionResource,
                lambda resource: resource,
                link,
                content_hash,
                hash_=content_hash,
                hash_version=HASH_VERSION,
            )
        )
        # Running other code without a word would be worse than uploading some twice.
        found = next((code for code in matching if assets.has_content(code, content_hash)), None)
        return assets.decode_code(found, self._scope) if found else None

    def start_pending_upload(self, name: str, version: str) -> PendingUpload | None:
        """CodeVersions_CreateOrGetStartPendingUpload; None before 2023-04-01."""
        if self.api_version < CODE_BY_CONTENT:
            return None
        operation = api.code_versions.code_versions_create_or_get_start_pending_upload
        body = encode_pending_upload()
        return decode_pending_upload(self.call(operation, models.PendingUploadResponseDto, name, version, body=body))

    def put_code(self, name: str, version: str, body: models.CodeVersionResource) -> Code:
        """CodeVersions_CreateOrUpdate."""
        created = self.call(
            api.code_versions.code_versions_create_or_update, models.CodeVersionResource, name, version, body=body
        )
        return assets.decode_code(created, self._scope)

    def get_code(self, name: str, version: str) -> Code:
        """CodeVersions_Get."""
        found = self.call(api.code_versions.code_versions_get, models.CodeVersionResource, name, version)
        return assets.decode_code(found, self._scope)

    def list_code_versions(self, name: str, next_link: str | None) -> Page[Code]:
        """CodeVersions_List."""
        return self.page(
            api.code_versions.code_versions_list,
            models.CodeVersionResourceArmPaginatedResult,
            models.CodeVersionResource,
            lambda resource: assets.decode_code(resource, self._scope),
            next_link,
            name,
        )

    def list_code_names(self, next_link: str | None) -> Page[str]:
        """CodeContainers_List."""
        return self.page(
            api.code_containers.code_containers_list,
            models.CodeContainerResourceArmPaginatedResult,
            models.CodeContainerResource,
            lambda container: text(container.name) or "",
            next_link,
        )

    def put_model(self, name: str, version: str, body: models.ModelVersionResource) -> Model:
        """ModelVersions_CreateOrUpdate."""
        created = self.call(
            api.model_versions.model_versions_create_or_update, models.ModelVersionResource, name, version, body=body
        )
        return assets.decode_model(created, self._scope)

    def get_model(self, name: str, version: str) -> Model:
        """ModelVersions_Get."""
        found = self.call(api.model_versions.model_versions_get, models.ModelVersionResource, name, version)
        return assets.decode_model(found, self._scope)

    def list_model_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """ModelContainers_List."""
        return self.page(
            api.model_containers.model_containers_list,
            models.ModelContainerResourceArmPaginatedResult,
            models.ModelContainerResource,
            lambda container: text(container.name) or "",
            next_link,
            list_view_type=filing.view(include_archived=include_archived),
        )

    def list_model_versions(self, name: str, next_link: str | None, *, include_archived: bool = False) -> Page[Model]:
        """ModelVersions_List."""
        return self.page(
            api.model_versions.model_versions_list,
            models.ModelVersionResourceArmPaginatedResult,
            models.ModelVersionResource,
            lambda resource: assets.decode_model(resource, self._scope),
            next_link,
            name,
            list_view_type=filing.view(include_archived=include_archived),
        )
