"""What a job's command is told: the values in place of its expressions, and its environment variables.

Source: learn.microsoft.com, "Azure Machine Learning CLI (v2) job YAML", expressions; the variables are those that jobs
of the service find.
"""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from amlwrap.job.expressions import find_expressions, variable_prefix
from amlwrap.local.engine.job import Job
from amlwrap.local.engine.processes import base_environment
from amlwrap.local.engine.task import Task
from amlwrap.local.home import RESOURCE_GROUP, SUBSCRIPTION_ID, WORKSPACE_NAME
from amlwrap.local.references import WORKSPACE_ID
from amlwrap.local.state import State


@frozen
class Values:
    """What a command's expressions stand for, by name: places on disk, texts, hyperparameters without dashes."""

    inputs: Mapping[str, Path]
    literals: Mapping[str, str]
    outputs: Mapping[str, Path]
    hyperparameters: Mapping[str, Any]

    def text(self, context: str, name: str) -> str:
        """Return what `${{context.name}}` stands for."""
        if context == "search_space":
            return as_text(self.hyperparameters[name])
        if context == "inputs" and name in self.literals:
            return self.literals[name]
        return str((self.inputs if context == "inputs" else self.outputs)[name])


def fill_in(command: str, hyperparameters: Mapping[str, Any], values: Values) -> str:
    """Return a command with values in place of its expressions, and what the search space appends to it."""
    parts, position = [], 0
    for reference in find_expressions(command):
        parts += [command[position : reference.start], values.text(reference.context, reference.name)]
        position = reference.end
    filled = "".join([*parts, command[position:]])
    arguments = [
        text for key, value in hyperparameters.items() if key.startswith("--") for text in (key, as_text(value))
    ]
    return " ".join([filled.rstrip(), shlex.join(arguments)]) if arguments else filled


def job_environment(
    state: State, job: Job, task: Task, values: Values, *, experiment_id: str, executables: Sequence[Path],
) -> dict[str, str]:  # fmt: skip
    """Return a job's environment variables.

    Args:
        state: the workspace.
        job: the job, its MLflow run started.
        task: what it runs.
        values: what its expressions stand for.
        experiment_id: the MLflow experiment of its run.
        executables: what its PATH begins with.
    """
    base = base_environment()
    # The workspace's own token would let whatever a job logs speak for its user: this one opens MLflow's routes alone.
    token = state.tracking_token
    root = job.sweep.name if job.sweep else job.name
    variables = {
        **base,
        **_reaching_loopback(base),
        "PATH": ":".join([*map(str, executables), base.get("PATH", "/usr/bin:/bin")]),
        "VIRTUAL_ENV": str(executables[0].parent),
        "PYTHONUNBUFFERED": "1",
        "AZUREML_RUN_ID": job.name,
        "AZUREML_ROOT_RUN_ID": root,
        "AZUREML_RUN_TOKEN": token,
        "AZUREML_EXPERIMENT_NAME": task.experiment,
        "AZUREML_EXPERIMENT_ID": experiment_id,
        "AZUREML_EXPERIMENT_SCOPE": f"{WORKSPACE_ID}/experiments/{task.experiment}",
        "AZUREML_ARM_SUBSCRIPTION": SUBSCRIPTION_ID,
        "AZUREML_ARM_RESOURCEGROUP": RESOURCE_GROUP,
        "AZUREML_ARM_WORKSPACE_NAME": WORKSPACE_NAME,
        "AZUREML_ARM_PROJECT_NAME": task.experiment,
        "AZUREML_WORKSPACE_ID": state.workspace_guid,
        "AZUREML_WORKSPACE_SCOPE": WORKSPACE_ID,
        "AZUREML_SERVICE_ENDPOINT": state.url,
        "MLFLOW_TRACKING_URI": state.tracking_uri,
        "MLFLOW_TRACKING_TOKEN": token,
        "MLFLOW_EXPERIMENT_NAME": task.experiment,
        "MLFLOW_EXPERIMENT_ID": experiment_id,
        "MLFLOW_RUN_ID": str(job.run_id),
        # MLflow prints links to pages of its own server, which are not served here.
        "MLFLOW_SUPPRESS_PRINTING_URL_TO_STDOUT": "true",
    }
    contexts = {
        "inputs": values.inputs,
        "outputs": values.outputs,
        "search_space": values.hyperparameters,
    }
    for context, named in contexts.items():
        for name in named:
            variables[f"{variable_prefix(context)}{name}"] = values.text(context, name)
    return variables | task.variables


def _reaching_loopback(base: Mapping[str, str]) -> dict[str, str]:
    """Return what keeps the workspace's own address from being asked of a proxy, where there is one."""
    if not any(name.upper().endswith("_PROXY") for name in base):
        return {}
    excepted = base.get("no_proxy") or base.get("NO_PROXY") or ""
    return dict.fromkeys(("no_proxy", "NO_PROXY"), ",".join(filter(None, (excepted, "127.0.0.1", "localhost"))))


def as_text(value: Any) -> str:
    """Return a hyperparameter as an argument has it."""
    return value if isinstance(value, str) else json.dumps(value)
