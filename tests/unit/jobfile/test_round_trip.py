"""A job written as a file and read again is the same job."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from amlwrap import job as jobs
from amlwrap.assets import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.job import CommandJob, Input, Output, SweepJob
from amlwrap.jobfile import dump_job, load_job, read_job_file
from amlwrap.jobfile.reading import read_section
from tests.support.job_strategies import any_command_jobs, any_sweep_jobs

EXAMPLE = Path(__file__).parents[3] / "examples" / "lightgbm-iris"
once_per_run = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)  # YAML in pure Python takes its time


def reread(job: CommandJob | SweepJob, folder: Path) -> CommandJob | SweepJob:
    file = folder / "job.yml"
    file.write_bytes(dump_job(job).encode())
    return load_job(file)


@once_per_run
@given(job=any_command_jobs)
def test_a_command_job_survives(job: CommandJob, tmp_path: Path) -> None:
    assert reread(job, tmp_path) == job


@once_per_run
@given(job=any_sweep_jobs)
def test_a_sweep_survives(job: SweepJob, tmp_path: Path) -> None:
    assert reread(job, tmp_path) == job


lines = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=30)


@once_per_run
@given(
    definition=st.builds(
        EnvironmentDefinition,
        image=st.just("mcr.microsoft.com/image:1"),
        conda_file=st.none() | lines.map(lambda text: f"dependencies:\n- {json.dumps(text)}\n"),
        name=st.none() | st.just("env"),
    )
)
def test_an_environment_made_on_the_spot_survives_to_the_letter(
    definition: EnvironmentDefinition, tmp_path: Path
) -> None:
    job = CommandJob(command="python main.py", compute="cpu", environment=definition)
    assert reread(job, tmp_path) == job


@pytest.mark.parametrize(
    "conda_file",
    [
        "name: x\nprefix:\ndependencies: [python]\n",
        "name: x\nchannels: {}\ndependencies: [python]\n",
        "dependencies: [a]\nvariables:\n  A: 1.10\n  B: 01234\n  C: 2024-01-02\n  D: 1_0\n  E: True\n  G: '1'\n",
        "name: &n x  # why\n# which\ndependencies:\n- *n\n- pip: [a]\n",
        "base: &b\n  a: 1\nvariables:\n  <<: *b\n  c: 2\ndependencies: [a]\n",
        "dependencies:\n\n- a\nm:\n- a\n# c\n",
        "a: >-\n  folded\n  text\ndependencies: [python]\nb: 1\n",
    ],
)
def test_a_conda_file_of_any_form_survives_to_the_letter(conda_file: str, tmp_path: Path) -> None:
    definition = EnvironmentDefinition(image="mcr.microsoft.com/image:1", conda_file=conda_file)
    job = CommandJob(command="python main.py", compute="cpu", environment=definition)
    assert reread(job, tmp_path) == job


@pytest.mark.parametrize(
    "conda_file",
    [
        "- just\n- a list\n",
        "\n  odd\n\n",
        "a: !!int x\n",
        "a: &a {<<: *a}\n",
        "a: " + "[" * 400 + "]" * 400 + "\n",
    ],
)
def test_what_a_job_has_for_a_conda_file_and_is_none_is_shown_to_the_letter(conda_file: str, tmp_path: Path) -> None:
    definition = EnvironmentDefinition(image="mcr.microsoft.com/image:1", conda_file=conda_file)
    file = tmp_path / "job.yml"
    file.write_text(dump_job(CommandJob(command="x", compute="cpu", environment=definition)), encoding="utf-8")
    assert read_section(file).section("environment").text("conda_file") == conda_file
    with pytest.raises(InvalidJobError, match=r"job\.yml, line \d+: environment\.conda_file: the conda file "):
        read_job_file(file)


def test_a_dockerfile_survives(tmp_path: Path) -> None:
    definition = EnvironmentDefinition(dockerfile="FROM python:3.11\nRUN pip install lightgbm\n")
    job = CommandJob(command="python main.py", compute="cpu", environment=definition)
    assert reread(job, tmp_path) == job


def test_short_references_and_local_paths_survive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("src").mkdir()
    Path("rows.csv").write_text("a\n1\n")
    job = CommandJob(
        command='python main.py "$AZURE_ML_INPUT_rows" ${AZURE_ML_INPUT_web}x $AZURE_ML_OUTPUT_model $HOME',
        compute="cpu-cluster",
        code=Path("src"),
        environment="azureml:lightgbm@latest",
        inputs={
            "rows": Input(data=Path("rows.csv")),
            "web": Input(data="https://example.com/iris.csv", mode=jobs.DataBindingMode.DOWNLOAD),
            "known": Input(data="iris-data:1"),
        },
        outputs={"model": Output(path="models/iris"), "plain": Output()},
        timeout=timedelta(seconds=90.5),
        tags={"display_name": "My job", "answer": "42", "empty": ""},
    )
    Path("job.yml").write_text(dump_job(job))
    assert load_job(Path("job.yml")) == job


def test_text_is_written_so_that_readers_of_yaml_1_1_take_it_for_text_too() -> None:
    words = {"y": "yes", "on": "Off", "time": "12:30:45", "version": "1.10", "zip": "01234", "day": "2024-01-02"}
    text = dump_job(CommandJob(command="python main.py", compute="cpu", tags=words))
    assert YAML(typ="safe", pure=True).load(f"%YAML 1.1\n---\n{text}")["tags"] == words


def test_commands_are_written_with_expressions(tmp_path: Path) -> None:
    sweep = load_job(EXAMPLE / "sweep.yml")
    assert isinstance(sweep, SweepJob)
    text = dump_job(sweep)
    assert "--iris-csv ${{inputs.iris}} --learning-rate ${{search_space.learning_rate}}" in text


@pytest.mark.parametrize("name", ["job.yml", "sweep.yml"])
def test_the_examples_survive(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    job = load_job(EXAMPLE / name)
    monkeypatch.chdir(EXAMPLE)
    assert reread(job, tmp_path) == job
