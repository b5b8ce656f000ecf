"""What jobs refer to in a workspace: found by the references that people write, or told to be missing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import frozen

from amlwrap.assets import AssetType, Code, Data, Environment, Model
from amlwrap.assets.data import MODEL_TYPES
from amlwrap.errors import NotFoundError, UsageError, WorkspaceNotFoundError
from amlwrap.paging import iterate
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
from amlwrap.resources.versions import ANONYMOUS_NAME, latest_of

if TYPE_CHECKING:
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.resources.code import CodeCollection
    from amlwrap.resources.data import DataCollection
    from amlwrap.resources.datastores import DatastoreCollection
    from amlwrap.resources.environments import EnvironmentCollection

_CURATED = "AzureML-"


@frozen(kw_only=True)
class Assets:
    """What jobs refer to: the collections of a workspace that hold it.

    Attributes:
        is_local: whether it is a local workspace, which reaches no registry and has none of what Azure itself keeps.
    """

    scope: Scope
    ask: Ask
    datastores: DatastoreCollection
    environments: EnvironmentCollection
    data: DataCollection
    code: CodeCollection
    is_local: bool

    def find(self, reference: str, collection: Collection) -> tuple[str, AssetType | str | None]:
        """Return what a reference that people write means, in full, and its type where that was seen on the way.

        Raises:
            UsageError: it is none, or names what the workspace does not have.

        See `amlwrap.references.resolve`.
        """
        seen: list[Code | Data | Environment | Model] = []

        def latest(name: str) -> str:
            with self._telling_what_is_missing(name, collection, is_bare=is_bare_name(reference)):
                seen.append(self._versions_latest(name, collection))
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

    def _versions_latest(self, name: str, collection: Collection) -> Code | Data | Environment | Model:
        return latest_of(self._versions(name, collection), f"{noun_of(collection)} {name!r}")

    # The collections would look for the nearest name where there is none; what is missing here is told once.
    def _versions(self, name: str, collection: Collection) -> Iterable[Code | Data | Environment | Model]:
        name, ask = check_name(name, noun_of(collection)), self.ask
        match collection:
            case "environments":
                return iterate(lambda link: ask(lambda dialect: dialect.list_environment_versions(name, link)))
            case "data":
                return iterate(lambda link: ask(lambda dialect: dialect.list_data_versions(name, link)))
            case "codes":
                return iterate(lambda link: ask(lambda dialect: dialect.list_code_versions(name, link)))
            case "models":
                return iterate(lambda link: ask(lambda dialect: dialect.list_model_versions(name, link)))

    def _get(self, name: str, version: str, collection: Collection) -> Code | Data | Environment | Model:
        def one(dialect: Dialect) -> Code | Data | Environment | Model:
            match collection:
                case "environments":
                    return dialect.get_environment(name, version)
                case "data":
                    return dialect.get_data(name, version)
                case "codes":
                    return dialect.get_code(name, version)
                case "models":
                    return dialect.get_model(name, version)

        return self.ask(one)

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
        listed: Iterable[str] | None = None
        match collection:
            case "environments":
                listed = self.environments.list()
            case "data":
                listed = self.data.list()
            case "models":
                listed = iterate(lambda link: self.ask(lambda dialect: dialect.list_model_names(link)))
        if listed is None or (known := known_names(listed)) is None:
            return ": check the name."
        return f": {nearest_or_all(name, [found for found in known if not found.startswith(ANONYMOUS_NAME)])}"

    def _version_names(self, name: str, collection: Collection) -> list[str]:
        return known_names(found.version for found in self._versions(name, collection)) or []


def _type(asset: Code | Data | Environment | Model) -> AssetType | str | None:
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
