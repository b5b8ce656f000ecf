"""Where in a body of 2021-03-01-preview something stands that meaning has a path for."""

from __future__ import annotations

_VERSIONS = {"path": "path", "datastore_id": "datastoreId", "conda_file": "condaFile"}
_ENDPOINTS = {"auth_mode": "authMode", "compute": "target"}
_DEPLOYMENTS = {
    "code_id": "codeConfiguration.codeId",
    "compute_type": "endpointComputeType",
    "environment_id": "environmentId",
    "environment_variables": "environmentVariables",
    "instance_count": "scaleSettings.instanceCount",
    "liveness_probe": "livenessProbe",
    "readiness_probe": "readinessProbe",
    "request_settings": "requestSettings",
    "scale_settings": "scaleSettings",
    "scoring_script": "codeConfiguration.scoringScript",
}
_SETTINGS = {
    "datastore_id": "datastoreId",
    "failure_threshold": "failureThreshold",
    "initial_delay": "initialDelay",
    "job": "jobId",
    "max_concurrent_requests_per_instance": "maxConcurrentRequestsPerInstance",
    "max_queue_wait": "maxQueueWait",
    "request_timeout": "requestTimeout",
    "success_threshold": "successThreshold",
}
_DATASTORES = {
    "account_name": "contents.accountName",
    "container_name": "contents.containerName",
    "credentials_type": "contents.credentials",
    "type": "contents.contentsType",
}
_SWEEP = {
    "algorithm": "algorithm",
    "early_termination": "earlyTermination",
    "max_concurrent_trials": "maxConcurrentTrials",
    "max_total_trials": "maxTotalTrials",
    "objective": "objective",
    "search_space": "searchSpace",
}
_JOB = {
    "compute": "compute.target",
    "experiment_name": "experimentName",
    "instance_count": "compute.instanceCount",
    "priority": "priority",
    "type": "jobType",
}
_TRIAL = {
    "code": "codeId",
    "command": "command",
    "distribution": "distribution",
    "environment": "environmentId",
    "environment_variables": "environmentVariables",
    "inputs": "inputDataBindings",
    "outputs": "outputDataBindings",
    "timeout": "timeout",
}
_LEAVES = {
    "parameter_server_count": "parameterServerCount",
    "path": "pathOnDatastore",
    "path_on_compute": "pathOnCompute",
    "process_count": "processCount",
    "process_count_per_instance": "processCountPerInstance",
    "worker_count": "workerCount",
}
_BINDINGS = {"inputs": "dataId", "outputs": "datastoreId"}


def json_path(kind: str, path: tuple[str, ...], sweep: bool) -> str:
    """Return the JSON path of a path of meaning, as `Family.json_path` says."""
    if not path:
        return "properties"
    first, *rest = path
    if kind.endswith("/deployments"):
        return ".".join(["properties", _DEPLOYMENTS.get(first, first), *(_SETTINGS.get(part, part) for part in rest)])
    if kind != "jobs":
        words = {"datastores": _DATASTORES, "onlineEndpoints": _ENDPOINTS}.get(kind, _VERSIONS)
        return f"properties.{words.get(first, first)}"
    if first == "trial":
        return "properties.trial"
    if sweep and (first in _SWEEP or path == ("timeout", "sweep")):
        return ".".join(["properties", _SWEEP.get(first, "timeout"), *rest[: first in _SWEEP]])
    if first in _JOB:
        return f"properties.{_JOB[first]}"
    # What follows a binding's name is one of its members; the name itself is the user's.
    named, members = (rest[:1], rest[1:]) if first in _BINDINGS else ([], rest)
    parts = [*named, *(_LEAVES.get(part, part) for part in members)]
    if len(parts) == 1 and first in _BINDINGS:
        parts.append(_BINDINGS[first])
    return ".".join(["properties.trial" if sweep else "properties", _TRIAL.get(first, first), *parts])
