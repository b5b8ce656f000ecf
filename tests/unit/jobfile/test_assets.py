"""What job files say of environments: registered, made on the spot, in files of their own; and of where outputs go."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from amlwrap.assets import EnvironmentDefinition
from amlwrap.job import CommandJob
from amlwrap.jobfile import dump_job, load_job
from tests.support.job_files import COMMAND, load_command


def test_environments_take_every_form(tmp_path: Path) -> None:
    docker = tmp_path / "docker"
    docker.mkdir()
    (docker / "Dockerfile").write_text("FROM python:3.11\n")
    (tmp_path / "environment.yml").write_text("image: mcr.microsoft.com/image\nconda_file:\n  dependencies: [pip]\n")
    forms: dict[str, Any] = {
        "azureml:lightgbm:3": "azureml:lightgbm:3",
        "azureml:AzureML-lightgbm-3.2@latest": "azureml:AzureML-lightgbm-3.2@latest",
        "azureml:/subscriptions/s/x": "/subscriptions/s/x",
        "{name: lightgbm, version: 3}": "azureml:lightgbm:3",
        "{build: {path: docker}}": EnvironmentDefinition(dockerfile="FROM python:3.11\n"),
        "environment.yml": EnvironmentDefinition(image="mcr.microsoft.com/image", conda_file="dependencies: [pip]\n"),
        "{name: mine, image: i}": EnvironmentDefinition(image="i", name="mine"),
    }
    for text, expected in forms.items():
        assert load_command(COMMAND, tmp_path, f"environment={text}").environment == expected


def test_a_conda_file_written_in_place_keeps_its_values_as_written(tmp_path: Path) -> None:
    job = load_command(
        """\
        command: python main.py
        compute: cpu
        creation_context: &defaults {A: 1.10, B: 1}
        environment:
          image: i
          conda_file:
            name: env  # ours
            dependencies: [python=3.10, 3.10, '3.10', 01234]
            variables: {<<: *defaults, B: 2024-01-02, C: True, D: ~}
        """,
        tmp_path,
    )
    assert isinstance(job.environment, EnvironmentDefinition)
    assert job.environment.conda_file is not None
    assert [line.partition("#")[0].rstrip() for line in job.environment.conda_file.splitlines()] == [
        "name: env",
        "dependencies: [python=3.10, 3.10, '3.10', 01234]",
        "variables: {B: 2024-01-02, C: True, D: ~, A: 1.10}",
    ]


def test_a_dockerfile_with_company_goes_with_its_folder(tmp_path: Path) -> None:
    (tmp_path / "docker").mkdir()
    (tmp_path / "docker" / "My.Dockerfile").write_text("FROM python:3.11\nCOPY x .\n")
    (tmp_path / "docker" / "x").touch()
    job = load_command(COMMAND, tmp_path, "environment={build: {path: docker, dockerfile_path: My.Dockerfile}}")
    expected = EnvironmentDefinition(build_context=tmp_path / "docker", dockerfile_path="My.Dockerfile")
    assert job.environment == expected
    job = load_command(COMMAND, tmp_path, "environment={build: {path: 'https://host/context'}}")
    assert job.environment == EnvironmentDefinition(build_context="https://host/context")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ("{name: mine}", "azureml:mine@latest"),
        ("{name: mine, version: 1.10}", "azureml:mine:1.10"),
        ("{name: mine, version: 1.10, image: i}", EnvironmentDefinition(name="mine", version="1.10", image="i")),
        ("azureml:mine", "azureml:mine"),
    ],
)
def test_an_environment_is_named_with_or_without_its_version(
    environment: str, expected: object, tmp_path: Path
) -> None:
    (tmp_path / "job.yml").write_text(f"command: echo\nenvironment: {environment}\n")
    job = load_job(tmp_path / "job.yml")
    assert isinstance(job, CommandJob)
    assert job.environment == expected
    (tmp_path / "again.yml").write_text(dump_job(job))
    assert load_job(tmp_path / "again.yml") == job


def test_an_output_on_the_default_datastore_names_none(tmp_path: Path) -> None:
    path = tmp_path / "job.yml"
    uri = "azureml://datastores/${{default_datastore}}/paths/${{name}}/model"
    path.write_text(f"command: 'true'\nenvironment: azureml:e:1\noutputs: {{model: {{path: '{uri}'}}}}\n")
    job = load_job(path)
    assert isinstance(job, CommandJob)
    assert (job.outputs["model"].datastore, job.outputs["model"].path) == (None, "${{name}}/model")
