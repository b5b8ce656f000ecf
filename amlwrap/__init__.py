"""Train on Azure Machine Learning through its REST API.

`Workspace` is the way in; `lightgbm` builds jobs and sweeps, `sweep` holds search spaces and policies, `errors` every
exception. Importing amlwrap does no work: each name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amlwrap import errors, lightgbm, sweep
    from amlwrap.assets import EnvironmentDefinition
    from amlwrap.errors import AmlwrapError
    from amlwrap.job import (
        CommandJob,
        Goal,
        Input,
        JobStatus,
        Literal,
        Objective,
        Output,
        SamplingAlgorithm,
        SweepJob,
        Trial,
    )
    from amlwrap.workspace import Workspace

__all__ = [
    "AmlwrapError",
    "CommandJob",
    "EnvironmentDefinition",
    "Goal",
    "Input",
    "JobStatus",
    "Literal",
    "Objective",
    "Output",
    "SamplingAlgorithm",
    "SweepJob",
    "Trial",
    "Workspace",
    "errors",
    "lightgbm",
    "sweep",
]

_HOMES = {"AmlwrapError": "errors", "EnvironmentDefinition": "assets", "Workspace": "workspace"}
_MODULES = frozenset({"errors", "lightgbm", "sweep"})


if not TYPE_CHECKING:  # a checker that saw this would believe that every name exists

    def __getattr__(name: str) -> Any:
        if name in _MODULES:
            return import_module(f"amlwrap.{name}")
        if name in __all__:
            return getattr(import_module(f"amlwrap.{_HOMES.get(name, 'job')}"), name)
        raise AttributeError(f"module 'amlwrap' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
