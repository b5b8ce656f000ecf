"""Environments: the image and packages a job runs in, registered once per content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import asdict, filters

from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import UsageError
from amlwrap.job.rules import check_environment
from amlwrap.paging import iterate
from amlwrap.references import check_name
from amlwrap.resources.limits import check_limits
from amlwrap.resources.versions import ANONYMOUS_NAME, content_version, find_version, latest_of

if TYPE_CHECKING:
    from amlwrap.assets import Environment
    from amlwrap.dialects.base import Dialect


class EnvironmentCollection:
    """The environments of a workspace (`Workspace.environments`)."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect

    def create(
        self,
        name: str,
        *,
        image: str | None = None,
        dockerfile: str | Path | None = None,
        build_context: str | Path | None = None,
        dockerfile_path: str | None = None,
        conda_file: str | Path | None = None,
        version: str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> Environment:
        """Register an environment; the same content under the same name is registered once.

        Args:
            name: its name.
            image: Docker image reference.
            dockerfile: Dockerfile instead of an image: a path, or its text.
            build_context: folder that the image is built in, instead of an image: a local one as a path, or a URI.
            dockerfile_path: where in that folder the Dockerfile is, when its text is not given.
            conda_file: conda environment file: a path, or its text.
            version: its version; made from the content when None.
            description, tags: shown with it.

        Raises:
            UsageError: neither or both of image and Docker build are given, a file is missing, or the api-version has
                no words for it.
            ServiceError: the service refused it.

        Source: operation `EnvironmentSpecificationVersions_CreateOrUpdate`.
        """
        definition = EnvironmentDefinition(
            image=image,
            dockerfile=_text(dockerfile, "Dockerfile"),
            build_context=build_context,
            dockerfile_path=dockerfile_path,
            conda_file=_text(conda_file, "conda file"),
            name=name,
        )
        return self.register(definition, version=version, description=description, tags=tags)

    def register(
        self,
        definition: EnvironmentDefinition,
        *,
        version: str | None = None,
        description: str | None = None,
        tags: Mapping[str, str] | None = None,
    ) -> Environment:
        """Register a definition, unless the same content is registered already; see `create`.

        A description or tags are written in any case: they may change, the content of a version may not.
        """
        check_limits(self._dialect, definition)
        name, content = name_and_version(definition)
        if version is None and description is None and not tags:
            registered = find_version(self._dialect.get_environment, name, content)
            if registered is not None:
                return registered
        body = self._dialect.encode_environment(definition, description=description, tags=tags or {})
        return self._dialect.put_environment(name, check_name(version or content, "an environment version"), body)

    def get(self, name: str, version: str | None = None) -> Environment:
        """Return one version of an environment; the latest when `version` is None.

        Raises:
            NotFoundError: there is none.

        Source: operation `EnvironmentSpecificationVersions_Get`.
        """
        check_name(name, "an environment")
        if version is None:
            return latest_of(self.versions(name), f"environment {name!r}")
        return self._dialect.get_environment(name, check_name(version, "an environment version"))

    def list(self) -> Iterator[str]:
        """Yield the names of all environments. Source: operation `EnvironmentContainers_List`."""
        return iterate(self._dialect.list_environment_names)

    def versions(self, name: str) -> Iterator[Environment]:
        """Yield the versions of an environment. Source: operation `EnvironmentSpecificationVersions_List`."""
        check_name(name, "an environment")
        return iterate(lambda link: self._dialect.list_environment_versions(name, link))


def name_and_version(definition: EnvironmentDefinition) -> tuple[str, str]:
    """Return the name and the content-made version under which a definition is registered.

    Raises:
        UsageError: neither or both of image and Docker build are given, or the name is none.
    """
    check_environment(definition)
    name = check_name(definition.name or ANONYMOUS_NAME, "an environment")
    # What came to definitions later stays out where it is not given: versions made before are found again.
    absent = filters.exclude("name") if definition.dockerfile_path else filters.exclude("name", "dockerfile_path")
    return name, content_version({**asdict(definition, filter=absent), "name": None})


def _text(source: str | Path | None, what: str) -> str | None:
    """Return the text of a file, or the text itself: what holds a line break is text, anything else is a path."""
    if source is None or (isinstance(source, str) and "\n" in source):
        return source
    try:
        return Path(source).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise UsageError(f"The {what} {source} does not exist: check the path.") from None
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise UsageError(f"The {what} {source} cannot be read: {reason}.") from None
