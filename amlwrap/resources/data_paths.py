"""Where data is, by its path alone: here, at a URL, on a datastore, or where no job reads."""

from __future__ import annotations

from pathlib import Path

from amlwrap.assets import AssetType
from amlwrap.errors import UsageError
from amlwrap.references import is_registry_reference

_URL_SCHEMES = frozenset({"http", "https", "wasb", "wasbs", "abfs", "abfss", "adl"})


def type_of(path: str | Path) -> AssetType | None:
    """Return whether a local path is a file or a folder; None for what is elsewhere, or nowhere."""
    if isinstance(path, str) and is_remote_path(path):
        return None
    if Path(path).is_file():
        return AssetType.URI_FILE
    return AssetType.URI_FOLDER if Path(path).is_dir() else None


def is_remote_path(path: str) -> bool:
    """Whether a text is a URL or a datastore path, rather than a local path or the name of registered data."""
    if path.startswith("azureml://"):
        return not is_registry_reference(path)
    return path.partition(":")[0].lower() in _URL_SCHEMES


def check_scheme(text: str) -> None:
    """Refuse a URL of a kind that jobs cannot read.

    Raises:
        UsageError: it is one; the text shows its scheme alone, since the rest may hold a password.
    """
    scheme, separator, _ = text.partition("://")
    if separator and scheme.lower() not in {"azureml", *_URL_SCHEMES}:
        schemes = ", ".join(sorted(_URL_SCHEMES))
        if scheme.lower().startswith("azureml:"):
            raise UsageError(f"a URL has no azureml: before it: write {scheme.rpartition(':')[2]}://...")
        raise UsageError(
            f"{scheme}:// begins no URL that jobs read: use {schemes} or azureml, or copy what is there and give the "
            "path of the copy."
        )
