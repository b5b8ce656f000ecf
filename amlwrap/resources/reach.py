"""Whether a job can read the data that it names, as far as its URL and what it is registered as tell."""

from __future__ import annotations

from pathlib import Path

from amlwrap.assets import AssetType
from amlwrap.errors import InvalidJobError, UsageError
from amlwrap.job import Input
from amlwrap.resources.data_paths import check_scheme

_FOLDERS = (AssetType.URI_FOLDER, AssetType.MLTABLE)
_STORAGE_SCHEMES = ("wasb", "wasbs", "abfs", "abfss", "adl")


def check_reachable(data: str, *, is_local: bool) -> None:
    """Check that jobs read URLs of this kind.

    Args:
        data: a URL, or a reference.
        is_local: whether a local workspace runs them, which has no way into Azure's storage.

    Raises:
        UsageError: they do not; the text shows the scheme alone, since the rest may hold a password.
    """
    check_scheme(data)
    scheme = data.partition("://")[0].lower()
    if is_local and scheme in _STORAGE_SCHEMES:
        raise UsageError(
            f"{scheme}:// leads to Azure's storage, which Azure reaches and the local workspace does not: give a local "
            "path, or https://ACCOUNT.blob.core.windows.net/CONTAINER/PATH for one file that is public."
        )


def check_declared_type(name: str, value: Input, registered: AssetType | str | None) -> None:
    """Check that registered data is not a file where a job takes it for a folder, nor a folder for a file.

    Args:
        name: of the input.
        value: the input.
        registered: what its data is registered as; None where that is not known.

    Raises:
        InvalidJobError: it is.
    """
    is_one_as_the_other = (registered == AssetType.URI_FILE and value.type in _FOLDERS) or (
        registered in _FOLDERS and value.type == AssetType.URI_FILE
    )
    if is_one_as_the_other and not isinstance(value.data, Path):
        problem = f"{value.data} is registered as {registered}: write that, or leave the type out."
        raise InvalidJobError(problem, f"inputs.{name}.type")
