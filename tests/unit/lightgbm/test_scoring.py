"""A job that scores is a command job with the model and the rows as inputs, and the script as code."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest

from amlwrap.errors import InvalidJobError
from amlwrap.job import Input
from amlwrap.lightgbm import score_job
from amlwrap.lightgbm.scoring import SCORER_CODE, scoring_environment

GIVEN: dict[str, Any] = {
    "model": Path("model"),
    "data": "rows:1",
    "environment": scoring_environment("dependencies: [pip]"),
}


def test_the_command_names_the_inputs_and_a_file_that_the_workspace_keeps() -> None:
    job = score_job(**GIVEN, labels=True, output="answers.parquet", compute="cpu-cluster", name="tuesday")
    assert shlex.split(job.command) == [
        "python", "score.py", "--model", "${{inputs.model}}", "--data", "${{inputs.data}}", "--output",
        "outputs/answers.parquet", "--labels",
    ]  # fmt: skip
    assert job.inputs == {"model": Input(data=Path("model")), "data": Input(data="rows:1")}
    assert (job.code, job.compute, job.name) == (SCORER_CODE, "cpu-cluster", "tuesday")
    assert job.environment == GIVEN["environment"]


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"output": "answers.xlsx"}, "output: must be a file that ends in .csv or .parquet, not 'answers.xlsx'."),
        ({"output": 1}, "output: must be a file that ends in .csv or .parquet, not 1."),
        ({"labels": "yes"}, "labels: must be True or False, not 'yes'."),
        ({"data": ""}, "inputs.data: names no data: give a path, a URL or a reference to registered data."),
    ],
)
def test_what_no_job_could_do_is_refused(wrong: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidJobError) as caught:
        score_job(**{**GIVEN, **wrong})
    assert str(caught.value) == told
