"""What jobs refer to in a workspace: found by the references that people write, or told to be missing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from attrs import frozen

from amlwrap.errors import NotFoundError, UsageError, WorkspaceNotFoundError
from amlwrap.references import (
    Collection,
    Scope,
    asset_name_and_version,
    check_name,
    is_bare_name,
    is_registry_reference,
    noun_of,
    registry_asset,
    resolve,
)
from amlwrap.resources.nearest import known_names, nearest_or_all, some
from amlwrap.resources.registered import names_of, version_of, versions_of
from amlwrap.resources.versions import ANONYMOUS_NAME, latest_of

if TYPE_CHECKING:
    from amlwrap.assets import AssetType
    from amlwrap.dialects.speaker import Ask
    from amlwrap.resources.code import CodeCollection
    from amlwrap.resources.computes import ComputeCollection
    from amlwrap.resources.data import DataCollection
    from amlwrap.resources.datastores import DatastoreCollection
    from amlwrap.resources.environments import EnvironmentCollection
    from amlwrap.resources.registered import Asset

_CURATED = "AzureML-"


class HasCollections(Protocol):
    """What has the collections of a workspace, each of which is made when it is first asked for."""

    @property
    def computes(self) -> ComputeCollection:
        """What jobs run on."""

    @property
    def datastores(self) -> DatastoreCollection:
        """Where code, data and outputs live."""

    @property
    def environments(self) -> EnvironmentCollection:
        """What jobs run in."""

    @property
    def data(self) -> DataCollection:
        """What jobs read."""

    @property
    def code(self) -> CodeCollection:
        """What jobs run."""


@frozen(kw_only=True)
class Assets:
    """What jobs refer to, in the collections of a workspace that hold it.

    Attributes:
        workspace: has the collections.
        is_local: whether it is a local workspace, which reaches no registry and has none of what Azure itself keeps.
    """

    scope: Scope
    ask: Ask
    _workspace: HasCollections
    is_local: bool

    @property
    def computes(self) -> ComputeCollection:
        """What jobs run on."""
        return self._workspace.computes

    @property
    def datastores(self) -> DatastoreCollection:
        """Where code, data and outputs live."""
        return self._workspace.datastores

    @property
    def environments(self) -> EnvironmentCollection:
        """What jobs run in."""
        return self._workspace.environments

    @property
    def data(self) -> DataCollection:
        """What jobs read."""
        return self._workspace.data

    @property
    def code(self) -> CodeCollection:
        """What jobs run."""
        return self._workspace.code

    def find(self, reference: str, collection: Collection) -> tuple[str, AssetType | str | None]:
        """Return what a reference that people write means, in full, and its type where that was seen on the way.

        Raises:
            UsageError: it is none, or names what the workspace does not have.

        See `amlwrap.references.resolve`.
        """
        seen: list[Asset] = []

        def latest(name: str) -> str:
            with self._telling_what_is_missing(name, collection, is_bare=is_bare_name(reference)):
                seen.append(latest_of(self._versions(name, collection), f"{noun_of(collection)} {name!r}"))
            return seen[0].version

        whole = resolve(reference, collection, self.scope.asset_id, latest)
        return whole, _type(seen[0]) if seen else None

    def check_there(self, reference: str, collection: Collection) -> None:
        """Check that the workspace has what a reference in full names; one of elsewhere is left alone.

        Raises:
            UsageError: it has not.
        """
        if self.is_local and is_registry_reference(reference):
            raise UsageError(_out_of_reach(reference, collection))
        found = asset_name_and_version(reference)
        if found is None or not self.scope.holds(reference):
            return
        with self._telling_what_is_missing(found[0], collection, version=found[1]):
            self._get(*found, collection)

    def check_datastore(self, name: str) -> None:
        """Check that the workspace has a datastore.

        Raises:
            UsageError: it has not; the text names the nearest, or which there are.
        """
        try:
            self.datastores.get(name)
        except WorkspaceNotFoundError:
            raise
        except NotFoundError as error:
            raise UsageError(error.message) from None

    def has(self, name: str, collection: Collection, version: str | None = None) -> bool:
        """Return whether anything is registered under a name, or that version of it."""
        try:
            found = self._versions(name, collection) if version is None else [self._get(name, version, collection)]
            return any(True for _ in found)
        except NotFoundError:
            return False

    def type_of(self, reference: str, collection: Collection) -> AssetType | str | None:
        """Return what the data or model is that a reference in full names; None for one of elsewhere.

        Raises:
            UsageError: the workspace does not have it.
        """
        found = asset_name_and_version(reference)
        if found is None or not self.scope.holds(reference):
            return None
        with self._telling_what_is_missing(found[0], collection, version=found[1]):
            return _type(self._get(*found, collection))

    # The collections would look for the nearest name where there is none; what is missing here is told once.
    def _versions(self, name: str, collection: Collection) -> Iterator[Asset]:
        return versions_of(self.ask, collection, check_name(name, noun_of(collection)))

    def _get(self, name: str, version: str, collection: Collection) -> Asset:
        return version_of(self.ask, collection, name, version)

    @contextmanager
    def _telling_what_is_missing(
        self, name: str, collection: Collection, *, version: str | None = None, is_bare: bool = False
    ) -> Iterator[None]:
        try:
            yield
        except WorkspaceNotFoundError:
            raise
        except NotFoundError:
            raise UsageError(self._missing(name, collection, version=version, is_bare=is_bare)) from None

    def _missing(self, name: str, collection: Collection, *, version: str | None, is_bare: bool) -> str:
        """Return the sentence that says what is missing, what there is, and what to do."""
        whole = name if version is None else f"{name}:{version}"
        noun = noun_of(collection)
        if self.is_local and collection == "environments" and name.startswith(_CURATED):
            return _register_stand_in(f"{whole!r} is an environment that Azure keeps", name, version)
        if is_bare and collection != "environments":
            return (
                f"there is no file or folder {name!r} here, and no {noun} of that name in the workspace"
                f"{self._hint(name, collection)}"
            )
        versions = [] if version is None else self._version_names(name, collection)
        hint = f": of that name it has {some(versions)}." if versions else self._hint(name, collection)
        return f"the workspace has no {noun} {whole!r}{hint}"

    def _hint(self, name: str, collection: Collection) -> str:
        """Return the end of the sentence, from the names that there are, where the service lists them."""
        known = known_names(names_of(self.ask, collection))
        if known is None:
            return ": check the name."
        return f": {nearest_or_all(name, [found for found in known if not found.startswith(ANONYMOUS_NAME)])}"

    def _version_names(self, name: str, collection: Collection) -> list[str]:
        return known_names(found.version for found in self._versions(name, collection)) or []


def _type(asset: Asset) -> AssetType | str | None:
    from amlwrap.assets import AssetType, Data, Model
    from amlwrap.assets.data import MODEL_TYPES

    if isinstance(asset, Model):
        return asset.type if asset.type in MODEL_TYPES else AssetType.CUSTOM_MODEL
    return asset.type if isinstance(asset, Data) else None


def _out_of_reach(reference: str, collection: Collection) -> str:
    what = f"{reference} is in a registry"
    name, whole = registry_asset(reference) or ("", "")
    if collection != "environments" or not name:
        return f"{what}, which the local workspace does not reach: register it there, and name that."
    version = whole.removeprefix(f"azureml:{name}:")
    return _register_stand_in(what, name, None if version == whole else version)


def _register_stand_in(what: str, name: str, version: str | None) -> str:
    numbered = "" if version is None else f" --version {version}"
    return (
        f"{what}, which the local workspace does not reach: register what stands in for it, with "
        f"`amlwrap environment create {name}{numbered} --image python --conda-file FILE`."
    )
