"""Small bodies of every family of api-versions, each the least that the family takes for a resource."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from attrs import frozen

from tests.support.contract import FAMILIES

DOCUMENTED = tuple(version for family in FAMILIES for version in family)
"""The api-versions whose contracts are here, for answers to be held against."""
SERVED = ("2021-03-01-preview", "2022-05-01", "2023-04-01-preview", "2024-04-01")
"""The api-versions that clients of a soak speak: one of them is served by the contract of another."""

Body = dict[str, Any]
_ENVIRONMENT = "{workspace}/environments/soak/versions/1"
_OBJECTIVE = {"goal": "Maximize", "primaryMetric": "score"}
_IMAGE = "mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04"


@frozen
class Family:
    """How a family of api-versions writes what clients put.

    Attributes:
        job: properties of a command job, given the command and the workspace's ARM id.
        sweep: properties of a sweep of as many trials as it has values, given a trial's command, the workspace's ARM
            id, and the values of its one hyperparameter, `x`.
        assets: properties of a version by collection, given a number that makes it unlike others.
    """

    job: Callable[[str, str], Body]
    sweep: Callable[[str, str, Sequence[int]], Body]
    assets: dict[str, Callable[[int], Body]]


FIRST = Family(
    job=lambda command, workspace: {
        "jobType": "Command",
        "command": command,
        "compute": {"target": f"{workspace}/computes/cpu-cluster", "instanceCount": 1},
    },
    sweep=lambda command, workspace, values: {
        "jobType": "Sweep",
        "algorithm": "Grid",
        "compute": {"target": f"{workspace}/computes/cpu-cluster", "instanceCount": 1},
        "maxTotalTrials": len(values),
        "objective": _OBJECTIVE,
        "searchSpace": {"x": ["choice", [list(values)]]},
        "trial": {"command": command},
    },
    assets={
        "data": lambda number: {"datasetType": "Simple", "path": f"tables/{number}.csv"},
        "codes": lambda number: {"path": f"LocalUpload/{number}"},
        "environments": lambda number: {
            "docker": {"dockerSpecificationType": "Image", "dockerImageUri": f"{_IMAGE}:{number}"}
        },
    },
)
SECOND = Family(
    job=lambda command, workspace: {
        "jobType": "Command",
        "command": command,
        "computeId": f"{workspace}/computes/cpu-cluster",
        "environmentId": _ENVIRONMENT.format(workspace=workspace),
    },
    sweep=lambda command, workspace, values: {
        "jobType": "Sweep",
        "computeId": f"{workspace}/computes/cpu-cluster",
        "limits": {"jobLimitsType": "Sweep", "maxTotalTrials": len(values)},
        "objective": _OBJECTIVE,
        "samplingAlgorithm": {"samplingAlgorithmType": "Grid"},
        "searchSpace": {"x": ["choice", [list(values)]]},
        "trial": {"command": command, "environmentId": _ENVIRONMENT.format(workspace=workspace)},
    },
    assets={
        "data": lambda number: {
            "dataType": "uri_file",
            "dataUri": f"azureml://datastores/workspaceblobstore/paths/tables/{number}.csv",
        },
        "codes": lambda number: {"codeUri": f"azureml://datastores/workspaceblobstore/paths/LocalUpload/{number}"},
        "environments": lambda number: {"image": f"{_IMAGE}:{number}"},
    },
)


def family_of(api_version: str) -> Family:
    """Return the family that an api-version belongs to."""
    return FIRST if api_version < "2021-10" else SECOND


def environment_of_jobs(api_version: str) -> tuple[str, Body]:
    """Return path and properties of the environment that this family's jobs have to name."""
    return _ENVIRONMENT.format(workspace=""), family_of(api_version).assets["environments"](0)
