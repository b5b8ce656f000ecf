"""What has to be done to a request drawn at random before it may be sent: it must not do anything to this machine."""

from __future__ import annotations

from typing import Any

from tests.soak.bodies import FIRST, environment_of_jobs, family_of

COMMAND = "true"
MOST = 2
NAMES = ("a", "b", "c")
"""Names that paths get, few of them, so that one request meets what another left."""

_COUNTS = {
    "instancecount", "processcount", "processcountperinstance", "workercount", "parameterservercount",
    "maxtotaltrials", "maxconcurrenttrials",
}  # fmt: skip


def harmless(body: Any, workspace: str, api_version: str, *, settled: bool) -> Any:
    """Return a body whose jobs run `true` in no environment of their own, once or twice.

    Args:
        body: the body as it was drawn.
        workspace: the workspace's ARM id.
        api_version: the api-version that it is for.
        settled: point references to resources that are there, so that more is let in.
    """
    tamed = _tamed(body, _replaced(workspace, api_version, settled))
    _bound_trials(tamed, api_version)
    return tamed


def _replaced(workspace: str, api_version: str, settled: bool) -> dict[str, Any]:
    """Return what the properties of that name, in lower case, are to hold."""
    first = family_of(api_version) is FIRST
    fixed: dict[str, Any] = {"command": COMMAND, "environmentvariables": {"SOAK": "x"}}
    fixed["environmentid"] = None if first else workspace + environment_of_jobs(api_version)[0]
    if settled:
        fixed |= {
            "target": f"{workspace}/computes/cpu-cluster",
            "computeid": f"{workspace}/computes/cpu-cluster",
            "datastoreid": f"{workspace}/datastores/workspaceblobstore",
            "codeid": None,
            "inputdatabindings": {},
            "inputs": {},
        }
    return fixed


def _tamed(value: Any, fixed: dict[str, Any]) -> Any:
    if isinstance(value, list):
        return [_tamed(item, fixed) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: _tamed_property(key.lower(), item, fixed) for key, item in value.items()}


def _tamed_property(name: str, value: Any, fixed: dict[str, Any]) -> Any:
    if name in fixed:
        return fixed[name]
    if name in _COUNTS and isinstance(value, int | float):
        return min(value, MOST)
    return _tamed(value, fixed)


def _bound_trials(body: Any, api_version: str) -> None:
    """Give a sweep that says nothing of its trials a number of them: it would have very many."""
    properties = body.get("properties") if isinstance(body, dict) else None
    if not isinstance(properties, dict) or "trial" not in {name.lower() for name in properties}:
        return
    if family_of(api_version) is FIRST:
        properties.setdefault("maxTotalTrials", MOST)
        return
    limits = properties.get("limits")
    if limits is None or (isinstance(limits, dict) and "maxtotaltrials" not in {name.lower() for name in limits}):
        properties["limits"] = {"jobLimitsType": "Sweep", "maxTotalTrials": MOST}
