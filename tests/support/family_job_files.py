"""How job files of a few lines are told: the file, what the second family is sent, where the first refuses it.

`~` stands for the ARM id of the workspace, `BLOBS` for the URL of its container, `CONTENT` for what follows from the
content of something, `NAME` for the job's name, and `MODEL_URI` for the place of an uploaded model.
"""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

COMMAND = "type: command\ncommand: {}\nenvironment: {}\ncompute: azureml:cpu-cluster\n"
BODY: dict[str, Any] = {
    "jobType": "Command",
    "environmentId": "~/environments/e/versions/1",
    "computeId": "~/computes/cpu-cluster",
    "resources": {"instanceCount": 1},
}
SWEEP = """\
type: sweep
compute: azureml:cpu-cluster
inputs:
  rounds: 20
  rows: {type: uri_folder, path: azureml:rows:1}
search_space:
  rate: {type: choice, values: [0.3, 0.1]}
objective: {goal: minimize, primary_metric: loss}
limits: {max_total_trials: 2, max_concurrent_trials: 2, timeout: 7200, trial_timeout: 600}
trial:
  command: ls ${{inputs.rows}} && bash log.sh loss ${{search_space.rate}} ${{inputs.rounds}}
  code: log
  environment: azureml:e:1
"""
_CODE = {
    "isAnonymous": True,
    "codeUri": "BLOBS/LocalUpload/CONTENT",
    "properties": {"hash_sha256": "CONTENT", "hash_version": "202208"},
}


@frozen(kw_only=True)
class FamilyFile:
    """A job file.

    Attributes:
        name: what it is about.
        text: the file.
        body: properties of the job that the second family is sent.
        refused: line and key that the first family has no words for, and the first api-version that has them; None
            where it takes the file as well.
        registers: properties of what is registered before it, by collection.
        runs: whether it runs on the local workspace.
        spoken: api-versions of the second family that have words for all of it, of which one has a contract.
    """

    name: str
    text: str
    body: dict[str, Any] = field(repr=False)
    refused: tuple[str, str] | None = None
    registers: dict[str, Any] = field(factory=dict, repr=False)
    runs: bool = True
    spoken: tuple[str, ...] = ("2024-04-01", "2026-05-01")


def command(
    name: str,
    more: str,
    body: dict[str, Any],
    *refused: str,
    command: str = "echo hi",
    environment: str = "azureml:e:1",
    **others: Any,
) -> FamilyFile:
    """Return a file of a command job with some lines more, which are from the fifth on."""
    text = COMMAND.format(command, environment) + more
    whole = {**BODY, "command": command, **body}
    return FamilyFile(name=name, text=text, body=whole, refused=_pair(refused), **others)


def reading(path: str, kind: str, uri: str, *refused: str, **others: Any) -> FamilyFile:
    """Return a file of a job that reads one input; its type is in the seventh line."""
    more = f"inputs:\n  x:\n    type: {kind}\n    path: {path}\n"
    inputs = {"x": {"jobInputType": kind, "uri": uri, "mode": "ReadOnlyMount"}}
    return command(f"{kind} {path}", more, {"inputs": inputs}, *refused, command="ls ${{inputs.x}}", **others)


def sweep(name: str, more: str, body: dict[str, Any], *refused: str, trial: dict[str, Any] | None = None) -> FamilyFile:
    """Return a file of a sweep with some lines more, which are from the fourteenth on and begin in its trial."""
    log = {"codeId": "~/codes/amlwrap/versions/CONTENT", "environmentId": BODY["environmentId"]}
    whole: dict[str, Any] = {
        "jobType": "Sweep",
        "computeId": BODY["computeId"],
        "searchSpace": {"rate": ["choice", [[0.3, 0.1]]]},
        "objective": {"goal": "Minimize", "primaryMetric": "loss"},
        "samplingAlgorithm": {"samplingAlgorithmType": "Random"},
        "limits": {
            "jobLimitsType": "Sweep",
            "maxTotalTrials": 2,
            "maxConcurrentTrials": 2,
            "timeout": "PT2H",
            "trialTimeout": "PT10M",
        },
        "inputs": {
            "rounds": {"jobInputType": "literal", "value": "20"},
            "rows": {"jobInputType": "uri_folder", "uri": "~/data/rows/versions/1", "mode": "ReadOnlyMount"},
        },
        "trial": {
            **log,
            "command": "ls ${{inputs.rows}} && bash log.sh loss ${{search_space.rate}} ${{inputs.rounds}}",
            "resources": {"instanceCount": 1},
            **(trial or {}),
        },
    }
    return FamilyFile(
        name=name, text=SWEEP + more, body={**whole, **body}, refused=_pair(refused), registers={"codes": _CODE}
    )


def _pair(refused: tuple[str, ...]) -> tuple[str, str] | None:
    return (refused[0], refused[1]) if refused else None
