"""Where in a body what meaning calls by a path of its own stands: `("compute",)` of a job is `properties.computeId`."""

from __future__ import annotations

import re
from collections.abc import Mapping

Path = tuple[str, ...]

_VERSIONS: Mapping[str, Mapping[Path, str]] = {
    "codes": {("path",): "codeUri"},
    "data": {("path",): "dataUri", ("type",): "dataType"},
    "environments": {
        ("build_context",): "build.contextUri",
        ("dockerfile_path",): "build.dockerfilePath",
        ("dockerfile",): "build",
    },
    "models": {("path",): "modelUri", ("type",): "modelType"},
    "datastores": {("type",): "datastoreType", ("credentials_type",): "credentials.credentialsType"},
}
_DEPLOYMENTS: Mapping[str, str] = {
    "code_id": "codeConfiguration.codeId",
    "compute_type": "endpointComputeType",
    "scoring_script": "codeConfiguration.scoringScript",
}
_JOBS: Mapping[str, str] = {
    "type": "jobType",
    "compute": "computeId",
    "timeout": "limits.timeout",
    "trial_timeout": "limits.trialTimeout",
    "max_total_trials": "limits.maxTotalTrials",
    "max_concurrent_trials": "limits.maxConcurrentTrials",
    "algorithm": "samplingAlgorithm",
    "sampling_rule": "samplingAlgorithm.rule",
    "seed": "samplingAlgorithm.seed",
    "job_tier": "queueSettings.jobTier",
}
_TRIALS: Mapping[str, str] = {
    "code": "codeId",
    "command": "command",
    "environment": "environmentId",
    "environment_variables": "environmentVariables",
    "distribution": "distribution",
    "instance_count": "resources.instanceCount",
    "instance_type": "resources.instanceType",
    "shm_size": "resources.shmSize",
    "docker_args": "resources.dockerArgs",
}
# Maps: what comes second is a name, which is nobody's to spell; behind it, what is called otherwise than its value.
_NAMED: Mapping[str, Mapping[str, str]] = {
    "inputs": {"": "uri", "data": "uri", "type": "jobInputType"},
    "outputs": {"": "uri", "path": "uri", "datastore": "uri", "type": "jobOutputType"},
    "services": {"type": "jobServiceType", "all_nodes": "nodes"},
    "environment_variables": {},
    "search_space": {},
}
_DISTRIBUTIONS: Mapping[str, str] = {"process_count": "processCountPerInstance", "type": "distributionType"}


def json_path(kind: str, path: Path, sweep: bool) -> str:
    """Return where in the body of a resource a path of meaning stands.

    Args:
        kind: the resource's collection, such as `jobs` or `data/versions`.
        path: in the words of `amlwrap.assets` and `amlwrap.job`; empty for the whole.
        sweep: whether a job is a sweep.
    """
    if not path:
        return "properties"
    if kind == "jobs":
        return ".".join(["properties", *_job_path(path, sweep)])
    if kind.endswith("/deployments"):
        return _deployment_path(path)
    found = _VERSIONS.get(kind.partition("/")[0], {}).get(path)
    return ".".join(["properties", *([found] if found else map(_camel, path))])


def _deployment_path(path: Path) -> str:
    if path == ("instance_count",):
        return "sku.capacity"
    first, *rest = path
    return ".".join(["properties", _DEPLOYMENTS.get(first) or _camel(first), *map(_camel, rest)])


def _job_path(path: Path, sweep: bool) -> list[str]:
    first, rest = path[0], path[1:]
    trial = ["trial"] if sweep and first in _TRIALS else []
    member = _TRIALS.get(first) or _JOBS.get(first) or _camel(first)
    if first in _NAMED:
        return [*trial, member, *_named(_NAMED[first], rest)]
    words = _DISTRIBUTIONS if first == "distribution" else {}
    return [*trial, member, *(words.get(part) or _camel(part) for part in rest)]


def _named(words: Mapping[str, str], rest: Path) -> list[str]:
    if not rest:
        return []
    name, inner = rest[0], rest[1:] or (("",) if "" in words else ())
    return [name, *(words.get(part) or _camel(part) for part in inner)]


def _camel(word: str) -> str:
    return re.sub(r"_(\w)", lambda match: match[1].upper(), word)
