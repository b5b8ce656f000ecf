"""What a dialect must be able to say of assets: environments, data, code and models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from amlwrap.assets import AssetType, Code, Data, Environment, EnvironmentDefinition, Model, PendingUpload
    from amlwrap.paging import Page
    from amlwrap.references import Collection


class AssetDialect(Protocol):
    """The part of `amlwrap.dialects.base.Dialect` that speaks of what has versions.

    Lists leave out what is archived unless they are asked to include it.
    """

    @property
    def archives(self) -> bool:
        """Whether the api-version knows of archiving."""

    def encode_environment(
        self, definition: EnvironmentDefinition, *, description: str | None, tags: Mapping[str, str]
    ) -> Any:
        """Return the generated model of an environment version."""

    def put_environment(self, name: str, version: str, body: Any) -> Environment:
        """Create an environment version from the generated model."""

    def get_environment(self, name: str, version: str) -> Environment:
        """Return one environment version."""

    def list_environment_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """Return one page of the names of environments."""

    def list_environment_versions(
        self, name: str, next_link: str | None, *, include_archived: bool = False
    ) -> Page[Environment]:
        """Return one page of the versions of an environment."""

    def encode_data(
        self,
        *,
        path: str,
        datastore_id: str | None,
        type: AssetType | str | None,
        description: str | None,
        tags: Mapping[str, str],
        is_anonymous: bool,
    ) -> Any:
        """Return the generated model of a data version."""

    def put_data(self, name: str, version: str, body: Any) -> Data:
        """Create a data version from the generated model."""

    def get_data(self, name: str, version: str) -> Data:
        """Return one data version."""

    def list_data_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """Return one page of the names of data."""

    def list_data_versions(self, name: str, next_link: str | None, *, include_archived: bool = False) -> Page[Data]:
        """Return one page of the versions of data."""

    def encode_code(
        self, *, url: str, path: str | None, datastore_id: str | None, content_hash: str, is_anonymous: bool
    ) -> Any:
        """Return the generated model of a code version.

        Args:
            url: of the folder in blob storage.
            path, datastore_id: where that is on a datastore; None for a place that was given to this version alone.
            content_hash: what Azure ML's own clients know the content by; see `amlwrap.blob.content_hash`.
            is_anonymous: whether nobody named it.
        """

    def find_code(self, content_hash: str) -> Code | None:
        """Return code of that content, whoever registered it under whatever name; None where there is none, or nobody
        can tell."""

    def start_pending_upload(self, name: str, version: str) -> PendingUpload | None:
        """Return a place for the files of a code version to come; None where the api-version gives none."""

    def put_code(self, name: str, version: str, body: Any) -> Code:
        """Create a code version from the generated model."""

    def get_code(self, name: str, version: str) -> Code:
        """Return one code version."""

    def list_code_versions(self, name: str, next_link: str | None) -> Page[Code]:
        """Return one page of the versions of code."""

    def list_code_names(self, next_link: str | None) -> Page[str]:
        """Return one page of the names of code."""

    def encode_model(
        self,
        *,
        path: str,
        datastore_id: str | None,
        type: AssetType | str | None,
        job_name: str | None,
        flavors: Mapping[str, Any],
        description: str | None,
        tags: Mapping[str, str],
    ) -> Any:
        """Return the generated model of a model version.

        Args:
            path, datastore_id: as of `amlwrap.assets.Model`.
            type: how it was saved.
            job_name: the job that made it.
            flavors: by name, how each MLflow flavor of it is loaded.
            description, tags: shown with it.
        """

    def put_model(self, name: str, version: str, body: Any) -> Model:
        """Create a model version from the generated model."""

    def get_model(self, name: str, version: str) -> Model:
        """Return one model version."""

    def list_model_names(self, next_link: str | None, *, include_archived: bool = False) -> Page[str]:
        """Return one page of the names of models."""

    def list_model_versions(self, name: str, next_link: str | None, *, include_archived: bool = False) -> Page[Model]:
        """Return one page of the versions of a model."""

    def archive_asset(self, collection: Collection, name: str, version: str | None, *, is_archived: bool) -> None:
        """Have lists leave out a version of an asset, or all of it where that is None, or show it again."""
