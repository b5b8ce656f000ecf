"""Scoring a table with a trained model as a job: the command, the code and the environment.

The script is the folder `scorer`, which goes up as code like any other.
"""

from __future__ import annotations

from pathlib import Path
from typing import Unpack

from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, JobOptions
from amlwrap.lightgbm.builders import command_job
from amlwrap.lightgbm.references import DataLike, EnvironmentLike
from amlwrap.lightgbm.training import TRAINER_ENVIRONMENT
from amlwrap.scalars import shown

SCORER_CODE = Path(__file__).parent / "scorer"
"""The folder that goes up as code."""

SUFFIXES = (".csv", ".parquet")
"""What predictions are written as."""


def score_job(
    *,
    model: DataLike,
    data: DataLike,
    environment: EnvironmentLike,
    labels: bool = False,
    output: str = "predictions.csv",
    **options: Unpack[JobOptions],
) -> CommandJob:
    """Describe a job that scores a table with an MLflow model.

    Args:
        model: the model's folder: a local path, registered data, or a reference.
        data: rows to score, as `Training` takes them; a row of predictions is written for each, in order.
        environment: what the model runs in; `amlwrap.model_folders.read_model_folder` tells that of a folder.
        labels: write labels instead of probabilities.
        output: file in the job's `outputs` that predictions are written to; `.csv` or `.parquet`.
        options: where the job runs and how it is filed, as `amlwrap.job.JobBase` has it.

    Returns:
        A description that breaks no rule known beforehand; `Workspace.jobs.submit` takes it.

    Raises:
        InvalidJobError: a rule of the service that the job would break.

    Source: definition `CommandJob`, operation `Jobs_CreateOrUpdate`.
    """
    if not isinstance(output, str) or not output.endswith(SUFFIXES):
        raise InvalidJobError(f"must be a file that ends in {' or '.join(SUFFIXES)}, not {shown(output)}.", "output")
    if not isinstance(labels, bool):
        raise InvalidJobError(f"must be True or False, not {shown(labels)}.", "labels")
    arguments = ["--model", "${{inputs.model}}", "--data", "${{inputs.data}}", "--output", f"outputs/{output}"]
    return command_job(
        script="score.py",
        arguments=[*arguments, *(["--labels"] if labels else [])],
        code=SCORER_CODE,
        environment=environment,
        inputs={"model": model, "data": data},
        **options,
    )


def scoring_environment(conda_file: str) -> EnvironmentDefinition:
    """Return where a model is scored: an image for jobs, and the packages of the model's conda file."""
    return EnvironmentDefinition(image=TRAINER_ENVIRONMENT.image, conda_file=conda_file)
