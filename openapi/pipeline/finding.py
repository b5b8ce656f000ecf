"""Finds api-versions in a source: which there are, and where the documents of one of them lie."""

import re

from attrs import evolve

from openapi.pipeline.errors import ContractError, UsageError
from openapi.pipeline.layouts import PREVIEW, PROVIDER, ROOTS, STABLE, kind
from openapi.pipeline.sources import Source, Version, package_name

# What TypeSpec's emitter calls the one document of an api-version.
EMITTED = "openapi.json"
_API_VERSION = re.compile(r"\d{4}-\d{2}-\d{2}(-[a-z]+)?")


def checked_name(api_version: str, option: str) -> str:
    """Return `api_version` as it is, if it is one.

    Args:
        api_version: What a user gave.
        option: Where it was given, for the message.

    Raises:
        UsageError: it is empty, or not a date with a suffix, and so could lead out of the folder of its document.
    """
    if not _API_VERSION.fullmatch(api_version):
        said = f"{api_version!r} is not an api-version" if api_version else "no api-version is given"
        raise UsageError(f"{option}: {said}; write one such as 2024-04-01 or 2021-03-01-preview")
    return api_version


def find_version(name: str, source: Source) -> Version:
    """Find the documents of an api-version that versions.toml does not list: all JSON files beside examples/.

    Raises:
        ContractError: there are none.
    """
    stage = f"{kind(name)}/{name}"
    for root in ROOTS:
        folder = f"{root}/{stage}"
        if documents := source.documents(folder):
            return Version(name=name, folder=folder, documents=tuple(documents), package=package_name(name))
    raise ContractError(
        f"api-version {name} is not in versions.toml, and {source.place} has no documents of it: neither "
        f"{PROVIDER}/MachineLearningServices/{stage} nor {PROVIDER}/{stage} holds any; name an existing version"
    )


def locate(version: Version, source: Source) -> Version:
    """Return a version that versions.toml lists with the folder, and the documents, that it has in `source`.

    The recorded documents are taken where they are all there, then the one that TypeSpec emits in their stead.

    Raises:
        ContractError: a recorded document is in neither layout.
    """
    folders = [f"{root}/{version.folder}" for root in ROOTS]
    for documents in (version.documents, (EMITTED,)):
        for folder in folders:
            if all(source.has(f"{folder}/{name}") for name in documents):
                return evolve(version, folder=folder, documents=documents)
    raise ContractError(
        f"{source.place} does not have the documents of {version.name} that versions.toml lists "
        f"({', '.join(version.documents)}): they are neither in {folders[0]} nor in {folders[1]}"
    )


def published(source: Source) -> list[str]:
    """Return the api-versions that a source holds, in order.

    Raises:
        ContractError: there are none, or the source cannot be listed.
    """
    found = {
        name
        for root in ROOTS
        for stage in (PREVIEW, STABLE)
        for name in source.folders(f"{root}/{stage}")
        if _API_VERSION.fullmatch(name)
    }
    if not found:
        raise ContractError(f"{source.place} holds no api-version under {PROVIDER}")
    return sorted(found)
