"""A file that is no job is told for what it is; a job is a job whatever was left over at its head."""

from __future__ import annotations

from pathlib import Path

import pytest

from amlwrap.errors import InvalidJobError
from amlwrap.jobfile import load_job

SCHEMA = "$schema: https://azuremlschemas.azureedge.net/latest/"


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        (f"{SCHEMA}pipelineJob.schema.json\n", "a pipeline job"),
        ("type: Pipeline\n", "a pipeline job"),
        ("jobs: {a: {command: echo}}\n", "a pipeline job"),
        (f"{SCHEMA}autoMLJob.schema.json\n", "an automated ML job"),
        ("type: spark\ncode: .\n", "a Spark job"),
        (f"{SCHEMA}parallelJob.schema.json\n", "a parallel job"),
        ("type: import\n", "a job that imports data"),
        (f"{SCHEMA}commandComponent.schema.json\ncommand: echo\n", "a component"),
        ("type: command\ncommand: echo\nversion: 1\n", "a component"),
        (f"{SCHEMA}pipelineComponent.schema.json\n", "a component"),
        (f"{SCHEMA}data.schema.json\npath: .\n", "data"),
        ("name: a\ntype: uri_folder\npath: .\n", "data"),
        ("name: a\nimage: python\n", "an environment"),
        ("channels: [conda-forge]\n", "a conda file"),
        ("type: mlflow_model\npath: .\n", "a model"),
        ("name: a\ntype: amlcompute\n", "a compute"),
        (f"{SCHEMA}managedOnlineEndpoint.schema.json\n", "an endpoint"),
        ("endpoint_name: a\nmodel: m\n", "a deployment"),
        ("trigger: {type: cron}\n", "a schedule"),
        (f"{SCHEMA}azureBlob.schema.json\n", "a datastore"),
        ("apiVersion: v1\nkind: Job\n", "a Kubernetes manifest"),
    ],
)
def test_what_is_no_job_is_told_for_what_it_is(text: str, noun: str, tmp_path: Path) -> None:
    (tmp_path / "job.yml").write_text(text)
    with pytest.raises(
        InvalidJobError, match=rf"job\.yml, line \d: [$\w]+: the file is {noun}, and no command or sweep"
    ):
        load_job(tmp_path / "job.yml")


def test_a_job_is_one_whatever_schema_was_left_over(tmp_path: Path) -> None:
    (tmp_path / "job.yml").write_text(f"{SCHEMA}pipelineJob.schema.json\ntype: Command\ncommand: echo\n")
    assert load_job(tmp_path / "job.yml").name is None


def test_a_key_of_something_else_is_no_key_of_a_job(tmp_path: Path) -> None:
    (tmp_path / "job.yml").write_text("command: echo\ndependencies: [a]\n")
    with pytest.raises(InvalidJobError, match="line 2: dependencies: there is no such key"):
        load_job(tmp_path / "job.yml")
