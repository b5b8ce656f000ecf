"""What a file is that is no job file of amlwrap's, told by its schema, its type or its keys, and what to do with it."""

from __future__ import annotations

import re

from attrs import frozen

from amlwrap.jobfile.schema_2021 import TYPES
from amlwrap.jobfile.section import Section


@frozen
class Kind:
    """What a file can be.

    Attributes:
        noun: what it is.
        advice: what to do with it.
        schemas: what its `$schema` is called, in lower case and without endings.
        types: words that its `type` has.
        keys: keys that nothing else has.
    """

    noun: str
    advice: str
    schemas: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()


_NO_WORDS = "amlwrap makes none; name one that is there in the job file"
_COMPONENT = Kind(
    "a component",
    "write its command, code and environment into a job file, with a value or a path for each input",
    ("commandcomponent", "pipelinecomponent", "sparkcomponent", "parallelcomponent", "component"),
    keys=("is_deterministic", "version"),
)
_KINDS = (
    Kind("a GitHub workflow", "write what it runs into a command job", keys=("on",)),
    Kind("a Docker Compose file", "write what it runs into a command job", keys=("services",)),
    Kind("an MLflow project", "write the command of its entry point into a job file", keys=("entry_points",)),
    Kind(
        "a pipeline job",
        "write each of its steps into a job file of its own",
        ("pipelinejob",),
        ("pipeline",),
        ("jobs",),
    ),
    Kind(
        "an automated ML job",
        "train with `amlwrap lightgbm train`, or write a command or sweep job",
        ("automljob",),
        ("automl",),
        ("training_data", "target_column_name"),
    ),
    Kind("a Spark job", "write a command job", ("sparkjob",), ("spark",)),
    Kind("a parallel job", "write a command job", ("paralleljob",), ("parallel",)),
    Kind("a job that imports data", "register the data with `amlwrap data create`", ("importjob",), ("import",)),
    Kind("a fine-tuning job", "write a command job", ("finetuning",), ("finetuning", "fine_tuning", "distillation")),
    Kind(
        "data",
        "register it with `amlwrap data create`, and name it in a job file",
        ("data", "dataset", "mltable"),
        ("uri_file", "uri_folder", "mltable"),
        ("paths", "transformations"),
    ),
    Kind(
        "an environment",
        "register it with `amlwrap environment create`, or name the file in a job file as its environment",
        ("environment",),
        keys=("conda_file", "image", "inference_config"),
    ),
    Kind("a conda file", "name it in a job file as environment.conda_file", keys=("dependencies", "channels")),
    Kind(
        "a model",
        "register it with `amlwrap model create -f`",
        ("model",),
        ("mlflow_model", "custom_model", "triton_model"),
    ),
    Kind(
        "a compute",
        _NO_WORDS,
        ("amlcompute", "computeinstance", "vmcompute", "kubernetescompute", "synapsesparkcompute", "compute"),
        ("amlcompute", "computeinstance", "virtualmachine", "kubernetes", "synapsespark"),
    ),
    Kind(
        "a deployment",
        "create it with `amlwrap deployment create -f`",
        ("managedonlinedeployment", "kubernetesonlinedeployment", "batchdeployment", "modelbatchdeployment"),
        keys=("endpoint_name",),
    ),
    Kind(
        "an endpoint",
        "create it with `amlwrap endpoint create -f`",
        ("managedonlineendpoint", "kubernetesonlineendpoint", "batchendpoint", "onlineendpoint"),
        keys=("auth_mode",),
    ),
    Kind("a schedule", "amlwrap runs jobs at once", ("schedule", "monitoring"), keys=("trigger", "create_job")),
    Kind(
        "a datastore",
        _NO_WORDS,
        ("azureblob", "azurefile", "azuredatalake", "onelake"),
        ("azure_blob", "azure_file", "azure_data_lake_gen1", "azure_data_lake_gen2", "one_lake"),
    ),
    Kind("a connection", "amlwrap makes none", ("connection", "workspaceconnection")),
    Kind("a workspace", "amlwrap makes none", ("workspace",), ("hub", "project"), ("hbi_workspace",)),
    Kind("a registry", "amlwrap makes none", ("registry",)),
    Kind("a Kubernetes manifest", "write a command job", keys=("apiVersion",)),
)
_RUNS = ("", "command", "sweep", *TYPES)


def check_kind(section: Section) -> None:
    """Check that a file is a command or a sweep job, as far as that can be told at a glance.

    Args:
        section: the file.

    Raises:
        InvalidJobError: it is something else, or nothing that amlwrap runs.
    """
    kind = (section.text("type") or "").lower()
    schema = re.split(r"[/\\]", section.text("$schema") or "")[-1].partition(".")[0].lower()
    # A file that says what it runs is what it says, whatever schema was left over at its head; components do so too.
    says_what_runs = kind in _RUNS and ("command" in section.keys or "trial" in section.keys)
    for known in (_COMPONENT,) if says_what_runs else (*_KINDS, _COMPONENT):
        if key := _telltale(section, known, kind, schema):
            section.fail(key, f"the file is {known.noun}, and no command or sweep job: {known.advice}.")
    if kind not in _RUNS:
        section.fail("type", f"{kind!r} is no type of job that amlwrap runs: use command or sweep.")


def _telltale(section: Section, known: Kind, kind: str, schema: str) -> str | None:
    """Return the key that shows that a file is of a kind, if one does."""
    if kind in known.types:
        return "type"
    if schema in known.schemas:
        return "$schema"
    return next((key for key in known.keys if key in section.keys), None)
