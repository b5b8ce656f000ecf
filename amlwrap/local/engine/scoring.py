"""Programs that score on this machine, outside of any job: the Python that has a model's packages."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from amlwrap.extras import how_to_install
from amlwrap.local.engine.conda import CondaFileError, Requirements, read_conda_file, requirements_of
from amlwrap.local.engine.environments import cache_home, is_built, prepare_environment
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
    asked = _requirements(conda_file)
    if asked is not None and _are_here(asked):
        return Path(sys.executable)
    if importlib.util.find_spec("uv") is None:
        raise MissingExtraError(
            "The model needs packages that are not here, and uv to install them: score in a job, with --compute, or "
            f"install uv by: {how_to_install('local')}"
        )
    if asked is None or not is_built(asked):
        notify("The model runs in an environment with its own packages, which is built once and kept.")
    log = cache_home() / "environments" / "scoring.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    try:
        base = asyncio.run(prepare_environment(conda_file, log))
    except JobFailure as failure:
        raise StartFailedError(f"{failure.reason} (The log is {log}.)") from None
    return base.executables[0] / "python"


def _requirements(conda_file: str) -> Requirements | None:
    """Return what a conda file asks for; None where it cannot be read, of which its builder has more to say."""
    try:
        return requirements_of(read_conda_file(conda_file))
    except CondaFileError:
        return None


def _are_here(asked: Requirements) -> bool:
    """Whether this Python has all that is asked for, in the versions that are pinned; ranges count as lacking."""
    try:
        pins = [line.partition("==") for line in asked.packages]
        return all(version(name) == pin or not equals for name, equals, pin in pins if name not in _SERVING)
    except (PackageNotFoundError, ValueError):
        return False
