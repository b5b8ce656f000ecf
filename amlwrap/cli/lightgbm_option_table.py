"""The options that `lightgbm train`, `sweep` and `tune` share, in the groups that their pages show."""

from __future__ import annotations

from typing import Annotated, Any

import typer

_Text = str | None
_Texts = list[str] | None
_Number = int | None

_TABLE: dict[str, dict[str, tuple[Any, str | None, str]]] = {
    "Data": {
        "data": (_Text, "DATA", "Training rows, CSV or Parquet: path, registered data, URL."),
        "label": (_Text, "COLUMN", "Column to predict."),
        "validation_data": (_Text, "DATA", "Rows to validate on."),
        "validation_fraction": (
            float | None, "SHARE", "Share of the rows kept to validate on, 0.2 if nothing else is.",
        ),
        "cross_validation": (_Number, "FOLDS", "Number of folds instead."),
        "group": (_Text, "COLUMN", "Column that rows of one query share, for ranking."),
        "weight": (_Text, "COLUMN", "Column with the weight of each row."),
        "categorical": (_Texts, "COLUMN", "Column whose numbers are categories; repeat for more."),
    },
    "Model": {
        "param": (_Texts, "NAME=VALUE", "LightGBM parameter, as in num_leaves=15; repeat for more."),
        "strict_params": (bool, None, "Refuse parameters LightGBM lacks."),
        "class_weight": (_Texts, "CLASS=WEIGHT", "Weight of a class; repeat for more; or 'balanced'."),
        "class_weighted_metrics": (bool, None, "Let class weights count in test metrics too."),
        "distributed": (bool, None, "Train one model on all nodes together, one process each."),
    },
    "Script": {
        "code": (_Text, "FOLDER", "Folder to upload, or registered code: NAME, NAME:VERSION."),
        "script": (_Text, "FILE", "Python script in the code folder, instead of the bundled trainer."),
        "argument": (_Texts, "ARGUMENT", "One argument of the script; repeat for more."),
        "command": (_Text, "COMMAND", "Command line, run in the code folder, instead of a script."),
        "input_data": (_Texts, "NAME=DATA", "Input: registered data, path or URL; repeat for more."),
        "job_output": (_Texts, "NAME=PATH", "Output, on a datastore; repeat for more."),
        "env": (_Texts, "NAME=VALUE", "Environment variable; repeat for more."),
    },
    "Environment": {
        "environment": (_Text, "NAME", "Registered environment: NAME, NAME:VERSION."),
        "image": (_Text, "IMAGE", "Docker image, to define an environment on the spot."),
        "conda_file": (_Text, "FILE", "Conda file, to define one on the spot."),
    },
    "Compute": {
        "compute": (_Text, "NAME", "Compute to run on; serverless if left out."),
        "instance_count": (int, "N", "Number of nodes."),
        "instance_type": (_Text, "SIZE", "Type of node, where the compute has several."),
        "shm_size": (_Text, "BYTES", "Shared memory of the container, such as 2g."),
        "docker_args": (_Text, "ARGUMENTS", "Further arguments of docker run."),
        "priority": (_Number, "N", "Among queued jobs of the compute."),
        "job_tier": (_Text, "TIER", "Queue to wait in: Spot, Basic, Standard or Premium."),
        "identity": (_Text, "IDENTITY", "Whose identity to run under: aml_token, managed or user_identity."),
    },
    "Job": {
        "name": (_Text, "NAME", "Name of the job; made up if left out."),
        "display_name": (_Text, "NAME", "Shown instead of the name."),
        "description": (_Text, "DESCRIPTION", "Shown with the job."),
        "experiment_name": (_Text, "NAME", "What the run is filed under."),
        "tag": (_Texts, "NAME=VALUE", "Tag; repeat for more."),
    },
}  # fmt: skip
"""By group: type, metavar and help of each option."""

_FLAGS = {
    "input_data": ("--input",),
    "name": ("--name", "-n"),
    "strict_params": ("--strict-params/--no-strict-params",),
}

DEFAULTS: dict[str, Any] = {
    "strict_params": True,
    "class_weighted_metrics": False,
    "distributed": False,
    "instance_count": 1,
}
"""What is meant where an option is left out, if that is not None."""


def _annotation(group: str, name: str, kind: Any, metavar: str | None, told: str) -> Any:
    flags = _FLAGS.get(name) or (f"--{name.replace('_', '-')}",)
    return Annotated[kind, typer.Option(*flags, metavar=metavar, help=told, rich_help_panel=group)]


OPTIONS: dict[str, Any] = {
    name: _annotation(group, name, *facts) for group, options in _TABLE.items() for name, facts in options.items()
}
"""The annotation of each option, by its name."""

GROUPS = ("Data", "Model", "Search", *list(_TABLE)[2:], "Submit", "Storage")
"""The groups of a page, from what must be said to what hardly ever is."""
