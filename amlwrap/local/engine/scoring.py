"""Programs that score on this machine, outside of any job: the Python that has a model's packages."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from amlwrap.local.engine.conda import CondaFileError, read_conda_file, requirements_of
from amlwrap.local.engine.environments import cache_home, prepare_environment
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.errors import MissingExtraError, StartFailedError

_SERVING = ("azureml-inference-server-http", "azureml-ai-monitoring")  # of a model that is deployed; no row needs them


def python_for(conda_file: str, notify: Callable[[str], None]) -> Path:
    """Return a Python with the packages of a conda file: this one where it has them, else a cached environment's.

    Args:
        conda_file: text of the file, as YAML or JSON.
        notify: told where an environment is needed, which takes a while to build.

    Raises:
        MissingExtraError: the environment would have to be built, and the extra `local` is not installed.
        StartFailedError: it cannot be built.
    """
    if _are_here(conda_file):
        return Path(sys.executable)
    if importlib.util.find_spec("uv") is None:
        raise MissingExtraError(
            "The model needs packages that are not here, and uv to install them: pip install 'amlwrap[local]', or "
            "score in a job, with --compute."
        )
    notify("The model runs in an environment with its own packages, which is built once and kept.")
    log = cache_home() / "environments" / "scoring.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    try:
        base = asyncio.run(prepare_environment(conda_file, log))
    except JobFailure as failure:
        raise StartFailedError(f"{failure.reason} (The log is {log}.)") from None
    return base.executables[0] / "python"


def _are_here(conda_file: str) -> bool:
    """Whether this Python has all that a conda file asks for, in the versions that it pins; ranges count as lacking."""
    try:
        pins = [line.partition("==") for line in requirements_of(read_conda_file(conda_file)).packages]
        return all(version(name) == pin or not equals for name, equals, pin in pins if name not in _SERVING)
    except (CondaFileError, PackageNotFoundError, ValueError):
        return False
