"""`config.json`, in which a folder says which workspace is meant: found, read, written.

Source: Azure ML's own SDK, which looks for the same files in the same places.
"""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

from amlwrap.errors import ConfigurationError
from amlwrap.local_paths import is_there
from amlwrap.references import Scope

NAMES = ("config.json", ".azureml/config.json", "aml_config/config.json")
"""Where the file may be in a folder; the first that names a workspace counts."""

_WRITTEN = ".azureml/config.json"
_SCOPE = "Scope"  # by which files of an older form name the workspace
_PARTS = ("subscription_id", "resource_group", "workspace_name")


def find_config_file(folder: Path) -> Path | None:
    """Return the first file that names a workspace, or a part of its name, in a folder or one above; None without any.

    Other programs have a `config.json` too.

    Raises:
        ConfigurationError: a file that comes before it cannot be read.
    """
    for parent in (folder.absolute(), *folder.absolute().parents):
        if found := _in_folder(parent):
            return found
    return None


def read_config_file(path: Path) -> dict[str, object]:
    """Return what a file holds.

    Raises:
        ConfigurationError: it cannot be read, or is no JSON object.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigurationError(f"{path} cannot be read as JSON ({error}): correct or remove it.") from None
    if not isinstance(content, dict):
        raise ConfigurationError(
            f"{path} must hold a JSON object with subscription_id, resource_group, workspace_name."
        )
    return content


def write_config_file(folder: Path, scope: Scope) -> Path:
    """Have a folder mean a workspace, and return the file that says so.

    It is the one that counts there already; `.azureml/config.json` where there is none. What else it holds is kept.

    Args:
        folder: that commands are run in, or below.
        scope: the workspace.

    Raises:
        ConfigurationError: a file that is there already cannot be read, or none can be written.
    """
    path = _in_folder(folder.absolute()) or folder.absolute() / _WRITTEN
    kept = read_config_file(path) if is_there(path) else {}
    kept.pop(_SCOPE, None)  # it would go before the parts
    content = {**kept, **{part: getattr(scope, part) for part in _PARTS}}
    try:
        path.parent.mkdir(exist_ok=True)
        _replace(path.resolve(), json.dumps(content, indent=4, ensure_ascii=False) + "\n")
    except OSError as error:
        raise ConfigurationError(f"{path} cannot be written ({error.strerror}): make that possible.") from None
    return path


def _in_folder(folder: Path) -> Path | None:
    paths = [folder / name for name in NAMES]
    return next((path for path in paths if is_there(path) and path.is_file() and _names_workspace(path)), None)


def _names_workspace(path: Path) -> bool:
    return not read_config_file(path).keys().isdisjoint({*_PARTS, _SCOPE})


def _replace(path: Path, text: str) -> None:
    """Write a file whole or not at all, with the mode of the one before."""
    written = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        written.write_text(text, encoding="utf-8")
        if path.exists():
            written.chmod(stat.S_IMODE(path.stat().st_mode))
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
