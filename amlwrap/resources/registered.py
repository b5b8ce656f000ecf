"""What is registered in versions: code, data, environments and models, found by name and version, listed, archived."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Generic, TypeAlias, TypeVar, cast

from amlwrap import reprs
from amlwrap.errors import UsageError
from amlwrap.paging import iterate
from amlwrap.references import (
    Collection,
    Scope,
    asset_name_and_version,
    check_name,
    is_registry_reference,
    name_and_version_in,
    noun_of,
    resolve,
)
from amlwrap.resources.nearest import advising_versions, naming_nearest, yielding_or_naming_nearest
from amlwrap.resources.versions import latest_of

if TYPE_CHECKING:
    from amlwrap.assets import Code, Data, Environment, Model
    from amlwrap.dialects.base import Dialect
    from amlwrap.dialects.speaker import Ask
    from amlwrap.paging import Page

    Asset: TypeAlias = Code | Data | Environment | Model

V = TypeVar("V", "Code", "Data", "Environment", "Model")

LATEST = "latest"
"""What stands for the version that was made last."""

_WITH_ARTICLE = {"codes": "code", "data": "data", "environments": "an environment", "models": "a model"}


def names_of(ask: Ask, collection: Collection, *, include_archived: bool = False) -> Iterator[str]:
    """Yield the names of all assets of a collection; of code, those alone that are not archived."""

    def page(dialect: Dialect, link: str | None) -> Page[str]:
        match collection:
            case "codes":
                return dialect.list_code_names(link)
            case "data":
                return dialect.list_data_names(link, include_archived=include_archived)
            case "environments":
                return dialect.list_environment_names(link, include_archived=include_archived)
            case "models":
                return dialect.list_model_names(link, include_archived=include_archived)

    return iterate(lambda link: ask(lambda dialect: page(dialect, link)))


def versions_of(ask: Ask, collection: Collection, name: str, *, include_archived: bool = False) -> Iterator[Asset]:
    """Yield the versions of an asset; of code, those alone that are not archived."""

    def page(dialect: Dialect, link: str | None) -> Page[Asset]:
        match collection:
            case "codes":
                return cast("Page[Asset]", dialect.list_code_versions(name, link))
            case "data":
                return cast("Page[Asset]", dialect.list_data_versions(name, link, include_archived=include_archived))
            case "environments":
                found = dialect.list_environment_versions(name, link, include_archived=include_archived)
                return cast("Page[Asset]", found)
            case "models":
                return cast("Page[Asset]", dialect.list_model_versions(name, link, include_archived=include_archived))

    return iterate(lambda link: ask(lambda dialect: page(dialect, link)))


def version_of(ask: Ask, collection: Collection, name: str, version: str) -> Asset:
    """Return one version of an asset.

    Raises:
        NotFoundError: there is none.
    """

    def one(dialect: Dialect) -> Asset:
        match collection:
            case "codes":
                return dialect.get_code(name, version)
            case "data":
                return dialect.get_data(name, version)
            case "environments":
                return dialect.get_environment(name, version)
            case "models":
                return dialect.get_model(name, version)

    return ask(one)


class RegisteredAssets(reprs.Collection, Generic[V]):
    """What the collections of code, data, environments and models have in common.

    Args:
        ask: speaks with the workspace.
        scope: the workspace.
        collection: which of them it is.
    """

    def __init__(self, ask: Ask, scope: Scope, collection: Collection) -> None:
        self._ask = ask
        self._scope = scope
        self._collection = collection

    def list(self) -> Iterator[str]:
        """Yield the names of all that is registered. Source: operation `..Containers_List`."""
        return names_of(self._ask, self._collection)

    def versions(self, name: str) -> Iterator[V]:
        """Yield the versions of one of them. Source: operation `..Versions_List`.

        Raises:
            NotFoundError: there is none of that name; the text names the nearest.
        """
        check_name(name, _WITH_ARTICLE[self._collection])
        return yielding_or_naming_nearest(self._versions(name), name, self.list)

    def get(self, name: str, version: str | None = None) -> V:
        """Return one version; the latest when `version` is None, or `latest`.

        Args:
            name: its name, or a reference that says the version: `NAME:VERSION`, `azureml:NAME@latest`, an ARM id.
            version: its version.

        Raises:
            NotFoundError: there is none; the text names the nearest, or which versions there are.
            UsageError: it is none of the workspace, or no reference.

        Source: operations `..Versions_Get`, `..Versions_List`.
        """
        found, asked = self._parts(name, version)
        with naming_nearest(found, self.list):
            if asked in (None, LATEST):
                return self._latest(found)
            with advising_versions(lambda: (each.version for each in self._versions(found))):
                return self._get(found, str(asked))

    def archive(self, name: str, version: str | None = None) -> None:
        """Have lists leave out one version, or all of them where none is said.

        What is archived is found by its name and version all the same, and jobs go on reading it.

        Args:
            name, version: as of `get`; the latest only where that is said.

        Raises:
            InexpressibleError: the api-version does not know of archiving.
            NotFoundError: there is no such thing; the text names the nearest, or which versions there are.

        Source: operations `..Versions_CreateOrUpdate`, `..Containers_CreateOrUpdate`.
        """
        self._file(name, version, is_archived=True)

    def restore(self, name: str, version: str | None = None) -> None:
        """Have lists show again what was archived; see `archive`."""
        self._file(name, version, is_archived=False)

    def _file(self, name: str, version: str | None, *, is_archived: bool) -> None:
        found, asked = self._parts(name, version)
        with naming_nearest(found, self.list):
            if asked == LATEST:
                asked = self._latest(found, include_archived=not is_archived).version
            with advising_versions(lambda: (each.version for each in self._versions(found)) if asked else ()):
                self._ask(
                    lambda dialect: dialect.archive_asset(self._collection, found, asked, is_archived=is_archived)
                )

    def _parts(self, name: str, version: str | None) -> tuple[str, str | None]:
        """Return the name and the version of what somebody names; None for a version that is not said."""
        noun = noun_of(self._collection)
        if not isinstance(name, str):
            check_name(name, _WITH_ARTICLE[self._collection])
        says_version = name_and_version_in(name)[0] != name.removeprefix("azureml:")
        if version is not None:
            if says_version:
                raise UsageError(f"{name} says the version already: leave the other one out.")
            return check_name(name, _WITH_ARTICLE[self._collection]), _checked_version(version, noun)
        whole = resolve(name, self._collection, self._scope.asset_id, lambda _: LATEST)
        found = asset_name_and_version(whole)
        if found is None or is_registry_reference(whole) or not self._scope.holds(whole):
            raise UsageError(f"{whole} is no {noun} of workspace {self._scope.workspace_name}: write NAME:VERSION.")
        return (found[0], None) if whole != name and not says_version else found

    def _latest(self, name: str, *, include_archived: bool = False) -> V:
        what = f"{noun_of(self._collection)} {name!r}"
        return latest_of(self._versions(name, include_archived=include_archived), what)

    def _versions(self, name: str, *, include_archived: bool = False) -> Iterator[V]:
        found = versions_of(self._ask, self._collection, name, include_archived=include_archived)
        return cast("Iterator[V]", found)

    def _get(self, name: str, version: str) -> V:
        return cast("V", version_of(self._ask, self._collection, name, version))


class FiledAssets(RegisteredAssets[V]):
    """Registered assets whose lists show what is archived where that is asked for: all but code."""

    def list(self, *, include_archived: bool = False) -> Iterator[str]:
        """Yield the names of all that is registered.

        Args:
            include_archived: also what is archived.

        Raises:
            InexpressibleError: the api-version does not know of archiving, and what is archived is asked for.

        Source: operation `..Containers_List`.
        """
        return names_of(self._ask, self._collection, include_archived=include_archived)

    def versions(self, name: str, *, include_archived: bool = False) -> Iterator[V]:
        """Yield the versions of one of them.

        Args:
            name: of which.
            include_archived: also versions that are archived.

        Raises:
            InexpressibleError: the api-version does not know of archiving, and what is archived is asked for.
            NotFoundError: there is none of that name; the text names the nearest.

        Source: operation `..Versions_List`.
        """
        check_name(name, _WITH_ARTICLE[self._collection])
        return yielding_or_naming_nearest(self._versions(name, include_archived=include_archived), name, self.list)


def _checked_version(version: object, noun: str) -> str:
    return check_name(cast("str", version), f"{'an' if noun[0] in 'aeiou' else 'a'} {noun} version")
