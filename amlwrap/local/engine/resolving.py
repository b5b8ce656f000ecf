"""What jobs and deployments name alike, found in the workspace: code, an environment, variables."""

from __future__ import annotations

import re
from collections.abc import Mapping

from amlwrap.assets import Code, EnvironmentDefinition
from amlwrap.local.engine.locations import Path, Place, WebAddress, find, locate
from amlwrap.local.errors import MissingError, RefusedError
from amlwrap.local.references import Reference, parse_reference
from amlwrap.local.state import State

_KEPT = re.compile(
    r"azureml://registries/[^/]+/environments/(?P<name>[^/]+)/(?:versions/(?P<version>[^/]+)|labels/latest)/?",
    re.IGNORECASE,
)
# As Azure's SDK names the environments that a workspace on Azure has from the start.
_LATEST = re.compile(r"azureml:(?P<name>[^/:@]+)@latest", re.IGNORECASE)


def resolve_code(state: State, reference: object, path: Path) -> tuple[str | None, Place | None]:
    """Return the ARM id of the code that a reference names, and where it lies; nothing for no reference.

    Raises:
        RequestError: there is none, or it lies elsewhere than in the workspace.
    """
    if not reference:
        return None, None
    parsed = parse_reference(str(reference), path, "codes")
    value = find(state, parsed, path).value
    if not isinstance(value, Code):
        raise RefusedError(f"'{reference}' is no code.", path)
    place = locate(state, value.path, value.datastore_id, path)
    if isinstance(place, WebAddress):
        raise RefusedError("code lies in the workspace's own storage, not at a web address.", path)
    return parsed.id, place


def resolve_environment(state: State, reference: object, path: Path) -> tuple[str | None, EnvironmentDefinition | None]:
    """Return the ARM id of the environment that a reference names, and what it is; nothing for no reference.

    Raises:
        RequestError: there is none.
    """
    if not reference:
        return None, None
    parsed = _stand_in(state, str(reference), path) or parse_reference(str(reference), path, "environments")
    value = find(state, parsed, path).value
    return parsed.id, value if isinstance(value, EnvironmentDefinition) else None


def _stand_in(state: State, text: str, path: Path) -> Reference | None:
    """Return what stands in for an environment that Azure keeps, or is the latest; None for any other reference."""
    if kept := _KEPT.fullmatch(text):
        # What Azure keeps in a registry may have dots in its name, which no name that users give has.
        name, version = kept["name"].replace(".", "-"), kept["version"]
    elif latest := _LATEST.fullmatch(text):
        name, version = latest["name"], None
    else:
        return None
    if version is None:
        versions = [each for each in state.records.list("environments/versions", name) if not each.filing.is_archived]
        version = max(versions, key=lambda each: each.sequence).name if versions else ""
    if state.records.find("environments/versions", version, name) is None:
        raise MissingError(
            f"'{text}' is not in the local workspace, which does not reach what Azure keeps: register an environment "
            f"'{name}' to stand in for it.", path,
        )  # fmt: skip
    return Reference("environments", name, version)


def check_variables(variables: Mapping[str, str]) -> None:
    """Refuse environment variables that no process could have.

    Raises:
        RefusedError: there is one.
    """
    for name, value in variables.items():
        if not name or not name.isprintable() or re.search(r"[=\s]", name):
            raise RefusedError(f"{name!r} cannot be one: a name has no blanks and no '='.", ("environment_variables",))
        if "\0" in value:
            raise RefusedError(f"'{name}' holds a null character.", ("environment_variables",))
